import { UnpackError } from '../../src/sources/bytes/decompress.js';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { knownFormats } from '../../src/cli/commands/formats.js';
import { openSource } from '../../src/sources/open.js';
import { type SourceItem, SourceFormatError } from '../../src/sources/source.js';
import { HOSTILE_TEXTS, TERMINAL } from '../support/hostile.js';
import { soon } from './soon.js';

const { formats, shapes } = knownFormats();
const EXAMPLES = [...formats, ...shapes].map(({ example }) => example);
/** Pieces of the formats. */
const MARKS = [
  ...['{', '}', '[', ']', '"', ',', ':', '\\', '<', '>', '/>', '</', '<!', '<![CDATA[', ']]>', '<!DOCTYPE x [<!ENTITY a "b">]>', '&a;', '&#0;', '@', '=', '%', '#', '- ', '---\n', '| ', '\t'],
  ...['\n', '\r', '\r\n', '\n\n', '\0', '\ud800', '\ufeff', 'null', '1e999', 'TI  - ', 'ER  - ', 'AB  - ', 'T1', '%T ', 'title', 'abstract', 'Abstract: ', '<abstract>', 'arXiv:2401.00001'],
]; // prettier-ignore
const fragment = fc.oneof(fc.constantFrom(...MARKS, ...HOSTILE_TEXTS, ...TERMINAL), fc.string({ maxLength: 8 }));

/** A change of a text; positions and lengths are fractions of its length. */
const edit = fc.record({
  what: fc.constantFrom('insert', 'insert', 'remove', 'repeat', 'cut', 'join'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.double({ min: 0, max: 0.3, noNaN: true }),
  times: fc.integer({ min: 1, max: 30 }),
  fragment,
  other: fc.constantFrom(...EXAMPLES),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** Longer texts would only take more time. */
const LONGEST = 20_000;

function edited(text: string, { what, at, length, times, fragment: piece, other }: Edit): string {
  const from = Math.floor(at * text.length);
  const to = from + Math.ceil(length * text.length);
  const [before, part, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  const changed = {
    insert: () => before + piece.repeat(times) + part + after,
    remove: () => before + after,
    repeat: () => before + part.repeat(times) + after,
    cut: () => before,
    join: () => before + other.slice(0, to - from) + part + after,
  }[what]!();
  return changed.slice(0, LONGEST);
}

const ENCODERS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'Latin-1': (text) => Buffer.from(text, 'latin1'),
  gzip: (text) => gzipSync(text),
  zip: (text) => zipSync({ '../a': strToU8(text), __proto__: strToU8(text) }),
};

const inputs = fc
  .record({
    text: fc.constantFrom(...EXAMPLES),
    edits: fc.array(edit, { maxLength: 6 }),
    encoding: fc.oneof({ weight: 6, arbitrary: fc.constant('UTF-8') }, fc.constantFrom(...Object.keys(ENCODERS))),
    broken: fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 })),
    piece: fc.integer({ min: 1, max: 5000 }),
  })
  .map(({ text, edits, encoding, broken, piece }) => {
    const bytes = Buffer.from(ENCODERS[encoding]!(edits.reduce(edited, text)));
    for (const [at, byte] of broken) if (bytes.length > 0) bytes[at % bytes.length] = byte;
    return { bytes, piece };
  }); // prettier-ignore

async function* inPieces(bytes: Buffer, size: number): AsyncIterable<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

function checkItem(item: SourceItem): void {
  if (typeof item.place !== 'string' || item.place === '') throw new Error('An item does not say where it stands.');
  if (!('paper' in item)) return;
  const { title, abstract, authors } = item.paper;
  if (typeof title !== 'string' || typeof abstract !== 'string' || !authors.every((name) => typeof name === 'string'))
    throw new Error(`What should be text is none: ${JSON.stringify(item.paper).slice(0, 200)}`);
}

/** Every input is read to its end, or refused with a reason; damage affects only the record that contains it. */
export const sourcesAreRead = fc.asyncProperty(inputs, ({ bytes, piece }) =>
  soon(async () => {
    try {
      const source = await openSource(inPieces(bytes, piece), { name: 'the input' });
      for await (const item of source.items) checkItem(item);
    } catch (error) {
      if (!(error instanceof SourceFormatError || error instanceof UnpackError)) throw error;
    }
  }),
);
