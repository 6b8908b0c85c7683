import { beforeEach, expect, it } from 'vitest';
import { correctClaim } from '../../src/decisions/correct.js';
import { reviewClaim } from '../../src/decisions/review.js';
import { undoChange } from '../../src/decisions/undo.js';
import type { Claim } from '../../src/domain/graph.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import { copyGraph } from '../../src/ingest/copy.js';
import { ingestPapers } from '../../src/ingest/ingest.js';
import { recordOf, textHash } from '../../src/ingest/records.js';
import { updatePapers } from '../../src/ingest/update-papers.js';
import { extract } from '../../src/reader/extract.js';
import { ownReader } from '../../src/reader/own-reader.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { describeOnStores, sqliteStores } from '../support/stores.js';

const PAPER: SourcePaper = {
  title: 'Zorblax: A Model',
  abstract: 'We present Zorblax. On GSM8K, Zorblax reaches 81% accuracy.',
  authors: [],
  source: 'test',
};

describeOnStores('a correction of a claim', (open) => {
  const copies = sqliteStores();
  let store: GraphStore;
  let read: Claim;
  beforeEach(async () => {
    store = await open();
    await ingestPapers(store, [PAPER]);
    read = await claim();
  });

  const all = { reviews: ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] } as const;
  const claim = async (): Promise<Claim> => {
    const { rows } = await store.findClaims(all, { by: 'VALUE', descending: false }, { first: 10 });
    expect(rows).toHaveLength(1);
    return rows[0]!.item;
  };
  /** The same text, extracted by another version of the extractor. */
  const readAgain = async (version: string): Promise<void> => {
    const extraction = { ...extract(PAPER), extractor: version };
    await store.transact(async (tx) => {
      const record = recordOf(PAPER, '2026-01-01T00:00:00.000Z');
      await updatePapers(tx, record.keys, new Map([[textHash(PAPER), extraction]]), { reader: version });
    });
  };

  it('gives what follows from it anew: base value, entities, places in the sentence', async () => {
    const correction = { value: 1.5, unit: 'ms', metric: 'latency', datasets: [], hardware: ['iPhone 12'] };
    const after = await correctClaim(store, 'ana', { id: read.id, correction });
    expect(after).toMatchObject({
      value: 1.5,
      unit: 'ms',
      dimension: 'TIME',
      baseValue: 0.0015,
      metricId: 'metric:latency',
      datasetIds: [],
      hardwareIds: ['hardware:iphone-12'],
      subjectId: read.subjectId,
      confidence: 1,
      review: { state: 'CONFIRMED', by: 'ana', note: 'corrected: metric, datasets, hardware, value, unit' },
    });
    expect(after.evidence.parts.map(({ role }) => role)).not.toContain('DATASET');
    const [phones] = await store.findClaimsOf([{ type: 'entity', id: 'hardware:iphone-12' }], {}, { by: 'VALUE', descending: false }, { first: 5 }); // prettier-ignore
    expect(phones!.rows).toHaveLength(1);
  });

  it('survives re-reading, by the same reader and by another', async () => {
    await correctClaim(store, 'ana', { id: read.id, correction: { value: 83, subject: 'Quuxnet' } });
    const corrected = await claim();
    expect([corrected.value, corrected.subjectId]).toEqual([83, 'method:quuxnet']);
    await ingestPapers(store, [PAPER]);
    expect(await claim()).toEqual(corrected);
    await readAgain('claimgraph/next');
    expect(await claim()).toEqual(corrected);
  });

  it('is taken back by undoing it, and made again by undoing that', async () => {
    await correctClaim(store, 'ana', { id: read.id, correction: { value: 83, subject: 'Quuxnet' } });
    const corrected = await claim();
    const change = (await store.changes({ claimId: read.id }, { first: 1 })).rows[0]!.item;
    await undoChange(store, 'ana', change.id, ownReader);
    expect(await claim()).toEqual(read);
    expect((await store.entities(['method:quuxnet']))[0]).toBeUndefined();
    const undoing = (await store.changes({ claimId: read.id }, { first: 5 })).rows.find(({ item }) => item.action === 'UNDO') ?? (await store.changes({}, { first: 1 })).rows[0]!; // prettier-ignore
    await undoChange(store, 'ana', undoing.item.id, ownReader);
    expect(await claim()).toEqual(corrected);
  });

  it('stands under a later review, and a second correction builds on the first', async () => {
    await correctClaim(store, 'ana', { id: read.id, correction: { subject: 'Quuxnet' } });
    await correctClaim(store, 'bo', { id: read.id, correction: { subject: 'Zorblax', value: 83 } });
    await reviewClaim(store, 'cy', { id: read.id, state: 'REJECTED', note: 'a typo in the paper' });
    const rejected = await claim();
    expect([rejected.value, rejected.subjectId, rejected.review.state]).toEqual([83, read.subjectId, 'REJECTED']);
    expect((await store.entities(['method:quuxnet']))[0]).toBeUndefined();
    await readAgain('claimgraph/next');
    expect(await claim()).toEqual(rejected);
  });

  it('goes with a copy of the graph', async () => {
    await correctClaim(store, 'ana', { id: read.id, correction: { conditions: ['8-bit'] } });
    const corrected = await claim();
    const other = await copies();
    await copyGraph(store, other);
    const [copied] = await other.claims([read.id]);
    expect(copied).toEqual(corrected);
  });

  it('is refused where it changes nothing, makes no claim, or names what is not there', async () => {
    const refused = (correction: object) => correctClaim(store, 'ana', { id: read.id, correction });
    await expect(refused({})).rejects.toThrow(/changes nothing/);
    await expect(refused({ value: null })).rejects.toThrow(/needs a `value`/);
    await expect(refused({ valueHigh: 3 })).rejects.toThrow(/less than `value`/);
    await expect(refused({ kind: 'COMPARISON' })).rejects.toThrow(/needs a `relation`/);
    await expect(refused({ subject: '--' })).rejects.toThrow(/letter or a digit/);
    await expect(refused({ subject: 'method:nobody' })).rejects.toThrow(/no entity "method:nobody"/);
    await expect(correctClaim(store, 'ana', { id: 'claim:x:a1', correction: { value: 1 } })).rejects.toThrow(
      /no claim/,
    );
    expect(await claim()).toEqual(read);
  });
});
