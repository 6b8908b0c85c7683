#!/usr/bin/env bash
# Creates a Python environment for tests in .cache/python and prints the variables to set: `npm run -s python:prepare`.
# Needs Python 3.11 or newer (CLAIMGRAPH_PYTHON names the program, by default python3). Running it again changes nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
environment=$PWD/.cache/python
wanted=$(cat tests/python/requirements.txt clients/python/pyproject.toml 2>/dev/null | sha256sum | cut -d ' ' -f 1)
if [ "$(cat "$environment/.wanted" 2>/dev/null)" != "$wanted" ]; then
  "${CLAIMGRAPH_PYTHON:-python3}" -m venv --clear "$environment" >&2
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r tests/python/requirements.txt >&2
  [ ! -f clients/python/pyproject.toml ] || "$environment/bin/pip" install --quiet --disable-pip-version-check --no-build-isolation --editable './clients/python[pandas,polars]' >&2
  echo "$wanted" >"$environment/.wanted"
fi
echo "export CLAIMGRAPH_TEST_PYTHON=$environment/bin/python"
