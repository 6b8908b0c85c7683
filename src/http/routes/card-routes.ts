import type { FastifyInstance, FastifyRequest } from 'fastify';
import { escapeUTF8 } from 'entities';
import { LRUCache } from 'lru-cache';
import type { GraphStore } from '../../store/port/graph-store.js';
import { type Card, cardOf } from '../pages/card.js';
import { CARD_SIZE, cardPng, cardSvg } from '../pages/card-picture.js';
import { baseOf } from './export-routes.js';

const MOST_PICTURES = 200;

/**
 * The images of link previews: `/papers/ID/card.png`, `/entities/ID/card.png`, and the same as SVG.
 * @see cardHead for the tags that refer to them
 */
export function cardRoutes(app: FastifyInstance, store: GraphStore): void {
  const drawn = new LRUCache<string, Buffer>({ max: MOST_PICTURES });
  const png = async (card: Card): Promise<Buffer> => {
    const key = JSON.stringify(card);
    const picture = drawn.get(key) ?? (await cardPng(card));
    drawn.set(key, picture);
    return picture;
  };
  for (const folder of ['papers', 'entities']) {
    app.get<{ Params: { id: string; format: string } }>(
      `/${folder}/:id/card.:format(^svg$|^png$)`,
      async (request, reply) => {
        const { id, format } = request.params;
        const card = await cardOf(store, id);
        if (!card) return reply.code(404).send({ error: `the graph contains nothing with the id "${id}"` });
        void reply.header('cache-control', 'public, max-age=3600');
        if (format === 'svg') return reply.type('image/svg+xml').send(cardSvg(card));
        return reply.type('image/png').send(await png(card));
      },
    );
  }
}

/** The tags for link previews in a page's head; "" if the id is not in the graph. */
export async function cardHead(request: FastifyRequest, store: GraphStore, id: string): Promise<string> {
  const card = await cardOf(store, id);
  if (!card) return '';
  const address = `${baseOf(request)}${request.url.split('?')[0]}`;
  const said: readonly (readonly [string, string])[] = [
    ['og:type', 'article'],
    ['og:site_name', 'claimgraph'],
    ['og:title', card.title],
    ['og:description', card.lines.join(' · ') || card.kind],
    ['og:url', address],
    ['og:image', `${address}/card.png`],
    ['og:image:width', String(CARD_SIZE.width)],
    ['og:image:height', String(CARD_SIZE.height)],
    ['og:image:alt', [card.title, ...card.lines].join(', ')],
    ['twitter:card', 'summary_large_image'],
  ];
  const links = `<link rel="canonical" href="${escapeUTF8(address)}" />`;
  return links + said.map(([name, content]) => `<meta property="${name}" content="${escapeUTF8(content)}" />`).join('');
}
