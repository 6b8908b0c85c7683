import { isNode, type Node } from 'neo4j-driver';
import type { Claim, Entity, Review } from '../../domain/graph.js';
import type { ChangeRecord } from '../changes.js';
import type { StoredPaper } from '../graph-store.js';

/** Properties of nodes → domain objects. A property that is missing is null there and undefined here; an imported empty list is missing. */

export type Properties = Readonly<Record<string, unknown>>;

/** What a RETURN needs to give for each. */
export const CLAIM = 'c AS claim';
export const PAPER = 'p AS paper';
export const ENTITY = 'e AS entity, [(e)-[:BROADER]->(b) | b.id] AS broader';

/** Of a node as it is, which is quicker than `properties(c)`, or of its properties. */
function propertiesOf(value: unknown): Properties {
  return isNode(value as object) ? (value as Node).properties : (value as Properties);
}

export function claimOf(row: { readonly claim: unknown }): Claim {
  const c = propertiesOf(row.claim);
  const nullable = <T>(value: unknown): T | null => (value as T | undefined) ?? null;
  return {
    id: c.id as string,
    paperId: c.paperId as string,
    kind: c.kind as Claim['kind'],
    subjectId: nullable(c.subjectId),
    metricId: nullable(c.metricId),
    value: nullable(c.value),
    valueHigh: nullable(c.valueHigh),
    unit: nullable(c.unit),
    dimension: nullable(c.dimension),
    baseValue: nullable(c.baseValue),
    baseValueHigh: nullable(c.baseValueHigh),
    comparator: nullable(c.comparator),
    change: nullable(c.change),
    relation: nullable(c.relation),
    outcome: c.outcome as Claim['outcome'],
    datasetIds: distinct(c.datasetIds),
    hardwareIds: distinct(c.hardwareIds),
    baselineId: nullable(c.baselineId),
    taskIds: distinct(c.taskIds),
    conditions: (c.conditions ?? []) as string[],
    evidence: {
      text: c.evidence as string,
      field: c.evidenceField as Claim['evidence']['field'],
      start: c.evidenceStart as number,
      end: c.evidenceEnd as number,
      parts: JSON.parse(c.evidenceParts as string) as Claim['evidence']['parts'],
    },
    confidence: c.confidence as number,
    extractor: c.extractor as string,
    addedAt: c.addedAt as string,
    review: reviewOf(c),
  };
}

export function reviewOf(claim: Properties): Review {
  return {
    state: claim.reviewState as Review['state'],
    note: (claim.reviewNote ?? null) as string | null,
    by: (claim.reviewBy ?? null) as string | null,
    at: (claim.reviewAt ?? null) as string | null,
  };
}

function distinct(ids: unknown): string[] {
  return [...new Set((ids ?? []) as string[])];
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

export function changeOf(row: { readonly change: unknown }): ChangeRecord {
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
