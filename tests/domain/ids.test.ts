import { describe, expect, it } from 'vitest';
import { crossIdsIn } from '../../src/domain/cross-ids.js';
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

  it.each([
    ['https://pubmed.ncbi.nlm.nih.gov/31421429/', 'pmid:31421429'],
    ['PMID: 31421429', 'pmid:31421429'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7654321/', 'pmc:7654321'],
    ['https://openalex.org/W2741809807', 'openalex:w2741809807'],
    [`https://www.semanticscholar.org/paper/Swift/${'0a'.repeat(20)}`, `s2:${'0a'.repeat(20)}`],
    ['CorpusID: 1234', 's2corpus:1234'],
    ['https://aclanthology.org/2022.acl-long.1.pdf', 'acl:2022.acl-long.1'],
    ['https://aclanthology.org/P18-1001/', 'acl:p18-1001'],
    ['https://openreview.net/forum?id=aB3-dEf_g', 'openreview:aB3-dEf_g'],
    ['https://paperswithcode.com/paper/swift-a-small-model', 'pwc:swift-a-small-model'],
  ])('names a paper by its id at another service: %s', (text, key) => {
    expect(paperKeys({ title: 'T', url: text })).toEqual([key, 'title:t']);
    expect(paperKeys({ title: 'T', crossIds: [text, key] })).toEqual([key, 'title:t']);
  });

  it('takes no id of a service from an address that only looks like it', () => {
    expect(
      crossIdsIn([
        'https://example.org/W2741809807',
        'W2741809807',
        '31421429',
        'https://api.openalex.org/works?filter=cites:W27418',
      ]),
    ).toEqual([]);
  });

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
