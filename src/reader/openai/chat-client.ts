import { setTimeout as sleep } from 'node:timers/promises';
import pRetry, { AbortError } from 'p-retry';
import { z } from 'zod';
import { ANSWER_JSON_SCHEMA } from './answer.js';

export interface ChatOptions {
  readonly model: string;
  /** Address of the API including its version, such as `http://127.0.0.1:8080/v1`. */
  readonly url: string;
  readonly apiKey?: string;
  /** Limit for one request, in milliseconds. */
  readonly timeoutMs: number;
  /** How many times a request is repeated if the server is busy, fails or does not answer. */
  readonly retries: number;
  /** Maximum number of tokens of one answer: a small model that repeats itself would never stop. */
  readonly maxTokens: number;
}

/** The answer of a model, and the number of tokens: an estimate if the server does not report it. */
export interface ChatReply {
  readonly content: string;
  /** Whether the answer was cut off at a limit of tokens. */
  readonly cut: boolean;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** The server did not give a usable reply. The message names the server, never the key. */
export class ChatError extends Error {
  override readonly name: string = 'ChatError';
}

/** No request can succeed: the server cannot be reached, or rejects the key, the address or the name of the model. */
export class ChatServerError extends ChatError {
  override readonly name = 'ChatServerError';
}

/** The server answered with a status other than 200. */
class StatusError extends Error {
  constructor(
    readonly status: number,
    body: string,
    /** How long the server asks the client to wait, in milliseconds. */
    readonly waitMs: number,
  ) {
    super(`answered ${status}${body === '' ? '' : `: ${body.replace(/\s+/g, ' ').slice(0, 200)}`}`);
  }
}

const ReplySchema = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string() }), finish_reason: z.string().nullish() }))
    .min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).partial().nullish(),
});

/** Longer answers are rejected. */
const LONGEST_REPLY = 1_000_000;

/** Characters per token, to estimate the number of tokens if the server does not report it. */
const TOKEN_LENGTH = 4;

/** Ways to request JSON, the strictest first; not every server supports all of them. */
const FORMATS = [
  { type: 'json_schema', json_schema: { name: 'extraction', schema: ANSWER_JSON_SCHEMA } },
  { type: 'json_object' },
  undefined,
] as const;

/** Statuses after which no other request can succeed either, with the reason. */
const WITHOUT_HOPE: Readonly<Record<number, string>> = {
  401: 'check the key in CLAIMGRAPH_READER_KEY',
  403: 'check the key in CLAIMGRAPH_READER_KEY',
  404: 'check the name of the model and the address, which usually ends in /v1',
};

/** A client of OpenAI's chat completions API, which llama.cpp, vLLM, Ollama and most providers offer too. */
export class ChatClient {
  /** Index into FORMATS; increased when the server rejects one. */
  private format = 0;
  /** Parameters that not every model accepts; one that the server rejects is left out from then on. */
  private readonly optional: Record<string, number>;

  constructor(private readonly options: ChatOptions) {
    this.optional = { temperature: 0, seed: 1, max_tokens: options.maxTokens };
  }

  /**
   * @throws ChatServerError if no other request can succeed either
   * @throws ChatError if all attempts fail
   */
  async complete(instructions: string, text: string): Promise<ChatReply> {
    const { url, timeoutMs, retries } = this.options;
    try {
      return await pRetry(() => this.ask(instructions, text), {
        retries,
        minTimeout: 500,
        maxTimeout: 20_000,
        shouldRetry: ({ error, attemptNumber }) => isPassing(error, attemptNumber),
        onFailedAttempt: async ({ error, retriesLeft }) => {
          if (error instanceof StatusError && retriesLeft > 0) await sleep(Math.min(error.waitMs, timeoutMs));
        },
      });
    } catch (error) {
      throw chatError(url, error as Error, timeoutMs);
    }
  }

  private async ask(instructions: string, text: string): Promise<ChatReply> {
    const { model, url, apiKey, timeoutMs } = this.options;
    const format = FORMATS[this.format];
    const request = {
      model,
      ...this.optional,
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: text },
      ],
      ...(format && { response_format: format }),
    };
    const response = await connected(
      fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: { 'content-type': 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) },
        body: JSON.stringify(request),
      }),
    );
    const body = await boundedText(response);
    if (response.ok) return replyIn(body, JSON.stringify(request.messages).length);
    if ([400, 422].includes(response.status) && this.simplify(body)) return this.ask(instructions, text);
    throw new StatusError(response.status, body, waitMs(response.headers.get('retry-after')));
  }

  /** Removes the parameter or format that the server rejects from later requests. @returns false if it rejects something else */
  private simplify(problem: string): boolean {
    if (/response_format|json_schema/i.test(problem) && this.format < FORMATS.length - 1) {
      this.format++;
      return true;
    }
    const rejected = Object.keys(this.optional).find((name) => new RegExp(`\\b${name}\\b`).test(problem));
    if (rejected === undefined) return false;
    delete this.optional[rejected];
    return true;
  }
}

/** The server cannot be reached. */
class ConnectionError extends Error {}

/** Distinguishes a server that cannot be reached from a slow one: the message of fetch is only "fetch failed"; the reason is in its cause. */
async function connected(response: Promise<Response>): Promise<Response> {
  try {
    return await response;
  } catch (error) {
    const { name, cause } = error as Error & { readonly cause?: NodeJS.ErrnoException };
    if (name === 'TimeoutError') throw error;
    throw new ConnectionError(`cannot be reached (${cause?.code ?? cause?.message ?? (error as Error).message})`, {
      cause,
    });
  }
}

/** Whether another attempt may succeed. A request that timed out is repeated once. */
function isPassing(error: Error, attempt: number): boolean {
  if (error instanceof StatusError) return error.status === 429 || error.status >= 500;
  return error.name !== 'TimeoutError' || attempt <= 1;
}

function chatError(url: string, error: Error, timeoutMs: number): ChatError {
  const options = { cause: error };
  if (error instanceof ConnectionError)
    return new ChatServerError(`${url}: ${error.message}; is the server running?`, options);
  const advice = error instanceof StatusError ? WITHOUT_HOPE[error.status] : undefined;
  if (advice !== undefined) return new ChatServerError(`${url}: ${error.message}; ${advice}`, options);
  if (error.name !== 'TimeoutError') return new ChatError(`${url}: ${error.message}`, options);
  const advised = 'raise --model-timeout, or lower --model-parallel if the server answers one request at a time';
  return new ChatError(`${url}: no answer within ${timeoutMs / 1000} s; ${advised}`, options);
}

/** Milliseconds of a Retry-After header, which holds seconds or a date. */
function waitMs(header: string | null): number {
  const given = header?.trim() || '0';
  const wait = /^\d+(?:\.\d+)?$/.test(given) ? Number(given) * 1000 : Date.parse(given) - Date.now();
  return wait > 0 ? wait : 0;
}

async function boundedText(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of response.body ?? []) {
      length += (part as Uint8Array).length;
      if (length > LONGEST_REPLY) throw new AbortError(`sent more than ${LONGEST_REPLY} bytes`);
      parts.push(part as Uint8Array);
    }
  } catch (error) {
    if (error instanceof TypeError) throw new Error('broke off in the middle of its answer', { cause: error });
    throw error;
  }
  return Buffer.concat(parts).toString('utf8');
}

/** @param asked number of characters of the request */
function replyIn(body: string, asked: number): ChatReply {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new Error('sent a reply that is not JSON');
  }
  const reply = ReplySchema.safeParse(json);
  if (!reply.success) throw new Error('sent a reply without choices[0].message.content');
  const { choices, usage } = reply.data;
  const { message, finish_reason: ending } = choices[0]!;
  return {
    content: message.content,
    cut: ending === 'length',
    promptTokens: usage?.prompt_tokens ?? Math.ceil(asked / TOKEN_LENGTH),
    completionTokens: usage?.completion_tokens ?? Math.ceil(message.content.length / TOKEN_LENGTH),
  };
}
