import type { TextField } from '../../domain/paper.js';
import { CLEANING } from './clean-rules.js';
import type { CleanText } from '../document.js';
import { type MappedText, mapped, rewrite } from './rewrite.js';

/**
 * Stage 1: takes LaTeX, HTML, citations, addresses and the debris of copied pages out of a field.
 *
 *     "runs as fast as MobileNetV2times 1.4 (80.4\%) [12]"
 *   → "runs as fast as MobileNetV2 ×1.4 (80.4%)"
 *
 * Every clean character knows where it stood, see {@link originalSpan}. Never fails: what no rule knows, stays.
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

/** No abstract is longer; of a text that is, the beginning is read. The longest of 30,000 abstracts of arXiv has 1,920 characters. */
const LONGEST_TEXT = 20_000;

/** What makes one word with a name behind a hyphen: "non-Transformer". */
const PREFIX =
  /^(?:non|pre|post|anti|multi|self|semi|cross|inter|intra|like|based|style|vanilla|standard|original|large|small|base)$/;

/**
 * Copied pages lose the spaces around a dash: "its primary objective-Quiet-STaR achieving …" means "objective - Quiet-STaR". A word
 * glued to a name that also stands alone in the text is not part of it.
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

/** The range of the original that the clean range `[start, end)` came from. */
export function originalSpan(text: CleanText, start: number, end: number): { start: number; end: number } {
  if (end <= start) {
    const at = text.starts[start] ?? text.original.length;
    return { start: at, end: at };
  }
  return { start: text.starts[start]!, end: text.ends[end - 1]! };
}
