import type { PaperReading, RawClaim, RawEntity } from '../../domain/facts.js';
import type { Paper } from '../../domain/paper.js';
import type { Connection, Runner, SqlRow } from './connection.js';
import { paperOf } from './rows.js';

/** A paper's reading ↔ rows. */

/** Replaces whatever the graph holds of the paper; claims that stay keep their addedAt. */
export function putReading(db: Connection, reading: PaperReading): void {
  const { paper } = reading;
  const known = new Map(
    db
      .all<{ id: string; added_at: string }>('SELECT id, added_at FROM claim WHERE paper_id = ?', paper.id)
      .map((row) => [row.id, row.added_at]),
  );
  const before = db.get<{ added_at: string }>('SELECT added_at FROM paper WHERE id = ?', paper.id)?.added_at;
  db.run('DELETE FROM paper WHERE id = ?', paper.id);
  putPaper(db, reading, before && before < reading.addedAt ? before : reading.addedAt);
  const now = new Date().toISOString();
  for (const entity of reading.entities) putEntity(db, paper.id, entity);
  for (const claim of reading.claims) putClaim(db, paper, claim, known.get(claim.id) ?? now);
}

function putPaper(db: Connection, { paper, keys, records, textHash, extractor }: PaperReading, addedAt: string): void {
  db.run(
    'INSERT INTO paper VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    paper.id,
    paper.title,
    paper.abstract,
    paper.doi ?? null,
    paper.arxivId ?? null,
    paper.url ?? null,
    paper.venue ?? null,
    paper.published ?? null,
    JSON.stringify(paper.authors),
    paper.source,
    addedAt,
    textHash,
    extractor,
    `${paper.title}\n${paper.abstract}`.toLowerCase(),
  );
  for (const key of keys) db.run('INSERT INTO paper_key VALUES (?, ?)', key, paper.id);
  for (const hash of records) db.run('INSERT OR REPLACE INTO paper_record VALUES (?, ?)', hash, paper.id);
}

function putEntity(db: Connection, paperId: string, entity: RawEntity): void {
  db.run(
    'INSERT INTO paper_entity VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    paperId,
    entity.rawId,
    entity.kind,
    entity.key,
    entity.fullKey,
    entity.name,
    JSON.stringify(entity.aliases),
    entity.fullForm ?? null,
    JSON.stringify(entity.parentKeys),
    entity.proposed ? 1 : 0,
    entity.generic ? 1 : 0,
    entity.role ?? null,
    JSON.stringify(entity.mentions),
  );
  for (const key of entity.parentKeys) {
    db.run('INSERT INTO raw_parent VALUES (?, ?, ?) ON CONFLICT DO NOTHING', key, entity.kind, entity.rawId);
  }
}

function putClaim(db: Connection, paper: Paper, claim: RawClaim, addedAt: string): void {
  const { evidence } = claim;
  db.run(
    `INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'UNREVIEWED', NULL, NULL, NULL)`,
    claim.id,
    paper.id,
    claim.kind,
    claim.subjectId,
    claim.subjectId,
    claim.metricId,
    claim.metricId,
    claim.value,
    claim.valueHigh,
    claim.unit,
    claim.dimension,
    claim.baseValue,
    claim.baseValueHigh,
    claim.comparator,
    claim.change,
    claim.relation,
    claim.outcome,
    claim.baselineId,
    claim.baselineId,
    JSON.stringify(claim.conditions),
    claim.conditions.join('\n').toLowerCase(),
    evidence.text,
    evidence.text.toLowerCase(),
    evidence.field,
    evidence.start,
    evidence.end,
    JSON.stringify(evidence.parts),
    claim.confidence,
    claim.extractor,
    addedAt,
    paper.published ?? null,
  );
  const single = (id: string | null): string[] => (id === null ? [] : [id]);
  const named = {
    SUBJECT: single(claim.subjectId),
    METRIC: single(claim.metricId),
    BASELINE: single(claim.baselineId),
    DATASET: claim.datasetIds,
    HARDWARE: claim.hardwareIds,
    TASK: claim.taskIds,
  };
  for (const [role, ids] of Object.entries(named)) {
    ids.forEach((id, position) =>
      db.run('INSERT INTO claim_entity VALUES (?, ?, ?, ?, ?)', claim.id, role, position, id, id),
    );
  }
}

/** Readings as they were put, in the order of the ids; undefined where there is no such paper. */
export async function readingsOf(db: Runner, paperIds: readonly string[]): Promise<(PaperReading | undefined)[]> {
  const list = JSON.stringify(paperIds);
  const of = async (from: string): Promise<Map<string, SqlRow[]>> =>
    grouped(await db.all(`SELECT ${from.replace('$IN', 'IN (SELECT value FROM json_each(?))')}`, list));
  const papers = await of('id AS paper_id, p.* FROM paper p WHERE id $IN');
  const records = await of('paper_id, hash FROM paper_record WHERE paper_id $IN ORDER BY hash');
  const keys = await of('paper_id, key FROM paper_key WHERE paper_id $IN ORDER BY key');
  const entities = await of('* FROM paper_entity WHERE paper_id $IN ORDER BY paper_id, raw_id');
  const claims = await of(
    `*, (SELECT json_group_array(json_array(role, raw_id)) FROM (SELECT role, raw_id FROM claim_entity WHERE claim_id = c.id
       ORDER BY role, position)) AS named FROM claim c WHERE paper_id $IN ORDER BY id`,
  );
  return paperIds.map((id) => {
    const row = papers.get(id)?.[0];
    if (!row) return undefined;
    const { addedAt, ...paper } = paperOf(row);
    return {
      paper,
      addedAt,
      textHash: String(row.text_hash),
      extractor: String(row.extractor),
      records: (records.get(id) ?? []).map((record) => String(record.hash)),
      keys: (keys.get(id) ?? []).map((key) => String(key.key)),
      entities: (entities.get(id) ?? []).map(entityOf),
      claims: (claims.get(id) ?? []).map(claimOf),
    };
  });
}

function grouped(rows: readonly SqlRow[]): Map<string, SqlRow[]> {
  const groups = new Map<string, SqlRow[]>();
  for (const row of rows) {
    const id = String(row.paper_id);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

function entityOf(row: SqlRow): RawEntity {
  return {
    rawId: String(row.raw_id),
    kind: row.kind as RawEntity['kind'],
    key: String(row.key),
    fullKey: String(row.full_key),
    name: String(row.name),
    aliases: JSON.parse(String(row.aliases)) as string[],
    ...(row.full_form === null ? {} : { fullForm: String(row.full_form) }),
    parentKeys: JSON.parse(String(row.parent_keys)) as string[],
    proposed: row.proposed === 1,
    generic: row.generic === 1,
    ...(row.role === null ? {} : { role: row.role as RawEntity['role'] }),
    mentions: JSON.parse(String(row.mentions)) as RawEntity['mentions'],
  };
}

function claimOf(row: SqlRow): RawClaim {
  const named = JSON.parse(String(row.named)) as [string, string][];
  const of = (role: string): string[] => named.filter((link) => link[0] === role).map((link) => link[1]);
  return {
    id: String(row.id),
    paperId: String(row.paper_id),
    kind: row.kind as RawClaim['kind'],
    subjectId: row.subject_raw as string | null,
    metricId: row.metric_raw as string | null,
    value: row.value as number | null,
    valueHigh: row.value_high as number | null,
    unit: row.unit as string | null,
    dimension: row.dimension as RawClaim['dimension'],
    baseValue: row.base_value as number | null,
    baseValueHigh: row.base_value_high as number | null,
    comparator: row.comparator as RawClaim['comparator'],
    change: row.change as RawClaim['change'],
    relation: row.relation as RawClaim['relation'],
    outcome: row.outcome as RawClaim['outcome'],
    datasetIds: of('DATASET'),
    hardwareIds: of('HARDWARE'),
    baselineId: row.baseline_raw as string | null,
    taskIds: of('TASK'),
    conditions: JSON.parse(String(row.conditions)) as string[],
    evidence: {
      text: String(row.evidence),
      field: row.evidence_field as RawClaim['evidence']['field'],
      start: row.evidence_start as number,
      end: row.evidence_end as number,
      parts: JSON.parse(String(row.evidence_parts)) as RawClaim['evidence']['parts'],
    },
    confidence: row.confidence as number,
    extractor: String(row.extractor),
  };
}
