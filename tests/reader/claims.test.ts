import { describe, expect, it } from 'vitest';
import { CLAIM_MODELS } from '../../src/reader/model/claim-models.js';
import { link } from '../../src/reader/extract.js';
import { metricKeys } from '../../scripts/train/gold.js';
import { readTaughtSentences } from '../../scripts/train/sentences.js';

const sentences = readTaughtSentences('claims');
const read = ({ document, entities }: (typeof sentences)[number]) =>
  link(document, entities, CLAIM_MODELS).filter((claim) => claim.kind !== 'COMPARISON');

describe('the sentences that teach the linker', () => {
  const judged = sentences.flatMap((sentence) => {
    const free = new Set(read(sentence));
    return sentence.paper.claims.map((gold) => {
      const found = [...free].find(
        (claim) => Math.abs(claim.value! - gold.value) <= 1e-3 * Math.abs(gold.value) && !!free.delete(claim),
      );
      const subject = found?.subject?.name ?? 'this work';
      return {
        found: !!found,
        kind: found?.kind === gold.kind.toUpperCase(),
        subject: subject === gold.subject[0],
        metric: gold.metric.flatMap(metricKeys).some((key) => metricKeys(found?.metric?.name ?? '').includes(key)),
        baseline: (found?.baseline?.name ?? null) === gold.baseline,
      };
    });
  });
  const share = (part: keyof (typeof judged)[number]) => judged.filter((one) => one[part]).length / judged.length;

  it('are read as they are annotated, all but a few', () => {
    expect(judged.length).toBeGreaterThan(200);
    expect(share('found')).toBeGreaterThan(0.96);
    expect(share('kind')).toBeGreaterThan(0.94);
    expect(share('subject')).toBeGreaterThan(0.88);
    expect(share('metric')).toBeGreaterThan(0.9);
    expect(share('baseline')).toBeGreaterThan(0.9);
  });

  it('make few claims that are not annotated', () => {
    const found = sentences.reduce((sum, sentence) => sum + read(sentence).length, 0);
    expect(found / judged.length).toBeLessThan(1.05);
  });
});

describe('the sentences that compare without a number', () => {
  it('are read as they are annotated, all but a few', () => {
    let right = 0;
    let found = 0;
    let gold = 0;
    for (const { document, entities, paper } of readTaughtSentences('comparisons')) {
      const free = new Set(paper.comparisons.map((one) => `${one.relation} ${one.subject[0]} ${one.object}`));
      gold += free.size;
      for (const claim of link(document, entities, CLAIM_MODELS).filter((one) => one.kind === 'COMPARISON')) {
        found++;
        const relation = claim.relation!.toLowerCase().replaceAll('_', '-');
        if (free.delete(`${relation} ${claim.subject?.name ?? 'this work'} ${claim.baseline?.name ?? null}`)) right++;
      }
    }
    expect(right / gold).toBeGreaterThan(0.8);
    expect(right / found).toBeGreaterThan(0.75);
  });
});
