import { byCodeUnits } from '../../domain/order.js';
import { KIND_NAMES } from '../../domain/roles.js';
import type { CuratedTable } from '../../domain/curated.js';
import type { SourceState } from '../../domain/facts.js';
import type { Claim, Review } from '../../domain/graph.js';
import type { ChangeRecord, EntityWrite, PaperReading, PaperRecord, WriteTransaction } from '../port/transaction.js';
import { recordsConcerned } from '../shared/records-concerned.js';
import type { Runner } from './connection.js';
import { Neo4jFacts } from './facts.js';
import { claimsNaming, deletePapers, linkClaimsToEntities, linkMentions, putReadings, unlink } from './readings.js';
import type { Properties } from './rows.js';
import { changeProperties, entityProperties, recordProperties, reviewProperties, tableProperties } from './nodes.js';

/** Writes within a transaction of the driver. */
export class Neo4jTransaction extends Neo4jFacts implements WriteTransaction {
  /**
   * Claims that are not linked to their entities yet. They are linked once at the end, since a batch touches most of them
   * several times.
   */
  private readonly unlinked = new Set<string>();

  constructor(private readonly tx: Runner) {
    super(tx);
  }

  /** Must be called after all writes, before the transaction is committed. */
  async settle(): Promise<void> {
    await linkClaimsToEntities(this.tx, [...this.unlinked]);
    this.unlinked.clear();
  }

  override async claims(ids: readonly string[]): Promise<(Claim | undefined)[]> {
    await this.settle();
    return super.claims(ids);
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

  async putReadings(readings: readonly PaperReading[], addedAt?: ReadonlyMap<string, string>): Promise<void> {
    await putReadings(this.tx, readings, addedAt);
    for (const { claims } of readings) for (const { id } of claims) this.unlinked.add(id);
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

  /** Writes only changed entities: most are put again unchanged, and a write costs many times more than a read. */
  async putEntities(entities: readonly EntityWrite[]): Promise<void> {
    const known = await this.statesOf(entities.map(({ id }) => id));
    const changed = entities.filter((entity) => known.get(entity.id) !== stateOf(entityProperties(entity), entity));
    if (changed.length === 0) return;
    for (const [kind, label] of Object.entries(KIND_NAMES)) {
      const mine = changed.filter((entity) => entity.kind === kind);
      if (mine.length > 0) await this.putEntitiesOf(label, mine);
    }
    const links = changed.flatMap((entity) => entity.broader.map((broader) => ({ id: entity.id, broader })));
    await this.tx.run('UNWIND $ids AS id MATCH (:Entity {id: id})-[b:BROADER]->() DELETE b', {
      ids: changed.map((e) => e.id),
    });
    await this.tx.run(
      'UNWIND $links AS row MATCH (e:Entity {id: row.id}) MATCH (w:Entity {id: row.broader}) MERGE (e)-[:BROADER]->(w)',
      { links },
    );
  }

  /** The stored states of entities, by id. */
  private async statesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.tx.run<{ properties: Properties; keys: string[]; broader: string[] }>(
      `UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN properties(e) AS properties,
         [(n:Name)-[:NAMES]->(e) | n.key] AS keys, [(e)-[:BROADER]->(w) | w.id] AS broader`,
      { ids },
    );
    return new Map(rows.map(({ properties, ...rest }) => [properties.id as string, stateOf(properties, rest)]));
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
    await linkMentions(this.tx, { raws });
    for (const id of await claimsNaming(this.tx, raws)) this.unlinked.add(id);
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
    await this.tx.run(
      `UNWIND $changes AS row CREATE (h:Change) SET h = row.properties
       WITH h, row UNWIND row.records AS hash MERGE (r:RecordHash {hash: hash}) CREATE (h)-[:CONCERNS]->(r)`,
      {
        changes: changes.map((change) => ({
          properties: changeProperties(change),
          records: recordsConcerned(change),
        })),
      },
    );
  }

  async setUndone(changeId: string, undone: boolean): Promise<void> {
    await this.tx.run('MATCH (h:Change {id: $id}) SET h.undone = $undone', { id: changeId, undone });
  }
}

/** Serialises everything of an entity that may change. */
function stateOf(properties: Properties, { keys, broader }: Pick<EntityWrite, 'keys' | 'broader'>): string {
  const own = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  return JSON.stringify([own.sort(([a], [b]) => byCodeUnits(a, b)), [...new Set(keys)].sort(), [...broader].sort()]);
}
