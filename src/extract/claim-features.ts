import { isBackgroundCue, neighbourClass, verbStem } from './claim-words.js';
import { unitClass } from './measure-class.js';
import type { QuantityStanding, SentenceView } from './sentence-view.js';

/** What a paper as a whole tells about its numbers. */
export interface PaperContext {
  readonly sentences: number;
}

/** Features for telling a claim from another number, and an absolute value from a difference or a multiple. */
export function kindFeatures(view: SentenceView, quantity: QuantityStanding, paper: PaperContext): string[] {
  const unit = unitClass(quantity.quantity);
  const next = neighbour(view, quantity, 1);
  const afterNext = neighbour(view, quantity, 2);
  const before = neighbour(view, quantity, -1);
  const beforeThat = neighbour(view, quantity, -2);
  const governor = governingVerb(view, quantity);
  const listed = quantity.listSize > 1 ? listEnds(view, quantity) : null;
  const own = [
    `next:${next}`,
    `next2:${next} ${afterNext}`,
    `before:${before}`,
    `before2:${beforeThat} ${before}`,
    `verb:${governor}`,
    `verb-next:${governor} ${next}`,
    `verb-before:${governor} ${before}`,
    ...(listed ? [`list-next:${listed.next}`, `list-before:${listed.before}`] : []),
  ];
  return [
    'bias',
    `unit:${unit}`,
    ...own,
    ...own.map((feature) => `${unit}|${feature}`),
    ...shapeFeatures(quantity, unit),
    ...clauseFeatures(view, quantity, unit),
    ...sentenceFeatures(view, quantity, unit, paper),
  ];
}

/** The word beside a number, or the kind of the name that stands there. */
function neighbour(view: SentenceView, quantity: QuantityStanding, offset: number): string {
  const at = offset > 0 ? quantity.to - 1 + offset : quantity.from + offset;
  const word = view.lower[at];
  if (word === undefined) return offset > 0 ? '</s>' : '<s>';
  const name = view.names.find((one) => one.from <= at && at < one.to && !one.anaphor);
  if (name && (name.thing.kind === 'METRIC' || !/^[a-z]+$/.test(word))) return `<${name.thing.kind}>`;
  return neighbourClass(word);
}

/** For the second number of a list, the words around the whole list tell more than its comma. */
function listEnds(view: SentenceView, quantity: QuantityStanding): { before: string; next: string } {
  const members = view.quantities.filter((other) => other.list === quantity.list);
  return { before: neighbour(view, members[0]!, -1), next: neighbour(view, members.at(-1)!, 1) };
}

/** The last verb before the number, in its clause or, if there is none, in the one before. */
export function governingVerb(view: SentenceView, quantity: QuantityStanding): string {
  const start = view.sentence.clauses[Math.max(0, quantity.clause - 1)]?.from ?? 0;
  for (let i = quantity.from - 1; i >= start; i--) {
    const stem = verbStem(view.lower[i]!);
    if (stem && stem !== 'compare') return stem;
  }
  return 'none';
}

function shapeFeatures({ quantity, paren, listSize }: QuantityStanding, unit: string): string[] {
  const features = [`comparator:${quantity.comparator}`, `${unit}|comparator:${quantity.comparator}`];
  const whole = Number.isInteger(quantity.value);
  features.push(`${unit}|${whole ? (quantity.value < 20 ? 'small' : 'whole') : 'decimal'}`);
  if (unit === 'none' && whole && quantity.value >= 1900 && quantity.value <= 2100) features.push('year');
  if (unit === '%' && quantity.value < 10) features.push('%|under-10');
  if (unit === '%' && quantity.value >= 50) features.push('%|over-50');
  if (quantity.sign) features.push(`sign:${quantity.sign}`, `${unit}|sign`);
  if (quantity.inWords) features.push(`${unit}|in-words`);
  if (paren >= 0) features.push('in-paren', `${unit}|in-paren`);
  if (listSize > 1) features.push('in-list', `${unit}|in-list`);
  return features;
}

function clauseFeatures(view: SentenceView, quantity: QuantityStanding, unit: string): string[] {
  const features: string[] = [];
  const clause = view.sentence.clauses[quantity.clause];
  const to = clause?.to ?? view.lower.length;
  let than = false;
  for (let i = quantity.to; i < to; i++)
    if (/^(?:than|compared|over|versus|vs|relative)$/.test(view.lower[i]!)) than = true;
  if (than) features.push('than-after', `${unit}|than-after`);
  const kinds = new Set(view.names.filter((name) => name.clause === quantity.clause).map((name) => name.thing.kind));
  for (const kind of kinds) features.push(`clause-has:${kind}`, `${unit}|clause-has:${kind}`);
  if (quantity.paren > 0) {
    const outer = view.names.find((name) => name.to === quantity.paren);
    features.push(`paren-after:${outer ? outer.thing.kind : neighbourClass(view.lower[quantity.paren - 1]!)}`);
  }
  const over = view.names.find(
    (name) => name.start < quantity.quantity.number.end && name.end > quantity.quantity.number.start,
  );
  if (over) features.push(`inside:${over.thing.kind}`, 'inside-name');
  const hardware = view.names.find(
    (name) => name.thing.kind === 'HARDWARE' && name.from >= quantity.to && name.from - quantity.to <= 1,
  );
  if (hardware || /^[gct]pus?$/.test(view.lower[quantity.to] ?? '')) features.push('hardware-follows');
  if (unit === 'none' && countsNoun(view, quantity)) features.push('counts-noun');
  if (
    unit === 'params' &&
    /^(?:models?|llms?|configuration|size|version|variant|parameter|transformers?|language)$/.test(
      view.lower[quantity.to] ?? '',
    )
  )
    features.push('names-model');
  return features;
}

/** "12 Indian languages", "4,501 multilingual conversations" */
function countsNoun(view: SentenceView, quantity: QuantityStanding): boolean {
  for (let i = quantity.to; i < quantity.to + 4; i++) {
    const word = view.lower[i];
    if (!word || !/^[a-z][a-z/-]+$/.test(word) || /^(?:on|in|of|for|at|and|to|with|by|over|than)$/.test(word))
      return false;
    if (view.names.some((name) => name.thing.kind === 'METRIC' && name.from <= i && i < name.to)) return false;
    if (/[^su]s$/.test(word)) return true;
  }
  return false;
}

function sentenceFeatures(view: SentenceView, quantity: QuantityStanding, unit: string, paper: PaperContext): string[] {
  const features: string[] = [];
  const words = new Set(view.lower);
  if (view.sentence.field === 'title') features.push('title');
  const depth = paper.sentences > 1 ? view.sentence.index / (paper.sentences - 1) : 1;
  features.push(`depth:${Math.min(3, Math.floor(depth * 4))}`);
  if (words.has('we') || words.has('our')) features.push('we');
  if (view.lower.some(isBackgroundCue)) features.push('background');
  for (const word of view.lower) {
    if (
      /^(?:experiments?|experimental|results?|evaluations?|empirically|achiev(?:es?|ing|ed)|outperform(?:s|ing)?)$/.test(
        word,
      )
    ) {
      features.push('results');
      break;
    }
  }
  const kinds = new Set(view.names.map((name) => name.thing.kind));
  for (const kind of kinds) features.push(`has:${kind}`);
  if (!kinds.has('METRIC')) features.push(`${unit}|no-metric`);
  if (view.names.some((name) => name.thing.proposed || name.anaphor)) features.push('own-method', `${unit}|own-method`);
  const others = view.quantities.filter((other) => other !== quantity && unitClass(other.quantity) !== 'none').length;
  features.push(`other-numbers:${Math.min(others, 2)}`);
  if (words.has('dataset') || words.has('corpus') || words.has('contains') || words.has('consisting'))
    features.push(`${unit}|data-words`);
  return features;
}
