import { affiliationText } from '../../domain/affiliations.js';
import type { PaperReading, RawClaim, RawEntity } from '../../domain/facts.js';
import { groupBy } from '../../domain/group-by.js';
import type { Paper } from '../../domain/paper.js';
import type { ClaimState } from '../port/graph-store.js';
import { type Bindable, type Connection, inOrderOf, type Runner, type SqlRow } from './connection.js';
import { folded } from './folded.js';
import { mentionsIn, packedMentions, packedParts } from './packed.js';
import { curationOf, evidenceOf, paperOf, reviewOf } from './rows.js';

/** Stores and loads the readings of papers (their extracted entities and claims). */

const LIST = '(SELECT value FROM json_each(?))';
/** The column of a mention by which mentions are inserted in order. */
const RAW_ID = 1;

/**
 * Replaces the readings of these papers; claims that remain keep their addedAt. Links from raw ids to entities are kept. A new
 * raw id is linked to the entity with the same id, which is nearly always final, until it is assigned.
 */
export function putReadings(
  db: Connection,
  readings: readonly PaperReading[],
  addedAt: ReadonlyMap<string, string> = new Map(),
): void {
  const added = new Map([
    ...addedAt,
    ...addedBefore(
      db,
      readings.map(({ paper }) => paper.id),
    ),
  ]);
  const entityOfRaw = leadsOf(db, [
    ...new Set(readings.flatMap((reading) => reading.entities.map((raw) => raw.rawId))),
  ]);
  const entityOf = (rawId: string): string => entityOfRaw.get(rawId) ?? rawId;
  db.run(`DELETE FROM paper WHERE id IN ${LIST}`, JSON.stringify(readings.map(({ paper }) => paper.id)));
  db.insert('paper', readings.map((reading) => paperRow(reading, added.get(reading.paper.id)))); // prettier-ignore
  const keys = readings.flatMap(({ paper, keys }) => keys.map((key) => [key, paper.id]));
  db.insert('paper_key', inOrderOf(keys, 0));
  const records = readings.flatMap(({ paper, records }) => records.map((hash) => [hash, paper.id]));
  db.run(`DELETE FROM paper_record WHERE hash IN ${LIST}`, JSON.stringify(records.map(([hash]) => hash)));
  db.insert('paper_record', inOrderOf(records, 0));
  const entities = readings.flatMap(({ paper, entities }) => entities.map((raw) => ({ paper, raw })));
  const mentions = entities.map(({ paper, raw }) => entityRow(paper.id, raw, entityOf(raw.rawId)));
  db.insert('paper_entity', inOrderOf(mentions, RAW_ID));
  const parents = entities.flatMap(({ raw }) => raw.parentKeys.map((key) => [key, raw.kind, raw.rawId]));
  db.insert('raw_parent', inOrderOf(parents, 0), 'ON CONFLICT DO NOTHING');
  const now = new Date().toISOString();
  const claims = readings.flatMap(({ paper, claims }) => claims.map((claim) => ({ paper, claim })));
  const last = db.get<{ number: number | null }>('SELECT max(number) AS number FROM claim')!.number ?? 0;
  const numbered = claims.map((one, i) => ({ ...one, number: last + 1 + i }));
  db.insert('claim', numbered.map(({ number, paper, claim }) => claimRow(number, paper, claim, added.get(claim.id) ?? now, entityOf))); // prettier-ignore
  const links = numbered.flatMap(({ number, claim }) => linkRows(number, claim, entityOf));
  db.insert('claim_entity', links);
}

/** The times at which these papers and their claims were added. */
function addedBefore(db: Connection, paperIds: readonly string[]): Map<string, string> {
  const list = JSON.stringify(paperIds);
  const rows = db.all<{ id: string; added_at: string }>(
    `SELECT id, added_at FROM paper WHERE id IN ${LIST} UNION ALL SELECT id, added_at FROM claim WHERE paper_id IN ${LIST}`,
    list,
    list,
  );
  return new Map(rows.map((row) => [row.id, row.added_at]));
}

/** The entities that raw ids are assigned to. */
function leadsOf(db: Connection, rawIds: readonly string[]): Map<string, string> {
  const rows = db.all<{ raw_id: string; entity_id: string }>(
    `SELECT raw_id, max(entity_id) AS entity_id FROM raw_name WHERE raw_id IN ${LIST} AND entity_id IS NOT NULL GROUP BY raw_id`,
    JSON.stringify(rawIds),
  );
  return new Map(rows.map((row) => [row.raw_id, row.entity_id]));
}

function paperRow({ paper, addedAt, textHash, extractor }: PaperReading, before: string | undefined): Bindable[] {
  return [
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
    before !== undefined && before < addedAt ? before : addedAt,
    textHash,
    extractor,
    folded(`${paper.title}\n${paper.abstract}`),
    JSON.stringify(paper.affiliations ?? []),
    affiliationText(paper.affiliations ?? []),
  ];
}

function entityRow(paperId: string, raw: RawEntity, entityId: string): Bindable[] {
  return [
    paperId,
    raw.rawId,
    entityId,
    raw.kind,
    raw.key,
    raw.fullKey,
    raw.name,
    JSON.stringify(raw.aliases),
    raw.fullForm ?? null,
    JSON.stringify(raw.parentKeys),
    raw.proposed ? 1 : 0,
    raw.generic ? 1 : 0,
    raw.role ?? null,
    packedMentions(raw.mentions, raw.name),
  ];
}

function claimRow(
  number: number,
  paper: Paper,
  claim: RawClaim,
  addedAt: string,
  entityOf: (rawId: string) => string,
): Bindable[] {
  const named = (rawId: string | null): Bindable => (rawId === null ? null : entityOf(rawId));
  const { origin, confidence, value, valueHigh, unit, comparator, change, relation, outcome, conditions } = claim;
  return [
    number,
    claim.id,
    paper.id,
    claim.kind,
    named(claim.subjectId),
    named(claim.metricId),
    named(claim.baselineId),
    claim.dimension,
    claim.baseValue,
    claim.baseValueHigh,
    'UNREVIEWED',
    ...[origin, confidence, paper.published ?? null, addedAt],
    ...[value, valueHigh, unit, comparator, change, relation, outcome],
    JSON.stringify(conditions),
    conditions.join('\n').toLowerCase(),
    ...evidenceColumns(claim),
    claim.extractor,
    claim.curation && JSON.stringify(claim.curation),
    ...[null, null, null],
  ];
}

function evidenceColumns({ evidence }: RawClaim): Bindable[] {
  const { field, start, end, text } = evidence;
  return [field, start, end, text, folded(text), packedParts(evidence)];
}

/** The entities of a claim in each role. Rows of datasets, devices and tasks also hold the metric, kind, value and subject, so that claims can be found by both. */
function linkRows(number: number, claim: RawClaim, entityOf: (rawId: string) => string): Bindable[][] {
  const single = (id: string | null): string[] => (id === null ? [] : [id]);
  const links = (role: string, ids: readonly string[], measured: readonly Bindable[]): Bindable[][] =>
    ids.map((id, position) => [number, role, position, id, entityOf(id), ...measured]);
  const named = (id: string | null): Bindable => (id === null ? null : entityOf(id));
  const measured = [named(claim.metricId), claim.kind, claim.dimension, claim.baseValue, named(claim.subjectId)];
  const nothing = measured.map(() => null);
  return [
    ...links('SUBJECT', single(claim.subjectId), nothing),
    ...links('METRIC', single(claim.metricId), nothing),
    ...links('BASELINE', single(claim.baselineId), nothing),
    ...links('DATASET', claim.datasetIds, measured),
    ...links('HARDWARE', claim.hardwareIds, measured),
    ...links('TASK', claim.taskIds, measured),
  ];
}

/** The stored readings, in the order of the ids; undefined for an unknown paper. */
export async function readingsOf(db: Runner, paperIds: readonly string[]): Promise<(PaperReading | undefined)[]> {
  const list = JSON.stringify(paperIds);
  const of = async (from: string): Promise<Map<string, SqlRow[]>> =>
    groupBy(await db.all(`SELECT ${from.replace('$IN', 'IN (SELECT value FROM json_each(?))')}`, list), (row) =>
      String(row.paper_id),
    );
  const papers = await of('id AS paper_id, p.* FROM paper p WHERE id $IN');
  const records = await of('paper_id, hash FROM paper_record WHERE paper_id $IN ORDER BY hash');
  const keys = await of('paper_id, key FROM paper_key WHERE paper_id $IN ORDER BY key');
  const entities = await of('* FROM paper_entity WHERE paper_id $IN ORDER BY paper_id, raw_id');
  const claims = await of(
    `*, (SELECT json_group_array(json_array(role, raw_id)) FROM (SELECT role, raw_id FROM claim_entity WHERE claim = c.number
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

/** The time added and the review of every claim of these papers, by claim id. */
export async function claimStatesOf(db: Runner, paperIds: readonly string[]): Promise<Map<string, ClaimState>> {
  const rows = await db.all(
    `SELECT id, added_at, review_state, review_note, review_by, review_at FROM claim WHERE paper_id IN ${LIST}`,
    JSON.stringify(paperIds),
  );
  return new Map(rows.map((row) => [String(row.id), { addedAt: String(row.added_at), review: reviewOf(row) }]));
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
    mentions: mentionsIn(String(row.mentions), String(row.name)),
  };
}

function claimOf(row: SqlRow): RawClaim {
  const named = JSON.parse(String(row.named)) as [string, string][];
  const of = (role: string): string[] => named.filter((link) => link[0] === role).map((link) => link[1]);
  return {
    id: String(row.id),
    paperId: String(row.paper_id),
    kind: row.kind as RawClaim['kind'],
    subjectId: of('SUBJECT')[0] ?? null,
    metricId: of('METRIC')[0] ?? null,
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
    baselineId: of('BASELINE')[0] ?? null,
    taskIds: of('TASK'),
    conditions: JSON.parse(String(row.conditions)) as string[],
    evidence: evidenceOf(row),
    confidence: row.confidence as number,
    extractor: String(row.extractor),
    origin: row.origin as RawClaim['origin'],
    curation: curationOf(row),
  };
}
