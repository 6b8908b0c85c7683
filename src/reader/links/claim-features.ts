import type { Attachments } from '../grammar/attachments.js';
import { governingVerb, isBackgroundCue, neighbourClass } from '../grammar/claim-words.js';
import { METRIC_HEADS } from '../mentions/metric-candidates.js';
import { unitClass, type UnitClass } from '../grammar/metric-class.js';
import { leadToken, listSpan, numberCues } from '../grammar/number-cues.js';
import { chunked } from '../grammar/chunks.js';
import type { Quantity } from '../../text/document.js';
import { Features } from '../model/features.js';
import { numberFeatures } from './pair-features.js';
import type { QuantityMention, SentenceView } from '../grammar/sentence-view.js';

/** Facts about the whole paper that features of its numbers use. */
export interface PaperContext {
  readonly sentences: number;
}

/** Cues (see numberCues) of a difference: a size, a time or a rate is one only if at least one of these cues is present. */
const CHANGE_CUES = /^(?:more-or-less|change-noun|change-noun-far|by-change|by-other|change-of|saves|off-by)$/;

/** The kinds of claim that the unit of a number allows. */
export function possibleKinds(
  view: SentenceView,
  quantity: QuantityMention,
  attachments: Attachments,
): readonly ('ABSOLUTE' | 'DELTA' | 'FACTOR')[] {
  const unit = unitClass(quantity.quantity);
  const cues = numberCues(view, quantity, attachments);
  if (unit === 'x') {
    if (quantity.quantity.value >= 1) return ['FACTOR'];
    // "reducing the parameters by 1/3 to 2/3" gives the part removed, "uses 1/3 of the parameters" the part that remains
    return !quantity.quantity.inWords && cues.includes('by-reduce') ? ['DELTA'] : ['FACTOR', 'DELTA'];
  }
  if (unit === '%') return ['ABSOLUTE', 'DELTA', 'FACTOR'];
  if (unit === 'none' || unit === 'points') return ['ABSOLUTE', 'DELTA'];
  return quantity.quantity.sign || cues.some((cue) => CHANGE_CUES.test(cue)) ? ['ABSOLUTE', 'DELTA'] : ['ABSOLUTE'];
}

const wordFlags = new WeakMap<SentenceView, readonly string[]>();

/** The words of four or more letters of a sentence as features; cached, since all numbers of the sentence share them. */
function wordsIn(view: SentenceView): readonly string[] {
  let flags = wordFlags.get(view);
  if (!flags) {
    flags = [...new Set(view.lower)].filter((word) => /^[a-z]{4,}$/.test(word)).map((word) => `in=${word}`);
    wordFlags.set(view, flags);
  }
  return flags;
}

/** The features by which the classifier decides whether a number is a claim, and of which kind. */
export function kindRow(
  view: SentenceView,
  quantity: QuantityMention,
  attachments: Attachments,
  paper: PaperContext,
): Features {
  const row = new Features();
  row.flag(...kindFeatures(view, quantity, attachments, paper));
  numberFeatures(view, quantity, row);
  const { value, unit } = quantity.quantity;
  row.amount('value', Math.max(0, Math.min(1e6, value)));
  row.flag(`unit=${unit}`);
  contextFeatures(view, quantity, paper, row);
  chunkFeatures(view, quantity, row);
  row.flag(...wordsIn(view));
  return row;
}

/** The words around the number, and its position in sentence and paper. */
function contextFeatures(view: SentenceView, quantity: QuantityMention, paper: PaperContext, row: Features): void {
  const at = (offset: number) => view.lower[offset < 0 ? quantity.from + offset : quantity.to + offset - 1] ?? '';
  row.flag(`w-1=${at(-1)}`, `w-2=${at(-2)}`, `w-3=${at(-3)}`, `w+1=${at(1)}`, `w+2=${at(2)}`, `w+3=${at(3)}`);
  row.amount('sentence', view.sentence.index + 1);
  row.amount('sentences', paper.sentences);
  row.amount('from-end', paper.sentences - view.sentence.index);
  row.amount('token', quantity.from + 1);
  row.amount('tokens', view.lower.length);
  for (const kind of ['METHOD', 'METRIC', 'DATASET', 'HARDWARE'] as const) row.amount(`n:${kind}`, view.names.filter((one) => one.entity.kind === kind).length); // prettier-ignore
}

/** The head nouns of the noun phrases after and before the number, and the last verb before it. */
function chunkFeatures(view: SentenceView, quantity: QuantityMention, row: Features): void {
  const { sorts, chunkOf, chunks } = chunked(view);
  const chunk = chunks[chunkOf[quantity.to] ?? -1];
  if (chunk) {
    const head = view.lower[chunk.to - 1]!;
    row.flag(`head-behind=${head}`, METRIC_HEADS.has(head) ? 'measure-behind' : 'other-behind');
    if (/[^su]s$/.test(head)) row.flag('plural-behind');
  }
  const before = chunks[chunkOf[quantity.from - 2] ?? chunkOf[quantity.from - 1] ?? -1];
  if (before) row.flag(`head-before=${view.lower[before.to - 1]}`);
  const verb = view.lower.findLastIndex((_, i) => i < quantity.from && sorts[i] === 'verb');
  if (verb >= 0) row.flag(`verb-before=${view.lower[verb]}`);
}

/** Features that distinguish a claim from other numbers, and an absolute value from a difference or a factor. */
function kindFeatures(
  view: SentenceView,
  quantity: QuantityMention,
  attachments: Attachments,
  paper: PaperContext,
): string[] {
  const unit = unitClass(quantity.quantity);
  const family = familyOf(unit);
  const { to } = listSpan(view, quantity);
  const next = wordClass(view, to);
  const lead = wordClass(view, leadToken(view, quantity));
  const clauseFrom = view.sentence.clauses[Math.max(0, quantity.clause - 1)]?.from ?? 0;
  const verb = governingVerb(view.lower, quantity.from - 1, clauseFrom);
  const cues = numberCues(view, quantity, attachments);
  return [
    'bias',
    `unit:${unit}`,
    `family:${family}`,
    ...cues.flatMap((cue) => [`cue:${cue}`, `${family}|cue:${cue}`]),
    `next:${next}`,
    `${family}|next:${next}`,
    `lead:${lead}`,
    `${family}|lead:${lead}`,
    `verb:${verb}`,
    `${family}|verb:${verb}`,
    ...shapeFeatures(quantity, family),
    ...clauseFeatures(view, quantity, family),
    ...sentenceFeatures(view, quantity, family, paper),
  ];
}

/** Units grouped by how they are used: relative, factors, none, parameters, any other. */
function familyOf(unit: UnitClass): string {
  if (unit === '%' || unit === 'points') return 'rel';
  return unit === 'x' || unit === 'none' || unit === 'params' ? unit : 'unit';
}

/** The class of the word at a token, or the kind of the entity mentioned there. */
function wordClass(view: SentenceView, at: number): string {
  const word = view.lower[at];
  if (word === undefined) return at < 0 ? '<s>' : '</s>';
  const name = view.names.find((one) => one.from <= at && at < one.to && !one.anaphor);
  if (name && (name.entity.kind === 'METRIC' || !/^[a-z]+$/.test(word))) return `<${name.entity.kind}>`;
  return neighbourClass(word);
}

/** How the number is written. */
function shapeFeatures({ quantity, paren, listSize }: QuantityMention, family: string): string[] {
  const features = [`comparator:${quantity.comparator}`, `${family}|comparator:${quantity.comparator}`];
  features.push(...magnitudeFeatures(quantity, family));
  if (quantity.sign) features.push('sign', `${family}|sign`);
  if (quantity.inWords) features.push(`${family}|in-words`);
  if (quantity.inWords && quantity.value === 0) features.push('zero');
  if (paren >= 0) features.push('in-paren', `${family}|in-paren`);
  if (listSize > 1) features.push('in-list');
  return features;
}

function magnitudeFeatures({ value, unit }: Quantity, family: string): string[] {
  const whole = Number.isInteger(value);
  const features = [`${family}|${whole ? (value < 20 ? 'small' : 'whole') : 'decimal'}`];
  if (family === 'none' && !whole && value < 1) features.push('none|unit-interval');
  if (unit === '%' && value < 10) features.push('%|under-10');
  if (unit === '%' && value >= 50) features.push('%|over-50');
  return features;
}

/** Nouns after a number of parameters which show that it names a model: "the 7B model". */
const MODEL_NOUN = /^(?:models?|llms?|configuration|size|version|variant|parameter|transformers?|language)$/;
/** Nouns of training and test data. */
const DATA_NOUN =
  /^(?:data|dataset|corpus|samples?|examples?|labels?|annotations?|documents?|images|sentences|tokens|pairs|hours|videos|audio|speech)$/;

/** What else the clause of the number contains, and which noun follows the number. */
function clauseFeatures(view: SentenceView, quantity: QuantityMention, family: string): string[] {
  const features: string[] = [];
  if (isComparedAfter(view, quantity)) features.push('than-after', `${family}|than-after`);
  const metric = view.names.some((name) => name.clause === quantity.clause && name.entity.kind === 'METRIC');
  features.push(`${family}|clause-metric:${metric}`);
  const next = view.lower[quantity.to] ?? '';
  const hardware = view.names.some(
    (name) => name.entity.kind === 'HARDWARE' && name.from >= quantity.to && name.from - quantity.to <= 1,
  );
  if (hardware || /^[gct]pus?$/.test(next)) features.push('hardware-follows');
  if (family === 'none' && countsNoun(view, quantity)) features.push('counts-noun');
  if (family === 'params' && MODEL_NOUN.test(next)) features.push('names-model');
  if (/^(?:parameter|param|-)$/.test(view.lower[quantity.to - 1] ?? '')) features.push('parameter-singular');
  if (DATA_NOUN.test(next)) features.push(`${family}|data-follows`);
  return features;
}

/** Does a word of comparison follow in the clause? */
function isComparedAfter(view: SentenceView, quantity: QuantityMention): boolean {
  const to = view.sentence.clauses[quantity.clause]?.to ?? view.lower.length;
  for (let i = quantity.to; i < to; i++)
    if (/^(?:than|compared|over|versus|vs|relative)$/.test(view.lower[i]!)) return true;
  return false;
}

/** Is the number a count: "12 Indian languages", "4,501 multilingual conversations"? */
export function countsNoun(view: SentenceView, quantity: QuantityMention): boolean {
  if (quantity.quantity.value === 0) return false;
  for (let i = quantity.to; i < quantity.to + 4; i++) {
    const word = view.lower[i];
    if (!word || !/^[a-z][a-z/-]+$/.test(word) || /^(?:on|in|of|for|at|and|to|with|by|over|than)$/.test(word))
      return false;
    if (view.names.some((name) => name.entity.kind === 'METRIC' && name.from <= i && i < name.to)) return false;
    if (METRIC_HEADS.has(word)) return false;
    if (/[^su]s$/.test(word)) return true;
  }
  return false;
}

/** What kind of statement the sentence is: background, results, description of a dataset. */
function sentenceFeatures(
  view: SentenceView,
  quantity: QuantityMention,
  family: string,
  paper: PaperContext,
): string[] {
  const features: string[] = [];
  if (view.sentence.field === 'title') features.push('title');
  const depth = paper.sentences > 1 ? view.sentence.index / (paper.sentences - 1) : 1;
  features.push(depth < 0.35 ? 'early' : 'late');
  if (view.lower.some((word) => word === 'we' || word === 'our')) features.push('we');
  if (view.lower.some(isBackgroundCue)) features.push('background');
  if (
    view.lower.some((word) =>
      /^(?:experiments?|experimental|results?|evaluations?|empirically|achiev(?:es?|ing|ed)|outperform(?:s|ing)?|improv(?:es?|ing|ed)|reduc(?:es?|ing|ed))$/.test(
        word,
      ),
    )
  )
    features.push('results');
  const kinds = new Set(view.names.map((name) => name.entity.kind));
  features.push(`${family}|metric:${kinds.has('METRIC')}`);
  if (kinds.has('DATASET')) features.push('has-dataset');
  if (view.names.some((name) => name.entity.kind === 'METHOD' && (name.entity.proposed || name.anaphor)))
    features.push('own-method');
  if (
    view.lower.some((word) =>
      /^(?:contain(?:s|ing)?|consist(?:s|ing)?|compris(?:es|ing)|collect(?:ed)?|annotated|comprised|covering|totalling)$/.test(
        word,
      ),
    )
  )
    features.push(`${family}|data-words`);
  const others = view.quantities.some((other) => other !== quantity && unitClass(other.quantity) !== 'none');
  if (others) features.push('other-numbers');
  return features;
}
