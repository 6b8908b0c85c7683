import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENTITY_KINDS } from '../../src/domain/extraction.js';
import type { Claim } from '../../src/domain/graph.js';
import { addAlias } from '../../src/decisions/alias.js';
import { setBroader } from '../../src/decisions/broader.js';
import { deletePaper } from '../../src/decisions/delete-paper.js';
import { mergeEntities } from '../../src/decisions/merge.js';
import { reviewClaim } from '../../src/decisions/review.js';
import { undoChange } from '../../src/decisions/undo.js';
import { ingestPapers } from '../../src/ingest/ingest.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import type { ClaimFilter, ClaimSort, EntityFilter, Owner, Position } from '../../src/store/port/queries.js';
import { fill, type FixtureClaim, type FixturePaper } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

const METHODS = ['Zorblax-L1', 'Zorblax-L7', 'Quuxformer', 'Flimnet'];
const DATASETS = ['ImageNet-1K', 'GSM8K', 'Zonk-Bench'];
const HARDWARE = ['iPhone 12', 'NVIDIA A100'];
const QUANTITIES = [
  ['latency', 'ms', [1.6, 7, 2000]],
  ['top-1 accuracy', '%', [79.2, 83.3, 50]],
  ['throughput', 'tokens/s', [100, 2500.5, 3]],
] as const;

const CONDITIONS: readonly (readonly string[])[] = [['compiled with CoreML'], ['batch size 1'], ['batch size 16', '6 threads'], ['batch size 1.5'], ['a batch size 1.']]; // prettier-ignore

/** Whether a text contains another one, whose numbers must match completely: "batch size 16" does not contain "batch size 1". */
function holdsWhole(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const before = /^\d/.test(part) && /[\d.]/.test(text[at - 1] ?? '');
    const behind = /\d$/.test(part) && /^\.?\d/.test(text.slice(at + part.length));
    if (!before && !behind) return true;
  }
  return false;
}

/** Papers that differ in everything that filters compare; generated from a number, so that every run has the same ones. */
function papers(count: number): FixturePaper[] {
  let seed = 7;
  const next = (n: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 65536) % n;
  };
  const pick = <T>(list: readonly T[]): T => list[next(list.length)]!;
  return Array.from({ length: count }, (_, i) => {
    const claims = Array.from({ length: 1 + next(4) }, (_unused, j): FixtureClaim => {
      const [metric, unit, values] = pick(QUANTITIES);
      const value = pick(values);
      const kind = pick(['ABSOLUTE', 'ABSOLUTE', 'DELTA', 'FACTOR'] as const);
      return {
        says: `Claim ${j} of paper ${i} says that ${pick(['it', 'a model'])} reaches {${value}} ${unit} in a ${pick(['cold', 'warm'])} run.`,
        kind,
        subject: next(8) === 0 ? null : pick(METHODS),
        metric,
        value,
        comparator: (['EQ', 'GT', 'LT'] as const)[(i + j) % 3],
        ...(next(5) === 0 ? { valueHigh: value * 2, comparator: 'RANGE' as const } : {}),
        unit: kind === 'FACTOR' ? 'x' : unit,
        ...(kind === 'ABSOLUTE' ? {} : { change: pick(['INCREASE', 'DECREASE'] as const), baseline: pick(METHODS) }),
        dataset: next(2) === 0 ? [pick(DATASETS)] : [],
        hardware: next(2) === 0 ? [pick(HARDWARE)] : [],
        conditions: CONDITIONS[next(7)] ?? [],
        confidence: pick([0.5, 0.7, 0.9]),
      };
    });
    return {
      title: `Paper number ${String(i).padStart(3, '0')}`,
      arxivId: `2301.${String(10000 + i)}`,
      ...(next(4) === 0 ? {} : { published: pick(['2022', '2022-06', '2023-01-15', '2024']) }),
      ...(i % 3 === 0 ? { affiliations: ['Zorblax Labs, Zürich', i % 2 === 0 ? 'Quux Inc.' : 'MIT'] } : {}),
      proposes: i % 5 === 0 ? [pick(METHODS)] : [],
      claims,
    };
  });
}

/** A simple reference implementation of filters, with which the stores must agree. */
function meets(claim: Claim, filter: ClaimFilter, published: string | undefined): boolean {
  const among = (list: readonly string[] | undefined, ...ids: readonly (string | null)[]): boolean =>
    list === undefined || ids.some((id) => id !== null && list.includes(id));
  const high = claim.baseValueHigh ?? claim.baseValue;
  const { value } = filter;
  return (
    among(filter.subjectIds, claim.subjectId) &&
    among(filter.metricIds, claim.metricId) &&
    among(filter.baselineIds, claim.baselineId) &&
    among(filter.datasetIds, ...claim.datasetIds) &&
    among(filter.hardwareIds, ...claim.hardwareIds) &&
    among(filter.kinds, claim.kind) &&
    among(filter.outcomes, claim.outcome) &&
    among(filter.changes, claim.change) &&
    (value === undefined ||
      (claim.dimension === value.dimension &&
        claim.baseValue !== null &&
        (value.gt === undefined || high! > value.gt || (high === value.gt && claim.comparator === 'GT')) &&
        (value.gte === undefined || high! >= value.gte) &&
        (value.lt === undefined ||
          claim.baseValue < value.lt ||
          (claim.baseValue === value.lt && claim.comparator === 'LT')) &&
        (value.lte === undefined || claim.baseValue <= value.lte))) &&
    (filter.unit === undefined || claim.unit === filter.unit) &&
    (filter.publishedFrom === undefined || (published !== undefined && published >= filter.publishedFrom)) &&
    (filter.publishedTo === undefined ||
      (published !== undefined && published.slice(0, filter.publishedTo.length) <= filter.publishedTo)) &&
    (filter.condition === undefined ||
      claim.conditions.some((c) => holdsWhole(c.toLowerCase(), filter.condition!.toLowerCase()))) &&
    (filter.words ?? []).every((word) => saysWord(claim.evidence.text, word)) &&
    (filter.minConfidence === undefined || claim.confidence >= filter.minConfidence)
  );
}

/** A searched word matches the beginning of a word; one of up to three letters must be a whole word. */
function saysWord(text: string, word: string): boolean {
  return new RegExp(`\\b${word}${word.length < 4 ? 's?\\b' : ''}`, 'i').test(text);
}

async function walk(
  store: GraphStore,
  filter: ClaimFilter,
  by: ClaimSort,
  descending: boolean,
  first: number,
): Promise<Claim[]> {
  const found: Claim[] = [];
  for (let after: Position | undefined; ;) {
    const page = await store.findClaims(filter, { by, descending }, { first, after });
    found.push(...page.rows.map((row) => row.item));
    if (!page.hasNext) return found;
    after = page.rows.at(-1)!.position;
  }
}

describeOnStores('a graph store', (open) => {
  let store: GraphStore;
  let all: Claim[];
  let published: Map<string, string | undefined>;
  const made = papers(60);

  beforeAll(async () => {
    store = await open();
    await fill(store, made);
    all = await walk(store, { reviews: ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] }, 'CONFIDENCE', true, 200);
    const found = await store.papers([...new Set(all.map((claim) => claim.paperId))]);
    published = new Map(found.map((paper) => [paper!.id, paper!.published]));
  });

  it('holds every paper and claim once', async () => {
    const { papers: count, claims } = await store.stats();
    expect(count).toBe(60);
    expect(claims).toBe(made.flatMap((paper) => paper.claims).length);
    expect(new Set(all.map((claim) => claim.id)).size).toBe(claims);
  });

  const filters = fc.record(
    {
      subjectIds: fc
        .constantFrom([['method:zorblax-l1'], ['method:quuxformer', 'method:flimnet'], []])
        .chain(fc.constantFrom),
      metricIds: fc.constantFrom(['metric:latency'], ['metric:top-1-accuracy', 'metric:throughput']),
      baselineIds: fc.constantFrom(['method:flimnet'], ['method:zorblax-l7', 'method:quuxformer']),
      datasetIds: fc.constantFrom(['dataset:gsm-8k'], ['dataset:imagenet-1k', 'dataset:zonk-bench']),
      hardwareIds: fc.constantFrom(
        ['hardware:iphone-12'],
        ['hardware:a100', 'hardware:nvidia-a100', 'hardware:iphone-12'],
      ),
      kinds: fc.subarray(['ABSOLUTE', 'DELTA', 'FACTOR'] as const, { minLength: 1 }),
      outcomes: fc.subarray(['BETTER', 'WORSE', 'UNKNOWN'] as const, { minLength: 1 }),
      changes: fc.subarray(['INCREASE', 'DECREASE'] as const, { minLength: 1 }),
      value: fc.record(
        {
          dimension: fc.constantFrom('TIME' as const, 'RATIO' as const),
          gt: fc.constantFrom(0, 0.0016, 0.5),
          gte: fc.constantFrom(0.002, 0.792),
          lt: fc.constantFrom(0.005, 0.007, 0.792, 3),
          lte: fc.constantFrom(0.007, 2),
        },
        { requiredKeys: ['dimension'] },
      ),
      unit: fc.constantFrom('ms', '%', 'x'),
      publishedFrom: fc.constantFrom('2022', '2022-06', '2023'),
      publishedTo: fc.constantFrom('2022', '2022-06', '2023'),
      condition: fc.constantFrom('coreml', 'CoreML', 'tensorrt', 'batch size 1', '6', '1.5', 'size *'),
      words: fc.constantFrom(['cold'], ['WARM', 'model'], ['nowhere']),
      minConfidence: fc.constantFrom(0.6, 0.9),
    },
    { requiredKeys: [] },
  );

  it('finds exactly the claims that meet a filter, and counts them', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const expected = all.filter((claim) => meets(claim, filter, published.get(claim.paperId)));
        const found = await walk(store, filter, 'CONFIDENCE', true, 50);
        expect(found.map((claim) => claim.id).sort()).toEqual(expected.map((claim) => claim.id).sort());
        expect(await store.countClaims([filter])).toEqual([expected.length]);
        expect(await store.hasClaims([filter, { ids: [] }])).toEqual([expected.length > 0, false]);
      }),
      { numRuns: 40, seed: 1 },
    );
  }, 180_000);

  it.each(['VALUE', 'CONFIDENCE', 'PUBLISHED', 'ADDED', 'SUBJECT', 'METRIC'] as const)(
    'orders by %s, nulls last, ties by id, and pages without gaps',
    async (by) => {
      const names = new Map(
        (
          await store.entities([...new Set(all.flatMap((c) => [c.subjectId, c.metricId].filter((id) => id !== null)))])
        ).map((e) => [e!.id, e!.name]),
      );
      const key = (claim: Claim): string | number | null =>
        ({
          VALUE: claim.baseValue,
          CONFIDENCE: claim.confidence,
          PUBLISHED: published.get(claim.paperId) ?? null,
          ADDED: claim.addedAt,
          SUBJECT: claim.subjectId && names.get(claim.subjectId)!,
          METRIC: claim.metricId && names.get(claim.metricId)!,
        })[by];
      for (const descending of [false, true]) {
        const expected = [...all].sort((a, b) => {
          const [x, y] = [key(a), key(b)];
          if (x === null || y === null) return Number(x === null) - Number(y === null) || (a.id < b.id ? -1 : 1);
          const order = x < y ? -1 : x > y ? 1 : 0;
          return (descending ? -order : order) || (a.id < b.id ? -1 : 1);
        });
        const found = await walk(store, {}, by, descending, 7);
        expect(found.map((claim) => claim.id)).toEqual(expected.map((claim) => claim.id));
      }
    },
  );

  it('answers for many owners as for each alone', async () => {
    const owners = [
      { type: 'entity', id: 'method:zorblax-l1' },
      { type: 'paper', id: all[0]!.paperId },
      { type: 'entity', id: 'metric:latency' },
      { type: 'entity', id: 'method:nobody' },
    ] as const;
    const filter: ClaimFilter = { minConfidence: 0.6 };
    const order = { by: 'VALUE', descending: false } as const;
    const pages = await store.findClaimsOf(owners, filter, order, { first: 3 });
    const counts = await store.countClaimsOf(owners, filter);
    for (const [i, owner] of owners.entries()) {
      const own = (claim: Claim): boolean =>
        owner.type === 'paper'
          ? claim.paperId === owner.id
          : [claim.subjectId, claim.metricId, claim.baselineId, ...claim.datasetIds, ...claim.hardwareIds].includes(
              owner.id,
            );
      const expected = (await walk(store, filter, 'VALUE', false, 200)).filter(own);
      expect(pages[i]!.rows.map((row) => row.item.id)).toEqual(expected.slice(0, 3).map((claim) => claim.id));
      expect(pages[i]!.hasNext).toBe(expected.length > 3);
      expect(counts[i]).toBe(expected.length);
    }
  });

  it('reads of claims the fields that are asked for, and no others', async () => {
    const order = { by: 'VALUE', descending: false } as const;
    const owner: Owner = { type: 'entity', id: 'metric:latency' };
    const filter: ClaimFilter = { metricIds: [owner.id] };
    const whole = await store.findClaims(filter, order, { first: 200 });
    for (const fields of [[], ['evidence'], ['datasetIds', 'value'], ['review', 'subjectId', 'conditions']] as const) {
      const part = (claim: Claim): unknown =>
        Object.fromEntries(['id', ...fields].map((field) => [field, claim[field as keyof Claim]]));
      const expected = { ...whole, rows: whole.rows.map((row) => ({ ...row, item: part(row.item) })) };
      expect(await store.findClaims(filter, order, { first: 200 }, fields)).toEqual(expected);
      expect(await store.findClaimsOf([owner], filter, order, { first: 200 }, fields)).toEqual([expected]);
    }
  });

  it('leaves out what meets a filter, and keeps to papers that mention and say something', async () => {
    const ids = async (filter: ClaimFilter): Promise<string[]> =>
      (await walk(store, filter, 'VALUE', false, 200)).map((claim) => claim.id).sort();
    const everything = await walk(store, {}, 'VALUE', false, 200);
    const idsWhere = (test: (claim: Claim) => boolean): string[] =>
      everything.filter(test).map((claim) => claim.id).sort();
    const phone = 'hardware:iphone-12';
    const gsm = 'dataset:gsm-8k';
    expect(await ids({ none: [{ hardwareIds: [phone] }, { datasetIds: [gsm] }] })).toEqual(
      idsWhere((claim) => !claim.hardwareIds.includes(phone) && !claim.datasetIds.includes(gsm)),
    );
    const subjectsOn = (id: string): Set<string | null> =>
      new Set(everything.filter((claim) => [...claim.datasetIds, ...claim.hardwareIds].includes(id)).map((claim) => claim.subjectId));
    const [onPhone, onGsm] = [subjectsOn(phone), subjectsOn(gsm)];
    const has = { subjectClaims: [{ hardwareIds: [phone] }] };
    const ofPhones = idsWhere(({ subjectId }) => subjectId !== null && onPhone.has(subjectId));
    expect(ofPhones.length).toBeGreaterThan(idsWhere((claim) => claim.hardwareIds.includes(phone) && claim.subjectId !== null).length);
    expect(await ids(has)).toEqual(ofPhones);
    expect(await ids({ subjectClaims: [{ hardwareIds: [phone] }, { datasetIds: [gsm] }] })).toEqual(
      idsWhere(({ subjectId }) => subjectId !== null && onPhone.has(subjectId) && onGsm.has(subjectId)),
    );
    expect(await ids({ none: [has] })).toEqual(idsWhere(({ subjectId }) => subjectId === null || !onPhone.has(subjectId)));
    const makers = new Set(everything.filter((claim) => claim.datasetIds.includes(gsm)).map((claim) => claim.paperId));
    const inPapers = { paper: { claims: [{ datasetIds: [gsm] }] } };
    expect(await ids(inPapers)).toEqual(idsWhere((claim) => makers.has(claim.paperId)));
    expect(await ids({ none: [inPapers] })).toEqual(idsWhere((claim) => !makers.has(claim.paperId)));
    const subject = everything.find((claim) => claim.subjectId !== null)!.subjectId!;
    expect(await ids({ none: [{ subjectIds: [subject] }] })).toEqual(idsWhere((claim) => claim.subjectId !== subject));
    const papersWith = async (filter: Parameters<GraphStore['findPapers']>[0]): Promise<Set<string>> =>
      new Set(
        (await store.findPapers(filter, { by: 'TITLE', descending: false }, { first: 200 })).rows.map((row) => row.item.id),
      );
    for (const paper of [{ mentions: [[phone], [gsm]] }, { words: ['cold', 'run'] }, { words: ['warm'], mentions: [[phone]] }]) {
      const of = await papersWith(paper);
      expect(of.size).toBeGreaterThan(0);
      expect(await ids({ paper })).toEqual(idsWhere((claim) => of.has(claim.paperId)));
      expect((await store.countClaims([{ paper, none: [{ paper }] }]))[0]).toBe(0);
    }
  }); // prettier-ignore

  it('lists the boards: one metric on one dataset or one device, most methods first', async () => {
    const values = (await walk(store, { kinds: ['ABSOLUTE'], complete: true }, 'VALUE', false, 200)).filter(
      (claim) => claim.dimension !== null,
    );
    const boards = new Map<string, { methods: Set<string>; claims: number }>();
    for (const claim of values) {
      const datasets = claim.datasetIds.length === 1 ? claim.datasetIds : [];
      for (const [place, placeId] of [...datasets.map((id) => ['DATASET', id]), ...claim.hardwareIds.map((id) => ['HARDWARE', id])]) {
        const key = [claim.metricId, claim.dimension, place, placeId].join(' ');
        const board = boards.get(key) ?? { methods: new Set<string>(), claims: 0 };
        boards.set(key, { methods: board.methods.add(claim.subjectId!), claims: board.claims + 1 });
      }
    }
    const found = await store.boards({}, 200);
    expect(boards.size).toBeGreaterThan(3);
    expect(found).toHaveLength(boards.size);
    for (const { metricId, dimension, place, placeId, methods, claims } of found)
      expect({ methods, claims }).toEqual({
        methods: boards.get([metricId, dimension, place, placeId].join(' '))!.methods.size,
        claims: boards.get([metricId, dimension, place, placeId].join(' '))!.claims,
      });
    const order = found.map((board) => [-board.methods, -board.claims, board.metricId, board.placeId] as const);
    expect(order).toEqual([...order].sort((a, b) => a[0] - b[0] || a[1] - b[1] || (`${a[2]} ${a[3]}` < `${b[2]} ${b[3]}` ? -1 : 1)));
    expect(await store.boards({}, 2)).toEqual(found.slice(0, 2));
  }); // prettier-ignore

  it('knows who bears a name, with what is narrower', async () => {
    const [zorblax] = await store.bearers(['zorblax-l1']);
    expect(zorblax).toMatchObject({ entityId: 'method:zorblax-l1', narrowerIds: [] });
    const [accuracy] = await store.bearers(['metric:accuracy'], ['METRIC']);
    expect(accuracy?.narrowerIds).toContain('metric:top-1-accuracy');
    expect(await store.bearers(['zorblax-l1'], ['DATASET'])).toEqual([]);
  });

  it('lists entities by claims and by name, and those that meet several filters', async () => {
    const names = async (claims?: ClaimFilter[]): Promise<string[]> =>
      (await store.findEntities({ kind: 'METHOD', claims }, { by: 'NAME', descending: false }, { first: 50 })).rows.map(
        (row) => row.item.name,
      );
    const having = (filter: ClaimFilter): Set<string> =>
      new Set(
        all
          .filter((claim) => meets(claim, filter, published.get(claim.paperId)))
          .flatMap((claim) => claim.subjectId ?? []),
      );
    const fast: ClaimFilter = { metricIds: ['metric:latency'], value: { dimension: 'TIME', lt: 0.005 } };
    const good: ClaimFilter = {
      metricIds: ['metric:top-1-accuracy'],
      value: { dimension: 'RATIO', gte: 0.8 },
      kinds: ['ABSOLUTE'],
    };
    const both = [...having(fast)].filter((id) => having(good).has(id));
    const named = new Map((await store.entities(both)).map((entity) => [entity!.id, entity!.name]));
    expect(await names([fast, good])).toEqual(both.map((id) => named.get(id)!).sort());
    expect(await store.countEntities({ kind: 'METHOD', claims: [fast, good] })).toBe(both.length);
    const byClaims = await store.findEntities({ kind: 'METHOD' }, { by: 'CLAIMS', descending: true }, { first: 50 });
    const counts = byClaims.rows.map((row) => row.position.value as number);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('gives the wanted claims of each entity with a list, as the list of each would be', async () => {
    const orders = [
      { by: 'VALUE', descending: true },
      { by: 'CONFIDENCE', descending: true },
    ] as const;
    for (const kind of ENTITY_KINDS) {
      for (const order of orders) {
        const filter: ClaimFilter = { metricIds: ['metric:latency', 'metric:top-1-accuracy'], kinds: ['ABSOLUTE'] };
        const [some] = (await store.findClaims(filter, order, { first: 1 })).rows;
        for (const page of [{ first: 2 }, { first: 3, after: some!.position }]) {
          const wanted = { filter, order, page, fields: ['value', 'datasetIds'] as const };
          const byName = { by: 'NAME', descending: false } as const;
          const found = await store.findEntities({ kind }, byName, { first: 9 }, wanted);
          const { claims, ...list } = found;
          expect(list).toEqual(await store.findEntities({ kind }, byName, { first: 9 }));
          const owners = list.rows.map(({ item }) => ({ type: 'entity', id: item.id }) as const);
          expect(claims).toEqual(await store.findClaimsOf(owners, filter, order, page, wanted.fields));
        }
      }
    }
    const whole = { filter: {}, order: orders[0], page: { first: 200 } };
    const { rows, claims } = await store.findEntities(
      { kind: 'METHOD', claims: [{ kinds: ['ABSOLUTE'] }] },
      { by: 'CLAIMS', descending: true },
      { first: 4 },
      whole,
    );
    const owners = rows.map(({ item }) => ({ type: 'entity', id: item.id }) as const);
    expect(claims).toEqual(await store.findClaimsOf(owners, whole.filter, whole.order, whole.page));
    expect(claims!.some((page) => page.rows.length > 0)).toBe(true);
  });

  it('gives the wanted claims of what the claims of a list name, as the list of each would be', async () => {
    const byValue = { by: 'VALUE', descending: false } as const;
    const fields = ['value', 'subjectId', 'metricId', 'datasetIds', 'hardwareIds', 'baselineId', 'taskIds'] as const;
    const wanted = { filter: {}, order: { by: 'CONFIDENCE', descending: true }, page: { first: 4 }, fields } as const;
    const methods = await store.findEntities({ kind: 'METHOD' }, { by: 'CLAIMS', descending: true }, { first: 3 });
    const papers = await store.findPapers({}, { by: 'TITLE', descending: false }, { first: 3 });
    const ofMethods = methods.rows.map(({ item }) => ({ type: 'entity', id: item.id }) as const);
    const ofPapers = papers.rows.map(({ item }) => ({ type: 'paper', id: item.id }) as const);
    for (const owners of [ofMethods, ofPapers]) {
      const { filter, order, page } = wanted;
      const pages = await store.findClaimsOf(owners, filter, order, page, fields);
      for (const by of ['subjectId', 'metricId', 'datasetIds', 'hardwareIds', 'baselineId', 'taskIds'] as const) {
        const claims = { filter: { kinds: ['ABSOLUTE'] }, order: byValue, page: { first: 2 }, fields } as const;
        const found = await store.findClaimsOfNamed(owners, wanted, { by, claims });
        expect(found.pages).toEqual(pages);
        const ids = [...new Set(pages.flatMap(({ rows }) => rows.flatMap(({ item }) => item[by] ?? [])))].sort();
        expect([...found.named.keys()].sort()).toEqual(ids);
        const entities = ids.map((id) => ({ type: 'entity', id }) as const);
        const expected = await store.findClaimsOf(entities, claims.filter, byValue, claims.page, fields);
        expect(ids.map((id) => found.named.get(id))).toEqual(expected);
      }
    }
    const nothing = { ...wanted, filter: { subjectIds: [] } };
    const none = await store.findClaimsOfNamed(ofMethods.slice(0, 1), nothing, { by: 'datasetIds', claims: nothing });
    expect(none).toEqual({ pages: [{ rows: [], hasNext: false }], named: new Map() });
  });

  it('narrows entities by all that a filter says together: claims, a paper that proposes them, text and ids', async () => {
    const ids = async (filter: Omit<EntityFilter, 'kind'>): Promise<string[]> => {
      const asked = { kind: 'METHOD', ...filter } as const;
      const found = await store.findEntities(asked, { by: 'NAME', descending: false }, { first: 50 });
      expect(await store.countEntities(asked)).toBe(found.rows.length);
      return found.rows.map((row) => row.item.id);
    };
    const paper = made.find((candidate) => candidate.proposes?.length)!;
    const [{ id: proposedIn } = { id: '' }] = await store.papersByKey([`arxiv:${paper.arxivId}`]);
    const [proposed] = await store.proposes([proposedIn]);
    const { id, name } = proposed![0]!;
    const claims = [{ subjectIds: [id] }];
    expect(await ids({ proposedIn })).toEqual([id]);
    expect(await ids({ proposedIn, claims })).toEqual([id]);
    expect(await ids({ proposedIn, claims, text: name.toUpperCase(), ids: [id, 'method:flimnet'] })).toEqual([id]);
    expect(await ids({ proposedIn, claims, ids: ['hardware:iphone-12'] })).toEqual([]);
    expect(await ids({ ids: [id, 'hardware:iphone-12', 'method:nobody'] })).toEqual([id]);
    expect(await ids({ ids: [id], text: 'no such text' })).toEqual([]);
  });

  it('finds papers by words, dates, mentions and claims', async () => {
    const titles = async (filter: Parameters<GraphStore['findPapers']>[0]): Promise<string[]> =>
      (await store.findPapers(filter, { by: 'TITLE', descending: false }, { first: 200 })).rows.map(
        (row) => row.item.title,
      );
    expect(await titles({ words: ['NUMBER', '007'] })).toEqual(['Paper number 007']);
    expect(await titles({ words: ['numb', '007'] })).toEqual(['Paper number 007']);
    expect(await titles({ words: ['aper', '007'] })).toEqual([]);
    expect(await titles({ words: ['num', '007'] })).toEqual([]);
    const in2022 = made.filter((paper) => paper.published?.startsWith('2022')).map((paper) => paper.title);
    expect(await titles({ publishedFrom: '2022', publishedTo: '2022' })).toEqual(in2022);
    const withIphone = made
      .filter((paper) => paper.claims.some((claim) => claim.hardware?.includes('iPhone 12')))
      .map((p) => p.title);
    expect(await titles({ mentions: [['hardware:iphone-12']] })).toEqual(withIphone);
    expect(await titles({ claims: [{ hardwareIds: ['hardware:iphone-12'] }] })).toEqual(withIphone);
    const newest = await store.findPapers({}, { by: 'PUBLISHED', descending: true }, { first: 200 });
    const dates = newest.rows.map((row) => row.item.published ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('finds papers and their claims by the affiliations of authors, in whole words', async () => {
    const titles = async (...affiliations: string[]): Promise<string[]> =>
      (await store.findPapers({ affiliations }, { by: 'TITLE', descending: false }, { first: 200 })).rows.map(
        (row) => row.item.title,
      );
    const titled = (name: RegExp): string[] =>
      made.filter((paper) => paper.affiliations?.some((one) => name.test(one))).map((paper) => paper.title);
    expect(titled(/Quux/)).not.toEqual([]);
    expect(await titles('zorblax labs')).toEqual(titled(/Zorblax/));
    expect(await titles('ZURICH')).toEqual(titled(/Zorblax/));
    expect(await titles('quux', 'mit')).toEqual(titled(/Quux|MIT/));
    expect(await titles('Labs Zürich Quux')).toEqual([]);
    expect(await titles('Zor')).toEqual([]);
    expect(await titles('')).toEqual(titled(/./));
    expect(await titles()).toEqual([]);
    expect(await store.countPapers({ affiliations: ['MIT'], words: ['number'] })).toBe(titled(/MIT/).length);
    const [claims] = await store.countClaims([
      { paper: { affiliations: ['MIT'] }, reviews: ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] },
    ]);
    expect(claims).toBe(
      made.filter((paper) => paper.affiliations?.includes('MIT')).flatMap((paper) => paper.claims).length,
    );
    const [paper] = (
      await store.findPapers({ affiliations: ['Quux'] }, { by: 'TITLE', descending: false }, { first: 1 })
    ).rows;
    expect(paper!.item.affiliations).toEqual(['Zorblax Labs, Zürich', 'Quux Inc.']);
    const [without] = (await store.findPapers({ words: ['001'] }, { by: 'TITLE', descending: false }, { first: 1 }))
      .rows;
    expect(without!.item).not.toHaveProperty('affiliations');
  });

  it('excludes papers that meet one of several filters', async () => {
    const none = [{ affiliations: ['Quux'] }, { words: ['001'] }, { publishedFrom: '2024' }];
    const kept = made.filter((paper) => !paper.affiliations?.includes('Quux Inc.') && !paper.title.includes('001') && !(paper.published ?? '').startsWith('2024')); // prettier-ignore
    expect(kept.length).toBeGreaterThan(0);
    const found = await store.findPapers({ none }, { by: 'TITLE', descending: false }, { first: 200 });
    expect(found.rows.map((row) => row.item.title)).toEqual(kept.map((paper) => paper.title));
    const reviews = ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] as const;
    const [claims] = await store.countClaims([{ paper: { none }, reviews }]);
    expect(claims).toBe(kept.flatMap((paper) => paper.claims).length);
  });

  it('finds papers that meet one of several filters', async () => {
    const any = [{ affiliations: ['Quux'] }, { words: ['001'] }];
    const kept = made.filter((paper) => paper.affiliations?.includes('Quux Inc.') === true || paper.title.includes('001')); // prettier-ignore
    expect(kept.length).toBeGreaterThan(1);
    const found = await store.findPapers({ any }, { by: 'TITLE', descending: false }, { first: 200 });
    expect(found.rows.map((row) => row.item.title)).toEqual(kept.map((paper) => paper.title));
    expect(await store.countPapers({ any, words: ['number'], none: [{ words: ['001'] }] })).toBe(kept.length - 1);
    expect(await store.countPapers({ any: [] })).toBe(0);
  });

  it('counts by every facet', async () => {
    const tally = (keys: (claim: Claim) => (string | null | undefined)[]): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const claim of all) for (const key of new Set(keys(claim))) if (key) counts[key] = (counts[key] ?? 0) + 1;
      return counts;
    };
    const found = async (by: Parameters<GraphStore['facets']>[0]): Promise<Record<string, number>> =>
      Object.fromEntries((await store.facets(by, {}, 100)).map(({ key, count }) => [key, count]));
    expect(await found('KIND')).toEqual(tally((claim) => [claim.kind]));
    expect(await found('SUBJECT')).toEqual(tally((claim) => [claim.subjectId]));
    expect(await found('DATASET')).toEqual(tally((claim) => [...claim.datasetIds]));
    expect(await found('HARDWARE')).toEqual(tally((claim) => [...claim.hardwareIds]));
    expect(await found('BASELINE')).toEqual(tally((claim) => [claim.baselineId]));
    expect(await found('UNIT')).toEqual(tally((claim) => [claim.unit]));
    expect(await found('DIMENSION')).toEqual(tally((claim) => [claim.dimension]));
    expect(await found('OUTCOME')).toEqual(tally((claim) => [claim.outcome]));
    expect(await found('REVIEW')).toEqual({ UNREVIEWED: all.length });
    expect(await found('YEAR')).toEqual(tally((claim) => [published.get(claim.paperId)?.slice(0, 4)]));
    expect((await found('HARDWARE_CATEGORY')).PHONE).toBe(
      tally((claim) => [...claim.hardwareIds])['hardware:iphone-12'],
    );
  });

  it('ranks the best absolute claim of each method', async () => {
    const filter: ClaimFilter = { metricIds: ['metric:latency'] };
    const idsOf = async (first: number, singleDataset: boolean): Promise<string[]> =>
      (await store.best({ filter, direction: 'LOWER', first, singleDataset })).map((claim) => claim.id);
    const candidates = all.filter(
      (claim) => claim.kind === 'ABSOLUTE' && claim.subjectId && meets(claim, filter, undefined),
    );
    const expected = [...new Set(candidates.map((claim) => claim.subjectId!))].map(
      (subject) =>
        candidates
          .filter((claim) => claim.subjectId === subject)
          .sort((a, b) => a.baseValue! - b.baseValue! || (a.id < b.id ? -1 : 1))[0]!,
    );
    expected.sort((a, b) => a.baseValue! - b.baseValue! || (a.id < b.id ? -1 : 1));
    const ids = expected.map((claim) => claim.id);
    expect(await idsOf(10, true)).toEqual(ids);
    for (let first = 0; first <= ids.length; first++) expect(await idsOf(first, false)).toEqual(ids.slice(0, first));
  });

  it('finds claims of different papers that disagree', async () => {
    const groups = await store.conflicts({}, 0.02);
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) {
      expect(new Set(group.claims.map((claim) => claim.paperId)).size).toBeGreaterThan(1);
      expect(new Set(group.claims.map((claim) => claim.subjectId))).toEqual(new Set([group.methodId]));
      const values = group.claims.map((claim) => claim.baseValue!);
      expect(group.spread).toBeCloseTo(
        (Math.max(...values) - Math.min(...values)) / Math.max(...values.map(Math.abs)),
        9,
      );
    }
    expect(groups.map((group) => group.spread)).toEqual(groups.map((group) => group.spread).sort((a, b) => b - a));
  });

  it('knows what shares claims with what', async () => {
    const [related] = await store.related(['method:zorblax-l1'], ['DATASET'], {}, 10);
    const mine = all.filter((claim) => [claim.subjectId, claim.baselineId].includes('method:zorblax-l1'));
    const counts = new Map<string, number>();
    for (const claim of mine) for (const id of claim.datasetIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    expect(related).toEqual(
      [...counts]
        .map(([entityId, claims]) => ({ entityId, claims }))
        .sort((a, b) => b.claims - a.claims || (a.entityId < b.entityId ? -1 : 1)),
    );
    const neighbours = await store.neighbours(['method:zorblax-l1'], ['DATASET']);
    expect(neighbours.map((n) => n.to)).toEqual([...counts.keys()].sort());
    for (const { to, via } of neighbours)
      expect(via).toBe(mine.filter((claim) => claim.datasetIds.includes(to)).map(({ id }) => id).sort()[0]); // prettier-ignore
  });

  it('offers names that are spelled alike', async () => {
    for (const text of ['zorb', 'quuxfromer', 'iphone12']) {
      const names = (await store.nameCandidates(text, undefined, 20)).map((candidate) => candidate.name);
      expect(names.join(' ')).toMatch(/Zorblax-L1|Quuxformer|iPhone 12/);
    }
  });

  it('says what papers propose and mention', async () => {
    const paper = made.find((candidate) => candidate.proposes?.length)!;
    const [found] = await store.papersByKey([`arxiv:${paper.arxivId}`]);
    const [proposed] = await store.proposes([found!.id]);
    expect(proposed!.map((entity) => entity.name)).toEqual(paper.proposes);
    const [papersOf] = await store.proposedIn([proposed![0]!.id]);
    expect(papersOf!.map((p) => p.id)).toContain(found!.id);
    const [mentions] = await store.mentions([found!.id], ['METHOD']);
    expect(mentions!.length).toBeGreaterThan(0);
  });

  describe('changes', () => {
    /** Read by the real extractor, because a paper that is restored after deletion is extracted again. */
    beforeAll(async () => {
      const abstract = 'We present Blorbnet. On GSM8K, Blorbnet reaches 81% accuracy.';
      await ingestPapers(store, [{ title: 'Really read', abstract, authors: [], source: 'test' }]);
    });

    it('stores nothing of a transaction that fails', async () => {
      const before = await store.stats();
      const version = await store.version();
      await expect(
        store.transact(async (tx) => {
          await tx.deletePapers([all[0]!.paperId]);
          throw new Error('on purpose');
        }),
      ).rejects.toThrow('on purpose');
      expect(await store.stats()).toEqual(before);
      expect(await store.version()).toBe(version);
    });

    it('changes nothing when the same paper comes again', async () => {
      const paper = {
        title: 'Nothing new',
        abstract: 'We present Zorblax, which reaches 80% accuracy on ImageNet.',
        authors: [],
        source: 'test',
      };
      expect((await ingestPapers(store, [paper])).map((result) => result.status)).toEqual(['ADDED']);
      const before = await dumpOf(store);
      expect((await ingestPapers(store, [paper, paper])).map((result) => result.status)).toEqual([
        'UNCHANGED',
        'UNCHANGED',
      ]);
      expect(await dumpOf(store)).toEqual(before);
      expect(await deletePaper(store, 'ana', 'paper:title:nothing-new')).toBe(true);
    });

    it('keeps a review, and takes it back', async () => {
      const claim = all[0]!;
      await reviewClaim(store, 'ana', { id: claim.id, state: 'REJECTED', note: 'misread' });
      expect((await store.claims([claim.id]))[0]!.review).toMatchObject({
        state: 'REJECTED',
        by: 'ana',
        note: 'misread',
      });
      expect((await walk(store, {}, 'CONFIDENCE', true, 200)).map((c) => c.id)).not.toContain(claim.id);
      const log = await store.changes({ claimId: claim.id }, { first: 1 });
      await undoChange(store, 'ana', log.rows[0]!.item.id);
      expect((await store.claims([claim.id]))[0]!.review.state).toBe('UNREVIEWED');
    });

    it('finds methods by claims at a place as the claims tell, also when claims are rejected and methods merged', async () => {
      const at = { hardwareIds: ['hardware:iphone-12'] };
      const filters: ClaimFilter[] = [
        at,
        { datasetIds: ['dataset:gsm8k', 'dataset:imagenet-1k'], kinds: ['ABSOLUTE'] },
        { ...at, metricIds: ['metric:latency'], kinds: ['ABSOLUTE'], value: { dimension: 'TIME', lt: 0.005 } },
        { ...at, metricIds: ['metric:latency'], value: { dimension: 'TIME', gte: 0.005 } },
        { ...at, datasetIds: ['dataset:gsm8k'] },
        { ...at, minConfidence: 0.6 },
      ];
      const agree = async (): Promise<string[]> => {
        const told: string[] = [];
        for (const filter of filters) {
          const methods = (await walk(store, filter, 'CONFIDENCE', true, 200)).flatMap(
            (claim) => claim.subjectId ?? [],
          );
          const asked = { kind: 'METHOD', claims: [filter] } as const;
          const found = await store.findEntities(asked, { by: 'NAME', descending: false }, { first: 50 });
          expect(found.rows.map(({ item }) => item.id).sort()).toEqual([...new Set(methods)].sort());
          const owners = found.rows.map(({ item }) => ({ type: 'entity', id: item.id }) as const);
          const counts = await store.countClaimsOf(owners, filter);
          const own = await store.findClaimsOf(owners, filter, { by: 'CONFIDENCE', descending: true }, { first: 200 });
          expect(counts).toEqual(own.map(({ rows }) => rows.length));
          told.push(`${found.rows.length} ${counts.join(' ')}`);
        }
        return told;
      };
      const before = await agree();
      const rejected = (await walk(store, at, 'CONFIDENCE', true, 200)).filter(
        (claim) => claim.subjectId === 'method:flimnet',
      );
      expect(rejected.length).toBeGreaterThan(0);
      for (const { id } of rejected) await reviewClaim(store, 'ana', { id, state: 'REJECTED', note: null });
      expect(await agree()).not.toEqual(before);
      await mergeEntities(store, 'ana', 'method:quuxformer', 'method:zorblax-l1');
      await agree();
      for (let changes = 0; changes <= rejected.length; changes++) {
        const log = await store.changes({}, { first: 50 });
        await undoChange(
          store,
          'ana',
          log.rows.find(({ item }) => !item.undone && ['REVIEW_CLAIM', 'MERGE_ENTITIES'].includes(item.action))!.item
            .id,
        );
      }
      expect(await agree()).toEqual(before);
    });

    it.each([
      ['a merge', () => mergeEntities(store, 'ana', 'method:quuxformer', 'method:flimnet')],
      ['an alias', () => addAlias(store, 'ana', 'method:quuxformer', 'Quux the Great')],
      ['a broader link', () => setBroader(store, 'ana', 'method:quuxformer', 'method:flimnet')],
      ['a deletion', () => deletePaper(store, 'ana', 'paper:title:really-read')],
    ])('undoes %s exactly', async (_, change) => {
      const before = await graphOf(store);
      await change();
      expect(await graphOf(store)).not.toEqual(before);
      const log = await store.changes({}, { first: 1 });
      await undoChange(store, 'ana', log.rows[0]!.item.id);
      expect(await graphOf(store)).toEqual(before);
    });

    it('lets a merged name lead on', async () => {
      await mergeEntities(store, 'ana', 'method:quuxformer', 'method:flimnet');
      expect((await store.entities(['method:flimnet']))[0]!.id).toBe('method:quuxformer');
      expect((await store.bearers(['flimnet'])).map((bearer) => bearer.entityId)).toEqual(['method:quuxformer']);
      expect((await walk(store, { subjectIds: ['method:quuxformer'] }, 'VALUE', true, 200)).length).toBe(
        all.filter((claim) => ['method:quuxformer', 'method:flimnet'].includes(claim.subjectId ?? '')).length,
      );
    });
  });
});

/** Base facts and derived data, without the log and times. */
async function dumpOf(store: GraphStore): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of store.dump()) {
    if (line.type === 'reading') lines.push(line.value);
    else if (line.type !== 'change') lines.push(line);
  }
  return lines;
}

/** Everything that queries can return. */
async function graphOf(store: GraphStore): Promise<unknown> {
  const entities = [];
  for (const kind of ['METHOD', 'DATASET', 'METRIC', 'HARDWARE', 'TASK'] as const) {
    const page = await store.findEntities({ kind }, { by: 'NAME', descending: false }, { first: 200 });
    entities.push(...page.rows.map((row) => row.item));
  }
  const claims = await walk(store, { reviews: ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] }, 'CONFIDENCE', true, 200);
  return {
    entities,
    claims: claims.map(({ addedAt: _, ...claim }) => claim),
    facts: await dumpOf(store),
    stats: await store.stats(),
  };
}
