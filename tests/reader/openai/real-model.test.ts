import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OpenAiReader } from '../../../src/reader/openai/openai-reader.js';
import { parseReaderName } from '../../../src/reader/openai/reader-name.js';
import { type ReadableText, UnreadableTextError } from '../../../src/reader/reader.js';

/** A model on a running server, such as that of `npm run reader:local`. */
const MODEL = parseReaderName(process.env.CLAIMGRAPH_TEST_MODEL ?? '');
const skipped = MODEL ? '' : ' (skipped: CLAIMGRAPH_TEST_MODEL=openai:MODEL@URL names none)';

describe.skipIf(!MODEL)(`a model that is really served${skipped}`, () => {
  it('answers, and nothing remains that the text does not contain', { timeout: 600_000 }, async () => {
    const papers = readFileSync(new URL('../../../samples/papers.jsonl', import.meta.url), 'utf8').split('\n');
    const text = JSON.parse(papers[0]!) as ReadableText;
    const reader = new OpenAiReader({ ...MODEL!, timeoutMs: 500_000, maxTokens: 900, retries: 0 });
    const extraction = await reader.read([text]).catch((error: unknown) => error);
    if (extraction instanceof UnreadableTextError) {
      expect(extraction.message).toMatch(/was cut off after \d+ tokens|not the JSON that was asked for/);
      return;
    }
    expect(reader.usage).toMatchObject({ requests: 1, failures: 0, promptTokens: expect.any(Number) });
    expect(reader.usage.promptTokens).toBeGreaterThan(500);
    for (const { evidence } of (extraction as Awaited<ReturnType<OpenAiReader['read']>>)[0]!.claims) {
      const places = [text.title, text.abstract].map((field) => field.slice(evidence.start, evidence.end));
      expect(places).toContain(evidence.text);
    }
  });
});
