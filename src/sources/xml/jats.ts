import { dateOf } from '../fields/dates.js';
import type { PaperFields } from '../fields/paper-fields.js';
import { xmlFormat } from './format.js';
import { descendant, descendants, elements, textAt, textIn, type XmlElement } from './tree.js';

/** Types of additional abstracts that are not the main abstract. */
const OTHER_ABSTRACTS =
  /^(?:graphical|teaser|toc|short|executive-summary|key-points|highlights|editor|web-summary|plain-language-summary|author-highlights)/i;

/** JATS, the XML of publishers and PubMed Central: one article or a collection. The body and the references are skipped. */
export const jats = xmlFormat({
  name: 'jats',
  description: 'JATS XML of publishers and PubMed Central',
  example: `<?xml version="1.0" encoding="UTF-8"?>
<article article-type="research-article">
  <front>
    <journal-meta><journal-title-group><journal-title>Example Journal</journal-title></journal-title-group></journal-meta>
    <article-meta>
      <article-id pub-id-type="doi">10.1000/swift</article-id>
      <title-group><article-title>Swift: A Small Model</article-title></title-group>
      <contrib-group><contrib contrib-type="author"><name><surname>Bo</surname><given-names>Ana</given-names></name></contrib></contrib-group>
      <pub-date><day>1</day><month>5</month><year>2024</year></pub-date>
      <abstract><p>Swift reaches 81.5% accuracy on CIFAR-10.</p></abstract>
    </article-meta>
  </front>
</article>
`,
  records: ['article'],
  prune: ['body', 'back', 'ref-list', 'floats-group', 'sub-article', 'response', 'permissions', 'related-article'],
  recognises: (names, head) =>
    (names[0] === 'article' && /<(?:front|article-meta)[\s>]/.test(head)) ||
    (/^(?:pmc-articleset|articles|articleset|oai-pmh)$/.test(names[0] ?? '') &&
      /<(?:\w+:)?article[\s>]/.test(head) &&
      /<(?:front|article-meta)[\s>]/.test(head)),
  fields: jatsFields,
});

/** The fields of a JATS article. */
export function jatsFields(article: XmlElement): PaperFields {
  const meta = descendant(article, 'article-meta') ?? article;
  const ids = elements(meta, 'article-id');
  const id = (type: string): string | undefined =>
    textIn(ids.find((element) => element.attributes['pub-id-type'] === type));
  const subtitle = textAt(meta, 'title-group', 'subtitle');
  const title = textAt(meta, 'title-group', 'article-title');
  const pmcid = id('pmc') ?? id('pmcid');
  return {
    title: title && subtitle ? `${title}: ${subtitle}` : title,
    abstract: abstractOf(meta),
    authors: authorsOf(meta),
    affiliations: affiliationsOf(meta),
    doi: id('doi'),
    arxivId: id('arxiv'),
    ...(pmcid !== undefined && { url: `https://www.ncbi.nlm.nih.gov/pmc/articles/PMC${pmcid.replace(/^PMC/i, '')}/` }),
    crossIds: [`pmid:${id('pmid') ?? ''}`],
    venue: textIn(descendant(article, 'journal-title')),
    published: earliest(elements(meta, 'pub-date')),
    sourceId: id('publisher-id') ?? pmcid ?? id('pmid'),
  };
}

function abstractOf(meta: XmlElement): string | undefined {
  const abstracts = elements(meta, 'abstract');
  const own = abstracts.find((a) => !OTHER_ABSTRACTS.test(a.attributes['abstract-type'] ?? '')) ?? abstracts[0];
  if (!own) return textAt(meta, 'trans-abstract');
  // A heading "Abstract" is not part of the abstract.
  const children = own.children.filter(
    (child) => typeof child === 'string' || child.name !== 'title' || !/^abstract$/i.test(textIn(child) ?? ''),
  );
  return textIn({ ...own, children });
}

function authorsOf(meta: XmlElement): string[] {
  return [...descendants(meta, 'contrib')].flatMap((contrib) => {
    if (!/^(?:author|)$/.test(contrib.attributes['contrib-type'] ?? '')) return [];
    const name = elements(contrib, 'name')[0] ?? descendant(contrib, 'name') ?? descendant(contrib, 'string-name');
    const collective = textAt(contrib, 'collab');
    if (!name) return collective === undefined ? [] : [collective];
    const family = textAt(name, 'surname');
    return [
      family === undefined ? (textIn(name) ?? '') : [textAt(name, 'given-names'), family].filter(Boolean).join(' '),
    ];
  });
}

/** The institution of an affiliation, otherwise its text without the label. */
function affiliationsOf(meta: XmlElement): string[] {
  return [...descendants(meta, 'aff')].flatMap((aff) => {
    const institution = textIn(descendant(aff, 'institution'));
    const children = aff.children.filter((child) => typeof child === 'string' || !/^(?:label|sup)$/.test(child.name));
    return institution ?? textIn({ ...aff, children }) ?? [];
  });
}

function earliest(dates: readonly XmlElement[]): string | undefined {
  const known = dates.flatMap((date) => dateOf(textAt(date, 'year'), textAt(date, 'month'), textAt(date, 'day')) ?? []);
  return known.sort()[0];
}
