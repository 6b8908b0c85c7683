/** Small responses with the structure of each API, written for the tests. */

export interface MadePaper {
  readonly id: string;
  readonly title: string;
}
const abstractOf = ({ title }: MadePaper): string =>
  `${title} is a model that reaches 81.5% accuracy on CIFAR-10 and needs 3 ms on an iPhone 12.`;

/** arXiv's Atom feed. */
export function atomFeed(papers: readonly MadePaper[], total = papers.length, start = 0): string {
  const entries = papers.map(
    (paper) => `  <entry>
    <id>http://arxiv.org/abs/${paper.id}v1</id>
    <updated>2026-11-20T17:59:59Z</updated>
    <published>2026-11-20T17:59:59Z</published>
    <title>${paper.title}</title>
    <summary>  ${abstractOf(paper)}
</summary>
    <author><name>Ana Ruiz</name></author>
    <link href="http://arxiv.org/abs/${paper.id}v1" rel="alternate" type="text/html"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query: search_query=x</title>
  <id>http://arxiv.org/api/x</id>
  <updated>2026-11-26T00:00:00-05:00</updated>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${total}</opensearch:totalResults>
  <opensearch:startIndex xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${start}</opensearch:startIndex>
  <opensearch:itemsPerPage xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">200</opensearch:itemsPerPage>
${entries.join('\n')}
</feed>
`;
}

/** How arXiv reports an error: as a feed. */
export const ATOM_ERROR = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>ArXiv Query</title>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">1</opensearch:totalResults>
  <entry>
    <id>http://arxiv.org/api/errors#incorrect_id_format_for_x</id>
    <title>Error</title>
    <summary>incorrect id format for x</summary>
  </entry>
</feed>
`;

export function dailyPapers(papers: readonly MadePaper[]): string {
  return JSON.stringify(
    papers.map((paper) => ({
      paper: {
        id: paper.id,
        authors: [{ _id: 'x', name: 'Ana Ruiz', hidden: false }],
        publishedAt: '2026-11-19T10:00:00.000Z',
        title: paper.title,
        summary: abstractOf(paper),
        upvotes: 3,
      },
      publishedAt: '2026-11-19T10:00:00.000Z',
      title: paper.title,
      summary: abstractOf(paper),
      numComments: 1,
    })),
  );
}

export function openAlexWorks(papers: readonly MadePaper[], next: string | null): string {
  return JSON.stringify({
    meta: { count: 400, db_response_time_ms: 20, page: null, per_page: 200, next_cursor: next },
    results: papers.map((paper) => ({
      id: `https://openalex.org/${paper.id}`,
      doi: `https://doi.org/10.1234/${paper.id.toLowerCase()}`,
      title: paper.title,
      display_name: paper.title,
      publication_date: '2026-11-20',
      authorships: [{ author_position: 'first', author: { id: 'https://openalex.org/A1', display_name: 'Ana Ruiz' } }],
      abstract_inverted_index: inverted(abstractOf(paper)),
    })),
    group_by: [],
  });
}

function inverted(text: string): Record<string, number[]> {
  const index: Record<string, number[]> = {};
  text.split(' ').forEach((word, place) => (index[word] ??= []).push(place));
  return index;
}

export function scholarPaper(paper: MadePaper): object {
  return {
    paperId: paper.id,
    externalIds: { ArXiv: '2611.00001', CorpusId: 1 },
    url: `https://www.semanticscholar.org/paper/${paper.id}`,
    title: paper.title,
    abstract: abstractOf(paper),
    venue: 'ACL',
    year: 2026,
    publicationDate: '2026-11-20',
    authors: [{ authorId: '1', name: 'Ana Ruiz' }],
  };
}

export function aclCollection(): string {
  const paper = (id: number, title: string): string =>
    `<paper id="${id}"><title>${title}</title><author><first>Ana</first><last>Ruiz</last></author>` +
    `<abstract>${abstractOf({ id: '', title })}</abstract><url hash="x">2025.acl-x.${id}</url></paper>`;
  return `<?xml version='1.0' encoding='UTF-8'?>
<collection id="2025.acl">
  <volume id="long" ingest-date="2025-07-01" type="proceedings"><meta><booktitle>Long Papers</booktitle></meta>${paper(1, 'Swift')}${paper(2, 'Swallow')}</volume>
  <volume id="short" ingest-date="2025-07-01" type="proceedings"><meta><booktitle>Short Papers</booktitle></meta>${paper(1, 'Tern')}</volume>
</collection>
`;
}

export function cslJson(paper: MadePaper): string {
  return JSON.stringify({
    type: 'article-journal',
    DOI: paper.id,
    title: paper.title,
    abstract: `<jats:p>${abstractOf(paper)}</jats:p>`,
    author: [{ given: 'Ana', family: 'Ruiz', sequence: 'first', affiliation: [] }],
    issued: { 'date-parts': [[2026, 11, 20]] },
    'container-title': 'Journal of Swifts',
  });
}
