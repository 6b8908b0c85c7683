import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readPapers } from '../../src/sources/read.js';
import type { SourceItem } from '../../src/sources/source.js';

const ABSTRACT =
  'We present a small model for tests. It reads one sentence after the other and does nothing else. The text is long enough to be ' +
  'taken for an abstract, since the page tells titles from abstracts by their length alone. On a made-up benchmark it reaches 42% accuracy, and nobody minds.';

async function read(text: string, format?: string): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of readPapers(Readable.from([Buffer.from(text)]), 'the test', format)) items.push(item);
  return items;
}
const titles = (items: SourceItem[]): (string | undefined)[] =>
  items.map((item) => ('paper' in item ? item.paper.title : undefined));

describe('a page of trending papers', () => {
  it('gives the papers and none of the furniture', async () => {
    const page = `new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nMay 6\n\nFirst: A Paper\n\n${ABSTRACT}\n\nSecond Paper\n\n${ABSTRACT}\n\nLoad more\n`;
    const items = await read(page);
    expect(titles(items)).toEqual(['First: A Paper', 'Second Paper']);
    expect(items[0]).toMatchObject({ place: 'line 9', paper: { source: 'trending-page', abstract: ABSTRACT } });
  });

  it('reads lines that end in CRLF', async () => {
    expect(titles(await read(`One\r\n\r\n${ABSTRACT}\r\n`))).toEqual(['One']);
  });

  it('says where an abstract lacks its title', async () => {
    const items = await read(`One\n\n${ABSTRACT}\n\n${ABSTRACT}\n`);
    expect(items[1]).toMatchObject({ place: 'line 5', rejected: expect.stringContaining('without a title') });
  });
});

describe('JSON Lines', () => {
  it('reads the usual fields', async () => {
    const line = {
      id: 'x1',
      title: 'T',
      abstract: 'A.',
      arxiv_id: '2206.01191',
      year: 2022,
      authors: [{ name: 'Ana' }, 'Bo'],
    };
    const text = JSON.stringify(line);
    expect(await read(`${text}\n\n`)).toEqual([
      {
        record: text,
        place: 'line 1',
        paper: {
          title: 'T',
          abstract: 'A.',
          arxivId: '2206.01191',
          published: '2022',
          authors: ['Ana', 'Bo'],
          source: 'jsonl',
          sourceId: 'x1',
        },
      },
    ]);
  });

  it('rejects a broken line with its place, and reads on', async () => {
    const items = await read(
      '{"title": "T", "abstract": "A."}\n{"title": \n[1]\n{"title": "U"}\n{"title": "V", "abstract": "B."}',
    );
    expect(titles(items)).toEqual(['T', undefined, undefined, undefined, 'V']);
    expect(items.map((item) => item.place)).toEqual(['line 1', 'line 2', 'line 3', 'line 4', 'line 5']);
    expect(items[3]).toMatchObject({ rejected: expect.stringContaining('has no abstract') });
  });

  it('keeps a line separator inside of a text, and a letter that two chunks share', async () => {
    const text = Buffer.from(`{"title": "T\u2028é", "abstract": "A."}`);
    const at = text.indexOf(0xc3) + 1;
    const items: SourceItem[] = [];
    for await (const item of readPapers(Readable.from([text.subarray(0, at), text.subarray(at)]), 'x'))
      items.push(item);
    expect(titles(items)).toEqual(['T é']);
  });
});

describe('anything else', () => {
  it.each([
    ['', /empty/],
    ['hello\nworld\n', /the format is not recognised/],
  ])('is refused with what was expected: %j', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it('refuses an unknown format by name', async () => {
    await expect(read('x', 'docx')).rejects.toThrow(/unknown format "docx"; expected one of .*jsonl, json/);
  });
});
