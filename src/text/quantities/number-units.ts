import { findUnit } from '../../domain/units.js';

/** A unit as written in a text, and the offset after it. */
interface WrittenUnit {
  /** Symbol of domain/units; "" if no unit follows. */
  readonly unit: string;
  readonly end: number;
}

/** The text after a number: a magnitude, a unit, both, or neither. */
export interface NumberSuffix extends WrittenUnit {
  readonly factor: number;
  /** True for a "+" between the number and its unit: "50k+ GPU hours". */
  readonly orMore?: boolean;
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
/** One-letter spellings, and spellings that are also English words: they name a unit only in exactly this case. */
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
const MACHINE_TIME =
  /\s?(?:(?:(?!(?:per|to|and|or|versus|vs)\s)[A-Za-z][\w-]{0,23}\s){0,2}?v?([GTC]PU)|(TPU)[-\s]?v\d[a-z]?|(?:NVIDIA\s)?(?:[ABHVPTL]|GH|GB|MI|RTX[\s-]?)\d{1,4}\w{0,2}(?:[-\s]\d{2,3}\s?GB)?)[-\s·]?(hour|hr|h|day|minute|second|week|month|year)s?(?![a-z])/y;
const MACHINE_TIMES: Readonly<Record<string, string>> = { hr: 'hour', h: 'hour' };
const WORD = /[^\s,;:()[\]"“”@]+/y;

/** The link between a unit and its denominator: "J/image", "TOPS/W", "ms per token", "images s⁻¹". */
const PER =
  /(?:\s?\/\s?|\sper\s|\sa(?=\s(?:second|minute|hour|day)\b)|[\s·]?(?=[\p{L}µμ]{1,6}(?:\^?\(?-[123]\)?|⁻[¹²³])(?![\w])))/uy;
const DENOMINATOR =
  /((?:(?:1|10|100|1,?000)(?:\s?[KkM]|\smillion|\sthousand)?\s|(?:million|thousand|hundred|billion|[MK](?=\s|[a-z]))\s?)?)(?:(?:input|output|input\/output|generated|prompt|completion|correct|solved|resolved|successful|completed|individual|single|additional|new)\s(?=\p{Ll}{3}))?((?:[GTC]PU|core|node)[\s-](?:hours?|h|days?)|[\p{L}µμÅ]{1,14})((?:\^?\(?-[123]\)?|⁻[¹²³]|\^?[23]|[²³])?)((?:\/(?!or?(?!\p{L}))[\p{L}]{1,8}(?:\^?[23]|[²³])?(?![\p{L}]))?)(?![\p{L}\d])/uy;
/** Counted nouns that form a rate with a denominator: "27,800 flows/s", "4.2 tokens per TFLOP", "10/minute". */
const COUNTED =
  /\s(tok(?:en)?s?|images?|imgs?|frames?|samples?|quer(?:y|ies)|requests?|words?|sentences?|examples?|steps?|iterations?|sequences?|videos?|flows?|classifications?|pages?|characters?|clips?|episodes?|transactions?|messages?|packets?|documents?|items?|calls?|operations?|inferences?|predictions?|trajector(?:y|ies)|molecules?|atoms?|nodes?|edges?|points|bits?|events?|photons?|spikes?|times)(?=\s?\/|\sper\s|\sa\s(?:second|minute|hour|day)\b|[\s·]?(?:s|J|W)(?:\^?\(?-1|⁻¹))/iy;
const SHORT_NAMES: Readonly<Record<string, string>> = {
  second: 's', seconds: 's', sec: 's', minute: 'min', minutes: 'min', hour: 'h', hours: 'h', hr: 'h', joule: 'J', watt: 'W', 'GPU hours': 'GPU hour',
  tok: 'token', img: 'image', imgs: 'image', toks: 'token', million: 'M', thousand: 'K',
}; // prettier-ignore
/** Units without a denominator: a share or a multiple is never "per" something ("3 of 5 seeds per task" is a count). */
const NEVER_PER = /^(?:%|‰|x|points|params)$/;
/** Angles, temperatures and levels change only per physical unit: "0.5°/h", "3 dB/km". */
const SELDOM_PER = /^(?:°|°C|dB)$/;

function singular(word: string): string {
  return (
    SHORT_NAMES[word.toLowerCase()] ??
    (/(?:[^s]s)$/.test(word) && word.length > 3 ? word.replace(/ies$/, 'y').replace(/s$/, '') : word)
  );
}

/** Reads a denominator: "per million tokens" is "M token". @returns null when no denominator follows */
function readPer(text: string, at: number): { per: string; end: number } | null {
  PER.lastIndex = at;
  const link = PER.exec(text);
  if (!link) return null;
  DENOMINATOR.lastIndex = PER.lastIndex;
  const match = DENOMINATOR.exec(text);
  if (!match) return null;
  const [, count = '', word = '', power = '', second = ''] = match;
  // "5 ms w/o it", "12 s and/or", "10 km per se"
  if (/^(?:o|or|se|and|the|a|an)$/i.test(word)) return null;
  const per = [singular(word.replace('-', ' ')) + raised(power), ...second.split('/').slice(1).map(denominated)].join(
    '/',
  );
  const many = count.trim().replace(/,/g, '').replace(/\s?million$/i, 'M').replace(/\s?thousand$/i, 'K').replace(/^1M$/, 'M').replace(/^(?:1K|1000)$/i, 'K').replace(/^1$/, ''); // prettier-ignore
  return { per: `${many ? `${many} ` : ''}${per}`, end: DENOMINATOR.lastIndex };
}

/** The power of a denominator: of "m^-2", "m⁻²" and "m2" it is "²", of "s^-1" nothing. */
function raised(power: string): string {
  const digit = /[23²³]/.exec(power)?.[0] ?? '';
  return { '2': '²', '3': '³' }[digit] ?? digit;
}

function denominated(word: string): string {
  const name = /^\p{L}+/u.exec(word)![0];
  return singular(name) + raised(word.slice(name.length));
}

const MORE_POWERS = /[\s·][\p{L}µμ]{1,6}(?:\^\(?-[123]|⁻[¹²³])/uy;

/** A duration, and the denominators that make a rate of it: "5 hours per week". */
const DURATION = /^(?:[nµm]?s|min|h|days|weeks|months)$/;
const RATE_OF_TIME = /^(?:s|min|h|day|week|month|year|[GTC]PU.*|core.*|node.*)$/;

/**
 * "12 ms per image" is a duration in ms: in words, the item only says what was timed. Durations with and without it can then be compared.
 * "12 ms/image" keeps its denominator as written.
 */
function isTimedItem(text: string, unit: string, end: number, per: string): boolean {
  return DURATION.test(unit) && /^\sper\s/.test(text.slice(end, end + 5)) && !RATE_OF_TIME.test(per);
}

/** A unit together with the denominator that follows it, such as "J/image". A quotient in the table of units gets its symbol ("frames per second" is fps). */
export function withPer(text: string, unit: string, end: number): WrittenUnit {
  if (NEVER_PER.test(unit)) return { unit, end };
  const per = readPer(text, end);
  if (!per || (SELDOM_PER.test(unit) && !PHYSICAL_DENOMINATOR.test(per.per))) return { unit, end };
  if (isTimedItem(text, unit, end, per.per)) return { unit, end };
  return withMorePowers(text, findUnit(`${unit}/${per.per}`)?.symbol ?? `${unit}/${per.per}`, per.end);
}

/** Further denominators: "tokens s^-1 GPU^-1". */
function withMorePowers(text: string, unit: string, end: number): WrittenUnit {
  MORE_POWERS.lastIndex = end;
  return MORE_POWERS.test(text) ? withPer(text, unit, end) : { unit, end };
}

/** "27,800 flows/s", "41.8 million times a second", "at most 10/minute" */
function readRate(text: string, at: number): WrittenUnit | null {
  COUNTED.lastIndex = at;
  const counted = COUNTED.exec(text);
  if (counted) {
    const noun = counted[1]!.toLowerCase();
    const whole = SHORT_NAMES[noun];
    return rateOf(whole ? `${whole}s` : noun, readPer(text, COUNTED.lastIndex));
  }
  const bare = /^\/(s|sec|second|min|minute|h|hour|day|month|year)(?![\p{L}\d])/u.exec(text.slice(at, at + 10));
  return bare ? { unit: `/${singular(bare[1]!)}`, end: at + bare[0].length } : null;
}

/** Denominators that make a rate of "points" as well; "3 points per task" is not a rate. */
const PHYSICAL_DENOMINATOR = /^(?:s|min|h|day|J|kWh|W|[A-Z]+s?|.*\/.*)$/;

function rateOf(noun: string, denominator: { per: string; end: number } | null): WrittenUnit | null {
  if (!denominator) return null;
  const { per, end } = denominator;
  if (noun === 'times') return { unit: `/${per}`, end };
  const known = findUnit(`${noun}/${per}`) ?? findUnit(`${singular(noun)}/${per}`);
  if (known) return { unit: known.symbol, end };
  return noun !== 'points' || PHYSICAL_DENOMINATOR.test(per) ? { unit: `${noun}/${per}`, end } : null;
}

/** Units of the natural sciences with a power or a quotient, kept as written: "3.5 g/kg", "21 meV/Å", "2.4 m^3". */
const SCIENCE_BASE = String.raw`(?:[nµμmcdkMGT]?(?:g|L|l|V|eV|Hz|mol|Pa|cal|N|Ω|bit|m|A|K)|Å|Eh|mEh|ug|ohm|psi|rad|px)`;
const SCIENCE = new RegExp(
  String.raw`\s?(${SCIENCE_BASE}(?:\/[\p{L}Å]{1,5}|(?:\^|\*\*)?[23](?!\d)|[²³])+)(?![\p{L}\d])`,
  'uy',
);
/** "1.2 kcal mol^-1" */
const SCIENCE_PER = new RegExp(String.raw`\s(${SCIENCE_BASE})(?=[\s·][\p{L}µμ]{1,6}(?:\^?\(?-[123]|⁻[¹²³]))`, 'uy');

/** The unit of "2 orders of magnitude", until its value is known. */
export const ORDERS = 'orders of magnitude';

/** Parses the magnitude and unit after a number that ends at `at`; null if the number is part of a word (2D, 4o, 16-bit, 1990s). */
export function readSuffix(text: string, at: number, value: number): NumberSuffix | null {
  const orders = /^[\s-](?:full\s)?orders?[\s-]of[\s-]magnitude(?![a-z])/i.exec(text.slice(at, at + 32));
  if (orders) return { factor: 1, unit: ORDERS, end: at + orders[0].length };
  const written = readMagnitude(text, at, value);
  // "50k+ GPU hours"
  const plus = text[written.end] === '+' && written.end > at;
  const magnitude = plus ? { ...written, end: written.end + 1 } : written;
  const machine = readMachineTime(text, magnitude.end);
  if (machine) return { ...withPer(text, machine.unit, machine.end), factor: magnitude.factor, orMore: plus };
  const rate = readRate(text, magnitude.end);
  if (rate) return { ...withMorePowers(text, rate.unit, rate.end), factor: magnitude.factor, orMore: plus };
  const unit = readUnit(text, magnitude.end, magnitude.end > at);
  if (unit) return { ...withPer(text, unit.unit, unit.end), factor: magnitude.factor, orMore: plus };
  const other = readScience(text, magnitude.end) ?? readSuffixedMoney(text, magnitude.end, magnitude.end > at);
  if (other) return { ...other, factor: magnitude.factor };
  return isWholeWord(text, magnitude.end) ? { factor: magnitude.factor, unit: '', end: magnitude.end } : null;
}

/** True when nothing is attached to the number that ends here: "5-shot", "16x16" and "3D" are words. */
function isWholeWord(text: string, end: number): boolean {
  const next = text[end] ?? ' ';
  const afterNext = text[end + 1] ?? ' ';
  if (isLetterAt(text, end)) return false;
  if ((next === '-' || next === '/') && /\p{L}/u.test(afterNext)) return false;
  if (/^\s[x×]\s?\d/.test(text.slice(end, end + 4))) return false;
  return !((next === '×' || next === 'x') && /[\d ]/.test(afterNext));
}

/** "16.3 million", "12.73T", "45M", "4.1G FLOPs" */
function readMagnitude(text: string, at: number, value: number): { factor: number; end: number } {
  const spelled = /^[\s-](hundred|thousand|millions?|billions?|trillion|mn|bn)(?![a-z])/i.exec(text.slice(at, at + 12));
  if (spelled) return { factor: MAGNITUDE_WORDS[spelled[1]!.toLowerCase()]!, end: at + spelled[0].length };
  const letters = /^(\s?)([A-Za-z]+)/.exec(text.slice(at, at + 14));
  if (!letters) return { factor: 1, end: at };
  const [, space = '', word = ''] = letters;
  const end = at + letters[0].length;
  const beforeUnit = COUNTED_IN_MILLIONS.test(text.slice(end, end + 40));
  const isSeparate = space !== '' && !(beforeUnit && /^[KkMBTG]$/.test(word));
  const factor = isSeparate ? undefined : factorOf(word, beforeUnit, value);
  return factor === undefined ? { factor: 1, end: at } : { factor, end };
}

/** Units before which a magnitude may be separate ("45 M params") or in lower case ("7b parameters"). */
const COUNTED_IN_MILLIONS =
  /^[\s-]?(?:(?:trainable|learnable|total|active|activated|extra|additional|model) ){0,2}(?:param|FLOP|MAC|token)|^[$€£](?![\d\\])/i;

/** The factor of letters after a number; undefined if they are not a magnitude. */
function factorOf(letters: string, beforeUnit: boolean, value: number): number | undefined {
  if (/^[KkMBT]$/.test(letters)) return MAGNITUDE_LETTERS[letters];
  if (beforeUnit && /^[Gbm]$/.test(letters)) return letters === 'm' ? 1e6 : 1e9;
  if (/^(?:mn|bn)$/.test(letters)) return MAGNITUDE_WORDS[letters];
  // "7Bs", "3.7Ms"
  return /^[KMB]s$/.test(letters) && value < 2000 ? MAGNITUDE_LETTERS[letters[0]!] : undefined;
}

const CARBON =
  /\s?(mg|g|kg|t|tons?|tonnes?|metric tons|grams|kilograms)[\s-]?(?:of\s|-?)(?:CO_?[2₂])(?:[\s-]?(?:eq?|equivalents?)\.?)?(?![\p{L}\d])/uy;

function readScience(text: string, at: number): WrittenUnit | null {
  SCIENCE_PER.lastIndex = at;
  const quotient = SCIENCE_PER.exec(text);
  if (quotient) return withPer(text, quotient[1]!, SCIENCE_PER.lastIndex);
  SCIENCE.lastIndex = at;
  const match = SCIENCE.exec(text);
  return match ? { unit: match[1]!, end: SCIENCE.lastIndex } : null;
}

/** "3,50 €", "12 k$", "3¢", "85 $/MWh". A dollar sign alone may be left of a formula. */
function readSuffixedMoney(text: string, at: number, afterMagnitude: boolean): WrittenUnit | null {
  const sign = /^\s?(?:US)?([€£¢₹]|\$)(?![\p{L}]|\s?[\d\\])/u.exec(text.slice(at, at + 6));
  if (sign?.[0].endsWith('$') && !afterMagnitude && !/^\s?(?:US\$|\$\/)/.test(text.slice(at, at + 5))) return null;
  const unit = sign && findUnit(sign[1]!)?.symbol;
  return unit ? withPer(text, unit, at + sign[0].length) : null;
}

/** "12 kgCO2e", "5.2 kg of CO_2", "3 tCO₂eq": masses of carbon dioxide. */
function readCarbon(text: string, at: number): WrittenUnit | null {
  CARBON.lastIndex = at;
  const match = CARBON.exec(text);
  const unit = match && (match[1] === 't' ? 'tons' : findUnit(match[1]!)?.symbol);
  return unit ? { unit, end: CARBON.lastIndex } : null;
}

function readMachineTime(text: string, at: number): WrittenUnit | null {
  MACHINE_TIME.lastIndex = at;
  const match = MACHINE_TIME.exec(text);
  if (!match) return null;
  const [, machine, tpu, time = ''] = match;
  return { unit: `${machine ?? tpu ?? 'GPU'} ${MACHINE_TIMES[time] ?? time}s`, end: MACHINE_TIME.lastIndex };
}

function readUnit(text: string, at: number, afterMagnitude: boolean): WrittenUnit | null {
  const glued = readCarbon(text, at) ?? readGluedUnit(text, at);
  if (glued) return glued;
  // "6.2 accuracy points", "1.5 BLEU points"
  const points =
    /^\s(?:absolute\s)?(?:(?:accuracy|score|(?:[a-z]{1,4}(?=[A-Z]))?[A-Z][\w@-]{1,9})\s){1,2}points?(?![a-z])/.exec(
      text.slice(at, at + 40),
    );
  if (points) return { unit: 'points', end: at + points[0].length };
  PARAMETERS.lastIndex = at;
  if (PARAMETERS.test(text)) return { unit: 'params', end: PARAMETERS.lastIndex };
  if (text[at] === ' ' && text[at + 1] === '%') return { unit: '%', end: percentPoints(text, at + 2) };
  // "2.5 ×faster"
  if (/^ ×\p{L}/u.test(text.slice(at, at + 3))) return { unit: 'x', end: at + 2 };
  if (text[at] !== ' ' && text[at] !== '-') return null;
  return readUnitWords(text, at, afterMagnitude);
}

/** Reads a unit without a space before it: "80.4%", "3.5x", "16GB", "1.6ms" */
function readGluedUnit(text: string, at: number): WrittenUnit | null {
  if (text[at] === '%') return { unit: '%', end: orMore(text, percentPoints(text, at + 1)) };
  const word = /^(?:×|x|X|°C|°|‰|[A-Za-zµμ]+(?:\/[A-Za-z]+|\^2|²)?)/.exec(text.slice(at, at + 16))?.[0];
  if (!word) return null;
  const end = at + word.length;
  if (/^[xX×]$/.test(word)) return readMultiple(text, end);
  if (/^[BKM]$/.test(word) || isLetterAt(text, end)) return null;
  const unit = lookUp(word);
  const slash = word.indexOf('/');
  // "2.3s/case"
  const whole = unit === null && slash > 0 ? lookUp(word.slice(0, slash)) : null;
  if (whole) return { unit: whole, end: at + slash };
  // "2s-AGCN" is a name, and "5ms-level" is not a measured value.
  return unit && !/^-\p{L}/u.test(text.slice(end, end + 2)) ? { unit, end } : null;
}

/** The multiple whose "x" ends at `end`: "3.5x", "3x+"; null in a size such as "16x 16". */
function readMultiple(text: string, end: number): WrittenUnit | null {
  if (/^\s?\d/.test(text.slice(end, end + 2))) return null;
  const behind = orMore(text, end);
  return isLetterAt(text, behind) ? null : { unit: 'x', end: behind };
}

/** The offset after the "+" of "3x+" and "90%+". */
function orMore(text: string, end: number): number {
  return text[end] === '+' && !/[\d+/]/.test(text[end + 1] ?? '') ? end + 1 : end;
}

function isLetterAt(text: string, at: number): boolean {
  return AFTER_LETTERS.test(text[at] ?? ' ');
}

/** The offset after "% points", "% absolute", "%-points" or "%p". */
function percentPoints(text: string, end: number): number {
  const points = /^(?:[\s-]?(?:absolute )?(?:percentage[\s-])?points?|\s?p\.?p?\.?|[\s-]?pts?)(?![a-z])/.exec(
    text.slice(end, end + 30),
  );
  return points ? end + points[0].length : end;
}

/** Reads the longest unit of up to four words: "ms", "percentage points", "tokens per second", "-fold". */
function readUnitWords(text: string, at: number, afterMagnitude: boolean): WrittenUnit | null {
  const kind = /^\s(?:absolute|relative|abs\.|rel\.)(?=\s\p{Ll})/u.exec(text.slice(at, at + 12));
  if (kind) return readUnitWords(text, at + kind[0].length, afterMagnitude);
  for (const end of wordEnds(text, at + 1, 4).reverse()) {
    const spelling = text.slice(at + 1, end);
    if (spelling.length === 1 && spelling !== 'W' && (text[at] === '-' || afterMagnitude)) continue;
    if (/^(?:x|X|×)$/.test(spelling) && /^\s?\d/.test(text.slice(end, end + 2))) return null;
    const unit = lookUp(spelling);
    if (unit) return { unit, end };
  }
  return null;
}

/** The possible ends of a unit that begins at `from`, nearest first: before a slash, and after each of at most `most` words. */
function wordEnds(text: string, from: number, most: number): number[] {
  const ends: number[] = [];
  let position = from;
  for (let i = 0; i < most; i++) {
    WORD.lastIndex = position;
    const match = WORD.exec(text);
    if (!match) break;
    const word = match[0].replace(/(?<![.!?])[.!?]{1,9}$/, '').replace(/[–—-](?=[\d~$]).*$/, '');
    for (const { index } of word.matchAll(/[/·]/g)) if (index > 0) ends.push(position + index);
    ends.push(position + word.length);
    if (word.length < match[0].length || text[position + match[0].length] !== ' ') break;
    position += match[0].length + 1;
  }
  return ends;
}

function lookUp(spelling: string): string | null {
  if (spelling.length === 1 && !EXACT.has(spelling)) return null;
  const unit = findUnit(spelling);
  if (!unit) return null;
  // A short spelling must match the table exactly: "MS" is Microsoft, "it" is a word.
  if (spelling.length <= 3 && spelling !== unit.symbol && !unit.spellings.includes(spelling)) return null;
  return unit.symbol;
}
