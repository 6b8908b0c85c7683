import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreUnavailableError } from '../port/errors.js';
import type { Connection } from './connection.js';
import { openToRead, openToWrite } from './file.js';
import { migrate, requireVersion } from './migrations.js';

/** How long to wait for a writer in another process, in milliseconds. */
const WRITER_MS = 30_000;

/**
 * Copies the current graph of a file into another file, during concurrent reads and writes.
 * @throws StoreUnavailableError if the target already exists
 */
export function backupFile(path: string, target: string): void {
  if (existsSync(target)) throw new StoreUnavailableError(`${target} already exists; name a new file`);
  const { connection } = openToRead(path);
  try {
    vacuumInto(connection, target);
  } finally {
    connection.close();
  }
}

/** Written under another name first, so that the target is never incomplete. */
function vacuumInto(connection: Connection, target: string): void {
  const part = `${target}.part`;
  mkdirSync(dirname(target), { recursive: true });
  rmSync(part, { force: true });
  try {
    // The connection reads this file and writes another one.
    connection.script('PRAGMA query_only = OFF');
    connection.run('VACUUM INTO ?', part);
    renameSync(part, target);
  } finally {
    rmSync(part, { force: true });
  }
}

/**
 * Replaces the graph of a file with a backup in one transaction: concurrent readers see either the whole old graph or the whole
 * new one. A backup with an older schema is migrated first, in a copy.
 * @throws SchemaVersionError if the backup, or the file, is from a newer program
 */
export async function restoreFile(backup: string, path: string): Promise<void> {
  const copy = `${path}.restoring`;
  rmSync(copy, { force: true });
  try {
    backupFile(backup, copy);
    const prepared = openToWrite(copy).connection;
    migrate(prepared);
    prepared.script('PRAGMA journal_mode = DELETE');
    prepared.close();
    const { connection } = openToWrite(path);
    try {
      requireVersion(connection);
      await replaceAll(connection, copy);
    } finally {
      connection.close();
    }
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${ending}`, { force: true });
  }
}

async function replaceAll(db: Connection, copy: string): Promise<void> {
  db.run('ATTACH ? AS restored', copy);
  db.script('PRAGMA foreign_keys = OFF');
  await db.begin(WRITER_MS);
  try {
    const objects = db.all<{ type: string; name: string; sql: string }>(
      "SELECT type, name, sql FROM main.sqlite_schema WHERE type IN ('table', 'trigger') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    );
    const triggers = objects.filter(({ type }) => type === 'trigger');
    const version = db.get<{ value: number }>("SELECT value FROM meta WHERE key = 'graph_version'")!.value;
    for (const { name } of triggers) db.script(`DROP TRIGGER main."${name}"`);
    for (const { name } of objects.filter(({ type }) => type === 'table')) {
      db.script(`DELETE FROM main."${name}"; INSERT INTO main."${name}" SELECT * FROM restored."${name}"`);
    }
    for (const { sql } of triggers) db.script(sql);
    // Invalidates all caches: the version increases and the state changes.
    db.run("UPDATE meta SET value = max(value, ?) + 1 WHERE key = 'graph_version'", version);
    db.script('COMMIT');
  } catch (error) {
    db.rollback();
    throw error;
  }
}
