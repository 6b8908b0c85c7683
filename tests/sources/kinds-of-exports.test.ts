import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/sources/open.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import { FRONT_MATTER } from '../../src/sources/lists/front-matter.js';

const ABSTRACT =
  'Edge devices have little memory, so that large networks cannot run on them. We present Frostnet, a family of networks that shares its filters. Frostnet reaches 76.4% accuracy on ImageNet with 3.1M parameters, and runs in 8.2 ms on a phone.';

/** Two papers that differ in what identifies them. */
const PAPERS = [1, 2].map((i) => ({
  title: `Frostnet ${i}: Efficient Networks for Edge Devices`,
  abstract: `${ABSTRACT} This is version ${i}.`,
  authors: i === 1 ? ['Ana Bo', 'Émile van der Fo'] : ['Gita Ha', 'Ivo Jansen'],
  arxivId: `2301.0001${i}`,
  doi: `10.1000/frost.${i}`,
  published: `2023-01-0${i}`,
}));
type Paper = (typeof PAPERS)[number];

function each(write: (paper: Paper, i: number) => string, between = '\n'): string {
  return PAPERS.map(write).join(between);
}

async function read(text: string | readonly Buffer[]): Promise<{ papers: SourcePaper[]; rejects: string[] }> {
  const pieces = typeof text === 'string' ? [Buffer.from(text)] : text;
  const source = await openSource(Readable.from(pieces), { name: 'the test' });
  const papers: SourcePaper[] = [];
  const rejects: string[] = [];
  for await (const item of source.items) {
    if ('paper' in item) papers.push(item.paper);
    if ('rejected' in item) rejects.push(item.rejected);
  }
  return { papers, rejects };
}

/** Expects both papers, with these of their fields. */
async function expectPapers(
  text: string,
  fields: readonly (keyof Paper)[],
  which: readonly Paper[] = PAPERS,
): Promise<void> {
  const { papers, rejects } = await read(text);
  expect(rejects).toEqual([]);
  expect(papers).toHaveLength(which.length);
  for (const [i, paper] of papers.entries()) {
    const expected = which[i]!;
    expect(paper).toMatchObject(
      Object.fromEntries([...fields, 'title' as const, 'abstract' as const].map((field) => [field, expected[field]])),
    );
  }
}

const given = (name: string): string => name.split(' ')[0]!;
const family = (name: string): string => name.split(' ').slice(1).join(' ');
const [ONE] = PAPERS as [Paper];

describe('pages of lists in Markdown', () => {
  it('have no front matter but at their very beginning', () => {
    const page = '---\ntitle: minutes\n---\n\nWe met.\n';
    expect(FRONT_MATTER.test(page)).toBe(true);
    expect(FRONT_MATTER.test(`Dear all,\n\n${page}`)).toBe(false);
  });

  it('name papers by their notes, and dates behind the authors', () =>
    expectPapers(
      `# 2022\n\n2 papers.\n\n${each((p) => `### [${p.title}](notes/${p.arxivId}v2.md)\n**${p.authors.join(', ')} et al.** · ${p.published}\n\n<details>\n<summary>Abstract</summary>\n\n${p.abstract}\n\n</details>\n`)}`,
      ['authors', 'published', 'arxivId'],
    ));

  it('date a paper by its publication, whatever comes later', () =>
    expectPapers(
      each(
        (p) =>
          `### ${p.title}\n* **Authors:** ${p.authors.join(', ')}\n* **Updated:** 2026-01-10\n* **Published (v1):** ${p.published}\n* **Link:** http://arxiv.org/abs/${p.arxivId}v1\n* **Abstract:** ${p.abstract}\n`,
      ),
      ['authors', 'published', 'arxivId'],
    ));

  it('repeat the title in an analysis of the paper', () =>
    expectPapers(
      `# Papers\n\n${each((p) => `## [${p.title}](https://arxiv.org/abs/${p.arxivId})\n\n**Authors:** ${p.authors.join(', ')}\n\n**Abstract:**\n\n${p.abstract}\n\n**Analysis:**\n\n好的，以下是摘要。\n\n**论文题目：** ${p.title}\n\n---\n\n### **论文摘要**\n\n**1. 研究问题：**\n\n本文旨在解决一个重要的问题，并提出了一种新的方法。\n\n---\n`)}`,
      ['authors', 'arxivId'],
    ));

  it('have German labels, and fields of reStructuredText', async () => {
    await expectPapers(
      each(
        (p) =>
          `## ${p.title}\n\n**Autoren:** ${p.authors.join(', ')}\n**Jahr:** ${p.published}\n\n**Zusammenfassung:** ${p.abstract}\n\n**Schlagwörter:** Netze\n`,
      ),
      ['authors', 'published'],
    );
    await expectPapers(
      each(
        (p) =>
          `${p.title}\n${'-'.repeat(60)}\n\n:Authors: ${p.authors.join(', ')}\n:Date: ${p.published}\n:Abstract: ${p.abstract.replace(/\. /g, '.\n    ')}\n\n`,
      ),
      ['authors', 'published'],
    );
  });

  it("give MediaWiki's text its own headings, bold words and links", () =>
    expectPapers(
      `= Papers =\n${each((p) => `== ${p.title} ==\n'''Authors:''' ${p.authors.join(', ')}\n\n'''Link:''' [https://arxiv.org/abs/${p.arxivId} arXiv]\n\n'''Abstract:''' ${p.abstract}\n`)}`,
      ['authors', 'arxivId'],
    ));
});

describe('a page of notes about one paper', () => {
  it('gives the fields of its front matter, as YAML has them', () =>
    expectPapers(
      `---\ntitle: "${ONE.title}"\nauthors:\n  - ${ONE.authors.join('\n  - ')}\ndate: ${ONE.published}\ndoi: ${ONE.doi}\n---\n\n**Abstract:** ${ONE.abstract}\n\n[Download](https://example.org/frost.pdf)\n`,
      ['authors', 'published', 'doi'],
      [ONE],
    ));

  it('is named by its alias, and has callouts with fields', async () => {
    const title = 'Frostnet Is an Efficient Network';
    const { papers } = await read(
      `---\naliases:\n  - "@bo2023"\n  - ${title}\ntags: [paper]\n---\n\n> [!Link]-\n> zotero_link:: [Full Text](zotero://select/x)\n\n> [!Abstract]-\n> abstract:: ${ONE.abstract}\n`,
    );
    expect(papers).toMatchObject([{ title, abstract: ONE.abstract }]);
  });

  it('may be of Zotero, with one field on each line', () =>
    expectPapers(
      `---\ntags: [paper]\n---\n\n# ${ONE.title}\n\n> [!info]+ Metadata\n> creator:: ${ONE.authors.join(', ')}\n> citekey:: bo2023\n> date:: ${ONE.published}\n> \n> abstract:: ${ONE.abstract}\n`,
      ['authors', 'published'],
      [ONE],
    ));

  it("is titled by Org's keyword", () =>
    expectPapers(
      `:PROPERTIES:\n:ID: 0a1b\n:END:\n#+title: ${ONE.title}\n\n- authors :: ${ONE.authors.join(', ')}\n\n* Abstract\n${ONE.abstract}\n\n* Notes\nNone.\n`,
      ['authors'],
      [ONE],
    ));
});

it('Org quotes abstracts of captured pages', () =>
  expectPapers(
    `#+TITLE: Reading list\n\n${each((p) => `** TODO [[https://arxiv.org/abs/${p.arxivId}][${p.title}]] :edge:\n:PROPERTIES:\n:AUTHORS:  ${p.authors.join(', ')}\n:END:\n#+begin_quote\n${p.abstract}\n#+end_quote\n`)}`,
    ['authors', 'arxivId'],
  ));

describe('programs for notes and chats, exported as JSON:', () => {
  it('Logseq, with properties or blocks', () =>
    expectPapers(
      JSON.stringify({
        version: 1,
        blocks: PAPERS.map((p) => ({
          id: p.doi,
          'page-name': p.title,
          properties: { authors: p.authors.map((name) => `[[${name}]]`), url: `https://arxiv.org/abs/${p.arxivId}` },
          children: [
            { content: `## Abstract\n${p.abstract}`, children: [] },
            { content: 'A note.', children: [] },
          ],
        })),
      }),
      ['authors', 'arxivId'],
    ));

  it('Roam Research', () =>
    expectPapers(
      JSON.stringify(
        PAPERS.map((p) => ({
          title: p.title,
          children: [
            { string: 'Metadata::', children: [{ string: `Authors:: [[${p.authors.join(']], [[')}]]` }] },
            { string: `Abstract:: ${p.abstract}` },
          ],
        })),
      ),
      ['authors'],
    ));

  it('Telegram', () =>
    expectPapers(
      JSON.stringify({
        name: 'Papers',
        messages: PAPERS.map((p) => ({
          type: 'message',
          text_entities: [
            { type: 'bold', text: p.title },
            { type: 'plain', text: `\n\n${p.abstract}\n\n` },
            { type: 'link', text: `https://arxiv.org/abs/${p.arxivId}` },
          ],
        })),
      }),
      ['arxivId'],
    ));

  it.each([1, 40, 100_000])('all data of Telegram, in pieces of %i characters', async (size) => {
    const message = (p: (typeof PAPERS)[number], id: number): object => ({
      id,
      type: 'message',
      text_entities: [
        { type: 'bold', text: p.title },
        { type: 'plain', text: `\n\n${p.abstract}\n\n` },
        { type: 'link', text: `https://arxiv.org/abs/${p.arxivId}` },
      ],
    });
    const chat = (p: (typeof PAPERS)[number], id: number): object => ({
      name: `Papers [${id}] {new} "daily"`,
      type: 'private_group',
      id,
      messages: [{ id: 7, type: 'service', actor: 'Ana', text: '', text_entities: [] }, message(p, id)],
    });
    const [one, ...others] = PAPERS.map(chat);
    const all = {
      about: 'Here is the data you requested.',
      personal_information: { user_id: 1, first_name: 'Ana' },
      contacts: { about: 'The people you know.', list: [{ first_name: 'Cy', phone_number: '1' }] },
      chats: { about: 'This page lists all chats from this export.', list: [one] },
      left_chats: { about: 'This page lists all groups you have left.', list: others },
    };
    const text = JSON.stringify(all, null, 1);
    const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
      Buffer.from(text.slice(i * size, (i + 1) * size)),
    );
    const { papers, rejects } = await read(pieces);
    expect(rejects).toEqual([]);
    expect(papers.map(({ title, arxivId }) => [title, arxivId])).toEqual(PAPERS.map((p) => [p.title, p.arxivId]));
  });

  it('say which page is cut off', async () => {
    const { papers, rejects } = await read(`{"version":1,"blocks":[{"page-name":"${ONE.title}","children":[{"content":"Abstract:: ${ABSTRACT}"}]},{"page-name":"Fr`); // prettier-ignore
    expect(papers).toHaveLength(1);
    expect(rejects).toEqual(['is truncated']);
  });
});

describe('records of services', () => {
  const strict = (papers: unknown, fields: readonly (keyof Paper)[]): Promise<void> =>
    expectPapers(JSON.stringify(papers), fields);

  it('list what they use with descriptions, and are papers nevertheless', () =>
    strict(
      PAPERS.map(({ title, abstract }) => ({
        title,
        abstract,
        datasets: [{ title: 'ImageNet', description: 'Pictures of a thousand classes, which people have labelled.' }],
      })),
      [],
    ));

  it('are the contributions of a conference, not the conference', () =>
    strict(
      { results: [{ title: 'A workshop', description: 'All about edges.', contributions: PAPERS.map((p) => ({ title: p.title, description: p.abstract, primaryauthors: p.authors.map((name) => ({ fullName: name })) })) }] },
      ['authors'],
    )); // prettier-ignore

  it('have their abstract as HTML, or as an index of words', async () => {
    await strict({ items: PAPERS.map((p) => ({ title: p.title, content_html: `<p>${p.abstract}</p>` })) }, []);
    const index = (text: string): Record<string, number[]> => {
      const places: Record<string, number[]> = {};
      for (const [i, word] of text.split(' ').entries()) (places[word] ??= []).push(i);
      return places;
    };
    await strict(
      PAPERS.map((p) => ({ title: p.title, indexed_abstract: { IndexLength: 9, InvertedIndex: index(p.abstract) } })),
      [],
    );
  });

  it('have their title beside the abstract, and references of their own', () =>
    expectPapers(
      JSON.stringify({
        paper_id: 'd1aa',
        metadata: {
          title: ONE.title,
          authors: ONE.authors.map((name) => ({ first: given(name), last: family(name) })),
        },
        abstract: [{ text: ONE.abstract, section: 'Abstract' }],
        bib_entries: { BIBREF0: { title: 'Another paper', authors: [{ first: 'A', last: 'B' }] } },
      }),
      ['authors'],
      [ONE],
    ));

  it('give whole names and typed ids in different ways', async () => {
    await strict(
      PAPERS.map((p) => ({ maintitle: p.title, description: [p.abstract], author: p.authors.map((name) => ({ fullname: `${family(name)}, ${given(name)}`, name: given(name), surname: family(name) })), pid: [{ scheme: 'doi', value: p.doi }] })),
      ['authors', 'doi'],
    ); // prettier-ignore
    await expectPapers(
      `---\nreferences:\n${each((p) => `- type: article-journal\n  title: '${p.title}'\n  author:\n  - family: ${family(p.authors[0]!)}\n    given: ${given(p.authors[0]!)}\n  abstract: |\n    ${p.abstract}\n  serial-number:\n    doi: ${p.doi}\n`)}...\n`,
      ['doi'],
    );
    await expectPapers(
      `cff-version: 1.2.0\ntitle: "${ONE.title}"\nabstract: >-\n  ${ONE.abstract}\nauthors:\n${ONE.authors.map((name) => `  - family-names: ${family(name)}\n    given-names: ${given(name)}`).join('\n')}\ndate-released: ${ONE.published}\n`,
      ['authors', 'published'],
      [ONE],
    );
  });

  it('are dated by their preprint, and by their publication', async () => {
    await strict({ hits: { hits: PAPERS.map((p) => ({ created: '2024-01-01', metadata: { titles: [{ title: p.title }], abstracts: [{ value: p.abstract }], preprint_date: p.published } })) } }, ['published']); // prettier-ignore
    await expectPapers(`Title,Abstract,Published Year\n${each((p) => `"${p.title}","${p.abstract}",2023`)}\n`, []);
    const { papers } = await read(`Title,Abstract,Published Year\n"${ONE.title}","${ONE.abstract}",2023\n`);
    expect(papers[0]!.published).toBe('2023');
  });
});

it("AMiner's networks", () =>
  expectPapers(
    each(
      (p, i) =>
        `#*${p.title}\n#@${p.authors.join(', ')}\n#t2023\n#cNIPS\n#index${i + 1}\n#%100\n#%101\n#!${p.abstract}\n`,
    ),
    ['authors'],
  ));

it('worksheets in XML, with a caption, empty cells and empty rows', () => {
  const row = (cells: string): string => `<Row>${cells}</Row>`;
  const cell = (text: string, at?: number): string => `<Cell${at === undefined ? '' : ` ss:Index="${at}"`}><Data ss:Type="String">${text}</Data></Cell>`; // prettier-ignore
  return expectPapers(
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Papers"><Table>${row(cell('All papers'))}<Row/>${row(['Paper ID', 'Paper Title', 'Track', 'Abstract', 'Author Names'].map((name) => cell(name)).join(''))}${each((p, i) => row(cell(String(i)) + cell(p.title) + cell(p.abstract, 4) + cell(p.authors.join(';'))))}</Table></Worksheet></Workbook>`,
    ['authors'],
  );
});

describe('LaTeX', () => {
  it('is read with its macros, notes and affiliations', () =>
    expectPapers(
      `\\documentclass[10pt]{article}\n% \\title{No}\n\\newcommand{\\ours}{Frostnet\\xspace}\n\\title{${ONE.title.replace('Frostnet', '\\ours{}')}\\thanks{Funded by {X}.}}\n\\author{Ana Bo\\footnotemark[1] \\and \\'Emile van der Fo$^{2}$\\\\\nExample University\\\\{\\tt a@b.example}}\n\\begin{document}\n\\begin{abstract}\n${ONE.abstract.replace(/%/g, '\\%').replace(/Frostnet/g, '\\ours{}')}\n\\end{abstract}\n\\section{Introduction}\nEdges~\\cite{a}.\n`,
      ['authors'],
      [ONE],
    ));
});

describe('pages in HTML', () => {
  it('list papers with buttons in the title, and each author in an element', () =>
    expectPapers(
      `<!DOCTYPE html><html><body><h1>Language</h1>${each((p, i) => `<div class="panel paper"><h2 class="title"><a href="https://arxiv.org/abs/${p.arxivId}"><span>#${i + 1}</span></a> <a href="/arxiv/${p.arxivId}">${p.title}</a> <a data="x">[PDF<sup>12</sup>]</a> <a>[Copy]</a> <a>[REL]</a></h2><p class="metainfo authors"><strong>Authors</strong>: ${p.authors.map((name) => `<a class="author" href="/x">${name}</a>`).join(' , ')}</p><p class="summary">${p.abstract}</p><p class="date"><strong>Publish</strong>: ${p.published} 10:00:00 UTC</p></div>`, '')}</body></html>`,
      ['authors', 'arxivId', 'published'],
    ));

  it('have a summary by a machine, and comments below', () =>
    expectPapers(
      `<!doctype html><html><body><main><h1>${ONE.title}</h1><div>Authors: ${ONE.authors.map((name) => `<span class="author"><a href="/x">${name}</a></span>,`).join(' ')}</div><h2>Abstract</h2><div>AI-generated summary</div><p>A network shares filters and is fast.</p><p>${ONE.abstract}</p><a href="https://arxiv.org/abs/${ONE.arxivId}">View arXiv page</a><h3>Community</h3><p>This is an automated message. The following papers are similar to this one.</p></main></body></html>`,
      ['authors', 'arxivId'],
      [ONE],
    ));

  it('describe themselves in JSON-LD alone', () =>
    expectPapers(
      `<!DOCTYPE html><html><head><script type="application/ld+json">${JSON.stringify({ '@type': 'ScholarlyArticle', headline: ONE.title, abstract: ONE.abstract, author: ONE.authors.map((name) => ({ name })), sameAs: `https://doi.org/${ONE.doi}` })}</script></head><body><div id="root"></div></body></html>`,
      ['authors', 'doi'],
      [ONE],
    ));
});

describe('a text that is no list of papers is refused with what to do:', () => {
  it.each([
    ['JavaScript', `// generated\nexport const papers = [\n  {\n    title: 'Swift',\n    abstract: \`${ABSTRACT}\`,\n    url: 'https://arxiv.org/abs/2301.00011',\n  },\n];\n`, /JavaScript or TypeScript: write its list out as JSON/],
    ['Turtle', `@prefix dc: <http://purl.org/dc/terms/> .\n<http://example.org/1> dc:title "Swift" ; dc:abstract """${ABSTRACT}""" .\n`, /RDF as Turtle or N-Triples: convert it/],
    ['a bibliography', `\\begin{thebibliography}{10}\n\\bibitem{a}\nAna Bo.\n\\newblock Swift.\n\\end{thebibliography}\n`, /bibliography of LaTeX, which has no abstracts/],
    ['LaTeX without a title', `\\documentclass{article}\n\\begin{document}\n\\begin{conf-abstract}\n{Swift}\n${ABSTRACT}\n\\end{conf-abstract}\n`, /\\title\{…\} and \\begin\{abstract\} are expected/],
  ])('%s', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  }); // prettier-ignore
});
