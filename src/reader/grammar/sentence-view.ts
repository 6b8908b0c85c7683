import type { Document, NamedEntity, Quantity, Sentence } from '../../text/document.js';

/** Something that stands in a sentence, in token positions. */
export interface SentenceSpan {
  /** Offsets in the clean field. */
  readonly start: number;
  readonly end: number;
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
  readonly clause: number;
  /** Token index of the innermost parenthesis that is open here, or -1. */
  readonly paren: number;
}
/** Coordination: "A, B, and C" is one list of three. */
interface Listed {
  /** Number of the list within the sentence; a thing by itself is a list of one. */
  readonly list: number;
  readonly slot: number;
  readonly listSize: number;
}
export interface QuantityMention extends SentenceSpan, Listed {
  readonly quantity: Quantity;
}
export interface EntityMention extends SentenceSpan, Listed {
  readonly entity: NamedEntity;
  readonly surface: string;
  /** "our method": it only points at the thing. */
  readonly anaphor: boolean;
}

/** A sentence with everything that was found in it. */
export interface SentenceView {
  readonly sentence: Sentence;
  /** The clean text of the whole field. */
  readonly fieldText: string;
  readonly lower: readonly string[];
  readonly quantities: readonly QuantityMention[];
  readonly names: readonly EntityMention[];
}

/** Lays the findings of the earlier stages out by sentence. */
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
  const stand = (start: number, end: number): SentenceSpan => {
    const from = tokenAt(sentence, start);
    const to = Math.max(from + 1, tokenAt(sentence, end - 1) + 1);
    return { start, end, from, to, clause: clauseOf[from] ?? 0, paren: parens[from] ?? -1 };
  };
  const sorted = [...places].sort((a, b) => a.start - b.start || b.end - a.end);
  const names = sorted.map(({ entity, surface, anaphor, start, end }) => ({
    ...stand(start, end),
    entity,
    surface,
    anaphor,
  }));
  const numbers = quantities.map((quantity) => ({ ...stand(quantity.start, quantity.end), quantity }));
  return {
    sentence,
    fieldText,
    lower: sentence.tokens.map((token) => token.text.toLowerCase()),
    quantities: listed(numbers, fieldText, (a, b) => sameSort(a.quantity, b.quantity), NUMBER_GAP),
    names: listed(names, fieldText, (a, b) => a.entity.kind === b.entity.kind && a.entity !== b.entity, NAME_GAP),
  };
}

/** Index of the token at or after a character. */
export function tokenAt(sentence: Sentence, offset: number): number {
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

const NUMBER_GAP =
  /^\s?(?:,|\/|&)?\s?(?:(?:and|or|&|vs\.?|versus)\s)?(?:(?:by|up to|about|only|just|a|an|the|over)\s){0,2}$/;
/** Between two names of one list: a comma or "and", with a noun that belongs to the first and an article before the second. */
const NAME_GAP =
  /^(?:\s?\([^()]{0,60}\))?(?:\s[\p{L}-]+){0,2}(?:,\s(?:and|or|as well as)\s|,\s?|\s(?:and|or|&|as well as)\s|\s?\/\s?|\s\+\s)(?:(?:the|a|an|both|also|on|for|with|our|in|of|even|other|[\p{L}]+-based|[\d.]+)\s){0,2}$/u;

function sameSort(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit;
}

/** "With A and B, C improves …": the "and" before its last member ends a list, unless another follows. */
const JOINS = /\b(?:and|or|as well as)\b|[&/+]/;

/** Marks which neighbours stand in one list. */
function listed<T extends SentenceSpan>(
  items: readonly T[],
  text: string,
  alike: (a: T, b: T) => boolean,
  gap: RegExp,
): (T & Listed)[] {
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
