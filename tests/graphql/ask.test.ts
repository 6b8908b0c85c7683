import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from '../support/client.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

describeOnStores('questions in plain English', (open) => {
  let server: TestServer;
  beforeAll(async () => {
    const store = await open();
    await fill(store, WORLD);
    server = await startServer({ store });
  });
  afterAll(() => server.close());

  const NAMES = 'nodes { name }';
  const ask = async (question: string) => {
    const { data, errors } = await server.ask(
      `query ($question: String!) { ask(question: $question) { understood reading intent where suggestions result { type: __typename
        ... on MethodConnection { ${NAMES} } ... on DatasetConnection { ${NAMES} } ... on HardwareConnection { ${NAMES} } ... on MetricConnection { ${NAMES} }
        ... on PaperConnection { papers: nodes { title } } ... on ClaimConnection { claims: nodes { value unit subject { name } } }
        ... on Leaderboard { ranking: rows { method { name } } } ... on Comparison { comparison: rows { metric { name } cells { method { name } best } } }
        ... on Tradeoff { points { method { name } onFrontier } } ... on Count { count } } } }`,
      { question },
    );
    expect(errors).toBeUndefined();
    return data.ask;
  };
  const named = (...names: string[]) => names.map((name) => ({ name }));

  it.each([
    ['Which methods report latency on iPhone 12?', 'LIST_METHODS', { type: 'MethodConnection', nodes: named('EfficientFormer-L1', 'MobileNetV2', 'MobileOne', 'EfficientFormer-L7') }],
    ['Which methods have a latency below 1.5 ms?', 'LIST_METHODS', { type: 'MethodConnection', nodes: named('MobileOne') }],
    ['Which datasets does EfficientFormer-L1 report on?', 'LIST_DATASETS', { type: 'DatasetConnection', nodes: named('ImageNet-1K') }],
    ['On which hardware is latency reported?', 'LIST_HARDWARE', { type: 'HardwareConnection', nodes: named('iPhone 12', 'A100') }],
    ['Which papers report word error rate?', 'LIST_PAPERS', { type: 'PaperConnection', papers: [{ title: 'Squeezeformer' }] }],
    ['How many methods report top-1 accuracy?', 'COUNT', { type: 'Count', count: 4 }],
    ['What is the word error rate of Conformer?', 'VALUE', { type: 'ClaimConnection', claims: [{ value: 7.9, unit: '%', subject: { name: 'Conformer' } }] }],
    ['What is the best method on LibriSpeech test-other by word error rate?', 'BEST', { type: 'Leaderboard', ranking: [{ method: { name: 'Squeezeformer' } }, { method: { name: 'Conformer' } }] }],
  ])('%s', async (question, intent, result) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ understood: true, intent, suggestions: [] });
    expect(answer.result).toEqual(result);
    expect(answer.reading).toMatch(/\.$/);
  }); // prettier-ignore

  it('ranks what is narrower when nothing is claimed of the metric itself', async () => {
    const { data } = await server.ask(
      '{ ask(question: "What is the best method on ImageNet-1K by accuracy?") { result { ... on Leaderboard { metric { name } rows { method { name } } } } } }',
    );
    expect(data.ask.result.metric.name).toBe('top-1 accuracy');
    expect(data.ask.result.rows.length).toBeGreaterThan(1);
  });

  it('Compare EfficientFormer-L1 and MobileNetV2.', async () => {
    const { intent, result } = await ask('Compare EfficientFormer-L1 and MobileNetV2.');
    expect([intent, result.type]).toEqual(['COMPARE', 'Comparison']);
    const row = result.comparison.find((some: { metric: { name: string } }) => some.metric.name === 'top-1 accuracy');
    expect(row.cells).toEqual([
      { method: { name: 'EfficientFormer-L1' }, best: true },
      { method: { name: 'MobileNetV2' }, best: false },
    ]);
  });

  it('What is the trade-off between latency and top-1 accuracy?', async () => {
    const { intent, result } = await ask('What is the trade-off between latency and top-1 accuracy?');
    expect([intent, result.type]).toEqual(['TRADEOFF', 'Tradeoff']);
    expect(result.points[0]).toEqual({ method: { name: 'MobileOne' }, onFrontier: true });
  });

  it('the filter of an answer is ready to be used', async () => {
    const { where, result } = await ask('Which methods report latency on iPhone 12?');
    const { data } = await server.ask(
      'query ($where: ClaimWhere!) { methods(where: {claims: [$where]}) { nodes { name } } }',
      { where },
    );
    expect(data.methods.nodes).toEqual(result.nodes);
  });

  it('a misspelt name is mended, and the reading says so', async () => {
    const answer = await ask('Which methods report latency on iPhnoe 12?');
    expect(answer).toMatchObject({ understood: true, intent: 'LIST_METHODS' });
    expect(answer.reading).toContain('iPhone 12');
  });

  it.each(['What is the meaning of life?', '', 'Which methods report frobnication on iPhone 12?'])(
    '%j is not understood, and says what can be asked',
    async (question) => {
      const answer = await ask(question);
      expect(answer).toMatchObject({ understood: false, intent: null, where: null, result: null });
      expect(answer.reading).not.toBe('');
      expect(answer.suggestions.length).toBeGreaterThan(3);
    },
  );

  it('a thing that the field knows but no paper of the graph names is told as such', async () => {
    const answer = await ask('Which methods report latency on H100?');
    expect(answer.understood).toBe(false);
    expect(answer.reading).toContain('H100');
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    'the word “%s” is a word like any other, wherever it stands',
    async (word) => {
      for (const question of [
        `which ${word} report latency on iPhone 12?`,
        `how ${word} is MobileOne?`,
        `what is the most ${word} method on ImageNet-1K?`,
        `which methods are ${word} than MobileOne?`,
        `${word} ${word} latency`,
        `methods ${word} MobileOne by ${word}`,
      ]) {
        expect(typeof (await ask(question)).understood).toBe('boolean');
      }
    },
  );
});
