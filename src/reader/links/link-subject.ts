import type { ClaimKind } from '../../domain/extraction.js';
import { chunked } from '../grammar/chunks.js';
import { comparedBy } from '../grammar/compared-names.js';
import { verbStem } from '../grammar/claim-words.js';
import { hasPronounSubject } from '../grammar/clause-subjects.js';
import type { LinkedPart, NamedEntity } from '../../text/document.js';
import { lastInSentence, type PreviousClaim } from './previous-claims.js';
import { otherMethods } from './other-methods.js';
import { alignment, introducer, relationFeatures } from '../grammar/relation.js';
import { metricClass, unitClass } from '../grammar/metric-class.js';
import type { EntityMention, QuantityMention, SentenceView } from '../grammar/sentence-view.js';
import { Features } from '../model/features.js';
import { likeliestProposal, entityFeatures, entitiesElsewhere } from './discourse.js';
import { numberFeatures, pairFeatures, type TokenSpan } from './pair-features.js';
import { borderFeatures, frequency, wordingFeatures } from './phrase-features.js';
import type { MetricCandidate } from './link-metric.js';
import { earlierSyntax, pathBetween } from './syntax-features.js';
import { isNeverSubject } from './not-subjects.js';
import { nearest, methodSpans, type PhraseSpan } from './spans.js';

/** A method that a number may describe. `entity` is null for a phrase, and for "this work" when the paper does not name it. */
export interface SubjectCandidate {
  readonly entity: NamedEntity | null;
  readonly source: 'stands' | 'span' | 'earlier' | 'main' | 'elsewhere' | 'unnamed' | 'others';
  /** A description in common words; `entity` is null then. */
  readonly phrase?: LinkedPart;
  /** The noun phrase of the candidate, and the sentence that contains it. */
  readonly span?: PhraseSpan;
  readonly spanView?: SentenceView;
  readonly mention?: EntityMention;
  /** Distance in sentences to the sentence of the number, which comes later; absent if it is the same sentence. */
  readonly back?: number;
  /** Position among the methods of an earlier sentence. */
  readonly order?: 'first' | 'middle' | 'last';
}

export function nameOfSubject({ entity, phrase }: SubjectCandidate): string | null {
  return entity?.name ?? phrase?.name ?? null;
}

/** The context of a number: its sentence, the sentences before it, and the named entities of the paper. */
export interface CandidateContext {
  readonly view: SentenceView;
  readonly earlier: readonly SentenceView[];
  readonly main: NamedEntity | undefined;
  readonly entities: readonly NamedEntity[];
}

/**
 * Every method that a number may describe: mentions and noun phrases of the sentence, methods of the two sentences before, the
 * paper's main method, methods named elsewhere, other people's methods in common words, and the unnamed method of the paper.
 */
export function subjectCandidates(
  { view, earlier, main, entities }: CandidateContext,
  quantity: QuantityMention,
): SubjectCandidate[] {
  const candidates: SubjectCandidate[] = nearest(methodsOf(view), quantity, view, 10).map((mention) => ({
    entity: mention.entity,
    source: 'stands',
    mention,
  }));
  for (const { span, phrase } of nearestMethodPhrases(view, quantity))
    if ((span.end <= quantity.start || span.start >= quantity.end) && !isNeverSubject(view, span, quantity)) candidates.push({ entity: null, source: 'span', phrase, span, spanView: view }); // prettier-ignore
  for (let back = 1; back <= Math.min(2, earlier.length); back++)
    earlierCandidates(earlier[earlier.length - back]!, back, candidates);
  if (main) candidates.push({ entity: main, source: 'main' });
  const known = new Set(candidates.map(({ entity }) => entity));
  for (const entity of entitiesElsewhere(entities, 'METHOD', known, 3)) candidates.push({ entity, source: 'elsewhere' }); // prettier-ignore
  const phrase = otherMethods(view, quantity);
  if (phrase) candidates.push({ entity: null, source: 'others', phrase });
  candidates.push({ entity: null, source: 'unnamed' });
  return candidates;
}

/**
 * Adds candidates of an earlier sentence: its first five methods, up to two noun phrases at its beginning, and the objects of its verbs of
 * proposing or evaluating.
 */
function earlierCandidates(view: SentenceView, back: number, candidates: SubjectCandidate[]): void {
  const methods = methodsOf(view).filter(
    (name, i, all) => all.findIndex((other) => other.entity === name.entity) === i,
  );
  methods.slice(0, 5).forEach((mention, i) => {
    const order = i === 0 ? 'first' : i === methods.length - 1 ? 'last' : 'middle';
    candidates.push({ entity: mention.entity, source: 'earlier', mention, spanView: view, back, order });
  });
  const phrases = methodPhrases(view)
    .filter(({ span }) => span.from <= 3 && span.clause === 0)
    .slice(0, 2);
  const objects = methodPhrases(view).filter(({ span }) => isPresented(view, span) && !phrases.some((one) => one.span === span)); // prettier-ignore
  const push = ({ span, phrase }: MethodPhrase, order: SubjectCandidate['order']) =>
    candidates.push({ entity: null, source: 'earlier', phrase: { name: phrase.name }, span, spanView: view, back, order }); // prettier-ignore
  for (const phrase of phrases) push(phrase, 'first');
  for (const phrase of objects.slice(0, 2)) push(phrase, 'last');
}

const PRESENTS =
  /^(?:propos|introduc|present|develop|evaluat|benchmark|test|stud|compar|investigat|analy[sz]|design|train|examin)(?:y|e|s|es|ed|ing|ies|ied)?$/;

/** Whether a phrase is the direct object of a verb of proposing or evaluating: "we evaluate six frontier models". */
function isPresented(view: SentenceView, { chunk, dropped }: PhraseSpan): boolean {
  if (dropped > 1) return false;
  for (let at = chunk.from - 1; at >= Math.max(0, chunk.from - 4); at--) {
    if (PRESENTS.test(view.lower[at]!)) return true;
    if (!/^(?:an?|the|our|two|three|four|five|six|seven|eight|nine|ten|\d+|novel|new|several|multiple)$/.test(view.lower[at]!)) return false; // prettier-ignore
  }
  return false;
}

/** The noun phrases nearest to a number that may describe a method, and those that open a clause before it, which may be its subject. */
export function nearestMethodPhrases(view: SentenceView, quantity: QuantityMention): readonly MethodPhrase[] {
  const phrases = methodPhrases(view);
  const near = new Set(nearest(phrases, quantity, view, 14));
  return phrases.filter((phrase) => near.has(phrase) || opensClauseBefore(view, phrase, quantity));
}

/**
 * Whether a phrase is the first noun phrase of the number's clause or of an earlier clause. In sentences with more than eight numbers it must
 * be the whole noun phrase.
 */
function opensClauseBefore(view: SentenceView, { span }: MethodPhrase, quantity: QuantityMention): boolean {
  if (span.clause > quantity.clause || span.to > quantity.from) return false;
  const { from } = view.sentence.clauses[span.clause]!;
  const first = chunked(view).chunks.find((chunk) => chunk.from >= from);
  return span.chunk === first && (span.dropped === 0 || view.quantities.length <= 8) && span.from - from <= 5;
}

/** A noun phrase in common words that may describe a method. */
export interface MethodPhrase {
  readonly span: PhraseSpan;
  readonly phrase: LinkedPart;
  readonly start: number;
  readonly end: number;
}
const methodPhrasesOf = new WeakMap<SentenceView, readonly MethodPhrase[]>();

/** The noun phrases of a sentence that may describe a method. Cached per sentence. */
export function methodPhrases(view: SentenceView): readonly MethodPhrase[] {
  let phrases = methodPhrasesOf.get(view);
  if (!phrases) methodPhrasesOf.set(view, (phrases = findMethodPhrases(view)));
  return phrases;
}

/**
 * Noun phrases that are neither a mention of a method nor overlap an anaphoric one. A phrase that is the mention of another kind
 * of entity takes its name.
 */
function findMethodPhrases(view: SentenceView): MethodPhrase[] {
  return methodSpans(view).flatMap((span) => {
    const name = view.names.find((one) => one.from === span.from && one.to === span.to && one.start <= span.start && one.end >= span.end); // prettier-ignore
    if (name && (name.anaphor || name.entity.kind === 'METHOD')) return [];
    if (view.names.some((one) => one.anaphor && one.from < span.to && one.to > span.from)) return [];
    if (isPlainName(view, span)) return [];
    return [
      {
        span,
        start: span.start,
        end: span.end,
        phrase: { name: name ? name.entity.name : span.name, start: span.start, end: span.end },
      },
    ];
  });
}

/** Whether a phrase is a mention after a word such as "standard" ("standard BERT"). It is no candidate, since the mention already is one. */
function isPlainName(view: SentenceView, { from, to }: PhraseSpan): boolean {
  if (!/^(?:standard|original|vanilla|plain|full)$/.test(view.lower[from]!)) return false;
  return view.names.some((one) => one.entity.kind === 'METHOD' && one.from === from + 1 && one.to === to);
}

function methodsOf(view: SentenceView): EntityMention[] {
  return view.names.filter((name) => name.entity.kind === 'METHOD');
}

export interface SubjectContext {
  readonly view: SentenceView;
  readonly quantity: QuantityMention;
  readonly kind: ClaimKind;
  readonly main: NamedEntity | undefined;
  readonly entities: readonly NamedEntity[];
  readonly previousClaims: readonly PreviousClaim[];
  /** The grammatical subject of each clause of the sentence, if it is a method. */
  readonly clauseSubjects: readonly (EntityMention | null)[];
  readonly metric: MetricCandidate;
}

/** The features by which the ranker scores a candidate. */
export function subjectRow(candidate: SubjectCandidate, context: SubjectContext): Features {
  const { view, quantity, kind } = context;
  const name = nameOfSubject(candidate);
  const row = new Features(name ?? UNNAMED);
  row.flag(...subjectFeatures(candidate, context), `kind:${kind}`, `unit:${unitClass(quantity.quantity)}`);
  numberFeatures(view, quantity, row);
  methodFeatures(candidate, view, quantity, context.entities, row);
  if (candidate.source === 'unnamed') likeliestProposal(context.entities, row);
  previousFeatures(name, context, row);
  const isHere = candidate.source === 'stands' || candidate.source === 'span';
  metricFeatures(context, isHere ? (candidate.span ?? candidate.mention) : undefined, row);
  return row;
}

/** Name of the row of "this work". */
const UNNAMED = '';

/** Whether the claims of earlier numbers have the same subject, and the probability of those decisions. */
function previousFeatures(name: string | null, { quantity, previousClaims }: SubjectContext, row: Features): void {
  const last = lastInSentence(previousClaims, quantity);
  if (last) {
    row.flag(last.subjectName === name ? 'm:as-last' : 'm:not-as-last');
    row.amount('m:last-share', last.subjectShares.get(row.name!) ?? 0);
  }
  if (name !== null && previousClaims.some((one) => one.subjectName === name)) row.flag('m:told-before');
  const before = previousClaims.at(-1);
  if (!before) return;
  if (before.subjectName === name) row.flag('m:as-before');
  row.amount('m:before-share', before.subjectShares.get(row.name!) ?? 0);
}

/** The chosen metric, and where it is relative to a method of the same sentence: "the accuracy of X", "X's F1". */
function metricFeatures({ metric, view, quantity }: SubjectContext, place: TokenSpan | undefined, row: Features): void {
  row.flag(`mt:${metricClass(metric.name)}`, `mt:source=${metric.source}`);
  const other = metric.back === undefined ? (metric.span ?? metric.mention) : undefined;
  if (!place || !other) return;
  if (place.from < other.to && other.from < place.to) {
    row.flag('mt:overlaps');
    return;
  }
  const isBefore = place.from < other.from;
  const order = [['N', quantity.from], ['M', other.from], ['S', place.from]] as [string, number][]; // prettier-ignore
  row.flag(`mt:order=${order.sort((a, b) => a[1] - b[1]).map(([letter]) => letter).join('')}`); // prettier-ignore
  const [first, second] = isBefore ? [place, other] : [other, place];
  row.amount('mt:distance', second.from - first.to + 1);
  if (second.from - first.to <= 2) row.flag(`mt:gap${isBefore ? 'L' : 'R'}=${view.lower.slice(first.to, second.from).join(' ')}`); // prettier-ignore
  pathBetween(view, other, place, row);
}

type MethodCandidate = Pick<
  SubjectCandidate,
  'entity' | 'phrase' | 'mention' | 'span' | 'spanView' | 'back' | 'source'
>;

/** Features of a method, whether it is a candidate for the subject or for the baseline. */
export function methodFeatures(
  candidate: MethodCandidate,
  view: SentenceView,
  quantity: QuantityMention,
  entities: readonly NamedEntity[],
  row: Features,
): void {
  const { entity, phrase, mention, span } = candidate;
  const name = entity?.name ?? phrase?.name;
  if (name) {
    wordingFeatures(name, row);
    row.amount('frequency', frequency(view.fieldText, name));
  }
  if (entity) {
    entityFeatures(entity, view, entities, row);
    row.flag(`o:${entity.kind}`, `o:${entity.proposed ? 'proposed' : 'foreign'}`, `o:${entity.generic ? 'generic' : 'named'}`); // prettier-ignore
  }
  if (mention?.anaphor) row.flag('o:anaphor');
  if (span && candidate.spanView) borderFeatures(candidate.spanView, span, row);
  positionFeatures(candidate, view, quantity, row);
}

/** Where a method is relative to a number: in the same sentence, or so many sentences before. */
function positionFeatures(
  { mention, span, spanView, back, source }: MethodCandidate,
  view: SentenceView,
  quantity: QuantityMention,
  row: Features,
): void {
  const place = span ?? mention;
  if (place && back === undefined && (source === 'stands' || source === 'span')) {
    pairFeatures(view, quantity, place, row);
    const compared = comparedBy(view, place);
    valueFeatures(view, quantity, place, compared, row);
    if (!mention) return;
    extentFeatures(view, mention, row);
    const own = place === mention ? compared : comparedBy(view, mention);
    row.flag(`o:compared=${own}`, `o:intro=${introducer(view, mention)}`);
  } else if (back !== undefined) {
    row.amount('e:back', back);
    if (place) row.amount('e:from', place.from + 1);
    if (place && spanView) earlierSyntax(spanView, place, row);
  }
}

/** Words that link a value to a method or phrase: "93% of X", "X's 95%", "X by 66%", "70.1 vs. 68.4". */
function valueFeatures(
  view: SentenceView,
  quantity: QuantityMention,
  place: TokenSpan,
  compared: ReturnType<typeof comparedBy>,
  row: Features,
): void {
  const side = place.start < quantity.start ? 'L' : 'R';
  const link = valueLink(view, quantity, place);
  if (link) row.flag(`v:link=${link}`);
  else if (isLinkedToOther(view, quantity, place)) row.flag('v:link-to-other');
  if (isNamedForValue(view, place, quantity)) row.flag('v:named-for-value');
  if (/^(?:vs|versus)\.?$/.test(view.lower[quantity.to] ?? '')) row.flag(`v:first-of-two:${side}`);
  if (isSecondOfTwo(view, quantity)) row.flag(`v:second-of-two:${side}`);
  row.flag(`v:compared=${compared}`);
  if (compared) row.flag(`v:compared=${compared}${side}`);
}

/** Whether a value that is not in the number's list is linked to the method. */
function isLinkedToOther(view: SentenceView, quantity: QuantityMention, place: TokenSpan): boolean {
  return view.quantities.some((other) => other !== quantity && other.list !== quantity.list && valueLink(view, other, place) !== null); // prettier-ignore
}

/** Which part of its noun phrase a mention covers: the mention "BN" is only a part of "BN-guided generation". */
function extentFeatures(view: SentenceView, place: EntityMention, row: Features): void {
  const { chunks, chunkOf } = chunked(view);
  const chunk = chunks[chunkOf[place.to - 1] ?? -1];
  if (!chunk) return;
  row.amount('x:after', Math.max(0, chunk.to - place.to));
  row.amount('x:before', Math.max(0, place.from - chunk.from));
  if (chunk.to <= place.to) row.flag('x:ends-phrase');
  if (/^[-\p{L}\p{N}]/u.test(view.fieldText.slice(place.end, place.end + 2))) row.flag('x:part-of-word');
}

function subjectFeatures(candidate: SubjectCandidate, context: SubjectContext): string[] {
  const { kind, main } = context;
  const { entity, source } = candidate;
  if (source === 'span' || source === 'elsewhere' || (source === 'earlier' && !entity)) return [source];
  if (source === 'others') return ['others', `others:${kind}`, `others:${main ? 'main' : 'no-main'}`];
  const features: string[] = [];
  namedFeatures(candidate, context, features);
  return features;
}

/** Features of a candidate that is a named entity, or the unnamed method of the paper. */
function namedFeatures(candidate: SubjectCandidate, context: SubjectContext, features: string[]): void {
  const { view, quantity, kind, clauseSubjects } = context;
  const { entity, mention, source } = candidate;
  const own = clauseSubjects[quantity.clause] ?? null;
  features.push(source, `${source}:${methodsInSentence(view, own)}`, `${source}:${kind}`);
  entityFlags(candidate, context, own, features);
  ownWorkFlags(entity, context, features);
  listFlags(entity, context, features);
  if (mention && source === 'stands') mentionFlags(mention, context, features);
  if (!own && hasPronounSubject(view, quantity.clause))
    features.push(`pronoun:${source}${source === 'earlier' ? `-${candidate.order}` : ''}`);
  if (source === 'earlier')
    features.push(`back:${candidate.back} ${candidate.order} ${entity!.proposed ? 'proposed' : 'foreign'}`);
}

function methodsInSentence(view: SentenceView, clauseSubject: EntityMention | null): string {
  if (clauseSubject) return 'clause-has-subject';
  return methodsOf(view).some((name) => !name.entity.generic) ? 'methods-here' : 'no-methods';
}

/** Whether the candidate is proposed, generic, the main method, or the subject of the clause. */
function entityFlags(
  { entity, mention, source }: SubjectCandidate,
  { main }: SubjectContext,
  clauseSubject: EntityMention | null,
  features: string[],
): void {
  if (entity) {
    features.push(entity.proposed ? `proposed:${source}` : `foreign:${source}`);
    if (entity.generic) features.push('generic', `generic:${source}`);
    if (entity === main) features.push(`main:${source}`);
    if (clauseSubject && clauseSubject.entity === entity) features.push('is-clause-subject');
    if (!main)
      features.push(`no-main:${source}`, `no-main:${mention === clauseSubject ? 'clause-subject' : 'other'}:${source}`);
  } else if (main) features.push('unnamed-though-main');
}

/** "our method", "we", "the proposed system": the clause is about the paper's own work. */
function ownWorkFlags(entity: NamedEntity | null, { view, quantity, main }: SubjectContext, features: string[]): void {
  if (main || !mentionsOwnWork(view, quantity.clause)) return;
  features.push(`own-words:clause:${entity ? (entity.proposed ? 'own' : 'foreign') : 'unnamed'}`);
}

/** Whether the previous claim of the sentence has the same subject. */
function listFlags(entity: NamedEntity | null, context: SubjectContext, features: string[]): void {
  const { quantity, previousClaims } = context;
  const last = lastInSentence(previousClaims, quantity);
  if (!last) return;
  const as = last.subject === entity ? 'as-last' : 'not-as-last';
  features.push(as, `${as}:${last.quantity.clause === quantity.clause ? 'same' : 'other'}-clause`);
  if (last.quantity.list === quantity.list) features.push(`${as}:list`);
}

/** Does a clause contain "we", "our" or "proposed", or "this approach" and the like? */
function mentionsOwnWork(view: SentenceView, clause: number): boolean {
  const range = view.sentence.clauses[clause];
  if (!range) return false;
  for (let i = range.from; i < range.to; i++) {
    const word = view.lower[i]!;
    if (/^(?:we|our|proposed)$/.test(word)) return true;
    if (/^(?:the|this)$/.test(word) && i + 1 < range.to && METHOD_NOUN.test(view.lower[i + 1]!)) return true;
  }
  return false;
}
const METHOD_NOUN = /^(?:method|approach|system|model|framework|technique|algorithm|network|architecture|strategy)$/;

/** Features of a method mentioned in the sentence of the number. */
function mentionFlags(mention: EntityMention, context: SubjectContext, features: string[]): void {
  const { view, quantity, kind, clauseSubjects } = context;
  const own = clauseSubjects[quantity.clause] ?? null;
  if (mention === own) clauseSubjectFlags(context, features);
  else if (own) features.push('not-clause-subject');
  const compared = comparedBy(view, mention);
  const side = mention.start < quantity.start ? 'L' : 'R';
  if (compared) {
    features.push(`compared:${compared}${side}`, `compared:${kind}${side}`);
    if (compared === 'beaten' && kind !== 'ABSOLUTE') features.push('beaten:change');
  }
  const group = kind === 'ABSOLUTE' ? 'value' : 'change';
  relationFlags(mention, context, group, compared, features);
  comparedValueFlags(mention, context, compared, side, features);
  features.push(`${group}:intro:${side}${introducer(view, mention)}`);
  valueFlags(mention, context, group, features);
  placeFlags(mention, view, quantity, features);
}

function placeFlags(mention: EntityMention, view: SentenceView, quantity: QuantityMention, features: string[]): void {
  if (opensSentence(view, mention)) features.push('opens-sentence');
  if (/^(?:equipped|with)$/.test(view.lower[mention.to] ?? '')) features.push('equipped');
  if (alignment(quantity, mention) === 'match') features.push('aligned');
}

function clauseSubjectFlags({ quantity, kind }: SubjectContext, features: string[]): void {
  features.push('clause-subject', `clause-subject:${kind}`);
  if (quantity.paren >= 0) features.push('clause-subject:in-paren');
}

/** Whether the value may belong to a method that another one is compared with. */
function comparedValueFlags(
  mention: EntityMention,
  { view, quantity, kind, clauseSubjects }: SubjectContext,
  compared: ReturnType<typeof comparedBy>,
  side: 'L' | 'R',
  features: string[],
): void {
  // "surpassing the X performance of 93%", "X's 95%", "compared to 80% of X"
  if (compared && kind === 'ABSOLUTE' && side === 'L' && !isNumberBetween(view, mention, quantity))
    features.push('compared-then-value');
  if (!isSecondOfTwo(view, quantity)) return;
  // "(70.1 vs. 68.4)": the second value belongs to the method that is compared against
  const isSubject = mention === (clauseSubjects[quantity.clause] ?? null);
  features.push(compared === 'beaten' ? 'versus:beaten' : isSubject ? 'versus:clause-subject' : 'versus:other');
}

function relationFlags(
  mention: EntityMention,
  { view, quantity, clauseSubjects }: SubjectContext,
  group: string,
  compared: ReturnType<typeof comparedBy>,
  features: string[],
): void {
  const hasSubject = clauseSubjects[quantity.clause];
  for (const feature of relationFeatures(view, quantity, mention)) {
    if (/^(?:clause:|aligned:m|paren)/.test(feature)) features.push(`${group}:${feature}`);
    if (!hasSubject && /^near/.test(feature)) features.push(`${group}:${feature}`);
    if (compared && /^(?:paren|dist)/.test(feature)) features.push(`${group}:compared ${feature}`);
  }
}

/** Whether the words around the mention give it this value, or another one. */
function valueFlags(
  mention: EntityMention,
  { view, quantity, kind }: SubjectContext,
  group: string,
  features: string[],
): void {
  const link = valueLink(view, quantity, mention);
  if (link) features.push(`value-${link}-name`);
  else if (isLinkedToOther(view, quantity, mention)) features.push(`other-value-name:${group}`);
  if (isNamedForValue(view, mention, quantity)) features.push('name-for-value', `name-for-value:${kind}`);
}

function isNumberBetween(view: SentenceView, mention: EntityMention, quantity: QuantityMention): boolean {
  return view.quantities.some((other) => other !== quantity && other.start > mention.end && other.end < quantity.start);
}

function opensSentence(view: SentenceView, mention: EntityMention): boolean {
  return mention.from === 0 || (mention.from === 1 && /^(?:our|the)$/.test(view.lower[0]!));
}

/** The word that links a value to the name after it, or "'s" before it: "69% for standard PPO", "93% of X", "BitNet's 1.03". */
function valueLink(view: SentenceView, quantity: QuantityMention, mention: TokenSpan): string | null {
  const first = view.quantities.find((one) => one.list === quantity.list) ?? quantity;
  if (/^['’]s (?:\p{Ll}+ ){0,2}[+-]?$/u.test(view.fieldText.slice(mention.end, first.start))) return "'s";
  const word = view.lower[quantity.to] ?? '';
  if (mention.from <= quantity.to || !/^(?:of|for|by|with|in|from|under|via|using)$/.test(word)) return null;
  const between = view.lower.slice(quantity.to + 1, mention.from);
  return between.length <= 2 && between.every((one) => BEFORE_NAME.test(one)) ? word : null;
}
const BEFORE_NAME = /^(?:the|a|an|standard|vanilla|original|plain|baseline|conventional|full|our|its|best)$/;

/** The second of two compared values: "70.1 vs. 68.4", "19.2GB rather than 24.2GB". */
function isSecondOfTwo(view: SentenceView, quantity: QuantityMention): boolean {
  const before = view.lower.slice(Math.max(0, quantity.from - 2), quantity.from);
  return before.some((word) => /^(?:vs|versus)\.?$/.test(word)) || before.join(' ') === 'rather than';
}

/** Whether the value describes the method before it: "GPT-4o by 66.26%", "that of X to 88.8%". Not in "outperforms X by 2%", where X is the object. */
function isNamedForValue(view: SentenceView, mention: TokenSpan, quantity: QuantityMention): boolean {
  if (mention.to > quantity.from || quantity.from - mention.to > 3) return false;
  const gap = view.lower.slice(mention.to, quantity.from).join(' ');
  return /^(?:by|to)(?: (?:about|up to|only))?$/.test(gap) && !isObject(view, mention);
}

/** Is the method the object of a verb of change or comparison ("improves X by 2%"), or otherwise compared against? */
function isObject(view: SentenceView, mention: TokenSpan): boolean {
  if (comparedBy(view, mention)) return true;
  for (let i = mention.from - 1; i >= Math.max(0, mention.from - 6); i--) {
    const word = view.lower[i]!;
    if (/^(?:[,;:]|and|while|that)$/.test(word)) return false;
    if (verbStem(word)) return true;
  }
  return false;
}
