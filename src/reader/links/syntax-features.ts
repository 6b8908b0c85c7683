import { verbStem } from '../grammar/claim-words.js';
import type { SentenceView } from '../grammar/sentence-view.js';
import type { Features } from '../model/features.js';
import { syntaxOf, type SentenceSyntax } from '../syntax/sentence-syntax.js';

/** A half-open range of tokens. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Longer paths in the dependency tree are too rare to be learned. */
const LONGEST = 6;

/** The class of a verb in reports of results; a preposition itself; else the part of speech. */
function wordClass(view: SentenceView, syntax: SentenceSyntax, at: number): string {
  if (at < 0) return 'root';
  const stem = verbStem(view.lower[at]!);
  if (stem) return stem;
  return /^(?:IN|TO)$/.test(syntax.tag(at)) ? view.lower[at]! : syntax.tag(at);
}

/** The head token of a number, and the nearest verbs above it in the dependency tree. */
interface NumberSyntax {
  readonly head: number;
  readonly verbs: readonly number[];
}
const known = new WeakMap<Range, NumberSyntax>();

function syntaxOfNumber(syntax: SentenceSyntax, quantity: Range): NumberSyntax {
  let number = known.get(quantity);
  if (!number) {
    const head = syntax.headOf(quantity.from, quantity.to);
    known.set(quantity, (number = { head, verbs: syntax.verbsAbove(head, 4) }));
  }
  return number;
}

/** Features of a number in the dependency tree, which all its candidates share. */
export function numberSyntax(view: SentenceView, quantity: Range, row: Features): void {
  const syntax = syntaxOf(view);
  const { head, verbs } = syntaxOfNumber(syntax, quantity);
  const above = syntax.head(head);
  row.flag(`yq:${syntax.relation(head)}`, `yq:${syntax.relation(head)}<${wordClass(view, syntax, above)}`);
  row.flag(`yq:way=${syntax.climb(head, 3).join('<')}`);
  const [verb = -1, next = -1] = verbs;
  row.flag(
    `yq:verb=${wordClass(view, syntax, verb)}`,
    `yq:verbs=${wordClass(view, syntax, verb)}<${wordClass(view, syntax, next)}`,
  );
  row.amount('yq:depth', syntax.depth[head]! + 1);
}

/** Features of the path between a number and a range of the same sentence in the dependency tree. */
export function pairSyntax(view: SentenceView, quantity: Range, place: Range, row: Features): void {
  const syntax = syntaxOf(view);
  const number = syntaxOfNumber(syntax, quantity);
  const head = syntax.headOf(place.from, place.to);
  placeSyntax(view, syntax, place, head, row);
  roleFeatures(syntax, number.verbs, head, row);
  const met = syntax.meeting(number.head, head);
  if (!met) {
    row.flag('y:apart');
    return;
  }
  const { up, down, top } = met;
  row.amount('y:up', up + 1);
  row.amount('y:down', down + 1);
  row.amount('y:steps', up + down + 1);
  if (up === 0) row.flag('y:below-number');
  if (down === 0) row.flag('y:above-number');
  const wayUp = syntax.climb(number.head, up).join('>');
  const wayDown = syntax.climb(head, down).join('<');
  const meeting = wordClass(view, syntax, top);
  if (up + down <= LONGEST) row.flag(`y:way=${wayUp}^${wayDown}`);
  row.flag(`y:up=${wayUp.slice(0, 60)}`, `y:down=${wayDown.slice(0, 60)}`, `y:top=${meeting}`, `y:down-top=${wayDown.slice(0, 40)}|${meeting}`); // prettier-ignore
}

/** The role of a range for the verbs above the number: subject or object of the first, the second, … */
function roleFeatures(syntax: SentenceSyntax, verbs: readonly number[], head: number, row: Features): void {
  // In "the accuracy of X improves", X is part of the subject.
  const phrase = topOfPhrase(syntax, head);
  const inner = phrase === head ? '' : '-inner';
  let subjects = 0;
  verbs.forEach((verb, i) => {
    const subject = syntax.subjectOf(verb);
    if (subject >= 0) {
      subjects++;
      if (subject === phrase) row.flag(`y:subject${inner}=${i}`, `y:subject-met${inner}=${subjects}`);
    }
    if (syntax.head(phrase) === verb) row.flag(`y:${syntax.relation(phrase)}${inner}-of=${i}`);
  });
}

/** The highest noun whose phrase contains a word as conjunct, modifier, apposition or prepositional object. */
function topOfPhrase(syntax: SentenceSyntax, head: number): number {
  let at = head;
  for (let n = 0; n < 12; n++) {
    const relation = syntax.relation(at);
    const above = syntax.head(at);
    if (above < 0) return at;
    if (/^(?:conj|compound|appos|poss|nmod|amod|nummod)$/.test(relation) && !syntax.isVerb(above)) at = above;
    else if (
      relation === 'pobj' &&
      syntax.relation(above) === 'prep' &&
      syntax.head(above) >= 0 &&
      !syntax.isVerb(syntax.head(above))
    )
      at = syntax.head(above);
    else return at;
  }
  return at;
}

/** Features of a range by itself, and of whether it is a complete constituent. */
function placeSyntax(
  view: SentenceView,
  syntax: SentenceSyntax,
  { from, to }: Range,
  head: number,
  row: Features,
): void {
  row.flag(
    `y:${syntax.relation(head)}`,
    `y:tag=${syntax.tag(head)}`,
    `y:${syntax.relation(head)}<${wordClass(view, syntax, syntax.head(head))}`,
  );
  let loose = 0;
  for (let i = from; i < to; i++) {
    if (syntax.head(i) < from || syntax.head(i) >= to) loose++;
    if (i !== head && /^(?:VB[DZP]|MD)/.test(syntax.tag(i))) row.flag('y:verb-inside');
  }
  row.amount('y:loose', loose);
  if (head !== to - 1) row.flag('y:head-inside');
  if (from > 0 && syntax.head(from - 1) >= from && syntax.head(from - 1) < to)
    row.flag(`y:cut=${syntax.relation(from - 1)}`);
  if (to < view.lower.length && syntax.head(to - 1) === to) row.flag(`y:goes-on=${syntax.relation(to - 1)}`);
}

/** The path in the dependency tree from the chosen metric to a method of the same sentence. */
export function pathBetween(view: SentenceView, metric: Range, method: Range, row: Features): void {
  const syntax = syntaxOf(view);
  const from = syntax.headOf(metric.from, metric.to);
  const to = syntax.headOf(method.from, method.to);
  const met = syntax.meeting(from, to);
  if (!met) return;
  row.amount('mt:steps', met.up + met.down + 1);
  if (met.up + met.down <= 4) row.flag(`mt:way=${syntax.climb(from, met.up).join('>')}^${syntax.climb(to, met.down).join('<')}`); // prettier-ignore
}

/** Features of a range in the dependency tree of an earlier sentence. */
export function earlierSyntax(view: SentenceView, place: Range, row: Features): void {
  const syntax = syntaxOf(view);
  const head = syntax.headOf(place.from, place.to);
  const phrase = topOfPhrase(syntax, head);
  row.flag(
    `ye:${syntax.relation(phrase)}`,
    `ye:${syntax.relation(phrase)}<${wordClass(view, syntax, syntax.head(phrase))}`,
  );
  row.amount('ye:depth', syntax.depth[phrase]! + 1);
}
