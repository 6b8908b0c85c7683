import type { Relation } from '../../domain/extraction.js';
import type { SentenceView } from '../grammar/sentence-view.js';

/** A place where a sentence may compare without a number. */
export interface Trigger {
  readonly relation: Relation;
  /** Which pattern found it. */
  readonly pattern: string;
  /** Token range of the words. */
  readonly from: number;
  readonly to: number;
  /** "X is outperformed by Y": the subject is the loser. */
  readonly passive: boolean;
}

const COMPARATIVE =
  /^(?:better|higher|faster|lower|smaller|greater|fewer|less|more|larger|stronger|cheaper|shorter|worse|slower)$/;
const SOTA =
  /^(?:state-of-the-arts?|sota|state-the-of-art|state-of-theart|state-of-art|best-performing|record-breaking)$/;
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
    triggers.push(trigger);
  }
  return triggers;
}

/** "24x higher than X": what the number says is not said again. */
function isCounted(view: SentenceView, { pattern, from }: Trigger): boolean {
  return pattern === 'comparative' && view.quantities.some((quantity) => quantity.to === from);
}

/** "matches or outperforms Y", "performs as well as, or better than, Y": what is sure is that it is as good. */
function isSecondOfTwo(words: readonly string[], first: Trigger | undefined, second: Trigger): boolean {
  if (!/^(?:match|as-as)$/.test(first?.pattern ?? '') || second.relation !== 'OUTPERFORMS') return false;
  const between = words.slice(first!.to, second.from);
  return between.length <= 5 && between.includes('or') && between.every((word) => OR_EVEN.test(word));
}
const OR_EVEN = /^(?:or|and|,|to|with|even|slightly|sometimes|in|some|cases|often|is|are|\/|\(|\))$/;

function make(relation: Relation, pattern: string, from: number, to: number, passive = false): Trigger {
  return { relation, pattern, from, to, passive };
}

function outperforming(words: readonly string[], i: number): Trigger | null {
  const word = words[i]!;
  const next = words[i + 1] ?? '';
  if (/^(?:out-?perform|surpass|exceed)/.test(word)) {
    const passive = /ed$/.test(word) && next === 'by';
    return make('OUTPERFORMS', word.startsWith('exceed') ? 'exceed' : 'outperform', i, i + 1, passive);
  }
  if (/^(?:beats?|beating|excels?|outdo(?:es)?)$/.test(word)) return make('OUTPERFORMS', 'beat', i, i + 1);
  if (/^underperform/.test(word)) return make('OUTPERFORMS', 'underperform', i, i + 1, true);
  if (word === 'superior' && next === 'to') return make('OUTPERFORMS', 'superior-to', i, i + 2);
  if (word === 'inferior' && words.slice(i + 1, i + 3).includes('to'))
    return make('OUTPERFORMS', 'inferior-to', i, words.indexOf('to', i) + 1, true);
  if (word === 'superiority' || (word === 'superior' && /^(?:performance|results?)$/.test(next)))
    return make('OUTPERFORMS', 'superiority', i, i + 1);
  if (COMPARATIVE.test(word) && !/^(?:challenging|difficult|complex|diverse|demanding|realistic)$/.test(next)) {
    for (let j = i + 1; j <= i + 5 && j < words.length; j++) {
      if (words[j] === 'than')
        return /^(?:worse|slower)$/.test(word)
          ? make('OUTPERFORMS', 'worse-than', i, j + 1, true)
          : make('OUTPERFORMS', 'comparative', i, j + 1);
      if (/^[,;.()]$/.test(words[j]!)) break;
    }
  }
  if (/^(?:improvements?|gains?|advantages?|improves?|improving|improved)$/.test(word)) {
    for (let j = i + 1; j <= i + 3 && j < words.length; j++)
      if (/^(?:over|upon)$/.test(words[j]!)) return make('OUTPERFORMS', 'improve-over', i, j + 1);
  }
  return null;
}

/** "with a comparable size to X", "under comparable complexity": the setting of a comparison, not what came out. */
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

function comparable(words: readonly string[], i: number): Trigger | null {
  const word = words[i]!;
  const next = words[i + 1] ?? '';
  if (word === 'on' && next === 'par') return make('COMPARABLE', 'on-par', i, i + 2);
  if (isHeldEqual(words, i)) return null;
  if (/^(?:comparable|comparably)$/.test(word)) return make('COMPARABLE', 'comparable', i, i + 1);
  if (
    /^(?:match(?:es|ed|ing)?|equals?|rivals?|rivaling|rivalling)$/.test(word) &&
    !/^(?:accuracy|score|pairs?|tasks?)$/.test(next)
  )
    return make('COMPARABLE', 'match', i, i + 1);
  if (/^(?:competitive|competitively)$/.test(word)) return make('COMPARABLE', 'competitive', i, i + 1);
  if (/^(?:similar|equivalent|equal|same|identical)$/.test(word)) {
    if (/^(?:performance|accuracy|results?|quality|performances|scores?)$/.test(next))
      return make('COMPARABLE', 'similar', i, i + 1);
    // "obtains the same BLEU score as", "similar quality to", "equivalent or even superior accuracy"
    const link = words.slice(i + 1, i + 6).findIndex((one) => /^(?:as|to)$/.test(one));
    const measured = words
      .slice(i + 1, i + 6)
      .some((one) => /^(?:performance|accuracy|results?|quality|scores?|losse?s?|perplexity)$/.test(one));
    if (measured && link >= 0) return make('COMPARABLE', 'same-as', i, i + 2 + link);
    if (measured && next === 'or') return make('COMPARABLE', 'similar', i, i + 1);
  }
  // "can achieve the performance of X", "reaches the accuracy of X"
  if (
    /^(?:achiev|reach|attain|recover)/.test(word) &&
    next === 'the' &&
    /^(?:performance|accuracy|quality|level)$/.test(words[i + 2] ?? '') &&
    words[i + 3] === 'of'
  )
    return make('COMPARABLE', 'match', i, i + 4);
  // "compete favorably with X"
  if (/^compet(?:es?|ing)$/.test(word) && words.slice(i + 1, i + 3).includes('with'))
    return make('COMPARABLE', 'match', i, words.indexOf('with', i) + 1);
  if (
    word === 'as' &&
    words[i + 2] === 'as' &&
    /^(?:fast|well|good|accurate|effective|efficient|strong|accurately|effectively)$/.test(next)
  )
    return make('COMPARABLE', 'as-as', i, i + 3);
  return null;
}

function stateOfTheArt(words: readonly string[], i: number): Trigger | null {
  const word = words[i]!;
  const phrase = SOTA.test(word)
    ? i + 1
    : word === 'state' && words[i + 1] === 'of' && words[i + 2] === 'the' && words[i + 3] === 'art'
      ? i + 4
      : 0;
  if (phrase > 0) {
    const next = words[phrase] ?? '';
    // "Such models have achieved state-of-the-art results" speaks of what was before.
    const before = words.slice(Math.max(0, i - 5), i);
    if (before.includes('have') && !before.includes('we')) return null;
    if (
      /^(?:methods?|models?|approach(?:es)?|baselines?|techniques?|algorithms?|systems?|llms?|works?|competitors|solutions?|networks?|architectures?|frameworks?|detectors?|language|deep|neural|transformer|performance-wise|parsers?|machine)$/.test(
        next,
      )
    )
      return null;
    const wins = words.slice(Math.max(0, i - 5), i).some((one) => WIN.test(one));
    const beats = words
      .slice(Math.max(0, i - 5), i)
      .some((one) => /^(?:outperform|surpass|exceed|improv|over|than|beat|advanc|push)/.test(one));
    return make('STATE_OF_THE_ART', beats ? 'sota-beaten' : wins ? 'sota-won' : 'sota', i, phrase);
  }
  if (/^(?:first|1st)$/.test(word) && /^(?:place|places|rank|position)$/.test(words[i + 1] ?? ''))
    return make('STATE_OF_THE_ART', 'first-place', i, i + 2);
  if (/^(?:rank|ranks|ranked|ranking)$/.test(word) && /^(?:first|1st)$/.test(words[i + 1] ?? ''))
    return make('STATE_OF_THE_ART', 'first-place', i, i + 2);
  if (
    /^(?:best|unprecedented)$/.test(word) &&
    /^(?:results?|performance|published|reported|scores?|accuracy)$/.test(words[i + 1] ?? '')
  )
    return make('STATE_OF_THE_ART', 'best-result', i, i + 2);
  return null;
}

/** "our improvement translates to a speedup on an Apple M2 Pro CPU": a gain on a named device, without a number. */
function speedupOnDevice(view: SentenceView, i: number): Trigger | null {
  if (!/^(?:speedups?|speed-ups?|acceleration)$/.test(view.lower[i]!)) return null;
  if (view.quantities.some((quantity) => quantity.quantity.unit !== '')) return null;
  return view.names.some((name) => name.entity.kind === 'HARDWARE')
    ? make('OUTPERFORMS', 'speedup-on-device', i, i + 1)
    : null;
}
