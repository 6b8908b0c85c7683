import { attachmentOf, type Attachments } from '../grammar/attachments.js';
import { countsNoun } from './claim-features.js';
import { unitClass } from '../grammar/metric-class.js';
import type { QuantityMention, SentenceView } from '../grammar/sentence-view.js';

/** Is a number certainly not a claim: numbering, part of a name, a year, a count, statistics of the study, a rank? */
export function isNeverClaim(view: SentenceView, mention: QuantityMention, attachments: Attachments): boolean {
  return (
    isEnumerator(view, mention) ||
    isInName(view, mention) ||
    isYear(mention) ||
    isHardwareCount(view, mention) ||
    isCount(view, mention, attachments) ||
    isNumbering(view, mention) ||
    isStatistic(view, mention) ||
    isOfStudy(view, mention) ||
    isThreshold(view, mention) ||
    isInputSize(view, mention) ||
    isModelSizeRange(view, mention) ||
    isRank(view, mention)
  );
}

/** Parameters of a study, not results: "95% CI", "at the 95% level of confidence", "p < 0.05", "k = 5". */
function isStatistic(view: SentenceView, mention: QuantityMention): boolean {
  return mention.quantity.unit === '%' ? isConfidenceLevel(view, mention) : isParameter(view, mention);
}

function isConfidenceLevel({ lower }: SentenceView, { from, to }: QuantityMention): boolean {
  if (/^(?:ci|confidence|significance)$/.test(lower[from - 2] ?? '')) return true;
  if (!/^(?:ci|cis|confidence|credible|significance|level)$/.test(lower[to] ?? '')) return false;
  return lower[to] !== 'level' || lower.slice(to, to + 5).some((word) => /^(?:confidence|significance)$/.test(word));
}

const PARAMETER = /^(?:p|k|n|m|d|t|r|z|q|α|β|γ|λ|σ|ε|alpha|beta|gamma|lambda|sigma|epsilon)$/;

function isParameter({ lower }: SentenceView, { quantity, from }: QuantityMention): boolean {
  // The comparison sign may be a part of the quantity.
  const sign = [from, from - 1].find((at) => /^[<>=≤≥≈]$/.test(lower[at] ?? ''));
  const symbol = sign === undefined ? '' : (lower[sign - 1] ?? '');
  // "(k = 0.72)" is Cohen's kappa
  return quantity.unit === '' && PARAMETER.test(symbol) && !(symbol === 'k' && quantity.value < 1);
}

/** "p-value of", "t(58) =", "F(2,57)=", "χ² =", "df =", and the degrees of freedom in "t(58)" and "F(1,39)" */
const TEST_STATISTIC =
  /(?<![\p{L}\d])(?:(?:[pqPQ]|ps|Ps)(?:[-\s]?vals?(?:ues?)?)?\s?(?:of|[<>=≤≥≈])|(?:[tzrUWHd]|F(?=\()|df|χ\^?[2²]?|[ηω]\^?[2²])\s?(?:\([^()]{1,20}\))?\s?[<>=≤≥≈]|[tzFχ]\^?[2²]?\((?:\d{1,4},\s?)?)\s?$/u;

/** Hyper-parameters: "a learning rate of 1e-4", "temperature 0.7", "top-p 0.95". */
const SETTING =
  /\b(?:learning rates?|batch sizes?|temperatures?|top[-_]?[pk]|weight decay|dropout rate)\s?(?:of|=|is|was|set to|at)?\s?$/i;

/** A number of a statistical test, a hyper-parameter, or a share of the participants ("52% female"). */
function isOfStudy(view: SentenceView, { quantity, to }: QuantityMention): boolean {
  if (quantity.unit === '%') return /^(?:fe)?males?$|^(?:wo)?men$|^(?:girls|boys)$/.test(view.lower[to] ?? '');
  const before = textBefore(view, quantity.number.start);
  return quantity.unit === '' && (TEST_STATISTIC.test(before) || SETTING.test(before));
}

/** "at IoU of 0.5", "at IoU=0.5:0.95", "mAP@[0.3:0.7]", "at a threshold of 0.95", "4.3 out of 5.0" */
const THRESHOLD =
  /(?:\b(?:at|under)\s(?:an?\s|the\s)?(?:[a-z]{1,16}\s)?|@\s?)(?:[Tt3]?D?[- ]?I[oO]U|[Ii]ntersection[- ]over[- ][Uu]nion)(?:\s\(I[oO]U\))?\s?(?:of\s|=|≥|>|from\s)?\s?(?:0?\.\d{1,3}\s?[:–-])?$|@\[(?:0?\.\d{1,3}\s?[:,–-]\s?)?$|\b[Tt]hresholds?(?:\s(?:of|at|is))?\s?[=≥>]?\s?$|\bout of (?:a (?:possible|maximum(?: of)?) )?$/;

/** The threshold at which something was counted as a hit, or the most that a score can reach. */
function isThreshold(view: SentenceView, { quantity }: QuantityMention): boolean {
  const before = textBefore(view, quantity.number.start);
  return (quantity.unit === '' || quantity.unit === '%') && quantity.sign === null && THRESHOLD.test(before);
}

/** The text of the sentence directly in front of an offset, as far as a name and a sign reach. */
function textBefore({ sentence }: SentenceView, at: number): string {
  return sentence.text.slice(Math.max(0, at - sentence.start - 48), at - sentence.start);
}

/** The size of the input: "(224 size)", "at 384 resolution", "512 px". A small number of pixels is an error. */
function isInputSize(view: SentenceView, { quantity, to }: QuantityMention): boolean {
  if (quantity.unit === 'px') return Number.isInteger(quantity.value) && quantity.value >= 32;
  return (
    quantity.unit === '' &&
    Number.isInteger(quantity.value) &&
    /^(?:size|resolution|resolutions|pixels?|crops?)$/.test(view.lower[to] ?? '')
  );
}

/** Sizes of the models that were used, which are not results: "models with scales from 7B to 70B parameters". */
function isModelSizeRange(view: SentenceView, { quantity, from }: QuantityMention): boolean {
  if (unitClass(quantity) !== 'params') return false;
  const before = view.lower.slice(Math.max(0, from - 5), from).join(' ');
  return /\b(?:with|at|of|in|across|various|different) (?:scales|sizes) (?:from|of|between|ranging from)(?: \d\S* to)?$/.test(
    before,
  );
}

/** A rank in a competition: "ranked 12/34", "12th of 34". An average rank and "effective rank 2.4" are results. */
function isRank(view: SentenceView, mention: QuantityMention): boolean {
  const { quantity, from } = mention;
  if (!/^(?:$|\/)/.test(quantity.unit) || !isWhole(view, mention)) return false;
  const before = view.lower.slice(Math.max(0, from - 4), from);
  const at = before.findLastIndex((word) => /^(?:rank|ranked|ranks|ranking)$/.test(word));
  return at >= 0 && !/^(?:average|mean|median|effective|stable)$/.test(before[at - 1] ?? '');
}

/** Is it written as a whole number? "7.0" is measured, "7" may be counted. */
function isWhole(view: SentenceView, { quantity: { value, number } }: QuantityMention): boolean {
  return Number.isInteger(value) && !/\.0+$/.test(view.fieldText.slice(number.start, number.end));
}

/** A count: "in 3 domains", "4,501 multilingual conversations". But "a solution length of 30 moves" is a result. */
function isCount(view: SentenceView, mention: QuantityMention, attachments: Attachments): boolean {
  const { quantity } = mention;
  if (quantity.unit !== '' || !isWhole(view, mention) || quantity.sign) return false;
  return countsNoun(view, mention) && !attachmentOf(attachments, mention, view);
}

/** The number of an item in a list: "(1) in slow mode", "2) an efficient backbone". */
function isEnumerator(view: SentenceView, { quantity, from, to }: QuantityMention): boolean {
  if (unitClass(quantity) !== 'none' || !Number.isInteger(quantity.value) || quantity.value > 20) return false;
  return (
    view.lower[to] === ')' &&
    (view.lower[from - 1] === '(' || from === 0 || /^[,;:.]$|^and$/.test(view.lower[from - 1] ?? ''))
  );
}

/** A part of a name: "PaLM 2", "Llama 2 70B". */
function isInName(view: SentenceView, { quantity }: QuantityMention): boolean {
  return view.names.some(
    (name) =>
      name.entity.kind !== 'METRIC' &&
      !name.anaphor &&
      name.start < quantity.number.end &&
      name.end > quantity.number.start &&
      (name.start < quantity.number.start || (name.end > quantity.end && quantity.unit !== 'params')),
  );
}

function isYear({ quantity }: QuantityMention): boolean {
  return quantity.unit === '' && Number.isInteger(quantity.value) && quantity.value >= 1950 && quantity.value <= 2035;
}

/** A number of devices, or their memory: "4× A100", "on 1024 MI250X GPUs". */
function isHardwareCount(view: SentenceView, { quantity, to }: QuantityMention): boolean {
  const unit = unitClass(quantity);
  if ((unit !== 'none' && unit !== 'x' && unit !== 'memory') || !Number.isInteger(quantity.value)) return false;
  const word = view.lower[to] ?? '';
  if (unit === 'memory' && /^(?:[a-z]\d{2,4}|[a-z]{1,3}\d{2,4}x?|gpus?|ram|vram|hbm)$/.test(word)) return true;
  return (
    /^(?:[gct]pus?|cores?|nodes?|machines|devices)$/.test(word) ||
    view.names.some((name) => name.entity.kind === 'HARDWARE' && name.from === to)
  );
}

const NUMBERED =
  /^(?:task|tasks|subtask|subtasks|sub-task|track|section|sec|chapter|figure|fig|table|version|phase|stage|step|level|grade|type|track|round|day|week|year|part|vol|volume|equation|theorem|lemma|algorithm|appendix|seed|layer|epoch|class|group|axis|page|pages|no|version|v)$/;

/** The number of a task, section, etc.: "Task 3", "subtasks 1.1 and 1.2", "Section 4". */
function isNumbering(view: SentenceView, mention: QuantityMention): boolean {
  if (mention.quantity.unit !== '') return false;
  const first = view.quantities.find((other) => other.list === mention.list)!;
  const before = view.lower[first.from - 1] ?? '';
  if (NUMBERED.test(before)) return true;
  // A sentence that contains only a number is the heading of a section that was left in the text.
  return view.lower.length <= 2;
}
