import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { createGunzip, type Gunzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import pRetry from 'p-retry';
import { Agent, type Dispatcher, interceptors } from 'undici';
import { connectionError, NetworkError, statusError } from './network-error.js';
import { type FirstSent, keysToOwnOrigin } from './own-origin.js';
import type { Pace } from './pace.js';
import { publicLookup, publicOnly } from './private-addresses.js';
import { type CachedResponse, type PartialResponse, ResponseCache } from './response-cache.js';

/** Settings of requests. Times in milliseconds. */
export interface HttpClientOptions {
  /** The User-Agent, with contact information. */
  readonly userAgent: string;
  /** The folder of the response cache. */
  readonly cacheFolder: string;
  /** Whether to refuse addresses of private networks, for requests made on behalf of others. */
  readonly publicOnly?: boolean;
  /** Origins that are allowed nevertheless, such as an internal mirror: "http://10.0.0.5:8080". */
  readonly trustedOrigins?: readonly string[];
  /** Maximum number of attempts. */
  readonly tries?: number;
  /** The pause before the second attempt; doubles each time, up to a minute. */
  readonly firstPause?: number;
  /** The longest `Retry-After` that is obeyed. */
  readonly longestPause?: number;
  readonly connectTimeout?: number;
  /** Timeout between two chunks of a response, and before the first. */
  readonly silence?: number;
  readonly signal?: AbortSignal;
  /** Called before every pause. */
  readonly onPause?: (ms: number, why: string) => void;
}

export interface GetOptions {
  readonly pace: Pace;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long a response counts as fresh regardless of its headers. */
  readonly freshMs?: number;
  /** Maximum size of the body in bytes. */
  readonly mostBytes: number;
  /** Maximum duration of one attempt. */
  readonly mostMs: number;
  /** Checks a complete response before it is cached: what is wrong with it, and whether a retry may help. */
  readonly check?: (text: string) => undefined | { readonly problem: string; readonly passing: boolean };
}

/** A complete response, on disk. */
export interface HttpAnswer {
  readonly url: string;
  readonly contentType: string;
  /** Whether it is unchanged since the last request. */
  readonly unchanged: boolean;
  text(): Promise<string>;
  stream(): Readable;
}

const REDIRECTS = 5;
/** Whether a retry may succeed. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Fetches responses into a cache on disk. Requests are paced and identified, retried with backoff and `Retry-After`, limited in
 * size and time, and never repeated for data already received, complete or partial.
 */
export class HttpClient {
  private readonly agent: Dispatcher;
  private readonly cache: ResponseCache;

  constructor(private readonly options: HttpClientOptions) {
    const { connectTimeout = 15_000, silence = 30_000 } = options;
    const limits = { headersTimeout: silence, bodyTimeout: silence };
    const agent = new Agent({ connect: { timeout: connectTimeout }, ...limits });
    const guarded = options.publicOnly
      ? new Agent({ connect: { timeout: connectTimeout, lookup: publicLookup }, ...limits }).compose(
          publicOnly(agent, options.trustedOrigins ?? []),
        )
      : agent;
    this.agent = guarded.compose(keysToOwnOrigin, interceptors.redirect({ maxRedirections: REDIRECTS }));
    this.cache = new ResponseCache(options.cacheFolder);
  }

  /** @throws NetworkError */
  async get(url: string, options: GetOptions): Promise<HttpAnswer> {
    const headers = { 'user-agent': this.options.userAgent, ...options.headers };
    const fresh = await this.cache.fresh(url, headers, options.freshMs ?? 0);
    if (fresh) return answerOf(fresh, true);
    const { tries = 5, firstPause = 1000, signal } = this.options;
    return pRetry(() => this.attempt(url, headers, options), {
      retries: tries - 1,
      minTimeout: firstPause,
      maxTimeout: 60_000,
      randomize: firstPause > 0,
      signal,
      shouldRetry: ({ error }) => error instanceof PassingError,
      onFailedAttempt: ({ error, retriesLeft }) => this.beforeAnother(error, retriesLeft),
    }).catch((error: unknown) => {
      throw error instanceof PassingError ? error.told : error;
    });
  }

  async close(): Promise<void> {
    await this.cache.prune();
    await this.agent.close();
  }

  /** Waits as long as the service asks, up to the limit. */
  private async beforeAnother(error: Error, retriesLeft: number): Promise<void> {
    if (!(error instanceof PassingError)) return;
    if (error.wait !== undefined && error.wait > (this.options.longestPause ?? 300_000)) throw error.told;
    if (retriesLeft === 0) return;
    this.options.onPause?.(error.wait ?? 0, error.told.message);
    if (error.wait) await pause(error.wait, undefined, { signal: this.options.signal });
  }

  private attempt(url: string, headers: Record<string, string>, options: GetOptions): Promise<HttpAnswer> {
    return options.pace.turn(() => this.request(url, headers, options), this.options.signal);
  }

  private async request(url: string, base: Record<string, string>, options: GetOptions): Promise<HttpAnswer> {
    const stored = await this.cache.stored(url);
    const partial = stored ? undefined : await this.cache.partial(url);
    const headers = {
      'accept-encoding': 'gzip',
      ...(stored ? this.cache.revalidationHeaders(stored, url, base) : base),
      ...(partial && {
        range: `bytes=${partial.bytes}-`,
        'if-range': partial.validator,
        'accept-encoding': 'identity',
      }),
    };
    const signals = [AbortSignal.timeout(options.mostMs), this.options.signal].filter((signal) => signal !== undefined);
    try {
      const { origin, pathname, search } = new URL(url);
      const request: Dispatcher.RequestOptions & FirstSent = {
        origin,
        firstOrigin: origin,
        path: pathname + search,
        method: 'GET',
        headers,
        signal: AbortSignal.any(signals),
      };
      const response = await this.agent.request(request);
      return await this.take(url, response, { ...options, request: base, stored, partial });
    } catch (error) {
      throw this.explained(url, error as Error);
    }
  }

  /** Describes a failure, and whether a retry may help. */
  private explained(url: string, error: Error): Error {
    if (error instanceof PassingError || error instanceof NetworkError) return error;
    if (this.options.signal?.aborted) return error;
    if (/redirect/i.test(error.message))
      return new NetworkError('UNEXPECTED', `${printable(url)} redirects too often`, { cause: error });
    return new PassingError(connectionError(printable(url), error));
  }

  private async take(url: string, response: Dispatcher.ResponseData, asked: Asked): Promise<HttpAnswer> {
    const { statusCode, headers, body } = response;
    if (statusCode === 304 && asked.stored) {
      await body.dump();
      return answerOf(await this.cache.confirmed(url, asked.stored, asked.request, headers), true);
    }
    if (statusCode !== 200 && !(statusCode === 206 && asked.partial)) throw await this.refused(url, response, asked);
    const path = await this.write(url, response, statusCode === 206 ? asked.partial : undefined, asked.mostBytes);
    const wrong = asked.check?.(await readFile(path, 'utf8'));
    if (wrong) {
      await this.cache.dropPartial(url);
      const told = new NetworkError('UNEXPECTED', `${printable(url)} ${wrong.problem}`);
      throw wrong.passing ? new PassingError(told) : told;
    }
    const whole = { url: printable(url), contentType: one(headers['content-type']) ?? '', headers };
    return answerOf(await this.cache.finish(url, asked.request, whole), false);
  }

  /** The error for an HTTP status other than success, with the reason given by the service. */
  private async refused(url: string, response: Dispatcher.ResponseData, { partial }: Asked): Promise<Error> {
    const { statusCode, headers, body } = response;
    const said = await beginningOf(body);
    // The document has changed, so the partial download is no longer its beginning.
    const outdated = statusCode === 416 && partial !== undefined;
    if (outdated) await this.cache.dropPartial(url);
    const wait = retryAfter(one(headers['retry-after']));
    const told = statusError(printable(url), statusCode, wait, reasonIn(said));
    return PASSING.has(statusCode) || outdated ? new PassingError(told, wait) : told;
  }

  /**
   * Writes a body, or the rest of one, to disk. An interrupted body is kept for resuming if the service sent a strong
   * validator.
   */
  private async write(
    url: string,
    { headers, body }: Dispatcher.ResponseData,
    partial: PartialResponse | undefined,
    mostBytes: number,
  ): Promise<string> {
    const path = await this.cache.begin(url);
    const packed = one(headers['content-encoding']) === 'gzip';
    const validator = packed ? undefined : strongValidator(headers);
    const resumable = validator !== undefined;
    if (!partial) await this.cache.dropPartial(url);
    if (resumable) await this.cache.notePartial(url, validator);
    const file = await open(path, partial ? 'a' : 'w');
    try {
      const pieces = counted(url, packed ? unpacked(body) : body, partial?.bytes ?? 0, mostBytes);
      // Written as chunks arrive, so that a later request can resume an interrupted download.
      for await (const piece of pieces) await file.write(piece);
    } catch (error) {
      if (!resumable || error instanceof NetworkError) await this.cache.dropPartial(url);
      throw error;
    } finally {
      await file.close();
    }
    return path;
  }
}

function unpacked(body: Dispatcher.ResponseData['body']): Gunzip {
  const gunzip = body.pipe(createGunzip().on('close', () => body.destroy()));
  body.on('error', (error) => gunzip.destroy(error));
  return gunzip;
}

/** A request with its headers, and its cached response, if any. */
interface Asked extends GetOptions {
  readonly request: Readonly<Record<string, string>>;
  readonly stored?: CachedResponse;
  readonly partial?: PartialResponse;
}

/** A failure that may be temporary, so that the request is retried. */
class PassingError extends Error {
  /** @param wait the pause requested by the service, in milliseconds */
  constructor(
    readonly told: NetworkError,
    readonly wait?: number,
  ) {
    super(told.message);
  }
}

/** Passes bytes through. @throws NetworkError if there are more than `most` */
async function* counted(
  url: string,
  pieces: AsyncIterable<Uint8Array>,
  before: number,
  most: number,
): AsyncIterable<Uint8Array> {
  let bytes = before;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > most) {
      throw new NetworkError('TOO_LARGE', `${printable(url)} sends more than ${most} bytes, which is the maximum`);
    }
    yield piece;
  }
}

function answerOf({ path, meta }: CachedResponse, unchanged: boolean): HttpAnswer {
  return {
    url: meta.url,
    contentType: meta.contentType,
    unchanged,
    text: () => readFile(path, 'utf8'),
    stream: () => createReadStream(path),
  };
}

/** The URL without API keys. */
function printable(url: string): string {
  const shown = new URL(url);
  for (const name of ['api_key', 'key', 'token', 'access_token']) shown.searchParams.delete(name);
  shown.username = '';
  shown.password = '';
  return shown.href.slice(0, 300);
}

async function beginningOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  let text = '';
  try {
    for await (const piece of body as AsyncIterable<Buffer>) {
      text += piece.toString('utf8');
      if (text.length > 2000) break;
    }
  } catch {
    // The data received so far is sufficient.
  }
  return text;
}

/** `{"error": "…", "message": "…"}`, the error format of most APIs. */
function reasonIn(text: string): string | undefined {
  try {
    const { message, error, detail } = JSON.parse(text) as Record<string, unknown>;
    return [message, error, detail].find((value): value is string => typeof value === 'string' && value !== '');
  } catch {
    return undefined;
  }
}

/** Weak validators do not guarantee identical bytes. */
function strongValidator(headers: Dispatcher.ResponseData['headers']): string | undefined {
  const etag = one(headers.etag);
  return etag?.startsWith('W/') ? undefined : (etag ?? one(headers['last-modified']));
}

/** `Retry-After: 120` or a date, in milliseconds from now. */
function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
