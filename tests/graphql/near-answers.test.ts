import { afterAll, beforeAll, expect, it } from 'vitest';
import { askStore } from '../../src/graphql/ask-locally.js';
import { ingestPapers } from '../../src/ingest/ingest.js';
import { paperOfObject } from '../../src/sources/jsonl.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { fill } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

const PAPERS = [
  {
    title: 'OurNet: A Small Vision Model',
    abstract:
      'We propose OurNet, a vision model. OurNet achieves 81.5% top-1 accuracy on ImageNet-1K. OurNet reduces peak memory by 40% compared with LoRA.',
  },
  {
    title: 'SwiftQA: Fast Question Answering',
    abstract:
      'We study question answering with large language models (LLMs) with speculative and parallel decoding. We propose SwiftQA, which reaches 74.2% accuracy on GSM8K. SwiftQA improves calibration score by 12% on GSM8K.',
  },
  {
    title: 'TinyLM: A Language Model',
    abstract:
      'We propose TinyLM. TinyLM achieves 61.3% accuracy on TriviaQA and 3.5 ms latency on A100. Its F1 score is not reported.',
  },
  {
    title: 'OPTIN: Pruning with One Recipe',
    abstract: 'We propose OPTIN. OPTIN achieves 70.4% accuracy on CIFAR-10.',
  },
  {
    title: 'ExNet: A Mixture of Experts',
    abstract:
      'Mixture-of-Experts (MoE) models are sparse. We propose ExNet, an MoE model. ExNet outperforms MoE by 2.1% accuracy on GSM8K. It is distilled from TinyLM.',
  },
];

/** Questions that no claim answers, with the methods of the nearest claims and the note that says how they differ. */
const NEAR: readonly (readonly [question: string, methods: readonly string[], note: RegExp])[] = [
  ['which methods report accuracy above 60% on A100?', ['TinyLM'], /No such claim names the device; other claims of these methods do/],
  ['which MoE models report accuracy on ImageNet-1K?', ['OurNet'], /from any paper/],
  ['what is the memory footprint of OurNet?', ['OurNet'], /these are about memory/],
  ['which methods improve calibration score on GSM8K?', ['SwiftQA'], /not known whether a higher or a lower value is better/],
  ['which methods report accuracy for question answering?', ['SwiftQA'], /from papers that mention it/],
  ['what is claimed by LoRA?', ['OurNet'], /1 claim measures others against it/],
  ['accuracy of TinyLM at 4-bit', ['TinyLM'], /under other conditions, or tell none/],
  ['latency at 2-bit', ['SlimLM'], /the sentences of these say it/],
  ['does MoE beat ExNet?', ['ExNet'], /these are by ExNet, against it/],
  ['which methods speed up prefill?', ['SlimLM'], /changes whose sentence contains “prefill”/],
  ['accuracy gain of ExNet relative to GPT-4', ['ExNet'], /No such claim names GPT-4/],
  ['which methods are worse than SlimLM?', ['SlimLM'], /these say what SlimLM is better than/],
  ['memory of ThinLM', ['ThinLM'], /these are about memory capacity/],
  ['does SlimLM match LeanLM?', ['SlimLM'], /No such claim names LeanLM/],
  ['speedup of SlimLM on A100', ['SlimLM'], /No such claim tells by how much/],
  ['which methods match GPT-4?', ['SlimLM'], /No claim says that it is on a par with GPT-4; these say that it is better/],
  ['accuracy of thorough question answering', ['SwiftQA'], /from papers/],
  ['what is the latency of WideLM?', ['WideLM'], /the conditions of these tell it/],
  ['what is evaluated by F1?', ['SlimLM'], /No claim is of F1 itself; the sentences of these say it/],
  ['who uses small vision networks?', ['OurNet'], /papers that say “small vision”/],
  ['how does BaseLM do on F1?', ['SlimLM'], /No claim is of F1 itself; the sentences of these say it/],
  ['compare OurNet and SwiftQA by top-1 accuracy', ['SwiftQA', 'OurNet'], /Of SwiftQA no top-1 accuracy is claimed; these are about accuracy/],
  ['compare Mamba-2 and SwiftQA by accuracy', ['SwiftQA'], /Nothing is claimed by Mamba-2 in this graph; these are about the others/],
  ['by how much is LoRA beaten, and by which method?', ['OurNet'], /better against LoRA\.$/],
  ['how many hours did WideLM burn?', ['WideLM'], /Not read: “burn”/],
  ['which paper uses LoRA as a baseline and what memory does it need?', ['OurNet'], /memory .*against LoRA/],
  ['throughput 65B', ['BulkLM'], /the sentences of these say “65B”/],
  ['4-bit TinyLM compared with MoE', ['ExNet'], /No claim says all of that; these are from papers that mention TinyLM/],
  ['best BLEU', ['ThinLM'], /The best methods with claims of BLEU\.$/],
  ['how many GPUs were needed for Frontier?', ['FrontLM'], /the conditions of these tell it/],
  ['latency of HugeLM', ['HugeLM-30B', 'HugeLM-7B'], /“HugeLM” read as HugeLM-30B and HugeLM-7B/],
  ['training loss of WideLM', ['WideLM'], /No such claim is of training loss; these are of validation loss/],
  ['is BaseLM beaten by FlatLM?', ['FlatLM'], /No claim of FlatLM against BaseLM says that; these compare them/],
  ['accuracy of WideLM on flowers', ['WideLM'], /“flowers” read as Oxford Flowers/],
  ['biggest BLEU gain', ['ThinLM', 'WideLM'], /the largest first/],
  ['GPU hours of WideLM', ['WideLM'], /No claim is about GPU hours itself; these are about training time/],
  ['which methods increase the batch size?', ['WideLM'], /changes of batch size that are better/],
  ['LoRA vs MoE', ['ExNet', 'OurNet'], /these are the claims about each of them/],
]; // prettier-ignore

/** Questions for which a wider answer would be about something else. */
const NONE: readonly (readonly [question: string, why: RegExp])[] = [
  ['accuracy of TinyLM except on TriviaQA', /none without what is left out/],
  ['memory of OurNet on ImageNet-1K', /none on ImageNet-1K/],
  ['p95 latency of TinyLM', /Nothing is claimed of p95 latency/],
  ['which methods shrink the zonk count?', /none that went down/],
  ['latency of OurNet below 5 ms', /none below 5 ms|Nothing/],
  ['which methods reduce the parameters by more than 99%?', /^Nothing is claimed above 99% in this graph/],
];

describeOnStores('a question that no claim answers', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    const papers = PAPERS.map((paper) => paperOfObject(paper) as { paper: Parameters<typeof ingestPapers>[1][number] });
    await ingestPapers(
      store,
      papers.map(({ paper }) => paper),
    );
    const claims = [
      { says: 'At 2-bit, SlimLM needs {9} ms of latency.', kind: 'ABSOLUTE' as const, subject: 'SlimLM', metric: 'latency', value: 9, unit: 'ms' },
      { says: 'SlimLM accelerates the prefilling stage by {2.3}x.', kind: 'FACTOR' as const, subject: 'SlimLM', metric: 'prefilling stage', value: 2.3, unit: 'x' },
      { says: 'SlimLM has {0.4}x the parameters of BaseLM.', kind: 'FACTOR' as const, subject: 'SlimLM', metric: 'parameters', value: 0.4, unit: 'x', change: 'DECREASE' as const, baseline: 'BaseLM' },
      { says: 'WideLM has {0.7}x the parameters of BaseLM.', kind: 'FACTOR' as const, subject: 'WideLM', metric: 'parameters', value: 0.7, unit: 'x', change: 'DECREASE' as const, baseline: 'BaseLM' },
      { says: 'ThinLM has {3}x fewer parameters than BaseLM.', kind: 'FACTOR' as const, subject: 'ThinLM', metric: 'parameters', value: 3, unit: 'x', change: 'DECREASE' as const, baseline: 'BaseLM' },
      { says: 'LeanLM has {60}% fewer parameters than BaseLM.', kind: 'DELTA' as const, subject: 'LeanLM', metric: 'parameters', value: 60, unit: '%', change: 'DECREASE' as const, baseline: 'BaseLM' },
      { says: 'The accuracy on VTAB is {71.2}%.', kind: 'ABSOLUTE' as const, subject: null, metric: 'accuracy', value: 71.2, unit: '%', dataset: ['VTAB'] },
      { says: 'SlimLM improves accuracy on VTAB by {1.2}%.', kind: 'DELTA' as const, subject: 'SlimLM', metric: 'accuracy', value: 1.2, unit: '%', change: 'INCREASE' as const, dataset: ['VTAB'] },
      { says: 'ThinLM has a memory capacity of {16} GB.', kind: 'ABSOLUTE' as const, subject: 'ThinLM', metric: 'memory capacity', value: 16, unit: 'GB' },
      { says: 'SlimLM {matches} BaseLM.', kind: 'COMPARISON' as const, subject: 'SlimLM', relation: 'COMPARABLE' as const, baseline: 'BaseLM' },
      { says: 'SlimLM {outperforms} BaseLM in speed on A100.', kind: 'COMPARISON' as const, subject: 'SlimLM', metric: 'speed', relation: 'OUTPERFORMS' as const, baseline: 'BaseLM', hardware: ['A100'] },
      { says: 'WideLM reaches {41}% MFU at a latency of 5 ms.', kind: 'ABSOLUTE' as const, subject: 'WideLM', metric: 'MFU', value: 41, unit: '%', conditions: ['at a latency of 5 ms'] },
      { says: 'At equal F1 score, SlimLM reaches {60}% of the peak of BaseLM.', kind: 'FACTOR' as const, subject: 'SlimLM', metric: 'share of the peak', value: 60, unit: '%', baseline: 'BaseLM' },
      { says: 'SlimLM {outperforms} GPT-4.', kind: 'COMPARISON' as const, subject: 'SlimLM', relation: 'OUTPERFORMS' as const, baseline: 'GPT-4' },
    ]; // prettier-ignore
    const gains = [
      { says: 'WideLM trains on {4}x fewer GPUs.', kind: 'FACTOR' as const, subject: 'WideLM', metric: 'GPUs', value: 4, unit: 'x', change: 'DECREASE' as const },
      { says: 'On Frontier, FrontLM reaches {39}% MFU on 1,024 GPUs.', kind: 'ABSOLUTE' as const, subject: 'FrontLM', metric: 'MFU', value: 39, unit: '%', hardware: ['Frontier'], conditions: ['on 1,024 GPUs'] },
      { says: 'ThinLM improves BLEU by {2}.', kind: 'DELTA' as const, subject: 'ThinLM', metric: 'BLEU', value: 2, change: 'INCREASE' as const },
      { says: 'WideLM reaches a CodeBLEU of {73}.', kind: 'ABSOLUTE' as const, subject: 'WideLM', metric: 'CodeBLEU', value: 73 },
      { says: 'ThinLM improves token generation throughput by {7}x.', kind: 'FACTOR' as const, subject: 'ThinLM', metric: 'token generation throughput', value: 7, unit: 'x', change: 'INCREASE' as const },
      { says: 'WideLM improves throughput by {3}x.', kind: 'FACTOR' as const, subject: 'WideLM', metric: 'throughput', value: 3, unit: 'x', change: 'INCREASE' as const },
      { says: 'HugeLM-7B has a latency of {70} ms.', kind: 'ABSOLUTE' as const, subject: 'HugeLM-7B', metric: 'latency', value: 70, unit: 'ms' },
      { says: 'HugeLM-30B has a latency of {30} ms.', kind: 'ABSOLUTE' as const, subject: 'HugeLM-30B', metric: 'latency', value: 30, unit: 'ms' },
      { says: 'FlatLM {matches} BaseLM.', kind: 'COMPARISON' as const, subject: 'FlatLM', relation: 'COMPARABLE' as const, baseline: 'BaseLM' },
      { says: 'WideLM has {88}% accuracy on Oxford Flowers.', kind: 'ABSOLUTE' as const, subject: 'WideLM', metric: 'accuracy', value: 88, unit: '%', dataset: ['Oxford Flowers'] },
      { says: 'WideLM improves CodeBLEU by {9}.', kind: 'DELTA' as const, subject: 'WideLM', metric: 'CodeBLEU', value: 9, change: 'INCREASE' as const },
      { says: 'WideLM trains in {9} hours.', kind: 'ABSOLUTE' as const, subject: 'WideLM', metric: 'training time', value: 9, unit: 'h' },
      { says: 'WideLM increases the zonk count by {30}%.', kind: 'DELTA' as const, subject: 'WideLM', metric: 'zonk count', value: 30, unit: '%', change: 'INCREASE' as const },
      { says: 'WideLM increases the batch size by {5}x.', kind: 'FACTOR' as const, subject: 'WideLM', metric: 'batch size', value: 5, unit: 'x', change: 'INCREASE' as const },
      { says: 'WideLM reaches a validation loss of {2.1}.', kind: 'ABSOLUTE' as const, subject: 'WideLM', metric: 'validation loss', value: 2.1 },
      { says: 'BulkLM serves the 65B model at {12} tokens/s.', kind: 'ABSOLUTE' as const, subject: 'BulkLM', metric: 'throughput', value: 12, unit: 'tokens/s' },
      { says: 'WideLM improves throughput by {5}x at most.', kind: 'FACTOR' as const, subject: 'WideLM', metric: 'throughput', value: 5, unit: 'x', change: 'INCREASE' as const },
    ]; // prettier-ignore
    await fill(store, [
      { title: 'SlimLM', arxivId: '2301.00001', claims },
      { title: 'Gains', arxivId: '2301.00002', claims: gains },
    ]);
  }, 60_000);
  afterAll(() => store.close());

  it.each(NEAR)('%s', async (question, methods, note) => {
    const { reading, rows } = await askStore(store, question, 20);
    expect(reading).toMatch(note);
    expect([...new Set(rows.map(({ method }) => method?.name))]).toEqual(methods);
  });

  it.each([
    ['which methods reduce the parameters by more than half?', ['LeanLM', 'SlimLM', 'ThinLM']],
    ['methods at least 3x smaller than BaseLM', ['ThinLM']],
  ])('finds changes as papers write them: %s', async (question, methods) => {
    const { rows } = await askStore(store, question, 20);
    expect([...new Set(rows.map(({ method }) => method?.name))].sort()).toEqual(methods);
  });

  it.each([
    ['largest throughput gain', ['ThinLM 7×', 'WideLM 5×']],
    ['throughput gains above 4x', ['ThinLM 7×', 'WideLM 5×']],
  ])('finds changes of metrics named alike, the largest first: %s', async (question, found) => {
    const { rows } = await askStore(store, question, 20);
    expect(rows.map(({ method, text }) => `${method?.name} ${text}`).sort()).toEqual(found);
  });

  it.each([
    ['datasets used for question answering', ['TriviaQA', 'GSM8K']],
    ['what are QA benchmarks?', ['TriviaQA', 'GSM8K']],
  ])('finds datasets whose name says the task: %s', async (question, found) => {
    const { names, reading } = await askStore(store, question, 20);
    expect(names?.map(({ name }) => name)).toEqual(found);
    expect(reading).toMatch(/Those whose name says so, then what papers on it name/);
  });

  it('finds a topic of two words however papers join them', async () => {
    const { reading, names } = await askStore(store, 'papers about speculative-parallel', 20);
    expect([reading, names]).toEqual([
      'Papers that say “speculative and parallel”.',
      [{ name: 'SwiftQA: Fast Question Answering' }],
    ]);
  });

  it('shows claims whose sentence has the topic before others of the same papers', async () => {
    const { rows } = await askStore(store, 'claims about peak', 20);
    const said = rows.map(({ claim }) => claim.evidence.text.includes('peak'));
    expect([said[0], said.includes(false), said.lastIndexOf(true) < said.indexOf(false)]).toEqual([true, true, true]);
  });

  it('finds the best value where no method is named', async () => {
    const { rows } = await askStore(store, 'best accuracy on VTAB', 20);
    expect(rows.map(({ text }) => text)).toEqual(['71.2 %', '+1.2 %']);
  });

  it('a name of the graph is no typo of a word of the question', async () => {
    const { reading, rows } = await askStore(store, 'accuracy of optin', 20);
    expect(reading).toBe('Claims of accuracy by OPTIN.');
    expect(rows.map(({ text }) => text)).toEqual(['70.4 %']);
  });

  it.each(NONE)('%s', async (question, why) => {
    const { summary, rows } = await askStore(store, question, 20);
    expect(rows).toEqual([]);
    expect(summary).toMatch(why);
  });
});
