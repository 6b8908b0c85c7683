import { TagParser } from '../fields/tag-parser.js';
import { LineCounter } from '../bytes/line-counter.js';
import { MarkupText } from '../fields/markup.js';

/** A link within a block. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** The role of an element's text, from its class: `<div class="list-title">`. */
type Role = 'title' | 'abstract' | 'authors';

/** A block of text in a page. */
export interface Block {
  readonly kind: 'heading' | 'item' | 'paragraph' | 'quote' | 'summary' | 'term' | 'row' | 'rule' | 'end';
  /** The level of a heading, 1 to 6, or the depth of a list item. */
  readonly level: number;
  /** The lines of text; bold parts are enclosed in BOLD and PLAIN. */
  readonly text: string;
  readonly links: readonly Link[];
  readonly role: Role | undefined;
  /** The cells of a row. */
  readonly cells: readonly Block[];
  /** The blocks of a cell. */
  readonly parts: readonly Block[];
  readonly header: boolean;
  readonly line: number;
}

export const BOLD = '\ue000';
export const PLAIN = '\ue001';

const PARTS = new Set(
  'p div li dt dd blockquote h1 h2 h3 h4 h5 h6 summary details section article ul ol dl table tr td th pre figure main header body tbody thead'.split(
    ' ',
  ),
);
const SKIPPED = new Set('script style nav footer svg head button select form noscript template'.split(' '));
const VOID = new Set('br hr img input meta link wbr source col'.split(' '));
interface Open {
  readonly name: string;
  readonly role: Role | undefined;
  readonly part: boolean;
}

/** Splits HTML into blocks as it is received. */
export class BlockReader {
  private readonly found: Block[] = [];
  private readonly stack: Open[] = [];
  private text = new MarkupText();
  private links: { text: string; href: string }[] = [];
  private link: { text: string; href: string } | undefined;
  private cells: Block[] | undefined;
  /** The blocks of the current cell. */
  private parts: Block[] = [];
  private skipped = 0;
  private length = 0;
  private startLine: number;
  private readonly lines = new LineCounter();
  private readonly parser: TagParser;

  /**
   * @param firstLine the line at which the text begins
   * @param limit maximum number of characters kept of a block
   */
  constructor(
    private readonly firstLine: number,
    private readonly limit: number,
  ) {
    this.startLine = firstLine;
    this.parser = new TagParser({
      onopentag: (name, attributes) => this.opens(name, attributes),
      ontext: (text) => this.words(text),
      onclosetag: (name) => this.closes(name),
    });
  }

  push(html: string): Block[] {
    this.lines.add(html);
    this.parser.write(html);
    return this.found.splice(0);
  }

  /** Whether parsing has stopped because elements are nested too deeply. */
  get gaveUp(): boolean {
    return this.parser.gaveUp;
  }

  end(): Block[] {
    this.parser.end();
    this.flush();
    return this.found.splice(0);
  }

  private opens(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.skips(name)) this.skipped++;
    if (this.skipped > 0) return;
    const role = roleOf(attributes);
    const part = PARTS.has(name) || role !== undefined;
    if (part) this.flush();
    if (name === 'hr') this.rule();
    if (name === 'tr') this.beginRow();
    if (!this.opensInline(name, attributes) && !part) this.text.open(name);
    if (name === 'br') this.text.close(name);
    if (!VOID.has(name)) this.stack.push({ name, role, part });
  }

  /** Buttons are not text, except in headings, where they expand the content below. */
  private skips(name: string): boolean {
    return SKIPPED.has(name) && !(name === 'button' && this.stack.some((open) => /^h[1-6]$/.test(open.name)));
  }

  private rule(): void {
    this.flush();
    this.found.push(this.block('rule', ''));
  }

  /** Handles a link or bold text. @returns whether the tag was one of them */
  private opensInline(name: string, attributes: Readonly<Record<string, string>>): boolean {
    if (name === 'a') this.link = { text: '', href: attributes.href ?? '' };
    else if (isBold(name)) this.text.text(BOLD);
    else return false;
    return true;
  }

  private words(text: string): void {
    if (this.skipped > 0) return;
    if (this.length === 0 && text.trim() === '') return;
    if (this.length === 0) this.startLine = this.firstLine - 1 + this.lines.at(this.parser.startIndex);
    this.length += text.length;
    if (this.length > this.limit) return;
    this.text.text(text);
    if (this.link) this.link.text += text;
  }

  private closes(name: string): void {
    const skips = this.skips(name);
    if (skips) this.skipped = Math.max(0, this.skipped - 1);
    if (skips || this.skipped > 0 || VOID.has(name)) return;
    const at = this.stack.findLastIndex((open) => open.name === name);
    const part = at >= 0 && this.stack[at]!.part;
    if (!this.closesInline(name) && !part) this.text.close(name);
    if (part) this.flush(name);
    if (at >= 0) this.stack.splice(at);
    if (name === 'tr') this.endRow();
    if (name === 'table') this.found.push(this.block('end', ''));
  }

  private closesInline(name: string): boolean {
    if (name === 'a' && this.link) {
      this.links.push(this.link);
      this.link = undefined;
    } else if (isBold(name)) this.text.text(PLAIN);
    else return false;
    return true;
  }

  private beginRow(): void {
    // A table within a cell, as mails lay out their text.
    this.found.push(...(this.cells ?? []).flatMap((cell) => cell.parts), ...this.parts.splice(0));
    this.cells = [];
  }

  private endRow(): void {
    const { cells = [] } = this;
    this.cells = undefined;
    const parts = cells.flatMap((cell) => cell.parts);
    const isLayout = this.found.at(-1)?.kind !== 'row' && parts.some((part) => part.kind === 'heading');
    if (cells.length === 1 || isLayout) this.found.push(...parts);
    else if (cells.length > 0)
      this.found.push({ ...this.block('row', ''), cells, header: cells.every((cell) => cell.header) });
  }

  /** Ends the current block. */
  private flush(closing?: string): void {
    const text = this.text.whole();
    const inCell = this.cells && this.stack.some((open) => open.name === 'td' || open.name === 'th');
    if (text.replace(/[\ue000\ue001\s]/g, '') !== '') {
      (inCell ? this.parts : this.found).push(this.block(this.kind(), text));
    }
    if (closing === 'td' || closing === 'th') {
      const parts = this.parts.splice(0);
      const whole = this.block('paragraph', parts.map((part) => part.text).join('\n'));
      this.cells?.push({ ...whole, links: parts.flatMap((part) => part.links), header: closing === 'th', parts });
    }
    this.text = new MarkupText();
    this.links = [];
    this.length = 0;
  }

  private kind(): Block['kind'] {
    const names = this.stack.map((open) => open.name);
    const last = names.findLast((name) => /^(?:h[1-6]|summary|dt|li|blockquote)$/.test(name));
    if (last === undefined) return 'paragraph';
    if (last === 'summary') return 'summary';
    if (last === 'dt') return 'term';
    if (last === 'li') return 'item';
    return last === 'blockquote' ? 'quote' : 'heading';
  }

  private block(kind: Block['kind'], text: string): Block {
    const names = this.stack.map((open) => open.name);
    const heading = /^h([1-6])$/.exec(names.findLast((name) => /^h[1-6]$/.test(name)) ?? '');
    const level = kind === 'heading' ? Number(heading?.[1] ?? 6) : names.filter((name) => name === 'li').length;
    return {
      kind,
      level,
      text,
      links: this.links.map(({ text: words, href }) => ({
        text: words.replace(/\s+/g, ' ').trim(),
        href: targetOf(href),
      })),
      role: this.stack.findLast((open) => open.role !== undefined)?.role,
      cells: [],
      parts: [],
      header: false,
      line: this.startLine,
    };
  }
}

/** The address behind one that counts clicks, as mails have them: "https://news.example/click?u=https%3A%2F%2Farxiv.org%2Fabs%2F…". */
function targetOf(href: string): string {
  const [, target] = /[?&](?:u|url|q|to|target|redirect|dest)=(https?(?::|%3A)[^&]{1,2000})/i.exec(href) ?? [];
  try {
    return target === undefined ? href : decodeURIComponent(target);
  } catch {
    return href;
  }
}

/**
 * Classes of pages that list papers: `list-title`, `paper__abstract`, `abstract-collapse`, `authors`. Ids must match as a
 * whole, because the ids of containers include such words.
 */
function roleOf(attributes: Readonly<Record<string, string>>): Role | undefined {
  const id = /^(?:abstract|authors?|(?:paper|article)?[_-]?title)$/i.test(attributes.id ?? '')
    ? attributes.id
    : undefined;
  const name = [attributes.class, attributes.itemprop, id].filter(Boolean).join(' ').toLowerCase();
  if (
    /(?:^|[\s_-])abstract(?:$|[\s_-](?!link|button|btn|toggle))|note-content-value|(?:^|\s)gs(?:e_alrt_sni|_rs)(?:$|\s)/.test(
      name,
    )
  )
    return 'abstract';
  if (/(?:^|[\s_-])authors?(?:$|[\s_-])|(?:^|\s)gs_a(?:$|\s)/.test(name)) return 'authors';
  if (
    /(?:^|[\s_-])(?:paper|list|article|publication|pub|note|entry|item|result)[\s_-]*title(?:$|\s)|^\s*title(?:$|\s)/.test(
      name,
    )
  )
    return 'title';
  return undefined;
}

function isBold(name: string): boolean {
  return name === 'strong' || name === 'b';
}
