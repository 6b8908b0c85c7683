import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/sources/open.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import type { SourceItem } from '../../src/sources/source.js';

const TITLE = 'Swiftnet: A Small Network';
const ABSTRACT = 'We present Swiftnet, which reaches 81.5% accuracy on CIFAR-10 with 1.2M parameters.';

async function itemsIn(text: string | Buffer): Promise<SourceItem[]> {
  const source = await openSource(Readable.from([Buffer.from(text)]), { name: 'the test' });
  const items: SourceItem[] = [];
  for await (const item of source.items) items.push(item);
  return items;
}

async function paperIn(text: string | Buffer): Promise<SourcePaper> {
  const items = await itemsIn(text);
  expect(items).toHaveLength(1);
  return (items[0] as { paper: SourcePaper }).paper;
}

describe('BibTeX', () => {
  it('gives letters and escaped signs as they are meant, and formulas as they are', async () => {
    const paper = await paperIn(
      '@article{x, title={Swift}, author={{\\AA}kesson, Bj{\\"o}rn and Mart{\\\'\\i}n, Ana}, abstract={K{\\"o}hler \\& Di reach 81.5\\% where $x \\ge 3\\%$ and use \\texttt{a\\_b}.}}',
    );
    expect(paper.authors).toEqual(['Björn Åkesson', 'Ana Martín']);
    expect(paper.abstract).toBe('Köhler & Di reach 81.5% where $x \\ge 3\\%$ and use \\texttt{a_b}.');
  });

  it('adds missing commas between fields, and changes no value', async () => {
    const abstract = 'Settings were 5\n lr = 0.1,, and a "b"\n c = {2}\n d = 3.';
    const paper = await paperIn(`@article{x,\n title = {Swift}\n abstract = {${abstract}}\n year = 2024\n}`);
    expect(paper.abstract).toBe(abstract.replace(/\n /g, ' '));
    expect(paper.published).toBe('2024');
  });
});

describe('fields with several values', () => {
  it('authors between semicolons are family and given names when one of them surely is', async () => {
    const table = (authors: string): string => `Title,Authors,Abstract\n${TITLE},"${authors}","${ABSTRACT}"\n`;
    expect((await paperIn(table('Brandt, Lukas; El Amrani, Fatima Zahra'))).authors).toEqual([
      'Lukas Brandt',
      'Fatima Zahra El Amrani',
    ]);
    expect((await paperIn(table('Ana Bo, Cy Di; Eva Fo, Gil Ha'))).authors).toHaveLength(4);
  });

  it('the whole date of a table is taken, and whole names', async () => {
    const paper = await paperIn(
      `"Publication Year","Authors","Author full names","Title","Abstract","Date"\n"2024","Bo A.","Bo, Ana (57200000000)","${TITLE}","${ABSTRACT}","2024-05-01"\n`,
    );
    expect(paper).toMatchObject({ authors: ['Ana Bo'], published: '2024-05-01' });
  });

  it('a date that says "NA" gives way to the next, and typed ids are found', async () => {
    const paper = await paperIn(
      JSON.stringify({
        results: [
          {
            bibjson: {
              title: TITLE,
              abstract: ABSTRACT,
              identifier: [
                { id: '1991-959X', type: 'pissn' },
                { id: '10.1000/swift', type: 'doi' },
              ],
            },
            published: 'NA',
            date: '2024-05-01',
          },
        ],
      }),
    );
    expect(paper).toMatchObject({ doi: '10.1000/swift', published: '2024-05-01' });
  });

  it('of descriptions the longest is the abstract, and of languages English', async () => {
    const dublin = { title: [TITLE], creator: ['Bo, Ana'], description: ['12 pages', ABSTRACT] };
    expect((await paperIn(JSON.stringify([dublin]))).abstract).toBe(ABSTRACT);
    const paper = await paperIn(
      JSON.stringify({
        data: [
          {
            attributes: {
              doi: '10.1000/swift',
              titles: [
                { title: 'Swiftnet: ein kleines Netz', lang: 'de' },
                { title: TITLE, titleType: 'TranslatedTitle', lang: 'en' },
              ],
              descriptions: [
                { description: 'Wir stellen Swiftnet vor.', descriptionType: 'Abstract', lang: 'de' },
                { description: ABSTRACT, descriptionType: 'Abstract', lang: 'en-GB' },
              ],
            },
          },
        ],
      }),
    );
    expect(paper).toMatchObject({ title: TITLE, abstract: ABSTRACT });
    const xml = await paperIn(
      `<OAI-PMH><ListRecords><record><header><identifier>oai:x:1</identifier></header><metadata><oai_dc:dc xmlns:dc="x"><dc:title>${TITLE}</dc:title><dc:description xml:lang="de">Wir stellen Swiftnet vor, und noch viel mehr, das hier nicht weiter genannt werden muss, auf vielen Seiten.</dc:description><dc:description xml:lang="en">${ABSTRACT}</dc:description></oai_dc:dc></metadata></record></ListRecords></OAI-PMH>`,
    );
    expect(xml.abstract).toBe(ABSTRACT);
  });
});

describe('records of services', () => {
  it.each([
    [
      "HAL's, with types in the names of fields and abstracts in two languages",
      {
        response: {
          docs: [
            {
              docid: '4',
              label_s: `Bo. ${TITLE}`,
              title_s: [TITLE],
              abstract_s: [ABSTRACT, 'Nous proposons Swiftnet, un petit réseau pour les images du téléphone.'],
              authFullName_s: ['Ana Bo', 'Cy Di'],
              producedDate_s: '2024-05-01',
            },
          ],
        },
      },
    ],
    [
      "PLOS's",
      {
        response: {
          docs: [
            {
              id: '10.1000/swift',
              title_display: TITLE,
              abstract: [ABSTRACT],
              author_display: ['Ana Bo', 'Cy Di'],
              publication_date: '2024-05-01T00:00:00Z',
            },
          ],
        },
      },
    ],
    [
      "Springer's",
      {
        records: [
          {
            title: TITLE,
            creators: [{ creator: 'Bo, Ana' }, { creator: 'Di, Cy' }],
            publicationDate: '2024-05-01',
            abstract: { h1: 'Abstract', p: ABSTRACT },
          },
        ],
      },
    ],
    [
      "Scopus'",
      {
        'search-results': {
          entry: [
            {
              'dc:title': TITLE,
              'dc:creator': 'Bo A.',
              'prism:coverDate': '2024-05-01',
              'dc:description': ABSTRACT,
              author: [
                { surname: 'Bo', 'given-name': 'Ana' },
                { surname: 'Di', 'given-name': 'Cy' },
              ],
            },
          ],
        },
      },
    ],
  ])('%s are papers', async (_, answer) => {
    const expected = { title: TITLE, abstract: ABSTRACT, authors: ['Ana Bo', 'Cy Di'], published: '2024-05-01' };
    expect(await paperIn(JSON.stringify(answer))).toMatchObject(expected);
  });

  it('a table in a Chinese encoding, or a Cyrillic one, is read in it', async () => {
    // "标题,摘要" in GBK and "Название,Аннотация" in Windows-1251.
    const gbk = Buffer.concat([Buffer.from('b1eacce22cd5aad2aa', 'hex'), Buffer.from(`\n"${TITLE}","${ABSTRACT}"\n`)]);
    expect(await paperIn(gbk)).toMatchObject({ title: TITLE, abstract: ABSTRACT });
    const cyrillic = (text: string): Buffer =>
      Buffer.from([...text].map((c) => (c < '\u0410' ? c.charCodeAt(0) : c.charCodeAt(0) - 0x350)));
    const russian = 'Мы предлагаем небольшую сеть для изображений и показываем её точность на телефоне';
    const list = Buffer.concat([
      Buffer.from('title,abstract\n'),
      cyrillic(`Небольшая сеть,${russian.replace('ё', 'е')}\n`),
    ]);
    expect((await paperIn(list)).title).toBe('Небольшая сеть');
    expect((await paperIn(Buffer.from(`title,abstract\nKöhler für Böhm,${ABSTRACT}\n`, 'latin1'))).title).toBe(
      'Köhler für Böhm',
    );
  });

  it.each([
    [
      'MARCXML within OAI-PMH',
      `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><header><identifier>oai:x:1</identifier></header><metadata><record xmlns="http://www.loc.gov/MARC21/slim"><datafield tag="100"><subfield code="a">Bo, Ana</subfield></datafield><datafield tag="245"><subfield code="a">${TITLE}</subfield></datafield><datafield tag="520"><subfield code="a">${ABSTRACT}</subfield></datafield></record></metadata></record></ListRecords></OAI-PMH>`,
    ],
    [
      'MODS within OAI-PMH',
      `<OAI-PMH><ListRecords><record><header><identifier>oai:x:1</identifier></header><metadata><mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>${TITLE}</title></titleInfo><name><namePart type="given">Ana</namePart><namePart type="family">Bo</namePart></name><abstract>${ABSTRACT}</abstract></mods></metadata></record></ListRecords></OAI-PMH>`,
    ],
    [
      "Europe PMC's XML, with the parts of names",
      `<responseWrapper><resultList><result><id>1</id><title>${TITLE}</title><authorString>Bo A.</authorString><authorList><author><fullName>Bo A</fullName><firstName>Ana</firstName><lastName>Bo</lastName><initials>A</initials></author></authorList><abstractText>${ABSTRACT}</abstractText></result></resultList></responseWrapper>`,
    ],
    [
      "PubMed's text, with marks behind names",
      `1. Example J. 2024 May 1;12(3):1-9. doi: 10.1000/swift.\n\n${TITLE}\n\nBo A(1)(#).\n\nAuthor information:\n(1)Example University.\n(#)Contributed equally\n\n${ABSTRACT}\n\nDOI: 10.1000/swift\nPMID: 1\n`,
    ],
  ])('%s is one paper', async (_, text) => {
    const paper = await paperIn(text);
    expect(paper).toMatchObject({ title: TITLE, abstract: ABSTRACT });
    expect(['Ana Bo', 'A. Bo']).toContain(paper.authors[0]);
    expect(paper.authors).toHaveLength(1);
  });

  it("previews of links in Slack's export of a channel are papers, other messages are not", async () => {
    const items = await itemsIn(
      JSON.stringify([
        {
          type: 'message',
          text: '<https://arxiv.org/abs/2405.00001>',
          attachments: [
            {
              from_url: 'https://arxiv.org/abs/2405.00001',
              title: TITLE,
              text: ABSTRACT,
              title_link: 'https://arxiv.org/abs/2405.00001',
            },
          ],
        },
        { type: 'message', text: 'Nice!' },
      ]),
    );
    expect(items.filter((item) => 'paper' in item)).toMatchObject([
      { paper: { title: TITLE, abstract: ABSTRACT, arxivId: '2405.00001' } },
    ]);
  });

  it('a fence that one cell of a notebook leaves open hides no other cell', async () => {
    const cell = (source: string) => ({ cell_type: 'markdown', metadata: {}, source });
    const items = await itemsIn(
      JSON.stringify({
        cells: [
          cell('```python\nx = 1'),
          cell(`## [${TITLE}](https://arxiv.org/abs/2405.00001)\n\n**Abstract:** ${ABSTRACT}`),
        ],
        metadata: {},
        nbformat: 4,
      }),
    );
    expect(items).toMatchObject([{ paper: { title: TITLE, abstract: ABSTRACT }, place: 'cell 2, line 1' }]);
  });
});
