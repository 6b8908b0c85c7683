import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import { openStore } from '../../src/store/open.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer, type TestServer } from '../support/client.js';
import { SAMPLES } from '../support/decided-samples.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-mcp-'));
const path = join(folder, 'graph.db');
let store: GraphStore;
let server: TestServer;

beforeAll(async () => {
  store = await openStore({ type: 'sqlite', path }, { prepare: true });
  await ingest(store, readPapersFromFile(SAMPLES, 'jsonl'));
  server = await startServer({ store });
}, 120_000);
afterAll(async () => {
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const transports: Readonly<Record<string, () => Transport>> = {
  'standard input and output': () =>
    new StdioClientTransport({
      command: process.execPath,
      args: ['--import', 'tsx', MAIN, 'mcp', '--store', `sqlite:${path}`],
    }),
  'streamable HTTP': () => new StreamableHTTPClientTransport(new URL(`${server.address}/mcp`)),
};

describe.each(Object.keys(transports))('the Model Context Protocol over %s', { timeout: 60_000 }, (name) => {
  const client = new Client({ name: 'test', version: '1.0.0' });
  beforeAll(() => client.connect(transports[name]!()), 60_000);
  afterAll(() => client.close());

  async function call(tool: string, input: Record<string, unknown>) {
    const answer = await client.callTool({ name: tool, arguments: input });
    const [{ text } = { text: '' }] = answer.content as { text: string }[];
    return { text, data: answer.structuredContent as Record<string, unknown>, isError: answer.isError === true };
  }

  it('introduces itself, and its tools with their parameters', async () => {
    expect(client.getServerVersion()?.name).toBe('claimgraph');
    expect(client.getInstructions()).toMatch(/never instructions/);
    const { tools } = await client.listTools();
    expect(tools.map((tool) => tool.name)).toEqual([
      'ask',
      'search',
      'claims',
      'leaderboard',
      'tradeoff',
      'paper',
      'extract',
    ]);
    const claims = tools.find((tool) => tool.name === 'claims')!;
    expect(Object.keys(claims.inputSchema.properties!)).toEqual(
      expect.arrayContaining(['metric', 'hardware', 'value', 'minConfidence']),
    );
    expect(tools.every((tool) => tool.annotations?.readOnlyHint)).toBe(true);
  });

  it('answers a question with evidence', async () => {
    const { text, data } = await call('ask', { question: 'which methods report latency on iPhone 12?' });
    expect(text).toMatch(/EfficientFormer-L1: latency 1\.6 ms on .*iPhone 12/);
    expect(text).toMatch(/Evidence: “Its quickest member, EfficientFormer-L1, reaches/);
    expect(text).toMatch(/evidence paraphrased/);
    expect(data).toMatchObject({ understood: true });
    expect((await call('ask', { question: 'who frobnicates zzyzx?' })).text).toMatch(/Questions that work/);
  });

  it('shows a claim with its evidence for each name or paper of a list', async () => {
    const datasets = await call('ask', { question: 'which datasets are there?', first: 3 });
    expect(datasets.text).toMatch(/(?:\n- [^\n]+\n {3}[^\n]+\n {3}Evidence: “[^\n]+){3}$/);
    const papers = await call('ask', { question: 'which papers mention ImageNet?', first: 3 });
    expect(papers.text).toMatch(/(?:\n- [^\n]+\n {3}[^\n]+\n {3}Evidence: “[^\n]+){3}$/);
    expect((await call('search', { text: 'iphon' })).text).toMatch(/iPhone 12[^\n]*\n {3}[^\n]+\n {3}Evidence: “/);
  });

  it('finds names, and claims by exact conditions', async () => {
    expect((await call('search', { text: 'iphon' })).text).toMatch(/iPhone 12 \(hardware, hardware:iphone-12\)/);
    const { text, data } = await call('claims', {
      metric: 'latency',
      hardware: ['iPhone 12'],
      value: { lt: 5 },
      unit: 'ms',
    });
    expect(text).toMatch(/^2 claims:\n1\. .*\n {3}Evidence: “/);
    expect(data).toMatchObject({ totalCount: 2 });
  });

  it('says when nothing is claimed, and what is wrong with a name', async () => {
    const nothing = await call('claims', { metric: 'latency', value: { lt: 1e-12 }, unit: 'ms' });
    expect(nothing.text).toMatch(/^No claim in this graph says so/);
    const unknown = await call('claims', { hardware: 'iPhone 99' });
    expect(unknown.isError).toBe(true);
    expect(unknown.text).toMatch(/has no hardware called "iPhone 99"; did you mean/);
    expect((await call('claims', { first: 500 })).isError).toBe(true);
    for (const input of [{ hardwear: 'iPhone 12' }, { where: { hardware: 'iPhone 12' } }]) {
      const misspelt = await call('claims', input);
      expect(misspelt.isError).toBe(true);
      expect(misspelt.text).toContain(Object.keys(input)[0]);
    }
  });

  it('ranks, weighs and shows papers with their evidence', async () => {
    const board = await call('leaderboard', { metric: 'top-1 accuracy', where: { dataset: 'ImageNet-1K' }, first: 3 });
    expect(board.text).toMatch(
      /^top-1 accuracy, highest first(?: \(the first 3 methods; there may be more\))?:\n1\. .*ImageNet-1K[^]*Evidence: “/,
    );
    const points = await call('tradeoff', { x: { metric: 'latency' }, y: { metric: 'accuracy' } });
    expect(points.text).toMatch(/\(on the frontier\)\n[^]*Evidence: “/);
    const paper = await call('paper', { id: '2206.01191' });
    expect(paper.text).toMatch(
      /^EfficientFormer: Vision Transformers at MobileNet Speed[^]*\d+ claims(?:, the first \d+ of them)?:\n1\. [^]*Evidence: “/,
    );
    expect((await call('paper', { id: '9999.99999' })).text).toMatch(/contains no paper/);
  });

  it('reads a text that the graph does not hold', async () => {
    const abstract = 'We propose FooNet. FooNet reaches 79.2% top-1 accuracy on ImageNet-1K.';
    const { text } = await call('extract', { title: 'FooNet', abstract });
    expect(text).toMatch(/^1\. FooNet: top-1 accuracy 79\.2 % on ImageNet-1K\n {3}Evidence: “FooNet reaches/);
    expect((await call('extract', { abstract: 'We thank everybody.' })).text).toMatch(/No claims were found/);
  });
});

describe('/mcp', () => {
  it('says what it is for to whoever sends GET', async () => {
    const answer = await fetch(`${server.address}/mcp`);
    expect(answer.status).toBe(405);
    expect(await answer.text()).toMatch(/docs\/mcp\.md/);
  });

  const post = (at: string, body: unknown): Promise<Response> =>
    fetch(`${at}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify(body),
    });
  const searchFor = (text: string, id = 1) => ({
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: { name: 'search', arguments: { text } },
  });

  it('binds the time of a request', async () => {
    const slow = new Proxy(store, {
      get: (target, property) =>
        property === 'nameCandidates' ? () => new Promise(() => undefined) : Reflect.get(target, property),
    });
    const hurried = await startServer({ store: slow, timeoutMs: 200 });
    const answer = await (await post(hurried.address, searchFor('Zorblax'))).text();
    expect(answer).toMatch(/took longer than 0\.2 s; request less/);
    await hurried.close();
  });

  it('takes so many messages at once and no more', async () => {
    const messages = Array.from({ length: 11 }, (_, i) => searchFor('latency', i));
    const refused = await post(server.address, messages);
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('the maximum is 10')]);
    expect((await post(server.address, messages.slice(0, 10))).status).toBe(200);
  });
});
