import { crossIdsIn } from '../../domain/cross-ids.js';
import type { SourcePaper } from '../../domain/paper.js';
import { strayBytes, withoutStrayBytes } from '../bytes/encoding.js';
import type { SourceLimits } from '../source.js';
import { authorName, splitAuthors } from './authors.js';
import { isoDate } from './dates.js';
import { textOfMarkup } from './markup.js';
import { arxivIdIn, arxivIdOf, doiIn } from './identifiers.js';

/** The fields of a paper as given in a source. */
export interface PaperFields {
  readonly title?: string;
  readonly abstract?: string;
  /** All names in one text, or a list of names. */
  readonly authors?: string | readonly string[];
  /** The organisations of the authors. */
  readonly affiliations?: readonly string[];
  readonly doi?: string;
  readonly arxivId?: string;
  readonly url?: string;
  readonly venue?: string;
  readonly published?: string;
  readonly sourceId?: string;
  /** URLs and numbers that may contain a DOI or an arXiv id. */
  readonly links?: readonly string[];
  /** Ids at other services, with their prefix: "pmid: 123" (see domain/cross-ids). */
  readonly crossIds?: readonly string[];
}

/** A paper, or the reason why the fields do not make one. */
export type PaperOrReject = { readonly paper: SourcePaper } | { readonly rejected: string; readonly detail?: string };

/** Placeholders for a missing abstract in databases, without the punctuation around them. "--" is a placeholder without words. */
const NO_ABSTRACT =
  /^(?:(?:no|without) abstract(?: (?:is )?(?:available|provided|found))?|(?:abstract )?(?:is )?(?:not ?|un)(?:available|provided|found)|(?:abstract )?missing(?: abstract)?|n\/?a|null|none|nan|undefined|tbd)?$/i;
const MARKS_AROUND = /^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu;

/** Makes a paper from its fields, or states what is missing. */
export function paperFrom(fields: PaperFields, source: string, limits: SourceLimits): PaperOrReject {
  const title = titleText(fields.title);
  const abstract = abstractText(fields.abstract);
  const problem = problemOf(title, abstract, limits);
  if (problem) return problem;
  const links = [fields.doi, fields.url, ...(fields.links ?? [])];
  const doi = doiIn(fields.doi) ?? links.map(doiIn).find(Boolean);
  const arxivId = arxivIdOf(fields.arxivId) ?? links.map(arxivIdIn).find(Boolean);
  const clean = (text: string | undefined): string | undefined =>
    text === undefined || text.trim() === '' ? undefined : withoutStrayBytes(oneLine(text));
  return {
    paper: {
      title,
      abstract,
      authors: authorList(fields.authors).map(withoutStrayBytes),
      source,
      ...present({
        sourceId: fields.sourceId,
        doi: doi && withoutStrayBytes(doi),
        arxivId,
        url: clean(fields.url),
        venue: clean(fields.venue),
        published: isoDate(fields.published),
        affiliations: affiliationList(fields.affiliations),
        crossIds: furtherIds(fields),
      }),
    },
  };
}

function problemOf(
  title: string,
  abstract: string,
  limits: SourceLimits,
): { rejected: string; detail?: string } | undefined {
  if (title === '') return { rejected: 'has no title; every paper needs a title and an abstract' };
  if (!/[\p{L}\p{N}]/u.test(title)) return { rejected: 'has a title without a letter or digit' };
  if (abstract === '') return { rejected: 'has no abstract; every paper needs a title and an abstract' };
  for (const [field, text] of [
    ['title', title],
    ['abstract', abstract],
  ] as const) {
    if (text.length > limits[field]) {
      return {
        rejected: `has a text of more than ${limits[field]} characters as its ${field}`,
        detail: `${text.length} characters`,
      };
    }
    if (text.includes('\0')) return { rejected: `has a NUL character in its ${field}` };
    if (strayBytes(text)) return { rejected: `has bytes in its ${field} that are invalid in the encoding of the file` };
  }
  return undefined;
}

/** A title on one line. PubMed and Scopus put translated titles in brackets, which are removed. */
function titleText(text: string | undefined): string {
  return oneLine(text ?? '').replace(/^\[(.*)\]\.?$/s, '$1');
}

/** HTML and JATS tags that separate blocks of text. */
const BLOCK_TAG = /<\/?(?:jats:)?(?:p|h[1-6]|div|sec|title|ul|li)(?:\s+[\w:-]+=[^<>]*|\s*\/?)>/i;

/** What arXiv's feeds put before an abstract: "arXiv:2405.00001v1 Announce Type: new Abstract: …". */
const ANNOUNCEMENT = /^arXiv:\S+\s+Announce Type:\s*\S+\s*/i;

/** A field "abs" may hold the address of the page with the abstract. */
export const ONLY_ADDRESS = /^https?:\/\/\S+$/;

function abstractText(text = ''): string {
  const line = oneLine(BLOCK_TAG.test(text) ? textOfMarkup(text) : text).replace(ANNOUNCEMENT, '');
  const own = line.replace(/^(?:abstract|summary)\s*(?:[:.—–-]\s*|(?=\p{Lu}\p{Ll}))/iu, '');
  return NO_ABSTRACT.test(own.replace(MARKS_AROUND, '')) || ONLY_ADDRESS.test(own) ? '' : own;
}

/** A line break that an export wrote as a backslash and an "n", behind a sentence: not "\\nabla". */
const WRITTEN_BREAK = /(?<=[\p{P}\s])(?:\\n)+(?=\s|\p{Lu}|$)/gu;

/**
 * Line breaks and the white space around them become one space; a word hyphenated at the end of a line is joined and keeps its
 * hyphen. Other white space is unchanged.
 */
function oneLine(given: string): string {
  const text = given.includes('\\n') ? given.replace(WRITTEN_BREAK, '\n') : given;
  if (!/[\n\r\t\v\f\u0085\u2028\u2029]/.test(text)) return text.trim();
  return text
    .replace(/(\p{L})-[^\S\n\r]*(?:\r\n|\n|\r)\s*(?=\p{Ll})(?!and\b|or\b|und\b|to\b)/gu, '$1-')
    .replace(/(?<!\s)\s*[\n\r\t\v\f\u0085\u2028\u2029]\s*/g, ' ')
    .trim();
}

/** The ids at other services that cannot be derived from the paper's URL; undefined if there are none. */
function furtherIds({ url, links = [], crossIds = [] }: PaperFields): string[] | undefined {
  const told = new Set(crossIdsIn([url]));
  const further = crossIdsIn([...crossIds, ...links]).filter((id) => !told.has(id));
  return further.length === 0 ? undefined : further;
}

function authorList(authors: string | readonly string[] | undefined): string[] {
  if (authors === undefined) return [];
  if (typeof authors === 'string') return splitAuthors(authors);
  return authors.map((name) => authorName(name)).filter((name) => /\p{L}/u.test(name));
}

/** Maximum number of affiliations, and maximum length of one in characters. */
const MOST_AFFILIATIONS = 200;
const LONGEST_AFFILIATION = 300;

/** Each name once, on one line and without leading footnote marks; undefined if there are none. */
function affiliationList(names: readonly string[] | undefined): string[] | undefined {
  const plain = (names ?? []).map((name) => withoutMarks(oneLine(name.slice(0, LONGEST_AFFILIATION))));
  const unique = [...new Set(plain.filter((name) => /\p{L}/u.test(name)))]
    .slice(0, MOST_AFFILIATIONS)
    .map(withoutStrayBytes);
  return unique.length === 0 ? undefined : unique;
}

/** "1 Tsinghua University" and "1Tsinghua University" begin with a footnote mark; "3M Company" and "01.AI" do not. */
function withoutMarks(name: string): string {
  const marks = /^(?:[*†‡§¶∗,.\s]|\d{1,2}(?=[\s,*†‡§¶∗]|\p{Lu}\p{Ll}))+(?=\p{L})|(?<![.;,\s])[.;,\s]+$/gu;
  return name.replace(marks, '');
}

function present<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
