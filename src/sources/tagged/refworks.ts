import { allOf, firstOf, taggedFormat } from './tagged.js';

/** The tags of the format: a line of an abstract may begin with two capitals as well. */
const TAGS = new Set(
  `RT SR ID A1 A2 A3 A4 A5 A6 AU T1 T2 T3 TI JF JO YR FD VO IS SP OP K1 AB NO PB PP ED SN AD AN LA CL SF OT LK DO UL U1 U2 U3 U4 U5 U6 U7 U8 U9
  DB DS RD ST WT AV CN PM CR C1 C2 WP IN PO GE NT LI CY AL`.split(/\s+/),
);

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
  looksLike: (head) => /^(?:<[^<>\n]*>\s*)?RT [A-Z][\w ()/-]{2,40}$/m.test(head) && /^(?:T1|A1) \S/m.test(head),
  tagOf(line) {
    const match = /^([A-Z][A-Z0-9])(?: (.*)|)$/.exec(line);
    return match && TAGS.has(match[1]!) ? [match[1]!, match[2] ?? ''] : undefined;
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
