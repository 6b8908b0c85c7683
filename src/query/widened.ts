import type { Entity } from '../domain/graph.js';
import { sizeInName } from '../domain/model-size.js';
import { containsWords } from '../domain/whole-words.js';
import { list } from '../domain/wording.js';
import { lookup } from '../lexicon/lexicon.js';
import { areClaimed, isAnyClaimed } from './claimed.js';
import type { QueryContext } from './context.js';
import { searchedParts } from './filters.js';
import type { Question } from './question.js';
import { whereSaid } from './said-names.js';
import { metricsInDimension } from './same-dimension.js';
import { type ClaimWhere, type PaperWhere, withoutUndefined } from './where.js';
import { count, namesOf, noteOf } from './wording.js';

/** The conditions that are answered, and a note if they are wider than those of the question. */
export interface Widened {
  readonly conditions: readonly ClaimWhere[];
  readonly note: string | null;
}

/**
 * When no claim meets the only condition of a question, searches papers about its task instead of claims for the task, or claims with its
 * subject as the baseline.
 */
export async function widened(context: QueryContext, { intent, conditions }: Question): Promise<Widened> {
  const asked: Widened = { conditions, note: null };
  const [where, ...others] = conditions;
  if (others.length === 1 && /^(?:VALUE|BEST|LIST_METHODS|LIST_PAPERS)$/.test(intent))
    return (await ofSizeSaid(context, conditions, intent)) ?? asked;
  if (!where || others.length > 0 || intent === 'COMPARE' || intent === 'TRADEOFF') return asked;
  return (await widerThan(context, where, intent)) ?? asked;
}

/** The ways to widen a condition that no claim meets, nearest to the question first. Each is undefined where it does not apply. */
const WIDER: readonly ((context: QueryContext, where: ClaimWhere) => Promise<Widened | undefined>)[] = [
  withoutSort,
  ofMetricPhrase,
  ofBroaderMetric,
  ofMetricsNamedAlike,
  namedWithSize,
  saidInSentence,
  withSidesExchanged,
  withAnyOutcome,
  atLeastOnPar,
  withoutBaseline,
  changesSaid,
  comparisonsToo,
  inPapersNamingPlace,
  onlyChanges,
  withFewerWords,
  inConditions,
  ofMetricSaid,
  ofSameDimension,
];

/** Ways to claims about other metrics, which say nothing about the best. */
const UNRANKED: ReadonlySet<(typeof WIDER)[number]> = new Set([
  ofMetricPhrase,
  inConditions,
  ofMetricSaid,
  ofSameDimension,
]);

async function widerThan(
  context: QueryContext,
  where: ClaimWhere,
  intent: Question['intent'],
): Promise<Widened | undefined> {
  if (await isAnyClaimed(context, where)) return undefined;
  const isOfMethods =
    intent === 'LIST_METHODS' || (intent === 'VALUE' && !where.subject && (await isOfQuality(context, where)));
  const apart = isOfMethods ? await onDeviceApart(context, where) : undefined;
  if (apart) return apart;
  for (const way of WIDER) {
    if (intent === 'BEST' && UNRANKED.has(way)) continue;
    const wider = await way(context, where);
    if (wider) return wider;
  }
  return lastWay(context, where, intent);
}

/** What the other ways leave: the task or the subject apart, or all names as mentions. */
async function lastWay(context: QueryContext, where: ClaimWhere, intent: Question['intent']): Promise<Widened | undefined> {
  const found = await ofTaskOrSubject(context, where, intent);
  if (found && (await areClaimed(context, found.conditions)).includes(true)) return found;
  return (await allMentioned(context, where, intent)) ?? found;
} // prettier-ignore

async function ofTaskOrSubject(
  context: QueryContext,
  where: ClaimWhere,
  intent: Question['intent'],
): Promise<Widened | undefined> {
  const task = where.task ?? [];
  const subjects = where.subject ?? [];
  const isGain = asksForGain(where);
  if (task.length + subjects.length === 0 && !isGain) return undefined;
  const unjudged = isGain ? await changesOfUnknownOutcome(context, where) : undefined;
  return unjudged ?? (task.length > 0 ? inPapersOn(context, where, task) : bySubject(context, where, intent));
}

/** Whether no metric of a condition is a cost, such as a time, which is always one of a device. */
async function isOfQuality({ names }: QueryContext, { metric }: ClaimWhere): Promise<boolean> {
  const entities = await Promise.all((metric ?? []).map((name) => names.entities(name, ['METRIC'])));
  return entities.every(([first]) => lookup('METRIC', first!.name)?.cost !== true);
}

/** Accuracy is rarely reported for a device, so methods count that have the value and any claim on the device. */
async function onDeviceApart(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { hardware, hardwareCategory, hardwareVendor, ...rest } = where;
  if (!where.metric?.length || !(hardware ?? hardwareCategory ?? hardwareVendor)) return undefined;
  const conditions = [rest, withoutUndefined({ hardware, hardwareCategory, hardwareVendor })];
  const found = await context.store.countEntities(await context.filters.entities('METHOD', { claims: conditions }));
  return found === 0 ? undefined : { conditions, note: 'No such claim names the device; other claims of these methods do.' };
} // prettier-ignore

/** Drops a generic kind of method ("which LLM is best on X") from the condition, since papers seldom state the kind of their method. */
async function withoutSort(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const mentions = where.paper?.mentions ?? [];
  if (!where.paper || mentions.length === 0) return undefined;
  const sorts = (await Promise.all(mentions.map((name) => context.names.entities(name)))).map(([entity]) => entity!);
  if (!sorts.every((entity) => entity.generic)) return undefined;
  const { mentions: _, ...paper } = where.paper;
  const said = sorts.map(({ name }) => `"${name}"`).join(' ');
  const saying: ClaimWhere = { ...where, paper: { ...paper, text: together(paper.text, said) } };
  const name = await namesOf(context, mentions);
  if (await isAnyClaimed(context, saying)) return { conditions: [saying], note: `These are from papers that contain “${name}”.` };
  const all = withoutUndefined({ ...where, paper: paper.text || paper.mentionsAny ? paper : undefined });
  if (!(await isAnyClaimed(context, all))) return undefined;
  return { conditions: [all], note: `No such claim is from a paper that contains “${name}”; these are from any paper.` };
} // prettier-ignore

/** Changes by a percentage, if a metric has no such value: "an effectiveness above 90 %" of which only gains are claimed. */
async function onlyChanges(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  if (!where.value || where.kinds || where.unit !== '%' || !where.metric?.length) return undefined;
  const changes: ClaimWhere = { ...where, kinds: ['DELTA', 'FACTOR'] };
  if (!(await isAnyClaimed(context, changes))) return undefined;
  return { conditions: [changes], note: 'No such value is claimed; these are changes by as much.' };
}

/** The values of a broader metric, if the method has none of the requested one: peak memory instead of memory footprint. */
async function ofBroaderMetric(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const [name, ...others] = where.metric ?? [];
  const isNarrowed = where.kinds !== undefined || PLACED.some((field) => where[field]?.length);
  if (name === undefined || others.length > 0 || !isNarrowed) return undefined;
  const [metric] = await context.names.entities(name, ['METRIC']);
  if (metric!.broader.length === 0) return undefined;
  const wider: ClaimWhere = { ...where, metric: metric!.broader };
  if (!(await isAnyClaimed(context, wider))) return undefined;
  const said = await namesOf(context, metric!.broader);
  return {
    conditions: [wider],
    note: `No such claim is about ${metric!.name} itself; these are about ${said} and similar metrics.`,
  };
}

/** "methods that match A", if none is claimed to be on a par with it but some are claimed to be better. */
async function atLeastOnPar(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  if (!where.baseline?.length || where.outcome?.join() !== 'SAME') return undefined;
  const better: ClaimWhere = { ...where, outcome: ['BETTER'] };
  if (!(await isAnyClaimed(context, better))) return undefined;
  return { conditions: [better], note: `No claim says that it is on a par with ${await namesOf(context, where.baseline)}; these say that it is better.` };
} // prettier-ignore

/** Papers that mention a device, if no claim is on it. */
async function mentioningPlace(context: QueryContext, where: ClaimWhere): Promise<ClaimWhere> {
  const { hardware, ...rest } = where;
  if (!hardware?.length || (await isAnyClaimed(context, { hardware }))) return where;
  return { ...rest, paper: { ...rest.paper, mentionsAny: hardware } };
}

/** A metric of which a method or device has no value, but which a condition tells: "how many GPUs" for "on 12,288 GPUs". */
async function inConditions(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { metric, ...rest } = where;
  const [name, ...others] = metric ?? [];
  const isOfOne = [where.subject, where.hardware].some((ids) => ids?.length);
  const isNarrowed = [where.value, where.kinds, where.condition].some(Boolean);
  if (name === undefined || others.length > 0 || !isOfOne || isNarrowed) return undefined;
  const said = await namesOf(context, [name]);
  const told: ClaimWhere = { ...(await mentioningPlace(context, rest)), condition: said };
  return (await isAnyClaimed(context, told)) ? { conditions: [told], note: `No such claim is about ${said} itself; the conditions of these tell it.` } : undefined;
} // prettier-ignore

/** A metric of which nothing is claimed, where the sentences of claims name it: "evaluated by perplexity". */
async function ofMetricSaid(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { metric, ...rest } = where;
  const [name, ...others] = metric ?? [];
  if (name === undefined || others.length > 0 || where.value || (await isAnyClaimed(context, { metric }))) return undefined;
  const said = await namesOf(context, [name]);
  const saying: ClaimWhere = { ...rest, text: together(where.text, `"${said}"`) };
  const against = where.subject?.length && !where.baseline ? [withoutUndefined({ ...saying, subject: undefined, baseline: where.subject })] : [];
  for (const one of [saying, ...against])
    if (await isAnyClaimed(context, one)) return { conditions: [one], note: `No claim is of ${said} itself; the sentences of these say it.` };
  return undefined;
} // prettier-ignore

/** A narrower metric with a telling name of which nothing is claimed, where the sentences of claims have the name: "reduces the KV cache size". */
async function ofMetricPhrase(context: QueryContext, { metric, ...rest }: ClaimWhere): Promise<Widened | undefined> {
  const [id, ...others] = metric ?? [];
  if (id === undefined || others.length > 0 || rest.value || (await isAnyClaimed(context, { metric }))) return undefined;
  const [asked] = await context.names.entities(id, ['METRIC']);
  if (asked!.broader.length === 0) return undefined;
  const found = await whereSaid(context, rest, 'METRIC', asked!.name);
  return found && { conditions: [found.where], note: `No claim is of ${asked!.name} itself; the sentences of these say “${found.spelt}”.` };
} // prettier-ignore

/** A topic of several words that no paper with such a claim has, without its last or first word: "KV cache compression" as "KV cache". */
async function withFewerWords(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const said = searchedParts(where.paper?.text);
  if (said.length < 2) return undefined;
  const fewer = [said.slice(0, -1), said.slice(1)].map((kept) => ({ ...where, paper: { ...where.paper, text: kept.join(' ') } }));
  const counts = await context.store.countClaims(await Promise.all(fewer.map((one) => context.filters.claims(one))));
  // The rarer words tell more: of "AI mazes" the mazes.
  const least = Math.min(...counts.filter((found) => found > 0));
  const found = fewer[counts.indexOf(least)];
  return found && { conditions: [found], note: `No such claim is in a paper that says all of that; these are from papers that say “${found.paper.text.replaceAll('"', '')}”.` };
} // prettier-ignore

/** "what is worse than A?": what A is claimed to beat. */
async function ofBetterBaseline(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { baseline, ...rest } = where;
  const better: ClaimWhere = { ...rest, subject: baseline, outcome: ['BETTER'] };
  if (!(await isAnyClaimed(context, better))) return undefined;
  const name = await namesOf(context, baseline!);
  return { conditions: [better], note: `No claim says that it is worse than ${name}; these say what ${name} is better than.` };
} // prettier-ignore

/** The metrics of a method with the name of the requested one in theirs: "memory capacity" for memory. */
async function ofMetricsNamedAlike(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const [name, ...others] = where.metric ?? [];
  if (name === undefined || others.length > 0 || !where.subject?.length || where.value) return undefined;
  const [asked] = await context.names.entities(name, ['METRIC']);
  const facets = await context.store.facets('METRIC', await context.filters.claims({ ...where, metric: undefined }), MOST_METRICS);
  const metrics = await context.loaders.knownEntities(facets.map(({ key }) => key));
  const alike = metrics.filter((metric) => containsWords(metric.name.toLowerCase(), asked!.name.toLowerCase()));
  if (alike.length === 0) return undefined;
  return { conditions: [{ ...where, metric: alike.map(({ id }) => id) }], note: `No such claim is about ${asked!.name} itself; these are about ${list(alike.map((metric) => metric.name))}.` };
} // prettier-ignore

const MOST_METRICS = 100;

/** The values of a named method in the dimension of a metric of which it has none. */
async function ofSameDimension(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const [name, ...others] = where.metric ?? [];
  if (name === undefined || others.length > 0 || where.value || where.kinds) return undefined;
  const [asked] = await context.names.entities(name, ['METRIC']);
  const near = await metricsInDimension(context, where, asked!);
  if (near.length === 0) return undefined;
  return { conditions: [{ ...where, metric: near.map(({ id }) => id), kinds: ['ABSOLUTE'] }], note: `No such claim is about ${asked!.name} itself; these are about ${list(near.map((metric) => metric.name))}.` };
} // prettier-ignore

/** A condition of measurement or a size that no claim has as such, where the sentence of a claim has its words: "2-bit", "70B". */
async function saidInSentence(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { condition, value, unit, kinds: _kinds, metric: _metric, ...rest } = where;
  const size = sizeOf(value, unit);
  const said = condition ?? size;
  if (!said) return undefined;
  const saying: ClaimWhere = condition ? { ...where, condition: undefined } : { ...rest, condition };
  const written = withoutUndefined({ ...saying, text: together(where.text, said) });
  if (await isAnyClaimed(context, written)) return { conditions: [written], note: `No such claim is under the condition “${said}” itself; the sentences of these say it.` };
  return condition && where.subject?.length && where.metric?.length ? underAnyCondition(context, where) : undefined;
} // prettier-ignore

/** The values of a named method, if none is under the condition of the question. */
async function underAnyCondition(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { condition, ...any } = where;
  if (!(await isAnyClaimed(context, any))) return undefined;
  return {
    conditions: [any],
    note: `No such claim says “${condition}”; these are under other conditions, or tell none.`,
  };
}

/** "what speeds up prefill": changes of which the sentence says the topic, although their metric is none of the quality's. */
async function changesSaid(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { metric, outcome, paper, ...rest } = where;
  // A metric that the question names is an id; "speed up" implies several by their names.
  const isOfQuality = metric?.some((name) => /^(?:latency|speed|throughput|runtime)$/.test(name)) && metric.every((name) => !name.startsWith('metric:')) && outcome?.includes('BETTER');
  if (!isOfQuality || !paper?.text || !where.kinds) return undefined;
  const saying: ClaimWhere = { ...rest, text: together(where.text, paper.text) };
  if (!(await isAnyClaimed(context, saying))) return undefined;
  return { conditions: [saying], note: `No such claim is in a paper that says so; these are changes whose sentence contains “${paper.text.replaceAll('"', '')}”.` };
} // prettier-ignore

/** Comparisons without a number, if no change is claimed by so much or so little: "the speedup of X on Y" of which only "faster" is claimed. */
async function comparisonsToo(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  if (where.value || !where.kinds?.includes('FACTOR') || where.kinds.includes('COMPARISON') || where.kinds.includes('ABSOLUTE')) return undefined;
  // Changes of which it is not known whether they are for the better tell more.
  if (await isAnyClaimed(context, { ...where, outcome: ['UNKNOWN'] })) return undefined;
  const compared: ClaimWhere = { ...where, kinds: ['COMPARISON'] };
  return (await isAnyClaimed(context, compared)) ? { conditions: [compared], note: 'No such claim tells by how much.' } : undefined;
} // prettier-ignore

/** A device or dataset that no claim is on, but that papers with such claims mention: "throughput on Frontier". */
async function inPapersNamingPlace(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { hardware, dataset, ...rest } = where;
  const place = hardware ?? dataset;
  if (!place?.length || (hardware && dataset) || (await isAnyClaimed(context, hardware ? { hardware } : { dataset }))) return undefined;
  const mentioning: ClaimWhere = { ...rest, paper: { ...where.paper, mentionsAny: place } };
  if (!where.metric?.length || !(await isAnyClaimed(context, mentioning))) return undefined;
  return { conditions: [mentioning], note: `No claim is on ${await namesOf(context, place)} itself; these are from papers that mention it.` };
} // prettier-ignore

/** The changes that a method claims of a metric, if none of them names the baseline of the question. */
async function withoutBaseline(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { baseline, ...any } = where;
  if (!baseline?.length || !where.subject?.length || !(where.metric?.length || where.outcome) || where.value) return undefined;
  if (!(await isAnyClaimed(context, any))) return undefined;
  return { conditions: [any], note: `No such claim names ${await namesOf(context, baseline)}; these are against others, or name none.` };
} // prettier-ignore

/** "does A beat B?", where only B is claimed to beat A, or to be on a par. */
async function withSidesExchanged(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { subject, baseline, outcome, ...rest } = where;
  if (!baseline?.length || where.value) return undefined;
  if (!subject?.length) return outcome?.join() === 'WORSE' ? ofBetterBaseline(context, where) : undefined;
  const exchanged: ClaimWhere = { ...rest, subject: baseline, baseline: subject };
  if (!(await isAnyClaimed(context, exchanged))) return undefined;
  const [one, other] = [await namesOf(context, subject), await namesOf(context, baseline)];
  return { conditions: [exchanged], note: `No such claim is by ${one}; these are by ${other}, against it.` };
}

/** "does A beat B?", where claims compare the two, but none says that. */
async function withAnyOutcome(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { outcome, ...any } = where;
  if (!outcome || !where.subject?.length || !where.baseline?.length || where.value || where.kinds) return undefined;
  if (!(await isAnyClaimed(context, any))) return undefined;
  return { conditions: [any], note: `No claim of ${await namesOf(context, where.subject)} against ${await namesOf(context, where.baseline)} says that; these compare them.` };
} // prettier-ignore

/** "models with 7B parameters", of which no claim tells the number: those with it in their name. */
async function namedWithSize(context: QueryContext, { value, unit, metric: _, kinds: __, ...rest }: ClaimWhere): Promise<Widened | undefined> {
  const size = sizeOf(value, unit);
  if (size === undefined || rest.subject?.length) return undefined;
  const { rows } = await context.store.findEntities({ kind: 'METHOD', text: size }, { by: 'CLAIMS', descending: true }, { first: MOST_METRICS });
  const subject = rows.flatMap(({ item: { id, name } }) => (sizeInName(name) === value?.gte ? [id] : []));
  const named: ClaimWhere = { ...rest, subject, includeNarrower: false };
  if (subject.length === 0 || !(await isAnyClaimed(context, named))) return undefined;
  return { conditions: [named], note: `No such claim tells that number; these are of methods with “${size}” in their name.` };
} // prettier-ignore

/**
 * Two conditions of which one is a number of parameters that no such method is claimed to have: claims whose sentence, or paper, says it
 * ("MFU of the 175B model").
 */
async function ofSizeSaid(context: QueryContext, conditions: readonly ClaimWhere[], intent: Question['intent']): Promise<Widened | undefined> {
  const sizes = conditions.map(({ subject, dataset, value, unit }) => (subject || dataset ? undefined : sizeOf(value, unit)));
  const sized = sizes.findIndex((one) => one !== undefined);
  const [size, where] = [sizes[sized], conditions[1 - sized]];
  if (size === undefined || !where || (await context.store.countEntities(await context.filters.entities('METHOD', { claims: conditions }))) > 0) return undefined;
  const spellings = spellingsOfSize(size).map((said) => ({ said, text: `"${said}"` }));
  const sentences = spellings.map(({ said, text }) => ({ one: { ...where, text: together(where.text, text) }, note: noteOnSize(size, 'sentences', said) }));
  const papers = spellings.map(({ said, text }) => ({ one: { ...where, paper: { ...where.paper, text: together(where.paper?.text, text) } }, note: noteOnSize(size, 'papers', said) }));
  for (const { one, note } of [...sentences, ...papers]) if (await isAnyClaimed(context, one)) return { conditions: [one], note };
  for (const { one, note } of papers) {
    const wider = await widerThan(context, one, intent);
    if (wider) return { ...wider, note: noteOf(note, wider.note) };
  }
  return undefined;
} // prettier-ignore

function noteOnSize(size: string, whose: string, said: string): string {
  return `No such method is claimed to have ${size} parameters; the ${whose} of these say “${said}”.`;
}

/** "175B" and "175 billion" */
function spellingsOfSize(size: string): string[] {
  const word = { T: 'trillion', B: 'billion', M: 'million' }[size.slice(-1)];
  return word === undefined ? [size] : [size, `${size.slice(0, -1)} ${word}`];
}

/**
 * If no claim has all names of a question: claims of the metric, or against the baseline, in papers that mention the others. Used last, since
 * the claims may be about other methods; the note says so.
 */
async function allMentioned(context: QueryContext, where: ClaimWhere, intent: Question['intent']): Promise<Widened | undefined> {
  const { subject, dataset, hardware, task, condition, ...rest } = where;
  const named = [subject, dataset, hardware, task].flatMap((ids) => ids?.slice(0, 1) ?? []);
  if (!/^(?:VALUE|LIST_METHODS)$/.test(intent) || !isSearch(rest, named.length)) return undefined;
  const note = `No claim says all of that; these are from papers that mention ${await namesOf(context, named)}.`;
  const all = { ...rest, paper: { ...rest.paper, mentions: [...(rest.paper?.mentions ?? []), ...named] } };
  for (const one of condition ? [{ ...all, condition }, all] : [all])
    if (await isAnyClaimed(context, one)) return { conditions: [one], note };
  const said = await changesSaid(context, all);
  return said && { ...said, note: noteOf(note, said.note) };
} // prettier-ignore

/**
 * Whether a question is loose enough to be answered by what papers mention: "memory of X on Y" has one answer or none, but with a topic
 * beside its names, or with a baseline and nothing else, it is a search.
 */
function isSearch({ metric, baseline, paper, value, not, outcome }: ClaimWhere, names: number): boolean {
  if (value || not) return false;
  if (baseline?.length) return names > 0 && outcome === undefined;
  return Boolean(metric?.length) && names >= (paper?.text ? 2 : 3);
}

/** A text to search for, with more words that must be found as well. */
function together(text: string | null | undefined, words: string): string {
  return text ? `${text} ${words}` : words;
}

const MAGNITUDES = [['T', 1e12], ['B', 1e9], ['M', 1e6]] as const; // prettier-ignore

/** A number of parameters as names of models have it: "70B"; undefined for a range or another quantity. */
function sizeOf(value: ClaimWhere['value'], unit: ClaimWhere['unit']): string | undefined {
  const exact = value?.gte;
  if (unit !== 'params' || typeof exact !== 'number' || exact !== value?.lte) return undefined;
  const [letter, magnitude] = MAGNITUDES.find(([, least]) => exact >= least) ?? ['', 1];
  return `${exact / magnitude}${letter}`;
}

const PLACED = ['subject', 'dataset', 'hardware'] as const;

async function bySubject(
  context: QueryContext,
  where: ClaimWhere,
  intent: Question['intent'],
): Promise<Widened | undefined> {
  // Of claims against the subject, the baseline is the subject itself.
  if (intent === 'LIST_BASELINES' || !where.subject?.length) return undefined;
  const [entity] = await context.names.entities(where.subject[0]!, ['METHOD']);
  // For a question with only a bound, values of other methods are no answer, unless it asks for a class of methods.
  if (where.value && !entity!.generic) return undefined;
  if (where.value) return inPapersMentioning(context, where);
  return (await withSubjectAsBaseline(context, where)) ?? inPapersMentioning(context, where);
}

/** "the biggest gain on X" */
function asksForGain({ kinds, outcome, metric, baseline }: ClaimWhere): boolean {
  const isCompared = Boolean(metric?.length && baseline?.length);
  return (kinds !== undefined || isCompared) && outcome?.length === 1 && outcome[0] === 'BETTER';
}

/** For a metric without a known better direction, a gain is any change. */
async function changesOfUnknownOutcome(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const unjudged: ClaimWhere = { ...where, outcome: ['UNKNOWN'] };
  if (!(await isAnyClaimed(context, unjudged))) return undefined;
  return { conditions: [unjudged], note: 'For these, it is not known whether a higher or a lower value is better.' };
}

/** The claims of papers on a task. @param what the subject of the note "No … says that it is for this task" */
export async function inPapersOn(
  context: QueryContext,
  where: ClaimWhere,
  task: readonly string[],
  what = 'claim',
): Promise<Widened> {
  const name = await namesOf(context, task);
  const inPapers = (paper: PaperWhere): ClaimWhere =>
    withoutUndefined({ ...where, task: undefined, paper: { ...where.paper, ...paper } });
  const mentioning = inPapers({ mentions: [...(where.paper?.mentions ?? []), ...task] });
  const withWords = inPapers({ text: together(where.paper?.text, name) });
  const isMentioned = await isAnyClaimed(context, mentioning);
  const place = where.dataset ?? where.subject;
  if (place?.length && !isMentioned && !(await isAnyClaimed(context, withWords)))
    return {
      conditions: [withoutUndefined({ ...where, task: undefined })],
      note: `No ${what} says that it is for ${name}; these are all of ${await namesOf(context, place)}.`,
    };
  return {
    conditions: [isMentioned ? mentioning : withWords],
    note: `No ${what} says that it is for ${name}; these are from papers that ${isMentioned ? 'mention' : 'contain'} it.`,
  };
}

async function withSubjectAsBaseline(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { task: _, subject, ...rest } = where;
  if (rest.baseline?.length || !subject?.length) return undefined;
  const asBaseline: ClaimWhere = { ...rest, baseline: subject };
  const [against = 0] = await context.store.countClaims([await context.filters.claims(asBaseline)]);
  if (against === 0) return undefined;
  const name = await namesOf(context, subject);
  const claims = `${count(against, 'claim')} measure${against === 1 ? 's' : ''}`;
  return {
    conditions: [asBaseline],
    note: `No such claim is about ${name} itself; ${claims} others against it.`,
  };
}

/** A technique such as pruning is the subject of no claim, and papers about methods that use it mention it. */
async function inPapersMentioning(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { subject, ...rest } = where;
  if (!subject?.length || rest.baseline?.length) return undefined;
  const [entity] = await context.names.entities(subject[0]!, ['METHOD']);
  // What a method has apart from a dataset is not what others have.
  return rest.not && !entity!.generic ? undefined : inPapersNaming(context, rest, entity!);
}

async function inPapersNaming(context: QueryContext, rest: ClaimWhere, { id, name, generic }: Entity): Promise<Widened | undefined> {
  const mentioning = { ...rest, paper: { ...rest.paper, mentions: [...(rest.paper?.mentions ?? []), id] } };
  const saying = { ...rest, paper: { ...rest.paper, text: together(rest.paper?.text, name) } };
  for (const where of generic ? [mentioning, saying] : [mentioning])
    if (await isAnyClaimed(context, where))
      return { conditions: [where], note: `No such claim is about ${name} itself; these are from papers that ${where === saying ? 'contain' : 'mention'} it.` };
  const { condition, ...any } = mentioning;
  if (!condition || !any.metric?.length || !(await isAnyClaimed(context, any))) return undefined;
  return { conditions: [any], note: `No such claim is about ${name} itself or says “${condition}”; these are from papers that mention it.` };
} // prettier-ignore
