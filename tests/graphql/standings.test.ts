import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill, type FixturePaper } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

const accuracy = { metric: 'top-1 accuracy', unit: '%', dataset: ['ImageNet-1K'] } as const;
const PAPERS: readonly FixturePaper[] = [
  { title: 'Alphanet', arxivId: '2301.00001', published: '2023-01', proposes: ['Alphanet'], claims: [
    { says: 'Alphanet reaches {81.0}%.', subject: 'Alphanet', value: 81, ...accuracy },
    { says: 'It needs {2} ms on iPhone 12.', subject: 'Alphanet', metric: 'latency', value: 2, unit: 'ms', hardware: ['iPhone 12'] },
    { says: 'It beats Gammanet by {3}%.', kind: 'DELTA', subject: 'Alphanet', metric: 'top-1 accuracy', value: 3, unit: '%', change: 'INCREASE', baseline: 'Gammanet' },
  ] },
  { title: 'Betanet', arxivId: '2302.00002', published: '2023-02', proposes: ['Betanet'], claims: [
    { says: 'Betanet reaches {83.5}%.', subject: 'Betanet', value: 83.5, ...accuracy },
    { says: 'Alphanet has {80.2}%.', subject: 'Alphanet', value: 80.2, ...accuracy },
    { says: 'It {beats} Gammanet.', kind: 'COMPARISON', subject: 'Betanet', relation: 'OUTPERFORMS', baseline: 'Gammanet' },
  ] },
  { title: 'Far away', arxivId: '2303.00003', published: '2023-03', proposes: ['Deltanet'], claims: [
    { says: 'Deltanet reaches {91}% on SQuAD.', subject: 'Deltanet', metric: 'F1', value: 91, unit: '%', dataset: ['SQuAD'] },
  ] },
]; // prettier-ignore

describeOnStores('how papers and methods stand', (open) => {
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await open();
    await fill(store, PAPERS);
    server = await startServer({ store });
  });
  afterAll(() => server.close());
  const ask = async (query: string) => (await server.ask(query)).data;

  const STANDING =
    'board { metric { name } dataset { name } hardware { name } methods } row { rank value } claim { value paper { title } }';

  it('says the rank of a paper on each board among the claims of all papers', async () => {
    const { standings } = await ask(`{ standings(where: {papers: ["2301.00001"]}) { ${STANDING} } }`);
    expect(standings).toEqual([
      {
        board: { metric: { name: 'top-1 accuracy' }, dataset: { name: 'ImageNet-1K' }, hardware: null, methods: 2 },
        row: { rank: 2, value: 81 },
        claim: { value: 81, paper: { title: 'Alphanet' } },
      },
      {
        board: { metric: { name: 'latency' }, dataset: null, hardware: { name: 'iPhone 12' }, methods: 1 },
        row: { rank: 1, value: 2 },
        claim: { value: 2, paper: { title: 'Alphanet' } },
      },
    ]);
  });

  it('takes the best place of a paper that also quotes others', async () => {
    const { standings } = await ask(`{ standings(where: {papers: ["2302.00002"]}) { ${STANDING} } }`);
    expect(standings.map(({ row, claim }: { row: object; claim: object }) => [row, claim])).toEqual([
      [
        { rank: 1, value: 83.5 },
        { value: 83.5, paper: { title: 'Betanet' } },
      ],
    ]);
  });

  it('says how a method stands', async () => {
    const { standings } = await ask(`{ standings(where: {subject: "Alphanet"}, first: 1) { ${STANDING} } }`);
    expect(standings).toHaveLength(1);
    expect(standings[0].row.rank).toBe(2);
  });

  it('finds papers that share datasets and baselines, and says what they share', async () => {
    const { similarPapers } = await ask('{ similarPapers(paper: "2301.00001") { paper { title } shared { name } } }');
    expect(similarPapers).toEqual([
      { paper: { title: 'Betanet' }, shared: [{ name: 'ImageNet-1K' }, { name: 'Gammanet' }] },
    ]);
    expect((await server.ask('{ similarPapers(paper: "2399.99999") { paper { id } } }')).errors?.[0]?.extensions.code).toBe('NOT_FOUND'); // prettier-ignore
  });

  it('gives BibTeX of a paper', async () => {
    const { paper } = await ask('{ paper(id: "2301.00001") { bibtex } }');
    expect(paper.bibtex).toMatch(/^@misc\{writer2023alphanet,\n {2}title = \{\{Alphanet\}\},/);
  });
});
