import { FUNCTION_WORDS } from '../grammar/closed-words.js';
import { wordSorts, type WordSort } from '../grammar/word-sorts.js';
import { candidate, type Candidate } from './candidates.js';
import { NOT_IN_NAME } from './metric-candidates.js';
import { isNumberlike } from './shape.js';
import type { Line, Word } from './words.js';

/** Maximum number of words of a name. */
const MOST_WORDS = 5;

/** Signs that a sentence reports a result: a number, or a word for more, less, better or worse. */
const RESULT =
  /\d|\b(?:higher|lower|better|worse|best|improv\w*|increas\w*|decreas\w*|reduc\w*|drop\w*|gains?|boost\w*|fewer|less|more|faster|superior|comparable|competitive|sav(?:es?|ings?)|cut(?:s|ting)?|outperform\w*|surpass\w*|state-of-the-art|minimi[sz]\w*|maximi[sz]\w*|lowest|highest|degrad\w*|doubl\w+|halv\w+|enhanc\w*|strong\w*|match\w*|measured by|in terms of)\b/i;

/**
 * Noun phrases of sentences that report a result, each with all, some and none of its modifiers. The classifier decides where the name of a
 * metric begins ("average attack success rate", "attack success rate").
 */
export function metricNounPhrases(line: Line): Candidate[] {
  if (line.field === 'title' || !RESULT.test(line.text)) return [];
  const sorts = wordSorts(line.words.map(({ text }) => text), () => false); // prettier-ignore
  const found: Candidate[] = [];
  for (let at = 0; at < line.words.length; at++) {
    if (!opens(line.words[at]!, sorts[at]!)) continue;
    let to = at + 1;
    while (to < line.words.length && line.words[to]!.gap === ' ' && opens(line.words[to]!, sorts[to]!)) to++;
    const from = at;
    at = to - 1;
    while (to > from && !closes(sorts[to - 1]!)) to--;
    if (to > from) found.push(...endings(line, from, to));
  }
  return found;
}

function opens(word: Word, sort: WordSort): boolean {
  if (FUNCTION_WORDS.has(word.lower) || isNumberlike(word.text)) return false;
  return sort === 'noun' || sort === 'adjective' || sort === 'gerund' || sort === 'participle';
}

function closes(sort: WordSort): boolean {
  return sort === 'noun' || sort === 'gerund';
}

/** The noun phrase with fewer and fewer modifiers, without those that begin with a word that is never part of a name. */
function endings(line: Line, first: number, to: number): Candidate[] {
  const found: Candidate[] = [];
  for (let from = Math.max(first, to - MOST_WORDS); from < to; from++) {
    const word = line.words[from]!;
    if (NOT_IN_NAME.has(word.lower) && from < to - 1) continue;
    found.push(candidate(line, word.start, line.words[to - 1]!.end, 'metric'));
  }
  return found;
}
