import type { RuleGroup } from './rewrite.js';

/** First parts of words that keep their hyphen when a line ends after it: "pre-", "state-". */
const KEEPS =
  'pre|post|multi|self|semi|non|co|re|cross|inter|intra|anti|counter|sub|super|ultra|meta|micro|macro|mini|hyper|quasi|pseudo|state|fine|coarse|large|low|high|real|end|long|short|zero|few|one|two|three|four|first|second|third|open|closed|full|half|top|bottom|single|double|dual|well|task|time|data|model|domain|token|human|machine|vision|text|image|video|audio|speech|word|sentence|document|instruction|chain|step|retrieval|training|test|inference|deep|light|weight|memory|compute|parameter|energy|hardware|context|user|item|graph|point|object|scene|view|frame|pixel|patch|layer|head|block|group|batch|sample|class|label|feature|out|in|on|off|up|down|over|under|all|any|every|best|worst|better|lower|higher|longer|shorter|faster|wide|near|far|plug|run|reference|privacy|cost|sub';

/** Endings that occur only in the second half of a hyphenated word. */
const ENDINGS =
  /^(?:\p{Ll}{0,8}(?:tion|tions|sion|ment|ments|ing|ings|ance|ence|ated|ates|ating|ation|ations|ity|ities|ness|able|ible|ably|ively|ally|ical|ically|ized|izing|ization|ments?|ers|ures?|als|ous|ive|ism|ist|ists|ies|ied|ly|ed|es|ty|ry|cy))$/u
    .source;

/** Joins words that were hyphenated at the end of a line, and inserts missing spaces between sentences. */
export const LINE_ENDS: RuleGroup = {
  name: 'line ends',
  when: /-[ \t]*\r?\n|\p{Ll}- \p{Ll}|[\p{L}\d)%\]][.!?;]\p{Lu}|\p{Ll}\d[\s,.;]|[.,)]\d{1,2}\s+\p{Lu}/u,
  rules: [
    {
      pattern: new RegExp(
        String.raw`(?<!(?<!\p{L})(?:${KEEPS})|[\p{L}\d]-\p{L}{1,20})(?<=\p{Ll}{2})-[ \t]{0,4}\r?\n\s{0,8}(?=\p{Ll}{2,30}(?![\p{L}-]))`,
        'dgu',
      ),
      to: '',
    },
    { pattern: /(?<=[\p{L}\d])(-)[ \t]{0,4}\r?\n\s{0,8}(?=[\p{L}\d])/dgu, to: '$1' },
    {
      pattern: new RegExp(
        String.raw`(?<!(?<!\p{L})(?:${KEEPS}))(?<=[\s(]\p{L}\p{Ll}{1,20})- (?=${ENDINGS.slice(1, -1)}(?![\p{L}-]))`,
        'dgu',
      ),
      to: '',
    },
    // "accuracy.We" and "by 5%.The" get a space; "e.g.The" and "Node.js" do not.
    {
      pattern:
        /(?<=\p{Ll}{2}|[)%\]]|\d)(?<!\b(?:e\.g|i\.e|vs|cf|al|approx|resp))([.!?;])(?=\p{Lu}(?:\p{Ll}{1,20}|\p{Lu}{1,8}s?)?[\s,])/dgu,
      to: '$1 ',
    },
    // Footnote marks: "available.1 We", "our code1 is"
    { pattern: /(?<=\p{L}{3}[.,)])\d{1,2}(?=\s+\p{Lu}|\s*$)/dgu, to: '' },
    {
      pattern:
        /(?<=\s(?:code|codes|data|datasets?|models?|websites?|repository|pages?|project|papers?|available|online|publicly|here|benchmarks?|released?|tools?|demos?|links?|systems?|methods?|approach|frameworks?|results|performance|corpus|corpora|challenges?|tasks?|languages?|learning|pipeline|platform|package|library|weights|checkpoints|algorithms?|implementation))\d{1,2}(?=[\s,.;:)])(?!\.\d)/dg,
      to: '',
    },
  ],
};

/** Removes the last word of a truncated text: before "...", a word or number may be incomplete. */
export const CUT_OFF: RuleGroup = {
  name: 'cut off',
  when: /\.\.\.(?:\s*\S{1,20}|\s*\S{1,12}\s+\S{1,8})?\s*$/,
  rules: [
    {
      pattern: /(?<=\.\.\.) ?[[(]?(?:\[?\.\.\.\]?|(?:[Rr]ead|[Ss]how|[Ss]ee|[Vv]iew) [Mm]ore|[Mm]ore)[\])]?$/dg,
      to: '',
    },
    { pattern: /(?<= )[^\s.][^\s]{0,38}?(?<=[\p{L}\d])\.{3,}$/dgu, to: '...' },
    { pattern: /(?<= )\.{4,}$/dg, to: '...' },
  ],
};
