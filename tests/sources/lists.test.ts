import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/sources/lists/markdown.js';
import { openSource } from '../../src/sources/open.js';
import { SOURCE_LIMITS, type SourceItem } from '../../src/sources/source.js';

/** Lists with the structure of real ones and our own sentences. */
async function read(name: string): Promise<{ format: string; items: SourceItem[] }> {
  const path = fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
  const source = await openSource(createReadStream(path), { name });
  const items: SourceItem[] = [];
  for await (const item of source.items) items.push(item);
  return { format: source.format.name, items };
}

describe('a list of papers as people keep it', () => {
  it.each([
    ['awesome-list.md', 'markdown', ['Zorblax: Vision at the Speed of Light'], 2],
    ['table.md', 'markdown', ['Zorblax: fast things', 'Foo: slow things'], 0],
    ['arxiv-listing.html', 'html', ['Zorblax: A Fast Model', 'Code Models for All'], 0],
    ['arxiv-mail.txt', 'arxiv-listing', ['Zorblax: A Fast Model for Everyone', 'Foo the Second'], 0],
    ['front-matter.md', 'yaml', ['Zorblax: A Fast Model'], 0],
    ['reading-list.md', 'markdown', ['Zorblax: A Fast Model', 'Zebra: Reading from Both Sides'], 0],
    ['daily-by-id.json', 'json', ['Zorblax'], 0],
    ['list.yaml', 'yaml', ['Zorblax', 'Foo'], 0],
    ['daily.md', 'markdown', ['Zorblax: A Fast Model', 'Foo: B'], 0],
    ['python-lists.tsv', 'csv', ['Zorblax', 'Foo', 'Bar'], 0],
    ['year.md', 'markdown', ['Zorblax for Speech', 'Second Paper'], 0],
    ['topics.md', 'markdown', ['Zorblax for Radar', 'Second Thing'], 0],
    ['folded.md', 'markdown', ['Zorblax for the Web', 'Second Thing'], 0],
  ])('is read whole: %s', async (name, format, titles, rejects) => {
    const { format: told, items } = await read(name);
    expect(told).toBe(format);
    const papers = items.flatMap((item) => ('paper' in item ? [item.paper] : []));
    expect(papers.map(({ title }) => title)).toEqual(titles);
    expect(items.filter((item) => 'rejected' in item)).toHaveLength(rejects);
    for (const { abstract } of papers) expect(abstract).not.toMatch(/^\W*(?:abstract|摘要)|\n/i);
  });

  it.each([
    'https://arxiv.org/abs/2405.00001',
    'arxiv.org/abs/2405.00001',
    'www.arxiv.org/abs/2405.00001',
    '<https://arxiv.org/abs/2405.00001>',
    '[pdf](https://arxiv.org/pdf/2405.00001)',
    '<a href="https://arxiv.org/abs/2405.00001">pdf</a>',
  ])('finds an address however it is written: %s', async (address) => {
    async function* page(): AsyncGenerator<string> {
      yield `# Papers\n\n### Swift: A Small Model\n\n${address}\n\n**Abstract:** Swift reaches 81.5% accuracy.\n`;
    }
    const items: SourceItem[] = [];
    for await (const item of markdown.read(page(), { limits: SOURCE_LIMITS })) items.push(item);
    expect(items).toMatchObject([{ paper: { title: 'Swift: A Small Model', arxivId: '2405.00001' } }]);
  });

  it('gives the ids and the people that it names', async () => {
    const { items } = await read('arxiv-listing.html');
    expect(items[0]).toMatchObject({ paper: { arxivId: '2405.00001', authors: ['Ana Bo', 'Cy Di'] } });
    const { items: rows } = await read('python-lists.tsv');
    expect(rows[0]).toMatchObject({ paper: { authors: ['Ana Bo', "Cy O'Di"], sourceId: '1' } });
  });
});
