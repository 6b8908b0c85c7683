import { expect, it } from 'vitest';
import type { TestServer } from '../support/client.js';

/**
 * Relational questions for a graph of any papers: each has an answer, and every row of it meets the conditions. What exactly the answers are depends on the papers and the extractor, and is checked by other tests.
 * @param dated whether the papers have publication dates
 */
export function itAnswersRelationalQuestions(server: () => TestServer, { dated }: { readonly dated: boolean }): void {
  const ask = async (query: string) => {
    const { data, errors } = await server().ask(query);
    expect(errors).toBeUndefined();
    return data;
  };
  const CLAIM =
    'subject { name } metric { name broader { name } } value unit baseValue kind outcome hardware { name category } datasets { name broader { name } } baseline { name } evidence { text }';
  interface Row {
    readonly kind: string;
    readonly outcome: string;
    readonly baseValue: number | null;
    readonly hardware: { readonly name: string; readonly category: string | null }[];
    readonly datasets: { readonly name: string; readonly broader: { readonly name: string }[] }[];
    readonly baseline: { readonly name: string } | null;
    readonly evidence: { readonly text: string };
  }
  const claimsWhere = async (where: string): Promise<Row[]> => {
    const { claims } = await ask(`{ claims(where: ${where}, first: 200) { totalCount nodes { ${CLAIM} } } }`);
    expect(claims.totalCount).toBe(claims.nodes.length);
    expect(claims.nodes.length).toBeGreaterThan(0);
    return claims.nodes;
  };
  const namesOf = (things: readonly { name: string }[]): string[] => things.map((thing) => thing.name);

  it('which methods report latency on iPhone 12? EfficientFormer-L1, 1.6 ms', async () => {
    const { methods } = await ask(`{ methods(where: {claims: {metric: "latency", hardware: "iPhone 12"}}) { nodes { name
      claims(where: {metric: "latency", hardware: "iPhone 12"}) { nodes { value unit evidence { text } } } } } }`);
    const found = methods.nodes.find((method: { name: string }) => method.name === 'EfficientFormer-L1');
    expect(found.claims.nodes).toContainEqual(expect.objectContaining({ value: 1.6, unit: 'ms' }));
    expect(found.claims.nodes[0].evidence.text).toContain('iPhone 12');
  });

  it('on any phone? under 5 ms?', async () => {
    for (const claim of await claimsWhere('{metric: "latency", hardwareCategory: PHONE}')) {
      expect(claim.hardware.map((device) => device.category)).toContain('PHONE');
    }
    for (const claim of await claimsWhere('{metric: "latency", value: {lt: 5}, unit: "ms"}')) {
      expect(claim.baseValue).toBeLessThan(0.005);
      expect(claim.kind).toBe('ABSOLUTE');
    }
  });

  it('with at least 75 % top-1 accuracy as well?', async () => {
    const { methods } = await ask(
      `{ methods(where: {claims: [{metric: "latency", value: {lt: 5}, unit: "ms"}, {metric: "top-1 accuracy", value: {gte: 75}, unit: "%"}]}) { nodes { name } } }`,
    );
    expect(namesOf(methods.nodes)).toContain('EfficientFormer-L1');
  });

  it('which datasets does a method report on, and who else reports on them?', async () => {
    const { datasets } = await ask(
      '{ datasets(where: {claims: {subject: "EfficientFormer"}}) { nodes { name related(kinds: METHOD) { claims entity { name } } } } }',
    );
    expect(namesOf(datasets.nodes)).toContain('ImageNet-1K');
    expect(datasets.nodes[0].related.length).toBeGreaterThan(1);
  });

  it.each([
    ['top-1 accuracy', '{dataset: "ImageNet-1K"}', 'HIGHER'],
    ['word error rate', '{dataset: "LibriSpeech test-other"}', 'LOWER'],
    ['accuracy', '{}', 'HIGHER'],
  ])('the leaderboard of %s where %s: in order, each method once', async (metric, where, direction) => {
    const { leaderboard } = await ask(
      `{ leaderboard(metric: "${metric}", where: ${where}) { direction rows { rank method { name } claim { baseValue kind } } } }`,
    );
    expect(leaderboard.direction).toBe(direction);
    const rows: { rank: number; method: { name: string }; claim: { baseValue: number; kind: string } }[] =
      leaderboard.rows;
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.method.name)).size).toBe(rows.length);
    const values = rows.map((row) => row.claim.baseValue);
    expect(values).toEqual([...values].sort((a, b) => (direction === 'HIGHER' ? b - a : a - b)));
    expect(rows.every((row) => row.claim.kind === 'ABSOLUTE')).toBe(true);
  });

  it('who claims to beat LoRA, by how much, and where?', async () => {
    const rows = await claimsWhere('{baseline: "LoRA", outcome: BETTER, includeNarrower: false}');
    for (const claim of rows) expect([claim.baseline?.name, claim.outcome]).toEqual(['LoRA', 'BETTER']);
    const { entities } = await ask(
      '{ entities(name: "LoRA", kinds: METHOD) { related(kinds: METHOD) { claims entity { name } } } }',
    );
    expect(entities[0].related.length).toBeGreaterThan(0);
  });

  it('the trade-off of accuracy and latency has a frontier', async () => {
    const { tradeoff } = await ask(
      '{ tradeoff(x: {metric: "latency"}, y: {metric: "accuracy"}) { method { name } onFrontier x { baseValue } y { baseValue } } }',
    );
    expect(tradeoff.length).toBeGreaterThan(0);
    for (const { x, y, onFrontier } of tradeoff) {
      const beaten = tradeoff.some((other: { x: { baseValue: number }; y: { baseValue: number } }) =>
        other.x.baseValue <= x.baseValue && other.y.baseValue >= y.baseValue && (other.x.baseValue < x.baseValue || other.y.baseValue > y.baseValue));
      expect(onFrontier).toBe(!beaten);
    } // prettier-ignore
  });

  it('how are two methods connected?', async () => {
    const { paths } = await ask(
      '{ paths(from: "EfficientFormer-L1", to: "MobileNet") { nodes { __typename id } relations } }',
    );
    expect(paths.length).toBeGreaterThan(0);
    for (const { nodes, relations } of paths) expect(relations.length).toBe(nodes.length - 1);
  });

  it('claims of a year, in a range in another unit, with a word in the evidence; the broader thing includes the narrower', async () => {
    if (dated) await claimsWhere('{published: {from: "2022", to: "2022"}}');
    for (const claim of await claimsWhere('{value: {gte: 0.0015, lte: 0.0017}, unit: "s"}'))
      expect(claim.baseValue).toBeCloseTo(0.0016);
    for (const claim of await claimsWhere('{text: "latency"}'))
      expect(claim.evidence.text.toLowerCase()).toContain('latency');
    const onImageNet = await claimsWhere('{dataset: "ImageNet"}');
    expect(onImageNet.some((claim) => claim.datasets.some((dataset) => dataset.name === 'ImageNet-1K'))).toBe(true);
    const { claims } = await ask(
      '{ claims(where: {dataset: "ImageNet", includeNarrower: false}, first: 200) { nodes { datasets { name } } } }',
    );
    expect(claims.nodes.every((claim: Row) => namesOf(claim.datasets).includes('ImageNet'))).toBe(true);
  });

  it('counts for charts agree with the claims that they count', async () => {
    const { facets, years } = await ask(
      '{ facets(by: METRIC, first: 5) { key count } years: facets(by: YEAR) { count } }',
    );
    for (const { key, count } of facets) {
      const { claims } = await ask(`{ claims(where: {metric: "${key}", includeNarrower: false}) { totalCount } }`);
      expect(claims.totalCount).toBe(count);
    }
    expect(years.length > 1).toBe(dated);
  });

  it('six panels, of which one asks for an unknown name: five answer', async () => {
    const { data, errors } = await server()
      .ask(`{ a: stats { papers } b: facets(by: METRIC) { count } c: leaderboard(metric: "accuracy") { rows { rank } }
      d: methods(where: {claims: {metric: "accurcy"}}) { totalCount } e: claims { totalCount } f: search(text: "lora") { matched } }`);
    expect(errors!.map((error) => [error.path, error.extensions.code])).toEqual([[['d'], 'UNKNOWN_NAME']]);
    expect(errors![0]!.extensions.suggestions).toContain('accuracy');
    expect(Object.values(data).filter((panel) => panel === null)).toHaveLength(1);
  });

  it('a question in plain English', async () => {
    const { ask: answer } = await ask(
      '{ ask(question: "Which methods report latency on iPhone 12?") { understood intent result { ... on MethodConnection { nodes { name } } } } }',
    );
    expect(answer).toMatchObject({ understood: true, intent: 'LIST_METHODS' });
    expect(namesOf(answer.result.nodes)).toContain('EfficientFormer-L1');
  });
}
