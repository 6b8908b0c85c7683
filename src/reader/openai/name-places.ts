import type { Document, Place } from '../../text/document.js';

/** A letter or digit, which must not be directly next to a name. */
const INSIDE_WORD = /[\p{L}\p{N}]/u;

/**
 * Every mention of a name as a whole word: exactly as written or, if there is none, ignoring case.
 * @returns an empty list if the text does not contain the name
 */
export function placesOf(document: Document, name: string): Place[] {
  const wanted = name.trim();
  if (wanted === '') return [];
  const exact = placesIn(document, wanted, (text) => text);
  return exact.length > 0 ? exact : placesIn(document, wanted.toLowerCase(), lowerCase);
}

function placesIn(document: Document, wanted: string, form: (text: string) => string): Place[] {
  return document.fields.flatMap(({ field, text }) => {
    const searched = form(text);
    const places: Place[] = [];
    for (let start = searched.indexOf(wanted); start >= 0; start = searched.indexOf(wanted, start + wanted.length)) {
      const end = start + wanted.length;
      if (INSIDE_WORD.test(text[start - 1] ?? ' ') || INSIDE_WORD.test(text[end] ?? ' ')) continue;
      const sentence = document.sentences.find((one) => one.field === field && one.start <= start && end <= one.end);
      if (sentence) places.push({ field, sentence: sentence.index, start, end, surface: text.slice(start, end) });
    }
    return places;
  });
}

/** Lower case without moving offsets: a capital letter whose lower case is longer stays. */
function lowerCase(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}
