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
    expect(answer).toMatchObject({ understood: true, where: null, result: { type: 'ClaimConnection', claims: [] } });
    expect(await said('Which methods report latency on H100?')).toBe('Nothing is claimed on H100 in this graph.');
  });

  const ROWS = `summary rows { rank text own method { name } others { value } claim { metric { name } evidence { text parts { role surface } } } }
    boards { metric { name } dataset { name } hardware { name } unit methods rows { rank value method { name } } }`;
  const rowsOf = async (question: string) => {
    const { data, errors } = await server.ask(`query ($question: String!) { ask(question: $question) { ${ROWS} } }`, {
      question,
    });
    expect(errors).toBeUndefined();
    return data.ask;
  };
  const said = async (question: string): Promise<string> => (await rowsOf(question)).summary;

  it('leaves out datasets or devices of what is left out, and not all of their method', async () => {
    const { result } = await ask('Which hardware does EfficientFormer-L1 report latency on but not accuracy?');
    expect(result).toEqual({ type: 'HardwareConnection', nodes: named('iPhone 12') });
    const without = await ask('Which metrics does EfficientFormer-L1 report on iPhone 12 but not on A100?');
    expect(without.result.nodes).toContainEqual({ name: 'latency' });
  });

  it('finds methods whose accuracy names no device, but whose latency does', async () => {
    const { result, reading } = await ask('Which methods have a top-1 accuracy above 75 % on any phone?');
    expect(result.nodes).toContainEqual({ name: 'EfficientFormer-L1' });
    expect(reading).toContain('No such claim names the device; other claims of these methods do.');
  });

  it('ranks baselines when the best of them is asked for', async () => {
    const { result, reading } = await ask('What is the best baseline on iPhone 12 by latency?');
    expect(result).toEqual({ type: 'Leaderboard', ranking: [{ method: { name: 'MobileNetV2' } }] });
    expect(reading).toContain('Among the 1 method that others are compared with there.');
  });

  it('says which condition fails, which words were not read, and which question could be read', async () => {
    expect(await said('latency of EfficientFormer-L1 on iPhone 12 below 1.5 ms')).toMatch(
      /claims? of latency .* but none below 1.5 ms\.$/,
    );
    const { data } = await server.ask(
      '{ ask(question: "popular methods with latency on iPhone 12") { reading unread } }',
    );
    expect(data.ask).toMatchObject({ unread: [], reading: expect.not.stringContaining('Not read') });
    const trained = await server.ask('{ ask(question: "methods trained on iPhone 12") { reading unread } }');
    expect(trained.data.ask).toMatchObject({
      unread: ['trained'],
      reading: expect.stringContaining('Not read: “trained”.'),
    });
    const { suggestions } = await ask('Which zyzzyva methods report latency on iPhone 12?');
    expect(suggestions[0]).toBe('Which methods report latency on iPhone 12?');
    const hanging = await ask('Which methods report latency on a zyzzyva?');
    expect(hanging.suggestions[0]).toBe('Which methods report latency?');
  });

  it('shows the values, one row a method, best first, and says the best in a sentence', async () => {
    const { rows, summary } = await rowsOf('Which methods report latency on iPhone 12?');
    const short = rows
      .filter((row: { rank: number | null }) => row.rank !== null)
      .map((row: { rank: number; text: string; method: { name: string }; own: boolean; others: unknown[] }) =>
        [row.rank, row.method.name, row.text, row.own, row.others.length].join(' '),
      );
    expect(short).toEqual([
      '1 MobileOne up to 1 ms  0',
      '2 EfficientFormer-L1 1.6 ms true 1',
      '2 MobileNetV2 1.6 ms false 0',
      '4 EfficientFormer-L7 7 ms true 0',
    ]);
    expect(rows.at(-1)).toMatchObject({ rank: null, text: '38× lower', method: { name: 'MobileOne' } });
    expect(rows[1].claim.evidence.parts).toContainEqual({ role: 'VALUE', surface: '1.6' });
    expect(summary).toBe(
      'MobileOne: up to 1 ms latency on iPhone 12, the lowest of 4; 1 more row of other metrics, datasets or hardware.',
    );
  });

  it.each([
    ['Who claims to beat LoRA?', 'QuantAdapter'],
    ['What is the slowest method on iPhone 12 by latency?', 'EfficientFormer-L7: 7 ms latency on iPhone 12, the highest of 4.'],
    ['How many methods report top-1 accuracy?', '4.'],
    ['Which datasets does EfficientFormer-L1 report on?', '1 dataset: ImageNet-1K.'],
    ['What is the word error rate of Conformer on GLUE?', 'but none on GLUE'],
    ['latency of EfficientFormer-L1 on iPhone 12', 'EfficientFormer-L1: 1.6 ms latency on iPhone 12. Also claimed: 2 ms.'],
    ['latency on A100 since 2025', 'Nothing is claimed since 2025 in this graph.'],
    ['latency not on iPhone 12', 'Squeezeformer: 12 ms latency on A100.'],
    ['latency on anything Apple', 'MobileOne: up to 1 ms'],
    ['who is fourth on iPhone 12 by latency?', 'Number 4 of 4: EfficientFormer-L7 with 7 ms latency on iPhone 12.'],
    ['third lowest latency on iPhone 12', 'Nobody is number 3 of the 4 there, since equal values share a place. MobileOne: up to 1 ms'],
    ['lowest and highest latency on iPhone 12', 'The lowest latency on iPhone 12 is up to 1 ms (MobileOne), the highest 7 ms (EfficientFormer-L7).'],
    ['what is the accuracy of LoRA?', 'QuantAdapter: +1.5 % accuracy on GLUE against LoRA.'],
  ])('says in one sentence: %s', async (question, sentence) => {
    expect(await said(question)).toContain(sentence);
  }); // prettier-ignore

  it('asks what a task or a topic is by what papers mention, and says so', async () => {
    const answer = await ask('Which datasets are used for speech recognition?');
    expect(answer.result.nodes).toEqual(named('LibriSpeech', 'LibriSpeech test-other'));
    const papers = await ask('Which papers mention LoRA?');
    expect(papers.result).toEqual({ type: 'PaperConnection', papers: [{ title: 'Quantized Adapters' }] });
    const introduced = await ask('Who introduced Squeezeformer?');
    expect(introduced.result).toEqual({ type: 'PaperConnection', papers: [{ title: 'Squeezeformer' }] });
  });

  it('gives the boards of a metric that is asked for without a dataset, and picks the metric of a dataset', async () => {
    const { boards, summary } = await rowsOf('What is the best method by latency?');
    expect(boards.map((board: { hardware: { name: string } }) => board.hardware.name)).toEqual(['iPhone 12', 'A100']);
    expect(boards[0]).toMatchObject({ unit: 'ms', methods: 4 });
    expect(boards[0].rows[0]).toEqual({ rank: 1, value: 1, method: { name: 'MobileOne' } });
    expect(summary).toBe('2 boards; the largest, latency on iPhone 12: MobileOne with 1 ms, the lowest of 4.');
    const best = await ask('What is state of the art on LibriSpeech test-other?');
    expect(best.reading).toMatch(/By \S.*, which has most values here\.$/);
    expect(best.result.ranking[0]).toEqual({ method: { name: 'Squeezeformer' } });
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
