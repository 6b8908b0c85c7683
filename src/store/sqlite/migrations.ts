import { readdirSync, readFileSync } from 'node:fs';
import { refuseNewerSchema, requireSchemaVersion } from '../shared/schema-version.js';
import type { Connection } from './connection.js';

const FOLDER = new URL('../../../schema/sqlite/', import.meta.url);

/** Numbered SQL files, in order: 001_graph.sql is version 1. */
const MIGRATIONS = readdirSync(FOLDER)
  .filter((file) => /^\d{3}_.*\.sql$/.test(file))
  .sort();

/** The schema version of this program. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** SQLite stores this number in the file's header; 0 is a new file. */
export function schemaVersion(db: Connection): number {
  return Number(Object.values(db.get('PRAGMA user_version')!)[0]);
}

/** The application id that schema/sqlite sets in every file. */
const APPLICATION_ID = 0x43_4c_4d_47;

/** Whether the file belongs to another program. */
export function isForeign(db: Connection): boolean {
  if (Number(Object.values(db.get('PRAGMA application_id')!)[0]) === APPLICATION_ID) return false;
  const tables = db
    .all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .map(({ name }) => name);
  // Files of the first schema version have no application id.
  return tables.length > 0 && !['meta', 'record', 'paper', 'claim'].every((table) => tables.includes(table));
}

/** Whether the file has no tables yet. */
export function isNew(db: Connection): boolean {
  return schemaVersion(db) === 0;
}

/** Applies the missing migrations in one transaction. A concurrent migration in another process waits and finds nothing to do. */
export function migrate(db: Connection): { from: number; to: number } {
  refuseNewerSchema(schemaVersion(db), SCHEMA_VERSION);
  db.script('BEGIN IMMEDIATE');
  try {
    const from = schemaVersion(db);
    refuseNewerSchema(from, SCHEMA_VERSION);
    for (const file of MIGRATIONS.slice(from)) db.script(readFileSync(new URL(file, FOLDER), 'utf8'));
    db.script(`PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
    return { from, to: SCHEMA_VERSION };
  } catch (error) {
    db.rollback();
    throw error;
  }
}

/** @throws SchemaVersionError if the file is older or newer than this program */
export function requireVersion(db: Connection): void {
  requireSchemaVersion(schemaVersion(db), SCHEMA_VERSION);
}
