import type { ClaimOrigin } from '../domain/curated.js';
import type { EvidenceField, EvidencePart } from '../domain/extraction.js';
import type { Claim, Entity } from '../domain/graph.js';
import type { GraphStore, StoredPaper } from '../store/port/graph-store.js';
import { everyPage } from '../store/port/every-page.js';
import type { ClaimFilter, ClaimSort, Order } from '../store/port/queries.js';

/** A claim as a row of a table, with names in addition to ids, and its paper. Together the fields contain the whole claim. */
export interface ClaimRow {
  readonly id: string;
  readonly kind: Claim['kind'];
  readonly method: string | null;
  readonly metric: string | null;
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly unit: string | null;
  readonly baseValue: number | null;
  readonly baseValueHigh: number | null;
  readonly dimension: Claim['dimension'];
  readonly comparator: Claim['comparator'];
  readonly change: Claim['change'];
  readonly relation: Claim['relation'];
  readonly outcome: Claim['outcome'];
  readonly datasets: readonly string[];
  readonly hardware: readonly string[];
  readonly baseline: string | null;
  readonly tasks: readonly string[];
  readonly conditions: readonly string[];
  readonly evidence: string;
  readonly confidence: number;
  readonly review: Claim['review']['state'];
  readonly paper: string;
  readonly paperId: string;
  readonly published: string | null;
  /** "sample" marks paraphrased evidence. */
  readonly source: string;
  readonly origin: ClaimOrigin;
  /** For curated claims: the source, the table's name, its licence, and links to code. */
  readonly curatedBy: string | null;
  readonly curatedTable: string | null;
  readonly licence: string | null;
  readonly codeLinks: readonly string[];
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly url: string | null;
  readonly venue: string | null;
  readonly authors: readonly string[];
  readonly methodId: string | null;
  readonly metricId: string | null;
  readonly datasetIds: readonly string[];
  readonly hardwareIds: readonly string[];
  readonly baselineId: string | null;
  readonly taskIds: readonly string[];
  readonly extractor: string;
  readonly addedAt: string;
  readonly evidenceField: EvidenceField;
  readonly evidenceStart: number;
  readonly evidenceEnd: number;
  readonly evidenceParts: readonly EvidencePart[];
  readonly reviewNote: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: string | null;
}

const CLAIMS_AT_ONCE = 200;

/** Streams claims, by default by confidence, in pages that each need three queries to the store. */
export async function* claimRows(
  store: GraphStore,
  filter: ClaimFilter = {},
  order: Order<ClaimSort> = { by: 'CONFIDENCE', descending: true },
): AsyncIterable<ClaimRow> {
  for await (const claims of everyPage((after) => store.findClaims(filter, order, { first: CLAIMS_AT_ONCE, after }))) {
    const entities = await named(store, claims);
    const papers = await store.papers([...new Set(claims.map((claim) => claim.paperId))]);
    const paperOf = new Map(papers.flatMap((paper) => (paper ? [[paper.id, paper] as const] : [])));
    for (const claim of claims) yield rowOf(claim, entities, paperOf.get(claim.paperId));
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
  const { subjectId, evidence, review, curation, ...same } = claim;
  return {
    ...same,
    method: name(subjectId),
    methodId: subjectId,
    metric: name(claim.metricId),
    datasets: names(claim.datasetIds),
    hardware: names(claim.hardwareIds),
    baseline: name(claim.baselineId),
    tasks: names(claim.taskIds),
    evidence: evidence.text,
    evidenceField: evidence.field,
    evidenceStart: evidence.start,
    evidenceEnd: evidence.end,
    evidenceParts: evidence.parts,
    review: review.state,
    curatedBy: curation?.source ?? null,
    curatedTable: curation?.table ?? null,
    licence: curation?.licence ?? null,
    codeLinks: curation?.codeLinks ?? [],
    reviewNote: review.note,
    reviewedBy: review.by,
    reviewedAt: review.at,
    ...paperFields(paper),
  };
}

function paperFields(paper: Partial<StoredPaper> = {}) {
  const { title = '', source = '', authors = [] } = paper;
  const { published = null, doi = null, arxivId = null, url = null, venue = null } = paper;
  return { paper: title, published, source, doi, arxivId, url, venue, authors };
}
