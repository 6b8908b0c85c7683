import type { Comparator, Relation } from './extraction.js';

/** The terms of annotated papers for the enumerations of the graph (tests/gold/GUIDELINES.md). */
export const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
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
export { KIND_NAMES as KIND_WORDS } from './roles.js';
