import { beforeEach, expect, it } from 'vitest';
import type { CuratedRow, CuratedTable } from '../../src/domain/curated.js';
import type { Claim } from '../../src/domain/graph.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import { deletePaper } from '../../src/decisions/delete-paper.js';
import { reviewClaim } from '../../src/decisions/review.js';
import { undoChange } from '../../src/decisions/undo.js';
import { ingestPapers } from '../../src/ingest/ingest.js';
import type { DumpLine, GraphStore } from '../../src/store/port/graph-store.js';
import type { ClaimFilter } from '../../src/store/port/queries.js';
import { describeOnStores } from '../support/stores.js';

function row(method: string, results: Readonly<Record<string, string>>, more: Partial<CuratedRow> = {}): CuratedRow {
  return {
    task: ['Vision', 'Image Classification'],
    dataset: ['ImageNet-1K'],
    method,
    results: Object.entries(results).map(([metric, value]) => ({ metric, value })),
    codeLinks: ['https://example.org/code'],
    extraTrainingData: false,
    source: 'Papers with Code',
    licence: 'CC-BY-SA-4.0',
    original: { model_name: method, metrics: results },
    ...more,
  };
}

/** A paper as a table lists it. */
function listed(title: string, arxivId: string, results: readonly CuratedRow[]): SourcePaper {
  return { title, abstract: '', arxivId, authors: [], source: 'pwc', published: '2024-01-01', results };
}

const TEXT: SourcePaper = {
  title: 'Zorblax: Vision at Speed',
  abstract:
    'We propose Zorblax, a vision network. Zorblax achieves 79.2% top-1 accuracy on ImageNet-1K. It reaches 61% zonkiness on ImageNet-1K.',
  arxivId: '2401.00001',
  authors: ['A. Writer'],
  source: 'jsonl',
};
const ROW = row('Zorblax', { 'Top-1 accuracy': '83.4%', 'Params (M)': '25', Notes: 'see paper' });
const TABLE: CuratedTable = {
  hash: 'hash-of-a-table',
  task: ['Vision', 'Image Classification'],
  dataset: ['ImageNet-1K'],
  source: 'Papers with Code',
  licence: 'CC-BY-SA-4.0',
  about: { description: 'Pictures' },
  rows: ['one', 'two'],
  parts: [],
  tasks: [],
  addedAt: '2026-01-01T00:00:00.000Z',
};

describeOnStores('curated claims', (open) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await open();
  });

  const claims = async (filter: ClaimFilter = {}): Promise<Claim[]> => {
    const page = await store.findClaims(filter, { by: 'CONFIDENCE', descending: true }, { first: 100 });
    return page.rows.map(({ item }) => item);
  };

  it('stand beside the claims of the text, each with its row, source and licence', async () => {
    await ingestPapers(store, [TEXT, listed(TEXT.title, TEXT.arxivId!, [ROW])]);
    const curated = await claims({ origins: ['CURATED'] });
    expect((await store.stats()).papers).toBe(1);
    expect(curated.map(({ value, unit, baseValue, metricId }) => ({ value, unit, baseValue, metricId }))).toEqual(
      expect.arrayContaining([
        { value: 83.4, unit: '%', baseValue: 0.834, metricId: 'metric:top-1-accuracy' },
        { value: 25e6, unit: '', baseValue: 25e6, metricId: expect.stringContaining('metric:param') as string },
      ]),
    );
    expect(curated).toHaveLength(2);
    const [accuracy] = curated.filter((claim) => claim.value === 83.4);
    expect(accuracy).toMatchObject({
      id: expect.stringMatching(/^claim:arxiv:2401\.00001:r[\w-]{16}$/) as string,
      subjectId: 'method:zorblax',
      datasetIds: ['dataset:imagenet-1k'],
      taskIds: ['task:image-classification', 'task:vision'],
      confidence: 1,
      curation: {
        source: 'Papers with Code',
        licence: 'CC-BY-SA-4.0',
        table: 'Image Classification on ImageNet-1K',
        codeLinks: ['https://example.org/code'],
      },
    });
    const { evidence } = accuracy!;
    expect(evidence.field).toBe('table');
    expect(evidence.text).toBe(
      'Image Classification on ImageNet-1K | Zorblax | Top-1 accuracy 83.4% | Params (M) 25 | Notes see paper',
    );
    for (const part of evidence.parts) expect(evidence.text.slice(part.start, part.end)).toBe(part.surface);
    expect(evidence.parts.find((part) => part.role === 'VALUE')!.surface).toBe('83.4%');
  });

  it('are told apart by a filter, a count and a facet', async () => {
    await ingestPapers(store, [TEXT, listed(TEXT.title, TEXT.arxivId!, [ROW])]);
    const all = await claims();
    const extracted = await claims({ origins: ['EXTRACTED'] });
    expect(extracted.length).toBeGreaterThan(0);
    expect(extracted.every((claim) => claim.origin === 'EXTRACTED' && claim.curation === null)).toBe(true);
    expect(all).toHaveLength(extracted.length + 2);
    const filters: ClaimFilter[] = [
      { origins: ['CURATED'] },
      { origins: ['EXTRACTED', 'CURATED'] },
      { origins: [] },
      { origins: ['CURATED'], metricIds: ['metric:top-1-accuracy'] },
    ];
    expect(await store.countClaims(filters)).toEqual([2, all.length, 0, 1]);
    expect(await store.facets('ORIGIN', {}, 5)).toEqual(
      [
        { key: 'CURATED', count: 2 },
        { key: 'EXTRACTED', count: extracted.length },
      ].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
    );
  });

  it('conflict with what the abstract of the same paper says, and not with the same share in another scale', async () => {
    const shares = row('Zorblax', { zonkiness: '61.0' });
    await ingestPapers(store, [TEXT, listed(TEXT.title, TEXT.arxivId!, [ROW, shares])]);
    const [text] = await claims({ origins: ['EXTRACTED'], subjectIds: ['method:zorblax'] });
    expect(text).toMatchObject({ value: 79.2 });
    const groups = await store.conflicts({}, 0.02);
    expect(groups.map(({ metricId, claims: apart }) => [metricId, apart.map(({ origin }) => origin).sort()])).toEqual([
      ['metric:top-1-accuracy', ['CURATED', 'EXTRACTED']],
    ]);
    expect(groups[0]!.spread).toBeCloseTo((0.834 - 0.792) / 0.834, 9);
  });

  it('of two tables conflict whatever the scale of a metric that nobody knows', async () => {
    const wonk = (value: string, method = 'Zorblax'): CuratedRow => row(method, { wonkiness: value });
    await ingestPapers(store, [
      listed('A Table Lists This', '2401.00002', [wonk('0.87'), wonk('0.5', 'Quux')]),
      listed('Another Lists That', '2401.00003', [wonk('87'), wonk('80%', 'Quux')]),
    ]);
    const groups = await store.conflicts({}, 0.02);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ methodId: 'method:quux', anyScale: true });
    expect(groups[0]!.spread).toBeCloseTo(0.375, 9);
  });

  it('survive another text of their paper, with their review', async () => {
    await ingestPapers(store, [listed(TEXT.title, TEXT.arxivId!, [ROW])]);
    const before = await claims();
    expect(before).toHaveLength(2);
    await reviewClaim(store, 'ann', { id: before[0]!.id, state: 'CONFIRMED' });
    await ingestPapers(store, [TEXT]);
    const after = await claims({ origins: ['CURATED'] });
    expect(after.map(({ id, addedAt }) => [id, addedAt])).toEqual(before.map(({ id, addedAt }) => [id, addedAt]));
    expect(after.find(({ id }) => id === before[0]!.id)!.review.state).toBe('CONFIRMED');
    expect(await claims({ origins: ['EXTRACTED'] })).not.toHaveLength(0);
  });

  it('go when their ingest is undone, even a confirmed one, and come back when it is done again', async () => {
    await ingestPapers(store, [TEXT]);
    const extracted = await claims();
    await ingestPapers(store, [listed(TEXT.title, TEXT.arxivId!, [ROW])], 'ann');
    const [claim] = await claims({ origins: ['CURATED'] });
    const lastChange = async (): Promise<string> => (await store.changes({}, { first: 1 })).rows[0]!.item.id;
    const ingest = await lastChange();
    await reviewClaim(store, 'ann', { id: claim!.id, state: 'CONFIRMED' });
    await undoChange(store, 'ann', ingest);
    expect(await claims()).toEqual(extracted);
    await undoChange(store, 'ann', await lastChange());
    const again = await claims({ origins: ['CURATED'] });
    expect(again).toHaveLength(2);
    expect(again.find(({ id }) => id === claim!.id)!.review.state).toBe('CONFIRMED');
  });

  it('go with their paper', async () => {
    await ingestPapers(store, [listed(TEXT.title, TEXT.arxivId!, [ROW])]);
    const [{ paperId }] = (await claims()) as [Claim];
    expect(await deletePaper(store, 'ann', paperId)).toBe(true);
    expect(await claims()).toEqual([]);
    expect((await store.stats()).papers).toBe(0);
  });

  it('come from sources of which is kept how far they have been read', async () => {
    expect(await store.sourceState('arxiv:cat:cs.CL')).toBeUndefined();
    const until = (readUntil: string) => ({ source: 'arxiv:cat:cs.CL', readUntil });
    await store.transact((tx) => tx.putSourceStates([until('2026-11-01T00:00:00.000Z')]));
    await store.transact((tx) => tx.putSourceStates([until('2026-11-02T00:00:00.000Z')]));
    expect(await store.sourceState('arxiv:cat:cs.CL')).toEqual(until('2026-11-02T00:00:00.000Z'));
    const copied = [];
    for await (const line of store.dump()) if (line.type === 'source') copied.push(line.value);
    expect(copied).toEqual([until('2026-11-02T00:00:00.000Z')]);
  });

  it('have tables that are kept once, streamed, and deleted', async () => {
    const tables = async (): Promise<CuratedTable[]> => {
      const found: CuratedTable[] = [];
      for await (const line of store.dump() as AsyncIterable<DumpLine>)
        if (line.type === 'table') found.push(line.value);
      return found;
    };
    await store.transact((tx) => tx.putTables([{ ...TABLE, hash: 'z' }, TABLE, { ...TABLE, rows: [] }]));
    expect(await tables()).toEqual([TABLE, { ...TABLE, hash: 'z' }]);
    await store.transact((tx) => tx.deleteTables(['z']));
    expect(await tables()).toEqual([TABLE]);
  });
});
