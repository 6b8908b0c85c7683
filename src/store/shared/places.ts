import type { GraphMention } from '../../domain/graph.js';

/** Orders mentions: the title before the abstract, then from left to right, the longer first. */
export function byPlace(a: GraphMention, b: GraphMention): number {
  return (
    Number(a.field === 'abstract') - Number(b.field === 'abstract') ||
    a.start - b.start ||
    b.end - a.end ||
    (a.entityId < b.entityId ? -1 : 1)
  );
}
