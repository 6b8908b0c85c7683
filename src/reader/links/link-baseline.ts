import type { ClaimKind } from '../../domain/extraction.js';
import { comparedBy } from '../grammar/compared-names.js';
import { comparedPhrases } from '../grammar/compared-phrases.js';
import type { LinkedPart, NamedEntity } from '../../text/document.js';
import { entitiesElsewhere } from './discourse.js';
import { methodFeatures, nearestMethodPhrases, type CandidateContext } from './link-subject.js';
import { lastInSentence, type PreviousClaim } from './previous-claims.js';
import { numberFeatures } from './pair-features.js';
import { nearest, type PhraseSpan } from './spans.js';
import { unitClass } from '../grammar/metric-class.js';
import { Features } from '../model/features.js';
import { leadToken } from '../grammar/number-cues.js';
import { alignment, listIntroducer, relationFeatures } from '../grammar/relation.js';
import type { EntityMention, QuantityMention, SentenceView } from '../grammar/sentence-view.js';

/** A method that a difference or a factor may be relative to. All fields are empty if there is no baseline, or one without a name. */
export interface BaselineCandidate {
  readonly mention: EntityMention | null;
  /** A description in common words: "than dense LLMs", "compared to full fine-tuning". */
  readonly phrase?: LinkedPart;
  /** The noun phrase of the candidate, and the sentence that contains it. */
  readonly span?: PhraseSpan;
  readonly spanView?: SentenceView;
  /** A method that only other sentences mention. */
  readonly entity?: NamedEntity;
  /** How many sentences before the number, if not in its own sentence. */
  readonly back?: number;
}

/**
 * Every method that a difference or factor may be relative to, except its subject: mentions and noun phrases of the sentence, methods of
 * the sentence before, methods named elsewhere, and none.
 */
export function baselineCandidates(
  { view, earlier, entities }: CandidateContext,
  quantity: QuantityMention,
  subject: string | null,
): BaselineCandidate[] {
  const methods = view.names.filter((name) => isOtherMethod(name, subject));
  const candidates: BaselineCandidate[] = nearest(methods, quantity, view, 10).map((mention) => ({ mention }));
  for (const { span, phrase } of nearestMethodPhrases(view, quantity)) {
    const isOther = phrase.name !== subject && (span.end <= quantity.start || span.start >= quantity.end);
    if (isOther && !WHICHEVER.test(phrase.name)) candidates.push({ mention: null, phrase, span, spanView: view });
  }
  for (const phrase of comparedPhrases(view))
    if (!WHICHEVER.test(phrase.name) && !candidates.some((one) => one.span?.start === phrase.start && one.span?.end === phrase.end)) candidates.push({ mention: null, phrase }); // prettier-ignore
  const before = earlier.at(-1);
  if (before) earlierMethods(before, subject, candidates);
  const known = new Set(candidates.map(({ mention }) => mention?.entity));
  for (const entity of entitiesElsewhere(entities, 'METHOD', known, 6)) if (entity.name !== subject) candidates.push({ mention: null, entity }); // prettier-ignore
  return [...candidates, { mention: null }];
}

/** Words that choose a baseline by its rank or age instead of naming it: "the second-best method", "the strongest baseline". */
const WHICHEVER =
  /^(?:next-|second[- ]|third[- ]|runner-)?(?:best|strongest|top|ranked|placed|up|leading|prior|previous|existing|state-of-the-art|sota|competing|highest|other)(?=\s|$|-(?:ranked|placed|performing|scoring|existing)\b)|^(?:baselines?|competitors?|alternatives?|counterparts?)$/i;

function isOtherMethod(name: EntityMention, subject: string | null): boolean {
  return name.entity.kind === 'METHOD' && name.entity.name !== subject && !name.anaphor;
}

/** The first five methods of the sentence before. */
function earlierMethods(view: SentenceView, subject: string | null, candidates: BaselineCandidate[]): void {
  const seen = new Set<NamedEntity>();
  for (const mention of view.names) {
    if (!isOtherMethod(mention, subject) || seen.has(mention.entity)) continue;
    seen.add(mention.entity);
    if (seen.size <= 5) candidates.push({ mention, spanView: view, back: 1 });
  }
}

export function baselineName({ mention, phrase, entity }: BaselineCandidate): string | null {
  return mention?.entity.name ?? phrase?.name ?? entity?.name ?? null;
}

const AGAINST =
  /^(?:than|over|against|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?|upon)$/;
const UNNAMED =
  /^(?:prior|previous|previously|existing|state-of-the-art|sota|competitive|current|baselines?|all|other|several|strong|recent|competing|others|both|various|many|most)$/;
const BEFORE_UNNAMED = /^(?:the|its|their|a|an|all|of|best|any|by|up|to)$/;

/**
 * Is the difference relative to methods without a name: "surpasses the prior state of the art by 1.3%", "outperforming previous
 * results by 4 points"? The comparing word nearest to the number in its clause decides, unless its object contains a named method.
 */
function isAgainstUnnamed(view: SentenceView, quantity: QuantityMention): boolean {
  const clause = view.sentence.clauses[quantity.clause] ?? { from: 0, to: 0 };
  const link = nearestComparison(view, quantity, clause);
  if (link < 0) return false;
  let at = link + 1;
  while (BEFORE_UNNAMED.test(view.lower[at] ?? '')) at++;
  if (!UNNAMED.test(view.lower[at] ?? '')) return false;
  let end = at;
  while (end < clause.to && end < at + 9 && !OBJECT_ENDS.test(view.lower[end]!)) end++;
  return !view.names.some(
    (name) => name.entity.kind === 'METHOD' && !name.entity.generic && name.from >= at && name.to <= end + 1,
  );
}
const OBJECT_ENDS = /^(?:by|on|with|in|for|while|,|;|:|using|across|when)$/;

/** Token of the comparing word of the clause that is nearest to the number; -1 if there is none. */
function nearestComparison(
  view: SentenceView,
  quantity: QuantityMention,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let nearest = -1;
  let least = Infinity;
  for (let i = from; i < to; i++) {
    if (!AGAINST.test(view.lower[i]!) || isPartOfNumber(view, quantity, i)) continue;
    const away = i < quantity.from ? quantity.from - i : i - quantity.to;
    if (away < least) [nearest, least] = [i, away];
  }
  return nearest;
}

/** Whether a word of comparison is part of the number: "more than 5%" and "over 5%" do not compare with a method. */
function isPartOfNumber(view: SentenceView, quantity: QuantityMention, at: number): boolean {
  if (view.lower[at] === 'over' && at >= quantity.from && at < quantity.to) return true;
  return /^(?:more|less|higher|lower|greater|better)$/.test(view.lower[at - 1] ?? '') && at < quantity.to;
}

/** A difference or a factor whose baseline is being determined, and its context. */
export interface BaselineContext {
  readonly view: SentenceView;
  readonly quantity: QuantityMention;
  readonly kind: ClaimKind;
  readonly subject: string | null;
  readonly metric: string;
  readonly entities: readonly NamedEntity[];
  readonly previousClaims: readonly PreviousClaim[];
  /** See isAgainstUnnamed. */
  readonly againstUnnamed: boolean;
}

/** Null for an absolute value, which has no baseline. */
export function baselineContext(given: Omit<BaselineContext, 'againstUnnamed'>): BaselineContext | null {
  return given.kind === 'ABSOLUTE' ? null : { ...given, againstUnnamed: isAgainstUnnamed(given.view, given.quantity) };
}

type Source = 'earlier' | 'stands' | 'span' | 'phrase' | 'elsewhere' | 'none';

function sourceOf({ back, mention, span, phrase, entity }: BaselineCandidate): Source {
  if (back !== undefined) return 'earlier';
  if (mention) return 'stands';
  if (span) return 'span';
  if (phrase) return 'phrase';
  return entity ? 'elsewhere' : 'none';
}

/** The features by which the ranker scores a candidate. */
export function baselineRow(candidate: BaselineCandidate, context: BaselineContext): Features {
  const { view, quantity, kind } = context;
  const name = baselineName(candidate);
  const row = new Features(name);
  const { mention, phrase, span, spanView, back } = candidate;
  const source = sourceOf(candidate);
  row.flag(`s:${source}`, `kind:${kind}`, `unit:${unitClass(quantity.quantity)}`);
  if (source !== 'earlier' && source !== 'span' && source !== 'elsewhere')
    row.flag(...baselineFeatures(candidate, context));
  if (context.againstUnnamed) row.flag('against-unnamed-here');
  numberFeatures(view, quantity, row);
  const method = {
    entity: mention?.entity ?? candidate.entity ?? null,
    phrase,
    mention: mention ?? undefined,
    span,
    spanView,
    back,
  };
  if (source !== 'none') methodFeatures({ ...method, source: source === 'phrase' ? 'span' : source }, view, quantity, context.entities, row); // prettier-ignore
  previousClaimFlags(name, context, row);
  row.amount('n:methods', view.names.filter((one) => one.entity.kind === 'METHOD').length + 1);
  return row;
}

/** Whether previous claims have the same baseline, or have this method as their subject. */
function previousClaimFlags(name: string | null, { quantity, previousClaims }: BaselineContext, row: Features): void {
  const last = lastInSentence(previousClaims, quantity);
  if (last && last.kind !== 'ABSOLUTE') row.flag(last.baseline === name ? 'm:as-last' : 'm:not-as-last', `m:last=${last.baseline ? 'some' : 'none'}`); // prettier-ignore
  if (name === null) return;
  if (previousClaims.some((one) => one.subjectName === name)) row.flag('m:was-subject');
  if (previousClaims.some((one) => one.baseline === name)) row.flag('m:was-baseline');
}

function baselineFeatures({ mention, phrase }: BaselineCandidate, context: BaselineContext): string[] {
  const { view, quantity, kind, againstUnnamed } = context;
  if (mention && !phrase) return mentionFeatures(mention, context);
  const others = view.names.filter((name) => name.entity.kind === 'METHOD' && !name.anaphor);
  const compared = others.some((name) => comparedBy(view, name)) ? 'though-compared' : 'none-compared';
  if (phrase) {
    const side = phrase.start! < quantity.start ? 'L' : 'R';
    const names = others.length > 0 ? 'names-here' : 'no-names';
    return ['phrase', `phrase:${side}`, `phrase:${kind}`, `phrase:${names}`, `phrase:${compared}`];
  }
  const none = ['none', `none:${kind}`, `none:${compared}`];
  return againstUnnamed ? ['none:against-unnamed', ...none] : none;
}

/** Features of a method mentioned in the sentence of the number. */
function mentionFeatures(mention: EntityMention, context: BaselineContext): string[] {
  const { view, quantity, againstUnnamed } = context;
  const side = mention.start < quantity.start ? 'L' : 'R';
  const features = [mention.entity.proposed ? 'proposed' : 'foreign', `side:${side}`];
  if (againstUnnamed) features.unshift('against-unnamed');
  if (mention.entity.generic) features.push('generic');
  const compared = comparedBy(view, mention);
  const intro = listIntroducer(view, mention);
  features.push(`compared:${compared}${side}`, `intro:${intro}${side}`);
  for (const feature of relationFeatures(view, quantity, mention)) {
    if (/^(?:near|clause:|paren)/.test(feature)) features.push(feature, `${compared} ${feature}`);
  }
  features.push(`aligned:${alignment(quantity, mention)}`);
  if (mention.slot > 0) features.push('later-in-list');
  wordingFlags(mention, intro, side, context, features);
  return features;
}

function wordingFlags(
  mention: EntityMention,
  intro: string,
  side: 'L' | 'R',
  { view, quantity, kind }: BaselineContext,
  features: string[],
): void {
  if (/^(?:'s|’s)/.test(view.fieldText.slice(mention.end, mention.end + 2))) features.push(`possessive${side}`);
  // "reduces the parameters of X by half"
  if (side === 'L' && intro === 'of' && view.lower[leadToken(view, quantity)] === 'by')
    features.push('object-of-changed');
  // "15% the size of X", "29% as many parameters as X"
  if (kind === 'FACTOR' && side === 'R' && /^(?:of|as)$/.test(intro)) features.push('share-of');
}
