import { dateOf } from '../fields/dates.js';
import { xmlFormat } from './format.js';
import { descendant, descendants, elements, textAt, textIn, type XmlElement } from './tree.js';

/** Crossref's XML, as deposited by publishers and returned by its API (UNIXREF, UNIXSD). */
export const crossrefXml = xmlFormat({
  name: 'crossref-xml',
  description: "Crossref's XML: deposits of publishers and responses of the API",
  example: `<?xml version="1.0" encoding="UTF-8"?>
<doi_records><doi_record><crossref><journal>
  <journal_metadata><full_title>Example Journal</full_title></journal_metadata>
  <journal_article>
    <titles><title>Swift: A Small Model</title></titles>
    <contributors><person_name contributor_role="author"><given_name>Ana</given_name><surname>Bo</surname></person_name></contributors>
    <jats:abstract xmlns:jats="http://www.ncbi.nlm.nih.gov/JATS1"><jats:p>Swift reaches 81.5% accuracy on CIFAR-10.</jats:p></jats:abstract>
    <publication_date><month>05</month><year>2024</year></publication_date>
    <doi_data><doi>10.1000/swift</doi><resource>https://example.org/swift</resource></doi_data>
  </journal_article>
</journal></crossref></doi_record></doi_records>
`,
  records: [
    'journal_article',
    'conference_paper',
    'posted_content',
    'dissertation',
    'report-paper_metadata',
    'content_item',
  ],
  prune: ['citation_list', 'program', 'component_list'],
  // Not detected by <crossref>, which also occurs in DBLP's records.
  recognises: (names, head) =>
    names[0] === 'doi_batch' ||
    /<(?:\w+:)?(?:journal_article|conference_paper|posted_content|dissertation|report-paper_metadata|content_item)[\s>]/.test(
      head,
    ),
  fields(record) {
    const [title, subtitle] = ['title', 'subtitle'].map((name) => textAt(record, 'titles', name));
    const date = ['publication_date', 'posted_date', 'approval_date'].flatMap((name) => elements(record, name))[0];
    return {
      title: title && subtitle ? `${title}: ${subtitle}` : title,
      abstract: textAt(record, 'abstract'),
      authors: [...descendants(record, 'person_name')].filter(isAuthor).map(nameOf),
      affiliations: [...descendants(record, 'institution_name')].flatMap((name) => textIn(name) ?? []),
      doi: textAt(record, 'doi_data', 'doi'),
      url: textAt(record, 'doi_data', 'resource'),
      published: date && dateOf(textAt(date, 'year'), textAt(date, 'month'), textAt(date, 'day')),
      sourceId: textIn(descendant(record, 'item_number')),
    };
  },
});

function isAuthor(person: XmlElement): boolean {
  return /^(?:author|)$/.test(person.attributes.contributor_role ?? '');
}

function nameOf(person: XmlElement): string {
  return [textAt(person, 'given_name'), textAt(person, 'surname')].filter(Boolean).join(' ');
}
