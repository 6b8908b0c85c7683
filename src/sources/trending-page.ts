import type { SourceFormat } from './source.js';

/** No title is this long, and hardly an abstract is shorter. */
const SHORTEST_ABSTRACT = 250;

/**
 * A page of trending papers as people copy it out of a browser: a short line (the title), an empty line, a long paragraph (the
 * abstract), and so on. Short lines that no paragraph follows are the page's own furniture ("Subscribe", "May 6").
 */
export const trendingPage: SourceFormat = {
  name: 'trending-page',
  description: 'a page of papers as copied from a browser: title, empty line, abstract, …',
  looksLike: (head) => {
    const lines = head.split('\n').filter((line) => line.trim() !== '');
    const abstracts = lines.filter((line, i) => isAbstract(line) && i > 0 && !isAbstract(lines[i - 1]!));
    return abstracts.length > 0 && !/^\s*[[{@<]|^[A-Z0-9]{2}\s+-\s/.test(head);
  },
  async *read(lines) {
    let title: { readonly text: string; readonly line: number } | undefined;
    let number = 0;
    for await (const line of lines) {
      number++;
      if (line.trim() === '') continue;
      if (!isAbstract(line)) {
        title = { text: line.trim(), line: number };
      } else if (title) {
        yield {
          paper: { title: title.text, abstract: line.trim(), authors: [], source: 'trending-page' },
          place: `line ${title.line}`,
        };
        title = undefined;
      } else {
        yield {
          rejected: 'is an abstract without a title; expected a title on a line of its own before it',
          place: `line ${number}`,
        };
      }
    }
  },
};

function isAbstract(line: string): boolean {
  return line.trim().length >= SHORTEST_ABSTRACT;
}
