import { beforeEach, expect, it } from 'vitest';
import type { SourcePaper } from '../../src/domain/paper.js';
import { extract } from '../../src/reader/extract.js';
import { EXTRACTOR } from '../../src/reader/version.js';
import { addAlias } from '../../src/decisions/alias.js';
import { mergeEntities } from '../../src/decisions/merge.js';
import { reviewClaim } from '../../src/decisions/review.js';
import { undoChange } from '../../src/decisions/undo.js';
import { ingestPapers } from '../../src/ingest/ingest.js';
import { recordOf, textHash } from '../../src/ingest/records.js';
import { updatePapers } from '../../src/ingest/update-papers.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { describeOnStores } from '../support/stores.js';

const PAPER: SourcePaper = {
  title: 'Zorblax: A Model',
  abstract: 'We present Zorblax. On GSM8K, Zorblax reaches 81% accuracy.',
  authors: [],
  source: 'test',
};

/** Stores the paper as read by an older extractor, with one claim that the current one does not find. */
async function readByOlderExtractor(store: GraphStore): Promise<void> {
  const today = extract(PAPER);
  const [claim] = today.claims;
  const start = PAPER.abstract.indexOf('We');
  const extra = { ...claim!, anchor: { field: 'abstract' as const, start, end: start + 2 }, value: 42 };
  const older = { ...today, extractor: 'claimgraph/0', claims: [...today.claims, extra] };
  await store.transact(async (tx) => {
    const record = recordOf(PAPER, '2026-01-01T00:00:00.000Z');
    await tx.putRecords([record]);
    await updatePapers(tx, record.keys, new Map([[textHash(PAPER), older]]));
  });
}

const claimsOf = async (store: GraphStore) =>
  (
    await store.findClaims(
      { reviews: ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] },
      { by: 'VALUE', descending: false },
      { first: 200 },
    )
  ).rows.map((row) => row.item);

describeOnStores('what people decided', (open) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await open();
  });

  it('survives a newer extractor: reviews stay, and a confirmed claim that it misses', async () => {
    await readByOlderExtractor(store);
    const [extra, found] = await claimsOf(store);
    expect([extra!.value, found!.value]).toEqual([42, 81]);
    await reviewClaim(store, 'ana', { id: found!.id, state: 'REJECTED', note: 'misread' });
    await reviewClaim(store, 'ana', { id: extra!.id, state: 'CONFIRMED' });
    expect((await ingestPapers(store, [PAPER])).map((result) => result.status)).toEqual(['UPDATED']);
    const after = await claimsOf(store);
    expect(after.map((claim) => [claim.value, claim.review.state])).toEqual([
      [42, 'CONFIRMED'],
      [81, 'REJECTED'],
    ]);
    expect(after[1]!.extractor).toBe(EXTRACTOR);
    expect((await ingestPapers(store, [PAPER])).map((result) => result.status)).toEqual(['UNCHANGED']);
  });

  it('lets an unconfirmed claim go that a newer extractor does not find', async () => {
    await readByOlderExtractor(store);
    await ingestPapers(store, [PAPER]);
    expect((await claimsOf(store)).map((claim) => claim.value)).toEqual([81]);
  });

  it('is respected by later papers: an alias and a merge, until they are undone', async () => {
    await ingestPapers(store, [PAPER]);
    await addAlias(store, 'ana', 'method:zorblax', 'Blaxzor');
    const later: SourcePaper = {
      ...PAPER,
      title: 'Blaxzor: A Later Model',
      abstract: 'We present Blaxzor. On GSM8K, Blaxzor reaches 91% accuracy.',
    };
    await ingestPapers(store, [later]);
    const subjects = async (): Promise<(string | null)[]> => (await claimsOf(store)).map((claim) => claim.subjectId);
    expect(await subjects()).toEqual(['method:zorblax', 'method:zorblax']);

    const other: SourcePaper = {
      ...PAPER,
      title: 'Quuxformer: Another Model',
      abstract: 'We present Quuxformer. On GSM8K, Quuxformer reaches 95% accuracy.',
    };
    await ingestPapers(store, [other]);
    await mergeEntities(store, 'ana', 'method:zorblax', 'method:quuxformer');
    const again: SourcePaper = {
      ...other,
      title: 'Quuxformer: Once Again',
      abstract: 'We present Quuxformer. On GSM8K, Quuxformer reaches 97% accuracy.',
    };
    await ingestPapers(store, [again]);
    expect(new Set(await subjects())).toEqual(new Set(['method:zorblax']));

    for (const change of (await store.changes({}, { first: 10 })).rows) await undoChange(store, 'ana', change.item.id);
    expect(new Set(await subjects())).toEqual(new Set(['method:zorblax', 'method:blaxzor', 'method:quuxformer']));
  });
});
