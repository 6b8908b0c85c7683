import { beforeEach, expect, it } from 'vitest';
import type { SourcePaper, TextField } from '../../src/domain/paper.js';
import { ingestPapers } from '../../src/ingest/ingest.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { describeOnStores } from '../support/stores.js';

const PAPER: SourcePaper = {
  title: 'Zorblax: A Model',
  abstract: 'We present Zorblax. On GSM8K, Zorblax reaches 81% accuracy.',
  authors: ['Ana Ruiz'],
  source: 'test',
};

describeOnStores('what comes in', (open) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await open();
  });

  it('loses its control characters, and every offset still cuts what was read', async () => {
    const hostile = {
      ...PAPER,
      title: 'Zorblax:\u0000 A\u001b[31m Model',
      abstract: `We present\u0000 Zorblax.\u001f On GSM8K, Zorblax reaches 81% accuracy.\u009b`,
      venue: 'Proc.\u0007 X',
      authors: ['Ana\u0000 Ruiz'],
    };
    const [result] = await ingestPapers(store, [hostile]);
    expect(result!.status).toBe('ADDED');
    const [paper] = await store.papers([(result as { paperId: string }).paperId]);
    expect(paper).toMatchObject({
      title: 'Zorblax:  A [31m Model',
      abstract: 'We present  Zorblax.  On GSM8K, Zorblax reaches 81% accuracy. ',
      venue: 'Proc.  X',
      authors: ['Ana  Ruiz'],
    });
    const { rows } = await store.findClaims({}, { by: 'CONFIDENCE', descending: true }, { first: 10 });
    expect(rows.length).toBeGreaterThan(0);
    for (const { item } of rows) {
      const { field, start, end, text } = item.evidence;
      expect(paper![field as TextField].slice(start, end)).toBe(text);
    }
    expect((await ingestPapers(store, [hostile]))[0]!.status).toBe('UNCHANGED');
  });

  it.each([
    [{ title: `Zorblax ${'x'.repeat(1000)}` }, 'has a title of 1008 characters; the maximum is 1000'],
    [{ abstract: 'On GSM8K '.repeat(12_000) }, 'has an abstract of 108000 characters; the maximum is 100000'],
  ])('that is too long is rejected with the reason', async (change, reason) => {
    expect(await ingestPapers(store, [{ ...PAPER, ...change }])).toEqual([{ status: 'REJECTED', reason }]);
  });

  it('with a number of 400 digits breaks no list', async () => {
    const abstract = `We present Zorblax. On GSM8K, Zorblax reaches ${'9'.repeat(400)}% accuracy and 81% accuracy.`;
    await ingestPapers(store, [{ ...PAPER, abstract }]);
    const { rows } = await store.findClaims({}, { by: 'VALUE', descending: true }, { first: 10 });
    for (const { item } of rows) expect(Number.isFinite(item.value)).toBe(true);
  });
});
