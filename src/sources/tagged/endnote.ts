import { allOf, firstOf, taggedFormat } from './tagged.js';

/** EndNote's and Refer's tagged text: a percent sign and a letter; records are separated by empty lines. */
export const endnote = taggedFormat({
  name: 'endnote',
  description: 'tagged text of EndNote and Refer (.enw)',
  example: `%0 Conference Proceedings
%T Swift: A Small Model
%A Bo, Ana
%A Di, C.-P.
%B Example Conference
%D 2024
%R 10.1000/swift
%X Swift reaches 81.5% accuracy on CIFAR-10.
`,
  looksLike: (head) => /^\s*%[0A-Z] /.test(head) && /^%T /m.test(head),
  tagOf(line) {
    const match = /^%([0-9A-Z@!#$&*+\\^<>()[\]{}~-])(?: (.*)|)$/.exec(line);
    return match ? [match[1]!, match[2] ?? ''] : undefined;
  },
  begins: new Set(['0']),
  ends: new Set(),
  fields: (tags) => ({
    title: firstOf(tags, 'T'),
    abstract: firstOf(tags, 'X'),
    authors: allOf(tags, 'A'),
    doi: firstOf(tags, 'R') ?? firstOf(tags, 'U'),
    url: firstOf(tags, 'U'),
    venue: firstOf(tags, 'J', 'B', 'S'),
    published: firstOf(tags, 'D', '8'),
    sourceId: firstOf(tags, 'F', 'M', 'L'),
  }),
});
