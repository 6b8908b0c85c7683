import { textOfMarkup } from '../fields/markup.js';
import { xmlFormat } from './format.js';
import { elements, textAt } from './tree.js';

/** RSS 1 and 2, with Dublin Core: arXiv's daily feeds, journals, OpenReview, blogs of papers. */
export const rss = xmlFormat({
  name: 'rss',
  description: "an RSS feed with abstracts in its items, such as arXiv's daily feeds",
  example: `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>cs.LG updates on arXiv.org</title>
    <item>
      <title>Swift: A Small Model</title>
      <link>https://arxiv.org/abs/2405.00001</link>
      <description>arXiv:2405.00001v1 Announce Type: new Abstract: Swift reaches 81.5% accuracy on CIFAR-10.</description>
      <pubDate>Wed, 01 May 2024 00:00:00 -0400</pubDate>
      <dc:creator>Ana Bo, C.-P. Di</dc:creator>
    </item>
  </channel>
</rss>
`,
  records: ['item'],
  recognises: (names) =>
    names[0] === 'rss' || (names[0] === 'rdf' && (names.includes('channel') || names.includes('item'))),
  fields(item) {
    const texts = ['description', 'encoded', 'abstract', 'summary'].flatMap((name) => textAt(item, name) ?? []);
    const longest = texts.map(textOfMarkup).sort((a, b) => b.length - a.length)[0];
    const link = textAt(item, 'link');
    return {
      // Older arXiv feeds end the title with "(arXiv:2405.00001v1 [cs.LG])".
      title: textAt(item, 'title')?.replace(/(?<!\s)\s*\(arXiv:[^()]*\)\s*$/, ''),
      abstract: longest,
      authors: elements(item, 'creator')
        .concat(elements(item, 'author'))
        .map((a) => textOfMarkup(textAt(a) ?? ''))
        .join(', '),
      doi: textAt(item, 'doi') ?? textAt(item, 'identifier'),
      ...(link !== undefined && { url: link }),
      venue: textAt(item, 'publicationname'),
      published: textAt(item, 'pubdate') ?? textAt(item, 'date'),
      sourceId: textAt(item, 'guid') ?? link,
      links: [textAt(item, 'guid') ?? '', textAt(item, 'description') ?? ''].filter((text) =>
        /^\s*(?:oai:)?arxiv/i.test(text),
      ),
    };
  },
});
