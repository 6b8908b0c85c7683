import type { Extraction } from '../../domain/extraction.js';
import { extract } from '../extract.js';
import { type ReadableText, type Reader, UnreadableTextError } from '../reader.js';
import { type ModelAnswer, AnswerSchema } from './answer.js';
import { AnswerCache } from './answer-cache.js';
import { type ChatReply, ChatClient, ChatError, ChatServerError } from './chat-client.js';
import { groundAnswer } from './grounding.js';
import { INSTRUCTIONS, INSTRUCTIONS_VERSION } from './instructions.js';

export interface OpenAiReaderOptions {
  readonly model: string;
  /** Address of the API including its version. */
  readonly url: string;
  readonly apiKey?: string;
  /** Maximum number of tokens of all requests and answers together. */
  readonly budget?: number;
  /** Folder of the cache of answers; no cache if absent. */
  readonly cacheFolder?: string;
  /** What to do with a text without a usable answer: use the extractor of claimgraph, or report it as unreadable. */
  readonly onFailure?: 'fallback' | 'report';
  /** Number of simultaneous requests. */
  readonly parallel?: number;
  readonly timeoutMs?: number;
  readonly retries?: number;
  /** Maximum number of tokens of one answer; an abstract with twenty claims needs about 3,000. */
  readonly maxTokens?: number;
}

/** Counters since the reader was created. */
export interface ReaderUsage {
  requests: number;
  cached: number;
  fallbacks: number;
  failures: number;
  /** The reason of the last failure; empty if there is none. */
  lastFailure: string;
  promptTokens: number;
  completionTokens: number;
  /** Time spent waiting for answers, summed over requests, in seconds. */
  seconds: number;
  droppedNumbers: number;
  droppedNames: number;
  droppedSentences: number;
}

/** The token budget is exhausted. Extractions before it are kept. */
export class BudgetSpentError extends Error {
  override readonly name = 'BudgetSpentError';
}

/** Extracts with a language model, and keeps only those parts of its answers that the texts contain. */
export class OpenAiReader implements Reader {
  readonly id: string;
  readonly parallel: number;
  readonly usage: ReaderUsage = {
    requests: 0, cached: 0, fallbacks: 0, failures: 0, lastFailure: '', promptTokens: 0, completionTokens: 0, seconds: 0,
    droppedNumbers: 0, droppedNames: 0, droppedSentences: 0,
  }; // prettier-ignore
  private readonly client: ChatClient;
  private readonly cache: AnswerCache | undefined;
  /** Texts without a usable answer, which are not sent again when the rest of their batch is. */
  private readonly failed = new WeakMap<ReadableText, ChatError>();

  constructor(private readonly options: OpenAiReaderOptions) {
    const { model, url, apiKey, timeoutMs = 120_000, retries = 4, maxTokens = 8192 } = options;
    this.id = `openai/${INSTRUCTIONS_VERSION}:${model}@${new URL(url).host}`;
    this.parallel = options.parallel ?? 4;
    this.client = new ChatClient({ model, url, timeoutMs, retries, maxTokens, ...(apiKey && { apiKey }) });
    this.cache = options.cacheFolder === undefined ? undefined : new AnswerCache(options.cacheFolder, this.id);
  }

  /**
   * @throws UnreadableTextError if there is no usable answer for a text, and failures are reported
   * @throws BudgetSpentError if the budget is exhausted, and failures are reported
   * @throws ChatServerError if the server cannot answer any request, and failures are reported
   */
  async read(texts: readonly ReadableText[]): Promise<Extraction[]> {
    const extractions: Extraction[] = [];
    for (const text of texts) extractions.push(await this.readOne(text));
    return extractions;
  }

  private async readOne(text: ReadableText): Promise<Extraction> {
    const own = extract(text);
    const answer = await this.answerTo(text);
    if (!answer) {
      this.usage.fallbacks++;
      return own;
    }
    const { extraction, dropped } = groundAnswer(text, answer, own, this.id);
    this.usage.droppedNumbers += dropped.numbers;
    this.usage.droppedNames += dropped.names;
    this.usage.droppedSentences += dropped.sentences;
    return extraction;
  }

  /** @returns undefined if the extractor of claimgraph has to be used */
  private async answerTo(text: ReadableText): Promise<ModelAnswer | undefined> {
    const kept = await this.cache?.get(text);
    const known = kept === undefined ? undefined : parseAnswer(kept);
    if (known) {
      this.usage.cached++;
      return known;
    }
    const { budget = Infinity, onFailure = 'report' } = this.options;
    const failure = this.failed.get(text);
    if (failure) throw unreadable(failure);
    const { promptTokens, completionTokens } = this.usage;
    if (promptTokens + completionTokens >= budget) {
      if (onFailure === 'fallback') return undefined;
      throw new BudgetSpentError(
        `the budget of ${budget} tokens is spent (${promptTokens} in questions, ${completionTokens} in answers); raise it to go on, answers so far are kept`,
      );
    }
    return this.usableAnswer(text, onFailure);
  }

  /** @returns undefined if the server gives no usable answer, and the extractor of claimgraph has to be used */
  private async usableAnswer(text: ReadableText, onFailure: 'fallback' | 'report'): Promise<ModelAnswer | undefined> {
    try {
      return await this.ask(text);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      this.usage.failures++;
      this.usage.lastFailure = error.message;
      if (onFailure === 'fallback') return undefined;
      if (error instanceof ChatServerError) throw error;
      this.failed.set(text, error);
      throw unreadable(error);
    }
  }

  private async ask(text: ReadableText): Promise<ModelAnswer> {
    const started = performance.now();
    this.usage.requests++;
    try {
      const reply = await this.client.complete(INSTRUCTIONS, `Title: ${text.title}\nAbstract: ${text.abstract}`);
      this.usage.promptTokens += reply.promptTokens;
      this.usage.completionTokens += reply.completionTokens;
      const answer = parseAnswer(reply.content);
      if (!answer) throw new ChatError(`${this.options.url}: ${unusable(reply)}`);
      await this.cache?.put(text, reply.content);
      return answer;
    } finally {
      this.usage.seconds += (performance.now() - started) / 1000;
    }
  }
}

function unreadable(error: ChatError): UnreadableTextError {
  return new UnreadableTextError(`got no usable answer from the model: ${error.message}`, { cause: error });
}

function unusable({ cut, completionTokens }: ChatReply): string {
  return cut
    ? `the model's answer was cut off after ${completionTokens} tokens; raise --model-tokens or the context of the server, unless the model only repeats itself`
    : "the model's answer is not the JSON that was asked for";
}

/** Parses the JSON of an answer, also in a Markdown code block or after other text; undefined if it does not have the expected form. */
function parseAnswer(content: string): ModelAnswer | undefined {
  const [from, to] = [content.indexOf('{'), content.lastIndexOf('}')];
  if (from < 0 || to < from) return undefined;
  try {
    const parsed = AnswerSchema.safeParse(JSON.parse(content.slice(from, to + 1)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Requests, tokens and cost as text. @param price US dollars per million tokens of requests and of answers */
export function usageText(usage: ReaderUsage, price?: readonly [input: number, output: number]): string {
  const { requests, cached, fallbacks, failures, promptTokens, completionTokens, seconds } = usage;
  const cost = price ? `, ${((promptTokens * price[0] + completionTokens * price[1]) / 1e6).toFixed(4)} USD` : '';
  return [
    `model: ${requests} requests, ${cached} answers from the cache, ${failures} failures, ${fallbacks} texts read by our own reader`,
    `tokens: ${promptTokens} in questions, ${completionTokens} in answers${cost}, ${seconds.toFixed(1)} s of waiting`,
    `dropped, since the text does not contain them: ${usage.droppedNumbers} numbers, ${usage.droppedNames} names, ${usage.droppedSentences} sentences`,
    ...(usage.lastFailure === '' ? [] : [`the last failure: ${usage.lastFailure}`]),
  ].join('\n');
}
