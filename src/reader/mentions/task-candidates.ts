import { FUNCTION_WORDS, NEVER_NAMES } from '../grammar/closed-words.js';
import { candidate, type Candidate } from './candidates.js';
import { isNumberlike } from './shape.js';
import type { Line, Word } from './words.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Head nouns of tasks: "multimodal sarcasm detection". */
const TASK_HEADS = words(`
  acceleration adaptation affordance aggregation alignment allocation analysis analytics animation annotation answering anonymization approximation assembly assessment
  assignment assistance attribution audit auditing augmentation authentication authoring automation avoidance benchmarking binding calibration captioning categorization
  classification cleaning clustering coding codesign coloring colorization communication completion composition comprehension compression computing condensation control
  conversion cooperation coordination correction correspondence counting customization debate debugging decoding decomposition deepfake defense deidentification
  delineation denoising deployment deraining desmoking dehazing design detection diagnosis diagnostics dialogue diarization disambiguation discovery disentanglement distillation driving
  editing elicitation embedding emulation encoding engineering enhancement estimation evaluation exploration extraction extrapolation finding fingerprinting
  following forecasting forensics formalization fusion generalization generation geolocalization geolocation grading grasping grounding harmonization hashing identification
  imaging imitation imputation inference inpainting inspection integration intelligence interaction interpolation interpretability interpretation intervention
  inversion investigation labeling labelling learning linking localization locomotion mapping matching maintenance manipulation measurement memorization merging mining
  mitigation modeling modelling moderation monitoring navigation normalization nowcasting ocr optimization orchestration outpainting parsing partitioning perception
  personalization placement planning playing prediction preservation pretraining pre-training prevention processing profiling prognosis programming proving pruning qa quantization
  ranking rating reasoning recognition recommendation reconstruction recovery rectification red-teaming redaction reduction refinement refactoring registration regression
  rehabilitation re-identification relighting reidentification removal rendering repair replanning reranking research resolution restoration retargeting retrieval rewriting rigging
  routing sampling scheduling scoring screening search segmentation selection sensing separation serving sharing simplification simulation solving spotting stabilization
  steering stitching stratification stylization summarization super-resolution supervision surveillance synthesis tagging teaming teleoperation testing toolcalling
  tracking trading training transcription transfer translation triage try-on tuning fine-tuning finetuning typing understanding unlearning use usage vqa verification watermarking writing`);

/** Words before a task that are not part of its name. */
const NOT_IN_TASK = words(`
  accurate accurately better best good strong stronger weak improved improving improve enhanced enhance enabling enable enables effective efficient robust reliable existing current previous prior recent
  proposed new novel standard traditional conventional downstream various different multiple several diverse many challenging complex difficult important critical key main other same such
  perform performing performs achieve achieving support supports supporting guide guides guiding require requires requiring include includes including using via toward towards through
  high high-quality state-of-the-art superior successful rapid fast faster slow simple overall subsequent full entire final first second third more most less least further
  extensive comprehensive systematic careful thorough exact additional repeated continuous initial existing widely automatically jointly directly significantly substantially
  model's method's make makes making provide provides providing reduce reduces reducing increase increases limit limits address addresses addressing improves our's cost time human
  particularly especially including like yet often still even only also its their our`);

/** Maximum number of words of a name. */
const MOST_WORDS = 6;

function isModifier(line: Line, at: number): boolean {
  const word = line.words[at] as Word;
  return (
    /^[\p{L}][\p{L}\p{N}\p{M}/+&-]*$|^\d[dD]$/u.test(word.text) &&
    !FUNCTION_WORDS.has(word.lower) &&
    !NOT_IN_TASK.has(word.lower) &&
    !NEVER_NAMES.has(word.text) &&
    !isNumberlike(word.text) &&
    !/ly$/.test(word.lower)
  );
}

/** The head of a compound is its last part: "ranking" in "re-ranking". */
export function headOf(word: string): string {
  const lower = word.toLowerCase();
  return TASK_HEADS.has(lower) ? lower : (/[^-/]+$/.exec(lower)?.[0] ?? lower);
}

/**
 * Noun phrases that may name a task: a head noun with zero to five modifiers. The classifier decides where the name begins ("strong
 * chest CT report generation").
 */
export function taskCandidates(line: Line): Candidate[] {
  const found: Candidate[] = [];
  line.words.forEach((word, at) => {
    if (!TASK_HEADS.has(headOf(word.text)) || isVerb(line, at)) return;
    let from = at;
    found.push(candidate(line, word.start, word.end, 'task'));
    while (
      from > 0 &&
      at - from + 1 < MOST_WORDS &&
      (line.words[from] as Word).gap === ' ' &&
      isModifier(line, from - 1)
    ) {
      from--;
      found.push(candidate(line, (line.words[from] as Word).start, word.end, 'task'));
    }
  });
  return found;
}

/** Is a head noun that can also be a verb used as one: "to use", "we design"? */
function isVerb(line: Line, at: number): boolean {
  const word = line.words[at] as Word;
  const before = line.words[at - 1]?.lower ?? '';
  if (/^(?:use|design|control|search|repair|audit|research|transfer|debate)$/.test(word.lower))
    return at === 0 || /^(?:to|we|can|not|that|which|and|they|must|will|models?|agents?|methods?)$/.test(before);
  return false;
}
