import type { GraphMention } from '../../domain/graph.js';

/** Order of mentions: title before abstract, then by start offset, the longer one first. */
export function byPlace(a: GraphMention, b: GraphMention): number {
  return (
    Number(a.field === 'abstract') - Number(b.field === 'abstract') ||
    a.start - b.start ||
    b.end - a.end ||
    (a.entityId < b.entityId ? -1 : 1)
  );
}
