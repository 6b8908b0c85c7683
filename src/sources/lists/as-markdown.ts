import { linesOf } from '../bytes/lines.js';
import type { SourceFormat } from '../source.js';
import { markdown } from './markdown.js';

/**
 * Reads a format by converting each of its lines to a line of Markdown.
 * @param source recorded as the source of the papers
 */
export function readAsMarkdown(source: string, markdownLine: (line: string) => string): SourceFormat['read'] {
  async function* converted(text: AsyncIterable<string>, limit: number): AsyncGenerator<string> {
    for await (const line of linesOf(text, limit)) yield `${markdownLine(line.text)}\n`;
  }
  return async function* (text, options) {
    for await (const item of markdown.read(converted(text, options.limits.record), options))
      yield 'paper' in item ? { ...item, paper: { ...item.paper, source } } : item;
  };
}
