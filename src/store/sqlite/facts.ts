import type { EntityKind } from '../../domain/extraction.js';
import type { Claim, Entity } from '../../domain/graph.js';
import { groupBy } from '../../domain/group-by.js';
import type {
  ChangeAction,
  ChangeRecord,
  FactsReader,
  LonePaper,
  PaperReading,
  PaperRecord,
  RawEntitySummary,
  ReadingState,
} from '../port/transaction.js';
import { claimsById } from './claims.js';
import type { Bindable, Runner, SqlRow } from './connection.js';
import { entitiesById } from './entities.js';
import { recordIn } from './packed.js';
import { readingsOf } from './readings.js';
import { changeRecordOf } from './rows.js';

const LIST = '(SELECT value FROM json_each(?))';

/** Reads the base facts through a connection. */
export class SqliteFacts implements FactsReader {
  constructor(private readonly runner: Runner) {}

  async recordsByKey(keys: readonly string[]): Promise<PaperRecord[]> {
    return this.records(`hash IN (SELECT hash FROM record_key WHERE key IN ${LIST})`, keys);
  }

  async recordsByHash(hashes: readonly string[]): Promise<PaperRecord[]> {
    return this.records(`hash IN ${LIST}`, hashes);
  }

  private async records(condition: string, list: readonly string[]): Promise<PaperRecord[]> {
    const rows = await this.runner.all(
      `SELECT *, (SELECT json_group_array(key) FROM (SELECT key FROM record_key k WHERE k.hash = r.hash ORDER BY key)) AS keys
         FROM record r WHERE ${condition} ORDER BY hash`,
      JSON.stringify(list),
    );
    return rows.map((row) => ({
      hash: String(row.hash),
      keys: JSON.parse(String(row.keys)) as string[],
      paper: recordIn(row.paper),
      addedAt: String(row.added_at),
    }));
  }

  async lonePapers(recordHashes: readonly string[]): Promise<LonePaper[]> {
    return this.runner.all<LonePaper>(
      `SELECT r.hash, r.paper_id AS paperId, p.extractor FROM paper_record r JOIN paper p ON p.id = r.paper_id
       WHERE r.hash IN ${LIST} AND NOT EXISTS (SELECT 1 FROM paper_record o WHERE o.paper_id = r.paper_id AND o.hash <> r.hash)
         AND NOT EXISTS (SELECT 1 FROM record_key k JOIN record_key o ON o.key = k.key AND o.hash <> k.hash WHERE k.hash = r.hash)`,
      JSON.stringify(recordHashes),
    );
  }

  async readingStates(recordHashes: readonly string[]): Promise<ReadingState[]> {
    const rows = await this.runner.all(
      `SELECT p.id, p.text_hash, p.extractor, p.added_at,
           (SELECT json_group_array(hash) FROM (SELECT hash FROM paper_record WHERE paper_id = p.id ORDER BY hash)) AS records,
           (SELECT json_group_array(raw_id) FROM (SELECT raw_id FROM paper_entity WHERE paper_id = p.id ORDER BY raw_id)) AS raw_ids
         FROM paper p WHERE p.id IN (SELECT paper_id FROM paper_record WHERE hash IN ${LIST}) ORDER BY p.id`,
      JSON.stringify(recordHashes),
    );
    return rows.map((row) => ({
      paperId: String(row.id),
      textHash: String(row.text_hash),
      extractor: String(row.extractor),
      addedAt: String(row.added_at),
      records: JSON.parse(String(row.records)) as string[],
      rawIds: JSON.parse(String(row.raw_ids)) as string[],
    }));
  }

  async readings(paperIds: readonly string[]): Promise<(PaperReading | undefined)[]> {
    return readingsOf(this.runner, paperIds);
  }

  async claims(ids: readonly string[]): Promise<(Claim | undefined)[]> {
    return claimsById(this.runner, ids);
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
      `raw_id IN (SELECT value FROM json_each(?1) UNION SELECT raw_id FROM raw_name
         WHERE entity_id <> raw_id AND entity_id IN (SELECT value FROM json_each(?1)))
       AND +entity_id IN (SELECT value FROM json_each(?1))`,
      JSON.stringify(entityIds),
    );
  }

  private async summaries(condition: string, ...values: readonly Bindable[]): Promise<RawEntitySummary[]> {
    const rows = await this.runner.all(
      `SELECT * FROM raw_name WHERE ${condition} ORDER BY raw_id, name, aliases, full_form`,
      ...values,
    );
    return [...groupBy(rows, (row) => row.raw_id).values()].map(summaryOf);
  }

  async entities(ids: readonly string[]): Promise<(Entity | undefined)[]> {
    return entitiesById(this.runner, ids);
  }

  async narrowerIds(ids: readonly string[]): Promise<string[]> {
    const rows = await this.runner.all<{ id: string }>(
      `SELECT DISTINCT entity_id AS id FROM broader WHERE broader_id IN ${LIST} ORDER BY id`,
      JSON.stringify(ids),
    );
    return rows.map((row) => row.id);
  }

  async change(id: string): Promise<ChangeRecord | undefined> {
    const [row] = await this.runner.all('SELECT * FROM change WHERE id = ?', id);
    return row && changeRecordOf(row);
  }

  async standing(actions: readonly ChangeAction[]): Promise<ChangeRecord[]> {
    const rows = await this.runner.all(
      `SELECT * FROM change WHERE undone = 0 AND action IN ${LIST} ORDER BY id`,
      JSON.stringify(actions),
    );
    return rows.map(changeRecordOf);
  }

  async standingReviews(paperKeys: readonly string[]): Promise<ChangeRecord[]> {
    const rows = await this.runner.all(
      `SELECT change.* FROM json_each(?) k JOIN change ON target > 'claim:' || k.value || ':' AND target < 'claim:' || k.value || ';'
         WHERE undone = 0 AND action = 'REVIEW_CLAIM' ORDER BY id`,
      JSON.stringify(paperKeys),
    );
    return rows.map(changeRecordOf);
  }

  async lastStanding(recordHashes: readonly string[]): Promise<Map<string, ChangeAction>> {
    const rows = await this.runner.all<{ hash: string; action: ChangeAction }>(
      `SELECT cr.hash, c.action FROM change_record cr JOIN change c ON c.id = cr.change_id
       WHERE cr.hash IN ${LIST} AND c.undone = 0 ORDER BY c.id`,
      JSON.stringify(recordHashes),
    );
    return new Map(rows.map((row) => [row.hash, row.action]));
  }

  async deletionsOf(recordHashes: readonly string[]): Promise<ChangeRecord[]> {
    const rows = await this.runner.all(
      `SELECT c.* FROM change c WHERE c.id IN (SELECT change_id FROM change_record WHERE hash IN ${LIST})
         AND c.action = 'DELETE_PAPER' ORDER BY c.id`,
      JSON.stringify(recordHashes),
    );
    return rows.map(changeRecordOf);
  }
}

/** All names of a raw entity with the number of papers that use each. */
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
