import { findUnit } from '../domain/units.js';

/**
 * Normalises a question: one kind of hyphen, space and quotation mark, expanded negations, and digits for numbers in words.
 *
 *     latency on iPhone‑12 under half a second, isn’t it     →   latency on iPhone-12 under 0.5 second, is not it
 */
export function plainQuestion(question: string): string {
  const spelled = question
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u202f\u2009]/g, ' ')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/\s[–—]\s/g, ', ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\b(is|are|was|were|do|does|did|has|have|had|could|would|should)n't\b/gi, '$1 not')
    .replace(/\b(?:cannot|can't|won't)\b/gi, 'can not')
    .replace(/\b(what|who|which|how|where|that|there)'(?:s|re)\b/gi, '$1 is')
    .replace(/\bstate[ -]of[ -](?:the[ -])?art\b/gi, 'state-of-the-art')
    .replace(/\btrade[ -]offs?\b/gi, 'trade-off')
    .replace(
      /\btop-(\d+)(?= (?:[\w-]+ )?(?:methods|models|approaches|algorithms|systems|networks|papers|datasets|benchmarks|devices)\b)/gi,
      'top $1',
    )
    .replace(/\bperf\b/gi, 'performance')
    .replace(/\btop-?([15])(?: acc(?:uracy)?)\b/gi, 'top-$1 accuracy')
    .replace(/\bacc\b/gi, 'accuracy')
    .replace(/(^|\s)w\/o(?=\s)/gi, '$1without')
    .replace(/(^|\s)w\/(?=\s)/gi, '$1with')
    .replace(/\b(low|full|high)[ ]rank\b/gi, '$1-rank')
    .replace(/\bfinetun/gi, 'fine-tun')
    .replace(/\bspeed[ -]?up(s?)\b/gi, 'speedup$1')
    .replace(
      /\b(?:speed(s|ing)|sped)[ -]up\b/gi,
      (_, ending = 'ed') => `accelerat${ending === 's' ? 'es' : String(ending)}`,
    )
    // "accuracy/latency trade-off" names two things; "tokens/s" is a unit.
    .replace(/(?<![\w./-])([a-z]{3,})\/([a-z]{3,})(?![\w/-])/gi, (pair: string, left: string, right: string) =>
      findUnit(pair) || /^s(?:ec(?:onds?)?)?$/i.test(right) ? pair : `${left} and ${right}`,
    )
    .replace(/\bby (?:a )?half\b(?! (?:an? )?\w*(?:second|minute|hour|day|million|point))/gi, 'by 50%')
    .replace(/\b(?:halves?|halved|halving)\b/gi, 'reduce by 50%')
    .replace(/\bper ?cent\b/gi, 'percent')
    .replace(/\b(?:came|comes?) up with\b|\b(?:is|are|was|were) behind\b/gi, 'introduced')
    .replace(/^where (?:does|did|do) (.+?) come from\b/i, 'which paper introduced $1')
    // All of these are Apple's, whichever chip they have.
    .replace(/\bapple silicon\b/gi, 'anything Apple');
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

function inDigits(text: string): string {
  return text
    .replace(new RegExp(`\\bhalf (?:of )?an? (${COUNTABLE})\\b`, 'gi'), '0.5 $1')
    .replace(new RegExp(`\\b(?:a|one) quarter (?:of )?an? (${COUNTABLE})\\b`, 'gi'), '0.25 $1')
    .replace(new RegExp(`\\bthree quarters of an? (${COUNTABLE})\\b`, 'gi'), '0.75 $1')
    .replace(new RegExp(`\\b(?:an?|one) and a half (${COUNTABLE})\\b`, 'gi'), '1.5 $1')
    .replace(/\b(?:a|one) hundred\b(?= (?:million|billion|thousand|percent|ms|milli|tokens|frames|images))/gi, '100')
    .replace(
      new RegExp(`\\b(under|below|than|within|over|above|least|most|exceeding|about|or) (?:an?|one) (${COUNTABLE})\\b`, 'gi'),
      '$1 1 $2',
    )
    .replace(new RegExp(`\\b(${TENS})[ -](one|${ONES})(?![-\\w])`, 'gi'), (_, tens: string, ones: string) =>
      String(SMALL[tens.toLowerCase()]! + (SMALL[ones.toLowerCase()] ?? 1)),
    )
    .replace(/(?<![-\w])(\w+)(?![-\w])/g, (word: string) =>
      Object.hasOwn(SMALL, word.toLowerCase()) ? String(SMALL[word.toLowerCase()]) : word,
    ); // prettier-ignore
}
