import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingest, ingestPapers } from '../../src/ingest/ingest.js';
import { readPapers } from '../../src/sources/read.js';
import { startServer, type TestServer } from '../support/client.js';
import { describeOnStores } from '../support/stores.js';

const row = (model_name: string, metrics: Readonly<Record<string, string>>, paper: string, id: string) => ({
  code_links: [{ title: 'org/code', url: 'https://example.org/code' }],
  metrics,
  model_links: [],
  model_name,
  paper_date: '2024-01-02',
  paper_title: paper,
  paper_url: `https://arxiv.org/abs/${id}`,
  uses_additional_data: false,
});
const TABLES = JSON.stringify([
  {
    task: 'Image Classification',
    categories: [],
    description: '',
    source_link: null,
    subtasks: [],
    synonyms: [],
    datasets: [
      {
        dataset: 'ImageNet-1K',
        dataset_citations: [],
        dataset_links: [],
        description: '',
        subdatasets: [],
        sota: {
          metrics: ['Top-1 Accuracy', 'Zonkiness'],
          rows: [
            row('Zorblax', { 'Top-1 Accuracy': '83.4%', Zonkiness: '0.87' }, 'Zorblax: Vision at Speed', '2401.00001'),
            row('Quuxnet', { 'Top-1 Accuracy': '81.0%', Zonkiness: '0.50' }, 'Quuxnet in Practice', '2401.00002'),
          ],
        },
      },
    ],
  },
]);
const ABSTRACT = {
  title: 'Zorblax: Vision at Speed',
  abstract: 'We propose Zorblax, a vision network. Zorblax achieves 79.2% top-1 accuracy on ImageNet-1K.',
  arxivId: '2401.00001',
  authors: [],
  source: 'jsonl',
};

describeOnStores('curated claims over GraphQL', (open) => {
  let server: TestServer;
  beforeAll(async () => {
    const store = await open();
    await ingestPapers(store, [ABSTRACT]);
    await ingest(store, readPapers(Readable.from([Buffer.from(TABLES)]), 'tables.json'));
    server = await startServer({ store });
  });
  afterAll(() => server.close());
  const ask = async (query: string) => {
    const { data, errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    return data;
  };

  it('say where they come from, and show their row', async () => {
    const { claims } =
      await ask(`{ claims(where: {origin: CURATED, subject: "Zorblax", metric: "top-1 accuracy"}) { totalCount nodes {
      value unit origin confidence curation { source licence table codeLinks } evidence { field text start end parts { role surface start end } }
      tasks { name } paper { arxivId } } } }`);
    expect(claims.totalCount).toBe(1);
    const [claim] = claims.nodes;
    expect(claim).toMatchObject({
      value: 83.4,
      unit: '%',
      origin: 'CURATED',
      confidence: 1,
      curation: {
        source: 'Papers with Code',
        licence: 'CC-BY-SA-4.0',
        table: 'Image Classification on ImageNet-1K',
        codeLinks: ['https://example.org/code'],
      },
      tasks: [{ name: 'image classification' }],
      paper: { arxivId: '2401.00001' },
    });
    const { evidence } = claim;
    expect(evidence.field).toBe('TABLE');
    for (const part of evidence.parts) expect(evidence.text.slice(part.start, part.end)).toBe(part.surface);
    expect(evidence.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  });

  it('are left out by a filter, and counted by a facet', async () => {
    const { claims, facets } = await ask(
      '{ claims(where: {origin: [EXTRACTED]}) { nodes { origin curation { source } evidence { field } } } facets(by: ORIGIN) { key count } }',
    );
    expect(claims.nodes.length).toBeGreaterThan(0);
    for (const claim of claims.nodes) {
      expect(claim).toMatchObject({ origin: 'EXTRACTED', curation: null, evidence: { field: 'ABSTRACT' } });
    }
    expect(Object.fromEntries(facets.map(({ key, count }: { key: string; count: number }) => [key, count]))).toEqual({
      CURATED: 4,
      EXTRACTED: claims.nodes.length,
    });
  });

  it('stand on a leaderboard beside what abstracts say', async () => {
    const board = async (where: string) => {
      const { leaderboard } = await ask(
        `{ leaderboard(metric: "top-1 accuracy", where: {dataset: "ImageNet-1K" ${where}}) { rows { rank method { name } claim { value origin } } } }`,
      );
      return leaderboard.rows.map((row: { method: { name: string }; claim: { value: number; origin: string } }) => [
        row.method.name,
        row.claim.value,
        row.claim.origin,
      ]);
    };
    expect(await board('')).toEqual([
      ['Zorblax', 83.4, 'CURATED'],
      ['Quuxnet', 81, 'CURATED'],
    ]);
    expect(await board(', origin: EXTRACTED')).toEqual([['Zorblax', 79.2, 'EXTRACTED']]);
  });

  it('are found to disagree with the abstract of their own paper', async () => {
    const { conflicts } = await ask(
      '{ conflicts { totalCount nodes { method { name } metric { name } spread claims { value origin paper { arxivId } } } } }',
    );
    expect(conflicts.totalCount).toBe(1);
    expect(conflicts.nodes[0]).toMatchObject({ method: { name: 'Zorblax' }, metric: { name: 'top-1 accuracy' } });
    expect(conflicts.nodes[0].spread).toBeCloseTo((83.4 - 79.2) / 83.4, 6);
    expect(conflicts.nodes[0].claims.map((claim: { origin: string }) => claim.origin).sort()).toEqual([
      'CURATED',
      'EXTRACTED',
    ]);
  });
});
