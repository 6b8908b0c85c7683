import type { SourceFormat } from '../source.js';
import { readAsMarkdown } from './as-markdown.js';

/** AsciiDoc, and MediaWiki's text: titles as headings of equals signs, at both ends or not. Converted to equivalent Markdown. */
export const asciidoc: SourceFormat = {
  name: 'asciidoc',
  description: 'an AsciiDoc list of papers: titles as headings, abstracts labelled or in a block titled "Abstract"',
  example: `= Reading list

== Swift: A Small Model

Authors: Ana Bo, C.-P. Di +
Link: https://arxiv.org/abs/2405.00001[arXiv]

.Abstract
____
Swift reaches 81.5% accuracy on CIFAR-10.
____
`,
  // The document must begin with a heading: elsewhere "= 81.5%" may be a line of an abstract, and "=====" an underline.
  looksLike: (head) =>
    /^={1,6} [^\s=]/.test(firstLine(head)) && !/^#{1,6} \S|^={3,}[ \t]*$/m.test(head) && /abstract|summary/i.test(head),
  read: readAsMarkdown('asciidoc', markdownLine),
};

/** The first line that is not empty, a comment, an attribute or a block attribute. */
function firstLine(head: string): string {
  return head.split('\n').find((line) => line.trim() !== '' && !/^(?:\/\/|:[\w-]+:|\[)/.test(line)) ?? '';
}

/** One line as Markdown. Block delimiters and attributes become empty lines, so that line numbers are preserved. */
function markdownLine(line: string): string {
  const heading = /^(={1,6}) (.*)$/.exec(line);
  if (heading) return `${'#'.repeat(heading[1]!.length)} ${linksInMarkdown(heading[2]!.replace(/ ={1,6}$/, ''))}`;
  if (/^(?:_{4,}$|-{4,}$|\*{4,}$|={4,}$|\.{4,}$|\+$|\/\/|:[\w-]+:|\[[^\][]*\]$)/.test(line.trimEnd())) return '';
  const title = /^\.(\p{L}.*)$/u.exec(line);
  return title
    ? `**${title[1]!}:**`
    : linksInMarkdown(line.replace(/ \+$/, '  ').replace(/'''([^']{1,200})'''/g, '**$1**'));
}

/** `https://example.org[words]` and `link:address[words]`, or MediaWiki's `[https://example.org words]` */
function linksInMarkdown(text: string): string {
  const wiki = text.replace(/\[(https?:\/\/[^\s[\]]+) ([^\][]+)\]/g, '[$2]($1)');
  return wiki.replace(
    /(?:link:)?(https?:\/\/[^\s[\]]{1,2000})\[([^\][]*)\]/g,
    (_, address: string, words: string) => `[${words || address}](${address})`,
  );
}
