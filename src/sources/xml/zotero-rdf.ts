import { xmlFormat } from './format.js';
import { elements, textAt, textIn, type XmlElement } from './tree.js';

/** Types of items that are not papers. */
const NO_PAPERS = /^(?:attachment|note|annotation)$/i;

/** Zotero's RDF, the first choice in its export dialog. */
export const zoteroRdf = xmlFormat({
  name: 'zotero-rdf',
  description: "Zotero's RDF: the export of a library",
  example: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
  <bib:Article rdf:about="http://arxiv.org/abs/2405.00001">
    <z:itemType>journalArticle</z:itemType>
    <bib:authors><rdf:Seq><rdf:li><foaf:Person>
      <foaf:surname>Bo</foaf:surname><foaf:givenName>Ana</foaf:givenName>
    </foaf:Person></rdf:li></rdf:Seq></bib:authors>
    <dc:title>Swift: A Small Model</dc:title>
    <dcterms:abstract>Swift reaches 81.5% accuracy on CIFAR-10.</dcterms:abstract>
    <dc:date>2024-05-01</dc:date>
  </bib:Article>
</rdf:RDF>
`,
  records: [
    'article',
    'description',
    'book',
    'booksection',
    'thesis',
    'report',
    'manuscript',
    'document',
    'attachment',
    'memo',
    'data',
    'conferenceproceedings',
    'patent',
    'legislation',
    'letter',
    'recording',
    'motionpicture',
    'illustration',
    'image',
    'interview',
  ],
  recognises: (names, head) => names[0] === 'rdf' && head.includes('zotero.org/namespaces/export'),
  fields(record) {
    const kind = textAt(record, 'itemtype');
    if (kind === undefined || NO_PAPERS.test(kind)) return 'is a file or note of a paper';
    const ids = ['identifier', 'subject', 'description'].flatMap((name) => elements(record, name));
    const links = [record.attributes['rdf:about'] ?? '', ...ids.flatMap((id) => textIn(id) ?? [])];
    return {
      title: textAt(record, 'title'),
      abstract: textAt(record, 'abstract'),
      authors: elements(record, 'authors', 'seq', 'li', 'person').map(nameOf),
      doi: links.find((link) => /^(?:doi:?\s*)?10\.\d{4,9}\//i.test(link) || /doi\.org\/10\./i.test(link)),
      url: links.find((link) => /^https?:/.test(link)),
      venue: textAt(record, 'ispartof', '*', 'title'),
      published: textAt(record, 'date'),
      links,
    };
  },
});

function nameOf(person: XmlElement): string {
  return [textAt(person, 'givenname'), textAt(person, 'surname')].filter(Boolean).join(' ');
}
