import { decodeHTML } from 'entities';
import type { RuleGroup } from './rewrite.js';
import { isSectionLabel } from './section-labels.js';

const BLOCKS =
  'p|br|div|li|ul|ol|dl|dt|dd|h[1-6]|tr|td|th|table|thead|tbody|section|article|header|footer|blockquote|pre|hr|figure|figcaption|sec|title|abstract|abstracttext|list|list-item|disp-formula|disp-quote|label|boxed-text|trans-abstract';
const INLINES =
  'i|b|u|s|em|strong|small|span|a|tt|code|kbd|mark|font|q|cite|abbr|italic|bold|underline|sc|monospace|roman|sans-serif|named-content|styled-content|ext-link|uri|xref|inline-formula|alternatives|inline-graphic|email|strike|overline';
const MATH =
  'mrow|mi|mn|mo|ms|mspace|msup|msub|msubsup|mfrac|msqrt|mroot|mstyle|mpadded|mphantom|mover|munder|munderover|mfenced|menclose|mtable|mtr|mtd|semantics|mprescripts|none|merror';
const PREFIX = '(?:jats:|mml:|m:)?';
const ATTRIBUTES = String.raw`(?:\s[^<>]{0,400})?`;
const tag = (names: string, flags = 'dgi') => new RegExp(`</?${PREFIX}(?:${names})${ATTRIBUTES}/?>`, flags);
const LEAF = `<${PREFIX}m[nios]${ATTRIBUTES}>[^<>]{1,40}</${PREFIX}m[nios]>`;

/** Removes the markup of HTML, JATS and MathML. Special tokens of language models, such as "<think>" and "<unk>", are kept as text. */
export const MARKUP: RuleGroup = {
  name: 'markup',
  when: /[&<]/,
  rules: [
    // Applied twice, because some texts are encoded twice: "&amp;lt;"
    ...[1, 2].map(() => ({
      pattern: /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,24});/dgi,
      to: ([whole]: RegExpExecArray) => decodeHTML(whole!),
    })),
    { pattern: /<!--[^<>]{0,400}-->|<!\[CDATA\[|\]\]>/dg, to: '' },
    // A heading that is a section name is removed; any other heading ends a sentence.
    {
      pattern: new RegExp(
        `<${PREFIX}(?:title|h[1-6]|label)${ATTRIBUTES}>([^<>]{0,200})</${PREFIX}(?:title|h[1-6]|label)>`,
        'dgi',
      ),
      to: ([, heading = '']: RegExpExecArray) =>
        isSectionLabel(heading) || /^\s*(?:abstract|summary)\s*$/i.test(heading) ? ' ' : ` ${heading.trim()}. `,
    },
    // Some formulas are given as LaTeX and again as MathML; the MathML is dropped.
    {
      pattern: new RegExp(
        String.raw`(<${PREFIX}tex-math${ATTRIBUTES}>[^<>]{0,2000}</${PREFIX}tex-math>)\s*<${PREFIX}math${ATTRIBUTES}>(?:(?!</?${PREFIX}math)[\s\S]){0,4000}</${PREFIX}math>`,
        'dgi',
      ),
      to: '$1',
    },
    {
      pattern: new RegExp(
        String.raw`<${PREFIX}annotation(?:-xml)?${ATTRIBUTES}>[^<>]{0,2000}</${PREFIX}annotation(?:-xml)?>`,
        'dgi',
      ),
      to: '',
    },
    { pattern: tag('tex-math'), to: '' },
    {
      pattern: /\\documentclass(?:(?!\\begin\{document\})[\s\S]){0,2000}\\begin\{document\}|\\end\{document\}/dg,
      to: '',
    },
    { pattern: new RegExp(`(<${PREFIX}msup${ATTRIBUTES}>\\s*${LEAF})`, 'dgi'), to: '$1^' },
    { pattern: new RegExp(`(<${PREFIX}msub${ATTRIBUTES}>\\s*${LEAF})`, 'dgi'), to: '$1_' },
    { pattern: new RegExp(`(<${PREFIX}mfrac${ATTRIBUTES}>\\s*${LEAF})`, 'dgi'), to: '$1/' },
    // White space between the tags of a formula is layout and not text.
    { pattern: new RegExp(String.raw`\s{0,40}</?${PREFIX}(?:${MATH})${ATTRIBUTES}/?>\s{0,40}`, 'dgi'), to: '' },
    // "M<sup>4</sup>Fuse" is a name: the raised digit stays part of it.
    {
      pattern: new RegExp(
        String.raw`(?<=\p{L})<${PREFIX}su[pb]${ATTRIBUTES}>(\w{1,2})</${PREFIX}su[pb]>(?=\p{L})`,
        'dgiu',
      ),
      to: '$1',
    },
    { pattern: new RegExp(`<${PREFIX}sub${ATTRIBUTES}>([^<>]{1,40})</${PREFIX}sub>`, 'dgi'), to: '_$1' },
    { pattern: new RegExp(`<${PREFIX}sup${ATTRIBUTES}>([^<>]{1,40})</${PREFIX}sup>`, 'dgi'), to: '^$1' },
    { pattern: tag(BLOCKS), to: ' ' },
    { pattern: tag(`${INLINES}|math|mtext`), to: '' },
  ],
};

/** Removes Markdown: emphasis, code, links, headings and list markers. "A*" and "B*" are names and are kept. */
export const MARKDOWN: RuleGroup = {
  name: 'Markdown',
  when: /[*`[#>]|__|(?<!\w)_\w/,
  rules: [
    { pattern: /(?<!!)\[([^[\]]{1,200})\]\((?:https?:|\/|#)[^()\s]{0,300}\)/dg, to: '$1' },
    { pattern: /(?<![\w*\\])\*\*\*?(?=[^\s*])([^*]{1,300})(?<!\s)\*\*\*?(?!\*)/dg, to: '$1' },
    { pattern: /(?<![\w*\\)])\*(?=[^\s*])([^*]{1,200})(?<!\s)\*(?![\w*])/dg, to: '$1' },
    { pattern: /(?<![\w_\\])__(?=[^\s_])([^_]{1,200})(?<!\s)__(?![\w_])/dg, to: '$1' },
    { pattern: /(?<![\w_\\^$}])_(?=[^\s_{])([^_]{1,200})(?<!\s)_(?![\w_{])/dg, to: '$1' },
    { pattern: /(?<!`)`([^`'\n]{1,120})`(?!`)/dg, to: '$1' },
    { pattern: /(?<=^|\n)[ \t]{0,3}(?:#{1,6}|>|[*+-])[ \t]+/dg, to: '' },
  ],
};
