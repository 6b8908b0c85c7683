import { lettersIn } from '../../domain/letters.js';
import { TagParser, TOO_DEEP } from '../fields/tag-parser.js';
import { paperFrom, type PaperFields } from '../fields/paper-fields.js';
import { textOfMarkup } from '../fields/markup.js';
import { parseJson } from '../json/parse.js';
import { itemOf, recordsIn } from '../json/records.js';
import type { ReadOptions, SourceFormat, SourceItem, SourceLimits } from '../source.js';
import { PaperAssembler } from './assemble.js';
import { BlockReader } from './blocks.js';

/**
 * HTML pages: lists of papers (arXiv listings, proceedings, conference programmes), and the page of a single paper by its meta
 * tags.
 */
export const html: SourceFormat = {
  name: 'html',
  description: "an HTML page: a list of papers with abstracts, or one paper's page (citation_title, citation_abstract)",
  example: `<!DOCTYPE html>
<html><body>
<h1>Accepted papers</h1>
<div class="paper">
  <h3 class="title"><a href="https://arxiv.org/abs/2405.00001">Swift: A Small Model</a></h3>
  <p class="authors">Ana Bo, C.-P. Di</p>
  <p class="abstract">Swift reaches 81.5% accuracy on CIFAR-10.</p>
</div>
</body></html>
`,
  looksLike: (head) =>
    (/^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype|html|head|body)/i.test(head) ||
      !/^#{1,6} \S|\]\(https?:|^\*\*\S/m.test(head)) &&
    /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|div|h[1-6]|ul|ol|dl|table|section|article\s+class|main|p|meta|details)[\s>]/i.test(
      head,
    ),
  async *read(text, { limits, columns }) {
    const blocks = new BlockReader(1, limits.record);
    const assembler = new PaperAssembler('html', limits, columns);
    const meta = new MetaReader();
    let one: PaperFields | undefined;
    for await (const chunk of text) {
      one ??= meta.push(chunk);
      const found = blocks.push(chunk);
      if (one) continue;
      for (const block of found) yield* meta.completed(assembler.push(block), limits);
    }
    if (one) {
      yield { ...paperFrom(one, 'html', limits), place: 'line 1' };
      return;
    }
    for (const block of blocks.end()) yield* meta.completed(assembler.push(block), limits);
    yield* meta.completed(assembler.end(), limits);
    yield* meta.linked({ limits, ...(columns && { columns }) });
    if (blocks.gaveUp) yield { ...TOO_DEEP, place: 'end of what could be read' };
  },
};

/** Maximum number of characters of the head of a page in which data are looked for. */
const LONGEST_DATA = 1_000_000;

/** Reads the meta tags of a page about one paper, as Google Scholar requires them of publishers. */
class MetaReader {
  private readonly values = new Map<string, string[]>();
  private over = false;
  /** Whether the body gave a paper. */
  private found = false;
  /** JSON-LD, which describes the page for search engines. */
  private readonly data: string[] = [];
  private inData = false;
  private length = 0;
  private readonly parser = new TagParser({
    ontext: (text) => {
      this.length += text.length;
      if (this.inData && this.length <= LONGEST_DATA) this.data[this.data.length - 1] += text;
    },
    onclosetag: (name) => {
      if (name === 'script') this.inData = false;
    },
    onopentag: (name, attributes) => {
      const key = (attributes.name ?? attributes.property ?? '').toLowerCase();
      if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) {
        this.inData = true;
        this.data.push('');
      }
      if (name === 'body') this.over = true;
      else if (name === 'meta' && key !== '') this.add(key, attributes.content ?? '');
    },
  });

  private add(key: string, content: string): void {
    const values = this.values.get(key);
    if (values) values.push(content);
    else this.values.set(key, [content]);
  }

  /** The paper's fields at the end of the head, if it has a title and an abstract. */
  push(chunk: string): PaperFields | undefined {
    if (this.over) return undefined;
    this.parser.write(chunk);
    const fields = this.over ? this.fields() : {};
    return fields.title === undefined || fields.abstract === undefined ? undefined : fields;
  }

  /** The papers found in the body; a paper that is also described in the head gets the fields that only the head has. */
  *completed(items: readonly SourceItem[], limits: SourceLimits): Generator<SourceItem> {
    this.found ||= items.length > 0;
    const fields = items.length > 0 ? this.fields() : {};
    for (const item of items) {
      const isPage = 'paper' in item && fields.title !== undefined && sameLetters(fields.title, item.paper.title);
      const head = isPage ? paperFrom({ ...fields, abstract: item.paper.abstract }, 'html', limits) : undefined;
      if (!isPage || !head || !('paper' in head)) yield item;
      else {
        const authors = item.paper.authors.length > 0 ? item.paper.authors : head.paper.authors;
        yield { ...item, paper: { ...head.paper, ...item.paper, authors } };
      }
    }
  }

  /** The paper in the JSON-LD of the head, if nothing else on the page is one. */
  *linked(options: ReadOptions): Generator<SourceItem> {
    for (const text of this.found ? [] : this.data) {
      let value: unknown;
      try {
        value = parseJson(text, options.limits.nesting);
      } catch {
        continue;
      }
      for (const record of recordsIn(value, options)) yield itemOf(record, 'JSON-LD of the page', 'html', options);
    }
  }

  private fields(): PaperFields {
    const get = (...names: string[]): string | undefined =>
      names.map((name) => this.values.get(name)?.find((text) => text !== '')).find(Boolean);
    const title = get('citation_title', 'dc.title', 'bepress_citation_title');
    const abstract = get(
      'citation_abstract',
      'dcterms.abstract',
      'dc.description',
      'dc.description.abstract',
      'eprints.abstract',
    );
    return {
      ...(title !== undefined && { title: textOfMarkup(title) }),
      ...(abstract !== undefined && { abstract: textOfMarkup(abstract) }),
      authors: this.values.get('citation_author') ?? this.values.get('dc.creator') ?? get('citation_authors'),
      doi: get('citation_doi', 'dc.identifier'),
      arxivId: get('citation_arxiv_id'),
      url: get('citation_abstract_html_url', 'og:url', 'citation_pdf_url'),
      venue: get('citation_journal_title', 'citation_conference_title'),
      published: get('citation_publication_date', 'citation_date', 'citation_online_date', 'dc.date'),
    };
  }
}

function sameLetters(one: string, other: string): boolean {
  return lettersIn(one.toLowerCase()) === lettersIn(other.toLowerCase());
}
