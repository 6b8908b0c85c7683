import type { Claim, Entity, Review } from '../../domain/graph.js';
import type { ChangeRecord } from '../changes.js';
import type { StoredPaper } from '../graph-store.js';
import type { SqlRow } from './connection.js';

/** Columns of tables → domain objects. */

export const CLAIM_COLUMNS = `c.*, (SELECT json_group_array(json_array(role, entity_id))
  FROM (SELECT role, entity_id FROM claim_entity WHERE claim_id = c.id AND role IN ('DATASET', 'HARDWARE', 'TASK') ORDER BY role, position)) AS named`;

export function claimOf(row: SqlRow): Claim {
  const named = JSON.parse(text(row.named)) as [string, string][];
  const of = (role: string): string[] => [...new Set(named.filter((pair) => pair[0] === role).map((pair) => pair[1]))];
  return {
    id: text(row.id),
    paperId: text(row.paper_id),
    kind: row.kind as Claim['kind'],
    subjectId: row.subject_id as string | null,
    metricId: row.metric_id as string | null,
    value: row.value as number | null,
    valueHigh: row.value_high as number | null,
    unit: row.unit as string | null,
    dimension: row.dimension as Claim['dimension'],
    baseValue: row.base_value as number | null,
    baseValueHigh: row.base_value_high as number | null,
    comparator: row.comparator as Claim['comparator'],
    change: row.change as Claim['change'],
    relation: row.relation as Claim['relation'],
    outcome: row.outcome as Claim['outcome'],
    datasetIds: of('DATASET'),
    hardwareIds: of('HARDWARE'),
    baselineId: row.baseline_id as string | null,
    taskIds: of('TASK'),
    conditions: JSON.parse(text(row.conditions)) as string[],
    evidence: {
      text: text(row.evidence),
      field: row.evidence_field as Claim['evidence']['field'],
      start: row.evidence_start as number,
      end: row.evidence_end as number,
      parts: JSON.parse(text(row.evidence_parts)) as Claim['evidence']['parts'],
    },
    confidence: row.confidence as number,
    extractor: text(row.extractor),
    addedAt: text(row.added_at),
    review: reviewOf(row),
  };
}

export function reviewOf(row: SqlRow): Review {
  return {
    state: row.review_state as Review['state'],
    note: row.review_note as string | null,
    by: row.review_by as string | null,
    at: row.review_at as string | null,
  };
}

export function paperOf(row: SqlRow): StoredPaper {
  const optional = (value: SqlRow[string] | undefined): string | undefined =>
    value === null ? undefined : text(value);
  return {
    id: text(row.id),
    title: text(row.title),
    abstract: text(row.abstract),
    doi: optional(row.doi),
    arxivId: optional(row.arxiv_id),
    url: optional(row.url),
    venue: optional(row.venue),
    published: optional(row.published),
    authors: JSON.parse(text(row.authors)) as string[],
    source: text(row.source),
    addedAt: text(row.added_at),
  };
}

export const ENTITY_COLUMNS = `e.*, (SELECT json_group_array(broader_id)
  FROM (SELECT broader_id FROM broader WHERE entity_id = e.id ORDER BY broader_id)) AS broader`;

export function entityOf(row: SqlRow): Entity {
  return {
    id: text(row.id),
    kind: row.kind as Entity['kind'],
    name: text(row.name),
    aliases: JSON.parse(text(row.aliases)) as string[],
    broader: JSON.parse(text(row.broader)) as string[],
    generic: row.generic === 1,
    betterWhen: row.better_when as Entity['betterWhen'],
    dimension: row.dimension as Entity['dimension'],
    category: row.category as Entity['category'],
    vendor: row.vendor as string | null,
  };
}

export function changeOf(row: SqlRow): ChangeRecord {
  return {
    id: text(row.id),
    at: text(row.at),
    by: text(row.by),
    action: row.action as ChangeRecord['action'],
    target: text(row.target),
    before: JSON.parse(text(row.before)) as unknown,
    after: JSON.parse(text(row.after)) as unknown,
    undone: row.undone === 1,
  };
}

function text(value: SqlRow[string] | undefined): string {
  return String(value);
}
