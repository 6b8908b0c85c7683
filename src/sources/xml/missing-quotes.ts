/** The construct that the scanner is in; `end` is the text that ends it. */
type Within =
  | { readonly kind: 'text' }
  | { readonly kind: 'tag' }
  | { readonly kind: 'section'; readonly end: string }
  | { readonly kind: 'value'; readonly quote: string };

const TEXT: Within = { kind: 'text' };
const TAG: Within = { kind: 'tag' };
/** Length of the longest opening that has to be seen as a whole: `<![CDATA[`. */
const LONGEST_OPENING = 9;
/** Maximum length of an attribute that is repaired. */
const LONGEST_VALUE = 1_000_000;

/**
 * Inserts missing closing quotation marks of XML attributes: `<guid isPermaLink="false>` would extend the attribute to the next
 * quotation mark, across whole records or the rest of the document. XML does not allow `<` in attributes, so the end of a tag
 * followed by the beginning of another reveals the damage, and the mark is inserted before the first `>`. No other character is
 * changed.
 */
export async function* withQuotes(text: AsyncIterable<string>): AsyncGenerator<string> {
  const scanner = new QuoteScanner();
  for await (const chunk of text) yield scanner.push(chunk);
  yield scanner.end();
}

class QuoteScanner {
  private within: Within = TEXT;
  /** Text that cannot be decided before more is received. */
  private held = '';

  push(chunk: string): string {
    const text = this.held + chunk;
    const out: string[] = [];
    let at = 0;
    for (let next = this.step(text, at, out); next > at; next = this.step(text, at, out)) at = next;
    this.held = text.slice(at);
    return out.join('');
  }

  /** The rest, at the end of the text. */
  end(): string {
    return this.within.kind === 'value' ? closed(this.held, this.within.quote) : this.held;
  }

  /** Scans to the next change. @returns the offset up to which the text was emitted; `at` if more text is needed */
  private step(text: string, at: number, out: string[]): number {
    const { within } = this;
    if (within.kind === 'text') return this.inText(text, at, out);
    if (within.kind === 'tag') return this.inTag(text, at, out);
    if (within.kind === 'value') return this.inValue(text, at, out, within.quote);
    const end = text.indexOf(within.end, at);
    if (end >= 0) this.within = TEXT;
    // The end may begin with the last characters.
    return put(out, text, at, end >= 0 ? end + within.end.length : Math.max(at, text.length - within.end.length));
  }

  private inText(text: string, at: number, out: string[]): number {
    const open = text.indexOf('<', at);
    if (open < 0) return put(out, text, at, text.length);
    const opening = text.slice(open, open + LONGEST_OPENING);
    if (opening.length < LONGEST_OPENING && (opening.length < 2 || opening[1] === '!')) return put(out, text, at, open);
    if (opening === '<![CDATA[') this.within = { kind: 'section', end: ']]>' };
    else if (opening.startsWith('<!--')) this.within = { kind: 'section', end: '-->' };
    else if (/^<[A-Za-z_]/.test(opening)) this.within = TAG;
    return put(out, text, at, open + 1);
  }

  private inTag(text: string, at: number, out: string[]): number {
    const marks = /=\s*(["'])|>/g;
    marks.lastIndex = at;
    const found = marks.exec(text);
    // An equals sign at the end may be followed by its quotation mark.
    if (!found) return put(out, text, at, at + text.slice(at).search(/(?:=\s*)?$/));
    this.within = found[1] === undefined ? TEXT : { kind: 'value', quote: found[1] };
    return put(out, text, at, marks.lastIndex);
  }

  private inValue(text: string, at: number, out: string[], quote: string): number {
    const end = text.indexOf(quote, at);
    const value = text.slice(at, end < 0 ? text.length : end);
    const damage = />[^<>]*(?=<(?:[A-Za-z_/]|!\[CDATA))/.exec(value);
    if (damage) {
      const tag = damage.index + damage[0].length;
      out.push(closed(value.slice(0, tag), quote));
      this.within = TEXT;
      return at + tag;
    }
    if (end < 0 && value.length <= LONGEST_VALUE) return at;
    this.within = TAG;
    return put(out, text, at, end < 0 ? text.length : end + 1);
  }
}

/** An attribute's value and the text after its tag, with the quotation mark inserted between them; unchanged if no tag ends. */
function closed(value: string, quote: string): string {
  const end = value.indexOf('>');
  if (end < 0) return value;
  const isEmptyTag = value[end - 1] === '/';
  const cut = isEmptyTag ? end - 1 : end;
  return `${value.slice(0, cut)}${quote}${value.slice(cut)}`;
}

function put(out: string[], text: string, from: number, to: number): number {
  if (to > from) out.push(text.slice(from, to));
  return to;
}
