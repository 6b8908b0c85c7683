import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/sources/open.js';
import type { SourcePaper } from '../../src/domain/paper.js';

const [ONE, TWO] = ['Swiftnet: A Small Network', 'Zorblax Makes Large Models Fast'];
const FIRST =
  'We present Swiftnet, which reaches 81.5% accuracy on CIFAR-10 with 1.2M parameters and takes 3 ms an image on a phone.';
const SECOND =
  'Large models are slow. Our method Zorblax reaches 74.2% top-1 accuracy on ImageNet and runs at 30 FPS, twice as fast as before.';

async function papersIn(text: string): Promise<{ format: string; papers: SourcePaper[]; rejects: number }> {
  const source = await openSource(Readable.from([Buffer.from(text)]), { name: 'the test' });
  const papers: SourcePaper[] = [];
  let rejects = 0;
  for await (const item of source.items) {
    if ('paper' in item) papers.push(item.paper);
    if ('rejected' in item) rejects++;
  }
  return { format: source.format.name, papers, rejects };
}

/** Lists of the two papers, laid out as people and programs do. */
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

  it('in TOML is refused with what it looks like', async () => {
    await expect(papersIn(`[[papers]]\ntitle = "${ONE}"\nabstract = "${FIRST}"\n`)).rejects.toThrow(/looks like TOML/);
  });
});
