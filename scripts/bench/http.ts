import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';

/** An HTTP client with persistent connections, and statistics of its response times. */

const kept = new Agent({ keepAlive: true });

/** Makes the server compute the answer instead of taking it from its cache. */
export const ANEW = { 'cache-control': 'no-cache' } as const;

/** Closes the connections, so that the process can end. */
export function hangUp(): void {
  kept.destroy();
}

/**
 * Sends a query over a persistent connection. Does not use `fetch`, which adds 1.5 ms per request: the server is to be measured, not
 * the client.
 * @param headers such as {@link ANEW}
 */
export function post(url: string, query: string, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const body = JSON.stringify({ query });
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method: 'POST',
      agent: kept,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    asked.once('error', reject);
    asked.once('response', (response) => {
      json(response)
        .then((parsed) => {
          const { data, errors } = parsed as { data: unknown; errors?: unknown };
          if (errors) reject(new Error(JSON.stringify(errors).slice(0, 500)));
          else resolve(data);
        })
        .catch(reject);
    });
    asked.end(body);
  });
}

/** Sends requests with `atOnce` concurrent clients for some seconds. @returns the duration of each request in milliseconds */
export async function times(ask: () => Promise<unknown>, atOnce: number, seconds: number): Promise<number[]> {
  const all: number[] = [];
  const end = performance.now() + seconds * 1000;
  const worker = async (): Promise<void> => {
    do {
      const from = performance.now();
      await ask();
      all.push(performance.now() - from);
    } while (performance.now() < end);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return all;
}

/** The quantile `part` (0 to 1) of the durations. */
export function percentile(all: readonly number[], part: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}
