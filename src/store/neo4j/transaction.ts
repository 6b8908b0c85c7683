import type { CuratedTable } from '../../domain/curated.js';
import type { SourceState } from '../../domain/facts.js';
import type { EntityKind } from '../../domain/extraction.js';
import type { Entity, Review } from '../../domain/graph.js';
import type {
  ChangeAction,
  ChangeRecord,
  EntityWrite,
  PaperReading,
  PaperRecord,
  RawEntitySummary,
  ReadingState,
  WriteTransaction,
} from '../port/transaction.js';
import type { Runner } from './connection.js';
import { entitiesById } from './entities.js';
import { LABEL } from './filters.js';
import { deletePapers, linkToEntities, putReadings, readingsOf, unlink } from './readings.js';
import { changeProperties, entityProperties, recordProperties, reviewProperties, tableProperties } from './nodes.js';
import { changeOf } from './rows.js';

/** The writing side, within one transaction of the driver. */
export class Neo4jTransaction implements WriteTransaction {
  constructor(private readonly tx: Runner) {}

  recordsByKey(keys: readonly string[]): Promise<PaperRecord[]> {
    return this.records('MATCH (k:Key)<-[:KNOWN_BY]-(r:Record) WHERE k.key IN $list WITH DISTINCT r', keys);
  }

  recordsByHash(hashes: readonly string[]): Promise<PaperRecord[]> {
    return this.records('MATCH (r:Record) WHERE r.hash IN $list', hashes);
  }

  private async records(match: string, list: readonly string[]): Promise<PaperRecord[]> {
    const rows = await this.tx.run<{ hash: string; paper: string; addedAt: string; keys: string[] }>(
      `${match} RETURN r.hash AS hash, r.paper AS paper, r.addedAt AS addedAt,
         COLLECT { MATCH (r)-[:KNOWN_BY]->(k:Key) RETURN k.key AS key ORDER BY key } AS keys ORDER BY hash`,
      { list },
    );
    return rows.map((row) => ({ ...row, paper: JSON.parse(row.paper) as PaperRecord['paper'] }));
  }

  async putRecords(records: readonly PaperRecord[]): Promise<void> {
    await this.tx.run(
      `UNWIND $records AS row MERGE (r:Record {hash: row.hash}) ON CREATE SET r = row.properties
       WITH r, row UNWIND row.keys AS key MERGE (k:Key {key: key}) MERGE (r)-[:KNOWN_BY]->(k)`,
      {
        records: records.map((record) => ({
          hash: record.hash,
          keys: record.keys,
          properties: recordProperties(record),
        })),
      },
    );
  }

  async deleteRecords(hashes: readonly string[]): Promise<void> {
    await this.tx.run('MATCH (r:Record) WHERE r.hash IN $hashes DETACH DELETE r', { hashes });
  }

  async putTables(tables: readonly CuratedTable[]): Promise<void> {
    if (tables.length === 0) return;
    await this.tx.run('UNWIND $tables AS row MERGE (t:CuratedTable {hash: row.hash}) ON CREATE SET t = row', {
      tables: tables.map(tableProperties),
    });
  }

  async deleteTables(hashes: readonly string[]): Promise<void> {
    await this.tx.run('MATCH (t:CuratedTable) WHERE t.hash IN $hashes DELETE t', { hashes });
  }

  async putSourceStates(states: readonly SourceState[]): Promise<void> {
    await this.tx.run(
      'UNWIND $states AS row MERGE (s:SourceState {source: row.source}) SET s.readUntil = row.readUntil',
      { states },
    );
  }

  async readingStates(recordHashes: readonly string[]): Promise<ReadingState[]> {
    return this.tx.run(
      `MATCH (r:Record)-[:TELLS_OF]->(p:Paper) WHERE r.hash IN $hashes WITH DISTINCT p
       RETURN p.id AS paperId, p.textHash AS textHash, p.extractor AS extractor, p.addedAt AS addedAt,
         COLLECT { MATCH (p)<-[:TELLS_OF]-(o:Record) RETURN o.hash AS hash ORDER BY hash } AS records,
         COLLECT { MATCH (p)-[:READS]->(raw:Raw) RETURN raw.id AS id ORDER BY id } AS rawIds ORDER BY paperId`,
      { hashes: recordHashes },
    );
  }

  readings(paperIds: readonly string[]): Promise<(PaperReading | undefined)[]> {
    return readingsOf(this.tx, paperIds);
  }

  putReadings(readings: readonly PaperReading[], addedAt?: ReadonlyMap<string, string>): Promise<void> {
    return putReadings(this.tx, readings, addedAt);
  }

  async deletePapers(paperIds: readonly string[]): Promise<void> {
    if (paperIds.length > 0) await deletePapers(this.tx, paperIds);
  }

  async putReviews(reviews: readonly { readonly claimId: string; readonly review: Review }[]): Promise<void> {
    if (reviews.length === 0) return;
    await this.tx.run(
      `UNWIND $reviews AS row MATCH (c:Claim {id: row.claimId}) SET c += row.properties REMOVE c:Rejected
       WITH c WHERE c.reviewState = 'REJECTED' SET c:Rejected`,
      { reviews: reviews.map(({ claimId, review }) => ({ claimId, properties: reviewProperties(review) })) },
    );
  }

  rawEntitiesByKey(kind: EntityKind, keys: readonly string[]): Promise<RawEntitySummary[]> {
    return this.summaries(
      `CALL () { MATCH (r:Raw) WHERE r.kind = $kind AND r.key IN $list RETURN r
         UNION MATCH (r:Raw) WHERE r.kind = $kind AND r.fullKey IN $list RETURN r } WITH r`,
      keys,
      kind,
    );
  }

  rawEntitiesById(rawIds: readonly string[]): Promise<RawEntitySummary[]> {
    return this.summaries('MATCH (r:Raw) WHERE r.id IN $list', rawIds);
  }

  rawEntitiesByParent(kind: EntityKind, keys: readonly string[]): Promise<RawEntitySummary[]> {
    return this.summaries(
      'MATCH (k:ParentKey)<-[:MAY_BE_OF]-(r:Raw) WHERE k.key IN $list WITH DISTINCT r',
      keys.map((key) => `${kind} ${key}`),
    );
  }

  rawEntitiesOf(entityIds: readonly string[]): Promise<RawEntitySummary[]> {
    return this.summaries('MATCH (e:Entity)<-[:IS]-(r:Raw) WHERE e.id IN $list', entityIds);
  }

  /** Names with the number of papers that use them as the name; aliases with 0. */
  private async summaries(match: string, list: readonly string[], kind?: EntityKind): Promise<RawEntitySummary[]> {
    if (list.length === 0) return [];
    const rows = await this.tx.run<{
      raw: { id: string; kind: EntityKind; key: string; fullKey: string; parentKeys?: string[] };
      entityId: string | null;
      generic: boolean;
      names: { name: string; papers: number }[];
      others: string[];
    }>(
      `${match} RETURN properties(r) AS raw, head([(r)-[:IS]->(e) | e.id]) AS entityId,
         NOT EXISTS { (r)<-[m:READS]-() WHERE NOT m.generic } AS generic,
         COLLECT { MATCH (r)<-[m:READS]-() WITH m.name AS name, count(*) AS papers RETURN {name: name, papers: papers} } AS names,
         COLLECT { MATCH (r)<-[m:READS]-() UNWIND coalesce(m.aliases, []) + [m.fullForm] AS alias WITH DISTINCT alias WHERE alias IS NOT NULL RETURN alias } AS others
       ORDER BY raw.id`,
      { list, kind: kind ?? null },
    );
    return rows.map(({ raw, entityId, generic, names, others }) => {
      const all = new Map(names.map(({ name, papers }) => [name, papers]));
      for (const other of others) if (!all.has(other)) all.set(other, 0);
      return {
        rawId: raw.id,
        kind: raw.kind,
        key: raw.key,
        fullKey: raw.fullKey,
        parentKeys: raw.parentKeys ?? [],
        generic,
        names: [...all].map(([name, papers]) => ({ name, papers })).sort((a, b) => (a.name < b.name ? -1 : 1)),
        entityId,
      };
    });
  }

  entities(ids: readonly string[]): Promise<(Entity | undefined)[]> {
    return entitiesById(this.tx, ids);
  }

  async narrowerIds(ids: readonly string[]): Promise<string[]> {
    const rows = await this.tx.run<{ id: string }>(
      'MATCH (w:Entity)<-[:BROADER]-(e:Entity) WHERE w.id IN $ids RETURN DISTINCT e.id AS id ORDER BY id',
      { ids },
    );
    return rows.map((row) => row.id);
  }

  async putEntities(entities: readonly EntityWrite[]): Promise<void> {
    for (const [kind, label] of Object.entries(LABEL)) {
      const mine = entities.filter((entity) => entity.kind === kind);
      if (mine.length > 0) await this.putEntitiesOf(label, mine);
    }
    const links = entities.flatMap((entity) => entity.broader.map((broader) => ({ id: entity.id, broader })));
    await this.tx.run('UNWIND $ids AS id MATCH (:Entity {id: id})-[b:BROADER]->() DELETE b', {
      ids: entities.map((e) => e.id),
    });
    await this.tx.run(
      'UNWIND $links AS row MATCH (e:Entity {id: row.id}) MATCH (w:Entity {id: row.broader}) MERGE (e)-[:BROADER]->(w)',
      { links },
    );
  }

  private async putEntitiesOf(label: string, entities: readonly EntityWrite[]): Promise<void> {
    const rows = entities.map((entity) => ({ id: entity.id, keys: entity.keys, properties: entityProperties(entity) }));
    await this.tx.run(
      `UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e = row.properties, e:${label}
       WITH e, row OPTIONAL MATCH (old:Name)-[l:NAMES]->(e) WHERE NOT old.key IN row.keys DELETE l
       WITH DISTINCT e, row UNWIND row.keys AS key MERGE (n:Name {key: key}) MERGE (n)-[:NAMES]->(e)`,
      { rows },
    );
  }

  async assign(assignments: readonly { readonly rawId: string; readonly entityId: string }[]): Promise<void> {
    const moved = await this.tx.run<{ rawId: string; entityId: string }>(
      `UNWIND $assignments AS a MATCH (r:Raw {id: a.rawId}) WHERE NOT EXISTS { (r)-[:IS]->(:Entity {id: a.entityId}) }
       RETURN a.rawId AS rawId, a.entityId AS entityId`,
      { assignments },
    );
    if (moved.length === 0) return;
    const raws = moved.map((move) => move.rawId);
    await this.tx.run('MATCH (r:Raw)-[i:IS]->() WHERE r.id IN $raws DELETE i', { raws });
    await unlink(this.tx, raws);
    await this.tx.run(
      'UNWIND $moved AS m MATCH (r:Raw {id: m.rawId}) MATCH (e:Entity {id: m.entityId}) CREATE (r)-[:IS]->(e)',
      { moved },
    );
    await linkToEntities(this.tx, { papers: null, raws });
  }

  async redirect(leads: readonly { readonly from: string; readonly to: string | null }[]): Promise<void> {
    const gone = leads.filter((lead) => lead.to === null).map((lead) => lead.from);
    await this.tx.run('MATCH (l:Lead) WHERE l.from IN $gone DELETE l', { gone });
    await this.tx.run('UNWIND $leads AS row MERGE (l:Lead {from: row.from}) SET l.to = row.to', {
      leads: leads.filter((lead) => lead.to !== null),
    });
  }

  async pruneEntities(ids: readonly string[]): Promise<void> {
    for (let candidates = [...ids]; candidates.length > 0;) {
      const gone = await this.tx.run<{ id: string; broader: string[] }>(
        `MATCH (e:Entity) WHERE e.id IN $ids AND NOT EXISTS { (e)<-[:IS]-() } AND NOT EXISTS { (e)<-[:BROADER]-() }
         RETURN e.id AS id, [(e)-[:BROADER]->(w) | w.id] AS broader`,
        { ids: candidates },
      );
      const list = gone.map((row) => row.id);
      await this.tx.run('MATCH (e:Entity) WHERE e.id IN $ids DETACH DELETE e', { ids: list });
      await this.tx.run('MATCH (l:Lead) WHERE l.to IN $ids DELETE l', { ids: list });
      candidates = [...new Set(gone.flatMap((row) => row.broader))];
    }
  }

  async appendChanges(changes: readonly ChangeRecord[]): Promise<void> {
    await this.tx.run('UNWIND $changes AS row CREATE (h:Change) SET h = row', {
      changes: changes.map(changeProperties),
    });
  }

  async setUndone(changeId: string, undone: boolean): Promise<void> {
    await this.tx.run('MATCH (h:Change {id: $id}) SET h.undone = $undone', { id: changeId, undone });
  }

  async change(id: string): Promise<ChangeRecord | undefined> {
    const [row] = await this.tx.run<{ change: unknown }>('MATCH (h:Change {id: $id}) RETURN properties(h) AS change', {
      id,
    });
    return row && changeOf(row);
  }

  async standing(actions: readonly ChangeAction[]): Promise<ChangeRecord[]> {
    const rows = await this.tx.run<{ change: unknown }>(
      'MATCH (h:Change) WHERE h.action IN $actions AND h.undone = false RETURN properties(h) AS change ORDER BY h.id',
      { actions },
    );
    return rows.map(changeOf);
  }

  async standingReviews(paperKeys: readonly string[]): Promise<ChangeRecord[]> {
    const rows = await this.tx.run<{ change: unknown }>(
      `UNWIND $prefixes AS prefix MATCH (h:Change) WHERE h.target STARTS WITH prefix AND h.action = 'REVIEW_CLAIM' AND h.undone = false
       RETURN properties(h) AS change ORDER BY h.id`,
      { prefixes: paperKeys.map((key) => `claim:${key}:`) },
    );
    return rows.map(changeOf);
  }
}
