import type { PaperFields } from '../fields/paper-fields.js';
import { xmlFormat } from './format.js';
import { elements, textIn, type XmlElement } from './tree.js';

/** MARCXML of libraries and repositories (Invenio, Koha, CERN): numbered fields with lettered subfields. */
export const marc = xmlFormat({
  name: 'marcxml',
  description: 'MARCXML of libraries and repositories',
  example: `<?xml version="1.0" encoding="UTF-8"?>
<collection xmlns="http://www.loc.gov/MARC21/slim">
<record>
  <controlfield tag="001">17</controlfield>
  <datafield tag="024" ind1="7" ind2=" "><subfield code="2">DOI</subfield><subfield code="a">10.1000/swift</subfield></datafield>
  <datafield tag="100" ind1=" " ind2=" "><subfield code="a">Bo, Ana</subfield></datafield>
  <datafield tag="245" ind1=" " ind2=" "><subfield code="a">Swift: A Small Model</subfield></datafield>
  <datafield tag="260" ind1=" " ind2=" "><subfield code="c">2024</subfield></datafield>
  <datafield tag="520" ind1=" " ind2=" "><subfield code="a">Swift reaches 81.5% accuracy on CIFAR-10.</subfield></datafield>
</record>
</collection>
`,
  records: ['record'],
  recognises: (names, head) => names.includes('record') && /<(?:\w+:)?datafield\s[^<>]*tag=["']245["']/.test(head),
  fields: marcFields,
});

/** The fields of a MARC record. */
export function marcFields(record: XmlElement): PaperFields {
  const all = (tag: string, code: string): string[] => partsOf(record, tag, code);
  const [title] = all('245', 'a');
  const [subtitle] = all('245', 'b');
  const whole = title && subtitle ? `${title.replace(ENDS, '')}: ${subtitle}` : title;
  const links = [...all('024', 'a'), ...all('037', 'a'), ...all('856', 'u')];
  return {
    title: whole?.replace(ENDS, ''),
    abstract: all('520', 'a')[0],
    authors: [...all('100', 'a'), ...all('700', 'a')].map((name) => name.replace(/,\s*$/, '')),
    affiliations: [...all('100', 'u'), ...all('700', 'u')],
    doi: links.find((link) => /^(?:doi:?\s*)?10\.\d{4,9}\//i.test(link)),
    url: all('856', 'u')[0],
    venue: all('773', 'p')[0] ?? all('773', 't')[0],
    published: [...all('260', 'c'), ...all('264', 'c'), ...all('269', 'c')][0]?.replace(/^\D+/, ''),
    sourceId: textIn(elements(record, 'controlfield').find((field) => field.attributes.tag === '001')),
    links,
  };
}

/** Signs with which library records end a part: "Title /". */
const ENDS = /(?<!\s)\s*[/:]\s*$/;

function partsOf(record: XmlElement, tag: string, code: string): string[] {
  return elements(record, 'datafield')
    .filter((field) => field.attributes.tag === tag)
    .flatMap((field) => elements(field, 'subfield').filter((part) => part.attributes.code === code))
    .flatMap((part) => textIn(part) ?? []);
}
