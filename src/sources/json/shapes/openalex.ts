import { textOfMarkup } from '../../fields/markup.js';
import { genericFields } from '../generic.js';
import type { JsonShape } from '../shape.js';
import { first, invertedText, own, textOf } from '../values.js';

/** Works of the OpenAlex API and snapshot: the abstract is an index from words to positions, ids are URLs. */
export const openAlexShape: JsonShape = {
  name: 'openalex',
  description: 'OpenAlex works, from the API or the snapshot',
  example:
    '{"results": [{"id": "https://openalex.org/W1", "doi": "https://doi.org/10.1000/swift", "display_name": "Swift: A Small Model", ' +
    '"authorships": [{"author": {"display_name": "Ana Bo"}, "institutions": [{"display_name": "Example University"}]}], ' +
    '"abstract_inverted_index": {"Swift": [0], "reaches": [1], "81.5%": [2], "accuracy": [3], "on": [4], "CIFAR-10.": [5]}}]}',
  recognises: (object) =>
    Object.hasOwn(object, 'abstract_inverted_index') ||
    /^https:\/\/openalex\.org\/W\d/.test(textOf(own(object, 'id')) ?? ''),
  fields(object, columns) {
    const fields = genericFields(object, columns);
    const locations = [
      own(object, 'primary_location'),
      own(object, 'best_oa_location'),
      ...list(own(object, 'locations')),
    ];
    return {
      ...fields,
      title: markup(textOf(own(object, 'title')) ?? textOf(own(object, 'display_name'))),
      abstract: markup(invertedText(own(object, 'abstract_inverted_index')) ?? fields.abstract),
      url: textOf(own(object, 'primary_location', 'landing_page_url')) ?? fields.url,
      venue: first(locations, (location) => textOf(own(location, 'source', 'display_name'))),
      links: [...(fields.links ?? []), ...locations.flatMap((l) => textOf(own(l, 'landing_page_url')) ?? [])],
    };
  },
};

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function markup(text: string | undefined): string | undefined {
  return text === undefined ? undefined : textOfMarkup(text);
}
