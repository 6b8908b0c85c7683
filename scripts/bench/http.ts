import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';

/** A client that keeps its connections open, and what is told of its times. */

const kept = new Agent({ keepAlive: true });

/** Closes the connections, so that the process can end. */
export function hangUp(): void {
  kept.destroy();
}

/**
 * Asks a GraphQL server over a connection that stays open. Not with `fetch`, which takes 1.5 ms of a request for itself: the servers
 * are measured here, not the client.
 */
export function post(url: string, query: string): Promise<unknown> {
  const body = JSON.stringify({ query });
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method: 'POST',
      agent: kept,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
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

/** Milliseconds of every request in so many seconds, when so many ask at a time. */
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

/** The time under which this part of the requests stays. */
export function percentile(all: readonly number[], part: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}
