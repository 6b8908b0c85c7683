import { candidate, type Candidate } from './candidates.js';
import { FUNCTION_WORDS } from './closed-words.js';
import type { Line, Word } from './words.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Last words of the names of measures. */
export const MEASURE_HEADS = words(`
  accuracy accuracies precision recall f1 f1-score f-score f-measure score scores error errors error-rate rate rates ratio latency latencies throughput throughputs
  time runtime speed speeds speedup speedups speed-up speed-ups acceleration cost costs memory storage parameters params parameter flops flop macs mac madds
  operations compute computation computations energy power perplexity perplexities ppl loss efficiency quality performance robustness consistency
  footprint consumption usage utilization overhead requirement requirements size sizes sparsity length lengths steps bandwidth complexity complexities
  bleu rouge meteor chrf ter wer cer per der mos pesq stoi auc auroc auprc map ndcg mrr miou iou psnr ssim fid lpips hter
  correlation agreement fidelity distance divergence regret reward rewards return hours savings saving compression gain coverage diversity
  naturalness intelligibility fluency adequacy helpfulness factuality faithfulness calibration depth multiply-adds counts count`);

/** Words in front that make a measure more specific: "zero-shot accuracy", "peak memory usage". */
const MEASURE_MODIFIERS = words(`
  top-1 top-5 top-10 top1 top5 test validation val training inference train zero-shot few-shot one-shot average averaged mean median classification recognition
  model network memory computational computation compute time storage parameter trainable gpu cpu vram ram peak exact match matching word character phoneme phone token error
  success failure win pass hit hallucination refusal acceptance optimal strong weak scaling relative absolute execution generation decoding prefill end-to-end
  serving wall-clock wall clock running run response tail energy power carbon communication bandwidth hardware sample data learning retrieval translation semantic frame
  macro micro macro-average micro-average macro-averaged micro-averaged weighted balanced cross-entropy kv cache activation weight disk deployment economic processing
  label attachment unlabeled labeled joint goal slot intent answer detection segmentation tracking prediction reconstruction equal attack defense compression
  inverse real-time factor in-domain out-of-domain downstream task feature human preference expected estimated total arithmetic floating point floating-point
  pixel box mask frame video image language validation perplexity test-time pre-training pretraining fine-tuning finetuning checkpoint batch solve temporal spatial parameters flops
  command dialog sentence sentence-level word-level token-level document-level instance-level utterance level number spearman pearson rank`);

function isModifier(word: Word): boolean {
  if (FUNCTION_WORDS.has(word.lower)) return false;
  return (
    MEASURE_MODIFIERS.has(word.lower) ||
    /^(?:\p{L}+-(?:level|wise|averaged|average|domain|shot|incremental|matching)|per-\p{L}+|[a-z]+@\d+)$/u.test(
      word.lower,
    )
  );
}

/** Words that speak of a measure without its name, and the measure: "2.5x faster" is about speed. */
export const IMPLIED_MEASURES: ReadonlyMap<string, string> = new Map([
  ['faster', 'speed'], ['slower', 'speed'], ['speedup', 'speedup'], ['quicker', 'speed'], ['accelerates', 'speed'], ['accelerate', 'speed'],
  ['smaller', 'model size'], ['cheaper', 'cost'],
]); // prettier-ignore

/** Measures by the last word of their name, with what stands in front. */
export function measureCandidates(line: Line, lexicon: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const covered = new Set<number>();
  for (const hit of lexicon) {
    if (!hit.entries.some((entry) => entry.kind === 'METRIC')) continue;
    const from = line.words.findIndex((word) => word.start >= hit.start);
    line.words.forEach((word, at) => {
      if (word.start < hit.end && word.end > hit.start) covered.add(at);
    });
    found.push(extended(line, from, hit));
  }
  line.words.forEach((word, at) => {
    if (covered.has(at)) return;
    const head = word.lower.replace(/^[^a-z]+/, '');
    if (!MEASURE_HEADS.has(head)) return;
    const next = line.words[at + 1];
    if (next && next.gap === ' ' && (MEASURE_HEADS.has(next.lower) || covered.has(at + 1))) return;
    found.push(extended(line, at, candidate(line, word.start, word.end, 'measure')));
  });
  return found;
}

function extended(line: Line, from: number, hit: Candidate): Candidate {
  let at = from;
  while (at > 0 && (line.words[at] as Word).gap === ' ' && isModifier(line.words[at - 1] as Word)) at--;
  const start = (line.words[at] as Word | undefined)?.start ?? hit.start;
  return start < hit.start ? candidate(line, start, hit.end, 'measure', hit.entries) : hit;
}
