import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/sources/open.js';
import type { SourcePaper } from '../../src/domain/paper.js';

const [ONE, TWO] = ['Swiftnet: A Small Network', 'Zorblax Makes Large Models Fast'];
const FIRST =
  'We present Swiftnet, which reaches 81.5% accuracy on CIFAR-10 with 1.2M parameters and takes 3 ms an image on a phone.';
const SECOND =
  'Large models are slow. Our method Zorblax reaches 74.2% top-1 accuracy on ImageNet and runs at 30 FPS, twice as fast as before.';

const PAIRS = [
  [ONE, FIRST],
  [TWO, SECOND],
] as const;
/** Extends an abstract to a typical length. */
const LONG =
  'It was trained on a single machine in two days. It needs no labels, keeps what it has learned, and its code and weights are free for everyone to use.';

async function papersIn(text: string): Promise<{ format: string; papers: SourcePaper[]; rejects: number }> {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, i) =>
    bytes.subarray(i * 65_536, (i + 1) * 65_536),
  );
  const source = await openSource(Readable.from(pieces), { name: 'the test' });
  const papers: SourcePaper[] = [];
  let rejects = 0;
  for await (const item of source.items) {
    if ('paper' in item) papers.push(item.paper);
    if ('rejected' in item) rejects++;
  }
  return { format: source.format.name, papers, rejects };
}

/** Lists of the two papers, in layouts of people and programs. */
const LISTS: readonly (readonly [string, string, string])[] = [
  [
    "folded abstracts with Kramdown's attributes and fences",
    'markdown',
    `# Models\n\n## ${ONE}\n{: .fs-5}\n\nAna Bo, Cy Di\n\n[Paper](https://arxiv.org/abs/2401.00001){: .btn target="_blank" }\n\n<details markdown="block">\n  <summary>Abstract</summary>\n  {: .fs-3 }\n  \`\`\`\n  ${FIRST}\n  \`\`\`\n</details>\n\n## ${TWO}\n\nEva Fo, Gil Ha\n\n[Paper](https://arxiv.org/abs/2401.00002){: .btn }\n\n<details markdown="block">\n  <summary>Abstract</summary>\n  \`\`\`\n  ${SECOND}\n  \`\`\`\n</details>\n`,
  ],
  [
    'underlined titles with fields of reStructuredText',
    'markdown',
    `Reading list\n============\n\n${ONE}\n${'-'.repeat(ONE.length)}\n\n:Authors: Ana Bo, Cy Di\n:Year: 2024\n\nAbstract: ${FIRST}\n\n${TWO}\n${'-'.repeat(TWO.length)}\n\n:Authors: Eva Fo\n\nAbstract: ${SECOND}\n`,
  ],
  [
    'underlined titles behind a line that begins with an equals sign',
    'markdown',
    `Reading list\n============\n\n= new this week\n\n${ONE}\n${'-'.repeat(ONE.length)}\n\nAbstract: ${FIRST}\n\n${TWO}\n${'-'.repeat(TWO.length)}\n\nAbstract: ${SECOND}\n`,
  ],
  [
    'headings, with a PMID and a numbered reference',
    'markdown',
    `# Reading list\n\n## ${ONE}\n\nPMID: 123\n\nAbstract: ${FIRST}\n\n## ${TWO}\n\nAbstract: ${SECOND}\n\n## References\n\n1. Bo A. Something old. 2019.\n`,
  ],
  [
    'numbered titles in plain text',
    'markdown',
    `1. ${ONE}\nAna Bo, Cy Di\nhttps://arxiv.org/abs/2405.00001\nAbstract: ${FIRST}\n\n2. ${TWO}\nEva Fo, Gil Ha\nhttps://arxiv.org/abs/2405.00002\nAbstract: ${SECOND}\n`,
  ],
  [
    'Org mode',
    'org',
    `#+TITLE: Reading list\n#+AUTHOR: Me\n\n* Vision\n** TODO ${ONE} :fast:\n:PROPERTIES:\n:AUTHOR: Ana Bo and Cy Di\n:URL: [[https://arxiv.org/abs/2405.00001][arXiv]]\n:END:\n*** Abstract\n${FIRST}\n** ${TWO}\n:PROPERTIES:\n:AUTHOR: Eva Fo\n:END:\n*** Abstract\n${SECOND}\n`,
  ],
  [
    'a list of definitions',
    'html',
    `<!DOCTYPE html><html><body><dl><dt class="ptitle"><a href="/1.html">${ONE}</a></dt><dd>Ana Bo, Cy Di</dd><dd>[<a href="/1.pdf">pdf</a>]</dd><dd><b>Abstract</b>: ${FIRST}</dd><dt class="ptitle"><a href="/2.html">${TWO}</a></dt><dd>Eva Fo, Gil Ha</dd><dd><b>Abstract</b>: ${SECOND}</dd></dl></body></html>`,
  ],
  [
    'a YAML list below a key, with other keys around it',
    'yaml',
    `papers:\n  - title: "${ONE}"\n    authors:\n      - Ana Bo\n    abstract: >-\n      ${FIRST}\n\n  - title: "${TWO}"\n    authors: Eva Fo\n    abstract: |\n      ${SECOND}\nupdated: 2024-05-01\n`,
  ],
  [
    'a YAML list below a key, not indented',
    'yaml',
    `papers:\n- title: "${ONE}"\n  abstract: "${FIRST}"\n- title: "${TWO}"\n  abstract: "${SECOND}"\n`,
  ],
  [
    'columns of pandas',
    'json',
    JSON.stringify({ title: { 0: ONE, 1: TWO }, abstract: { 0: FIRST, 1: SECOND }, year: { 0: 2024, 1: 2023 } }),
  ],
  ['columns as lists', 'json', JSON.stringify({ title: [ONE, TWO], abstract: [FIRST, SECOND], year: [2024, 2023] })],
  [
    'columns and rows apart',
    'json',
    JSON.stringify(
      {
        columns: ['title', 'abstract', 'year'],
        index: [0, 1],
        data: [
          [ONE, FIRST, 2024],
          [TWO, SECOND, 2023],
        ],
      },
      null,
      1,
    ),
  ],
  [
    "Zotero's RDF",
    'zotero-rdf',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <bib:Article rdf:about="http://arxiv.org/abs/2405.00001"><z:itemType>journalArticle</z:itemType>
      <dcterms:isPartOf><bib:Journal><dc:title>Example Journal</dc:title></bib:Journal></dcterms:isPartOf>
      <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Bo</foaf:surname><foaf:givenName>Ana</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
      <dc:title>${ONE}</dc:title><dcterms:abstract>${FIRST}</dcterms:abstract><dc:date>2024-05-01</dc:date></bib:Article>
    <z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment>
    <rdf:Description rdf:about="#item_5"><z:itemType>conferencePaper</z:itemType><dc:title>${TWO}</dc:title><dcterms:abstract>${SECOND}</dcterms:abstract></rdf:Description>
    <bib:Journal rdf:about="urn:issn:1"><dc:title>Another Journal</dc:title></bib:Journal>
</rdf:RDF>`,
  ],
  [
    'indented text of EndNote',
    'endnote',
    `\n    %0 Journal Article\n    %A Bo, Ana\n    %T ${ONE}\n    %X ${FIRST}\n\n    %0 Journal Article\n    %A Fo, Eva\n    %T ${TWO}\n    %X ${SECOND}\n`,
  ],
  [
    'numbered records of Ovid',
    'nbib',
    `<1>\nVN  - Ovid Technologies\nDB  - Embase\nTI  - ${ONE}\nAU  - Bo A.\nAB  - ${FIRST}\nYR  - 2024\n\n<2>\nVN  - Ovid Technologies\nTI  - ${TWO}\nAB  - ${SECOND}\n`,
  ],
  [
    'abstracts with headings in HTML, as of Europe PMC',
    'json',
    JSON.stringify({
      resultList: {
        result: [
          { title: ONE, abstractText: `<p>${FIRST}</p>`, authorString: 'Bo A.' },
          { title: TWO, abstractText: `<h4>Abstract</h4>${SECOND}`, authorString: 'Fo E.' },
        ],
      },
    }),
  ],
  [
    'a reference list of Pandoc',
    'yaml',
    `---\nreferences:\n- id: one\n  type: paper-conference\n  title: "${ONE}"\n  abstract: "${FIRST}"\n- id: two\n  title: "${TWO}"\n  abstract: "${SECOND}"\n...\n`,
  ],
  [
    "double braces of NASA's ADS, and commas that are missing or too many",
    'bibtex',
    `@article{a,\n title = "{${ONE}}"\n author = {Bo, Ana}\n abstract = "{${FIRST}}",\n year = 2024\n}\n@misc{b,\n title = {${TWO}},, author = {Fo, Eva},\n abstract = {${SECOND}},\n}\n`,
  ],
  [
    'properties of Logseq',
    'markdown',
    `- [[${ONE}]]\n  title:: ${ONE}\n  authors:: Ana Bo, Cy Di\n  abstract:: ${FIRST}\n  tags:: [[paper]]\n- [[${TWO}]]\n  title:: ${TWO}\n  abstract:: ${SECOND}\n`,
  ],
  [
    'paragraphs that each hold all of one paper',
    'markdown',
    `# Bibliography\n\n**${ONE}**. Ana Bo, Cy Di. *ICML 2024*. [pdf](https://arxiv.org/pdf/2405.00001). Abstract: ${FIRST}\n\n**${TWO}**. Eva Fo. *ICML 2024*. [pdf](https://arxiv.org/pdf/2405.00002). Abstract: ${SECOND}\n`,
  ],
  [
    'JSON with comments above it and commas at the end of lists',
    'json',
    `// by hand\n[\n  {"title": "${ONE}", "abstract": "${FIRST}",},\n  {"title": "${TWO}", "abstract": "${SECOND}",},\n]\n`,
  ],
  [
    'lists of titles and abstracts with their sources, as of INSPIRE',
    'json',
    JSON.stringify({
      hits: {
        hits: [
          { metadata: { titles: [{ title: ONE }, { title: 'One' }], abstracts: [{ value: FIRST }, { value: 'It.' }] } },
          {
            metadata: { titles: [{ title: TWO }], abstracts: [{ value: SECOND }], authors: [{ full_name: 'Fo, Eva' }] },
          },
        ],
      },
    }),
  ],
  [
    'abstracts parted into heading and paragraph, as of Springer Nature',
    'json',
    JSON.stringify({
      records: PAIRS.map(([title, p]) => ({
        title,
        creators: [{ creator: 'Bo, Ana' }],
        abstract: { h1: 'Abstract', p },
      })),
    }),
  ],
  [
    'records of EBSCO',
    'xml',
    `<records>${PAIRS.map(
      ([title, abstract]) =>
        `<rec><header><artinfo><tig><atl>${title}</atl></tig><aug><au>Bo, Ana</au></aug><ab>${abstract}</ab></artinfo></header></rec>`,
    ).join('')}</records>`,
  ],
  [
    'footnote marks of JATS',
    'jats',
    `<pmc-articleset>${PAIRS.map(
      ([title, abstract]) =>
        `<article><front><article-meta><title-group><article-title>${title}<xref ref-type="fn"><sup>1</sup></xref></article-title></title-group><abstract><p>${abstract.replace('.', '<sup><xref ref-type="bibr">2</xref>,<xref ref-type="bibr">3</xref></sup>.')}</p></abstract></article-meta></front></article>`,
    ).join('')}</pmc-articleset>`,
  ],
  [
    "results of arXiv's search, with abstracts cut off and whole",
    'html',
    `<!DOCTYPE html><html><body><h1 class="title is-clearfix">Showing 1&ndash;2 of 2 results</h1><ol>${PAIRS.map(
      ([title, abstract]) =>
        `<li class="arxiv-result"><p class="list-title is-inline-block"><a href="https://arxiv.org/abs/2405.00001">arXiv:2405.00001</a> [<a href="https://arxiv.org/pdf/2405.00001">pdf</a>]</p><p class="title is-5">${title}</p><p class="authors"><span>Authors:</span> <a href="#">Ana Bo</a></p><p class="abstract"><span>Abstract</span>: <span class="abstract-short">&hellip;${abstract.slice(20, 70)}&hellip; <a>&#9661; More</a></span><span class="abstract-full" style="display: none">${abstract}<a>&#9651; Less</a></span></p></li>`,
    ).join('')}</ol></body></html>`,
  ],
];

describe('a list of papers', () => {
  it.each(LISTS)('as %s is read whole, and nothing else is taken for a paper', async (_, name, text) => {
    const { format, papers, rejects } = await papersIn(text);
    expect(format).toBe(name);
    expect(papers.map((paper) => [paper.title, paper.abstract])).toEqual([
      [ONE, FIRST],
      [TWO, SECOND],
    ]);
    expect(rejects).toBe(0);
  });

  it("keeps the head of a paper's page that a rule parts from its sections, and takes the original abstract", async () => {
    const { papers, rejects } = await papersIn(
      `---\nlayout: default\ntitle: ${ONE}\n---\n\n# ${ONE}\n\n<div><a href="https://arxiv.org/abs/2405.00001">📄 arXiv: 2405.00001v1</a></div>\n\n**作者**: Ana Bo, Cy Di\n\n**发布日期**: 2024-05-01\n\n---\n\n## 💡 一句话要点\n\n**提出一个小网络**\n\n## 📝 摘要（中文）\n\n我们提出了一个小网络，在CIFAR-10上达到81.5%的准确率，参数为1.2M，在手机上每张图片只需3毫秒。\n\n## 🔬 方法详解\n\n**问题定义**：大模型很慢。\n\n## 📄 摘要（原文）\n\n> ${FIRST}\n`,
    );
    expect(papers).toMatchObject([
      { title: ONE, abstract: FIRST, arxivId: '2405.00001', authors: ['Ana Bo', 'Cy Di'], published: '2024-05-01' },
    ]);
    expect(rejects).toBe(0);
  });

  it('in numbered plain text with addresses and no label is read with its long paragraphs as abstracts', async () => {
    const { papers, rejects } = await papersIn(
      `Subject: This week\n\nHi all,\n\n1) ${ONE}\n   Ana Bo, Cy Di\n   https://arxiv.org/abs/2405.00001\n\n   ${FIRST} ${LONG}\n\n2) ${TWO}\n   Eva Fo, Gil Ha\n   https://arxiv.org/abs/2405.00002\n\n   ${SECOND} ${LONG}\n\nSee you!\n`,
    );
    expect(papers).toMatchObject([
      { title: ONE, abstract: `${FIRST} ${LONG}`, arxivId: '2405.00001' },
      { title: TWO, abstract: `${SECOND} ${LONG}`, arxivId: '2405.00002' },
    ]);
    expect(rejects).toBe(0);
  });

  it('is one paper where its page repeats the title of its front matter, and goes on with other sections', async () => {
    const { papers, rejects } = await papersIn(
      `---\ntitle: "${ONE}"\nauthors: Ana Bo, Cy Di\ntags:\n  - paper\n---\n\n> **Title**:: ${ONE}\n\n## Abstract\n\n${FIRST}\n\n## My notes\n\n${SECOND} ${LONG}\n`,
    );
    expect(papers).toMatchObject([{ title: ONE, abstract: FIRST, authors: ['Ana Bo', 'Cy Di'] }]);
    expect(rejects).toBe(0);
  });

  it('is one paper where its elements say by their ids what they hold, as at the CVF', async () => {
    const { papers } = await papersIn(
      `<!DOCTYPE html><html><body><div id="content"><div id="papertitle">\n${ONE}</div><div id="authors"><br><b><i>Ana Bo, Cy Di</i></b>; Proceedings, 2024</div><font size="5"><br><b>Abstract</b></font><div id="abstract">${FIRST}</div><b>Related Material</b> [<a href="x.pdf">pdf</a>]<div class="bibref">@InProceedings{Bo_2024, title = {${ONE}}, note = {${LONG} ${LONG}}}</div></div></body></html>`,
    );
    expect(papers).toMatchObject([{ title: ONE, abstract: FIRST }]);
  });

  it('without abstracts gives rejects, and takes no heading with a badge for a paper', async () => {
    const item = (title: string): string =>
      `- **${title}** [[Paper](https://arxiv.org/abs/2405.00001)] ![stars](https://example.org/stars.svg)\n  *${'Ana Bo, Cy Di, Eva Fo, Gil Ha, Ina Jo, '.repeat(4)}Kim Lu* (CVPR 2024)\n`;
    const { papers, rejects } = await papersIn(
      `# Awesome Models [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)\n\n## Contents\n- [Papers](#papers)\n\n## Papers\n${item(ONE)}${item(TWO)}`,
    );
    expect([papers.length, rejects]).toEqual([0, 2]);
  });

  it.each([
    ['Excel', writeXlsx],
    ['OpenDocument', writeOds],
  ])('is read from any sheet of a workbook of %s, with its row as its place', async (_, write) => {
    const rows = [
      ['Title', 'Year', 'Abstract'],
      [ONE, 2024, FIRST],
      [TWO, 2023, SECOND.replace(' ', '\n')],
      ['Empty', 2022, ''],
    ];
    const about = { name: 'About', rows: [['This file'], ['holds papers']] };
    const file = await write({ sheets: [about, { name: 'Papers', rows }] });
    const source = await openSource(Readable.from([file]), { name: 'the test' });
    const items = [];
    for await (const item of source.items) items.push(item);
    expect(items).toMatchObject([
      { passedOver: expect.any(String), place: 'sheet 1' },
      { paper: { title: ONE, abstract: FIRST, published: '2024' }, place: 'sheet 2, line 2' },
      { paper: { title: TWO, abstract: SECOND }, place: 'sheet 2, line 3' },
      { rejected: expect.stringContaining('no abstract'), place: 'sheet 2, line 4' },
    ]);
  });

  it('in a mail that is encoded for its transfer is decoded, and so are all mails of a mailbox', async () => {
    const head =
      'From: a@example.org\nSubject: papers\n of today\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n';
    const quoted = `${head}Content-Transfer-Encoding: quoted-printable\n\n# ${ONE}\n\nAbstract: ${FIRST.replace(/(.{60})/g, '$1=\n')}\n`;
    expect((await papersIn(quoted)).papers).toMatchObject([{ title: ONE, abstract: FIRST }]);
    const page = `<table><tr><td><h3><a href="https://arxiv.org/abs/2405.00001">${TWO}</a></h3><p>Eva Fo, Gil Ha</p><p>Abstract: ${SECOND}</p></td></tr></table>`;
    const parts = `From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b1\n\n--b1\nContent-Type: text/plain\n\nNothing to see.\n--b1\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(page).toString('base64')}\n--b1--\n`;
    const separator = 'From a@example.org Thu Mar  6 20:00:00 2025\n';
    const { papers, rejects } = await papersIn(`${separator}${quoted}\n${separator}${parts}`);
    expect(papers).toMatchObject([
      { title: ONE, abstract: FIRST },
      { title: TWO, abstract: SECOND, authors: ['Eva Fo', 'Gil Ha'], arxivId: '2405.00001' },
    ]);
    expect(rejects).toBe(0);
  });

  it('as the first page of one paper is read up to its introduction', async () => {
    const page = `Published as a conference paper at ExampleConf 2024\n\n${ONE}\n\nAna Bo1, Cy Di2\nExample University\n\nAbstract\n\n${FIRST.replace(' on ', '\non ')}\n\n1 Introduction\n\n${LONG}\n`;
    expect(await papersIn(page)).toMatchObject({
      format: 'one-paper',
      papers: [{ title: ONE, abstract: FIRST, authors: ['Ana Bo', 'Cy Di'] }],
    });
    const several = `${page}${`${LONG}\n`.repeat(600)}\n${TWO}\n\nAbstract\n\n${SECOND}\n`;
    expect((await papersIn(several)).rejects).toBe(1);
  });

  it('in notes and newsletters gives its authors, whatever stands around them', async () => {
    const { papers } = await papersIn(
      `# Week\n\n**1. ${ONE}**\n*Ana Bo, Cy Di* · [arXiv](https://arxiv.org/abs/2405.00001) · [code](https://github.com/a/b)\n\n${FIRST} ${LONG}\n\n**2. ${TWO}**\n*Eva Fo, Gil Ha* · [arXiv](https://arxiv.org/abs/2405.00002)\n\n${SECOND} ${LONG}\n`,
    );
    expect(papers).toMatchObject([{ authors: ['Ana Bo', 'Cy Di'] }, { authors: ['Eva Fo', 'Gil Ha'] }]);
    const page = `# ${ONE}\n\nAuthors: Ana Bo, Cy Di\nCreated: May 1, 2025 10:00 AM\nLink: https://arxiv.org/abs/2405.00001\n\n## Abstract\n\n${FIRST}\n\n## My notes\n\n${LONG}\n`;
    expect((await papersIn(page)).papers).toMatchObject([{ authors: ['Ana Bo', 'Cy Di'], abstract: FIRST }]);
    const note = `---\ncitekey: bo2024\n---\n\n>[!md]\n> **FirstAuthor**:: Bo, Ana\n> **Author**:: Di, Cy\n> **Title**:: ${ONE}\n\n> [!Abstract]\n>\n> ${FIRST}\n>\n# Notes\n\n> Better than I thought.\n`;
    expect((await papersIn(note)).papers).toMatchObject([{ authors: ['Ana Bo', 'Cy Di'], abstract: FIRST }]);
    const linked = `title:: @${ONE}\nauthors:: [[Ana Bo]], [[Cy Di]]\ndate:: [[2024-05-01]]\nabstract:: ${FIRST}\nurl:: https://arxiv.org/abs/2405.00001\n`;
    expect((await papersIn(linked)).papers).toMatchObject([
      { title: ONE, authors: ['Ana Bo', 'Cy Di'], published: '2024-05-01', abstract: FIRST },
    ]);
  });

  it.each([
    [
      'headings that unfold, with affiliations',
      `<!DOCTYPE html><html><body><h1>Accepted Papers: Research Track</h1>${PAIRS.map(([title, abstract]) => `<div><h2><button type="button"><strong>${title}</strong></button></h2><div><p><em>Ana Bo (Example University); Cy Di (Example Inc.)</em></p><p>${abstract} ${LONG}</p></div></div>`).join('')}</body></html>`,
    ],
    [
      'details with names in their summary',
      `<html><body><h2>Papers</h2><ul>${PAIRS.map(([title, abstract]) => `<li><details><summary><b>${title}</b> — <i>Ana Bo, Cy Di</i></summary><p>${abstract} ${LONG}</p></details></li>`).join('')}</ul></body></html>`,
    ],
    [
      'paragraphs of plain text',
      PAIRS.map(([title, abstract]) => `${title}\nAna Bo, Cy Di\nAbstract: ${abstract} ${LONG}`).join('\n\n'),
    ],
    [
      'linked items by their authors',
      `# Group\n\n${PAIRS.map(([title, abstract], i) => `* 2025-03-0${i + 1}: [${title}](https://arxiv.org/abs/2405.0000${i}) by Ana Bo and Cy Di\n    - Abstract: ${abstract} ${LONG}\n`).join('')}`,
    ],
    [
      'a table below the heading of a page that somebody made',
      `<!DOCTYPE html><html><body><h1 class="pagetitle">Reading list</h1><div>Created by <span class="author">Eva</span></div><table><tr><th>Title</th><th>Authors</th><th>Abstract</th></tr>${PAIRS.map(([title, abstract]) => `<tr><td><p>${title}</p></td><td><p>Ana Bo, Cy Di</p></td><td><p>${abstract} ${LONG}</p></td></tr>`).join('')}</table></body></html>`,
    ],
  ])('as %s gives titles, authors and abstracts', async (_, text) => {
    const { papers, rejects } = await papersIn(text);
    expect(papers.map(({ title, abstract, authors }) => [title, abstract, ...authors])).toEqual(
      PAIRS.map(([title, abstract]) => [title, `${abstract} ${LONG}`, 'Ana Bo', 'Cy Di']),
    );
    expect(rejects).toBe(0);
  });

  it("as Zotero's report gives all authors, and fields of two cells", async () => {
    const { papers } = await papersIn(
      `<!DOCTYPE html><html><body><ul class="report"><li class="item journalArticle"><h2>${ONE}</h2><table><tr><th>Item Type</th><td>Journal Article</td></tr><tr><th class="author">Author</th><td>Ana Bo</td></tr><tr><th class="author">Author</th><td>Cy Di</td></tr><tr><th>Abstract</th><td>${FIRST}</td></tr><tr><th>Date</th><td>2024-05-01</td></tr><tr><th>DOI</th><td><a href="http://doi.org/10.1000/swift">10.1000/swift</a></td></tr></table></li></ul></body></html>`,
    );
    expect(papers).toMatchObject([
      { title: ONE, abstract: FIRST, authors: ['Ana Bo', 'Cy Di'], published: '2024-05-01', doi: '10.1000/swift' },
    ]);
  });
});
