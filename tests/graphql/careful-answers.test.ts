import { afterAll, beforeAll, expect, it } from 'vitest';
import { askStore } from '../../src/graphql/ask-locally.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { fill } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

const VALUE = { kind: 'ABSOLUTE' as const };
const UP = { kind: 'FACTOR' as const, unit: 'x', change: 'INCREASE' as const };
const DOWN = { kind: 'FACTOR' as const, unit: 'x', change: 'DECREASE' as const };

const CLAIMS = [
  { says: 'SmallNet has {3} M parameters on CIFAR-10.', ...VALUE, subject: 'SmallNet', metric: 'parameters', value: 3e6, unit: 'params', dataset: ['CIFAR-10'] },
  { says: 'SmallNet reaches {82}% accuracy on ImageNet-1K.', ...VALUE, subject: 'SmallNet', metric: 'accuracy', value: 82, unit: '%', dataset: ['ImageNet-1K'] },
  { says: 'LeanNet has {4} M parameters.', ...VALUE, subject: 'LeanNet', metric: 'parameters', value: 4e6, unit: 'params' },
  { says: 'LeanNet can have {9} M parameters.', ...VALUE, subject: 'LeanNet', metric: 'parameters', value: 9e6, unit: 'params' },
  { says: 'LeanNet reaches {81}% accuracy on ImageNet-1K.', ...VALUE, subject: 'LeanNet', metric: 'accuracy', value: 81, unit: '%', dataset: ['ImageNet-1K'] },
  { says: 'LeanNet has a latency of {2} ms on iPhone 12.', ...VALUE, subject: 'LeanNet', metric: 'latency', value: 2, unit: 'ms', hardware: ['iPhone 12'] },
  { says: 'SmallNet has a latency of {5} ms on iPhone 12.', ...VALUE, subject: 'SmallNet', metric: 'latency', value: 5, unit: 'ms', hardware: ['iPhone 12'] },
  { says: 'MidNet has a latency of {40} ms on A100.', ...VALUE, subject: 'MidNet', metric: 'latency', value: 40, unit: 'ms', hardware: ['A100'] },
  { says: 'MidNet {outperforms} the convnets that we tried.', kind: 'COMPARISON' as const, subject: 'MidNet', relation: 'OUTPERFORMS' as const },
  { says: 'MidNet reaches {70}% accuracy within a TTFT budget.', ...VALUE, subject: 'MidNet', metric: 'accuracy', value: 70, unit: '%', dataset: ['CIFAR-10'] },
  { says: 'WordLM-7B reaches {50}% sparsity, where a 7B model had none.', ...VALUE, subject: 'WordLM-7B', metric: 'sparsity', value: 50, unit: '%' },
  { says: 'WordLM-13B reaches {40}% sparsity, more than a 7B model.', ...VALUE, subject: 'WordLM-13B', metric: 'sparsity', value: 40, unit: '%' },
  { says: 'MidNet improves throughput by {3}x.', ...UP, subject: 'MidNet', metric: 'throughput', value: 3 },
  { says: 'MidNet lowers memory by {3}x.', ...DOWN, subject: 'MidNet', metric: 'memory', value: 3 },
  { says: 'LeanNet lowers accuracy by {1}%.', kind: 'DELTA' as const, subject: 'LeanNet', metric: 'accuracy', value: 1, unit: '%', change: 'DECREASE' as const },
  { says: 'With distillation, LeanNet raises accuracy by {2}%.', kind: 'DELTA' as const, subject: 'LeanNet', metric: 'accuracy', value: 2, unit: '%', change: 'INCREASE' as const },
  { says: 'At batch size 1, MidNet lowers memory by {2}x.', ...DOWN, subject: 'MidNet', metric: 'memory', value: 2 },
  { says: 'LeanNet {achieves} the state of the art.', kind: 'COMPARISON' as const, subject: 'LeanNet', relation: 'STATE_OF_THE_ART' as const },
]; // prettier-ignore

describeOnStores('answers that do not mislead', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await fill(store, [{ title: 'Nets', arxivId: '2301.00001', claims: CLAIMS }]);
  }, 60_000);
  afterAll(() => store.close());

  const values = (rows: Awaited<ReturnType<typeof askStore>>['rows']): string[] =>
    rows.map(({ method, text }) => `${method?.name ?? ''} ${text}`).sort();

  it.each([
    ['a size on another dataset is that of another model', 'best accuracy on ImageNet-1K with less than 5M parameters', ['LeanNet 81 %'], /Of LeanNet several sizes are claimed/],
    ['the smallest of several sizes may not be the one that was measured', 'smallest model above 80% on ImageNet-1K', ['LeanNet 4 M params'], /Of LeanNet several sizes are claimed/],
    ['accuracy is rarely told of a device', 'what can I run on an iPhone 12 with over 81.5% accuracy?', ['SmallNet 5 ms', 'SmallNet 82 %'], /No such claim names the device; other claims of these methods do/],
    ['a reduction is no gain above 100 %', 'gains of more than 100%', ['MidNet 3×'], /^Claims above 100% that are better\.$/],
    ['what increased did not decrease', '3x increase in what?', ['MidNet 3×'], /that went up/],
    ['and the other way', 'reductions of at least 60%', ['MidNet 3× lower'], /that went down/],
    ['the size in a name says more than one in the sentence', 'models with 7B parameters', ['WordLM-7B 50 %'], /with “7B” in their name/],
    ['methods that nothing compares have values', 'does LeanNet beat SmallNet?', ['LeanNet 2 ms', 'LeanNet 81 %', 'SmallNet 5 ms', 'SmallNet 82 %'], /No claim compares them; these are values of both/],
    ['a metric that the graph does not have may be in sentences', 'time to first token', ['MidNet 70 %'], /the sentences of these say “TTFT”/],
    ['and so may be what something is compared with', 'which methods beat convolutional neural networks?', ['MidNet outperforms'], /No claim names convolutional neural network/],
  ])('%s', async (_, question, found, read) => {
    const { rows, reading } = await askStore(store, question, 20);
    expect(reading).toMatch(read);
    expect(values(rows)).toEqual(found);
  }); // prettier-ignore

  it('tells a worse value on another device, with which the worst cannot be compared', async () => {
    const { summary } = await askStore(store, 'worst latency', 20);
    expect(summary).toMatch(/^SmallNet: 5 ms .* Elsewhere, and not comparable: 40 ms on A100 \(MidNet\)\.$/);
  });

  it('shows a better and a worse change of one metric, and other changes of the same kind', async () => {
    const { rows } = await askStore(store, 'what happens to accuracy with LeanNet?', 20);
    expect(values(rows)).toEqual(['LeanNet +2 %', 'LeanNet 81 %', 'LeanNet −1 %']);
    const { summary } = await askStore(store, 'memory of MidNet', 20);
    expect(summary).toMatch(/^MidNet: [23]× lower memory\. Also claimed: [23]× lower\.$/);
  });

  it('shows claims that name no baseline, where baselines are asked for', async () => {
    const { rows, reading, summary } = await askStore(store, 'what is LeanNet compared with on ImageNet-1K?', 20);
    expect([values(rows), summary]).toEqual([['LeanNet 81 %'], 'No baseline in this graph meets that.']);
    expect(reading).toMatch(/Such claims name nothing that they are compared with/);
  });

  it('counts claims of the state of the art', async () => {
    expect((await askStore(store, 'how many claims of SOTA are there?', 20)).count).toBe(1);
  });

  it('says against what nothing is claimed', async () => {
    const { summary } = await askStore(store, 'which methods beat ResNet-50?', 20);
    expect(summary).toBe('Nothing is claimed against ResNet-50 in this graph.');
  });
});
