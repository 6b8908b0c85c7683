import { arxivIdIn } from '../fields/identifiers.js';
import { xmlFormat } from './format.js';
import { elements, textAt, textIn } from './tree.js';

/** Atom feeds: arXiv's API, and any feed whose entries have a summary. */
export const arxivAtom = xmlFormat({
  name: 'atom',
  description: "an Atom feed, such as a response of arXiv's API",
  example: `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <title>ArXiv Query: all:swift</title>
  <entry>
    <id>http://arxiv.org/abs/2405.00001v1</id>
    <published>2024-05-01T10:00:00Z</published>
    <title>Swift: A Small
  Model</title>
    <summary>  Swift reaches 81.5% accuracy on CIFAR-10.</summary>
    <author><name>Ana Bo</name><arxiv:affiliation>Example University</arxiv:affiliation></author>
    <arxiv:doi>10.1000/swift</arxiv:doi>
  </entry>
</feed>
`,
  records: ['entry'],
  recognises: (names) => names[0] === 'feed' || (names[0] === 'entry' && names.includes('summary')),
  fields(entry) {
    const id = textAt(entry, 'id');
    const names = elements(entry, 'author').flatMap((author) => textAt(author, 'name') ?? []);
    return {
      title: textAt(entry, 'title'),
      abstract: textAt(entry, 'summary') ?? textAt(entry, 'content'),
      // Some journals put all names into one element.
      authors: names.length === 1 ? names[0]! : names,
      affiliations: elements(entry, 'author', 'affiliation').flatMap((name) => textIn(name) ?? []),
      doi: textAt(entry, 'doi'),
      arxivId: arxivIdIn(id),
      url: id?.startsWith('http') ? id : elements(entry, 'link').map((link) => link.attributes.href ?? '')[0],
      venue: textAt(entry, 'journal_ref'),
      published: textAt(entry, 'published') ?? textAt(entry, 'updated'),
      sourceId: id,
    };
  },
});
