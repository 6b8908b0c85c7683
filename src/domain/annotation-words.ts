import type { Comparator, ExtractedClaim, Relation } from './extraction.js';

/** The terms of annotated papers for the enumerations of the graph (tests/gold/GUIDELINES.md). */
const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  EQ: '=',
  LT: '<',
  GT: '>',
  APPROX: '~',
  UP_TO: 'up to',
  AT_LEAST: 'at least',
  RANGE: 'range',
};
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  OUTPERFORMS: 'outperforms',
  COMPARABLE: 'comparable',
  STATE_OF_THE_ART: 'state-of-the-art',
};

/** The value of a claim with the field names and terms of annotated papers. */
export function annotatedValue({
  value,
  valueHigh,
  unit,
  comparator,
  change,
}: Pick<ExtractedClaim, 'value' | 'valueHigh' | 'unit' | 'comparator' | 'change'>) {
  return {
    value,
    valueHigh,
    unit: unit ?? '',
    comparator: comparator ? COMPARATOR_WORDS[comparator] : '=',
    change: change?.toLowerCase() ?? null,
  };
}
