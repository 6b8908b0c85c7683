import { spawn, type StdioOptions } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** How often the memory of the process is read, in milliseconds. */
const INTERVAL_MS = 20;

export interface Peak {
  /** The largest resident set in megabytes, with the mapped pages of the database. */
  readonly resident: number;
  /** The largest memory of the process's own in megabytes. */
  readonly own: number;
}

/** @throws Error if the program has not been built */
export function requireBuild(): void {
  if (!existsSync(MAIN)) throw new Error('npm run build first: this measures the compiled program');
}

/**
 * Runs the compiled `claimgraph` and reads its memory from `/proc` (Linux).
 * @throws Error if it does not end with code 0
 */
export function peakOf(args: readonly string[], stdio: StdioOptions): Promise<Peak> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio });
  let [resident, own] = [0, 0];
  const timer = setInterval(() => {
    if (child.exitCode !== null) return;
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    resident = Math.max(resident, megabytes(status, 'VmHWM'));
    own = Math.max(own, megabytes(status, 'RssAnon'));
  }, INTERVAL_MS);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ resident, own });
      else reject(new Error(`claimgraph ${args.slice(0, 2).join(' ')} ended with code ${String(code)}`));
    });
  });
}

function megabytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
}
