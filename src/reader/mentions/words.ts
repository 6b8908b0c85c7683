import type { TextField } from '../../domain/paper.js';
import { lookup } from '../../lexicon/lexicon.js';
import type { Sentence } from '../../text/document.js';

/**
 * A word for finding names: `ViT-B/16`, `test-other` and `GPT-3.5` are one word each, `word's` is the word without `'s`; brackets and
 * punctuation at its end are not part of it. The tokens of the segmenter are finer.
 */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Offsets in the clean field. */
  readonly start: number;
  readonly end: number;
  /** The text between the previous word and this one: " ", ", ", " (", … */
  readonly gap: string;
}

/** The words of one sentence, and its position. */
export interface Line {
  readonly field: TextField;
  readonly sentence: number;
  readonly text: string;
  /** Offset of `text` in the clean field. */
  readonly start: number;
  readonly words: readonly Word[];
  /** The text after the last word. */
  readonly tail: string;
}

const WORD =
  /[\p{L}\p{N}∞](?:[\p{L}\p{N}\p{M}+#*_]|[.\-‐‑–'’/@!&](?=[\p{L}\p{N}]))*(?:\+{1,2}|!(?=[\s,.;)]*[,)]|\s+[a-z]))?/gu;
const POSSESSIVE = /['’]s$/;

/** `BERT/RoBERTa` and `LLaMA2-7B/13B` are two words each, `ViT-B/16` and `CNN/DM` are one. */
function parts(word: string): string[] {
  if (!word.includes('/')) return [word];
  const halves = word.split('/');
  if (halves.every(isKnownName)) return halves;
  const cut = /(?<=[\p{L}\p{N}]{2})\/(?=\p{L}{4}|\d+(?:\.\d+)?[BMK]\b|-)|(?<=-\d+)\/(?=\d)/u;
  return cut.test(word) && !KNOWN_SLASH.test(word) ? word.split(new RegExp(cut.source, 'gu')) : [word];
}
/** Does the lexicon know a part of a word as a method, a dataset or a device: both of `U-Net/DiT`? */
function isKnownName(part: string): boolean {
  return (
    part.length > 2 && (['METHOD', 'DATASET', 'HARDWARE'] as const).some((kind) => lookup(kind, part) !== undefined)
  );
}
const KNOWN_SLASH = /^CNN\/Daily|^https?:|\.\w+\//i;

/** Splits a sentence into words. */
export function lineOf(sentence: Sentence): Line {
  const words: Word[] = [];
  let last = 0;
  for (const match of sentence.text.matchAll(WORD)) {
    let from = match.index;
    for (const text of parts(match[0].replace(POSSESSIVE, ''))) {
      words.push({
        text,
        lower: text.toLowerCase(),
        start: sentence.start + from,
        end: sentence.start + from + text.length,
        gap: sentence.text.slice(last, from),
      });
      last = from + text.length;
      from = last + 1;
    }
  }
  return {
    field: sentence.field,
    sentence: sentence.index,
    text: sentence.text,
    start: sentence.start,
    words,
    tail: sentence.text.slice(last),
  };
}
