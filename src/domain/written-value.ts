import type { Claim } from './graph.js';

/** What of a claim its written value is made of. */
export type Valued = Pick<Claim, 'kind' | 'value' | 'valueHigh' | 'unit' | 'comparator' | 'change' | 'relation'>;

const SIGNS: Readonly<Record<string, string>> = {
  LT: 'below ',
  GT: 'above ',
  APPROX: 'about ',
  UP_TO: 'up to ',
  AT_LEAST: 'at least ',
};
const MAGNITUDES = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
] as const;

/** A claim's value as people write it: "1.6 ms", "about 3.5 %", "+2.1 %", "2.5×", "111 M", "outperforms". */
export function writtenValue(claim: Valued): string {
  const { kind, value, valueHigh, unit, comparator, change, relation } = claim;
  if (value === null) return (relation ?? change ?? '').toLowerCase().replaceAll('_', ' ');
  const sign = SIGNS[comparator ?? ''] ?? '';
  const range = valueHigh === null ? writtenNumber(value) : `${writtenNumber(value)}–${writtenNumber(valueHigh)}`;
  const rises = change === 'INCREASE' ? '+' : change === 'DECREASE' ? '−' : '';
  if (unit === 'x') return `${sign}${range}×`;
  return `${sign}${kind === 'DELTA' ? rises : ''}${range}${unit ? ` ${unit}` : ''}`;
}

/** A number with at most six digits behind the point; large counts get their magnitude: 1.5 B, 340 M. */
export function writtenNumber(value: number): string {
  const magnitude = MAGNITUDES.find(([least]) => Math.abs(value) >= least);
  const [scale, letter] = magnitude ?? [1, ''];
  const digits = (value / scale).toLocaleString('en-US', { maximumFractionDigits: 6 });
  return letter === '' ? digits : `${digits} ${letter}`;
}
