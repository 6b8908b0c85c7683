import type { Chunk } from '../grammar/chunks.js';
import { methodPhrases, type MethodPhrase } from '../links/link-subject.js';
import { nearest } from '../links/spans.js';
import type { EntityMention, SentenceView } from '../grammar/sentence-view.js';
import type { ComparisonContext, Side } from './candidate.js';

/** "This work" as the subject, or "all baselines" as the object. */
const UNNAMED: Side = { name: null, source: 'none', entity: null };

/** How many mentions, and how many noun phrases, are candidates for each side. */
const MENTIONS = 6;
const CHUNKS = 3;
/** Distance of a noun phrase from the words of comparison, in tokens. */
const FARTHEST = 24;

/** Every method that the subject of a comparison may be compared with: mentions of the sentence, noun phrases after the trigger, and none. */
export function comparedObjects({ view, anchor }: ComparisonContext): Side[] {
  const mentions = nearestMentions(view, anchor, ({ anaphor }) => !anaphor);
  const after = methodPhrases(view).filter(({ span }) => span.from >= anchor.from && span.from - anchor.to <= FARTHEST);
  return [...mentions, ...phrasesOf(after, (chunks) => chunks.slice(0, CHUNKS)), UNNAMED];
}

/**
 * Every method that may be compared: mentions of the sentence, noun phrases before the trigger or opening the sentence, the main method of
 * the paper, methods of the sentence before, and the unnamed method of the paper.
 */
export function comparingSubjects({ view, anchor, earlier, main }: ComparisonContext): Side[] {
  const sides = nearestMentions(view, anchor, () => true);
  const before = methodPhrases(view).filter(({ span }) => span.to <= anchor.from);
  sides.push(...phrasesOf(before, (chunks) => [...new Set([...chunks.slice(0, 2), ...chunks.slice(-2)])]));
  const known = new Set(sides.map(({ entity }) => entity));
  if (main && !known.has(main)) sides.push({ name: main.name, source: 'main', entity: main });
  known.add(main);
  for (const { entity } of earlier?.names ?? [])
    if (entity.kind === 'METHOD' && !known.has(entity) && known.add(entity).size <= MENTIONS + 4)
      sides.push({ name: entity.name, source: 'earlier', entity });
  return [...sides, UNNAMED];
}

/** The nearest mentions of methods, one of each method. */
function nearestMentions(
  view: SentenceView,
  anchor: ComparisonContext['anchor'],
  isCandidate: (mention: EntityMention) => boolean,
): Side[] {
  const methods = view.names.filter((name) => name.entity.kind === 'METHOD' && isCandidate(name));
  const once = methods.filter((name, i) => methods.findIndex((other) => other.entity === name.entity) === i);
  return nearest(once, anchor, view, MENTIONS).map((mention) => ({
    name: mention.entity.name,
    source: 'mention',
    entity: mention.entity,
    mention,
  }));
}

/** The noun phrases of the chosen chunks, with and without up to two of their first words. */
function phrasesOf(phrases: readonly MethodPhrase[], choose: (chunks: readonly Chunk[]) => readonly Chunk[]): Side[] {
  const kept = new Set(choose([...new Set(phrases.map(({ span }) => span.chunk))]));
  return phrases.filter(({ span }) => kept.has(span.chunk) && span.dropped <= 2).map(({ span, phrase }) => ({ name: phrase.name, source: 'phrase', entity: null, span })); // prettier-ignore
}

/** Whether two noun phrases of a sentence are the same or overlap. */
export function overlaps(a: Side, b: Side): boolean {
  const [first, second] = [a.span ?? a.mention, b.span ?? b.mention];
  return !!first && !!second && first.from < second.to && second.from < first.to;
}
