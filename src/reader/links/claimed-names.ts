import type { EntityKind } from '../../domain/extraction.js';
import type { Document, LinkedClaim, LinkedPart, NamedEntity, Place } from '../../text/document.js';

/**
 * Adds the metrics, baselines and datasets of claims that no mention names as entities of their own: a metric in common words
 * ("45.5% fewer reasoning steps"), a class of methods ("than dense LLMs"), or a member of a list (`align-lists.ts`).
 */
export function withClaimedNames(
  document: Document,
  entities: readonly NamedEntity[],
  claims: readonly LinkedClaim[],
): NamedEntity[] {
  const added = new Map<string, AddedEntity>();
  for (const claim of claims) {
    for (const [kind, part] of [
      ['METRIC', claim.metric],
      ['METHOD', claim.baseline],
      ...claim.datasets.map((dataset) => ['DATASET', dataset] as const),
    ] as const) {
      if (!part || entities.some((one) => one.kind === kind && (one.name === part.name || one.aliases.includes(part.name)))) continue; // prettier-ignore
      const key = `${kind} ${part.name}`;
      const entry = added.get(key) ?? { kind, name: part.name, places: [] };
      added.set(key, entry);
      addPlace(entry, document, claim, part);
    }
  }
  const named = [...added.values()].map(({ kind, name, places }): NamedEntity => ({
    kind,
    name,
    aliases: [],
    proposed: false,
    generic: kind === 'METHOD',
    ...(kind === 'METHOD' ? { described: true } : {}),
    places,
  }));
  return [...entities, ...named];
}

interface AddedEntity {
  readonly kind: EntityKind;
  readonly name: string;
  readonly places: Place[];
}

/** Adds the position of a part to the mentions of its entity, once. */
function addPlace({ places }: AddedEntity, document: Document, claim: LinkedClaim, { start, end }: LinkedPart): void {
  if (start === undefined || end === undefined || places.some((place) => place.start === start)) return;
  const field = document.fields.find((one) => one.field === claim.field)!;
  places.push({ field: claim.field, sentence: claim.sentence, start, end, surface: field.text.slice(start, end) });
}
