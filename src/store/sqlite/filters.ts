import { WORD_CHARACTERS, wordEdges } from '../shared/word-edges.js';
import { numberEdges } from '../shared/whole-numbers.js';
import type { EntityKind } from '../../domain/extraction.js';
import { affiliationKey } from '../../domain/affiliations.js';
import type { ClaimOrigin } from '../../domain/curated.js';
import type { ReviewState } from '../../domain/graph.js';
import type { ClaimFilter, EntityFilter, PaperFilter, ValueRange } from '../port/queries.js';
import { and, type Bindable, isIn, type Sql } from './connection.js';

/** Translates filters to conditions over `claim c`, `entity e`, `paper p`. */

const NAMED = { datasetIds: 'DATASET', hardwareIds: 'HARDWARE', taskIds: 'TASK' } as const;
const LISTS = {
  ids: 'id',
  paperIds: 'paper_id',
  subjectIds: 'subject_id',
  metricIds: 'metric_id',
  baselineIds: 'baseline_id',
  kinds: 'kind',
  relations: 'relation',
  outcomes: 'outcome',
  changes: 'change',
} as const;

/** The review states UNREVIEWED, CONFIRMED and REJECTED. */
const REVIEW_STATES = 3;

/** Whether the filter matches all claims that are not rejected. */
export function isEverything(filter: object): boolean {
  return Object.values(filter).every((value) => value === undefined);
}

/** Whether the filter has a condition on datasets, hardware or tasks. */
export function isPlaced(filter: ClaimFilter): boolean {
  return [...Object.keys(NAMED), 'hardwareCategories'].some(
    (field) => filter[field as keyof ClaimFilter] !== undefined,
  );
}

/**
 * Claims are found by their dataset, hardware or task together with the metric; a unary plus keeps SQLite from using another
 * index, which would match more claims.
 * @param inOrder whether the claims are read in the requested order and checked one by one
 */
export function claimCondition(filter: ClaimFilter, inOrder = false): Sql {
  const places = placeConditions(filter, inOrder);
  const claim = places.length > 0 || inOrder ? '+c.' : 'c.';
  return and([...places, ...otherConditions(filter, claim)]);
}

/**
 * Like `claimCondition`, in two parts: whether the claim with a number is at the requested place, which an index answers before the claim is
 * looked up, and the other conditions.
 * @param number the column that holds the claim's number
 */
export function conditionInParts(filter: ClaimFilter): { readonly place: (number: string) => Sql; readonly rest: Sql } {
  return {
    place: (number) => and(placeConditions(filter, false, number)),
    rest: and(otherConditions(filter, 'c.')),
  };
}

/** The conditions on the claim itself. */
function otherConditions(filter: ClaimFilter, claim: string): Sql[] {
  return [...listConditions(filter, claim), ...fieldConditions(filter, claim), ...relatedConditions(filter)];
}

function listConditions(filter: ClaimFilter, claim: string): Sql[] {
  return Object.entries(LISTS).flatMap(([field, column]) => {
    const list = filter[field as keyof typeof LISTS];
    return list ? [isIn(`${claim}${column}`, list)] : [];
  });
}

/** The conditions on metric, kind and value, which the index of places contains. An upper bound is inclusive here. */
export function measuredCondition({ metricIds, kinds, value }: ClaimFilter): Sql {
  return and([
    ...(metricIds ? [isIn('metric_id', metricIds)] : []),
    ...(kinds ? [isIn('kind', kinds)] : []),
    ...(value ? lowerConditions('', value) : []),
  ]);
}

/** A dataset, device or task that a claim has to have: the rows of `claim_entity` in a role. */
interface Place {
  readonly role: string;
  readonly entity: Sql;
}

function placesOf(filter: ClaimFilter): Place[] {
  const named = Object.entries(NAMED).flatMap(([field, role]) => {
    const list = filter[field as keyof typeof NAMED];
    return list ? [{ role, entity: isIn('entity_id', list) }] : [];
  });
  const { hardwareCategories } = filter;
  if (!hardwareCategories) return named;
  const category = isIn('category', hardwareCategories);
  const ofCategory = { text: `entity_id IN (SELECT id FROM entity WHERE ${category.text})`, values: category.values };
  return [...named, { role: 'HARDWARE', entity: ofCategory }];
}

/** The conditions on datasets, devices and tasks, with those on metric, kind and value that the same index contains. */
function placeConditions(filter: ClaimFilter, inOrder: boolean, number = 'c.number'): Sql[] {
  if (inOrder) return placesOf(filter).map(hasPlace);
  return placesOf(filter).map((place) => {
    const { text, values } = claimsAt(place, filter);
    return { text: `${number} IN (${text})`, values };
  });
}

/** The numbers of the claims at a place, as far as the index of places tells. */
function claimsAt({ role, entity }: Place, filter: ClaimFilter): Sql {
  const measured = measuredCondition(filter);
  return {
    text: `SELECT claim FROM claim_entity WHERE role = '${role}' AND ${entity.text} AND ${measured.text}`,
    values: [...entity.values, ...measured.values],
  };
}

/** Whether a claim that is looked at is at the place. */
function hasPlace({ role, entity }: Place): Sql {
  return {
    text: `EXISTS (SELECT 1 FROM claim_entity WHERE claim = c.number AND role = '${role}' AND +${entity.text})`,
    values: entity.values,
  };
}

/** Whether any claim meets the filter. Unlike a count, it ends at the first one: the claims at a place are looked at one by one. */
export function someClaim(filter: ClaimFilter): Sql {
  const [place, ...others] = placesOf(filter);
  if (!place) {
    const { text, values } = claimCondition(filter);
    return { text: `EXISTS (SELECT 1 FROM claim c WHERE ${text})`, values };
  }
  const at = claimsAt(place, filter);
  const rest = and([...others.map(hasPlace), ...otherConditions(filter, '+c.')]);
  return {
    text: `EXISTS (SELECT 1 FROM (${at.text}) at CROSS JOIN claim c ON c.number = at.claim WHERE ${rest.text})`,
    values: [...at.values, ...rest.values],
  };
}

/** Whether a condition of the claim contains a text; numbers at its edges match whole numbers only. */
function conditionContains(text: string): Sql {
  const edges = numberEdges(text);
  if (!edges) return { text: 'instr(c.lower_conditions, ?) > 0', values: [text] };
  const literal = globLiteral(text);
  const start = edges.start ? '[^0-9.]' : '';
  // A full stop after a number ends a sentence, unless a digit follows.
  const ends = edges.end ? ['[^0-9.]', '.[^0-9]'] : [''];
  return {
    text: `(${ends.map(() => 'char(10) || c.lower_conditions || char(10) GLOB ?').join(' OR ')})`,
    values: ends.map((end) => `*${start}${literal}${end}*`),
  };
}

/** Condition that a lower-case text contains a word. The boundaries of `wordEdges` are checked only if the letters occur at all, which is faster. */
function saysWord(text: string, word: string): Sql {
  const lower = word.toLowerCase();
  const { start, end } = wordEdges(lower);
  if (!start) return { text: `instr(${text}, ?) > 0`, values: [lower] };
  const other = `[^${WORD_CHARACTERS}]`;
  const ends = end ? [other, `s${other}`] : [''];
  return {
    text: `iif(instr(${text}, ?) > 0, ${ends.map(() => `char(10) || ${text} || char(10) GLOB ?`).join(' OR ')}, 0)`,
    values: [lower, ...ends.map((after) => `*${other}${globLiteral(lower)}${after}*`)],
  };
}

function globLiteral(text: string): string {
  return text.replace(/[[*?]/g, '[$&]');
}

/** Conditions on a single column. */
function fieldConditions(filter: ClaimFilter, claim: string): Sql[] {
  const parts: Sql[] = filter.value ? valueConditions(filter.value, claim) : [];
  const add = (text: string, value: Bindable | undefined): void => {
    if (value !== undefined) parts.push({ text, values: [value] });
  };
  add('c.unit = ?', filter.unit);
  add('c.published >= ?', filter.publishedFrom);
  add("c.published <= ? || '~'", filter.publishedTo);
  add('c.added_at > ?', filter.addedAfter);
  if (filter.condition !== undefined) parts.push(conditionContains(filter.condition.toLowerCase()));
  for (const word of filter.words ?? []) parts.push(saysWord('coalesce(c.folded_evidence, lower(c.evidence))', word));
  add('c.confidence >= ?', filter.minConfidence);
  if (filter.origins) parts.push(originCondition(filter.origins));
  parts.push(reviewCondition(filter.reviews));
  return parts;
}

/** All three states together need no condition; one that is always true would prevent an index from serving the order. */
function reviewCondition(reviews: readonly ReviewState[] | undefined): Sql {
  if (!reviews) return { text: "c.review_state <> 'REJECTED'", values: [] };
  if (new Set(reviews).size === REVIEW_STATES) return { text: '1', values: [] };
  return isIn('c.review_state', reviews);
}

/** Conditions on the paper of a claim, on the other claims of its subject, on excluded filters, and on completeness. */
function relatedConditions({ paper, subjectClaims, none, complete }: ClaimFilter): Sql[] {
  const parts: Sql[] = [];
  if (paper) {
    const { text, values } = paperCondition(paper);
    parts.push({ text: `c.paper_id IN (SELECT p.id FROM paper p WHERE ${text})`, values });
  }
  for (const claims of subjectClaims ?? []) {
    const { text, values } = claimCondition(claims);
    parts.push({ text: `c.subject_id IN (SELECT c.subject_id FROM claim c WHERE ${text})`, values });
  }
  for (const left of none ?? []) {
    const { text, values } = claimCondition(left);
    parts.push({ text: `(${text}) IS NOT TRUE`, values });
  }
  if (complete) {
    parts.push({
      text: 'c.subject_id IS NOT NULL AND c.metric_id IS NOT NULL AND c.base_value IS NOT NULL',
      values: [],
    });
  }
  return parts;
}

/** `=` with a literal, because the partial index of curated claims does not serve `IN` with parameters. */
function originCondition(origins: readonly ClaimOrigin[]): Sql {
  const [curated, extracted] = [origins.includes('CURATED'), origins.includes('EXTRACTED')];
  if (curated === extracted) return { text: curated ? '1' : '0', values: [] };
  return { text: `c.origin = '${curated ? 'CURATED' : 'EXTRACTED'}'`, values: [] };
}

/**
 * A claim with a range of values matches if the range overlaps the bounds; one with a single value if it lies within them. A claim of "> 2×" is
 * above 2, and one of "< 5 ms" below 5 ms.
 */
function valueConditions(range: ValueRange, claim: string): Sql[] {
  const high = 'coalesce(c.base_value_high, c.base_value)';
  return [
    ...lowerConditions(claim, range),
    ...strictCondition(`${high} > ?`, `${high} = ? AND c.comparator = 'GT'`, range.gt),
    ...strictCondition('c.base_value < ?', "c.comparator = 'LT' AND c.base_value = ?", range.lt),
    ...boundConditions({ [`${high} >= ?`]: range.gte }),
  ];
}

/** A strict bound, which claims of that very number meet if they state it as a bound themselves. */
function strictCondition(beyond: string, atBound: string, bound: number | undefined): Sql[] {
  return bound === undefined ? [] : [{ text: `(${beyond} OR (${atBound}))`, values: [bound, bound] }];
}

/** The conditions of a range on a claim's dimension and the lower end of its values, both of which are indexed. An upper bound is inclusive here. */
function lowerConditions(of: string, { dimension, lt, lte }: ValueRange): Sql[] {
  const known = { text: `${of}dimension = ? AND ${of}base_value IS NOT NULL`, values: [dimension] };
  return [known, ...[lt, lte].flatMap((most) => boundConditions({ [`${of}base_value <= ?`]: most }))];
}

/** A condition for each bound that is given. */
export function boundConditions(bounds: Readonly<Record<string, number | undefined>>): Sql[] {
  return Object.entries(bounds).flatMap(([text, value]) => (value === undefined ? [] : [{ text, values: [value] }]));
}

/** The columns with a claim's only entity of a kind: methods are subjects. */
const COLUMN_OF_KIND: Partial<Record<EntityKind, string>> = { METHOD: 'c.subject_id', METRIC: 'c.metric_id' };

export function entityCondition(filter: EntityFilter): Sql {
  // If the filter lists entities, they are looked up instead of reading all of their kind in order.
  const { kind, text, hardwareCategories, ...chosen } = filter;
  const parts: Sql[] = [{ text: isEverything(chosen) ? 'e.kind = ?' : '+e.kind = ?', values: [kind] }];
  if (filter.ids) parts.push(isIn('e.id', filter.ids));
  if (text !== undefined) parts.push({ text: 'instr(e.lower_names, ?) > 0', values: [text.toLowerCase()] });
  parts.push(...(filter.claims ?? []).map((claims, i) => withClaim(kind, claims, i > 0)));
  if (filter.proposedIn !== undefined) {
    parts.push({
      text: 'e.id IN (SELECT entity_id FROM paper_entity WHERE paper_id = ? AND proposed = 1)',
      values: [filter.proposedIn],
    });
  }
  if (hardwareCategories) parts.push(isIn('e.category', hardwareCategories));
  return and(parts);
}

/**
 * Entities of which a claim meets a filter.
 * @param one whether each candidate entity is checked, instead of listing all entities with such a claim
 */
function withClaim(kind: EntityKind, claims: ClaimFilter, one: boolean): Sql {
  const subjects = !one && kind === 'METHOD' ? subjectsAtPlace(claims) : undefined;
  if (subjects) return { text: `e.id IN (${subjects.text})`, values: subjects.values };
  const { text, values } = claimCondition(claims);
  const column = COLUMN_OF_KIND[kind];
  if (column === undefined)
    return {
      text: `e.id IN (SELECT ce.entity_id FROM claim_entity ce JOIN claim c ON c.number = ce.claim WHERE ce.role = '${kind}' AND ${text})`,
      values,
    };
  if (!one || kind !== 'METHOD') return { text: `e.id IN (SELECT ${column} FROM claim c WHERE ${text})`, values };
  return {
    text: `EXISTS (SELECT 1 FROM claim c INDEXED BY claim_by_subject WHERE c.subject_id = e.id AND ${text})`,
    values,
  };
}

/** The subjects of the claims that meet a filter; undefined if the index of places does not contain everything that it needs. */
function subjectsAtPlace({ metricIds, kinds, value, ...rest }: ClaimFilter): Sql | undefined {
  const [place, another] = Object.entries(rest).filter(([, said]) => said !== undefined);
  if (!place || another || value?.gt !== undefined || value?.gte !== undefined) return undefined;
  const role = NAMED[place[0] as keyof typeof NAMED] as string | undefined;
  if (role === undefined) return undefined;
  const entity = isIn('entity_id', place[1] as readonly string[]);
  const statesBound = "EXISTS (SELECT 1 FROM claim c WHERE c.number = claim_entity.claim AND c.comparator = 'LT')";
  const below = strictCondition('base_value < ?', `base_value = ? AND ${statesBound}`, value?.lt);
  const measured = and([measuredCondition({ metricIds, kinds, value }), ...below]);
  return {
    text: `SELECT subject_id FROM claim_entity WHERE role = '${role}' AND ${entity.text} AND ${measured.text}
      AND claim NOT IN (SELECT number FROM claim WHERE review_state = 'REJECTED')`,
    values: [...entity.values, ...measured.values],
  };
}

export function paperCondition(filter: PaperFilter): Sql {
  const parts: Sql[] = [];
  for (const word of filter.words ?? [])
    parts.push(saysWord('coalesce(p.folded_text, lower(p.title || char(10) || p.abstract))', word));
  if (filter.publishedFrom !== undefined) parts.push({ text: 'p.published >= ?', values: [filter.publishedFrom] });
  if (filter.publishedTo !== undefined) parts.push({ text: "p.published <= ? || '~'", values: [filter.publishedTo] });
  if (filter.sources) parts.push(isIn('p.source', filter.sources));
  if (filter.affiliations)
    parts.push({
      text: `(${filter.affiliations.map(() => 'instr(p.affiliation_text, ?) > 0').join(' OR ') || '0'})`,
      values: filter.affiliations.map(affiliationKey),
    });
  return and([...parts, ...relatedToPaper(filter)]);
}

/** Conditions on the entities and claims of a paper, and on excluded filters. */
function relatedToPaper({ mentions = [], claims = [], any, none = [] }: PaperFilter): Sql[] {
  const named = mentions.map((ids) => isIn('entity_id', ids));
  const made = claims.map((filter) => claimCondition(filter));
  const left = none.map((filter) => paperCondition(filter));
  const either = any?.map((filter) => paperCondition(filter));
  return [
    ...(either
      ? [
          {
            text: `(${either.map(({ text }) => `(${text})`).join(' OR ') || '0'})`,
            values: either.flatMap(({ values }) => values),
          },
        ]
      : []),
    ...named.map(({ text, values }) => ({ text: `p.id IN (SELECT paper_id FROM paper_entity WHERE ${text})`, values })),
    ...made.map(({ text, values }) => ({ text: `p.id IN (SELECT c.paper_id FROM claim c WHERE ${text})`, values })),
    ...left.map(({ text, values }) => ({ text: `NOT coalesce((${text}), 0)`, values })),
  ];
}
