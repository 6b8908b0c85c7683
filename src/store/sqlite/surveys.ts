import type { EntityKind } from '../../domain/extraction.js';
import { ENTITY_KINDS } from '../../domain/extraction.js';
import { groupBy } from '../../domain/group-by.js';
import { ROLES_OF_KIND } from '../../domain/roles.js';
import type { StoreStats } from '../port/graph-store.js';
import type { BoardGroup, ClaimFilter, ConflictGroup, Facet, FacetCount, Neighbour } from '../port/queries.js';
import type { Runner } from './connection.js';
import { isKept } from './counts.js';
import { claimCondition, isEverything } from './filters.js';
import { STORED_CLAIM_COLUMNS, claimOf } from './rows.js';

/** Queries over the whole graph: facets, conflicts, neighbours, counts. */

const COLUMN_FACETS: Partial<Record<Facet, string>> = {
  SUBJECT: 'c.subject_id',
  METRIC: 'c.metric_id',
  BASELINE: 'c.baseline_id',
  YEAR: 'substr(c.published, 1, 4)',
  KIND: 'c.kind',
  UNIT: "nullif(c.unit, '')",
  DIMENSION: 'c.dimension',
  OUTCOME: 'c.outcome',
  REVIEW: 'c.review_state',
  ORIGIN: 'c.origin',
};
const ENTITY_FACETS: Partial<Record<Facet, string>> = {
  DATASET: 'ce.entity_id',
  HARDWARE: 'ce.entity_id',
  TASK: 'ce.entity_id',
  HARDWARE_CATEGORY: 'device.category',
};

export async function facets(db: Runner, by: Facet, filter: ClaimFilter, first: number): Promise<FacetCount[]> {
  if (isKept(by) && isEverything(filter)) return keptFacet(db, by, first);
  const where = claimCondition(filter);
  const column = COLUMN_FACETS[by];
  return await db.all<{ key: string; count: number }>(
    `SELECT ${column ?? ENTITY_FACETS[by]} AS key, ${column ? 'count(*)' : 'count(DISTINCT c.number)'} AS count FROM ${column ? 'claim c' : linked(by, isEverything(filter))}
     WHERE ${where.text} GROUP BY 1 HAVING key IS NOT NULL ORDER BY count DESC, key LIMIT ?`,
    ...where.values,
    first,
  );
}

function keptFacet(db: Runner, by: Facet, first: number): Promise<FacetCount[]> | FacetCount[] {
  return db.all<{ key: string; count: number }>(
    'SELECT key, claims AS count FROM claim_count WHERE facet = ? ORDER BY claims DESC, key LIMIT ?',
    by,
    first,
  );
}

/** Claims with the entities in one of their roles. Few devices have a category, so an unfiltered query starts with those. */
function linked(by: Facet, everything: boolean): string {
  if (by !== 'HARDWARE_CATEGORY') return `claim_entity ce JOIN claim c ON c.number = ce.claim AND ce.role = '${by}'`;
  return `entity device ${everything ? 'CROSS JOIN' : 'JOIN'} claim_entity ce ON ce.entity_id = device.id AND ce.role = 'HARDWARE'
    JOIN claim c ON c.number = ce.claim AND device.category > ''`;
}

export async function boards(db: Runner, filter: ClaimFilter, first: number): Promise<BoardGroup[]> {
  const where = claimCondition({ ...filter, complete: true, kinds: ['ABSOLUTE'] });
  return await db.all<BoardGroup>(
    `SELECT c.metric_id AS metricId, c.dimension AS dimension, ce.role AS place, ce.entity_id AS placeId,
       count(DISTINCT c.subject_id) AS methods, count(*) AS claims
     FROM claim c JOIN claim_entity ce ON ce.claim = c.number AND ce.role IN ('DATASET', 'HARDWARE')
     WHERE ${where.text} AND c.dimension IS NOT NULL AND (ce.role = 'HARDWARE' OR NOT EXISTS (
       SELECT 1 FROM claim_entity other WHERE other.claim = c.number AND other.role = 'DATASET' AND other.position <> ce.position))
     GROUP BY c.metric_id, c.dimension, ce.role, ce.entity_id ORDER BY methods DESC, claims DESC, c.metric_id, ce.entity_id, c.dimension LIMIT ?`,
    ...where.values,
    first,
  );
}

/** The compared value: for metrics of unknown dimension (`m.dimension`), a number up to 100 is treated as a percentage. */
const COMPARED = `CASE WHEN m.dimension IS NULL AND c.dimension = 'SCORE' AND abs(c.base_value) > 1.5 AND abs(c.base_value) <= 100
  THEN c.base_value / 100 ELSE c.base_value END`;
const MEASURE = "CASE WHEN m.dimension IS NULL AND c.dimension = 'SCORE' THEN 'RATIO' ELSE c.dimension END";

/**
 * Finds absolute claims about one method and metric, on a shared dataset or hardware, whose values differ: from different
 * papers, or from a paper and a table that lists it.
 */
export async function conflicts(db: Runner, filter: ClaimFilter, minSpread: number): Promise<ConflictGroup[]> {
  const where = claimCondition({ ...filter, complete: true, kinds: ['ABSOLUTE'] });
  const rows = await db.all(
    `WITH apart AS (
       SELECT c.subject_id AS method, c.metric_id AS metric, ${MEASURE} AS measure, ce.role, ce.entity_id AS shared, json_group_array(DISTINCT c.number) AS numbers,
         m.dimension IS NULL AS any_scale, (max(${COMPARED}) - min(${COMPARED})) / max(abs(${COMPARED})) AS spread
       FROM claim c JOIN entity m ON m.id = c.metric_id JOIN claim_entity ce ON ce.claim = c.number AND ce.role IN ('DATASET', 'HARDWARE')
       WHERE ${where.text} GROUP BY method, metric, measure, ce.role, shared
       HAVING (count(DISTINCT c.paper_id) > 1 OR count(DISTINCT c.origin) > 1) AND spread > ?)
     SELECT apart.*, ${STORED_CLAIM_COLUMNS} FROM apart JOIN json_each(apart.numbers) one JOIN claim c ON c.number = one.value
     ORDER BY apart.spread DESC, apart.method, apart.metric, apart.shared, apart.measure, c.id`,
    ...where.values,
    minSpread,
  );
  const groups = groupBy(rows, (row) => [row.method, row.metric, row.measure, row.shared].join('\n'));
  return [...groups.values()].map((group) => {
    const { method, metric, role, shared, any_scale, spread } = group[0]!;
    return {
      methodId: String(method),
      metricId: String(metric),
      datasetIds: role === 'DATASET' ? [String(shared)] : [],
      hardwareIds: role === 'HARDWARE' ? [String(shared)] : [],
      claims: group.map(claimOf),
      anyScale: any_scale === 1,
      spread: Number(spread),
    };
  });
}

/** Entities that share a claim, and entities that a paper proposes together with those that it mentions. */
export async function neighbours(
  db: Runner,
  ids: readonly string[],
  through: readonly EntityKind[],
): Promise<Neighbour[]> {
  // The role determines the kind, so no entity has to be looked up. Connections are compared as one text that begins with their
  // id.
  const rows = await db.all<{ source: string; target: string; step: string }>(
    `SELECT source, target, min(step) AS step FROM (
       SELECT mine.entity_id AS source, other.entity_id AS target, c.id || char(10) || mine.role || ' ' || other.role AS step
       FROM claim_entity mine JOIN claim c ON c.number = mine.claim
         JOIN claim_entity other ON other.claim = mine.claim AND other.entity_id <> mine.entity_id
       WHERE mine.entity_id IN (SELECT value FROM json_each(?1)) AND other.role IN (SELECT value FROM json_each(?3))
         AND c.review_state <> 'REJECTED'
       UNION ALL
       SELECT mine.entity_id, other.entity_id,
         mine.paper_id || char(10) || CASE WHEN mine.proposed = 1 THEN 'PROPOSED_WITH' ELSE 'MENTIONED_WITH' END
       FROM paper_entity mine JOIN paper_entity other ON other.paper_id = mine.paper_id AND other.entity_id <> mine.entity_id
       WHERE mine.entity_id IN (SELECT value FROM json_each(?1)) AND other.kind IN (SELECT value FROM json_each(?2))
         AND (mine.proposed = 1 OR other.proposed = 1))
     GROUP BY source, target ORDER BY source, target`,
    JSON.stringify(ids),
    JSON.stringify(through),
    JSON.stringify(through.flatMap((kind) => ROLES_OF_KIND[kind])),
  );
  return rows.map(({ source, target, step }) => {
    const [via = '', relation = ''] = step.split('\n');
    return { from: source, to: target, via, relation };
  });
}

export async function stats(db: Runner): Promise<StoreStats> {
  const rows = await db.all<{ what: string; n: number }>('SELECT what, n FROM total');
  const counts = new Map(rows.map((row) => [row.what, row.n]));
  const count = (what: string): number => counts.get(what) ?? 0;
  const entities = Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, count(kind)])) as StoreStats['entities'];
  return { papers: count('papers'), claims: count('claims'), entities };
}
