import { KIND_NAMES } from '../../domain/roles.js';
import { kindOfEntityId } from '../../domain/names.js';
import type { Entity } from '../../domain/graph.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import { claimRows } from '../claim-rows.js';
import { contextOf, jsonLd, type JsonLdNode } from './json-ld.js';
import { addressOf } from './vocabulary.js';

/** An RDF resource, and the page that shows it. */
export interface DescribedThing {
  readonly jsonLd: AsyncIterable<string>;
  /** Path of the page. */
  readonly page: string;
}

/**
 * The resource with a URL in the exports: an entity with its names, a paper with its claims, a claim, or the program that read
 * it.
 * @returns undefined if the graph has nothing with this id
 */
export async function describeThing(store: GraphStore, id: string, base: string): Promise<DescribedThing | undefined> {
  if (kindOfEntityId(id)) {
    const [entity] = await store.entities([id]);
    return (
      entity && { jsonLd: document(entityNode(entity, base), base), page: `/entities/${encodeURIComponent(entity.id)}` }
    );
  }
  if (id.startsWith('paper:')) {
    const [paper] = await store.papers([id]);
    const rows = claimRows(store, { paperIds: [paper?.id ?? id] });
    return paper && { jsonLd: jsonLd(rows, base), page: `/papers/${encodeURIComponent(paper.id)}` };
  }
  const [claim] = await store.claims([id]);
  const reviews = ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] as const;
  if (claim) {
    const rows = claimRows(store, { ids: [id], reviews });
    return { jsonLd: jsonLd(rows, base), page: `/papers/${encodeURIComponent(claim.paperId)}` };
  }
  if (!/^claimgraph\/\d+$/.test(id)) return undefined;
  return {
    jsonLd: document({ '@id': addressOf(base, id), '@type': 'prov:SoftwareAgent', label: id }, base),
    page: '/',
  };
}

function entityNode({ id, kind, name, aliases, broader }: Entity, base: string): JsonLdNode {
  return {
    '@id': addressOf(base, id),
    '@type': KIND_NAMES[kind],
    label: name,
    'schema:alternateName': aliases,
    'schema:isVariantOf': broader.map((other) => ({ '@id': addressOf(base, other) })),
  };
}

async function* document(node: JsonLdNode, base: string): AsyncIterable<string> {
  yield JSON.stringify({ '@context': contextOf(base), '@graph': [node] });
}
