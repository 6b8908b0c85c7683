import { StoreUnavailableError } from '../port/errors.js';

/** The file's content is damaged and cannot be trusted. */
export class StoreDamagedError extends StoreUnavailableError {
  override readonly name = 'StoreDamagedError';
}

/** Converts an error of the database to one line for the user of the file. */
export function unavailable(path: string, cause: unknown): StoreUnavailableError {
  if (cause instanceof StoreUnavailableError) return cause;
  const { code = '', message } = cause as { code?: string; message: string };
  const text = `${code} ${message}`;
  const because = (what: string): StoreUnavailableError =>
    new StoreUnavailableError(`sqlite:${path} ${what}`, { cause });
  if (/SQLITE_(CORRUPT|NOTADB)|malformed|not a database/.test(text)) {
    const what = `is damaged, or not an SQLite file (${message}); restore a backup with "claimgraph restore"`;
    return new StoreDamagedError(`sqlite:${path} cannot be used: it ${what}`, { cause });
  }
  if (/SQLITE_FULL|disk is full|ENOSPC/.test(text))
    return because('cannot be written: its disk is full; this change was not stored');
  if (/SQLITE_READONLY|readonly database|EROFS|EACCES/.test(text))
    return because('cannot be used: it, or its folder, is read-only');
  return because(`cannot be used: ${message}`);
}

/** Runs a statement, and converts errors that are caused by the file rather than the statement. */
export function withFailuresOf<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw isFailure(error) ? unavailable(path, error) : error;
  }
}

/** Whether an error is caused by the file rather than the statement. */
export function isFailure(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB|FULL|READONLY|IOERR|CANTOPEN)/.test((error as { code?: string }).code ?? '');
}
