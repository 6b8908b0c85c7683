import type { Claim, Entity, Review } from '../../domain/graph.js';
import type { ChangeRecord } from '../port/transaction.js';
import type { StoredPaper } from '../port/graph-store.js';
import { type ClaimField, type ClaimFieldValue, type ClaimPart, fieldName } from '../port/queries.js';
import type { SqlRow } from './connection.js';
import { partsIn } from './packed.js';

/** Converts rows to domain objects. */

/** The stored values of a field of a claim, and the function that builds the field from them. */
interface FieldOf<Value> {
  /** Columns of `claim c`, or named expressions over it. */
  readonly columns: readonly string[];
  readonly read: (row: SqlRow) => Value;
}

const given = <Value>(column: string): FieldOf<Value> => ({
  columns: [`c.${column}`],
  read: (row) => row[column] as Value,
});
/** The distinct ids of the entities in a role of a claim. */
const named = (role: 'DATASET' | 'HARDWARE' | 'TASK'): FieldOf<string[]> => {
  const column = `${role.toLowerCase()}_ids`;
  const ids = `SELECT entity_id FROM claim_entity WHERE claim = c.number AND role = '${role}' ORDER BY position`;
  return {
    columns: [`(SELECT json_group_array(entity_id) FROM (${ids})) AS ${column}`],
    read: (row) => [...new Set(JSON.parse(text(row[column])) as string[])],
  };
};

const CLAIM_FIELDS: { readonly [Field in ClaimField]: FieldOf<ClaimFieldValue<Field>> } = {
  id: given('id'),
  paperId: given('paper_id'),
  kind: given('kind'),
  subjectId: given('subject_id'),
  metricId: given('metric_id'),
  value: given('value'),
  valueHigh: given('value_high'),
  unit: given('unit'),
  dimension: given('dimension'),
  baseValue: given('base_value'),
  baseValueHigh: given('base_value_high'),
  comparator: given('comparator'),
  change: given('change'),
  relation: given('relation'),
  outcome: given('outcome'),
  datasetIds: named('DATASET'),
  hardwareIds: named('HARDWARE'),
  baselineId: given('baseline_id'),
  taskIds: named('TASK'),
  conditions: { columns: ['c.conditions'], read: (row) => JSON.parse(text(row.conditions)) as string[] },
  evidence: {
    columns: ['c.evidence', 'c.evidence_field', 'c.evidence_start', 'c.evidence_end', 'c.evidence_parts'],
    read: evidenceOf,
  },
  'evidence.text': { columns: ['c.evidence'], read: (row) => ({ text: text(row.evidence) }) },
  confidence: given('confidence'),
  extractor: given('extractor'),
  origin: given('origin'),
  curation: { columns: ['c.curation'], read: curationOf },
  addedAt: given('added_at'),
  review: { columns: ['c.review_state', 'c.review_note', 'c.review_by', 'c.review_at'], read: reviewOf },
};
const ALL_FIELDS = (Object.keys(CLAIM_FIELDS) as ClaimField[]).filter((field) => field !== 'evidence.text');

/** The columns to select for a claim, or for some of its fields. */
export function claimColumns(fields: readonly ClaimField[] = ALL_FIELDS): string {
  return [...new Set(['c.id', ...fields.flatMap((field) => CLAIM_FIELDS[field].columns)])].join(', ');
}
export const STORED_CLAIM_COLUMNS = claimColumns();

/** Reads some or all fields of claims from rows. */
export function claimReader<Field extends ClaimField = ClaimField>(
  fields: readonly Field[] = ALL_FIELDS as Field[],
): (row: SqlRow) => ClaimPart<Field> {
  return (row) => {
    const claim: Partial<Record<keyof Claim, unknown>> = { id: row.id };
    for (const field of fields) claim[fieldName(field)] = CLAIM_FIELDS[field].read(row);
    return claim as ClaimPart<Field>;
  };
}
export const claimOf = claimReader();

export function evidenceOf(row: SqlRow): Claim['evidence'] {
  const place = { text: text(row.evidence), start: row.evidence_start as number };
  return {
    text: place.text,
    field: row.evidence_field as Claim['evidence']['field'],
    start: place.start,
    end: row.evidence_end as number,
    parts: partsIn(text(row.evidence_parts), place),
  };
}

export function curationOf(row: SqlRow): Claim['curation'] {
  return row.curation === null ? null : (JSON.parse(text(row.curation)) as Claim['curation']);
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
    ...affiliationsOf(JSON.parse(text(row.affiliations)) as string[]),
    source: text(row.source),
    addedAt: text(row.added_at),
  };
}

/** Absent for papers without affiliations. */
function affiliationsOf(affiliations: string[]): Pick<StoredPaper, 'affiliations'> {
  return affiliations.length > 0 ? { affiliations } : {};
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

export function changeRecordOf(row: SqlRow): ChangeRecord {
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
