import { beforeEach, describe, expect, it } from 'vitest';
import { addAlias } from '../../src/decisions/alias.js';
import { setBroader } from '../../src/decisions/broader.js';
import { deletePaper } from '../../src/decisions/delete-paper.js';
import { mergeEntities } from '../../src/decisions/merge.js';
import { undoChange } from '../../src/decisions/undo.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { fill, type FixturePaper } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

let number = 0;
const paperOf = (method: string): FixturePaper => ({
  title: `${method}: A Model`,
  arxivId: `2501.${String(++number).padStart(5, '0')}`,
  proposes: [method],
  claims: [{ says: `${method} needs {${number}} ms.`, subject: method, metric: 'latency', value: number, unit: 'ms' }],
});

describeOnStores('names and circles', (open) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await open();
    await fill(store, ['Aardon', 'Borvax', 'Corvex', 'Dornix'].map(paperOf));
  });
  const [A, B, C, D] = ['method:aardon', 'method:borvax', 'method:corvex', 'method:dornix'] as const;

  const broaderOf = async (id: string): Promise<readonly string[]> => (await store.entities([id]))[0]!.broader;
  const narrowerOf = async (id: string): Promise<string[]> =>
    (await store.narrower([id]))[0]!.map((entity) => entity.id);
  const belowOf = async (id: string): Promise<readonly string[]> => (await store.bearers([id]))[0]!.narrowerIds;
  const lastChange = async (): Promise<string> => (await store.changes({}, { first: 1 })).rows[0]!.item.id;
  const refused = (decision: Promise<unknown>, message: RegExp) =>
    expect(decision).rejects.toMatchObject({ reason: 'BAD_INPUT', message: expect.stringMatching(message) as string });

  it('what lies under a merged entity lies under the other, from both ends, and again after a re-derivation', async () => {
    await setBroader(store, 'ana', B, A);
    await mergeEntities(store, 'ana', C, A);
    const expectUnderC = async (): Promise<void> => {
      expect(await broaderOf(B)).toEqual([C]);
      expect(await narrowerOf(C)).toEqual([B]);
      expect(await belowOf(C)).toEqual([B]);
      expect(await belowOf(A)).toEqual([B]);
    };
    await expectUnderC();
    await fill(store, ['Borvax', 'Corvex', 'Aardon'].map(paperOf));
    await expectUnderC();
    await mergeEntities(store, 'ana', D, C);
    expect(await narrowerOf(D)).toEqual([B]);
    await undoChange(store, 'ana', await lastChange());
    await expectUnderC();
  });

  it('a merge is taken back with what lay under it', async () => {
    await setBroader(store, 'ana', B, A);
    await mergeEntities(store, 'ana', C, A);
    await undoChange(store, 'ana', await lastChange());
    expect(await broaderOf(B)).toEqual([A]);
    expect(await narrowerOf(C)).toEqual([]);
  });

  describe('no circle', () => {
    it('by a broader link', async () => {
      await setBroader(store, 'ana', B, A);
      await setBroader(store, 'ana', C, B);
      await refused(setBroader(store, 'ana', A, C), /^method:aardon is narrower than .*: a cycle is not possible$/);
      await refused(setBroader(store, 'ana', A, A), /broader than itself/);
      expect(await broaderOf(A)).toEqual([]);
    });
    it('by a merge', async () => {
      await setBroader(store, 'ana', B, A);
      await setBroader(store, 'ana', C, B);
      await refused(mergeEntities(store, 'ana', C, A), /a cycle is not possible/);
      expect((await store.entities([A, B, C])).map((entity) => entity!.id)).toEqual([A, B, C]);
    });
    it('by a merge of two neighbours, of which the link between them is dropped', async () => {
      await setBroader(store, 'ana', B, A);
      await mergeEntities(store, 'ana', B, A);
      expect(await broaderOf(B)).toEqual([]);
      expect(await narrowerOf(B)).toEqual([]);
    });
    it('by doing again what was undone', async () => {
      await setBroader(store, 'ana', B, A);
      await undoChange(store, 'ana', await lastChange());
      const undoing = await lastChange();
      await setBroader(store, 'ana', A, B);
      await refused(undoChange(store, 'ana', undoing), /a cycle is not possible/);
      expect(await broaderOf(A)).toEqual([B]);
      expect(await broaderOf(B)).toEqual([]);
    });
    it('by a paper that comes again: its derived link gives way', async () => {
      const chat = paperOf('Zorb-7B-chat');
      const plain = paperOf('Zorb-7B');
      await fill(store, [chat, plain]);
      expect(await broaderOf('method:zorb-7b-chat')).toEqual(['method:zorb-7b']);
      await setBroader(store, 'ana', 'method:zorb-7b-chat', null);
      const cut = await lastChange();
      await setBroader(store, 'ana', 'method:zorb-7b', 'method:zorb-7b-chat');
      await refused(undoChange(store, 'ana', cut), /a cycle is not possible/);
      await deletePaper(store, 'ana', `paper:arxiv:${plain.arxivId}`);
      await undoChange(store, 'ana', cut);
      await fill(store, [plain]);
      expect(await broaderOf('method:zorb-7b')).toEqual(['method:zorb-7b-chat']);
      expect(await broaderOf('method:zorb-7b-chat')).toEqual([]);
    });
  });

  it('an alias that names something else is refused: people merge, aliases do not', async () => {
    await refused(addAlias(store, 'ana', A, 'Borvax'), /"Borvax" is a name of method:borvax; merge the two/);
    await refused(addAlias(store, 'ana', A, 'BERT'), /"BERT" is a name of method:bert/);
    await addAlias(store, 'ana', B, 'Borwax');
    await refused(addAlias(store, 'ana', A, 'Bor Wax'), /a name of method:borvax/);
    await addAlias(store, 'ana', B, 'borwax');
    await mergeEntities(store, 'ana', A, B);
    await addAlias(store, 'ana', A, 'Borvax');
    expect((await store.entities([A]))[0]!.aliases).toEqual(expect.arrayContaining(['Borvax', 'Borwax']));
  });

  it('a thing that is only there as what others lie under cannot be merged, and the refusal says what to do', async () => {
    await fill(store, [{ ...paperOf('Ekofisk'), claims: [{ says: 'It runs on ImageNet-1K in {3} ms.', subject: 'Ekofisk', metric: 'top-1 accuracy', value: 3, unit: '%', dataset: ['ImageNet-1K'] }] }]);
    const parent = 'dataset:imagenet';
    expect(await narrowerOf(parent)).toEqual(['dataset:imagenet-1k']);
    await fill(store, [{ ...paperOf('Fokker'), claims: [{ says: 'It runs on Quuxset in {3} ms.', subject: 'Fokker', metric: 'latency', value: 3, unit: 'ms', dataset: ['Quuxset'] }] }]);
    await refused(mergeEntities(store, 'ana', 'dataset:quuxset', parent), /no paper names dataset:imagenet: .*setBroader/);
    await refused(mergeEntities(store, 'ana', parent, 'dataset:quuxset'), /no paper names dataset:imagenet/);
  }); // prettier-ignore
});
