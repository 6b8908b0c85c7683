import { splitClauses } from './clauses.js';
import type { CleanText, Document, Sentence } from '../document.js';
import { splitSentences } from './sentences.js';
import { tokenize } from './tokens.js';

/** Stage 2: sentences, tokens and clauses of the cleaned fields, title first. All offsets count within their field. */
export function segment(fields: readonly CleanText[]): Document {
  const sentences: Sentence[] = [];
  for (const field of fields) {
    const ranges =
      field.field === 'title'
        ? [{ start: 0, end: field.text.length }].filter(({ end }) => end > 0)
        : splitSentences(field.text);
    for (const { start, end } of ranges) {
      const tokens = tokenize(field.text, start, end);
      sentences.push({
        field: field.field,
        index: sentences.length,
        start,
        end,
        text: field.text.slice(start, end),
        tokens,
        clauses: splitClauses(tokens),
      });
    }
  }
  return { fields, sentences };
}
