import { strToU8, zipSync } from 'fflate';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openSource, type SourceOptions, type Source } from '../../src/sources/open.js';
import type { SourceItem } from '../../src/sources/source.js';

async function read(
  bytes: Buffer | Uint8Array,
  options: Partial<SourceOptions> = {},
): Promise<{ source: Source; items: SourceItem[] }> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, i) =>
    Buffer.from(bytes.subarray(i * 1000, (i + 1) * 1000)),
  );
  const source = await openSource(Readable.from(pieces), { name: 'the test', ...options });
  const items: SourceItem[] = [];
  for await (const item of source.items) items.push(item);
  return { source, items };
}
const line = (title: string): string =>
  `${JSON.stringify({ title, abstract: `“${title}” reaches 81.5% – on CIFAR-10.` })}\n`;
const titles = (items: SourceItem[]): (string | undefined)[] =>
  items.map((item) => ('paper' in item ? item.paper.title : undefined));
/** `printf 'One line' | zstd` of the line above, written by the reference implementation: magic number, a raw block, no checksum. */
function zstd(text: string): Buffer {
  const content = Buffer.from(text);
  const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0]);
  header.writeUInt32LE(content.length, 5);
  const block = Buffer.alloc(3);
  block.writeUIntLE((content.length << 3) | 1, 0, 3);
  return Buffer.concat([header, block, content]);
}

describe('packed input', () => {
  it('is unpacked: gzip, also of several members, and zstd', async () => {
    const gzip = await read(Buffer.concat([gzipSync(line('One')), gzipSync(line('Two'))]));
    expect([gzip.source.packing, titles(gzip.items)]).toEqual(['gzip', ['One', 'Two']]);
    const z = await read(zstd(line('One') + line('Two')));
    expect([z.source.packing, titles(z.items)]).toEqual(['zstd', ['One', 'Two']]);
  });

  it('of a zip archive is every file in a known format', async () => {
    const zip = zipSync({
      'README.txt': strToU8('hello'),
      'a/one.jsonl': strToU8(line('One')),
      'b.csv': strToU8('Title,Abstract\nTwo,It reaches 2%.\n'),
      '__MACOSX/x': strToU8('x'),
    });
    const { items } = await read(zip);
    expect(
      items.map((item) => ('paper' in item ? [item.paper.title, item.place] : 'passedOver' in item && item.place)),
    ).toEqual(['README.txt', ['One', 'a/one.jsonl, line 1'], ['Two', 'b.csv, line 2']]);
  });

  it('that breaks off gives what it holds, and says so', async () => {
    const packed = gzipSync(Array.from({ length: 2000 }, (_, i) => line(`Paper ${i} ${Math.sin(i)}`)).join(''));
    const { items } = await read(packed.subarray(0, packed.length - 1000));
    expect(items.filter((item) => 'paper' in item).length).toBeGreaterThan(1000);
    expect(items.at(-1)).toMatchObject({
      rejected: 'cannot be unpacked to its end',
      detail: expect.stringContaining('truncated'),
    });
  });

  it('that is damaged from its beginning is refused', async () => {
    const packed = Buffer.from(gzipSync(line('One')));
    packed.fill(0xff, 10, 30);
    await expect(read(packed)).rejects.toThrow(/^the test cannot be unpacked: the gzip data is damaged/);
  });

  it('that would fill the disk is not read to its end', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024, 'a'));
    const { items } = await read(Buffer.concat([gzipSync(line('One')), bomb]), {
      limits: { unpackedBytes: 1024 * 1024, record: 10_000 },
    });
    expect(items[0]).toMatchObject({ paper: { title: 'One' } });
    expect(items.at(-1)).toMatchObject({ detail: expect.stringContaining('expands by more than') });
  });
});

describe('text', () => {
  it.each([
    ['UTF-16 (little-endian)', Buffer.from(`\ufeff${line('Öl')}`, 'utf16le')],
    ['UTF-16 (big-endian)', Buffer.from(`\ufeff${line('Öl')}`, 'utf16le').swap16()],
    ['UTF-8', Buffer.from(`\ufeff${line('Öl')}`)],
    ['Windows-1252', Buffer.from(line('Öl').replace('“', '\x93').replace('”', '\x94').replace('–', '\x96'), 'latin1')],
  ])('is read in %s', async (encoding, bytes) => {
    const { source, items } = await read(bytes);
    expect(source.encoding).toBe(encoding);
    expect(items).toMatchObject([{ paper: { title: 'Öl', abstract: '“Öl” reaches 81.5% – on CIFAR-10.' } }]);
  });

  it('with bytes that are not UTF-8 costs the record that they stand in', async () => {
    const bytes = Buffer.concat([
      Buffer.from(line('Öl')),
      Buffer.from('{"title": "Tw\xff", "abstract": "x y 2%."}\n', 'latin1'),
      Buffer.from(line('Three')),
    ]);
    const { items } = await read(bytes);
    expect(titles(items)).toEqual(['Öl', undefined, 'Three']);
    expect(items[1]).toMatchObject({ rejected: expect.stringContaining('invalid in the encoding'), place: 'line 2' });
  });

  it('with NUL characters, half characters and lines without end costs these records', async () => {
    const { items } = await read(
      Buffer.from(
        `${line('One')}{"title": "A\\u0000B", "abstract": "c 1%"}\n{"title": "A\\ud800", "abstract": "c 1%"}\n${'x'.repeat(5000)}\n${line('Two')}`,
      ),
      { limits: { record: 4000 } },
    );
    expect(titles(items)).toEqual(['One', undefined, undefined, undefined, 'Two']);
    expect(items[3]).toMatchObject({ rejected: 'is longer than 4000 characters' });
  });

  it('with entities that would blow it up is read as it stands', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<feed><entry><title>One &b;&b;</title><summary>It reaches 2%.</summary></entry></feed>`;
    const { items } = await read(Buffer.from(bomb));
    expect(items).toMatchObject([{ paper: { title: expect.stringMatching(/^One .{0,20}$/) } }]);
  });
});

describe('what is no list of papers', () => {
  it.each([
    ['%PDF-1.7\n...', /looks like a PDF file/],
    ['SQLite format 3\0', /SQLite database is damaged/],
    ['PAR1\0\0', /Parquet file is damaged/],
    ['{"name": "claimgraph", "version": "1"}', /keys name, version|nothing that looks like a paper/],
    ['<svg xmlns="x"><g/></svg>', /XML with <svg>/],
    ['  \n', /is empty/],
  ])('is refused with what it looks like: %j', async (text, message) => {
    await expect(read(Buffer.from(text))).rejects.toThrow(message);
  });

  it('is refused when all its papers have one abstract', async () => {
    const text = Array.from({ length: 50 }, (_, i) =>
      JSON.stringify({ title: `Paper ${i}`, abstract: 'Sign in to read this.' }),
    ).join('\n');
    await expect(read(Buffer.from(text))).rejects.toThrow(/misread: 50 of its first 50 papers have the same abstract/);
  });
});
