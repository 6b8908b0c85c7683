import type { LinkedClaim, LinkedPart } from '../../text/document.js';
import type { EntityMention, QuantityMention, SentenceView } from '../grammar/sentence-view.js';

/** A part of a claim with its range in the clean field. */
export interface PlacedPart extends LinkedPart {
  readonly start: number;
  readonly end: number;
}

/** The part of a claim that a mention names. */
export function mentionPart({ entity, start, end }: EntityMention): PlacedPart {
  return { name: entity.name, start, end };
}

/** The part of a claim with the name of an entity, with its position if the sentence mentions it. */
export function namedPart({ names }: SentenceView, name: string): LinkedPart {
  const mention = names.find(({ entity }) => entity.name === name);
  return mention ? mentionPart(mention) : { name };
}

/** Finds the sentence and the number of a claim; undefined for a claim without a number. */
export function numbersOf(
  views: readonly SentenceView[],
): (claim: LinkedClaim) => { readonly view: SentenceView; readonly number: QuantityMention } | undefined {
  const viewOf = new Map(views.map((view) => [view.sentence.index, view]));
  return ({ sentence, quantity }) => {
    const view = viewOf.get(sentence);
    const number = view?.quantities.find((one) => one.quantity === quantity);
    return view && number ? { view, number } : undefined;
  };
}
