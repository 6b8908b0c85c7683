import { beforeAll, describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/ask/parse-question.js';
import { ingestPapers } from '../../src/ingest/ingest.js';
import { paperOfObject } from '../../src/sources/jsonl.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { fill } from '../support/graph-fixture.js';
import { sqliteStores } from '../support/stores.js';

type Papers = Parameters<typeof ingestPapers>[1];

function paper(title: string, abstract: string): Papers[number] {
  return (paperOfObject({ title, abstract }) as { paper: Papers[number] }).paper;
}

const PAPERS = [
  paper('LIFE: Lightweight Inference for Edges', 'We propose LIFE, a network that reaches 81.2% accuracy on CIFAR-10.'),
  ...['phones', 'watches', 'drones', 'rings', 'sensors', 'robots'].map((device) =>
    paper(`Longer running ${device}`, `The battery life of ${device} limits what they compute.`),
  ),
  paper(
    'Kompress',
    'We propose Kompress for KV-cache compression. Kompress reaches a compression ratio of 4.2 on CIFAR-10.',
  ),
];

describe('names that are everyday words', () => {
  const open = sqliteStores();
  let store: GraphStore;

  beforeAll(async () => {
    store = await open();
    await ingestPapers(store, PAPERS);
  });

  it('does not take a word that most papers use otherwise as a name', async () => {
    const reading = await readQuestion('battery life of phones', store);
    expect(JSON.stringify(reading)).not.toContain('method:life');
  });

  it('takes it as the name where it is written like it', async () => {
    const reading = await readQuestion('accuracy of LIFE', store);
    expect(JSON.stringify(reading)).toContain('method:life');
  });

  it('takes it as the name where a comparison has one', async () => {
    for (const question of ['life vs Kompress', 'compare Kompress and life'])
      expect(JSON.stringify(await readQuestion(question, store))).toContain('method:life');
  });

  it('finds gains of a metric that the graph has as a metric of their own', async () => {
    const claims = ['memory', 'memory savings'].map((metric) => ({ says: `Plainformer reaches {2}x ${metric}.`, kind: 'FACTOR' as const, subject: 'Plainformer', metric, value: 2, unit: 'x' })); // prettier-ignore
    await fill(store, [{ title: 'Plainformer', arxivId: '2301.00001', claims }]);
    expect(await readQuestion('who reports memory savings?', store)).toMatchObject({
      intent: 'LIST_METHODS',
      conditions: [{ metric: ['metric:memory', 'metric:memory-savings'], outcome: ['BETTER', 'UNKNOWN'] }],
    });
  });

  it('takes a word for the only metric whose name contains it, and says so', async () => {
    const claims = [{ says: 'Kompress reaches {9.1} key engagement metrics.', subject: 'Kompress', metric: 'key engagement metrics', value: 9.1 }]; // prettier-ignore
    await fill(store, [{ title: 'Kompress at work', arxivId: '2301.00002', claims }]);
    const reading = await readQuestion('engagement of Kompress', store);
    expect(reading).toMatchObject({ understood: true, conditions: [{ metric: ['metric:key-engagement-metrics'] }] });
    expect(reading.reading).toContain('“engagement” read as key engagement metrics');
  });

  it('prefers the metric that ends a phrase to a task that begins it', async () => {
    const reading = await readQuestion('KV-cache compression ratio', store);
    expect(reading).toMatchObject({ understood: true });
    expect(JSON.stringify(reading)).toContain('metric:compression-ratio');
  });
});
