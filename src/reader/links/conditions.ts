import type { LinkedPart } from '../../text/document.js';
import { alignedMember } from '../grammar/lists.js';
import { unitClass } from '../grammar/metric-class.js';
import type { QuantityMention, SentenceView } from '../grammar/sentence-view.js';

/** Phrases that give the condition under which a number was obtained: one pattern per line, with an example. */
const PATTERNS: readonly RegExp[] = [
  /\bwithout (?!loss|sacrificing|compromising|hurting|degrading)[^,;.()]{3,60}/g, // "without external language models"
  /\b[Ww]hen (?!compared)(?:[^,;()]|,\d){5,90}/g, // "when training a 175B model on 12,288 GPUs"
  /\b[Uu]nder (?:the |an? )?[^,;.()]{3,50}(?:settings?|setup|schemes?|budgets?|constraints?|conditions?|complexity|protocol|schedule)\b/g,
  /\b[Ii]n (?:the |an? )?(?:[\w-]+ ){0,3}(?:modes?|settings?|setups?|regimes?|scenarios?)\b/g, // "in slow mode"
  /\b[Ww]ith (?:the same|an? input|a batch|a similar|similar|comparable|identical) [^,;.()]{3,50}/g, // "with the same number of FLOPs"
  /\b[Ff]or (?:an? |the )?(?:same|similar|comparable|fine-tuning|finetuning|linear probing)[^,;.()]{0,40}/g,
  /\b[Aa]t (?:the |an? )?(?:(?:same|similar|comparable|equal|matched|iso)[\w-]*|[\w.,%×-]*\d[\w.,%×-]*) (?:resolution|batch size|sparsity|bits?|tokens|context length|size|latency|complexity|compute|parameters?)\b/g, // 'at 384 resolution', 'at equal latency'
  /\bon (?:an? single|one|[\d,]+(?:×|x)?) [^,;.()]{2,40}/g, // "on a single A100"
  /\b(?:zero|one|few|many|\d+)-shot\b/gi,
  /\b(?:\d|INT\d|int\d)-?bits?\b/g,
];
const TRIGGER = /\bper\b|without|when|under|\bin\b|with|for|\bat\b|\bon\b|-shot|bit|\(/i;

/** Up to four conditions of a number: in its own clause, in a clause that opens the sentence, and in parentheses after a part of the claim. */
export function conditionsOf(
  view: SentenceView,
  quantity: QuantityMention,
  parts: readonly LinkedPart[],
): LinkedPart[] {
  if (!TRIGGER.test(view.sentence.text)) return [];
  const found: LinkedPart[] = parenthesesBehind(view, quantity, parts);
  for (const span of searchSpans(view, quantity)) {
    const text = view.fieldText.slice(span.start, span.end);
    for (const pattern of PATTERNS) {
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        const name = match[0].trim();
        const start = span.start + match.index;
        const end = start + name.length;
        const overlaps = found.some((one) => overlap(one, { start, end }));
        const holdsNumber = quantity.start < end && quantity.end > start;
        if (!overlaps && !holdsNumber) found.push({ name, start, end });
      }
    }
  }
  found.push(...timedItem(view, quantity));
  const used = usedMethods(view, quantity, parts).filter((one) => !found.some((other) => overlap(one, other)));
  return [...found, ...used].sort((a, b) => a.start! - b.start!).slice(0, 4);
}

/** What a duration was measured for, directly behind it. */
const TIMED_ITEM =
  /^ (per (?:(?:input|output|test|single|individual|additional|new|full|correct) )?[\p{L}-]{2,24})(?![\p{L}\d-])/u;

/** "12 ms per image" */
function timedItem({ fieldText }: SentenceView, { quantity, end }: QuantityMention): LinkedPart[] {
  const name = unitClass(quantity) === 'time' ? TIMED_ITEM.exec(fieldText.slice(end, end + 48))?.[1] : undefined;
  return name ? [{ name, start: end + 1, end: end + 1 + name.length }] : [];
}

function overlap(
  a: { readonly start?: number; readonly end?: number },
  b: { readonly start?: number; readonly end?: number },
): boolean {
  return a.start! < b.end! && a.end! > b.start!;
}

/** Methods that are used but neither described nor compared with: "Using the Mistral-7B model on GSM8K, …". */
function usedMethods(view: SentenceView, quantity: QuantityMention, parts: readonly LinkedPart[]): LinkedPart[] {
  return view.names
    .filter(
      (name) =>
        name.entity.kind === 'METHOD' &&
        !name.entity.generic &&
        !name.anaphor &&
        name.paren < 0 &&
        name.end <= quantity.start,
    )
    .filter((name) => !parts.some((part) => part.name === name.entity.name))
    .flatMap((name) => {
      let i = name.from - 1;
      while (i > 0 && /^(?:the|a|an|our|frozen|same|pretrained|pre-trained|standard)$/.test(view.lower[i]!)) i--;
      if (!/^(?:using|with|atop|via)$/.test(view.lower[i] ?? '')) return [];
      const start = view.sentence.tokens[i]!.start;
      return [{ name: view.fieldText.slice(start, name.end), start, end: name.end }];
    });
}

/** Where to search for conditions: the clause of the number, and the first clause if it gives a condition ("In slow mode, X solves …"). */
function searchSpans(view: SentenceView, quantity: QuantityMention): { start: number; end: number }[] {
  const { tokens, clauses } = view.sentence;
  const span = (clause: number) => {
    const range = clauses[clause]!;
    return { start: tokens[range.from]!.start, end: tokens[range.to - 1]!.end };
  };
  const own = span(quantity.clause);
  // Up to the next number of another list: the words after that one belong to it.
  const next = view.quantities.find(
    (other) => other.start > quantity.end && other.list !== quantity.list && other.quantity.unit !== '',
  );
  const last = view.quantities
    .filter((other) => other.start < quantity.start && other.list !== quantity.list && other.quantity.unit !== '')
    .at(-1);
  const cut = { start: Math.max(own.start, last?.end ?? 0), end: next && next.start < own.end ? next.start : own.end };
  const opens = quantity.clause > 0 && /^(?:when|in|under|without|at|for|with|using)$/.test(view.lower[0] ?? '');
  return opens ? [span(0), cut] : [cut];
}

/** Conditions in parentheses directly after a part of the claim: "1.6 ms on iPhone 12 (compiled with CoreML)". */
function parenthesesBehind(view: SentenceView, quantity: QuantityMention, parts: readonly LinkedPart[]): LinkedPart[] {
  const found: LinkedPart[] = [];
  for (const place of [...parts, quantity]) {
    if (place.end === undefined) continue;
    const match = /^[^\w()]{0,2}\(([^()]{6,80})\)/.exec(view.fieldText.slice(place.end, place.end + 90));
    if (
      !match ||
      !/^(?:compiled|trained|using|with|without|on|in|at|when|under|averaged|average|measured|evaluated|fine-tuned|pre-trained|batch|input|\d+-)/.test(
        match[1]!,
      )
    )
      continue;
    const start = place.end + match[0].indexOf('(') + 1;
    if (!found.some((one) => one.start === start))
      found.push({ name: match[1]!, start, end: start + match[1]!.length });
  }
  return found;
}

/** The tasks mentioned in the clause of the number; if there are as many as numbers, the one at the same position. */
export function tasksOf(view: SentenceView, quantity: QuantityMention): LinkedPart[] {
  const tasks = view.names.filter(
    (name) => name.entity.kind === 'TASK' && name.clause === quantity.clause && !name.anaphor,
  );
  const first = tasks[0];
  if (!first) return [];
  const chosen =
    first.listSize === quantity.listSize && quantity.listSize > 1
      ? [alignedMember(view, first, quantity)]
      : tasks.filter((task) => task.list === first.list);
  return chosen.map((task) => ({ name: task.entity.name, start: task.start, end: task.end }));
}
