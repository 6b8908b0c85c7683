import { expect, it } from 'vitest';
import { WithoutAbstracts } from '../../src/cli/without-abstracts.js';

const MISSING = 'has no abstract; every paper needs a title and an abstract';

function lineAbout(records: readonly string[], rejected = MISSING, read = 0): string | undefined {
  const lacking = new WithoutAbstracts();
  for (const record of records) lacking.add({ rejected, place: 'line 1', record });
  return lacking.line('list.xml', read);
}

it.each([
  [
    '<article key="journals/corr/abs-2403-1"><title>A</title><ee>https://doi.org/10.48550/arXiv.2403.00001</ee></article>',
    /comes from DBLP.*claimgraph ingest arxiv:2403\.00001$/,
  ],
  [
    '{"corpusid":1,"externalids":{"DOI":"10.1000/1"},"title":"A"}',
    /data set "papers" of Semantic Scholar.*abstracts are in its data set "abstracts".*doi:10\.1000\/1$/,
  ],
  ['{"corpusid":1,"abstract":"We are fast."}', /data set "abstracts" of Semantic Scholar.*join both by "corpusid"$/],
  ['{"title":"A","authors":["B"]}', /lists papers without abstracts.*export it again with abstracts/],
])('says where the abstracts of %s are', (record, line) => {
  expect(lineAbout([record, record])).toMatch(line);
  expect(lineAbout([record, record])).toContain('a title alone holds none');
});

it('says nothing where some records are read, or lack something else', () => {
  expect(lineAbout(Array(8).fill('{"title":"A"}'), MISSING, 1)).toBeUndefined();
  expect(lineAbout(['{"title":"A"}'], MISSING, 2)).toBeUndefined();
  expect(lineAbout(['{"title":"A"}'], 'is truncated')).toBeUndefined();
});
