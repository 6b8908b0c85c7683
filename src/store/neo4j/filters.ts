import { WORD_CHARACTERS, wordEdges } from '../shared/word-edges.js';
import { numberEdges } from '../shared/whole-numbers.js';
import { affiliationKey } from '../../domain/affiliations.js';
import { KIND_NAMES, RELATIONSHIP_OF_ROLE, ROLE_OF_KIND } from '../../domain/roles.js';
import type { EntityKind } from '../../domain/extraction.js';
import type { ClaimFilter, EntityFilter, PaperFilter, ValueRange } from '../port/queries.js';
import type { Cypher } from './connection.js';

/**
 * Translates filters to Cypher over `c:Claim`, `e:Entity`, `p:Paper`. A prefix keeps the parameters of several filters in one
 * statement distinct.
 */

export const ANY_LINK = Object.values(RELATIONSHIP_OF_ROLE).join('|');
/** Condition of queries that do not filter by review state. The label duplicates `reviewState` and is faster to check. */
export const notRejected = (claim: string): string => `NOT ${claim}:Rejected`;
/** The relationship type by which claims are found from an entity. */
export const linkOfKind = (kind: EntityKind): string => RELATIONSHIP_OF_ROLE[ROLE_OF_KIND[kind]];

/** The index lookups that a search for claims can start with; the one that usually returns the fewest claims comes first. */
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

/**
 * Binds `c` to every claim that meets the filter.
 * @param carried a variable of the statement so far that is kept in addition to `c`
 */
export function matchClaims(filter: ClaimFilter, prefix = 'f_', carried?: string): Cypher {
  const { seek, isDistinct, rest, parameters } = startOf(filter);
  const condition = claimCondition(rest, prefix);
  const bound = carried === undefined ? `${isDistinct ? '' : 'DISTINCT '}c` : `DISTINCT c, ${carried}`;
  return {
    text: `${withPrefix(seek, prefix)} WITH ${bound} WHERE ${condition.text}`,
    parameters: {
      ...condition.parameters,
      ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [prefix + name, value])),
    },
  };
}

/** An index lookup that begins a search for claims. */
interface Start {
  readonly seek: string;
  /** Whether the lookup returns every claim at most once. */
  readonly isDistinct: boolean;
  /** The conditions that the lookup does not check. */
  readonly rest: ClaimConditions;
  readonly parameters: Readonly<Record<string, unknown>>;
}

function startOf(filter: ClaimFilter): Start {
  const range = rangeOfMetric(filter);
  const start = STARTS.find(([field]) => (field === 'value' ? range !== undefined : filter[field] !== undefined));
  if (!start) {
    return { seek: 'MATCH (c:Claim) WHERE c.confidence >= 0.0', isDistinct: true, rest: filter, parameters: {} };
  }
  const [field, seek] = start;
  if (field === 'value') return startAtRange(filter, range!);
  const list = filter[field] as readonly unknown[];
  return {
    seek,
    isDistinct: list.length === 1 && field !== 'hardwareCategories',
    rest: { ...filter, [field]: undefined },
    parameters: { [field]: list },
  };
}

function startAtRange(filter: ClaimFilter, { bound, text }: { bound: Bound; text: string }): Start {
  const { dimension, ...bounds } = filter.value!;
  return {
    seek: `MATCH (c:Claim) WHERE ${text}`,
    isDistinct: true,
    rest: { ...filter, metricIds: undefined, kinds: undefined, value: bounds },
    parameters: { metricIds: filter.metricIds, dimension, kinds: filter.kinds, [bound]: bounds[bound] },
  };
}

/** The indexed comparison of each bound of a range, which includes the bound. Upper bounds come first, because most queries ask for small values. */
const BOUNDS = {
  lt: 'baseValue <=',
  lte: 'baseValue <=',
  gt: 'highValue >=',
  gte: 'highValue >=',
} as const;
/** The condition of each bound on a claim. A claim of "> 2×" is above 2, and one of "< 5 ms" below 5 ms. */
const CHECKS: Readonly<Record<Bound, (claim: string, limit: string) => string>> = {
  lt: (c, p) => `(${c}.baseValue < ${p} OR (${c}.baseValue = ${p} AND ${c}.comparator = 'LT'))`,
  lte: (c, p) => `${c}.baseValue <= ${p}`,
  gt: (c, p) => `(${c}.highValue > ${p} OR (${c}.highValue = ${p} AND ${c}.comparator = 'GT'))`,
  gte: (c, p) => `${c}.highValue >= ${p}`,
};
type Bound = keyof typeof BOUNDS;

/** The lookup in the index of metric, dimension, kind and value: one bound of the filter's range, and its condition. */
function rangeOfMetric({ metricIds, kinds, value }: ClaimFilter): { bound: Bound; text: string } | undefined {
  const bound = (Object.keys(BOUNDS) as Bound[]).find((one) => value?.[one] !== undefined);
  if (!metricIds || !kinds || !bound) return undefined;
  const seek = `c.metricId IN $metricIds AND c.dimension = $dimension AND c.kind IN $kinds AND c.${BOUNDS[bound]} $${bound}`;
  return { bound, text: seek };
}

function withPrefix(text: string, prefix: string): string {
  return text.replace(/\$(?=\w)/g, `$${prefix}`);
}

/** The conditions of a filter that the index lookup has not checked; of a range, some bounds may remain. */
type ClaimConditions = Omit<ClaimFilter, 'value'> & { readonly value?: Partial<ValueRange> };

/**
 * Conditions of one statement with their parameters, whose names begin with a prefix; `claim` is the variable of the claim that
 * they apply to.
 */
class Conditions {
  private readonly parts: string[] = [];
  readonly parameters: Record<string, unknown> = {};

  constructor(
    private readonly prefix = '',
    readonly claim = 'c',
  ) {}

  /** Adds a condition without a parameter, or with parameters of its own. */
  push(text: string, parameters: Readonly<Record<string, unknown>> = {}): void {
    Object.assign(this.parameters, parameters);
    this.parts.push(text);
  }

  /** Adds a condition on one parameter, if the filter has a value for it. */
  add(name: string, value: unknown, condition: (parameter: string) => string): void {
    if (value !== undefined) this.push(condition(`$${this.prefix}${name}`), { [this.prefix + name]: value });
  }

  get text(): string {
    return this.parts.join(' AND ');
  }
}

/** Fields of a filter that list the values allowed for one property. */
const ONE_OF: readonly (readonly [keyof ClaimFilter, string])[] = [
  ['ids', 'id'],
  ['paperIds', 'paperId'],
  ['subjectIds', 'subjectId'],
  ['metricIds', 'metricId'],
  ['baselineIds', 'baselineId'],
];
/** Fields of a filter that match if the claim's list of the same name contains one of their values. */
const ANY_OF: readonly (keyof ClaimFilter)[] = ['datasetIds', 'hardwareIds', 'taskIds'];
const ONE_OF_KINDS: readonly (readonly [keyof ClaimFilter, string])[] = [
  ['kinds', 'kind'],
  ['relations', 'relation'],
  ['outcomes', 'outcome'],
  ['changes', 'change'],
];

/** Conditions on a bound claim, all on its own properties, labels and relationships. */
export function claimCondition(filter: ClaimConditions, prefix = 'f_', claim = 'c'): Cypher {
  const conditions = new Conditions(prefix, claim);
  addRoles(conditions, filter);
  addValue(conditions, filter);
  addContext(conditions, filter);
  addRelated(conditions, filter, prefix);
  if (filter.complete) {
    conditions.push(
      `${claim}.subjectId IS NOT NULL AND ${claim}.metricId IS NOT NULL AND ${claim}.baseValue IS NOT NULL`,
    );
  }
  return { text: conditions.text, parameters: conditions.parameters };
}

/** Conditions on the entities of a claim and its kind. */
function addRoles(conditions: Conditions, filter: ClaimConditions): void {
  const { claim: c } = conditions;
  for (const [field, property] of ONE_OF) conditions.add(field, filter[field], (p) => `${c}.${property} IN ${p}`);
  for (const field of ANY_OF) conditions.add(field, filter[field], (p) => `any(id IN ${c}.${field} WHERE id IN ${p})`);
  for (const [field, property] of ONE_OF_KINDS) conditions.add(field, filter[field], (p) => `${c}.${property} IN ${p}`);
  conditions.add(
    'hardwareCategories',
    filter.hardwareCategories,
    (p) => `EXISTS { (${c})-[:ON_HARDWARE]->(h:Hardware) WHERE h.category IN ${p} }`,
  );
}

function addValue(conditions: Conditions, { value, unit }: ClaimConditions): void {
  const { claim: c } = conditions;
  conditions.add('dimension', value?.dimension, (p) => `${c}.dimension = ${p} AND ${c}.baseValue IS NOT NULL`);
  for (const [bound, check] of Object.entries(CHECKS) as [Bound, (typeof CHECKS)[Bound]][])
    conditions.add(bound, value?.[bound], (p) => check(c, p));
  conditions.add('unit', unit, (p) => `${c}.unit = ${p}`);
}

/** Whether a condition of the claim contains a text; numbers at its edges match whole numbers only. */
function addCondition(conditions: Conditions, text: string | undefined): void {
  const { claim: c } = conditions;
  const edges = text === undefined ? null : numberEdges(text);
  if (text === undefined || !edges)
    return conditions.add('condition', text, (p) => `${c}.lowerConditions CONTAINS ${p}`);
  const literal = patternLiteral(text);
  const pattern = `(?s).*${edges.start ? '(?<![0-9.])' : ''}${literal}${edges.end ? '(?![0-9]|[.][0-9])' : ''}.*`;
  conditions.add('condition', pattern, (p) => `'\n' + ${c}.lowerConditions + '\n' =~ ${p}`);
}

/** Condition that a lower-case text contains words, with the word boundaries of `wordEdges`. */
function addWords(conditions: Conditions, words: readonly string[] | undefined, text: string): void {
  (words ?? []).forEach((word, i) => {
    const lower = word.toLowerCase();
    const { start, end } = wordEdges(lower);
    conditions.add(`word${i}`, lower, (p) => `${text} CONTAINS ${p}`);
    if (!start) return;
    const after = end ? `s?(?![${WORD_CHARACTERS}])` : '';
    const pattern = `(?s).*(?<![${WORD_CHARACTERS}])${patternLiteral(lower)}${after}.*`;
    conditions.add(`edges${i}`, pattern, (p) => `${text} =~ ${p}`);
  });
}

function patternLiteral(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}

/** Conditions on dates, conditions, words of the evidence, confidence, origin and review. */
function addContext(conditions: Conditions, filter: ClaimConditions): void {
  const { claim: c } = conditions;
  conditions.add('publishedFrom', filter.publishedFrom, (p) => `${c}.published >= ${p}`);
  conditions.add('publishedTo', filter.publishedTo, (p) => `${c}.published <= ${p} + '~'`);
  conditions.add('addedAfter', filter.addedAfter, (p) => `${c}.addedAt > ${p}`);
  addCondition(conditions, filter.condition?.toLowerCase());
  addWords(conditions, filter.words, `${c}.lowerEvidence`);
  conditions.add('minConfidence', filter.minConfidence, (p) => `${c}.confidence >= ${p}`);
  conditions.add('origins', filter.origins, (p) => `${c}.origin IN ${p}`);
  if (filter.reviews) conditions.add('reviews', filter.reviews, (p) => `${c}.reviewState IN ${p}`);
  else conditions.push(notRejected(c));
}

/** Conditions on the paper of a claim, on the other claims of its subject, and on excluded filters. */
function addRelated(conditions: Conditions, filter: ClaimConditions, prefix: string): void {
  const { claim: c } = conditions;
  if (filter.paper) {
    const paper = `${prefix}made`;
    const { text, parameters } = paperCondition(paper, filter.paper, `${prefix}paper_`);
    conditions.push(`EXISTS { (${paper}:Paper)-[:MAKES]->(${c}) WHERE ${text} }`, parameters);
  }
  (filter.subjectClaims ?? []).forEach((claims, i) => {
    const other = `${prefix}other${i}`;
    const { text, parameters } = claimCondition(claims, `${prefix}has${i}_`, other);
    conditions.push(`EXISTS { (${c})-[:ABOUT]->(:Method)<-[:ABOUT]-(${other}:Claim) WHERE ${text} }`, parameters);
  });
  (filter.none ?? []).forEach((left, i) => {
    const { text, parameters } = claimCondition(left, `${prefix}none${i}_`, c);
    conditions.push(`NOT coalesce(${text}, false)`, parameters);
  });
}

/** Binds `e` to every entity that meets the filter. */
export function matchEntities(filter: EntityFilter): Cypher {
  const label = KIND_NAMES[filter.kind];
  const conditions = new Conditions();
  const steps = (filter.claims ?? []).map((claims, i) => {
    const found = entitiesOfClaims(claims, filter.kind, i);
    Object.assign(conditions.parameters, found.parameters);
    return found.text;
  });
  /** The first lookup begins the statement; later ones become conditions. */
  const startOrCheck = (name: string, value: unknown, start: string, check: string): void => {
    if (value === undefined) return;
    if (steps.length > 0) return conditions.add(name, value, () => check);
    steps.push(start);
    conditions.parameters[name] = value;
  };
  const proposes = 'MATCH (:Paper {id: $proposedIn})-[:PROPOSES]->';
  const isProposed = 'EXISTS { (:Paper {id: $proposedIn})-[:PROPOSES]->(e) }';
  startOrCheck('proposedIn', filter.proposedIn, `${proposes}(e:${label}) WITH DISTINCT e`, isProposed);
  startOrCheck('ids', filter.ids, `MATCH (e:Entity) WHERE e.id IN $ids AND e:${label} WITH e`, 'e.id IN $ids');
  // Without the hint, the planner reads all entities where most are of one kind; the index also orders them by name.
  const ofKind = "MATCH (e:Entity) USING INDEX e:Entity(kind, name) WHERE e.kind = $kind AND e.name >= '' WITH e";
  if (steps.length === 0) startOrCheck('kind', filter.kind, ofKind, '');
  conditions.add('text', filter.text?.toLowerCase(), (p) => `e.lowerNames CONTAINS ${p}`);
  conditions.add('categories', filter.hardwareCategories, (p) => `e.category IN ${p}`);
  const where = conditions.text === '' ? '' : ` WHERE ${conditions.text}`;
  return { text: steps.join(' ') + where, parameters: conditions.parameters };
}

/**
 * Binds `e` to the entities of a kind in the claims that meet a filter: a subset of those already bound, unless it is the first
 * filter.
 */
function entitiesOfClaims(claims: ClaimFilter, kind: EntityKind, index: number): Cypher {
  const prefix = `c${index}_`;
  const link = `MATCH (c)-[:${linkOfKind(kind)}]->(e:${KIND_NAMES[kind]})`;
  if (index === 0) {
    const { text, parameters } = matchClaims(claims, prefix);
    return { text: `${text} ${link} WITH DISTINCT e`, parameters };
  }
  const { text, parameters } = matchClaims(claims, prefix, 'earlier');
  return {
    text: `WITH collect(e) AS earlier ${text} WITH earlier, c ${link} WHERE e IN earlier WITH DISTINCT e`,
    parameters,
  };
}

/** Binds `p` to every paper that meets the filter. */
export function matchPapers(filter: PaperFilter): Cypher {
  const { text, parameters } = paperCondition('p', filter, '');
  return { text: `MATCH (p:Paper) WHERE ${text} WITH p`, parameters };
}

/** The conditions of a filter on a bound paper. */
function paperCondition(paper: string, filter: PaperFilter, prefix: string): Cypher {
  const { words, mentions, affiliations, claims, any, none } = filter;
  const conditions = new Conditions(prefix);
  conditions.push(`${paper}.id > ''`);
  addWords(conditions, words, `${paper}.lowerText`);
  conditions.add(
    'affiliations',
    affiliations?.map(affiliationKey),
    (p) => `any(name IN ${p} WHERE coalesce(${paper}.affiliationText, '') CONTAINS name)`,
  );
  (mentions ?? []).forEach((ids, i) =>
    conditions.add(
      `mentions${i}`,
      ids,
      (p) => `EXISTS { (${paper})-[:MENTIONS]->(m${i}:Entity) WHERE m${i}.id IN ${p} }`,
    ),
  );
  (claims ?? []).forEach((filter, i) => {
    const claim = `${prefix}claim${i}`;
    const made = claimCondition(filter, `${prefix}c${i}_`, claim);
    conditions.push(`EXISTS { (${paper})-[:MAKES]->(${claim}:Claim) WHERE ${made.text} }`, made.parameters);
  });
  conditions.add('publishedFrom', filter.publishedFrom, (p) => `${paper}.published >= ${p}`);
  conditions.add('publishedTo', filter.publishedTo, (p) => `${paper}.published <= ${p} + '~'`);
  conditions.add('sources', filter.sources, (p) => `${paper}.source IN ${p}`);
  const either = any?.map((one, i) => paperCondition(paper, one, `${prefix}any${i}_`));
  if (either) conditions.push(`(${either.map(({ text }) => `(${text})`).join(' OR ') || 'false'})`, Object.assign({}, ...either.map(({ parameters }) => parameters)) as Cypher['parameters']); // prettier-ignore
  (none ?? []).forEach((left, i) => {
    const { text, parameters } = paperCondition(paper, left, `${prefix}none${i}_`);
    conditions.push(`NOT coalesce(${text}, false)`, parameters);
  });
  return { text: conditions.text, parameters: conditions.parameters };
}
