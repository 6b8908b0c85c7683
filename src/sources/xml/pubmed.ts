import { dateOf } from '../fields/dates.js';
import { xmlFormat } from './format.js';
import { descendant, elements, textAt, textIn, type XmlElement } from './tree.js';

/** PubMed's XML, as returned by efetch. */
export const pubmed = xmlFormat({
  name: 'pubmed',
  description: 'PubMed XML, from efetch or the baseline files',
  example: `<?xml version="1.0"?>
<PubmedArticleSet>
<PubmedArticle><MedlineCitation><PMID Version="1">1</PMID>
  <Article>
    <Journal><JournalIssue><PubDate><Year>2024</Year><Month>May</Month></PubDate></JournalIssue><Title>Example Journal</Title></Journal>
    <ArticleTitle>Swift: A Small Model.</ArticleTitle>
    <ELocationID EIdType="doi">10.1000/swift</ELocationID>
    <Abstract>
      <AbstractText Label="METHODS">Swift was trained on images.</AbstractText>
      <AbstractText Label="RESULTS">It reaches 81.5% accuracy on CIFAR-10.</AbstractText>
    </Abstract>
    <AuthorList><Author><LastName>Bo</LastName><ForeName>Ana</ForeName>
      <AffiliationInfo><Affiliation>Example University, Example City.</Affiliation></AffiliationInfo></Author></AuthorList>
  </Article></MedlineCitation></PubmedArticle>
</PubmedArticleSet>
`,
  records: ['pubmedarticle', 'medlinecitation', 'pubmedbookarticle'],
  prune: ['commentscorrectionslist', 'referencelist', 'meshheadinglist'],
  recognises: (names) => /^(?:pubmed(?:book)?article(?:set)?|medlinecitation(?:set)?)$/.test(names[0] ?? ''),
  fields(record) {
    const citation = elements(record, 'medlinecitation')[0] ?? elements(record, 'bookdocument')[0] ?? record;
    const article = elements(citation, 'article')[0] ?? citation;
    const pmid = textAt(citation, 'pmid');
    const ids = [
      ...elements(article, 'elocationid'),
      ...elements(record, 'pubmeddata', 'articleidlist', 'articleid'),
      ...elements(article, 'articleidlist', 'articleid'),
    ];
    const doi = ids.find((id) => (id.attributes.EIdType ?? id.attributes.IdType)?.toLowerCase() === 'doi');
    const pmc = ids.find((id) => id.attributes.IdType?.toLowerCase() === 'pmc');
    return {
      title:
        textAt(article, 'articletitle') ?? textAt(article, 'vernaculartitle') ?? textAt(article, 'book', 'booktitle'),
      abstract: abstractOf(article, citation),
      authors: elements(article, 'authorlist', 'author').flatMap((author) => authorOf(author) ?? []),
      affiliations: [
        ...elements(article, 'authorlist', 'author', 'affiliationinfo', 'affiliation'),
        ...elements(article, 'authorlist', 'author', 'affiliation'),
      ].flatMap((name) => textIn(name) ?? []),
      doi: textIn(doi),
      ...(pmid !== undefined && { sourceId: pmid, url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` }),
      crossIds: [`pmc:${textIn(pmc) ?? ''}`],
      venue: textAt(article, 'journal', 'title'),
      published: dateIn(elements(article, 'articledate')[0]) ?? dateIn(descendant(article, 'pubdate')),
    };
  },
});

/** The paper's own abstract, otherwise another one: a publisher's, or a plain-language summary. */
function abstractOf(article: XmlElement, citation: XmlElement): string | undefined {
  for (const abstract of [...elements(article, 'abstract'), ...elements(citation, 'otherabstract')]) {
    const parts = elements(abstract, 'abstracttext').flatMap((part) => {
      const text = textIn(part);
      const label = part.attributes.Label?.trim();
      if (text === undefined) return [];
      return label && !/^unlabelled$/i.test(label) ? [`${label.replace(/:$/, '')}: ${text}`] : [text];
    });
    if (parts.length > 0) return parts.join('\n');
  }
  return undefined;
}

function authorOf(author: XmlElement): string | undefined {
  const family = textAt(author, 'lastname');
  const given = textAt(author, 'forename') ?? textAt(author, 'firstname') ?? textAt(author, 'initials');
  return family === undefined ? textAt(author, 'collectivename') : [given, family].filter(Boolean).join(' ');
}

function dateIn(date: XmlElement | undefined): string | undefined {
  if (!date) return undefined;
  return dateOf(textAt(date, 'year') ?? textAt(date, 'medlinedate'), textAt(date, 'month'), textAt(date, 'day'));
}
