import type { NamedThing } from '../../text/document.js';
import type { SentenceView } from '../grammar/sentence-view.js';
import type { Features } from '../model/features.js';

/** What the text as a whole says of a named thing, as seen from one sentence. */
export function thingFeatures(
  thing: NamedThing,
  view: SentenceView,
  things: readonly NamedThing[],
  row: Features,
): void {
  const here = view.sentence.index;
  const { count, titled, sentences } = summaryOf(thing);
  row.amount('t:places', Math.min(9, count));
  if (titled) row.flag('t:titled');
  if (thing.proposed) row.flag('t:proposed');
  row.amount('t:chance', thing.chance ?? 0);
  row.amount('t:proposed-chance', thing.proposedChance ?? 0);
  const next = firstAtLeast(sentences, here);
  const before = sentences[next - 1] ?? -1;
  const after = sentences[sentences[next] === here ? next + 1 : next] ?? 99;
  if (before >= 0) row.amount('t:back', Math.min(12, here - before) + 1);
  if (after < 99) row.amount('t:ahead', Math.min(12, after - here) + 1);
  if (sentences[next] === here) row.flag('t:here');
  const first = Math.min(sentences[0] ?? 99, 99);
  row.amount('t:first', Math.min(15, first) + 1);
  const alike = things.filter((one) => one.kind === thing.kind && !one.generic);
  row.amount('t:alike', Math.min(12, alike.length));
  if (alike.length === 1 && alike[0] === thing) row.flag('t:only');
  const rank = [...alike].sort((a, b) => b.places.length - a.places.length).indexOf(thing);
  row.amount('t:rank', Math.min(10, rank + 1));
  const own = alike.filter((one) => one.proposed);
  row.amount('t:proposed-alike', Math.min(6, own.length));
  if (own.length === 1 && own[0] === thing) row.flag('t:only-proposed');
}

/** How likely the likeliest of a paper's methods is its own, and how often that one is named: speaks against "this work". */
export function likeliestProposal(things: readonly NamedThing[], row: Features): void {
  let best: NamedThing | undefined;
  for (const thing of things)
    if (thing.kind === 'METHOD' && (thing.proposedChance ?? 0) > (best?.proposedChance ?? 0)) best = thing;
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
  /** The sentences that name it, in order, each once. */
  readonly sentences: readonly number[];
}
const summaries = new WeakMap<NamedThing, Summary>();

function summaryOf(thing: NamedThing): Summary {
  const known = summaries.get(thing);
  if (known) return known;
  const places = thing.places.filter((place) => !place.anaphor);
  const sentences = [...new Set(places.map(({ sentence }) => sentence))].sort((a, b) => a - b);
  const summary = { count: places.length, titled: places.some(({ field }) => field === 'title'), sentences };
  summaries.set(thing, summary);
  return summary;
}

/** The first index of an ordered list whose number is at least `least`. */
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

/** Named things of one kind that no sentence around a number holds, those named most first. */
export function thingsElsewhere(
  things: readonly NamedThing[],
  kind: NamedThing['kind'],
  known: ReadonlySet<NamedThing | null | undefined>,
  limit: number,
): NamedThing[] {
  return things
    .filter((thing) => thing.kind === kind && !thing.generic && !known.has(thing))
    .sort((a, b) => b.places.length - a.places.length)
    .slice(0, limit);
}
