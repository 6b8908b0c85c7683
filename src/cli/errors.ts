import { StoreAddressError, StoreMissingError } from '../store/port/errors.js';

/** An invalid command line: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** An error as one line for users. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path !== undefined) return `${path}: there is no such file`;
  if (code === 'EISDIR') return `${path ?? 'the input'}: is a directory; expected a file`;
  if (code === 'EACCES' && path !== undefined) return `${path}: permission denied`;
  if (code === 'ENOSPC') return `${path ?? 'the disk'}: there is no space left`;
  if (code === 'EADDRINUSE') return 'the port is in use; choose another with --port';
  return error.message;
}

/** The exit code of an error: 2 for an invalid command line or setting, or a missing or unreadable file or graph; otherwise 1. */
export function exitCodeOf(error: unknown): number {
  const { code, name } = (error ?? {}) as { code?: string; name?: string };
  if (error instanceof UsageError || error instanceof StoreMissingError || error instanceof StoreAddressError) return 2;
  return name === 'ConfigurationError' || ['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES'].includes(code ?? '') ? 2 : 1;
}
