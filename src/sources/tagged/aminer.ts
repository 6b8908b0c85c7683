import { allOf, firstOf, taggedFormat } from './tagged.js';

/** Text of AMiner's citation networks: a sign and the value on each line, an empty line between papers. */
export const aminer = taggedFormat({
  name: 'aminer',
  description: 'text of AMiner’s citation networks (#*, #@, #index, #!)',
  example: `#*Swift: A Small Model
#@Ana Bo, Cy Di
#t2024
#cExampleConf
#index1083734
#%197394
#!Swift reaches 81.5% accuracy on CIFAR-10.
`,
  looksLike: (head) => /^#\*\S/m.test(head) && /^#index ?\d/m.test(head),
  tagOf(line) {
    const match = /^#(\*|@|o|t|c|index|arnetid|year|conf|citation|%|!)(?=.)(.*)$/.exec(line);
    return match ? [match[1]!, match[2]!] : undefined;
  },
  begins: new Set(['*', 'index']),
  ends: new Set(),
  emptyLineEnds: true,
  fields: (tags) => ({
    title: firstOf(tags, '*'),
    abstract: firstOf(tags, '!'),
    authors: firstOf(tags, '@'),
    affiliations: allOf(tags, 'o').flatMap((names) => names.split(';')),
    venue: firstOf(tags, 'c', 'conf'),
    published: firstOf(tags, 't', 'year'),
    sourceId: firstOf(tags, 'index'),
  }),
});
