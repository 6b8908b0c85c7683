import { familyFirst } from '../fields/authors.js';
import { fieldKey } from '../fields/names-of-fields.js';
import { cellsOf } from '../table/rows.js';
import { allOf, firstOf, taggedFormat, type Tags } from './tagged.js';

/** Plain text of Embase.com, whose fields have their names in capitals on lines of their own, and its table with one field in each row. */
export const embase = taggedFormat({
  name: 'embase',
  description: 'plain text of Embase.com, or its CSV with one field in each row',
  example: `RECORD 1
TITLE
Swift: A Small Model
AUTHOR NAMES
Bo A.
Di C.-P.
SOURCE
Example Journal (2024) 12:3 (1-9). Date of Publication: 1 May 2024
ABSTRACT
Swift reaches 81.5% accuracy on CIFAR-10.
DOI
10.1000/swift
`,
  looksLike: (head) => /^\s*"?RECORD \d+"?,*[ \t]*\r?\n/.test(head) && /^(?:TITLE[ \t]*$|"TITLE",)/m.test(head),
  tagOf(line) {
    const [, number] = /^"?RECORD (\d+)"?,*\s*$/.exec(line) ?? [];
    if (number !== undefined) return ['record', number];
    if (/^[A-Z]{3,30}(?: [A-Z]{1,30}){0,4}\s*$/.test(line)) return [fieldKey(line), ''];
    const [, name] = /^"([A-Z]{3,30}(?: [A-Z]{1,30}){0,4})",/.exec(line) ?? [];
    return name === undefined
      ? undefined
      : [fieldKey(name), (cellsOf(line, ',')[0] ?? []).slice(1).filter(Boolean).join('\n')];
  },
  begins: new Set(['record']),
  ends: new Set(),
  fields(tags) {
    const source = firstOf(tags, 'source')?.trim();
    return {
      title: firstOf(tags, 'title'),
      abstract: firstOf(tags, 'abstract'),
      authors: linesOf(tags, 'authornames').map(familyFirst),
      affiliations: linesOf(tags, 'authoraddresses'),
      doi: firstOf(tags, 'doi'),
      venue: firstOf(tags, 'sourcetitle')?.trim() ?? source?.split(' (', 1)[0],
      published: firstOf(tags, 'publicationdate', 'publicationyear')?.trim() ?? publishedIn(source),
      sourceId: firstOf(tags, 'embaseaccessionid', 'pui')?.trim(),
      crossIds: [`pmid:${firstOf(tags, 'medlinepmid')?.trim() ?? ''}`],
    };
  },
});

function linesOf(tags: Tags, name: string): string[] {
  return allOf(tags, name)
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim() !== '');
}

/** "Example Journal (2024) 12:3 (1-9). Date of Publication: 1 May 2024" */
function publishedIn(source = ''): string | undefined {
  return /Date of Publication: ([^.;]{4,30})/.exec(source)?.[1] ?? /\((\d{4})\)/.exec(source)?.[1];
}
