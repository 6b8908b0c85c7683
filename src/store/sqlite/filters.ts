import type { ClaimOrigin } from '../../domain/curated.js';
import type { ClaimFilter, EntityFilter, PaperFilter, ValueRange } from '../port/queries.js';
import { and, type Bindable, isIn, type Sql } from './connection.js';

/** Filters → conditions over `claim c`, `entity e`, `paper p`. */

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

export function claimCondition(filter: ClaimFilter): Sql {
  const parts: Sql[] = [];
  const add = (text: string, ...values: Bindable[]): void => void parts.push({ text, values });
  for (const [field, column] of Object.entries(LISTS)) {
    const list = filter[field as keyof typeof LISTS];
    if (list) parts.push(isIn(column, list));
  }
  for (const [field, role] of Object.entries(NAMED)) {
    const list = filter[field as keyof typeof NAMED];
    if (!list) continue;
    const named = isIn('entity_id', list);
    add(`c.id IN (SELECT claim_id FROM claim_entity WHERE role = '${role}' AND ${named.text})`, ...named.values);
  }
  if (filter.hardwareCategories) {
    const category = isIn('category', filter.hardwareCategories);
    add(
      `c.id IN (SELECT claim_id FROM claim_entity WHERE role = 'HARDWARE' AND entity_id IN (SELECT id FROM entity WHERE ${category.text}))`,
      ...category.values,
    );
  }
  if (filter.value) parts.push(...valueConditions(filter.value));
  if (filter.unit !== undefined) add('c.unit = ?', filter.unit);
  if (filter.publishedFrom !== undefined) add('c.published >= ?', filter.publishedFrom);
  if (filter.publishedTo !== undefined) add("c.published <= ? || '~'", filter.publishedTo);
  if (filter.addedAfter !== undefined) add('c.added_at > ?', filter.addedAfter);
  if (filter.condition !== undefined) add('instr(c.lower_conditions, ?) > 0', filter.condition.toLowerCase());
  for (const word of filter.words ?? [])
    add('instr(coalesce(c.folded_evidence, lower(c.evidence)), ?) > 0', word.toLowerCase());
  if (filter.minConfidence !== undefined) add('c.confidence >= ?', filter.minConfidence);
  if (filter.origins) parts.push(originCondition(filter.origins));
  if (filter.reviews) parts.push(isIn('c.review_state', filter.reviews));
  else add("c.review_state <> 'REJECTED'");
  if (filter.paper) {
    const paper = paperCondition(filter.paper);
    add(`c.paper_id IN (SELECT p.id FROM paper p WHERE ${paper.text})`, ...paper.values);
  }
  for (const left of filter.none ?? []) {
    const condition = claimCondition(left);
    add(`(${condition.text}) IS NOT TRUE`, ...condition.values);
  }
  if (filter.complete) add('c.subject_id IS NOT NULL AND c.metric_id IS NOT NULL AND c.base_value IS NOT NULL');
  return and(parts);
}

/** Written out, so that the index of curated claims is of use. */
function originCondition(origins: readonly ClaimOrigin[]): Sql {
  const [curated, extracted] = [origins.includes('CURATED'), origins.includes('EXTRACTED')];
  if (curated === extracted) return { text: curated ? '1' : '0', values: [] };
  return { text: `c.origin = '${curated ? 'CURATED' : 'EXTRACTED'}'`, values: [] };
}

/** A range of values overlaps the bounds; a single value lies within them. */
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

/** Methods stand in claims as subjects; other kinds in the role of their kind. */
const ROLE_OF_KIND = { METHOD: 'SUBJECT', DATASET: 'DATASET', METRIC: 'METRIC', HARDWARE: 'HARDWARE', TASK: 'TASK' };

export function entityCondition(filter: EntityFilter): Sql {
  const parts: Sql[] = [{ text: 'e.kind = ?', values: [filter.kind] }];
  if (filter.ids) parts.push(isIn('e.id', filter.ids));
  if (filter.text !== undefined)
    parts.push({ text: 'instr(e.lower_names, ?) > 0', values: [filter.text.toLowerCase()] });
  for (const claims of filter.claims ?? []) {
    const condition = claimCondition(claims);
    parts.push({
      text: `e.id IN (SELECT ce.entity_id FROM claim_entity ce JOIN claim c ON c.id = ce.claim_id
        WHERE ce.role = '${ROLE_OF_KIND[filter.kind]}' AND ${condition.text})`,
      values: condition.values,
    });
  }
  if (filter.proposedIn !== undefined) {
    parts.push({
      text: 'e.id IN (SELECT entity_id FROM paper_entity WHERE paper_id = ? AND proposed = 1)',
      values: [filter.proposedIn],
    });
  }
  if (filter.hardwareCategories) parts.push(isIn('e.category', filter.hardwareCategories));
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
