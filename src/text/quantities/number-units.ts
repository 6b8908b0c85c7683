import { findUnit } from '../../domain/units.js';

/** What follows a number: a magnitude, a unit, both, or nothing. */
export interface Measure {
  readonly factor: number;
  /** Symbol of domain/units; "" when no unit follows. */
  readonly unit: string;
  readonly end: number;
}

const MAGNITUDE_WORDS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
  mn: 1e6,
  bn: 1e9,
};
const MAGNITUDE_LETTERS: Readonly<Record<string, number>> = { K: 1e3, k: 1e3, M: 1e6, B: 1e9, T: 1e12, G: 1e9 };
/** Spellings of one letter, and short words of English, that name a unit only as they are written here. */
const EXACT = new Set([
  's',
  'h',
  'x',
  'X',
  '×',
  'W',
  'J',
  'B',
  '%',
  '‰',
  '°',
  'pt',
  'it',
  'MS',
  'im',
  'um',
  'us',
  'ops',
  'bits',
  'm',
  'g',
  'V',
  'Å',
]);
const AFTER_LETTERS = /[\p{L}\d_]/u;
const PARAMETERS =
  /[\s-](?:(?:trainable|learnable|tunable|extra|additional|activated|active|total|model|effective|task-specific|new|network|non-zero|nonzero|million|free)\s){0,3}param(?:eter)?s?(?![a-z])/iy;
const MACHINE_TIME = /\s?(?:[\w-]{1,24}\s){0,2}?([GTC]PU)[-\s]?(hour|day|minute|second)s?(?![a-z])/y;
const WORD = /[^\s,;:()[\]"“”]+/y;

/** A unit of another kind, by what it is said of: "J/image", "TOPS/W", "ms per token", "images s⁻¹". */
const PER =
  /(?:\s?\/\s?|\sper\s|\sa(?=\s(?:second|minute|hour|day)\b)|[\s·]?(?=[\p{L}µμ]{1,6}(?:\^?\(?-1\)?|⁻¹)(?![\w])))/uy;
const DENOMINATOR =
  /((?:(?:1|10|100|1,?000)(?:\s?[KkM]|\smillion|\sthousand)?\s|(?:million|thousand|hundred|billion|[MK](?=\s|[a-z]))\s?)?)([\p{L}µμÅ]{1,14}(?:\/(?:s|[\p{L}]{3,8})(?![\p{L}]))?)(?:\^?\(?-1\)?|⁻¹|(?:\^?[23]|[²³]))?(?![\p{L}\d])/uy;
/** What is counted for each of something else: "27,800 flows/s", "4.2 tokens per TFLOP", "10/minute". */
const COUNTED =
  /\s(tokens?|images?|frames?|samples?|quer(?:y|ies)|requests?|words?|sentences?|examples?|steps?|iterations?|sequences?|videos?|flows?|classifications?|pages?|characters?|clips?|episodes?|transactions?|messages?|packets?|documents?|items?|calls?|operations?|inferences?|predictions?|trajector(?:y|ies)|molecules?|atoms?|nodes?|edges?|points|bits?|events?|photons?|spikes?|times)(?=\s?\/|\sper\s|\sa\s(?:second|minute|hour|day)\b|[\s·]?(?:s|J|W)(?:\^?\(?-1|⁻¹))/iy;
const SHORT_NAMES: Readonly<Record<string, string>> = {
  second: 's', seconds: 's', sec: 's', minute: 'min', minutes: 'min', hour: 'h', hours: 'h', hr: 'h', joule: 'J', watt: 'W',
  tok: 'token', img: 'image', imgs: 'image', toks: 'token', million: 'M', thousand: 'K',
}; // prettier-ignore
/** "3 of 5 seeds per task" counts; a share or a multiple is said of nothing else. */
const NEVER_PER = /^(?:%|‰|x|points|params|°|°C|dB)$/;

function singular(word: string): string {
  return (
    SHORT_NAMES[word.toLowerCase()] ??
    (/(?:[^s]s)$/.test(word) && word.length > 3 ? word.replace(/ies$/, 'y').replace(/s$/, '') : word)
  );
}

/** "per million tokens" is "/M token". @returns where the unit ends, and what it is per; null where it is per nothing */
function readPer(text: string, at: number): { per: string; end: number } | null {
  PER.lastIndex = at;
  const link = PER.exec(text);
  if (!link) return null;
  DENOMINATOR.lastIndex = PER.lastIndex;
  const match = DENOMINATOR.exec(text);
  if (!match) return null;
  const [, count = '', word = ''] = match;
  // "5 ms w/o it", "12 s and/or", "10 km per se"
  if (/^(?:o|or|se|and|the|a|an)$/i.test(word)) return null;
  const short = (word: string) => word.split('/').map(singular).join('/');
  const many = count.trim().replace(/,/g, '').replace(/\s?million$/i, 'M').replace(/\s?thousand$/i, 'K').replace(/^1M$/, 'M').replace(/^(?:1K|1000)$/i, 'K').replace(/^1$/, ''); // prettier-ignore
  return { per: `${many ? `${many} ` : ''}${short(word)}`, end: DENOMINATOR.lastIndex };
}

/** A unit together with what it is per, for example "J/image". A pair that the table of units knows is its unit ("frames per second" is fps). */
export function withPer(text: string, unit: string, end: number): { unit: string; end: number } {
  if (NEVER_PER.test(unit)) return { unit, end };
  const per = readPer(text, end);
  if (!per) return { unit, end };
  return { unit: findUnit(`${unit}/${per.per}`)?.symbol ?? `${unit}/${per.per}`, end: per.end };
}

/** "27,800 flows/s", "41.8 million times a second", "at most 10/minute" */
function readCountedPer(text: string, at: number): { unit: string; end: number } | null {
  COUNTED.lastIndex = at;
  const counted = COUNTED.exec(text);
  if (counted) {
    const per = readPer(text, COUNTED.lastIndex);
    if (!per) return null;
    const noun = counted[1]!.toLowerCase();
    if (noun === 'times') return { unit: `/${per.per}`, end: per.end };
    const known = findUnit(`${noun}/${per.per}`) ?? findUnit(`${singular(noun)}/${per.per}`);
    // "3 points per task" is no rate
    return known || /^(?:s|min|h|day|J|kWh|W|[A-Z]+s?|.*\/.*)$/.test(per.per) || noun !== 'points' ? { unit: known?.symbol ?? `${noun}/${per.per}`, end: per.end } : null; // prettier-ignore
  }
  const bare = /^\/(s|sec|second|min|minute|h|hour|day|month|year)(?![\p{L}\d])/u.exec(text.slice(at, at + 10));
  return bare ? { unit: `/${singular(bare[1]!)}`, end: at + bare[0].length } : null;
}

/** Units of the natural sciences as they are written, with a power or a quotient: "3.5 g/kg", "21 meV/Å", "2.4 m^3". */
const SCIENCE =
  /\s?((?:[nµμmcdkMGT]?(?:g|L|l|V|eV|Hz|mol|Pa|cal|N|Ω|bit|m|A|K)|Å|Eh|mEh|ug|ohm|psi|rad|px)(?:\/[\p{L}Å]{1,5}|(?:\^|\*\*)?[23](?!\d)|[²³])+)(?![\p{L}\d])/uy;

/** Reads what follows a number that ends at `at`, or null when the number is part of a word (2D, 4o, 16-bit, 1990s). */
export function readMeasure(text: string, at: number, value: number): Measure | null {
  const written = readMagnitude(text, at, value);
  // "50k+ GPU hours"
  const magnitude = text[written.end] === '+' && written.end > at ? { ...written, end: written.end + 1 } : written;
  const machine = readMachineTime(text, magnitude.end);
  if (machine) return { ...machine, factor: magnitude.factor };
  const counted = readCountedPer(text, magnitude.end);
  if (counted) return { ...counted, factor: magnitude.factor };
  const unit = readUnit(text, magnitude.end, magnitude.end > at);
  if (unit) return { ...withPer(text, unit.unit, unit.end), factor: magnitude.factor };
  const other = readScience(text, magnitude.end);
  if (other) return { ...other, factor: magnitude.factor };
  return isWholeWord(text, magnitude.end) ? { factor: magnitude.factor, unit: '', end: magnitude.end } : null;
}

/** Is there nothing glued to a number that ends here? "5-shot", "16x16", "3D" are words. */
function isWholeWord(text: string, end: number): boolean {
  const next = text[end] ?? ' ';
  const afterNext = text[end + 1] ?? ' ';
  if (AFTER_LETTERS.test(next)) return false;
  if ((next === '-' || next === '/') && /\p{L}/u.test(afterNext)) return false;
  if (/^\s[x×]\s?\d/.test(text.slice(end, end + 4))) return false;
  return !((next === '×' || next === 'x') && /[\d ]/.test(afterNext));
}

/** "16.3 million", "12.73T", "45M", "4.1G FLOPs" */
function readMagnitude(text: string, at: number, value: number): { factor: number; end: number } {
  const none = { factor: 1, end: at };
  const spaced = /^[\s-](hundred|thousand|millions?|billions?|trillion|mn|bn)(?![a-z])/i.exec(text.slice(at, at + 12));
  if (spaced) return { factor: MAGNITUDE_WORDS[spaced[1]!.toLowerCase()]!, end: at + spaced[0].length };
  const letters = /^(\s?)([A-Za-z]+)/.exec(text.slice(at, at + 14));
  if (!letters) return none;
  const [, space = '', word = ''] = letters;
  const end = at + letters[0].length;
  const rest = text.slice(end, end + 40);
  const beforeUnit =
    /^[\s-]?(?:(?:trainable|learnable|total|active|activated|extra|additional|model) ){0,2}(?:param|FLOP|MAC|token)/i.test(
      rest,
    );
  if (space && !(beforeUnit && /^[KMBTG]$/.test(word))) return none;
  if (/^[KkMBT]$/.test(word)) return { factor: MAGNITUDE_LETTERS[word]!, end };
  if (word === 'G' && beforeUnit) return { factor: 1e9, end };
  if (/^[bm]$/.test(word) && beforeUnit) return { factor: word === 'b' ? 1e9 : 1e6, end };
  if (/^(?:mn|bn)$/.test(word)) return { factor: MAGNITUDE_WORDS[word]!, end };
  // "7Bs", "3.7MParams"
  if (/^[KMB]s$/.test(word) && value < 2000) return { factor: MAGNITUDE_LETTERS[word[0]!]!, end };
  return none;
}

function readScience(text: string, at: number): { unit: string; end: number } | null {
  SCIENCE.lastIndex = at;
  const match = SCIENCE.exec(text);
  return match ? { unit: match[1]!, end: SCIENCE.lastIndex } : null;
}

function readMachineTime(text: string, at: number): { unit: string; end: number } | null {
  MACHINE_TIME.lastIndex = at;
  const match = MACHINE_TIME.exec(text);
  return match ? { unit: `${match[1]!} ${match[2]!}s`, end: MACHINE_TIME.lastIndex } : null;
}

function readUnit(text: string, at: number, afterMagnitude: boolean): { unit: string; end: number } | null {
  const glued = readGluedUnit(text, at);
  if (glued) return glued;
  // "6.2 accuracy points", "1.5 BLEU points"
  const points = /^\s(?:absolute\s)?(?:(?:accuracy|score|[A-Z][\w@-]{1,9})\s){1,2}points?(?![a-z])/.exec(
    text.slice(at, at + 40),
  );
  if (points) return { unit: 'points', end: at + points[0].length };
  PARAMETERS.lastIndex = at;
  if (PARAMETERS.test(text)) return { unit: 'params', end: PARAMETERS.lastIndex };
  if (text[at] === ' ' && text[at + 1] === '%') return { unit: '%', end: percentPoints(text, at + 2) };
  if (text[at] !== ' ' && text[at] !== '-') return null;
  return readUnitWords(text, at, afterMagnitude);
}

/** "80.4%", "3.5x", "16GB", "1.6ms" */
function readGluedUnit(text: string, at: number): { unit: string; end: number } | null {
  if (text[at] === '%') return { unit: '%', end: percentPoints(text, at + 1) };
  const word = /^(?:×|x|X|°C|°|‰|[A-Za-zµμ]+(?:\/[A-Za-z]+|\^2|²)?)/.exec(text.slice(at, at + 16))?.[0];
  if (!word) return null;
  let end = at + word.length;
  if (word === 'x' || word === 'X' || word === '×') {
    if (/^\s?\d/.test(text.slice(end, end + 2))) return null;
    if (text[end] === '+') end++;
    return AFTER_LETTERS.test(text[end] ?? ' ') ? null : { unit: 'x', end };
  }
  if (word === 'B' || word === 'K' || word === 'M' || AFTER_LETTERS.test(text[end] ?? ' ')) return null;
  const unit = lookUp(word);
  const slash = word.indexOf('/');
  // "2.3s/case"
  const whole = unit === null && slash > 0 ? lookUp(word.slice(0, slash)) : null;
  if (whole) return { unit: whole, end: at + slash };
  // "2s-AGCN" is a name, "5ms-level" none of our business.
  return unit && !/^-\p{L}/u.test(text.slice(end, end + 2)) ? { unit, end } : null;
}

/** "% points", "% absolute", "%-points", "%p" */
function percentPoints(text: string, end: number): number {
  const points = /^(?:[\s-]?(?:absolute )?(?:percentage[\s-])?points?|\s?p\.?p?\.?|[\s-]?pts?)(?![a-z])/.exec(
    text.slice(end, end + 30),
  );
  return points ? end + points[0].length : end;
}

/** "ms", "percentage points", "tokens per second", "-fold"; the longest reading of up to four words. */
function readUnitWords(text: string, at: number, afterMagnitude: boolean): { unit: string; end: number } | null {
  const ends: number[] = [];
  let position = at + 1;
  for (let i = 0; i < 4; i++) {
    WORD.lastIndex = position;
    const match = WORD.exec(text);
    if (!match) break;
    const word = match[0].replace(/(?<![.!?])[.!?]{1,9}$/, '').replace(/[–—-](?=[\d~$]).*$/, '');
    const slash = word.indexOf('/');
    if (slash > 0) ends.push(position + slash);
    ends.push(position + word.length);
    if (word.length < match[0].length || text[position + match[0].length] !== ' ') break;
    position += match[0].length + 1;
  }
  for (const end of ends.reverse()) {
    const spelling = text.slice(at + 1, end);
    if (spelling.length === 1 && (text[at] === '-' || afterMagnitude)) continue;
    if (/^(?:x|X|×)$/.test(spelling) && /^\s?\d/.test(text.slice(end, end + 2))) return null;
    const unit = lookUp(spelling);
    if (unit) return { unit, end };
  }
  return null;
}

function lookUp(spelling: string): string | null {
  if (spelling.length === 1 && !EXACT.has(spelling)) return null;
  const unit = findUnit(spelling);
  if (!unit) return null;
  // A short spelling must be written as the table has it: "MS" is Microsoft, "it" is a word.
  if (spelling.length <= 3 && spelling !== unit.symbol && !unit.spellings.includes(spelling)) return null;
  return unit.symbol;
}
