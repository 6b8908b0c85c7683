"""Runs notebooks and compares their output with the committed one: ``run.py FOLDER [--write]``. CLAIMGRAPH_URL is the server."""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

folder = Path(sys.argv[1])
for path in sorted(folder.glob("*.ipynb")):
    committed = nbformat.read(path, as_version=4)
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}})
    client.execute(cwd=str(folder))
    for cell in notebook.cells:
        cell.metadata = {}
        for output in cell.get("outputs", []):
            output.get("metadata", {}).clear()
    notebook.metadata = {"kernelspec": notebook.metadata.kernelspec, "language_info": {"name": "python"}}
    if "--write" in sys.argv:
        nbformat.write(notebook, path)
    pictures = [
        sum("image/png" in output.get("data", {}) for cell in book.cells for output in cell.get("outputs", []))
        for book in (committed, notebook)
    ]
    tables = sum("text/html" in output.get("data", {}) for cell in notebook.cells for output in cell.get("outputs", []))
    if "--write" not in sys.argv and pictures[0] != pictures[1]:
        sys.exit(f"{path.name}: {pictures[1]} pictures now, {pictures[0]} in the committed file; run it again with --write")
    print(f"{path.name}: {pictures[1]} pictures, {tables} tables")
