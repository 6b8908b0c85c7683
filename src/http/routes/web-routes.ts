import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GraphStore } from '../../store/port/graph-store.js';
import { readPage, sendPage } from '../pages/page.js';
import { cardHead } from './card-routes.js';

/** The output folder of `npm run build`, at the same depth from `src/` and `dist/`. */
const BUILT = fileURLToPath(new URL('../../../dist/web/', import.meta.url));

/** Allows scripts only from this server. Plots set inline styles, and a downloaded plot is a blob. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/**
 * Serves the page: `/assets/` with hashed names that browsers cache for a year, and its single HTML file for `/` and every URL
 * that only the page handles (`/claims`, `/papers/…`). Only URLs that end in `/embed` may be framed by other sites. The pages
 * of papers and entities have tags for link previews in their head. Before the page has been built, `/` shows a smaller one.
 * @returns a handler for requests without any other route, which reports whether the URL is a page
 */
export async function webRoutes(
  app: FastifyInstance,
  store: GraphStore,
): Promise<(request: FastifyRequest, reply: FastifyReply) => boolean> {
  if (!existsSync(`${BUILT}index.html`)) {
    const home = readPage('home.html');
    app.get('/', async (_, reply) => sendPage(reply, home));
    return () => false;
  }
  const html = readFileSync(`${BUILT}index.html`, 'utf8');
  await app.register(fastifyStatic, {
    root: `${BUILT}assets`,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  });
  const send = (request: FastifyRequest, reply: FastifyReply, head = ''): FastifyReply => {
    const embedded = isEmbed(request);
    const ancestors = embedded ? '*' : "'none'";
    const page = head === '' ? html : html.replace('</head>', () => `${head}</head>`);
    return sendPage(reply, { html: page, policy: `${POLICY}; frame-ancestors ${ancestors}` });
  };
  for (const path of ['/papers/:id', '/entities/:id']) {
    app.get<{ Params: { id: string } }>(path, async (request, reply) => {
      // The page itself shows what is wrong with the store.
      const head = await cardHead(request, store, request.params.id).catch(() => '');
      return send(request, reply, head);
    });
  }
  app.get('/', async (request, reply) => send(request, reply));
  return (request, reply) => {
    // An embed is never anything but a page, so a program that tries its address without naming HTML gets it too.
    const asked = (request.headers.accept ?? '').includes('text/html') || isEmbed(request);
    const wanted = request.method === 'GET' && asked && !request.url.startsWith('/assets/');
    if (wanted) send(request, reply);
    return wanted;
  };
}

function isEmbed(request: FastifyRequest): boolean {
  return /\/embed\/?$/.test(request.url.split('?')[0] ?? '');
}
