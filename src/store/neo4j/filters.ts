import type { EntityKind } from '../../domain/extraction.js';
import type { ClaimFilter, EntityFilter, PaperFilter, ValueRange } from '../port/queries.js';
import type { Cypher } from './connection.js';

/** Filters → Cypher over `c:Claim`, `e:Entity`, `p:Paper`. A prefix keeps the parameters of several filters in one statement apart. */

/** How a claim is linked to what it names. */
export const LINK = {
  SUBJECT: 'ABOUT',
  METRIC: 'MEASURES',
  DATASET: 'ON_DATASET',
  HARDWARE: 'ON_HARDWARE',
  BASELINE: 'VERSUS',
  TASK: 'FOR_TASK',
} as const;
export const ANY_LINK = Object.values(LINK).join('|');
export const LABEL: Readonly<Record<EntityKind, string>> = {
  METHOD: 'Method',
  DATASET: 'Dataset',
  METRIC: 'Metric',
  HARDWARE: 'Hardware',
  TASK: 'Task',
};
/** Holds for the claims that questions are about, where they do not ask for others: the label says what `reviewState` says, quicker. */
export const notRejected = (claim: string): string => `NOT ${claim}:Rejected`;
/** Methods stand in claims as subjects; other kinds in the role of their kind. */
export const LINK_OF_KIND: Readonly<Record<EntityKind, string>> = {
  METHOD: LINK.SUBJECT,
  DATASET: LINK.DATASET,
  METRIC: LINK.METRIC,
  HARDWARE: LINK.HARDWARE,
  TASK: LINK.TASK,
};

/** Where a search for claims can start from an index, the one that leaves the fewest claims first. */
const STARTS: readonly (readonly [keyof ClaimFilter, string])[] = [
  ['ids', 'MATCH (c:Claim) WHERE c.id IN $ids'],
  ['paperIds', 'MATCH (a:Paper)-[:MAKES]->(c:Claim) WHERE a.id IN $paperIds'],
  ['baselineIds', 'MATCH (a:Entity)<-[:VERSUS]-(c:Claim) WHERE a.id IN $baselineIds'],
  ['subjectIds', 'MATCH (a:Entity)<-[:ABOUT]-(c:Claim) WHERE a.id IN $subjectIds'],
  ['datasetIds', 'MATCH (a:Entity)<-[:ON_DATASET]-(c:Claim) WHERE a.id IN $datasetIds'],
  ['value', ''],
  ['hardwareIds', 'MATCH (a:Entity)<-[:ON_HARDWARE]-(c:Claim) WHERE a.id IN $hardwareIds'],
  ['hardwareCategories', 'MATCH (a:Hardware)<-[:ON_HARDWARE]-(c:Claim) WHERE a.category IN $hardwareCategories'],
  ['taskIds', 'MATCH (a:Entity)<-[:FOR_TASK]-(c:Claim) WHERE a.id IN $taskIds'],
  ['metricIds', 'MATCH (a:Entity)<-[:MEASURES]-(c:Claim) WHERE a.id IN $metricIds'],
  ['origins', 'MATCH (c:Claim) WHERE c.origin IN $origins'],
];

/** Binds `c` to every claim that meets the filter. The start itself is the condition on its fields. */
export function matchClaims(filter: ClaimFilter, prefix = 'f_'): Cypher {
  const range = rangeOfMetric(filter);
  const start = STARTS.find(([field]) => (field === 'value' ? range !== undefined : filter[field] !== undefined));
  const [field, text] = start ?? [];
  if (field === undefined) {
    const condition = claimCondition(filter, prefix);
    return { ...condition, text: `MATCH (c:Claim) WHERE c.confidence >= 0.0 WITH c WHERE ${condition.text}` };
  }
  if (field === 'value') {
    const { bound, text: seek } = range!;
    const { dimension, [bound]: limit, ...bounds } = filter.value!;
    const sought = { metricIds: filter.metricIds, dimension, kinds: filter.kinds, [bound]: limit };
    const condition = claimCondition({ ...filter, metricIds: undefined, kinds: undefined, value: bounds }, prefix);
    return {
      text: `MATCH (c:Claim) WHERE ${withPrefix(seek, prefix)} WITH c WHERE ${condition.text}`,
      parameters: {
        ...condition.parameters,
        ...Object.fromEntries(Object.entries(sought).map(([name, value]) => [prefix + name, value])),
      },
    };
  }
  const list = filter[field] as readonly unknown[];
  const condition = claimCondition({ ...filter, [field]: undefined }, prefix);
  const manyStarts = list.length > 1 || field === 'hardwareCategories';
  return {
    text: `${withPrefix(text!, prefix)} WITH ${manyStarts ? 'DISTINCT ' : ''}c WHERE ${condition.text}`,
    parameters: { ...condition.parameters, [prefix + field]: list },
  };
}

/** How a bound is compared; upper ones first, since small values are asked for most. */
const BOUNDS = {
  lt: 'c.baseValue < $lt',
  lte: 'c.baseValue <= $lte',
  gt: 'c.highValue > $gt',
  gte: 'c.highValue >= $gte',
} as const;
type Bound = keyof typeof BOUNDS;

/** A range of one metric's values of some kinds, as its index has them: one bound of the filter, and how it is sought. */
function rangeOfMetric({ metricIds, kinds, value }: ClaimFilter): { bound: Bound; text: string } | undefined {
  const bound = (Object.keys(BOUNDS) as Bound[]).find((one) => value?.[one] !== undefined);
  if (!metricIds || !kinds || !bound) return undefined;
  const seek = `c.metricId IN $metricIds AND c.dimension = $dimension AND c.kind IN $kinds AND ${BOUNDS[bound]}`;
  return { bound, text: seek };
}

function withPrefix(text: string, prefix: string): string {
  return text.replace(/\$(?=\w)/g, `$${prefix}`);
}

/** What is asked of a bound claim; of a range, what is left of it. */
type ClaimConditions = Omit<ClaimFilter, 'value'> & { readonly value?: Partial<ValueRange> };

/** Conditions on a bound `c`, all on its own properties and labels. */
export function claimCondition(filter: ClaimConditions, prefix = 'f_'): Cypher {
  const parts: string[] = [];
  const parameters: Record<string, unknown> = {};
  const add = (name: string, value: unknown, condition: (parameter: string) => string): void => {
    if (value === undefined) return;
    parameters[prefix + name] = value;
    parts.push(condition(`$${prefix}${name}`));
  };
  const one = (name: keyof ClaimFilter, property: string): void =>
    add(name, filter[name], (p) => `c.${property} IN ${p}`);
  const any = (name: keyof ClaimFilter, property: string): void =>
    add(name, filter[name], (p) => `any(id IN c.${property} WHERE id IN ${p})`);
  one('ids', 'id');
  one('paperIds', 'paperId');
  one('subjectIds', 'subjectId');
  one('metricIds', 'metricId');
  one('baselineIds', 'baselineId');
  any('datasetIds', 'datasetIds');
  any('hardwareIds', 'hardwareIds');
  any('taskIds', 'taskIds');
  one('kinds', 'kind');
  one('relations', 'relation');
  one('outcomes', 'outcome');
  add(
    'hardwareCategories',
    filter.hardwareCategories,
    (p) => `EXISTS { (c)-[:ON_HARDWARE]->(h:Hardware) WHERE h.category IN ${p} }`,
  );
  add('dimension', filter.value?.dimension, (p) => `c.dimension = ${p} AND c.baseValue IS NOT NULL`);
  for (const [bound, text] of Object.entries(BOUNDS) as [Bound, string][])
    add(bound, filter.value?.[bound], () => withPrefix(text, prefix));
  add('unit', filter.unit, (p) => `c.unit = ${p}`);
  add('publishedFrom', filter.publishedFrom, (p) => `c.published >= ${p}`);
  add('publishedTo', filter.publishedTo, (p) => `c.published <= ${p} + '~'`);
  add('addedAfter', filter.addedAfter, (p) => `c.addedAt > ${p}`);
  add('condition', filter.condition?.toLowerCase(), (p) => `c.lowerConditions CONTAINS ${p}`);
  (filter.words ?? []).forEach((word, i) =>
    add(`word${i}`, word.toLowerCase(), (p) => `c.lowerEvidence CONTAINS ${p}`),
  );
  add('minConfidence', filter.minConfidence, (p) => `c.confidence >= ${p}`);
  one('origins', 'origin');
  if (filter.reviews) one('reviews', 'reviewState');
  else parts.push(notRejected('c'));
  if (filter.paper) {
    const { text, parameters: ofPaper } = paperCondition('made', filter.paper, `${prefix}paper_`);
    Object.assign(parameters, ofPaper);
    parts.push(`EXISTS { (made:Paper)-[:MAKES]->(c) WHERE ${text} }`);
  }
  (filter.none ?? []).forEach((left, i) => {
    const condition = claimCondition(left, `${prefix}none${i}_`);
    Object.assign(parameters, condition.parameters);
    parts.push(`NOT coalesce(${condition.text}, false)`);
  });
  if (filter.complete) parts.push('c.subjectId IS NOT NULL AND c.metricId IS NOT NULL AND c.baseValue IS NOT NULL');
  return { text: parts.join(' AND '), parameters };
}

/** Binds `e` to every entity that meets the filter. */
export function matchEntities(filter: EntityFilter): Cypher {
  const parameters: Record<string, unknown> = {};
  const label = LABEL[filter.kind];
  const steps: string[] = [];
  (filter.claims ?? []).forEach((claims, i) => {
    const found = matchClaims(claims, `c${i}_`);
    Object.assign(parameters, found.parameters);
    const within = i === 0 ? '' : 'WHERE e IN earlier ';
    const carried = i === 0 ? '' : 'WITH collect(e) AS earlier ';
    const pass = i === 0 ? '' : 'WITH earlier, c ';
    const inner = i === 0 ? found.text : found.text.replace(/WITH DISTINCT c|WITH c/, 'WITH DISTINCT c, earlier');
    steps.push(
      `${carried}${inner} ${pass}MATCH (c)-[:${LINK_OF_KIND[filter.kind]}]->(e:${label}) ${within}WITH DISTINCT e`,
    );
  });
  const conditions: string[] = [];
  if (filter.proposedIn !== undefined) {
    parameters.proposedIn = filter.proposedIn;
    if (steps.length > 0) conditions.push('EXISTS { (:Paper {id: $proposedIn})-[:PROPOSES]->(e) }');
    else steps.push(`MATCH (:Paper {id: $proposedIn})-[:PROPOSES]->(e:${label}) WITH DISTINCT e`);
  }
  if (filter.ids) {
    parameters.ids = filter.ids;
    if (steps.length > 0) conditions.push('e.id IN $ids');
    else steps.push(`MATCH (e:Entity) WHERE e.id IN $ids AND e:${label} WITH e`);
  }
  if (steps.length === 0) {
    parameters.kind = filter.kind;
    // Where most entities are of one kind, the planner would rather read them all; the index also has them in order of their names.
    steps.push("MATCH (e:Entity) USING INDEX e:Entity(kind, name) WHERE e.kind = $kind AND e.name >= '' WITH e");
  }
  if (filter.text !== undefined) {
    parameters.text = filter.text.toLowerCase();
    conditions.push('e.lowerNames CONTAINS $text');
  }
  if (filter.hardwareCategories) {
    parameters.categories = filter.hardwareCategories;
    conditions.push('e.category IN $categories');
  }
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  return { text: steps.join(' ') + where, parameters };
}

/** Binds `p` to every paper that meets the filter. */
export function matchPapers(filter: PaperFilter): Cypher {
  const said = paperCondition('p', filter, '');
  const parameters: Record<string, unknown> = { ...said.parameters };
  const conditions: string[] = [said.text];
  const add = (name: string, value: unknown, condition: string): void => {
    if (value === undefined) return;
    parameters[name] = value;
    conditions.push(condition);
  };
  add('publishedFrom', filter.publishedFrom, 'p.published >= $publishedFrom');
  add('publishedTo', filter.publishedTo, "p.published <= $publishedTo + '~'");
  add('sources', filter.sources, 'p.source IN $sources');
  (filter.claims ?? []).forEach((claims, i) => {
    const condition = claimCondition(claims, `c${i}_`);
    Object.assign(parameters, condition.parameters);
    conditions.push(`EXISTS { (p)-[:MAKES]->(c:Claim) WHERE ${condition.text} }`);
  });
  return { text: `MATCH (p:Paper) WHERE ${conditions.join(' AND ')} WITH p`, parameters };
}

/** What a bound paper says and mentions. */
function paperCondition(
  paper: string,
  { words, mentions }: Pick<PaperFilter, 'words' | 'mentions'>,
  prefix: string,
): Cypher {
  const parameters: Record<string, unknown> = {};
  const parts = [`${paper}.id > ''`];
  (words ?? []).forEach((word, i) => {
    parameters[`${prefix}word${i}`] = word.toLowerCase();
    parts.push(`${paper}.lowerText CONTAINS $${prefix}word${i}`);
  });
  (mentions ?? []).forEach((ids, i) => {
    parameters[`${prefix}mentions${i}`] = ids;
    parts.push(`EXISTS { (${paper})-[:MENTIONS]->(m${i}:Entity) WHERE m${i}.id IN $${prefix}mentions${i} }`);
  });
  return { text: parts.join(' AND '), parameters };
}
