import { textOfMarkup } from '../../fields/markup.js';
import { genericFields } from '../generic.js';
import type { JsonShape } from '../shape.js';
import { first, own, textOf } from '../values.js';

/** Works of the Crossref API, and CSL-JSON, which has the same names: titles may be lists, abstracts are JATS. */
export const crossref: JsonShape = {
  name: 'crossref',
  description: 'Crossref works, from the API or a dump',
  example:
    '{"message": {"items": [{"DOI": "10.1000/swift", "title": ["Swift: A Small Model"], "author": [{"given": "Ana", "family": "Bo", "affiliation": [{"name": "Example University"}]}], ' +
    '"issued": {"date-parts": [[2024, 5]]}, "abstract": "<jats:p>Swift reaches 81.5% accuracy on CIFAR-10.</jats:p>"}]}}',
  recognises: (object) =>
    Object.hasOwn(object, 'DOI') && (Array.isArray(own(object, 'title')) || Object.hasOwn(object, 'prefix')),
  fields: (object, columns) => ({ ...cslFields(object, columns), venue: textOf(own(object, 'container-title')) }),
};

/** A reference list as Zotero, Mendeley and Pandoc write it. */
export const cslJson: JsonShape = {
  name: 'csl-json',
  description: 'CSL-JSON, as Zotero, Mendeley and Pandoc export it',
  example:
    '[{"id": "bo2024", "type": "article-journal", "title": "Swift: A Small Model", "author": [{"given": "Ana", "family": "Bo"}], ' +
    '"issued": {"date-parts": [[2024]]}, "abstract": "Swift reaches 81.5% accuracy on CIFAR-10."}]',
  recognises: (object) => Object.hasOwn(object, 'type') && own(object, 'issued', 'date-parts') !== undefined,
  fields: (object, columns) => cslFields(object, columns),
};

function cslFields(...[object, columns]: Parameters<JsonShape['fields']>): ReturnType<JsonShape['fields']> {
  const fields = genericFields(object, columns);
  const title = textOf(own(object, 'title'));
  const subtitle = textOf(own(object, 'subtitle'));
  const whole = title && subtitle && !title.includes(subtitle) ? `${title}: ${subtitle}` : title;
  const dates = ['issued', 'published-print', 'published-online', 'published', 'created'];
  return {
    ...fields,
    title: whole === undefined ? fields.title : textOfMarkup(whole),
    abstract: fields.abstract === undefined ? undefined : textOfMarkup(fields.abstract),
    published: first(dates, (key) => dateParts(own(object, key))) ?? fields.published,
  };
}

function dateParts(value: unknown): string | undefined {
  const parts = own(value, 'date-parts');
  const date: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (!Array.isArray(date) || !date[0]) return undefined;
  return date.map((part) => String(part).padStart(2, '0')).join('-');
}
