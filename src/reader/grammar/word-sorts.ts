import { readFileSync } from 'node:fs';
import { FUNCTION_WORDS } from './closed-words.js';

/**
 * What a word may be, in the order of how often: `n`oun, `v`erb, `g`erund, `p`ast participle, `a`djective, adve`r`b. Counted by the tagger
 * of `compromise` over abstracts of this year (`scripts/train/tag-words.ts`); asking it about every sentence takes longer than all of reading.
 */
const SORTS: ReadonlyMap<string, string> = new Map(
  readFileSync(new URL('./data/word-sorts.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t') as [string, string]),
);

/** What a token is in its sentence, as far as the borders of noun phrases depend on it. */
export type WordSort =
  'noun' | 'adjective' | 'gerund' | 'participle' | 'verb' | 'adverb' | 'function' | 'number' | 'mark';

/** The sorts that a word by itself may have, the most frequent first; by its ending where nothing is known. */
function sortsOf(word: string): string {
  const known = SORTS.get(word);
  if (known) return known;
  const tail = word.includes('-') ? word.slice(word.lastIndexOf('-') + 1) : '';
  const ofTail = tail.length > 2 ? SORTS.get(tail) : undefined;
  if (ofTail) return tail.endsWith('ed') || tail.endsWith('ing') ? 'a' : ofTail;
  if (word.endsWith('ly')) return 'r';
  if (word.endsWith('ing')) return 'gn';
  if (word.endsWith('ed')) return 'pa';
  return /(?:al|ive|ous|ic|able|ible|less|ful|ary)$/.test(word) ? 'an' : 'n';
}

const DETERMINER = /^(?:the|an?|its|their|our|this|that|these|those|each|every|any|no|both|all|some|another|his|her)$/;

/** The sort of every token of a sentence. `isName` tells the tokens of a name, which are nouns whatever they look like. */
export function wordSorts(tokens: readonly string[], isName: (at: number) => boolean): WordSort[] {
  const sorts: WordSort[] = [];
  for (let i = 0; i < tokens.length; i++) sorts.push(sortAt(tokens, i, sorts[i - 1], isName));
  return sorts;
}

function sortAt(
  tokens: readonly string[],
  at: number,
  before: WordSort | undefined,
  isName: (at: number) => boolean,
): WordSort {
  if (isName(at)) return 'noun';
  const token = tokens[at]!;
  if (/^\d/.test(token)) return /^\d+-[a-z]{3,}/.test(token) ? 'adjective' : 'number';
  if (!/\p{L}/u.test(token)) return 'mark';
  const word = token.toLowerCase();
  if (FUNCTION_WORDS.has(word)) return 'function';
  if (/\p{Lu}/u.test(token.slice(1)) || (/^\p{Lu}/u.test(token) && at > 0)) return 'noun';
  return openSort(
    word,
    sortsOf(word),
    before,
    tokens[at - 1]?.toLowerCase() ?? '',
    tokens[at + 1]?.toLowerCase() ?? '',
  );
}

function openSort(word: string, sorts: string, before: WordSort | undefined, last: string, next: string): WordSort {
  const main = sorts[0];
  const opensPhrase = DETERMINER.test(last) || before === 'adjective' || before === 'participle';
  if (main === 'r') return 'adverb';
  if (main === 'a' || (sorts.includes('a') && !/^(?:by|of|to|from|is|was|at|,|\.)$/.test(next) && opensPhrase)) return 'adjective'; // prettier-ignore
  if (main === 'g' || word.endsWith('ing')) return DETERMINER.test(next) ? 'verb' : sorts.includes('n') && opensPhrase ? 'noun' : 'gerund'; // prettier-ignore
  if (main === 'p') return opensPhrase || last === 'of' || last === 'and' ? 'participle' : DETERMINER.test(next) || /^(?:by|to|from|in|on|with)$/.test(next) ? 'verb' : 'participle'; // prettier-ignore
  if (!sorts.includes('v') || opensPhrase) return 'noun';
  if (last === 'to' && main === 'v') return 'verb';
  // "X drops to", "which cuts the error", against "a score of", "gains in accuracy"
  if (/^(?:of|in)$/.test(next)) return 'noun';
  const goesOn = DETERMINER.test(next) || /^(?:by|to|from|up|only|over|\d.*)$/.test(next);
  return main === 'v' || goesOn ? 'verb' : 'noun';
}
