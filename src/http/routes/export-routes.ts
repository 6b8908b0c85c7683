import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { EXPORT_FORMATS, type ExportFormat } from '../../export/formats.js';
import type { QueryLimits } from '../../graphql/limits/default-limits.js';
import { excessOf } from '../../graphql/limits/arguments.js';
import { parseWhere } from '../../graphql/parse-where.js';
import { createQueryContext } from '../../query/context.js';
import { badInput, QueryError } from '../../query/errors.js';
import type { ClaimWhere } from '../../query/where.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import type { Exporter } from '../exports/export-chunks.js';

interface ExportRouteOptions {
  readonly store: GraphStore;
  /** Produces the files. */
  readonly exporter: Exporter;
  /** Changes with every version that may respond differently. */
  readonly release: string;
  /** The limits of conditions, as in GraphQL. */
  readonly limits: QueryLimits;
}

/**
 * `/export/claims.csv?metric=latency&hardware=iPhone+12` and the like: one URL per format, with every field of `ClaimWhere` as
 * a parameter. Responses are streamed, have a file name, and an ETag that changes with the graph. `/export` lists them.
 */
export function exportRoutes(app: FastifyInstance, options: ExportRouteOptions): void {
  app.get('/export', async (request, reply) =>
    reply.send({
      formats: EXPORT_FORMATS.map(({ name, file, mediaType, description }) => ({
        name,
        description,
        mediaType,
        url: `${baseOf(request)}/export/${file}`,
      })),
    }),
  );
  for (const format of EXPORT_FORMATS) {
    app.get(`/export/${format.file}`, async (request, reply) => sendExport(request, reply, { ...options, format }));
  }
  app.get('/export/*', async (_, reply) => {
    const files = EXPORT_FORMATS.map(({ file }) => file).join(', ');
    return reply.code(404).send({ error: `there is no such export; expected /export/ and one of ${files}` });
  });
}

interface Export extends ExportRouteOptions {
  readonly format: ExportFormat;
}

async function sendExport(
  request: FastifyRequest,
  reply: FastifyReply,
  { store, exporter, release, limits, format }: Export,
): Promise<FastifyReply> {
  const etag = await etagOf(request.url, store, release);
  if (etag !== undefined && request.headers['if-none-match']?.includes(etag))
    return reply.code(304).header('etag', etag).send();
  const { searchParams } = new URL(request.url, 'http://host');
  try {
    const filter = await createQueryContext(store).filters.claims(whereOf(format, searchParams, limits));
    const job = { format: format.name, filter, base: baseOf(request) };
    const stream = request.method === 'HEAD' ? Readable.from([]) : await exporter.start(job);
    if (etag !== undefined)
      void reply.header('etag', etag).header('cache-control', 'public, max-age=0, must-revalidate');
    void reply.type(format.mediaType).header('content-disposition', `attachment; filename="${format.file}"`);
    return reply.send(stream);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const { code, message, details } = error;
    return reply
      .code(400)
      .header('cache-control', 'no-store')
      .send({ errors: [{ message, extensions: { code, ...details } }] });
  }
}

function whereOf(format: ExportFormat, parameters: URLSearchParams, limits: QueryLimits): ClaimWhere {
  const where = parseWhere(parameters);
  const excess = excessOf(where, '', '', limits);
  if (excess !== undefined) throw badInput(excess);
  if (format.whole && parameters.size > 0)
    throw badInput(`${format.file} always contains all curated tables: omit the conditions`);
  return where;
}

/** A weak tag, since the file may be compressed; undefined if the store does not report its state. */
async function etagOf(url: string, store: GraphStore, release: string): Promise<string | undefined> {
  const state = await store.state().catch(() => undefined);
  if (state === undefined) return undefined;
  const digest = createHash('sha256').update(JSON.stringify([release, state, url]));
  return `W/"${digest.digest('base64url').slice(0, 22)}"`;
}

/** The URL of this server in the request. */
export function baseOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.headers.host ?? request.hostname}`;
}
