import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/sources/open.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import type { SourceItem } from '../../src/sources/source.js';

const TITLE = 'Swiftnet: A Small Network';
const ABSTRACT = 'We present Swiftnet, which reaches 81.5% accuracy on CIFAR-10 with 1.2M parameters.';
const ONE = { title: TITLE, abstract: ABSTRACT };

async function itemsIn(text: string | Buffer): Promise<SourceItem[]> {
  const source = await openSource(Readable.from([Buffer.from(text)]), { name: 'the test' });
  const items: SourceItem[] = [];
  for await (const item of source.items) items.push(item);
  return items;
}

async function papersIn(text: string | Buffer): Promise<SourcePaper[]> {
  return (await itemsIn(text)).map((item) => (item as { paper: SourcePaper }).paper);
}

describe('text with one named field on each line', () => {
  it('of RePEc gives each author, and the lines that go on', async () => {
    const template = (number: number): string =>
      `Template-Type: ReDIF-Paper 1.0\nAuthor-Name: Ana Bo\nAuthor-X-Name-Last: Bo\nAuthor-Workplace-Name: Example University\nAuthor-Name: Di, Cy\n` +
      `Title: Paper ${number}\nAbstract: We present Swiftnet.\n Results: It reaches 81.5%\n accuracy.\nLength: 34 pages\nCreation-Date: 2024-05\n` +
      `Handle: RePEc:exa:wpaper:24-${number}\n`;
    expect(await papersIn(`${template(1)}\n${template(2)}`)).toMatchObject(
      [1, 2].map((number) => ({
        title: `Paper ${number}`,
        abstract: 'We present Swiftnet. Results: It reaches 81.5% accuracy.',
        authors: ['Ana Bo', 'Cy Di'],
        affiliations: ['Example University'],
        published: '2024-05',
        sourceId: `RePEc:exa:wpaper:24-${number}`,
      })),
    );
  });

  it('of ProQuest lies between rules, and has its title twice', async () => {
    const rule = '_'.repeat(60);
    const document = (number: number): string =>
      `${rule}\r\n\r\nDocument ${number} of 2\r\n\r\nPaper ${number}\r\n\r\nAuthor: Bo, Ana; Di, Cy\r\n\r\nAbstract: ${ABSTRACT}\r\n\r\n` +
      `Links: Linking Service\r\n\r\nTitle: Paper ${number}\r\n\r\nPublication title: Example Journal; Dordrecht\r\n\r\nPublication date: May 2024\r\n\r\n` +
      `DOI: http://dx.doi.org/10.1000/${number}\r\n\r\nDatabase: ProQuest Central\r\n`;
    expect(await papersIn(`${document(1)}\r\n${document(2)}\r\n${rule}\r\n\r\nContact ProQuest\r\n`)).toMatchObject(
      [1, 2].map((number) => ({
        title: `Paper ${number}`,
        abstract: ABSTRACT,
        authors: ['Ana Bo', 'Cy Di'],
        venue: 'Example Journal',
        published: '2024-05',
        doi: `10.1000/${number}`,
      })),
    );
  });

  it('of EndNote costs a record without an abstract itself alone', async () => {
    const items = await itemsIn(
      `Reference Type:  Journal Article\nRecord Number: 5\nAuthor: Bo, A. and Di, C.\nYear: 2024\nTitle: ${TITLE}\nJournal: Example Journal\nAbstract: ${ABSTRACT}\n\n\n` +
        `Reference Type:  Journal Article\nRecord Number: 6\nAuthor: Fo, E.\nTitle: Another\nYear: 2024\n`,
    );
    expect(items).toMatchObject([
      { paper: { ...ONE, authors: ['A. Bo', 'C. Di'], venue: 'Example Journal', published: '2024' } },
      { rejected: expect.stringContaining('no abstract'), place: 'line 10' },
    ]);
  });
});

it('text of Ovid for printing has the names of its fields on lines of their own', async () => {
  const record = (number: number): string =>
    `<${number}>\nAccession Number\n  2024${number}\nTitle\n  Paper ${number}\nSource\n  Example Journal. 12(3) (pp 1-9), 2024.\nAuthor\n  Bo, Ana; Di,\n  Cy\n` +
    `Abstract\n  We present Swiftnet.\n  Results: It reaches 81.5%.\nDigital Object Identifier\n  https://dx.doi.org/10.1000/${number}\nYear of Publication\n  2024\n`;
  expect(await itemsIn(`${record(1)}\n${record(2)}\n<3>\nAccession Number\n  9\nTitle\n  Without\n`)).toMatchObject([
    ...[1, 2].map((number) => ({
      paper: {
        title: `Paper ${number}`,
        abstract: 'We present Swiftnet. Results: It reaches 81.5%.',
        authors: ['Ana Bo', 'Cy Di'],
        venue: 'Example Journal',
        doi: `10.1000/${number}`,
        published: '2024',
      },
    })),
    { rejected: expect.stringContaining('no abstract') },
  ]);
});

describe('text of databases for reviews', () => {
  it('of the Cochrane Library has short tags below a numbered line', async () => {
    const record = (number: number): string =>
      `Record #${number} of 2\nID: CN-0${number}\nAU: Bo A\nAU: Di C\nTI: Paper ${number}\nSO: Example Journal\nYR: 2024\nDOI: 10.1000/${number}\nAB: ${ABSTRACT}\nUS: https://example.org/CN-0${number}`;
    expect(await papersIn(`${record(1)}\n\n\n${record(2)}\n`)).toMatchObject(
      [1, 2].map((number) => ({
        title: `Paper ${number}`,
        abstract: ABSTRACT,
        venue: 'Example Journal',
        doi: `10.1000/${number}`,
        published: '2024',
        sourceId: `CN-0${number}`,
        authors: ['A Bo', 'C Di'],
      })),
    );
  });

  it('of Embase has names of fields on lines of their own, or one field in each row', async () => {
    const expected = [1, 2].map((number) => ({
      title: `Paper ${number}`,
      abstract: ABSTRACT,
      authors: ['A. Bo', 'C. Di'],
      venue: 'Example Journal',
      published: '2024-05-01',
    }));
    const source = 'Example Journal (2024) 12:3 (1-9). Date of Publication: 1 May 2024';
    const text = (number: number): string =>
      `RECORD ${number}\nTITLE\nPaper ${number}\nAUTHOR NAMES\nBo A.\nDi C.\nSOURCE\n${source}\nABSTRACT\n${ABSTRACT}\nDOI\n10.1000/${number}\n`;
    expect(await papersIn(text(1) + text(2))).toMatchObject(expected);
    const rows = (number: number): string =>
      `"RECORD ${number}"\n"TITLE","Paper ${number}"\n"AUTHOR NAMES","Bo A.","Di C."\n"SOURCE","${source}"\n"ABSTRACT","${ABSTRACT}"\n\n`;
    expect(await papersIn(rows(1) + rows(2))).toMatchObject(expected);
  });

  it('in RIS is told to be truncated if the file ends within an abstract, and is read if only the end of the record is missing', async () => {
    const record = (number: number, end: string): string =>
      `TY  - JOUR\nTI  - Paper ${number}\nAU  - Bo, Ana\nAB  - ${ABSTRACT}\n${end}`;
    expect(await itemsIn(record(1, 'ER  - \n') + record(2, '').slice(0, -30))).toMatchObject([
      { paper: { title: 'Paper 1' } },
      { rejected: 'is truncated', place: 'line 6' },
    ]);
    expect(await papersIn(record(1, 'ER  - \n') + record(2, 'PY  - 2024\n'))).toMatchObject([
      { title: 'Paper 1' },
      { title: 'Paper 2' },
    ]);
  });
});

describe('records of data sets', () => {
  it('for retrieval have their abstract as a text', async () => {
    const document = {
      _id: '7',
      title: TITLE,
      text: ABSTRACT,
      metadata: { url: 'https://www.ncbi.nlm.nih.gov/pubmed/38000000' },
    };
    expect(await papersIn(`${JSON.stringify(document)}\n`.repeat(2))).toMatchObject([ONE, ONE]);
    // Without an id it may be any title with any text.
    const other = `${JSON.stringify({ title: TITLE, text: ABSTRACT })}\n`;
    expect(await itemsIn(other.repeat(2))).toMatchObject(
      [1, 2].map(() => ({ rejected: expect.stringContaining('no abstract') })),
    );
  });

  it("may have the calls of MongoDB's shell", async () => {
    const record = (id: string): string =>
      `{\n"_id" : ObjectId("${id}"),\n"title" : "${TITLE}",\n"authors" : [\n{\n"_id" : "9",\n"name" : "Ana Bo"\n}\n],\n"year" : NumberInt(2024),\n` +
      `"abstract" : "${ABSTRACT}",\n"n_citation" : NumberLong("3"),\n"added" : ISODate("2025-05-01T00:00:00Z")\n}`;
    expect(await papersIn(`[\n${record('53e99784')},\n${record('53e99785')}\n]`)).toMatchObject([
      { ...ONE, authors: ['Ana Bo'], published: '2024' },
      { ...ONE, sourceId: '53e99785' },
    ]);
  });

  it.each(['Abstract Missing', 'Not Available <P />', 'abstract unavailable', 'No abstract found.'])(
    'have no abstract if they say %j',
    async (abstract) =>
      expect(
        await itemsIn(JSON.stringify([{ ...ONE }, { title: 'Another', abstract, doi: '10.1000/2' }])),
      ).toMatchObject([{ paper: ONE }, { rejected: expect.stringContaining('no abstract') }]),
  );

  it('stand beside notes and files in a library, and beside messages in a chat', async () => {
    const library = {
      items: [
        { itemType: 'preprint', title: TITLE, abstractNote: ABSTRACT },
        { itemType: 'note', note: '<p>Read.</p>' },
        { itemType: 'attachment', title: 'Snapshot' },
      ],
    };
    expect(await itemsIn(JSON.stringify(library))).toMatchObject([
      { paper: ONE },
      { passedOver: expect.stringContaining('beside the references') },
      { passedOver: expect.any(String) },
    ]);
    const message = (content: string, embeds: unknown[]): object => ({
      type: 'Default',
      timestamp: '2024-05-07T10:00:00Z',
      content,
      author: { name: 'ana' },
      embeds,
    });
    const channel = {
      messages: [
        message('https://arxiv.org/abs/2405.00001', [
          { title: TITLE, url: 'https://arxiv.org/abs/2405.00001', description: ABSTRACT },
        ]),
        message('Nice!', []),
      ],
    };
    expect(await itemsIn(JSON.stringify(channel))).toMatchObject([
      { paper: { ...ONE, arxivId: '2405.00001' } },
      { passedOver: expect.stringContaining('message') },
    ]);
  });
});

describe('fields that are written in another way', () => {
  it('are a title as the key of its paper, but not as that of any description', async () => {
    const paper = { abstract: ABSTRACT, authors: ['Ana Bo'], date: '2024-05-01' };
    expect(await papersIn(JSON.stringify({ [TITLE]: paper, 'A Second Paper': paper }, null, 1))).toMatchObject([
      { ...ONE, authors: ['Ana Bo'], published: '2024-05-01' },
      { title: 'A Second Paper' },
    ]);
    await expect(itemsIn(JSON.stringify({ 'About this data set': { description: ABSTRACT } }))).rejects.toThrow();
  });

  it('are line breaks as a backslash and a letter, which begins a command of LaTeX elsewhere', async () => {
    const abstract = String.raw`We present Swiftnet.\nIt reaches 81.5%. \n\nHere $x = \nabla y$ and $\nu$.`;
    expect(await papersIn(`title\tabstract\tyear\n${TITLE}\t${abstract}\t2024\n`)).toMatchObject([
      { abstract: String.raw`We present Swiftnet. It reaches 81.5%. Here $x = \nabla y$ and $\nu$.` },
    ]);
  });

  it('are lists as Python prints them, and dates in parts', async () => {
    const record = {
      author: "[{'name': 'Ana Bo'}, {'name': \"Cy O'Di\"}]",
      day: 2,
      month: 5,
      year: 2024,
      id: '2405.00001v1',
      link: "[{'rel': 'alternate', 'href': 'http://arxiv.org/abs/2405.00001v1', 'type': 'text/html'}]",
      title: TITLE,
      summary: ABSTRACT,
    };
    expect(await papersIn(JSON.stringify([record]))).toMatchObject([
      {
        ...ONE,
        authors: ['Ana Bo', "Cy O'Di"],
        url: 'http://arxiv.org/abs/2405.00001v1',
        published: '2024-05-02',
        arxivId: '2405.00001',
      },
    ]);
    expect(await papersIn(`terms,titles,summaries\n"['cs.LG']",${TITLE},"${ABSTRACT}"\n`)).toMatchObject([ONE]);
  });

  it('are the date of the first version, English among languages, and organisations behind their authors', async () => {
    const versions = [
      { version: 'v1', created: 'Wed, 1 May 2024 10:00:00 GMT' },
      { version: 'v2', created: 'Sat, 1 Jun 2024 10:00:00 GMT' },
    ];
    const nested = {
      metadata: { title: TITLE, authors: 'Ana Bo', versions, update_date: '2024-07-01' },
      abstract: { section: 'Abstract', text: ABSTRACT },
    };
    expect(await papersIn(JSON.stringify([nested]))).toMatchObject([{ ...ONE, published: '2024-05-01' }]);
    const xml = `<records><record><title language="spa">Una red</title><title language="eng">${TITLE}</title><authors><author><name>Ana Bo</name></author></authors><abstract language="spa">Una red.</abstract><abstract language="eng">${ABSTRACT}</abstract></record></records>`;
    expect(await papersIn(xml)).toMatchObject([ONE]);
    expect(
      await papersIn(
        `TI\tAB\tC1\n${TITLE}\t${ABSTRACT}\t[Bo, Ana; Di, Cy] Example Univ, Delft; [Fo, Eva] Other Inst\n`,
      ),
    ).toMatchObject([{ ...ONE, affiliations: ['Example Univ, Delft', 'Other Inst'] }]);
  });

  it('are authors between two slashes', async () => {
    expect(
      await papersIn(`*Journal Article\nAuthor\tTitle\tAbstract\nBo, Ana//van Di, Cy\t${TITLE}\t${ABSTRACT}\n`),
    ).toMatchObject([{ ...ONE, authors: ['Ana Bo', 'Cy van Di'] }]);
  });
});

describe('JSON objects one after another', () => {
  const object = (number: number): string =>
    JSON.stringify({ title: `Paper ${number}`, abstract: ABSTRACT, year: 2024 }, null, 2);

  it('may lack a comma', async () => {
    const text = `${object(1)}\n${object(2).replace('",\n', '"\n')}\n${object(3).replace(ABSTRACT, `${ABSTRACT} `)}`;
    expect((await papersIn(text)).map(({ title }) => title)).toEqual(['Paper 1', 'Paper 2', 'Paper 3']);
  });

  it('say which of them cannot be read', async () => {
    const items = await itemsIn(`${object(1)}\n${object(2).replace('Paper 2",', 'Paper 2,')}\n${object(3)}`);
    expect(items).toMatchObject([
      { paper: { title: 'Paper 1' } },
      { rejected: 'is not JSON', place: 'line 8' },
      { paper: { title: 'Paper 3' } },
    ]);
  });
});

describe('what programs for reading export', () => {
  it('has addresses in objects, dates in seconds, and what feeds put before an abstract', async () => {
    const item = {
      published: 1714564800,
      title: TITLE,
      canonical: [{ href: 'https://arxiv.org/abs/2405.00001' }],
      summary: { content: `<p>arXiv:2405.00001v1 Announce Type: new \nAbstract: ${ABSTRACT}</p>` },
      author: 'Ana Bo, Cy Di',
    };
    expect(await papersIn(JSON.stringify({ items: [item] }))).toMatchObject([
      {
        ...ONE,
        authors: ['Ana Bo', 'Cy Di'],
        arxivId: '2405.00001',
        published: '2024-05-01',
        url: 'https://arxiv.org/abs/2405.00001',
      },
    ]);
  });

  it('has the beginning of a page beside a bookmark, and is no page of papers where it has nothing of them', async () => {
    const rows = (name: string): string =>
      `id,title,note,${name},url\n${[1, 2].map((i) => `${i},Paper ${i},,"${ABSTRACT.repeat(4)}",https://arxiv.org/abs/2405.0000${i}\n`).join('')}`;
    expect(await papersIn(rows('excerpt'))).toMatchObject([
      { title: 'Paper 1', arxivId: '2405.00001' },
      { title: 'Paper 2' },
    ]);
    await expect(itemsIn(rows('blurb'))).rejects.toThrow(/not recognised.*--columns/s);
  });

  it('has documents beside actions of Elasticsearch', async () => {
    const lines = [{ index: { _index: 'papers', _id: '1' } }, ONE, { create: { _id: '2' } }, ONE];
    expect(await itemsIn(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))).toMatchObject([
      { passedOver: expect.stringContaining('Elasticsearch') },
      { paper: ONE },
      { passedOver: expect.any(String) },
      { paper: ONE },
    ]);
  });

  it('has messages of bots in Slack beside previews of links', async () => {
    const section = (text: string): object => ({ type: 'section', text: { type: 'mrkdwn', text } });
    const link = 'https://arxiv.org/abs/2405.00002';
    const messages = [
      { type: 'message', subtype: 'channel_join', text: '<@U1> has joined the channel', ts: '1714550000.000100' },
      {
        type: 'message',
        ts: '1714550001.000100',
        text: 'New papers',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: TITLE } },
          section(
            `*Authors:* Ana Bo, Cy Di\n*Link:* <https://arxiv.org/abs/2405.00001|arXiv>\n*Abstract:* ${ABSTRACT}`,
          ),
        ],
      },
      {
        type: 'message',
        ts: '1714550002.000100',
        text: `<${link}>`,
        attachments: [{ title: 'Another', title_link: link, text: ABSTRACT }],
      },
    ];
    expect(await papersIn(JSON.stringify(messages))).toMatchObject([
      { ...ONE, authors: ['Ana Bo', 'Cy Di'], arxivId: '2405.00001' },
      { title: 'Another', abstract: ABSTRACT, arxivId: '2405.00002' },
    ]);
  });
});

describe('a mail that lays out its papers in tables', () => {
  const row = (number: number, authors: string): string =>
    `<tr><td><p><strong><a href="https://link.example/click?u=https%3A%2F%2Farxiv.org%2Fabs%2F2405.0000${number}">A Paper with the Number ${number}</a></strong></p>` +
    `<p><em>${authors}</em></p><p>${ABSTRACT.repeat(3)}</p><p><a href="https://example.org/${number}">Paper</a> | <a href="https://example.com/x">Tweet</a></p></td></tr>`;

  it('has the addresses of papers behind those that count clicks, a bar of links, and single authors where others have several', async () => {
    const html = `<html><body><table><tr><td><h1>Papers of the week</h1></td></tr>${row(1, 'Ana Bo, Cy Di')}${row(2, 'Eva Fo, Gil Ha')}${row(3, "Ida O'Neil")}</table></body></html>`;
    expect(await papersIn(html)).toMatchObject([
      { title: 'A Paper with the Number 1', arxivId: '2405.00001', authors: ['Ana Bo', 'Cy Di'] },
      { arxivId: '2405.00002', authors: ['Eva Fo', 'Gil Ha'] },
      { arxivId: '2405.00003', authors: ["Ida O'Neil"] },
    ]);
  });
});

describe('lists of arXiv', () => {
  const both = (one: (number: number) => string): string => one(1) + one(2);
  const expected = [1, 2].map((number) => ({
    title: `A Paper with the Number ${number}`,
    abstract: ABSTRACT,
    arxivId: `2405.0000${number}`,
    authors: ['Ana Bo', 'Cy Di'],
  }));

  it('as copied from its pages of new papers and of a search', async () => {
    const announced = both(
      (number) =>
        `[${number}] arXiv:2405.0000${number} [pdf, html, other]\nTitle: A Paper with the Number ${number}\nAna Bo, Cy Di\nComments: 9 pages\nSubjects: Machine Learning (cs.LG)\n${ABSTRACT}\n`,
    );
    const replaced =
      '[3] arXiv:2401.00003 (replaced) [pdf, other]\nTitle: Old\nEva Fo, Gil Ha\nSubjects: Machine Learning (cs.LG)\n';
    expect(
      await itemsIn(
        `New submissions (showing 2 of 2 entries)\n${announced}Replacement submissions (showing 1 of 1 entries)\n${replaced}`,
      ),
    ).toMatchObject([
      ...expected.map((paper) => ({ paper })),
      { rejected: expect.stringContaining('no abstract'), place: 'line 15' },
    ]);
    const found = both(
      (number) =>
        `arXiv:2405.0000${number}  [pdf, other]  cs.LG\nA Paper with the Number ${number}\nAuthors: Ana Bo, Cy Di\nAbstract: ${ABSTRACT} △ Less\nSubmitted ${number} May, 2024; originally announced May 2024.\n\n`,
    );
    expect(await papersIn(`Showing 1–2 of 2 results\n\n${found}`)).toMatchObject(
      expected.map((paper, i) => ({ ...paper, published: `2024-05-0${i + 1}` })),
    );
  });

  it('have sections whose headings lead back to the top, votes behind titles, and abstracts in two languages', async () => {
    const title = (number: number): string =>
      `[A Paper with the Number ${number}](https://arxiv.org/abs/2405.0000${number})`;
    const section = both(
      (number) =>
        `# cs.LG [[Back]](#toc)\n\n### [${number}] ${title(number)}\n*Ana Bo, Cy Di*\n\nTL;DR: 短\n\n<details>\n<summary>Details</summary>\nMethod: 稀疏\n\nAbstract: ${ABSTRACT}\n\n</details>\n\n`,
    );
    expect(await papersIn(`<div id=toc></div>\n\n${section}`)).toMatchObject(expected);
    const votes = both(
      (number) =>
        `## ${number}. ${title(number)} ⬆️ 4${number}\n\n**Authors:** Ana Bo, Cy Di\n\n**Abstract:** ${ABSTRACT}\n\n`,
    );
    expect(await papersIn(votes)).toMatchObject(expected);
    const folded = (name: string, text: string): string =>
      `<details>\n<summary>${name}</summary>\n\n${text}\n\n</details>\n\n`;
    const languages = both(
      (number) =>
        `## ${title(number)}\n\n- **作者**：Ana Bo，Cy Di\n\n${folded('📄 英文摘要', ABSTRACT)}${folded('中文摘要', '我们提出一种小型网络。')}`,
    );
    expect(await papersIn(languages)).toMatchObject(expected);
  });

  it('have the address of the abstract beside it, and Korean dates', async () => {
    const line = JSON.stringify({
      ...ONE,
      abstract: undefined,
      abs: 'https://arxiv.org/abs/2405.00001',
      summary: ABSTRACT,
    });
    expect(await papersIn(`${line}\n${line}\n`)).toMatchObject([{ ...ONE, arxivId: '2405.00001' }, ONE]);
    expect(
      await itemsIn(JSON.stringify([{ title: TITLE, doi: '10.1000/1', abs: 'https://arxiv.org/abs/2405.00001' }])),
    ).toMatchObject([{ rejected: expect.stringContaining('no abstract') }]);
    const korean = `### 1. ${TITLE}\n\n**저자:** Ana Bo, Cy Di  \n**발행일:** 2024-05-01  \n\n**초록 (원문)**\n\n${ABSTRACT}\n\n**한국어 요약**\n\n작은 모델.\n`;
    expect(await papersIn(korean)).toMatchObject([{ ...ONE, authors: ['Ana Bo', 'Cy Di'], published: '2024-05-01' }]);
  });
});

describe('a table', () => {
  it('that is cut off within a cell says so', async () => {
    expect(await itemsIn(`Title,Abstract\n"${TITLE}","${ABSTRACT}"\n"Another","It reaches 3`)).toMatchObject([
      { paper: ONE },
      { rejected: 'is truncated', place: 'line 3' },
    ]);
  });

  it('may have quotation marks in a cell that are not doubled', async () => {
    const abstract = 'Swiftnet is "small" and fast, and it is cheap.';
    expect(
      await papersIn(`Title,Abstract,Year\n"${TITLE}","${abstract}",2024\n"""A"", a ""B""","${ABSTRACT}",2023\n`),
    ).toMatchObject([
      { title: TITLE, abstract, published: '2024' },
      { title: '"A", a "B"', published: '2023' },
    ]);
  });

  it('of UTF-8 may have a row in Windows-1252: names are read in it, an abstract is not guessed', async () => {
    const rows = Buffer.concat([
      Buffer.from(`Title,Authors,Abstract\n"${TITLE}","José Núñez","${ABSTRACT}"\n`),
      Buffer.from(`"Two","J\xfcrgen Gro\xdf","${ABSTRACT}"\n"Three","Ana Bo","It costs 3 \x80."\n`, 'latin1'),
    ]);
    expect(await itemsIn(rows)).toMatchObject([
      { paper: { authors: ['José Núñez'] } },
      { paper: { title: 'Two', authors: ['Jürgen Groß'] } },
      { rejected: expect.stringContaining('invalid in the encoding') },
    ]);
  });
});
