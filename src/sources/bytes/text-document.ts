import { encodeXML } from 'entities';
import { localName } from '../fields/markup.js';
import { TagParser } from '../fields/tag-parser.js';

/** The files in a Word or OpenDocument document, by name. */
export type DocumentFiles = ReadonlyMap<string, string>;

/** Elements of Word and OpenDocument and the corresponding HTML elements. */
const ELEMENTS: Readonly<Record<string, string>> = {
  'w:tbl': 'table',
  'w:tr': 'tr',
  'w:tc': 'td',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
  'text:list-item': 'li',
};
const PARAGRAPHS = new Set(['w:p', 'text:p', 'text:h']);
const BREAKS = new Set(['w:br', 'w:cr', 'text:line-break']);
const SPACES = new Set(['w:tab', 'text:tab', 'text:s']);
/** Elements whose content is not part of the text: deleted text, notes, fields, comments. */
const SILENT = new Set([
  'w:del',
  'w:instrText',
  'w:footnotePr',
  'text:note',
  'office:annotation',
  'text:tracked-changes',
]);

/** The text of a document as an HTML page with headings, links, lists, tables and bold text. */
export function pageOfDocument(files: DocumentFiles): string | undefined {
  const xml = files.get('word/document.xml') ?? files.get('content.xml');
  if (xml === undefined) return undefined;
  const page = new Page(
    linksIn(files.get('word/_rels/document.xml.rels') ?? ''),
    headingsIn(files.get('word/styles.xml')),
  );
  const parser = new TagParser(
    {
      onopentag: (name, attributes) => page.opens(name, attributes),
      ontext: (text) => page.text(text),
      onclosetag: (name) => page.closes(name),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return `<!DOCTYPE html><html><body>${page.parts.join('').replaceAll('</b><b>', '')}</body></html>`;
}

/** Writes the page while the document is parsed. */
class Page {
  readonly parts: string[] = [];
  private silent = 0;
  private inText = false;
  /** The open paragraph; its style is known only once its properties are read. */
  private paragraph: { tag: string; readonly parts: string[] } | undefined;
  private bold = false;

  constructor(
    private readonly links: ReadonlyMap<string, string>,
    private readonly headings: ReadonlyMap<string, number>,
  ) {}

  opens(name: string, attributes: Readonly<Record<string, string>>): void {
    if (SILENT.has(name)) this.silent++;
    if (this.silent > 0) return;
    const element = ELEMENTS[name];
    if (element) this.write(`<${element}>`);
    else if (BREAKS.has(name)) this.write('<br>');
    else if (SPACES.has(name)) this.write(' ');
    else if (!this.opensParagraph(name, attributes)) this.opensText(name, attributes);
  }

  /** Handles a paragraph or an element with its style. @returns whether the element was one of them */
  private opensParagraph(name: string, attributes: Readonly<Record<string, string>>): boolean {
    if (PARAGRAPHS.has(name)) this.beginParagraph(name, attributes);
    else if (name === 'w:pStyle') this.style(attributes['w:val'] ?? '');
    else if (name === 'w:numPr' && this.paragraph?.tag === 'p') this.paragraph.tag = 'li';
    else return false;
    return true;
  }

  private opensText(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'w:t') this.inText = true;
    else if (name === 'w:hyperlink') this.link(this.links.get(attributes['r:id'] ?? ''));
    else if (name === 'text:a') this.link(attributes['xlink:href']);
    else if (name === 'w:b') this.bold = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
  }

  text(text: string): void {
    if (this.silent > 0 || !this.inText) return;
    this.write(this.bold ? `<b>${encodeXML(text)}</b>` : encodeXML(text));
  }

  closes(name: string): void {
    if (SILENT.has(name)) this.silent = Math.max(0, this.silent - 1);
    if (SILENT.has(name) || this.silent > 0) return;
    const element = ELEMENTS[name];
    if (element) this.write(`</${element}>`);
    else if (PARAGRAPHS.has(name)) this.endParagraph();
    else if (name === 'w:t') this.inText = false;
    else if (name === 'w:hyperlink' || name === 'text:a') this.write('</a>');
    else if (name === 'w:r') this.bold = false;
  }

  private beginParagraph(name: string, attributes: Readonly<Record<string, string>>): void {
    const level = Math.min(6, Math.max(1, Number(attributes['text:outline-level'] ?? 1) || 1));
    this.endParagraph();
    this.paragraph = { tag: name === 'text:h' ? `h${level}` : 'p', parts: [] };
    // In OpenDocument, all text is in paragraphs; in Word, it is in separate text elements.
    this.inText = name !== 'w:p';
  }

  private style(name: string): void {
    const level = this.headings.get(name) ?? levelOf(name);
    if (level !== undefined && this.paragraph) this.paragraph.tag = `h${level}`;
  }

  private link(address: string | undefined): void {
    this.write(`<a href="${encodeXML(address ?? '')}">`);
  }

  private endParagraph(): void {
    const { paragraph } = this;
    this.paragraph = undefined;
    this.inText = false;
    if (paragraph) this.parts.push(`<${paragraph.tag}>`, ...paragraph.parts, `</${paragraph.tag}>\n`);
  }

  private write(html: string): void {
    (this.paragraph?.parts ?? this.parts).push(html);
  }
}

/** "Heading2", "Überschrift 2", "Title". */
function levelOf(style: string): number | undefined {
  if (/^title$/i.test(style)) return 1;
  const level = /^(?:heading|[üu]berschrift|titre|t[ií]tulo|titolo|kop|berschrift)\s*([1-6])$/i.exec(style)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** The heading levels of a Word document's styles, by style id. The ids depend on the language. */
function headingsIn(styles = ''): ReadonlyMap<string, number> {
  const headings = new Map<string, number>();
  for (const [style] of styles.matchAll(/<w:style\s[^<>]*>(?:(?!<\/w:style>)[\s\S]){0,2000}/g)) {
    const id = /w:styleId="([^"]*)"/.exec(style)?.[1];
    const level = levelOf(/<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? '');
    if (id !== undefined && level !== undefined) headings.set(id, level);
  }
  return headings;
}

/** The addresses of a Word document's links, by link id. */
function linksIn(relations: string): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  const parser = new TagParser(
    {
      onopentag: (name, { Id: id, Target: target }) => {
        if (localName(name) === 'relationship' && id !== undefined && target !== undefined) links.set(id, target);
      },
    },
    { xmlMode: true },
  );
  parser.end(relations);
  return links;
}
