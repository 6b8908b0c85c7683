import CachePolicy from 'http-cache-semantics';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A complete response on disk. */
export interface CachedResponse {
  readonly path: string;
  readonly meta: ResponseMeta;
}
/** Metadata of a response. */
export interface ResponseMeta {
  /** The final URL, after redirects. */
  readonly url: string;
  readonly contentType: string;
  readonly storedAt: number;
  readonly policy: CachePolicy.CachePolicyObject;
}
/** A partial response, with the validator that shows whether the rest still matches. */
export interface PartialResponse {
  readonly path: string;
  readonly bytes: number;
  readonly validator: string;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const KEPT_MS = 30 * 24 * 3600 * 1000;

/**
 * A cache of responses on disk that follows RFC 9111 for a private cache: fresh responses are used as they are, others are
 * revalidated by ETag or date. Partial responses are kept as well, so that only the rest has to be fetched.
 */
export class ResponseCache {
  constructor(private readonly folder: string) {}

  /**
   * @param freshMs how long a response counts as fresh regardless of its headers: services without cache headers change at most
   * once a day
   */
  async fresh(key: string, request: Headers, freshMs: number): Promise<CachedResponse | undefined> {
    const stored = await this.stored(key);
    if (!stored) return undefined;
    const young = Date.now() - stored.meta.storedAt < freshMs;
    const policy = CachePolicy.fromObject(stored.meta.policy);
    return young || policy.satisfiesWithoutRevalidation(requestOf(key, request)) ? stored : undefined;
  }

  /** A cached response, fresh or not. */
  async stored(key: string): Promise<CachedResponse | undefined> {
    const path = this.bodyPath(key);
    try {
      const meta = JSON.parse(await readFile(this.metaPath(key), 'utf8')) as ResponseMeta;
      await stat(path);
      return { path, meta };
    } catch {
      return undefined;
    }
  }

  /** Headers that let the service answer "304 Not Modified". */
  revalidationHeaders({ meta }: CachedResponse, key: string, request: Headers): Record<string, string> {
    const headers = CachePolicy.fromObject(meta.policy).revalidationHeaders(requestOf(key, request));
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))); // prettier-ignore
  }

  /** The service confirmed that the cached response is still valid. */
  async confirmed(key: string, stored: CachedResponse, request: Headers, headers: Headers): Promise<CachedResponse> {
    const { policy } = CachePolicy.fromObject(stored.meta.policy).revalidatedPolicy(requestOf(key, request), { status: 304, headers }); // prettier-ignore
    const meta = { ...stored.meta, storedAt: Date.now(), policy: policy.toObject() };
    await this.writeMeta(key, meta);
    const now = new Date();
    await utimes(stored.path, now, now);
    return { path: stored.path, meta };
  }

  /** The file to which a body is written until it is complete. */
  async begin(key: string): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    return `${this.bodyPath(key)}.part`;
  }

  /** The received part of an interrupted response. */
  async partial(key: string): Promise<PartialResponse | undefined> {
    const path = `${this.bodyPath(key)}.part`;
    try {
      const validator = await readFile(`${path}.json`, 'utf8');
      const bytes = (await stat(path)).size;
      return bytes > 0 ? { path, bytes, validator } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Stores the validator that the service needs to resume this response. */
  async notePartial(key: string, validator: string): Promise<void> {
    await writeFile(`${this.bodyPath(key)}.part.json`, validator);
  }

  async dropPartial(key: string): Promise<void> {
    const path = `${this.bodyPath(key)}.part`;
    await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })]);
  }

  /** The body is complete. */
  async finish(
    key: string,
    request: Headers,
    response: Omit<ResponseMeta, 'storedAt' | 'policy'> & { readonly headers: Headers },
  ): Promise<CachedResponse> {
    // prettier-ignore
    const { url, contentType, headers } = response;
    const policy = new CachePolicy(requestOf(key, request), { status: 200, headers }, { shared: false, cacheHeuristic: 0 }); // prettier-ignore
    const path = this.bodyPath(key);
    await rename(`${path}.part`, path);
    await this.dropPartial(key);
    const meta = { url, contentType, storedAt: Date.now(), policy: policy.toObject() };
    await this.writeMeta(key, meta);
    return { path, meta };
  }

  /** Removes responses that were not fetched or revalidated for a month. Another process may do so at the same time. */
  async prune(): Promise<void> {
    const files = await readdir(this.folder).catch(() => []);
    for (const file of files) {
      const path = join(this.folder, file);
      const found = await stat(path).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > KEPT_MS) await rm(path, { force: true });
    }
  }

  private async writeMeta(key: string, meta: ResponseMeta): Promise<void> {
    await writeFile(`${this.metaPath(key)}.new`, JSON.stringify(meta));
    await rename(`${this.metaPath(key)}.new`, this.metaPath(key));
  }

  private bodyPath(key: string): string {
    return join(this.folder, createHash('sha256').update(key).digest('hex').slice(0, 40));
  }
  private metaPath(key: string): string {
    return `${this.bodyPath(key)}.json`;
  }
}

function requestOf(url: string, headers: Headers): CachePolicy.Request {
  return { url, method: 'GET', headers };
}
