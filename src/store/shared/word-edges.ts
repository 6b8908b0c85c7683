/** Lower-case letters and digits of scripts that separate words by spaces, as a character class for regular expressions and GLOB. */
export const WORD_CHARACTERS = '0-9a-zß-öø-ɏͰ-ϿЀ-ӿ';

const LETTER = new RegExp(`[${WORD_CHARACTERS}]`, 'u');
const SHORT = new RegExp(`^[${WORD_CHARACTERS}]{1,3}$`, 'u');

/** Which word boundaries a searched word needs in a text. */
export interface WordEdges {
  /** It must begin a word of the text: "edge" does not match "knowledge". False for scripts without spaces. */
  readonly start: boolean;
  /** It must end a word, apart from a plural "s": "RAG" matches "RAGs", but not "fragment" or "ragged". */
  readonly end: boolean;
}

/** A searched word matches the beginning of a word ("quantiz" matches "quantization"); one of up to three letters must be a whole word. */
export function wordEdges(word: string): WordEdges {
  const lower = word.toLowerCase();
  return { start: LETTER.test(lower.charAt(0)), end: SHORT.test(lower) };
}
