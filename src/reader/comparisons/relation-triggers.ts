import type { Relation } from '../../domain/extraction.js';
import type { SentenceView } from '../grammar/sentence-view.js';

/** Words of comparison without a number. */
export interface Trigger {
  readonly relation: Relation;
  /** Name of the pattern that found it, used as a feature. */
  readonly pattern: string;
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
  /** The subject is the worse method: "X is outperformed by Y". */
  readonly passive: boolean;
}

const COMPARATIVE =
  /^(?:better|higher|faster|lower|smaller|greater|fewer|less|more|larger|stronger|cheaper|shorter|worse|slower)$/;
/** "state of the art" and its spellings. */
const SOTA =
  /^(?:state-of-the-arts?|sota|state-the-of-art|state-of-theart|state-of-art|best-performing|record-breaking)$/;
/** Verbs of achieving, and words between them and "state of the art". */
const WIN =
  /^(?:achiev|obtain|attain|reach|set|sets|establish|yield|deliver|report|new|get|gain|produc|rank|provid|demonstrat|show|has|have|with|the)/;

/** Finds the words of comparison in a sentence. */
export function findTriggers(view: SentenceView): Trigger[] {
  const triggers: Trigger[] = [];
  const words = view.lower;
  for (let i = 0; i < words.length; i++) {
    const trigger =
      outperforming(words, i) ?? comparable(words, i) ?? stateOfTheArt(words, i) ?? speedupOnDevice(view, i);
    if (!trigger || isSecondOfTwo(words, triggers.at(-1), trigger) || isCounted(view, trigger)) continue;
    if (i < (triggers.at(-1)?.to ?? 0)) continue;
    triggers.push(trigger);
  }
  return triggers;
}

/** A comparison with a number ("24x higher than X") is extracted as a claim of its own and is not repeated here. */
function isCounted(view: SentenceView, { pattern, from }: Trigger): boolean {
  return pattern === 'comparative' && view.quantities.some((quantity) => quantity.to === from);
}

/** "matches or outperforms Y", "performs as well as, or better than, Y": only equality is certain, so the second trigger is dropped. */
function isSecondOfTwo(words: readonly string[], first: Trigger | undefined, second: Trigger): boolean {
  if (!/^(?:match|as-as)$/.test(first?.pattern ?? '') || second.relation !== 'OUTPERFORMS') return false;
  const between = words.slice(first!.to, second.from);
  return between.length <= 5 && between.includes('or') && between.every((word) => OR_EVEN.test(word));
}
const OR_EVEN = /^(?:or|and|,|to|with|even|slightly|sometimes|in|some|cases|often|is|are|\/|\(|\))$/;

function make(relation: Relation, pattern: string, from: number, to: number, passive = false): Trigger {
  return { relation, pattern, from, to, passive };
}

/** Recognises words of comparison that begin at token `i`, `word`; `next` is the token after it. */
type Pattern = (words: readonly string[], i: number, word: string, next: string) => Trigger | null;

function firstMatch(patterns: readonly Pattern[], words: readonly string[], i: number): Trigger | null {
  const word = words[i]!;
  const next = words[i + 1] ?? '';
  for (const pattern of patterns) {
    const trigger = pattern(words, i, word, next);
    if (trigger) return trigger;
  }
  return null;
}

const OUTPERFORMING: readonly Pattern[] = [
  (_words, i, word, next) => {
    if (!/^(?:out-?perform|surpass|exceed)/.test(word)) return null;
    const passive = /ed$/.test(word) && next === 'by';
    return make('OUTPERFORMS', word.startsWith('exceed') ? 'exceed' : 'outperform', i, i + 1, passive);
  },
  (_words, i, word) =>
    /^(?:beats?|beating|excels?|outdo(?:es)?)$/.test(word) ? make('OUTPERFORMS', 'beat', i, i + 1) : null,
  (_words, i, word) => (/^underperform/.test(word) ? make('OUTPERFORMS', 'underperform', i, i + 1, true) : null),
  (_words, i, word, next) =>
    word === 'superior' && next === 'to' ? make('OUTPERFORMS', 'superior-to', i, i + 2) : null,
  (words, i, word) =>
    word === 'inferior' && words.slice(i + 1, i + 3).includes('to')
      ? make('OUTPERFORMS', 'inferior-to', i, words.indexOf('to', i) + 1, true)
      : null,
  (_words, i, word, next) =>
    word === 'superiority' || (word === 'superior' && /^(?:performance|results?)$/.test(next))
      ? make('OUTPERFORMS', 'superiority', i, i + 1)
      : null,
  comparative,
  (words, i, word) => {
    if (!/^(?:improvements?|gains?|advantages?|improves?|improving|improved)$/.test(word)) return null;
    const over = words.findIndex((one, j) => j > i && j <= i + 3 && /^(?:over|upon)$/.test(one));
    return over < 0 ? null : make('OUTPERFORMS', 'improve-over', i, over + 1);
  },
  // "gains of 2 points in F1 over X"
  (words, i, word) =>
    /^(?:over|upon)$/.test(word) && words.slice(Math.max(0, i - 10), i).some((one) => GAIN.test(one))
      ? make('OUTPERFORMS', 'over', i, i + 1)
      : null,
  // "higher average rewards on all three tasks than X"
  (words, i, word) =>
    word === 'than' && words.slice(Math.max(0, i - 14), i).some((one) => COMPARATIVE.test(one))
      ? make('OUTPERFORMS', 'than', i, i + 1)
      : null,
  (_words, i, word, next) =>
    /^(?:compared|relative|comparison)$/.test(word) && /^(?:to|with|against)$/.test(next)
      ? make('OUTPERFORMS', 'compared', i, i + 2)
      : null,
  (_words, i, word) => (/^(?:versus|vs|against)$/.test(word) ? make('OUTPERFORMS', 'versus', i, i + 1) : null),
  (_words, i, word) =>
    /^(?:improv(?:e|es|ed|ing)|enhanc(?:e|es|ing)|boost(?:s|ing)?|strengthen(?:s|ing)?)$/.test(word)
      ? make('OUTPERFORMS', 'improve', i, i + 1)
      : null,
  (_words, i, word) => (BETTER.test(word) ? make('OUTPERFORMS', 'better', i, i + 1) : null),
  (_words, i, word) => (WINS.test(word) ? make('OUTPERFORMS', 'win', i, i + 1) : null),
  (_words, i, word) => (FAILS.test(word) ? make('OUTPERFORMS', 'fail', i, i + 1, true) : null),
];
const GAIN =
  /^(?:improv|gain|advantage|boost|increas|reduc|decreas|speed-?up|margin|benefit|lead$|edge$|win|saving|progress|superior|favou?r|prefer|uplift|lift)/;
const BETTER =
  /^(?:better|superior|stronger|improved|higher|lower|faster|cheaper|fewer|smaller|larger|more|less|improvements?|gains?)$/;
const WINS =
  /^(?:wins?|winning|leads|leading|dominat(?:es?|ing)|advantages?|preferred|prefer|eclips(?:es|ed)|tops?|edges)$/;
const FAILS =
  /^(?:fails?|failing|failed|collaps(?:es?|ed|ing)|lags?|lagging|trails?|degrad(?:es?|ing)|struggles?|inferior|worse|weaker)$/;

/** Recognises comparatives: "higher accuracy than X", "is slower than X". */
function comparative(words: readonly string[], i: number, word: string, next: string): Trigger | null {
  if (!COMPARATIVE.test(word)) return null;
  if (/^(?:challenging|difficult|complex|diverse|demanding|realistic)$/.test(next)) return null;
  for (let j = i + 1; j <= i + 5 && j < words.length; j++) {
    if (words[j] === 'than')
      return /^(?:worse|slower)$/.test(word)
        ? make('OUTPERFORMS', 'worse-than', i, j + 1, true)
        : make('OUTPERFORMS', 'comparative', i, j + 1);
    if (/^[,;.()]$/.test(words[j]!)) return null;
  }
  return null;
}

function outperforming(words: readonly string[], i: number): Trigger | null {
  return firstMatch(OUTPERFORMING, words, i);
}

/** Is equality a condition of the comparison rather than its result: "with a comparable size to X", "under comparable complexity"? */
function isHeldEqual(words: readonly string[], i: number): boolean {
  if (!/^(?:comparable|similar|equal|equivalent|identical|same)$/.test(words[i]!)) return false;
  const before = /^(?:an?|the)$/.test(words[i - 1] ?? '') ? words[i - 2] : words[i - 1];
  return (
    /^(?:with|under|at|for|of|given|using)$/.test(before ?? '') &&
    words
      .slice(i + 1, i + 4)
      .some((one) => /^(?:sizes?|parameters?|flops|complexity|costs?|budgets?|compute|memory|number|data)$/.test(one))
  );
}

const COMPARABLE: readonly Pattern[] = [
  (_words, i, word) => (/^(?:comparable|comparably)$/.test(word) ? make('COMPARABLE', 'comparable', i, i + 1) : null),
  (_words, i, word, next) =>
    /^(?:match(?:es|ed|ing)?|equals?|rivals?|rivaling|rivalling)$/.test(word) &&
    !/^(?:accuracy|score|pairs?|tasks?)$/.test(next)
      ? make('COMPARABLE', 'match', i, i + 1)
      : null,
  (_words, i, word) =>
    /^(?:competitive|competitively)$/.test(word) ? make('COMPARABLE', 'competitive', i, i + 1) : null,
  similar,
  // "can achieve the performance of X", "reaches the accuracy of X"
  (words, i, word, next) =>
    /^(?:achiev|reach|attain|recover)/.test(word) &&
    next === 'the' &&
    /^(?:performance|accuracy|quality|level)$/.test(words[i + 2] ?? '') &&
    words[i + 3] === 'of'
      ? make('COMPARABLE', 'match', i, i + 4)
      : null,
  // "compete favorably with X"
  (words, i, word) =>
    /^compet(?:es?|ing)$/.test(word) && words.slice(i + 1, i + 3).includes('with')
      ? make('COMPARABLE', 'match', i, words.indexOf('with', i) + 1)
      : null,
  (words, i, word, next) =>
    word === 'as' &&
    words[i + 2] === 'as' &&
    /^(?:fast|well|good|accurate|effective|efficient|strong|accurately|effectively)$/.test(next)
      ? make('COMPARABLE', 'as-as', i, i + 3)
      : null,
  // "preserves the accuracy of X"
  (_words, i, word) =>
    /^(?:preserv|maintain|retain)(?:e?s|ed|ing|e)?$/.test(word) ? make('COMPARABLE', 'keep', i, i + 1) : null,
  // "without loss of accuracy", "with negligible degradation"
  (words, i, word) =>
    /^(?:without|negligible|minimal|no|little)$/.test(word) && words.slice(i + 1, i + 5).some((one) => LOSS.test(one))
      ? make('COMPARABLE', 'no-loss', i, i + 1)
      : null,
  (_words, i, word) =>
    /^(?:parity|indistinguishable|ties?|tied|closely|close|near|nearly|approach(?:es|ing)|equivalent|identical|similar|similarly|near-.*)$/.test(
      word,
    )
      ? make('COMPARABLE', 'near', i, i + 1)
      : null,
];
const LOSS = /^(?:loss(?:es)?|losing|sacrific\w+|degrad\w+|compromis\w+|hurting|harming|drops?|reduction|penalty)$/;

/** Recognises adjectives of equality: "obtains the same BLEU score as", "similar quality to", "equivalent or even superior accuracy" */
function similar(words: readonly string[], i: number, word: string, next: string): Trigger | null {
  if (!/^(?:similar|equivalent|equal|same|identical)$/.test(word)) return null;
  if (/^(?:performance|accuracy|results?|quality|performances|scores?)$/.test(next))
    return make('COMPARABLE', 'similar', i, i + 1);
  const behind = words.slice(i + 1, i + 6);
  if (!behind.some((one) => /^(?:performance|accuracy|results?|quality|scores?|losse?s?|perplexity)$/.test(one)))
    return null;
  const link = behind.findIndex((one) => /^(?:as|to)$/.test(one));
  if (link >= 0) return make('COMPARABLE', 'same-as', i, i + 2 + link);
  return next === 'or' ? make('COMPARABLE', 'similar', i, i + 1) : null;
}

function comparable(words: readonly string[], i: number): Trigger | null {
  if (words[i] === 'on' && words[i + 1] === 'par') return make('COMPARABLE', 'on-par', i, i + 2);
  return isHeldEqual(words, i) ? null : firstMatch(COMPARABLE, words, i);
}

/** Nouns for methods after "state-of-the-art": the methods that the subject is compared with ("state-of-the-art models"). */
const METHODS =
  /^(?:methods?|models?|approach(?:es)?|baselines?|techniques?|algorithms?|systems?|llms?|works?|competitors|solutions?|networks?|architectures?|frameworks?|detectors?|language|deep|neural|transformer|performance-wise|parsers?|machine)$/;

function stateOfTheArt(words: readonly string[], i: number): Trigger | null {
  const end = stateOfTheArtEnd(words, i);
  if (end < 0) return firstMatch(BEST, words, i);
  const before = words.slice(Math.max(0, i - 5), i);
  // "Such models have achieved state-of-the-art results" is about earlier work.
  if (before.includes('have') && !before.includes('we')) return null;
  if (METHODS.test(words[end] ?? '')) return null;
  const beats = before.some((one) => /^(?:outperform|surpass|exceed|improv|over|than|beat|advanc|push)/.test(one));
  const wins = before.some((one) => WIN.test(one));
  return make('STATE_OF_THE_ART', beats ? 'sota-beaten' : wins ? 'sota-won' : 'sota', i, end);
}

/** The token after "state of the art" in any spelling; -1 for other words. */
function stateOfTheArtEnd(words: readonly string[], i: number): number {
  if (SOTA.test(words[i]!)) return i + 1;
  const isSpelled = words[i] === 'state' && words[i + 1] === 'of' && words[i + 2] === 'the' && words[i + 3] === 'art';
  return isSpelled ? i + 4 : -1;
}

const BEST: readonly Pattern[] = [
  (_words, i, word, next) =>
    (/^(?:first|1st)$/.test(word) && /^(?:place|places|rank|position)$/.test(next)) ||
    (/^(?:rank|ranks|ranked|ranking)$/.test(word) && /^(?:first|1st)$/.test(next))
      ? make('STATE_OF_THE_ART', 'first-place', i, i + 2)
      : null,
  (_words, i, word, next) =>
    /^(?:best|unprecedented)$/.test(word) && /^(?:results?|performance|published|reported|scores?|accuracy)$/.test(next)
      ? make('STATE_OF_THE_ART', 'best-result', i, i + 2)
      : null,
  (_words, i, word) =>
    /^(?:best|highest|lowest|fastest|strongest|leading|optimal|smallest|greatest)$/.test(word)
      ? make('STATE_OF_THE_ART', 'best', i, i + 1)
      : null,
];

/** A gain on a named device, without a number: "our improvement translates to a speedup on an Apple M2 Pro CPU". */
function speedupOnDevice(view: SentenceView, i: number): Trigger | null {
  if (!/^(?:speedups?|speed-ups?|acceleration)$/.test(view.lower[i]!)) return null;
  if (view.quantities.some((quantity) => quantity.quantity.unit !== '')) return null;
  return view.names.some((name) => name.entity.kind === 'HARDWARE')
    ? make('OUTPERFORMS', 'speedup-on-device', i, i + 1)
    : null;
}
