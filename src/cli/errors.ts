/** The command line itself is wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One clear line for a person. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path !== undefined) return `${path}: there is no such file`;
  if (code === 'EISDIR') return `${path ?? 'the input'}: is a directory; expected a file`;
  if (code === 'EACCES' && path !== undefined) return `${path}: may not be read`;
  if (code === 'EADDRINUSE') return 'the port is in use; choose another with --port';
  return error.message;
}

/** 2 for a wrong command line or a missing file, else 1. */
export function exitCodeOf(error: unknown): number {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return error instanceof UsageError || code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES' ? 2 : 1;
}
