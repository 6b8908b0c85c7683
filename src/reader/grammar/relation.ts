import type { EntityMention, QuantityMention, SentenceView, SentenceSpan } from './sentence-view.js';

const PREPOSITIONS = new Set(
  'on in for of to with than over from by at using against via under without as like versus vs across and or while'.split(
    ' ',
  ),
);
const DETERMINERS = new Set(
  'the a an its their our both all this that these those each same original standard official challenging popular'.split(
    ' ',
  ),
);
const REPORTING =
  /^(?:achiev|obtain|attain|reach|yield|get|gets|deliver|report|record|score|produc|hit|rank|set|establish|provid|show|demonstrat|observ|gain|gives?$|has$|have$|having$|is$|are$|was$|takes?$|requir|need|us(?:es?|ing)$|cost|run)/;
const COMPARING =
  /^(?:outperform|surpass|exceed|beat|improv|reduc|decreas|increas|sav|cut|lower|boost|rais|speed|accelerat|compress|shrink|degrad|drop|fall|compar|than|relative|versus|vs)/;

/** Does a word report a value or compare? */
function verbClass(word: string): 'report' | 'compare' | null {
  if (COMPARING.test(word)) return 'compare';
  return REPORTING.test(word) ? 'report' : null;
}

/** The preposition (or other word) before a mention, without determiners: "on the challenging X" → "on". */
export function introducer(view: SentenceView, name: SentenceSpan): string {
  let i = name.from - 1;
  for (let steps = 0; i >= 0 && steps < 4; steps++, i--) {
    const word = view.lower[i]!;
    if (DETERMINERS.has(word)) continue;
    if (PREPOSITIONS.has(word) || /^[(),;:—/]$/.test(word)) return word;
    if (steps === 0 && verbClass(word)) return verbClass(word)!;
    if (!/^[a-z-]+$/.test(word) || verbClass(word)) return 'other';
  }
  return i < 0 ? 'start' : 'other';
}

/** The preposition before the list of a mention: in "on A and B", that of B is also "on". */
export function listIntroducer(view: SentenceView, name: EntityMention): string {
  const first = view.names.find((other) => other.list === name.list && other.slot === 0);
  return introducer(view, first ?? name);
}

/** The range of a distance in tokens, as part of a feature's name. */
function bucket(distance: number): string {
  if (distance <= 2) return String(Math.max(distance, 0));
  if (distance <= 4) return '3-4';
  if (distance <= 7) return '5-7';
  if (distance <= 12) return '8-12';
  return distance <= 20 ? '13-20' : '21+';
}

/** How many of `others` are between two spans. */
function between(a: SentenceSpan, b: SentenceSpan, others: readonly SentenceSpan[]): number {
  const [left, right] = a.start < b.start ? [a, b] : [b, a];
  return others.filter((other) => other.start >= left.end && other.end <= right.start).length;
}

function count(n: number): string {
  return n > 2 ? '3+' : String(n);
}

/** In two lists of the same length ("A, B and C … 1, 2 and 3"), do the number and the mention have the same position? */
export function alignment(quantity: QuantityMention, name: EntityMention): 'match' | 'miss' | 'none' {
  if (quantity.listSize < 2 || quantity.listSize !== name.listSize) return 'none';
  return quantity.slot === name.slot ? 'match' : 'miss';
}

/** Features of the relative position of a number and a mention in one sentence, whatever the kind of the entity. */
export function relationFeatures(view: SentenceView, quantity: QuantityMention, name: EntityMention): string[] {
  const before = name.start < quantity.start;
  const side = before ? 'L' : 'R';
  const distance = before ? quantity.from - name.to : name.from - quantity.to;
  const clauses = Math.abs(name.clause - quantity.clause);
  const otherNumbers = view.quantities.filter((other) => other !== quantity && other.list !== quantity.list);
  const otherNames = view.names.filter(
    (other) => other !== name && other.entity.kind === name.entity.kind && other.list !== name.list,
  );
  const numbersBetween = count(between(quantity, name, otherNumbers));
  const namesBetween = count(between(quantity, name, otherNames));
  const intro = introducer(view, name);
  const far = clauses > 0 ? 'o' : 's';
  const features = [
    `dist:${side}${bucket(distance)}`,
    `clause:${side}${clauses > 2 ? '3+' : clauses}`,
    `numbers:${side}${numbersBetween}`,
    `names:${side}${namesBetween}`,
    `near:${side}${numbersBetween}${namesBetween}${far}`,
    `intro:${side}${intro}`,
    `intro-clause:${side}${intro}${far}`,
  ];
  const aligned = alignment(quantity, name);
  if (aligned !== 'none') features.push(`aligned:${aligned}`);
  features.push(...parenFeatures(view, quantity, name, side));
  listFlags(quantity, name, aligned, side, features);
  const gap = view.fieldText.slice(Math.min(name.end, quantity.end), Math.max(name.start, quantity.start)).trim();
  if (gap.length <= 12) features.push(`gap:${side}${gap.toLowerCase()}`);
  if (name.anaphor) features.push('anaphor');
  return features;
}

function listFlags(
  quantity: QuantityMention,
  name: EntityMention,
  aligned: 'match' | 'miss' | 'none',
  side: string,
  features: string[],
): void {
  if (name.slot === 0) return;
  if (quantity.slot > 0 && aligned === 'none') features.push('both-later');
  features.push(`name-slot:${side}later`);
}

/** Whether they are in parentheses, and in the same ones. */
function parenFeatures(view: SentenceView, quantity: QuantityMention, name: EntityMention, side: string): string[] {
  if (quantity.paren < 0 && name.paren < 0) return [];
  if (quantity.paren === name.paren) return [`paren:same${side}`];
  // "UCF101 (94.2%)", "94.2% (UCF101)"
  if (quantity.paren >= 0 && opensBehind(view, name, quantity.paren)) return ['paren:number-follows'];
  if (name.paren >= 0 && quantity.to === name.paren) return ['paren:name-follows'];
  if (quantity.paren >= 0) return [`paren:number${side}`];
  return [`paren:name${side}`];
}

/** Does the parenthesis follow the mention directly or after its noun: "X (80%)", "X ×1.4 (80%)", "from-scratch X training (80%)"? */
function opensBehind(view: SentenceView, name: EntityMention, paren: number): boolean {
  if (name.to > paren || paren - name.to > 2) return false;
  for (let i = name.to; i < paren; i++) {
    const word = view.lower[i]!;
    if (
      !/^(?:[×x]|×?[\d.]+|training|models?|baseline|method|pre-?training|fine-?tuning|dataset|benchmark|tasks?|variant|version|backbone|network)$/.test(
        word,
      )
    )
      return false;
  }
  return true;
}
