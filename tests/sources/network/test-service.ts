import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A received request. */
interface Request {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Milliseconds. */
  readonly at: number;
}

/** An HTTP server on the loopback interface. Each request is answered by the next handler of the test; the last one is used for all further requests. */
export interface TestService {
  readonly address: string;
  readonly requests: Request[];
  /** The requested paths with their queries. */
  readonly paths: () => string[];
  close(): Promise<void>;
}

export async function startService(...handlers: readonly Handler[]): Promise<TestService> {
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    const handler = handlers[Math.min(requests.length, handlers.length - 1)]!;
    requests.push({ path: request.url!, headers: request.headers, at: performance.now() });
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  running.push(close);
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    paths: () => requests.map(({ path }) => decodeURIComponent(path.replace(/\+/g, ' '))),
    close,
  };
}

const running: (() => Promise<void>)[] = [];
const folders: string[] = [];

/** Stops every server of the test and removes its files. Must be called once at the top of a test file. */
export function stopServicesAfterEach(): void {
  afterEach(async () => {
    await Promise.all(running.splice(0).map((close) => close()));
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
}

/** A new folder for cached responses. */
export function cacheFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-cache-'));
  folders.push(folder);
  return folder;
}

/** Responds with a body. */
export function give(body: string | Buffer, headers: Readonly<Record<string, string>> = {}, status = 200): Handler {
  return (_, response) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...headers,
    });
    response.end(body);
  };
}

/** Announces a complete body and closes the connection after some bytes. */
export function breakOff(body: string, after: number, headers: Readonly<Record<string, string>> = {}): Handler {
  return (_, response) => {
    response.writeHead(200, { 'content-length': Buffer.byteLength(body), ...headers });
    response.write(Buffer.from(body).subarray(0, after));
    setTimeout(() => response.socket!.destroy(), 60);
  };
}

/** Responds like a file server, with support for ETag and Range. */
export function serveFile(body: string, etag: string): Handler {
  return (request, response) => {
    const bytes = Buffer.from(body);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    const from = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
    const fits = from !== undefined && request.headers['if-range'] === etag;
    if (!fits) {
      response.writeHead(200, { etag, 'content-length': bytes.length }).end(bytes);
      return;
    }
    const rest = bytes.subarray(Number(from));
    const range = `bytes ${from}-${bytes.length - 1}/${bytes.length}`;
    response.writeHead(206, { etag, 'content-length': rest.length, 'content-range': range }).end(rest);
  };
}

export function redirectTo(location: string, status = 302): Handler {
  return (_, response) => response.writeHead(status, { location }).end();
}
