import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { escapeUTF8 } from 'entities';
import { writableInXml } from '../../export/xml-text.js';
import type { Card } from './card.js';

/** The recommended size of link previews. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
const MARGIN = 70;

const fonts = createRequire(import.meta.url);
const FONT_FILES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) =>
  fonts.resolve(`dejavu-fonts-ttf/ttf/${file}`),
);

/** A card as an image: the title, its kind, and its claims. */
export function cardSvg({ title, kind, lines }: Card): string {
  const heading = wrapped(title, 38, 3);
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
  const font = { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' };
  return (await renderAsync(cardSvg(card), { font })).asPng();
}

function textAt(text: string, y: number, style: string): string {
  return `<text x="${MARGIN}" y="${y}" ${style}>${escapeUTF8(writableInXml(text))}</text>`;
}

/** Breaks text into lines of limited length; text that does not fit is cut off with an ellipsis. */
function wrapped(text: string, width: number, most: number): string[] {
  const lines = [''];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  const kept = lines.slice(0, most).map((line) => (line.length > width ? `${beginning(line, width - 1)}…` : line));
  if (lines.length > most) kept[most - 1] = `${beginning(kept[most - 1]!, width - 1).replace(/…$/, '')}…`;
  return kept;
}

/** The first characters of a text, without half a surrogate pair at the end. */
function beginning(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
