#!/usr/bin/env bash
# Creates the Python environment of the tests in .cache/python and prints the variables to set: `npm run -s python:prepare`.
set -euo pipefail
interpreter=$(bash "$(dirname "${BASH_SOURCE[0]}")/environment.sh" python tests/python/requirements.txt './clients/python[pandas,polars]')
echo "export CLAIMGRAPH_TEST_PYTHON=$interpreter"
