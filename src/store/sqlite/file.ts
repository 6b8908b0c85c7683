import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { SchemaVersionError, StoreMissingError, StoreUnavailableError } from '../port/errors.js';
import { Connection } from './connection.js';
import { unavailable } from './failures.js';
import { isForeign, isNew, migrate } from './migrations.js';

/**
 * Page size of a new file. A paper with its text fills most of SQLite's default of 4 KB, so that the rest of every page would
 * stay unused.
 */
const PAGE_BYTES = 8192;

/** How the file is opened: for writing, for reading alongside writers in other processes, or for reading where nobody can write. */
type FileUse = 'write' | 'read' | 'read unchanging';

/** The URL with which libsql opens a file in this mode. */
function libsqlName(path: string, use: FileUse): string {
  if (use === 'write') return path;
  const escaped = path.replace(/[%?#]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `file:${escaped}?${use === 'read' ? 'mode=ro' : 'immutable=1'}`;
}

/** An open connection, and the URL that further connections must use. */
export interface OpenedFile {
  readonly name: string;
  readonly connection: Connection;
}

/**
 * Opens the file for writing; creates it and its folder if they are missing.
 * @throws StoreUnavailableError if it cannot be created or opened, is not an SQLite file, or belongs to another program
 */
export function openToWrite(path: string): OpenedFile {
  return clearly(path, () => {
    makeFolder(dirname(path));
    // SQLite would open it without an error and fail at the first write.
    accessSync(existsSync(path) ? path : dirname(path), constants.W_OK);
    return opened(path, 'write', (connection) => {
      refuseForeign(connection, path);
      connection.script(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL`);
      if (isNew(connection)) migrate(connection);
    });
  });
}

/**
 * Opens the file without changing anything, even if the file, its folder or its disk is read-only.
 * @throws StoreMissingError if there is no graph
 * @throws StoreUnavailableError if it cannot be opened, is not an SQLite file, or belongs to another program
 */
export function openToRead(path: string): OpenedFile {
  if (!existsSync(path)) throw missing(path);
  const check = (connection: Connection): void => {
    refuseForeign(connection, path);
    if (isNew(connection)) throw missing(path);
  };
  return clearly(path, () => {
    try {
      return opened(path, 'read', check);
    } catch (error) {
      // The index of a write-ahead log needs a file, which cannot be created here; without a log there is no writer.
      if (!/CANTOPEN|unable to open/i.test(`${(error as { code?: string }).code} ${(error as Error).message}`))
        throw error;
      if (logSize(path) > 0) throw error;
      return opened(path, 'read unchanging', check);
    }
  });
}

/** Whether the file, or the folder in which it would be created, is writable. */
export function isWritable(path: string): boolean {
  try {
    accessSync(existsSync(path) ? path : nearestFolder(dirname(path)), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Creates a folder and its parents. Node's own `recursive` option never returns where folders cannot be created, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process has created it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

function opened(path: string, use: FileUse, prepare: (connection: Connection) => void): OpenedFile {
  const name = libsqlName(path, use);
  const connection = new Connection(name, { readonly: use !== 'write', mapped: use !== 'write' });
  try {
    prepare(connection);
    return { name, connection };
  } catch (error) {
    connection.close();
    throw error;
  }
}

function refuseForeign(connection: Connection, path: string): void {
  if (isForeign(connection)) {
    throw new StoreUnavailableError(
      `sqlite:${path} is the database of another program; it was not changed. Name another file`,
    );
  }
}

function missing(path: string): StoreMissingError {
  return new StoreMissingError(`sqlite:${path}: there is no graph; "claimgraph ingest" creates one`);
}

function logSize(path: string): number {
  return existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0;
}

function clearly<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof StoreUnavailableError || error instanceof SchemaVersionError) throw error;
    throw unavailable(path, error);
  }
}

/** Identifies the file, to detect that it was replaced while open. Undefined if it does not exist. */
export function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path);
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}
