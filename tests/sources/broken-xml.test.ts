import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/sources/formats.js';
import { openSource } from '../../src/sources/open.js';

/** The element that contains a paper in each format. */
const RECORDS: Readonly<Record<string, string>> = {
  atom: 'entry', 'acl-anthology': 'paper', pubmed: 'PubmedArticle', 'oai-pmh': 'record', jats: 'article', mods: 'mods', 'endnote-xml': 'record',
  'dublin-core': 'dc', rss: 'item', xml: 'paper', 'zotero-rdf': 'bib:Article',
  'crossref-xml': 'journal_article', marcxml: 'record', tei: 'TEI', 'hal-tei': 'biblFull',
}; // prettier-ignore

const XML = FORMATS.filter(
  ({ name, example }) => name !== 'spreadsheet-ml' && /^\s*<(?!!doctype html|\d)/i.test(example),
);

/** A document with five papers, made from the format's own example, of which the second is damaged. */
function document(example: string, tag: string, damage: (record: string) => string): string {
  const record = new RegExp(`<${tag}[\\s>][\\s\\S]*</${tag}>`).exec(example)!;
  const copies = [1, 2, 3, 4, 5].map((i) =>
    record[0].replace(/small\s+model/gi, `Small Model ${'ABCDE'[i - 1]!}`).replace('81.5', `8${i}.5`),
  );
  copies[1] = damage(copies[1]!);
  const before = example.slice(0, record.index);
  const isRoot = before.replace(/<[?!][^>]*>/g, '').trim() === '';
  const text = copies.join('\n');
  return before + (isRoot ? `<all>${text}</all>` : text) + example.slice(record.index + record[0].length);
}

async function read(text: string, format: string, pieces = 1 << 16): Promise<{ papers: string; rejects: string[] }> {
  const parts = Array.from({ length: Math.ceil(text.length / pieces) }, (_, i) =>
    text.slice(i * pieces, (i + 1) * pieces),
  );
  const source = await openSource(Readable.from(parts.map((part) => Buffer.from(part))), { name: 'the test', format });
  let papers = '';
  const rejects: string[] = [];
  for await (const item of source.items) {
    if ('paper' in item) papers += /Model ([A-E])/.exec(item.paper.title)?.[1] ?? '?';
    if ('rejected' in item) rejects.push(item.rejected);
  }
  return { papers, rejects };
}

it('every XML format has a record to damage', () => {
  expect(XML.map(({ name }) => name).sort()).toEqual(Object.keys(RECORDS).sort());
});

describe.each(XML.map(({ name, example }) => [name, example, RECORDS[name]!] as const))(
  'in %s',
  (name, example, tag) => {
    it('a whole document gives every paper', async () => {
      expect(
        await read(
          document(example, tag, (record) => record),
          name,
        ),
      ).toEqual({ papers: 'ABCDE', rejects: [] });
    });

    it('a record that is not closed costs itself', async () => {
      const text = document(example, tag, (record) => record.slice(0, record.lastIndexOf('</')));
      const { papers, rejects } = await read(text, name);
      expect(papers).toBe('ACDE');
      expect(rejects).toEqual(['is not closed before the next one begins']);
    });

    it('a record that is not opened costs itself, and is not lost without a word', async () => {
      const { papers, rejects } = await read(
        document(example, tag, (record) => record.replace(/^<[^>]*>/, '')),
        name,
      );
      expect([papers, rejects.length].join()).toMatch(/^(?:ACDE,[12]|ABCDE,0)$/);
    });

    it('a quotation mark that is missing in its tag costs no other paper, and not even itself', async () => {
      const { papers, rejects } = await read(
        document(example, tag, (record) => record.replace(/^<([\w:]+)[^>]*>/, '<$1 id="x>')),
        name,
      );
      expect(papers).toBe('ABCDE');
      expect(rejects).toEqual([]);
    });

    it('a quotation mark that is missing in a tag within it costs no other paper', async () => {
      const text = document(example, tag, (record) => record.replace(/ ([\w:-]+=)"[^"]*">/, ' $1"x>'));
      for (const pieces of [1, 7, 1 << 16]) {
        const { papers, rejects } = await read(text, name, pieces);
        expect(papers.replace('B', '')).toBe('ACDE');
        expect(papers.includes('B') || rejects.length === 1).toBe(true);
      }
    });

    it('an unknown entity and a bare ampersand cost nothing', async () => {
      const { papers } = await read(
        document(example, tag, (record) => record.replace('Small', 'Small &nope; & ')),
        name,
      );
      expect(papers).toMatch(/^A[B?]CDE$/);
    });
  },
);
