import type { EntityKind } from '../../domain/extraction.js';
import { ENTITY_KINDS } from '../../domain/extraction.js';
import type { StoreStats } from '../graph-store.js';
import type { ClaimFilter, ConflictGroup, Facet, FacetCount, Neighbour } from '../questions.js';
import { claimsById } from './claims.js';
import type { Connection } from './connection.js';
import { claimCondition } from './filters.js';

/** Questions over the whole graph: facets, conflicts, neighbours, counts. */

const COLUMN_FACETS: Partial<Record<Facet, string>> = {
  YEAR: 'substr(c.published, 1, 4)',
  KIND: 'c.kind',
  UNIT: "nullif(c.unit, '')",
  DIMENSION: 'c.dimension',
  OUTCOME: 'c.outcome',
  REVIEW: 'c.review_state',
};
const ENTITY_FACETS: Partial<Record<Facet, string>> = {
  SUBJECT: 'ce.entity_id',
  METRIC: 'ce.entity_id',
  DATASET: 'ce.entity_id',
  HARDWARE: 'ce.entity_id',
  TASK: 'ce.entity_id',
  BASELINE: 'ce.entity_id',
  HARDWARE_CATEGORY: '(SELECT category FROM entity WHERE id = ce.entity_id)',
};

export function facets(db: Connection, by: Facet, filter: ClaimFilter, first: number): FacetCount[] {
  const where = claimCondition(filter);
  const column = COLUMN_FACETS[by];
  const role = by === 'HARDWARE_CATEGORY' ? 'HARDWARE' : by;
  const from = column ? 'claim c' : `claim_entity ce JOIN claim c ON c.id = ce.claim_id AND ce.role = '${role}'`;
  return db.all<{ key: string; count: number }>(
    `SELECT ${column ?? ENTITY_FACETS[by]} AS key, count(DISTINCT c.id) AS count FROM ${from}
     WHERE ${where.text} GROUP BY 1 HAVING key IS NOT NULL ORDER BY count DESC, key LIMIT ?`,
    ...where.values,
    first,
  );
}

/**
 * Absolute claims of different papers about one method and metric on a shared dataset or hardware, whose values are apart.
 * A dataset or a device that two claims share is what makes them comparable.
 */
export function conflicts(db: Connection, filter: ClaimFilter, minSpread: number): ConflictGroup[] {
  const where = claimCondition({ ...filter, complete: true, kinds: ['ABSOLUTE'] });
  const rows = db.all<{
    subject_id: string;
    metric_id: string;
    shared: string;
    role: string;
    ids: string;
    spread: number;
  }>(
    `SELECT c.subject_id, c.metric_id, ce.entity_id AS shared, ce.role, json_group_array(c.id) AS ids,
       (max(c.base_value) - min(c.base_value)) / max(abs(c.base_value)) AS spread
     FROM claim c JOIN claim_entity ce ON ce.claim_id = c.id AND ce.role IN ('DATASET', 'HARDWARE')
     WHERE ${where.text} GROUP BY c.subject_id, c.metric_id, c.dimension, ce.role, ce.entity_id
     HAVING count(DISTINCT c.paper_id) > 1 AND spread > ?
     ORDER BY spread DESC, c.subject_id, c.metric_id, shared`,
    ...where.values,
    minSpread,
  );
  const claims = claimsById(db, [...new Set(rows.flatMap((row) => JSON.parse(row.ids) as string[]))]);
  const byId = new Map(claims.flatMap((claim) => (claim ? [[claim.id, claim] as const] : [])));
  return rows.map((row) => ({
    methodId: row.subject_id,
    metricId: row.metric_id,
    datasetIds: row.role === 'DATASET' ? [row.shared] : [],
    hardwareIds: row.role === 'HARDWARE' ? [row.shared] : [],
    claims: [...new Set(JSON.parse(row.ids) as string[])].sort().map((id) => byId.get(id)!),
    spread: row.spread,
  }));
}

/** Things that share a claim, and things that a paper proposes together with what it talks about. */
export function neighbours(db: Connection, ids: readonly string[], through: readonly EntityKind[]): Neighbour[] {
  return db
    .all<{ source: string; target: string; via: string; relation: string }>(
      `SELECT DISTINCT mine.entity_id AS source, other.entity_id AS target, mine.claim_id AS via, mine.role || ' ' || other.role AS relation
     FROM claim_entity mine JOIN claim_entity other ON other.claim_id = mine.claim_id AND other.entity_id <> mine.entity_id
     JOIN claim c ON c.id = mine.claim_id JOIN entity e ON e.id = other.entity_id
     WHERE mine.entity_id IN (SELECT value FROM json_each(?1)) AND e.kind IN (SELECT value FROM json_each(?2)) AND c.review_state <> 'REJECTED'
     UNION
     SELECT mine.entity_id, other.entity_id, mine.paper_id, CASE WHEN mine.proposed = 1 THEN 'PROPOSED_WITH' ELSE 'MENTIONED_WITH' END
     FROM paper_entity mine JOIN paper_entity other ON other.paper_id = mine.paper_id AND other.entity_id <> mine.entity_id
     WHERE mine.entity_id IN (SELECT value FROM json_each(?1)) AND other.kind IN (SELECT value FROM json_each(?2))
       AND (mine.proposed = 1 OR other.proposed = 1)
     ORDER BY source, target, via, relation`,
      JSON.stringify(ids),
      JSON.stringify(through),
    )
    .map((row) => ({ from: row.source, to: row.target, via: row.via, relation: row.relation }));
}

export function stats(db: Connection): StoreStats {
  const count = (table: string): number => db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)!.n;
  const kinds = db.all<{ kind: EntityKind; n: number }>('SELECT kind, count(*) AS n FROM entity GROUP BY kind');
  const entities = Object.fromEntries(
    ENTITY_KINDS.map((kind) => [kind, kinds.find((row) => row.kind === kind)?.n ?? 0]),
  );
  return { papers: count('paper'), claims: count('claim'), entities: entities as StoreStats['entities'] };
}
