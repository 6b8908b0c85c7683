import type { Comparator } from './extraction.js';
import { findUnit } from './units.js';

/** A number that stands in a table's cell. */
export interface CellValue {
  readonly value: number;
  /** In one spelling; "" when neither the cell nor the column says one. */
  readonly unit: string;
  readonly comparator: Comparator;
  /** Where the number with its unit stands in the cell. */
  readonly start: number;
  readonly end: number;
}

/** What a column's name says: `Params (M)` is `Params`, and its numbers are millions. */
export interface ColumnHeader {
  readonly name: string;
  readonly unit: string;
  readonly scale: number;
}

const MAGNITUDES: Readonly<Record<string, number>> = { K: 1e3, k: 1e3, M: 1e6, G: 1e9, B: 1e9, T: 1e12 };
const BOUNDS: Readonly<Record<string, Comparator>> = {
  '~': 'APPROX', '≈': 'APPROX', '<': 'LT', '>': 'GT', '≤': 'UP_TO', '<=': 'UP_TO', '≥': 'AT_LEAST', '>=': 'AT_LEAST',
}; // prettier-ignore

/** `~`, a number, K/M/B, what it may be off by (which is left out), a unit. */
const CELL =
  /^\s*(?<bound>[~≈≤≥]|[<>]=?)?\s*(?<number>[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[-+]?\d+)?|[-+−]?\.\d+)\s?(?<magnitude>[KkMGBT](?![A-Za-z]))?\s*(?<unit>[^\d\s±(+][^\d±(+]*?)?\s*(?:(?:±|\+\/-|\+-)\s*[\d.]+\s*%?|\(\s*±?\s*[\d.]+\s*%?\))?\s*$/iu;

/**
 * The number that a cell holds. Two numbers, words and dashes are no number: nothing is guessed.
 *
 *     90.871        71.2%        25.6M        ~12 ms        0.51 ± 0.02        1,234
 *
 * @returns null when the cell holds no single number, or a unit that is not known
 */
export function readCell(cell: string, header: ColumnHeader): CellValue | null {
  const found = CELL.exec(cell);
  if (!found?.groups) return null;
  const { bound = '', number = '', magnitude, unit: written } = found.groups;
  const unit = written === undefined ? undefined : findUnit(written.trim());
  if (written !== undefined && !unit) return null;
  const scale = magnitude === undefined ? (unit ? 1 : header.scale) : MAGNITUDES[magnitude.toUpperCase()]!;
  const value = Number(number.replace(/,/g, '').replace('−', '-')) * scale;
  if (!Number.isFinite(value)) return null;
  const start = cell.indexOf(number);
  const last = written ?? magnitude ?? number;
  return {
    value: Number(value.toPrecision(15)),
    unit: unit?.symbol ?? header.unit,
    comparator: BOUNDS[bound] ?? 'EQ',
    start,
    end: cell.indexOf(last, start) + last.trimEnd().length,
  };
}

/** What a column of results is called, and in what its numbers are: `Latency (ms)`, `Accuracy (%)`, `Percentage error`, `FPS`. */
export function readHeader(written: string): ColumnHeader {
  const name = written.trim();
  const percent = /^(.*\S)\s*(?:\(\s*%\s*\)|\[\s*%\s*\]|%)$/.exec(name)?.[1];
  if (percent !== undefined) return { name: percent, unit: '%', scale: 1 };
  if (/^percentage\b/i.test(name)) return { name, unit: '%', scale: 1 };
  const [, bare = '', inner = ''] = /^(.*\S)\s*[([]\s*([^()[\]]+?)\s*[)\]]$/.exec(name) ?? [];
  if (inner in MAGNITUDES) return { name: bare, unit: '', scale: MAGNITUDES[inner]! };
  const unit = inner === '' ? findUnit(name) : findUnit(inner);
  if (unit?.dimension) return { name: inner === '' ? name : bare, unit: unit.symbol, scale: 1 };
  return { name, unit: '', scale: 1 };
}
