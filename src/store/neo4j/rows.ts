import { isNode, type Node } from 'neo4j-driver';
import type { Claim, Entity, Review } from '../../domain/graph.js';
import type { ChangeRecord } from '../port/transaction.js';
import type { StoredPaper } from '../port/graph-store.js';
import { type ClaimField, type ClaimFieldValue, type ClaimPart, fieldName } from '../port/queries.js';

/**
 * Converts properties of nodes to domain objects. A missing property is null in Neo4j and undefined here; an imported empty
 * list is missing.
 */

export type Properties = Readonly<Record<string, unknown>>;

/** The expressions to return for each type of node. */
export const CLAIM = 'c AS claim';
export const PAPER = 'p AS paper';
export const ENTITY = 'e AS entity, [(e)-[:BROADER]->(b) | b.id] AS broader';

/** Accepts a node, which is faster than `properties(c)`, or its properties. */
function propertiesOf(value: unknown): Properties {
  return isNode(value as object) ? (value as Node).properties : (value as Properties);
}

/** The stored values of a field of a claim, and the function that builds the field from them. */
interface FieldOf<Value> {
  readonly properties: readonly string[];
  readonly read: (claim: Properties) => Value;
}

const given = <Value>(property: string): FieldOf<Value> => ({
  properties: [property],
  read: (c) => c[property] as Value,
});
const nullable = <Value>(property: string): FieldOf<Value | null> => ({
  properties: [property],
  read: (c) => (c[property] as Value | undefined) ?? null,
});
const list = (property: string): FieldOf<string[]> => ({
  properties: [property],
  read: (c) => [...new Set((c[property] ?? []) as string[])],
});

const CLAIM_FIELDS: { readonly [Field in ClaimField]: FieldOf<ClaimFieldValue<Field>> } = {
  id: given('id'),
  paperId: given('paperId'),
  kind: given('kind'),
  subjectId: nullable('subjectId'),
  metricId: nullable('metricId'),
  value: nullable('value'),
  valueHigh: nullable('valueHigh'),
  unit: nullable('unit'),
  dimension: nullable('dimension'),
  baseValue: nullable('baseValue'),
  baseValueHigh: nullable('baseValueHigh'),
  comparator: nullable('comparator'),
  change: nullable('change'),
  relation: nullable('relation'),
  outcome: given('outcome'),
  datasetIds: list('datasetIds'),
  hardwareIds: list('hardwareIds'),
  baselineId: nullable('baselineId'),
  taskIds: list('taskIds'),
  conditions: { properties: ['conditions'], read: (c) => (c.conditions ?? []) as string[] },
  evidence: {
    properties: ['evidence', 'evidenceField', 'evidenceStart', 'evidenceEnd', 'evidenceParts'],
    read: (c) => ({
      text: c.evidence as string,
      field: c.evidenceField as Claim['evidence']['field'],
      start: c.evidenceStart as number,
      end: c.evidenceEnd as number,
      parts: JSON.parse(c.evidenceParts as string) as Claim['evidence']['parts'],
    }),
  },
  'evidence.text': { properties: ['evidence'], read: (c) => ({ text: c.evidence as string }) },
  confidence: given('confidence'),
  extractor: given('extractor'),
  origin: given('origin'),
  curation: {
    properties: ['curation'],
    read: (c) => (typeof c.curation === 'string' ? (JSON.parse(c.curation) as Claim['curation']) : null),
  },
  addedAt: given('addedAt'),
  review: { properties: ['reviewState', 'reviewNote', 'reviewBy', 'reviewAt'], read: reviewOf },
};
const ALL_FIELDS = (Object.keys(CLAIM_FIELDS) as ClaimField[]).filter((field) => field !== 'evidence.text');

/** The properties that some fields need, and the id. */
function propertyNames(fields: readonly ClaimField[]): string[] {
  return [...new Set(['id', ...fields.flatMap((field) => CLAIM_FIELDS[field].properties)])];
}

/**
 * The expression to return for a claim `c`, or for some of its fields, read from `claim`. Some fields are returned as a list: a map would
 * repeat every field name in every row.
 */
export function claimParts(fields?: readonly ClaimField[]): string {
  if (!fields) return 'c';
  return `[${propertyNames(fields)
    .map((property) => `c.${property}`)
    .join(', ')}]`;
}

/** Reads some or all fields of claims from rows, as `claimParts` of the same fields returns them. */
export function claimReader<Field extends ClaimField = ClaimField>(
  fields?: readonly Field[],
): (row: { readonly claim: unknown }) => ClaimPart<Field> {
  const names = fields && propertyNames(fields);
  const read = fields ?? (ALL_FIELDS as Field[]);
  return (row) => {
    const properties = names
      ? Object.fromEntries(names.map((name, i) => [name, (row.claim as readonly unknown[])[i]]))
      : propertiesOf(row.claim);
    const claim: Partial<Record<keyof Claim, unknown>> = { id: properties.id };
    for (const field of read) claim[fieldName(field)] = CLAIM_FIELDS[field].read(properties);
    return claim as ClaimPart<Field>;
  };
}
export const claimOf = claimReader();

export function reviewOf(claim: Properties): Review {
  return {
    state: claim.reviewState as Review['state'],
    note: (claim.reviewNote ?? null) as string | null,
    by: (claim.reviewBy ?? null) as string | null,
    at: (claim.reviewAt ?? null) as string | null,
  };
}

export function paperOf(row: { readonly paper: unknown }): StoredPaper {
  const p = propertiesOf(row.paper);
  return {
    id: p.id as string,
    title: p.title as string,
    abstract: p.abstract as string,
    doi: p.doi as string | undefined,
    arxivId: p.arxivId as string | undefined,
    url: p.url as string | undefined,
    venue: p.venue as string | undefined,
    published: p.published as string | undefined,
    authors: (p.authors ?? []) as string[],
    ...(p.affiliations ? { affiliations: p.affiliations as string[] } : {}),
    source: p.source as string,
    addedAt: p.addedAt as string,
  };
}

export function entityOf(row: { readonly entity: unknown; readonly broader: unknown }): Entity {
  const e = propertiesOf(row.entity);
  return {
    id: e.id as string,
    kind: e.kind as Entity['kind'],
    name: e.name as string,
    aliases: (e.aliases ?? []) as string[],
    broader: [...(row.broader as string[])].sort(),
    generic: e.generic as boolean,
    betterWhen: (e.betterWhen as Entity['betterWhen'] | undefined) ?? null,
    dimension: (e.dimension as Entity['dimension'] | undefined) ?? null,
    category: (e.category as Entity['category'] | undefined) ?? null,
    vendor: (e.vendor as string | undefined) ?? null,
  };
}

export function changeRecordOf(row: { readonly change: unknown }): ChangeRecord {
  const c = row.change as Properties;
  return {
    id: c.id as string,
    at: c.at as string,
    by: c.by as string,
    action: c.action as ChangeRecord['action'],
    target: c.target as string,
    before: JSON.parse(c.before as string) as unknown,
    after: JSON.parse(c.after as string) as unknown,
    undone: c.undone as boolean,
  };
}
