import { ENTITY_KINDS } from '../../domain/extraction.js';
import { lookup } from '../../lexicon/lexicon.js';
import { candidate, type Candidate } from './candidates.js';
import type { Line } from './words.js';

const ITEM = String.raw`\d+(?:\.\d+)?[BMKbm]?|[A-Z]|Base|Large|Small|Tiny|Huge|base|large|small|tiny`;
/** A name that ends in a size or number, and further sizes that share its stem: `LLaMA2-7B/13B`, `Llama-2-7B and -13B`. */
const SHARED = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])((?:\p{Lu}|\p{Ll}\p{Lu})[\p{L}\p{N}.]*(?:-[\p{L}\p{N}.]+)*?[-‐‑])(${ITEM})((?:/(?:${ITEM})(?:\p{Ll}+)?(?![\p{L}\p{N}])|(?:, | and |, and | or | & |/)[-‐‑](?:${ITEM})(?![\p{L}\p{N}]))+)`,
  'gu',
);

/** `ViT-B/16` is one name: a letter and its patch size. */
function isPatchSize(first: string, rest: string): boolean {
  return /^[A-Z]$/.test(first) && /^\/(?:8|14|16|32)$/.test(rest);
}

/** A name that is written only in part, because it shares its stem with the name before it. */
export interface SharedName {
  readonly name: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** The names of a coordination, the first included. */
export function sharedNames(text: string): SharedName[] {
  const found: SharedName[] = [];
  for (const match of text.matchAll(SHARED)) {
    const [, stem = '', first = '', rest = ''] = match;
    if (isPatchSize(first, rest)) continue;
    const suffix = /^\/\d+(\p{Ll}{2,})$/u.exec(rest)?.[1] ?? '';
    found.push({ name: stem + first + suffix, start: match.index, end: match.index + stem.length + first.length });
    const at = match.index + stem.length + first.length;
    for (const part of rest.matchAll(/(?:\/|, and |, | and | or | & )[-‐‑]?([\p{L}\p{N}.]+)/gu)) {
      const item = part[1] as string;
      const from = at + part.index + part[0].length - item.length;
      found.push({ name: stem + item, start: from, end: from + item.length });
    }
  }
  return found;
}

/** Candidates for names that a coordination abbreviates. */
export function coordinationCandidates(line: Line): Candidate[] {
  return sharedNames(line.text)
    .filter(({ name, start, end }) => line.text.slice(start, end) !== name)
    .map(({ name, start, end }) => {
      const entries = ENTITY_KINDS.flatMap((kind) => lookup(kind, name) ?? []);
      return { ...candidate(line, line.start + start, line.start + end, 'coined', entries), implied: name };
    });
}
