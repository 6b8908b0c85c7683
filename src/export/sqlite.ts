import Database from 'libsql';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClaimRow } from './claim-rows.js';

/** Number of rows in a transaction. */
const ROWS_AT_ONCE = 200;

const SCHEMA = `
CREATE TABLE papers (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, authors TEXT NOT NULL, published TEXT, venue TEXT, doi TEXT, arxiv_id TEXT, url TEXT,
  source TEXT NOT NULL
);
CREATE TABLE entities (id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE claims (
  id TEXT PRIMARY KEY, paper_id TEXT NOT NULL REFERENCES papers (id), kind TEXT NOT NULL,
  method_id TEXT REFERENCES entities (id), metric_id TEXT REFERENCES entities (id),
  value REAL, value_high REAL, unit TEXT, base_value REAL, base_value_high REAL, dimension TEXT,
  comparator TEXT, change TEXT, relation TEXT, outcome TEXT NOT NULL, baseline_id TEXT REFERENCES entities (id),
  conditions TEXT NOT NULL, evidence TEXT NOT NULL, confidence REAL NOT NULL, review TEXT NOT NULL,
  extractor TEXT NOT NULL, added_at TEXT NOT NULL
);
CREATE TABLE claim_datasets (claim_id TEXT NOT NULL REFERENCES claims (id), dataset_id TEXT NOT NULL REFERENCES entities (id), PRIMARY KEY (claim_id, dataset_id));
CREATE TABLE claim_hardware (claim_id TEXT NOT NULL REFERENCES claims (id), hardware_id TEXT NOT NULL REFERENCES entities (id), PRIMARY KEY (claim_id, hardware_id));
CREATE TABLE claim_tasks (claim_id TEXT NOT NULL REFERENCES claims (id), task_id TEXT NOT NULL REFERENCES entities (id), PRIMARY KEY (claim_id, task_id));
CREATE VIEW readable_claims AS
SELECT method.name AS method, metric.name AS metric, claims.value, claims.value_high, claims.unit, claims.kind, claims.outcome,
  (SELECT group_concat(name, '; ') FROM claim_datasets JOIN entities ON entities.id = dataset_id WHERE claim_id = claims.id) AS datasets,
  (SELECT group_concat(name, '; ') FROM claim_hardware JOIN entities ON entities.id = hardware_id WHERE claim_id = claims.id) AS hardware,
  baseline.name AS baseline, claims.conditions, claims.evidence, claims.confidence, papers.title AS paper, papers.published, claims.id
FROM claims JOIN papers ON papers.id = claims.paper_id
LEFT JOIN entities AS method ON method.id = claims.method_id
LEFT JOIN entities AS metric ON metric.id = claims.metric_id
LEFT JOIN entities AS baseline ON baseline.id = claims.baseline_id;
`;
const INDEXES = `
CREATE INDEX claims_of_paper ON claims (paper_id);
CREATE INDEX claims_of_method ON claims (method_id);
CREATE INDEX claims_by_value ON claims (metric_id, base_value);
CREATE INDEX claims_on_dataset ON claim_datasets (dataset_id);
CREATE INDEX claims_on_hardware ON claim_hardware (hardware_id);
`;

/**
 * An SQLite file with the selection in plain tables: papers, entities, claims, the tables that join them, and a view
 * `readable_claims` with names. For SQL clients and Datasette; `claimgraph copy` makes a store that claimgraph itself can open.
 * The file is created in the system's temporary folder, streamed, and removed.
 */
export async function* sqlite(rows: AsyncIterable<ClaimRow>): AsyncIterable<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-export-'));
  try {
    const file = join(folder, 'claims.db');
    await write(file, rows);
    yield* createReadStream(file) as AsyncIterable<Uint8Array>;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(file: string, rows: AsyncIterable<ClaimRow>): Promise<void> {
  const database = new Database(file);
  try {
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; ${SCHEMA}`);
    const insert = inserters(database);
    let batch: ClaimRow[] = [];
    const flush = database.transaction((some: readonly ClaimRow[]) => some.forEach(insert));
    for await (const row of rows) {
      batch.push(row);
      if (batch.length < ROWS_AT_ONCE) continue;
      flush(batch);
      batch = [];
    }
    flush(batch);
    database.exec(INDEXES);
  } finally {
    database.close();
  }
}

/** @returns a function that writes a row, with its paper and entities if they are new */
function inserters(database: Database.Database): (row: ClaimRow) => void {
  const into = (table: string, columns: number): Database.Statement =>
    database.prepare(`INSERT OR IGNORE INTO ${table} VALUES (${Array<string>(columns).fill('?').join(', ')})`);
  const paper = into('papers', 9);
  const entity = into('entities', 3);
  const claim = into('claims', 22);
  const joined = [into('claim_datasets', 2), into('claim_hardware', 2), into('claim_tasks', 2)] as const;
  const named = (kind: string, id: string | null, name: string | null): void => {
    if (id !== null) entity.run(id, kind, name);
  };
  return (row) => {
    const { id, paperId, kind, methodId, metricId, value, valueHigh, unit, baseValue, baseValueHigh, dimension } = row;
    const { comparator, change, relation, outcome, baselineId, evidence, confidence, review, extractor, addedAt } = row;
    const authors = JSON.stringify(row.authors);
    paper.run(paperId, row.paper, authors, row.published, row.venue, row.doi, row.arxivId, row.url, row.source);
    named('METHOD', methodId, row.method);
    named('METRIC', metricId, row.metric);
    named('METHOD', baselineId, row.baseline);
    claim.run(
      id, paperId, kind, methodId, metricId, value, valueHigh, unit, baseValue, baseValueHigh, dimension, comparator, change, relation,
      outcome, baselineId, JSON.stringify(row.conditions), evidence, confidence, review, extractor, addedAt,
    ); // prettier-ignore
    const lists = [
      ['DATASET', row.datasetIds, row.datasets],
      ['HARDWARE', row.hardwareIds, row.hardware],
      ['TASK', row.taskIds, row.tasks],
    ] as const;
    lists.forEach(([listed, ids, names], which) =>
      ids.forEach((entityId, i) => {
        named(listed, entityId, names[i]!);
        joined[which]!.run(id, entityId);
      }),
    );
  };
}
