import { candidate, type Candidate } from './candidates.js';
import { isDownWord, isReportingVerb, isUpWord, verbStem } from '../grammar/claim-words.js';
import { FUNCTION_WORDS, PRAISE_WORDS } from '../grammar/closed-words.js';
import type { Line, Word } from './words.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Head nouns of metrics. */
export const METRIC_HEADS = words(`
  accuracy accuracies precision recall f1 f1-score f-score f-measure score scores error errors error-rate rate rates ratio latency latencies throughput throughputs
  time runtime speed speeds speedup speedups speed-up speed-ups acceleration cost costs memory storage parameters params parameter flops flop macs mac madds
  compute computation energy power perplexity perplexities ppl loss efficiency quality performance robustness consistency
  footprint consumption usage utilization overhead requirement requirements size sizes sparsity length lengths steps bandwidth complexity complexities
  bleu rouge meteor chrf ter wer cer per der mos pesq stoi auc auroc auprc map ndcg mrr miou iou psnr ssim fid lpips hter
  correlation agreement fidelity divergence regret reward rewards compression coverage diversity
  naturalness intelligibility fluency adequacy helpfulness factuality faithfulness calibration depth multiply-adds `);

/** Modifiers of metrics that are part of the name: "zero-shot accuracy", "peak memory usage". */
const METRIC_MODIFIERS = words(`
  top-1 top-5 top-10 top1 top5 test validation val training inference train zero-shot few-shot one-shot classification recognition
  model network memory computational computation compute time storage parameter trainable gpu cpu vram ram peak exact match matching word character phoneme phone token error
  optimal relative average averaged mean median success failure win pass hit hallucination refusal acceptance strong weak scaling execution generation decoding prefill end-to-end
  serving wall-clock wall clock running run response tail energy power carbon communication bandwidth hardware sample data learning retrieval translation semantic frame
  macro micro macro-average micro-average macro-averaged micro-averaged weighted balanced cross-entropy kv cache activation weight disk deployment economic processing
  label attachment unlabeled labeled joint goal slot intent answer detection segmentation tracking prediction reconstruction equal attack defense compression
  inverse real-time factor in-domain out-of-domain downstream task feature human preference arithmetic floating point floating-point
  pixel box mask frame video image language validation perplexity test-time pre-training pretraining fine-tuning finetuning checkpoint batch solve temporal spatial parameters flops
  command dialog sentence sentence-level word-level token-level document-level instance-level utterance level spearman pearson rank`);

function isModifier(word: Word): boolean {
  if (FUNCTION_WORDS.has(word.lower)) return false;
  return (
    METRIC_MODIFIERS.has(word.lower) ||
    /^(?:\p{L}+-(?:level|wise|averaged|average|domain|shot|incremental|matching)|per-\p{L}+|[a-z]+@\d+)$/u.test(
      word.lower,
    )
  );
}

/** Words before a metric that are not part of its name: how good the value is, or which of several values it is. */
export const NOT_IN_NAME = words(`
  high low higher lower highest lowest better best worse worst good strong stronger competitive comparable similar same identical equal equivalent superior inferior overall final
  remarkable impressive excellent significant substantial considerable notable actual given different various original standard existing previous prior current new novel
  average desired expected required current total full entire consistent satisfactory reasonable acceptable promising outstanding exceptional perfect near-perfect
  great greater large larger largest small smaller smallest minimal minimum maximum optimal respective corresponding official initial additional extra further
  fast faster slow slower simple complex effective efficient robust respectable decent moderate modest marginal slight clear absolute relative
  real true false improved reduced increased enhanced boosted reported achieved obtained resulting observed stated proposed
  leading negligible state-of-the-art striking dramatic drastic massive peak strict solid record record-breaking unprecedented nontrivial non-trivial meaningful measurable comparable near-identical
  changes shows reports yields gives raises lowers keeps drops cuts adds times million billion trillion thousand hundred percent points redundant say one two three four five six seven eight nine ten several multiple many few both all each every`);

/** Can a word that is in no list be part of the name of a metric: "coverage efficiency", "unlearning error"? */
function isOpenModifier(word: Word): boolean {
  const { lower } = word;
  return (
    /^\p{Ll}[\p{Ll}\d-]{2,}$/u.test(word.text) &&
    !FUNCTION_WORDS.has(lower) &&
    !PRAISE_WORDS.has(lower) &&
    !NOT_IN_NAME.has(lower) &&
    !isReportingVerb(lower) &&
    !isUpWord(lower) &&
    !isDownWord(lower) &&
    !verbStem(lower) &&
    !/(?:ly|ed|izes|ises|ating|izing|-comparable|-competitive)$|^(?:sacrific|compromis|trad)\w*ing$/.test(lower)
  );
}

/** Is a word an infinitive, and therefore not part of a name: "to transfer model parameters"? */
function isInfinitive(line: Line, at: number): boolean {
  return (
    line.words[at - 1]?.lower === 'to' &&
    /^(?:transfer|share|scale|balance|control|measure|test|predict|estimate|trade|process|store|update|count|limit|match|save)$/.test(
      line.words[at]!.lower,
    )
  );
}

/** Head nouns that are metrics only with a modifier: "scores" alone is not one. */
export const NEEDS_MODIFIER =
  words(`score scores gain size sizes length lengths steps count counts hours ratio return distance rate rates saving savings compression requirement requirements
  depth counts points time computations operations consumption usage utilization overhead storage power acceleration complexity loss`);
/** Acronyms that are also common words. */
const CAPITALS_ONLY = words('per ter ser cer der map mos fid auc wer ap em');

/** Patterns that imply a metric without naming it, and the metric. The first group is the mention. */
const IMPLIED: readonly (readonly [RegExp, string])[] = [
  [/(?<!-)\b(faster|slower|quicker)\b(?! and (?:slow|fast)\b)(?! R-?CNN)/g, 'speed'],
  [
    /\b(speed(?:s|ing)? up (?:the )?training|faster (?:pre-?)?training|trains? (?:up to )?(?:[\d.]+\s?[x×] |[\d.]+ times )?faster|accelerat\w+ (?:the )?training)\b/gi,
    'training speed',
  ],
  [/\b(smaller|lighter)\b/g, 'model size'],
  [/\b(more accurate)\b/g, 'accuracy'],
  [/\b(cheaper)\b/g, 'cost'],
  [/\d\s?(?:[MBK]|[mb]illion)?[- ]?(param(?:eter)?s?)\b/g, 'parameters'],
  [
    /\b((?:hours?|days?|minutes?|weeks?)(?: \w+){0,4} (?:of training|to train)|train(?:ed|ing|s)?\b[^.;,]{0,60}? (?:in|for|within|takes?|took|requir\w+) (?:\w+ ){0,3}[\d.]+ (?:gpu[- ])?(?:hours?|days?|minutes?))\b/gi,
    'training time',
  ],
];

/** Metrics that are implied without being named. */
function impliedCandidates(line: Line): Candidate[] {
  const found: Candidate[] = [];
  for (const [pattern, implied] of IMPLIED)
    for (const match of line.text.matchAll(pattern)) {
      const place = match[1] as string;
      const start = line.start + match.index + match[0].lastIndexOf(place);
      found.push({ ...candidate(line, start, start + place.length, 'metric'), implied });
    }
  return found;
}

/** Metrics by their head noun, with the modifiers and complements around it, and metrics that are only implied. */
export function metricMentionCandidates(line: Line, lexicon: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const covered = new Set<number>();
  for (const hit of lexicon) {
    if (!hit.entries.some((entry) => entry.kind === 'METRIC')) continue;
    line.words.forEach((word, at) => word.start < hit.end && word.end > hit.start && covered.add(at));
    // "Recall@5", where the lexicon has recall
    const rank = /^@\d[\d.]*(?<=\d)/.exec(line.text.slice(hit.end - line.start))?.[0];
    if (rank) found.push(candidate(line, hit.start, hit.end + rank.length, 'metric'));
    else found.push(...extended(line, line.words.findIndex((word) => word.start >= hit.start), hit)); // prettier-ignore
  }
  line.words.forEach((word, at) => {
    if (covered.has(at) || !isHead(word)) return;
    const next = line.words[at + 1];
    if (next && next.gap === ' ' && (isHead(next) || covered.has(at + 1))) return;
    const bare = candidate(line, word.start, word.end, 'metric');
    found.push(...extended(line, at, bare).filter((one) => !NEEDS_MODIFIER.has(word.lower) || one.text !== bare.text));
  });
  const implied = impliedCandidates(line).filter((one) => !found.some((other) => other.start < one.end && other.end > one.start)); // prettier-ignore
  return [...found, ...implied];
}

/** A metric at a rank: "Pass@32", "nDCG@20", "mAP@0.5". */
const AT_RANK = /^\p{L}{1,10}@\d/u;

/** An acronym that the value after it shows to be a metric: "a mean RMSPE of 7.99%", "an NSE of 0.8". */
const VALUED =
  /\b(?:an?|mean|average|median|overall|lowest|highest|best|maximum|minimum) (\p{Lu}[\p{Lu}\d-]*\p{Lu}[\p{Lu}\d]*) of (?:only |just |about |up to |nearly |over |approximately |~ ?)?\d/gu;

/** Acronyms that are recognised as metrics because a value follows them; they need not be in any list. */
export function valuedInitials(line: Line): Candidate[] {
  return [...line.text.matchAll(VALUED)].map((match) => {
    const start = line.start + match.index + match[0].indexOf(match[1]!);
    return candidate(line, start, start + match[1]!.length, 'metric');
  });
}

function isHead(word: Word): boolean {
  const head = word.lower.replace(/^[^a-z]+/, '');
  if (AT_RANK.test(word.text)) return true;
  return METRIC_HEADS.has(head) && (!CAPITALS_ONLY.has(head) || /\p{Lu}{2}|\p{Ll}\p{Lu}/u.test(word.text));
}

const SCORE = /^scores?$/;
/** Complements of metrics: "throughput per dollar", "rate of failure", "number of GPUs". */
const BEHIND =
  /^ (?:per \p{Ll}+(?: (?:step|epoch|token|second|image|sample|query|iteration))?|(?<=(?:rate|rates|number|length|size|amount|ratio) )of (?:the )?(?!the |a |an )[\p{L}-]+)/u;

/** A metric with its modifiers and complement, and the one that shares its head noun. @param from word where it begins */
function extended(line: Line, from: number, hit: Candidate): Candidate[] {
  if (isInCompound(line, from, hit)) return [hit];
  let at = openModifiersStart(line, modifiersStart(line, from));
  if (SCORE.test(hit.text) && isAcronymBefore(line, at)) at--;
  const start = Math.min(line.words[at]?.start ?? hit.start, hit.start);
  const behind = BEHIND.exec(line.text.slice(hit.end - line.start));
  const end = hit.end + (behind ? behind[0].length : 0);
  const whole = start < hit.start || end > hit.end ? candidate(line, start, end, 'metric', hit.entries) : hit;
  return [whole, ...shared(line, at, hit)];
}

/** Whether a metric is the end of a compound that is not its name: "in a low-memory regime". */
function isInCompound(line: Line, from: number, hit: Candidate): boolean {
  const compound = line.words[from - 1];
  if (!compound || compound.end <= hit.start) return false;
  return NOT_IN_NAME.has(compound.lower.slice(0, hit.start - compound.start - 1));
}

/** Is a word separated from the one before by nothing but a space? */
function followsDirectly(line: Line, at: number): boolean {
  return at > 0 && line.words[at]!.gap === ' ';
}

/** Where the known modifiers before a word begin. */
function modifiersStart(line: Line, from: number): number {
  let at = from;
  while (followsDirectly(line, at) && isModifier(line.words[at - 1]!)) at--;
  return at;
}

/** Where up to two other modifiers before a word begin, each with the known ones before it. */
function openModifiersStart(line: Line, from: number): number {
  let at = from;
  for (let open = 0; open < 2 && followsDirectly(line, at); open++) {
    if (!isOpenModifier(line.words[at - 1]!) || isInfinitive(line, at - 1)) break;
    at = modifiersStart(line, at - 1);
  }
  return at;
}

/** Whether an acronym is directly before a word: "GLUE score". */
function isAcronymBefore(line: Line, at: number): boolean {
  return followsDirectly(line, at) && /\p{Lu}.*\p{Lu}/u.test(line.words[at - 1]!.text);
}

/** The first of two coordinated metrics shares the head noun of the second: "time and memory efficiency". */
function shared(line: Line, at: number, hit: Candidate): Candidate[] {
  const and = line.words[at - 1];
  const first = line.words[at - 2];
  if (!and || !first || !/^(?:and|or)$/.test(and.lower) || and.gap !== ' ' || !isModifier(first)) return [];
  if (METRIC_HEADS.has(first.lower) && !RESOURCE.test(first.lower)) return [];
  const head = hit.text.split(' ').at(-1) ?? '';
  if (!SHARED_HEAD.test(head)) return [];
  return [{ ...candidate(line, first.start, first.end, 'metric'), implied: `${first.text} ${head}` }];
}
const RESOURCE = /^(?:time|memory|storage|energy|compute|computation|power|parameter)$/;
const SHARED_HEAD =
  /^(?:efficiency|cost|costs|accuracy|usage|consumption|speed|speedups?|score|scores|rate|rates|error|errors|complexity|time|overhead|footprint)$/;
