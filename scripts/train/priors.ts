/**
 * What grammar says before any paper is read. Learning moves these weights where the papers disagree; where they are
 * silent (a pattern seen in no annotated paper) the grammar stands.
 */
export const PRIORS: Readonly<Record<'metric' | 'subject' | 'dataset' | 'baseline', Readonly<Record<string, number>>>> =
  {
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
      'gain-of-cost': -2,
      'held-equal': -2,
      'phrase-known': 1.5,
      'phrase-head': 0.7,
      'phrase-known:before-of': 1.5,
      'phrase-head:before-of': 1.5,
      'phrase-known:directly-after': 1,
      'phrase-head:directly-after': 1,
      'phrase-known:object': 1,
      'phrase-head:object': 1,
      'phrase-unknown': -0.5,
      'pattern:implied-verb': 1,
      // "44% fewer verifier calls", "a 3.5% improvement in coverage", "mutual understanding drops by 45%"
      'pattern:comparative': 2,
      'pattern:change-in': 1.5,
      'pattern:subject-of-change': 1,
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
      // "o1-mini improves by 41%, GPT-4o by 66%"
      'name-for-value': 2,
      'versus:beaten': 2.5,
      // "8% compared with 9.2% for X", "compared to X's 1.03"
      'value-for-name': 2,
      "value-'s-name": 2.5,
      'other-value-name:value': -1.5,
      'versus:clause-subject': -2,
      // A paper without a method of its own speaks of others': "o1-preview drops from 0.877 to 0.707".
      'no-main:clause-subject:stands': 1.5,
      'pronoun:main': 1.5,
      'pronoun:earlier-first': 1,
      // "while other methods only save 26%"
      others: 4,
    },
    dataset: {
      'next-after': 1.2,
      'next-after:on': 1,
      'd:paren:number-follows': 3,
      'leads-sentence': 1,
      'as-last-alike': 0.8,
      // One dataset in the whole paper: that is where the numbers come from.
      'main:only none-here': 1,
      // What others reach in the paper of a benchmark, they reach on it.
      'main:proposed tests none-here': 1,
    },
    baseline: {
      'compared:beatenR': 2,
      'compared:beatenL': 1.5,
      'share-of': 2,
      'object-of-changed': 1.5,
      proposed: -1,
      generic: -0.3,
      // "surpasses the prior state of the art by 1.3%"
      'none:against-unnamed': 2.5,
      'against-unnamed': -1,
    },
  };

/** For what a number is, in the order NONE, ABSOLUTE, DELTA, FACTOR. `rel` is a percentage or points. */
export const KIND_PRIOR: Readonly<Record<string, readonly number[]>> = {
  // "37% latency reduction", "3.2% higher accuracy", "improves X by 4.5%", "a gain of 2%", "+2.7%"
  'cue:change-noun': [-0.5, -0.5, 1, 0],
  'cue:more-or-less': [-0.5, -0.5, 1, 0],
  'cue:by-change': [-0.5, -1, 1.5, 0],
  'cue:change-of': [-0.5, -0.5, 1, 0],
  // "only 0.3 dB below the upper bound"
  'cue:off-by': [-0.5, -1, 1.5, 0],
  sign: [-0.5, -0.5, 1, 0],
  // "15% the size of X", "29% as many parameters", "keeps 97% of the performance"
  'rel|cue:share': [0, -0.5, -0.5, 1.5],
  'rel|cue:keeps': [0, -0.5, -0.5, 1.5],
  // "an accuracy of 80%", "X (80.1%)", "80.1 vs. 79.4", "from 70% to 80%"
  'cue:value-of': [0, 0.7, 0, 0],
  'cue:versus': [-1, 1.5, 0, 0],
  'cue:from': [0, 0.7, 0, 0],
  'cue:to-value': [0, 0.7, -0.5, 0],
  'cue:paren-of-DATASET': [0, 1, 0, 0],
  // "at zero computation"
  zero: [-1.5, 2, 0, 0],
  'cue:verb-before:achieve': [-0.5, 1, 0, 0],
  'counts-noun': [2, 0, 0, 0],
  'none|data-follows': [1.5, 0, 0, 0],
  'rel|data-follows': [1, 0, 0, 0],
  'none|unit-interval': [-1, 0.5, 0.3, 0],
};
