import { lookup } from '../../lexicon/lexicon.js';
import { chunked } from '../grammar/chunks.js';
import { isDownWord, isUpWord } from '../grammar/claim-words.js';
import { HEAD_KINDS } from '../grammar/closed-words.js';
import { isVagueMetric } from '../grammar/metric-class.js';
import type { EntityMention, SentenceView } from '../grammar/sentence-view.js';
import { METRIC_HEADS, NOT_IN_NAME } from '../mentions/metric-candidates.js';
import type { Features } from '../model/features.js';
import { usageFeatures } from './phrase-statistics.js';
import type { PhraseSpan } from './spans.js';

/** Features of the words of a phrase, independent of its position. */
export function wordingFeatures(name: string, row: Features): void {
  const words = name.toLowerCase().split(/[\s/]+/);
  const head = words.at(-1)!;
  const tail = head.split('-').at(-1)!;
  row.flag(`w:head=${head}`, `w:first=${words[0]}`, `w:shape=${shapeOf(name)}`);
  row.amount('w:length', words.length);
  row.amount('w:letters', Math.min(40, name.length));
  if (METRIC_HEADS.has(tail)) row.flag('w:measure');
  const kind = HEAD_KINDS.get(tail);
  if (kind) row.flag(`w:kind=${kind}`);
  usageFeatures(words.join(' '), head, row);
  const entry = lookup('METRIC', name);
  if (entry) row.flag(entry.weak ? 'w:known-weak' : 'w:known');
  if (isVagueMetric(name)) row.flag('w:vague');
  if (words.length > 1 && words.some((word, i) => i < words.length - 1 && (isUpWord(word) || isDownWord(word)))) row.flag('w:change-inside'); // prettier-ignore
  if (isUpWord(head) || isDownWord(head)) row.flag('w:change-head');
}

/** The capitalisation of a name. */
function shapeOf(name: string): string {
  if (/[@^]|\d/.test(name)) return /\p{Lu}/u.test(name) ? 'Code' : 'code';
  const last = name.split(/\s/).at(-1)!;
  if (/^\p{Lu}[\p{Lu}-]+s?$/u.test(last)) return 'ACRONYM';
  if (/\p{Ll}\p{Lu}/u.test(last)) return 'Mixed';
  if (/^\p{Lu}/u.test(last)) return 'Title';
  return /\p{Lu}/u.test(name) ? 'Name-word' : 'words';
}

/** Features of the boundaries of a phrase within its noun phrase, and of the mentions that it overlaps. */
export function borderFeatures(view: SentenceView, span: PhraseSpan, row: Features): void {
  const { sorts } = chunked(view);
  row.amount('c:dropped', span.dropped);
  if (span.dropped === 0) row.flag('c:whole');
  row.flag(`c:first=${sorts[span.from]}`);
  if (span.dropped > 0) droppedWordFeatures(view.lower[span.from - 1]!, sorts[span.from - 1]!, row);
  if (NOT_IN_NAME.has(view.lower[span.from]!)) row.flag('c:first-is-no-name');
  if (span.complement) row.flag('c:complement');
  if (span.cut) row.flag('c:cut');
  for (const name of view.names)
    if (!name.anaphor && name.from < span.to && name.to > span.from)
      row.flag(`c:${name.entity.kind}${overlap(name, span)}`);
}

/** The word of the noun phrase directly before the phrase. */
function droppedWordFeatures(word: string, sort: string, row: Features): void {
  row.flag(`c:left=${sort}`);
  if (NOT_IN_NAME.has(word)) row.flag('c:left-is-no-name');
  if (isUpWord(word) || isDownWord(word)) row.flag('c:left-is-change');
}

/** How a mention overlaps a phrase: "=" equal, ">end" within it at its end, ">" otherwise within it, "<" partly or around it. */
function overlap(name: EntityMention, span: PhraseSpan): string {
  if (name.from < span.from || name.to > span.to) return '<';
  if (name.to < span.to) return '>';
  return name.from === span.from ? '=' : '>end';
}

let countedText = '';
const counts = new Map<string, number>();

/** How often a phrase occurs in a text. Counts of the last text are cached. */
export function frequency(text: string, name: string): number {
  if (text !== countedText) {
    countedText = text;
    counts.clear();
  }
  const known = counts.get(name);
  if (known !== undefined) return known;
  let n = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) n++;
  counts.set(name, n);
  return n;
}
