import { JsonDocumentReader } from './json/document.js';
import { plainShape } from './json/shapes/plain.js';
import { beginsWithJsonLine, jsonl } from './jsonl.js';
import type { SourceFormat } from './source.js';

/** Comments before a document, and code around it: `const papers = […];`, `callback({…})`. */
const PRELUDE =
  /^\s*(?:(?:\/\/[^\n]*\n|\/\*(?:(?!\*\/)[\s\S])*\*\/)\s*)*(?:\)\]\}'|(?:export\s+default|module\.exports\s*=|(?:var|let|const)\s+[\w$]+\s*=|(?:window|self|this)\.[\w$.]+\s*=|[\w$.]+\()\s*)?(?=[[{])/;

/** One JSON document, on one line or several: a list of papers, an envelope around one, or a single paper. */
export const json: SourceFormat = {
  name: 'json',
  description:
    'a JSON document: a list of papers, alone or in an envelope such as "results", "data" or "message.items"',
  example: `{"papers": [\n  ${plainShape.example}\n]}\n`,
  looksLike: (head) => /^\s*(?:\[\s*)*[[{]\s*(?:["{}\]]|-?\d|null|true|false)/.test(head.replace(PRELUDE, '')),
  async *read(text, options) {
    const { head, whole } = await untilLineBreak(text, options.limits.record);
    if (beginsWithJsonLine(head)) {
      yield* jsonl.read(whole, options);
      return;
    }
    const reader = new JsonDocumentReader(options, 'json');
    let begun = false;
    for await (const chunk of whole) {
      yield* reader.push(begun ? chunk : chunk.replace(PRELUDE, ''));
      begun = true;
    }
    yield* reader.end();
  },
};

/** Reads up to the second line break, because a first line of several megabytes may be the first of many. */
async function untilLineBreak(
  text: AsyncIterable<string>,
  limit: number,
): Promise<{ head: string; whole: AsyncIterable<string> }> {
  const chunks = text[Symbol.asyncIterator]();
  const parts: string[] = [];
  let length = 0;
  let breaks = 0;
  let ended = false;
  while (length <= limit && breaks < 2) {
    const next = await chunks.next();
    ended = next.done === true;
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
    breaks += next.value.split('\n').length - 1;
  }
  const head = parts.join('');
  async function* whole(): AsyncIterable<string> {
    yield head;
    for (let next = ended ? undefined : await chunks.next(); next && !next.done; next = await chunks.next())
      yield next.value;
  }
  return { head: breaks === 0 && !ended ? '' : head, whole: whole() };
}
