import { NOT_IN_NAME } from '../mentions/metric-candidates.js';
import { PRAISE_WORDS } from '../grammar/closed-words.js';
import { chunked, type Chunk } from '../grammar/chunks.js';
import type { SentenceView } from '../grammar/sentence-view.js';

/** Words of a sentence that may name what a number is of, or whose it is. */
export interface Span {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
  readonly clause: number;
  /** The noun phrase that it is (the end of), and how many words of that are left out in front. */
  readonly chunk: Chunk;
  readonly dropped: number;
  /** It goes on behind its noun phrase: "number of annotated images", "attention per token". */
  readonly complement: boolean;
  /** Words at the end of the noun phrase are left out: "always-verify (baseline)". */
  readonly cut: boolean;
}

const LONGEST = 6;
/** Measures that say little without what they are of. */
const OF_WHAT =
  /^(?:length|size|number|amount|use|usage|cost|costs|rate|rates|proportion|share|frequency|probability|quality|count|volume|duration|percentage|fraction|ratio|degree|level|amounts|numbers)$/;

/** Nouns of change behind what is measured: "memory reduction". */
const CHANGE =
  /^(?:reductions?|improvements?|gains?|increases?|decreases?|drops?|savings?|boosts?|collapse|degradations?|loss|losses|declines?|lifts?|jumps?|penalty|overhead|advantage)$/;

const metricSpansOf = new WeakMap<SentenceView, readonly Span[]>();
const ownerSpansOf = new WeakMap<SentenceView, readonly Span[]>();

/** What a number of the sentence may be of: every noun phrase, and what is left of it without words in front. */
export function metricSpans(view: SentenceView): readonly Span[] {
  let spans = metricSpansOf.get(view);
  if (!spans) metricSpansOf.set(view, (spans = chunked(view).chunks.flatMap((chunk) => metricSpansIn(view, chunk))));
  return spans;
}

/** "the simulator-augmented Gemini-3-Flash" is a method, and nothing that is measured. */
export function endsWithMethod(
  view: SentenceView,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return view.names.some(
    (name) => name.thing.kind === 'METHOD' && !name.anaphor && name.end === end && name.start >= start && (name.thing.chance ?? 0) > 0.9,
  ); // prettier-ignore
}

function metricSpansIn(view: SentenceView, chunk: Chunk): Span[] {
  const spans: Span[] = [];
  const first = Math.max(chunk.from, chunk.to - LONGEST);
  // "1.3x memory reduction": what is reduced is measured
  const short = chunk.to - first > 1 && CHANGE.test(view.lower[chunk.to - 1]!) ? chunk.to - 1 : chunk.to;
  for (let from = first; from < chunk.to; from++) {
    if (insideName(view, from)) continue;
    if (from < chunk.to - 1 && NOT_IN_NAME.has(view.lower[from]!)) continue;
    if (!/\p{L}/u.test(view.lower[from]!)) continue;
    spans.push(span(view, chunk, from, chunk.to, false));
    if (from < short && short < chunk.to) spans.push(span(view, chunk, from, short, false));
    const behind = complementEnd(view, chunk.to);
    if (behind > chunk.to) spans.push(span(view, chunk, from, behind, true));
  }
  return spans;
}

/** Where "of annotated images" or "per token" behind a noun phrase ends; `at` where there is none. */
function complementEnd(view: SentenceView, at: number): number {
  const link = view.lower[at];
  if (link !== 'per' && !(link === 'of' && OF_WHAT.test(view.lower[at - 1]!))) return at;
  let from = at + 1;
  if (/^(?:the|its|their|our|a|an)$/.test(view.lower[from] ?? '')) from++;
  const { chunks, chunkOf } = chunked(view);
  const chunk = chunks[chunkOf[from] ?? -1];
  return chunk && chunk.from === from && chunk.to - from <= 4 ? chunk.to : at;
}

/** Whose a number of the sentence may be: noun phrases without praise in front, with and without their last word. */
export function ownerSpans(view: SentenceView): readonly Span[] {
  let spans = ownerSpansOf.get(view);
  if (!spans) ownerSpansOf.set(view, (spans = chunked(view).chunks.flatMap((chunk) => ownerSpansIn(view, chunk))));
  return spans;
}

const HEAD_OF_OWNER =
  /^(?:baselines?|variants?|versions?|settings?|configurations?|pipelines?|conditions?|attention|cost|costs|performance|accuracy|counterparts?|implementations?)$/;

function ownerSpansIn(view: SentenceView, chunk: Chunk): Span[] {
  const spans: Span[] = [];
  let kept = 0;
  for (let from = Math.max(chunk.from, chunk.to - LONGEST); from < chunk.to && kept < 4; from++) {
    if (insideName(view, from)) continue;
    const word = view.lower[from]!;
    if (from < chunk.to - 1 && (NOT_IN_NAME.has(word) || PRAISE_WORDS.has(word)) && !/^(?:standard|original|full|simple|random|initial|best)$/.test(word)) continue; // prettier-ignore
    if (!/\p{L}/u.test(word)) continue;
    kept++;
    spans.push(span(view, chunk, from, chunk.to, false));
    if (chunk.to - from >= 2 && HEAD_OF_OWNER.test(view.lower[chunk.to - 1]!) && !insideName(view, chunk.to - 1))
      spans.push(span(view, chunk, from, chunk.to - 1, false));
  }
  return spans;
}

/** A phrase that was taken for a metric may be too long ("relative METEOR"); other names are not cut. */
function insideName(view: SentenceView, at: number): boolean {
  return view.names.some((name) => !name.anaphor && name.thing.kind !== 'METRIC' && name.from < at && at < name.to);
}

function span(view: SentenceView, chunk: Chunk, from: number, to: number, complement: boolean): Span {
  const { tokens } = view.sentence;
  const start = tokens[from]!.start;
  const end = tokens[to - 1]!.end;
  const clause = view.sentence.clauses.findIndex((one) => one.from <= from && from < one.to);
  return {
    name: view.fieldText.slice(start, end),
    start,
    end,
    from,
    to,
    clause: Math.max(0, clause),
    chunk,
    dropped: from - chunk.from,
    complement,
    cut: to < chunk.to,
  };
}

/** No sentence that people write has more numbers. */
const MANY_NUMBERS = 16;

/**
 * The places nearest to a number, in their order: a sentence that goes on and on is not searched as a whole for each of its numbers, and one
 * of more numbers than people write even less.
 */
export function nearest<T extends { readonly start: number; readonly end: number }>(
  places: readonly T[],
  to: { readonly start: number; readonly end: number },
  view: SentenceView,
  usual: number,
): readonly T[] {
  const most = view.quantities.length > MANY_NUMBERS ? usual / 4 : usual;
  if (places.length <= most) return places;
  const away = (place: T) => Math.max(place.start - to.end, to.start - place.end);
  const kept = new Set([...places].sort((a, b) => away(a) - away(b)).slice(0, most));
  return places.filter((place) => kept.has(place));
}
