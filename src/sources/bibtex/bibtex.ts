import { linesOf } from '../bytes/lines.js';
import { isoDate, dateOf } from '../fields/dates.js';
import { plainLatex, withLatexLetters } from '../fields/latex.js';
import { type PaperFields, paperFrom } from '../fields/paper-fields.js';
import type { ReadOptions, SourceFormat, SourceItem } from '../source.js';
import { type BibtexEntry, BibtexCutter } from './entries.js';
import { BibtexSyntaxError, namesIn, parseEntry } from './parser.js';

/** Types of entries that are not papers, such as proceedings volumes. */
const NO_PAPERS = new Set([
  'proceedings',
  'mvproceedings',
  'collection',
  'mvcollection',
  'periodical',
  'xdata',
  'set',
  'control',
]);

/** BibTeX and BibLaTeX, entry by entry. LaTeX accents are converted and macros (`@string`) expanded. */
export const bibtex: SourceFormat = {
  name: 'bibtex',
  description: 'BibTeX or BibLaTeX with abstracts',
  example: `@inproceedings{bo2024swift,
  title = {Swift: A Small {M}odel},
  author = {Bo, Ana and Dí, C.-P.},
  booktitle = {Example Conference},
  year = 2024, month = may,
  doi = {10.1000/swift},
  abstract = {Swift reaches 81.5\\% accuracy
    on CIFAR-10.}
}
`,
  looksLike: (head) =>
    /^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(][^@{},=\n]*(?:[,=\n]|$)/m.test(head) && !/^\s*[<[{]/.test(head),
  async *read(text, options) {
    const cutter = new BibtexCutter(options.limits.record);
    const macros = new Map<string, string>();
    for await (const line of linesOf(text, options.limits.record)) {
      for (const entry of cutter.push(`${line.text}\n`)) yield* itemsOf(entry, macros, options);
    }
    for (const entry of cutter.end()) yield* itemsOf(entry, macros, options);
  },
};

function* itemsOf(entry: BibtexEntry, macros: Map<string, string>, { limits }: ReadOptions): Generator<SourceItem> {
  if (entry.type === 'comment' || entry.type === 'preamble') return;
  if (entry.type === 'string') return keepMacro(entry, macros);
  const place = `line ${entry.line}`;
  const record = entry.tooLong ? entry.text.slice(0, 2000) : entry.text;
  if (entry.tooLong) yield { rejected: `is longer than ${limits.record} characters`, place, record };
  else if (entry.deepest > limits.nesting)
    yield { rejected: 'is nested too deeply', detail: `more than ${limits.nesting} braces`, place, record };
  else if (NO_PAPERS.has(entry.type)) yield { passedOver: 'describes a whole volume', place };
  else if (entry.unfinished) yield { rejected: 'is not closed: a bracket is missing', place, record };
  else yield paperOf(entry, macros, limits);
}

/** `@string{cvpr = "…"}`: kept for the entries that use the name. */
function keepMacro({ text }: BibtexEntry, macros: Map<string, string>): void {
  const name = /^@\s*string\s*[{(]\s*([^\s=]+)\s*=/i.exec(text)?.[1]?.toLowerCase();
  if (name !== undefined && macros.size < 10_000) macros.set(name, text);
}

function paperOf({ text, line }: BibtexEntry, macros: Map<string, string>, limits: ReadOptions['limits']): SourceItem {
  const place = `line ${line}`;
  try {
    return { ...paperFrom(fieldsOf(parseEntry(text, macros)), 'bibtex', limits), place, record: text };
  } catch (error) {
    if (!(error instanceof BibtexSyntaxError)) throw error;
    return { rejected: 'is not BibTeX', detail: error.message, place, record: text };
  }
}

function fieldsOf({ label, fields }: ReturnType<typeof parseEntry>): PaperFields {
  const text = (...names: string[]): string | undefined =>
    names.map((name) => fields.get(name)).find((value) => value?.trim());
  const written = (name: string): string => text(name) ?? '';
  const plain = (value: string | undefined): string | undefined => value && plainLatex(value);
  const eprint = text('eprint', 'arxivid', 'arxiv');
  const arxiv = /arxiv/i.test(text('archiveprefix', 'eprinttype') ?? 'arxiv') ? eprint : undefined;
  const title = text('title');
  const subtitle = text('subtitle');
  return {
    title: plain(title && subtitle ? `${title}: ${subtitle}` : title),
    // Formulas stay as they are; the reader cleans every text.
    abstract: withLatexLetters(withoutBraces(text('abstract', 'abstracts', 'summary', 'annotation')) ?? ''),
    authors: namesIn(text('author', 'authors') ?? ''),
    affiliations: text('affiliation', 'affiliations', 'institution', 'school')
      ?.replace(/\s+/g, ' ')
      .split(';')
      .map((name) => plainLatex(name.trim())),
    doi: text('doi'),
    arxivId: arxiv,
    url: text('url', 'ee', 'link', 'biburl', 'adsurl', 'pdf'),
    venue: plain(text('booktitle', 'journal', 'journaltitle', 'eventtitle')),
    published: isoDate(text('date')) ?? dateOf(text('year'), text('month'), text('day')),
    sourceId: label,
    crossIds: [`pmid:${written('pmid')}`, `pmc:${written('pmcid')}`, written('url'), written('ee')],
    links: [
      text('journal', 'note', 'howpublished', 'eprint', 'ee', 'pdf') ?? '',
      written('note'),
      written('journal'),
    ].filter((t) => /arxiv/i.test(t)),
  };
}

/** Removes braces around a whole value, as NASA's ADS exports abstracts: `abstract = "{…}"`. */
function withoutBraces(text: string | undefined): string | undefined {
  const inner = /^\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}\s*$/.exec(text ?? '')?.[1];
  return inner ?? text;
}
