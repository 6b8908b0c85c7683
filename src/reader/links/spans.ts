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

/** Maximum length of a phrase, in words. */
const LONGEST = 6;
/** Head nouns that need a complement to be a metric. */
const OF_WHAT =
  /^(?:length|size|number|amount|use|usage|cost|costs|rate|rates|proportion|share|frequency|probability|quality|count|volume|duration|percentage|fraction|ratio|degree|level|amounts|numbers)$/;

/** Nouns after a metric that do not belong to its name: "memory reduction", "SRCC values". */
const CHANGE =
  /^(?:values?|points?|delta|shifts?|reductions?|improvements?|gains?|increases?|decreases?|drops?|savings?|boosts?|collapse|degradations?|loss|losses|declines?|lifts?|jumps?|penalty|overhead|advantage)$/;

/** Adjectives that belong to the names of some metrics: "average rank", "false positives", "peak memory". */
const AGGREGATE =
  /^(?:average|total|overall|absolute|relative|maximum|minimum|peak|expected|effective|final|false|true|perfect)$/;

const metricSpansOf = new WeakMap<SentenceView, readonly PhraseSpan[]>();
const methodSpansOf = new WeakMap<SentenceView, readonly PhraseSpan[]>();

/** Candidates for the metric of a number: every noun phrase of the sentence, with and without its modifiers and its complement. */
export function metricSpans(view: SentenceView): readonly PhraseSpan[] {
  let spans = metricSpansOf.get(view);
  if (!spans) metricSpansOf.set(view, (spans = chunked(view).chunks.flatMap((chunk) => metricSpansIn(view, chunk))));
  return spans;
}

/** Is the head of a phrase the mention of a method or a device? Then it is not a metric: "the simulator-augmented Gemini-3-Flash". */
export function endsWithName(
  view: SentenceView,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return view.names.some(
    (name) =>
      /^(?:METHOD|HARDWARE)$/.test(name.entity.kind) &&
      !name.anaphor &&
      name.end === end &&
      name.start >= start &&
      (name.entity.chance ?? 0) > 0.9,
  );
}

function metricSpansIn(view: SentenceView, chunk: Chunk): PhraseSpan[] {
  const spans: PhraseSpan[] = [];
  const first = Math.max(chunk.from, chunk.to - LONGEST);
  // "1.3x memory reduction": the metric is "memory"; "a Total Variation Ratio reaching 97.2%"
  const isLoose = CHANGE.test(view.lower[chunk.to - 1]!) || chunked(view).sorts[chunk.to - 1] === 'gerund';
  const short = chunk.to - first > 1 && isLoose ? chunk.to - 1 : chunk.to;
  const behinds = complementEnds(view, chunk.to);
  for (let from = first; from < chunk.to; from++) {
    if (!mayBeginMetric(view, from, chunk)) continue;
    spans.push(span(view, chunk, from, chunk.to, false));
    if (AGGREGATE.test(view.lower[from]!)) continue;
    if (from < short && short < chunk.to) spans.push(span(view, chunk, from, short, false));
    for (const behind of behinds) spans.push(span(view, chunk, from, behind, true));
  }
  return spans;
}

function mayBeginMetric(view: SentenceView, from: number, chunk: Chunk): boolean {
  const word = view.lower[from]!;
  const isModifier = from < chunk.to - 1 && NOT_IN_NAME.has(word) && !AGGREGATE.test(word);
  return !isModifier && /\p{L}/u.test(word) && !insideName(view, from);
}

/** Where complements after a noun phrase end: "of annotated images", "per token", "questions rerouted", "cases captured per day". */
function complementEnds(view: SentenceView, at: number): number[] {
  const isEvent = chunked(view).sorts[at - 1] === 'noun' && /[^su]s$/.test(view.lower[at - 1]!) && /^[a-z]+ed$/.test(view.lower[at] ?? ''); // prettier-ignore
  const event = isEvent ? at + 1 : at;
  return [event, complementEnd(view, event)].filter((end, i, all) => end > at && all.indexOf(end) === i);
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
  /^(?:baselines?|variants?|versions?|settings?|configurations?|pipelines?|conditions?|attention|cost|costs|performance|accuracy|counterparts?|implementations?|mechanisms?|products?|ones|errors?|modes?|groups?|modules?|strategy|strategies)$/;

function methodSpansIn(view: SentenceView, chunk: Chunk): PhraseSpan[] {
  const spans = methodSpansTo(view, chunk, chunk.to, 4);
  for (const to of verbsIn(view, chunk)) spans.push(...methodSpansTo(view, chunk, to, 2));
  const numbered = versionEnd(view, chunk.to);
  if (numbered > chunk.to) spans.push(...methodSpansTo(view, chunk, numbered, 2));
  const owner = ownerEnd(view, chunk);
  if (owner > chunk.from) spans.push(...methodSpansTo(view, chunk, owner, 2));
  return spans;
}

/** Common nouns that are numbered: "Board 2", "stage 1". */
const NUMBERED =
  /^(?:boards?|bases?|stages?|levels?|versions?|layers?|phases?|tiers?|types?|configs?|systems?|models?|variants?|tasks?|tracks?)$/;

/** Where the version or size after a capitalised word ends: "Opus 4.8", "Granite 3.3 2B"; `at` if there is none. */
function versionEnd(view: SentenceView, at: number): number {
  const head = view.sentence.tokens[at - 1]!.text;
  if (!/^\p{Lu}/u.test(head) && !NUMBERED.test(head)) return at;
  let to = at;
  while (to - at < 2 && isVersion(view, to)) to++;
  return to;
}

function isVersion(view: SentenceView, at: number): boolean {
  const token = view.sentence.tokens[at];
  const before = view.sentence.tokens[at - 1]!;
  if (!token || token.start - before.end !== 1 || !/^\d{1,3}(?:\.\d{1,2})?[BM]?$/.test(token.text)) return false;
  // In "100.0% on Wan 2.7 and 74.8% on Veo 3.1" the version 2.7 is taken for a member of a list, with the unit of the next member.
  return !view.quantities.some((one) => one.from <= at && at < one.to && one.listSize === 1 && one.quantity.unit !== '' && one.quantity.unit !== 'params'); // prettier-ignore
}

/**
 * Where the owner of a property ends within a noun phrase: "the KP-tree's sampling", "baseline mirage rates"; the beginning of the
 * phrase if there is none.
 */
function ownerEnd(view: SentenceView, chunk: Chunk): number {
  for (let at = chunk.from; at < chunk.to - 1; at++)
    if (/^(?:baseline|teacher|student|human|oracle|vanilla)$|['’]s$/.test(view.lower[at]!)) return at + 1;
  return chunk.from;
}

/**
 * The words of a noun phrase that may have been taken for nouns but be verbs: "the best model scoring only 40%", "the blind judge reached AUC 0.678",
 * "the projection suppresses overflow".
 */
function verbsIn(view: SentenceView, chunk: Chunk): number[] {
  const { sorts } = chunked(view);
  const verbs: number[] = [];
  for (let at = chunk.from + 1; at < chunk.to; at++) {
    if (insideName(view, at) || !/^[a-z]+$/.test(view.sentence.tokens[at]!.text)) continue;
    const mayBeVerb = /[^su]s$/.test(view.lower[at]!) && (at < chunk.to - 1 || isValueAhead(view, at + 1));
    const isVerb = sorts[at] === 'gerund' || sorts[at] === 'participle' || mayBeVerb;
    if (isVerb && sorts[at - 1] === 'noun') verbs.push(at);
  }
  return verbs;
}

/** Whether a token can begin a value, so that the word before it may be a verb: "the OFF patch scores 0.197", "a simple heuristic exploits at 75.6%". */
function isValueAhead(view: SentenceView, at: number): boolean {
  return /^(?:at|by|to|from|only|over|about|nearly|around|up|\d.*)$/.test(view.lower[at] ?? '');
}

/** Adjectives that tell a method from others: "previous best method", "general multimodal models". */
const DISTINGUISHES = /^(?:previous|prior|strong|official|general|leading|multimodal|multi-modal|multilingual)$/;

function isPraise(word: string): boolean {
  if (DISTINGUISHES.test(word)) return false;
  return (NOT_IN_NAME.has(word) || PRAISE_WORDS.has(word)) && !/^(?:standard|original|full|simple|random|initial|best)$/.test(word); // prettier-ignore
}

/** Nouns that describe a method only with an adjective: "lightweight models", "smaller models". */
const GENERIC_HEAD =
  /^(?:models?|methods?|systems?|approach|approaches|networks?|algorithms?|detectors?|agents?|variants?|versions?|configurations?|classifiers?|llms?)$/;

/** Whether a phrase does not begin with this word: an adjective of praise, except before a generic head ("lightweight models"). */
function isLeftOut(view: SentenceView, from: number, to: number): boolean {
  const isOnlyWord = from === to - 2 && GENERIC_HEAD.test(view.lower[to - 1]!);
  return from < to - 1 && isPraise(view.lower[from]!) && !isOnlyWord;
}

/** The `most` longest phrases that end at a token of a noun phrase, and those with a distinguishing adjective more. */
function methodSpansTo(view: SentenceView, chunk: Chunk, to: number, most: number): PhraseSpan[] {
  const spans: PhraseSpan[] = [];
  let kept = 0;
  for (let from = Math.max(chunk.from, to - LONGEST); from < to && kept < most; from++) {
    const word = view.lower[from]!;
    if (insideName(view, from) || isLeftOut(view, from, to) || !/\p{L}/u.test(word)) continue;
    if (!DISTINGUISHES.test(word)) kept++;
    spans.push(span(view, chunk, from, to, false));
    if (to - from >= 2 && METHOD_PHRASE_HEAD.test(view.lower[to - 1]!) && !insideName(view, to - 1))
      spans.push(span(view, chunk, from, to - 1, false));
  }
  return spans;
}

/** Whether a phrase that begins at this token would split a mention. Mentions of metrics may be split, since they may be too long ("relative METEOR"). */
function insideName(view: SentenceView, at: number): boolean {
  return view.names.some((name) => !name.anaphor && name.entity.kind !== 'METRIC' && name.from < at && at < name.to);
}

function span(view: SentenceView, chunk: Chunk, from: number, to: number, complement: boolean): PhraseSpan {
  const { tokens } = view.sentence;
  const start = tokens[from]!.start;
  const last = tokens[to - 1]!;
  const end = /\p{L}['’]s$/u.test(last.text) ? last.end - 2 : last.end; // without the "'s" of "the baseline's 0.366"
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
 * The places nearest to a number, in the order of the text: at most `usual`, or a quarter of it in a sentence with more than
 * `MANY_NUMBERS` numbers. This limits the time for very long sentences.
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
