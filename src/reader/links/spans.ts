import { NOT_IN_NAME } from '../mentions/metric-candidates.js';
import { PRAISE_WORDS } from '../grammar/closed-words.js';
import { chunked, type Chunk } from '../grammar/chunks.js';
import type { SentenceView } from '../grammar/sentence-view.js';

/** A part of a noun phrase that may name the metric or the subject of a number. */
export interface PhraseSpan {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
  readonly clause: number;
  /** The noun phrase that contains it, and how many of its first words are left out. */
  readonly chunk: Chunk;
  readonly dropped: number;
  /** Includes the complement of the noun phrase: "number of annotated images", "attention per token". */
  readonly complement: boolean;
  /** The last word of the noun phrase is left out: "always-verify (baseline)". */
  readonly cut: boolean;
}

/** In words. */
const LONGEST = 6;
/** Head nouns that need a complement to be a metric. */
const OF_WHAT =
  /^(?:length|size|number|amount|use|usage|cost|costs|rate|rates|proportion|share|frequency|probability|quality|count|volume|duration|percentage|fraction|ratio|degree|level|amounts|numbers)$/;

/** Nouns of change after a metric: "memory reduction". */
const CHANGE =
  /^(?:reductions?|improvements?|gains?|increases?|decreases?|drops?|savings?|boosts?|collapse|degradations?|loss|losses|declines?|lifts?|jumps?|penalty|overhead|advantage)$/;

const metricSpansOf = new WeakMap<SentenceView, readonly PhraseSpan[]>();
const methodSpansOf = new WeakMap<SentenceView, readonly PhraseSpan[]>();

/** Candidates for the metric of a number: every noun phrase of the sentence, with and without its modifiers and its complement. */
export function metricSpans(view: SentenceView): readonly PhraseSpan[] {
  let spans = metricSpansOf.get(view);
  if (!spans) metricSpansOf.set(view, (spans = chunked(view).chunks.flatMap((chunk) => metricSpansIn(view, chunk))));
  return spans;
}

/** Is the head of a phrase the mention of a method? Then it is not a metric: "the simulator-augmented Gemini-3-Flash". */
export function endsWithMethod(
  view: SentenceView,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return view.names.some(
    (name) =>
      name.entity.kind === 'METHOD' &&
      !name.anaphor &&
      name.end === end &&
      name.start >= start &&
      (name.entity.chance ?? 0) > 0.9,
  );
}

function metricSpansIn(view: SentenceView, chunk: Chunk): PhraseSpan[] {
  const spans: PhraseSpan[] = [];
  const first = Math.max(chunk.from, chunk.to - LONGEST);
  // "1.3x memory reduction": the metric is "memory"
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

/** Where the complement after a noun phrase ends ("of annotated images", "per token"); `at` if there is none. */
function complementEnd(view: SentenceView, at: number): number {
  const link = view.lower[at];
  if (link !== 'per' && !(link === 'of' && OF_WHAT.test(view.lower[at - 1]!))) return at;
  let from = at + 1;
  if (/^(?:the|its|their|our|a|an)$/.test(view.lower[from] ?? '')) from++;
  const { chunks, chunkOf } = chunked(view);
  const chunk = chunks[chunkOf[from] ?? -1];
  return chunk && chunk.from === from && chunk.to - from <= 4 ? chunk.to : at;
}

/** Candidates for the method that a number describes: noun phrases without adjectives of praise, with and without their last word. */
export function methodSpans(view: SentenceView): readonly PhraseSpan[] {
  let spans = methodSpansOf.get(view);
  if (!spans) methodSpansOf.set(view, (spans = chunked(view).chunks.flatMap((chunk) => methodSpansIn(view, chunk))));
  return spans;
}

const METHOD_PHRASE_HEAD =
  /^(?:baselines?|variants?|versions?|settings?|configurations?|pipelines?|conditions?|attention|cost|costs|performance|accuracy|counterparts?|implementations?)$/;

function methodSpansIn(view: SentenceView, chunk: Chunk): PhraseSpan[] {
  const spans: PhraseSpan[] = [];
  let kept = 0;
  for (let from = Math.max(chunk.from, chunk.to - LONGEST); from < chunk.to && kept < 4; from++) {
    if (insideName(view, from)) continue;
    const word = view.lower[from]!;
    if (from < chunk.to - 1 && (NOT_IN_NAME.has(word) || PRAISE_WORDS.has(word)) && !/^(?:standard|original|full|simple|random|initial|best)$/.test(word)) continue; // prettier-ignore
    if (!/\p{L}/u.test(word)) continue;
    kept++;
    spans.push(span(view, chunk, from, chunk.to, false));
    if (chunk.to - from >= 2 && METHOD_PHRASE_HEAD.test(view.lower[chunk.to - 1]!) && !insideName(view, chunk.to - 1))
      spans.push(span(view, chunk, from, chunk.to - 1, false));
  }
  return spans;
}

/** Would a phrase that begins here split a mention? Only mentions of metrics may be split, as they may be too long ("relative METEOR"). */
function insideName(view: SentenceView, at: number): boolean {
  return view.names.some((name) => !name.anaphor && name.entity.kind !== 'METRIC' && name.from < at && at < name.to);
}

function span(view: SentenceView, chunk: Chunk, from: number, to: number, complement: boolean): PhraseSpan {
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

/** More numbers than a real sentence contains. */
const MANY_NUMBERS = 16;

/**
 * The places nearest to a number, in their order: at most `usual`, and a quarter of it in a sentence with more numbers than real
 * ones have. It bounds the time for very long sentences.
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
