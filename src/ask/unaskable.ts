import { insteadOfNumber, type Parts } from './parts.js';
import { LISTED } from './vocabulary.js';
import { findPhrase } from './words.js';

const NOUNS = Object.keys(LISTED).join('|');
const METHODS = Object.keys(LISTED).filter((noun) => /METHOD|PAPER|BASELINE/.test(LISTED[noun]!)).join('|'); // prettier-ignore

/** Phrases for which no filter exists. Ignoring these words would answer another question. */
const UNASKABLE: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [
    new RegExp(`(?:more than|fewer than|less than|at least|at most|exactly|over) (?:one|a single|\\d+) (?:different |distinct |other )?(${NOUNS})`),
    (match) => `The number of ${match[1]!.replace(/s?$/, 's')} cannot be used as a condition. ${insteadOfNumber(match[1]!)}`,
  ],
  [
    new RegExp(`(?:on|in|for|with|by|of|against|across|beats?|outperforms?|than|reports?) (?:several|multiple|many)(?: different| distinct| other)? (${NOUNS})`),
    (match) => `The number of ${match[1]!} cannot be used as a condition: name them.`,
  ],
  [
    /(?:only|exclusively|solely) (?:on|by|with|for|in|against|using)/,
    (match) => `“${match[0]}” asks for what is not claimed, and papers do not state that: leave “${match[0].split(' ')[0]!}” out.`,
  ],
  [
    /(?:smallest|lowest|least|minimal|minimum) (?:\S+ )?(?:drop|degradation|reduction|decrease|increase|gain|improvement)s?/,
    (match) => `“${match[0]}”: only the largest change can be ranked; ask for all of them, for example “changes of accuracy on ImageNet-1K”.`,
  ],
  [
    /(?:(?:is|are) there |any |the |best |which )*(?:free|open-source|open-weight|commercial|proprietary|licensed) (?:models?|methods?|llms?|alternatives?)/,
    () => 'The graph does not contain the licences of models: omit that.',
  ],
  [
    new RegExp(`(?:how many|number of) (?:${NOUNS}) (?:\\S+ )?(?:per|for each|for every) (${NOUNS})`),
    (match) => `“${match[0]}”: one number is counted at a time. Ask for the list, which tells how many claims each has, for example “which ${match[1]!.replace(/s?$/, 's')} have the most claims?”.`,
  ],
  [
    /(?:most|fewest|least) (?:claims|citations|papers|authors|stars|downloads|popular papers?|cited(?: papers?)?)/,
    (match) => `“${match[0]}”: nothing is ordered by that. Ask for names, which are listed by their claims, for example “which methods report latency?”.`,
  ],
  [
    /(?:(?:which|what) (?:methods?|models?)|does|do|is|are) (?:\S+ )*?(?:on|in|for|with|across) (?:all|every|each)(?: of)?(?: the)? (?:datasets?|benchmarks?|devices?|tasks?|metrics?)/,
    (match) => `“${match[0]}”: that something holds for all of them cannot be used as a condition: name them.`,
  ],
  [
    /(?:below|under|over|above|less than|more than|fewer than|at most|at least|up to) (?:\d+[ -]bits?|\d+ (?:epochs|steps))/,
    (match) => `“${match[0]}”: conditions of a measurement are searched as they are written, and cannot be bounded; name one, for example “2-bit”.`,
  ],
  [
    /(?:below|under|over|above|less than|more than|fewer than|at most|at least|up to) [\d,]+ (?:[a-z]+ )?(?:gpus|tpus|npus|cpus|phones|nodes|accelerators|devices)/,
    (match) => `“${match[0]}”: numbers of devices are searched as they are written, and cannot be bounded; name one, for example “12,288 GPUs”.`,
  ],
  [
    new RegExp(`(?:mean|average|median|sum|total) (?:of )?(?:the )?(?:[^ ]+ ){1,4}?(?:of|across|over|among|for) (?:all|every|these|those) (?:the )?(?:other )?(${METHODS})`),
    (match) => `“${match[0]}”: no value is computed from others. Ask for all of them, or for their range, for example “range of accuracy on GSM8K”.`,
  ],
  [
    new RegExp(`(?:share|percentage|percent|fraction|proportion|%) of (?:the |all |all the )?(${NOUNS})`),
    (match) => `“${match[0]}”: no share is computed. Ask for a number, for example “how many papers mention ImageNet-1K?”.`,
  ],
  [
    /(?:without|lacking|missing) (?:an? |any |the )?(?:named |known |given |stated |explicit )?(?:datasets?|benchmarks?|baselines?|metrics?|units?|numbers?)(?! (?:on|of|for|in) )/,
    (match) => `“${match[0]}”: what a claim does not name cannot be used as a condition; leave it out.`,
  ],
  [
    /(?:beats?|beating|outperform(?:s|ing)?|surpass(?:es)?|match(?:es)?|than|exceeds?|rivals?) (?:much |far |\d+x )?(?:larger|bigger|smaller|slower|faster|cheaper|more expensive|heavier|lighter|older|newer) (?:models?|methods?|networks?|ones?|llms?|systems?)/,
    (match) => `“${match[0]}”: what methods are compared with is searched by its name, for example “which methods beat LoRA?”.`,
  ],
  [
    /how (?:does|do|did|will|would|is|are) (?:[^ ]+ ){1,5}?(?:changes?|changing|vary|varies|depend|behave|react|affected|influenced) (?:when|if|as|with|on|by|from) .*/,
    (match) => `“${match[0]}”: how one value changes with another is not computed. Ask for the trade-off, for example “trade-off between accuracy and latency”.`,
  ],
  [
    /(?:best|good|better|great) value(?! (?:of|on|for|in))|bang for (?:the|your|my) buck/,
    (match) => `“${match[0]}”: what something is worth is not in the graph. Ask for a metric, for example “throughput on A100”.`,
  ],
  [
    /the same (\S+ ){1,3}as/,
    (match) => `“${match[0]}” needs two questions: ask first what that is, and then with its name.`,
  ],
]; // prettier-ignore

/** The reason why a question cannot be answered; undefined if it can. */
export function unaskable({ words, names }: Parts): string | undefined {
  const isMetric = (edge: 'from' | 'to', at: number): boolean =>
    names.some((name) => name.kind === 'METRIC' && name[edge] === at);
  const per = words.findIndex(({ lower }, at) => lower === 'per' && isMetric('to', at) && isMetric('from', at + 1));
  if (per >= 0)
    return `“${words[per - 1]!.text} per ${words[per + 1]!.text}”: no value is computed from others. Ask for the trade-off, for example “trade-off between accuracy and parameters”.`;
  for (const [pattern, why] of UNASKABLE) {
    const found = findPhrase(words, pattern);
    if (found) return why(found.match);
  }
  return undefined;
}
