import { type NumberedLine, linesOf } from '../bytes/lines.js';
import { type PaperFields, paperFrom } from '../fields/paper-fields.js';
import type { SourceFormat } from '../source.js';

/** PubMed's "Abstract (text)": numbered citations, followed by title, authors, affiliations and abstract as paragraphs. */
export const pubmedText: SourceFormat = {
  name: 'pubmed-text',
  description: 'PubMed\'s "Abstract (text)" format',
  example: `1. Example J. 2024 May 1;12(3):1-9. doi: 10.1000/swift.

Swift: A Small Model.

Bo A(1), Di CP(1).

Author information:
(1)Example University, Example City.

Swift reaches 81.5% accuracy
on CIFAR-10.

DOI: 10.1000/swift
PMID: 1 [Indexed for MEDLINE]
`,
  looksLike: (head) => FIRST_CITATION.test(head) && /^PMID: \d+/m.test(head),
  async *read(text, { limits }) {
    for await (const { line, paragraphs, length } of recordsOf(linesOf(text, limits.record), limits.record)) {
      const record = paragraphs.join('\n\n').slice(0, limits.record);
      const place = `line ${line}`;
      if (length > limits.record) yield { rejected: `is longer than ${limits.record} characters`, place, record };
      else yield { ...paperFrom(fieldsOf(paragraphs), 'pubmed-text', limits), place, record };
    }
  },
};

/** The first line of a record: its number and the citation. */
const CITATION = /^\d{1,6}\. \S.*\b(?:19|20)\d\d\b/m;
/** The first line of a file must be a citation; otherwise a Markdown list with one PMID would be taken for this format. */
const FIRST_CITATION = /^\s*\d{1,6}\. \S.*\b(?:19|20)\d\d\b/;
/** Paragraphs that are neither title, authors nor abstract. */
const FURTHER =
  /^(?:Author information:|Comment (?:in|on)|Erratum in|Update (?:in|of)|Copyright|©|\(c\) |DOI: |PMID: |PMCID: |Conflict of interest|Publisher: |Plain language|Collaborators: |Retraction (?:in|of))/;
const AUTHORS = /^(?:[\p{L}'’. -]+ \p{Lu}{1,4}(?:\([^\s(),]{1,4}\))*(?:, |\.$|$))+/u;

interface TextRecord {
  readonly line: number;
  readonly paragraphs: string[];
  length: number;
}

/** "Bo A(1), Di CP(1)(#)." */
function namesIn(authors = ''): string[] {
  const names = authors
    .replace(/\([^\s(),]{1,4}\)/g, '')
    .replace(/\.\s*$/, '')
    .split(/,\s+/);
  return names.map((name) =>
    name.replace(
      /^(.+)\s(\p{Lu}{1,4})$/su,
      (_, family: string, initials: string) => `${[...initials].join('. ')}. ${family}`,
    ),
  );
}

/** Records begin with a numbered citation after an empty line. */
async function* recordsOf(lines: AsyncIterable<NumberedLine>, limit: number): AsyncGenerator<TextRecord> {
  let record: TextRecord | undefined;
  let isParagraph = true;
  for await (const { text, number } of lines) {
    if (text.trim() === '') {
      isParagraph = true;
      continue;
    }
    if (isParagraph && CITATION.test(text) && isWhole(record)) {
      if (record) yield record;
      record = { line: number, paragraphs: [], length: 0 };
    }
    record ??= { line: number, paragraphs: [], length: 0 };
    record.length += text.length;
    if (record.length <= limit) {
      if (isParagraph) record.paragraphs.push(text);
      else record.paragraphs.push(`${record.paragraphs.pop() ?? ''}\n${text}`);
    }
    isParagraph = false;
  }
  if (record) yield record;
}

/** A record ends with its PMID; a numbered line before it belongs to the abstract. */
function isWhole(record: TextRecord | undefined): boolean {
  return !record || record.paragraphs.some((paragraph) => /^PMID: \d/m.test(paragraph));
}

function fieldsOf([citation = '', title = '', ...others]: readonly string[]): PaperFields {
  const ids = others.findLast((paragraph) => /^PMID: \d/m.test(paragraph)) ?? '';
  const id = (name: string): string | undefined => new RegExp(`^${name}: (\\S+)`, 'm').exec(ids)?.[1];
  const authors = others.find((paragraph) => AUTHORS.test(paragraph.replace(/\s+/g, ' ')));
  const pmid = id('PMID');
  return {
    title,
    abstract: others.filter((paragraph) => paragraph !== authors && !FURTHER.test(paragraph)).join('\n'),
    authors: namesIn(authors),
    doi: id('DOI') ?? /\bdoi: (\S+)/i.exec(citation)?.[1],
    ...(pmid !== undefined && { url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, sourceId: pmid }),
    crossIds: [`pmc:${id('PMCID') ?? ''}`],
    venue: /^\d+\. (.+?)\. (?:19|20)\d\d\b/.exec(citation)?.[1],
    published: /\. ((?:19|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)/.exec(citation)?.[1],
  };
}
