import { linesOf, type NumberedLine } from '../bytes/lines.js';
import { type PaperFields, paperFrom } from '../fields/paper-fields.js';
import { tooLong, type SourceFormat } from '../source.js';

/** The first line of a paper: "[1] arXiv:2405.00001 [pdf, html, other]", in a search "arXiv:2405.00001 [pdf, other] cs.LG". */
const FIRST =
  /^(?:\[\d{1,5}\][ \t]{0,4}|\d{1,5}\.[ \t]{0,4})?arXiv:(\d{4}\.\d{4,5}(?:v\d{1,3})?|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?![\w.])[^[\]\n]{0,60}\[(?:pdf|ps|html|other|view)[^[\]\n]{0,60}\]/;
const LABEL =
  /^(Title|Authors?|Abstract|Subjects?|Comments?|Journal[ -]ref(?:erence)?|Related DOI|DOI|MSC[ -][Cc]lass(?:es)?|ACM[ -][Cc]lass(?:es)?|Report (?:number|no)|Report-no):\s*(.*)$/;
const SUBMITTED = /^(?:Submitted|Originally announced) (.{4,30}?)[;.]/;
/** The heading of the next section of a list, and what stands below it. */
const END =
  /^(?:(?:New|Cross|Replacement) (?:submissions|submissions? lists|lists)\b|Total of \d+ entries|Showing \d)/i;

interface Entry {
  readonly id: string;
  readonly line: number;
  readonly lines: string[];
  length: number;
}

/** Lists of new papers and results of a search at arXiv, as copied from a browser. */
export const arxivCopied: SourceFormat = {
  name: 'arxiv-copied',
  description: "arXiv's lists of new papers and results of its search, as copied from a browser",
  example: `[1] arXiv:2405.00001 [pdf, html, other]
Title: Swift: A Small Model
Ana Bo, C.-P. Di
Comments: 12 pages
Subjects: Machine Learning (cs.LG)
Swift reaches 81.5% accuracy on CIFAR-10.
`,
  looksLike: (head) =>
    head.split('\n').some((line) => FIRST.test(line.slice(0, 200).trim())) && /^(?:Title|Authors):/m.test(head),
  async *read(text, { limits }) {
    for await (const entry of entriesOf(linesOf(text, limits.record), limits.record)) {
      const place = `line ${entry.line}`;
      const record = entry.lines.join('\n');
      if (entry.length > limits.record) yield tooLong(limits.record, place, record);
      else yield { ...paperFrom(fieldsOf(entry), 'arxiv-copied', limits), place, record };
    }
  },
};

async function* entriesOf(lines: AsyncIterable<NumberedLine>, limit: number): AsyncGenerator<Entry> {
  let entry: Entry | undefined;
  for await (const { text, number } of lines) {
    const id = FIRST.exec(text.slice(0, 200).trim())?.[1];
    if (id !== undefined || END.test(text)) {
      if (entry) yield entry;
      entry = id === undefined ? undefined : { id, line: number, lines: [], length: 0 };
    } else if (entry && text.trim() !== '') {
      entry.length += text.length;
      if (entry.length <= limit) entry.lines.push(text.trim());
    }
  }
  if (entry) yield entry;
}

/** The fields of an entry. Without their labels, its title comes first, its authors next, and its abstract last. */
function fieldsOf({ id, lines }: Entry): PaperFields {
  const labelled = new Map<string, string>();
  const plain: string[] = [];
  let published: string | undefined;
  for (const line of lines) {
    const [, label, value] = LABEL.exec(line) ?? [];
    if (label !== undefined) labelled.set(label.replace(/s$/, ''), value!);
    else if (SUBMITTED.test(line)) published = SUBMITTED.exec(line)?.[1];
    else plain.push(line);
  }
  const title = labelled.get('Title') ?? plain.shift();
  const authors = labelled.get('Author') ?? plain.shift();
  const abstract = [labelled.get('Abstract') ?? '', ...plain].join('\n').trim();
  return {
    title,
    abstract: abstract.replace(/\s?[△▽]\s?(?:Less|More)$/, ''),
    authors,
    arxivId: id,
    doi: labelled.get('DOI') ?? labelled.get('Related DOI'),
    url: `https://arxiv.org/abs/${id}`,
    published: published?.replace(',', ''),
  };
}
