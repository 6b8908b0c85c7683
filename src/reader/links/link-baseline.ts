import type { ClaimKind } from '../../domain/extraction.js';
import { comparedBy } from '../grammar/compared-names.js';
import { comparedPhrases } from '../grammar/compared-phrases.js';
import type { LinkedPart, NamedThing } from '../../text/document.js';
import { isNamedForValue } from './link-subject.js';
import { leadToken } from '../grammar/number-cues.js';
import { alignment, listIntroducer, relationFeatures } from '../grammar/relation.js';
import type { NameStanding, QuantityStanding, SentenceView } from '../grammar/sentence-view.js';

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
      !view.quantities.some((one) => isNamedForValue(view, name, one)) &&
      (name.list !== list || name.listSize === 1),
  );
  const phrases = comparedPhrases(view).map((phrase) => ({ standing: null, phrase }));
  return [...others.map((standing) => ({ standing })), ...phrases, { standing: null }];
}

const AGAINST =
  /^(?:than|over|against|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?|upon)$/;
const UNNAMED =
  /^(?:prior|previous|previously|existing|state-of-the-art|sota|competitive|current|baselines?|all|other|several|strong|recent|competing|others|both|various|many|most)$/;
const BEFORE_UNNAMED = /^(?:the|its|their|a|an|all|of|best|any|by|up|to)$/;

/**
 * Is the difference one to methods without a name: "surpasses the prior state of the art by 1.3%", "outperforming previous results by
 * 4 points"? The comparing word nearest to the number in its clause decides; a name within its object names them after all.
 */
function isAgainstUnnamed(view: SentenceView, quantity: QuantityStanding): boolean {
  const { from, to } = view.sentence.clauses[quantity.clause] ?? { from: 0, to: 0 };
  const links: number[] = [];
  for (let i = from; i < to; i++) {
    const isMoreThan = /^(?:more|less|higher|lower|greater|better)$/.test(view.lower[i - 1] ?? '') && i < quantity.to;
    if (
      AGAINST.test(view.lower[i]!) &&
      !(view.lower[i] === 'over' && i >= quantity.from && i < quantity.to) &&
      !isMoreThan
    )
      links.push(i);
  }
  const away = (i: number) => (i < quantity.from ? quantity.from - i : i - quantity.to);
  const link = links.sort((a, b) => away(a) - away(b))[0];
  if (link === undefined) return false;
  let at = link + 1;
  while (BEFORE_UNNAMED.test(view.lower[at] ?? '')) at++;
  if (!UNNAMED.test(view.lower[at] ?? '')) return false;
  let end = at;
  while (end < to && end < at + 9 && !/^(?:by|on|with|in|for|while|,|;|:|using|across|when)$/.test(view.lower[end]!))
    end++;
  return !view.names.some(
    (name) => name.thing.kind === 'METHOD' && !name.thing.generic && name.from >= at && name.to <= end + 1,
  );
}

/** A difference or a multiple whose baseline is looked for. */
export interface BaselineQuestion {
  readonly view: SentenceView;
  readonly quantity: QuantityStanding;
  readonly kind: ClaimKind;
  /** See isAgainstUnnamed. */
  readonly againstUnnamed: boolean;
}

/** Null for a number that stands for itself. */
export function baselineQuestion(
  view: SentenceView,
  quantity: QuantityStanding,
  kind: ClaimKind,
): BaselineQuestion | null {
  return kind === 'ABSOLUTE' ? null : { view, quantity, kind, againstUnnamed: isAgainstUnnamed(view, quantity) };
}

export function baselineFeatures(option: BaselineOption, question: BaselineQuestion): string[] {
  const { view, quantity, kind, againstUnnamed } = question;
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
  if (!standing) {
    const none = ['none', `none:${kind}`, anyCompared ? 'none:though-compared' : 'none:none-compared'];
    return againstUnnamed ? ['none:against-unnamed', ...none] : none;
  }
  const side = standing.start < quantity.start ? 'L' : 'R';
  const features = [standing.thing.proposed ? 'proposed' : 'foreign', `side:${side}`];
  if (againstUnnamed) features.unshift('against-unnamed');
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
