import { genericFields } from '../generic.js';
import type { JsonShape } from '../shape.js';
import { own, textOf } from '../values.js';

/** Papers of the Semantic Scholar API and data sets: ids of other services are in `externalIds`. */
export const semanticScholarShape: JsonShape = {
  name: 'semantic-scholar',
  description: 'Semantic Scholar papers, from the API or the data sets',
  example:
    '{"data": [{"paperId": "0a1b", "externalIds": {"ArXiv": "2405.00001", "DOI": "10.1000/swift"}, "title": "Swift: A Small Model", ' +
    '"abstract": "Swift reaches 81.5% accuracy on CIFAR-10.", "year": 2024, "authors": [{"authorId": "1", "name": "Ana Bo", "affiliations": ["Example University"]}]}]}',
  recognises: (object) =>
    Object.hasOwn(object, 'paperId') || Object.hasOwn(object, 'externalIds') || Object.hasOwn(object, 'corpusid'),
  fields(object, columns) {
    const fields = genericFields(object, columns);
    return {
      ...fields,
      doi: textOf(own(object, 'externalIds', 'DOI')) ?? fields.doi,
      arxivId: textOf(own(object, 'externalIds', 'ArXiv')) ?? fields.arxivId,
      venue: textOf(own(object, 'venue')) ?? textOf(own(object, 'publicationVenue', 'name')) ?? fields.venue,
      published: textOf(own(object, 'publicationDate')) ?? fields.published,
    };
  },
};
