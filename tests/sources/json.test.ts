import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/sources/open.js';
import { JSON_SHAPES } from '../../src/sources/json/shapes/all.js';
import type { SourceItem } from '../../src/sources/source.js';

async function read(text: string, pieces = text.length + 1): Promise<SourceItem[]> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / pieces) }, (_, i) =>
    bytes.subarray(i * pieces, (i + 1) * pieces),
  );
  const source = await openSource(Readable.from(chunks), { name: 'the test' });
  const items: SourceItem[] = [];
  for await (const item of source.items) items.push(item);
  return items;
}
const titles = (items: SourceItem[]): (string | undefined)[] =>
  items.map((i) => ('paper' in i ? i.paper.title : undefined));
const paper = (title: string): object => ({
  title,
  abstract: `${title} reaches 81.5% accuracy.`,
  tags: ['a', { b: '}]"' }],
});

describe('a JSON document', () => {
  it.each(['results', 'data', 'papers', 'items', 'notes', 'anything'])(
    'is read where its papers lie in "%s"',
    async (key) => {
      const text = JSON.stringify({ status: 'ok', [key]: [paper('One'), paper('Two')], next: null }, null, 2);
      expect(titles(await read(text))).toEqual(['One', 'Two']);
    },
  );

  it.each([
    ['a list', [paper('One'), paper('Two')]],
    ['two levels down', { message: { 'total-results': 2, items: [paper('One'), paper('Two')] } }],
    ['by their ids', { papers: { '2405.00001': paper('One'), '2405.00002': paper('Two') } }],
    ['by days', { '2024-05-01': [paper('One')], '2024-05-02': [paper('Two')] }],
    ['in edges and nodes', { data: { papers: { edges: [{ node: paper('One') }, { node: paper('Two') }] } } }],
    ['in hits', { hits: { hits: [{ _source: paper('One') }, { _source: paper('Two') }] } }],
    ['in lists of lists', [[paper('One')], [paper('Two')]]],
    ['without the papers that they cite', [paper('One'), { ...paper('Two'), references: [paper('Three')] }]],
  ])('is read with its papers %s, in pieces of any size, indented or not', async (_, document) => {
    for (const [indent, pieces] of [
      [0, 1000],
      [2, 1000],
      [2, 1],
      [0, 7],
    ] as const) {
      expect(titles(await read(JSON.stringify(document, null, indent), pieces))).toEqual(['One', 'Two']);
    }
  });

  it('may be one paper', async () => {
    expect(titles(await read(JSON.stringify({ ...paper('One'), authors: [{ name: 'A' }] }, null, 2)))).toEqual(['One']);
  });

  it('loses only the element that is broken', async () => {
    const items = await read(
      `{"papers": [\n${JSON.stringify(paper('One'))},\n{"title": "Two, "abstract": "x"},\n{"title": "Three", "abstract": "b},\n{"abstract": "c"},\n${JSON.stringify(paper('Five'))}]}`,
    );
    expect(titles(items)).toEqual(['One', undefined, undefined, undefined, 'Five']);
    expect(items[1]).toMatchObject({
      rejected: 'is not JSON',
      place: 'line 3, papers[1]',
      record: expect.stringContaining('"Two,'),
    });
  });

  it('loses one element to a missing or stray quotation mark, on one line or many', async () => {
    // A single extra or missing bracket in a title can be detected, an arbitrary number cannot.
    const plain = fc.string().map((text) => text.replace(/[\0[\]{}]/g, ' '));
    const odd = fc.oneof(plain, fc.constantFrom('x}', '{y', '},{', '}]', '[', ']', 'a "b" c', ',"title":'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(odd, plain), { minLength: 2, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 60 }),
        async (texts, which, where, removes, indent, pieces) => {
          const list = texts.map(([title, abstract], i) => ({
            title: `T ${i} ${title}`,
            abstract: `A ${abstract}`,
            authors: [{ name: 'Ana Bo' }, { name: 'Cy Di' }],
          }));
          // The last paper is left intact: damage in it may extend to the end of the document.
          const broken = which % (list.length - 1);
          const elements = list.map((one) => JSON.stringify(one, null, indent));
          const quotes = [...elements[broken]!.matchAll(/(?<!\\)(?:\\\\)*"/g)].map((m) => m.index + m[0].length - 1);
          const at = quotes[where % quotes.length]!;
          const element = elements[broken]!;
          elements[broken] = element.slice(0, at) + (removes ? '' : '""') + element.slice(at + 1);
          const items = await read(
            `{"meta": {"n": 1},"papers":[${elements.join(indent ? ',\n' : ',')}],"next":"x"}`,
            pieces,
          );
          const numbers = items.flatMap((item) => ('paper' in item ? [Number(item.paper.title.split(' ')[1])] : []));
          expect(numbers).toEqual(list.flatMap((_, i) => (i === broken ? [] : [i])));
          // Parts of it may be rejected as well.
          const rejects = items.filter((item) => 'rejected' in item);
          expect(rejects[0]!.place).toContain(`papers[${broken}]`);
          expect(rejects.length).toBeLessThan(10);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is read on however many elements are broken', async () => {
    const broken = Array.from({ length: 20_000 }, () => '{"title":"a"b"}').join(',');
    const items = await read(`[${broken},${JSON.stringify(paper('One'))}]`, 1 << 18);
    expect(items.filter((item) => 'rejected' in item)).toHaveLength(20_000);
    expect(items.at(-1)).toMatchObject({ paper: { title: 'One' }, place: 'line 1, [20000]' });
  });

  it('gives what it holds when it breaks off', async () => {
    const text = JSON.stringify({ papers: [paper('One'), paper('Two')] });
    const items = await read(text.slice(0, -20));
    expect(titles(items)).toEqual(['One', undefined]);
    expect(items[1]).toMatchObject({ rejected: 'is truncated' });
  });

  it('is read as Python writes it, with NaN and line breaks within texts', async () => {
    const items = await read(
      '[{"title": "One\n line", "abstract": "It has NaN in it.", "year": NaN, "score": -Infinity}]',
    );
    expect(items[0]).toMatchObject({ paper: { title: 'One line', abstract: 'It has NaN in it.' } });
  });

  it('is read from a script', async () => {
    expect(titles(await read(`const papers = ${JSON.stringify([paper('One')])};\n`))).toEqual(['One']);
  });

  it('of great depth is rejected, not followed', async () => {
    const items = await read(`[${JSON.stringify(paper('One'))},{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}]`);
    expect(titles(items)).toEqual(['One', undefined]);
  });

  it('never loses or invents a paper, wherever it is cut', async () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `T ${text.replaceAll('\0', ' ')}`);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(title, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        async (all, pieces, indent) => {
          const items = await read(JSON.stringify({ list: all.map(paper) }, null, indent ? 1 : 0), pieces);
          expect(items.filter((item) => 'paper' in item)).toHaveLength(all.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the shapes of services', () => {
  it.each(JSON_SHAPES.map((shape) => [shape.name, shape] as const))('reads the example of %s', async (name, shape) => {
    const items = await read(shape.example);
    expect(items).toMatchObject([
      {
        paper: {
          title: 'Swift: A Small Model',
          abstract: 'Swift reaches 81.5% accuracy on CIFAR-10.',
          ...(name === 'json' ? {} : { source: name }),
        },
      },
    ]);
  });
});
