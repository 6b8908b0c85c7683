import type { PaperFields } from '../fields/paper-fields.js';
import { xmlFormat } from './format.js';
import { descendants, elements, textAt, textIn, type XmlElement } from './tree.js';

/** Metadata Object Description Schema, as exported by libraries and the ACL Anthology. */
export const mods = xmlFormat({
  name: 'mods',
  description: 'MODS XML of libraries and repositories',
  example: `<?xml version="1.0" encoding="UTF-8"?>
<modsCollection xmlns="http://www.loc.gov/mods/v3">
<mods ID="bo-2024-swift">
  <titleInfo><title>Swift: A Small Model</title></titleInfo>
  <name type="personal"><namePart type="given">Ana</namePart><namePart type="family">Bo</namePart><role><roleTerm>author</roleTerm></role></name>
  <originInfo><dateIssued>2024-05</dateIssued></originInfo>
  <identifier type="doi">10.1000/swift</identifier>
  <abstract>Swift reaches 81.5% accuracy on CIFAR-10.</abstract>
</mods>
</modsCollection>
`,
  records: ['mods'],
  recognises: (names) => names.slice(0, 12).includes('mods'),
  fields: modsFields,
});

/** The fields of a MODS record. */
export function modsFields(record: XmlElement): PaperFields {
  const [article, title, subtitle] = ['nonsort', 'title', 'subtitle'].map((name) => textAt(record, 'titleinfo', name));
  const people = elements(record, 'name').filter(
    (name) => !/editor|sponsor/i.test(textAt(name, 'role', 'roleterm') ?? ''),
  );
  const host = elements(record, 'relateditem').find((item) => item.attributes.type === 'host');
  return {
    title: title && [article, subtitle ? `${title}: ${subtitle}` : title].filter(Boolean).join(' '),
    abstract: textAt(record, 'abstract'),
    authors: people.map((person) =>
      elements(person, 'namepart')
        .filter((part) => part.attributes.type !== 'date')
        .map(textIn)
        .join(' '),
    ),
    doi: textIn(elements(record, 'identifier').find((id) => id.attributes.type === 'doi')),
    url: textAt(record, 'location', 'url'),
    venue: host && textAt(host, 'titleinfo', 'title'),
    published:
      textAt(record, 'origininfo', 'dateissued') ?? (host && [...descendants(host, 'dateissued')].map(textIn)[0]),
    sourceId: record.attributes.ID,
    links: elements(record, 'identifier').flatMap((id) => textIn(id) ?? []),
  };
}
