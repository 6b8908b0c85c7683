import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SourcePaper } from '../../src/domain/paper.js';
import { ingestPapers } from '../../src/ingest/ingest.js';
import { paperOfObject } from '../../src/sources/jsonl.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { sqliteStores } from '../support/stores.js';

const SAMPLES: readonly SourcePaper[] = readFileSync(new URL('../../samples/papers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (paperOfObject(JSON.parse(line) as Record<string, unknown>) as { paper: SourcePaper }).paper);

/** Papers with homonyms, variants and different spellings, so that names have to be consolidated. */
const TRICKY: readonly SourcePaper[] = [
  ['One', 'We propose Zebra Quality Exam (ZQX). ZQX reaches 81% accuracy on GSM8K and beats Zorblax2-7B.'],
  ['Two', 'We propose Zonal Query Exchange (ZQX). ZQX reaches 71% accuracy on GSM8K and beats Zorblax-2 7B.'],
  ['Three', 'We compare with ZQX and Zorblax-2-7B. Our model, Quuxformer, reaches 91% accuracy on GSM8K.'],
  ['Four', 'Quuxformer-L1 is 2.1x faster than Quuxformer on an NVIDIA A100.'],
  ['Four', 'Quuxformer-L1 is 2.1x faster than Quuxformer on an NVIDIA A100. The text is fuller here.'],
].map(([title, abstract]) => ({ title: `Paper ${title}`, abstract: abstract!, authors: [], source: 'test' }));

/** Rows of a table about papers whose texts are also ingested, and about one without a text. */
const LISTED: readonly SourcePaper[] = [
  ['Paper Four', 'Quuxformer-L1', { accuracy: '91.5%', Params: '12M' }],
  ['Paper Four', 'Quuxformer (ensemble)', { accuracy: '92.0%' }],
  ['Paper Two', 'ZQX', { accuracy: '0.71' }],
  ['Paper Five', 'Zorblax2 7B', { accuracy: '70.2' }],
].map(([title, method, cells]) => ({
  title: title as string,
  abstract: '',
  authors: [],
  source: 'papers-with-code',
  results: [
    {
      task: ['Question Answering'],
      dataset: ['GSM8K'],
      method: method as string,
      results: Object.entries(cells!).map(([metric, value]) => ({ metric, value: value as string })),
      codeLinks: [],
      extraTrainingData: false,
      source: 'Papers with Code',
      licence: 'CC-BY-SA-4.0',
      original: { model_name: method },
    },
  ],
}));

/** Everything that queries can return, except times. */
async function graphOf(store: GraphStore): Promise<unknown> {
  const entities = [];
  for (const kind of ['METHOD', 'DATASET', 'METRIC', 'HARDWARE', 'TASK'] as const) {
    const page = await store.findEntities({ kind }, { by: 'NAME', descending: false }, { first: 1000 });
    entities.push(...page.rows.map((row) => row.item));
  }
  const claims = await store.findClaims({}, { by: 'CONFIDENCE', descending: true }, { first: 1000 });
  const papers = await store.findPapers({}, { by: 'TITLE', descending: false }, { first: 1000 });
  return {
    entities,
    claims: claims.rows.map(({ item: { addedAt: _, ...claim } }) => claim),
    papers: papers.rows.map(({ item: { addedAt: _, ...paper } }) => paper),
  };
}

describe('the graph', () => {
  const open = sqliteStores();

  it('does not depend on the order of its papers, on how they are parted, or on how often they come', async () => {
    const papers = [...TRICKY, ...LISTED, ...SAMPLES.slice(0, 12)];
    const expected = await open();
    await ingestPapers(expected, papers);
    const graph = await graphOf(expected);
    const orders = fc.record({
      order: fc.shuffledSubarray(papers, { minLength: papers.length }),
      cut: fc.integer({ min: 1, max: papers.length - 1 }),
      again: fc.subarray(papers),
    });
    await fc.assert(
      fc.asyncProperty(orders, async ({ order, cut, again }) => {
        const store = await open();
        await ingestPapers(store, order.slice(0, cut));
        await ingestPapers(store, again);
        await ingestPapers(store, order.slice(cut));
        expect(await graphOf(store)).toEqual(graph);
      }),
      { numRuns: 8, seed: 3 },
    );
  }, 120_000);

  it('replaces a sample by the real abstract of the paper, under the same id', async () => {
    const store = await open();
    const sample = SAMPLES[0]!;
    await ingestPapers(store, [sample]);
    const real = {
      title: sample.title,
      abstract: 'We propose Zorblax, which reaches 81% accuracy on GSM8K.',
      authors: [],
      source: 'jsonl',
    };
    const [result] = await ingestPapers(store, [real]);
    expect(result!.status).toBe('UPDATED');
    const [paper] = (await store.findPapers({}, { by: 'TITLE', descending: false }, { first: 5 })).rows;
    expect(paper!.item).toMatchObject({ abstract: real.abstract, source: 'jsonl', arxivId: sample.arxivId });
    expect((await store.stats()).papers).toBe(1);
  });

  it('rejects a paper without a title or a text, and stores the others', async () => {
    const store = await open();
    const papers = [{ ...TRICKY[0]!, title: '…' }, TRICKY[1]!, { ...TRICKY[2]!, abstract: '  ' }];
    expect((await ingestPapers(store, papers)).map((result) => result.status)).toEqual([
      'REJECTED',
      'ADDED',
      'REJECTED',
    ]);
  });
});
