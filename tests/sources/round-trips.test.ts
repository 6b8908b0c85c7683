import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../src/domain/plain-text.js';
import { EXPORT_FORMATS } from '../../src/export/formats.js';
import { claimOfLine } from '../../src/export/jsonl.js';
import { ingest } from '../../src/ingest/ingest.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import { openSource } from '../../src/sources/open.js';
import type { SourceItem } from '../../src/sources/source.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { sqliteStores } from '../support/stores.js';

async function itemsIn(text: string, format?: string): Promise<SourceItem[]> {
  const options = { name: 'the test', ...(format !== undefined && { format }) };
  const source = await openSource(Readable.from([Buffer.from(text)]), options);
  const items: SourceItem[] = [];
  for await (const item of source.items) items.push(item);
  return items;
}

const titlesIn = (items: readonly SourceItem[]): string[] =>
  items.map((item) => ('paper' in item ? item.paper.title : `REJECTED: ${JSON.stringify(item)}`));

async function exported(store: GraphStore, name: string): Promise<string> {
  const format = EXPORT_FORMATS.find((candidate) => candidate.name === name)!;
  let text = '';
  for await (const part of format.write({ store, filter: {}, base: 'http://claims.example.org' }))
    text += Buffer.from(part).toString();
  return text;
}

/** Characters with a special meaning in JSON, CSV, BibTeX, LaTeX, XML, Markdown, spreadsheets or terminals. */
const SIGNS = [
  '"', "'", ',', ';', '|', '\t', '=', '+', '@', '-', '#', '%', '&', '_', '~', '^', '<b>', '</i>', '&amp;', '\\', '/', '*', '`', ':', '(', ')',
  '[', ']', 'é', 'ß', 'Ø', '语', '𝛼', '–', '“', '”', '…', '\u2028', 'σ²', '10%', '$x$', 'http://x.y/z?a=b&c', 'and',
]; // prettier-ignore
const words = fc.array(fc.oneof(fc.constantFrom(...SIGNS), fc.stringMatching(/^[A-Za-z0-9]{1,8}$/)), {
  minLength: 1,
  maxLength: 12,
});
/** A title with some letters, which every paper needs. */
const nasty = words.map((parts) => `Model ${parts.join(' ')} study`);

/** A title as every format reader returns it: on one line, with single spaces. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe('a title with any signs', () => {
  const abstractOf = (i: number): string => `Paper ${i} reaches ${i + 10}.5% accuracy on CIFAR-10.`;

  it('comes back from CSV and TSV as it was written, quotation marks, line breaks and formulas included', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(nasty, { minLength: 1, maxLength: 5, selector: oneLine }),
        fc.constantFrom(',', '\t', ';'),
        async (titles, delimiter) => {
          const rows = titles.map((title, i) => [title, abstractOf(i)]);
          const items = await itemsIn(stringify([['Title', 'Abstract'], ...rows], { delimiter, quoted_string: true }));
          const markup = /<\/?[a-z]+>|&\w+;|\$|\\/;
          expect(items).toHaveLength(titles.length);
          titles.forEach((title, i) => {
            if (!markup.test(title)) expect(titlesIn(items)[i]).toBe(oneLine(title));
          });
        },
      ),
      { numRuns: 80 },
    );
  });

  it('comes back from JSON Lines and from a JSON document', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(nasty, { minLength: 2, maxLength: 5, selector: oneLine }),
        fc.constantFrom(undefined, 0, 2),
        async (titles, indent) => {
          const papers = titles.map((title, i) => ({ title, abstract: abstractOf(i) }));
          const text =
            indent === undefined
              ? papers.map((paper) => `${JSON.stringify(paper)}\n`).join('')
              : JSON.stringify(papers, null, indent);
          const found = titlesIn(await itemsIn(text));
          expect(found).toHaveLength(titles.length);
          const markup = /<\/?[a-z]+>|&\w+;|\$|\\/;
          titles.forEach((title, i) => {
            if (!markup.test(title)) expect(found[i]).toBe(oneLine(title));
          });
        },
      ),
      { numRuns: 80 },
    );
  });

  it('comes back from BibTeX, where LaTeX writes the signs', async () => {
    const latex = (text: string): string =>
      text.replace(/[\\{}$&#_%~^"]/g, (sign) =>
        sign === '\\' ? '{\\textbackslash}' : sign === '~' ? '{\\textasciitilde}' : sign === '^' ? '{\\textasciicircum}' : sign === '"' ? '{"}' : `\\${sign}`,
      ); // prettier-ignore
    const plain = nasty.filter((title) => !/<|&\w+;|--|``|''|\$|http|'|\*|`/.test(title));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(plain, { minLength: 1, maxLength: 5, selector: oneLine }), async (titles) => {
        const text = titles
          .map(
            (title, i) => `@article{p${i},\n  title = {${latex(title)}},\n  abstract = {${latex(abstractOf(i))}},\n}\n`,
          )
          .join('\n');
        expect(titlesIn(await itemsIn(text)).map(oneLine)).toEqual(titles.map(oneLine));
      }),
      { numRuns: 80 },
    );
  });
});

describe('an export', () => {
  const open = sqliteStores();
  let papers: SourcePaper[];
  beforeAll(() => {
    const [titles] = fc.sample(fc.uniqueArray(nasty, { minLength: 12, maxLength: 12, selector: oneLine }), {
      numRuns: 1,
      seed: 3,
    });
    papers = titles!.map((title, i) => ({
      title: oneLine(plainText(title)),
      abstract: `We present Swiftnet-${i}. Swiftnet-${i} reaches ${i + 60}.5% accuracy on CIFAR-10 and takes ${i + 1} ms on an iPhone 12.`,
      authors: ['Ana Bo'],
      source: 'jsonl',
      arxivId: `2405.0000${i % 10}${Math.floor(i / 10)}`.slice(0, 10),
    }));
  });
  async function* given(): AsyncIterable<SourceItem> {
    for (const [i, paper] of papers.entries()) yield { paper, place: `line ${i}` };
  }

  it('in JSON Lines loses no claim', async () => {
    const store = await open();
    await ingest(store, given());
    const lines = (await exported(store, 'jsonl')).trimEnd().split('\n');
    const [count] = await store.countClaims([{}]);
    expect(lines).toHaveLength(count!);
    expect(count).toBeGreaterThan(papers.length);
    for (const line of lines) {
      const claim = claimOfLine(line);
      expect((await store.claims([claim.id]))[0]).toEqual(claim);
    }
  });
});
