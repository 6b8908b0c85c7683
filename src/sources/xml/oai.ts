import { splitAuthors } from '../fields/authors.js';
import type { PaperFields } from '../fields/paper-fields.js';
import { xmlFormat } from './format.js';
import { jatsFields } from './jats.js';
import { marcFields } from './marc.js';
import { modsFields } from './mods.js';
import { elements, textAt, textIn, type XmlElement } from './tree.js';

/** OAI-PMH: arXiv's own two metadata formats, Dublin Core, which every repository supports, and other formats. */
export const oaiPmh = xmlFormat({
  name: 'oai-pmh',
  description:
    'OAI-PMH responses: arXiv and arXivRaw from arXiv; Dublin Core, MARCXML, MODS and JATS from any repository',
  example: `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
  <ListRecords>
    <record>
      <header><identifier>oai:arXiv.org:2405.00001</identifier><datestamp>2024-05-02</datestamp></header>
      <metadata>
        <arXiv xmlns="http://arxiv.org/OAI/arXiv/">
          <id>2405.00001</id><created>2024-05-01</created>
          <authors><author><keyname>Bo</keyname><forenames>Ana</forenames></author></authors>
          <title>Swift: A Small Model</title>
          <abstract>  Swift reaches 81.5% accuracy on CIFAR-10.</abstract>
        </arXiv>
      </metadata>
    </record>
  </ListRecords>
</OAI-PMH>
`,
  records: ['record'],
  recognises: (names) =>
    names[0] === 'oai-pmh' || names[0] === 'listrecords' || (names[0] === 'record' && names.includes('metadata')),
  fields(record) {
    const header = elements(record, 'header')[0];
    if (header?.attributes.status === 'deleted') return 'was deleted at its source';
    const metadata = elements(record, 'metadata', '*')[0];
    if (!metadata) return {};
    const identifier = header && textAt(header, 'identifier');
    return { sourceId: identifier, ...(READERS.get(metadata.name) ?? arxiv)(metadata) };
  },
});

/** Bare Dublin Core, without an OAI-PMH response around it. */
export const dublinCoreRecords = xmlFormat({
  name: 'dublin-core',
  description: 'a list of Dublin Core records',
  example: `<?xml version="1.0"?>
<records xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc>
    <dc:title>Swift: A Small Model</dc:title><dc:creator>Bo, Ana</dc:creator><dc:date>2024-05-01</dc:date>
    <dc:identifier>https://doi.org/10.1000/swift</dc:identifier>
    <dc:description>Swift reaches 81.5% accuracy on CIFAR-10.</dc:description>
  </dc>
</records>
`,
  records: ['dc', 'srw_dc'],
  recognises: (names, head) =>
    /<(?:\w+:)?(?:dc|srw_dc)[\s>]/.test(head) && /<dc:(?:title|creator)/.test(head) && names[0] !== 'oai-pmh',
  fields: dublinCore,
});

/** The function that reads the metadata, by the name of its element; repositories offer several formats. */
const READERS: ReadonlyMap<string, (metadata: XmlElement) => PaperFields> = new Map([
  ['article', jatsFields],
  ['dc', dublinCore],
  ['record', marcFields],
  ['mods', modsFields],
]);

function arxiv(metadata: XmlElement): PaperFields {
  const id = textAt(metadata, 'id');
  const people = elements(metadata, 'authors', 'author').map((author) =>
    [textAt(author, 'forenames'), textAt(author, 'keyname'), textAt(author, 'suffix')].filter(Boolean).join(' '),
  );
  const version = elements(metadata, 'version')[0];
  return {
    title: textAt(metadata, 'title'),
    abstract: textAt(metadata, 'abstract'),
    authors: people.length > 0 ? people : splitAuthors(textAt(metadata, 'authors') ?? ''),
    affiliations: elements(metadata, 'authors', 'author', 'affiliation').flatMap((name) => textIn(name) ?? []),
    doi: textAt(metadata, 'doi'),
    arxivId: id,
    ...(id !== undefined && { url: `https://arxiv.org/abs/${id}` }),
    venue: textAt(metadata, 'journal-ref'),
    published: textAt(metadata, 'created') ?? (version && textAt(version, 'date')),
  };
}

/** The text in English, else the longest: arXiv adds "Comment: 12 pages" as a second description. */
function abstractAmong(texts: readonly XmlElement[]): string | undefined {
  const english = texts.filter((text) => /^en/i.test(text.attributes['xml:lang'] ?? ''));
  const among = english.length > 0 ? english : texts;
  return among.flatMap((text) => textIn(text) ?? []).sort((a, b) => b.length - a.length)[0];
}

function dublinCore(metadata: XmlElement): PaperFields {
  const all = (name: string): string[] => elements(metadata, name).flatMap((element) => textIn(element) ?? []);
  const links = [...all('identifier'), ...all('relation')];
  return {
    title: all('title')[0],
    abstract: abstractAmong(elements(metadata, 'abstract')) ?? abstractAmong(elements(metadata, 'description')),
    authors: all('creator'),
    doi: links.find((link) => /\b10\.\d{4,9}\//.test(link)),
    url: links.find((link) => link.startsWith('http')),
    venue: all('source')[0],
    published: all('date').sort()[0],
    links,
  };
}
