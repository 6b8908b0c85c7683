/** Lower-case letters and digits of scripts with spaces between words, as a class of a regular expression or GLOB. */
export const WORD_CHARACTERS = '0-9a-zß-öø-ɏͰ-ϿЀ-ӿ';

const LETTER = new RegExp(`[${WORD_CHARACTERS}]`, 'u');
const SHORT = new RegExp(`^[${WORD_CHARACTERS}]{1,3}$`, 'u');

/** How a searched word must stand in a text. */
export interface WordEdges {
  /** A word of the text begins there: "edge" is not in "knowledge". False where the script has no spaces. */
  readonly start: boolean;
  /** The word ends there, but for a plural "s": "RAG" is in "RAGs" and not in "fragment" or "ragged". */
  readonly end: boolean;
}

/** Words begin a word of the text ("quantiz" is in "quantization"); those of up to three letters are a whole one. */
export function wordEdges(word: string): WordEdges {
  const lower = word.toLowerCase();
  return { start: LETTER.test(lower.charAt(0)), end: SHORT.test(lower) };
}
