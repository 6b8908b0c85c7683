import type { NamedEntity } from '../../text/document.js';
import type { SentenceView } from '../grammar/sentence-view.js';
import type { Features } from '../model/features.js';

/** Features of an entity's mentions in the whole text, relative to one sentence: how many, where, and how near. */
export function entityFeatures(
  entity: NamedEntity,
  view: SentenceView,
  entities: readonly NamedEntity[],
  row: Features,
): void {
  const { count, titled, sentences } = summaryOf(entity);
  row.amount('t:places', Math.min(9, count));
  if (titled) row.flag('t:titled');
  if (entity.proposed) row.flag('t:proposed');
  row.amount('t:chance', entity.chance ?? 0);
  row.amount('t:proposed-chance', entity.proposedChance ?? 0);
  distanceFeatures(sentences, view.sentence.index, row);
  const alike = entities.filter((one) => one.kind === entity.kind && !one.generic);
  row.amount('t:alike', Math.min(12, alike.length));
  if (alike.length === 1 && alike[0] === entity) row.flag('t:only');
  const rank = [...alike].sort((a, b) => b.places.length - a.places.length).indexOf(entity);
  row.amount('t:rank', Math.min(10, rank + 1));
  const own = alike.filter((one) => one.proposed);
  row.amount('t:proposed-alike', Math.min(6, own.length));
  if (own.length === 1 && own[0] === entity) row.flag('t:only-proposed');
}

/** How many sentences before and after this one the entity is mentioned, and in which one first. */
function distanceFeatures(sentences: readonly number[], here: number, row: Features): void {
  const next = firstAtLeast(sentences, here);
  const before = sentences[next - 1] ?? -1;
  const after = sentences[sentences[next] === here ? next + 1 : next] ?? 99;
  if (before >= 0) row.amount('t:back', Math.min(12, here - before) + 1);
  if (after < 99) row.amount('t:ahead', Math.min(12, after - here) + 1);
  if (sentences[next] === here) row.flag('t:here');
  const first = Math.min(sentences[0] ?? 99, 99);
  row.amount('t:first', Math.min(15, first) + 1);
}

/** Features of the method that the paper most likely proposes: the likelier it is, the less likely the subject is unnamed. */
export function likeliestProposal(entities: readonly NamedEntity[], row: Features): void {
  let best: NamedEntity | undefined;
  for (const entity of entities)
    if (entity.kind === 'METHOD' && (entity.proposedChance ?? 0) > (best?.proposedChance ?? 0)) best = entity;
  if (!best) return;
  row.amount('u:chance', best.chance ?? 0);
  row.amount('u:proposed-chance', best.proposedChance ?? 0);
  row.amount('u:places', Math.min(9, summaryOf(best).count));
  if (summaryOf(best).titled) row.flag('u:titled');
  row.flag(best.places.some(({ anaphor }) => anaphor) ? 'u:pointed-at' : 'u:not-pointed-at');
}

interface Summary {
  readonly count: number;
  readonly titled: boolean;
  /** Indexes of the sentences that mention it by name, in order, each once. */
  readonly sentences: readonly number[];
}
const summaries = new WeakMap<NamedEntity, Summary>();

function summaryOf(entity: NamedEntity): Summary {
  const known = summaries.get(entity);
  if (known) return known;
  const places = entity.places.filter((place) => !place.anaphor);
  const sentences = [...new Set(places.map(({ sentence }) => sentence))].sort((a, b) => a - b);
  const summary = { count: places.length, titled: places.some(({ field }) => field === 'title'), sentences };
  summaries.set(entity, summary);
  return summary;
}

/** Index of the first number of an ordered list that is at least `least` (binary search). */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Up to `limit` named entities of one kind that are not among the known ones, those mentioned most often first. */
export function entitiesElsewhere(
  entities: readonly NamedEntity[],
  kind: NamedEntity['kind'],
  known: ReadonlySet<NamedEntity | null | undefined>,
  limit: number,
): NamedEntity[] {
  return entities
    .filter((entity) => entity.kind === kind && !entity.generic && !known.has(entity))
    .sort((a, b) => b.places.length - a.places.length)
    .slice(0, limit);
}
