import type { TextField } from '../domain/paper.js';
import { CLEANING } from './clean-rules.js';
import type { CleanText } from './document.js';
import { mapped, rewrite } from './rewrite.js';

/**
 * Stage 1: takes LaTeX, HTML, citations, addresses and the debris of copied pages out of a field.
 *
 *     "runs as fast as MobileNetV2times 1.4 (80.4\%) [12]"
 *   → "runs as fast as MobileNetV2 ×1.4 (80.4%)"
 *
 * Every clean character knows where it stood, see {@link originalSpan}. Never fails: what no rule knows, stays.
 */
export function clean(field: TextField, original: string): CleanText {
  let state = mapped(original);
  for (const group of CLEANING) {
    if (!group.when.test(state.text)) continue;
    for (const rule of group.rules) state = rewrite(state, rule);
  }
  return { field, original, text: state.text, starts: state.starts, ends: state.ends };
}

/** The range of the original that the clean range `[start, end)` came from. */
export function originalSpan(text: CleanText, start: number, end: number): { start: number; end: number } {
  if (end <= start) {
    const at = text.starts[start] ?? text.original.length;
    return { start: at, end: at };
  }
  return { start: text.starts[start]!, end: text.ends[end - 1]! };
}
