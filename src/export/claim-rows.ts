import type { Claim, Entity } from '../domain/graph.js';
import type { GraphStore, StoredPaper } from '../store/port/graph-store.js';
import type { ClaimFilter, Position } from '../store/port/queries.js';

/** A claim as a table shows it: names in place of ids. */
export interface ClaimRow {
  readonly id: string;
  readonly kind: string;
  readonly method: string | null;
  readonly metric: string | null;
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly unit: string | null;
  readonly baseValue: number | null;
  readonly dimension: string | null;
  readonly comparator: string | null;
  readonly change: string | null;
  readonly relation: string | null;
  readonly outcome: string;
  readonly datasets: readonly string[];
  readonly hardware: readonly string[];
  readonly baseline: string | null;
  readonly conditions: readonly string[];
  readonly evidence: string;
  readonly confidence: number;
  readonly review: string;
  readonly paper: string;
  readonly paperId: string;
  readonly published: string | null;
  /** "sample" marks paraphrased evidence. */
  readonly source: string;
  /** EXTRACTED or CURATED. */
  readonly origin: string;
  /** Of curated claims: who keeps the table, and its licence. */
  readonly curatedBy: string | null;
  readonly licence: string | null;
  readonly tasks: readonly string[];
  readonly codeLinks: readonly string[];
}

const CLAIMS_AT_ONCE = 200;

/** Streams claims in the order of their confidence, a page at a time: three questions to the store for each page. */
export async function* claimRows(store: GraphStore, filter: ClaimFilter = {}): AsyncIterable<ClaimRow> {
  const order = { by: 'CONFIDENCE', descending: true } as const;
  for (let after: Position | undefined; ;) {
    const page = await store.findClaims(filter, order, { first: CLAIMS_AT_ONCE, after });
    const claims = page.rows.map((row) => row.item);
    const entities = await named(store, claims);
    const papers = await store.papers([...new Set(claims.map((claim) => claim.paperId))]);
    const paperOf = new Map(papers.flatMap((paper) => (paper ? [[paper.id, paper] as const] : [])));
    for (const claim of claims) yield rowOf(claim, entities, paperOf.get(claim.paperId));
    after = page.rows.at(-1)?.position;
    if (!page.hasNext || !after) return;
  }
}

async function named(store: GraphStore, claims: readonly Claim[]): Promise<Map<string, Entity>> {
  const ids = claims.flatMap(({ subjectId, metricId, baselineId, datasetIds, hardwareIds, taskIds }) =>
    [subjectId, metricId, baselineId, ...datasetIds, ...hardwareIds, ...taskIds].filter((id) => id !== null),
  );
  const unique = [...new Set(ids)];
  const entities = await store.entities(unique);
  return new Map(unique.flatMap((id, i) => (entities[i] ? [[id, entities[i]] as const] : [])));
}

function rowOf(claim: Claim, entities: ReadonlyMap<string, Entity>, paper: StoredPaper | undefined): ClaimRow {
  const name = (id: string | null): string | null => (id === null ? null : (entities.get(id)?.name ?? id));
  const names = (ids: readonly string[]): string[] => ids.map((id) => name(id)!);
  const { id, kind, value, valueHigh, unit, baseValue, dimension, comparator, change, relation, outcome } = claim;
  return {
    id,
    kind,
    method: name(claim.subjectId),
    metric: name(claim.metricId),
    value,
    valueHigh,
    unit,
    baseValue,
    dimension,
    comparator,
    change,
    relation,
    outcome,
    datasets: names(claim.datasetIds),
    hardware: names(claim.hardwareIds),
    baseline: name(claim.baselineId),
    conditions: claim.conditions,
    evidence: claim.evidence.text,
    confidence: claim.confidence,
    review: claim.review.state,
    paper: paper?.title ?? '',
    paperId: claim.paperId,
    published: paper?.published ?? null,
    source: paper?.source ?? '',
    origin: claim.origin,
    curatedBy: claim.curation?.source ?? null,
    licence: claim.curation?.licence ?? null,
    tasks: names(claim.taskIds),
    codeLinks: claim.curation?.codeLinks ?? [],
  };
}
