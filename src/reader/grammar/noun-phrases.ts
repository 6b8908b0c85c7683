import { memoize } from '../../domain/memoize.js';
import { tagWords } from '../../text/tagger.js';
import { isReportingVerb, verbStem } from './claim-words.js';
import { METRIC_HEADS } from '../mentions/metric-candidates.js';

/** A word with the tags of the part-of-speech tagger of `compromise`. */
interface Term {
  readonly text: string;
  readonly tags: ReadonlySet<string>;
}

/**
 * The noun phrase at the beginning of some words; "" if there is none. It ends before a verb, an adverb or a preposition, and its last word
 * is a noun:
 *
 *     timing resolution attained    timing resolution
 *     benchmarks demonstrate        benchmarks
 *     significant                   (none)
 *
 * The tagger is slow (a third of a millisecond for a few words), so it is used only for words next to a number.
 */
export const nounPhrase = memoize(readNounPhrase);

function readNounPhrase(words: string): string {
  const terms = (tagWords(words).docs[0] ?? []) as unknown as readonly { text: string; pre: string; post: string; tags?: Set<string> }[]; // prettier-ignore
  let length = 0;
  let end = 0;
  for (const [i, { text, pre, post, tags = new Set<string>() }] of terms.entries()) {
    const term = { text: text.toLowerCase(), tags };
    if (endsPhrase(term, i, terms.length)) break;
    length += pre.length + text.length;
    if (isNoun(term, i, terms.length)) end = length;
    length += post.length;
  }
  return words.slice(0, end);
}

/** Tags of words that no noun phrase contains. */
const ENDING = [
  'Modal',
  'Auxiliary',
  'Copula',
  'Adverb',
  'Preposition',
  'Conjunction',
  'QuestionWord',
  'Pronoun',
  'Negative',
];

function endsPhrase({ text, tags }: Term, at: number, count: number): boolean {
  if (ENDING.some((tag) => tags.has(tag))) return true;
  if (at === 0 || !tags.has('Verb') || tags.has('Gerund')) return false;
  return tags.has('PastTense') || (!isPlural(text) && !(at === count - 1 && METRIC_HEADS.has(text)));
}

/** Is a word a noun? With only a few words of context, the tagger takes some nouns for verbs: "level", "reasoning steps". */
function isNoun({ text, tags }: Term, at: number, count: number): boolean {
  if (tags.has('Noun') || tags.has('Gerund') || METRIC_HEADS.has(text)) return true;
  if (!tags.has('Verb') || tags.has('PastTense')) return false;
  return isPlural(text) || (count === 1 && verbStem(text) === null);
}

function isPlural(text: string): boolean {
  return text.endsWith('s') && !isReportingVerb(text) && verbStem(text) === null;
}
