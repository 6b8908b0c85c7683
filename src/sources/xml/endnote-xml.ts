import { xmlFormat } from './format.js';
import { descendant, elements, textAt, textIn } from './tree.js';

/** EndNote's XML export, also written by Zotero, Mendeley and Rayyan. */
export const endnoteXml = xmlFormat({
  name: 'endnote-xml',
  description: "EndNote's XML export",
  example: `<?xml version="1.0" encoding="UTF-8"?>
<xml><records><record>
  <rec-number>1</rec-number>
  <contributors><authors><author><style face="normal">Bo, Ana</style></author></authors></contributors>
  <titles><title><style face="normal">Swift: A Small Model</style></title><secondary-title>Example Journal</secondary-title></titles>
  <dates><year>2024</year></dates>
  <electronic-resource-num>10.1000/swift</electronic-resource-num>
  <abstract><style face="normal">Swift reaches 81.5% accuracy on CIFAR-10.</style></abstract>
</record></records></xml>
`,
  records: ['record'],
  recognises: (names) =>
    (names[0] === 'xml' || names[0] === 'records') && names.includes('record') && names.includes('titles'),
  fields: (record) => ({
    title: textAt(record, 'titles', 'title'),
    abstract: textAt(record, 'abstract') ?? textAt(record, 'research-notes'),
    authors: elements(record, 'contributors', 'authors', 'author').flatMap((author) => textIn(author) ?? []),
    doi: textAt(record, 'electronic-resource-num'),
    url: textIn(descendant(record, 'url')),
    venue: textAt(record, 'titles', 'secondary-title') ?? textAt(record, 'periodical', 'full-title'),
    published: textAt(record, 'dates', 'year'),
    sourceId: textAt(record, 'rec-number'),
  }),
});
