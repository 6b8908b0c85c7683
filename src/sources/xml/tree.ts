import { TagParser } from '../fields/tag-parser.js';
import { LineCounter } from '../bytes/line-counter.js';
import { localName, MarkupText } from '../fields/markup.js';
import type { SourceLimits } from '../source.js';

/** An element of an XML record; names are local and in lower case. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** A record of an XML document, or what is wrong with it. */
export type XmlRecord = {
  readonly line: number;
  /** The document breaks off inside of it. */
  readonly unfinished: boolean;
  /** It was longer than allowed, and its end was let go. */
  readonly tooLong: boolean;
  /** Elements lie deeper than in any document, and nothing behind it was read. */
  readonly tooDeep: boolean;
  readonly element: XmlElement;
  /** The elements around it, from the root. */
  readonly around: readonly Omit<XmlElement, 'children'>[];
};

/**
 * Cuts the records out of an XML document of any length: each element of one of these names becomes a small tree; nothing else is
 * kept. Declarations of entities are not followed, so that a document cannot blow itself up.
 * @param names local names of record elements, in lower case; a record inside of a record belongs to the outer one
 * @param prune elements that are not kept within a record (the body of a full text)
 * @param limits characters of a record; elements that lie deeper are let go
 */
export async function* xmlRecords(
  text: AsyncIterable<string>,
  names: ReadonlySet<string>,
  prune: ReadonlySet<string>,
  { record, nesting }: Pick<SourceLimits, 'record' | 'nesting'>,
): AsyncGenerator<XmlRecord> {
  const cutter = new RecordCutter(names, prune, record, nesting);
  for await (const chunk of text) {
    cutter.write(chunk);
    yield* cutter.found.splice(0);
  }
  cutter.end();
  yield* cutter.found.splice(0);
}

class RecordCutter {
  readonly found: XmlRecord[] = [];
  private readonly around: Omit<XmlElement, 'children'>[] = [];
  private readonly open: XmlElement[] = [];
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
        onopentag: (name, attributes) => this.opens(localName(name), attributes),
        ontext: (text) => this.text(text),
        onclosetag: (name, implied) => this.closes(localName(name), implied),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  write(chunk: string): void {
    this.lines.add(chunk);
    this.parser.write(chunk);
  }

  end(): void {
    this.parser.end();
    if (!this.parser.gaveUp) return;
    const [element = { name: '', attributes: {}, children: [] }] = this.open;
    this.found.push({ line: this.line, unfinished: true, tooLong: false, tooDeep: true, element, around: [] });
  }

  private opens(name: string, attributes: Record<string, string>): void {
    const element: XmlElement = { name, attributes, children: [] };
    if (this.pruned > 0 || (this.open.length > 0 && this.prune.has(name))) {
      this.pruned++;
    } else if (this.open.length > 0) {
      this.size += name.length;
      // Beyond the limit, and beyond any depth that a record has, elements are counted and not kept.
      if (this.size <= this.limit && this.open.length < this.nesting) this.open.at(-1)!.children.push(element);
      this.open.push(element);
    } else if (this.names.has(name)) {
      this.line = this.lines.at(this.parser.startIndex);
      this.size = 0;
      this.open.push(element);
    } else if (this.around.length < 1000) this.around.push({ name, attributes });
  }

  private text(text: string): void {
    if (this.open.length === 0 || this.pruned > 0) return;
    this.size += text.length;
    if (this.size <= this.limit) this.open.at(-1)!.children.push(text);
  }

  private closes(name: string, implied: boolean): void {
    if (this.pruned > 0) this.pruned--;
    else if (this.open.length > 0) {
      const element = this.open.pop()!;
      if (this.open.length > 0) return;
      this.found.push({
        line: this.line,
        unfinished: implied,
        tooLong: this.size > this.limit,
        tooDeep: false,
        element,
        around: [...this.around],
      });
    } else if (this.around.at(-1)?.name === name) this.around.pop();
  }
}

/** The elements below an element that a path of names leads to, in the order of the document. `*` stands for any one name. */
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

/** The first element below an element, at any depth, that has this name. */
export function descendant(element: XmlElement, name: string): XmlElement | undefined {
  return descendants(element, name).next().value ?? undefined;
}

/** Every element of a name below an element, at any depth. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement, undefined> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

/** The readable text of an element; undefined when it is empty or absent. */
export function textIn(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const out = new MarkupText();
  const visit = (inner: XmlElement): void => {
    for (const child of inner.children) {
      if (typeof child === 'string') out.text(child);
      else {
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

/** The readable text of the first element that a path leads to. */
export function textAt(element: XmlElement, ...path: readonly string[]): string | undefined {
  for (const found of elements(element, ...path)) {
    const text = textIn(found);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** An element written out again, for a list of what could not be read. */
export function xmlText(element: XmlElement): string {
  const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const attributes = Object.entries(element.attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const inner = element.children.map((child) => (typeof child === 'string' ? escape(child) : xmlText(child)));
  return `<${element.name}${attributes.join('')}>${inner.join('')}</${element.name}>`;
}
