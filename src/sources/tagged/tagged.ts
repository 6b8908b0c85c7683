import { type NumberedLine, linesOf } from '../bytes/lines.js';
import { type PaperFields, paperFrom } from '../fields/paper-fields.js';
import { tooLong, type SourceFormat } from '../source.js';

/** The values of each tag of a record, in order. */
export type Tags = ReadonlyMap<string, readonly string[]>;

/** A format of lines that begin with a short tag. */
export interface TaggedDescription {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  looksLike(head: string): boolean;
  /** The tag and value of a line; undefined for a line that continues the previous value. */
  tagOf(line: string): readonly [tag: string, value: string] | undefined;
  /** A tag that begins a record. */
  readonly begins: ReadonlySet<string>;
  /** A tag that ends a record. */
  readonly ends: ReadonlySet<string>;
  /** Tags of the abstract: if the text ends within one, and every record before has its end, the last one is truncated. */
  readonly abstracts?: ReadonlySet<string>;
  /** Whether records are separated by empty lines. */
  readonly emptyLineEnds?: boolean;
  fields(tags: Tags): PaperFields;
}

/** Makes a format from its description. */
export function taggedFormat(about: TaggedDescription): SourceFormat {
  return {
    name: about.name,
    description: about.description,
    example: about.example,
    looksLike: (head) => about.looksLike(withoutIndent(head)),
    async *read(text, { limits }) {
      const ends = new Set<TaggedRecord['end']>();
      for await (const record of recordsOf(text, about, limits.record)) {
        const place = `line ${record.line}`;
        const whole = record.lines.join('\n');
        if (record.length > limits.record) {
          yield tooLong(limits.record, place, whole);
          continue;
        }
        if (isTruncated(record, ends, about))
          yield { rejected: 'is truncated', detail: 'the file ends within its abstract', place, record: whole };
        else yield { ...paperFrom(about.fields(record.tags), about.name, limits), place, record: whole };
        ends.add(record.end);
      }
    },
  };
}

/** Whether the text ends within the abstract of its last record, and all before have their mark. @param ends how those before ended */
function isTruncated(
  { end, tag }: TaggedRecord,
  ends: ReadonlySet<TaggedRecord['end']>,
  { abstracts }: TaggedDescription,
): boolean {
  const others = ends.size === 1 && ends.has('marked');
  return others && end === 'of text' && abstracts?.has(tag ?? '') === true;
}

interface TaggedRecord {
  readonly line: number;
  readonly lines: string[];
  readonly tags: Map<string, string[]>;
  /** The tag of the last line, which lines without a tag continue. */
  tag: string | undefined;
  length: number;
  /** How it ended: with its own mark, or with the text; undefined if the next record ended it. */
  end: 'marked' | 'of text' | undefined;
}

async function* recordsOf(
  text: AsyncIterable<string>,
  about: TaggedDescription,
  limit: number,
): AsyncGenerator<TaggedRecord> {
  let record: TaggedRecord | undefined;
  for await (const line of dedented(linesOf(text, limit))) {
    const found = about.tagOf(line.text);
    const isSeparator = about.emptyLineEnds === true && line.text.trim() === '';
    if (isSeparator || beginsAnother(found, record, about)) {
      if (isWhole(record)) yield record;
      record = undefined;
    }
    if (isSeparator) continue;
    record ??= { line: line.number, lines: [], tags: new Map(), tag: undefined, length: 0, end: undefined };
    add(record, found, line, limit);
    if (found && about.ends.has(found[0])) {
      record.end = 'marked';
      if (isWhole(record)) yield record;
      record = undefined;
    }
  }
  if (isWhole(record)) yield { ...record, end: 'of text' };
}

/** The white space before the first line that is not empty. */
const INDENT = /^(?:[^\S\n]*\n)*([^\S\n]+)(?=\S)/;

/**
 * Removes the indentation of the first line from all lines, for a text that is indented as a whole, such as one copied from a
 * mail.
 */
function withoutIndent(text: string): string {
  const indent = INDENT.exec(text)?.[1];
  return indent === undefined ? text : text.replaceAll(new RegExp(`^[^\\S\\n]{1,${indent.length}}`, 'gm'), '');
}

async function* dedented(lines: AsyncIterable<NumberedLine>): AsyncGenerator<NumberedLine> {
  let indent: number | undefined;
  for await (const line of lines) {
    if (line.text.trim() !== '') indent ??= line.text.search(/\S/);
    yield indent ? { ...line, text: line.text.slice(Math.min(indent, line.text.search(/\S|$/))) } : line;
  }
}

type FoundTag = ReturnType<TaggedDescription['tagOf']>;

/** Whether the tag begins records and the current record already has it. */
function beginsAnother(found: FoundTag, record: TaggedRecord | undefined, about: TaggedDescription): boolean {
  return found !== undefined && about.begins.has(found[0]) && record?.tags.has(found[0]) === true;
}

function isWhole(record: TaggedRecord | undefined): record is TaggedRecord {
  return record !== undefined && record.tags.size > 1;
}

/** Adds a line's value to its tag; a line without a tag continues the value before it. */
function add(record: TaggedRecord, found: FoundTag, line: NumberedLine, limit: number): void {
  if (found) record.tag = found[0];
  const value = (found ? found[1] : line.text).trim();
  record.length += line.text.length;
  if (record.tag === undefined || record.length > limit) return;
  record.lines.push(line.text);
  const values = record.tags.get(record.tag) ?? [];
  if (found || values.length === 0) values.push(value);
  else if (value !== '') values[values.length - 1] += `\n${value}`;
  record.tags.set(record.tag, values);
}

/** The first value of the first of these tags that has one. */
export function firstOf(tags: Tags, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = tags.get(name)?.find((text) => text !== '');
    if (value !== undefined) return value;
  }
  return undefined;
}

/** All values of the first of these tags that has any. */
export function allOf(tags: Tags, ...names: readonly string[]): readonly string[] {
  return names.map((name) => tags.get(name) ?? []).find((values) => values.length > 0) ?? [];
}
