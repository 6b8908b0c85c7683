import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/ask/parse-question.js';
import type { AskIntent, ClaimCondition } from '../../src/ask/question.js';
import { ingestPapers } from '../../src/ingest/ingest.js';
import { paperOfObject } from '../../src/sources/jsonl.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { sqliteStores } from '../support/stores.js';
import { REFUSED, SHAPES, TODAY } from './shapes.js';

const IPHONE = { hardware: ['hardware:iphone-12'] };
const LATENCY = { metric: ['metric:latency'] };
const TOP1 = { metric: ['metric:top-1-accuracy'] };
const LORA = ['method:lora'];
const L1 = ['method:efficientformer-l1'];

/** Fields that a row may require to be absent. */
const NOTHING = { dataset: undefined, subject: undefined, paper: undefined, metric: undefined, hardwareCategory: undefined, madeBy: undefined }; // prettier-ignore

/** Questions with the expected intent and conditions. */
const QUESTIONS: [string, AskIntent, ...ClaimCondition[]][] = [
  // who, which, what, list
  ['which methods report latency on iPhone 12?', 'LIST_METHODS', { ...LATENCY, ...IPHONE }],
  ['Which models report latency on the iPhone 12', 'LIST_METHODS', { ...LATENCY, ...IPHONE }],
  ['what methods have claims of latency on iphone12?', 'LIST_METHODS', { ...LATENCY, ...IPHONE }],
  ['who reports latency on iPhone 12?', 'LIST_METHODS', { ...LATENCY, ...IPHONE }],
  ['list methods with latency on iPhone 12', 'LIST_METHODS', { ...LATENCY, ...IPHONE }],
  ['show me all approaches that were measured on iPhone 12', 'LIST_METHODS', IPHONE],
  ['latency on which phones is reported?', 'LIST_HARDWARE', { ...LATENCY, hardwareCategory: ['PHONE'] }],
  ['which methods report latency on any phone?', 'LIST_METHODS', { ...LATENCY, hardwareCategory: ['PHONE'] }],
  ['which methods run on a GPU?', 'LIST_METHODS', { hardwareCategory: ['GPU'] }],
  ['which datasets does EfficientFormer-L1 report on?', 'LIST_DATASETS', { subject: L1 }],
  ['on which datasets is EfficientFormer-L1 evaluated?', 'LIST_DATASETS', { subject: L1 }],
  ['what benchmarks are used for top-1 accuracy?', 'LIST_DATASETS', TOP1],
  ['which hardware was EfficientFormer-L1 measured on?', 'LIST_HARDWARE', { subject: L1 }],
  ['which devices report latency?', 'LIST_HARDWARE', LATENCY],
  ['which metrics are reported on GSM8K?', 'LIST_METRICS', { dataset: ['dataset:gsm-8k'] }],
  ['what metrics does EfficientFormer-L1 report?', 'LIST_METRICS', { subject: L1 }],
  ['which papers report results on GSM8K?', 'LIST_PAPERS', { dataset: ['dataset:gsm-8k'] }],
  ['papers that claim latency on iPhone 12', 'LIST_PAPERS', { ...LATENCY, ...IPHONE }],
  ['by which methods is latency on iPhone 12 reported?', 'LIST_METHODS', { ...LATENCY, ...IPHONE }],
  // bounds
  ['which methods have a latency under 5 ms?', 'LIST_METHODS', { ...LATENCY, value: { lt: 5 }, unit: 'ms' }],
  [
    'methods with latency below 5ms on iPhone 12',
    'LIST_METHODS',
    { ...LATENCY, ...IPHONE, value: { lt: 5 }, unit: 'ms' },
  ],
  ['which methods need less than 0.002 s latency?', 'LIST_METHODS', { ...LATENCY, value: { lt: 0.002 }, unit: 's' }],
  ['which methods reach at least 80 % top-1 accuracy?', 'LIST_METHODS', { ...TOP1, value: { gte: 80 }, unit: '%' }],
  [
    'which methods have over 80% top-1 accuracy on ImageNet-1K?',
    'LIST_METHODS',
    { ...TOP1, dataset: ['dataset:imagenet-1k'], value: { gt: 80 }, unit: '%' },
  ],
  ['who achieves more than 80% top-1 accuracy?', 'LIST_METHODS', { ...TOP1, value: { gt: 80 }, unit: '%' }],
  [
    'which methods have at most 20 million parameters?',
    'LIST_METHODS',
    { metric: ['parameters'], value: { lte: 20e6 } },
  ],
  ['methods with a latency between 1 and 5 ms', 'LIST_METHODS', { ...LATENCY, value: { gte: 1, lte: 5 }, unit: 'ms' }],
  ['which methods have a top-1 accuracy of 80% or more?', 'LIST_METHODS', { ...TOP1, value: { gte: 80 }, unit: '%' }],
  [
    'which methods have top-1 accuracy exceeding 80 percent?',
    'LIST_METHODS',
    { ...TOP1, value: { gt: 80 }, unit: '%' },
  ],
  [
    'which methods have a latency under 5 ms and at least 80 % top-1 accuracy?',
    'LIST_METHODS',
    { ...LATENCY, value: { lt: 5 }, unit: 'ms' },
    { ...TOP1, value: { gte: 80 }, unit: '%' },
  ],
  [
    'which methods reach at least 80% top-1 accuracy with latency below 5 ms on iPhone 12?',
    'LIST_METHODS',
    { ...TOP1, value: { gte: 80 }, unit: '%' },
    { ...LATENCY, ...IPHONE, value: { lt: 5 }, unit: 'ms' },
  ],
  // values
  ['what is the latency of EfficientFormer-L1 on iPhone 12?', 'VALUE', { subject: L1, ...LATENCY, ...IPHONE }],
  ["what's the top-1 accuracy of EfficientFormer-L1?", 'VALUE', { subject: L1, ...TOP1 }],
  [
    'what top-1 accuracy does EfficientFormer-L1 reach on ImageNet-1K?',
    'VALUE',
    { subject: L1, ...TOP1, dataset: ['dataset:imagenet-1k'] },
  ],
  ['how fast is EfficientFormer-L1?', 'VALUE', { subject: L1, metric: ['latency', 'speed', 'throughput', 'runtime'] }],
  [
    'how fast is EfficientFormer-L1 on iPhone 12',
    'VALUE',
    { subject: L1, metric: ['latency', 'speed', 'throughput', 'runtime'], ...IPHONE },
  ],
  [
    'how accurate is EfficientFormer-L1 on ImageNet-1K?',
    'VALUE',
    { subject: L1, metric: ['accuracy'], dataset: ['dataset:imagenet-1k'] },
  ],
  ['how big is EfficientFormer-L1?', 'VALUE', { subject: L1, metric: ['parameters', 'model size', 'size'] }],
  ['how much memory does LST need?', 'VALUE', { metric: ['metric:memory'] }],
  ['EfficientFormer-L1 latency', 'VALUE', { subject: L1, ...LATENCY }],
  ['latency iPhone 12', 'VALUE', { ...LATENCY, ...IPHONE }],
  ['does NOLA beat LoRA?', 'VALUE', { baseline: LORA, outcome: ['BETTER'] }],
  // against
  ['who claims to beat LoRA?', 'LIST_METHODS', { baseline: LORA, outcome: ['BETTER'] }],
  ['which methods outperform LoRA?', 'LIST_METHODS', { baseline: LORA, outcome: ['BETTER'] }],
  [
    'which methods are better than LoRA on GSM8K?',
    'LIST_METHODS',
    { baseline: LORA, outcome: ['BETTER'], dataset: ['dataset:gsm-8k'] },
  ],
  ['which methods are faster than LoRA?', 'LIST_METHODS', { baseline: LORA, outcome: ['BETTER'] }],
  ['which methods are compared with LoRA?', 'LIST_METHODS', { baseline: LORA }],
  ['what is measured against LoRA?', 'VALUE', { baseline: LORA }],
  ['which methods improve on LoRA?', 'LIST_METHODS', { baseline: LORA, outcome: ['BETTER'] }],
  ['which methods are outperformed by IntTune?', 'LIST_BASELINES', { outcome: ['BETTER'] }],
  [
    'who surpasses LoRA by accuracy?',
    'LIST_METHODS',
    { baseline: LORA, outcome: ['BETTER'], metric: ['metric:accuracy'] },
  ],
  // best
  ['what is the best method on ImageNet-1K by top-1 accuracy?', 'BEST', { ...TOP1, dataset: ['dataset:imagenet-1k'] }],
  [
    'which method has the highest top-1 accuracy on ImageNet-1K?',
    'BEST',
    { ...TOP1, dataset: ['dataset:imagenet-1k'] },
  ],
  ['which method has the lowest latency on iPhone 12?', 'BEST', { ...LATENCY, ...IPHONE }],
  ['what is the fastest method on iPhone 12?', 'BEST', { metric: ['latency', 'runtime'], ...IPHONE }],
  ['fastest method on a phone', 'BEST', { metric: ['latency', 'runtime'], hardwareCategory: ['PHONE'] }],
  ['most accurate method on ImageNet-1K', 'BEST', { metric: ['accuracy'], dataset: ['dataset:imagenet-1k'] }],
  [
    'state-of-the-art on LibriSpeech test-other by word error rate',
    'BEST',
    { dataset: ['dataset:librispeech-test-other'] },
  ],
  ['leaderboard of ImageNet-1K top-1 accuracy', 'BEST', { ...TOP1, dataset: ['dataset:imagenet-1k'] }],
  // compare, trade-off, count
  ['compare EfficientFormer-L1 and NOLA', 'COMPARE', {}],
  ['EfficientFormer-L1 vs NOLA', 'COMPARE', {}],
  ['what is the difference between EfficientFormer-L1 and NOLA?', 'COMPARE', {}],
  ['how does NOLA compare to LoRA?', 'COMPARE', {}],
  ['trade-off between top-1 accuracy and latency', 'TRADEOFF', TOP1, LATENCY],
  ['top-1 accuracy vs latency', 'TRADEOFF', TOP1, LATENCY],
  ['how many methods report latency?', 'COUNT', LATENCY],
  ['how many papers report results on GSM8K?', 'COUNT', { dataset: ['dataset:gsm-8k'] }],
  ['how many claims are there on iPhone 12?', 'COUNT', IPHONE],
  // time
  ['which methods report latency since 2022?', 'LIST_METHODS', { ...LATENCY, published: { from: '2022' } }],
  ['which methods reported latency before 2023?', 'LIST_METHODS', { ...LATENCY, published: { to: '2022' } }],
  [
    'what was claimed on GSM8K in 2024?',
    'VALUE',
    { dataset: ['dataset:gsm-8k'], published: { from: '2024', to: '2024' } },
  ],
  ['latency claims between 2021 and 2023', 'VALUE', { ...LATENCY, published: { from: '2021', to: '2023' } }],
  // typos
  ['which methods report latency on iPhnoe 12?', 'LIST_METHODS', { ...LATENCY, ...IPHONE }],
  ['what is the latency of EfficentFormer-L1?', 'VALUE', { subject: L1, ...LATENCY }],
];

describe('readQuestion', () => {
  const open = sqliteStores();
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    const lines = readFileSync(new URL('../../samples/papers.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    await ingestPapers(
      store,
      lines.map(
        (line) =>
          (
            paperOfObject(JSON.parse(line) as Record<string, unknown>) as {
              paper: Parameters<typeof ingestPapers>[1][number];
            }
          ).paper,
      ),
    );
  }, 60_000);

  it.each(QUESTIONS.map(([question, intent, ...conditions]) => ({ question, intent, conditions })))(
    '$question',
    async ({ question, intent, conditions }) => {
      const reading = await readQuestion(question, store);
      expect(reading).toMatchObject({ understood: true, intent });
      if (!reading.understood) return;
      expect(reading.reading).toMatch(/^\S.*\.$/);
      expect(reading.conditions).toHaveLength(conditions.length);
      conditions.forEach((condition, i) => expect(reading.conditions[i]).toMatchObject(condition));
    },
  );

  it('says which typo it mended', async () => {
    const reading = await readQuestion('which methods report latency on iPhnoe 12?', store);
    expect(reading.reading).toMatch(/“iPhnoe 12” read as iPhone 12/);
  });

  it.each(SHAPES.map(([question, read]) => ({ question, read })))('$question', async ({ question, read }) => {
    const reading = await readQuestion(question, store, TODAY);
    expect(reading).toMatchObject({ understood: true });
    if (!reading.understood) return;
    const { conditions, methods, unknown, notRead, ...rest } = read;
    if (notRead) expect(reading.unread).toEqual(notRead);
    // "order: undefined" in a row means that the order must be absent.
    expect({ order: undefined, ...reading }).toMatchObject(rest);
    expect(reading.reading).not.toMatch(/\b(?:method|dataset|metric|hardware|task):/);
    if (conditions) {
      expect(reading.conditions).toHaveLength(conditions.length);
      conditions.forEach((condition, i) => expect({ ...NOTHING, ...reading.conditions[i] }).toMatchObject(condition));
    }
    if (methods !== undefined) expect(reading.methods).toHaveLength(methods);
    if (unknown)
      expect(reading.names.filter((name) => !name.inGraph).map((name) => name.name)).toEqual(
        expect.arrayContaining([...unknown]),
      );
  });

  it('has at least 120 shapes', () => {
    expect(QUESTIONS.length + SHAPES.length + REFUSED.length).toBeGreaterThanOrEqual(120);
  });

  it('offers a question without the words that it does not know', async () => {
    const reading = await readQuestion('which zyzzyva methods report latency on iPhone 12?', store);
    expect(reading).toMatchObject({ understood: false, instead: 'which methods report latency on iPhone 12?' });
  });

  it.each(REFUSED.map(([question, why]) => [question.slice(0, 80), question, why] as const))(
    'does not answer %j, and says why',
    async (_, question, why) => {
      const reading = await readQuestion(question, store);
      expect(reading.understood).toBe(false);
      expect(reading.reading).toMatch(why);
    },
  );
});
