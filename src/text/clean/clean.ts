import type { TextField } from '../../domain/paper.js';
import { CLEANING } from './clean-rules.js';
import type { CleanText } from '../document.js';
import { type MappedText, mapped, rewrite } from './rewrite.js';

/**
 * Stage 1: removes LaTeX, HTML, citations, URLs and artefacts of copied pages from a field.
 *
 *     "runs as fast as MobileNetV2times 1.4 (80.4\%) [12]"
 *   → "runs as fast as MobileNetV2 ×1.4 (80.4%)"
 *
 * Every character of the result is mapped to its original range, see {@link originalSpan}. Never fails: text that matches no rule is kept.
 */
export function clean(field: TextField, original: string): CleanText {
  let state = mapped(original.length > LONGEST_TEXT ? original.slice(0, LONGEST_TEXT) : original);
  for (const group of CLEANING) {
    if (!group.when.test(state.text)) continue;
    for (const rule of group.rules) state = rewrite(state, rule);
  }
  state = withDashes(state);
  return { field, original, text: state.text, starts: state.starts, ends: state.ends };
}

/** Longer texts are truncated to this many characters. The longest of 30,000 abstracts from arXiv has 1,920. */
const LONGEST_TEXT = 20_000;

/** Prefixes that form one word with a name after a hyphen: "non-Transformer". */
const PREFIX =
  /^(?:non|pre|post|anti|multi|self|semi|cross|inter|intra|like|based|style|vanilla|standard|original|large|small|base)$/;

/**
 * Restores the spaces around a dash that copied pages have lost: "its primary objective-Quiet-STaR achieving …" means
 * "objective - Quiet-STaR". A word joined to a name by a hyphen is taken for separate when the name also occurs on its own.
 */
function withDashes(state: MappedText): MappedText {
  if (!/[a-z]{4}-[A-Z]/.test(state.text)) return state;
  let result = state;
  for (const [, word = '', name = ''] of state.text.matchAll(/(?<![\w-])([a-z]{4,})-([A-Z][\w-]*[A-Za-z0-9])/g)) {
    const standsAlone = new RegExp(`(?:^|[\\s(])${name}(?![\\w-])`).test(state.text);
    if (!standsAlone || PREFIX.test(word)) continue;
    result = rewrite(result, { pattern: new RegExp(`(?<![\\w-])(${word})-(?=${name}(?![\\w-]))`, 'dg'), to: '$1 - ' });
  }
  return result;
}

/** Maps the half-open range `[start, end)` of the clean text to the original text. */
export function originalSpan(text: CleanText, start: number, end: number): { start: number; end: number } {
  if (end <= start) {
    const at = text.starts[start] ?? text.original.length;
    return { start: at, end: at };
  }
  return { start: text.starts[start]!, end: text.ends[end - 1]! };
}
