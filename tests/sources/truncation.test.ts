import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/sources/formats.js';
import { openSource } from '../../src/sources/open.js';
import { SourceFormatError, type SourceItem } from '../../src/sources/source.js';

/** The items read from a text, or that it was refused. */
async function read(text: string, format: string): Promise<SourceItem[] | 'refused'> {
  const items: SourceItem[] = [];
  try {
    const source = await openSource(Readable.from([Buffer.from(text)]), { name: 'the test', format });
    for await (const item of source.items) items.push(item);
  } catch (error) {
    if (error instanceof SourceFormatError) return 'refused';
    throw error;
  }
  return items;
}

/** The result of reading an archive in chunks of this size. */
async function endOf(archive: Uint8Array, piece: number): Promise<string> {
  async function* pieces(): AsyncIterable<Uint8Array> {
    for (let from = 0; from < archive.length; from += piece) yield archive.subarray(from, from + piece);
  }
  try {
    const source = await openSource(pieces(), { name: 'the archive' });
    for await (const item of source.items) if ('rejected' in item) return item.rejected;
    return 'read';
  } catch (error) {
    if (error instanceof SourceFormatError) return error.message;
    throw error;
  }
}

describe('an archive that is damaged', () => {
  const { example } = FORMATS.find(({ name }) => name === 'jsonl')!;
  const archive = zipSync({ 'papers.jsonl': strToU8(example) });
  // Damage to each byte, including compressed ones: some cause an error when it is opened, others when papers are read.
  it.each([7, 5000])('anywhere is refused by name or told: pieces of %d bytes', async (piece) => {
    const ends = new Set<string>();
    for (let at = 0; at < archive.length; at++) {
      const broken = archive.slice();
      broken[at]! ^= 0xff;
      ends.add(await endOf(broken, piece));
    }
    for (const end of ends) expect(end).toMatch(/^(?:read$|the archive|cannot be unpacked|is |has |no )/);
    expect([...ends].join()).toMatch(/the archive cannot be unpacked: the zip archive is damaged/);
  });
});

describe('a file that is damaged', () => {
  it.each(FORMATS.map((format) => [format.name, format] as const))(
    'is read as far as it goes, or refused, and never lost without a word: %s',
    async (name, { example }) => {
      const damage = fc.record({
        from: fc.nat(example.length),
        length: fc.oneof(fc.constant(Infinity), fc.nat(40)),
        instead: fc.oneof(
          fc.constant(''),
          fc.string({ unit: 'binary', maxLength: 8 }),
          fc.constantFrom('"', '<', '}', '\n\n', '{', ']'),
        ),
      });
      await fc.assert(
        fc.asyncProperty(damage, async ({ from, length, instead }) => {
          const rest = length === Infinity ? '' : example.slice(from + length);
          const found = await read(example.slice(0, from) + instead + rest, name);
          if (found === 'refused') return;
          expect(found.length).toBeGreaterThan(0);
          expect(found.filter((item) => 'paper' in item).length).toBeLessThan(3);
          for (const item of found) {
            expect(item.place).toMatch(/\d|^end/);
            if ('paper' in item) expect(item.paper.title).not.toBe('');
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});
