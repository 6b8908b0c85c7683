import { dateOf } from '../fields/dates.js';
import { allOf, firstOf, taggedFormat } from './tagged.js';

/** Web of Science's tagged text: two letters and a space; continuation lines are indented; ER ends a record, EF the file. */
export const webOfScience = taggedFormat({
  name: 'web-of-science',
  description: 'tagged text of Web of Science ("Plain Text File")',
  example: `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Bo, A
   Di, CP
AF Bo, Ana
   Di, C.-P.
TI Swift: A Small
   Model
SO EXAMPLE JOURNAL
AB Swift reaches 81.5% accuracy on CIFAR-10.
C1 [Bo, Ana; Di, C.-P.] Example Univ, Example City.
PY 2024
DI 10.1000/swift
UT WOS:000000000000001
ER

EF
`,
  looksLike: (head) => /^\ufeff?(?:FN .*\n(?:VR .*\n)?)?\s*PT [A-Z]\b/.test(head) && /^(?:AU|TI|AB|SO|UT) /m.test(head),
  tagOf(line) {
    const match = /^([A-Z][A-Z0-9])(?: (.*)|)$/.exec(line);
    return match ? [match[1]!, match[2] ?? ''] : undefined;
  },
  begins: new Set(['PT']),
  ends: new Set(['ER']),
  abstracts: new Set(['AB']),
  fields: (tags) => ({
    title: firstOf(tags, 'TI'),
    abstract: firstOf(tags, 'AB'),
    authors: allOf(tags, 'AF', 'AU').flatMap((names) => names.split('\n')),
    affiliations: allOf(tags, 'C1')
      .flatMap((address) => address.split('\n'))
      .map((address) => address.replace(/^\[[^\]]*\]\s*/, '')),
    doi: firstOf(tags, 'DI'),
    venue: firstOf(tags, 'SO', 'CT'),
    published: dateOf(firstOf(tags, 'PY'), firstOf(tags, 'PD')?.split(/[\s-]/)[0], firstOf(tags, 'PD')?.split(/\s/)[1]),
    sourceId: firstOf(tags, 'UT'),
    crossIds: [`pmid:${firstOf(tags, 'PM') ?? ''}`],
  }),
});
