import { findUnit } from '../domain/units.js';
import { lookup } from '../lexicon/lexicon.js';
import type { Bound } from './bounds.js';
import type { FoundName } from './names.js';
import type { Parts } from './parts.js';
import type { ClaimCondition } from './question.js';
import { lowerText } from './circumstances.js';
import { ADJECTIVES, CHANGES, COMPARATIVES, LISTED, NOUN_OF_CHANGE } from './vocabulary.js';
import { findPhrase, isWithin, type QuestionWord } from './words.js';

type Sense = (typeof CHANGES)[number][1];

const EVERY_CHANGE = ['DELTA', 'FACTOR', 'COMPARISON'] as const;

/** The changes in a question: "methods that reduce latency", "with less memory", "how much faster is …". */
function changeIn(parts: Parts): Sense | undefined {
  const { words } = parts;
  const isAbsent = (at: number): boolean => isWithin(parts.absences, at);
  const verb = words.findIndex((_, i) => !isNamed(parts, i) && !isAbsent(i) && senseOf(words[i]!) !== undefined);
  if (verb >= 0) return ofPerformance(words, verb) ?? senseOf(words[verb]!);
  const isCompared = words.some(({ lower }, i) => lower === 'than' && !isThanOthers(words, i));
  return isCompared ? undefined : comparativeOfMetric(parts);
}

/** "than the baseline", "than previous methods": what a change is relative to anyway, so that no claim needs to name it. */
const OTHERS =
  /^(?:(?:the|its|their|any|all|most|other|previous|prior|existing|earlier|current|comparable|standard) )*(?:baselines?|others?|before|competitors?|alternatives?|methods?|models?|approaches|systems?|works?|state-of-the-art|usual|ever)(?= |$)/;

function isThanOthers(words: readonly QuestionWord[], than: number): boolean {
  return OTHERS.test(lowerText(words, { from: than + 1, to: words.length }));
}

/** "performance drop", "improve the performance": more performance is better, whichever metric it is measured by. */
function ofPerformance(words: readonly QuestionWord[], at: number): Sense | undefined {
  const isOfPerformance = words.slice(Math.max(0, at - 1), at + 4).some(({ lower }) => /^(?:performance|quality)$/.test(lower));
  const sense = senseOf(words[at]!);
  if (!isOfPerformance || (sense !== 'LOWER' && sense !== 'HIGHER')) return undefined;
  return sense === 'LOWER' ? 'WORSE' : 'BETTER';
} // prettier-ignore

/** "lower latency" or "more throughput" without "than": compared with the previous value. */
function comparativeOfMetric({ words, names, bounds }: Parts): Sense | undefined {
  for (const { kind, from } of names) {
    const word = words[from - 1]?.lower ?? '';
    if (kind !== 'METRIC' || bounds.some((bound) => bound.from <= from - 1 && from - 1 < bound.to)) continue;
    if (words[from - 2]?.lower === 'or' || !Object.hasOwn(COMPARATIVES, word)) continue;
    return senseBeforeMetric(word);
  }
  return undefined;
}

/** The meaning of a comparative before a metric: "a bigger batch size" is a higher one, whereas a bigger model is worse. */
function senseBeforeMetric(word: string): Sense | undefined {
  const { outcome, direction, metrics } = COMPARATIVES[word]!;
  if (metrics !== ADJECTIVES.big!.metrics) return outcome ?? direction;
  return outcome === 'WORSE' ? 'HIGHER' : 'LOWER';
}

function senseOf({ lower }: QuestionWord): Sense | undefined {
  return CHANGES.find(([pattern]) => pattern.test(lower))?.[1];
}

/** True for a word that says that something changes: "reduces", "gain", "less". */
export function isChange(word: string): boolean {
  return CHANGES.some(([pattern]) => pattern.test(word)) || Object.hasOwn(COMPARATIVES, word);
}

function isNamed({ names }: Pick<Parts, 'names'>, at: number): boolean {
  return isWithin(names, at);
}

/** Whether a word tells only that something goes up or down, of which it depends on the metric whether it is better. */
export function isUpOrDown(word: string): boolean {
  return /^(?:LOWER|HIGHER)$/.test(CHANGES.find(([pattern]) => pattern.test(word))?.[1] ?? '');
}

/** The condition extended by a verb of change: claims that are changes, and whether they are improvements. */
export function withChange(condition: ClaimCondition, parts: Parts): ClaimCondition {
  const sense = changeIn(parts);
  if (sense === undefined) return condition;
  const outcome = outcomeOf(sense, metricOf(condition, parts));
  const better = outcome && condition.outcome === undefined ? { outcome: outcomesOf(outcome, condition, parts) } : wayOf(sense, condition);
  if (condition.value) return { ...condition, ...(withChangedValue(condition, parts) ?? {}), ...(changesValue(parts) ? better : {}) };
  if (condition.baseline || condition.againstMadeBy) return { ...condition, ...better, ...gainsOver(condition, parts) };
  return isOfSome(condition, parts) ? { ...condition, kinds: [...EVERY_CHANGE], ...better } : condition;
} // prettier-ignore

/** "5x increase in what?", "which methods increase the batch size": which way a metric went, of which it is not known which way is better. */
function wayOf(sense: Sense, { metric, outcome, value }: ClaimCondition): Pick<ClaimCondition, 'change'> {
  if (!(metric ?? value) || outcome || (sense !== 'LOWER' && sense !== 'HIGHER')) return {};
  return { change: [sense === 'HIGHER' ? 'INCREASE' : 'DECREASE'] };
}

/** "gains in percent": the unit of the changes that are asked for. */
export function inUnit(condition: ClaimCondition, { words, bounds }: Pick<Parts, 'words' | 'bounds'>): ClaimCondition {
  const isOfChanges = condition.kinds !== undefined && !condition.kinds.includes('ABSOLUTE');
  if (!isOfChanges || bounds.length > 0) return condition;
  const found = findPhrase(words, /(?:in|as) (?:an? )?((?:percentage )?points|percent|%|percentages?)/)?.match[1];
  return found === undefined ? condition : { ...condition, kinds: ['DELTA', 'FACTOR'], unit: found.endsWith('points') ? 'points' : '%' };
} // prettier-ignore

/** "gains over X" of any metric: also those of metrics of which it is not known whether more is better. */
function gainsOver({ baseline, metric, outcome }: ClaimCondition, { words }: Parts): Pick<ClaimCondition, 'kinds' | 'outcome'> {
  const isGain = words.some(({ lower }) => /^(?:gains?|improvements?)$/.test(lower));
  if (!isGain || !baseline || metric || outcome?.join() !== 'BETTER') return {};
  return { kinds: [...EVERY_CHANGE], outcome: ['BETTER', 'UNKNOWN'] };
} // prettier-ignore

/** Whether a change is one of something that the question names, or of anything: "did anything get worse?". */
function isOfSome(condition: ClaimCondition, { words }: Parts): boolean {
  const isNoun = words.some(({ lower }) => NOUN_OF_CHANGE.test(lower)) && condition.subject !== undefined;
  return isNoun || Object.keys(condition).length === 0 || PLACES.some((field) => condition[field]);
}

/** No direction is known of metrics that are a change themselves: more memory savings need not be better. */
function outcomesOf(outcome: 'BETTER' | 'WORSE', { metric }: ClaimCondition, { names }: Parts): ('BETTER' | 'WORSE' | 'UNKNOWN')[] {
  const isGain = names.some(({ gains }) => gains?.some((id) => metric?.includes(id)));
  return isGain ? [outcome, 'UNKNOWN'] : [outcome];
} // prettier-ignore

const PLACES = ['metric', 'dataset', 'hardware', 'task'] as const;

function changesValue(parts: Parts): boolean {
  return parts.bounds.some((bound) => isOfChange(bound, parts));
}

/** "cut cost by half" is met by larger reductions as well. */
function withChangedValue(
  { value }: ClaimCondition,
  parts: Parts,
): Pick<ClaimCondition, 'value' | 'kinds'> | undefined {
  if (!value || !changesValue(parts)) return undefined;
  const { gte, lte } = value;
  return { value: gte !== undefined && gte === lte ? { gte } : value, kinds: ['DELTA', 'FACTOR'] };
}

function metricOf({ metric }: ClaimCondition, { names }: Parts): string | undefined {
  return names.find((name) => name.kind === 'METRIC' && metric?.includes(name.ids[0]!))?.name ?? metric?.[0];
}

function outcomeOf(sense: Sense, metric: string | undefined): 'BETTER' | 'WORSE' | undefined {
  if (sense === 'BETTER' || sense === 'WORSE') return sense;
  if (sense === 'ANY') return undefined;
  const better = metric && lookup('METRIC', metric)?.better;
  if (!better) return undefined;
  return better === sense ? 'BETTER' : 'WORSE';
}

/** "less than 3 % accuracy drop" */
function isBeforeChange({ words, names }: Pick<Parts, 'words' | 'names'>, to: number): boolean {
  const metric = names.find((name) => name.kind === 'METRIC' && name.from === to);
  const noun = metric && words[metric.to]?.lower;
  return noun !== undefined && (NOUN_OF_CHANGE.test(noun) || /^loss(?:es)?$/.test(noun));
}

/** "a reduction of inference time of 50 %", "gains in accuracy above 2 %" */
function isBehindChange({ words, names }: Pick<Parts, 'words' | 'names'>, from: number): boolean {
  const end = /^(?:of|by)$/.test(words[from - 1]?.lower ?? '') ? from - 1 : from;
  const metric = names.find((name) => name.kind === 'METRIC' && name.to === end);
  if (!metric) return false;
  const at = words.slice(0, metric.from).findLastIndex(({ lower }) => !/^(?:of|in|the|its|their)$/.test(lower));
  return NOUN_OF_CHANGE.test(words[at]?.lower ?? '');
}

/** Whether a number is that of a change: "reduce memory by 50 %", "lose less than 1 % accuracy"; not "improves it to 80 %". */
function isOfChange({ from, to, unit }: Bound, { words, names }: Parts): boolean {
  if (isBeforeChange({ words, names }, to) || isBehindChange({ words, names }, from)) return true;
  // "savings of more than 50 %"
  const before =
    words[from - 1]?.lower === 'of' && NOUN_OF_CHANGE.test(words[from - 2]?.lower ?? '')
      ? words[from - 2]
      : words[from - 1];
  return unit === 'x' || (before !== undefined && (before.lower === 'by' || senseOf(before) !== undefined));
}

/** The metric and outcome that "3x smaller" or "40 % faster" implies, if the question names no metric and no baseline. */
export function changedQuality({
  words,
  names,
  bounds,
}: Parts): Pick<ClaimCondition, 'metric' | 'outcome'> | undefined {
  if (names.some(({ kind }) => kind === 'METRIC')) return undefined;
  const bound = bounds.find(
    ({ unit, to }) => /^[x%]$/.test(unit) && Object.hasOwn(COMPARATIVES, words[to]?.lower ?? ''),
  );
  const found = bound && COMPARATIVES[words[bound.to]!.lower]!;
  return found?.metrics && { metric: [...found.metrics], ...(found.outcome && { outcome: [found.outcome] }) };
}

/** The changes that comparatives ask for by themselves: "anything faster", "both smaller and more accurate", "cheaper than the baseline". */
export function bareQualities({ words, names, bounds }: Parts): Pick<ClaimCondition, 'metric' | 'outcome' | 'kinds'>[] {
  if (names.some(({ kind }) => kind === 'METRIC') || bounds.length > 0) return [];
  return words.flatMap(({ lower }, at) => {
    const next = words[at + 1]?.lower ?? '';
    if (!Object.hasOwn(COMPARATIVES, lower) || isNamed({ names }, at) || !isBare({ words, names }, at)) return [];
    const { sense, metrics } = comparedBy(lower, next);
    const outcome = sense && metrics && outcomeOf(sense, metrics[0]);
    return metrics ? [{ metric: [...metrics], kinds: [...EVERY_CHANGE], ...(outcome && { outcome: [outcome] }) }] : [];
  });
} // prettier-ignore

/** The qualities that are compared with one method: "both smaller and more accurate than BERT". */
export function qualitiesBeforeThan({ words, names }: Parts): Pick<ClaimCondition, 'metric' | 'outcome'>[] {
  const than = words.findIndex(({ lower }) => lower === 'than');
  if (than < 0 || names.some(({ kind }) => kind === 'METRIC')) return [];
  return words.slice(0, than).flatMap(({ lower }, at) => {
    const isCompared = Object.hasOwn(COMPARATIVES, lower) && !isNamed({ names }, at) && !Object.hasOwn(LISTED, words[at + 1]!.lower);
    const { sense, metrics } = isCompared ? comparedBy(lower, words[at + 1]!.lower) : {};
    const outcome = sense && metrics && outcomeOf(sense, metrics[0]);
    return metrics && outcome ? [{ metric: [...metrics], outcome: [outcome] }] : [];
  });
} // prettier-ignore

/** Whether a comparative is neither asked for by amount ("how much faster"), nor said of a noun ("larger language models"), nor compared with a method. */
function isBare({ words, names }: Pick<Parts, 'words' | 'names'>, at: number): boolean {
  const than = words.findIndex(({ lower }, i) => i > at && lower === 'than');
  const isAttribute = names.some(({ from }) => from === at + 1) || Object.hasOwn(LISTED, words[at + 1]?.lower ?? '');
  return words[at - 1]?.lower !== 'much' && !isAttribute && (than < 0 || isThanOthers(words, than));
} // prettier-ignore

/** "how much faster is X", "how much less memory does X need": the requested changes. */
export function askedChange({ words, names }: Parts): ClaimCondition | undefined {
  const at = words.findIndex(({ lower }, i) => lower === 'how' && words[i + 1]?.lower === 'much');
  const word = at < 0 ? '' : (words[at + 2]?.lower ?? '');
  if (!Object.hasOwn(COMPARATIVES, word)) return undefined;
  const named = names.find(({ kind }) => kind === 'METRIC')?.name;
  const { sense, metrics } = comparedBy(word, words[at + 3]?.lower ?? '');
  const outcome = sense && outcomeOf(sense, named);
  return {
    kinds: [...EVERY_CHANGE],
    ...(!named && metrics && { metric: [...metrics] }),
    ...(outcome && { outcome: [outcome] }),
  };
}

/** The meaning of "faster" or "more accurate". */
function comparedBy(word: string, next: string): { sense?: Sense; metrics?: readonly string[] } {
  const { outcome, direction, metrics } = COMPARATIVES[word]!;
  if (metrics || !Object.hasOwn(ADJECTIVES, next)) return { sense: outcome ?? direction, metrics };
  return { sense: word === 'more' ? 'BETTER' : 'WORSE', metrics: ADJECTIVES[next]!.metrics };
}

const MOST = /^(?:biggest|largest|highest|greatest|best|top|most|max|maximum|maximal)$/;

/** "the biggest speedup", "reduces memory the most": requests changes, largest first. */
export function asksForLargestChange(parts: Parts): boolean {
  const { words, bounds } = parts;
  if (bounds.length > 0) return false;
  return words.some(({ lower }, i) => {
    if (!MOST.test(lower)) return false;
    if (words.slice(i + 1, i + 4).some((word) => NOUN_OF_CHANGE.test(word.lower))) return true;
    if (lower === 'most' && /^(?:improved|reduced|increased|boosted|accelerated)$/.test(words[i + 1]?.lower ?? ''))
      return true;
    const changes = words.slice(0, i).some((word, at) => !isNamed(parts, at) && senseOf(word) !== undefined);
    // "saves the most memory"
    if (lower === 'most' && [words[i - 1], words[i - 2]].some((word) => word && senseOf(word) !== undefined))
      return true;
    return lower === 'most' && changes && (i === words.length - 1 || /^(?:on|in|for|of)$/.test(words[i + 1]!.lower));
  });
}

/** The verb, not the device. */
const ACCELERATES = /^accelerat(?!ors?$)/;

/** The metrics in which a speedup is reported. */
const SPEEDUP = ['speedup', 'latency', 'speed', 'throughput', 'runtime', 'inference time', 'inference speed'];

const TRAINING = ['training time', 'training cost', 'training compute', 'training throughput', 'training speed'];
const INFERENCE = ['inference time', 'latency', 'throughput', 'inference speed', 'inference cost', 'speed'];

/** The metrics of a phase: "which hardware is used for training?", "who accelerates training?". */
export function metricsOfPhase(parts: Parts): readonly string[] | undefined {
  if (parts.names.some(({ kind }) => kind === 'METRIC')) return undefined;
  if (isOfTraining(parts)) return TRAINING;
  return says(parts, /^(?:inference|deployment)$/) ? INFERENCE : undefined;
}

/** Whether the question is about training itself, and not only about a method such as quantization-aware training. */
export function isOfTraining(parts: Pick<Parts, 'words' | 'names'>): boolean {
  return says(parts, /^(?:train|training)$/);
}

function says({ words, names }: Pick<Parts, 'words' | 'names'>, phase: RegExp): boolean {
  return words.some(({ lower }, i) => phase.test(lower) && !isNamed({ names }, i));
}

/** "speedup of X", "who accelerates inference?", "a 2x speedup": changes of any metric of speed. */
export function withSpeedup(condition: ClaimCondition, parts: Parts): ClaimCondition {
  const metric = metricsOfSpeedup(condition, parts);
  if (!metric) return condition;
  const { gte, lte } = condition.value ?? {};
  const value = gte !== undefined && gte === lte ? { gte } : condition.value;
  const outcome = condition.outcome ?? ['BETTER' as const];
  return { ...condition, metric: [...metric], kinds: ['FACTOR', 'DELTA'], outcome, ...(value && { value }) };
}

/** The metrics in which a speedup is reported; undefined for a condition that is not about speedups. */
function metricsOfSpeedup({ metric = [] }: ClaimCondition, parts: Parts): readonly string[] | undefined {
  const { names, words } = parts;
  const named = names.filter(({ kind, name }) => kind === 'METRIC' && isSpeedup(name)).flatMap(({ ids }) => ids);
  const others = metric.filter((id) => !named.includes(id));
  const isNoun = named.length > 0 && (metric.length === 0 || others.length < metric.length);
  const isVerb = words.some(({ lower }, i) => ACCELERATES.test(lower) && !isNamed(parts, i));
  if (!isNoun && (!isVerb || others.length > 0)) return undefined;
  if (others.length > 0) return others;
  return metricsOfPhase(parts) === TRAINING ? TRAINING : SPEEDUP;
}

function isSpeedup(metric: string): boolean {
  return /^speed-?up$/i.test(metric);
}

/** Conditions of a question for the largest change. */
export function largestChange(conditions: readonly ClaimCondition[], parts: Parts): ClaimCondition[] {
  const { names, words } = parts;
  const speedup =
    names.some(({ kind, name }) => kind === 'METRIC' && isSpeedup(name)) ||
    words.some(({ lower }) => /^(?:speed-?ups?|speeds|sped)$/.test(lower) || ACCELERATES.test(lower));
  return conditions.map((condition) => {
    const changed = withChange(condition, parts);
    return {
      ...changed,
      ...(speedup ? { metric: SPEEDUP } : {}),
      kinds: ['FACTOR', 'DELTA'],
      // Of many metrics it is not known which of their values are better; a question that names none means them too.
      outcome:
        changed.outcome && (changed.metric ?? speedup)
          ? changed.outcome
          : ['BETTER' as const, ...(changed.metric || speedup ? [] : ['UNKNOWN' as const])],
    };
  });
}

/** Whether a bound cannot apply to these metrics: "the smallest under 10 ms". */
export function isOfOther(bound: Bound, metrics: readonly string[]): boolean {
  const dimension = findUnit(bound.unit)?.dimension;
  const own = metrics.flatMap((name) => lookup('METRIC', name)?.dimension ?? []);
  return dimension !== undefined && dimension !== null && !own.includes(dimension) && bound.unit !== 'x';
}

/** Whether the metric, by its name in the lexicon, is one of these or narrower than one. */
export function isAmong({ name }: Pick<FoundName, 'name'>, metrics: readonly string[]): boolean {
  const entry = lookup('METRIC', name);
  return metrics.some((metric) => metric === entry?.name || entry?.broader.includes(metric));
}
