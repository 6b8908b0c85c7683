import type { EntityKind } from '../../domain/extraction.js';
import type { Document, LinkedClaim, LinkedPart, NamedThing, Place } from '../../text/document.js';

/**
 * A claim may be about a measure that only its own words name ("45.5% fewer reasoning steps"), or against a class of
 * methods in common words ("than dense LLMs"): those are entities, too.
 */
export function withClaimedNames(
  document: Document,
  things: readonly NamedThing[],
  claims: readonly LinkedClaim[],
): NamedThing[] {
  const added = new Map<string, { kind: EntityKind; name: string; places: Place[] }>();
  const add = (kind: EntityKind, claim: LinkedClaim, part: LinkedPart | null) => {
    if (
      !part ||
      things.some((thing) => thing.kind === kind && (thing.name === part.name || thing.aliases.includes(part.name)))
    )
      return;
    const key = `${kind} ${part.name}`;
    const entry = added.get(key) ?? { kind, name: part.name, places: [] };
    added.set(key, entry);
    const { start, end } = part;
    if (start === undefined || end === undefined || entry.places.some((place) => place.start === start)) return;
    const field = document.fields.find((one) => one.field === claim.field)!;
    entry.places.push({
      field: claim.field,
      sentence: claim.sentence,
      start,
      end,
      surface: field.text.slice(start, end),
    });
  };
  for (const claim of claims) {
    add('METRIC', claim, claim.metric);
    add('METHOD', claim, claim.baseline);
  }
  const named = [...added.values()].map(({ kind, name, places }): NamedThing => ({
    kind,
    name,
    aliases: [],
    proposed: false,
    generic: kind === 'METHOD',
    places,
  }));
  return [...things, ...named];
}
