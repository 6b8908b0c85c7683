import { beforeEach, expect, it } from 'vitest';
import type { PaperReading, PaperRecord, RawClaim, RawEntity } from '../../src/domain/facts.js';
import type { Entity } from '../../src/domain/graph.js';
import type { ChangeRecord, EntityWrite } from '../../src/store/port/transaction.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { describeOnStores } from '../support/stores.js';

/** The methods of the port that write, without the layers above it. */

function rawEntity(rawId: string, name: string, more: Partial<RawEntity> = {}): RawEntity {
  return {
    rawId,
    kind: 'METHOD',
    key: name.toLowerCase(),
    fullKey: '',
    parentKeys: [],
    name,
    aliases: [],
    proposed: false,
    generic: false,
    mentions: [{ field: 'abstract', start: 3, end: 3 + name.length, surface: name }],
    ...more,
  };
}

function rawClaim(id: string, paperId: string, more: Partial<RawClaim> = {}): RawClaim {
  return {
    id,
    paperId,
    kind: 'ABSOLUTE',
    subjectId: 'method:zonk',
    metricId: null,
    value: 0.1,
    valueHigh: null,
    unit: 's',
    dimension: 'TIME',
    baseValue: 0.1,
    baseValueHigh: null,
    comparator: 'EQ',
    change: null,
    relation: null,
    outcome: 'UNKNOWN',
    datasetIds: [],
    hardwareIds: [],
    baselineId: null,
    taskIds: [],
    conditions: ['2-bit'],
    evidence: { text: 'Zonk takes 0.1 s.', field: 'abstract', start: 0, end: 17, parts: [] },
    confidence: 0.8,
    extractor: 'test/1',
    origin: 'EXTRACTED',
    curation: null,
    ...more,
  };
}

function reading(key: string, more: Partial<PaperReading> = {}): PaperReading {
  const id = `paper:${key}`;
  return {
    paper: { id, title: key, abstract: 'Zonk takes 0.1 s.', authors: ['A. Writer'], source: 'test' },
    addedAt: '2026-01-01T00:00:00.000Z',
    textHash: 'text',
    extractor: 'test/1',
    records: [`record-${key}`],
    keys: [key],
    entities: [rawEntity('method:zonk', 'Zonk')],
    claims: [rawClaim(`claim:${key}:a1`, id)],
    ...more,
  };
}

function record(key: string): PaperRecord {
  const paper = { title: key, abstract: 'Zonk takes 0.1 s.', authors: [], source: 'test' };
  return { hash: `record-${key}`, keys: [key], paper, addedAt: '2026-01-01T00:00:00.000Z' };
}

function entity(id: string, name: string, more: Partial<EntityWrite> = {}): EntityWrite {
  return {
    id,
    kind: 'METHOD',
    name,
    aliases: [],
    broader: [],
    generic: false,
    betterWhen: null,
    dimension: null,
    category: null,
    vendor: null,
    keys: [name.toLowerCase()],
    ...more,
  };
}

function change(id: string, more: Partial<ChangeRecord> = {}): ChangeRecord {
  const at = '2026-01-01T00:00:00.000Z';
  return { id, at, by: 'ana', action: 'ADD_ALIAS', target: 'method:zonk', before: null, after: { alias: id }, undone: false, ...more }; // prettier-ignore
}

/** Papers with their records, all about one method. */
async function put(store: GraphStore, ...readings: PaperReading[]): Promise<void> {
  await store.transact(async (tx) => {
    await tx.putRecords(readings.flatMap((one) => one.keys.map(record)));
    await tx.putReadings(readings);
    await tx.putEntities([entity('method:zonk', 'Zonk')]);
    await tx.assign([{ rawId: 'method:zonk', entityId: 'method:zonk' }]);
  });
}

async function summary(store: GraphStore, rawId: string) {
  return store.transact(async (tx) => (await tx.rawEntitiesById([rawId]))[0]);
}

describeOnStores('a transaction', (open) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await open();
  });

  it('keeps a reading as it was put', async () => {
    const full = reading('doi:10.1/x', {
      keys: ['doi:10.1/x', 'title:x'],
      records: ['record-doi:10.1/x', 'record-title:x'],
      paper: {
        id: 'paper:doi:10.1/x',
        title: 'A “title” with 𝒻ancy letters',
        abstract: 'Line one.\nLine two.',
        doi: '10.1/x',
        arxivId: '2201.00001',
        url: 'https://example.org/x',
        venue: 'Nowhere',
        published: '2022-06',
        authors: ['A. Writer', 'B. Writer'],
        source: 'test',
      },
      entities: [
        rawEntity('method:zonk', 'Zonk', { aliases: ['ZONK'], fullForm: 'Zealous Onk', parentKeys: ['onk'], proposed: true }),
        rawEntity('dataset:d', 'D', { kind: 'DATASET', role: 'evaluation', generic: true, mentions: [] }),
      ].sort((a, b) => (a.rawId < b.rawId ? -1 : 1)),
      claims: [
        rawClaim('claim:doi:10.1/x:a1', 'paper:doi:10.1/x', { value: 16_300_000, baseValue: 0.1 + 0.2, datasetIds: ['dataset:d'] }),
        rawClaim('claim:doi:10.1/x:a2', 'paper:doi:10.1/x', { kind: 'COMPARISON', value: null, baseValue: null, unit: null, dimension: null, comparator: null, relation: 'OUTPERFORMS', outcome: 'BETTER' }),
      ],
    }); // prettier-ignore
    await store.transact(async (tx) => {
      await tx.putRecords([record('doi:10.1/x'), record('title:x')]);
      await tx.putReadings([full]);
    });
    const [found, none] = await store.transact((tx) => tx.readings(['paper:doi:10.1/x', 'paper:none']));
    expect(found).toEqual(full);
    expect(none).toBeUndefined();
  });

  it('sees its own writes, which nobody else sees before it ends', async () => {
    await put(store, reading('title:one'));
    let version = await store.version();
    await store.transact(async (tx) => {
      await tx.putReadings([reading('title:two')]);
      expect(await tx.readings(['paper:title:two'])).toHaveLength(1);
      const both = await Promise.all([store.stats(), store.papers(['paper:title:one', 'paper:title:two'])]);
      expect(both[0].papers).toBe(1);
      expect(both[1].map((paper) => paper?.id)).toEqual(['paper:title:one', undefined]);
      expect(await store.version()).toBe(version);
    });
    expect((await store.stats()).papers).toBe(2);
    expect(await store.version()).toBeGreaterThan(version);
    version = await store.version();
    await store.transact(async () => undefined);
    expect(await store.version()).toBeGreaterThanOrEqual(version);
  });

  it('comes after the one before it, each whole', async () => {
    const add = (key: string): Promise<void> =>
      store.transact(async (tx) => {
        const known = await tx.recordsByKey(['title:shared']);
        await new Promise((resolve) => setTimeout(resolve, 5));
        await tx.putRecords([{ ...record(key), keys: ['title:shared', `title:seen-${known.length}`] }]);
      });
    await Promise.all(['a', 'b', 'c', 'd'].map(add));
    const records = await store.transact((tx) => tx.recordsByKey(['title:shared']));
    expect(new Set(records.flatMap((one) => one.keys))).toEqual(
      new Set(['title:shared', 'title:seen-0', 'title:seen-1', 'title:seen-2', 'title:seen-3']),
    );
  });

  it('replaces a paper, and claims that stay keep the time at which they came', async () => {
    await put(store, reading('title:one'));
    const [before] = await store.claims(['claim:title:one:a1']);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const id = 'paper:title:one';
    const claims = [rawClaim('claim:title:one:a1', id, { value: 2 }), rawClaim('claim:title:one:a9', id)];
    await put(store, reading('title:one', { claims }));
    const [kept, fresh] = await store.claims(['claim:title:one:a1', 'claim:title:one:a9']);
    expect(kept).toMatchObject({ value: 2, addedAt: before!.addedAt });
    expect(fresh!.addedAt > before!.addedAt).toBe(true);
    expect((await store.stats()).claims).toBe(2);
  });

  it('adds up what all papers say of a raw name, whatever comes and goes', async () => {
    const named = (key: string, name: string, more: Partial<RawEntity> = {}): PaperReading =>
      reading(key, { entities: [rawEntity('method:zonk', name, { key: 'zonk', ...more })] });
    await put(
      store,
      named('title:one', 'Zonk', { parentKeys: ['onk'] }),
      named('title:two', 'Zonk', { parentKeys: ['onk'], generic: true }),
      named('title:three', 'ZONK', { parentKeys: ['onk'], aliases: ['Zo-nk'] }),
    );
    expect(await summary(store, 'method:zonk')).toEqual({
      rawId: 'method:zonk',
      kind: 'METHOD',
      key: 'zonk',
      fullKey: '',
      parentKeys: ['onk'],
      generic: false,
      names: [
        { name: 'ZONK', papers: 1 },
        { name: 'Zo-nk', papers: 0 },
        { name: 'Zonk', papers: 2 },
      ],
      entityId: 'method:zonk',
    });
    await store.transact((tx) => tx.deletePapers(['paper:title:one', 'paper:title:three']));
    expect(await summary(store, 'method:zonk')).toMatchObject({ generic: true, names: [{ name: 'Zonk', papers: 1 }] });
    await put(store, named('title:two', 'ZONK'));
    expect(await summary(store, 'method:zonk')).toMatchObject({ names: [{ name: 'ZONK', papers: 1 }], entityId: 'method:zonk' }); // prettier-ignore
    await store.transact((tx) => tx.deletePapers(['paper:title:two']));
    expect(await summary(store, 'method:zonk')).toBeUndefined();
  });

  it('finds raw names by key, by full form, by parent and by entity', async () => {
    const more = { key: 'zonk', fullKey: 'zealous-onk', parentKeys: ['onk'] };
    await put(store, reading('title:one', { entities: [rawEntity('method:zonk', 'Zonk', more)] }));
    await store.transact(async (tx) => {
      const ids = async (found: Promise<{ rawId: string }[]>) => (await found).map((raw) => raw.rawId);
      expect(await ids(tx.rawEntitiesByKey('METHOD', ['zonk']))).toEqual(['method:zonk']);
      expect(await ids(tx.rawEntitiesByKey('METHOD', ['zealous-onk']))).toEqual(['method:zonk']);
      expect(await ids(tx.rawEntitiesByKey('DATASET', ['zonk']))).toEqual([]);
      expect(await ids(tx.rawEntitiesByParent('METHOD', ['onk']))).toEqual(['method:zonk']);
      expect(await ids(tx.rawEntitiesOf(['method:zonk']))).toEqual(['method:zonk']);
    });
  });

  it('points mentions and claims of a raw name at its entity, now and in later papers', async () => {
    const claims = [rawClaim('claim:title:one:a1', 'paper:title:one', { baselineId: 'method:zonk' })];
    await put(store, reading('title:one', { claims }));
    await store.transact(async (tx) => {
      await tx.putEntities([entity('method:onk', 'Onk')]);
      await tx.assign([{ rawId: 'method:zonk', entityId: 'method:onk' }]);
      await tx.pruneEntities(['method:zonk']);
      await tx.redirect([{ from: 'method:zonk', to: 'method:onk' }]);
      await tx.putReadings([reading('title:two')]);
      await tx.assign([{ rawId: 'method:zonk', entityId: 'method:onk' }]);
    });
    const found = await store.findClaims({ subjectIds: ['method:onk'] }, { by: 'VALUE', descending: false }, { first: 9 }); // prettier-ignore
    expect(found.rows.map((row) => [row.item.id, row.item.subjectId, row.item.baselineId])).toEqual([
      ['claim:title:one:a1', 'method:onk', 'method:onk'],
      ['claim:title:two:a1', 'method:onk', null],
    ]);
    expect(await store.countPapersOf(['method:onk', 'method:zonk'])).toEqual([2, 0]);
    expect((await store.entities(['method:zonk']))[0]?.id).toBe('method:onk');
    expect((await store.mentions(['paper:title:one']))[0]!.map((mention) => mention.entityId)).toEqual(['method:onk']);
    await store.transact((tx) => tx.redirect([{ from: 'method:zonk', to: null }]));
    expect(await store.entities(['method:zonk'])).toEqual([undefined]);
  });

  it('removes entities that nothing leads to, and what was broader than them alone', async () => {
    await put(store, reading('title:one'));
    await store.transact(async (tx) => {
      await tx.putEntities([
        entity('method:zonk', 'Zonk', { broader: ['method:z'] }),
        entity('method:z', 'Z', { broader: ['method:root'] }),
        entity('method:root', 'Root'),
      ]);
      await tx.pruneEntities(['method:zonk', 'method:z', 'method:root']);
      expect((await tx.entities(['method:zonk', 'method:z', 'method:root'])).every(Boolean)).toBe(true);
      expect(await tx.narrowerIds(['method:z', 'method:root'])).toEqual(['method:z', 'method:zonk']);
      await tx.deletePapers(['paper:title:one']);
      await tx.pruneEntities(['method:zonk']);
    });
    expect(await store.entities(['method:zonk', 'method:z', 'method:root'])).toEqual([undefined, undefined, undefined]);
  });

  it('renames an entity: old keys and names are gone', async () => {
    await put(store, reading('title:one'));
    const renamed: Entity & EntityWrite = entity('method:zonk', 'Blirp', {
      aliases: ['Blorp'],
      keys: ['blirp', 'blorp'],
    });
    await store.transact((tx) => tx.putEntities([renamed]));
    const of = async (key: string): Promise<string[]> => (await store.bearers([key])).map((bearer) => bearer.entityId);
    expect([await of('blirp'), await of('blorp'), await of('zonk')]).toEqual([['method:zonk'], ['method:zonk'], []]);
    const { keys: _, ...plain } = renamed;
    expect(await store.entities(['method:zonk'])).toEqual([plain]);
    const names = (await store.nameCandidates('zonk', undefined, 9)).map((candidate) => candidate.name);
    expect(names).not.toContain('Zonk');
    await store.transact((tx) => tx.putEntities([{ ...renamed, keys: ['blirp', 'other'] }]));
    expect([await of('other'), await of('blorp')]).toEqual([['method:zonk'], []]);
  });

  it('knows everything narrower, also when links go in a circle', async () => {
    await store.transact((tx) =>
      tx.putEntities([
        entity('method:a', 'A', { broader: ['method:c'] }),
        entity('method:b', 'B', { broader: ['method:a'] }),
        entity('method:c', 'C', { broader: ['method:b'] }),
        entity('method:d', 'D', { broader: ['method:b'] }),
      ]),
    );
    expect(await store.bearers(['a', 'nobody'])).toEqual([
      { key: 'a', entityId: 'method:a', narrowerIds: ['method:b', 'method:c', 'method:d'] },
    ]);
    expect((await store.narrower(['method:b', 'method:d'])).map((list) => list.map((one) => one.id))).toEqual([
      ['method:c', 'method:d'],
      [],
    ]);
  });

  it('leads a shared title to the paper that goes by it', async () => {
    await put(
      store,
      reading('doi:10.1/a', { keys: ['doi:10.1/a', 'title:same'] }),
      reading('title:same', { keys: ['title:same'] }),
    );
    const ids = (papers: ({ id: string } | undefined)[]) => papers.map((paper) => paper?.id);
    expect(ids(await store.papers(['paper:title:same', 'paper:doi:10.1/a']))).toEqual([
      'paper:title:same',
      'paper:doi:10.1/a',
    ]);
    expect(ids(await store.papersByKey(['title:same', 'doi:10.1/none']))).toEqual(['paper:title:same', undefined]);
  });

  it('logs changes, page by page, the newest first', async () => {
    const ids = ['change:1', 'change:2', 'change:3', 'change:4', 'change:5'];
    await store.transact((tx) =>
      tx.appendChanges([
        ...ids.slice(0, 4).map((id) => change(id)),
        change('change:5', { action: 'REVIEW_CLAIM', target: 'claim:title:one:a1', after: { review: { state: 'REJECTED' } } }),
      ]),
    ); // prettier-ignore
    const seen: string[] = [];
    for (let after: { value: string; id: string } | undefined; ;) {
      const page = await store.changes({}, { first: 2, after });
      seen.push(...page.rows.map((row) => row.item.id));
      if (!page.hasNext) break;
      after = { value: seen.at(-1)!, id: seen.at(-1)! };
    }
    expect(seen).toEqual([...ids].reverse());
    expect(await store.countChanges({ entityId: 'method:zonk' })).toBe(4);
    expect((await store.changes({ claimId: 'claim:title:one:a1' }, { first: 9 })).rows.map((row) => row.item)).toEqual([
      change('change:5', { action: 'REVIEW_CLAIM', target: 'claim:title:one:a1', after: { review: { state: 'REJECTED' } } }),
    ]); // prettier-ignore
    await store.transact(async (tx) => {
      await tx.setUndone('change:2', true);
      expect((await tx.standing(['ADD_ALIAS'])).map((one) => one.id)).toEqual(['change:1', 'change:3', 'change:4']);
      expect((await tx.change('change:2'))?.undone).toBe(true);
      expect(await tx.change('change:9')).toBeUndefined();
    });
  });

  it('finds the standing reviews of a paper under any of its keys, and of no other paper', async () => {
    const review = (id: string, target: string): ChangeRecord => change(id, { action: 'REVIEW_CLAIM', target });
    await store.transact((tx) =>
      tx.appendChanges([
        review('change:1', 'claim:title:one:a1'),
        review('change:2', 'claim:doi:10.1/one:t7.1'),
        review('change:3', 'claim:title:one-more:a1'),
        review('change:4', 'claim:title:one:a1'),
        change('change:5', { target: 'claim:title:one:a1' }),
      ]),
    );
    await store.transact(async (tx) => {
      const found = await tx.standingReviews(['title:one', 'doi:10.1/one']);
      expect(found.map((one) => one.id)).toEqual(['change:1', 'change:2', 'change:4']);
      await tx.setUndone('change:4', true);
      expect((await tx.standingReviews(['title:one'])).map((one) => one.id)).toEqual(['change:1']);
    });
  });

  it('leaves rejected claims out of counts, until the review is another', async () => {
    await put(store, reading('title:one'), reading('title:two'));
    const count = async (): Promise<unknown> => {
      const [entities] = (await store.findEntities({ kind: 'METHOD' }, { by: 'CLAIMS', descending: true }, { first: 1 })).rows; // prettier-ignore
      return [await store.countClaims([{}, { reviews: ['REJECTED'] }]), entities!.position.value];
    };
    const set = (state: 'REJECTED' | 'CONFIRMED'): Promise<void> =>
      store.transact((tx) =>
        tx.putReviews([{ claimId: 'claim:title:one:a1', review: { state, note: null, by: 'ana', at: 'now' } }]),
      );
    expect(await count()).toEqual([[2, 0], 2]);
    await set('REJECTED');
    expect(await count()).toEqual([[1, 1], 1]);
    await set('CONFIRMED');
    expect(await count()).toEqual([[2, 0], 2]);
  });

  it('deletes records, and streams what is left in the order of ids', async () => {
    await put(store, reading('title:two'), reading('title:one'));
    await store.transact(async (tx) => {
      await tx.deleteRecords(['record-title:two']);
      await tx.deletePapers(['paper:title:two']);
      expect(await tx.recordsByHash(['record-title:two', 'record-title:one'])).toEqual([record('title:one')]);
    });
    await put(store, reading('title:zzz'));
    const lines: string[] = [];
    for await (const { type, value } of store.dump()) lines.push(type === 'reading' ? value.paper.id : type);
    expect(lines).toEqual(['entity', 'record', 'record', 'paper:title:one', 'paper:title:zzz']);
  });
});
