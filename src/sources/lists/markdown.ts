import MarkdownIt from 'markdown-it';
import { linesOf } from '../bytes/lines.js';
import { TOO_DEEP } from '../fields/tag-parser.js';
import type { SourceFormat } from '../source.js';
import { PaperAssembler } from './assemble.js';
import { BlockReader } from './blocks.js';
import { FRONT_MATTER, frontMatterAsLabels } from './front-matter.js';

/** Length in characters from which a section without headings is parsed at the next empty line. */
const LONGEST_SECTION = 200_000;

/** Lists of papers in Markdown: "arXiv daily" pages, awesome lists with abstracts, reading lists, tables. */
export const markdown: SourceFormat = {
  name: 'markdown',
  description:
    'a Markdown list of papers: titles as headings, links or bold lines; abstracts labelled, quoted or as paragraphs',
  example: `# Papers of the day

### 1. [Swift: A Small Model](https://arxiv.org/abs/2405.00001)

**Authors:** Ana Bo, C.-P. Di

**Abstract:**
> Swift reaches 81.5% accuracy on CIFAR-10.
`,
  looksLike: (head) =>
    !/^\s*(?:<(?:!doctype|html|\?xml|rss|feed|rdf)|[[{]\s*["[{])/i.test(head) &&
    (/^[ \t]*(?:[-*+] )?#{1,6} \S/m.test(head) ||
      /\[[^\]\n]{2,200}\]\(<?(?:https?:|\/|#)/.test(head) ||
      /^[ \t]*(?:(?:[-*+]|\d+[.)]) [ \t]*|\|[ \t]*)?\*\*\S/m.test(head) ||
      LABELLED.test(head) ||
      FRONT_MATTER.test(head) ||
      BLOCK.test(head) ||
      LISTED.test(head)) &&
    holdsPapers(head),
  async *read(text, { limits, columns }) {
    const plain = new MarkdownIt({ html: true });
    const linking = new MarkdownIt({ html: true, linkify: true });
    linking.linkify.set({ fuzzyLink: true });
    const assembler = new PaperAssembler('markdown', limits, columns);
    for await (const section of sectionsOf(text, limits.record)) {
      const blocks = new BlockReader(section.line, limits.record);
      const html = (BARE_ADDRESS.test(section.text) ? linking : plain).render(withoutDecoration(section.text));
      for (const block of [...blocks.push(html), ...blocks.end()])
        yield* assembler.push({ ...block, line: section.line });
      if (blocks.gaveUp) yield { ...TOO_DEEP, place: `line ${section.line}` };
    }
    yield* assembler.end();
  },
};

/** A bare URL outside of a link. Autolinking all text is slow, and few lists have bare URLs. */
const BARE_ADDRESS =
  /(?<!(?:\]\(<?|["'=<])https?):\/\/|(?<![\w/.@-])www\.|(?<=(?:^|[^\w/.@-])[\w.-]{1,100})\.(?:org|com|net|io|cc|edu|gov)\//i;

/** "Title: …", "1. …" or an underlined line, followed by a labelled abstract within a few lines. */
const LABELLED =
  /^(?:[ \t]*(?:[-*+][ \t]+)?(?:(?:paper )?(?:title|标题|题目)[ \t]*[:：]{1,2}|\d{1,4}[.)] ).*\n|\S.*\n(?:={3,}|-{3,})[ \t]*\n)(?:.*\n){0,12}?[ \t]*:?(?:abstract|摘要)[ \t]*[:：]/im;

/** A paragraph whose first line is long enough for a title, and in which one of the next lines begins with "Abstract:". */
const BLOCK = /(?:^|\n[ \t]*\n)[\p{Lu}\p{N}].{10,}\n(?:\S.*\n){0,3}?(?:abstract|summary)[ \t]*[:：][ \t]*\S/iu;

/** A numbered line, followed within a few lines by one that is only a URL. */
const LISTED = /^[ \t]*(?:\d{1,4}[.)]|[-*•]) \S.*\n(?:.*\S.*\n){0,2}?[ \t]*<?https?:\/\/\S+[ \t]*$/m;

/** Signs of a list of papers in a text: a labelled abstract, or links to papers. */
function holdsPapers(head: string): boolean {
  return (
    /(?:^|[\n>*|#_]|summary>)[^\p{L}\n]{0,12}(?:paper |english |original )?(?:abstract|summary|摘要|概要|要旨|초록|요약|résumé|resumen|zusammenfassung)\b/iu.test(
      head,
    ) ||
    /摘要|概要|要旨|초록/.test(head) ||
    /arxiv\.org\/(?:abs|pdf)\/|openreview\.net\/|aclanthology\.org\/|doi\.org\/10\./i.test(head)
  );
}

interface Section {
  readonly text: string;
  readonly line: number;
}

/**
 * Without Kramdown's attributes (`{: .large}`), the brackets of links to other notes (`[[Ana Bo]]`), and fences around the text of a
 * folded part, which is HTML. Obsidian's callouts (`> [!abstract]-`) become labels.
 */
function withoutDecoration(section: string): string {
  const text = section
    .replace(/\{:[^{}\n]*\}/g, '')
    // A list of fields in reStructuredText.
    .replace(/^:(\w[\w ]{0,40}): +(?=\S)/gm, '**$1:** ')
    .replace(/^((?:> ?)+)\[!(\w+)\][+-]?[ \t]*(.*)$/gm, labelOfCallout)
    .replace(
      /\[\[([^[\]|\n]{1,200})(?:\|([^[\]|\n]{1,200}))?\]\](?!\()/g,
      (_, page: string, shown?: string) => shown ?? page,
    );
  return /<details/i.test(text) ? text.replace(/^[ \t]*(?:```|~~~)\w*[ \t]*$/gm, '') : text;
}

/** A callout for an abstract is its label, whatever its caption says; of another one, the caption is kept. */
function labelOfCallout(_: string, quote: string, type: string, caption: string): string {
  if (/^abstract$/i.test(type) && !/[?？]/.test(caption)) return `${quote}**Abstract:**`;
  return caption === '' ? quote : `${quote}${caption}\n${quote}`;
}

/** An underlined heading: "Title" with "-----" below it. */
const UNDERLINE = /^ {0,3}(?:={2,}|-{2,})[ \t]*$/;

const FENCE = /^ {0,3}(?:```|~~~)/;
const BREAK = /^ {0,3}(?:#{1,6}\s|(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|\*\*)/;

/** Splits a page at its headings and rules, outside of code. */
async function* sectionsOf(text: AsyncIterable<string>, limit: number): AsyncGenerator<Section> {
  let lines: string[] = [];
  let length = 0;
  let start = 1;
  let fence = false;
  for await (const { text: line, number } of frontMatterAsLabels(linesOf(text, limit))) {
    if (FENCE.test(line)) fence = !fence;
    // The line above an underline begins its section.
    const kept = !fence && underlines(line, lines) ? lines.splice(-1) : [];
    if (kept.length > 0 || (!fence && BREAK.test(line)) || (length > LONGEST_SECTION && line.trim() === '')) {
      yield* sectionOf(lines, start);
      lines = kept;
      length = 0;
    }
    if (lines.length === kept.length) start = number - kept.length;
    lines.push(line);
    length += line.length;
  }
  yield* sectionOf(lines, start);
}

function sectionOf(lines: readonly string[], line: number): Section[] {
  return lines.length > 0 ? [{ text: `${lines.join('\n')}\n`, line }] : [];
}

/** Whether a line makes the single line above it a heading. */
function underlines(line: string, above: readonly string[]): boolean {
  return UNDERLINE.test(line) && !!above.at(-1)?.trim() && !above.at(-2)?.trim();
}
