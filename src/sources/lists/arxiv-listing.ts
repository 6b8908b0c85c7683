import { linesOf } from '../bytes/lines.js';
import { type PaperFields, paperFrom } from '../fields/paper-fields.js';
import type { SourceFormat } from '../source.js';

/** arXiv's announcements by mail: labelled lines, the abstract, and a line with the URL, separated by `\\`. */
export const arxivListing: SourceFormat = {
  name: 'arxiv-listing',
  description: "arXiv's daily announcements, as they come by mail",
  example: `------------------------------------------------------------------------------
\\\\
arXiv:2405.00001
Date: Wed, 1 May 2024 10:00:00 GMT   (12kb)

Title: Swift: A Small
  Model
Authors: Ana Bo, C.-P. Di
Categories: cs.LG
\\\\
  Swift reaches 81.5% accuracy on
CIFAR-10.
\\\\ ( https://arxiv.org/abs/2405.00001 ,  12kb)
`,
  looksLike: (head) => /^\\\\\s*\n(?:arXiv:|Paper: )\S+/m.test(head) && /^Title: /m.test(head),
  async *read(text, { limits }) {
    let entry: Entry | undefined;
    for await (const line of linesOf(text, limits.record)) {
      if (!line.text.startsWith('\\\\')) {
        entry?.lines.push(line.text);
        if (entry) entry.parts.at(-1)!.push(line.text);
        if (entry && /^-{20,}/.test(line.text)) entry = undefined;
        continue;
      }
      if (!entry) entry = { line: line.number, parts: [[]], lines: [] };
      else if (entry.parts.length < 2 && !/^\\\\\s*\(/.test(line.text)) entry.parts.push([]);
      else {
        yield {
          ...paperFrom(fieldsOf(entry.parts), 'arxiv-listing', limits),
          place: `line ${entry.line}`,
          record: entry.lines.join('\n'),
        };
        entry = undefined;
      }
    }
    if (entry && entry.parts.length > 1) {
      yield {
        ...paperFrom(fieldsOf(entry.parts), 'arxiv-listing', limits),
        place: `line ${entry.line}`,
        record: entry.lines.join('\n'),
      };
    }
  },
};

interface Entry {
  readonly line: number;
  /** The head, then the abstract. */
  readonly parts: string[][];
  readonly lines: string[];
}

function fieldsOf([head = [], abstract = []]: readonly string[][]): PaperFields {
  const labels = new Map<string, string>();
  let label = '';
  for (const line of head) {
    const [, name, value] = /^([A-Z][\w-]*(?: \w+)?):(.*)$/s.exec(line) ?? [];
    if (name !== undefined) labels.set((label = name.toLowerCase()), value!.trim());
    else if (line.startsWith(' ') && label !== '') labels.set(label, `${labels.get(label)}\n${line.trim()}`);
  }
  const id = head.map((line) => /^(?:arXiv:|Paper: )(\S+)/i.exec(line)?.[1]).find(Boolean);
  return {
    title: labels.get('title'),
    abstract: abstract.join('\n'),
    authors: labels.get('authors') ?? labels.get('author'),
    arxivId: id,
    doi: labels.get('doi'),
    ...(id !== undefined && { url: `https://arxiv.org/abs/${id}`, sourceId: id }),
    venue: labels.get('journal-ref'),
    published: labels.get('date') ?? labels.get('date (v1)'),
  };
}
