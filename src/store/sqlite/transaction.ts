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
import { trigramsOf } from '../shared/trigrams.js';
import type { Bindable, Connection, SqlRow } from './connection.js';
import { entitiesById } from './entities.js';
import { putReadings, readingsOf } from './readings.js';
import { changeOf } from './rows.js';

const LIST = '(SELECT value FROM json_each(?))';

/** The writing side; the caller has begun a transaction on the connection. */
export class SqliteTransaction implements WriteTransaction {
  constructor(private readonly db: Connection) {}

  async recordsByKey(keys: readonly string[]): Promise<PaperRecord[]> {
    return this.records(`hash IN (SELECT hash FROM record_key WHERE key IN ${LIST})`, keys);
  }

  async recordsByHash(hashes: readonly string[]): Promise<PaperRecord[]> {
    return this.records(`hash IN ${LIST}`, hashes);
  }

  private records(condition: string, list: readonly string[]): PaperRecord[] {
    return this.db
      .all(
        `SELECT *, (SELECT json_group_array(key) FROM (SELECT key FROM record_key k WHERE k.hash = r.hash ORDER BY key)) AS keys
         FROM record r WHERE ${condition} ORDER BY hash`,
        JSON.stringify(list),
      )
      .map((row) => ({
        hash: String(row.hash),
        keys: JSON.parse(String(row.keys)) as string[],
        paper: JSON.parse(String(row.paper)) as PaperRecord['paper'],
        addedAt: String(row.added_at),
      }));
  }

  async putRecords(records: readonly PaperRecord[]): Promise<void> {
    const rows = records.map(({ hash, paper, addedAt }) => [hash, JSON.stringify(paper), addedAt]);
    this.db.insert('record', rows, 'ON CONFLICT DO NOTHING');
    const keys = records.flatMap((record) => record.keys.map((key) => [key, record.hash]));
    this.db.insert('record_key', keys, 'ON CONFLICT DO NOTHING');
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

  async readingStates(recordHashes: readonly string[]): Promise<ReadingState[]> {
    return this.db
      .all(
        `SELECT p.id, p.text_hash, p.extractor, p.added_at,
           (SELECT json_group_array(hash) FROM (SELECT hash FROM paper_record WHERE paper_id = p.id ORDER BY hash)) AS records,
           (SELECT json_group_array(raw_id) FROM (SELECT raw_id FROM paper_entity WHERE paper_id = p.id ORDER BY raw_id)) AS raw_ids
         FROM paper p WHERE p.id IN (SELECT paper_id FROM paper_record WHERE hash IN ${LIST}) ORDER BY p.id`,
        JSON.stringify(recordHashes),
      )
      .map((row) => ({
        paperId: String(row.id),
        textHash: String(row.text_hash),
        extractor: String(row.extractor),
        addedAt: String(row.added_at),
        records: JSON.parse(String(row.records)) as string[],
        rawIds: JSON.parse(String(row.raw_ids)) as string[],
      }));
  }

  async readings(paperIds: readonly string[]): Promise<(PaperReading | undefined)[]> {
    return readingsOf(this.db, paperIds);
  }

  async putReadings(readings: readonly PaperReading[], addedAt?: ReadonlyMap<string, string>): Promise<void> {
    putReadings(this.db, readings, addedAt);
  }

  async deletePapers(paperIds: readonly string[]): Promise<void> {
    this.db.run(`DELETE FROM paper WHERE id IN ${LIST}`, JSON.stringify(paperIds));
  }

  async putReviews(reviews: readonly { readonly claimId: string; readonly review: Review }[]): Promise<void> {
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

  async rawEntitiesByKey(kind: EntityKind, keys: readonly string[]): Promise<RawEntitySummary[]> {
    const list = JSON.stringify(keys);
    return this.summaries(
      `raw_id IN (SELECT raw_id FROM raw_name WHERE kind = ? AND key IN ${LIST}
         UNION SELECT raw_id FROM raw_name WHERE kind = ? AND full_key <> '' AND full_key IN ${LIST})`,
      kind,
      list,
      kind,
      list,
    );
  }

  async rawEntitiesById(rawIds: readonly string[]): Promise<RawEntitySummary[]> {
    return this.summaries(`raw_id IN ${LIST}`, JSON.stringify(rawIds));
  }

  async rawEntitiesByParent(kind: EntityKind, keys: readonly string[]): Promise<RawEntitySummary[]> {
    return this.summaries(
      `raw_id IN (SELECT raw_id FROM raw_parent WHERE kind = ? AND key IN ${LIST})`,
      kind,
      JSON.stringify(keys),
    );
  }

  async rawEntitiesOf(entityIds: readonly string[]): Promise<RawEntitySummary[]> {
    return this.summaries(
      `raw_id IN (SELECT raw_id FROM raw_name WHERE entity_id IN ${LIST})`,
      JSON.stringify(entityIds),
    );
  }

  private summaries(condition: string, ...values: readonly Bindable[]): RawEntitySummary[] {
    const rows = this.db.all(
      `SELECT * FROM raw_name WHERE ${condition} ORDER BY raw_id, name, aliases, full_form`,
      ...values,
    );
    const groups = new Map<string, SqlRow[]>();
    for (const row of rows) {
      const group = groups.get(String(row.raw_id));
      if (group) group.push(row);
      else groups.set(String(row.raw_id), [row]);
    }
    return [...groups.values()].map(summaryOf);
  }

  async entities(ids: readonly string[]): Promise<(Entity | undefined)[]> {
    return entitiesById(this.db, ids);
  }

  async narrowerIds(ids: readonly string[]): Promise<string[]> {
    return this.db
      .all<{ id: string }>(
        `SELECT DISTINCT entity_id AS id FROM broader WHERE broader_id IN ${LIST} ORDER BY id`,
        JSON.stringify(ids),
      )
      .map((row) => row.id);
  }

  /** Writes only what is new: most entities are put again and again as they are. */
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
    for (const entity of entities) {
      if (known.get(entity.id) !== stateOf(entity)) this.putEntity(entity, known.has(entity.id));
    }
  }

  private putEntity(entity: EntityWrite, known: boolean): void {
    const { id } = entity;
    const names = [entity.name, ...entity.aliases];
    this.db.run(
      `INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,
         lower_names = excluded.lower_names, aliases = excluded.aliases, generic = excluded.generic, better_when = excluded.better_when,
         dimension = excluded.dimension, category = excluded.category, vendor = excluded.vendor`,
      id,
      entity.kind,
      entity.name,
      names.join('\n').toLowerCase(),
      JSON.stringify(entity.aliases),
      entity.generic ? 1 : 0,
      entity.betterWhen,
      entity.dimension,
      entity.category,
      entity.vendor,
    );
    const parts = [
      ['broader', entity.broader.map((broader) => [id, broader])],
      ['entity_name', [...new Set(entity.keys)].map((key) => [key, id])],
      ['name_trigram', [...new Set(names.flatMap(trigramsOf))].map((trigram) => [trigram, id])],
    ] as const;
    for (const [table, rows] of parts) {
      if (known) this.db.run(`DELETE FROM ${table} WHERE entity_id = ?`, id);
      this.db.insert(table, rows);
    }
  }

  async assign(assignments: readonly { readonly rawId: string; readonly entityId: string }[]): Promise<void> {
    const list = JSON.stringify(assignments.map(({ rawId, entityId }) => [rawId, entityId]));
    const moved = this.db.all<{ raw: string; entity: string }>(
      `SELECT DISTINCT a.value ->> 0 AS raw, a.value ->> 1 AS entity FROM json_each(?) a
       JOIN raw_name r ON r.raw_id = a.value ->> 0 AND r.entity_id IS NOT a.value ->> 1`,
      list,
    );
    for (const { raw, entity } of moved) {
      this.db.run('UPDATE raw_name SET entity_id = ? WHERE raw_id = ?', entity, raw);
      this.db.run('UPDATE paper_entity SET entity_id = ? WHERE raw_id = ?', entity, raw);
      if (this.db.get('SELECT 1 AS one FROM claim_entity WHERE raw_id = ? AND entity_id <> ? LIMIT 1', raw, entity)) {
        this.db.run('UPDATE claim_entity SET entity_id = ? WHERE raw_id = ?', entity, raw);
        for (const column of ['subject', 'metric', 'baseline']) {
          this.db.run(
            `UPDATE claim SET ${column}_id = ? WHERE ${column}_raw = ? AND id IN (SELECT claim_id FROM claim_entity WHERE raw_id = ?)`,
            entity,
            raw,
            raw,
          );
        }
      }
    }
  }

  async redirect(leads: readonly { readonly from: string; readonly to: string | null }[]): Promise<void> {
    for (const { from, to } of leads) {
      if (to === null) this.db.run('DELETE FROM lead WHERE from_id = ?', from);
      else
        this.db.run(
          'INSERT INTO lead VALUES (?, ?) ON CONFLICT (from_id) DO UPDATE SET to_id = excluded.to_id',
          from,
          to,
        );
    }
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
      this.db.run(`DELETE FROM entity WHERE id IN ${LIST}`, list);
      this.db.run(`DELETE FROM lead WHERE to_id IN ${LIST}`, list);
    }
  }

  async appendChanges(changes: readonly ChangeRecord[]): Promise<void> {
    for (const { id, at, by, action, target, before, after, undone } of changes) {
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
    }
  }

  async setUndone(changeId: string, undone: boolean): Promise<void> {
    this.db.run('UPDATE change SET undone = ? WHERE id = ?', undone ? 1 : 0, changeId);
  }

  async change(id: string): Promise<ChangeRecord | undefined> {
    const row = this.db.get('SELECT * FROM change WHERE id = ?', id);
    return row && changeOf(row);
  }

  async standing(actions: readonly ChangeAction[]): Promise<ChangeRecord[]> {
    return this.db
      .all(`SELECT * FROM change WHERE undone = 0 AND action IN ${LIST} ORDER BY id`, JSON.stringify(actions))
      .map(changeOf);
  }

  async standingReviews(paperKeys: readonly string[]): Promise<ChangeRecord[]> {
    return this.db
      .all(
        `SELECT change.* FROM json_each(?) k JOIN change ON target > 'claim:' || k.value || ':' AND target < 'claim:' || k.value || ';'
         WHERE undone = 0 AND action = 'REVIEW_CLAIM' ORDER BY id`,
        JSON.stringify(paperKeys),
      )
      .map(changeOf);
  }
}

/** As `putEntities` finds what is stored: JSON of everything that may change. */
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

/** Rows of one raw id → all names with the number of papers that use them. */
function summaryOf(rows: readonly SqlRow[]): RawEntitySummary {
  const first = rows[0]!;
  const names = new Map<string, number>();
  for (const row of rows) {
    names.set(String(row.name), (names.get(String(row.name)) ?? 0) + Number(row.papers));
    const others = [
      ...(JSON.parse(String(row.aliases)) as string[]),
      ...(row.full_form === '' ? [] : [String(row.full_form)]),
    ];
    for (const alias of others) if (!names.has(alias)) names.set(alias, 0);
  }
  return {
    rawId: String(first.raw_id),
    kind: first.kind as EntityKind,
    key: String(first.key),
    fullKey: String(first.full_key),
    parentKeys: JSON.parse(String(first.parent_keys)) as string[],
    generic: rows.every((row) => row.generic_papers === row.papers),
    names: [...names].map(([name, papers]) => ({ name, papers })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    entityId: (rows.map((row) => row.entity_id).find((id) => id !== null) as string | undefined) ?? null,
  };
}
