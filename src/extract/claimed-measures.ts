import type { Document, LinkedClaim, NamedThing, Place } from './document.js';

/** A claim may be about a measure that only its own words name ("45.5% fewer reasoning steps"): that is an entity, too. */
export function withClaimedMeasures(
  document: Document,
  things: readonly NamedThing[],
  claims: readonly LinkedClaim[],
): NamedThing[] {
  const known = new Set(
    things.filter((thing) => thing.kind === 'METRIC').flatMap((thing) => [thing.name, ...thing.aliases]),
  );
  const added = new Map<string, Place[]>();
  for (const claim of claims) {
    const { metric } = claim;
    if (!metric || known.has(metric.name)) continue;
    const places = added.get(metric.name) ?? [];
    added.set(metric.name, places);
    const { start, end } = metric;
    if (start === undefined || end === undefined || places.some((place) => place.start === start)) continue;
    const field = document.fields.find((one) => one.field === claim.field)!;
    places.push({ field: claim.field, sentence: claim.sentence, start, end, surface: field.text.slice(start, end) });
  }
  const measures = [...added].map(([name, places]): NamedThing => ({
    kind: 'METRIC',
    name,
    aliases: [],
    proposed: false,
    generic: false,
    places,
  }));
  return [...things, ...measures];
}
