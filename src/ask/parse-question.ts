import { lookup } from '../lexicon/lexicon.js';
import { conditionsOf } from './conditions.js';
import { COUNTED, INTENTS } from './intents.js';
import type { FoundName, NameStore } from './names.js';
import { type Parts, partsOf } from './parts.js';
import { plainQuestion } from './plain-question.js';
import type { AskIntent, ClaimCondition, PaperCondition, Reading, Understood } from './question.js';
import { sayBack } from './restate.js';
import { type Roles, rolesOf, strayNegation } from './roles.js';
import { type Sentence, sentenceOf } from './sentence.js';
import {
  ADJECTIVES,
  BAD_END,
  CLAIM_VERBS,
  COMPARATIVES,
  GOOD_END,
  LISTED,
  PROPOSE_VERBS,
  type Quality,
  SUPERLATIVES,
} from './vocabulary.js';

/** Questions of every sort that can be asked, for those that could not be read. */
export const EXAMPLE_QUESTIONS: readonly string[] = [
  'Which methods report latency on iPhone 12?',
  'What is the top-1 accuracy of EfficientFormer-L1 on ImageNet-1K?',
  'Which is the best method on LibriSpeech test-other by word error rate?',
  'Who claims to beat LoRA?',
  'Which methods have a latency below 5 ms and at least 80 % top-1 accuracy?',
  'Compare EfficientFormer-L1 and MobileNetV2.',
  'Which papers are about quantization?',
];

const LONGEST_QUESTION = 1000;

/**
 * Reads an English question about claims, with the extractor's own stages for names and quantities. A question with a word that
 * names nothing known is not understood: it is never answered by leaving the word out.
 * @param now what "last year" counts from
 */
export async function readQuestion(text: string, store: NameStore, now = new Date()): Promise<Reading> {
  if (text.length > LONGEST_QUESTION)
    return notUnderstood(
      `The question is too long; expected at most ${LONGEST_QUESTION.toLocaleString('en-US')} characters.`,
    );
  const parts = await partsOf(plainQuestion(text), store, now);
  if ('refused' in parts) return notUnderstood(parts.refused);
  if (parts.words.length === 0) return notUnderstood('The question is empty.');
  return interpret(parts);
}

function notUnderstood(reading: string): Reading {
  return { understood: false, reading };
}

function interpret(parts: Parts): Reading {
  const sentence = sentenceOf(parts);
  const roles = rolesOf(parts, sentence);
  const stray = strayNegation(parts, roles);
  if (stray) return notUnderstood(`“${stray.text}” is about what is not claimed, which no paper says.`);
  const intent = intentOf(parts, sentence);
  const claimed = stateOfTheArt(parts, sentence, roles, intent);
  if (claimed) return { ...claimed, reading: sayBack(claimed) };
  const superlative = intent === 'BEST' ? superlativeOf(parts) : undefined;
  const understood = { ...contentOf(parts, sentence, roles, intent, superlative), intent, direction: superlative?.direction };
  const reason = whyNot(understood, parts);
  return reason === undefined ? { ...understood, reading: sayBack(understood) } : notUnderstood(reason);
} // prettier-ignore

/** "which methods claim the state of the art?" asks for the claims of it, where nothing says in what. */
function stateOfTheArt(parts: Parts, { text, asked }: Sentence, roles: Roles, intent: AskIntent): Omit<Understood, 'reading'> | undefined {
  if (intent !== 'BEST' || asked !== 'METHODS' || !/(?:^| )(?:claim|CLAIMS|report|reach|reaches|achieve|achieves)(?: \S+)? BEST/.test(text)) return undefined;
  if (!parts.words.some(({ lower }) => lower === 'state-of-the-art' || lower === 'sota')) return undefined;
  const conditions = conditionsOf(parts, roles, undefined, false).map((condition) => ({ ...condition, relation: ['STATE_OF_THE_ART' as const] }));
  return { understood: true, intent: 'LIST_METHODS', names: parts.names, limit: parts.limit?.count, methods: [], introduced: [], conditions };
} // prettier-ignore

/** The first rule of the table that fits. */
function intentOf({ names }: Parts, { text, asked }: Sentence): AskIntent {
  const methods = names.filter((name) => name.kind === 'METHOD').length;
  const rule = INTENTS.find(
    (candidate) =>
      (candidate.pattern?.test(text) ?? true) &&
      (candidate.noun === undefined || candidate.noun === asked) &&
      (candidate.methods ?? 0) <= methods &&
      (candidate.nounless !== true || asked === undefined),
  );
  return rule!.asks;
}

type Content = Omit<Understood, 'reading' | 'intent' | 'direction'>;

function contentOf(
  parts: Parts,
  sentence: Sentence,
  roles: Roles,
  intent: AskIntent,
  superlative: Superlative | undefined,
): Content {
  const { names, limit } = parts;
  const base = { understood: true, names, limit: limit?.count, methods: [], introduced: [] } as const;
  if (intent === 'LIST_PAPERS' && sentence.text.includes('PROPOSED')) {
    const introduced = names.filter((name) => /METHOD|DATASET|METRIC/.test(name.kind)).flatMap((name) => name.ids);
    if (introduced.length > 0)
      return { ...base, conditions: [{}], introduced, papers: { published: parts.dates?.published } };
  }
  const counted = intent === 'COUNT' ? COUNTED[sentence.asked ?? 'CLAIMS'] : undefined;
  if ((intent === 'LIST_PAPERS' || counted === 'PAPER') && asksForMentions(parts, sentence, roles))
    return { ...base, counted, conditions: [{}], papers: mentionsOf(parts) };
  if (intent === 'COMPARE') {
    const methods = names.filter((name) => name.kind === 'METHOD').flatMap((name) => name.ids);
    const others = { ...roles, subjects: [], baselines: [], mentioned: [], outcome: undefined };
    const implied = adjectiveOf(sentence, parts) ?? comparedIn(parts);
    return { ...base, methods, conditions: conditionsOf(parts, others, implied, false).slice(0, 1) };
  }
  const implied = superlative?.metrics ?? (intent === 'VALUE' ? adjectiveOf(sentence, parts) : undefined);
  const conditions = conditionsOf(parts, roles, implied, intent === 'TRADEOFF');
  return { ...base, counted, conditions: intent === 'BEST' ? conditions : conditions.map((condition) => withChange(condition, parts)) };
} // prettier-ignore

/** "methods that reduce latency": changes for the better, where no number says how much and nobody is beaten. */
function withChange(condition: ClaimCondition, { words, bounds }: Parts): ClaimCondition {
  const changes = words.some(({ lower }) => /^(?:reduc|improv|sav(?:e|es|ing)$|cuts?$|cutting$|boost|shrink|accelerat|lowers$|lowering$)/.test(lower));
  if (!changes || !condition.metric || condition.baseline || bounds.length > 0) return condition;
  return { ...condition, kinds: ['DELTA', 'FACTOR', 'COMPARISON'], outcome: ['BETTER'] };
} // prettier-ignore

/** Papers are asked for by what they mention, unless something is said of their claims. */
function asksForMentions({ bounds, names, categories, vendors, words }: Parts, { text }: Sentence, roles: Roles): boolean {
  if (bounds.length > 0 || roles.baselines.length > 0 || roles.excluded.size > 0) return false;
  if (categories.length > 0 || vendors.length > 0) return false;
  if (/(?:^| )(?:about|mention|mentions|mentioning|discuss|discusses|discussing)(?: |$)/.test(text)) return true;
  const claims = words.some((word) => CLAIM_VERBS.has(word.lower)) || text.includes('CLAIMS');
  return !claims && !names.some((name) => name.kind === 'METRIC');
} // prettier-ignore

/** What the graph knows no entity of may still stand in the text. */
function mentionsOf({ words, names, topics, dates }: Parts): PaperCondition {
  const unknown = names.filter((name) => !name.inGraph);
  const typed = unknown.flatMap(({ from, to }) => words.slice(from, to).map((word) => word.lower));
  const text = [...topics.map((topic) => topic.text), ...typed].join(' ');
  const known = names.filter((name) => name.inGraph);
  return {
    ...(text === '' ? {} : { text }),
    ...(known.length > 0 ? { mentions: known.map((name) => name.ids[0]!) } : {}),
    ...(dates ? { published: dates.published } : {}),
  };
}

/** "how fast", "how big", "how long": the metrics that are asked about, where none is named. */
function adjectiveOf({ tokens }: Sentence, { words, names }: Parts): readonly string[] | undefined {
  if (names.some((name) => name.kind === 'METRIC')) return undefined;
  const how = tokens.findIndex(({ mark }) => mark === 'how');
  const next = how >= 0 ? tokens[how + 1] : undefined;
  const word = next && words[next.from]?.lower;
  if (word === 'long')
    return words.some(({ lower }) => /^train/.test(lower)) ? ['training time'] : ['latency', 'runtime'];
  return word !== undefined && Object.hasOwn(ADJECTIVES, word) ? ADJECTIVES[word]!.metrics : undefined;
}

/** "which is faster, …": in these metrics, where none is named. */
function comparedIn({ words, names }: Parts): readonly string[] | undefined {
  if (names.some((name) => name.kind === 'METRIC')) return undefined;
  for (const { lower } of words)
    if (Object.hasOwn(COMPARATIVES, lower) && COMPARATIVES[lower]!.metrics) return COMPARATIVES[lower]!.metrics;
  const adjective = words.find(({ lower }, i) => Object.hasOwn(ADJECTIVES, lower) && words[i - 1]?.lower === 'more');
  return adjective && ADJECTIVES[adjective.lower]!.metrics;
}

interface Superlative {
  readonly metrics?: readonly string[];
  readonly direction?: Quality['direction'];
}

function superlativeOf({ words, names }: Parts): Superlative {
  const metric = names.find((name) => name.kind === 'METRIC');
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!.lower;
    if (names.some(({ from, to }) => i >= from && i < to) || words[i - 1]?.lower === 'at') continue;
    const found = Object.hasOwn(SUPERLATIVES, word) ? SUPERLATIVES[word]! : undefined;
    if (!found) continue;
    const next = words[i + 1]?.lower ?? '';
    const adjective = /^(?:most|least)$/.test(word) && Object.hasOwn(ADJECTIVES, next) ? ADJECTIVES[next] : undefined;
    if (adjective) return byAdjective(adjective, word === 'most', metric);
    const better = metric && lookup('METRIC', metric.name)?.better;
    if (found.worst) return { direction: better === 'LOWER' ? 'HIGHER' : 'LOWER' };
    const efficient = word === 'most' && words.some(({ lower }) => /efficient$/.test(lower));
    if (metric) return { direction: efficient ? undefined : endOf(word, found.direction, better) };
    return { metrics: found.quality?.metrics, direction: found.direction };
  }
  return {};
}

function byAdjective({ metrics, direction }: Quality, most: boolean, metric: FoundName | undefined): Superlative {
  const end = most ? direction : direction === 'HIGHER' ? 'LOWER' : 'HIGHER';
  if (metric) return {};
  const better = lookup('METRIC', metrics[0]!)?.better;
  return { metrics: metrics.filter((name) => lookup('METRIC', name)?.better === better), direction: end };
}

/** "the fastest by throughput" wants a high throughput: the word names the good or the bad end, the metric says where it lies. */
function endOf(word: string, own: Quality['direction'] | undefined, better: Quality['direction'] | undefined) {
  if (GOOD_END.has(word)) return better;
  if (BAD_END.has(word)) return better === 'HIGHER' ? 'LOWER' : 'HIGHER';
  return own;
}

/** What keeps a question that was read from being answered. */
function whyNot({ intent, methods, conditions, papers, introduced }: Omit<Understood, 'reading'>, parts: Parts): string | undefined {
  if (intent === 'COMPARE' && methods.length < 2) return 'A comparison needs two or more methods.';
  const introduces = parts.words.some(({ lower }) => PROPOSE_VERBS.has(lower));
  if (papers && Object.keys(papers).length === 0 && introduced.length === 0 && introduces)
    return 'Which one? Name what the papers introduce, for example “who introduced LoRA?”.';
  if (papers || introduced.length > 0) return undefined;
  const maker = makerOfMethods(parts);
  if (maker) return `Who made a method is not in the graph, only who makes hardware: ask for “hardware by ${maker}”.`;
  const asked = conditions.flatMap((condition) => Object.keys(condition));
  const places = ['dataset', 'task', 'hardware', 'hardwareCategory', 'hardwareVendor', 'paper'];
  if (intent === 'BEST' && !asked.includes('metric') && !places.some((place) => asked.includes(place)))
    return '“Best” by which metric? Name one, for example “top-1 accuracy” or “latency”.';
  if (intent === 'TRADEOFF' && new Set(conditions.flatMap((condition) => condition.metric ?? [])).size < 2)
    return 'A trade-off needs two metrics, for example “accuracy” and “latency”.';
  if (asked.length === 0 && intent === 'VALUE') return 'The question names no method, dataset, metric or hardware.';
  return misfit(conditions, parts);
} // prettier-ignore

/** "methods from Google": the graph knows the makers of hardware alone. */
function makerOfMethods({ words, vendors }: Parts): string | undefined {
  return vendors.find(({ from }) => {
    const [noun, preposition] = [words[from - 2]?.lower ?? '', words[from - 1]?.lower ?? ''];
    return /^(?:from|by)$/.test(preposition) && /^(?:METHOD|PAPER)$/.test(LISTED[noun] ?? '');
  })?.vendor;
}

/** "latency above 80 %": the number is of something that the metric does not measure, and nothing else in the question takes it. */
function misfit(conditions: readonly ClaimCondition[], { names, bounds }: Parts): string | undefined {
  const metrics = names.filter((name) => name.kind === 'METRIC');
  const loose = conditions.find(({ metric, value }) => value !== undefined && metric === undefined);
  if (!loose || metrics.length !== 1 || bounds.length !== 1) return undefined;
  return `${loose.unit === undefined ? 'The number' : `A number in ${loose.unit}`} is no value of ${metrics[0]!.name}.`;
}
