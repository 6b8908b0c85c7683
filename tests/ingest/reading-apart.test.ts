import { beforeEach, expect, it } from 'vitest';
import { setBroader } from '../../src/decisions/broader.js';
import { deletePaper } from '../../src/decisions/delete-paper.js';
import { reviewClaim } from '../../src/decisions/review.js';
import { undoChange } from '../../src/decisions/undo.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import { ingest, ingestPapers } from '../../src/ingest/ingest.js';
import { ownReader } from '../../src/reader/own-reader.js';
import { type ReadableText, type Reader, UnreadableTextError } from '../../src/reader/reader.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import type { WriteTransaction } from '../../src/store/port/transaction.js';
import { describeOnStores } from '../support/stores.js';

const paper = (arxivId: string, abstract: string): SourcePaper => ({
  title: `${/present (\w+)/.exec(abstract)![1]}: A Model`,
  abstract,
  arxivId,
  authors: [],
  source: 'test',
});
const SHORT = paper('2601.00001', 'We present Zorblax. On GSM8K, Zorblax reaches 81% accuracy.');
const FULL = paper(
  '2601.00001',
  'We present Zorblax. On GSM8K, Zorblax reaches 82% accuracy, which is a better result.',
);
const OTHER = paper('2601.00002', 'We present Quuxformer. On GSM8K, Quuxformer reaches 91% accuracy.');

/** The built-in reader, with a callback before it reads. */
const readerThat = (does: (texts: readonly ReadableText[]) => unknown): Reader => ({
  ...ownReader,
  read: async (texts) => {
    await does(texts);
    return ownReader.read(texts);
  },
});

/** The store, which reports its write transactions. */
class Watched {
  open = 0;
  transactions = 0;
  readonly standing: string[] = [];

  store(inner: GraphStore): GraphStore {
    return new Proxy(inner, {
      get: (target, name) => {
        if (name === 'transact') return <T>(work: (tx: WriteTransaction) => Promise<T>) => this.transact(target, work);
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }

  private transact<T>(store: GraphStore, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    this.transactions++;
    return store.transact(async (tx) => {
      this.open++;
      try {
        return await work(
          new Proxy(tx, {
            get: (target, name) => {
              const value: unknown = Reflect.get(target, name);
              if (typeof value !== 'function') return value;
              return (...values: unknown[]) => {
                if (name === 'standing') this.standing.push(...(values[0] as string[]));
                return (value as (...all: unknown[]) => unknown).apply(target, values);
              };
            },
          }),
        );
      } finally {
        this.open--;
      }
    });
  }
}

describeOnStores('reading and writing are apart', (open) => {
  let plain: GraphStore;
  let watched: Watched;
  let store: GraphStore;
  beforeEach(async () => {
    plain = await open();
    watched = new Watched();
    store = watched.store(plain);
  });
  const values = async (): Promise<(number | null)[]> =>
    (await plain.findClaims({}, { by: 'VALUE', descending: false }, { first: 10 })).rows.map(({ item }) => item.value);

  it('no text is read while a transaction is open, be it ingested, deleted or brought back', async () => {
    const read: string[] = [];
    const reader = readerThat((texts) => {
      expect(watched.open).toBe(0);
      read.push(...texts.map((text) => text.abstract));
    });
    await ingestPapers(store, [SHORT], 'ana', reader);
    await ingestPapers(store, [FULL, OTHER], 'ana', reader);
    expect(await values()).toEqual([82, 91]);
    const changes = (await store.changes({}, { first: 10 })).rows.map(({ item }) => item);
    const ofFull = changes.find(({ after }) => JSON.stringify(after).includes('better result'))!;
    await undoChange(store, 'ana', ofFull.id, reader);
    expect(await values()).toEqual([81, 91]);
    await deletePaper(store, 'ana', 'paper:arxiv:2601.00001', reader);
    const [deletion] = (await store.changes({}, { first: 1 })).rows;
    await undoChange(store, 'ana', deletion!.item.id, reader);
    expect(await values()).toEqual([81, 91]);
    expect(read.sort()).toEqual([SHORT, FULL, OTHER, SHORT, SHORT].map(({ abstract }) => abstract).sort());
    expect(watched.standing.filter((action) => action === 'INGEST' || action === 'DELETE_PAPER')).toEqual([]);
  });

  it('what changed the graph during the reading is heeded', async () => {
    let others = 0;
    const reader = readerThat(async () => {
      if (others++ === 0) await ingestPapers(plain, [FULL, OTHER]);
    });
    const [result] = await ingestPapers(store, [SHORT], undefined, reader);
    expect(result).toEqual({ status: 'UPDATED', paperId: 'paper:arxiv:2601.00001' });
    expect(await values()).toEqual([82, 91]);
    expect((await plain.stats()).papers).toBe(2);
  });

  it('a text that is found to be needed only inside of the transaction is read outside of it', async () => {
    // The record with the longer text was read by another version, so its text is needed as soon as the new record joins it.
    await ingestPapers(plain, [FULL], undefined, { ...ownReader, id: 'other/1' });
    let others = 0;
    const read: string[] = [];
    const reader = readerThat(async (texts) => {
      expect(watched.open).toBe(0);
      read.push(...texts.map((text) => text.abstract));
      if (others++ === 0) await ingestPapers(plain, [{ ...FULL, abstract: `${FULL.abstract} And more.` }]);
    });
    await ingestPapers(store, [SHORT], undefined, reader);
    expect(read).toEqual([FULL.abstract, `${FULL.abstract} And more.`]);
    expect(watched.transactions).toBe(2);
  });

  it('an ingest that changes nothing writes nothing: no transaction, no new version', async () => {
    const items = async function* () {
      for (const each of [SHORT, OTHER]) yield { paper: each, place: 'line 1' };
    };
    await ingest(store, items());
    const [before, transactions] = [await store.version(), watched.transactions];
    const reader = readerThat(() => expect.unreachable('nothing is to be read'));
    expect(await ingest(store, items(), { reader, by: 'ana' })).toMatchObject({ unchanged: 2, added: 0, updated: 0 });
    expect(watched.transactions).toBe(transactions);
    expect(await store.version()).toBe(before);
    expect(await store.countChanges({})).toBe(0);
  });

  it('a transaction that writes nothing does not raise the version', async () => {
    await ingestPapers(store, [SHORT]);
    const before = await store.version();
    expect(await store.transact(async (tx) => (await tx.recordsByKey(['arxiv:2601.00001'])).length)).toBe(1);
    expect(await store.version()).toBe(before);
    await ingestPapers(store, [OTHER]);
    expect(await store.version()).toBeGreaterThan(before);
  });

  it('a text that cannot be read rejects its paper, and not the others', async () => {
    const reader = readerThat((texts) => {
      if (texts.some((text) => text.abstract === SHORT.abstract))
        throw new UnreadableTextError('takes too long to read');
    });
    expect(await ingestPapers(store, [SHORT, OTHER], undefined, reader)).toEqual([
      { status: 'REJECTED', reason: 'takes too long to read' },
      { status: 'ADDED', paperId: 'paper:arxiv:2601.00002' },
    ]);
    expect((await store.stats()).papers).toBe(1);
  });

  it('two decisions at once see each other: no circle arises, and each review knows the one before', async () => {
    await ingestPapers(plain, [SHORT, OTHER]);
    const [a, b] = ['method:zorblax', 'method:quuxformer'];
    const circle = await Promise.allSettled([setBroader(store, 'ana', a!, b!), setBroader(store, 'bob', b!, a!)]);
    expect(circle.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [claim] = (await plain.findClaims({}, { by: 'VALUE', descending: false }, { first: 1 })).rows;
    const { id } = claim!.item;
    await Promise.all([
      reviewClaim(store, 'ana', { id, state: 'CONFIRMED' }),
      reviewClaim(store, 'bob', { id, state: 'REJECTED' }),
    ]);
    const reviews = (await plain.changes({ claimId: id }, { first: 2 })).rows.map(({ item }) => item);
    // The order in which the two get the lock is undefined; the later one must see the result of the earlier one.
    const states = { ana: 'CONFIRMED', bob: 'REJECTED' } as const;
    const [later, earlier] = reviews.map(({ by }) => by as keyof typeof states);
    expect([later, earlier].sort()).toEqual(['ana', 'bob']);
    expect(reviews[0]!.before).toMatchObject({ review: { state: states[earlier!], by: earlier } });
  });
});
