import { readFileSync } from 'node:fs';
import { FUNCTION_WORDS } from './closed-words.js';

/**
 * The possible parts of speech of a word, the most frequent first: `n`oun, `v`erb, `g`erund, `p`ast participle, `a`djective, adve`r`b. They
 * were counted with the tagger of `compromise` in recent abstracts (`scripts/train/tag-words.ts`), which is too slow to tag every sentence.
 */
const SORTS: ReadonlyMap<string, string> = new Map(
  readFileSync(new URL('./data/word-sorts.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t') as [string, string]),
);

/** A coarse part of speech, sufficient to find the boundaries of noun phrases. */
export type WordSort =
  'noun' | 'adjective' | 'gerund' | 'participle' | 'verb' | 'adverb' | 'function' | 'number' | 'mark';

/** The possible parts of speech of a word, the most frequent first; an unknown word is classified by its ending. */
function sortsOf(word: string): string {
  const known = SORTS.get(word);
  if (known) return known;
  const tail = word.includes('-') ? word.slice(word.lastIndexOf('-') + 1) : '';
  const ofTail = tail.length > 2 ? SORTS.get(tail) : undefined;
  // "a rule-only baseline": an adverb at the end of a compound makes an adjective
  if (ofTail) return tail.endsWith('ed') || tail.endsWith('ing') || ofTail.startsWith('r') ? 'an' : ofTail;
  if (word.endsWith('ly')) return 'r';
  if (word.endsWith('ing')) return 'gn';
  if (word.endsWith('ed')) return 'pa';
  return /(?:al|ive|ous|ic|able|ible|less|ful|ary)$/.test(word) ? 'an' : 'n';
}

const DETERMINER = /^(?:the|an?|its|their|our|this|that|these|those|each|every|any|no|both|all|some|another|his|her)$/;

/** The part of speech of every token of a sentence. @param isName whether a token is part of a mention, which makes it a noun */
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
  if (isFunctionWord(token, word)) return 'function';
  if (/\p{Lu}/u.test(token.slice(1)) || (/^\p{Lu}/u.test(token) && at > 0)) return 'noun';
  const last = (tokens[at - 1] ?? '').toLowerCase();
  return openSort(word, before, last, (tokens[at + 1] ?? '').toLowerCase());
}

/** A function word, also with the full stop of "e.g.", unless it is written as a name: "the OFF patch", but not "(AND gates)". */
function isFunctionWord(token: string, word: string): boolean {
  return FUNCTION_WORDS.has(word.replace(/\.$/, '')) && (!/^\p{Lu}{2,}$/u.test(token) || /^(?:and|or|not)$/.test(word));
}

/** Verbs in the third person that look like plurals and are none: "legality climbs to 61%", "latent magnitude aligns with". */
const THIRD_PERSON =
  /^(?:achieves|aligns|attains|becomes|climbs|collapses|concentrates|converges|degrades|delivers|differs|disappears|exceeds|holds|obtains|outperforms|overshoots|persists|remains|retains|saturates|sits|succeeds|surpasses|vanishes|varies)$/;

/** Is a word always a verb? */
export function isAlwaysVerb(word: string): boolean {
  return THIRD_PERSON.test(word);
}

/** The part of speech of a word of an open class, by the words before and after it. */
function openSort(word: string, before: WordSort | undefined, last: string, next: string): WordSort {
  if (isAlwaysVerb(word)) return 'verb';
  const sorts = sortsOf(word);
  const main = sorts[0];
  const opensPhrase = DETERMINER.test(last) || before === 'adjective' || before === 'participle';
  if (main === 'r') return 'adverb';
  if (isAdjective(sorts, opensPhrase, next)) return 'adjective';
  if (main === 'g' || word.endsWith('ing')) return gerundSort(sorts, opensPhrase, next);
  if (main === 'p') return participleSort(opensPhrase, last, next);
  if (!sorts.includes('v') || opensPhrase) return 'noun';
  return verbOrNoun(main, last, next);
}

function isAdjective(sorts: string, opensPhrase: boolean, next: string): boolean {
  return sorts.startsWith('a') || (opensPhrase && sorts.includes('a') && !AFTER_NOUN.test(next));
}
const AFTER_NOUN = /^(?:by|of|to|from|is|was|at|,|\.)$/;

function gerundSort(sorts: string, opensPhrase: boolean, next: string): WordSort {
  if (DETERMINER.test(next)) return 'verb';
  return sorts.includes('n') && opensPhrase ? 'noun' : 'gerund';
}

function participleSort(opensPhrase: boolean, last: string, next: string): WordSort {
  if (opensPhrase || last === 'of' || last === 'and') return 'participle';
  return DETERMINER.test(next) || /^(?:by|to|from|in|on|with)$/.test(next) ? 'verb' : 'participle';
}

/** Decides about a word that may be a verb ("X drops to", "which cuts the error") or a noun ("a score of", "gains in accuracy"). */
function verbOrNoun(main: string | undefined, last: string, next: string): WordSort {
  if (last === 'to' && main === 'v') return 'verb';
  if (/^(?:of|in)$/.test(next)) return 'noun';
  const hasObject = DETERMINER.test(next) || /^(?:by|to|from|up|only|over|\d.*)$/.test(next);
  return main === 'v' || hasObject ? 'verb' : 'noun';
}
