import { parse } from 'smol-toml';
import { linesOf } from './bytes/lines.js';
import { itemOf, recordsIn } from './json/records.js';
import { tooLong, type ReadOptions, type SourceFormat, type SourceItem } from './source.js';

/** TOML: tables of papers (`[[paper]]`, `[papers.bo2024]`), or one paper between lines `+++` as in Hugo's front matter. */
export const toml: SourceFormat = {
  name: 'toml',
  description: 'TOML with a table for each paper ([[paper]]), or one paper\'s front matter (+++ title = "…" +++)',
  example: `[[paper]]
title = "Swift: A Small Model"
authors = ["Ana Bo", "C.-P. Di"]
date = 2024-05-01
abstract = """
Swift reaches 81.5% accuracy
on CIFAR-10."""
`,
  looksLike: (head) =>
    /^(?:[^\S\n]*(?:#[^\n]*)?\n)*(?:\[\[?[\w."' -]+\]\]?|[\w"'-]+[^\S\n]*=|\+\+\+)/.test(head) &&
    /^[ \t]*"?title"?\s*=\s*["']/m.test(head) &&
    /^[ \t]*"?(?:abstract|summary|description)"?\s*=\s*["']/m.test(head),
  async *read(text, options) {
    for await (const part of partsOf(text, options.limits.record)) yield* itemsOf(part, options);
  },
};

/** A table with its subtables. */
interface Part {
  readonly line: number;
  readonly text: string;
  readonly tooLong: boolean;
}

const HEADER = /^[ \t]*(\[\[?)([^\][\n]+)\]\]?[ \t]*(?:#|$)/;
const FENCE = /^\+\+\+\s*$/;
const QUOTES = /"""|'''/g;

/** Splits a document at each table of the same kind as the first one (`kindOf`), ignoring lines in multi-line strings. */
async function* partsOf(text: AsyncIterable<string>, limit: number): AsyncGenerator<Part> {
  let lines: string[] = [];
  let [start, length, quoted] = [1, 0, false];
  let like: string | undefined;
  const part = (): Part[] =>
    lines.length > 0 ? [{ line: start, text: lines.join('\n'), tooLong: length > limit }] : [];
  for await (const { text: line, number } of linesOf(text, limit)) {
    const kind = quoted ? undefined : kindOf(line);
    like ??= kind;
    if (kind !== undefined && kind === like) {
      yield* part();
      [lines, length] = [[], 0];
    }
    if (lines.length === 0) start = number;
    if ((line.match(QUOTES)?.length ?? 0) % 2 === 1) quoted = !quoted;
    length += line.length;
    if (length <= limit && kind !== '+++') lines.push(line);
  }
  yield* part();
}

/** The brackets of a table's header and the depth of its name: "[[1", "[2". */
function kindOf(line: string): string | undefined {
  if (FENCE.test(line)) return '+++';
  const [, brackets, name = ''] = HEADER.exec(line) ?? [];
  return brackets && `${brackets}${name.split('.').length}`;
}

function* itemsOf({ line, text, tooLong: isTooLong }: Part, options: ReadOptions): Generator<SourceItem> {
  const place = `line ${line}`;
  if (isTooLong) {
    yield tooLong(options.limits.record, place, text);
    return;
  }
  let value: unknown;
  try {
    // Dates become strings.
    value = JSON.parse(JSON.stringify(parse(text, { integersAsBigInt: 'asNeeded' }), withoutBigInts));
  } catch (error) {
    const detail = (error as Error).message.split('\n')[0]!;
    // The text after a front matter is the page itself.
    if (/^[ \t]*"?title"?\s*=/m.test(text)) yield { rejected: 'is not TOML', detail, place, record: text };
    return;
  }
  for (const record of recordsIn(value, options)) yield itemOf(record, place, 'toml', options, text);
}

function withoutBigInts(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
