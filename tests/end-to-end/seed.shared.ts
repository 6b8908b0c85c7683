import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServer, type RunningServer } from '../../src/http/server.js';
import { ingest } from '../../src/ingest/ingest.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { describeOnStores } from '../support/stores.js';

const SEED = fileURLToPath(new URL('../../../shared/corpus/seed-papers.txt', import.meta.url));

interface ClaimAnswer {
  readonly kind: string;
  readonly subject: { readonly name: string } | null;
  readonly metric: { readonly name: string } | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly change: string | null;
  readonly datasets: readonly { readonly name: string }[];
  readonly hardware: readonly { readonly name: string }[];
  readonly baseline: { readonly name: string } | null;
  readonly conditions: readonly string[];
  readonly evidence: {
    readonly text: string;
    readonly field: 'TITLE' | 'ABSTRACT';
    readonly start: number;
    readonly end: number;
  };
  readonly paper: { readonly title: string; readonly abstract: string };
}

describeOnStores('the seed corpus, through the API', (open) => {
  let store: GraphStore;
  let server: RunningServer;

  async function claims(where: Record<string, unknown>): Promise<ClaimAnswer[]> {
    const query = `query ($where: ClaimWhere) { claims(where: $where, first: 200) { nodes {
      kind subject { name } metric { name } value unit change datasets { name } hardware { name } baseline { name } conditions
      evidence { text field start end } paper { title abstract } } } }`;
    const response = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { where } }),
    });
    const body = (await response.json()) as { data: { claims: { nodes: ClaimAnswer[] } | null }; errors?: unknown };
    expect(body.errors).toBeUndefined();
    return body.data.claims!.nodes;
  }

  beforeAll(async () => {
    store = await open();
    const summary = await ingest(store, readPapersFromFile(SEED));
    expect(summary).toMatchObject({ added: 97, rejected: 0 });
    server = await createServer({
      store,
      host: '127.0.0.1',
      port: 0,
      allowWrites: false,
      apiKeys: [],
      allowedHosts: [],
      corsOrigins: [],
    });
  });
  afterAll(async () => {
    await server?.close();
  });

  it('knows who reports latency on iPhone 12, and how it was measured', async () => {
    const found = await claims({ metric: ['latency'], hardware: ['iPhone 12'], kinds: ['ABSOLUTE'] });
    const l1 = found.find((claim) => claim.subject?.name === 'EfficientFormer-L1');
    expect(l1).toMatchObject({ value: 1.6, unit: 'ms', hardware: [{ name: 'iPhone 12' }] });
    expect(l1!.conditions.join(' ')).toMatch(/CoreML/);
    const { evidence, paper } = l1!;
    expect((evidence.field === 'TITLE' ? paper.title : paper.abstract).slice(evidence.start, evidence.end)).toBe(
      evidence.text,
    );
  });

  it('reads every number of the EfficientFormer sentence', async () => {
    const accuracy = await claims({ subject: ['EfficientFormer-L1'], metric: ['top-1 accuracy'] });
    expect(accuracy).toContainEqual(
      expect.objectContaining({ value: 79.2, unit: '%', datasets: [expect.objectContaining({ name: 'ImageNet-1K' })] }),
    );
    const mobile = await claims({ subject: ['MobileNetV2×1.4'] });
    expect(mobile.map((claim) => [claim.value, claim.unit])).toEqual(
      expect.arrayContaining([
        [1.6, 'ms'],
        [74.7, '%'],
      ]),
    );
    const l7 = await claims({ subject: ['EfficientFormer-L7'] });
    expect(l7.map((claim) => [claim.value, claim.unit])).toEqual(
      expect.arrayContaining([
        [83.3, '%'],
        [7, 'ms'],
      ]),
    );
  });

  it('knows what MegaScale claims against Megatron-LM', async () => {
    const found = await claims({ subject: ['MegaScale'] });
    expect(found).toContainEqual(expect.objectContaining({ value: 55.2, unit: '%', kind: 'ABSOLUTE' }));
    expect(found.find((claim) => claim.value === 55.2)!.metric?.name).toMatch(/MFU|model flops utilization/i);
    expect(found).toContainEqual(
      expect.objectContaining({
        value: 1.34,
        unit: 'x',
        kind: 'FACTOR',
        baseline: expect.objectContaining({ name: 'Megatron-LM' }),
      }),
    );
  });

  it('reads accuracy, time and compute on GSM8K, with the model among the conditions or methods', async () => {
    const found = await claims({ dataset: ['GSM8K'] });
    const inPaper = found.filter((claim) => /554\.66/.test(claim.paper.abstract));
    expect(inPaper.map((claim) => claim.value)).toEqual(expect.arrayContaining([32.03, 554.66, 12.73e12]));
    for (const claim of inPaper.filter((c) => [32.03, 554.66, 12.73e12].includes(c.value ?? 0))) {
      const said = [...claim.conditions, claim.subject?.name ?? '', claim.baseline?.name ?? ''].join(' ');
      expect(`${said} ${claim.evidence.text}`).toMatch(/Mistral-7B/);
    }
  });

  it('reads three word error rates of Squeezeformer on LibriSpeech test-other', async () => {
    const found = await claims({
      metric: ['word error rate'],
      dataset: ['LibriSpeech test-other'],
      kinds: ['ABSOLUTE'],
    });
    expect(found.map((claim) => claim.value).sort()).toEqual(expect.arrayContaining([6, 6.5, 7.5]));
  });

  it('knows the device of a speed-up', async () => {
    const found = await claims({ hardware: ['Apple M2 Pro'] });
    expect(
      found.some((claim) => claim.subject?.name === 'KV Prediction' || /KV Prediction/.test(claim.paper.title)),
    ).toBe(true);
  });

  it('keeps homonyms apart', async () => {
    const response = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          '{ first: entities(name: "FIRST", kinds: [METHOD]) { id } ofa: entities(name: "OFA", kinds: [METHOD]) { id } }',
      }),
    });
    const { data } = (await response.json()) as { data: { first: { id: string }[]; ofa: { id: string }[] } };
    expect(data.first.length).toBeGreaterThanOrEqual(2);
    expect(data.ofa.length).toBeGreaterThanOrEqual(2);
  });
});
