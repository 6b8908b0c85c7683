import { describe, expect, it } from 'vitest';
import { extract } from '../../src/reader/extract.js';
import { viewSentences } from '../../src/reader/grammar/sentence-view.js';
import { withComparedSubjects, type LinkedNumber } from '../../src/reader/links/compared-values.js';
import { clean } from '../../src/text/clean/clean.js';
import { findQuantities } from '../../src/text/quantities/quantities.js';
import { segment } from '../../src/text/segment/segment.js';
import type { LinkedClaim } from '../../src/text/document.js';

/** The subjects of the two numbers of a sentence, if a ranker gives their possible subjects these probabilities. */
function subjects(sentence: string, ...rankings: readonly Readonly<Record<string, number>>[]): (string | undefined)[] {
  const document = segment([clean('abstract', sentence)]);
  const view = viewSentences(document, [], findQuantities(document))[0]!;
  const numbers = view.quantities.map((quantity, i): LinkedNumber => {
    const shares = new Map<string | number, number>(Object.entries(rankings[i]!));
    const [subject] = [...shares].reduce((best, next) => (next[1] > best[1] ? next : best));
    const claim = { subject: { name: subject } } as LinkedClaim;
    return { quantity, kind: 'ABSOLUTE', claims: [claim], subject: String(subject), shares };
  });
  return withComparedSubjects(view, numbers).map((claim) => claim.subject?.name);
}

const UNSURE = { QuickSort: 0.55, 'slow loop': 0.4 };
const SURE = { QuickSort: 0.95, 'slow loop': 0.03 };

describe('subjects of two compared values', () => {
  it.each([
    'Over the slow loop, QuickSort raises accuracy from 61.2% to 74.5%.',
    'Over the slow loop, QuickSort raises accuracy from about 61.2% (old) to only 74.5%.',
    'QuickSort beats the slow loop in accuracy (61.2% → 74.5%).',
    'QuickSort and the slow loop differ in accuracy (61.2% vs. 74.5%).',
  ])('gives the first value its second-best subject: %s', (sentence) => {
    expect(subjects(sentence, UNSURE, SURE)).toEqual(['slow loop', 'QuickSort']);
  });

  it('gives the second of two values beside "vs." its second-best subject, but not the value after a change', () => {
    expect(subjects('The accuracies are 61.2% vs. 74.5%.', SURE, UNSURE)).toEqual(['QuickSort', 'slow loop']);
    expect(subjects('It rises from 61.2% to 74.5%.', SURE, UNSURE)).toEqual(['QuickSort', 'QuickSort']);
  });

  it('keeps the common subject where the values are not compared, or the ranker is not certain enough', () => {
    const both = ['QuickSort', 'QuickSort'];
    expect(subjects('It has an accuracy of 61.2% and a recall of 74.5%.', UNSURE, SURE)).toEqual(both);
    expect(subjects('It rises from 61.2% to 74.5%.', UNSURE, UNSURE)).toEqual(both);
    expect(subjects('It rises from 61.2% to 74.5%.', { QuickSort: 0.8, 'slow loop': 0.2 }, SURE)).toEqual(both);
    expect(subjects('It rises from 61.2% to 74.5%.', { QuickSort: 0.6, 'fast QuickSort': 0.4 }, SURE)).toEqual(both);
  });

  it('tells where the sentence names the subject', () => {
    const document = segment([clean('abstract', 'Over the slow loop, it rises from 61.2% to 74.5%.')]);
    const view = viewSentences(document, [], findQuantities(document))[0]!;
    const [first, second] = view.quantities.map((quantity, i): LinkedNumber => ({
      quantity,
      kind: 'ABSOLUTE',
      claims: [{ subject: null } as LinkedClaim],
      subject: 'QuickSort',
      shares: new Map(Object.entries(i === 0 ? UNSURE : SURE)),
    }));
    expect(withComparedSubjects(view, [first!, second!])[0]!.subject).toEqual({ name: 'slow loop', start: 9, end: 18 });
  });
});

describe('the subject of a number in a list', () => {
  it('is the method of the clause, although a list of models before it has as many members', () => {
    const { claims } = extract({
      title: 'NimbusOPD: distillation without forgetting',
      abstract:
        'We propose NimbusOPD. Across six reasoning benchmarks and four Qwen3 teacher-student pairs, NimbusOPD achieves gains of up to +6.31/+5.62 points over vanilla OPD.',
    });
    expect(claims.filter(({ value }) => value !== null).map(({ subject }) => subject)).toEqual([
      'NimbusOPD',
      'NimbusOPD',
    ]);
  });
});
