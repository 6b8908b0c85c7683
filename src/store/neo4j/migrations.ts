import { readdirSync, readFileSync } from 'node:fs';
import { StoreUnavailableError } from '../port/errors.js';
import { refuseNewerSchema, requireSchemaVersion } from '../shared/schema-version.js';
import type { Connection } from './connection.js';

const FOLDER = new URL('../../../schema/neo4j/', import.meta.url);

/** Numbered Cypher files, in order: 001_graph.cypher is version 1. Every statement is idempotent. */
const MIGRATIONS = readdirSync(FOLDER)
  .filter((file) => /^\d{3}_.*\.cypher$/.test(file))
  .sort();

/** The schema version of this program. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** The version recorded in the database; 0 if it is empty. */
export async function schemaVersion(db: Connection): Promise<number> {
  const [row] = await db.run<{ version: number | null }>(
    "MATCH (m:Meta {id: 'graph'}) RETURN m.schemaVersion AS version",
  );
  return row?.version ?? 0;
}

/** Applies the missing migrations. An interrupted one is applied again. */
export async function migrate(db: Connection): Promise<{ from: number; to: number }> {
  const from = await schemaVersion(db);
  refuseNewerSchema(from, SCHEMA_VERSION);
  if (from === 0) await refuseForeign(db);
  for (let version = from; version < SCHEMA_VERSION; version++) {
    for (const statement of statementsOf(MIGRATIONS[version]!)) await db.schema(statement);
    await db.schema('CALL db.awaitIndexes(120)');
    await db.write((tx) =>
      tx.run(
        "MERGE (m:Meta {id: 'graph'}) SET m.schemaVersion = $version, m.graphVersion = coalesce(m.graphVersion, 0)",
        {
          version: version + 1,
        },
      ),
    );
  }
  return { from, to: SCHEMA_VERSION };
}

/** @throws StoreUnavailableError if the database contains other data, which is then left unchanged */
async function refuseForeign(db: Connection): Promise<void> {
  const [row] = await db.run<{ foreign: boolean }>(
    "RETURN EXISTS { MATCH (n) } AND NOT EXISTS { MATCH (:Meta {id: 'graph'}) } AS foreign",
  );
  if (!row!.foreign) return;
  throw new StoreUnavailableError(
    `${db.address} holds the data of another program; it was not changed. Name another database`,
  );
}

/**
 * Creates the schema of an empty database.
 * @throws SchemaVersionError if it is not empty and has another schema version
 */
export async function prepare(db: Connection): Promise<void> {
  const version = await schemaVersion(db);
  const [row] = await db.run<{ empty: boolean }>('RETURN NOT EXISTS { MATCH (n) } AS empty');
  if (version === 0 && row!.empty) return void (await migrate(db));
  if (version === 0) await refuseForeign(db);
  requireVersion(version);
}

/** @throws SchemaVersionError if the database is older or newer than this program */
export function requireVersion(version: number): void {
  requireSchemaVersion(version, SCHEMA_VERSION);
}

function statementsOf(file: string): string[] {
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .replace(/^\s*\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
