import { findUnit } from '../domain/units.js';

const TIMES: Readonly<Record<string, number>> = { double: 2, triple: 3, quadruple: 4 };
const COMPARED: Readonly<Record<string, string>> = {
  fast: 'faster', quick: 'faster', slow: 'slower', small: 'smaller', large: 'larger', big: 'larger',
  cheap: 'cheaper', light: 'lighter', heavy: 'heavier', much: 'more', many: 'more',
}; // prettier-ignore

/** "twice as fast as", "3 times as many parameters as" */
const MULTIPLE_OF_QUALITY =
  /\b(twice|(?:\d+|two|three|four|five|six|eight|ten)(?:[ -]times|[ -]?x|-fold)) as (fast|quick|slow|small|large|big|cheap|expensive|light|heavy|accurate|efficient|(?:much|many)(?= \w+ as\b))( \w+(?= as\b))? as\b/gi;

function multipleOf(times: string): number {
  const [count = ''] = /^\w+?(?=[ -]?(?:times|x|fold)|$)/.exec(times.toLowerCase()) ?? [];
  return count === 'twice' ? 2 : (SMALL[count] ?? Number(count));
}

const FRACTIONS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5 };

/** "two thirds" → 66.66 */
function percentOf(phrase: string): number {
  const [, count = '', part = ''] = /(an?|one|two|three)[ -](third|quarter|fifth)s?$/i.exec(phrase) ?? [];
  return Math.floor((10_000 * (SMALL[count.toLowerCase()] ?? 1)) / FRACTIONS[part.toLowerCase()]!) / 100;
}

/** Places after the first, by number. */
const PLACES = ['', '', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const PLACE_WORDS = PLACES.filter(Boolean).join('|');

/** The number of a place in words: 2 for "second"; undefined for another word. */
export function placeOf(word: string): number | undefined {
  const place = PLACES.indexOf(word);
  return place > 1 ? place : undefined;
}

type Replacement = string | ((...found: string[]) => string);

/** Spellings and their replacements, in order. */
const SPELLINGS: readonly (readonly [RegExp, Replacement])[] = [
  [/[\u00a0\u2007\u202f\u2009]/g, ' '],
  [/[\u00ad\u200b\u2060\ufeff]/g, ''],
  [/[‘’]/g, "'"],
  [/\s[–—]\s/g, ', '],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\b(is|are|was|were|do|does|did|has|have|had|could|would|should)n't\b/gi, '$1 not'],
  [/\b(?:cannot|can't|won't)\b/gi, 'can not'],
  [/\b(is|are|was|were|do|does|did|has|have)nt\b/gi, '$1 not'],
  [/\b(they|we|you|i|he|she|it)'(?:re|m|ve|d|ll|s)\b/gi, '$1'],
  [/\b(what|who|how|where)s(?= (?:the|a|an|is|best|fastest|faster|better|new|sota|state-of-the-art|[a-z]+est|most|good|up)\b)/gi, '$1 is'],
  [/\b(what|who|which|how|where|that|there)'(?:s|re)\b/gi, '$1 is'],
  [/\bstate[ -]of[ -](?:the[ -])?art\b/gi, 'state-of-the-art'],
  [/\btrade[ -]offs?\b/gi, 'trade-off'],
  [
    /\btop-?(\d+)(?= (?:[\w-]+ )?(?:methods|models|approaches|algorithms|systems|networks|papers|datasets|benchmarks|devices)\b)/gi,
    'top $1',
  ],
  [/\b(quant|optim|token|normal|general|summar|factor|parameter|regular|random|initial|binar|vector|minim|maxim)is(e[ds]?|ing|ations?|ers?)\b/gi, '$1iz$2'],
  [/\b(parameter|memory|energy|power|compute|data|sample|cost)[ ]efficient\b/gi, '$1-efficient'],
  [/\bperf\b/gi, 'performance'],
  // Slips in words too short to be mended by comparing letters (`parts.ts`).
  [/\b(?:teh|hte)\b/g, 'the'],
  [/\bw(?:[au]|h)t\b/g, 'what'],
  [/\babt\b/g, 'about'],
  [/^(?:cmp|vs\.?) (?=\S+ (?:and|vs\.?|with|to) )/i, 'compare '],
  [/\bpl[sz]\b/g, 'please'],
  [/\b(can|could|would|do|did) u\b/gi, '$1 you'],
  [/\bhw\b/g, 'hardware'],
  [/\bavg\.?(?= )/gi, 'average'],
  [/\bmem(?= |$|\?)/g, 'memory'],
  [/\b(?:tput|thruput|throughputs)\b/gi, 'throughput'],
  [/(?<=\d ?)hrs?\b/g, 'hours'],
  [/\bon[ ]device\b(?! [A-Z\d])/g, 'on-device'],
  [/\b(?:papers?|works?|articles?) (?:that |which )?(?:give an overview of|(survey|review)s?)\b(?! (?:papers?|on|of|about|for)\b)/gi, (_, sort = 'survey') => `${sort} papers about`],
  [/\b(\d{1,5})[ ]?[x×*][ ]?(?=(?:(?:nvidia|amd)[ ])?(?:[ABHLPTV]\d{1,3}0{0,2}s?|MI\d{3}X?s?|RTX|GPUs?|TPUs?)\b)/gi, '$1 '],
  [/\btop-?(\d{1,3})(?= (?:[\w-]+ ){0,2}(?:gains?|improvements?|speedups?|reductions?|savings?)\b)/gi, 'top $1'],
  [/\btop-?([15])(?: acc(?:uracy)?)\b/gi, 'top-$1 accuracy'],
  // A size in words is part of the name of a sort of model.
  [/(?<!\d )\b(trillion|billion|million)s?[ -]parameters?(?= (?:models?|llms?|networks?|transformers?|language)\b)/gi, '$1-parameter'],
  [/\bhow many (?:trillions?|billions?|millions?) (?:of )?(?=(?:\w+ )?parameters\b)/gi, 'how many '],
  [/\bacc\b/gi, 'accuracy'],
  [/(^|\s)w\/o(?=\s)/gi, '$1without'],
  [/(^|\s)w\/(?=\s)/gi, '$1with'],
  [/\b(low|full|high)[ ]rank\b/gi, '$1-rank'],
  [/\bfinetun/gi, 'fine-tun'],
  [/\bspeed[ -]?up(s?)\b/gi, 'speedup$1'],
  [/\b(?:speed(s|ing)|sped)[ -]up\b/gi, (_, ending = 'ed') => `accelerat${ending === 's' ? 'es' : ending}`],
  // "accuracy/latency trade-off" names two things; "tokens/s" is a unit.
  [
    /(?<![\w./-])([a-z]{3,})\/([a-z]{3,})(?![\w/-])/gi,
    (pair = '', left = '', right = '') =>
      findUnit(pair) || /^s(?:ec(?:onds?)?)?$/i.test(right) ? pair : `${left} and ${right}`,
  ],
  [/\bby (at least |more than |over |up to |almost |about )?(?:a )?half\b(?! (?:an? )?\w*(?:second|minute|hour|day|million|point))/gi, (_, bound = '') => `by ${bound}50%`],
  [/\b(?:halves|halve|halved|halving)\b/gi, 'reduce by 50%'],
  [/\b(?:cut|cuts|cutting|slash|slashes|slashed|reduced?|reduces) ((?:[\w-]+ ){0,3}?)in (?:half|two)\b(?: or (?:better|more|less))?/gi, 'reduce $1by 50%'],
  [/^(.*\b(?:reductions?|savings?|gains?|improvements?|speedups?|increases?|drops?|cuts?)\b.*?),? (?:the )?(?:biggest|largest|highest|greatest|best|most) first[?.! ]*$/gi, 'biggest $1'],
  [/\b(?:do|does|did) not (?:need|require) (?:any )?/gi, 'without '],
  [/(?<![\w-])quantized(?![\w-])/g, 'using quantization'],
  [/(?<![\w-])pruned(?![\w-])/g, 'using pruning'],
  [/(?<![\w-])distilled(?![\w-])/g, 'using distillation'],
  [/(?<![\w-])(quantizing|quantize)(?= (?:to|at|into) \d)/g, 'quantization'],
  [/\bmost recent(?:ly)?\b/gi, 'latest'],
  [/\b(?:(?:related|prior|previous|existing|recent) (?:works?|literature|research|studies)|literature|research|studies) (?:for|on|about|in|regarding|around)\b/gi, 'papers about'],
  [/\b(?:(?:latency|time|delay) (?:to|till|until|of|for|before) (?:the |its )?first[ -]token|first[ -]token (?:latency|time|delay))\b/gi, 'time to first token'],
  [/\s\/\s/g, ' or '],
  [/\b(\w+er|more|less|better|worse) then (?!\d)/gi, '$1 than '],
  [/\bopen[ ](source|weight)s?\b/gi, 'open-$1'],
  [/\b(survey|review)s? (?:papers? )?(?:on|of|about|for)\b/gi, '$1 papers about'],
  [/\b(training|tuning|retraining|data|calibration|gradient|label|reference|anchor|hallucination|loss)[ ]free\b/gi, '$1-free'],
  [/\blatency[ ,]*\(?(p\d\d|median|mean)\b\)?/gi, '$1 latency'],
  [/(?:\bno\.|\bnum\b\.?|#) of\b/gi, 'number of'],
  [/\b(what|which) (?:%|pct)(?= )/gi, '$1 percent'],
  // Places: "2nd", "in third place", "who is second on".
  [/\b(2nd|3rd|[4-9]th|10th)\b/gi, (place = '') => PLACES[Number.parseInt(place, 10)] ?? place],
  [/\brunners?-up\b/gi, 'second best'],
  [new RegExp(`\\b(${PLACE_WORDS})[ -](?:place|position|spot|rank)\\b`, 'gi'), '$1 best'],
  [new RegExp(`\\b(who|what|which(?: [\\w-]+){0,2}) (is|are|was|comes?|came|ranks?|ranked|finish(?:es|ed)?|placed|sits) (?:in |on |at )?(?:the )?(${PLACE_WORDS})(?: best)?(?= (?:on|in|at|by|for|among|of)\\b|[\\s?.!]*$)`, 'gi'), '$1 is the $3 best'],
  [/\b(who|what|which(?: [\w-]+){0,2}) (?:is|are|ranks|comes) (?:in )?(?:first(?: place)?|number (?:one|1)|no\.? 1) (?:on|in|at|for|by)\b/gi, '$1 is best on'],
  [new RegExp(`^(${PLACE_WORDS})(?= (?:on|in|at|for)\\b)`, 'i'), '$1 best'],
  [/\btotal (?=(?:claims|papers|methods|models|datasets|metrics|results|devices|tasks)\b)/gi, 'number of '],
  [/\b(?:where|when|with|for which|in which) (?:the |its |their )?baselines? (?:is|are|was|were|being) (?!not\b)/gi, 'against '],
  [/\b(?:instead of|(?:in|as a) (?:place|replacement) (?:of|for)|replacements? (?:of|for))\b/gi, 'alternatives to'],
  // What is bad or good about a method are its changes for the worse or better.
  [/\bwhat (?:do|does|did|would|will|can|could) (?:i|you|we|one|it) (?:lose|give up|sacrifice|pay)(?: in return)? (?:with|by using|using|for using|if \w+ use|when using|for)\b/gi, 'degradations of'],
  [/\b(?:catch|price to pay|penalty) (?:of|with|for|in)\b/gi, 'degradations of'],
  [/\b(?:give|gives|giving) up\b/gi, 'lose'],
  [/\b(?:downsides?|drawbacks?|disadvantages?|weakness(?:es)?|shortcomings?) (?:of|with|to|for|in)\b/gi, 'degradations of'],
  [/\b(?:upsides?|advantages?|benefits?|strengths?) of\b/gi, 'gains of'],
  [/(?<=\d) ?([kmgt])(i?)b\b/gi, (_, letter = '', binary = '') => ` ${letter.toUpperCase()}${binary}B`],
  [/\breal[ ]time\b/gi, 'real-time'],
  [/\b(sav(?:e|es|ed|ing)) (the most |most |more )?money\b/gi, '$1 $2cost'],
  [/\b(anything|something|everything|what|which \w+) (?:get|gets|got|become|becomes|became) (worse|better)\b/gi, (_, what = '', end = '') => `${what} ${end.toLowerCase() === 'worse' ? 'degrades' : 'improves'}`],
  [/\b(make|made|makes|making) (?:the |its |their )?((?!me\b|us\b|it\b)[\w-]+(?: [\w-]+)?) (worse|better)\b(?! than)/gi, (_, verb = '', what = '', end = '') => `${end.toLowerCase() === 'worse' ? 'degrade' : 'improve'}${/s$/i.test(verb) ? 's' : ''} ${what}`],
  [/\b(top|best|most)((?: \d+)?) (cost|memory|time|energy|power|compute)-(?:saving|reducing) (?:methods?|models?|approach(?:es)?|techniques?|systems?|ideas?)\b/gi, '$1$2 $3 savings'],
  [/\b(cost|memory|time|energy|power|compute)-(?:saving|reducing) (methods?|models?|approach(?:es)?|techniques?|systems?)\b/gi, '$2 that reduce $1'],
  [/\b(?:(?:and|but) )?(?:with |at |has |have )?no ((?:[\w-]+ )?(?:drop|loss|degradation|decline)s?)\b/gi, 'without $1'],
  [/\bnegative (?:results?|findings?|effects?|impacts?) (?:about|on|for|of|in|regarding)\b/gi, 'degradations of'],
  [/\b(?:to )?(?:learn|understand|start|get started|read up)(?: more)? (?:about|on|with)\b/gi, 'about'],
  [/^(can|could|does|is|how good is|how well does|how well can) (?:an? |the )?(?:AI|artificial intelligence)\b(?! \w+s\b)/gi, '$1 anything'],
  // "more than twice as fast", which is a factor of the speed; "one and two billion", which are both numbers of billions
  [/\b(?:(more than|at least|over|nearly|almost|about) )?(twice|thrice|(?:\d+|two|three|four|five|ten) times) as fast(?! as\b)/gi, (_, bound = '', times = '') => `speedup ${bound || 'of'} ${multipleOf(times)}x`],
  [/\bbetween (?:a|one|1) and (\w+) (trillion|billion|million)\b/gi, 'between 1 $2 and $1 $2'],
  [/\b(models?|methods?|systems?|networks?|llms?|anything|something) (?:answering|responding|replying) (?=in |within |under |below |at |faster )/gi, '$1 '],
  // How the answer is to be laid out.
  [/,? (?:as|in) (?:an? |the )?(?:table|chart|plot|csv|json|list|order)(?: form(?:at)?)?(?=[\s?.!]*$)/gi, ''],
  [/(?<!\b(?:on|for|of|over|about|to|from|in|with|and|or|an?|the|says?|mentions?))(?<=\w) (?:table|chart|plot|csv)(?=[\s?.!]*$)/gi, ''],
  [/^(?:(?:please )?(?:show|give|make|draw|create|print)(?: me)? )?(?:an? |the )?(?:table|chart|plot|csv) (?:of|with|for) /gi, ''],
  [/, (?:ordered|sorted|ranked)(?=[\s?.!]*$)/gi, ''],
  [/\bsurveys? (?:papers? )?(?:or|and) reviews?(?: papers?| articles?)?\b/gi, 'papers about survey or about review'],
  // "by how much is X beaten on Y, and by which method?"
  [/^(?:by how much )?(?:is|are|was|were|does|has) (?:the )?(.+?) (?:get |been )?(?:beaten|outperformed|surpassed|exceeded)\b(.*?),?(?: and)? by (?:which|what|whom?)(?: \w+)?(?=[\s?.!]*$)/gi, 'which methods beat $1$2'],
  [/^by (?:which|what|whom?)(?: \w+)? (?:is|are|was|were) (?:the )?(.+?) (?:beaten|outperformed|surpassed|exceeded)\b/gi, 'which methods beat $1'],
  // The rows of an answer tell this anyway.
  [/,? and (?:on (?:what|which(?: datasets?| benchmarks?| tasks?| hardware| devices?)?)|where|by how much)(?=[\s?.!]*$)/gi, ''],
  [/\b(?:in|within) (?:the (?:range|interval) )?[[(](\d[\d.]*)[ ]?[%a-z]*[ ]?[,;][ ]?(\d[\d.]*)[ ]?([%a-z]*)[\])]/gi, 'between $1 and $2 $3'],
  [/\bhow many parameters (?:of|in|for) (?:the )?(\S+(?: \S+)?) (?:are|is) (activated?|active|trainable)\b/gi, 'how many $2 parameters of $1'],
  // "does pruning help latency" asks for a change for the better.
  [/^(.*\b(?:do|does|did|can|could|will) .+?) help(?:s|ed)? (?:to |in |with )?(?=\w*(?:reduc|improv|increas|lower|cut|sav|accelerat|speed))/gi, '$1 '],
  [/^(.*\b(?:do|does|did|can|could|will) (?!you |we |i |it )\S.*?) helps? (?:with |on |in )?(?:the )?(?!me\b|us\b|you\b)(?=[a-z])/gi, '$1 improve '],
  [/\bno later than\b/gi, 'until'],
  [/\bno earlier than\b/gi, 'since'],
  [/\bper ?cent\b/gi, 'percent'],
  [/\b(post|pre)[ ](train(?:ing|ed)?)\b/gi, '$1-$2'],
  [/\bmodell(ing|ed)\b/gi, 'model$1'],
  [/\b(?:came|come|comes|coming) out of (?=[A-Z])/g, 'are from '],
  [/\b(?:came|come|comes|coming) out\b(?! (?:best|first|last|top|ahead|on top|with|as)\b)/gi, 'published'],
  [/\b(?:came|comes?) up with\b|\b(?:is|are|was|were) behind\b/gi, 'introduced'],
  [/\bwho (?:made|built|designed)\b/gi, 'who introduced'],
  [/^where (?:does|did|do) (.+?) come from\b/i, 'which paper introduced $1'],
  // "is EfficientFormer-L7 slower than L1"; "than 13B" may be a size.
  [/\b([A-Za-z][\w.]*-)([A-Za-z]\d+)((?: [\w-]+){0,4} (?:than|against|to|with|beats?|outperforms?) (?:the )?)([A-Z]\d)\b(?!-)/g, '$1$2$3$1$4'],
  // "LLaMA2-7B and 13B", "EfficientFormer-L1 vs L7"
  [/\b([A-Za-z][\w.]*-)(\d+(?:\.\d+)?[MBT]|[A-Za-z]\d+)((?:,| and| or| vs\.?| versus)(?: the)? )(\d+(?:\.\d+)?[MBT]|[A-Za-z]\d+)\b/g, (whole, stem = '', first = '', joint = '', second = '') => (/^\d/.test(first) === /^\d/.test(second) ? `${stem}${first}${joint}${stem}${second}` : whole)],
  [/\b(papers?|articles?|preprints?|publications?) without (?:any |the )?/gi, '$1 not mentioning '],
  [/\bwith (?:the |a )?((?:number of )?[\w-]+) (?:(?:held|kept) )?(?:constant|fixed|equal)\b/gi, 'with the same $1'],
  // Lists are in the order of their claims.
  [/\b(which|what) (devices?|datasets?|benchmarks?|metrics?|tasks?|hardware|methods?|models?|baselines?) (?:has|have|gets?) (?:the )?most (?:claims|results|numbers)\b/gi, '$1 are the most common $2'],
  [/\bby (?:(more than|at least|over|about|almost) )?(?:an?|one|two|three)[ -](?:thirds?|quarters?|fifths?)\b(?! of an? )/gi, (phrase, bound = '') => `by ${bound && `${bound} `}${percentOf(phrase)}%`],
  [/\b(more than|at least|over|nearly|almost|about) (?:a )?(double|twice|triple)(?=[?.]?$| (?:that|of|faster|smaller|larger|cheaper)\b)/gi, (_, bound = '', times = '') => `${bound} ${TIMES[times.toLowerCase()] ?? 2}x`],
  [/\b(lowest|highest|smallest|largest|best)-(latency|accuracy|throughput|memory|cost|power|energy)\b/gi, '$1 $2'],
  [/\b([GTNC]PU) count (?:reductions?|savings?|decreases?)\b/gi, 'fewer $1s'],
  // "latency -37 %" is a change.
  [/(?<=[a-z]) ([-+])(?=\d+(?:[.,]\d+)? ?%)/gi, (_, sign = '') => (sign === '-' ? ' reduction of ' : ' gain of ')],
  // A change is relative to what was there before.
  [/\b(improvements?|gains?|improves?)\b([^?.;:]*?) (?:over|on|upon|vs\.?|versus|against) (?:the )?(?:previous |prior |existing |current )+(?:state-of-the-art|sota|best|baselines?|methods?|works?)\b/gi, '$1$2'],
  [/(?<![\w-])LM(s?)(?![\w-])/g, 'language model$1'],
  [/\bhow (?:low|high)(?= (?:is|are|was|were|do|does|did|can)\b)/gi, 'what'],
  [/\b(low|high)-(latency|accuracy|throughput|memory|cost|power|energy)(?= (?:models?|methods?|networks?|systems?|approach(?:es)?|llms?)\b)/gi, '$1 $2'],
  // Both ends of a range are its values.
  [/\b(?:smallest|lowest|fewest|cheapest|shortest|fastest|min|minimum|best) (?:and|to|or) (?:the )?(?:largest|biggest|highest|most|longest|slowest|max|maximum|worst)\b/gi, 'range'],
  [/\b(?:largest|biggest|highest|most|longest|slowest|max|maximum|worst) (?:and|to|or) (?:the )?(?:smallest|lowest|fewest|cheapest|shortest|fastest|min|minimum|best)\b/gi, 'range'],
  [/\b(who|what|which(?: \w+)?) (?:wins|leads|dominates|tops|(?:ranks|comes) (?:out )?(?:first|highest|best|top|on top))(?! to\b)(?: (?:on|in|at|for))? (?!by\b)/gi, '$1 is best on '],
  [/\bapprox(?:\.|imate)?(?= \d)/gi, 'about'],
  [/\b(double|triple|quadruple)[sd]?(?= (?:the |their |its )?(?!precision|descent|quant)[a-z])/gi, (_, times = '') => `increase by ${TIMES[times.toLowerCase()]!}x`],
  [MULTIPLE_OF_QUALITY, (_, times = '', quality = '', noun = '') => `${multipleOf(times)}x ${COMPARED[quality.toLowerCase()] ?? `more ${quality}`}${noun} than`],
  // "Apple silicon" is not a single chip.
  [/\bapple silicon\b/gi, 'anything Apple'],
]; // prettier-ignore

/**
 * Normalises a question: one kind of hyphen, space and quotation mark, expanded negations, and digits for numbers in words.
 *
 *     latency on iPhone‑12 under half a second, isn’t it     →   latency on iPhone-12 under 0.5 second, is not it
 */
export function plainQuestion(question: string): string {
  const spelled = SPELLINGS.reduce((text, [pattern, read]) => text.replace(pattern, read as string), question.normalize('NFC')); // prettier-ignore
  return inDigits(withSignsInWords(spelled));
}

/** "> 80", "<=5 ms" */
function withSignsInWords(text: string): string {
  return text
    .replace(/\s*(?:>=|=>|≥)\s*(?=\d)/g, ' at least ')
    .replace(/\s*(?:<=|=<|≤)\s*(?=\d)/g, ' at most ')
    .replace(/\s*>\s*(?=\d)/g, ' above ')
    .replace(/\s*<\s*(?=\d)/g, ' below ');
}

const SMALL: Readonly<Record<string, number>> = {
  two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15,
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100,
}; // prettier-ignore
const ONES = 'two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
/** Words before which a fraction or "a" is a number: "half a second", "under a minute", "a million parameters". */
const COUNTABLE =
  '(?:milli|micro|nano)?seconds?|minutes?|hours?|days?|weeks?|months?|percent|per cent|million|billion|trillion|thousand|hundred|' +
  '(?:kilo|mega|giga|tera)bytes?|(?:mega|giga|tera|peta)flops?|GB|MB|joules?|watts?|dollars?|ms|GPU[ -]hours?|GPU[ -]days?';

const IN_COUNTABLES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\bhalf (?:of )?an? (${COUNTABLE})\\b`, 'gi'), '0.5 $1'],
  [new RegExp(`\\b(?:a|one) quarter (?:of )?an? (${COUNTABLE})\\b`, 'gi'), '0.25 $1'],
  [new RegExp(`\\bthree quarters of an? (${COUNTABLE})\\b`, 'gi'), '0.75 $1'],
  [new RegExp(`\\b(?:an?|one) and a half (${COUNTABLE})\\b`, 'gi'), '1.5 $1'],
  [/\b(?:a|one) thousand\b(?! times)/gi, '1000'],
  [/\b(?:a|one) hundred\b(?= (?:million|billion|thousand|percent|ms|milli|tokens|frames|images))/gi, '100'],
  [new RegExp(`\\b(under|below|than|within|over|above|least|most|exceeding|about|or) (?:an?|one) (${COUNTABLE})\\b`, 'gi'), '$1 1 $2'],
]; // prettier-ignore
const TENS_AND_ONES = new RegExp(`\\b(${TENS})[ -](one|${ONES})(?![-\\w])`, 'gi');

function inDigits(text: string): string {
  return IN_COUNTABLES.reduce((read, [words, digits]) => read.replace(words, digits), text)
    .replace(TENS_AND_ONES, (_, tens: string, ones: string) =>
      String(SMALL[tens.toLowerCase()]! + (SMALL[ones.toLowerCase()] ?? 1)),
    )
    .replace(/(?<![-\w])(\w+)(?![-\w])/g, (word: string) =>
      Object.hasOwn(SMALL, word.toLowerCase()) ? String(SMALL[word.toLowerCase()]) : word,
    );
}
