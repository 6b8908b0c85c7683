import type { Document, Place } from '../../text/document.js';

/** A letter or digit, which must not stand beside a name. */
const INSIDE_WORD = /[\p{L}\p{N}]/u;

/**
 * Every place where a name stands in the document as a whole word, exactly as written; where it never does, without regard to case.
 * @returns an empty list when the text does not contain the name
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

/** Lower case character by character, so that offsets stay valid where a capital has a longer small form. */
function lowerCase(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}
