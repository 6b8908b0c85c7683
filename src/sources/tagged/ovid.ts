import { fieldKey } from '../fields/names-of-fields.js';
import { firstOf, taggedFormat } from './tagged.js';

/** Text of Ovid for printing: numbered records, whose fields have their names on lines of their own and their values indented below. */
export const ovid = taggedFormat({
  name: 'ovid',
  description: 'text of Ovid with the names of fields on their own lines (Embase, MEDLINE, PsycInfo)',
  example: `<1>
Accession Number
  2024000001
Title
  Swift: A Small Model.
Source
  Example Journal. 12(3) (pp 1-9), 2024.
Author
  Bo, Ana; Di, C.-P.
Abstract
  Swift reaches 81.5% accuracy
  on CIFAR-10.
Digital Object Identifier
  https://dx.doi.org/10.1000/swift
Year of Publication
  2024
`,
  looksLike: (head) =>
    /^\s*<\d+>[ \t]*\n(?:[ \t]*\n)*[A-Z][\w /-]{1,40}\n[ \t]+\S/.test(head) && /^Title[ \t]*\n[ \t]+\S/m.test(head),
  tagOf(line) {
    const [, number] = /^<(\d+)>\s*$/.exec(line) ?? [];
    if (number !== undefined) return ['<', number];
    return /^[A-Z][A-Za-z /-]{1,40}\s*$/.test(line) ? [fieldKey(line), ''] : undefined;
  },
  begins: new Set(['<']),
  ends: new Set(),
  fields(tags) {
    return {
      title: firstOf(tags, 'title', 'articletitle'),
      abstract: firstOf(tags, 'abstract'),
      authors: firstOf(tags, 'author', 'authors', 'authorfullname')?.trim().replace(/\n/g, ' '),
      doi: firstOf(tags, 'digitalobjectidentifier', 'doi'),
      venue: firstOf(tags, 'journalname', 'source')
        ?.trim()
        .replace(/\.[^]*$/, ''),
      published: firstOf(tags, 'dateofpublication', 'publicationdate', 'yearofpublication')?.trim(),
      sourceId: firstOf(tags, 'accessionnumber', 'uniqueidentifier', 'pmid')?.trim(),
    };
  },
});
