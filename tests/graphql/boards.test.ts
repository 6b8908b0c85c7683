import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill, type FixtureClaim, type FixturePaper } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

const on = (dataset: string, subject: string, value: number, more: Partial<FixtureClaim> = {}): FixtureClaim => ({
  says: `${subject} reaches {${value}}% on ${dataset}.`,
  subject,
  value,
  unit: '%',
  metric: 'accuracy',
  dataset: [dataset],
  ...more,
});
const paper = (number: number, subject: string, claims: readonly FixtureClaim[]): FixturePaper => ({
  title: `About ${subject}`,
  arxivId: `2301.0000${number}`,
  published: `2023-0${number}`,
  proposes: [subject],
  claims,
});
const PAPERS: readonly FixturePaper[] = [
  paper(1, 'Alpha-7B', [
    on('GLUE', 'Alpha-7B', 80, { conditions: ['on the test set'] }),
    on('GLUE', 'Alpha-7B', 84, { conditions: ['on the dev set', '8-bit'] }),
    on('SQuAD', 'Alpha-7B', 70, { metric: 'top-1 accuracy' }),
    on('SQuAD', 'Alpha-7B', 65, { metric: 'test accuracy' }),
    on('SQuAD', 'Alpha-7B', 60, { metric: 'average accuracy' }),
    on('SQuAD', 'Alpha-7B', 50),
  ]),
  paper(2, 'Beta', [
    on('GLUE', 'Beta', 82, { conditions: ['on the test set'] }),
    { says: 'Beta has {300000000} parameters.', subject: 'Beta', metric: 'parameters', value: 3e8, unit: 'params' },
  ]),
  paper(3, 'Gamma', [
    on('GLUE', 'Gamma', 79),
    on('GLUE', 'Gamma', 40, { kind: 'DELTA', metric: 'memory', change: 'DECREASE' }),
    on('GLUE', 'Doubtful', 99, { confidence: 0.2 }),
  ]),
];

describeOnStores('boards', (open) => {
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await open();
    await fill(store, PAPERS);
    server = await startServer({ store });
  });
  afterAll(() => server.close());

  interface Row {
    readonly rank: number;
    readonly value: number;
    readonly split: string | null;
    readonly size: number | null;
    readonly method: { readonly name: string };
  }
  const board = async (args: string, rows = ''): Promise<{ splits: string[]; conditions: string[]; rows: Row[] }> => {
    const query = `{ boards(${args}, first: 1) { splits conditions rows${rows} { rank value split size method { name } } } }`;
    const { data, errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    return data.boards[0];
  };
  const GLUE = 'where: {metric: "accuracy", dataset: "GLUE"}';

  it('say the split, the size and the conditions of each value, and what they can be narrowed to', async () => {
    const { splits, conditions, rows } = await board(GLUE);
    expect(splits).toEqual(['dev', 'test']);
    expect(conditions).toEqual(['8-bit', 'on the dev set', 'on the test set']);
    expect(rows).toEqual([
      { rank: 1, value: 84, split: 'dev', size: 7e9, method: { name: 'Alpha-7B' } },
      { rank: 2, value: 82, split: 'test', size: 3e8, method: { name: 'Beta' } },
      { rank: 3, value: 79, split: null, size: null, method: { name: 'Gamma' } },
    ]);
  });

  it('rank claims of low confidence only if asked', async () => {
    const asked = await board('where: {metric: "accuracy", dataset: "GLUE", minConfidence: 0}');
    expect(asked.rows[0]).toMatchObject({ rank: 1, value: 99, method: { name: 'Doubtful' } });
  });

  it('of one split rank only what was measured on it', async () => {
    const { rows, splits } = await board(`${GLUE}, split: "test"`);
    expect(rows.map(({ rank, value }) => [rank, value])).toEqual([[1, 82], [2, 80]]); // prettier-ignore
    expect(splits).toEqual(['dev', 'test']);
    expect((await server.ask(`{ boards(${GLUE}, split: "train") { claims } }`)).data.boards).toEqual([]);
  });

  it('of one circumstance, and of one size', async () => {
    const bits = await board('where: {metric: "accuracy", dataset: "GLUE", condition: "8-bit"}');
    expect(bits.rows.map(({ value }) => value)).toEqual([84]);
    expect((await board(GLUE, '(size: {lte: 1e9})')).rows.map(({ rank, method }) => [rank, method.name])).toEqual([
      [2, 'Beta'],
    ]);
    expect((await board(GLUE, '(size: {gt: 1e9})')).rows.map(({ method }) => method.name)).toEqual(['Alpha-7B']);
  });

  it('hold no changes, which an answer tells as what there is instead of values', async () => {
    const { data } = await server.ask(
      '{ ask(question: "What is the lowest memory on GLUE?") { summary boards { claims } } }',
    );
    expect(data.ask).toEqual({ summary: 'No value is claimed there, only changes. Gamma: −40 % memory on GLUE.', boards: [] }); // prettier-ignore
  });

  it('find a family of metrics together, and mix none of it', async () => {
    const { data } = await server.ask(
      '{ boards(where: {metric: "accuracy", dataset: "SQuAD"}) { metric { name broader { name } } rows { value } } }',
    );
    const found = (data.boards as { metric: { name: string; broader: { name: string }[] }; rows: { value: number }[] }[])
      .map(({ metric, rows }) => [metric.name, metric.broader.map(({ name }) => name), rows.map(({ value }) => value)])
      .sort(); // prettier-ignore
    expect(found).toEqual([
      ['accuracy', [], [50]],
      ['average accuracy', ['accuracy'], [60]],
      ['test accuracy', ['accuracy'], [65]],
      ['top-1 accuracy', ['accuracy'], [70]],
    ]);
    const claims = (where: string) => server.ask(`{ claims(where: {${where}, dataset: "SQuAD"}) { totalCount } }`);
    expect((await claims('metric: "accuracy"')).data.claims.totalCount).toBe(4);
    expect((await claims('metric: "test accuracy"')).data.claims.totalCount).toBe(1);
  });
});
