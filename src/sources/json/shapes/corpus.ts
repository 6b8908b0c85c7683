import { genericFields } from '../generic.js';
import type { JsonShape } from '../shape.js';
import { first, type JsonObject, own } from '../values.js';

/** Keys of the id of a document. */
const ID_KEYS = ['_id', 'doc_id', 'docid', 'docno', 'id'];
const TEXT_KEYS = ['text', 'contents'];

/** Documents of data sets for retrieval, such as BEIR (SciFact, TREC-COVID, SCIDOCS): each abstract is a "text" with a title. */
export const corpusShape: JsonShape = {
  name: 'corpus',
  description: 'documents of data sets for retrieval (BEIR): an id, a title and a text',
  example:
    '{"_id": "4983", "title": "Swift: A Small Model", "text": "Swift reaches 81.5% accuracy on CIFAR-10.", "metadata": {"authors": ["Ana Bo"]}}',
  recognises: (object) =>
    isText(own(object, 'title')) &&
    textIn(object) !== undefined &&
    ID_KEYS.some((key) => own(object, key) !== undefined) &&
    !Object.hasOwn(object, 'attachments') &&
    genericFields(object).abstract === undefined,
  fields(object, columns) {
    const fields = genericFields(object, columns);
    return { ...fields, abstract: fields.abstract ?? textIn(object) };
  },
};

function textIn(object: JsonObject): string | undefined {
  return first(TEXT_KEYS, (key) => {
    const text = own(object, key);
    return isText(text) ? text : undefined;
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
