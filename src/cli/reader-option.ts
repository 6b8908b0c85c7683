import { type Command, InvalidArgumentError, Option } from 'commander';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseReaderName } from '../reader/openai/reader-name.js';
import type { Reader } from '../reader/reader.js';

export interface ReaderOptions {
  readonly reader?: string;
  readonly budget?: number;
  readonly price?: readonly [number, number];
  readonly onFailure?: 'fallback' | 'report';
  readonly modelTimeout?: number;
  readonly modelParallel?: number;
  readonly modelTokens?: number;
}

/** The reader of one command. */
export interface OpenedReader {
  readonly reader: Reader;
  /** A report of the cost; undefined for the built-in reader. */
  readonly usage: () => string | undefined;
  close(): Promise<void>;
}

/** Adds `--reader` and related options, for commands that read texts. */
export function addReaderOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--reader <openai:MODEL@URL>',
        'use a model on a server with an OpenAI-compatible API (llama.cpp, vLLM, Ollama, a provider) instead of the built-in reader; the API key is taken from CLAIMGRAPH_READER_KEY',
      ).argParser(readerName),
    )
    .addOption(new Option('--budget <tokens>', 'maximum number of tokens; no further texts are sent after that').argParser(tokens))
    .addOption(
      new Option('--price <in,out>', 'US dollars per million input and output tokens, for the report of the cost').argParser(price),
    )
    .addOption(
      new Option('--on-failure <what>', 'how to handle a text for which the model gives no usable answer')
        .choices(['report', 'fallback'])
        .default('report'),
    )
    .addOption(
      new Option('--model-timeout <seconds>', 'how long one answer of the model may take (default: 120)').argParser(wholeNumber('seconds', 86_400)),
    )
    .addOption(
      new Option('--model-parallel <requests>', 'how many requests the model gets at once; 1 for a small local server (default: 4)').argParser(wholeNumber('requests', 256)),
    )
    .addOption(
      new Option('--model-tokens <tokens>', 'how long one answer of the model may be (default: 8192)').argParser(wholeNumber('tokens', 1_000_000)),
    ); // prettier-ignore
}

/**
 * @param soon whether texts are certain to be read, so that a thread can load the reader in advance
 * @param env defines CLAIMGRAPH_READER_KEY, and CLAIMGRAPH_CACHE (the folder of the response cache); by default the settings
 */
export async function openReader(
  options: ReaderOptions,
  { soon = false, env }: { readonly soon?: boolean; readonly env?: Readonly<Record<string, string | undefined>> } = {},
): Promise<OpenedReader> {
  if (options.reader === undefined) {
    const { ReaderPool } = await import('../ingest/reader-pool.js');
    const pool = new ReaderPool({ ready: soon ? 1 : 0 });
    return { reader: pool, usage: () => undefined, close: () => pool.close() };
  }
  const { OpenAiReader, usageText } = await import('../reader/openai/openai-reader.js');
  const { networkEnvironment } = await import('./store-option.js');
  const known = env ?? networkEnvironment();
  const reader = new OpenAiReader({
    ...parseReaderName(options.reader)!,
    cacheFolder: join(known.CLAIMGRAPH_CACHE || join(homedir(), '.cache/claimgraph'), 'answers'),
    ...(known.CLAIMGRAPH_READER_KEY && { apiKey: known.CLAIMGRAPH_READER_KEY }),
    ...limitsOf(options),
  });
  return { reader, usage: () => usageText(reader.usage, options.price), close: async () => undefined };
}

function limitsOf({ budget, onFailure, modelTimeout, modelParallel, modelTokens }: ReaderOptions) {
  return {
    ...(budget !== undefined && { budget }),
    ...(onFailure && { onFailure }),
    ...(modelTimeout !== undefined && { timeoutMs: modelTimeout * 1000 }),
    ...(modelParallel !== undefined && { parallel: modelParallel }),
    ...(modelTokens !== undefined && { maxTokens: modelTokens }),
  };
}

function readerName(text: string): string {
  if (parseReaderName(text)) return text;
  throw new InvalidArgumentError('Expected openai:MODEL@URL, such as openai:qwen3-8b@http://127.0.0.1:8080/v1.');
}

function tokens(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a number of tokens, such as 1000000.');
}

function wholeNumber(what: string, most: number): (text: string) => number {
  return (text) => {
    if (/^[1-9]\d*$/.test(text) && Number(text) <= most) return Number(text);
    throw new InvalidArgumentError(`Expected a number of ${what} from 1 to ${most}.`);
  };
}

function price(text: string): [number, number] {
  const [, input, output] = /^(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (input !== undefined && output !== undefined) return [Number(input), Number(output)];
  throw new InvalidArgumentError('Expected two numbers, such as 0.15,0.60.');
}
