import type { Comparator } from './extraction.js';
import { findUnit } from './units.js';

/** A number in a table cell. */
export interface CellValue {
  readonly value: number;
  /** Symbol of the unit; "" if neither the cell nor the column names one. */
  readonly unit: string;
  readonly comparator: Comparator;
  /** The range of the number and its unit in the cell. */
  readonly start: number;
  readonly end: number;
}

/** The meaning of a column's name: `Params (M)` is `Params`, and its numbers are millions. */
export interface ColumnHeader {
  readonly name: string;
  readonly unit: string;
  readonly scale: number;
}

const MAGNITUDES: Readonly<Record<string, number>> = { K: 1e3, k: 1e3, M: 1e6, G: 1e9, B: 1e9, T: 1e12 };
const BOUNDS: Readonly<Record<string, Comparator>> = {
  '~': 'APPROX', '≈': 'APPROX', '<': 'LT', '>': 'GT', '≤': 'UP_TO', '<=': 'UP_TO', '≥': 'AT_LEAST', '>=': 'AT_LEAST',
}; // prettier-ignore

/** A bound (`~`), a number, a magnitude (K, M, B), a unit, and an uncertainty that is ignored. */
const CELL =
  /^\s*(?<bound>[~≈≤≥]|[<>]=?)?\s*(?<number>[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[-+]?\d+)?|[-+−]?\.\d+)\s?(?<magnitude>[KkMGBT](?![A-Za-z]))?\s*(?<unit>[^\d\s±(+][^\d±(+]*?)?\s*(?:(?:±|\+\/-|\+-)\s*[\d.]+\s*%?|\(\s*±?\s*[\d.]+\s*%?\))?\s*$/iu;

/**
 * The number in a cell. A cell with two numbers, words or dashes has none.
 *
 *     90.871        71.2%        25.6M        ~12 ms        0.51 ± 0.02        1,234
 *
 * @returns null if the cell does not contain a single number, or has an unknown unit
 */
export function readCell(cell: string, header: ColumnHeader): CellValue | null {
  const found = CELL.exec(cell);
  if (!found?.groups) return null;
  const { bound, number, magnitude, unit: written } = found.groups;
  const unit = written === undefined ? undefined : findUnit(written.trim());
  if (written !== undefined && !unit) return null;
  const value = Number(number!.replace(/,/g, '').replace('−', '-')) * scaleOf(magnitude, unit ? 1 : header.scale);
  if (!Number.isFinite(value)) return null;
  return {
    value: Number(value.toPrecision(15)),
    unit: unit?.symbol ?? header.unit,
    comparator: bound === undefined ? 'EQ' : BOUNDS[bound]!,
    ...placeIn(cell, number!, [magnitude, written]),
  };
}

function scaleOf(magnitude: string | undefined, otherwise: number): number {
  return magnitude === undefined ? otherwise : MAGNITUDES[magnitude.toUpperCase()]!;
}

/** The range of a number in a cell, with the parts that follow it. */
function placeIn(cell: string, number: string, following: (string | undefined)[]): { start: number; end: number } {
  const start = cell.indexOf(number);
  const last = following.findLast((part) => part !== undefined) ?? number;
  return { start, end: cell.indexOf(last, start) + last.trimEnd().length };
}

/**
 * Parses the name of a result column, and the unit or scale of its numbers: `Latency (ms)`, `Accuracy (%)`, `Percentage error`,
 * `FPS`.
 */
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
