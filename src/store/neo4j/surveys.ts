import { KIND_NAMES, RELATIONSHIP_OF_ROLE } from '../../domain/roles.js';
import { byCodeUnits } from '../../domain/order.js';
import { ENTITY_KINDS, type EntityKind } from '../../domain/extraction.js';
import type { StoreStats } from '../port/graph-store.js';
import type { BoardGroup, ClaimFilter, ConflictGroup, Facet, FacetCount, Neighbour } from '../port/queries.js';
import { integer, type Runner } from './connection.js';
import { ANY_LINK, matchClaims, notRejected } from './filters.js';
import { claimOf } from './rows.js';

/** Queries over the whole graph: facets, conflicts, neighbours, counts. */

/** The expression that a facet groups by, for a bound claim. */
const FACET_KEYS: Readonly<Record<Facet, string>> = {
  SUBJECT: '[c.subjectId]',
  METRIC: '[c.metricId]',
  BASELINE: '[c.baselineId]',
  DATASET: 'c.datasetIds',
  HARDWARE: 'c.hardwareIds',
  TASK: 'c.taskIds',
  HARDWARE_CATEGORY: '[(c)-[:ON_HARDWARE]->(h:Hardware) | h.category]',
  YEAR: '[left(c.published, 4)]',
  KIND: '[c.kind]',
  UNIT: "[CASE WHEN c.unit = '' THEN null ELSE c.unit END]",
  DIMENSION: '[c.dimension]',
  OUTCOME: '[c.outcome]',
  REVIEW: '[c.reviewState]',
  ORIGIN: '[c.origin]',
};

export async function facets(db: Runner, by: Facet, filter: ClaimFilter, first: number): Promise<FacetCount[]> {
  const match = matchClaims(filter);
  return db.run<{ key: string; count: number }>(
    `${match.text} UNWIND ${FACET_KEYS[by]} AS key WITH key, c WHERE key IS NOT NULL
     WITH key, count(DISTINCT c) AS count ORDER BY count DESC, key LIMIT $first RETURN key, count`,
    { ...match.parameters, first: integer(first) },
  );
}

export async function boards(db: Runner, filter: ClaimFilter, first: number): Promise<BoardGroup[]> {
  const match = matchClaims({ ...filter, complete: true, kinds: ['ABSOLUTE'] });
  return db.run<BoardGroup>(
    `${match.text} WITH c WHERE c.dimension IS NOT NULL
     UNWIND CASE WHEN size(coalesce(c.datasetIds, [])) = 1 THEN [[c.datasetIds[0], 'DATASET']] ELSE [] END
       + [id IN coalesce(c.hardwareIds, []) | [id, 'HARDWARE']] AS place
     WITH c.metricId AS metricId, c.dimension AS dimension, place[1] AS place, place[0] AS placeId,
       count(DISTINCT c.subjectId) AS methods, count(c) AS claims
     ORDER BY methods DESC, claims DESC, metricId, placeId, dimension LIMIT $first
     RETURN metricId, dimension, place, placeId, methods, claims`,
    { ...match.parameters, first: integer(first) },
  );
}

/** The compared value: for metrics of unknown dimension, a number up to 100 is treated as a percentage. */
const COMPARED = `CASE WHEN anyScale AND c.dimension = 'SCORE' AND abs(c.baseValue) > 1.5 AND abs(c.baseValue) <= 100
  THEN c.baseValue / 100 ELSE c.baseValue END`;
const MEASURE = "CASE WHEN anyScale AND c.dimension = 'SCORE' THEN 'RATIO' ELSE c.dimension END";

/**
 * Finds absolute claims about one method and metric, on a shared dataset or hardware, whose values differ: from different
 * papers, or from a paper and a table that lists it.
 */
export async function conflicts(db: Runner, filter: ClaimFilter, minSpread: number): Promise<ConflictGroup[]> {
  const match = matchClaims({ ...filter, complete: true, kinds: ['ABSOLUTE'] });
  const rows = await db.run<{
    method: string;
    metric: string;
    shared: string;
    role: string;
    claims: unknown[];
    anyScale: boolean;
    spread: number;
  }>(
    `${match.text} UNWIND [id IN coalesce(c.datasetIds, []) | [id, 'DATASET']] + [id IN coalesce(c.hardwareIds, []) | [id, 'HARDWARE']] AS place
     WITH DISTINCT c, place[0] AS shared, place[1] AS role
     MATCH (m:Entity {id: c.metricId}) WITH c, shared, role, m.dimension IS NULL AS anyScale
     WITH c, shared, role, anyScale, ${COMPARED} AS compared, ${MEASURE} AS measure
     WITH c.subjectId AS method, c.metricId AS metric, measure, anyScale, shared, role, collect(c) AS claims,
       count(DISTINCT c.paperId) AS papers, count(DISTINCT c.origin) AS origins,
       max(compared) AS top, min(compared) AS low, max(abs(compared)) AS scale
     WITH *, CASE WHEN scale = 0 THEN 0.0 ELSE (top - low) / scale END AS spread WHERE (papers > 1 OR origins > 1) AND spread > $minSpread
     RETURN method, metric, shared, role, anyScale, [c IN claims | properties(c)] AS claims, spread ORDER BY spread DESC, method, metric, shared, measure`,
    { ...match.parameters, minSpread },
  );
  return rows.map((row) => ({
    methodId: row.method,
    metricId: row.metric,
    datasetIds: row.role === 'DATASET' ? [row.shared] : [],
    hardwareIds: row.role === 'HARDWARE' ? [row.shared] : [],
    claims: row.claims.map((claim) => claimOf({ claim })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    anyScale: row.anyScale,
    spread: row.spread,
  }));
}

const ROLE_OF_LINK = Object.fromEntries(Object.entries(RELATIONSHIP_OF_ROLE).map(([role, link]) => [link, role]));

/** Entities that share a claim, and entities that a paper proposes together with those that it mentions. */
export async function neighbours(
  db: Runner,
  ids: readonly string[],
  through: readonly EntityKind[],
): Promise<Neighbour[]> {
  const rows = await db.run<{ source: string; target: string; via: string; links: string[] | null; proposed: boolean }>(
    `MATCH (mine:Entity) WHERE mine.id IN $ids CALL (mine) {
       MATCH (mine)<-[m:${ANY_LINK}]-(c:Claim)-[o:${ANY_LINK}]->(other:Entity)
       WHERE other <> mine AND other.kind IN $through AND ${notRejected('c')}
       RETURN other.id AS target, c.id AS via, [type(m), type(o)] AS links, false AS proposed
       UNION
       MATCH (mine)<-[m:MENTIONS]-(p:Paper)-[o:MENTIONS]->(other:Entity)
       WHERE other <> mine AND other.kind IN $through AND (m.proposed OR o.proposed)
       RETURN other.id AS target, p.id AS via, null AS links, m.proposed AS proposed
     } RETURN DISTINCT mine.id AS source, target, via, links, proposed`,
    { ids, through },
  );
  const steps = rows
    .map(({ source, target, via, links, proposed }) => ({
      from: source,
      to: target,
      via,
      relation: links
        ? links.map((link) => ROLE_OF_LINK[link]).join(' ')
        : proposed
          ? 'PROPOSED_WITH'
          : 'MENTIONED_WITH',
    }))
    .sort(
      (a, b) =>
        byCodeUnits(a.from, b.from) ||
        byCodeUnits(a.to, b.to) ||
        byCodeUnits(a.via, b.via) ||
        byCodeUnits(a.relation, b.relation),
    );
  return steps.filter((step, i) => step.from !== steps[i - 1]?.from || step.to !== steps[i - 1]?.to);
}

/** Answered by the count store without reading nodes. */
export async function stats(db: Runner): Promise<StoreStats> {
  const labels = {
    papers: 'Paper',
    claims: 'Claim',
    ...KIND_NAMES,
  };
  const counts = Object.entries(labels).map(
    ([name, label]) => `MATCH (n:${label}) WITH count(n) AS count RETURN '${name}' AS name, count`,
  );
  const rows = await db.run<{ name: string; count: number }>(counts.join(' UNION ALL '));
  const found = Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  const entities = Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, found[kind]!])) as StoreStats['entities'];
  return { papers: found.papers!, claims: found.claims!, entities };
}
