import { allOf, firstOf, taggedFormat } from './tagged.js';

/**
 * PubMed's and Ovid's MEDLINE text: a tag of up to four letters, padded with spaces, and a hyphen; Ovid numbers its records:
 * `<1>`.
 */
export const nbib = taggedFormat({
  name: 'nbib',
  description: 'MEDLINE text of PubMed (.nbib, "PubMed" format) and Ovid (MEDLINE, Embase, PsycInfo)',
  example: `PMID- 1
OWN - NLM
TI  - Swift: A Small
      Model.
AB  - METHODS: Swift was trained on images. RESULTS: It reaches 81.5% accuracy on
      CIFAR-10.
FAU - Bo, Ana
AU  - Bo A
AD  - Example University, Example City.
DP  - 2024 May
LID - 10.1000/swift [doi]
JT  - Example Journal
`,
  looksLike: (head) =>
    /^(?:[ \t]*PMID ?- ?\d|<\d+>[ \t]*$)/m.test(head) && /^(?:TI {2}|AB {2}|FAU |OWN )- /m.test(head),
  tagOf(line) {
    const match = /^([A-Z]{2,4}) {0,2}- ?(.*)$/.exec(line) ?? /^(<)(\d+)>\s*$/.exec(line);
    return match ? [match[1]!, match[2]!] : undefined;
  },
  begins: new Set(['PMID', '<']),
  ends: new Set(),
  emptyLineEnds: true,
  fields(tags) {
    const pmid = firstOf(tags, 'PMID', 'PM');
    return {
      title: firstOf(tags, 'TI', 'TT', 'BTI'),
      abstract: firstOf(tags, 'AB', 'OAB'),
      authors: allOf(tags, 'FAU', 'AU', 'CN'),
      affiliations: allOf(tags, 'AD'),
      doi:
        [...allOf(tags, 'LID'), ...allOf(tags, 'AID')]
          .find((id) => /\[doi\]/i.test(id))
          ?.replace(/(?<!\s)\s*\[doi\]/i, '') ?? firstOf(tags, 'DO'),
      ...(pmid !== undefined && { url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, sourceId: pmid }),
      crossIds: [`pmc:${firstOf(tags, 'PMC') ?? ''}`],
      venue: firstOf(tags, 'JT', 'TA', 'JN'),
      published: firstOf(tags, 'DEP', 'DP', 'YR'),
    };
  },
});
