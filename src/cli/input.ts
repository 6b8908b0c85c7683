import { Option } from 'commander';
import { FORMATS } from '../sources/formats.js';
import { readPapers, readPapersFromFile } from '../sources/read.js';
import type { SourceItem } from '../sources/source.js';

/** `--format`, for commands that read papers. */
export function formatOption(): Option {
  return new Option('--format <name>', 'what the input is; told from its beginning when absent').choices(
    FORMATS.map((format) => format.name),
  );
}

/** Papers of a file, or of standard input for "-". */
export function papersOf(file: string, format?: string): AsyncIterable<SourceItem> {
  return file === '-' ? readPapers(process.stdin, 'standard input', format) : readPapersFromFile(file, format);
}
