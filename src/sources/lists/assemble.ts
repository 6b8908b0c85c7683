import { lettersIn } from '../../domain/letters.js';
import { type PaperFields, paperFrom } from '../fields/paper-fields.js';
import { columnsOf } from '../table/columns.js';
import { affiliationsInCell } from '../fields/lists-in-text.js';
import { first } from '../json/values.js';
import type { ColumnField, Columns, SourceItem, SourceLimits } from '../source.js';
import { bare, fieldOfLabel, isSection, labelled, type LabelField, type LabelledText } from './labels.js';
import { type Block, BOLD, type Link, PLAIN } from './blocks.js';

/** Minimum length in characters of an unlabelled abstract below a title. */
const SHORTEST_ABSTRACT = 200;
const SHORTEST_QUOTE = 80;
const LONGEST_TITLE = 350;
/** Texts of links to a paper's files or pages, which are not titles. */
const LINK_WORDS =
  /^\W*(?:pdf|html?|abs(?:tract)?|arxiv|doi|paper|code|github|link|url|bib(?:tex)?|project(?: page)?|page|video|slides?|poster|demo|data(?:set)?|website|homepage|blog|openreview|supp\w*|here|back|(?:read|view|see|open|download|get)(?: (?:more|the|this|full))*(?: (?:paper|article|preprint|pdf|text))?|more|share|back to top|top|full text|hugging ?face|twitter|tweet|discussion|reddit|alphaxiv|related material|cite this paper|downloads?|主页|代码|论文|链接)\W*$/i;
const PAPER_HOST =
  /arxiv\.org\/|doi\.org\/10|openreview\.net\/|aclanthology\.org\/|aclweb\.org\/anthology|papers\.(?:nips|neurips)\.cc|proceedings\.mlr\.press|openaccess\.thecvf\.com|huggingface\.co\/papers\/|semanticscholar\.org\/paper|dl\.acm\.org\/doi|ieeexplore\.ieee\.org\/|link\.springer\.com\/|biorxiv\.org\/|ojs\.aaai\.org|sciencedirect\.com\/science|ecva\.net\/papers|isca-\w+\.org|pubmed\.ncbi\.nlm\.nih\.gov\/\d|ncbi\.nlm\.nih\.gov\/p(?:ubmed|mc)\/|openalex\.org\/W|paperswithcode\.com\/paper\/|\.pdf(?:$|[?#])/i;

/** A label whose text follows in a later block. */
interface OpenLabel {
  readonly field: LabelField;
  readonly label: string;
  /** The level of its heading; 0 if it is not a heading. */
  readonly level: number;
  /** The label that is open again after this one: an abstract whose text comes after a summary. */
  readonly then?: OpenLabel | undefined;
}

/** The paper that is being read, as far as it is known. */
interface Draft {
  readonly line: number;
  title: string | undefined;
  /** Rank of its title by layout: 3 for "### …", 11 for a list item at depth 1, 20 for a line by itself. */
  rank: number;
  readonly fields: Map<LabelField, string[]>;
  /** Abstracts with their labels: some lists have the original and a translation. */
  readonly abstracts: { readonly label: string; text: string }[];
  /** Unlabelled texts that may be the abstract. */
  readonly texts: string[];
  /** Shorter texts, used as the abstract only if nothing else is and the title is certain. */
  readonly sentences: string[];
  readonly links: Link[];
  readonly blocks: string[];
  open: OpenLabel | undefined;
  /** A date without the label of a publication, used if there is no other. */
  date: string | undefined;
  /** Whether the last block with letters was of its authors. */
  inAuthors: boolean;
  /** Whether its title is a link. */
  readonly linked: boolean;
  /** Whether anything shows that this is a paper: authors, an abstract, a link to a publisher or archive. */
  evidence: boolean;
}

/**
 * Assembles papers from the blocks of a page. A heading, a linked or a bold line is a title if an abstract (labelled, or long
 * enough) follows before the next title. A title with authors or a link to a paper but without an abstract is rejected; other
 * titles are headings of the page.
 */
export class PaperAssembler {
  private draft: Draft | undefined;
  private header: ReadonlyMap<ColumnField, number> | undefined;
  private readonly found: SourceItem[] = [];
  /** How many papers have several authors in a line at this place below their title. */
  private readonly namesAt = new Map<string, number>();

  constructor(
    private readonly source: string,
    private readonly limits: SourceLimits,
    private readonly columns: Columns | undefined,
  ) {}

  push(block: Block): SourceItem[] {
    if (block.kind === 'row') this.row(block);
    else if (block.kind === 'rule') this.endAtRule();
    else if (block.kind === 'end') this.header = undefined;
    else this.text(block);
    return this.found.splice(0);
  }

  end(): SourceItem[] {
    this.finish();
    return this.found.splice(0);
  }

  /** A horizontal rule ends a paper, unless it separates the head of a page (authors, date) from the sections below. */
  private endAtRule(): void {
    const draft = this.draft;
    const isHead = draft && draft.rank <= 7 && (draft.fields.has('authors') || draft.fields.has('published'));
    if (!isHead || hasAbstract(draft)) this.finish();
  }

  private text(block: Block): void {
    const parts = labelled(block.text);
    const title = bare(parts.find((part) => part.field === 'title')?.text ?? '');
    if (title !== '' && title.length <= LONGEST_TITLE) this.labelledTitle(block, title);
    else if (block.kind === 'term' || (block.role === 'title' && ID_ABOVE.test(block.text))) {
      this.begin(block, titleOfTerm(block.text), 0);
    } else if (block.role !== 'abstract' && block.role !== 'authors' && this.plainTitle(block, parts)) {
      this.add(block, parts, true);
      return;
    }
    this.add(block, parts);
  }

  /**
   * "Title: …" after a heading ("Paper 12") or an id is the title of that paper. The title of the front matter may be
   * repeated below it.
   */
  private labelledTitle(block: Block, text: string): void {
    const known = this.draft;
    const again = known?.title !== undefined && lettersIn(known.title) === lettersIn(text);
    if (!known || (!again && (hasAbstract(known) || known.fields.has('title')))) this.begin(block, undefined, 0);
    // Notes put the mark of a citation before it: "@Swift".
    const title = text.split('\n')[0]!.replace(/^@(?=\p{L})/u, '');
    this.draft!.title = title;
    this.draft!.fields.set('title', [title]);
  }

  /**
   * Begins a paper, or names the current one, if the block starts with an unlabelled title; removes the title from `parts`.
   * @returns whether the block starts with one
   */
  private plainTitle(block: Block, parts: LabelledText[]): boolean {
    const first = parts[0]?.field === undefined ? (parts[0]?.text ?? '') : '';
    const start = titleOf(block, first) ?? titleAbove(block, parts);
    if (!start || !this.mayBegin(block, start.rank)) return false;
    if (this.draft?.evidence && this.draft.title === undefined) this.draft.title = start.title;
    else this.begin(block, start.title, start.rank);
    parts[0] = { field: undefined, label: '', text: start.rest };
    return true;
  }

  /** Whether a title starts a new paper: not if it is nested below the title of a paper that has no abstract yet. */
  private mayBegin(block: Block, rank: number): boolean {
    const draft = this.draft;
    if (!draft?.title || rank <= draft.rank) return true;
    // A linked heading is a paper's title, whatever is emphasized below it.
    if (draft.open?.field === 'abstract' || (draft.linked && !hasAbstract(draft))) return false;
    if (hasAbstract(draft)) return rank < 20 && block.links.some((link) => PAPER_HOST.test(link.href));
    // Without evidence, the title before was only the heading of a list of papers.
    return !draft.evidence;
  }

  private begin(block: Block, title: string | undefined, rank: number): void {
    this.finish();
    this.draft = {
      line: block.line,
      title,
      rank,
      fields: new Map(),
      abstracts: [],
      texts: [],
      sentences: [],
      links: [],
      blocks: [],
      open: undefined,
      date: undefined,
      inAuthors: false,
      linked:
        title !== undefined &&
        rank <= 7 &&
        block.links.some((link) => !link.href.startsWith('#') && isLinkOf(link, title)),
      evidence: false,
    };
  }

  /** @param begins whether the block begins a paper with its title */
  private add(block: Block, parts: readonly LabelledText[], begins = false): void {
    const draft = this.draft;
    if (!draft) return;
    if (block.role !== 'authors' && /\p{L}/u.test(block.text)) draft.inAuthors = false;
    draft.blocks.push(bare(block.text));
    draft.links.push(...block.links);
    if (block.links.some((link) => PAPER_HOST.test(link.href))) draft.evidence = true;
    if (
      block.kind === 'summary' &&
      !begins &&
      parts.every((part) => fieldOfLabel(bare(part.text)) !== 'abstract' && part.field === undefined)
    )
      return;
    for (const part of parts) {
      if (part.field === undefined) this.loose(draft, block, bare(part.text));
      else this.label(draft, part.field, part.label, bare(part.text), block.kind === 'heading' ? block.level : 0);
    }
  }

  private label(draft: Draft, field: LabelField, label: string, text: string, level = 0): void {
    if (/^(?:abstract|authors|arxivId|doi)$/.test(field)) draft.evidence = true;
    const then = field === 'other' && draft.open?.field === 'abstract' ? draft.open : undefined;
    draft.open = text === '' ? { field, label, level, then } : undefined;
    if (text !== '') this.setField(draft, field, label, text);
  }

  private setField(draft: Draft, field: LabelField, label: string, text: string): void {
    const known = draft.fields.get(field);
    if (field === 'abstract') draft.abstracts.push({ label, text });
    else if (field === 'published' && OF_A_LATER_VERSION.test(label)) draft.date ??= text;
    else if (!known) draft.fields.set(field, [untilLabel(text)]);
    // "Author: …" is repeated for each of them.
    else if (/author$/i.test(label)) draft.fields.set(field, [`${known[0]}; ${untilLabel(text)}`]);
  }

  /** Unlabelled text: takes the names of authors from it, then continues the label before it, or keeps it as a possible abstract. */
  private loose(draft: Draft, block: Block, whole: string): void {
    const text = takeNames(draft, block, whole, this.namesAt);
    draft.date ??= DATE.exec(whole.slice(0, LONGEST_TRAILER * 2))?.[0];
    if (text === '' || BIBTEX.test(text)) return;
    if (block.role === 'authors') this.authors(draft, text);
    // Links to the paper come behind its abstract.
    else if (onlyLinks(block, text)) draft.open = hasAbstract(draft) ? undefined : draft.open;
    else if (endsSection(draft, block, text)) draft.open = undefined;
    else if (block.role === 'abstract') draft.abstracts.push({ label: 'abstract', text });
    else if (draft.open) continueLabel(draft, draft.open, text);
    else keepUnlabelled(draft, text, block.kind === 'quote' ? SHORTEST_QUOTE : SHORTEST_ABSTRACT);
  }

  /** Names in an element for authors, which may be one of several. */
  private authors(draft: Draft, text: string): void {
    if (!/\p{L}/u.test(text)) return;
    const known = draft.fields.get('authors');
    if (known && draft.inAuthors) draft.fields.set('authors', [`${known[0]}; ${text}`]);
    else this.label(draft, 'authors', '', text);
    draft.inAuthors = true;
  }

  private finish(): void {
    const draft = this.draft;
    this.draft = undefined;
    if (!draft?.title) return;
    const abstract = abstractOf(draft);
    if (abstract === undefined && !draft.evidence) return;
    const field = (name: LabelField): string | undefined => draft.fields.get(name)?.[0];
    const links = draft.links.filter((link) => PAPER_HOST.test(link.href)).map((link) => link.href);
    this.give(
      {
        title: draft.title,
        abstract: abstract?.replace(/(?<!\s)\s*[△▲]\s*Less\s*$/, ''),
        authors: field('authors'),
        doi: field('doi'),
        arxivId: field('arxivId') ?? idOfPage(draft.links),
        url: links[0] ?? addressIn(field('url')),
        venue: field('venue'),
        published: field('published') ?? draft.date,
        links: [
          field('url') ?? '',
          ...links,
          draft.blocks.find((text) => /arxiv:\s*\d/i.test(text) && text.length < 300) ?? '',
        ],
      },
      draft.line,
      [draft.title, ...draft.blocks].join('\n'),
    );
  }

  private give(fields: PaperFields, line: number, record: string): void {
    this.found.push({ ...paperFrom(fields, this.source, this.limits), place: `line ${line}`, record });
  }

  /** A row of a table. The header row names the columns. */
  private row(block: Block): void {
    const texts = block.cells.map((cell) => bare(cell.text));
    const columns = columnsOf(texts, this.columns);
    if ((block.header || !this.header) && columns.has('title')) {
      // The heading of the page around the table is not a paper, even if it has authors.
      if (
        this.draft &&
        !hasAbstract(this.draft) &&
        this.draft.sentences.length === 0 &&
        !this.draft.links.some((link) => PAPER_HOST.test(link.href))
      )
        this.draft = undefined;
      this.finish();
      this.header = columns;
      return;
    }
    if (this.header) this.paperOfRow(block, texts, this.header);
    else this.rowWithoutHeader(block, texts);
  }

  /** A row "label | text" of a table about one paper, or text of a page. */
  private rowWithoutHeader(block: Block, texts: readonly string[]): void {
    const links = block.cells.flatMap((cell) => cell.links);
    const [label = '', text = ''] = texts;
    const field = texts.length === 2 && this.draft ? fieldOfLabel(label) : undefined;
    if (field !== undefined) this.add({ ...block, text, links }, [{ field, label, text }]);
    else this.add({ ...block, text: texts.join('\n'), links }, labelled(texts.join('\n')));
  }

  private paperOfRow(block: Block, texts: readonly string[], header: ReadonlyMap<ColumnField, number>): void {
    const cell = (field: ColumnField): string | undefined => {
      const at = header.get(field);
      return at === undefined ? undefined : texts[at];
    };
    const links = block.cells.flatMap((inner) => inner.links).map((link) => link.href);
    const url = links.find((href) => PAPER_HOST.test(href));
    const abstract = cell('abstract')?.replace(UNFOLD, '');
    if (abstract === undefined && url === undefined) return;
    this.give(
      {
        title: cell('title')?.split('\n')[0],
        abstract,
        authors: cell('authors'),
        affiliations: affiliationsInCell(cell('affiliations')),
        doi: cell('doi'),
        arxivId: cell('arxivId'),
        url,
        venue: cell('venue'),
        published: cell('published'),
        links,
      },
      block.line,
      texts.join(' | '),
    );
  }
}

/** Labels of the date of a later version of a paper. */
const OF_A_LATER_VERSION = /updat|更新/i;
const DATE = /(?<![\w/-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-[0-3]\d(?![\w-])/;
/** A page of notes about a paper, named by the paper's arXiv id: "notes/2405.00001v2.md". */
const NAMED_BY_ID = /^(?:[\w.-]{1,80}\/){0,8}(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?)(?:\.\w{2,5})?$/;

function idOfPage(links: readonly Link[]): string | undefined {
  return first(links, ({ href }) => NAMED_BY_ID.exec(href)?.[1]);
}

function addressIn(text = ''): string | undefined {
  return /https?:\/\/[^\s)\]]+/.exec(text)?.[0];
}

/** The text of a button before a folded abstract. */
const UNFOLD = /^\W*(?:click to (?:expand|show)|(?:show|view|read) ?(?:abstract|more)?|abstract|expand)\W*\n/i;
/** arXiv's listings put the id of a paper above its title. */
const ID_ABOVE = /^\s*arxiv:\d/i;
/** A shortened text that a page shows until the reader expands it. */
const CUT_OFF = /^\s*(?:…|\.\.\.)|(?:…|\.\.\.)\s*(?:[▽▼]\s*)?(?:more\s*)?$/i;
/** Number of papers that show where a list has its authors. */
const SHOWN_BY = 2;

/**
 * Removes names of authors from the first lines of a text, and stores them. A single name counts where other papers have several.
 * @returns the text without them
 */
function takeNames(draft: Draft, { kind }: Block, text: string, namesAt: Map<string, number>): string {
  if (kind === 'heading' || draft.open || draft.fields.has('authors')) return text;
  const lines = text.split('\n');
  const found = first(lines.slice(0, 4).entries(), ([at, line]) => {
    const plain = withoutLinkWords(line);
    const place = `${draft.blocks.length}.${at}`;
    const shown = namesAt.get(place) ?? 0;
    const names = namesAtStart(plain);
    if (names) namesAt.set(place, shown + 1);
    const known = names ?? (shown >= SHOWN_BY ? namesAtStart(plain, isName) : undefined);
    return known && { at, ...known };
  });
  if (!found) return text;
  draft.fields.set('authors', [found.names]);
  return lines
    .flatMap((line, i) => (i === found.at ? found.rest : line))
    .join('\n')
    .trim();
}

/** Where names may end and a venue, a date or a link may follow: "Ana Bo, Cy Di - arXiv, 2024", "Ana Bo, Cy Di, ICLR 2024". */
const ENDS_OF_NAMES = [
  /$/,
  / [-–—] /,
  /[,.;]? \(?(?:arXiv\b|(?:[Ii]n|Proc\.)[: ]|[A-Z][A-Za-z]{0,20}[A-Z][\w-]{0,20}[, ]{1,3}['’]?\d{2,4}\b)/,
];
/** Maximum length in characters of a venue or date after names, which is dropped. */
const LONGEST_TRAILER = 120;

/** The names at the beginning of a line, and the rest of the line that is kept. */
function namesAtStart(
  line: string,
  areNames = looksLikeNames,
): { readonly names: string; readonly rest: string[] } | undefined {
  for (const end of ENDS_OF_NAMES) {
    const at = line.search(end);
    if (at < 0 || !areNames(line.slice(0, at))) continue;
    const rest = line.slice(at);
    return { names: line.slice(0, at).replace(AFTER_NAMES, ''), rest: rest.length > LONGEST_TRAILER ? [rest] : [] };
  }
  return undefined;
}

/** A BibTeX entry for citing the page. */
const BIBTEX = /^@[a-z]+\s*\{[^\s,{}]*,/i;

function hasAbstract(draft: Draft): boolean {
  return draft.abstracts.length > 0 || draft.texts.length > 0;
}

/** Whether a heading begins the next section of a page about one paper. */
function endsSection(draft: Draft, block: Block, text: string): boolean {
  const { open } = draft;
  const isLevel = block.kind === 'heading' && open !== undefined && (open.level === 0 || block.level <= open.level);
  return isLevel && hasAbstract(draft) && !isSection(text);
}

/** Adds text to the field whose label is open. Only an abstract may have several blocks. */
function continueLabel(draft: Draft, { field, label, then }: OpenLabel, text: string): void {
  if (field !== 'abstract') {
    if (!draft.fields.has(field)) draft.fields.set(field, [text]);
    draft.open = then;
    return;
  }
  const last = draft.abstracts.at(-1);
  if (last?.label === label) last.text += `\n${text}`;
  else draft.abstracts.push({ label, text });
}

/** Keeps text without any label as a possible abstract or sentence. */
function keepUnlabelled(draft: Draft, text: string, shortestAbstract: number): void {
  if (text.length >= shortestAbstract) draft.texts.push(text);
  else if (isSentence(text)) draft.sentences.push(text);
}

/** The labelled abstract in the original language, otherwise the first text that is long enough. */
function abstractOf(draft: Draft): string | undefined {
  const score = (entry: { readonly label: string; readonly text: string }): number =>
    latin(entry.text) * 2 + Number(/abstract/i.test(entry.label)) - 4 * Number(CUT_OFF.test(entry.text));
  const best = draft.abstracts.toSorted((a, b) => score(b) - score(a))[0];
  const sure = draft.fields.has('title') || draft.fields.has('authors');
  return (
    best?.text ?? draft.texts.toSorted((a, b) => latin(b) - latin(a))[0] ?? (sure ? draft.sentences[0] : undefined)
  );
}

/** The share of Latin letters in a text, rounded to 0 or 1. */
function latin(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return Math.round((text.match(/\p{Script=Latin}/gu)?.length ?? 0) / Math.max(letters, 1));
}

/** A title, the rest of its block, and its rank (see `Draft`). */
interface TitleStart {
  readonly title: string;
  readonly rest: string;
  readonly rank: number;
}

const LEADS_WITH_TITLE: ReadonlySet<Block['kind']> = new Set(['item', 'paragraph', 'summary']);

/** The title at the beginning of a block; undefined if there is none. */
function titleOf(block: Block, text: string): TitleStart | undefined {
  const whole = bare(text);
  if (whole === '' || fieldOfLabel(whole.split('\n')[0]!.replace(/[:：]\s*$/, '')) !== undefined) return undefined;
  if (block.kind === 'heading' || block.role === 'title') return titleOfHeading(block, whole);
  if (isLinkBar(block, whole)) return undefined;
  const lead = LEADS_WITH_TITLE.has(block.kind) ? leading(block, text) : undefined;
  const title = lead && asTitle(lead.title);
  if (!lead || title === undefined) return undefined;
  return { title, rest: lead.rest, rank: block.kind === 'item' ? 10 + block.level : 20 };
}

function titleOfHeading(block: Block, whole: string): TitleStart | undefined {
  const title = asTitle(linkOfTitle(block, whole) ?? whole);
  return title === undefined ? undefined : { title, rest: '', rank: block.role === 'title' ? 7 : block.level };
}

/** The words of the link that are a title, among others in brackets and numbers: "#1 [Title] [PDF] [Copy]", "[Title] ⬆️ 45". */
function linkOfTitle(block: Block, whole: string): string | undefined {
  const long = block.links.filter(({ text }) => text.split(' ').length >= 3 && !LINK_WORDS.test(text));
  const line = whole.replace(/\s+/g, ' ');
  if (long.length !== 1 || !line.includes(long[0]!.text)) return undefined;
  const rest = line.replace(long[0]!.text, '').replace(/\[[^[\]]*\]|\([^()]*\)/g, '');
  return /\p{L}/u.test(rest) ? undefined : long[0]!.text;
}

/**
 * The first line of a block, neither bold nor a link, if a labelled abstract follows in the block or one of the next lines is just
 * the URL of a paper.
 */
function titleAbove(block: Block, parts: readonly LabelledText[]): TitleStart | undefined {
  const [first, ...others] = parts;
  if (block.kind !== 'item' && block.kind !== 'paragraph') return undefined;
  const [line = '', ...rest] = bare(first?.text ?? '').split('\n');
  const isListed = others.some((part) => part.field === 'abstract') || rest.slice(0, 3).some(isPaperAddress);
  if (first?.field !== undefined || !isListed) return undefined;
  const title = asTitle(line);
  return title === undefined || isSentence(line) ? undefined : { title, rest: rest.join('\n'), rank: 20 };
}

/** Whether a link is part of a title, or leads to a paper. */
function isLinkOf({ text, href }: Link, title: string): boolean {
  return (text !== '' && title.includes(text)) || PAPER_HOST.test(href);
}

function isPaperAddress(line: string): boolean {
  return /^\W*https?:\/\/\S+$/.test(line.trim()) && PAPER_HOST.test(line);
}

/** The term of a definition list, if it has three words or more; arXiv's listings put ids and links there. */
function titleOfTerm(text: string): string | undefined {
  const title = asTitle(text);
  return title !== undefined && title.split(/\s+/).length >= 3 && !/arxiv:|\[/i.test(text) ? title : undefined;
}

/** The bold or linked words at the beginning of a block: "[Title](…), Ana Bo. *Venue 2024*". */
function leading(block: Block, text: string): { readonly title: string; readonly rest: string } | undefined {
  const bold = new RegExp(`^[^\\p{L}${BOLD}]{0,30}${BOLD}([^${PLAIN}]+)${PLAIN}`, 'u').exec(text);
  if (bold && !/[:：]\s*$/.test(bare(bold[1]!)) && !LINK_WORDS.test(bare(bold[1]!)))
    return { title: bold[1]!, rest: text.slice(bold[0].length) };
  const plain = bare(text);
  const onOneLine = plain.replace(/\s+/g, ' ');
  for (const link of block.links.slice(0, MOST_LEADING_LINKS)) {
    if (link.text === '' || LINK_WORDS.test(link.text) || link.href.startsWith('#')) continue;
    const at = onOneLine.indexOf(link.text);
    if (at < 0 || /\p{L}{3,}/u.test(plain.slice(0, at).replace(/^[\p{L}\d.\s:-]{0,14}[\])|:]/u, ''))) continue;
    const end = plain.indexOf(link.text.split(' ')[0]!, 0) + link.text.length;
    return { title: link.text, rest: plain.slice(end) };
  }
  return undefined;
}

/** Number of links at the beginning of a block that may be its title. */
const MOST_LEADING_LINKS = 50;
/** Maximum length in characters of a title with its number and markers. */
const LONGEST_MARKED_TITLE = 1000;

/** A title without its number and markers; undefined if the text does not look like a title. */
function asTitle(text: string): string | undefined {
  const line = bare(text).split('\n', 1)[0]!;
  if (line.length > LONGEST_MARKED_TITLE) return undefined;
  const title = line
    .replace(
      /^(?:[^\p{L}\p{N}"“‘'([{$]+|#?\d{1,4}[.)、:：]\s+|\[(?:\d{1,4}|pdf|html|book|citation|doc|[bc])\]\s*|\(\d{1,4}\)\s*|(?:paper|论文)\s*#?\d+\s*[:.：]\s*)+/iu,
      '',
    )
    .replace(/\s*(?:\[(?:pdf|paper|code|link|arxiv|abs|html)\]\s*)+$/i, '')
    .replace(/^["“](.*)["”]$/, '$1')
    .trim();
  return title.length >= 3 &&
    title.length <= LONGEST_TITLE &&
    /\p{L}{2}/u.test(title) &&
    !LINK_WORDS.test(title) &&
    !/^(?:https?:|www\.|[\w-]+(?:\.[\w-]+)+\/)\S*$/.test(title)
    ? title
    : undefined;
}

/** Whether a block consists of links: "[PDF](…) | [Code](…)". */
function onlyLinks(block: Block, text: string): boolean {
  // The link of a title was cut off with the title.
  const words = text.replace(/\s+/g, ' ');
  const links = block.links.filter((link) => words.includes(link.text));
  if (links.length === 0) return false;
  return lettersOf(text) - links.reduce((sum, link) => sum + lettersOf(link.text), 0) < 4;
}

/** Whether a block is a bar of short links, the first of which leads to a file or page of a paper: "Paper | Tweet". */
function isLinkBar(block: Block, text: string): boolean {
  const [head, ...others] = block.links;
  const isBar = head !== undefined && others.length > 0 && LINK_WORDS.test(head.text);
  return isBar && others.every((link) => link.text.split(' ').length <= 2) && onlyLinks(block, text);
}

/** Number of letters and digits in a text. */
function lettersOf(text: string): number {
  return lettersIn(text).length;
}

/** Whether a text has at least eight words and ends like a sentence. */
function isSentence(text: string): boolean {
  return text.length >= 40 && text.split(/\s+/).length >= 8 && /[.!?]["”)]?$/.test(text);
}

/** Whether a text may be one name. */
function isName(text: string): boolean {
  return text.length < 40 && NAME_WORDS.test(text);
}

/** Whether a text is a list of names: "Ana Bo, Cy Di and Eva Fu". */
export function looksLikeNames(text: string): boolean {
  const names = text
    .replace(/\s+/g, ' ')
    .replace(AFTER_NAMES, '')
    .replace(/\bet al\.?$/, '')
    .split(/ ?[,;·|] ?| (?:and|&) /)
    .filter(Boolean);
  return names.length > 1 && names.every((name) => /^\p{Lu}/u.test(name) && name.length < 40 && NAME_WORDS.test(name));
}

/** A line of names without leading punctuation or "by", affiliations in brackets, and the texts of links: "by Ana Bo (Uni), Cy Di · arXiv · code". */
function withoutLinkWords(line: string): string {
  const parts = line
    .replace(/^[^\p{L}]+/u, '')
    .replace(/^(?:by|von|par|por) (?=\p{Lu})/u, '')
    .replace(/ ?\([^()]{3,120}\)(?=\s*(?:[,;]|and\b|$))/g, '')
    .split(/ [·•|] /);
  const end = parts.findIndex((part) => LINK_WORDS.test(part));
  return (end < 0 ? parts : parts.slice(0, end)).join(' · ');
}

/** The lines of a field before one that begins with any label: "Created: …". */
function untilLabel(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex(
    (line, i) => i > 0 && /^(?:\p{Lu}\p{L}{2,20}(?: \p{L}{1,20}){0,2}::?|\p{L}\w{1,30}::)(?:\s|$)/u.test(line),
  );
  return (end < 0 ? lines : lines.slice(0, end)).join('\n');
}

/** "· 2024-05-01", "(2024)" */
const AFTER_NAMES = / ?(?:[·|,] ?|\()\d{4}\b.*/;
const NAME_WORDS =
  /^(?:(?:\p{Lu}[\p{L}.'’-]*|[dl]['’]\p{Lu}[\p{L}.'’-]*|van|von|de|der|den|di|da|del|la|le|bin|al)(?:\s|$)){2,6}$/u;
