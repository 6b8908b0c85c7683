import { xmlFormat } from './format.js';
import { elements, textAt, textIn } from './tree.js';

/** The XML files of the ACL Anthology: a collection of volumes of papers. */
export const aclAnthology = xmlFormat({
  name: 'acl-anthology',
  description: 'XML files of the ACL Anthology',
  example: `<?xml version='1.0' encoding='UTF-8'?>
<collection id="2024.acl">
  <volume id="long">
    <meta><booktitle>Proceedings of the Example Conference</booktitle><month>August</month><year>2024</year></meta>
    <paper id="1">
      <title><fixed-case>S</fixed-case>wift: A Small Model</title>
      <author><first>Ana</first><last>Bo</last><affiliation>Example University</affiliation></author>
      <abstract>Swift reaches <tex-math>81.5\\%</tex-math> accuracy on CIFAR-10.</abstract>
      <url hash="0a1b2c3d">2024.acl-long.1</url>
      <doi>10.18653/v1/2024.acl-long.1</doi>
    </paper>
  </volume>
</collection>
`,
  records: ['paper', 'meta'],
  recognises: (names) => names[0] === 'collection' && names.includes('volume'),
  fields(paper, around) {
    if (paper.name === 'meta') return 'describes a whole volume';
    const [collection, volume] = ['collection', 'volume'].map(
      (name) => around.find((element) => element.name === name)?.attributes.id,
    );
    const id = textAt(paper, 'url') ?? [`${collection}-${volume}`, paper.attributes.id].join('.');
    return {
      title: textAt(paper, 'title'),
      abstract: textAt(paper, 'abstract'),
      authors: elements(paper, 'author').map((a) => [textAt(a, 'first'), textAt(a, 'last')].filter(Boolean).join(' ')),
      affiliations: elements(paper, 'author', 'affiliation').flatMap((name) => textIn(name) ?? []),
      doi: textAt(paper, 'doi'),
      url: /^https?:/.test(id) ? id : `https://aclanthology.org/${id}/`,
      published:
        textAt(paper, 'year') ??
        /^(?:[A-Z](\d\d)|(\d{4}))/
          .exec(collection ?? '')
          ?.slice(1)
          .find(Boolean),
      sourceId: id,
    };
  },
});
