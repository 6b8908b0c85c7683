import { linesOf } from './bytes/lines.js';
import { paperFrom } from './fields/paper-fields.js';
import type { SourceFormat } from './source.js';

/** Maximum length of a title and minimum length of an abstract. */
const SHORTEST_ABSTRACT = 250;

/** A quoted cell of a table. */
const QUOTED_CELL = /(?:^|[,;])"[^"]{20,}/;

const EXAMPLE_ABSTRACT =
  'Swift is a small model for images. It reads an image in patches, keeps those that carry something new, and lets the others go, so ' +
  'that most of the work is never done. On CIFAR-10 it reaches 81.5% accuracy with 1.2M parameters, and it takes 3 ms for an image on a phone.';

/**
 * A page of trending papers copied from a browser: a short line (the title), an empty line, a long paragraph (the abstract),
 * and so on. Short lines that are not followed by a paragraph are navigation ("Subscribe", "May 6").
 */
export const trendingPage: SourceFormat = {
  name: 'trending-page',
  description: 'a list of papers copied from a browser: title, empty line, abstract, and so on',
  example: `Trending papers\n\nSwift: A Small Model\n\n${EXAMPLE_ABSTRACT}\n\nMay 6\n`,
  looksLike: (head) => {
    const lines = head.split('\n').filter((line) => line.trim() !== '');
    const abstracts = lines.filter((line, i) => isAbstract(line) && i > 0 && !isAbstract(lines[i - 1]!));
    return (
      abstracts.length > 0 &&
      !abstracts.some((line) => /\t.*\t/.test(line) || QUOTED_CELL.test(line)) &&
      !/^\s*[[{@<]|^[A-Z0-9]{2}\s+-\s/.test(head)
    );
  },
  async *read(text, { limits }) {
    let title: { readonly text: string; readonly line: number } | undefined;
    for await (const line of linesOf(text, limits.record)) {
      if (line.text.trim() === '') continue;
      if (!isAbstract(line.text)) {
        title = { text: line.text.trim(), line: line.number };
      } else if (title) {
        const place = `line ${title.line}`;
        const fields = { title: title.text, abstract: line.text };
        yield { ...paperFrom(fields, 'trending-page', limits), place, record: `${title.text}\n\n${line.text}` };
        title = undefined;
      } else {
        yield {
          rejected: 'is an abstract without a title; expected a title on a separate line before it',
          place: `line ${line.number}`,
          record: line.text,
        };
      }
    }
  },
};

function isAbstract(line: string): boolean {
  return line.trim().length >= SHORTEST_ABSTRACT;
}
