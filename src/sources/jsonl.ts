import type { SourcePaper } from '../domain/paper.js';
import { type NumberedLine, linesOf } from './bytes/lines.js';
import { paperFrom } from './fields/paper-fields.js';
import { jsonProblem, parseJson } from './json/parse.js';
import { fieldsOf, itemOf, notAPaper, recordsIn, sourceTold, whatIsMissing } from './json/records.js';
import { plainShape } from './json/shapes/plain.js';
import { isObject, type JsonObject } from './json/values.js';
import { tooLong, type ReadOptions, SOURCE_LIMITS, type SourceFormat, type SourceItem } from './source.js';

/** JSON Lines: one object per line. A line may also be a whole API response with many papers. */
export const jsonl: SourceFormat = {
  name: 'jsonl',
  description: 'JSON Lines: one object per line with at least "title" and "abstract"',
  example: `${plainShape.example}\n`,
  looksLike: beginsWithJsonLine,
  async *read(text, options) {
    for await (const line of linesOf(text, options.limits.record)) yield* readLine(line, options);
  },
};

/**
 * Whether one of the first two lines is a complete JSON object. A single line must be a paper, since otherwise it is a whole
 * API response.
 */
export function beginsWithJsonLine(head: string): boolean {
  const lines = head
    .trimStart()
    .split(/[\r\n]+\s*/, 2)
    .filter(Boolean);
  const objects = lines.map((line) => (line.startsWith('{') ? jsonObject(line) : undefined));
  if (lines.length < 2)
    return objects[0] !== undefined && fieldsOf(objects[0], { limits: SOURCE_LIMITS }) !== undefined;
  return objects[0] !== undefined || (/^\{.*\}$/.test(lines[0]!) && objects[1] !== undefined);
}

function jsonObject(line: string): JsonObject | undefined {
  try {
    const value = parseJson(line, SOURCE_LIMITS.nesting);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function* readLine(line: NumberedLine, options: ReadOptions): Generator<SourceItem> {
  const place = `line ${line.number}`;
  if (line.tooLong) {
    yield tooLong(options.limits.record, place, line.text);
    return;
  }
  if (line.text.trim() === '') return;
  let value: unknown;
  try {
    value = parseJson(line.text, options.limits.nesting);
  } catch (error) {
    yield { ...jsonProblem(error), place, record: line.text };
    return;
  }
  let found = false;
  for (const record of isObject(value) ? recordsIn(value, options) : []) {
    found = true;
    const where = record.path === '' ? place : `${place}, ${record.path}`;
    yield itemOf(record, where, 'jsonl', options, record.path === '' ? line.text : undefined);
  }
  if (!found) yield notAPaper(value, place, line.text);
}

/** Reads a paper from an object with common field names. */
export function paperOfObject(
  object: Readonly<Record<string, unknown>>,
  source = 'jsonl',
): { paper: SourcePaper } | { rejected: string; detail?: string } {
  const options = { limits: SOURCE_LIMITS };
  const found = fieldsOf(object, options);
  if (!found) return { rejected: whatIsMissing(object) };
  return paperFrom(found.fields, sourceTold(object, found.source, source), options.limits);
}
