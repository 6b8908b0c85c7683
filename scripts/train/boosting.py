"""Grows the boosted trees of the reader with LightGBM. Called by boosting.ts; not meant to be called by hand.

    python boosting.py FOLDER

FOLDER/job.json holds `rows`, `columns`, the options, and `groups` (rows of each question of a ranker) or `classes` (of a classifier).
Beside it lie the rows as a sparse matrix in CSR form (`starts` int32, `columns` int32, `values` float32), `labels` (uint8: 1 for a right
candidate, or the class of an example) and `weights` (float32, one a question or an example). Writes FOLDER/trees.json: one list of nodes for
each score, in the format of src/reader/model/forest.ts.
"""

import json
import sys
from pathlib import Path

import lightgbm
import numpy
from scipy.sparse import csr_matrix


def ranker_objective(job, labels, weights):
    """Maximises the total softmax probability of the correct candidates of each query."""
    groups = numpy.array(job["groups"])
    starts = numpy.concatenate([[0], numpy.cumsum(groups)[:-1]])
    question = numpy.repeat(numpy.arange(len(groups)), groups)
    random = numpy.random.RandomState(1)

    def objective(scores, _):
        powers = numpy.exp(scores - numpy.maximum.reduceat(scores, starts)[question])
        share = powers / numpy.add.reduceat(powers, starts)[question]
        good = powers * labels
        wanted = good / numpy.maximum(numpy.add.reduceat(good, starts)[question], 1e-30)
        weight = (weights * (random.rand(len(groups)) < job["rowShare"]))[question]
        return weight * (share - wanted), weight * numpy.maximum(share * (1 - share), 1e-4)

    return objective


def classifier_objective(job, labels, weights):
    """Multinomial deviance."""
    wanted = numpy.eye(job["classes"])[labels.astype(int)]
    random = numpy.random.RandomState(1)

    def objective(scores, _):
        powers = numpy.exp(scores - scores.max(axis=1, keepdims=True))
        share = powers / powers.sum(axis=1, keepdims=True)
        weight = (weights * (random.rand(len(weights)) < job["rowShare"]))[:, None]
        return weight * (share - wanted), weight * numpy.maximum(share * (1 - share), 1e-4)

    return objective


def threshold(value):
    """Converts a threshold: LightGBM goes left for values up to it, the reader for values below it. Six digits distinguish the values of features."""
    return 1e-6 if value < 1e-6 else float(f"{value:.6g}")


def nodes_of(tree, kept):
    nodes = []

    def walk(node):
        if "split_feature" not in node:
            nodes.extend([-1, round(node["leaf_value"], 4)])
            return
        nodes.extend([int(kept[node["split_feature"]]), threshold(node["threshold"])])
        walk(node["left_child"])
        walk(node["right_child"])

    walk(tree)
    return nodes


def main(folder):
    job = json.loads((folder / "job.json").read_text())
    read = lambda name, kind: numpy.fromfile(folder / name, kind)
    shape = (job["rows"], job["columns"])
    rows = csr_matrix((read("values", numpy.float32), read("columns", numpy.int32), read("starts", numpy.int32)), shape)
    labels = read("labels", numpy.uint8).astype(float)
    weights = read("weights", numpy.float32).astype(float)
    kept = numpy.flatnonzero(rows.getnnz(axis=0) >= job["minCount"])
    classes = job.get("classes", 1)
    options = {
        "num_leaves": job["leaves"],
        "learning_rate": job["rate"],
        "lambda_l2": job["l2"],
        "feature_fraction": job["columnShare"],
        "min_sum_hessian_in_leaf": job["leastWeight"],
        "min_data_in_leaf": 1,
        "max_bin": 24,
        "min_data_in_bin": 1,
        "feature_pre_filter": False,
        "boost_from_average": False,
        "deterministic": True,
        "force_row_wise": True,
        "num_threads": 1,  # parts.ts runs a process a core, which takes less processor time
        "num_class": classes,
        "seed": 1,
        "verbose": -1,
    }
    objective = (classifier_objective if classes > 1 else ranker_objective)(job, labels, weights)
    data = lightgbm.Dataset(rows[:, kept], label=labels, params=options)
    model = lightgbm.train({**options, "objective": objective}, data, num_boost_round=job["trees"])
    trees = model.dump_model()["tree_info"]
    scores = [sum((nodes_of(tree["tree_structure"], kept) for tree in trees[c::classes]), []) for c in range(classes)]
    (folder / "trees.json").write_text(json.dumps(scores))


main(Path(sys.argv[1]))
