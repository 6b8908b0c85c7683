import { neighbourClass, verbStem } from '../grammar/claim-words.js';
import { chunked } from '../grammar/chunks.js';
import { leadToken, listSpan } from '../grammar/number-cues.js';
import type { QuantityMention, SentenceSpan, SentenceView } from '../grammar/sentence-view.js';
import { Features } from '../model/features.js';
import { numberSyntax, pairSyntax } from './syntax-features.js';

/** A range of a sentence, in tokens (half-open) and in characters of the clean field. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** What a candidate is linked to: a number, or words of comparison. Numbers of the same `list` are not its rivals. */
export interface Anchor extends SentenceSpan {
  readonly list: number;
}

/** How many items of each type begin before each token. The difference of two tokens is the number of items between them. */
interface Counts {
  readonly numbers: Uint16Array;
  readonly METHOD: Uint16Array;
  readonly METRIC: Uint16Array;
  readonly DATASET: Uint16Array;
  readonly commas: Uint16Array;
  readonly stops: Uint16Array;
  readonly verbs: Uint16Array;
  readonly ands: Uint16Array;
  readonly brackets: Uint16Array;
  readonly chunks: Uint16Array;
  readonly links: Uint16Array;
}
const SORTS = ['numbers', 'METHOD', 'METRIC', 'DATASET', 'commas', 'stops', 'verbs', 'ands', 'brackets', 'chunks', 'links'] as const; // prettier-ignore

const countsOf = new WeakMap<SentenceView, Counts>();

function counted(view: SentenceView): Counts {
  let counts = countsOf.get(view);
  if (!counts) countsOf.set(view, (counts = count(view)));
  return counts;
}

function count(view: SentenceView): Counts {
  const { sorts, chunks } = chunked(view);
  const { lower } = view;
  const sum = (holds: (at: number) => boolean): Uint16Array => {
    const sums = new Uint16Array(lower.length + 1);
    for (let at = 0; at < lower.length; at++) sums[at + 1] = sums[at]! + Number(holds(at));
    return sums;
  };
  const marks = (places: readonly { readonly from: number }[]) => {
    const begins = new Set(places.map(({ from }) => from));
    return sum((at) => begins.has(at));
  };
  const named = (kind: string) => marks(view.names.filter((name) => name.entity.kind === kind));
  return {
    numbers: marks(view.quantities),
    METHOD: named('METHOD'),
    METRIC: named('METRIC'),
    DATASET: named('DATASET'),
    commas: sum((at) => lower[at] === ','),
    stops: sum((at) => lower[at] === ';' || lower[at] === ':' || lower[at] === '—' || lower[at] === '–'),
    verbs: sum((at) => sorts[at] === 'verb'),
    ands: sum((at) => /^(?:and|or|while|whereas|but)$/.test(lower[at]!)),
    brackets: sum((at) => /^[()[\]]$/.test(lower[at]!)),
    chunks: marks(chunks),
    links: sum((at) =>
      /^(?:of|in|on|for|to|with|than|over|from|by|at|against|via|under|across|versus|vs|as)$/.test(lower[at]!),
    ),
  };
}

const wordsOf = new WeakMap<SentenceView, (string | undefined)[]>();

/** A word as a feature: its class in reports of results; the word itself if it is a function word; else its part of speech. */
export function wordFeature(view: SentenceView, at: number): string {
  if (at < 0 || at >= view.lower.length) return at < 0 ? '^' : '$';
  let words = wordsOf.get(view);
  if (!words) wordsOf.set(view, (words = []));
  return (words[at] ??= wordAt(view, at));
}

function wordAt(view: SentenceView, at: number): string {
  const word = view.lower[at]!;
  if (view.quantities.some((one) => one.from <= at && at < one.to)) return '#';
  const stem = verbStem(word);
  const sort = chunked(view).sorts[at]!;
  if (stem && stem !== 'compare') return `${stem}/${sort === 'verb' || sort === 'gerund' ? 'v' : 'n'}`;
  const near = neighbourClass(word);
  if (near !== word) return near;
  return sort === 'function' || sort === 'mark' || stem ? word : sort;
}

const DETERMINER = /^(?:the|an?|its|their|our|this|that|these|those|only|just|about|average|overall|up|to)$/;

/** The token before a range, skipping articles. */
function tokenBefore(view: SentenceView, from: number): number {
  let at = from - 1;
  while (at >= 0 && from - at < 3 && /^(?:the|an?|its|their|our|this|that|these|those)$/.test(view.lower[at]!)) at--;
  return at;
}

const aroundNumber = new WeakMap<QuantityMention, Features>();

/** Features of the words around a number; cached, since all its candidates share them. */
export function numberFeatures(view: SentenceView, quantity: QuantityMention, row: Features): void {
  let around = aroundNumber.get(quantity);
  if (!around) aroundNumber.set(quantity, (around = readAround(view, quantity)));
  row.add(around);
}

function readAround(view: SentenceView, quantity: QuantityMention): Features {
  const row = new Features();
  const { to } = listSpan(view, quantity);
  const lead = leadToken(view, quantity);
  row.flag(
    `q<${wordFeature(view, lead)}`,
    `q>${wordFeature(view, to)}`,
    `q>>${wordFeature(view, to + 1)}`,
    `q<<${wordFeature(view, lead - 1)}`,
  );
  if (quantity.paren >= 0) row.flag('q()');
  if (quantity.listSize > 1) row.flag('q,list');
  numberSyntax(view, quantity, row);
  row.amount('q.slot', quantity.slot + 1);
  row.amount('q.inSentence', view.quantities.length);
  row.amount('q.at', view.quantities.indexOf(quantity) + 1);
  return row;
}

/** Features of the relative position of a number (or words of comparison) and a range in the same sentence. */
export function pairFeatures(view: SentenceView, quantity: Anchor, place: TokenSpan, row: Features): void {
  const counts = counted(view);
  const before = place.start < quantity.start;
  const side = before ? 'L' : 'R';
  const from = before ? place.to : quantity.to;
  const to = before ? quantity.from : place.from;
  const distance = Math.max(0, to - from);
  row.flag(`p:${side}`);
  row.amount(`p:distance${side}`, distance + 1);
  row.amount('p:distance', distance + 1);
  for (const sort of SORTS) row.amount(`p:${sort}`, distance > 0 ? counts[sort][to]! - counts[sort][from]! + 1 : 1);
  if (distance <= 3) row.flag(`p:gap${side}:${gap(view, from, to)}`);
  row.flag(
    `p<${wordFeature(view, tokenBefore(view, place.from))}`,
    `p>${wordFeature(view, place.to)}`,
    `p>>${side}${wordFeature(view, place.to + 1)}`,
  );
  row.flag(`p<${side}${wordFeature(view, place.from - 1)}`);
  clauseFeatures(view, quantity, place, row);
  if (chunked(view).sorts[place.to] === 'verb') row.flag(`p:acts${side}`);
  bracketFeatures(view, quantity, place, row);
  pairSyntax(view, quantity, place, row);
  // The nearest other number: a range between two numbers belongs to one of them.
  const rival = nearestRival(view, quantity, place);
  if (rival >= 0) row.amount('p:rival', rival + 1);
  if (rival >= 0 && rival < distance) row.flag('p:nearer-to-other');
}

/** How many clauses are between them, and whether the range begins its clause or sentence. */
function clauseFeatures(view: SentenceView, quantity: Anchor, place: TokenSpan, row: Features): void {
  const clause = clauseOf(view, place.from);
  row.amount('p:clauses', Math.abs(clause - quantity.clause) + 1);
  if (clause === quantity.clause && place.from <= (view.sentence.clauses[clause]?.from ?? 0) + 1) row.flag('p:opens-clause'); // prettier-ignore
  if (place.from <= 1) row.flag('p:opens-sentence');
}

/** The words between two tokens, determiners as "_". */
function gap(view: SentenceView, from: number, to: number): string {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const word = view.lower[at]!;
    words.push(DETERMINER.test(word) ? '_' : wordFeature(view, at));
  }
  return words.join(' ');
}

function clauseOf(view: SentenceView, at: number): number {
  return Math.max(
    0,
    view.sentence.clauses.findIndex((one) => one.from <= at && at < one.to),
  );
}

/** Whether the number or the range is in parentheses, and in the same ones. */
function bracketFeatures(view: SentenceView, quantity: Anchor, place: TokenSpan, row: Features): void {
  const { paren } = quantity;
  if (paren < 0) {
    const opens = view.lower[place.from - 1];
    if (opens === '(' && quantity.to >= place.from - 1 && quantity.to <= place.from) row.flag('b:in-own-bracket');
    return;
  }
  if (place.to === paren) row.flag('b:before-bracket');
  if (place.from > paren && place.from < quantity.from) row.flag('b:same-bracket');
  if (place.from > quantity.to && !view.lower.slice(quantity.to, place.from).includes(')')) row.flag('b:same-bracket');
  if (place.to < paren) row.amount('b:away', paren - place.to + 1);
}

/** Distance in tokens from a range to the nearest number of another list; -1 if there is none. */
function nearestRival(view: SentenceView, quantity: Anchor, place: TokenSpan): number {
  let nearest = -1;
  for (const other of view.quantities) {
    if (other.list === quantity.list) continue;
    const away = other.from >= place.to ? other.from - place.to : place.from - other.to;
    if (away >= 0 && (nearest < 0 || away < nearest)) nearest = away;
  }
  return nearest;
}
