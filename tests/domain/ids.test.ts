import { describe, expect, it } from 'vitest';
import { claimId, normalArxivId, normalDoi, paperKeyOfClaim, paperKeys } from '../../src/domain/ids.js';

describe('paperKeys', () => {
  it('names a paper by DOI, arXiv id and title, strongest first', () => {
    expect(
      paperKeys({ title: 'Fast  Models!', doi: 'https://doi.org/10.1000/ABC', arxivId: 'arXiv:2206.01191v2' }),
    ).toEqual(['doi:10.1000/abc', 'arxiv:2206.01191', 'title:fast-models']);
  });

  it("reads the arXiv id out of arXiv's own DOIs", () => {
    expect(paperKeys({ title: 'T', doi: '10.48550/arXiv.2206.01191' })).toContain('arxiv:2206.01191');
  });

  it.each(['https://arxiv.org/abs/2206.01191', 'https://arxiv.org/pdf/2206.01191v3.pdf', '2206.01191'])(
    'reads %s',
    (id) => {
      expect(normalArxivId(id)).toBe('2206.01191');
    },
  );

  it('reads old arXiv ids, and nothing out of what is no id', () => {
    expect(normalArxivId('cs.CL/9901001')).toBe('cs.cl/9901001');
    expect(normalArxivId('p. 2206')).toBeUndefined();
    expect(normalDoi('none')).toBeUndefined();
  });
});

describe('claimId', () => {
  it('depends on the paper and the place only, and leads back to the paper', () => {
    const anchor = { field: 'abstract', start: 912, end: 915 } as const;
    const id = claimId('paper:arxiv:2206.01191', anchor, 0);
    expect(id).toBe('claim:arxiv:2206.01191:a912');
    expect(claimId('paper:arxiv:2206.01191', anchor, 1)).toBe('claim:arxiv:2206.01191:a912.1');
    expect(paperKeyOfClaim(claimId('paper:title:fast-models', anchor, 1))).toBe('title:fast-models');
    expect(paperKeyOfClaim(id)).toBe('arxiv:2206.01191');
  });
});
