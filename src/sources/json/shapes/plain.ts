import type { JsonObject } from '../../../domain/curated.js';
import type { PaperFields } from '../../fields/paper-fields.js';
import { genericFields, meansPaper } from '../generic.js';
import type { JsonShape } from '../shape.js';
import { own, textOf } from '../values.js';

/** claimgraph's own field names, and any other object with recognised field names. Comes last. */
export const plainShape: JsonShape = {
  name: 'json',
  description:
    'objects with a title and an abstract under the usual names (lists of conferences, arXiv daily, exports)',
  example:
    '{"id": "p1", "title": "Swift: A Small Model", "abstract": "Swift reaches 81.5% accuracy on CIFAR-10.", "authors": ["Ana Bo"], ' +
    '"doi": "10.1000/swift", "arxiv_id": "2405.00001", "url": "https://example.org/swift", "venue": "ExampleConf", "published": "2024-05-01"}',
  recognises: (object) => meansPaper(fieldsByName(object)),
  fields(object, columns) {
    const fields = columns ? genericFields(object, columns) : fieldsByName(object);
    // A string under "source" names the provider of the record; an object describes a journal.
    const source = own(object, 'source');
    return typeof source === 'string' && fields.venue === textOf(source) ? { ...fields, venue: undefined } : fields;
  },
};

/** The fields of each object that was recognised and is read next. */
const found = new WeakMap<JsonObject, PaperFields>();

function fieldsByName(object: JsonObject): PaperFields {
  const fields = found.get(object) ?? genericFields(object);
  found.set(object, fields);
  return fields;
}
