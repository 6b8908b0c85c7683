import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

export interface StartedServer {
  readonly address: string;
  readonly child: ChildProcess;
}

/**
 * Starts the built program on a free port and waits until it prints its address.
 * @param args arguments after `claimgraph serve --port 0`
 * @throws Error with the output of the program if it exits before that
 */
export function startServer(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<StartedServer> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /answers at (http:\/\/[\d.]+:\d+)/.exec(said)?.[1];
      if (address) resolve({ address, child });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
}
