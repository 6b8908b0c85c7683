import { familyFirst } from '../fields/authors.js';
import { fieldKey } from '../fields/names-of-fields.js';
import { isSection } from '../lists/labels.js';
import { allOf, firstOf, taggedFormat } from './tagged.js';

/** The line between the records of ProQuest, and the one above each of the Cochrane Library's. */
const RULE = /^(?:_{20,}|Record #\d+ of \d+)\s*$/;

/** Text with one named field on each line: ReDIF templates of RePEc, and what ProQuest, the Cochrane Library and EndNote ("Show All Fields") export. */
export const namedFields = taggedFormat({
  name: 'named-fields',
  description:
    'text with one named field on each line, as RePEc (ReDIF), ProQuest, the Cochrane Library and EndNote ("Show All Fields") have it',
  example: `Template-Type: ReDIF-Paper 1.0
Title: Swift: A Small Model
Author-Name: Ana Bo
Author-Workplace-Name: Example University
Author-Name: C.-P. Di
Abstract: Swift reaches 81.5% accuracy
 on CIFAR-10.
Creation-Date: 2024-05-01
DOI: 10.1000/swift
Handle: RePEc:exa:wpaper:24-1
`,
  looksLike: (head) =>
    (/^\s*(?:Template-Type: ?ReDIF-|Reference Type: +\S)/i.test(head) ||
      /^\s*(?:_{20,}\s*\n\s*(?:Document \d+ of \d+|Report Information)|Record #\d+ of \d+\s*\n)/.test(head)) &&
    /^(?:Title|TI): /im.test(head),
  tagOf(line) {
    if (RULE.test(line)) return ['', ''];
    const [, name, value] = /^([A-Z][A-Za-z]{1,25}(?:[ -][A-Za-z]{1,25}){0,4}): ?(.*)$/.exec(line) ?? [];
    // "Results: …" begins a section of the abstract.
    return name === undefined || isSection(name) ? undefined : [fieldKey(name), value!];
  },
  begins: new Set(['templatetype', 'referencetype']),
  ends: new Set(['']),
  fields(tags) {
    const authors = allOf(tags, 'authorname', 'author', 'authors');
    return {
      title: firstOf(tags, 'title', 'ti'),
      abstract: firstOf(tags, 'abstract', 'ab'),
      authors: tags.has('authorname') ? authors : authors.concat(allOf(tags, 'au').map(familyFirst)).join('; '),
      affiliations: allOf(tags, 'authorworkplacename', 'authoraddress', 'authoraffiliation'),
      doi: firstOf(tags, 'doi'),
      url: firstOf(tags, 'fileurl', 'url', 'documenturl', 'us'),
      // ProQuest adds the city: "Example Journal; Dordrecht".
      venue: firstOf(
        tags,
        'publicationtitle',
        'journal',
        'journalname',
        'conferencename',
        'secondarytitle',
        'so',
      )?.replace(/;[^;]*$/, ''),
      published: firstOf(tags, 'publicationdate', 'creationdate', 'date', 'publicationyear', 'year', 'yr'),
      sourceId: firstOf(tags, 'handle', 'proquestdocumentid', 'accessionnumber', 'id'),
    };
  },
});
