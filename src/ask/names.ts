import type { EntityKind } from '../domain/extraction.js';
import { entityId, nameKey } from '../domain/names.js';
import { ENTITY_KINDS } from '../domain/extraction.js';
import { lookup } from '../lexicon/lexicon.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { FUNCTION_WORDS } from './vocabulary.js';
import type { Word } from './words.js';

/** What of the store a question needs: names only. */
export type NameStore = Pick<GraphStore, 'bearers' | 'entities' | 'nameCandidates'>;

/** A name in the question: words `from`..`to` (exclusive). */
export interface FoundName {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  /** What the question wrote, when a typo was mended. */
  readonly misspelt?: string;
}

const LONGEST_NAME = 7;

/** Finds the longest names of the graph and of the lexicon in the words, from left to right. One question to the store. */
export async function findNames(
  words: readonly Word[],
  taken: ReadonlySet<number>,
  store: NameStore,
): Promise<FoundName[]> {
  const spans = spansOf(words, taken);
  const bearers = await store.bearers([...new Set(spans.map((span) => span.key))]);
  const idsOfKey = new Map<string, string[]>();
  for (const { key, entityId: id } of bearers) idsOfKey.set(key, [...(idsOfKey.get(key) ?? []), id]);
  const ids = [...new Set(bearers.map((bearer) => bearer.entityId))];
  const entities = new Map(
    (await store.entities(ids)).flatMap((entity) => (entity ? [[entity.id, entity] as const] : [])),
  );
  const found: FoundName[] = [];
  const used = new Set(taken);
  for (const span of spans) {
    if (range(span.from, span.to).some((i) => used.has(i))) continue;
    const known = (idsOfKey.get(span.key) ?? []).flatMap((id) => entities.get(id) ?? []);
    const best = choose(known, words, span) ?? fromLexicon(span.text);
    if (!best) continue;
    found.push({ from: span.from, to: span.to, ...best });
    range(span.from, span.to).forEach((i) => used.add(i));
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Mends a typo: the one name of the graph that is hardly different from the words. */
export async function findMisspelt(
  words: readonly Word[],
  at: number,
  store: NameStore,
): Promise<FoundName | undefined> {
  for (const length of [3, 2, 1]) {
    const part = words.slice(at, at + length);
    if (part.length < length || part.some((word, i) => i > 0 && FUNCTION_WORDS.has(word.lower))) continue;
    const text = part.map((word) => word.text).join(' ');
    const key = nameKey(text);
    if (key.length < 4) continue;
    const near = (await store.nameCandidates(text, undefined, 50))
      .map((candidate) => ({ ...candidate, distance: editDistance(key, nameKey(candidate.name)) }))
      .filter(({ distance }) => distance <= (key.length >= 8 ? 2 : 1))
      .sort((a, b) => a.distance - b.distance || b.claimCount - a.claimCount || (a.entityId < b.entityId ? -1 : 1))[0];
    const entity = near && (await store.entities([near.entityId]))[0];
    if (entity)
      return { from: at, to: at + length, kind: entity.kind, id: entity.id, name: entity.name, misspelt: text };
  }
  return undefined;
}

interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly key: string;
}

/** Longest first, then from left to right. A name neither begins nor ends with a function word. */
function spansOf(words: readonly Word[], taken: ReadonlySet<number>): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let length = Math.min(LONGEST_NAME, words.length); length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const to = from + length;
      if (range(from, to).some((i) => taken.has(i))) continue;
      if (FUNCTION_WORDS.has(words[from]!.lower) || FUNCTION_WORDS.has(words[to - 1]!.lower)) continue;
      const text = words
        .slice(from, to)
        .map((word) => word.text)
        .join(' ');
      const key = nameKey(text);
      if (key !== '') spans.push({ from, to, text, key });
    }
  }
  return spans;
}

/** Of several things of that name, the one of the kind that the words before it ask for ("on X" is a dataset or a device). */
function choose<E extends { readonly kind: EntityKind; readonly id: string; readonly name: string }>(
  entities: readonly E[],
  words: readonly Word[],
  span: NameSpan,
): Pick<FoundName, 'kind' | 'id' | 'name'> | undefined {
  const before = words[span.from - 1]?.lower;
  const order: readonly EntityKind[] =
    before === 'on'
      ? ['DATASET', 'HARDWARE', 'TASK', 'METHOD', 'METRIC']
      : ['METRIC', 'METHOD', 'DATASET', 'HARDWARE', 'TASK'];
  const best = [...entities].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.id < b.id ? -1 : 1))[0];
  return best && { kind: best.kind, id: best.id, name: best.name };
}

function fromLexicon(text: string): Pick<FoundName, 'kind' | 'id' | 'name'> | undefined {
  for (const kind of ENTITY_KINDS) {
    const entry = lookup(kind, text);
    const exact = entry && [entry.name, ...entry.aliases].includes(text);
    if (entry && (!entry.ambiguous || exact)) return { kind, id: entityId(kind, entry.name), name: entry.name };
  }
  return undefined;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** Optimal string alignment: insertions, deletions, replacements, and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replace = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, replace);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = best;
    }
  }
  return rows[a.length]![b.length]!;
}
