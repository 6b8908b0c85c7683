import { type Command, InvalidArgumentError, Option } from 'commander';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ReaderPool } from '../ingest/reader-pool.js';
import { OpenAiReader, parseReaderName, usageText } from '../reader/openai/openai-reader.js';
import type { Reader } from '../reader/reader.js';
import { networkEnvironment } from './store-option.js';

export interface ReaderOptions {
  readonly reader?: string;
  readonly budget?: number;
  readonly price?: readonly [number, number];
  readonly onFailure?: 'fallback' | 'report';
}

/** A reader for the time of one command. */
export interface OpenedReader {
  readonly reader: Reader;
  /** What it cost, for people; undefined for our own reader. */
  readonly usage: () => string | undefined;
  close(): Promise<void>;
}

/** Adds `--reader` and what belongs to it, for commands that read texts. */
export function addReaderOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--reader <openai:MODEL@URL>',
        'ask a model on a server with the API of OpenAI (llama.cpp, vLLM, Ollama, a provider) instead of our own reader; the key comes from CLAIMGRAPH_READER_KEY',
      ).argParser(readerName),
    )
    .addOption(new Option('--budget <tokens>', 'ask the model no more after so many tokens').argParser(tokens))
    .addOption(
      new Option('--price <in,out>', 'US dollars per million tokens of questions and answers, to tell the cost').argParser(price),
    )
    .addOption(
      new Option('--on-failure <what>', 'what happens to a text that the model gives no usable answer to')
        .choices(['report', 'fallback'])
        .default('report'),
    ); // prettier-ignore
}

/** @param env CLAIMGRAPH_READER_KEY, and CLAIMGRAPH_CACHE for the folder in which answers are kept */
export function openReader(
  options: ReaderOptions,
  env: Readonly<Record<string, string | undefined>> = networkEnvironment(),
): OpenedReader {
  if (options.reader === undefined) {
    const pool = new ReaderPool();
    return { reader: pool, usage: () => undefined, close: () => pool.close() };
  }
  const reader = new OpenAiReader({
    ...parseReaderName(options.reader)!,
    cacheFolder: join(env.CLAIMGRAPH_CACHE || join(homedir(), '.cache/claimgraph'), 'answers'),
    ...(env.CLAIMGRAPH_READER_KEY && { apiKey: env.CLAIMGRAPH_READER_KEY }),
    ...(options.budget !== undefined && { budget: options.budget }),
    ...(options.onFailure && { onFailure: options.onFailure }),
  });
  return { reader, usage: () => usageText(reader.usage, options.price), close: async () => undefined };
}

function readerName(text: string): string {
  if (parseReaderName(text)) return text;
  throw new InvalidArgumentError('expected openai:MODEL@URL, such as openai:qwen3-8b@http://127.0.0.1:8080/v1');
}

function tokens(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a number of tokens, such as 1000000');
}

function price(text: string): [number, number] {
  const [, input, output] = /^(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (input !== undefined && output !== undefined) return [Number(input), Number(output)];
  throw new InvalidArgumentError('expected two numbers, such as 0.15,0.60');
}
