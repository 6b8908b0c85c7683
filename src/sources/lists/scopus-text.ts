import { linesOf } from '../bytes/lines.js';
import { type PaperFields, paperFrom } from '../fields/paper-fields.js';
import type { SourceFormat } from '../source.js';

/** Scopus' "Plain text": authors, title and "(2024) Venue, 12 (3), pp. 1-9." on separate lines, then labelled fields. */
export const scopusText: SourceFormat = {
  name: 'scopus-text',
  description: 'plain text of Scopus',
  example: `Scopus
EXPORT DATE:  01 May 2024

Bo, A., Di, C.-P.
Bo, Ana (57200000000); Di, C.-P. (57200000001)
57200000000; 57200000001
Swift: A Small Model
(2024) Example Letters, 12 (3), pp. 1-9. Cited 2 times.
DOI: 10.1000/swift

ABSTRACT: Swift reaches 81.5% accuracy on CIFAR-10.
DOCUMENT TYPE: Article
SOURCE: Scopus
`,
  looksLike: (head) => /^(?:ABSTRACT|DOCUMENT TYPE): /m.test(head) && VENUE.test(head) && /^SOURCE: Scopus/m.test(head),
  async *read(text, { limits }) {
    let lines: string[] = [];
    let start = 1;
    const item = () => {
      const own = lines;
      lines = [];
      const at = own.findIndex((line) => VENUE.test(line));
      if (at < 1) return [];
      return [{ ...paperFrom(fieldsOf(own, at), 'scopus-text', limits), place: `line ${start}`, record: own.join('\n') }]; // prettier-ignore
    };
    for await (const { text: line, number } of linesOf(text, limits.record)) {
      if (lines.length === 0) start = number;
      if (line.trim() !== '') lines.push(line.trim());
      if (/^SOURCE: /.test(line)) yield* item();
      else if (/^EXPORT DATE: /.test(line)) lines = [];
    }
    yield* item();
  },
};

/** "(2024) Example Letters, 12 (3), pp. 1-9." */
const VENUE = /^\(((?:19|20)\d\d)\) (\S[^\n]*)/m;
const LABEL = /^[A-Z][A-Z /()-]{2,40}: /;

function fieldsOf(lines: readonly string[], at: number): PaperFields {
  const labelled = (name: string): string | undefined => {
    const begin = lines.findIndex((line) => line.startsWith(`${name}: `));
    if (begin < 0) return undefined;
    const end = lines.findIndex((line, i) => i > begin && LABEL.test(line));
    return lines
      .slice(begin, end < 0 ? undefined : end)
      .join('\n')
      .slice(name.length + 2);
  };
  const [, year, venue = ''] = VENUE.exec(lines[at]!)!;
  // Full names are followed by author ids.
  const people = lines.slice(0, at - 1).findLast((line) => /\(\d{8,}\)/.test(line));
  return {
    title: lines[at - 1],
    abstract: labelled('ABSTRACT'),
    authors: people ?? lines[0],
    affiliations: labelled('AFFILIATIONS')?.split(';'),
    doi: labelled('DOI'),
    url: lines.find((line) => /^https?:\/\//.test(line)),
    venue: venue.split(/, \d|, (?:art|pp)\. |\. Cited /)[0]?.replace(/(?<![.\s])[.\s]+$/, ''),
    published: year,
  };
}
