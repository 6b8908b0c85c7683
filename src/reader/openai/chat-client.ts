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
}

/** The answer of a model, and the number of tokens. */
export interface ChatReply {
  readonly content: string;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** The server did not give a usable reply. The message names the server, never the key. */
export class ChatError extends Error {
  override readonly name = 'ChatError';
}

const ReplySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).partial().nullish(),
});

/** Longer answers are rejected. */
const LONGEST_REPLY = 1_000_000;

/** Ways to request JSON, the strictest first; not every server supports all of them. */
const FORMATS = [
  { type: 'json_schema', json_schema: { name: 'extraction', schema: ANSWER_JSON_SCHEMA } },
  { type: 'json_object' },
  undefined,
] as const;

/** A client of OpenAI's chat completions API, which llama.cpp, vLLM, Ollama and most providers offer too. */
export class ChatClient {
  /** Index into FORMATS; increased when the server rejects one. */
  private format = 0;

  constructor(private readonly options: ChatOptions) {}

  /** @throws ChatError if all attempts fail */
  async complete(instructions: string, text: string): Promise<ChatReply> {
    const { retries } = this.options;
    try {
      return await pRetry(() => this.ask(instructions, text), { retries, minTimeout: 500, maxTimeout: 20_000 });
    } catch (error) {
      throw new ChatError(`${this.options.url}: ${(error as Error).message}`, { cause: error });
    }
  }

  private async ask(instructions: string, text: string): Promise<ChatReply> {
    const { model, url, apiKey, timeoutMs } = this.options;
    const format = FORMATS[this.format];
    const response = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'content-type': 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) },
      body: JSON.stringify({
        model,
        temperature: 0,
        seed: 1,
        messages: [
          { role: 'system', content: instructions },
          { role: 'user', content: text },
        ],
        ...(format && { response_format: format }),
      }),
    });
    const body = await boundedText(response);
    if (response.ok) return replyIn(body);
    if (response.status === 400 && /response_format|json_schema/i.test(body) && this.format < FORMATS.length - 1) {
      this.format++;
      return this.ask(instructions, text);
    }
    await delayOf(response, timeoutMs);
    const problem = `answered ${response.status}${body === '' ? '' : `: ${body.replace(/\s+/g, ' ').slice(0, 200)}`}`;
    const passing = response.status === 429 || response.status >= 500;
    throw passing ? new Error(problem) : new AbortError(problem);
  }
}

/** Waits for the time that the server requests, at most the limit for one request. */
async function delayOf(response: Response, mostMs: number): Promise<void> {
  const seconds = Number(response.headers.get('retry-after'));
  if (seconds > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(seconds * 1000, mostMs)));
}

async function boundedText(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += (part as Uint8Array).length;
    if (length > LONGEST_REPLY) throw new AbortError(`sent more than ${LONGEST_REPLY} bytes`);
    parts.push(part as Uint8Array);
  }
  return Buffer.concat(parts).toString('utf8');
}

function replyIn(body: string): ChatReply {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new Error('sent a reply that is not JSON');
  }
  const reply = ReplySchema.safeParse(json);
  if (!reply.success) throw new Error('sent a reply without choices[0].message.content');
  const { choices, usage } = reply.data;
  return {
    content: choices[0]!.message.content,
    promptTokens: usage?.prompt_tokens ?? 0,
    completionTokens: usage?.completion_tokens ?? 0,
  };
}
