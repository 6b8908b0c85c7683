import { strToU8, zipSync } from 'fflate';
import { createGzip, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { configure, sourceLimits } from '../../src/config.js';
import { knownFormats } from '../../src/cli/commands/formats.js';
import { openSource, type SourceOptions } from '../../src/sources/open.js';
import { SOURCE_LIMITS, type SourceItem, type SourceLimits } from '../../src/sources/source.js';

const MIB = 1024 * 1024;

async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(
  bytes: Uint8Array | string | AsyncIterable<Uint8Array>,
  limits: Partial<SourceLimits> = {},
  options: Partial<SourceOptions> = {},
): Promise<SourceItem[]> {
  const given = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const source = await openSource(given instanceof Uint8Array ? inPieces(given) : given, { name: 'it', limits, ...options }); // prettier-ignore
  const items: SourceItem[] = [];
  for await (const item of source.items) items.push(item);
  return items;
}

const line = (title: string): string => `${JSON.stringify({ title, abstract: `“${title}” reaches 81.5% on CIFAR-10.` })}\n`; // prettier-ignore
/** The result for each item: the title, or the reason why it was rejected. */
const told = (items: readonly SourceItem[]): unknown[] =>
  items.map((item) => ('paper' in item ? item.paper.title : 'rejected' in item ? item.rejected : item));

describe('the limits of files', () => {
  it('are settings', () => {
    const env = {
      CLAIMGRAPH_MAX_TITLE: '1',
      CLAIMGRAPH_MAX_ABSTRACT: '2',
      CLAIMGRAPH_MAX_RECORD: '3',
      CLAIMGRAPH_MAX_TABLE: '4',
      CLAIMGRAPH_MAX_NESTING: '5',
      CLAIMGRAPH_MAX_ARCHIVES: '6',
      CLAIMGRAPH_MAX_GROWTH: '7',
      CLAIMGRAPH_UNPACKED_BYTES: '8',
    };
    expect(sourceLimits(configure(env).settings)).toEqual({
      title: 1,
      abstract: 2,
      record: 3,
      table: 4,
      nesting: 5,
      archives: 6,
      growth: 7,
      unpackedBytes: 8,
    });
    expect(sourceLimits(configure({}).settings)).toEqual(SOURCE_LIMITS);
  });

  it('hold for titles and abstracts', async () => {
    const items = await read(line('A short title') + line('Another, longer title') + line('The end'), { title: 15 });
    expect(told(items)).toEqual(['A short title', 'has a text of more than 15 characters as its title', 'The end']);
    const [item] = await read(line('A short title'), { abstract: 20 });
    expect(item).toMatchObject({ rejected: 'has a text of more than 20 characters as its abstract', detail: '42 characters' }); // prettier-ignore
  });

  const withRecords = knownFormats().formats.filter(({ name }) => name !== 'evaluation-tables');
  it.each(withRecords.map(({ name, example }) => [name, example] as const))('hold for the records of %s', async (name, example) => {
    const longer = example.replace(/81\.5\\?%/, `81.5 ${'and more '.repeat(30_000)}`);
    expect(longer.length).toBeGreaterThan(example.length + 200_000);
    const rejected = told(await read(longer, { record: 20_000, abstract: 10_000 }, { format: name })).filter((what) => typeof what === 'string');
    expect(rejected.length).toBeGreaterThan(0);
    for (const reason of rejected) expect(reason).toMatch(/longer than 20000 characters|more than 10000 characters|no abstract/);
  }); // prettier-ignore
});

describe('a line', () => {
  it('of 100 MB is rejected, and what follows is read', async () => {
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${line('One')}{"title": "`);
      const piece = Buffer.alloc(MIB, 'a');
      for (let i = 0; i < 100; i++) yield piece;
      yield Buffer.from(`", "abstract": "b"}\n${line('Two')}`);
    }
    const before = process.memoryUsage().rss;
    expect(told(await read(bytes()))).toEqual(['One', `is longer than ${8 * MIB} characters`, 'Two']);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MIB);
  }, 60_000);

  it('of 100 MB that is all there is ends a document, too', async () => {
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"papers": [{"title": "');
      const piece = Buffer.alloc(MIB, 'a');
      for (let i = 0; i < 100; i++) yield piece;
      yield Buffer.from(`"}, ${line('Two')}]}`);
    }
    expect(told(await read(bytes()))).toEqual([`is longer than ${8 * MIB} characters`, 'Two']);
  }, 60_000);
});

describe('a file of a million papers', () => {
  it('is read in little memory', async () => {
    const EACH = 1000;
    async function* bytes(): AsyncGenerator<Uint8Array> {
      for (let from = 0; from < 1_000_000; from += EACH) {
        const lines = Array.from({ length: EACH }, (_, i) => `{"title":"T${from + i}","abstract":"${from + i} ms."}\n`);
        yield Buffer.from(lines.join(''));
      }
    }
    const before = process.memoryUsage().heapUsed;
    let [papers, most] = [0, 0];
    const source = await openSource(bytes(), { name: 'it' });
    for await (const item of source.items) {
      if (!('paper' in item)) throw new Error(JSON.stringify(item));
      if (++papers % 50_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(papers).toBe(1_000_000);
    expect(most).toBeLessThan(250 * MIB);
  }, 300_000);
});

describe('what is nested', () => {
  const deep = (open: string, close: string, depth = 200_000): string => open.repeat(depth) + close.repeat(depth);

  it.each([
    ['a JSON line', `${line('One')}{"title":"A","abstract":"b","x":${deep('[', ']')}}\n${line('Two')}`],
    ['a JSON line of objects', `${line('One')}{"title":"A","abstract":"b","x":${deep('{"a":', '}').replace(':}', ':1}')}}\n${line('Two')}`],
    ['an element of a JSON document', `[${line('One')},{"a":${deep('[', ']')}},${line('Two')}]`],
    ['what stands before the papers', `[{"a":${deep('[', ']')}},${line('One')},${line('Two')}]`],
  ])('is rejected beyond a depth, and nothing else: %s', async (_, text) => {
    const items = await read(text);
    expect(told(items).filter((title) => title === 'One' || title === 'Two')).toEqual(['One', 'Two']);
    expect(told(items)).toContain('is nested too deeply');
  }); // prettier-ignore

  it('around the papers is followed down to a depth', async () => {
    const around = (depth: number): string => `${'{"a":'.repeat(depth)}[${line('One')}]${'}'.repeat(depth)}`;
    expect(told(await read(around(50)))).toEqual(['One']);
    expect(told(await read(around(150)))).toEqual(['is nested too deeply']);
    expect(told(await read(around(150), { nesting: 200 }))).toEqual(['One']);
  });

  it.each([
    ['opened and never closed', '['.repeat(3_000_000)],
    ['opened in objects', '{"a":'.repeat(500_000)],
    ['opened as objects', '{'.repeat(1_000_000)],
  ])(
    '%s takes neither time nor memory',
    async (_, text) => {
      const items = await read(text + line('One')).catch((error: Error) => [{ rejected: error.message, place: '' }]);
      expect(JSON.stringify(items).length).toBeLessThan(10_000);
    },
    30_000,
  );

  it.each([
    ['XML', `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>One</title><summary>It ${'<b>'.repeat(200_000)}reaches 2%.</summary></entry></feed>`],
    ['HTML', `<html><body><h2>One</h2>${'<div>'.repeat(200_000)}<p>Abstract: It reaches 2% of all that there is to reach here.</p></body></html>`],
    ['YAML', `- title: One\n  abstract: It reaches 2%.\n- title: Two\n  abstract: ${'['.repeat(200_000)}\n`],
    ['YAML by its indentation', `- title: One\n  abstract: It reaches 2%.\n- title: Two\n  abstract: b\n  x:\n${Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i + 3)}- a:`).join('\n')}\n`],
    ['BibTeX', `@article{a, title = {One}, abstract = {It ${'{'.repeat(100_000)}reaches${'}'.repeat(100_000)} 2%.}}\n`],
    ['Markdown', `## One\n\nAbstract: ${'> '.repeat(100_000)}It reaches 2%.\n\n${'- '.repeat(50_000)}x\n\n${'*'.repeat(50_000)}\n\n${'['.repeat(50_000)}\n`],
  ])('in %s does not use up the stack', async (_, text) => {
    const items = await read(text).catch((error: Error) => [{ rejected: error.message, place: '' }]);
    expect(items.length).toBeGreaterThan(0);
    expect(JSON.stringify(items)).not.toContain('call stack');
  }, 60_000); // prettier-ignore
});

describe('entities', () => {
  it.each([
    ['billions of laughs', `<!DOCTYPE feed [<!ENTITY l0 "lol">${Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]>`, '&l30;'],
    ['a file of this machine', '<!DOCTYPE feed [<!ENTITY l SYSTEM "file:///etc/passwd">]>', '&l;'],
    ['an address', '<!DOCTYPE feed [<!ENTITY % l SYSTEM "http://127.0.0.1:9/x"> %l;]>', '&l;'],
  ])('that stand for %s stand for themselves', async (_, head, entity) => {
    const items = await read(`<?xml version="1.0"?>${head}<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>One ${entity}</title><summary>It reaches 2%.</summary></entry></feed>`);
    expect(told(items)).toEqual([`One ${entity}`]);
  }); // prettier-ignore

  it('of YAML are not multiplied', async () => {
    const aliases = Array.from({ length: 12 }, (_, i) => `  l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(', ')}]`);
    const items = await read(`- title: One\n  abstract: It reaches 2%.\n- title: Two\n  abstract: b\n  l0: &l0 lol\n${aliases.join('\n')}\n`);
    expect(told(items)).toEqual(['One', 'is not YAML']);
  }); // prettier-ignore
});

describe('what is packed', () => {
  const zeros = gzipSync(Buffer.alloc(64 * MIB, 'x'));
  const nested = (depth: number): Uint8Array =>
    depth === 0 ? strToU8(line('One')) : zipSync({ [`${depth}.zip`]: nested(depth - 1) });

  it('grows as much as text does, and no more', async () => {
    const items = await read(Buffer.concat([gzipSync(line('One')), zeros]), { unpackedBytes: MIB });
    expect(told(items)).toEqual(['One', 'cannot be unpacked to its end']);
    expect(items[1]).toMatchObject({ detail: expect.stringContaining('more than a factor of 200') });
    const allowed = await read(Buffer.concat([gzipSync(line('One')), zeros]), { unpackedBytes: MIB, growth: 2000 });
    expect(told(allowed)).toEqual(['One', `is longer than ${8 * MIB} characters`]);
  });

  it('grows no more with many small bombs than with one great one', async () => {
    const bomb = (i: number): Uint8Array => strToU8(line(`Paper ${i}`) + 'x'.repeat(MIB));
    const bombs = zipSync(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.jsonl`, bomb(i)])));
    const zip = zipSync({ 'a.zip': bombs, 'b.zip': bombs });
    let unpacked = 0;
    for (const item of await read(zip, { unpackedBytes: 10 * MIB, record: 10_000 })) if ('paper' in item) unpacked++;
    expect(unpacked).toBeLessThan(15);
  }); // prettier-ignore

  it.each([1, 2, 3])('may lie in archives: %d', async (depth) => {
    expect(told(await read(nested(depth)))).toEqual(['One']);
  });

  it('does not lie in archives without end', async () => {
    await expect(read(nested(4))).rejects.toThrow(/nothing in this archive or document contains papers/);
    expect(told(await read(nested(4), { archives: 4 }))).toEqual(['One']);
    const packedTwice = gzipSync(gzipSync(line('One')));
    await expect(read(packedTwice)).rejects.toThrow(/looks like binary data/);
  });

  it('by a thousand times at the default is not read to its end', async () => {
    async function* bytes(): AsyncGenerator<Uint8Array> {
      const gzip = createGzip();
      gzip.end(line('One'));
      for await (const piece of gzip) yield piece as Uint8Array;
      for (let i = 0; i < 40; i++) yield zeros;
    }
    const items = await read(bytes());
    expect(told(items)).toContain('One');
    expect(items.at(-1)).toMatchObject({ rejected: 'cannot be unpacked to its end' });
  }, 120_000);
});

describe('characters', () => {
  const json = (title: string): string => `{"title": ${title}, "abstract": "It reaches 2%."}\n`;
  it.each([
    ['bytes that are not UTF-8', Buffer.concat([Buffer.from('é'), Buffer.from([0xc3, 0x28, 0xff])])],
    ['NUL', Buffer.from('\\u0000')],
    ['half of a pair', Buffer.from('\\ud83d')],
  ])('that are no text cost their record: %s', async (_, bytes) => {
    const [before, after] = json('"A?B"').split('?') as [string, string];
    const items = await read(Buffer.concat([Buffer.from(line('Öne') + before), bytes, Buffer.from(after + line('Two'))])); // prettier-ignore
    expect(items.map((item) => ('paper' in item ? item.paper.title : 'rejected' in item))).toEqual(['Öne', true, 'Two']); // prettier-ignore
  });

  it('that turn or hide others are text', async () => {
    const title = 'A \u202eeman\u202c of \u200bwidth\u2066 zero';
    expect(told(await read(line(title)))).toEqual([title]);
  });
});
