import { groupBy } from '../../domain/group-by.js';
import type { GraphMention } from '../../domain/graph.js';

/** Order of mentions: title before abstract, then by start offset, the longer one first. */
function byPlace(a: GraphMention, b: GraphMention): number {
  return (
    Number(a.field === 'abstract') - Number(b.field === 'abstract') ||
    a.start - b.start ||
    b.end - a.end ||
    (a.entityId < b.entityId ? -1 : 1)
  );
}

/** The mentions in each paper, in the order of their places. */
export function mentionsOf(paperIds: readonly string[], mentions: readonly GraphMention[]): GraphMention[][] {
  const byPaper = groupBy(mentions, ({ paperId }) => paperId);
  return paperIds.map((id) => (byPaper.get(id) ?? []).sort(byPlace));
}
