import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/sources/format-names.js';
import { FORMATS } from '../../src/sources/formats.js';
import { JSON_SHAPES } from '../../src/sources/json/shapes/all.js';
import { openSource, type Source } from '../../src/sources/open.js';
import type { SourceItem } from '../../src/sources/source.js';

async function read(text: string | Buffer, pieces = 1 << 16): Promise<{ source: Source; items: SourceItem[] }> {
  const bytes = Buffer.from(text as string);
  const chunks = Array.from({ length: Math.ceil(bytes.length / pieces) }, (_, i) =>
    bytes.subarray(i * pieces, (i + 1) * pieces),
  );
  const source = await openSource(Readable.from(chunks), { name: 'the test' });
  const items: SourceItem[] = [];
  for await (const item of source.items) items.push(item);
  return { source, items };
}

it('the names of formats are those of the formats, in their order', () => {
  expect(FORMAT_NAMES).toEqual(FORMATS.map(({ name }) => name));
});

describe('every format', () => {
  it.each(
    FORMATS.filter((format) => format.name !== 'evaluation-tables').map((format) => [format.name, format] as const),
  )('is told by its content, and its example is one paper: %s', async (name, format) => {
    for (const pieces of [1 << 16, 11]) {
      const { source, items } = await read(format.example, pieces);
      expect(source.format.name).toBe(name);
      const papers = items.flatMap((item) => ('paper' in item ? [item.paper] : []));
      expect(papers.map((paper) => paper.title.replace(/\.$/, ''))).toEqual(['Swift: A Small Model']);
      expect(papers[0]!.abstract).toMatch(/reaches \$?81\.5\\?%\$? accuracy/);
      expect(items.filter((item) => 'rejected' in item)).toEqual([]);
    }
  });

  it.each(
    FORMATS.filter((format) => !/json|evaluation|trending/.test(format.name)).map(
      (format) => [format.name, format.example] as const,
    ),
  )('gives its papers with their authors, whatever ends its lines: %s', async (_, example) => {
    const { items } = await read(example.replace(/\n/g, '\r\n'));
    const paper = items.find((item) => 'paper' in item);
    expect(paper).toMatchObject({
      paper: { authors: expect.arrayContaining([expect.stringMatching(/^Ana Bo$|^A\. Bo$/)]) },
    });
  });

  it.each([
    ['atom', ['Example University']],
    ['pubmed', ['Example University, Example City']],
    ['nbib', ['Example University, Example City']],
    ['web-of-science', ['Example Univ, Example City']],
    ['acl-anthology', ['Example University']],
    ['openalex', ['Example University']],
    ['crossref', ['Example University']],
    ['semantic-scholar', ['Example University']],
  ])('gives where authors work, as far as it says: %s', async (name, affiliations) => {
    const { items } = await read([...JSON_SHAPES, ...FORMATS].find((format) => format.name === name)!.example);
    expect(items.find((item) => 'paper' in item)).toMatchObject({ paper: { affiliations } });
  });

  it.each([
    ['no affiliation', '{"title": "Swift", "abstract": "It is fast.", "authors": [{"name": "Ana Bo"}]}', undefined],
    [
      'a list of its own',
      '{"title": "Swift", "abstract": "It is fast.", "affiliations": ["Quux Inc.", "Quux Inc.", " "]}',
      ['Quux Inc'],
    ],
    [
      'marks of footnotes',
      '{"title": "Swift", "abstract": "It is fast.", "authors": [{"name": "Ana Bo", "affiliation": "1 Quux\\nInc, City"}]}',
      ['Quux Inc, City'],
    ],
    [
      'raw names only',
      '{"id": "https://openalex.org/W1", "title": "Swift", "abstract_inverted_index": {"Fast": [0]}, "authorships": [{"author": {"display_name": "Ana Bo"}, "institutions": [], "raw_affiliation_strings": ["Quux Lab"]}]}',
      ['Quux Lab'],
    ],
    ['a column', 'title,abstract,Institution\nSwift,It is fast.,Quux Inc; MIT\n', ['Quux Inc', 'MIT']],
    [
      'BibTeX',
      '@phdthesis{a, title = {Swift}, abstract = {It is fast.}, school = {Quux University}}',
      ['Quux University'],
    ],
    [
      'an address with an institution',
      '<article><front><article-meta><title-group><article-title>Swift</article-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>Bo</surname></name></contrib><aff id="a1"><label>1</label><institution>Quux</institution>, City</aff><aff><label>2</label>MIT, City</aff></contrib-group><abstract><p>It is fast.</p></abstract></article-meta></front></article>',
      ['Quux', 'MIT, City'],
    ],
  ])('takes affiliations from %s', async (_, text, affiliations) => {
    const { items } = await read(text);
    const found = items.find((item) => 'paper' in item) as { paper: { affiliations?: string[] } };
    expect(found.paper.affiliations).toEqual(affiliations);
  });
});
