import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Started {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Processor time used so far, in milliseconds; 0 on systems without `/proc`. */
  readonly processorMs: () => number;
}

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

function processorMsOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  // The 12th and 13th fields after the command's name, which may contain spaces, are user and system time.
  const fields = readFileSync(file, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Starts a process; resolves with the address in the first line of output that contains one. */
export function started(args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', CLAIMGRAPH_LOG_LEVEL: 'silent' },
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [url] = /http:\/\/\S+/.exec(line) ?? [];
      if (url) resolve({ url: `${url}/graphql`, stop, processorMs: () => processorMsOf(child.pid!) });
    });
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with code ${String(code)}`)));
  });
}
