import type { ClaimKind } from '../../domain/extraction.js';
import type { LinkedClaim, LinkedPart } from '../../text/document.js';
import type { QuantityMention, SentenceView } from '../grammar/sentence-view.js';
import type { RankedCandidate } from '../model/forest.js';
import { namedPart } from './linked-parts.js';

/** A number with its claims, and how its subject was chosen. */
export interface LinkedNumber {
  readonly quantity: QuantityMention;
  readonly kind: ClaimKind;
  readonly claims: readonly LinkedClaim[];
  /** The name of the chosen subject; "" for "this work". */
  readonly subject: string;
  /** The probability of each subject, by name. */
  readonly shares: RankedCandidate<unknown>['shares'];
}

/** Probability from which the second-best subject of one value is taken … */
const SECOND = 0.3;
/** … if that of the common subject for the other value is at least this. */
const SURE = 0.7;

/**
 * The claims of a sentence. Where two compared values ("from 61% to 74%", "46.3 s vs. 102.1 s") were given the same subject, the less certain
 * one gets its second-best subject if that is likely enough: one method does not have both values.
 */
export function withComparedSubjects(view: SentenceView, numbers: readonly LinkedNumber[]): LinkedClaim[] {
  const claims = numbers.map((number) => number.claims);
  for (let i = 1; i < numbers.length; i++) {
    const [first, second] = [numbers[i - 1]!, numbers[i]!];
    const link = first.subject === second.subject ? comparison(view, first, second) : null;
    if (!link) continue;
    const other = secondSubject(first, second);
    if (other !== null) claims[i - 1] = withSubject(view, first, other);
    else if (link === 'versus') {
      const name = secondSubject(second, first);
      if (name !== null) claims[i] = withSubject(view, second, name);
    }
  }
  return claims.flat();
}

/** Words that qualify a number: "from about 61%", "to only 3%". */
const ABOUT =
  /^(?:about|approximately|around|over|below|under|above|nearly|almost|roughly|only|just|up|down|as|high|low|an?|[~$≈<>])$/;

/** How the sentence compares two consecutive absolute values; null if it does not. */
function comparison(view: SentenceView, first: LinkedNumber, second: LinkedNumber): 'change' | 'versus' | null {
  if (first.kind !== 'ABSOLUTE' || second.kind !== 'ABSOLUTE') return null;
  const between = wordsBetween(view, first.quantity.to, second.quantity.from);
  if (/^(?:vs ?\.?|versus|against|compared (?:to|with))$/.test(between)) return 'versus';
  return /^(?:to|→)$/.test(between) && opensChange(view, first.quantity) ? 'change' : null;
}

/** The words between two numbers, without those that qualify a number, a unit and a parenthesis: "61% (baseline) to only 3%" has "to". */
function wordsBetween({ lower }: SentenceView, from: number, to: number): string {
  if (to - from > 8) return '';
  const words = lower.slice(from, to);
  const open = words.indexOf('(');
  if (open >= 0) words.splice(open, words.indexOf(')', open) - open + 1);
  return words.filter((word) => !ABOUT.test(word) && word !== '%').join(' ');
}

/** Whether a number follows "from", or opens a parenthesis: "from 61% to 74%", "(61% → 74%)". */
function opensChange({ lower }: SentenceView, { from }: QuantityMention): boolean {
  let at = from - 1;
  while (at > from - 5 && ABOUT.test(lower[at] ?? '')) at--;
  return /^(?:from|\()$/.test(lower[at] ?? '');
}

/** The likeliest other subject of one of two compared values; null if it is not likely enough. */
function secondSubject(one: LinkedNumber, other: LinkedNumber): string | null {
  if ((other.shares.get(other.subject) ?? 0) < SURE) return null;
  const others = [...one.shares].filter(([name]) => typeof name === 'string' && !isSame(name, one.subject));
  const [name, share] = others.reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0]);
  return name !== '' && share >= SECOND ? String(name) : null;
}

/** Whether two names differ at most in modifiers: "Fixed-32B" and "Fixed-32B baseline". */
function isSame(a: string, b: string): boolean {
  if (a === '' || b === '') return a === b;
  const [fewer, more] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  return fewer!.every((word) => more!.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}+]+/gu) ?? [];
}

function withSubject(view: SentenceView, { claims }: LinkedNumber, name: string): readonly LinkedClaim[] {
  const subject = partOf(view, name);
  return claims.slice(0, 1).map((claim) => ({ ...claim, subject }));
}

/** The part of a claim with a name, and with its position if the sentence mentions it or has its words. */
function partOf(view: SentenceView, name: string): LinkedPart {
  const part = namedPart(view, name);
  if (part.start !== undefined) return part;
  const { fieldText, sentence } = view;
  const at = fieldText.slice(sentence.start, sentence.end).indexOf(name);
  return at < 0 ? { name } : { name, start: sentence.start + at, end: sentence.start + at + name.length };
}
