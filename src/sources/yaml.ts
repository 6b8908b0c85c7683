import { parse } from 'yaml';
import { type Line, linesOf } from './bytes/lines.js';
import { itemOf, recordsIn, whatIsMissing } from './json/records.js';
import { isObject } from './json/values.js';
import type { ReadOptions, SourceFormat, SourceItem } from './source.js';

/** How deep and how often a YAML text may repeat itself: far more than a list of papers does. */
const MOST_ALIASES = 100;

/** YAML: a list of papers, or the front matter of one paper's page as Jekyll and Hugo keep it (the pages of PMLR). */
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
    /^(?:---[^\n]*\n|#[^\n]*\n|\s*\n)*(?:-\s+)?[A-Za-z_]+:/.test(head) &&
    /^(?:- | {0,8})?title:\s*\S/m.test(head) &&
    /^(?:- | {0,8})?(?:abstract|summary|description):(?:\s|$)/m.test(head),
  async *read(text, options) {
    for await (const part of partsOf(linesOf(text, options.limits.record), options.limits.record))
      yield* itemsOf(part, options);
  },
};

interface Part {
  readonly line: number;
  readonly text: string;
  readonly tooLong: boolean;
}

/** Parts a text at the elements of its outermost list and at its documents, so that memory holds one of them at a time. */
async function* partsOf(lines: AsyncIterable<Line>, limit: number): AsyncGenerator<Part> {
  let open: string[] = [];
  let start = 1;
  let length = 0;
  /** Is the outermost thing a list? Unknown until something stands there. */
  let list: boolean | undefined;
  const part = (): Part => ({ line: start, text: `${open.join('\n')}\n`, tooLong: length > limit });
  for await (const line of lines) {
    if (list === undefined && /^[^#\s]/.test(line.text) && !line.text.startsWith('---'))
      list = line.text.startsWith('-');
    if (/^(?:---|\.\.\.$)/.test(line.text) || (list && /^-(?:\s|$)/.test(line.text))) {
      if (open.some((text) => /^[^#\s]/.test(text))) yield part();
      open = [];
      length = 0;
      if (/^(?:---|\.\.\.)/.test(line.text)) {
        list = undefined;
        continue;
      }
    }
    if (open.length === 0) start = line.number;
    length += line.text.length;
    if (length <= limit) open.push(line.text);
  }
  if (open.some((text) => /^[^#\s]/.test(text))) yield part();
}

function* itemsOf({ line, text, tooLong }: Part, options: ReadOptions): Generator<SourceItem> {
  const place = `line ${line}`;
  if (tooLong) {
    yield { rejected: `is longer than ${options.limits.record} characters`, place, record: text.slice(0, 2000) };
    return;
  }
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: MOST_ALIASES, logLevel: 'silent' });
  } catch (error) {
    // What stands below a front matter is the page itself.
    const looks = /^(?:- )?\s*title:/m.test(text);
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
  if (!found && isObject(Array.isArray(value) ? value[0] : value)) {
    yield { rejected: whatIsMissing(Array.isArray(value) ? value[0] : value), place, record: text };
  }
}
