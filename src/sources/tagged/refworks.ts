import { allOf, firstOf, taggedFormat } from './tagged.js';

/** RefWorks' tagged text: two letters and a space; records begin with RT. */
export const refWorks = taggedFormat({
  name: 'refworks',
  description: 'tagged text of RefWorks',
  example: `RT Journal Article
SR Electronic(1)
A1 Bo,Ana
A1 Di,C.-P.
T1 Swift: A Small Model
JF Example Journal
YR 2024
AB Swift reaches 81.5% accuracy on CIFAR-10.
DO 10.1000/swift
`,
  looksLike: (head) => /^(?:<[^<>\n]*>\s*)?RT [A-Z][\w ()/-]{2,40}$/m.test(head) && /^(?:T1|AB|A1) \S/m.test(head),
  tagOf(line) {
    const match = /^([A-Z][A-Z0-9])(?: (.*)|)$/.exec(line);
    return match ? [match[1]!, match[2] ?? ''] : undefined;
  },
  begins: new Set(['RT']),
  ends: new Set(),
  fields: (tags) => ({
    title: firstOf(tags, 'T1', 'TI'),
    abstract: firstOf(tags, 'AB'),
    authors: allOf(tags, 'A1', 'AU'),
    affiliations: allOf(tags, 'AD'),
    doi: firstOf(tags, 'DO'),
    url: firstOf(tags, 'LK', 'UL'),
    venue: firstOf(tags, 'JF', 'JO', 'T2'),
    published: firstOf(tags, 'FD', 'YR'),
    sourceId: firstOf(tags, 'ID', 'AN'),
  }),
});
