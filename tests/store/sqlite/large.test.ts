import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillWithMadePapers } from '../../../scripts/bench/made-papers.js';
import type { Claim } from '../../../src/domain/graph.js';
import type { ClaimFilter, ClaimSort, Page, Position } from '../../../src/store/port/queries.js';
import { Connection, type Runner } from '../../../src/store/sqlite/connection.js';
import { claimCountsIn } from '../../../src/store/sqlite/estimates.js';
import { SqliteStore } from '../../../src/store/sqlite/store.js';
import { nameKey } from '../../../src/domain/names.js';
import { fill, type FixtureClaim } from '../../support/graph-fixture.js';
import { trigramsOf } from '../../../src/store/shared/trigrams.js';

/** Queries that are answered in a different way in large graphs. */
describe('a graph with much of something', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-large-'));
  const path = join(folder, 'graph.db');
  let store: SqliteStore;

  beforeAll(async () => {
    store = SqliteStore.open(path, { prepare: true });
    await fillWithMadePapers(store, 120);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ids = async (ask: (after: Position | undefined) => Promise<Page<Claim>>): Promise<string[]> => {
    const found: string[] = [];
    for (let after: Position | undefined; ;) {
      const { rows, hasNext } = await ask(after);
      found.push(...rows.map(({ item }) => item.id));
      after = rows.at(-1)?.position;
      if (!hasNext) return found;
    }
  };

  // With a single condition, claims are read along the index of the order; with a second condition, which all claims meet, they are sorted.
  it.each<[ClaimSort, ClaimFilter]>([
    ['CONFIDENCE', { metricIds: ['metric:latency'] }],
    ['PUBLISHED', { metricIds: ['metric:latency'] }],
    ['CONFIDENCE', { hardwareIds: ['hardware:iphone-12'] }],
  ])('by %s, a page of %j holds what sorting gives', async (by, filter) => {
    const order = { by, descending: true } as const;
    const sorted = await ids((after) => store.findClaims({ ...filter, minConfidence: 0 }, order, { first: 3, after }));
    expect(sorted.length).toBeGreaterThan(20);
    expect(await ids((after) => store.findClaims(filter, order, { first: 3, after }))).toEqual(sorted);
    const [id] = filter.metricIds ?? filter.hardwareIds!;
    const owner = { type: 'entity', id: id! } as const;
    expect(await ids(async (after) => (await store.findClaimsOf([owner], {}, order, { first: 3, after }))[0]!)).toEqual(
      sorted,
    );
  });

  it('counts of an entity in a role only the claims that name it so, of which a page is judged', async () => {
    const db = new Connection(path, { readonly: true });
    const runner = {
      all: (text: string, ...values: (string | number | null)[]) => Promise.resolve(db.all(text, ...values)),
    };
    const [most] = await store.facets('BASELINE', {}, 1);
    const [subjects] = await store.countClaims([{ subjectIds: [most!.key] }]);
    const asSubject = await claimCountsIn(runner as Runner, 'subjectIds', [most!.key]);
    expect(asSubject.of.get(most!.key) ?? 0).toBe(subjects);
    expect((await claimCountsIn(runner as Runner, 'baselineIds', [most!.key])).of.get(most!.key)).toBe(most!.count);
    const [inAnyRole] = await store.countClaimsOf([{ type: 'entity', id: most!.key }], {});
    expect(inAnyRole).toBeGreaterThan(subjects!);
    db.close();
  });

  it('ranks a method below another that has many better claims', async () => {
    const claims = Array.from({ length: 40 }, (_, i): FixtureClaim => {
      return { says: `Aardon needs {${i + 1}} mJ.`, subject: 'Aardon', metric: 'energy per image', value: i + 1, unit: 'mJ' };
    });
    claims.push({ says: 'Borvax needs {900} mJ.', subject: 'Borvax', metric: 'energy per image', value: 900, unit: 'mJ' });
    await fill(store, [{ title: 'Aardon and Borvax', arxivId: '2501.77777', claims }]);
    const filter = { metricIds: [(await store.bearers([nameKey('energy per image')]))[0]!.entityId] };
    const best = await store.best({ filter, direction: 'LOWER', first: 2, singleDataset: false });
    expect(best.map(({ subjectId, value }) => [subjectId, value])).toEqual([['method:aardon', 1], ['method:borvax', 900]]);
  }); // prettier-ignore

  it('finds a name among thousands that share its beginning, typed in part or wrong, and the most claimed of them', async () => {
    const db = new Connection(path, { readonly: false });
    const names = Array.from({ length: 5_200 }, (_, i) => `Commonname ${(46_656 + i).toString(36)}`);
    names.push('Commonname Xyzzy', 'Zebra Xyzzy');
    await db.begin(1000);
    names.forEach((name, i) => {
      const id = `method:${name.toLowerCase().replace(' ', '-')}`;
      db.insert('entity', [[id, 'METHOD', name, name.toLowerCase(), '[]', 0, null, null, null, null, i === 77 ? 9999 : 0]]); // prettier-ignore
      db.insert('named_entity', [[1_000_000 + i, id]]);
      db.insert('trigram', trigramsOf(name).map((trigram) => [(1_000_000 + i) >> 15, trigram, 1_000_000 + i])); // prettier-ignore
    });
    db.script('COMMIT');
    db.close();
    const found = async (text: string): Promise<string[]> =>
      (await store.nameCandidates(text, undefined, 20)).map(({ name }) => name);
    expect(await found('Commonname Xy')).toContain('Commonname Xyzzy');
    expect(await found('Comonname Xyzzy')).toContain('Commonname Xyzzy');
    expect((await found('zebra'))[0]).toBe('Zebra Xyzzy');
    expect(await found('Commonna')).toContain(names[77]);
  });
});
