import { RELATIONSHIP_OF_ROLE } from '../../domain/roles.js';
import type { PaperReading, RawClaim, RawEntity } from '../../domain/facts.js';
import type { ClaimState } from '../port/graph-store.js';
import type { Runner } from './connection.js';
import { ANY_LINK } from './filters.js';
import { claimProperties, paperProperties, parentKey, rawProperties, readsProperties, rawRolesOf } from './nodes.js';
import { claimOf, paperOf, type Properties, reviewOf } from './rows.js';

/** Stores and loads the readings of papers (their extracted entities and claims). */

/** Replaces the readings of these papers; claims that remain keep their addedAt. The new claims are linked afterwards. */
export async function putReadings(
  tx: Runner,
  readings: readonly PaperReading[],
  addedAt: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  if (readings.length === 0) return;
  const ids = readings.map((reading) => reading.paper.id);
  const known = await tx.run<{ id: string; addedAt: string; claims: [string, string][] }>(
    `MATCH (p:Paper) WHERE p.id IN $ids RETURN p.id AS id, p.addedAt AS addedAt, COLLECT { MATCH (p)-[:MAKES]->(c:Claim) RETURN [c.id, c.addedAt] } AS claims`,
    { ids },
  );
  const paperAdded = new Map(known.map((row) => [row.id, row.addedAt]));
  const claimAdded = new Map(known.flatMap((row) => row.claims));
  await deletePapers(tx, ids);
  const now = new Date().toISOString();
  await putPapers(tx, readings, paperAdded);
  await putEntities(tx, readings);
  await putClaims(tx, readings, (id) => claimAdded.get(id) ?? addedAt.get(id) ?? now);
  await linkMentions(tx, { papers: ids });
}

/** Deletes papers with their claims and raw entities that no other paper has. */
export async function deletePapers(tx: Runner, ids: readonly string[]): Promise<void> {
  await tx.run('MATCH (p:Paper)-[:MAKES]->(c:Claim) WHERE p.id IN $ids DETACH DELETE c', { ids });
  const raws = await tx.run<{ id: string }>(
    'MATCH (p:Paper)-[:READS]->(r:Raw) WHERE p.id IN $ids RETURN DISTINCT r.id AS id',
    { ids },
  );
  await tx.run('MATCH (p:Paper) WHERE p.id IN $ids DETACH DELETE p', { ids });
  await tx.run('MATCH (r:Raw) WHERE r.id IN $raws AND NOT EXISTS { (r)<-[:READS]-() } DETACH DELETE r', {
    raws: raws.map((raw) => raw.id),
  });
}

async function putPapers(
  tx: Runner,
  readings: readonly PaperReading[],
  added: ReadonlyMap<string, string>,
): Promise<void> {
  const papers = readings.map((reading) => {
    const { paper, keys, records, addedAt } = reading;
    const before = added.get(paper.id);
    return {
      keys,
      records,
      properties: paperProperties(reading, before && before < addedAt ? before : addedAt),
    };
  });
  await tx.run(
    `UNWIND $papers AS row CREATE (p:Paper) SET p = row.properties WITH p, row
     CALL (p, row) { UNWIND row.keys AS key MERGE (k:Key {key: key}) CREATE (p)-[:KNOWN_BY]->(k) }
     CALL (p, row) { UNWIND row.records AS hash MATCH (r:Record {hash: hash}) CREATE (r)-[:TELLS_OF]->(p) }`,
    { papers },
  );
}

async function putEntities(tx: Runner, readings: readonly PaperReading[]): Promise<void> {
  const entities = readings.flatMap(({ paper, entities: named }) =>
    named.map((raw) => ({ paper: paper.id, raw: rawProperties(raw), reads: readsProperties(raw) })),
  );
  await tx.run(
    `UNWIND $entities AS row MATCH (p:Paper {id: row.paper}) MERGE (r:Raw {id: row.raw.id}) ON CREATE SET r = row.raw
     CREATE (p)-[m:READS]->(r) SET m = row.reads`,
    { entities },
  );
  const parents = readings.flatMap((reading) =>
    reading.entities.flatMap((raw) => raw.parentKeys.map((key) => ({ raw: raw.rawId, key: parentKey(raw, key) }))),
  );
  await tx.run(
    `UNWIND $parents AS row MATCH (r:Raw {id: row.raw}) MERGE (k:ParentKey {key: row.key}) MERGE (r)-[:MAY_BE_OF]->(k)`,
    { parents },
  );
}

async function putClaims(
  tx: Runner,
  readings: readonly PaperReading[],
  addedAt: (id: string) => string,
): Promise<void> {
  const claims = readings.flatMap(({ paper, claims: made }) =>
    made.map((claim) => ({
      paper: paper.id,
      properties: claimProperties(claim, addedAt(claim.id), paper.published ?? null),
      raws: rawRolesOf(claim),
    })),
  );
  await tx.run(
    `UNWIND $claims AS row MATCH (p:Paper {id: row.paper}) CREATE (p)-[:MAKES]->(c:Claim) SET c = row.properties WITH c, row
     UNWIND row.raws AS raw MATCH (r:Raw {id: raw.id}) CREATE (c)-[:NAMES_RAW {role: raw.role, position: raw.position}]->(r)`,
    { claims },
  );
}

/**
 * Creates the relationships from papers to the entities that they mention: for whole papers, or for everything that refers to
 * some raw ids.
 */
export async function linkMentions(
  tx: Runner,
  of: { readonly papers: readonly string[] } | { readonly raws: readonly string[] },
): Promise<void> {
  const reads =
    'papers' in of
      ? 'UNWIND $papers AS id MATCH (p:Paper {id: id})-[m:READS]->(r:Raw)-[:IS]->(e:Entity)'
      : 'UNWIND $raws AS id MATCH (p:Paper)-[m:READS]->(r:Raw {id: id})-[:IS]->(e:Entity)';
  await tx.run(
    `${reads} CREATE (p)-[:MENTIONS {count: m.count, role: m.role, proposed: m.proposed, raw: r.id}]->(e)
     WITH p, m, e WHERE m.proposed MERGE (p)-[:PROPOSES]->(e)`,
    of,
  );
}

/** The claims that refer to one of these raw ids. */
export async function claimsNaming(tx: Runner, raws: readonly string[]): Promise<string[]> {
  const rows = await tx.run<{ id: string }>(
    'UNWIND $raws AS id MATCH (:Raw {id: id})<-[:NAMES_RAW]-(c:Claim) RETURN DISTINCT c.id AS id',
    { raws },
  );
  return rows.map((row) => row.id);
}

const inRole = (role: string): string => `[x IN named WHERE x[0] = '${role}' | x[1]]`;
const IDS_OF_ROLES = ['subjectId', 'metricId', 'baselineId', 'datasetIds', 'hardwareIds', 'taskIds']
  .map((property) => {
    const ids = `[e IN ${inRole(property.replace(/Ids?$/, '').toUpperCase())} | e.id]`;
    return `c.${property} = ${property.endsWith('s') ? ids : `head(${ids})`}`;
  })
  .join(', ');
const LINKS_OF_ROLES = Object.entries(RELATIONSHIP_OF_ROLE)
  .map(([role, link]) => `FOREACH (e IN ${inRole(role)} | MERGE (c)-[:${link}]->(e))`)
  .join(' ');

/** Creates the queryable relationships from claims to entities, and stores the entity ids on the claim as well. */
export async function linkClaimsToEntities(tx: Runner, claims: readonly string[]): Promise<void> {
  if (claims.length === 0) return;
  await tx.run(`UNWIND $claims AS id MATCH (:Claim {id: id})-[l:${ANY_LINK}]->() DELETE l`, { claims });
  await tx.run(
    `UNWIND $claims AS id MATCH (c:Claim {id: id})
     CALL (c) { OPTIONAL MATCH (c)-[n:NAMES_RAW]->(:Raw)-[:IS]->(e:Entity) WITH n, e ORDER BY n.position RETURN collect([n.role, e]) AS named }
     SET ${IDS_OF_ROLES} ${LINKS_OF_ROLES}`,
    { claims },
  );
}

/** Removes the relationships to entities from everything that refers to these raw ids. */
export async function unlink(tx: Runner, raws: readonly string[]): Promise<void> {
  await tx.run(
    `UNWIND $raws AS id MATCH (p:Paper)-[:READS]->(:Raw {id: id}) MATCH (p)-[m:MENTIONS]->(e:Entity) WHERE m.raw = id
     DELETE m WITH DISTINCT p, e MATCH (p)-[x:PROPOSES]->(e)
     WHERE NOT EXISTS { (p)-[o:READS]->(:Raw)-[:IS]->(e) WHERE o.proposed } DELETE x`,
    { raws },
  );
}

/** The stored readings; undefined for an unknown paper. */
export async function readingsOf(tx: Runner, paperIds: readonly string[]): Promise<(PaperReading | undefined)[]> {
  const rows = await tx.run<{
    paper: Properties;
    keys: string[];
    records: string[];
    entities: [Properties, Properties][];
    claims: [Properties, [string, number, string][]][];
  }>(
    `UNWIND $ids AS id MATCH (p:Paper {id: id}) RETURN properties(p) AS paper,
       COLLECT { MATCH (p)-[:KNOWN_BY]->(k:Key) RETURN k.key AS key ORDER BY key } AS keys,
       COLLECT { MATCH (p)<-[:TELLS_OF]-(r:Record) RETURN r.hash AS hash ORDER BY hash } AS records,
       COLLECT { MATCH (p)-[m:READS]->(r:Raw) RETURN [properties(r), properties(m)] ORDER BY r.id } AS entities,
       COLLECT { MATCH (p)-[:MAKES]->(c:Claim) RETURN [properties(c), [(c)-[n:NAMES_RAW]->(r:Raw) | [n.role, n.position, r.id]]] ORDER BY c.id } AS claims`,
    { ids: paperIds },
  );
  const found = new Map(rows.map((row) => [row.paper.id as string, row]));
  return paperIds.map((id) => {
    const row = found.get(id);
    if (!row) return undefined;
    const { addedAt, ...paper } = paperOf(row);
    return {
      paper,
      addedAt,
      textHash: row.paper.textHash as string,
      extractor: row.paper.extractor as string,
      records: row.records,
      keys: row.keys,
      entities: row.entities.map(([raw, reads]) => entityOf(raw, reads)),
      claims: row.claims.map(([claim, raws]) => rawClaimOf(claim, raws)),
    };
  });
}

/** The time added and the review of every claim of these papers, by claim id. */
export async function claimStatesOf(tx: Runner, paperIds: readonly string[]): Promise<Map<string, ClaimState>> {
  const rows = await tx.run<{ claim: Properties }>(
    'UNWIND $ids AS id MATCH (:Paper {id: id})-[:MAKES]->(c:Claim) RETURN properties(c) AS claim',
    { ids: paperIds },
  );
  return new Map(
    rows.map(({ claim }) => [claim.id as string, { addedAt: claim.addedAt as string, review: reviewOf(claim) }]),
  );
}

function entityOf(raw: Properties, reads: Properties): RawEntity {
  return {
    rawId: raw.id as string,
    kind: raw.kind as RawEntity['kind'],
    key: raw.key as string,
    fullKey: raw.fullKey as string,
    name: reads.name as string,
    aliases: (reads.aliases ?? []) as string[],
    ...(reads.fullForm === undefined ? {} : { fullForm: reads.fullForm as string }),
    parentKeys: (raw.parentKeys ?? []) as string[],
    proposed: reads.proposed as boolean,
    generic: reads.generic as boolean,
    ...(reads.role === undefined ? {} : { role: reads.role as RawEntity['role'] }),
    mentions: JSON.parse(reads.mentions as string) as RawEntity['mentions'],
  };
}

function rawClaimOf(claim: Properties, raws: readonly [string, number, string][]): RawClaim {
  const { addedAt, review, ...rest } = claimOf({ claim });
  void [addedAt, review];
  const of = (role: string): string[] =>
    raws
      .filter(([own]) => own === role)
      .sort((a, b) => a[1] - b[1])
      .map(([, , id]) => id);
  return {
    ...rest,
    subjectId: of('SUBJECT')[0] ?? null,
    metricId: of('METRIC')[0] ?? null,
    baselineId: of('BASELINE')[0] ?? null,
    datasetIds: of('DATASET'),
    hardwareIds: of('HARDWARE'),
    taskIds: of('TASK'),
  };
}
