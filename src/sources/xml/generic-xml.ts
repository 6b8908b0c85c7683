import { fieldKey, type FieldName, KEYS_OF_FIELD } from '../fields/names-of-fields.js';
import { first } from '../json/values.js';
import { xmlFormat } from './format.js';
import { descendants, textIn, type XmlElement } from './tree.js';

/** Common names of record elements in XML of unknown formats (DBLP, Europe PMC, conference programmes, exports). */
const RECORDS = [
  'paper', 'article', 'record', 'entry', 'item', 'publication', 'result', 'document', 'doc', 'work', 'inproceedings', 'proceedingspaper',
  'submission', 'presentation', 'abstract-item', 'reference', 'row', 'resource', 'researchpaper', 'study', 'rec', 'talk', 'poster',
  'contribution', 'preprint', 'thesis', 'report',
]; // prettier-ignore

/** XML with self-explanatory element names. Comes after every specific format. */
export const genericXml = xmlFormat({
  name: 'xml',
  description: 'XML with self-explanatory element names: records with a title and an abstract',
  example: `<?xml version="1.0"?>
<papers>
  <paper id="17">
    <title>Swift: A Small Model</title>
    <authors>Ana Bo, Cy Di</authors>
    <abstract>Swift reaches 81.5% accuracy on CIFAR-10.</abstract>
  </paper>
</papers>
`,
  records: RECORDS,
  recognises: (names, head) =>
    names[0] !== 'html' &&
    names.some((name) => RECORDS.includes(name)) &&
    /<(?:\w+:)?(?:\w*title|name|atl)[\s>]|<\w+ name=["']\w*title/i.test(head) &&
    /<(?:\w+:)?(?:abstract\w*|ab|summary|description|authors?|creator)[\s>]|<\w+ name=["'](?:abstract|summary|description)/i.test(
      head,
    ),
  fields(record) {
    const find = (field: FieldName): XmlElement[] => {
      for (const key of KEYS_OF_FIELD[field]) {
        const found = [...candidates(record, key)];
        if (found.length > 0) return found;
      }
      return [];
    };
    const text = (field: FieldName): string | undefined =>
      find(field)
        .toSorted((a, b) => Number(isEnglish(b)) - Number(isEnglish(a)))
        .map(textIn)
        .find((found) => found !== undefined);
    const authors = find('authors')
      .flatMap(people)
      .flatMap((author) => nameOf(author) ?? []);
    const abstract = text('abstract') ?? textBelow(record, /^abstract$/i);
    if (text('title') === undefined && abstract === undefined && authors.length === 0) return 'is no paper';
    return {
      title: text('title'),
      abstract,
      authors: authors.length === 1 ? authors[0]! : authors,
      doi: text('doi'),
      arxivId: text('arxivId'),
      url: text('url'),
      venue: text('venue'),
      published: text('published'),
      sourceId: record.attributes.id ?? record.attributes.key ?? text('id'),
    };
  },
});

function isEnglish({ attributes }: XmlElement): boolean {
  return /^en/i.test(attributes['xml:lang'] ?? attributes.lang ?? attributes.language ?? '');
}

function* candidates(record: XmlElement, key: string): Generator<XmlElement> {
  for (const child of record.children) {
    if (typeof child === 'string') continue;
    if (nameOfField(child) === key && ![...descendants(child, child.name)].length) yield child;
    else yield* candidates(child, key);
  }
}

/** The paragraphs after a heading: `<h1>Abstract</h1><p>…</p>`. */
function textBelow(element: XmlElement, heading: RegExp): string | undefined {
  const children = element.children.filter((child): child is XmlElement => typeof child !== 'string');
  const at = children.findIndex((child) => /^h[1-6]$/.test(child.name) && heading.test(textIn(child) ?? ''));
  if (at < 0) return first(children, (child) => textBelow(child, heading));
  const below = children.slice(at + 1);
  const end = below.findIndex((child) => child.name !== 'p');
  return (
    below
      .slice(0, end < 0 ? undefined : end)
      .flatMap((child) => textIn(child) ?? [])
      .join('\n') || undefined
  );
}

/** `<abstract>`, or `<str name="abstract">` and `<field name="abstract">` as in Solr. */
function nameOfField({ name, attributes }: XmlElement): string {
  return fieldKey(NAMED.has(name) && attributes.name !== undefined ? attributes.name : name);
}

const NAMED = new Set(['str', 'arr', 'date', 'int', 'field', 'property', 'column', 'value', 'meta', 'attribute']);

/** A person's name from its parts, else from the element with the whole name, else the text. */
function nameOf(person: XmlElement): string | undefined {
  const part = (names: RegExp): string | undefined =>
    person.children.flatMap((child) =>
      typeof child !== 'string' && names.test(fieldKey(child.name)) ? (textIn(child) ?? []) : [],
    )[0];
  const family = part(/^(?:family|last|sur)name$|^(?:family|last|keyname)$/);
  if (family !== undefined)
    return [part(/^(?:given|first|fore)names?$|^(?:given|first)$/), family].filter(Boolean).join(' ');
  return part(/^(?:full|display)?name$/) ?? textIn(person);
}

/** `<authors><author>…` holds its people one by one; `<author><first>…<last>…` is one person. */
function people(element: XmlElement): XmlElement[] {
  const inner = element.children.filter((child): child is XmlElement => typeof child !== 'string');
  return inner.length > 0 && inner.every((child) => /^(?:author|creator|name|person|contributor|str)$/.test(child.name))
    ? inner
    : [element];
}
