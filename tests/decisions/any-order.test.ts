import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAlias } from '../../src/decisions/alias.js';
import { setBroader } from '../../src/decisions/broader.js';
import { DecisionError } from '../../src/decisions/decision.js';
import { deletePaper } from '../../src/decisions/delete-paper.js';
import { mergeEntities } from '../../src/decisions/merge.js';
import { reviewClaim } from '../../src/decisions/review.js';
import { undoChange } from '../../src/decisions/undo.js';
import type { Extraction } from '../../src/domain/extraction.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import { ingestPapers } from '../../src/ingest/ingest.js';
import { transactReading } from '../../src/ingest/read-texts.js';
import { textHash } from '../../src/ingest/records.js';
import { updatePapers } from '../../src/ingest/update-papers.js';
import { ownReader } from '../../src/reader/own-reader.js';
import type { Reader } from '../../src/reader/reader.js';
import type { DumpLine, GraphStore } from '../../src/store/port/graph-store.js';
import type { ChangeRecord, PaperRecord } from '../../src/store/port/transaction.js';
import { verify } from '../../src/store/verify.js';
import { describeOnStores, sqliteStores } from '../support/stores.js';

/**
 * After any sequence of decisions and ingests, every invariant holds, the graph equals one that is derived again from the records
 * and the log, and undoing everything restores the first graph.
 */

/** Acronyms with different full forms, spellings, variants, and two records of one paper. */
const PAPERS: readonly SourcePaper[] = [
  ['One', 'We propose Zebra Quality Exam (ZQX). ZQX reaches 81% accuracy on GSM8K and beats Zorblax2-7B.'],
  ['Two', 'We propose Zonal Query Exchange (ZQX). ZQX reaches 71% accuracy on GSM8K and beats Zorblax-2 7B.'],
  ['Three', 'We compare with ZQX and Zorblax-2-7B. Our model, Quuxformer, reaches 91% accuracy on GSM8K.'],
  ['Four', 'Quuxformer-L1 is 2.1x faster than Quuxformer on an NVIDIA A100.'],
  ['Four', 'Quuxformer-L1 is 2.1x faster than Quuxformer on an NVIDIA A100. The text is fuller here.'],
  ['Five', 'We present Borvax. Borvax-7B-chat reaches 12% accuracy on GSM8K, and Borvax-7B reaches 11%.'],
  ['Six', 'We present Blaxzor. Blaxzor needs 12 ms on an iPhone 12.'],
].map(([title, abstract]) => ({ title: `Paper ${title}`, abstract: abstract!, authors: [], source: 'test' }));
const FIRST = PAPERS.slice(0, 4);
const ALIASES = ['ZQX', 'Zorblax', 'Blaxzor', 'Quux', 'Borvax 7B', 'Zebra Quality Exam'];

/** The built-in extractor, which caches the extraction of each text for all tests. */
const known = new Map<string, Extraction>();
const reader: Reader = {
  ...ownReader,
  read: async (texts) => {
    const fresh = texts.filter((text) => !known.has(textHash(text)));
    (await ownReader.read(fresh)).forEach((extraction, i) => known.set(textHash(fresh[i]!), extraction));
    return texts.map((text) => known.get(textHash(text))!);
  },
};

/** An action of a user; numbers choose among the items in the graph at that time. */
interface Step {
  readonly does: keyof typeof ACTIONS;
  readonly one: number;
  readonly other: number;
}

const ACTIONS = {
  ingest: async (store: GraphStore, { one }: Step) =>
    void (await ingestPapers(store, [PAPERS[one % PAPERS.length]!], 'ana', reader)),
  deletePaper: async (store: GraphStore, { one }: Step) => {
    const papers = (await store.findPapers({}, { by: 'TITLE', descending: false }, { first: 50 })).rows;
    if (papers.length > 0) await deletePaper(store, 'ana', papers[one % papers.length]!.item.id, reader);
  },
  merge: async (store: GraphStore, { one, other }: Step) => {
    const [into, from] = await twoOfAKind(store, one, other);
    if (into && from) await mergeEntities(store, 'ana', into, from);
  },
  setBroader: async (store: GraphStore, { one, other }: Step) => {
    const [entity, broader] = await twoOfAKind(store, one, other);
    if (entity) await setBroader(store, 'ana', entity, other % 4 === 0 ? null : (broader ?? null));
  },
  alias: async (store: GraphStore, { one, other }: Step) => {
    const [entity] = await twoOfAKind(store, one, other);
    if (entity) await addAlias(store, 'ana', entity, ALIASES[other % ALIASES.length]!);
  },
  review: async (store: GraphStore, { one, other }: Step) => {
    const claims = (await store.findClaims({}, { by: 'CONFIDENCE', descending: true }, { first: 50 })).rows;
    const state = (['CONFIRMED', 'REJECTED', 'UNREVIEWED'] as const)[other % 3]!;
    if (claims.length > 0) await reviewClaim(store, 'ana', { id: claims[one % claims.length]!.item.id, state });
  },
  undo: async (store: GraphStore, { one }: Step) => {
    const changes = await changesOf(store);
    // Usually one of the latest changes, because most older ones are already undone.
    if (changes.length > 0) await undoChange(store, 'ana', changes[one % Math.min(changes.length, 4)]!.id, reader);
  },
} as const;

/** The ids of two entities of one kind, usually methods. */
async function twoOfAKind(store: GraphStore, one: number, other: number): Promise<string[]> {
  const kind = one % 5 === 0 ? 'DATASET' : one % 7 === 0 ? 'METRIC' : 'METHOD';
  const { rows } = await store.findEntities({ kind }, { by: 'NAME', descending: false }, { first: 50 });
  const ids = rows.map(({ item }) => item.id);
  return ids.length === 0 ? [] : [ids[one % ids.length]!, ids[other % ids.length]!];
}

/** Performs the action. It may be refused with a reason; any other error fails the test. */
async function attempt(does: Promise<unknown>): Promise<boolean> {
  try {
    await does;
    return true;
  } catch (error) {
    if (error instanceof DecisionError) return false;
    throw error;
  }
}

/** The log, latest first. */
async function changesOf(store: GraphStore): Promise<ChangeRecord[]> {
  return (await store.changes({}, { first: 500 })).rows.map(({ item }) => item);
}

async function linesOf(store: GraphStore): Promise<DumpLine[]> {
  const lines: DumpLine[] = [];
  for await (const line of store.dump()) lines.push(line);
  return lines;
}

/** The graph without its log and times. */
async function contentOf(store: GraphStore): Promise<string[]> {
  return (await linesOf(store))
    .filter(({ type }) => type !== 'change')
    .map((line) => JSON.stringify(line, (key, value: unknown) => (key === 'addedAt' ? null : value)));
}

/** Derives the graph in an empty store from only the records and the log. */
async function deriveAnew(from: GraphStore, into: GraphStore): Promise<void> {
  const lines = await linesOf(from);
  const changes = lines.flatMap(({ type, value }) => (type === 'change' ? [value] : []));
  const records = lines.flatMap(({ type, value }): PaperRecord[] => (type === 'record' ? [value] : []));
  await transactReading(into, reader, async (tx, extractions) => {
    await tx.appendChanges(changes);
    await updatePapers(tx, [], extractions, { reader: reader.id, records: records.reverse() });
  });
}

/** Undoes all effective changes, latest first, and retries those that were refused because of a later change. */
async function undoAll(store: GraphStore): Promise<void> {
  for (;;) {
    const standing = (await changesOf(store)).filter(({ action, undone }) => action !== 'UNDO' && !undone);
    if (standing.length === 0) return;
    let done = 0;
    for (const { id } of standing) if (await attempt(undoChange(store, 'ana', id, reader))) done++;
    if (done === 0) throw new Error(`none of these can be undone: ${standing.map(({ id }) => id).join(', ')}`);
  }
}

const steps = fc.array(
  fc.record<Step>({
    does: fc.constantFrom(...(Object.keys(ACTIONS) as Step['does'][])),
    one: fc.nat(60),
    other: fc.nat(60),
  }),
  { minLength: 1, maxLength: 14 },
);

async function expectWhole(store: GraphStore): Promise<void> {
  expect((await verify(store)).problems).toEqual([]);
}

describe('decisions and ingests in any order', () => {
  const openPeer = sqliteStores();

  describeOnStores('keep the graph', (open, kind) => {
    it('whole, the same as derived anew, and the first one when all is undone', { timeout: 1_800_000 }, async () => {
      const numRuns = Number(process.env.CLAIMGRAPH_TEST_DECISIONS ?? (kind === 'sqlite' ? 25 : 4));
      const holds = fc.asyncProperty(steps, async (sequence) => {
        const store = await open();
        await ingestPapers(store, FIRST, undefined, reader);
        const first = await contentOf(store);
        for (const step of sequence) {
          await attempt(ACTIONS[step.does](store, step));
          await expectWhole(store);
        }
        const peer = await openPeer();
        await deriveAnew(store, peer);
        expect(await contentOf(store)).toEqual(await contentOf(peer));
        await undoAll(store);
        await expectWhole(store);
        expect(await contentOf(store)).toEqual(first);
      });
      await fc.assert(holds, { numRuns, ...(process.env.CLAIMGRAPH_TEST_DECISIONS ? {} : { seed: 19 }) });
    });
  });
});
