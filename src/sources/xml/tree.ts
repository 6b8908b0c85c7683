import { TagParser } from '../fields/tag-parser.js';
import { withQuotes } from './missing-quotes.js';
import { LineCounter } from '../bytes/line-counter.js';
import { localName, MarkupText } from '../fields/markup.js';
import type { SourceLimits } from '../source.js';

/** An element of an XML record; names are local and in lower case. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** A record of an XML document, or the reason why it cannot be read. */
export type XmlRecord = {
  readonly line: number;
  /** The reason: the document ends within it, the next record begins, or its start tag is missing. */
  readonly broken: 'breaks off' | 'not closed' | 'not opened' | undefined;
  /** Whether it exceeded the limit and was truncated. */
  readonly tooLong: boolean;
  /** Whether elements are nested too deeply, so that the rest was not read. */
  readonly tooDeep: boolean;
  readonly element: XmlElement;
  /** The enclosing elements, from the root. */
  readonly around: readonly Omit<XmlElement, 'children'>[];
};

/**
 * Extracts the records of an XML document of any length: each element with one of these names becomes a small tree; nothing
 * else is kept. A record that is not closed ends where the next one begins. Entity declarations are ignored, so that a document
 * cannot expand itself.
 * @param names local names of record elements, in lower case; a record within a record belongs to the outer one
 * @param prune elements that are not kept within a record (the body of a full text)
 * @param limits maximum record length in characters, and maximum nesting, beyond which elements are dropped
 */
export async function* xmlRecords(
  text: AsyncIterable<string>,
  names: ReadonlySet<string>,
  prune: ReadonlySet<string>,
  { record, nesting }: Pick<SourceLimits, 'record' | 'nesting'>,
): AsyncGenerator<XmlRecord> {
  const cutter = new RecordCutter(names, prune, record, nesting);
  for await (const chunk of withQuotes(text)) {
    cutter.write(chunk);
    yield* cutter.found.splice(0);
  }
  cutter.end();
  yield* cutter.found.splice(0);
}

/** Maximum number of characters after the last token that the parser has reported: the end of a tag. */
const LONGEST_TAG = 10;
/** Elements with a record's title; MARC numbers its fields. */
function isTitle({ name, attributes }: Omit<XmlElement, 'children'>): boolean {
  return /^(?:article-?)?title$/.test(name) || attributes.tag === '245';
}
/** Elements outside of the records that have titles of their own. */
const WITH_TITLES = new Set([
  'channel',
  'image',
  'textinput',
  'meta',
  'header',
  'head',
  'frontmatter',
  'journal',
  'event',
  'collection',
  'series',
]);
const EMPTY: XmlElement = { name: 'record', attributes: {}, children: [] };

class RecordCutter {
  readonly found: XmlRecord[] = [];
  private readonly around: Omit<XmlElement, 'children'>[] = [];
  private readonly open: XmlElement[] = [];
  /** The name of the current record with its prefix, and the number of elements that enclosed the last one. */
  private tag = '';
  private depth: number | undefined;
  /** Number of characters received, and number of those parsed. */
  private given = 0;
  private understood = -1;
  private pruned = 0;
  private size = 0;
  private line = 1;
  private readonly lines = new LineCounter();
  private readonly parser: TagParser;

  constructor(
    private readonly names: ReadonlySet<string>,
    private readonly prune: ReadonlySet<string>,
    private readonly limit: number,
    private readonly nesting: number,
  ) {
    this.parser = new TagParser(
      {
        onopentag: (name, attributes) => this.opens(name, attributes),
        ontext: (text) => this.text(text),
        onclosetag: (name, implied) => this.closes(localName(name), implied),
        onprocessinginstruction: () => this.advance(),
        oncomment: () => this.advance(),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  write(chunk: string): void {
    this.lines.add(chunk);
    this.given += chunk.length;
    this.parser.write(chunk);
  }

  end(): void {
    const line = this.lines.at(this.understood + 1);
    const rest = this.given - 1 - this.understood;
    this.parser.end();
    if (this.parser.gaveUp) {
      const [element = EMPTY] = this.open;
      this.found.push({ ...this.record(element, 'breaks off'), tooDeep: true });
    } else if (rest > LONGEST_TAG && this.found.at(-1)?.broken !== 'breaks off') {
      // The document ends within the start tag of a record.
      this.found.push({ ...this.record(EMPTY, 'breaks off'), line });
    }
  }

  private advance(): void {
    this.understood = Math.max(this.understood, this.parser.endIndex);
  }

  private record(element: XmlElement, broken: XmlRecord['broken']): XmlRecord {
    const tooLong = this.size > this.limit;
    return { line: this.line, broken, tooLong, tooDeep: false, element, around: [...this.around] };
  }

  private opens(qualified: string, attributes: Record<string, string>): void {
    this.advance();
    const name = localName(qualified);
    const element: XmlElement = { name, attributes, children: [] };
    if (this.open.length === 1 && this.pruned === 0 && qualified === this.tag) {
      this.found.push(this.record(this.open.pop()!, 'not closed'));
    }
    if (this.pruned > 0 || (this.open.length > 0 && this.prune.has(name))) {
      this.pruned++;
    } else if (this.open.length > 0) {
      this.size += name.length;
      // Beyond the length limit or the maximum depth, elements are counted but not kept.
      if (this.size <= this.limit && this.open.length < this.nesting) this.open.at(-1)!.children.push(element);
      this.open.push(element);
    } else if (this.beginsRecord(element)) {
      this.line = this.lines.at(this.parser.startIndex);
      this.size = 0;
      this.tag = qualified;
      this.depth = this.around.length;
      this.open.push(element);
    } else if (this.around.length < 1000) this.around.push({ name, attributes });
  }

  /** An element with a count is a list and not a record, such as `<result numFound="2">` around Solr's documents. */
  private beginsRecord({ name, attributes }: XmlElement): boolean {
    return this.names.has(name) && attributes.numFound === undefined;
  }

  private text(text: string): void {
    this.advance();
    if (this.open.length === 0 || this.pruned > 0) return;
    this.size += text.length;
    if (this.size <= this.limit) this.open.at(-1)!.children.push(text);
  }

  private closes(name: string, implied: boolean): void {
    if (!implied) this.advance();
    if (this.pruned > 0) this.pruned--;
    else if (this.open.length > 0) {
      const element = this.open.pop()!;
      if (this.open.length > 0) return;
      this.found.push(this.record(element, implied ? 'breaks off' : undefined));
    } else if (this.around.at(-1)?.name === name) {
      const element = this.around.pop()!;
      if (isTitle(element) && this.depth !== undefined && this.around.length >= this.depth) this.stray();
    }
  }

  /** A title between the records belongs to one whose start tag is missing. */
  private stray(): void {
    if (this.around.slice(this.depth).some((element) => WITH_TITLES.has(element.name))) return;
    const line = this.lines.at(this.parser.startIndex);
    this.found.push({ ...this.record(EMPTY, 'not opened'), tooLong: false, line });
  }
}

/** The descendants that a path of names matches, in document order. `*` matches any one name. */
export function elements(element: XmlElement, ...path: readonly string[]): XmlElement[] {
  let found = [element];
  for (const name of path) {
    found = found.flatMap((outer) =>
      outer.children.filter(
        (child): child is XmlElement => typeof child !== 'string' && (name === '*' || child.name === name),
      ),
    );
  }
  return found;
}

/** The first descendant with this name, at any depth. */
export function descendant(element: XmlElement, name: string): XmlElement | undefined {
  return descendants(element, name).next().value ?? undefined;
}

/** All descendants with this name, at any depth. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement, undefined> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

/** The readable text of an element; undefined if it is empty or absent. */
export function textIn(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const out = new MarkupText();
  const visit = (inner: XmlElement): void => {
    for (const child of inner.children) {
      if (typeof child === 'string') out.text(child);
      else if (!isNoteMark(child)) {
        // EndNote's `style` is a font, not HTML's style sheet.
        const name = child.name === 'style' ? 'span' : child.name;
        out.open(name);
        visit(child);
        out.close(name);
      }
    }
  };
  visit(element);
  return out.whole() || undefined;
}

/**
 * JATS: a superscript reference to a footnote, an affiliation or a citation. "Table 1" and "[12]" are references too, but they
 * are words of the text.
 */
function isNoteMark({ name, attributes, children }: XmlElement): boolean {
  const inner = children.filter((child): child is XmlElement => typeof child !== 'string');
  if (name === 'xref')
    return (
      /fn|aff|corresp|author/.test(attributes['ref-type'] ?? '') || (inner.length === 1 && inner[0]!.name === 'sup')
    );
  const between = children.every((child) => typeof child !== 'string' || /^[\s,–-]*$/.test(child));
  return name === 'sup' && inner.length > 0 && between && inner.every((child) => child.name === 'xref');
}

/** The readable text of the first element that a path matches. */
export function textAt(element: XmlElement, ...path: readonly string[]): string | undefined {
  for (const found of elements(element, ...path)) {
    const text = textIn(found);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** An element serialised again, for the list of rejects. */
export function xmlText(element: XmlElement): string {
  const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const attributes = Object.entries(element.attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const inner = element.children.map((child) => (typeof child === 'string' ? escape(child) : xmlText(child)));
  return `<${element.name}${attributes.join('')}>${inner.join('')}</${element.name}>`;
}
