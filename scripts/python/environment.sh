#!/usr/bin/env bash
# Creates a Python environment and prints the path of its interpreter: environment.sh NAME REQUIREMENTS [DIRECTORY]
#   NAME          of the environment, a folder in .cache
#   REQUIREMENTS  a file that lists packages with their versions
#   DIRECTORY     a package of this repository, with extras if any, that is installed in editable mode
# Needs Python 3.11 or newer (CLAIMGRAPH_PYTHON names the program, by default python3). Running it again changes nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
environment=$PWD/.cache/$1
package=${3:-}
wanted=$(cat "$2" ${package:+"${package%%[*}/pyproject.toml"} | sha256sum | cut -d ' ' -f 1)
if [ "$(cat "$environment/.wanted" 2>/dev/null)" != "$wanted" ]; then
  "${CLAIMGRAPH_PYTHON:-python3}" -m venv --clear "$environment" >&2 || {
    echo "Python 3.11 or newer with venv is needed; CLAIMGRAPH_PYTHON names the program, by default python3." >&2
    exit 1
  }
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$2" >&2
  [ -z "$package" ] || "$environment/bin/pip" install --quiet --disable-pip-version-check --no-build-isolation --editable "$package" >&2
  echo "$wanted" >"$environment/.wanted"
fi
echo "$environment/bin/python"
