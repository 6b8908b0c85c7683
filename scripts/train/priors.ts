import type { RankerWeights } from '../../src/extract/ranker.js';

/**
 * What grammar says before any paper is read. Learning moves these weights where the papers disagree; where they are
 * silent (a pattern seen in no annotated paper) the grammar stands.
 */
export const PRIORS: Readonly<Record<'metric' | 'subject' | 'dataset' | 'baseline', RankerWeights>> = {
  metric: {
    // "37% latency reduction", "accuracy of 80%"
    attached: 3,
    'other-attached': -1.5,
    taken: -1.5,
    'as-list': 2,
    'not-as-list': -1,
    'as-last-alike': 0.8,
    // "3.2% more accurate", "2x faster"
    'pattern:implied-word': 2.5,
    // "5 ms" is no accuracy
    'unit-mismatch': -3,
    'vague-name': -2,
    'source:earlier': -0.5,
  },
  subject: {
    'clause-subject': 2,
    'not-clause-subject': -1,
    'is-clause-subject': 1.5,
    // "outperforms X by 2%"
    'beaten:change': -2.5,
    // "outperforming X (85.2%)"
    'compared-then-value': 2.5,
    'value:paren:number-follows': 2.5,
    'as-last:list': 1.5,
    'as-last:same-clause': 0.7,
    'unnamed-though-main': -1.5,
    generic: -0.7,
    'pronoun:main': 1.5,
    'pronoun:earlier-first': 1,
  },
  dataset: {
    'next-after': 1.2,
    'next-after:on': 1,
    'd:paren:number-follows': 3,
    'leads-sentence': 1,
    'as-last-alike': 0.8,
    'd:paren:number-elsewhere': -1,
  },
  baseline: {
    'compared:beatenR': 2,
    'compared:beatenL': 1.5,
    'share-of': 2,
    'object-of-changed': 1.5,
    proposed: -1,
    generic: -0.3,
  },
};
