import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../src/ingest/records.js';
import { groupRecords } from '../../src/resolve/papers.js';
import { openSource } from '../../src/sources/open.js';

/** One paper without DOI and arXiv id, with a different title in each list. */
const LISTS: Readonly<Record<string, string>> = {
  pubmed: `<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">31421429</PMID><Article>
    <ArticleTitle>Swift: a small model.</ArticleTitle><Abstract><AbstractText>It reaches 81.5% accuracy.</AbstractText></Abstract>
    </Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pmc">PMC7654321</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>`,
  nbib: 'PMID- 31421429\nOWN - NLM\nTI  - Swift (MEDLINE)\nAB  - It reaches 81.5% accuracy.\nPMC - PMC7654321\n',
  'web-of-science': 'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI Swift (WoS)\nAB It reaches 81.5% accuracy.\nPM 31421429\nER\n\nEF\n',
  ris: 'TY  - JOUR\nTI  - Swift (Scopus)\nAB  - It reaches 81.5% accuracy.\nDB  - Scopus\nC2  - 31421429\nER  - \n',
  jats: `<article><front><article-meta><article-id pub-id-type="pmid">31421429</article-id><article-id pub-id-type="pmc">7654321</article-id>
    <title-group><article-title>Swift (JATS)</article-title></title-group><abstract><p>It reaches 81.5% accuracy.</p></abstract></article-meta></front></article>`,
  csv: 'Title,Abstract,PMID\nSwift (table),It reaches 81.5% accuracy.,31421429\n',
  bibtex: '@article{swift, title={Swift (Bib)}, abstract={It reaches 81.5\\% accuracy.}, pmid={31421429}}',
  openalex: JSON.stringify({
    results: [
      {
        id: 'https://openalex.org/W2741809807',
        ids: { openalex: 'https://openalex.org/W2741809807', pmid: 'https://pubmed.ncbi.nlm.nih.gov/31421429' },
        display_name: 'Swift (OpenAlex)',
        abstract_inverted_index: { 'Accuracy:': [0], '81.5%.': [1] },
      },
    ],
  }),
  's2 by PubMed': JSON.stringify([
    { paperId: '0a'.repeat(20), externalIds: { PubMed: '31421429', CorpusId: 99 }, title: 'Swift (S2)', abstract: 'It reaches 81.5%.' },
  ]),
  's2 by itself': JSON.stringify([{ corpusid: 99, title: 'Swift (S2 data set)', abstract: 'It reaches 81.5%.', externalids: null }]),
  markdown: `# Papers\n\n### [Swift (list)](https://pubmed.ncbi.nlm.nih.gov/31421429/)\n\n**Abstract:** It reaches 81.5% accuracy.\n`,
  'openalex in jsonl': '{"title": "Swift (line)", "abstract": "It reaches 81.5%.", "openalex_id": "W2741809807"}\n',
}; // prettier-ignore

describe('one paper in many lists, without DOI and arXiv id', () => {
  it('is one paper', async () => {
    const records = [];
    for (const [name, text] of Object.entries(LISTS)) {
      const source = await openSource(Readable.from([Buffer.from(text)]), { name });
      for await (const item of source.items) {
        if (!('paper' in item)) throw new Error(`${name}: ${JSON.stringify(item)}`);
        records.push(recordOf(item.paper, '2026-01-01T00:00:00.000Z'));
      }
    }
    expect(records).toHaveLength(Object.keys(LISTS).length);
    const groups = groupRecords(records);
    expect(groups.map((group) => group.map(({ paper, keys }) => `${paper.title}: ${keys.join()}`))).toHaveLength(1);
  });
});
