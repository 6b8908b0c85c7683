import type { EntityKind } from '../domain/extraction.js';
import { entityId } from '../domain/names.js';
import { lookup } from '../lexicon/lexicon.js';
import { boundsOf, type Bound } from './bounds.js';
import { findMisspelt, findNames, type FoundName, type NameStore } from './names.js';
import { findQuantitiesIn } from '../text/quantities/quantities.js';
import type { AskIntent, ClaimCondition, Reading, Understood } from './question.js';
import { sayBack } from './restate.js';
import {
  ADJECTIVES,
  AGAINST,
  CATEGORIES,
  COMPARATIVES,
  FUNCTION_WORDS,
  LISTED,
  PASSIVE,
  SUPERLATIVES,
} from './vocabulary.js';
import { wordsOf, type Word } from './words.js';

/** Questions of every sort that can be asked, for those that could not be read. */
export const EXAMPLE_QUESTIONS: readonly string[] = [
  'Which methods report latency on iPhone 12?',
  'What is the top-1 accuracy of EfficientFormer-L1 on ImageNet-1K?',
  'Which is the best method on LibriSpeech test-other by word error rate?',
  'Who claims to beat LoRA?',
  'Which methods have a latency below 5 ms and at least 80 % top-1 accuracy?',
  'Compare EfficientFormer-L1 and MobileNetV2.',
];

/** What the stages of reading share: the words, and which of them are explained already. */
interface Question {
  readonly text: string;
  readonly words: readonly Word[];
  readonly bounds: readonly Bound[];
  readonly names: readonly FoundName[];
  readonly published: { from?: string; to?: string } | undefined;
}

/**
 * Reads an English question about claims, with the extractor's own stages for names and quantities. A question with a word that
 * names nothing known is not understood: it is never answered by leaving the word out.
 */
export async function readQuestion(text: string, store: NameStore): Promise<Reading> {
  const words = wordsOf(text);
  if (words.length === 0) return notUnderstood('The question is empty.');
  const dates = datesIn(words);
  const named = await findNames(words, new Set(dates.taken), store);
  const bounds = boundsOf(words, findQuantitiesIn(text)).filter((bound) => !isInOneName(bound, named));
  const taken = new Set([...bounds.flatMap(({ from, to }) => range(from, to)), ...dates.taken]);
  const names = await findNames(words, taken, store);
  for (const name of names) range(name.from, name.to).forEach((i) => taken.add(i));
  for (let i = 0; i < words.length; i++) {
    if (taken.has(i) || isExplained(words[i]!)) continue;
    const mended = await findMisspelt(words, i, store);
    if (!mended)
      return notUnderstood(`“${words[i]!.text}” names no method, dataset, metric, hardware or task that is known.`);
    names.push(mended);
    range(mended.from, mended.to).forEach((at) => taken.add(at));
  }
  names.sort((a, b) => a.from - b.from);
  return interpret({ text, words, bounds, names, published: dates.published });
}

function notUnderstood(reading: string): Reading {
  return { understood: false, reading };
}

function isExplained(word: Word): boolean {
  return (
    FUNCTION_WORDS.has(word.lower) ||
    word.lower in CATEGORIES ||
    word.lower in ADJECTIVES ||
    word.lower in SUPERLATIVES ||
    word.lower in AGAINST ||
    PASSIVE.has(word.lower)
  );
}

/** "since 2023", "before 2020", "in 2022", "between 2020 and 2023" */
function datesIn(words: readonly Word[]): { published: Question['published']; taken: number[] } {
  const isYear = (word: Word | undefined): boolean => /^(19[5-9]|20\d)\d$/.test(word?.lower ?? '');
  for (let i = 0; i < words.length; i++) {
    if (!isYear(words[i])) continue;
    const year = words[i]!.lower;
    const before = words[i - 1]?.lower ?? '';
    if (['and', 'to', '-', 'until'].includes(words[i + 1]?.lower ?? '') && isYear(words[i + 2])) {
      return {
        published: { from: year, to: words[i + 2]!.lower },
        taken: [i - 1, i, i + 1, i + 2].filter((at) => at >= 0),
      };
    }
    if (before === 'since') return { published: { from: year }, taken: [i - 1, i] };
    if (before === 'after') return { published: { from: String(Number(year) + 1) }, taken: [i - 1, i] };
    if (before === 'before') return { published: { to: String(Number(year) - 1) }, taken: [i - 1, i] };
    if (before === 'until') return { published: { to: year }, taken: [i - 1, i] };
    if (['in', 'of', 'from', 'during', 'year'].includes(before))
      return { published: { from: year, to: year }, taken: [i - 1, i] };
  }
  return { published: undefined, taken: [] };
}

function interpret(question: Question): Reading {
  const { intent, counted, adjective, superlative } = intentOf(question);
  const roles = rolesOf(question);
  const comparesMethods = intent === 'COMPARE';
  const methods = question.names.filter((name) => name.kind === 'METHOD').map((name) => name.id);
  const conditions = comparesMethods ? [{}] : conditionsOf(question, roles, adjective ?? superlative?.metrics);
  for (const condition of conditions) if (question.published) condition.published = question.published;
  if (comparesMethods && methods.length < 2) return notUnderstood('A comparison needs two or more methods.');
  if (intent === 'BEST' && conditions.every((condition) => !condition.metric)) {
    return notUnderstood('“Best” by which metric? Name one, for example “top-1 accuracy” or “latency”.');
  }
  if (intent === 'TRADEOFF' && new Set(conditions.flatMap((condition) => condition.metric ?? [])).size < 2) {
    return notUnderstood('A trade-off needs two metrics, for example “accuracy” and “latency”.');
  }
  const nothingAsked = conditions.every((condition) => Object.keys(condition).length === 0);
  if (nothingAsked && !comparesMethods && intent === 'VALUE') {
    return notUnderstood('The question names no method, dataset, metric or hardware.');
  }
  const understood: Omit<Understood, 'reading'> = {
    understood: true,
    intent,
    counted,
    conditions,
    methods: comparesMethods ? methods : [],
    direction: superlative?.direction,
  };
  return { ...understood, reading: sayBack(understood, question) };
}

interface Asked {
  readonly intent: AskIntent;
  readonly counted?: Understood['counted'];
  /** "how fast" asks for these metrics. */
  readonly adjective?: readonly string[];
  readonly superlative?: { readonly metrics?: readonly string[]; readonly direction?: Understood['direction'] };
}

function intentOf({ words, names }: Question): Asked {
  const inName = new Set(names.flatMap(({ from, to }) => range(from, to)));
  const free = words.map((word, i) => (inName.has(i) ? '' : word.lower));
  const has = (pattern: RegExp): boolean => pattern.test(free.join(' '));
  const count = (kind: EntityKind): number => names.filter((name) => name.kind === kind).length;

  if (has(/\b(?:how many|count|number of)\b/)) {
    const at = free.findIndex((word) => word === 'many' || word === 'count' || word === 'of');
    return {
      intent: 'COUNT',
      counted:
        free
          .slice(at)
          .map((word) => LISTED[word])
          .find(Boolean) ?? 'CLAIM',
    };
  }
  if (has(/\btrade-?offs?\b/) || (has(/\b(?:versus|vs|against)\b/) && count('METRIC') >= 2 && count('METHOD') === 0))
    return { intent: 'TRADEOFF' };
  const sideBySide = has(/\b(?:compare|comparison|difference between|versus|vs)\b/) || has(/\bcompares? (?:to|with)\b/);
  if (free[0] === 'compare' || (sideBySide && count('METHOD') >= 2)) return { intent: 'COMPARE' };
  const superlative = superlativeOf(free, names);
  if (superlative) return { intent: 'BEST', superlative };
  const how = free.indexOf('how');
  const adjective = how >= 0 ? ADJECTIVES[free[how + 1] ?? ''] : undefined;
  if (adjective) return { intent: 'VALUE', adjective: adjective.metrics };
  if (how >= 0 && (free[how + 1] === 'much' || free[how + 1] === 'long' || free[how + 1] === 'well')) {
    const metrics = free[how + 1] === 'long' && count('METRIC') === 0 ? ['latency', 'training time'] : undefined;
    return { intent: 'VALUE', adjective: metrics };
  }
  return { intent: listIntent(free) ?? 'VALUE' };
}

/** "which methods …", "list the datasets …", "on which hardware …", "who …", "by which methods …" */
function listIntent(free: readonly string[]): AskIntent | undefined {
  const openers = /^(?:which|what|list|show|find|who|whose|give|all|any|tell|name|every)$/;
  for (let i = 0; i < free.length; i++) {
    if (!openers.test(free[i]!)) continue;
    const listed = free
      .slice(i, i + 5)
      .map((word) => LISTED[word] ?? (word in CATEGORIES ? 'HARDWARE' : undefined))
      .find(Boolean);
    if (listed === 'CLAIM' || listed === 'TASK') return 'VALUE';
    if (listed) return listed === 'PAPER' ? 'LIST_PAPERS' : listed === 'HARDWARE' ? 'LIST_HARDWARE' : `LIST_${listed}S`;
  }
  const plural = free.map((word) => LISTED[word]).find((kind) => kind !== undefined && kind !== 'CLAIM');
  if (!plural || plural === 'TASK') return undefined;
  return plural === 'PAPER' ? 'LIST_PAPERS' : plural === 'HARDWARE' ? 'LIST_HARDWARE' : `LIST_${plural}S`;
}

function superlativeOf(free: readonly string[], names: readonly FoundName[]): Asked['superlative'] {
  for (let i = 0; i < free.length; i++) {
    const word = free[i]!;
    if ((word === 'most' || word === 'least') && ['at'].includes(free[i - 1] ?? '')) continue;
    const found = Object.hasOwn(SUPERLATIVES, word) ? SUPERLATIVES[word] : undefined;
    if (!found) continue;
    const adjective = word === 'most' || word === 'least' ? ADJECTIVES[free[i + 1] ?? ''] : undefined;
    if (adjective) {
      const opposite = adjective.direction === 'HIGHER' ? 'LOWER' : 'HIGHER';
      return { metrics: adjective.metrics, direction: word === 'most' ? adjective.direction : opposite };
    }
    const metric = names.find((name) => name.kind === 'METRIC');
    const better = metric && lookup('METRIC', metric.name)?.better;
    if (found.worst) return { direction: better === 'LOWER' ? 'HIGHER' : 'LOWER' };
    if (found.metric && metric) return { direction: metricDirection(found.direction, better, word) };
    return { metrics: found.metric === undefined ? undefined : [found.metric], direction: found.direction };
  }
  return undefined;
}

/** "the fastest by throughput" wants a high throughput: the word names the good or the bad end, the metric says where it lies. */
function metricDirection(
  own: 'HIGHER' | 'LOWER' | undefined,
  better: 'HIGHER' | 'LOWER' | undefined,
  word: string,
): 'HIGHER' | 'LOWER' | undefined {
  if (word === 'fastest' || word === 'quickest' || word === 'cheapest') return better;
  if (word === 'slowest') return better === 'HIGHER' ? 'LOWER' : 'HIGHER';
  return own;
}

/** Units that say by themselves what is measured: "at most 20 million parameters". */
const METRIC_OF_UNIT: Readonly<Record<string, string>> = { params: 'parameters', FLOPs: 'FLOPs', MACs: 'MACs' };

interface Roles {
  readonly subjects: readonly FoundName[];
  readonly baselines: readonly FoundName[];
  readonly outcome: ClaimCondition['outcome'];
}

/** Which methods are asked about, and which they are measured against. */
function rolesOf({ words, names }: Question): Roles {
  const subjects: FoundName[] = [];
  const baselines: FoundName[] = [];
  let outcome: ClaimCondition['outcome'];
  for (const name of names) {
    if (name.kind !== 'METHOD') continue;
    const cue = cueBefore(words, names, name);
    if (cue === 'PASSIVE') {
      subjects.push(name);
      outcome = ['BETTER'];
    } else if (cue) {
      baselines.push(name);
      if (cue !== 'ANY') outcome = [cue];
    } else subjects.push(name);
  }
  const beats = words.some(
    (word) => Object.hasOwn(AGAINST, word.lower) && AGAINST[word.lower] === 'BETTER' && word.lower !== 'over',
  );
  if (subjects.length > 0 && beats) outcome ??= ['BETTER'];
  return { subjects, baselines, outcome };
}

function cueBefore(
  words: readonly Word[],
  names: readonly FoundName[],
  name: FoundName,
): 'BETTER' | 'WORSE' | 'SAME' | 'ANY' | 'PASSIVE' | undefined {
  for (let i = name.from - 1; i >= Math.max(0, name.from - 4); i--) {
    if (names.some((other) => other !== name && other.kind !== 'METHOD' && i >= other.from && i < other.to))
      return undefined;
    const word = words[i]!.lower;
    if (word === 'by' && PASSIVE.has(words[i - 1]?.lower ?? '')) return 'PASSIVE';
    if ((word === 'to' || word === 'with') && /^compare/.test(words[i - 1]?.lower ?? '')) return 'ANY';
    if ((word === 'on' || word === 'upon') && /^improve/.test(words[i - 1]?.lower ?? '')) return 'BETTER';
    if (word === 'than') {
      const comparative = words
        .slice(Math.max(0, i - 3), i)
        .map((w) => COMPARATIVES[w.lower])
        .find(Boolean);
      return comparative ?? 'ANY';
    }
    if (Object.hasOwn(AGAINST, word)) return AGAINST[word];
  }
  return undefined;
}

/**
 * One condition for each metric that the question puts a bound on; what costs time or memory takes the hardware, what measures
 * quality takes the dataset. A question with one metric, or none, is one condition.
 */
function conditionsOf(
  { words, names, bounds }: Question,
  roles: Roles,
  adjective: readonly string[] | undefined,
): ClaimCondition[] {
  const of = (kind: EntityKind): FoundName[] => names.filter((name) => name.kind === kind);
  const metrics = of('METRIC');
  const categories = [
    ...new Set(words.flatMap((word, i) => (isInName(names, i) ? [] : (CATEGORIES[word.lower] ?? [])))),
  ];
  const split =
    metrics.length > 1 &&
    (bounds.length > 0 || /trade-?off|\bvs\b|versus/.test(words.map((word) => word.lower).join(' ')));
  const groups = split ? metrics.map((metric) => [metric]) : [metrics];
  return groups.map((group) => {
    const isCost = group.length > 0 && group.every((metric) => lookup('METRIC', metric.name)?.cost === true);
    const takesHardware = !split || isCost || !metrics.some((metric) => lookup('METRIC', metric.name)?.cost);
    const takesDataset = !split || !isCost || metrics.every((metric) => lookup('METRIC', metric.name)?.cost);
    const condition: ClaimCondition = {};
    const put = (
      field: 'subject' | 'metric' | 'dataset' | 'hardware' | 'baseline' | 'task',
      found: readonly FoundName[],
    ): void => {
      if (found.length > 0) condition[field] = found.map((name) => name.id);
    };
    put('subject', roles.subjects);
    put('metric', group);
    if (!condition.metric && adjective) condition.metric = [...adjective];
    if (takesDataset) put('dataset', of('DATASET'));
    if (takesHardware) put('hardware', of('HARDWARE'));
    if (takesHardware && categories.length > 0 && of('HARDWARE').length === 0) condition.hardwareCategory = categories;
    put('baseline', roles.baselines);
    put('task', of('TASK'));
    if (roles.outcome) condition.outcome = [...roles.outcome];
    const bound = split ? nearestBound(group[0]!, metrics, bounds) : bounds[0];
    if (bound) {
      condition.value = bound.value;
      if (bound.unit !== '') condition.unit = bound.unit;
      const implied = METRIC_OF_UNIT[bound.unit];
      if (!condition.metric && implied) condition.metric = [entityId('METRIC', implied)];
    }
    return condition;
  });
}

/** The bound that is nearer to this metric than to any other. */
function nearestBound(metric: FoundName, metrics: readonly FoundName[], bounds: readonly Bound[]): Bound | undefined {
  const distance = (a: FoundName, bound: Bound): number => (bound.to <= a.from ? a.from - bound.to : bound.from - a.to);
  return bounds.find((bound) =>
    metrics.every((other) => other === metric || distance(metric, bound) <= distance(other, bound)),
  );
}

/** The number of "iPhone 12" bounds nothing. */
function isInOneName(bound: Bound, names: readonly FoundName[]): boolean {
  return names.some(({ from, to }) => from <= bound.from && bound.to <= to && to - from > bound.to - bound.from);
}

function isInName(names: readonly FoundName[], at: number): boolean {
  return names.some(({ from, to }) => at >= from && at < to);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
