import fc from 'fast-check';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { evaluationTables } from '../../src/export/evaluation-tables.js';
import { ingest } from '../../src/ingest/ingest.js';
import { undoChange } from '../../src/decisions/undo.js';
import { readPapers } from '../../src/sources/read.js';
import { evaluationTables as source } from '../../src/sources/evaluation-tables.js';
import { SOURCE_LIMITS, SourceFormatError, type SourceItem } from '../../src/sources/source.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { describeOnStores } from '../support/stores.js';

/** A file with the structure of real ones: subtasks, a subset of a dataset, a row without a paper, a duplicate row, unknown fields. */
const TASKS = [
  {
    task: 'Image Classification',
    categories: ['Computer Vision'],
    description: 'What is in the picture? "Quoted", with a \\ backslash and a } brace.',
    source_link: null,
    synonyms: ['Classification'],
    subtasks: [
      {
        task: 'Few-Shot Image Classification',
        categories: [],
        datasets: [table('Mini-ImageNet', ['Accuracy'], [row('Proto', { Accuracy: '68.2%' })])],
        description: '',
        source_link: null,
        subtasks: [],
        synonyms: [],
      },
      { task: 'Empty Task', categories: [], datasets: [], description: '', source_link: null, subtasks: [], synonyms: [] },
    ],
    datasets: [
      table(
        'ImageNet',
        ['Top 1 Accuracy', 'Number of params'],
        [
          row('Zorblax-L', { 'Top 1 Accuracy': '88.5%', 'Number of params': '480M' }, { code_links: [{ title: 'a/b', url: 'https://example.org/a/b' }], uses_additional_data: true }),
          row('Zorblax-S', { 'Top 1 Accuracy': '0.79', 'Number of params': '-' }),
          row('Anonymous (ensemble)', { 'Top 1 Accuracy': '90.1' }, { paper_title: '', paper_url: '' }),
          row('', { 'Top 1 Accuracy': '1.038' }),
          row('Another', { 'Top 1 Accuracy': '79' }),
          row('Anonymous (ensemble)', { 'Top 1 Accuracy': '90.1' }, { paper_title: '', paper_url: '' }),
          row('By address', { 'Top 1 Accuracy': '70' }, { paper_title: 'http://arxiv.org/abs/2001.09694', paper_url: 'http://arxiv.org/abs/2001.09694' }),
        ],
      ),
      {
        ...table('MultiNLI', [], []),
        subdatasets: [{ subdataset: 'Matched', description: '', sota: { metrics: ['Accuracy'], rows: [row('Bert', { Accuracy: '84' })] }, subdatasets: [] }],
      },
    ],
  },
  { task: 'Another Task', categories: [], datasets: [], description: '', source_link: { title: 'x', url: 'https://x.example' }, subtasks: [], synonyms: [] },
]; // prettier-ignore

function table(dataset: string, metrics: readonly string[], rows: readonly unknown[]) {
  return {
    dataset,
    dataset_citations: [],
    dataset_links: [],
    description: `About ${dataset}`,
    sota: { metrics, rows },
    subdatasets: [],
  };
}

function row(model_name: string, metrics: Readonly<Record<string, string>>, more: object = {}) {
  return {
    code_links: [],
    metrics,
    model_links: [],
    model_name,
    paper_date: '2023-05-01',
    paper_title: 'Zorblax: Vision at Speed',
    paper_url: 'https://arxiv.org/abs/2305.00001v2',
    uses_additional_data: false,
    ...more,
  };
}

const items = (json: string, pieces = [json.length]): AsyncIterable<SourceItem> => {
  let from = 0;
  const parts = [...pieces, json.length].map((size) => Buffer.from(json.slice(from, (from += size))));
  return readPapers(Readable.from(parts.filter((part) => part.length > 0)), 'tables.json');
};
const exported = async (store: GraphStore): Promise<unknown> => {
  let text = '';
  for await (const part of evaluationTables(store)) text += part;
  return JSON.parse(text);
};
const byTask = (tasks: readonly { readonly task: string }[]): unknown[] =>
  [...tasks].sort((a, b) => (a.task < b.task ? -1 : 1));

describeOnStores('leaderboards of Papers with Code', (open) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await open();
  });

  it('are read as curated claims of the papers that they list', async () => {
    const summary = await ingest(store, items(JSON.stringify(TASKS, null, 2)));
    expect(summary).toMatchObject({ added: 3, rejected: 0 });
    const { rows } = await store.findClaims({}, { by: 'VALUE', descending: true }, { first: 50 });
    const shown = rows.map(({ item }) => [item.subjectId, item.metricId, item.value, item.unit, item.baseValue]);
    expect(shown).toContainEqual(['method:zorblax-l', 'metric:top-1-accuracy', 88.5, '%', 0.885]);
    expect(shown).toContainEqual(['method:zorblax-l', 'metric:parameters', 480e6, '', 480e6]);
    expect(shown).toContainEqual(['method:zorblax-s', 'metric:top-1-accuracy', 0.79, '', 0.79]);
    // Most of the column is in percent; a row without a method is a claim without a subject.
    expect(shown).toContainEqual([null, 'metric:top-1-accuracy', 1.038, '%', 0.01038]);
    expect(shown).toHaveLength(9);
    const large = rows.find(({ item }) => item.value === 88.5)!.item;
    expect(large).toMatchObject({ origin: 'CURATED', conditions: ['extra training data'], curation: { codeLinks: ['https://example.org/a/b'] } }); // prettier-ignore
    const papers = await store.papersByKey(['arxiv:2305.00001', 'arxiv:2001.09694']);
    expect(papers.map((paper) => paper?.title)).toEqual([
      'Zorblax: Vision at Speed',
      'http://arxiv.org/abs/2001.09694',
    ]);
    const anonymous = rows.find(({ item }) => item.value === 90.1)!.item;
    expect((await store.papers([anonymous.paperId]))[0]!.title).toBe('Leaderboard: Image Classification on ImageNet');
  });

  it('come back from an export as they were', async () => {
    await ingest(store, items(JSON.stringify(TASKS, null, 2)));
    expect(await exported(store)).toEqual(byTask(TASKS));
    const again = await ingest(store, items(JSON.stringify(await exported(store))));
    expect(again).toMatchObject({ added: 0, updated: 0 });
    expect(await exported(store)).toEqual(byTask(TASKS));
  });

  it('keep the rows that a later version of a table has dropped, and take the ones that it adds', async () => {
    const [first] = TASKS as [(typeof TASKS)[0]];
    const version = (rows: readonly unknown[]): string =>
      JSON.stringify([{ ...first, subtasks: [], datasets: [table('ImageNet', ['Accuracy'], rows)] }]);
    const [a, b, c] = ['A', 'B', 'C'].map((name) => row(name, { Accuracy: '50' }));
    await ingest(store, items(version([a, b])));
    await ingest(store, items(version([c, b])));
    const [task] = (await exported(store)) as { datasets: { sota: { rows: { model_name: string }[] } }[] }[];
    expect(task!.datasets[0]!.sota.rows.map((one) => one.model_name).sort()).toEqual(['A', 'B', 'C']);
  });

  it('give the corrected result where a later version of a table corrects one', async () => {
    const [first] = TASKS as [(typeof TASKS)[0]];
    const version = (rows: readonly unknown[]): string =>
      JSON.stringify([{ ...first, subtasks: [], datasets: [table('ImageNet', ['Accuracy', 'F1'], rows)] }]);
    const values = async (): Promise<number[]> => {
      const { rows } = await store.findClaims({}, { by: 'VALUE', descending: false }, { first: 50 });
      return rows.map(({ item }) => item.value!);
    };
    // Two rows of one method in one version are two results.
    const twins = [row('A', { Accuracy: '50', F1: '40' }), row('A', { Accuracy: '60' }), row('B', { Accuracy: '70' })];
    await ingest(store, items(version(twins)));
    expect(await values()).toEqual([40, 50, 60, 70]);
    const corrected = [row('A', { Accuracy: '51' }), row('A', { Accuracy: '60' }), row('B', { Accuracy: '70' })];
    await ingest(store, items(version(corrected)));
    expect(await values()).toEqual([40, 51, 60, 70]);
    const text = JSON.stringify(await exported(store));
    expect(text).not.toContain('"50"');
    expect(text).toContain('"40"');
    // A corrected result stays corrected when the older version is read again, and in a new graph.
    await ingest(store, items(version(twins)));
    expect(await values()).toEqual([40, 51, 60, 70]);
    expect((await ingest(store, items(text))).rejected).toBe(0);
    expect(await values()).toEqual([40, 51, 60, 70]);
  });

  it('go with everything when each change of their ingest is undone', async () => {
    await ingest(store, items(JSON.stringify(TASKS)), { by: 'ann' });
    for (const { item } of (await store.changes({}, { first: 50 })).rows) await undoChange(store, 'ann', item.id);
    expect((await store.stats()).papers).toBe(0);
    expect(await exported(store)).toEqual([]);
  });
});

it('rows that cannot be read are rejected with their place, and the others are read', async () => {
  const broken = [
    { task: 'T', datasets: [{ dataset: 'D', sota: { metrics: [], rows: [{ metrics: {} }, row('A', { F1: '1' })] } }, 7], subtasks: [{}] },
  ]; // prettier-ignore
  const found = [];
  for await (const item of items(JSON.stringify(broken))) found.push(item);
  expect(found.flatMap((item) => ('rejected' in item ? [item.place] : []))).toEqual([
    'line 1, [0].datasets[0].sota.rows[0]',
    'line 1, [0].datasets[1]',
    'line 1, [0].subtasks[0]',
  ]);
  expect(found.filter((item) => 'paper' in item)).toHaveLength(1);
});

const IN_TWO_TASKS = ['Detection', 'Segmentation'].map((task) => ({
  task,
  datasets: [table('COCO', ['AP'], [row('Zorblax-L', { AP: task === 'Detection' ? '51.2' : '44.0' })])],
}));

it('a paper in several tasks is one paper with the rows of all of them', async () => {
  const found = [];
  for await (const item of items(JSON.stringify(IN_TWO_TASKS, null, 1))) if ('paper' in item) found.push(item.paper);
  expect(found.map(({ results = [] }) => results.map((result) => [result.task, result.results[0]!.value]))).toEqual([
    [
      [['Detection'], '51.2'],
      [['Segmentation'], '44.0'],
    ],
  ]);
});

it('the papers before the place where a file can no longer be read are read', async () => {
  const breaking = async function* (): AsyncGenerator<string> {
    yield JSON.stringify(IN_TWO_TASKS).split(/(?="Segmentation")/)[0]!;
    throw new Error('the disk is gone');
  };
  const found: SourceItem[] = [];
  const all = async (): Promise<void> => {
    for await (const item of source.read(breaking(), { limits: SOURCE_LIMITS })) found.push(item);
  };
  await expect(all()).rejects.toThrow('the disk is gone');
  expect(found.filter((item) => 'paper' in item)).toHaveLength(1);
});

it('a document that is cut anywhere into pieces reads the same', async () => {
  const json = JSON.stringify(TASKS, null, 1);
  const whole: SourceItem[] = [];
  for await (const item of items(json)) whole.push(item);
  const cuts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(cuts, async (pieces) => {
      const found: SourceItem[] = [];
      for await (const item of items(json, pieces)) found.push(item);
      expect(found).toEqual(whole);
    }),
    { numRuns: 30, seed: 5 },
  );
});

describe('damage in a file of tables costs', () => {
  const methods = (found: readonly SourceItem[]): string[] =>
    found.flatMap((item) => ('paper' in item ? (item.paper.results ?? []).map((result) => result.method) : []));
  const rows = (...names: readonly string[]): unknown[] => names.map((name) => row(name, { Accuracy: '50' }));
  const task = (name: string, ...tables: readonly unknown[]): object => ({
    categories: ['Vision'],
    datasets: tables,
    description: `About ${name}`,
    subtasks: [],
    task: name,
  });
  const file = [
    task('First', table('A', ['Accuracy'], rows('A1', 'A2', 'A3')), table('B', ['Accuracy'], rows('B1', 'B2'))),
    task('Second', table('C', ['Accuracy'], rows('C1', 'C2'))),
    task('Third', table('D', ['Accuracy'], rows('D1'))),
  ];
  const all = ['A1', 'A2', 'A3', 'B1', 'B2', 'C1', 'C2', 'D1'];
  const tablesOf = (found: readonly SourceItem[]): string[] =>
    found.flatMap((item) =>
      'paper' in item ? (item.paper.results ?? []).map((one) => `${one.task.join()}/${one.dataset.join()}`) : [],
    );
  const read = async (text: string): Promise<SourceItem[]> => {
    const found: SourceItem[] = [];
    for await (const item of items(text)) found.push(item);
    return found;
  };

  it.each([
    ['a missing quotation mark', /"A2"/, '"A2', ['A2'], '[0].datasets[0].sota.rows[1]'],
    ['a stray quotation mark', /"A3"/, '"A"3"', ['A3'], '[0].datasets[0].sota.rows[2]'],
    ['a brace too many at its end', /"C1"[^}]*\}/, '$&}', ['C1'], '[1].datasets[0].sota.rows[0]'],
    ['a brace too many within', /"C1"/, '"C1"}}', ['C1', 'C2'], '[1].datasets[0]'],
    ['a word that is no JSON', /"B1"/, 'oops', ['B1', 'B2'], '[0].datasets[1]'],
    ['a stray quotation mark in a table', /"About C"/, '"About "C"', ['C1', 'C2'], '[1].datasets[0]'],
    ['a stray quotation mark in a task', /"About Second"/, '"About "Second"', ['C1', 'C2'], '[1]'],
  ])('one element: %s', async (_, whole, broken, lost, place) => {
    for (const indent of [0, 2]) {
      const text = JSON.stringify(file, null, indent);
      expect(text).toMatch(whole);
      const found = await read(text.replace(whole, broken));
      expect(methods(found)).toEqual(all.filter((name) => !lost.includes(name)));
      const rejects = found.filter((item) => 'rejected' in item);
      expect(rejects).toHaveLength(1);
      expect(rejects[0]!.place).toMatch(new RegExp(`^line \\d+, ${place.replace(/[[\].]/g, '\\$&')}$`));
      expect(rejects[0]!.record).not.toBe('');
    }
  });

  it('never puts a row into a table that it does not stand in, wherever a character is lost or doubled', async () => {
    const owner = new Map(
      (await read(JSON.stringify(file))).flatMap((item) =>
        'paper' in item
          ? item.paper.results!.map((one) => [one.method, `${one.task.join()}/${one.dataset.join()}`])
          : [],
      ),
    );
    for (const indent of [0, 1]) {
      const text = JSON.stringify(file, null, indent);
      await fc.assert(
        fc.asyncProperty(fc.nat(text.length - 1), fc.boolean(), async (seed, doubles) => {
          const marks = [...text.matchAll(/["{}[\]]/g)].map((found) => found.index);
          const at = marks[seed % marks.length]!;
          const broken = text.slice(0, at) + (doubles ? text[at]! + text[at]! : '') + text.slice(at + 1);
          const found = await read(broken).catch((error: unknown) => {
            if (error instanceof SourceFormatError) return [];
            throw error;
          });
          const placed = methods(found).map((method, i) => [method, tablesOf(found)[i]!] as const);
          for (const [method, where] of placed) expect([method, where]).toEqual([method, owner.get(method) ?? where]);
        }),
        { numRuns: 150, seed: 7 },
      );
    }
  });
});
