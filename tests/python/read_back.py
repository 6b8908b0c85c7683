"""Reads every export with the library that it is made for: ``read_back.py FOLDER CLAIMS``. Prints the name of each that is correct."""

import json
import subprocess
import sys
from pathlib import Path

import duckdb
import networkx as nx
import openpyxl
import pandas as pd
import polars as pl
import yaml
from huggingface_hub.repocard_data import eval_results_to_model_index, model_index_to_eval_results

folder = Path(sys.argv[1])
claims = int(sys.argv[2])
parquet = folder / "claims.parquet"


def agreed(name: str, holds: bool, what: object = None) -> None:
    if not holds:
        sys.exit(f"{name} disagrees: {what}")
    print(name)


frame = pd.read_parquet(parquet)
agreed("pandas", len(frame) == claims and frame["value"].dtype == "float64" and list(frame["datasets"].iloc[0]) is not None)
polars = pl.read_parquet(parquet)
agreed(
    "polars",
    polars.height == claims
    and polars.schema["datasets"] == pl.List(pl.String)
    and polars.schema["value"] == pl.Float64
    and polars.schema["evidenceStart"] == pl.Int32,
    polars.schema,
)
phones = duckdb.sql(
    f"SELECT method, value FROM '{parquet}' WHERE metric = 'latency' AND list_contains(hardware, 'iPhone 12') ORDER BY ALL"
).fetchall()
expected = frame[(frame["metric"] == "latency") & frame["hardware"].map(lambda names: "iPhone 12" in names)]
agreed("duckdb", len(phones) == len(expected) > 0, phones)
lines = [json.loads(line) for line in (folder / "claims.jsonl").read_text("utf-8").split("\n") if line]
agreed("jsonl", [line["id"] for line in lines] == list(frame["id"]))
csv = pd.read_csv(folder / "claims.csv")
agreed("csv", list(csv["id"]) == list(frame["id"]) and csv["value"].equals(frame["value"]))
sheet = openpyxl.load_workbook(folder / "claims.xlsx", read_only=True)["claims"]
rows = list(sheet.iter_rows(values_only=True))
values = [row[rows[0].index("value")] for row in rows[1:]]
numbers = all(value is None or isinstance(value, (int, float)) for value in values)
agreed("xlsx", len(values) == claims and numbers, values[:5])
graph = nx.read_graphml(folder / "claims.graphml")
kinds = [kind for _, kind in graph.nodes(data="kind")]
agreed("networkx", kinds.count("CLAIM") == claims and nx.number_weakly_connected_components(graph) < claims)
page = subprocess.run(
    [Path(sys.executable).parent / "datasette", folder / "claims.db", "--get", "/claims/readable_claims.json?_shape=array&_size=max"],
    capture_output=True,
    text=True,
    check=True,
)
agreed("datasette", len(json.loads(page.stdout)) == claims)
index = yaml.safe_load((folder / "model-index.yaml").read_text("utf-8"))["model-index"]
name, results = model_index_to_eval_results([index[0]])
again = eval_results_to_model_index(name, results)
agreed("huggingface_hub", len(results) > 0 and again[0]["name"] == name and len(index) > 5)
