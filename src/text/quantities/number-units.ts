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
]);
const AFTER_LETTERS = /[\p{L}\d_]/u;
const PARAMETERS =
  /[\s-](?:(?:trainable|learnable|tunable|extra|additional|activated|active|total|model|effective|task-specific|new|network|non-zero|nonzero|million|free)\s){0,3}param(?:eter)?s?(?![a-z])/iy;
const MACHINE_TIME = /\s?(?:[\w-]+\s){0,2}?([GTC]PU)[-\s]?(hour|day|second)s?(?![a-z])/y;
const WORD = /[^\s,;:()[\]"“”]+/y;

/** Reads what follows a number that ends at `at`, or null when the number is part of a word (2D, 4o, 16-bit, 1990s). */
export function readMeasure(text: string, at: number, value: number): Measure | null {
  const magnitude = readMagnitude(text, at, value);
  const machine = readMachineTime(text, magnitude.end);
  if (machine) return { ...machine, factor: magnitude.factor };
  const unit = readUnit(text, magnitude.end, magnitude.end > at);
  if (unit) return { ...unit, factor: magnitude.factor };
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

function readMachineTime(text: string, at: number): { unit: string; end: number } | null {
  MACHINE_TIME.lastIndex = at;
  const match = MACHINE_TIME.exec(text);
  return match ? { unit: `${match[1]!} ${match[2]!}s`, end: MACHINE_TIME.lastIndex } : null;
}

function readUnit(text: string, at: number, afterMagnitude: boolean): { unit: string; end: number } | null {
  const glued = readGluedUnit(text, at);
  if (glued) return glued;
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
  // "2s-AGCN" is a name, "5ms-level" none of our business.
  return unit && !/^-\p{L}/u.test(text.slice(end, end + 2)) ? { unit, end } : null;
}

/** "% points", "% absolute", "%-points" */
function percentPoints(text: string, end: number): number {
  const points = /^(?:[\s-]?(?:absolute )?(?:percentage[\s-])?points?)(?![a-z])/.exec(text.slice(end, end + 30));
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
    const word = match[0].replace(/[.!?]+$/, '');
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
