import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ENTITY_KINDS } from '../../src/domain/extraction.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import { addAlias } from '../../src/decisions/alias.js';
import { setBroader } from '../../src/decisions/broader.js';
import { DecisionError } from '../../src/decisions/decision.js';
import { deletePaper } from '../../src/decisions/delete-paper.js';
import { mergeEntities } from '../../src/decisions/merge.js';
import { reviewClaim } from '../../src/decisions/review.js';
import { undoChange } from '../../src/decisions/undo.js';
import { correctClaim } from '../../src/decisions/correct.js';
import { ingestPapers } from '../../src/ingest/ingest.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { describeOnStores } from '../support/stores.js';

const text = (title: string, abstract: string, more: Partial<SourcePaper> = {}): SourcePaper => ({
  title,
  abstract,
  authors: [],
  source: 'jsonl',
  ...more,
});
const PAPERS: readonly SourcePaper[] = [
  text('Foofast: a network', 'We present Foofast-7B. Foofast-7B reaches 81.2% top-1 accuracy on ImageNet-1K and needs 3 ms on iPhone 12.'),
  text('Foo fast again', 'Foofast 7B and Barnet are compared. Barnet reaches 80.1% top-1 accuracy on ImageNet-1K.', { arxivId: '2401.00001' }),
  text('Bar', 'Barnet outperforms Foofast-7B on GLUE. Barnet needs 4 ms latency on NVIDIA A100.', { published: '2023' }),
  text('Low-Rank Something (LRS)', 'We propose Low-Rank Something (LRS). LRS improves accuracy by 2.5% over LoRA.'),
  text('Using LRS', 'LRS is 2.1x faster than LoRA and uses 12 GB of memory on A100.'),
  text('Foo fast again', 'A fuller text. Foofast 7B and Barnet are compared. Barnet reaches 80.3% top-1 accuracy on ImageNet-1K.', { arxivId: '2401.00001', doi: '10.1234/foo' }),
]; // prettier-ignore

/** Everything that queries can return. */
async function graphOf(store: GraphStore): Promise<unknown> {
  const page = { first: 200 };
  const entities = await Promise.all(
    ENTITY_KINDS.map((kind) => store.findEntities({ kind }, { by: 'NAME', descending: false }, page)),
  );
  const claims = await store.findClaims(
    { reviews: ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] },
    { by: 'ADDED', descending: false },
    page,
  );
  const papers = await store.findPapers({}, { by: 'TITLE', descending: false }, page);
  const ids = papers.rows.map((row) => row.item.id);
  const names = await store.bearers(['foofast-7b', 'barnet', 'lrs', 'lora', 'some-alias'], undefined);
  return {
    entities: entities.map(({ rows }) => rows.map((row) => row.item)),
    // A restored claim counts as added at that time, so that paging in the order of addition reaches it.
    claims: claims.rows.map((row) => ({ ...row.item, addedAt: null })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    papers: papers.rows.map((row) => row.item),
    mentions: await store.mentions(ids),
    names,
  };
}

type Step = (store: GraphStore, pick: <T>(list: readonly T[]) => T | undefined) => Promise<unknown>;

/** The actions on a graph. One that is impossible in the current state is refused, and changes nothing. */
const STEPS: Readonly<Record<string, Step>> = {
  ingest: (store, pick) => ingestPapers(store, [pick(PAPERS)!], 'ana'),
  ingestTwo: (store, pick) => ingestPapers(store, [pick(PAPERS)!, pick(PAPERS)!], 'ana'),
  confirm: async (store, pick) => reviewClaim(store, 'ana', { id: pick(await claimIds(store)) ?? 'claim:none', state: 'CONFIRMED' }),
  reject: async (store, pick) => reviewClaim(store, 'ana', { id: pick(await claimIds(store)) ?? 'claim:none', state: 'REJECTED', note: 'no' }),
  correct: async (store, pick) => correctClaim(store, 'ana', { id: pick(await claimIds(store)) ?? 'claim:none', correction: pick([{ value: 42 }, { subject: 'Some Name', datasets: [] }, { subject: pick(await methodIds(store)) ?? null }])! }),
  alias: async (store, pick) => addAlias(store, 'ana', pick(await methodIds(store)) ?? 'method:none', pick(['Some Alias', 'Barnet', 'LRS'])!),
  merge: async (store, pick) => mergeEntities(store, 'ana', pick(await methodIds(store)) ?? 'method:none', pick(await methodIds(store)) ?? 'method:none'),
  broader: async (store, pick) => setBroader(store, 'ana', pick(await methodIds(store)) ?? 'method:none', pick([...(await methodIds(store)), null]) ?? null),
  delete: async (store, pick) => deletePaper(store, 'ana', pick(await paperIds(store)) ?? 'paper:none'),
  undo: async (store, pick) => undoChange(store, 'ana', pick(await changeIds(store)) ?? 'change:none'),
}; // prettier-ignore

const everything = ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] as const;
const claimIds = async (store: GraphStore): Promise<string[]> =>
  (await store.findClaims({ reviews: everything }, { by: 'ADDED', descending: false }, { first: 200 })).rows
    .map((row) => row.item.id)
    .sort();
const methodIds = async (store: GraphStore): Promise<string[]> =>
  (await store.findEntities({ kind: 'METHOD' }, { by: 'NAME', descending: false }, { first: 200 })).rows.map(
    (row) => row.item.id,
  );
const paperIds = async (store: GraphStore): Promise<string[]> =>
  (await store.findPapers({}, { by: 'TITLE', descending: false }, { first: 200 })).rows.map((row) => row.item.id);
const changeIds = async (store: GraphStore): Promise<string[]> =>
  (await store.changes({}, { first: 200 })).rows.map((row) => row.item.id);

const sequences = fc.array(fc.record({ step: fc.constantFrom(...Object.keys(STEPS)), seed: fc.nat(1000) }), {
  minLength: 1,
  maxLength: 8,
});

describeOnStores('undoing', (open, kind) => {
  // Neo4j takes a hundred times as long for the same queries.
  const numRuns = kind === 'neo4j' ? 4 : 25;
  it(
    'any change restores the graph exactly, and undoing the undoing makes it again',
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(sequences, async (sequence) => {
          const store = await open();
          for (const { step, seed } of sequence) {
            const before = await graphOf(store);
            const known = await changeIds(store);
            await STEPS[step]!(store, (list) => list[seed % Math.max(1, list.length)]).catch(refusedOnly);
            const made = (await changeIds(store)).filter((id) => !known.includes(id));
            const after = await graphOf(store);
            for (const id of made) await undoChange(store, 'ana', id);
            expect(await graphOf(store)).toEqual(before);
            const undoings = (await changeIds(store)).filter((id) => !known.includes(id) && !made.includes(id));
            for (const id of undoings) await undoChange(store, 'ana', id);
            expect(await graphOf(store)).toEqual(after);
          }
        }),
        { numRuns },
      );
    },
  );

  it('all changes, in whatever order, leaves the graph as it was in the beginning', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(sequences, fc.infiniteStream(fc.nat(1000)), async (sequence, order) => {
        const store = await open();
        const beginning = await graphOf(store);
        for (const { step, seed } of sequence) {
          if (step === 'undo') continue;
          await STEPS[step]!(store, (list) => list[seed % Math.max(1, list.length)]).catch(refusedOnly);
        }
        // A change that would leave a cycle of broader entities is refused until the change that depends on it is undone.
        let refusals = 0;
        for (let left = await changeIds(store); left.length > 0 && refusals < 1000;) {
          const [id] = left.splice(order.next().value! % left.length, 1);
          const undone = await undoChange(store, 'ana', id!).catch(refusedOnly);
          if (undone === undefined) left.push(id!);
          refusals += undone === undefined ? 1 : 0;
        }
        expect(await graphOf(store)).toEqual(beginning);
      }),
      { numRuns },
    );
  });
});

function refusedOnly(error: unknown): undefined {
  if (!(error instanceof DecisionError)) throw error;
}
