import { FIELD_OF_KIND } from '../domain/roles.js';
import type { EntityKind } from '../domain/extraction.js';
import { groupBy } from '../domain/group-by.js';
import { findUnit } from '../domain/units.js';
import { lookup } from '../lexicon/lexicon.js';
import type { Bound } from './bounds.js';
import { isChange } from './changes.js';
import { lowerText, parallelCircumstances } from './circumstances.js';
import { type FoundName, isSearchedAsText, searchedWords } from './names.js';
import type { Parts } from './parts.js';
import type { ClaimCondition } from './question.js';
import { isUsed, type Roles } from './roles.js';

/** Metrics that a unit implies: "at most 20 million parameters". */
const METRIC_OF_UNIT: Readonly<Record<string, string>> = { params: 'parameters', FLOPs: 'FLOPs', MACs: 'MACs' };

/** A metric of the question with its bounds. Bounds without a metric form groups by dimension. */
interface Group {
  readonly metrics: readonly FoundName[];
  readonly bounds: readonly Bound[];
}

/**
 * Makes one condition for each metric that the question bounds. Conditions on costs (time, memory) get the hardware of the
 * question, those on quality its dataset. A question with one metric or none is one condition.
 * @param implied metrics of an adjective ("how fast")
 * @param apart makes a condition for each metric even without bounds, as for a trade-off
 */
export function claimConditionsOf(parts: Parts, roles: Roles, implied: readonly string[] | undefined, apart: boolean): ClaimCondition[] {
  const groups = groupsOf(parts, roles, apart);
  const split = groups.length > 1;
  const costs = groups.map(({ metrics, bounds }) => isCost(metrics, bounds));
  return groups.map((group, i) => {
    // The size of a method does not depend on the dataset or hardware.
    const isSize = split && isOfMethod(group);
    const takesHardware = !isSize && (!split || costs[i]! || !costs.some(Boolean));
    const takesDataset = !isSize && (!split || !costs[i] || costs.every(Boolean));
    const condition: ClaimCondition = {};
    putNames(condition, group, parts, roles, { takesHardware, takesDataset });
    const metrics = implied ?? roles.compared;
    if (!condition.metric && metrics) condition.metric = [...metrics];
    putBounds(condition, group);
    return { ...condition, ...shared(parts, roles, takesHardware) };
  });
} // prettier-ignore

function isCost(metrics: readonly FoundName[], bounds: readonly Bound[]): boolean {
  if (metrics.length > 0) return metrics.every((metric) => lookup('METRIC', metric.name)?.cost === true);
  return bounds.some((bound) =>
    /TIME|BYTES|COMPUTE|ENERGY|POWER|MONEY|RATE/.test(findUnit(bound.unit)?.dimension ?? ''),
  );
}

const SIZES = /^(?:(?:trainable )?parameters|model size)$/;

/** "under 20M parameters", "a model size below 100 MB" */
function isOfMethod({ metrics, bounds }: Group): boolean {
  if (metrics.length > 0) return metrics.every(({ name }) => SIZES.test(name));
  return bounds.length > 0 && bounds.every(({ unit, metric }) => SIZES.test(metric ?? METRIC_OF_UNIT[unit] ?? ''));
}

function groupsOf({ words, names, bounds }: Parts, { excluded }: Roles, apart: boolean): Group[] {
  const metrics = names.filter((name) => name.kind === 'METRIC' && !excluded.has(name));
  const changes = words.some(({ lower }) => isChange(lower));
  const owners = new Map(bounds.map((bound) => [bound, ownerOf(bound, metrics, changes)]));
  const loose = bounds.filter((bound) => owners.get(bound) === undefined);
  if (metrics.length > 1 && (bounds.length > loose.length || apart)) {
    return [
      ...metrics.map((metric) => ({ metrics: [metric], bounds: bounds.filter((bound) => owners.get(bound) === metric) })),
      ...loose.map((bound) => ({ metrics: [], bounds: [bound] })),
    ];
  }
  const owned = bounds.filter((bound) => owners.get(bound) !== undefined);
  if (metrics.length === 0) return loose.length === 0 ? [{ metrics, bounds: [] }] : byDimension(loose);
  return [{ metrics, bounds: owned }, ...byDimension(loose)];
} // prettier-ignore

/** "over 10 and under 20 ms" bound one value, "under 5 ms and over 80 %" two. */
function byDimension(bounds: readonly Bound[]): Group[] {
  const groups = groupBy(bounds, ({ unit }) => findUnit(unit)?.dimension ?? unit);
  return [...groups.values()].map((some) => ({ metrics: [], bounds: some }));
}

/** The nearest metric of the question whose dimension fits a bound's unit. */
function ownerOf(bound: Bound, metrics: readonly FoundName[], changes: boolean): FoundName | undefined {
  const distance = (metric: FoundName): number =>
    bound.to <= metric.from ? metric.from - bound.to : bound.from - metric.to;
  const implied = bound.metric ?? METRIC_OF_UNIT[bound.unit];
  return metrics
    .filter((metric) => fits(bound, metric, changes) && (bound.metric === undefined || metric.name === implied))
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** @param changes whether the question speaks of changes, which are percentages: "reduce memory by 50 %", but not "memory above 50 %" */
function fits({ unit }: Bound, metric: FoundName, changes: boolean): boolean {
  const dimension = lookup('METRIC', metric.name)?.dimension;
  const measured = findUnit(unit)?.dimension;
  if (dimension === undefined || measured === undefined || measured === null) return true;
  return (
    dimension === measured ||
    unit === 'x' ||
    ((unit === '%' || unit === 'points') && changes) ||
    (dimension === 'SCORE' && measured === 'RATIO')
  );
}

interface Takes {
  readonly takesHardware: boolean;
  readonly takesDataset: boolean;
}

function putNames(condition: ClaimCondition, group: Group, parts: Parts, roles: Roles, takes: Takes): void {
  const of = (kind: EntityKind): FoundName[] =>
    parts.names.filter((name) => name.kind === kind && !roles.excluded.has(name));
  const put = (
    field: 'subject' | 'metric' | 'dataset' | 'hardware' | 'baseline' | 'task',
    found: readonly FoundName[],
  ): void => {
    if (found.length > 0) condition[field] = [...new Set(found.flatMap((name) => name.ids))];
  };
  put('subject', roles.subjects);
  put('metric', group.metrics);
  if (takes.takesDataset) put('dataset', of('DATASET'));
  if (takes.takesHardware) put('hardware', of('HARDWARE'));
  put('baseline', roles.baselines);
  put(
    'task',
    of('TASK').filter(({ inGraph }) => inGraph),
  );
  if (roles.outcome) condition.outcome = [...roles.outcome];
}

/** Combines the bounds of a group into one range. A number without a unit is in the metric's usual unit. */
function putBounds(condition: ClaimCondition, { metrics: [metric], bounds }: Group): void {
  const [first] = bounds;
  if (!first) return;
  const unit = bounds.find((bound) => bound.unit !== '')?.unit ?? usualUnit(metric, first);
  condition.value = Object.assign({}, ...bounds.map((bound) => bound.value)) as NonNullable<ClaimCondition['value']>;
  if (unit !== '') condition.unit = unit;
  const implied = first.metric ?? METRIC_OF_UNIT[unit];
  if (!condition.metric && implied) condition.metric = [implied];
  const kinds = kindsOf(unit, metric && lookup('METRIC', metric.name));
  if (kinds) condition.kinds = kinds;
}

/** Multiples are changes, except of metrics that are multiples themselves; so are percentages of anything that is not a ratio. */
function kindsOf(unit: string, metric: ReturnType<typeof lookup>): ClaimCondition['kinds'] {
  if (unit === 'x') return metric?.unit === 'x' ? ['ABSOLUTE', 'DELTA', 'FACTOR'] : ['DELTA', 'FACTOR'];
  if (unit !== '%' || metric?.dimension === undefined || /RATIO|SCORE/.test(metric.dimension)) return undefined;
  // "less than 1 % of the parameters" is a share; `withChange` makes changes of it if the question says so.
  return ['ABSOLUTE', 'FACTOR'];
}

/** "accuracy above 80" is 80 %, "accuracy above 0.8" is 0.8, "latency under 5" is in the metric's usual unit. */
function usualUnit(metric: FoundName | undefined, bound: Bound): string {
  const usual = metric && lookup('METRIC', metric.name)?.unit;
  if (!usual || usual === '1' || usual === '1/s') return '';
  const greatest = Math.max(...Object.values(bound.value).map(Math.abs));
  return usual === '%' && greatest <= 1 ? '' : (findUnit(usual)?.symbol ?? '');
}

/** Parts shared by all conditions of a question: hardware by category and vendor, the papers, exclusions, and dates. */
function shared(parts: Parts, roles: Roles, takesHardware: boolean): ClaimCondition {
  const condition: ClaimCondition = takesHardware ? hardwareOf(parts, roles) : {};
  const asked = parts.organizations.filter((part) => !roles.excluded.has(part));
  const makers = asked.filter((part) => !roles.opponents.has(part)).map((part) => part.organization);
  const opponents = asked.filter((part) => roles.opponents.has(part)).map((part) => part.organization);
  if (opponents.length > 0) condition.againstMadeBy = [...new Set(opponents)];
  if (makers.length > 0) condition.madeBy = [...new Set(makers)];
  // Papers say the names of tasks that no entity of the graph has.
  const tasks = parts.names.filter((name) => name.kind === 'TASK' && !name.inGraph && !roles.excluded.has(name));
  const text = [
    ...sortsOfPlace(parts).map(({ from }) => parts.words[from]!.lower),
    ...parts.topics.flatMap((topic) => (roles.excluded.has(topic) ? [] : topic.text)),
    ...wordsOfUnknown(parts, [...roles.mentioned, ...tasks]),
  ].join(' ');
  const mentions = roles.mentioned.flatMap((name) => (isSearchedAsText(parts.words, name) ? [] : name.ids.slice(0, 1)));
  if (text !== '' || mentions.length > 0)
    condition.paper = { ...(text === '' ? {} : { text }), ...(mentions.length > 0 ? { mentions } : {}) };
  const not = excludedOf(parts, roles.excluded);
  if (not) condition.not = not;
  if (parts.dates) condition.published = parts.dates.published;
  Object.assign(condition, circumstancesOf(parts));
  if (parts.sure) condition.minConfidence = parts.sure.minConfidence;
  return condition;
}

function wordsOfUnknown({ words }: Parts, names: readonly FoundName[]): string[] {
  return names.flatMap((name) => (isSearchedAsText(words, name) ? searchedWords(words, name) : []));
}

/** One circumstance is searched in the conditions of a claim; further ones in its sentence. */
function circumstancesOf(parts: Parts): Pick<ClaimCondition, 'condition' | 'text'> {
  const { circumstances, absences } = parts;
  const [first, ...rest] = circumstances;
  const others = rest.filter((one) => parallelCircumstances(parts)?.joined.includes(one) !== true);
  const text = [...others, ...absences].flatMap((one) => one.text || []).join(' ');
  return { ...(first && { condition: first.text }), ...(text !== '' && { text }) };
}

/**
 * "on-device language models", without a metric or bound, is a topic: where they were measured is not asked. Only a category directly
 * before what the papers say belongs to it.
 */
function sortsOfPlace(parts: Parts): Parts['categories'] {
  const { names, bounds, categories, topics, words } = parts;
  if (bounds.length > 0 || names.some(({ kind }) => kind === 'METRIC')) return [];
  const said = [...topics, ...names.filter((name) => isSearchedAsText(words, name))];
  return categories.filter(({ from, to }) => said.some((part) => part.from === to) && !/^(?:on|for|any)$/.test(words[from - 1]?.lower ?? ''));
} // prettier-ignore

/** Hardware by category and vendor, in questions that name no device. */
function hardwareOf(parts: Parts, { excluded }: Roles): ClaimCondition {
  const { names, vendors } = parts;
  const ofTopics = sortsOfPlace(parts);
  const categories = parts.categories.filter((part) => !ofTopics.includes(part));
  if (names.some((name) => name.kind === 'HARDWARE' && !excluded.has(name))) return {};
  const condition: ClaimCondition = {};
  const kept = categories.filter((part) => !excluded.has(part)).flatMap((part) => part.categories);
  const makers = vendors.filter((part) => !excluded.has(part)).map((part) => part.vendor);
  if (kept.length > 0) condition.hardwareCategory = [...new Set(kept)];
  if (makers.length > 0) condition.hardwareVendor = [...new Set(makers)];
  return condition;
}

/** "that do not use distillation" excludes papers about it rather than claims by it. */
function isOfPapers({ words }: Parts, name: FoundName): boolean {
  const isBesides = /^(?:besides|than|from)$/.test(words[name.from - 1]?.lower ?? '');
  return name.kind === 'METHOD' && !isBesides && (name.generic || isUsed(words, name));
}

/** One filter for each kind of excluded entity: claims that meet any of them are excluded. */
function excludedOf(parts: Parts, excluded: Roles['excluded']): ClaimCondition[] | undefined {
  const not: ClaimCondition[] = [];
  const left = parts.names.filter((name) => excluded.has(name));
  const used = left.filter((name) => isOfPapers(parts, name));
  for (const [kind, field] of Object.entries(FIELD_OF_KIND)) {
    const ids = left.filter((name) => name.kind === kind && !used.includes(name)).flatMap((name) => name.ids);
    if (ids.length > 0) not.push({ [field]: ids });
  }
  for (const name of used)
    not.push({ paper: name.inGraph ? { mentions: name.ids.slice(0, 1) } : { text: lowerText(parts.words, name) } });
  for (const topic of parts.topics) if (excluded.has(topic)) not.push({ paper: { text: topic.text } });
  const categories = parts.categories.filter((part) => excluded.has(part)).flatMap((part) => part.categories);
  const vendors = parts.vendors.filter((part) => excluded.has(part)).map((part) => part.vendor);
  if (categories.length > 0) not.push({ hardwareCategory: categories });
  const makers = parts.organizations.filter((part) => excluded.has(part)).map((part) => part.organization);
  if (vendors.length > 0) not.push({ hardwareVendor: vendors });
  if (makers.length > 0) not.push({ madeBy: makers });
  return not.length > 0 ? not : undefined;
}
