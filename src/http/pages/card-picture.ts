import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { escapeUTF8 } from 'entities';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { writableInXml } from '../../export/xml-text.js';
import type { Card } from './card.js';

/** The recommended size of link previews. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
const MARGIN = 70;

const fonts = createRequire(import.meta.url);
const FONT_FILES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) =>
  fonts.resolve(`dejavu-fonts-ttf/ttf/${file}`),
);

/** Scripts that the bundled fonts lack; they are drawn with a font of the system, if it has one. */
const NEEDS_SYSTEM_FONT =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Thai}]/u;

/** A card as an image: the title, its kind, and its claims. */
export function cardSvg({ title, kind, lines }: Card): string {
  const heading = wrapped(title, 33, 3);
  const body = lines.flatMap((line) => wrapped(line, 66, 1));
  const top = 130;
  const below = top + heading.length * 62;
  const texts = [
    ...heading.map((text, i) => textAt(text, top + i * 62, 'font-size="50" font-weight="700" fill="#1d2528"')),
    textAt(wrapped(kind, 66, 1)[0] ?? '', below, 'font-size="28" fill="#566064"'),
    ...body.map((text, i) => textAt(text, below + 70 + i * 46, 'font-size="28" fill="#1d2528"')),
    textAt('claimgraph', CARD_SIZE.height - 46, 'font-size="28" font-weight="700" fill="#0b5f66"'),
  ];
  const { width, height } = CARD_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="#fbfaf7"/><rect width="18" height="${height}" fill="#0b5f66"/>`,
    ...texts,
    '</svg>',
  ].join('\n');
}

/** The image as PNG, which most previews require. */
export async function cardPng(card: Card): Promise<Buffer> {
  const svg = cardSvg(card);
  const font = {
    fontFiles: FONT_FILES,
    loadSystemFonts: NEEDS_SYSTEM_FONT.test(svg),
    defaultFontFamily: 'DejaVu Sans',
  };
  return (await renderAsync(svg, { font })).asPng();
}

function textAt(text: string, y: number, style: string): string {
  return `<text x="${MARGIN}" y="${y}" ${style}>${escapeUTF8(writableInXml(text))}</text>`;
}

/** Breaks text into lines of limited width, in columns as in a terminal: a Chinese character has two. Text that does not fit is cut off with an ellipsis. */
function wrapped(text: string, width: number, most: number): string[] {
  const lines = wrapAnsi(text.trim().replace(/\s+/g, ' '), width, { hard: true }).split('\n');
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${shortened(kept[most - 1]!, width - 1)}…`;
  return kept;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The beginning of a text that is not wider than `width`. */
function shortened(text: string, width: number): string {
  let kept = text;
  while (stringWidth(kept) > width) {
    const last = [...graphemes.segment(kept)].at(-1)!;
    kept = kept.slice(0, last.index);
  }
  return kept.trimEnd();
}
