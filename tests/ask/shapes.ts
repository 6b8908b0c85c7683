import type { Understood } from '../../src/ask/question.js';

/** A question with its expected interpretation; only the given fields are compared. */
export type Shape = readonly [
  question: string,
  read: Partial<
    Pick<
      Understood,
      | 'intent'
      | 'papers'
      | 'limit'
      | 'direction'
      | 'counted'
      | 'introduced'
      | 'largestChange'
      | 'order'
      | 'whether'
      | 'without'
      | 'ofBaselines'
      | 'either'
    >
  > & {
    readonly conditions?: readonly object[];
    readonly methods?: number;
    readonly unknown?: readonly string[];
    /** Words that do not affect the interpretation. */
    readonly notRead?: readonly string[];
  },
];

const IPHONE = { hardware: ['hardware:iphone-12'] };
const A100 = { hardware: ['hardware:a100'] };
const LATENCY = { metric: ['metric:latency'] };
const THROUGHPUT = { metric: ['metric:throughput'] };
const ACCURACY = { metric: ['metric:accuracy'] };
const TOP1 = { metric: ['metric:top-1-accuracy'] };
const MEMORY = { metric: ['metric:memory'] };
const GSM8K = { dataset: ['dataset:gsm-8k'] };
const LORA = ['method:lora'];
const L1 = ['method:efficientformer-l1'];
const SIZE = { metric: ['parameters', 'model size'] };
const SPEEDUP = ['speedup', 'latency', 'speed', 'throughput', 'runtime', 'inference time', 'inference speed'];
const SPEED = { metric: ['latency', 'speed', 'throughput', 'runtime'] };

/** The date that the questions refer to. */
export const TODAY = new Date('2026-11-26T12:00:00Z');

/** One row per kind of question; add new ones at the end of their group. */
export const SHAPES: readonly Shape[] = [
  // so many
  ['top 5 methods by throughput', { intent: 'BEST', limit: 5, conditions: [THROUGHPUT] }],
  ['the top ten methods on GSM8K by accuracy', { intent: 'BEST', limit: 10, conditions: [{ ...ACCURACY, ...GSM8K }] }],
  ['fastest inference on iPhone 12', { intent: 'BEST', conditions: [{ metric: ['latency', 'runtime'], ...IPHONE }] }],
  ['3 fastest methods on iPhone 12', { intent: 'BEST', limit: 3, conditions: [{ metric: ['latency', 'runtime'], ...IPHONE }] }],
  ['list 4 papers about LoRA', { intent: 'LIST_PAPERS', limit: 4, papers: { mentions: ['method:lora'] } }],
  ['top 5 accuracy of EfficientFormer-L1', { intent: 'VALUE', conditions: [{ metric: ['metric:top-5-accuracy'], subject: L1 }] }],
  // papers and what they mention
  ['papers about quantization', { intent: 'LIST_PAPERS', papers: { text: 'quantization' } }],
  ['which papers use LoRA?', { intent: 'LIST_PAPERS', papers: { mentions: ['method:lora'] } }],
  ['what papers mention LoRA and GSM8K?', { intent: 'LIST_PAPERS', papers: { mentions: ['method:lora', 'dataset:gsm-8k'] } }],
  ['recent papers on LoRA', { intent: 'LIST_PAPERS', papers: { mentions: ['method:lora'], published: { from: '2025-11-26' } } }],
  ['papers about speech', { intent: 'LIST_PAPERS', papers: { text: 'speech' } }],
  ['how many papers mention GSM8K?', { intent: 'COUNT', counted: 'PAPER', papers: { mentions: ['dataset:gsm-8k'] } }],
  ['who introduced LoRA?', { intent: 'LIST_PAPERS', introduced: LORA }],
  ['which paper proposes NOLA?', { intent: 'LIST_PAPERS' }],
  ['papers from 2024 with accuracy on GSM8K', { intent: 'LIST_PAPERS', conditions: [{ ...ACCURACY, ...GSM8K, published: { from: '2024', to: '2024' } }] }],
  // tasks and topics
  ['datasets used for question answering', { intent: 'LIST_DATASETS', conditions: [{ task: ['task:question-answering'] }] }],
  ['what metrics are used for machine translation?', { intent: 'LIST_METRICS', conditions: [{ task: ['task:machine-translation'] }] }],
  ['which speech models report accuracy?', { intent: 'LIST_METHODS', conditions: [{ ...ACCURACY, paper: { text: 'speech' } }] }],
  ['which large language models report accuracy on GSM8K?', { intent: 'LIST_METHODS', conditions: [{ ...ACCURACY, ...GSM8K, paper: { text: '"large language model"' } }] }],
  ['methods that use quantization with accuracy on GSM8K', { intent: 'LIST_METHODS', conditions: [{ ...ACCURACY, ...GSM8K, paper: { text: 'quantization' } }] }],
  ['which papers propose a quantization method?', { intent: 'LIST_PAPERS', papers: { text: 'quantization' }, introduced: [] }],
  ['who works on knowledge distillation?', { intent: 'LIST_METHODS', conditions: [{ paper: { text: '"knowledge distillation"' } }] }],
  ['what tasks does EfficientFormer-L1 address?', { intent: 'LIST_TASKS', conditions: [{ subject: L1 }] }],
  ['papers about zero-shot learning', { intent: 'LIST_PAPERS', papers: { text: 'zero-shot learning' } }],
  ['papers using LoRA or GSM8K', { intent: 'LIST_PAPERS', papers: { mentionsAny: ['method:lora', 'dataset:gsm-8k'] } }],
  ['what was published about LoRA?', { intent: 'LIST_PAPERS', papers: { mentions: ['method:lora'] } }],
  ['papers about quantization latency', { intent: 'LIST_PAPERS', papers: { text: 'quantization latency' } }],
  ['which vision transformer is best on GSM8K?', { intent: 'BEST', conditions: [{ ...GSM8K, paper: { text: '"vision transformer"' } }] }],
  ['what accuracy do diffusion models get on GSM8K?', { intent: 'LIST_METHODS', conditions: [{ ...ACCURACY, ...GSM8K, paper: { text: 'diffusion model' } }] }],
  ['best open large language model on GSM8K', { intent: 'BEST', conditions: [{ ...GSM8K, paper: {} }] }],
  ['top-5 methods on GSM8K by accuracy', { intent: 'BEST', limit: 5, conditions: [{ ...ACCURACY, ...GSM8K }] }],
  ['which methods do not use knowledge distillation but report latency?', { intent: 'LIST_METHODS', conditions: [LATENCY] }],
  ['methods with less than 5M trainable parameters', { intent: 'LIST_METHODS', conditions: [{ metric: ['trainable parameters'], value: { lt: 5e6 } }] }],
  ['which papers propose a benchmark for reasoning?', { intent: 'LIST_PAPERS', papers: {} }],
  ['tasks with accuracy', { intent: 'LIST_TASKS', conditions: [ACCURACY] }],
  ['A100 fps', { intent: 'VALUE', conditions: [A100] }],
  ['papers on the accuracy of quantization', { intent: 'LIST_PAPERS', papers: { text: 'accuracy quantization' } }],
  ['papers with low rank in it', { intent: 'LIST_PAPERS' }],
  ['latency w/o retraining', { intent: 'VALUE', conditions: [{ ...LATENCY, text: 'without retraining' }] }],
  ['top1 acc > 80 on ImageNet-1K', { intent: 'VALUE', conditions: [{ ...TOP1, value: { gt: 80 }, unit: '%' }] }],
  // baselines
  ['what baselines are used on GSM8K?', { intent: 'LIST_BASELINES', conditions: [GSM8K] }],
  ['what are the baselines of EfficientFormer-L1?', { intent: 'LIST_BASELINES', conditions: [{ subject: L1 }] }],
  ['what is EfficientFormer-L1 compared against?', { intent: 'LIST_BASELINES', conditions: [{ subject: L1 }] }],
  ['which methods does EfficientFormer-L1 outperform?', { intent: 'LIST_BASELINES', conditions: [{ subject: L1, outcome: ['BETTER'] }] }],
  ['what is outperformed by EfficientFormer-L1?', { intent: 'LIST_BASELINES', conditions: [{ subject: L1, outcome: ['BETTER'] }] }],
  ['which methods are on par with LoRA?', { intent: 'LIST_METHODS', conditions: [{ baseline: LORA, outcome: ['SAME'] }] }],
  ['methods as accurate as LoRA on GSM8K', { intent: 'LIST_METHODS', conditions: [{ metric: ['accuracy'], baseline: LORA, outcome: ['SAME'], ...GSM8K }] }],
  ['anything comparable to LoRA', { intent: 'LIST_METHODS', conditions: [{ baseline: LORA, outcome: ['SAME'] }] }],
  ['which methods beat LoRA and EfficientFormer-L1?', { intent: 'LIST_METHODS', conditions: [{ baseline: LORA, outcome: ['BETTER'] }, { baseline: L1, outcome: ['BETTER'] }] }],
  ['which methods beat LoRA or EfficientFormer-L1?', { intent: 'LIST_METHODS', conditions: [{ baseline: [...LORA, ...L1], outcome: ['BETTER'] }] }],
  // circumstances
  ['latency compiled with CoreML', { intent: 'VALUE', conditions: [{ ...LATENCY, condition: 'compiled with coreml' }] }],
  ['zero-shot accuracy on GSM8K', { intent: 'VALUE', conditions: [{ ...ACCURACY, ...GSM8K, condition: 'zero-shot' }] }],
  ['latency with INT4 on A100', { intent: 'VALUE', conditions: [{ ...LATENCY, ...A100, condition: 'int4' }] }],
  ['throughput at batch size 1', { intent: 'VALUE', conditions: [{ ...THROUGHPUT, condition: 'batch size 1' }] }],
  ['4 bit accuracy on GSM8K', { intent: 'VALUE', conditions: [{ ...ACCURACY, condition: '4-bit' }] }],
  ['latency without any retraining', { intent: 'VALUE', conditions: [{ ...LATENCY, text: 'without retraining' }] }],
  ['latency of EfficientFormer-L1 at the same model size', { intent: 'VALUE', conditions: [{ ...LATENCY, subject: L1, text: 'same model' }] }],
  ['best accuracy without knowledge distillation', { intent: 'BEST', conditions: [{ ...ACCURACY, text: 'without knowledge distillation' }] }],
  // names of the lexicon that are not in the graph
  ['best perplexity on WikiText-103', { intent: 'BEST', conditions: [{ dataset: ['dataset:wikitext-103'] }], unknown: ['WikiText-103'] }],
  ['who reports energy on the Pixel 6?', { intent: 'LIST_METHODS', unknown: ['energy', 'Pixel 6'] }],
  ['who reports energy consumption', { intent: 'LIST_METHODS', conditions: [{ metric: ['metric:energy'] }] }],
  // spelling
  ['which methods report latency on iPhone‑12?', { intent: 'LIST_METHODS', conditions: [{ ...LATENCY, ...IPHONE }] }],
  ['latency on iPhone\u00a012', { intent: 'VALUE', conditions: [{ ...LATENCY, ...IPHONE }] }],
  ['what’s the latency of EfficientFormer–L1?', { intent: 'VALUE', conditions: [{ ...LATENCY, subject: L1 }] }],
  ['wich methds report latency on iPhone 12', { intent: 'LIST_METHODS', conditions: [{ ...LATENCY, ...IPHONE }] }],
  ['which methods report acuracy on GSM8K?', { intent: 'LIST_METHODS', conditions: [{ ...ACCURACY, ...GSM8K }] }],
  // percentiles
  ['p99 latency on A100', { intent: 'VALUE', conditions: [{ metric: ['metric:p99-latency'], ...A100 }] }],
  ['what is the P95 latency of EfficientFormer-L1?', { intent: 'VALUE', conditions: [{ metric: ['metric:p95-latency'], subject: L1 }] }],
  ['median latency on iPhone 12', { intent: 'VALUE', conditions: [{ metric: ['metric:median-latency'], ...IPHONE }] }],
  // bounds in words, from both sides, and without a unit
  ['which methods have a latency under half a second?', { intent: 'LIST_METHODS', conditions: [{ ...LATENCY, value: { lt: 0.5 }, unit: 's' }] }],
  ['latency of less than a minute', { intent: 'VALUE', conditions: [{ ...LATENCY, value: { lt: 1 }, unit: 'min' }] }],
  ['latency under a quarter of a second', { intent: 'VALUE', conditions: [{ ...LATENCY, value: { lt: 0.25 }, unit: 's' }] }],
  ['methods with over ninety percent accuracy', { intent: 'LIST_METHODS', conditions: [{ ...ACCURACY, value: { gt: 90 }, unit: '%' }] }],
  ['latency between 5 and 10 ms', { intent: 'VALUE', conditions: [{ ...LATENCY, value: { gte: 5, lte: 10 }, unit: 'ms' }] }],
  ['methods with a latency between 5 ms and 10 ms', { intent: 'LIST_METHODS', conditions: [{ ...LATENCY, value: { gte: 5, lte: 10 }, unit: 'ms' }] }],
  ['latency from 5 to 10 ms on iPhone 12', { intent: 'VALUE', conditions: [{ ...LATENCY, ...IPHONE, value: { gte: 5, lte: 10 }, unit: 'ms' }] }],
  ['latency above 1 ms and below 5 ms', { intent: 'VALUE', conditions: [{ ...LATENCY, value: { gt: 1, lt: 5 }, unit: 'ms' }] }],
  ['accuracy above 80 on GSM8K', { intent: 'VALUE', conditions: [{ ...ACCURACY, ...GSM8K, value: { gt: 80 }, unit: '%' }] }],
  ['accuracy above 0.8 on GSM8K', { intent: 'VALUE', conditions: [{ ...ACCURACY, ...GSM8K, value: { gt: 0.8 } }] }],
  ['models smaller than 7B', { intent: 'LIST_METHODS', conditions: [{ metric: ['parameters'], value: { lt: 7e9 }, unit: 'params' }] }],
  ['models with fewer than 20M parameters', { intent: 'LIST_METHODS', conditions: [{ metric: ['parameters'], value: { lt: 20e6 }, unit: 'params' }] }],
  ['is there anything faster than 2 ms on iPhone 12?', { intent: 'LIST_METHODS', conditions: [{ metric: ['latency'], ...IPHONE, value: { lt: 2 }, unit: 'ms' }] }],
  ['models faster than 30 fps', { intent: 'LIST_METHODS', conditions: [{ metric: ['throughput'], value: { gt: 30 }, unit: 'fps' }] }],
  ['about 5 ms latency', { intent: 'VALUE', conditions: [{ ...LATENCY, value: { gte: 4.5, lte: 5.5 }, unit: 'ms' }] }],
  ['which methods reduce memory by more than 50%?', { intent: 'LIST_METHODS', conditions: [{ ...MEMORY, value: { gt: 50 }, unit: '%', kinds: ['DELTA', 'FACTOR'] }] }],
  ['methods that are 2x faster than LoRA', { intent: 'LIST_METHODS', conditions: [{ baseline: LORA, value: { gte: 2 }, unit: 'x', kinds: ['DELTA', 'FACTOR'] }] }],
  // time
  ['which methods reported latency since last year?', { intent: 'LIST_METHODS', conditions: [{ ...LATENCY, published: { from: '2025' } }] }],
  ['accuracy on GSM8K in 2026', { intent: 'VALUE', conditions: [{ ...ACCURACY, ...GSM8K, published: { from: '2026', to: '2026' } }] }],
  ['accuracy on GSM8K this year', { intent: 'VALUE', conditions: [{ ...ACCURACY, ...GSM8K, published: { from: '2026' } }] }],
  ['latency claims from the last two years', { intent: 'VALUE', conditions: [{ ...LATENCY, published: { from: '2024-11-26' } }] }],
  ['latency since March 2024', { intent: 'VALUE', conditions: [{ ...LATENCY, published: { from: '2024-03' } }] }],
  ['latency published before June 2024', { intent: 'VALUE', conditions: [{ ...LATENCY, published: { to: '2024-05' } }] }],
  ['latency after 2023', { intent: 'VALUE', conditions: [{ ...LATENCY, published: { from: '2024' } }] }],
  ['latency 2022-2024', { intent: 'VALUE', conditions: [{ ...LATENCY, published: { from: '2022', to: '2024' } }] }],
  // vendors and categories of hardware
  ['latency on anything Apple', { intent: 'VALUE', conditions: [{ ...LATENCY, hardwareVendor: ['Apple'] }] }],
  ['which methods run on NVIDIA GPUs?', { intent: 'LIST_METHODS', conditions: [{ hardwareVendor: ['NVIDIA'], hardwareCategory: ['GPU'] }] }],
  ['hardware from Google', { intent: 'LIST_HARDWARE', conditions: [{ hardwareVendor: ['Google'] }] }],
  ['latency on Qualcomm chips', { intent: 'VALUE', conditions: [{ ...LATENCY, hardwareVendor: ['Qualcomm'] }] }],
  // who made it
  ['which methods from Google report accuracy?', { intent: 'LIST_METHODS', conditions: [{ ...ACCURACY, madeBy: ['Google'] }] }],
  ['what accuracy do models by Meta reach on GSM8K?', { intent: 'LIST_METHODS', conditions: [{ ...ACCURACY, ...GSM8K, madeBy: ['Meta'] }] }],
  ['best OpenAI model on GSM8K by accuracy', { intent: 'BEST', conditions: [{ ...ACCURACY, ...GSM8K, madeBy: ['OpenAI'] }] }],
  ['what does DeepMind report on GSM8K?', { intent: 'VALUE', conditions: [{ ...GSM8K, madeBy: ['Google'] }] }],
  ['accuracy of methods not from Google', { intent: 'LIST_METHODS', conditions: [{ ...ACCURACY, not: [{ madeBy: ['Google'] }] }] }],
  ['which methods beat OpenAI models?', { intent: 'LIST_METHODS', conditions: [{ againstMadeBy: ['OpenAI'], outcome: ['BETTER'] }] }],
  ['papers from Google', { intent: 'LIST_PAPERS', papers: { affiliation: ['Google'] } }],
  ['papers by Microsoft Research about quantization', { intent: 'LIST_PAPERS', papers: { affiliation: ['Microsoft'], text: 'quantization' } }],
  ['how many papers from Meta or Google?', { intent: 'COUNT', counted: 'PAPER', papers: { affiliation: ['Meta', 'Google'] } }],
  ['latency on hardware from Google', { intent: 'VALUE', conditions: [{ ...LATENCY, hardwareVendor: ['Google'] }] }],
  // exclusions
  ['latency not on A100', { intent: 'VALUE', conditions: [{ ...LATENCY, not: [A100] }] }],
  ['which methods report latency, but not on a GPU?', { intent: 'LIST_METHODS', conditions: [{ ...LATENCY, not: [{ hardwareCategory: ['GPU'] }] }] }],
  ['accuracy on anything except GSM8K', { intent: 'VALUE', conditions: [{ ...ACCURACY, not: [GSM8K] }] }],
  ['accuracy on GSM8K other than LoRA', { intent: 'VALUE', conditions: [{ ...ACCURACY, ...GSM8K, not: [{ subject: LORA }] }] }],
  // comparatives
  ['which methods are smaller than LoRA?', { intent: 'LIST_METHODS', conditions: [{ ...SIZE, baseline: LORA, outcome: ['BETTER'] }] }],
  ['which methods are faster than LoRA?', { intent: 'LIST_METHODS', conditions: [{ ...SPEED, baseline: LORA, outcome: ['BETTER'] }] }],
  ['which methods are slower than LoRA?', { intent: 'LIST_METHODS', conditions: [{ ...SPEED, baseline: LORA, outcome: ['WORSE'] }] }],
  ['methods more accurate than LoRA on GSM8K', { intent: 'LIST_METHODS', conditions: [{ metric: ['accuracy'], baseline: LORA, outcome: ['BETTER'], ...GSM8K }] }],
  ['methods that need less memory than LoRA', { intent: 'LIST_METHODS', conditions: [{ ...MEMORY, baseline: LORA, outcome: ['BETTER'] }] }],
  ['what beats LoRA?', { intent: 'LIST_METHODS', conditions: [{ baseline: LORA, outcome: ['BETTER'] }] }],
  ['does anyone beat LoRA on GSM8K?', { intent: 'LIST_METHODS', conditions: [{ baseline: LORA, outcome: ['BETTER'], ...GSM8K }] }],
  ['methods that reduce latency', { intent: 'LIST_METHODS', conditions: [{ ...LATENCY, kinds: ['DELTA', 'FACTOR', 'COMPARISON'], outcome: ['BETTER'] }] }],
  ['which methods claim state of the art?', { intent: 'LIST_METHODS', conditions: [{ relation: ['STATE_OF_THE_ART'] }] }],
  ['which methods improve on GSM8K?', { intent: 'LIST_METHODS', conditions: [{ ...GSM8K, outcome: ['BETTER'], kinds: ['DELTA', 'FACTOR', 'COMPARISON'] }] }],
  ['which methods increase latency?', { intent: 'LIST_METHODS', conditions: [{ ...LATENCY, outcome: ['WORSE'] }] }],
  ['methods with lower latency on iPhone 12', { intent: 'LIST_METHODS', conditions: [{ ...LATENCY, ...IPHONE, outcome: ['BETTER'] }] }],
  ['who beats whom on GSM8K?', { intent: 'LIST_METHODS', conditions: [{ ...GSM8K, outcome: ['BETTER'] }] }],
  ['LoRA alternatives that use less memory', { intent: 'LIST_METHODS', conditions: [{ ...MEMORY, baseline: LORA, outcome: ['BETTER'] }] }],
  ['alternatives to LoRA', { intent: 'LIST_METHODS', conditions: [{ baseline: LORA }] }],
  // changes, and how large they are
  ['which methods lose less than 1% accuracy?', { intent: 'LIST_METHODS', conditions: [{ ...ACCURACY, value: { lt: 1 }, unit: '%', kinds: ['DELTA', 'FACTOR'], outcome: ['WORSE'] }] }],
  ['which methods halve memory?', { intent: 'LIST_METHODS', conditions: [{ ...MEMORY, value: { gte: 50 }, unit: '%', kinds: ['DELTA', 'FACTOR'], outcome: ['BETTER'] }] }],
  ['methods with less than 1% memory', { intent: 'LIST_METHODS', conditions: [{ ...MEMORY, kinds: ['ABSOLUTE', 'FACTOR'] }] }],
  ['how much faster is EfficientFormer-L1?', { intent: 'VALUE', conditions: [{ subject: L1, metric: ['latency', 'speed', 'throughput', 'runtime'], kinds: ['DELTA', 'FACTOR', 'COMPARISON'], outcome: ['BETTER'] }] }],
  ['how much less memory does EfficientFormer-L1 need?', { intent: 'VALUE', conditions: [{ subject: L1, ...MEMORY, outcome: ['BETTER'] }] }],
  ['speedup of EfficientFormer-L1', { intent: 'VALUE', conditions: [{ subject: L1, metric: SPEEDUP, kinds: ['FACTOR', 'DELTA'], outcome: ['BETTER'] }] }],
  ['who speeds up inference?', { intent: 'LIST_METHODS', conditions: [{ metric: SPEEDUP, kinds: ['FACTOR', 'DELTA'], outcome: ['BETTER'] }] }],
  ['who claims a 2x speed-up?', { intent: 'LIST_METHODS', conditions: [{ metric: SPEEDUP, value: { gte: 2 }, unit: 'x' }] }],
  ['which hardware is used for training?', { intent: 'LIST_HARDWARE', conditions: [{ metric: ['training time', 'training cost', 'training compute', 'training throughput', 'training speed'] }] }],
  ['accuracy on GSM8K over time', { intent: 'VALUE', order: 'OLDEST', conditions: [{ ...ACCURACY, ...GSM8K }] }],
  ['which method gives the biggest speedup?', { intent: 'LIST_METHODS', largestChange: true, conditions: [{ kinds: ['FACTOR', 'DELTA'], outcome: ['BETTER'] }] }],
  ['what reduces memory the most?', { intent: 'VALUE', largestChange: true, conditions: [{ ...MEMORY, kinds: ['FACTOR', 'DELTA'], outcome: ['BETTER'] }] }],
  ['gain of EfficientFormer-L1', { intent: 'VALUE', conditions: [{ subject: L1, kinds: ['DELTA', 'FACTOR', 'COMPARISON'], outcome: ['BETTER'] }] }],
  ['effect of EfficientFormer-L1 on latency', { intent: 'VALUE', conditions: [{ ...LATENCY, subject: L1, kinds: ['DELTA', 'FACTOR', 'COMPARISON'] }] }],
  ['which methods cut latency by at least half?', { intent: 'LIST_METHODS', conditions: [{ ...LATENCY, value: { gte: 50 }, unit: '%' }] }],
  // comparisons of methods
  ['how does NOLA compare with LoRA on GSM8K?', { intent: 'COMPARE', methods: 2, conditions: [GSM8K] }],
  ['is NOLA better than LoRA?', { intent: 'COMPARE', methods: 2 }],
  ['is EfficientFormer-L1 faster than NOLA?', { intent: 'COMPARE', methods: 2, conditions: [SPEED] }],
  ['which is smaller, NOLA or LoRA?', { intent: 'COMPARE', methods: 2, conditions: [SIZE] }],
  ['NOLA or LoRA?', { intent: 'COMPARE', methods: 2 }],
  ['difference between NOLA and LoRA in accuracy', { intent: 'COMPARE', methods: 2, conditions: [ACCURACY] }],
  // the best
  ['what is state of the art on GSM8K?', { intent: 'BEST', conditions: [GSM8K] }],
  ['what is the state of the art in speech separation?', { intent: 'BEST', conditions: [{ task: ['task:speech-separation'] }] }],
  ['SOTA on GSM8K', { intent: 'BEST', conditions: [GSM8K] }],
  ['best method for GSM8K', { intent: 'BEST', conditions: [GSM8K] }],
  ['rank methods by accuracy on GSM8K', { intent: 'BEST', conditions: [{ ...ACCURACY, ...GSM8K }] }],
  ['what is the most accurate model on GSM8K?', { intent: 'BEST', direction: 'HIGHER', conditions: [{ metric: ['accuracy'], ...GSM8K }] }],
  ['smallest model', { intent: 'BEST', direction: 'LOWER', conditions: [SIZE] }],
  ['slowest method on iPhone 12', { intent: 'BEST', direction: 'HIGHER', conditions: [{ metric: ['latency', 'runtime'], ...IPHONE }] }],
  ['worst accuracy on GSM8K', { intent: 'BEST', direction: 'LOWER', conditions: [{ ...ACCURACY, ...GSM8K }] }],
  ['highest throughput on A100', { intent: 'BEST', direction: 'HIGHER', conditions: [{ ...THROUGHPUT, ...A100 }] }],
  ['smallest model with over 80% accuracy on GSM8K', { intent: 'BEST', direction: 'LOWER', conditions: [SIZE, { ...ACCURACY, ...GSM8K, value: { gt: 80 } }] }],
  ['fastest model with less than 20M parameters', { intent: 'BEST', direction: 'LOWER', conditions: [{ metric: ['latency', 'runtime'] }, { metric: ['parameters'], value: { lt: 20e6 } }] }],
  ['is LoRA state of the art on GSM8K?', { intent: 'BEST', whether: LORA, conditions: [GSM8K] }],
  ['state of the art claims in 2024', { intent: 'VALUE', conditions: [{ relation: ['STATE_OF_THE_ART'], published: { from: '2024', to: '2024' } }] }],
  ['latest results on GSM8K', { intent: 'VALUE', order: 'NEWEST', conditions: [GSM8K] }],
  ['oldest papers about quantization', { intent: 'LIST_PAPERS', order: 'OLDEST', papers: { text: 'quantization' } }],
  ['best baseline on GSM8K', { intent: 'BEST', ofBaselines: true, conditions: [GSM8K] }],
  ['fewest parameters with at least 80% on GSM8K', { intent: 'BEST', direction: 'LOWER', conditions: [{ metric: ['metric:parameters'] }, { ...GSM8K, value: { gte: 80 } }] }],
  ['cheapest method to train', { intent: 'BEST', direction: 'LOWER', conditions: [{ metric: ['training cost', 'training compute'] }] }],
  ['most recent results on GSM8K', { intent: 'VALUE', order: 'NEWEST', conditions: [GSM8K] }],
  ['who was first to report on GSM8K?', { intent: 'LIST_METHODS', order: 'OLDEST', conditions: [GSM8K] }],
  // values
  ['hours to train EfficientFormer-L1', { intent: 'VALUE', conditions: [{ subject: L1, metric: ['training time'] }] }],
  ['how many parameters does EfficientFormer-L1 have?', { intent: 'VALUE', conditions: [{ subject: L1, metric: ['metric:parameters'] }] }],
  ['number of parameters of EfficientFormer-L1', { intent: 'VALUE', conditions: [{ subject: L1, metric: ['metric:parameters'] }] }],
  ['how long does EfficientFormer-L1 take to train?', { intent: 'VALUE', conditions: [{ subject: L1, metric: ['training time'] }] }],
  ['training time in hours on A100', { intent: 'VALUE', conditions: [{ metric: ['metric:training-time'], ...A100 }] }],
  ['model size of EfficientFormer-L1', { intent: 'VALUE', conditions: [{ subject: L1, metric: ['metric:model-size'] }] }],
  ['what was measured on the A100?', { intent: 'VALUE', conditions: [A100] }],
  ['tell me about EfficientFormer-L1', { intent: 'VALUE', conditions: [{ subject: L1 }] }],
  ['what did EfficientFormer-L1 achieve on ImageNet-1K?', { intent: 'VALUE', conditions: [{ subject: L1, dataset: ['dataset:imagenet-1k'] }] }],
  ['EfficientFormer-L1 or NOLA latency under 5 ms', { intent: 'COMPARE', methods: 2 }],
  ['number of methods evaluated on GSM8K', { intent: 'COUNT', counted: 'METHOD', conditions: [GSM8K] }],
  ['performance of LoRA on GSM8K', { intent: 'VALUE', conditions: [{ subject: LORA, ...GSM8K }] }],
  ['what does the LoRA paper claim?', { intent: 'VALUE', conditions: [{ subject: LORA }] }],
  ['who came up with LoRA?', { intent: 'LIST_PAPERS', introduced: LORA }],
  ['where does LoRA come from?', { intent: 'LIST_PAPERS', introduced: LORA }],
  ['claims about GSM8K with a confidence above 0.8', { intent: 'VALUE', conditions: [{ ...GSM8K, minConfidence: 0.8 }] }],
  ['latency on Apple silicon', { intent: 'VALUE', conditions: [{ ...LATENCY, hardwareVendor: ['Apple'] }] }],
  ['papers from the first half of 2024', { intent: 'LIST_PAPERS', papers: { published: { from: '2024-01', to: '2024-06' } } }],
  ['latency in late 2023', { intent: 'VALUE', conditions: [{ ...LATENCY, published: { from: '2023-09', to: '2023-12' } }] }],
  ['what was published in 2021 about LoRA?', { intent: 'LIST_PAPERS', papers: { mentions: LORA, published: { from: '2021', to: '2021' } } }],
  ['what did Google publish?', { intent: 'LIST_PAPERS' }],
  ['time to first token of EfficientFormer-L1', { intent: 'VALUE', order: undefined, conditions: [{ subject: L1, metric: ['metric:time-to-first-token'] }] }],
  ['latency until the first token', { intent: 'VALUE', order: undefined, conditions: [{ metric: ['metric:time-to-first-token'] }] }],
  ['how long does post training quantization take?', { intent: 'VALUE', conditions: [{ metric: ['latency', 'runtime'] }] }],
  ['what does EfficientFormer-L1 reach for code written in Java?', { intent: 'VALUE', conditions: [{ subject: L1 }] }],
  ['has anyone compared NOLA and LoRA?', { intent: 'COMPARE', methods: 2 }],
  ['related work on quantization', { intent: 'LIST_PAPERS', papers: { text: 'quantization' } }],
  ['most accurate image model on GSM8K', { intent: 'BEST', conditions: [{ ...GSM8K, metric: ['accuracy'], paper: { text: 'image' } }] }],
  ['top 3 models by parameters', { intent: 'BEST', limit: 3, direction: 'HIGHER', conditions: [{ metric: ['metric:parameters'] }] }],
  ['which method saves the most memory?', { intent: 'LIST_METHODS', largestChange: true, conditions: [MEMORY] }],
  ['models under 20M parameters with accuracy on GSM8K', { intent: 'LIST_METHODS', conditions: [{ ...ACCURACY, ...GSM8K }, { metric: ['parameters'], dataset: undefined, value: { lt: 20e6 } }] }],
  ['what runs on a phone?', { intent: 'LIST_METHODS', conditions: [{ hardwareCategory: ['PHONE'] }] }],
  ['models that are 3x smaller', { intent: 'LIST_METHODS', conditions: [{ ...SIZE, value: { gte: 3 }, unit: 'x', outcome: ['BETTER'] }] }],
  ['size of EfficientFormer-L1', { intent: 'VALUE', conditions: [{ subject: L1, metric: ['parameters', 'model size', 'size'] }] }],
  ['which methods outperformed LoRA on GSM8K?', { intent: 'LIST_METHODS', conditions: [{ ...GSM8K, baseline: LORA, outcome: ['BETTER'] }] }],
  ['methods about latency', { intent: 'LIST_METHODS', conditions: [{ metric: undefined, paper: { text: 'latency' } }] }],
  ['by how many accuracy points does NOLA beat LoRA?', { intent: 'VALUE', conditions: [{ ...ACCURACY, baseline: LORA, outcome: ['BETTER'], paper: undefined }] }],
  ['any diffusion models with latency under 5 ms?', { intent: 'LIST_METHODS', conditions: [{ ...LATENCY, value: { lt: 5 }, subject: undefined }] }],
  ['what fits in 16 GB of memory?', { intent: 'LIST_METHODS', conditions: [{ ...MEMORY, value: { lte: 16 }, unit: 'GB' }] }],
  ['methods that allow a bigger batch size', { intent: 'LIST_METHODS', conditions: [{ outcome: ['BETTER'] }] }],
  ['what is there about quantization / latency?', { intent: 'VALUE', conditions: [{}] }],
  ['is NOLA smaller then LoRA?', { intent: 'COMPARE', methods: 2, conditions: [SIZE] }],
  ['which paper introduces the GSM8K benchmark?', { intent: 'LIST_PAPERS', introduced: ['dataset:gsm-8k'] }],
  ['who reports memory reduction?', { intent: 'LIST_METHODS', conditions: [{ ...MEMORY, outcome: ['BETTER'] }] }],
  ['papers that propose new latency methods', { intent: 'LIST_PAPERS', papers: { text: 'latency' } }],
  ['anything published in 2025 about LoRA?', { intent: 'LIST_PAPERS', papers: { mentions: LORA, published: { from: '2025', to: '2025' } } }],
  ['latency p99 on A100', { intent: 'VALUE', conditions: [{ metric: ['metric:p99-latency'], ...A100 }] }],
  ['energy savings of more than 50%', { intent: 'VALUE', conditions: [{ value: { gt: 50 }, unit: '%', kinds: ['DELTA', 'FACTOR'] }] }],
  ['which models hit 60 fps?', { intent: 'LIST_METHODS', conditions: [{ value: { gte: 60 }, unit: 'fps' }] }],
  ['who reaches 5 ms latency?', { intent: 'LIST_METHODS', conditions: [{ ...LATENCY, value: { lte: 5 }, unit: 'ms' }] }],
  ['who uses LoRA as a baseline?', { intent: 'LIST_METHODS', conditions: [{ baseline: LORA, paper: undefined }] }],
  ['cheaper alternative to LoRA', { intent: 'LIST_METHODS', conditions: [{ baseline: LORA, metric: ['cost', 'training cost'], outcome: ['BETTER'] }] }],
  ['NOLA accuracy vs LoRA accuracy', { intent: 'COMPARE', methods: 2, conditions: [ACCURACY] }],
  ['accuracy at 4k tokens', { intent: 'VALUE', conditions: [{ ...ACCURACY, condition: '4k' }] }],
  ['accuracy of quantization things', { intent: 'VALUE', conditions: [ACCURACY] }],
  ['what is the speed of EfficientFormer-L1?', { intent: 'VALUE', notRead: [], conditions: [{ subject: L1, metric: ['metric:speed'] }] }],
  ['methods with an accuracy gain over 5 points on GSM8K', { intent: 'LIST_METHODS', conditions: [{ ...ACCURACY, ...GSM8K, value: { gt: 5 }, unit: 'points' }] }],
  // several conditions
  ['accuracy at 8-bit and 4-bit', { intent: 'VALUE', conditions: [{ ...ACCURACY, condition: '8-bit' }, { ...ACCURACY, condition: '4-bit' }] }],
  ['4-bit or 8-bit accuracy', { intent: 'VALUE', either: true, conditions: [{ ...ACCURACY, condition: '4-bit' }, { ...ACCURACY, condition: '8-bit' }] }],
  ['2-bit vs 4-bit quantization results', { intent: 'VALUE', either: true, conditions: [{ condition: '2-bit', paper: { text: 'quantization' } }, { condition: '4-bit' }] }],
  ['which datasets have accuracy but no latency?', { intent: 'LIST_DATASETS', conditions: [ACCURACY], without: [LATENCY] }],
  ['which metrics does EfficientFormer-L1 report on GSM8K but not on ImageNet-1K?', { intent: 'LIST_METRICS', conditions: [{ ...GSM8K, subject: L1 }], without: [{ dataset: ['dataset:imagenet-1k'] }] }],
  ['which LoRA variants report accuracy?', { intent: 'LIST_METHODS', conditions: [{ ...ACCURACY, paper: { mentions: LORA } }] }],
  ['accuracy of LoRA with EfficientFormer-L1', { intent: 'VALUE', conditions: [{ ...ACCURACY, subject: L1, condition: 'lora' }] }],
  ['latency of EfficientFormer-L1 using NOLA', { intent: 'VALUE', conditions: [{ ...LATENCY, subject: L1, paper: {} }] }],
  // unread words are reported
  ['popular LoRA results', { intent: 'VALUE', notRead: ['popular'], conditions: [{ subject: LORA }] }],
  ['which methods were trained on GSM8K?', { intent: 'LIST_METHODS', notRead: ['trained'], conditions: [GSM8K] }],
  ['top and best methods on GSM8K', { intent: 'BEST', notRead: [], conditions: [GSM8K] }],
  ['latency of EfficientFormer-L1 on any phone and on A100', { intent: 'VALUE', notRead: ['phone'], conditions: [{ ...LATENCY, ...A100 }] }],
  ['is NOLA better than LoRA?', { intent: 'COMPARE', notRead: [], methods: 2 }],
  ['latency on Apple iPhone 12', { intent: 'VALUE', notRead: [], conditions: [{ ...LATENCY, ...IPHONE }] }],
  ['which methods report latency and accuracy?', { intent: 'LIST_METHODS', conditions: [LATENCY, ACCURACY] }],
  ['which methods report latency or accuracy?', { intent: 'LIST_METHODS', conditions: [{ metric: ['metric:latency', 'metric:accuracy'] }] }],
  ['methods tested on both GSM8K and ImageNet-1K', { intent: 'LIST_METHODS', conditions: [GSM8K, { dataset: ['dataset:imagenet-1k'] }] }],
  ['methods tested on GSM8K but not on ImageNet-1K', { intent: 'LIST_METHODS', conditions: [GSM8K], without: [{ dataset: ['dataset:imagenet-1k'] }] }],
  ['accuracy/latency tradeoff', { intent: 'TRADEOFF', conditions: [ACCURACY, LATENCY] }],
  ['latency on A100 or iPhone 12', { intent: 'VALUE', conditions: [{ ...LATENCY, hardware: ['hardware:a100', 'hardware:iphone-12'] }] }],
  ['top-1 accuracy and latency of EfficientFormer-L1', { intent: 'VALUE', conditions: [{ metric: ['metric:top-1-accuracy', 'metric:latency'], subject: L1 }] }],
  ['methods under 5 ms and over 80%', { intent: 'LIST_METHODS', conditions: [{ value: { lt: 5 }, unit: 'ms' }, { value: { gt: 80 }, unit: '%' }] }],
  ['accuracy above 80% and latency below 5 ms', { intent: 'VALUE', conditions: [{ ...ACCURACY, value: { gt: 80 }, unit: '%' }, { ...LATENCY, value: { lt: 5 }, unit: 'ms' }] }],
  // Nothing but a bound, so that the search for unread words tries a question without any words.
  ['80 %', { intent: 'VALUE', conditions: [{ value: { gte: 80, lte: 80 }, unit: '%' }] }],
  ['trade-off of latency and top-1 accuracy on ImageNet-1K', { intent: 'TRADEOFF', conditions: [LATENCY, { ...TOP1, dataset: ['dataset:imagenet-1k'] }] }],
]; // prettier-ignore

/** Questions that must be refused, with a part of the reason. */
export const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['', /empty/],
  ['which methods frobnicate on the zyzzyva?', /“frobnicate” is not a known/],
  ['what is the best method?', /by which metric/i],
  ['compare NOLA', /two or more methods/],
  ['please tell me something', /names no method, dataset, metric or hardware/],
  ['latency 12', /“12” is a number without a meaning here/],
  ['methods with 12 on GSM8K', /“12” is a number without a meaning here/],
  ['which methods report latency on iPhone 12 and 7?', /“7” is a number without a meaning here/],
  ['papers introducing new datasets', /Which one\?/],
  ['number of papers that propose a dataset', /Which one\?/],
  ['latency above 80 %', /not a value of latency/],
  ['which methods do not report latency?', /what is not claimed/],
  ['which methods are evaluated on more than one dataset?', /The number of datasets cannot be used/],
  ['methods tested on several datasets', /The number of datasets cannot be used/],
  ['methods tested only on GSM8K', /what is not claimed/],
  ['accuracy on the same dataset as LoRA', /two questions/],
  ['a model under 5 ms on a phone, but no frobnication', /“frobnication” is not a known/],
  ['why is LoRA better than NOLA?', /not why or how/],
  ['is 79% on ImageNet-1K good?', /does not judge whether/],
  ['models from Chinese labs', /name the organisation/],
  ['which methods report 4-bit or 8-bit accuracy?', /a separate question for each/],
  ['methods that halve everything', /Name the metric that changes/],
  ['smallest accuracy drop on GSM8K', /only the largest change/],
  ['nothing older than 2023 about reasoning', /what is not claimed/],
  ['papers from Zorblax University', /not a known organisation/],
  ['most robust method on GSM8K', /“robust” is not a known/],
  ['methods about anything', /after “about”/],
  ['is there a free model?', /licence/],
  ['which paper has the most claims?', /nothing is ordered by that/],
  ['accuracy below 3 bits', /cannot be bounded/],
  ['best value GPU', /what something is worth/],
  [`which methods report latency ${'x'.repeat(2000)}?`, /at most 1,000 characters/],
];
