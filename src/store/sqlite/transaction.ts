import type { CuratedTable } from '../../domain/curated.js';
import type { SourceState } from '../../domain/facts.js';
import type { Review } from '../../domain/graph.js';
import type { ChangeRecord, EntityWrite, PaperReading, PaperRecord, WriteTransaction } from '../port/transaction.js';
import { recordsConcerned } from '../shared/records-concerned.js';
import { type Bindable, type Connection, inOrderOf } from './connection.js';
import { ClaimCounts } from './counts.js';
import { SqliteFacts } from './facts.js';
import { deleteTrigrams, putTrigrams } from './name-trigrams.js';
import { packedRecord } from './packed.js';
import { putReadings } from './readings.js';

const LIST = '(SELECT value FROM json_each(?))';
/** The columns of a claim that duplicate the entity in a role. */
const COLUMNS = { SUBJECT: 'subject_id', METRIC: 'metric_id', BASELINE: 'baseline_id' } as const;

/** A raw id that is reassigned to another entity; a new one was linked to the entity with the same id. */
interface Moved {
  readonly raw: string;
  readonly entity: string;
}

/** An entity to be written, and its stored state, as returned by `stateOf`; undefined for a new one. */
interface ChangedEntity {
  readonly entity: EntityWrite;
  readonly before: string | undefined;
}

/** A link of a claim whose entity changes. */
interface MovedLink {
  readonly id: string;
  readonly claim: number;
  readonly role: string;
  readonly position: number;
  readonly entity: string;
}

/** Writes within a transaction that the caller has begun on the connection. */
export class SqliteTransaction extends SqliteFacts implements WriteTransaction {
  private readonly counts: ClaimCounts;

  constructor(private readonly db: Connection) {
    super(db);
    this.counts = new ClaimCounts(db);
  }

  /** Must be called after all writes, before the transaction is committed. */
  settle(): void {
    this.counts.settle();
  }

  async putRecords(records: readonly PaperRecord[]): Promise<void> {
    const rows = records.map(({ hash, paper, addedAt }) => [hash, packedRecord(paper), addedAt]);
    this.db.insert('record', inOrderOf(rows, 0), 'ON CONFLICT DO NOTHING');
    const keys = records.flatMap((record) => record.keys.map((key) => [key, record.hash]));
    this.db.insert('record_key', inOrderOf(keys, 0), 'ON CONFLICT DO NOTHING');
  }

  async deleteRecords(hashes: readonly string[]): Promise<void> {
    this.db.run(`DELETE FROM record WHERE hash IN ${LIST}`, JSON.stringify(hashes));
  }

  async putTables(tables: readonly CuratedTable[]): Promise<void> {
    const rows = tables.map(({ hash, addedAt, ...content }) => [hash, JSON.stringify(content), addedAt]);
    this.db.insert('curated_table', rows, 'ON CONFLICT DO NOTHING');
  }

  async deleteTables(hashes: readonly string[]): Promise<void> {
    this.db.run(`DELETE FROM curated_table WHERE hash IN ${LIST}`, JSON.stringify(hashes));
  }

  async putSourceStates(states: readonly SourceState[]): Promise<void> {
    for (const { source, readUntil } of states) {
      this.db.run(
        'INSERT INTO source_state VALUES (?, ?) ON CONFLICT DO UPDATE SET read_until = excluded.read_until',
        source,
        readUntil,
      );
    }
  }

  async putReadings(readings: readonly PaperReading[], addedAt?: ReadonlyMap<string, string>): Promise<void> {
    this.counts.touchPapers(readings.map(({ paper }) => paper.id));
    this.counts.expect(readings.flatMap(({ claims }) => claims.map(({ id }) => id)));
    putReadings(this.db, readings, addedAt);
  }

  async deletePapers(paperIds: readonly string[]): Promise<void> {
    this.counts.touchPapers(paperIds);
    this.db.run(`DELETE FROM paper WHERE id IN ${LIST}`, JSON.stringify(paperIds));
  }

  async putReviews(reviews: readonly { readonly claimId: string; readonly review: Review }[]): Promise<void> {
    this.counts.touch(reviews.map(({ claimId }) => claimId));
    for (const { claimId, review } of reviews) {
      this.db.run(
        'UPDATE claim SET review_state = ?, review_note = ?, review_by = ?, review_at = ? WHERE id = ?',
        review.state,
        review.note,
        review.by,
        review.at,
        claimId,
      );
    }
  }

  /** Writes only changed entities: most are put again unchanged. */
  async putEntities(entities: readonly EntityWrite[]): Promise<void> {
    const known = new Map(
      this.db
        .all<{ id: string; state: string }>(
          `SELECT e.id, json_array(e.name, e.aliases, e.generic, e.better_when, e.dimension, e.category, e.vendor,
             (SELECT json_group_array(broader_id) FROM (SELECT broader_id FROM broader WHERE entity_id = e.id ORDER BY broader_id)),
             (SELECT json_group_array(key) FROM (SELECT key FROM entity_name WHERE entity_id = e.id ORDER BY key))) AS state
           FROM entity e WHERE id IN ${LIST}`,
          JSON.stringify(entities.map((entity) => entity.id)),
        )
        .map((row) => [row.id, row.state]),
    );
    const changed = entities
      .map((entity) => ({ entity, before: known.get(entity.id) }))
      .filter(({ entity, before }) => before !== stateOf(entity));
    if (changed.length > 0) this.writeEntities(changed);
  }

  private writeEntities(changed: readonly ChangedEntity[]): void {
    this.db.insert(
      'entity',
      changed.map(({ entity }) => entityRow(entity)),
      `ON CONFLICT (id) DO UPDATE SET name = excluded.name, lower_names = excluded.lower_names, aliases = excluded.aliases,
         generic = excluded.generic, better_when = excluded.better_when, dimension = excluded.dimension,
         category = excluded.category, vendor = excluded.vendor`,
    );
    const replaced = changed.flatMap(({ entity, before }) => (before === undefined ? [] : [entity.id]));
    const parts = [
      ['broader', changed.flatMap(({ entity }) => entity.broader.map((broader) => [entity.id, broader]))],
      ['entity_name', changed.flatMap(({ entity }) => [...new Set(entity.keys)].map((key) => [key, entity.id]))],
    ] as const;
    for (const [table, rows] of parts) {
      if (replaced.length > 0) this.db.run(`DELETE FROM ${table} WHERE entity_id IN ${LIST}`, JSON.stringify(replaced));
      this.db.insert(table, inOrderOf(rows, 0));
    }
    putTrigrams(
      this.db,
      changed.map(({ entity, before }) => ({
        id: entity.id,
        names: [entity.name, ...entity.aliases],
        before: before === undefined ? [] : namesOfState(before),
      })),
    );
  }

  async assign(assignments: readonly { readonly rawId: string; readonly entityId: string }[]): Promise<void> {
    const list = JSON.stringify(assignments.map(({ rawId, entityId }) => [rawId, entityId]));
    const moved = this.db.all<Moved>(
      `SELECT DISTINCT a.value ->> 0 AS raw, a.value ->> 1 AS entity FROM json_each(?) a
       JOIN raw_name r ON r.raw_id = a.value ->> 0 AND r.entity_id IS NOT a.value ->> 1`,
      list,
    );
    const links = moved.length > 0 ? this.linksThatMove(moved) : [];
    this.counts.touch(links.map(({ id }) => id));
    for (const { raw, entity } of moved) {
      this.db.run('UPDATE raw_name SET entity_id = ? WHERE raw_id = ?', entity, raw);
      for (const found of ['raw_id IS NOT entity_id', 'entity_id = raw_id'])
        this.db.run(`UPDATE paper_entity SET entity_id = ?1 WHERE raw_id = ?2 AND ${found}`, entity, raw);
    }
    this.moveLinks(links);
  }

  /** The claims of a raw id are those of the papers that mention it. */
  private linksThatMove(moved: readonly Moved[]): MovedLink[] {
    return this.db.all<MovedLink>(
      `WITH moved AS (SELECT value ->> 0 AS raw, value ->> 1 AS entity FROM json_each(?)),
       mentioned AS (
         SELECT m.raw, m.entity, pe.paper_id FROM moved m JOIN paper_entity pe ON pe.entity_id = m.raw AND pe.raw_id = m.raw
         UNION SELECT m.raw, m.entity, pe.paper_id FROM moved m
           JOIN paper_entity pe ON pe.raw_id = m.raw AND pe.raw_id IS NOT pe.entity_id)
       SELECT c.id, ce.claim, ce.role, ce.position, m.entity FROM mentioned m JOIN claim c ON c.paper_id = m.paper_id
       JOIN claim_entity ce ON ce.claim = c.number AND ce.raw_id = m.raw AND ce.entity_id <> m.entity`,
      JSON.stringify(moved.map(({ raw, entity }) => [raw, entity])),
    );
  }

  private moveLinks(links: readonly MovedLink[]): void {
    if (links.length === 0) return;
    this.db.run(
      `UPDATE claim_entity SET entity_id = n.value ->> 3 FROM json_each(?) n
       WHERE claim = n.value ->> 0 AND role = n.value ->> 1 AND position = n.value ->> 2`,
      JSON.stringify(links.map(({ claim, role, position, entity }) => [claim, role, position, entity])),
    );
    for (const [role, column] of Object.entries(COLUMNS)) {
      const claims = links.flatMap((link) => (link.role === role ? [[link.claim, link.entity]] : []));
      if (claims.length === 0) continue;
      const list = JSON.stringify(claims);
      this.db.run(`UPDATE claim SET ${column} = n.value ->> 1 FROM json_each(?) n WHERE number = n.value ->> 0`, list);
      if (role === 'BASELINE') continue;
      this.db.run(
        `UPDATE claim_entity SET ${column} = n.value ->> 1 FROM json_each(?) n
         WHERE claim = n.value ->> 0 AND role IN ('DATASET', 'HARDWARE', 'TASK')`,
        list,
      );
    }
  }

  async redirect(leads: readonly { readonly from: string; readonly to: string | null }[]): Promise<void> {
    const last = [...new Map(leads.map(({ from, to }) => [from, to]))];
    const ended = last.flatMap(([from, to]) => (to === null ? [from] : []));
    this.db.run(`DELETE FROM lead WHERE from_id IN ${LIST}`, JSON.stringify(ended));
    const kept = last.flatMap(([from, to]) => (to === null ? [] : [[from, to]]));
    this.db.insert('lead', kept, 'ON CONFLICT (from_id) DO UPDATE SET to_id = excluded.to_id');
  }

  async pruneEntities(ids: readonly string[]): Promise<void> {
    for (let candidates = [...ids]; candidates.length > 0;) {
      const gone = this.db
        .all<{ id: string }>(
          `SELECT id FROM entity WHERE id IN ${LIST} AND NOT EXISTS (SELECT 1 FROM paper_entity WHERE entity_id = entity.id)
             AND NOT EXISTS (SELECT 1 FROM broader WHERE broader_id = entity.id)`,
          JSON.stringify(candidates),
        )
        .map((row) => row.id);
      const list = JSON.stringify(gone);
      candidates = this.db
        .all<{ id: string }>(`SELECT DISTINCT broader_id AS id FROM broader WHERE entity_id IN ${LIST}`, list)
        .map((row) => row.id);
      deleteTrigrams(this.db, gone);
      this.db.run(`DELETE FROM entity WHERE id IN ${LIST}`, list);
      this.db.run(`DELETE FROM lead WHERE to_id IN ${LIST}`, list);
    }
  }

  async appendChanges(changes: readonly ChangeRecord[]): Promise<void> {
    for (const change of changes) {
      const { id, at, by, action, target, before, after, undone } = change;
      this.db.run(
        'INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        id,
        at,
        by,
        action,
        target,
        JSON.stringify(before ?? null),
        JSON.stringify(after ?? null),
        undone ? 1 : 0,
      );
      this.db.insert(
        'change_record',
        recordsConcerned(change).map((hash) => [hash, id]),
      );
    }
  }

  async setUndone(changeId: string, undone: boolean): Promise<void> {
    this.db.run('UPDATE change SET undone = ? WHERE id = ?', undone ? 1 : 0, changeId);
  }
}

function entityRow(entity: EntityWrite): Bindable[] {
  const { id, kind, name, aliases, generic, betterWhen, dimension, category, vendor } = entity;
  const lowerNames = [name, ...aliases].join('\n').toLowerCase();
  const parts = [generic ? 1 : 0, betterWhen, dimension, category, vendor];
  return [id, kind, name, lowerNames, JSON.stringify(aliases), ...parts, 0];
}

/** The name and the aliases. */
function namesOfState(state: string): string[] {
  const [name, aliases] = JSON.parse(state) as [string, string];
  return [name, ...(JSON.parse(aliases) as string[])];
}

/** The stored state of entities: JSON of everything that may change. */
function stateOf({
  name,
  aliases,
  generic,
  betterWhen,
  dimension,
  category,
  vendor,
  broader,
  keys,
}: EntityWrite): string {
  return JSON.stringify([
    name,
    JSON.stringify(aliases),
    generic ? 1 : 0,
    betterWhen,
    dimension,
    category,
    vendor,
    [...broader].sort(),
    [...new Set(keys)].sort(),
  ]);
}
