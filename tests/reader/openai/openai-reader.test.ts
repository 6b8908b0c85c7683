import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTexts } from '../../../src/ingest/read-texts.js';
import { ChatServerError } from '../../../src/reader/openai/chat-client.js';
import { EXTRACTOR } from '../../../src/reader/version.js';
import {
  BudgetSpentError,
  OpenAiReader,
  type OpenAiReaderOptions,
  usageText,
} from '../../../src/reader/openai/openai-reader.js';
import { parseReaderName } from '../../../src/reader/openai/reader-name.js';
import { UnreadableTextError } from '../../../src/reader/reader.js';

const TEXT = {
  title: 'TinyNet: Small and Fast',
  abstract:
    'We propose \\textbf{TinyNet}. It reaches 71.2\\% accuracy on DataA, 2.4\\% more than BaseNet, and outperforms OldNet.',
};
const SENTENCE = 'It reaches 71.2% accuracy on DataA, 2.4% more than BaseNet, and outperforms OldNet.';
const claim = (fields: Record<string, unknown> = {}) => ({
  kind: 'absolute', subject: 'TinyNet', metric: 'accuracy', value: 71.2, valueHigh: null, unit: '%', change: null,
  datasets: ['DataA'], hardware: [], baseline: null, evidence: SENTENCE, ...fields,
}); // prettier-ignore
const ANSWER = {
  entities: [
    { type: 'Method', name: 'TinyNet', aliases: ['TNX'], proposed: true, role: null },
    { type: 'Method', name: 'BaseNet', aliases: [], proposed: false, role: null },
    { type: 'Method', name: 'InventedNet', aliases: [], proposed: false, role: null },
    { type: 'Dataset', name: 'DataA', aliases: [], proposed: false, role: 'evaluation' },
  ],
  claims: [claim(), claim({ kind: 'delta', value: 2.4, change: 'increase', baseline: 'BaseNet' })],
  comparisons: [
    { subject: 'TinyNet', relation: 'outperforms', object: 'OldNet', datasets: [], metric: null, evidence: SENTENCE },
  ],
};

type Behaviour = (request: { body: any; headers: IncomingMessage['headers'] }, response: ServerResponse) => void; // eslint-disable-line @typescript-eslint/no-explicit-any
const reply = (response: ServerResponse, content: string, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({ choices: [{ message: { content } }], usage: { prompt_tokens: 100, completion_tokens: 50 } }),
  );
};

let server: Server;
let asked: { body: any; headers: IncomingMessage['headers'] }[]; // eslint-disable-line @typescript-eslint/no-explicit-any
let behaviour: Behaviour;
let folder: string;

beforeEach(async () => {
  asked = [];
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-reader-'));
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const one = { body: JSON.parse(text) as unknown, headers: request.headers };
      asked.push(one);
      behaviour(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const reader = (options: Partial<OpenAiReaderOptions> = {}): OpenAiReader =>
  new OpenAiReader({
    model: 'small', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, retries: 1, timeoutMs: 2000, ...options,
  }); // prettier-ignore

describe('a reader that asks a model', () => {
  it('takes what the text says, with places in the original text', async () => {
    behaviour = (_, response) => reply(response, JSON.stringify(ANSWER));
    const [extraction] = await reader({ apiKey: 'secret' }).read([TEXT]);
    const [first, second, third] = extraction!.claims;
    expect(first).toMatchObject({ kind: 'ABSOLUTE', subject: 'TinyNet', metric: 'accuracy', value: 71.2, unit: '%', datasets: ['DataA'] }); // prettier-ignore
    expect(second).toMatchObject({ kind: 'DELTA', value: 2.4, change: 'INCREASE', baseline: 'BaseNet' });
    expect(third).toMatchObject({ kind: 'COMPARISON', relation: 'OUTPERFORMS', baseline: 'OldNet' });
    for (const { evidence } of extraction!.claims) {
      expect(TEXT.abstract.slice(evidence.start, evidence.end)).toBe(evidence.text);
      for (const part of evidence.parts) expect(TEXT.abstract.slice(part.start, part.end)).toBe(part.surface);
    }
    expect(extraction!.entities.find((entity) => entity.name === 'TinyNet')).toMatchObject({ proposed: true });
    expect(asked[0]!.headers.authorization).toBe('Bearer secret');
    expect(asked[0]!.body).toMatchObject({ model: 'small', temperature: 0, response_format: { type: 'json_schema' } });
  });

  it('drops numbers, names and sentences that the text does not contain, and counts them', async () => {
    const claims = [claim(), claim({ value: 99.9 }), claim({ subject: 'GhostNet' }), claim({ evidence: 'Nothing of the kind is written here.' })]; // prettier-ignore
    behaviour = (_, response) => reply(response, JSON.stringify({ ...ANSWER, claims, comparisons: [] }));
    const one = reader();
    const [extraction] = await one.read([TEXT]);
    expect(extraction!.claims).toHaveLength(1);
    expect(extraction!.entities.map(({ name }) => name)).not.toContain('InventedNet');
    expect(one.usage).toMatchObject({ droppedNumbers: 1, droppedNames: 3, droppedSentences: 1 });
  });

  it('uses a number of the text for one claim of a subject only', async () => {
    behaviour = (_, response) => reply(response, JSON.stringify({ ...ANSWER, claims: [claim(), claim()] }));
    const [extraction] = await reader().read([TEXT]);
    expect(extraction!.claims.filter(({ kind }) => kind === 'ABSOLUTE')).toHaveLength(1);
  });

  it('asks again when the server is busy, and asks in another way when it knows no JSON schema', async () => {
    behaviour = ({ body }, response) => {
      if (asked.length === 1) return response.writeHead(503).end('busy');
      if (body.response_format?.type === 'json_schema') return response.writeHead(400).end('unknown response_format');
      reply(response, `Here you are:\n\`\`\`json\n${JSON.stringify(ANSWER)}\n\`\`\``);
    };
    const [extraction] = await reader().read([TEXT]);
    expect(extraction!.claims).toHaveLength(3);
    expect(asked.map(({ body }) => body.response_format?.type)).toEqual(['json_schema', 'json_schema', 'json_object']);
  });

  it.each<[string, Behaviour]>([
    ['garbage', (_, response) => response.end('<html>not JSON')],
    ['prose instead of JSON', (_, response) => reply(response, 'I cannot do that.')],
    ['JSON of another form', (_, response) => reply(response, '{"claims": 3}')],
    ['a rejected request', (_, response) => response.writeHead(413).end('too long')],
    ['nothing in time', () => undefined],
    ['half an answer', (_, response) => { response.write('{"choi'); setTimeout(() => response.destroy(), 50); }], // prettier-ignore
    ['an endless answer', (_, response) => { const more = (): void => { if (response.write('x'.repeat(200_000))) setImmediate(more); else response.once('drain', more); }; more(); }], // prettier-ignore
  ])('reports a text as unreadable, or falls back to our own reader, on %s', async (_, misbehave) => {
    behaviour = misbehave;
    const reporting = reader({ timeoutMs: 300, retries: 0 });
    await expect(reporting.read([TEXT])).rejects.toThrow(UnreadableTextError);
    expect(reporting.usage.failures).toBe(1);
    const falling = reader({ timeoutMs: 300, retries: 0, onFailure: 'fallback' });
    const [extraction] = await falling.read([TEXT]);
    expect(extraction!.extractor).toBe(EXTRACTOR);
    expect(falling.usage.fallbacks).toBe(1);
  });

  it.each([
    [401, 'no such key', /answered 401: no such key; check the key in CLAIMGRAPH_READER_KEY/],
    [403, 'not yours', /answered 403.*CLAIMGRAPH_READER_KEY/],
    [404, 'no such model', /answered 404: no such model; check the name of the model and the address/],
  ])('stops at once when no request can succeed: %i', async (status, body, message) => {
    behaviour = (_, response) => response.writeHead(status).end(body);
    const error = await reader().read([TEXT]).catch((one: unknown) => one); // prettier-ignore
    expect(error).toBeInstanceOf(ChatServerError);
    expect((error as Error).message).toMatch(message);
    expect(asked).toHaveLength(1);
    const falling = reader({ onFailure: 'fallback' });
    expect((await falling.read([TEXT]))[0]!.extractor).toBe(EXTRACTOR);
    expect(usageText(falling.usage)).toMatch(message);
  });

  it('stops when the server cannot be reached, and says so', async () => {
    const one = reader({ retries: 0 });
    server.close();
    await expect(one.read([TEXT])).rejects.toThrow(/cannot be reached \(ECONNREFUSED\); is the server running/);
    await expect(one.read([TEXT])).rejects.toBeInstanceOf(ChatServerError);
  });

  it.each([
    ['seconds', () => '1'],
    ['a date', () => new Date(Date.now() + 2000).toUTCString()],
  ])('waits as long as a busy server requests: %s', async (_, after) => {
    const times: number[] = [];
    behaviour = (_request, response) => {
      times.push(Date.now());
      if (asked.length === 1) response.writeHead(429, { 'retry-after': after() }).end('slow down');
      else reply(response, JSON.stringify(ANSWER));
    };
    await reader({ timeoutMs: 5000 }).read([TEXT]);
    expect(times[1]! - times[0]!).toBeGreaterThan(950);
  });

  it('does not wait after its last attempt', async () => {
    behaviour = (_, response) => response.writeHead(429, { 'retry-after': '30' }).end('slow down');
    const started = Date.now();
    await expect(reader({ retries: 0, timeoutMs: 60_000 }).read([TEXT])).rejects.toThrow(/answered 429: slow down/);
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('repeats a request that takes too long once, and says what helps', async () => {
    behaviour = () => undefined;
    const slow = reader({ timeoutMs: 100, retries: 4 });
    await expect(slow.read([TEXT])).rejects.toThrow(/no answer within 0.1 s; raise --model-timeout/);
    expect(asked).toHaveLength(2);
  });

  it('asks once for a text without a usable answer, also when the rest of its batch is read again', async () => {
    behaviour = (_, response) => reply(response, 'I cannot do that.');
    const texts = new Map([
      ['a', TEXT],
      ['b', { ...TEXT, title: 'TinyNet again' }],
    ]);
    const { unreadable } = await readTexts(reader(), texts);
    expect(unreadable.size).toBe(2);
    expect(asked).toHaveLength(2);
  });

  it('limits the tokens of an answer, and says when one was cut off', async () => {
    behaviour = (_, response) =>
      response.end(
        JSON.stringify({
          choices: [{ message: { content: '{"entities":[{"type":"Method","na' }, finish_reason: 'length' }],
        }),
      );
    await expect(reader({ maxTokens: 9 }).read([TEXT])).rejects.toThrow(/was cut off after 9 tokens; raise --model-tokens/); // prettier-ignore
    expect(asked[0]!.body.max_tokens).toBe(9);
  });

  it('leaves out a parameter that the model does not accept', async () => {
    behaviour = ({ body }, response) => {
      if ('temperature' in body) return response.writeHead(400).end("'temperature' does not support 0 with this model");
      if ('max_tokens' in body) return response.writeHead(400).end("Unsupported parameter: 'max_tokens'");
      reply(response, JSON.stringify(ANSWER));
    };
    const [extraction] = await reader().read([TEXT]);
    expect(extraction!.claims).toHaveLength(3);
    expect(asked).toHaveLength(3);
  });

  it('estimates the tokens of a server that does not tell them, so that a budget ends', async () => {
    behaviour = (_, response) =>
      response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify(ANSWER) } }] }));
    const one = reader({ budget: 100 });
    await one.read([TEXT]);
    expect(one.usage.promptTokens).toBeGreaterThan(500);
    expect(one.usage.completionTokens).toBeGreaterThan(100);
    await expect(one.read([{ ...TEXT, title: 'TinyNet again' }])).rejects.toThrow(BudgetSpentError);
  });

  it('never shows the key', async () => {
    behaviour = (_, response) => response.writeHead(401).end('no');
    const error = await reader({ apiKey: 'secret-key', retries: 0 }).read([TEXT]).catch((one: unknown) => one); // prettier-ignore
    expect(String((error as Error).message)).not.toContain('secret-key');
  });

  it('asks once for a text, and takes the answer from the cache afterwards', async () => {
    behaviour = (_, response) => reply(response, JSON.stringify(ANSWER));
    const [first] = await reader({ cacheFolder: folder }).read([TEXT]);
    const again = reader({ cacheFolder: folder });
    const [second] = await again.read([TEXT]);
    expect(second).toEqual(first);
    expect(asked).toHaveLength(1);
    expect(again.usage).toMatchObject({ requests: 0, cached: 1 });
    await reader({ cacheFolder: folder, model: 'other' }).read([TEXT]);
    expect(asked).toHaveLength(2);
  });

  it('stops at its budget, and tells tokens and cost', async () => {
    behaviour = (_, response) => reply(response, JSON.stringify(ANSWER));
    const one = reader({ budget: 200 });
    const other = { ...TEXT, title: 'TinyNet again' };
    await one.read([TEXT, other]);
    await expect(one.read([{ ...TEXT, title: 'TinyNet once more' }])).rejects.toThrow(BudgetSpentError);
    expect(asked).toHaveLength(2);
    expect(one.usage).toMatchObject({ promptTokens: 200, completionTokens: 100 });
    expect(usageText(one.usage, [1, 2])).toContain('200 in questions, 100 in answers, 0.0004 USD');
  });
});

describe('the name of a reader', () => {
  it.each([
    ['openai:small@http://127.0.0.1:8080/v1', { model: 'small', url: 'http://127.0.0.1:8080/v1' }],
    ['openai:org/model:7b@https://api.example.org/v1', { model: 'org/model:7b', url: 'https://api.example.org/v1' }],
    ['openai:a@b@https://api.example.org/v1', { model: 'a@b', url: 'https://api.example.org/v1' }],
    ['openai:small', undefined],
    ['openai:small@ftp://example.org', undefined],
    ['other:small@http://127.0.0.1', undefined],
  ])('%s', (name, parsed) => expect(parseReaderName(name)).toEqual(parsed));
});
