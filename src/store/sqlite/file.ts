import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { SchemaVersionError, StoreMissingError, StoreUnavailableError } from '../port/errors.js';
import { Connection } from './connection.js';
import { unavailable } from './failures.js';
import { isForeign, isNew, migrate } from './migrations.js';

/** What is done with the file: the graph is changed, read beside others that change it, or read where nobody can. */
type FileUse = 'write' | 'read' | 'read unchanging';

/** The name under which libsql opens a file for a use. */
function libsqlName(path: string, use: FileUse): string {
  if (use === 'write') return path;
  const escaped = path.replace(/[%?#]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `file:${escaped}?${use === 'read' ? 'mode=ro' : 'immutable=1'}`;
}

/** An opened file, whose further connections are opened under the same name. */
export interface OpenedFile {
  readonly name: string;
  readonly connection: Connection;
}

/**
 * Opens the file for changes; it and its folder are made when they are missing.
 * @throws StoreUnavailableError when it cannot be made or opened, is no SQLite file, or belongs to another program
 */
export function openToWrite(path: string): OpenedFile {
  return clearly(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    // SQLite would open it all the same, and fail with the first change.
    accessSync(existsSync(path) ? path : dirname(path), constants.W_OK);
    return opened(path, 'write', (connection) => {
      refuseForeign(connection, path);
      connection.script('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
      if (isNew(connection)) migrate(connection);
    });
  });
}

/**
 * Opens the file without changing anything, also where it, its folder or its disk may only be read.
 * @throws StoreMissingError when there is no graph
 * @throws StoreUnavailableError when it cannot be opened, is no SQLite file, or belongs to another program
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
      // A write-ahead log keeps its index in a file, which cannot be made here; without a log there is nobody who writes.
      if (!/CANTOPEN|unable to open/i.test(`${(error as { code?: string }).code} ${(error as Error).message}`))
        throw error;
      if (logSize(path) > 0) throw error;
      return opened(path, 'read unchanging', check);
    }
  });
}

/** May the file, or the folder in which it is to be made, be written? */
export function isWritable(path: string): boolean {
  try {
    accessSync(existsSync(path) ? path : nearestFolder(dirname(path)), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

function opened(path: string, use: FileUse, prepare: (connection: Connection) => void): OpenedFile {
  const name = libsqlName(path, use);
  const connection = new Connection(name, { readonly: use !== 'write' });
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
      `sqlite:${path} is the database of another program; nothing of it was changed. Name another file`,
    );
  }
}

function missing(path: string): StoreMissingError {
  return new StoreMissingError(`sqlite:${path}: there is no graph; "claimgraph ingest" makes one`);
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

/** Which file it is: another one may be put in its place while this one is open. Undefined when there is none. */
export function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path);
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}
