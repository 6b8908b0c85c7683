import { xmlFormat } from './format.js';
import { descendant, descendants, elements, textAt, textIn, type XmlElement } from './tree.js';

/** TEI as GROBID extracts it from PDF files: one paper, or a corpus. The full text and the references are skipped. */
export const tei = xmlFormat({
  name: 'tei',
  description: 'TEI XML, as GROBID writes it',
  example: `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title level="a" type="main">Swift: A Small Model</title></titleStmt>
      <sourceDesc><biblStruct>
        <analytic><author><persName><forename>Ana</forename><surname>Bo</surname></persName></author></analytic>
        <monogr><imprint><date type="published" when="2024-05-01"/></imprint></monogr>
        <idno type="DOI">10.1000/swift</idno>
      </biblStruct></sourceDesc>
    </fileDesc>
    <profileDesc><abstract><p>Swift reaches 81.5% accuracy on CIFAR-10.</p></abstract></profileDesc>
  </teiHeader>
</TEI>
`,
  records: ['tei'],
  prune: ['body', 'back', 'listbibl', 'encodingdesc', 'facsimile'],
  recognises: (names) =>
    /^(?:tei|teicorpus)$/.test(names[0] ?? '') && names.some((name) => /header|biblfull|text/.test(name)),
  fields: fieldsOf,
});

/** TEI as HAL returns it: a text that lists the descriptions of papers. */
export const halTei = xmlFormat({
  name: 'hal-tei',
  description: 'TEI XML, as HAL exports it',
  example: `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <text><body><listBibl>
    <biblFull>
      <titleStmt><title xml:lang="en">Swift: A Small Model</title></titleStmt>
      <sourceDesc><biblStruct>
        <analytic>
          <title xml:lang="en">Swift: A Small Model</title>
          <author><persName><forename type="first">Ana</forename><surname>Bo</surname></persName></author>
        </analytic>
        <idno type="doi">10.1000/swift</idno>
      </biblStruct></sourceDesc>
      <profileDesc><abstract xml:lang="en"><p>Swift reaches 81.5% accuracy on CIFAR-10.</p></abstract></profileDesc>
    </biblFull>
  </listBibl></body></text>
</TEI>
`,
  records: ['biblfull'],
  recognises: (names, head) => names[0] === 'tei' && /<biblFull[\s>]/.test(head),
  fields: fieldsOf,
});

function titleOf(element: XmlElement): XmlElement | undefined {
  const titles = [...descendants(element, 'title')];
  return titles.find((title) => title.attributes.level === 'a') ?? titles[0];
}

function authorsOf(element: XmlElement): string[] {
  return [...descendants(element, 'author')].flatMap((author) => {
    const name = descendant(author, 'persname');
    if (!name) return [];
    const given = elements(name, 'forename').flatMap((part) => textIn(part) ?? []);
    return [[...given, textAt(name, 'surname')].filter(Boolean).join(' ') || (textIn(name) ?? '')];
  });
}

function organisationOf(affiliation: XmlElement): string[] {
  const names = elements(affiliation, 'orgname');
  return textIn(names.find((name) => name.attributes.type === 'institution') ?? names[0])?.split('\n') ?? [];
}

function publishedOf(record: XmlElement): string | undefined {
  const dates = [...descendants(record, 'date')].filter((date) => date.attributes.type !== 'whenSubmitted');
  const found = dates.find((date) => /^(?:published|datePub)$/i.test(date.attributes.type ?? '')) ?? dates[0];
  return found && (found.attributes.when ?? textIn(found));
}

function fieldsOf(record: XmlElement) {
  // HAL lists its papers inside a text element; the enclosing record does not have one.
  const source = descendant(record, 'biblstruct') ?? record;
  const abstracts = [...descendants(record, 'abstract')];
  const ids = [...descendants(record, 'idno')];
  const id = (type: RegExp): string | undefined =>
    textIn(ids.find((element) => type.test(element.attributes.type ?? '')));
  return {
    title: textIn(titleOf(source)) ?? textIn(titleOf(record)),
    abstract: textIn(abstracts.find((a) => /^en/.test(a.attributes['xml:lang'] ?? 'en')) ?? abstracts[0]),
    authors: authorsOf(descendant(source, 'analytic') ?? descendant(record, 'titlestmt') ?? source),
    affiliations: [...descendants(source, 'affiliation')].flatMap(organisationOf),
    doi: id(/^doi$/i),
    arxivId: id(/^arxiv$/i)?.replace(/\[[\w.-]+\]\s*$/, ''),
    url: id(/^haluri$/i),
    venue: textIn([...descendants(source, 'title')].find((title) => /^[jm]$/.test(title.attributes.level ?? ''))),
    published: publishedOf(record),
    sourceId: id(/^(?:halid|md5)$/i),
  };
}
