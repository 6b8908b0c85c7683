import { readFileSync } from 'node:fs';
import { HashedClassifier } from './hashed-classifier.js';
import { labelFeatures, Parser } from './parser.js';
import { best, Tagger, wordFacts } from './tagger.js';

/** Part of speech, head and relation of each word of a sentence. */
export interface Syntax {
  /** Penn Treebank tags. */
  readonly tags: readonly string[];
  /** Index of the head; -1 for the root. */
  readonly heads: Int32Array;
  /** Relation to the head, with the names of ClearNLP; "root" for the root. */
  readonly relations: readonly string[];
}

interface Header {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** Bytes of the three tables: tags, moves, relations. */
  readonly sizes: readonly [number, number, number];
}

/** Tags and parses sentences with models trained on parsed abstracts (`npm run train:syntax`). */
export class SyntaxReader {
  private readonly tagger: Tagger;
  private readonly parser: Parser;
  private readonly labels: HashedClassifier;
  private readonly scores: Float64Array;
  private readonly features = new Int32Array(32);
  private readonly header: Header;

  constructor(file: Buffer) {
    const end = file.indexOf(10);
    this.header = JSON.parse(file.toString('utf8', 0, end)) as Header;
    const [tags, moves, relations] = this.header.sizes;
    const part = (from: number, size: number) => new Int8Array(file.buffer, file.byteOffset + end + 1 + from, size);
    this.tagger = new Tagger(new HashedClassifier(this.header.tags.length, part(0, tags)));
    this.parser = new Parser(new HashedClassifier(3, part(tags, moves)));
    this.labels = new HashedClassifier(this.header.relations.length, part(tags + moves, relations));
    this.scores = new Float64Array(this.header.relations.length);
  }

  read(words: readonly string[]): Syntax {
    const facts = wordFacts(words);
    const tags = this.tagger.tag(facts);
    const heads = this.parser.parse(facts.words, tags);
    const relations = words.map((_, i) => {
      if (heads[i] === words.length) return 'root';
      const count = labelFeatures(facts.words, tags, heads, i, this.features);
      this.labels.score(this.features, count, this.scores);
      return this.header.relations[best(this.scores)]!;
    });
    return {
      tags: Array.from(tags, (tag) => this.header.tags[tag]!),
      heads: heads.map((head) => (head === words.length ? -1 : head)),
      relations,
    };
  }
}

let reader: SyntaxReader | undefined;

/** The parser with the models of claimgraph. Loaded on the first call. */
export function syntaxReader(): SyntaxReader {
  return (reader ??= new SyntaxReader(readFileSync(new URL('../model/weights/syntax.bin', import.meta.url))));
}
