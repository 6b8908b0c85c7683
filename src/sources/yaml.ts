import { parse } from 'yaml';
import { type NumberedLine, linesOf } from './bytes/lines.js';
import { itemOf, recordsIn, whatIsMissing } from './json/records.js';
import { isObject } from './json/values.js';
import { tooLong, type ReadOptions, type SourceFormat, type SourceItem } from './source.js';

/** Maximum number of YAML aliases, far more than lists of papers use. */
const MOST_ALIASES = 100;

/** YAML: a list of papers, or the front matter of a paper's page as in Jekyll and Hugo (the pages of PMLR). */
export const yaml: SourceFormat = {
  name: 'yaml',
  description: "a YAML list of papers, or one paper's front matter (--- title: … abstract: … ---)",
  example: `- title: "Swift: A Small Model"
  authors: [Ana Bo, C.-P. Di]
  date: 2024-05-01
  abstract: >
    Swift reaches 81.5% accuracy
    on CIFAR-10.
`,
  looksLike: (head) =>
    /^(?:(?:---|#)[^\n]*\n|[^\S\n]*\n)*(?:-\s+)?["']?[\w./:-]+["']?:(?:\s|$)/.test(head) &&
    /^ {0,8}(?:- +)?title:\s*\S/m.test(head) &&
    /^ {0,8}(?:- +)?(?:abstract|summary|description):(?:\s|$)/m.test(head),
  async *read(text, options) {
    const lines = unwrapped(linesOf(text, options.limits.record));
    for await (const part of partsOf(lines, options.limits.record)) yield* itemsOf(part, options);
  },
};

interface Part {
  readonly line: number;
  readonly text: string;
  readonly tooLong: boolean;
  /** Content that may follow a list of papers without being one. */
  readonly rest: boolean;
}

const ENDS_DOCUMENT = /^(?:---|\.\.\.$)/;
const HAS_CONTENT = /^[^#\s]/;

/** A line with only a key, and the first line of a paper in the list below it. */
const ONLY_KEY = /^[\w-]+:\s*$/;
const FIRST_PAPER = /^( *)- +(?:title|id|type|key|paper|abstract|url|arxiv|doi|authors?|year|date|venue)\w*:/;

/** Keys of a paper whose value is a list, but not a list of papers. */
const OF_ONE_PAPER =
  /^(?:authors?|editors?|affiliations?|links?|urls?|resources?|references?|related|citations?|code|files?|versions?|identifiers?|dates?)\s*:/i;

/** The beginning of what follows a list that is the value of a key. */
const REST = '--- # rest';

/**
 * Turns `papers:` with a list below it into a top-level list. The content after such a list becomes a separate document, after
 * REST.
 */
async function* unwrapped(lines: AsyncIterable<NumberedLine>): AsyncGenerator<NumberedLine> {
  let key: NumberedLine | undefined;
  let indent: string | undefined;
  let isFirst = true;
  for await (const line of lines) {
    if (key) {
      indent = FIRST_PAPER.exec(line.text)?.[1];
      if (indent === undefined) yield key;
      key = undefined;
    } else if (indent !== undefined && /^[^#\s-]/.test(line.text)) {
      indent = undefined;
      yield { ...line, text: REST };
    }
    if (indent === undefined && mayHoldPapers(line.text, isFirst)) key = line;
    else yield { ...line, text: withoutIndent(line.text, indent) };
    isFirst &&= !HAS_CONTENT.test(line.text) || ENDS_DOCUMENT.test(line.text);
  }
  if (key) yield key;
}

/** Pandoc's lists of papers begin with `references:`; in a single paper's fields it comes later. */
function mayHoldPapers(line: string, isFirst: boolean): boolean {
  return ONLY_KEY.test(line) && (isFirst || !OF_ONE_PAPER.test(line));
}

function withoutIndent(text: string, indent = ''): string {
  return text.startsWith(indent) ? text.slice(indent.length) : text;
}

/** Splits a text at its documents and at the elements of a top-level list, so that memory holds one of them at a time. */
async function* partsOf(lines: AsyncIterable<NumberedLine>, limit: number): AsyncGenerator<Part> {
  let open: string[] = [];
  let start = 1;
  let length = 0;
  /** Whether the document is a list; undefined before its first content. */
  let isList: boolean | undefined;
  let rest = false;
  const part = (): Part[] =>
    open.some((text) => HAS_CONTENT.test(text))
      ? [{ line: start, text: `${open.join('\n')}\n`, tooLong: length > limit, rest }]
      : [];
  for await (const { text, number } of lines) {
    const endsDocument = ENDS_DOCUMENT.test(text);
    if (isList === undefined && HAS_CONTENT.test(text)) isList = text.startsWith('-');
    if (endsDocument || (isList && /^-(?:\s|$)/.test(text))) {
      yield* part();
      open = [];
      length = 0;
    }
    if (endsDocument) {
      isList = undefined;
      rest = text === REST;
      continue;
    }
    if (open.length === 0) start = number;
    length += text.length;
    if (length <= limit) open.push(text);
  }
  yield* part();
}

function* itemsOf({ line, text, tooLong: isTooLong, rest }: Part, options: ReadOptions): Generator<SourceItem> {
  const place = `line ${line}`;
  if (isTooLong) {
    yield tooLong(options.limits.record, place, text);
    return;
  }
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: MOST_ALIASES, logLevel: 'silent' });
  } catch (error) {
    // The text below a front matter is the page itself.
    const looks = /^(?:- )?[ \t]*title:/m.test(text);
    if (looks) yield { rejected: 'is not YAML', detail: (error as Error).message.split('\n')[0]!, place, record: text };
    return;
  }
  let found = false;
  for (const record of recordsIn(value, options)) {
    found = true;
    yield itemOf(
      record,
      record.path === '' || record.path === '[0]' ? place : `${place}, ${record.path}`,
      'yaml',
      options,
      text,
    );
  }
  if (!found && !rest && isMeantAsPaper(value, text))
    yield { rejected: whatIsMissing(Array.isArray(value) ? value[0] : value), place, record: text };
}

/** Whether a value without papers has field names. The page after a front matter has none, even if it begins with a brace. */
function isMeantAsPaper(value: unknown, text: string): boolean {
  return isObject(Array.isArray(value) ? value[0] : value) && /^[ \t-]*["']?\w[\w ./-]*["']?:/m.test(text);
}
