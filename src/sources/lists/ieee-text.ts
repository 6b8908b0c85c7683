import { linesOf } from '../bytes/lines.js';
import { doiIn } from '../fields/identifiers.js';
import { type PaperFields, paperFrom } from '../fields/paper-fields.js';
import type { SourceFormat } from '../source.js';

/** Citations with their abstracts as plain text, as IEEE Xplore exports them: `A. Bo, "Title," in Venue, 2024, …`, "Abstract: …". */
export const ieeeText: SourceFormat = {
  name: 'ieee-text',
  description: 'plain text of IEEE Xplore ("Citation and Abstract")',
  example: `A. Bo and C. -P. Di, "Swift: A Small Model," in Example Conference, City, Country, 2024, pp. 1-9, doi: 10.1000/swift.
Abstract: Swift reaches 81.5% accuracy on CIFAR-10.
keywords: {Training;Phones},
URL: https://ieeexplore.ieee.org/document/1
`,
  looksLike: (head) => {
    const lines = head.split('\n').filter((line) => line.trim() !== '');
    return lines.some((line, i) => CITATION.test(line) && ABSTRACT.test(lines[i + 1] ?? ''));
  },
  async *read(text, { limits }) {
    let cited: { readonly citation: string; readonly line: number; readonly lines: string[] } | undefined;
    const item = () => {
      if (!cited) return [];
      const { citation, lines, line } = cited;
      const record = [citation, ...lines].join('\n');
      return [{ ...paperFrom(fieldsOf(citation, lines), 'ieee-text', limits), place: `line ${line}`, record }];
    };
    for await (const { text: line, number } of linesOf(text, limits.record)) {
      if (CITATION.test(line)) {
        yield* item();
        cited = { citation: line, line: number, lines: [] };
      } else cited?.lines.push(line);
    }
    yield* item();
  },
};

/** Names, a title in quotation marks that ends with a comma, then a year. */
const CITATION = /^(?=\p{Lu})[^"“”\n]{0,2000}, ["“][^"“”\n]{3,400},["”] [^\n]{0,600}(?:19|20)\d\d/u;
const ABSTRACT = /^Abstract: ?/;
const LABEL = /^(?:keywords|URL|index terms): ?/i;

function fieldsOf(citation: string, lines: readonly string[]): PaperFields {
  const [people = '', title = '', behind = ''] = citation.split(/["“”]/);
  const begin = lines.findIndex((line) => ABSTRACT.test(line));
  const end = lines.findIndex((line, i) => i > begin && LABEL.test(line));
  const abstract = begin < 0 ? [] : lines.slice(begin, end < 0 ? undefined : end);
  return {
    title: title.replace(/,$/, ''),
    abstract: abstract.join('\n').replace(ABSTRACT, ''),
    authors: people.replace(/, $/, ''),
    doi: doiIn(behind),
    url: lines.find((line) => /^URL: /i.test(line))?.slice(5),
    venue: /^ (?:in )?([^,]+),/.exec(behind)?.[1],
    published: behind.match(/\b(?:19|20)\d\d(?=[,.])/g)?.at(-1),
  };
}
