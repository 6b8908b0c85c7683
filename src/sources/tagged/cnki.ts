import { allOf, firstOf, taggedFormat } from './tagged.js';

/** CNKI's own text format: each field name in English and Chinese. */
export const cnki = taggedFormat({
  name: 'cnki',
  description: "CNKI's own text, with names of fields such as Title-题名",
  example: `SrcDatabase-来源库: 期刊
Title-题名: Swift: A Small Model
Author-作者: Ana Bo;C.-P. Di;
Source-文献来源: Example Journal
PubTime-发表时间: 2024-05-01
Summary-摘要: Swift reaches 81.5% accuracy on CIFAR-10.
DOI-DOI: 10.1000/swift
`,
  looksLike: (head) => /^\s*SrcDatabase-/.test(head) && /^Title-/m.test(head),
  tagOf(line) {
    const match = /^([A-Z][A-Za-z]{1,20})-(?:[\p{Script=Han}]{1,10}|[A-Z]{2,10}): ?(.*)$/u.exec(line);
    return match ? [match[1]!, match[2]!] : undefined;
  },
  begins: new Set(['SrcDatabase']),
  ends: new Set(),
  fields: (tags) => ({
    title: firstOf(tags, 'Title'),
    abstract: firstOf(tags, 'Summary'),
    authors: allOf(tags, 'Author').flatMap((names) => names.split(/[;；,，]/)),
    affiliations: allOf(tags, 'Organ').flatMap((names) => names.split(/[;；]/)),
    doi: firstOf(tags, 'DOI'),
    url: firstOf(tags, 'Link', 'URL'),
    venue: firstOf(tags, 'Source'),
    published: firstOf(tags, 'PubTime', 'Year'),
  }),
});
