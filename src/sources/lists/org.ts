import type { SourceFormat } from '../source.js';
import { readAsMarkdown } from './as-markdown.js';

/** Org mode: headings of stars, with the fields of a paper as properties. Converted to equivalent Markdown. */
export const org: SourceFormat = {
  name: 'org',
  description:
    'an Org-mode list of papers: titles as headings, fields as properties, abstracts labelled or under a heading',
  example: `#+TITLE: Reading list
* Swift: A Small Model
:PROPERTIES:
:AUTHOR: Ana Bo and C.-P. Di
:URL: https://arxiv.org/abs/2405.00001
:END:
** Abstract
Swift reaches 81.5% accuracy on CIFAR-10.
`,
  looksLike: (head) =>
    /^\*{1,8} \S/m.test(head) &&
    /^(?:#\+[a-z_]+:|[ \t]*:PROPERTIES:[ \t]*$)/im.test(head) &&
    !/^#{1,6} \S/m.test(head) &&
    /abstract|summary|^[ \t]*(?:#\+begin_quote|:AUTHORS?:)/im.test(head),
  read: readAsMarkdown('org', markdownLine),
};

/** One line as Markdown. Other lines become empty, so that line numbers are preserved. */
function markdownLine(line: string): string {
  const heading = /^(\*+)\s+(?:(?:TODO|DONE|NEXT|WAITING)\s+)?(?:\[#[A-Z]\]\s+)?/.exec(line);
  if (heading) {
    const title = linksInMarkdown(withoutTags(line.slice(heading[0].length)));
    return `${'#'.repeat(Math.min(heading[1]!.length, 6))} ${title}`;
  }
  const title = /^#\+title:\s*(\S.*)$/i.exec(line);
  if (title) return `# ${title[1]!}`;
  if (/^\s*(?:#\+|# |:(?:PROPERTIES|END|LOGBOOK):)/i.test(line)) return '';
  const property = /^\s*:([A-Za-z][\w-]*):\s*/.exec(line);
  if (property) return `- **${property[1]!}**: ${linksInMarkdown(line.slice(property[0].length))}`;
  return linksInMarkdown(line);
}

/** A heading without the tags at its end: "Title :read:later:". */
function withoutTags(heading: string): string {
  return heading
    .trimEnd()
    .replace(/(?<!\S):[\w@#%:]+:$/, '')
    .trimEnd();
}

/** `[[address][words]]` and `[[address]]` */
function linksInMarkdown(text: string): string {
  return text.replace(
    /\[\[([^[\]]+)\](?:\[([^\]]*)\])?\]/g,
    (_, address: string, words?: string) => `[${words ?? address}](${address})`,
  );
}
