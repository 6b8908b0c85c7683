import type { JsonObject } from '../../domain/curated.js';

export type { JsonObject };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property of an object, never an inherited one. */
export function own(object: unknown, ...path: readonly string[]): unknown {
  let value = object;
  for (const key of path) value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

/** Keys of objects that wrap a text: OpenReview's `value`, the keys of XML converters, language codes. */
const INNER = [
  'value',
  '#text',
  '$t',
  '_',
  '$',
  'text',
  'en',
  'eng',
  'title',
  'name',
  'display_name',
  'description',
  'content',
  'plain',
  'p',
];

/** The text of a value: a string, the digits of a number, or the first text in a list or wrapper object. */
export function textOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (depth > 3) return undefined;
  if (Array.isArray(value)) return first(value, (item) => textOf(item, depth + 1));
  if (isObject(value)) return first(INNER, (key) => textOf(own(value, key), depth + 1));
  return undefined;
}

/** The whole text of a value that may be a list of paragraphs, in a wrapper object or not; otherwise as `textOf`. */
export function wholeTextOf(value: unknown): string | undefined {
  const list = Array.isArray(value) ? value : own(value, 'p');
  const paragraphs: unknown[] = Array.isArray(list) ? list.map((part) => own(part, 'text') ?? part) : [];
  return paragraphs.length > 1 && paragraphs.every((part) => typeof part === 'string')
    ? paragraphs.join('\n')
    : textOf(value);
}

/** All texts of a list, or the only text. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 1000).flatMap((item) => textOf(item) ?? []);
  const text = textOf(value);
  return text === undefined ? [] : [text];
}

/** The first result that is not undefined. */
export function first<T, R>(items: Iterable<T>, choose: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const chosen = choose(item);
    if (chosen !== undefined) return chosen;
  }
  return undefined;
}

/** Maximum number of words in an abstract's index. */
const MOST_WORDS = 100_000;

/** The text of an index `{word: [positions]}`; positions without a word are omitted. */
export function invertedText(index: unknown): string | undefined {
  if (!isObject(index)) return undefined;
  const words: string[] = [];
  for (const [word, places] of Object.entries(index)) {
    for (const place of Array.isArray(places) ? (places as unknown[]) : []) {
      if (typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < MOST_WORDS) words[place] = word;
    }
  }
  return words.filter((word) => word !== undefined).join(' ') || undefined;
}
