import type { ClaimKind } from '../domain/extraction.js';
import { comparedBy } from './compared-names.js';
import { comparedPhrases } from './compared-phrases.js';
import type { LinkedPart, NamedThing } from './document.js';
import { leadToken } from './number-cues.js';
import { alignment, listIntroducer, relationFeatures } from './relation.js';
import type { NameStanding, QuantityStanding, SentenceView } from './sentence-view.js';

/** A method that a difference or a multiple may be against; null for none or an unnamed one. */
export interface BaselineOption {
  readonly standing: NameStanding | null;
  /** A class of methods in common words: "than dense LLMs", "compared to full fine-tuning". */
  readonly phrase?: LinkedPart;
}

export function baselineOptions(
  view: SentenceView,
  subject: NamedThing | null,
  subjectStanding?: NameStanding,
): BaselineOption[] {
  const list = subjectStanding && view.names.includes(subjectStanding) ? subjectStanding.list : -1;
  const others = view.names.filter(
    (name) =>
      name.thing.kind === 'METHOD' &&
      name.thing !== subject &&
      !name.anaphor &&
      (name.list !== list || name.listSize === 1),
  );
  const phrases = comparedPhrases(view).map((phrase) => ({ standing: null, phrase }));
  return [...others.map((standing) => ({ standing })), ...phrases, { standing: null }];
}

export function baselineFeatures(
  option: BaselineOption,
  view: SentenceView,
  quantity: QuantityStanding,
  kind: ClaimKind,
): string[] {
  const { standing } = option;
  const others = view.names.filter((name) => name.thing.kind === 'METHOD' && !name.anaphor);
  const anyCompared = others.some((name) => comparedBy(view, name));
  if (option.phrase) {
    const side = option.phrase.start! < quantity.start ? 'L' : 'R';
    return [
      'phrase',
      `phrase:${side}`,
      `phrase:${kind}`,
      `phrase:${others.length > 0 ? 'names-here' : 'no-names'}`,
      `phrase:${anyCompared ? 'though-compared' : 'none-compared'}`,
    ];
  }
  if (!standing) return ['none', `none:${kind}`, anyCompared ? 'none:though-compared' : 'none:none-compared'];
  const side = standing.start < quantity.start ? 'L' : 'R';
  const features = [standing.thing.proposed ? 'proposed' : 'foreign', `side:${side}`];
  if (standing.thing.generic) features.push('generic');
  const compared = comparedBy(view, standing);
  const intro = listIntroducer(view, standing);
  features.push(`compared:${compared}${side}`, `intro:${intro}${side}`);
  for (const feature of relationFeatures(view, quantity, standing)) {
    if (/^(?:near|clause:|paren)/.test(feature)) features.push(feature, `${compared} ${feature}`);
  }
  features.push(`aligned:${alignment(quantity, standing)}`);
  if (standing.slot > 0) features.push('later-in-list');
  if (/^(?:'s|’s)/.test(view.fieldText.slice(standing.end, standing.end + 2))) features.push(`possessive${side}`);
  // "reduces the parameters of X by half"
  if (side === 'L' && intro === 'of' && view.lower[leadToken(view, quantity)] === 'by')
    features.push('object-of-changed');
  // "15% the size of X", "29% as many parameters as X"
  if (kind === 'FACTOR' && side === 'R' && /^(?:of|as)$/.test(intro)) features.push('share-of');
  return features;
}
