import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../support/client.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

interface Named {
  readonly name: string;
}
const namesOf = (page: { nodes: readonly Named[] }): string[] => page.nodes.map((node) => node.name);

describeOnStores('relational questions', (open) => {
  let server: TestServer;
  beforeAll(async () => {
    const store = await open();
    await fill(store, WORLD);
    server = await startServer({ store });
  });
  afterAll(() => server.close());

  const ask = async (query: string, variables?: Record<string, unknown>) => {
    const { data, errors } = await server.ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const methods = async (...claims: Record<string, unknown>[]): Promise<string[]> =>
    namesOf(
      (await ask('query ($w: EntityWhere) { methods(where: $w) { nodes { name } } }', { w: { claims } })).methods,
    );
  const claims = async (where: Record<string, unknown>): Promise<number> =>
    (await ask('query ($w: ClaimWhere) { claims(where: $w) { totalCount } }', { w: where })).claims.totalCount;

  describe('which methods report latency', () => {
    it('on iPhone 12, with the value, the unit, the conditions and the sentence that says it', async () => {
      const { methods } =
        await ask(`{ methods(where: {claims: {metric: "latency", hardware: "iPhone 12"}}) { totalCount nodes { name
        claims(where: {metric: "latency", hardware: "iPhone 12", kinds: ABSOLUTE}, orderBy: {by: VALUE}, first: 1) { nodes { value unit conditions evidence { text field } } } } } }`);
      expect(methods.totalCount).toBe(4);
      expect(methods.nodes[0]).toEqual({
        name: 'EfficientFormer-L1',
        claims: {
          nodes: [
            {
              value: 1.6,
              unit: 'ms',
              conditions: ['compiled with CoreML'],
              evidence: { text: 'EfficientFormer-L1 needs 1.6 ms on iPhone 12.', field: 'ABSTRACT' },
            },
          ],
        },
      });
    });

    it('on any phone, and under 5 ms', async () => {
      expect(await methods({ metric: 'latency', hardwareCategory: 'PHONE' })).toHaveLength(4);
      const fast = await methods({ metric: 'latency', hardwareCategory: 'PHONE', value: { lt: 5 }, unit: 'ms' });
      expect(fast).toEqual(['EfficientFormer-L1', 'MobileNetV2', 'MobileOne']);
    });

    it('under 5 ms with at least 79 % accuracy as well: two conditions on one method', async () => {
      const fast = { metric: 'latency', value: { lt: 5 }, unit: 'ms' };
      const accurate = { metric: 'top-1 accuracy', value: { gte: 79 }, unit: '%' };
      expect(await methods(fast, accurate)).toEqual(['EfficientFormer-L1', 'MobileOne']);
    });

    it('but not a method that is only the baseline of such a claim', async () => {
      expect(await methods({ baseline: 'LoRA' })).toEqual(['QuantAdapter']);
      expect(await methods({ subject: 'LoRA' })).toEqual([]);
    });
  });

  it('finds the datasets of a method, and who else reports on them with the same metric', async () => {
    const { datasets } = await ask(`{ datasets(where: {claims: {subject: "EfficientFormer-L1"}}) { nodes { name
      related(kinds: METHOD, where: {metric: "top-1 accuracy"}) { claims entity { name } } } } }`);
    expect(namesOf(datasets)).toEqual(['ImageNet-1K']);
    expect(datasets.nodes[0].related.map((other: { entity: Named }) => other.entity.name).sort()).toEqual([
      'EfficientFormer-L1',
      'EfficientFormer-L7',
      'MobileNetV2',
      'MobileOne',
    ]);
  });

  describe('leaderboards', () => {
    const board = async (args: string) =>
      (await ask(`{ leaderboard(${args}) { direction rows { rank method { name } claim { value comparator } } } }`))
        .leaderboard;

    it('rank the best claim of each method on a dataset; a number over two datasets is on neither board', async () => {
      const { direction, rows } = await board('metric: "top-1 accuracy", where: {dataset: "ImageNet-1K"}');
      expect(direction).toBe('HIGHER');
      expect(rows.map((row: { method: Named }) => row.method.name)).toEqual([
        'EfficientFormer-L7',
        'EfficientFormer-L1',
        'MobileNetV2',
      ]);
    });

    it('take the metric exactly: top-5 accuracy outranks nothing', async () => {
      const { rows } = await board('metric: "accuracy"');
      expect(rows.map((row: { method: Named }) => row.method.name)).toEqual(['QuantAdapter']);
    });

    it('put the lower number first where lower is better, let equal numbers share a rank, and show bounds as bounds', async () => {
      const { direction, rows } = await board('metric: "latency", where: {hardwareCategory: [PHONE, GPU]}');
      expect(direction).toBe('LOWER');
      expect(rows.map((row: { rank: number; method: Named }) => [row.rank, row.method.name])).toEqual([
        [1, 'MobileOne'],
        [2, 'MobileNetV2'],
        [2, 'EfficientFormer-L1'],
        [4, 'EfficientFormer-L7'],
        [5, 'Squeezeformer'],
      ]);
      expect(rows[0].claim.comparator).toBe('UP_TO');
    });

    it('rank by word error rate on a split, the lowest first', async () => {
      const { rows } = await board('metric: "WER", where: {dataset: "LibriSpeech test-other"}');
      expect(rows.map((row: { method: Named }) => row.method.name)).toEqual(['Squeezeformer', 'Conformer']);
    });

    it('turn round when they are asked to', async () => {
      const { rows } = await board('metric: "latency", where: {hardware: "iPhone 12"}, direction: HIGHER, first: 1');
      expect(rows[0].method.name).toBe('EfficientFormer-L7');
    });
  });

  it('says who claims to beat LoRA, by how much, and where', async () => {
    const { claims } = await ask(`{ claims(where: {baseline: "LoRA", outcome: BETTER}, orderBy: {by: VALUE}) {
      nodes { subject { name } kind value unit relation datasets { name } } } }`);
    expect(claims.nodes).toEqual([
      { subject: { name: 'QuantAdapter' }, kind: 'DELTA', value: 1.5, unit: '%', relation: null, datasets: [{ name: 'GLUE' }] },
      { subject: { name: 'QuantAdapter' }, kind: 'COMPARISON', value: null, unit: null, relation: 'OUTPERFORMS', datasets: [{ name: 'GLUE' }] },
    ]); // prettier-ignore
  });

  it('says what a method is compared with', async () => {
    const { entities } = await ask('{ entities(name: "LoRA") { related(kinds: METHOD) { claims entity { name } } } }');
    expect(entities[0].related).toEqual([{ claims: 2, entity: { name: 'QuantAdapter' } }]);
  });

  it('shows a trade-off and who is on its frontier', async () => {
    const { tradeoff } =
      await ask(`{ tradeoff(x: {metric: "latency"}, y: {metric: "top-1 accuracy", dataset: "ImageNet-1K"}) {
      method { name } x { value } y { value } onFrontier } }`);
    expect(tradeoff).toEqual([
      { method: { name: 'EfficientFormer-L1' }, x: { value: 1.6 }, y: { value: 79.2 }, onFrontier: true },
      { method: { name: 'MobileNetV2' }, x: { value: 1.6 }, y: { value: 74.7 }, onFrontier: false },
      { method: { name: 'EfficientFormer-L7' }, x: { value: 7 }, y: { value: 83.3 }, onFrontier: true },
    ]);
  });

  it('finds claims of different papers that disagree', async () => {
    const { conflicts } = await ask(
      `{ conflicts { totalCount nodes { method { name } metric { name } hardware { name } spread claims { value paper { title } } } } }`,
    );
    expect(conflicts.totalCount).toBe(1);
    const [conflict] = conflicts.nodes;
    expect(conflict).toMatchObject({
      method: { name: 'EfficientFormer-L1' },
      metric: { name: 'latency' },
      hardware: [{ name: 'iPhone 12' }],
    });
    expect(conflict.spread).toBeCloseTo(0.2);
    expect((await ask('{ conflicts(minSpread: 0.3) { totalCount } }')).conflicts.totalCount).toBe(0);
  });

  it('lays methods side by side, with everything narrower, and marks the best', async () => {
    const { compare } =
      await ask(`{ compare(methods: ["EfficientFormer", "MobileNetV2"]) { metric { name } dataset { name } hardware { name }
      cells { method { name } best claims { value } } } }`);
    expect(compare[0]).toEqual({
      metric: { name: 'latency' },
      dataset: null,
      hardware: { name: 'iPhone 12' },
      cells: [
        { method: { name: 'EfficientFormer' }, best: true, claims: [{ value: 1.6 }, { value: 2 }, { value: 7 }] },
        { method: { name: 'MobileNetV2' }, best: true, claims: [{ value: 1.6 }] },
      ],
    });
    expect(compare[1].cells.map((cell: { best: boolean }) => cell.best)).toEqual([true, false]);
  });

  describe('paths', () => {
    const way = async (args: string) =>
      (await ask(`{ paths(${args}) { nodes { __typename ... on Entity { name } ... on Claim { value } } relations } }`))
        .paths;

    it('lead over shared claims', async () => {
      const [first] = await way('from: "EfficientFormer-L7", to: "MobileOne", maxHops: 2, first: 1');
      expect(first.nodes.map((node: { name?: string; __typename: string }) => node.name ?? node.__typename)).toEqual([
        'EfficientFormer-L7',
        'Claim',
        'ImageNet-1K',
        'Claim',
        'MobileOne',
      ]);
      expect(first.relations).toEqual(['ABOUT', 'ON_DATASET', 'ON_DATASET', 'ABOUT']);
    });

    it('do not run over metrics, which join everything, unless they are named', async () => {
      expect(await way('from: "Conformer", to: "QuantAdapter", maxHops: 2, through: [METHOD]')).toEqual([]);
      expect(await way('from: "Squeezeformer", to: "QuantAdapter", maxHops: 2, through: [HARDWARE]')).not.toEqual([]);
      expect(await way('from: "Squeezeformer", to: "MobileOne", maxHops: 2')).toEqual([]);
      expect(await way('from: "Squeezeformer", to: "MobileOne", maxHops: 2, through: [METRIC]')).not.toEqual([]);
    });
  });

  describe('claims', () => {
    it('of a year, of a hardware category, with a word in the evidence, with a condition', async () => {
      expect(await claims({ published: { from: '2023', to: '2023' } })).toBe(5);
      expect(await claims({ published: { from: '2022-06-02', to: '2022-06-02' } })).toBe(6);
      expect(await claims({ hardwareCategory: 'GPU' })).toBe(2);
      expect(await claims({ text: 'measure EFFICIENTFORMER-L1' })).toBe(1);
      expect(await claims({ condition: 'coreml' })).toBe(1);
      expect(await claims({ minConfidence: 0.95 })).toBe(1);
      expect(await claims({ papers: ['10.48550/arXiv.2405.00002', '2206.00888'] })).toBe(7);
    });

    it('in a range given in another unit: 0.002 s finds 2 ms', async () => {
      expect(await claims({ metric: 'latency', value: { gte: 0.002, lte: 0.002 }, unit: 's' })).toBe(1);
      expect(await claims({ value: { lt: 15 }, unit: 'GB' })).toBe(1);
      expect(await claims({ value: { gt: 20 }, unit: 'GB' })).toBe(0);
    });

    it('without a unit the bounds are in the base unit of the metric', async () => {
      expect(await claims({ metric: 'latency', value: { lte: 0.0016 } })).toBe(3);
      expect(await claims({ metric: 'top-1 accuracy', value: { gt: 0.8 } })).toBe(2);
    });

    it('a value means the value itself: "38x faster" is no latency under 50, unless factors are asked for', async () => {
      expect(await claims({ metric: 'latency', value: { lt: 50 }, unit: 'ms' })).toBe(6);
      expect(await claims({ metric: 'latency', value: { lt: 50 }, unit: 'x', kinds: ['FACTOR'] })).toBe(1);
    });

    it('of a unit as it is written', async () => {
      expect(await claims({ unit: 'milliseconds' })).toBe(6);
    });

    it('read in another unit', async () => {
      const { claims } = await ask(
        '{ claims(where: {hardware: "iPhone 12", kinds: ABSOLUTE}, orderBy: {by: VALUE}, first: 1) { nodes { us: valueIn(unit: "us") gb: valueIn(unit: "GB") } } }',
      );
      expect(claims.nodes).toEqual([{ us: 1000, gb: null }]);
    });
  });

  it('takes narrower things in, unless it is told not to', async () => {
    for (const where of [{ hardware: 'iPhone' }, { dataset: 'ImageNet' }, { metric: 'accuracy', dataset: 'ImageNet-1K' }, { subject: 'EfficientFormer' }]) {
      const all = await claims(where);
      expect(all, JSON.stringify(where)).toBeGreaterThan(1);
      expect(await claims({ ...where, includeNarrower: false }), JSON.stringify(where)).toBe(0);
    }
  }); // prettier-ignore

  it('counts claims for charts', async () => {
    const { metric, category, year } = await ask(`{
      metric: facets(by: METRIC, first: 2) { label count entity { id } }
      category: facets(by: HARDWARE_CATEGORY) { key count }
      year: facets(by: YEAR) { label count entity { id } } }`);
    expect(metric).toEqual([
      { label: 'latency', count: 7, entity: { id: 'metric:latency' } },
      { label: 'top-1 accuracy', count: 4, entity: { id: 'metric:top-1-accuracy' } },
    ]);
    expect(category).toEqual([{ key: 'PHONE', count: 6 }, { key: 'GPU', count: 2 }]); // prettier-ignore
    expect(year.map((bar: { label: string; count: number }) => [bar.label, bar.count])).toEqual([['2022', 9], ['2023', 5], ['2024', 4]]); // prettier-ignore
  });

  it('answers the other panels of a dashboard when one asks for a name that nothing bears', async () => {
    const { data, errors } = await server.ask(`{
      a: stats { papers } b: facets(by: METRIC) { count } c: leaderboard(metric: "latency") { rows { rank } }
      d: methods(where: {claims: {metric: "latncy"}}) { totalCount } e: claims { totalCount } f: search(text: "lora") { matched } }`);
    expect(errors).toHaveLength(1);
    expect(errors![0]).toMatchObject({ path: ['d'], extensions: { code: 'UNKNOWN_NAME', suggestions: ['latency'] } });
    expect(data.d).toBeNull();
    for (const panel of ['a', 'b', 'c', 'e', 'f']) expect(data[panel]).not.toBeNull();
  });

  it('leads from an id to the thing, and from DOI and arXiv id to the paper', async () => {
    const { node, none, doi, arxiv } = await ask(`{
      node(id: "hardware:iphone-12") { __typename ... on Hardware { category vendor broader { name } } }
      none: node(id: "method:nobody") { id }
      doi: paper(id: "https://doi.org/10.48550/arXiv.2206.01191") { title } arxiv: paper(id: "arXiv:2206.01191v3") { proposes { name } } }`);
    expect(node).toEqual({ __typename: 'Hardware', category: 'PHONE', vendor: 'Apple', broader: [{ name: 'iPhone' }] });
    expect(none).toBeNull();
    expect(doi.title).toBe('EfficientFormer: Vision Transformers at MobileNet Speed');
    expect(namesOf({ nodes: arxiv.proposes })).toEqual(['EfficientFormer', 'EfficientFormer-L1', 'EfficientFormer-L7']);
  });

  it('finds methods by who made them: families of models, and what authors of an organisation introduced', async () => {
    expect(await methods({ madeBy: 'google' })).toEqual(['MobileNetV2', 'Squeezeformer']);
    expect(await methods({ madeBy: ['Google'], subject: 'Squeezeformer' })).toEqual(['Squeezeformer']);
    expect(await methods({ madeBy: ['Berkeley'] })).toEqual(['Squeezeformer']);
    expect(await methods({ madeBy: ['Zorblax Inc.'] })).toEqual([]);
    expect(await claims({ paper: { affiliation: 'Google' } })).toBe(3);
    expect(await claims({ metric: 'latency', not: [{ madeBy: 'Google' }] })).toBe(5);
    const { papers, methods: all } = await ask(
      '{ papers(where: {affiliation: "Google"}) { nodes { title affiliations } } methods { nodes { name maker } } }',
    );
    expect(papers.nodes).toEqual([
      { title: 'Squeezeformer', affiliations: ['University of California, Berkeley', 'Google Research, Zürich'] },
    ]);
    expect(all.nodes.filter(({ maker }: { maker: string | null }) => maker !== null)).toEqual([
      { name: 'MobileNetV2', maker: 'Google' },
      { name: 'MobileOne', maker: 'Apple' },
      { name: 'MobileNet', maker: 'Google' },
    ]);
  });

  it('explains bad input', async () => {
    const cases: [query: string, code: string, message: RegExp][] = [
      ['{ claims(first: 201) { totalCount } }', 'BAD_INPUT', /between 0 and 200/],
      ['{ claims(first: -1) { totalCount } }', 'BAD_INPUT', /between 0 and 200/],
      ['{ claims(after: "nonsense") { totalCount } }', 'BAD_CURSOR', /cursor/],
      ['{ claims(where: {value: {lt: 1}}) { totalCount } }', 'BAD_INPUT', /needs `unit` or `metric`/],
      ['{ claims(where: {value: {lt: 1}, unit: "parsec"}) { totalCount } }', 'BAD_INPUT', /not a known unit/],
      ['{ claims(where: {published: {from: "2022-13"}}) { totalCount } }', 'BAD_INPUT', /expected a date/],
      ['{ claims(where: {addedAfter: "yesterday"}) { totalCount } }', 'BAD_INPUT', /ISO time/],
      ['{ claims(where: {minConfidence: 2}) { totalCount } }', 'BAD_INPUT', /expected 0 to 1/],
      ['{ claims(where: {papers: "2299.99999"}) { totalCount } }', 'UNKNOWN_NAME', /no paper/],
      ['{ tradeoff(x: {metric: "latency"}, y: {}) { onFrontier } }', 'BAD_INPUT', /one metric/],
      ['{ compare(methods: []) { metric { name } } }', 'BAD_INPUT', /expected 1 to 20/],
      ['{ paths(from: "LoRA", to: "LoRA") { relations } }', 'BAD_INPUT', /same/],
      ['{ paths(from: "LoRA", to: "MobileOne", maxHops: 9) { relations } }', 'BAD_INPUT', /between 1 and 6/],
    ];
    for (const [query, code, message] of cases) {
      const { errors } = await server.ask(query);
      expect(errors?.[0]?.extensions.code, query).toBe(code);
      expect(errors![0]!.message).toMatch(message);
    }
  });
});
