import { allOf, firstOf, taggedFormat } from './tagged.js';

/** RIS: two letters, two spaces, a hyphen. Databases use different tags for titles and abstracts. */
export const ris = taggedFormat({
  name: 'ris',
  description: 'RIS, as Scopus, Zotero, EndNote, IEEE Xplore and publishers export it',
  example: `TY  - JOUR
TI  - Swift: A Small Model
AU  - Bo, Ana
AU  - Di, C.-P.
PY  - 2024/05/01
DO  - 10.1000/swift
AB  - Swift reaches 81.5% accuracy on CIFAR-10.
ER  -
`,
  looksLike: (head) => /^[ \t]*TY {1,3}-(?: |\t|$)/m.test(head) && /^[A-Z][A-Z0-9] {1,3}-(?: |\t|$)/m.test(head),
  tagOf(line) {
    const match = /^\s?([A-Z][A-Z0-9]) {1,3}-(?:[ \t]+(?![ \t])(.*))?$/s.exec(line);
    return match ? [match[1]!, match[2] ?? ''] : undefined;
  },
  begins: new Set(['TY']),
  ends: new Set(['ER']),
  abstracts: new Set(['AB', 'N2']),
  fields: (tags) => ({
    title: firstOf(tags, 'TI', 'T1', 'CT', 'BT'),
    abstract: longest(allOf(tags, 'AB'), allOf(tags, 'N2')),
    authors: allOf(tags, 'AU', 'A1'),
    doi: firstOf(tags, 'DO', 'DI') ?? allOf(tags, 'M3', 'L3', 'N1').find((text) => /\b10\.\d{4,9}\//.test(text)),
    url: firstOf(tags, 'UR', 'L1', 'L2'),
    venue: firstOf(tags, 'JO', 'T2', 'JF', 'JA', 'BT'),
    published: firstOf(tags, 'DA', 'PY', 'Y1')?.replace(/(?<!\/)\/+$/, ''),
    sourceId: firstOf(tags, 'ID', 'AN'),
    links: allOf(tags, 'UR').concat(allOf(tags, 'AN')),
    // Scopus puts the PubMed id into C2; others label it.
    crossIds: [
      ...allOf(tags, 'AN'),
      ...allOf(tags, 'N1'),
      /scopus/i.test(firstOf(tags, 'DB') ?? '') ? `pmid:${firstOf(tags, 'C2') ?? ''}` : '',
    ],
  }),
});

/** Some exports repeat the abstract in N2, others use it for a note. */
function longest(...values: readonly (readonly string[])[]): string | undefined {
  return values.map((list) => list.join('\n')).sort((a, b) => b.length - a.length)[0] || undefined;
}
