import { textOfMarkup } from '../../fields/markup.js';
import { genericFields } from '../generic.js';
import type { JsonShape } from '../shape.js';
import { isObject, own, textOf, textsOf } from '../values.js';

/**
 * Records of DataCite, from its API or from Zenodo and others that use its schema: titles and descriptions are lists of
 * objects.
 */
export const dataCite: JsonShape = {
  name: 'datacite',
  description: 'DataCite DOIs, from the API',
  example:
    '{"data": [{"id": "10.1000/swift", "type": "dois", "attributes": {"doi": "10.1000/swift", "titles": [{"title": "Swift: A Small Model"}], ' +
    '"creators": [{"name": "Bo, Ana", "givenName": "Ana", "familyName": "Bo", "affiliation": ["Example University"]}], "publicationYear": 2024, ' +
    '"descriptions": [{"description": "Swift reaches 81.5% accuracy on CIFAR-10.", "descriptionType": "Abstract"}]}}]}',
  recognises: (object) => isTitles(own(record(object), 'titles')) && Array.isArray(own(record(object), 'descriptions')),
  fields(object, columns) {
    const attributes = record(object);
    const fields = genericFields(isObject(attributes) ? attributes : object, columns);
    const descriptions = listOf(own(attributes, 'descriptions'));
    const abstracts = descriptions.filter((one) => own(one, 'descriptionType') === 'Abstract');
    const all = listOf(own(attributes, 'titles'));
    const main = all.filter((one) => own(one, 'titleType') == null);
    const titles = [...main, ...all.filter((one) => own(one, 'titleType') === 'TranslatedTitle')];
    const abstract = inLanguage(abstracts, languageOf(main[0]));
    const title = textOf(
      inLanguage(languageOf(abstract) === undefined ? main : titles, languageOf(abstract)) ?? titles,
    );
    const text = textOf(own(abstract, 'description'));
    return {
      ...fields,
      title: title && textOfMarkup(title),
      abstract: text && textOfMarkup(text),
      venue: textOf(own(attributes, 'container', 'title')),
      published: dateOf(attributes) ?? fields.published,
      links: [...(fields.links ?? []), ...textsOf(listOf(own(attributes, 'relatedIdentifiers')).filter(isVersion))],
    };
  },
};

/** The record itself, or its `attributes` in the API. */
function record(object: unknown): unknown {
  return own(object, 'attributes') ?? object;
}

function isTitles(value: unknown): boolean {
  return Array.isArray(value) && own(value[0], 'title') !== undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** "en" for `{"lang": "en-US"}`; undefined if there is no language. */
function languageOf(one: unknown): string | undefined {
  return textOf(own(one, 'lang'))?.toLowerCase().slice(0, 2);
}

/** The English one, otherwise the one in the given language, otherwise the first. */
function inLanguage(all: readonly unknown[], language: string | undefined): unknown {
  const of = (wanted: string | undefined): unknown => wanted && all.find((one) => languageOf(one) === wanted);
  return of('en') ?? of(language) ?? all[0];
}

/** A related record with the same text. */
function isVersion(related: unknown): boolean {
  return /^(?:IsVersionOf|IsIdenticalTo|IsVariantFormOf)$/.test(textOf(own(related, 'relationType')) ?? '');
}

function dateOf(attributes: unknown): string | undefined {
  const dates = listOf(own(attributes, 'dates'));
  const best = ['Issued', 'Submitted', 'Created'].map((type) => dates.find((date) => own(date, 'dateType') === type));
  return textOf(own(best.find(Boolean), 'date'));
}
