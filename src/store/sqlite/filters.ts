import type { ClaimOrigin } from '../../domain/curated.js';
import type { ReviewState } from '../../domain/graph.js';
import type { ClaimFilter, EntityFilter, PaperFilter, ValueRange } from '../port/queries.js';
import { and, type Bindable, isIn, type Sql } from './connection.js';

/** Translates filters to conditions over `claim c`, `entity e`, `paper p`. */

const NAMED = { datasetIds: 'DATASET', hardwareIds: 'HARDWARE', taskIds: 'TASK' } as const;
const LISTS = {
  ids: 'c.id',
  paperIds: 'c.paper_id',
  subjectIds: 'c.subject_id',
  metricIds: 'c.metric_id',
  baselineIds: 'c.baseline_id',
  kinds: 'c.kind',
  relations: 'c.relation',
  outcomes: 'c.outcome',
} as const;

/** UNREVIEWED, CONFIRMED and REJECTED. */
const REVIEW_STATES = 3;

/** Does the filter let everything through that is not rejected? */
export function isEverything(filter: object): boolean {
  return Object.values(filter).every((value) => value === undefined);
}

export function claimCondition(filter: ClaimFilter): Sql {
  return and([...roleConditions(filter), ...fieldConditions(filter), ...relatedConditions(filter)]);
}

/** The entities of a claim, and what kind of claim it is. */
function roleConditions(filter: ClaimFilter): Sql[] {
  const listed = Object.entries(LISTS).flatMap(([field, column]) => {
    const list = filter[field as keyof typeof LISTS];
    return list ? [isIn(column, list)] : [];
  });
  const named = Object.entries(NAMED).flatMap(([field, role]) => {
    const list = filter[field as keyof typeof NAMED];
    return list ? [inRole(role, isIn('entity_id', list))] : [];
  });
  const { hardwareCategories } = filter;
  if (!hardwareCategories) return [...listed, ...named];
  const category = isIn('category', hardwareCategories);
  const ofCategory = {
    text: `entity_id IN (SELECT id FROM entity WHERE ${category.text})`,
    values: category.values,
  };
  return [...listed, ...named, inRole('HARDWARE', ofCategory)];
}

function inRole(role: string, entity: Sql): Sql {
  return {
    text: `c.id IN (SELECT claim_id FROM claim_entity WHERE role = '${role}' AND ${entity.text})`,
    values: entity.values,
  };
}

/** Conditions on one column each. */
function fieldConditions(filter: ClaimFilter): Sql[] {
  const parts: Sql[] = filter.value ? valueConditions(filter.value) : [];
  const add = (text: string, value: Bindable | undefined): void => {
    if (value !== undefined) parts.push({ text, values: [value] });
  };
  add('c.unit = ?', filter.unit);
  add('c.published >= ?', filter.publishedFrom);
  add("c.published <= ? || '~'", filter.publishedTo);
  add('c.added_at > ?', filter.addedAfter);
  add('instr(c.lower_conditions, ?) > 0', filter.condition?.toLowerCase());
  for (const word of filter.words ?? [])
    add('instr(coalesce(c.folded_evidence, lower(c.evidence)), ?) > 0', word.toLowerCase());
  add('c.confidence >= ?', filter.minConfidence);
  if (filter.origins) parts.push(originCondition(filter.origins));
  parts.push(reviewCondition(filter.reviews));
  return parts;
}

/** All three states are no condition: one that holds for every claim would keep an index from serving the order. */
function reviewCondition(reviews: readonly ReviewState[] | undefined): Sql {
  if (!reviews) return { text: "c.review_state <> 'REJECTED'", values: [] };
  if (new Set(reviews).size === REVIEW_STATES) return { text: '1', values: [] };
  return isIn('c.review_state', reviews);
}

/** The paper of a claim, filters that it must not meet, and completeness. */
function relatedConditions({ paper, none, complete }: ClaimFilter): Sql[] {
  const parts: Sql[] = [];
  if (paper) {
    const { text, values } = paperCondition(paper);
    parts.push({ text: `c.paper_id IN (SELECT p.id FROM paper p WHERE ${text})`, values });
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

/** `=` with a literal, since the partial index of curated claims serves no `IN` with parameters. */
function originCondition(origins: readonly ClaimOrigin[]): Sql {
  const [curated, extracted] = [origins.includes('CURATED'), origins.includes('EXTRACTED')];
  if (curated === extracted) return { text: curated ? '1' : '0', values: [] };
  return { text: `c.origin = '${curated ? 'CURATED' : 'EXTRACTED'}'`, values: [] };
}

/** A claim with a range of values matches when it overlaps the bounds; one with a single value when this lies within them. */
function valueConditions({ dimension, gt, gte, lt, lte }: ValueRange): Sql[] {
  const high = 'coalesce(c.base_value_high, c.base_value)';
  const bounds: [string, number | undefined][] = [
    [`${high} > ?`, gt],
    [`${high} >= ?`, gte],
    ['c.base_value < ?', lt],
    ['c.base_value <= ?', lte],
  ];
  return [
    { text: 'c.dimension = ? AND c.base_value IS NOT NULL', values: [dimension] },
    ...bounds.flatMap(([text, value]) => (value === undefined ? [] : [{ text, values: [value] }])),
  ];
}

/** The role by which claims are found from an entity: methods are subjects, other kinds have the role of their kind. */
const ROLE_OF_KIND = { METHOD: 'SUBJECT', DATASET: 'DATASET', METRIC: 'METRIC', HARDWARE: 'HARDWARE', TASK: 'TASK' };

export function entityCondition(filter: EntityFilter): Sql {
  // Where it is said which entities, these are looked up, and none are walked through in the order of their kind.
  const { kind, text, hardwareCategories, ...chosen } = filter;
  const parts: Sql[] = [{ text: isEverything(chosen) ? 'e.kind = ?' : '+e.kind = ?', values: [kind] }];
  if (filter.ids) parts.push(isIn('e.id', filter.ids));
  if (text !== undefined) parts.push({ text: 'instr(e.lower_names, ?) > 0', values: [text.toLowerCase()] });
  for (const claims of filter.claims ?? []) {
    const condition = claimCondition(claims);
    parts.push({
      text: `e.id IN (SELECT ce.entity_id FROM claim_entity ce JOIN claim c ON c.id = ce.claim_id
        WHERE ce.role = '${ROLE_OF_KIND[kind]}' AND ${condition.text})`,
      values: condition.values,
    });
  }
  if (filter.proposedIn !== undefined) {
    parts.push({
      text: 'e.id IN (SELECT entity_id FROM paper_entity WHERE paper_id = ? AND proposed = 1)',
      values: [filter.proposedIn],
    });
  }
  if (hardwareCategories) parts.push(isIn('e.category', hardwareCategories));
  return and(parts);
}

export function paperCondition(filter: PaperFilter): Sql {
  const parts: Sql[] = [];
  for (const word of filter.words ?? [])
    parts.push({
      text: 'instr(coalesce(p.folded_text, lower(p.title || char(10) || p.abstract)), ?) > 0',
      values: [word.toLowerCase()],
    });
  if (filter.publishedFrom !== undefined) parts.push({ text: 'p.published >= ?', values: [filter.publishedFrom] });
  if (filter.publishedTo !== undefined) parts.push({ text: "p.published <= ? || '~'", values: [filter.publishedTo] });
  if (filter.sources) parts.push(isIn('p.source', filter.sources));
  for (const ids of filter.mentions ?? []) {
    const named = isIn('entity_id', ids);
    parts.push({ text: `p.id IN (SELECT paper_id FROM paper_entity WHERE ${named.text})`, values: named.values });
  }
  for (const claims of filter.claims ?? []) {
    const condition = claimCondition(claims);
    parts.push({ text: `p.id IN (SELECT c.paper_id FROM claim c WHERE ${condition.text})`, values: condition.values });
  }
  return and(parts);
}
