import type { SentenceView } from '../grammar/sentence-view.js';
import { syntaxReader, type Syntax } from './syntax.js';

/** The dependency tree of a sentence. */
export class SentenceSyntax {
  /** Number of steps from each word to the root. */
  readonly depth: Uint16Array;
  private readonly subjects = new Map<number, number>();

  constructor(private readonly syntax: Syntax) {
    const { heads } = syntax;
    this.depth = new Uint16Array(heads.length);
    for (let i = 0; i < heads.length; i++) {
      let steps = 0;
      for (let at = i; heads[at]! >= 0 && steps < 200; at = heads[at]!) steps++;
      this.depth[i] = steps;
    }
    syntax.relations.forEach((relation, i) => {
      if (/^(?:nsubj|nsubjpass|csubj)$/.test(relation) && !this.subjects.has(heads[i]!))
        this.subjects.set(heads[i]!, i);
    });
  }

  tag(at: number): string {
    return this.syntax.tags[at] ?? '';
  }
  relation(at: number): string {
    return this.syntax.relations[at] ?? '';
  }
  /** The head of a word, or -1. */
  head(at: number): number {
    return this.syntax.heads[at] ?? -1;
  }
  isVerb(at: number): boolean {
    return /^(?:VB|MD)/.test(this.tag(at));
  }
  /** The subject of a verb, or -1. */
  subjectOf(verb: number): number {
    return this.subjects.get(verb) ?? -1;
  }

  /** The head word of a half-open range. */
  headOf(from: number, to: number): number {
    let head = to - 1;
    for (let i = to - 1; i >= from; i--) {
      const above = this.head(i);
      if ((above < from || above >= to) && this.depth[i]! < this.depth[head]!) head = i;
    }
    return head;
  }

  /** The lowest common ancestor of two words, and the number of steps to it from each; null if there is none. */
  meeting(a: number, b: number): { readonly up: number; readonly down: number; readonly top: number } | null {
    let x = a;
    let y = b;
    let up = 0;
    let down = 0;
    while (x !== y) {
      if (x < 0 || y < 0) return null;
      if (this.depth[x]! >= this.depth[y]!) {
        x = this.head(x);
        up++;
      } else {
        y = this.head(y);
        down++;
      }
    }
    return x < 0 ? null : { up, down, top: x };
  }

  /** The relations of the first `steps` steps from a word to the root. */
  climb(from: number, steps: number): string[] {
    const path: string[] = [];
    for (let at = from, n = 0; n < steps && at >= 0; n++, at = this.head(at)) path.push(this.relation(at));
    return path;
  }

  /** Up to `most` verbs above a word, the nearest first. */
  verbsAbove(at: number, most: number): number[] {
    const verbs: number[] = [];
    for (let i = this.head(at), n = 0; i >= 0 && verbs.length < most && n < 60; i = this.head(i), n++) if (this.isVerb(i)) verbs.push(i); // prettier-ignore
    return verbs;
  }
}

const known = new WeakMap<SentenceView, SentenceSyntax>();

/** The dependency tree of a sentence. Cached. */
export function syntaxOf(view: SentenceView): SentenceSyntax {
  let syntax = known.get(view);
  if (!syntax)
    known.set(view, (syntax = new SentenceSyntax(syntaxReader().read(view.sentence.tokens.map(({ text }) => text)))));
  return syntax;
}
