import Database from 'libsql';
import { strToU8, zipSync } from 'fflate';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/sources/open.js';
import type { SourceItem } from '../../src/sources/source.js';

const TITLE = 'Swiftnet: A Small Network';
const ABSTRACT = 'We present Swiftnet, which reaches 81.5% accuracy on CIFAR-10 with 1.2M parameters.';
const OTHER = 'Slownet: A Large Network';
const OTHER_ABSTRACT = 'Slownet reaches 93% accuracy on CIFAR-10 and takes 300 ms for an image on a phone.';

async function itemsIn(text: string | Uint8Array): Promise<SourceItem[]> {
  const source = await openSource(Readable.from([Buffer.from(text)]), { name: 'the test' });
  const items: SourceItem[] = [];
  for await (const item of source.items) items.push(item);
  return items;
}

const TWO = [
  { paper: { title: TITLE, abstract: ABSTRACT, authors: ['Ana Bó', 'Cy Di'] } },
  { paper: { title: OTHER, abstract: OTHER_ABSTRACT } },
];

describe('a file with references in several formats', () => {
  const bibtex = `@article{bo,\n  title = {${TITLE}},\n  author = {Bó, Ana and Di, Cy},\n  abstract = {${ABSTRACT.replaceAll('%', '\\%')}}\n}\n`;
  const ris = `TY  - JOUR\nTI  - ${OTHER}\nAB  - ${OTHER_ABSTRACT}\nER  - \n`;

  it.each([
    ['RIS behind BibTeX', `${bibtex}\n${ris}`, [1, 7]],
    ['PubMed text behind BibTeX', `${bibtex}\nPMID- 1\nTI  - ${OTHER}\nAB  - ${OTHER_ABSTRACT}\n`, [1, 7]],
    [
      'a JSON document behind BibTeX',
      `${bibtex}\n${JSON.stringify([{ title: OTHER, abstract: OTHER_ABSTRACT }])}\n`,
      [1, 7],
    ],
  ])('is read part by part: %s', async (_, text, lines) => {
    const items = await itemsIn(text);
    expect(items).toMatchObject(TWO);
    expect(items.map((item) => Number(/^line (\d+)/.exec(item.place)?.[1]))).toEqual(lines);
  });

  it('BibTeX behind RIS is read, and text that only mentions a format is none', async () => {
    const told = ris.replace('AB  - ', 'N1  - @article{x, below\nAB  - ');
    expect(await itemsIn(`${told}\n${bibtex}`)).toMatchObject([TWO[1], TWO[0]]);
  });
});

describe('binary files with tables', () => {
  it('Parquet is read row by row, in any compression that is built in', async () => {
    const writer = new ByteWriter();
    const parquet = new ParquetWriter({
      writer,
      schema: [
        { name: 'root', num_children: 3 },
        { name: 'title', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
        { name: 'abstract', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
        { name: 'authors', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
      ],
    });
    for (const [title, abstract] of [
      [TITLE, ABSTRACT],
      [OTHER, OTHER_ABSTRACT],
      ['No abstract', null],
    ] as const) {
      parquet.write({
        columnData: [
          { name: 'title', data: [title] },
          { name: 'abstract', data: [abstract] },
          { name: 'authors', data: ['["Ana B\\u00f3", "Cy Di"]'] },
        ],
      });
    }
    parquet.finish();
    const file = new Uint8Array(writer.getBuffer());
    expect(await itemsIn(file)).toMatchObject(
      [...TWO, { rejected: /no abstract/, place: 'rows, line 3' }].map(matching),
    );
    const cut = await itemsIn(file.subarray(0, file.length - 20)).catch((error: unknown) => error);
    expect(String(cut)).toMatch(/damaged/);
  });

  const database = (fill: (db: Database.Database) => void): Buffer => {
    const folder = mkdtempSync(join(tmpdir(), 'claimgraph-test-'));
    try {
      const db = new Database(join(folder, 'a.db'));
      fill(db);
      db.close();
      return readFileSync(join(folder, 'a.db'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('the tables of an SQLite database are read, also with a write-ahead log, and nothing is left behind', async () => {
    const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('claimgraph-source-'));
    const before = left();
    const file = database((db) => {
      db.exec("PRAGMA journal_mode = WAL; CREATE TABLE settings (k, v); INSERT INTO settings VALUES ('a', 1)");
      db.exec('CREATE TABLE papers (title TEXT, abstract TEXT, authors TEXT, picture BLOB)');
      const insert = db.prepare('INSERT INTO papers VALUES (?, ?, ?, ?)');
      insert.run(TITLE, ABSTRACT, '["Ana Bó", "Cy Di"]', Buffer.from([0, 1, 2]));
      insert.run(OTHER, OTHER_ABSTRACT, null, null);
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    });
    const items = await itemsIn(file);
    expect(items.filter((item) => 'paper' in item)).toMatchObject(TWO);
    expect(items[0]).toMatchObject({ passedOver: expect.any(String) as string, place: 'table settings' });
    expect(left().filter((name) => !before.includes(name))).toEqual([]);
  });

  it('a library of Zotero is read from its database, without what lies in the trash', async () => {
    const file = database((db) => {
      db.exec(`CREATE TABLE itemTypes (itemTypeID INTEGER, typeName TEXT); CREATE TABLE items (itemID INTEGER, itemTypeID INTEGER, key TEXT);
        CREATE TABLE fields (fieldID INTEGER, fieldName TEXT); CREATE TABLE itemDataValues (valueID INTEGER, value);
        CREATE TABLE itemData (itemID INTEGER, fieldID INTEGER, valueID INTEGER); CREATE TABLE creators (creatorID INTEGER, firstName TEXT, lastName TEXT);
        CREATE TABLE itemCreators (itemID INTEGER, creatorID INTEGER, orderIndex INTEGER); CREATE TABLE deletedItems (itemID INTEGER);
        INSERT INTO itemTypes VALUES (1, 'journalArticle'), (2, 'attachment'); INSERT INTO fields VALUES (1, 'title'), (2, 'abstractNote'), (3, 'DOI'), (4, 'date');
        INSERT INTO items VALUES (1, 1, 'AAAA'), (2, 2, 'BBBB'), (3, 1, 'CCCC'); INSERT INTO deletedItems VALUES (3);
        INSERT INTO creators VALUES (1, 'Cy', 'Di'), (2, 'Ana', 'Bó'); INSERT INTO itemCreators VALUES (1, 1, 1), (1, 2, 0);
        INSERT INTO itemData VALUES (1, 1, 1), (1, 2, 2), (1, 3, 3), (1, 4, 4), (3, 1, 1), (3, 2, 2);`);
      const value = db.prepare('INSERT INTO itemDataValues VALUES (?, ?)');
      [TITLE, ABSTRACT, '10.1000/swift', '2024-05-01 May 1, 2024'].forEach((text, i) => value.run(i + 1, text));
    });
    expect(await itemsIn(file)).toMatchObject([
      {
        paper: {
          title: TITLE,
          abstract: ABSTRACT,
          authors: ['Ana Bó', 'Cy Di'],
          doi: '10.1000/swift',
          published: '2024-05-01',
        },
      },
    ]);
  });
});

describe('texts of word processors', () => {
  const word = (body: string): Uint8Array =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
      'word/styles.xml': strToU8(
        '<w:styles><w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style></w:styles>',
      ),
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId7" Target="https://arxiv.org/abs/2405.00001"/></Relationships>',
      ),
    });
  const run = (text: string, properties = ''): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

  it('Word: headings in any language, links, runs in bold, deleted text', async () => {
    const items = await itemsIn(
      word(`<w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr>${run(TITLE)}</w:p>
        <w:p>${run('Ana Bó, Cy Di')}</w:p><w:p><w:hyperlink r:id="rId7">${run('arXiv')}</w:hyperlink></w:p>
        <w:p>${run('Abst', '<w:b/>')}${run('ract:', '<w:b/>')}${run(` ${ABSTRACT.slice(0, 30)}`)}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>${run(ABSTRACT.slice(30))}</w:p>`),
    );
    expect(items).toMatchObject([
      { paper: { title: TITLE, abstract: ABSTRACT, authors: ['Ana Bó', 'Cy Di'], arxivId: '2405.00001' } },
    ]);
  });

  it('OpenDocument: headings, links, a table of papers', async () => {
    const text = (body: string): Uint8Array =>
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
        'content.xml': strToU8(
          `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
        ),
      });
    const cells = (...texts: string[]): string =>
      `<table:table-row>${texts.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`;
    expect(
      await itemsIn(
        text(
          `<text:h text:outline-level="2">${TITLE}</text:h><text:p>Ana Bó, Cy Di</text:p><text:p><text:span>Abstract:</text:span><text:s/>${ABSTRACT}</text:p>`,
        ),
      ),
    ).toMatchObject([TWO[0]]);
    expect(
      await itemsIn(
        text(
          `<table:table>${cells('Title', 'Authors', 'Abstract')}${cells(TITLE, 'Ana Bó; Cy Di', ABSTRACT)}${cells(OTHER, 'Eva Fu', OTHER_ABSTRACT)}</table:table>`,
        ),
      ),
    ).toMatchObject(TWO);
  });
});

describe('dumps of databases', () => {
  it('of MySQL: several rows in a statement, escapes with backslashes', async () => {
    const items = await itemsIn(
      '-- MySQL dump 10.13\nCREATE TABLE `papers` (\n  `id` int NOT NULL,\n  `title` text,\n  `authors` text,\n  `abstract` text,\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB;\n' +
        `INSERT INTO \`papers\` VALUES (1,'${TITLE}','Ana Bó; Cy Di','${ABSTRACT}'),(2,'${OTHER}','J. O\\'Di','${OTHER_ABSTRACT}');\nINSERT INTO \`users\` VALUES (1,'x');\n`,
    );
    expect(items).toMatchObject(TWO);
    expect(items[1]).toMatchObject({ paper: { authors: ["J. O'Di"] }, place: 'line 9' });
  });

  it('of SQLite: quotation marks twice, line breaks as calls, backslashes as they are', async () => {
    const items = await itemsIn(
      `BEGIN TRANSACTION;\nCREATE TABLE papers (id INTEGER, title TEXT, [abstract] TEXT, CHECK (id > 0));\n` +
        `INSERT INTO papers VALUES(1,'It''s \`small\`; so\\',replace('We present Swiftnet.\\n81.5%; on (CIFAR-10).','\\n',char(10)));\nCOMMIT;\n`,
    );
    expect(items).toMatchObject([
      { paper: { title: "It's `small`; so\\", abstract: 'We present Swiftnet. 81.5%; on (CIFAR-10).' } },
    ]);
  });

  it('of PostgreSQL: lines between tabs, arrays, none', async () => {
    const items = await itemsIn(
      `SET statement_timeout = 0;\nCOPY public.papers (id, title, abstract, authors) FROM stdin;\n1\t${TITLE}\t${ABSTRACT.replace('We ', 'We\\n')}\t{"Ana Bó","Cy Di"}\n2\t${OTHER}\t\\N\t{}\n\\.\n`,
    );
    expect(items).toMatchObject([TWO[0], { rejected: /no abstract/, place: 'line 4' }].map(matching));
  });
});

describe('TOML', () => {
  it('is read table by table, and a damaged one costs itself alone', async () => {
    const items = await itemsIn(
      `# papers\nyear = 2024\n\n[[paper]]\ntitle = "${TITLE}"\nauthors = ["Ana Bó", "Cy Di"]\ndate = 2024-05-01\nabstract = """\n${ABSTRACT}\n[[paper]] is no table here\n"""\n\n` +
        `[[paper]]\ntitle = Damaged\nabstract = "x"\n\n[[paper]]\ntitle = '${OTHER}'\nabstract = "${OTHER_ABSTRACT}"\n`,
    );
    expect(items).toMatchObject(
      [
        {
          paper: { title: TITLE, abstract: `${ABSTRACT} [[paper]] is no table here`, published: '2024-05-01' },
          place: 'line 4',
        },
        { rejected: 'is not TOML', place: 'line 13' },
        TWO[1],
      ].map(matching),
    );
    expect(
      await itemsIn(
        `[papers.a]\ntitle = "${TITLE}"\nabstract = "${ABSTRACT}"\n[papers.b]\ntitle = "${OTHER}"\nabstract = "${OTHER_ABSTRACT}"\n`,
      ),
    ).toHaveLength(2);
    expect(await itemsIn(`+++\ntitle = "${TITLE}"\nabstract = "${ABSTRACT}"\n+++\n\nText of the page.\n`)).toHaveLength(
      1,
    );
  });
});

describe('Google Scholar', () => {
  it('results as copied are papers with the beginning of their abstracts', async () => {
    const items = await itemsIn(
      `Articles\nAbout 12 results (0.05 sec)\n\n[PDF] example.org\n${TITLE}\nA Bó, C Di… - arXiv preprint arXiv:2405.00001, 2024 - arxiv.org\nWe present Swiftnet, which reaches 81.5% …\nSave Cite Cited by 12 Related articles All 3 versions\n\n` +
        `[HTML][HTML] ${OTHER}\nE Fu - Example Letters, 2023 - Elsevier\n${OTHER_ABSTRACT}\n☆ Speichern Zitieren Zitiert von: 3 Ähnliche Artikel\n`,
    );
    expect(items).toMatchObject([
      {
        paper: {
          title: TITLE,
          abstract: 'We present Swiftnet, which reaches 81.5% …',
          authors: ['A. Bó', 'C. Di'],
          arxivId: '2405.00001',
          published: '2024',
        },
      },
      {
        paper: { title: OTHER, abstract: OTHER_ABSTRACT, authors: ['E. Fu'], venue: 'Example Letters' },
        place: 'line 10',
      },
    ]);
  });

  it('mails of alerts are read like their page', async () => {
    const items = await itemsIn(
      `<!doctype html><html><body><h3>"small" - new results</h3><h3><span>[PDF]</span> <a href="https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2405.00001" class="gse_alrt_title">${TITLE}</a></h3><div>A Bó, C d'Arc - arXiv preprint arXiv:2405.00001, 2024</div><div class="gse_alrt_sni">We present Swiftnet, which reaches 81.5% …</div></body></html>`,
    );
    expect(items).toMatchObject([
      {
        paper: {
          title: TITLE,
          abstract: 'We present Swiftnet, which reaches 81.5% …',
          authors: ['A Bó', "C d'Arc"],
          arxivId: '2405.00001',
        },
      },
    ]);
  });
});

describe('texts that databases export', () => {
  const person = expect.stringMatching(/^A(?:na|\.) Bó$/) as string;

  it.each([
    [
      "Scopus' plain text",
      `Scopus\r\nEXPORT DATE:  01 May 2024\r\n\r\nBó, A.\r\nBó, Ana (57200000000)\r\n57200000000\r\n${TITLE}\r\n(2024) Example Letters, 12 (3), pp. 1-9. Cited 2 times.\r\nDOI: 10.1000/swift\r\n\r\nAFFILIATIONS: Univ A\r\n\r\nABSTRACT: ${ABSTRACT}\r\nAUTHOR KEYWORDS: a; b\r\nSOURCE: Scopus\r\n`,
      { venue: 'Example Letters', doi: '10.1000/swift', published: '2024', affiliations: ['Univ A'] },
    ],
    [
      "IEEE Xplore's citations with abstracts",
      `A. Bó, "${TITLE}," in 2024 Example Conference, City, Country, 2024, pp. 1-9, doi: 10.1000/swift.\r\nAbstract: ${ABSTRACT}\r\nkeywords: {a;b},\r\nURL: https://ieeexplore.ieee.org/document/1\r\n\r\n`,
      { venue: '2024 Example Conference', doi: '10.1000/swift', published: '2024' },
    ],
    [
      "NoteExpress' text",
      `{Reference Type}: Journal Article\n{Title}: ${TITLE}\n{Author}: Bó, Ana\n{Journal}: Example\n{Year}: 2024\n{Abstract}: ${ABSTRACT}\n{ISBN/ISSN}: 1\n`,
      { venue: 'Example', published: '2024' },
    ],
    [
      "CNKI's text",
      `SrcDatabase-来源库: 期刊\nTitle-题名: ${TITLE}\nAuthor-作者: Ana Bó;\nSource-文献来源: Example\nKeyword-关键词: a\nSummary-摘要: ${ABSTRACT}\nPubTime-发表时间: 2024-05-01\n`,
      { venue: 'Example', published: '2024-05-01' },
    ],
    [
      "Springer's XML, with the abstract below a heading",
      `<?xml version="1.0"?><response><result><total>1</total></result><records><record><pam:message><xhtml:head><pam:article><dc:identifier>doi:10.1000/swift</dc:identifier><dc:title>${TITLE}</dc:title><dc:creator>Bó, Ana</dc:creator><prism:publicationDate>2024-05-01</prism:publicationDate></pam:article></xhtml:head><xhtml:body><h1>Abstract</h1><p>${ABSTRACT}</p></xhtml:body></pam:message></record></records></response>`,
      { published: '2024-05-01' },
    ],
    [
      "Solr's XML, with the names of fields in attributes",
      `<?xml version="1.0"?><response><result name="response" numFound="1"><doc><arr name="title"><str>${TITLE}</str></arr><arr name="author"><str>Ana Bó</str></arr><str name="abstract">${ABSTRACT}</str><date name="publication_date">2024-05-01T00:00:00Z</date></doc></result></response>`,
      { published: '2024-05-01' },
    ],
    [
      "a page's head, for what its body does not say",
      `<!DOCTYPE html><html><head><meta name="citation_title" content="${TITLE}"><meta name="citation_author" content="Bó, Ana"><meta name="citation_doi" content="10.1000/swift"><meta name="citation_publication_date" content="2024/05/01"></head><body><h2 id="title"><a href="x.pdf">${TITLE}</a></h2><p>Ana Bó, Cy Di</p><hr><div class="acl-abstract"><h5>Abstract</h5><span>${ABSTRACT}</span></div></body></html>`,
      { doi: '10.1000/swift', published: '2024-05-01' },
    ],
    [
      "R's table, whose rows have names",
      `"title"\t"authors"\t"abstract"\t"year"\n"1"\t"${TITLE}"\t"Ana Bó"\t"${ABSTRACT}"\t2024\n`,
      { published: '2024' },
    ],
    [
      'a German table, with slashes between names',
      `Titel;Autoren;Jahr;Zeitschrift;Zusammenfassung\n"${TITLE}";"Bó, Ana / Di, Cy";2024;Beispiele;"${ABSTRACT}"\n`,
      { venue: 'Beispiele', published: '2024' },
    ],
    [
      "a table of the arxiv library's results",
      `entry_id,published,title,authors,summary,links\nhttp://arxiv.org/abs/2405.00001v1,2024-05-01 10:00:00+00:00,"${TITLE}","[arxiv.Result.Author('Ana Bó')]","${ABSTRACT}","[arxiv.Result.Link('http://example.org')]"\n`,
      { arxivId: '2405.00001', published: '2024-05-01' },
    ],
    [
      'YAML of a Zotero library, with the parts of dates',
      `---\nreferences:\n  - id: bo\n    abstract: >-\n      ${ABSTRACT}\n    author:\n      - family: Bó\n        given: Ana\n    issued:\n      - year: 2024\n        month: 5\n        day: 1\n    title: "${TITLE}"\n`,
      { published: '2024-05-01' },
    ],
    [
      'ids that say their type with an at sign',
      JSON.stringify({
        items: [
          {
            title: TITLE,
            'dc:creator': ['Ana Bó'],
            description: ABSTRACT,
            'dc:identifier': [{ '@type': 'cir:DOI', '@value': '10.1000/swift' }],
          },
        ],
      }),
      { doi: '10.1000/swift' },
    ],
    [
      "Semantic Scholar's data sets, with small letters, and a journal in parts",
      JSON.stringify({
        title: TITLE,
        authors: [{ name: 'Ana Bó' }],
        abstract: ABSTRACT,
        externalids: { ArXiv: '2405.00001', DOI: null },
        source: { title: 'Example' },
      }),
      { arxivId: '2405.00001', venue: 'Example' },
    ],
  ])('%s', async (_, text, expected) => {
    const papers = (await itemsIn(text)).filter((item) => !('passedOver' in item));
    expect(papers).toMatchObject([{ paper: { title: TITLE, abstract: ABSTRACT, ...expected } }]);
    const [{ paper }] = papers as unknown as [{ paper: { authors: string[] } }];
    expect(paper.authors[0]).toEqual(person);
  });

  it('BibTeX: a name with a hyphen behind a letter of LaTeX, and signs in braces', async () => {
    const [item] = await itemsIn(
      `@article{x, title={${TITLE}}, author={{\\O}sterg{\\aa}rd-Smith, Ole}, abstract={We need {\\textless} 2 GB {\\&} 93{\\%} of the time {\\textendash} a lot.}}`,
    );
    expect(item).toMatchObject({
      paper: { authors: ['Ole Østergård-Smith'], abstract: 'We need < 2 GB & 93% of the time – a lot.' },
    });
  });

  it.each([
    [
      'a venue and links behind the names',
      `# Papers\n\n- [${TITLE}](https://arxiv.org/abs/2405.00001), *Ana Bó, Jean d'Arc*, arXiv 2024. [[Code](https://github.com/x/y)]\n  <details><summary>Abstract</summary>\n  ${ABSTRACT}\n  </details>\n`,
    ],
    [
      'a link behind the names',
      `### ${TITLE}\n*Ana Bó, Jean d'Arc* — [arXiv:2405.00001](https://arxiv.org/abs/2405.00001)\n\n> ${ABSTRACT}\n`,
    ],
    [
      'a page of Logseq',
      `- # Papers\n- ## ${TITLE}\n  authors:: [[Ana Bó]], [[Jean d'Arc]]\n  url:: https://arxiv.org/abs/2405.00001\n\t- ### Abstract\n\t\t- ${ABSTRACT}\n`,
    ],
    [
      'a link to the paper below its abstract',
      `## 🔥 ${TITLE}\n_by Ana Bó, Jean d'Arc_\n\n${ABSTRACT}\n\n[Read the paper](https://arxiv.org/abs/2405.00001) · [Code](https://github.com/x/y)\n`,
    ],
  ])('a list in Markdown with %s', async (_, text) => {
    expect(await itemsIn(text)).toMatchObject([
      { paper: { title: TITLE, abstract: ABSTRACT, authors: ['Ana Bó', "Jean d'Arc"], arxivId: '2405.00001' } },
    ]);
  });

  it('a title in capitals, or broken before its last word, is whole in the text of a PDF', async () => {
    const page = (title: string): string =>
      `Published as a conference paper at EX 2024\n\n${title}\n\nAna Bó1, Jean d'Arc2\n1Example University\n\nABSTRACT\n${ABSTRACT}\n\n1 INTRODUCTION\nText.\n`;
    expect(await itemsIn(page('SMALL NETWORKS FOR\nTINY PHONES'))).toMatchObject([
      { paper: { title: 'SMALL NETWORKS FOR TINY PHONES', authors: ['Ana Bó', "Jean d'Arc"] } },
    ]);
    expect(await itemsIn(page('Small Networks for Rather Tiny\nPhones'))).toMatchObject([
      { paper: { title: 'Small Networks for Rather Tiny Phones' } },
    ]);
  });

  it('YAML keyed by id is read, and a page below its front matter is no paper', async () => {
    expect(
      await itemsIn(
        `bo2024:\n  title: "${TITLE}"\n  abstract: |\n    ${ABSTRACT}\nfu2024:\n  title: ${OTHER.replace(':', ' -')}\n  abstract: ${OTHER_ABSTRACT}\n`,
      ),
    ).toHaveLength(2);
    expect(
      await itemsIn(
        `---\ntitle: '${TITLE}'\nabstract: ${ABSTRACT}\n---\n\n{{% callout note %}}\nClick the *Cite* button.\n{{% /callout %}}\n`,
      ),
    ).toHaveLength(1);
  });
});

/** An expectation whose reason for a reject is a pattern. */
function matching(expected: object | undefined): object | undefined {
  return expected && 'rejected' in expected && expected.rejected instanceof RegExp
    ? { ...expected, rejected: expect.stringMatching(expected.rejected) as string }
    : expected;
}

describe('a table without a header', () => {
  const rows = [
    ['2301.00011', TITLE, 'Ana Bó, Cy Di', '02.01.2023', `${ABSTRACT} It is small and fast, and its code is free.`],
    ['2301.00012', OTHER, 'Gita Ha, Ivo Jansen', '03.01.2023', `${OTHER_ABSTRACT} It is large and slow, but exact.`],
  ];
  const papers = [
    { paper: { title: TITLE, arxivId: '2301.00011', authors: ['Ana Bó', 'Cy Di'], published: '2023-01-02' } },
    { paper: { title: OTHER, arxivId: '2301.00012', authors: ['Gita Ha', 'Ivo Jansen'], published: '2023-01-03' } },
  ];

  it.each([
    ['tabs', rows.map((row) => row.join('\t'))],
    ['commas', rows.map((row) => row.map((cell) => `"${cell}"`).join(','))],
  ])('is read by what its columns hold: %s', async (_, lines) => {
    expect(await itemsIn(`${lines.join('\n')}\n`)).toMatchObject(papers);
  });

  it('is refused if it has no abstracts, or two columns that may be', async () => {
    const without = rows.map((row) => row.slice(0, 4).join('\t')).join('\n');
    await expect(itemsIn(without)).rejects.toThrow(/not recognised/);
    const two = rows.map((row) => [...row, row[4]!.toUpperCase().toLowerCase()].join('\t')).join('\n');
    await expect(itemsIn(two)).rejects.toThrow(/not recognised/);
  });
});

it('authors of a cell may stand one a line, and dates have the day first where dots separate them', async () => {
  const table = `Titel;Autoren;Zusammenfassung;Veröffentlicht\n${TITLE};"Ana Bó\nÉmile van der Fo";${ABSTRACT};12.02.2023\n`;
  expect(await itemsIn(table)).toMatchObject([
    { paper: { authors: ['Ana Bó', 'Émile van der Fo'], published: '2023-02-12' } },
  ]);
});

it('papers under their arXiv ids have these ids', async () => {
  const byId = { '2301.00011v2': TWO[0]!.paper, '2301.00012': TWO[1]!.paper };
  expect(await itemsIn(JSON.stringify(byId))).toMatchObject([
    { paper: { title: TITLE, arxivId: '2301.00011' } },
    { paper: { title: OTHER, arxivId: '2301.00012' } },
  ]);
});

it('a printed Python object is refused with what to do', async () => {
  await expect(itemsIn(`{'title': '${TITLE}', 'abstract': '${ABSTRACT}'}\n`)).rejects.toThrow(/json\.dumps/);
});
