import type { Document, NamedEntity, Quantity, Sentence } from '../../text/document.js';

/** A part of a sentence, in characters and tokens. */
export interface SentenceSpan {
  /** Offsets in the clean field. */
  readonly start: number;
  readonly end: number;
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
  readonly clause: number;
  /** Token index of the innermost opening parenthesis around it, or -1. */
  readonly paren: number;
}
/** Membership in a coordination: "A, B, and C" is one list of three. */
interface Coordinated {
  /** Number of the list within the sentence; an item without coordination is a list of one. */
  readonly list: number;
  /** Position in the list. */
  readonly slot: number;
  readonly listSize: number;
}
export interface QuantityMention extends SentenceSpan, Coordinated {
  readonly quantity: Quantity;
}
export interface EntityMention extends SentenceSpan, Coordinated {
  readonly entity: NamedEntity;
  readonly surface: string;
  /** Refers to the entity without naming it: "our method". */
  readonly anaphor: boolean;
}

/** A sentence with its mentions and quantities. */
export interface SentenceView {
  readonly sentence: Sentence;
  /** The clean text of the whole field. */
  readonly fieldText: string;
  readonly lower: readonly string[];
  readonly quantities: readonly QuantityMention[];
  readonly names: readonly EntityMention[];
}

/** Groups the mentions and quantities of a document by sentence. */
export function viewSentences(
  document: Document,
  entities: readonly NamedEntity[],
  quantities: readonly Quantity[],
): SentenceView[] {
  const names = new Map<
    number,
    { entity: NamedEntity; start: number; end: number; surface: string; anaphor: boolean }[]
  >();
  for (const entity of entities) {
    for (const place of entity.places) {
      const row = names.get(place.sentence) ?? [];
      row.push({ entity, start: place.start, end: place.end, surface: place.surface, anaphor: place.anaphor ?? false });
      names.set(place.sentence, row);
    }
  }
  const numbers = new Map<number, Quantity[]>();
  for (const quantity of quantities)
    numbers.set(quantity.sentence, [...(numbers.get(quantity.sentence) ?? []), quantity]);
  return document.sentences.map((sentence) => {
    const field = document.fields.find((one) => one.field === sentence.field)!;
    return viewOf(sentence, field.text, names.get(sentence.index) ?? [], numbers.get(sentence.index) ?? []);
  });
}

function viewOf(
  sentence: Sentence,
  fieldText: string,
  places: readonly { entity: NamedEntity; start: number; end: number; surface: string; anaphor: boolean }[],
  quantities: readonly Quantity[],
): SentenceView {
  const parens = openParens(sentence);
  const clauseOf = clauseNumbers(sentence);
  const spanOf = (start: number, end: number): SentenceSpan => {
    const from = tokenAt(sentence, start);
    const to = Math.max(from + 1, tokenAt(sentence, end - 1) + 1);
    return { start, end, from, to, clause: clauseOf[from] ?? 0, paren: parens[from] ?? -1 };
  };
  const sorted = [...places].sort((a, b) => a.start - b.start || b.end - a.end);
  const names = sorted.map(({ entity, surface, anaphor, start, end }) => ({
    ...spanOf(start, end),
    entity,
    surface,
    anaphor,
  }));
  const numbers = quantities.map((quantity) => ({ ...spanOf(quantity.start, quantity.end), quantity }));
  return {
    sentence,
    fieldText,
    lower: sentence.tokens.map((token) => token.text.toLowerCase()),
    quantities: withLists(numbers, fieldText, (a, b) => sameUnit(a.quantity, b.quantity), NUMBER_GAP),
    names: withLists(names, fieldText, (a, b) => a.entity.kind === b.entity.kind && a.entity !== b.entity, NAME_GAP),
  };
}

/** Index of the token at or after a character. */
function tokenAt(sentence: Sentence, offset: number): number {
  let low = 0;
  let high = sentence.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentence.tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function openParens(sentence: Sentence): number[] {
  const stack: number[] = [];
  return sentence.tokens.map((token, i) => {
    if (token.text === ')' || token.text === ']') stack.pop();
    const open = stack.at(-1) ?? -1;
    if (token.text === '(' || token.text === '[') stack.push(i);
    return open;
  });
}

function clauseNumbers(sentence: Sentence): number[] {
  const numbers: number[] = [];
  sentence.clauses.forEach(({ from, to }, clause) => {
    for (let i = from; i < to; i++) numbers[i] = clause;
  });
  return numbers;
}

/** Text between two numbers of one list. */
const NUMBER_GAP =
  /^\s?(?:,|\/|&)?\s?(?:(?:and|or|&|vs\.?|versus)\s)?(?:(?:by|up to|about|only|just|a|an|the|over)\s){0,2}$/;
/** Text between two mentions of one list: a comma or "and", optionally with a noun after the first and an article before the second. */
const NAME_GAP =
  /^(?:\s?\([^()]{0,60}\))?(?:\s[\p{L}-]+){0,2}(?:,\s(?:and|or|as well as)\s|,\s?|\s(?:and|or|&|as well as)\s|\s?\/\s?|\s\+\s)(?:(?:the|a|an|both|also|on|for|with|our|in|of|even|other|[\p{L}]+-based|[\d.]+)\s){0,2}$/u;

function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit;
}

/** A conjunction before the last member ends a list, unless another one follows: in "With A and B, C improves …", C is not a member. */
const JOINS = /\b(?:and|or|as well as)\b|[&/+]/;

/** Groups items into lists: an item continues a list if `alike` accepts it and its last member, and the text between them matches `gap`. */
function withLists<T extends SentenceSpan>(
  items: readonly T[],
  text: string,
  alike: (a: T, b: T) => boolean,
  gap: RegExp,
): (T & Coordinated)[] {
  const lists: T[][] = [];
  const between = (a: T, b: T) => text.slice(a.end, b.start);
  for (const item of items) {
    const open = [...lists].reverse().find((list) => {
      const last = list.at(-1)!;
      const before = list.at(-2);
      if (before && JOINS.test(between(before, last)) && !JOINS.test(between(last, item))) return false;
      return last.end <= item.start && item.start - last.end < 90 && alike(last, item) && gap.test(between(last, item));
    });
    if (open) open.push(item);
    else lists.push([item]);
  }
  const marked = lists.flatMap((list, number) =>
    list.map((item, slot) => ({ ...item, list: number, slot, listSize: list.length })),
  );
  return marked.sort((a, b) => a.start - b.start || b.end - a.end);
}
