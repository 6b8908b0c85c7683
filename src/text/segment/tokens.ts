import type { Token } from '../document.js';

/**
 * Words include all characters of names: EfficientFormer-L1, test-other, ViT-B/16, C++, 3.5x, 1,024, GPT-4o. Every other
 * character is a token by itself.
 */
const TOKEN =
  /\p{L}\.(?:\p{L}\.)+|[\p{L}\p{N}_]+(?:(?:[-'./_&+^@]|,(?=\d{3}(?!\d))|(?<=\d),(?=\d{3}))[\p{L}\p{N}_]+)*(?:\+\+|\+(?!\d)|#)?|[^\s]/gu;

/** Splits a part of a text into tokens with offsets into the whole text. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(text); match && match.index < to; match = TOKEN.exec(text)) {
    const end = Math.min(match.index + match[0].length, to);
    tokens.push({ text: text.slice(match.index, end), start: match.index, end });
  }
  return tokens;
}
