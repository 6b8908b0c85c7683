import { allOf, firstOf, taggedFormat } from './tagged.js';

/** NoteExpress' text format: field names in braces. */
export const noteExpress = taggedFormat({
  name: 'note-express',
  description: 'tagged text of NoteExpress, as CNKI and Wanfang export it',
  example: `{Reference Type}: Journal Article
{Title}: Swift: A Small Model
{Author}: Bo, Ana
{Author}: Di, C.-P.
{Journal}: Example Journal
{Year}: 2024
{DOI}: 10.1000/swift
{Abstract}: Swift reaches 81.5% accuracy on CIFAR-10.
`,
  looksLike: (head) => /^\s*\{Reference Type\}: /.test(head) && /^\{Title\}: /m.test(head),
  tagOf(line) {
    const match = /^\{([A-Z][A-Za-z/ -]{2,40})\}: ?(.*)$/.exec(line);
    return match ? [match[1]!, match[2]!] : undefined;
  },
  begins: new Set(['Reference Type']),
  ends: new Set(),
  fields: (tags) => ({
    title: firstOf(tags, 'Title'),
    abstract: firstOf(tags, 'Abstract'),
    authors: allOf(tags, 'Author').flatMap((names) => names.split(/[;；]/)),
    affiliations: allOf(tags, 'Author Address'),
    doi: firstOf(tags, 'DOI'),
    url: firstOf(tags, 'URL'),
    venue: firstOf(tags, 'Journal', 'Conference Name', 'Book Title', 'Secondary Title'),
    published: firstOf(tags, 'Date', 'Year'),
  }),
});
