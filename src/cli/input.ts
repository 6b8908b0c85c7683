import { createReadStream } from 'node:fs';
import { type FileToRead, filesOf } from '../sources/files.js';
import { openSource, type SourceOptions, type Source } from '../sources/open.js';
import { NoPapersError, SourceFormatError, type SourceItem } from '../sources/source.js';
import { sourceLimits } from '../config.js';
import { UsageError } from './errors.js';
import type { ReadPapersOptions } from './read-options.js';
import { configured } from './store-option.js';

/** A file or standard input with papers in a known format. */
export interface PaperInput {
  readonly name: string;
  /** Size in bytes; undefined for standard input. */
  readonly size: number | undefined;
  /**
   * Format, compression and encoding: "JSON Lines, gzip, Windows-1252". May change while reading, if the encoding is detected
   * late.
   */
  readonly kind: () => string;
  /** @param onBytes called with the number of bytes just read */
  items(onBytes?: (count: number) => void): AsyncIterable<SourceItem>;
}

/**
 * Finds and opens all inputs before any of them is read: files, folders, patterns, and `-` for standard input.
 * @param tell called with a line about the files of folders that are in no known format
 * @param except files that are never inputs
 * @throws UsageError if a named file is in no known format, or a folder or pattern contains no file that is
 */
export async function lookAt(
  names: readonly string[],
  options: ReadPapersOptions,
  tell: (line: string) => void,
  except: readonly string[] = [],
): Promise<PaperInput[]> {
  const inputs: PaperInput[] = [];
  const unknown: string[] = [];
  const seen = new Set<string>();
  for (const name of names) {
    if (name === '-') {
      inputs.push(await standardInput(options));
      continue;
    }
    const files = await filesOf(name, except);
    const fresh = files.filter(({ path }) => !seen.has(path));
    for (const { path } of fresh) seen.add(path);
    const opened = await openFiles(fresh, options);
    if (opened.inputs.length === 0 && !files.some((file) => file.named)) throw nothingIn(name, files.length);
    inputs.push(...opened.inputs);
    unknown.push(...opened.unknown);
  }
  if (unknown.length > 0) tell(passedOver(unknown));
  return inputs;
}

/** @throws UsageError if an explicitly named file is in no known format */
async function openFiles(
  files: Awaited<ReturnType<typeof filesOf>>,
  options: ReadPapersOptions,
): Promise<{ inputs: PaperInput[]; unknown: string[] }> {
  const inputs: PaperInput[] = [];
  const unknown: string[] = [];
  for (const file of files) {
    try {
      inputs.push(await fileInput(file, options));
    } catch (error) {
      if (!(error instanceof SourceFormatError)) throw error;
      if (file.named) throw new UsageError(error.message);
      unknown.push(file.path);
    }
  }
  return { inputs, unknown };
}

function nothingIn(name: string, files: number): UsageError {
  const found = files === 0 ? 'contains no files' : `none of its ${files} files contains papers in a known format`;
  return new UsageError(`${name}: ${found} (see: claimgraph formats)`);
}

function passedOver(files: readonly string[]): string {
  const shown = `${files.slice(0, 3).join(', ')}${files.length > 3 ? ', …' : ''}`;
  return `passed over ${files.length} ${files.length === 1 ? 'file' : 'files'} in no known format: ${shown}`;
}

async function fileInput({ path, size, named }: FileToRead, options: ReadPapersOptions): Promise<PaperInput> {
  const head = createReadStream(path);
  let source: Source;
  try {
    source = await openSource(head, openOptions(path, options));
  } finally {
    head.destroy();
  }
  return {
    name: path,
    size,
    kind: () => kindOf(source),
    async *items(onBytes) {
      const stream = createReadStream(path, { highWaterMark: 1 << 18 });
      try {
        source = await openSource(counted(stream, onBytes), openOptions(path, options));
        yield* source.items;
      } catch (error) {
        // An unreadable file of a folder does not prevent the others from being read.
        if (named || !(error instanceof SourceFormatError)) throw error;
        yield error instanceof NoPapersError
          ? { passedOver: 'is a file without papers', place: path }
          : { rejected: 'cannot be read', detail: error.message, place: 'the whole file' };
      } finally {
        stream.destroy();
      }
    },
  };
}

async function standardInput(options: ReadPapersOptions): Promise<PaperInput> {
  let onBytes: ((count: number) => void) | undefined;
  const source = await openSource(
    counted(process.stdin, (count) => onBytes?.(count)),
    openOptions('standard input', options),
  );
  return {
    name: '-',
    size: undefined,
    kind: () => kindOf(source),
    items(told) {
      onBytes = told;
      return source.items;
    },
  };
}

function openOptions(name: string, { format, columns, maxRecord }: ReadPapersOptions): SourceOptions {
  return {
    name,
    ...(format !== undefined && { format }),
    ...(columns !== undefined && { columns }),
    limits: sourceLimits(configured({ maxRecord }).settings),
  };
}

function kindOf({ format, packing, encoding }: Source): string {
  return [format.name, packing, encoding === 'UTF-8' ? undefined : encoding].filter(Boolean).join(', ');
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onBytes?: (count: number) => void,
): AsyncIterable<Uint8Array> {
  for await (const piece of bytes) {
    onBytes?.(piece.length);
    yield piece;
  }
}
