import { genericFields } from '../generic.js';
import type { JsonShape } from '../shape.js';
import { isObject, own, textOf } from '../values.js';

/** Hugging Face's daily papers: the paper is in `paper`, its abstract is `summary`, its `id` is the arXiv id. */
export const huggingFaceShape: JsonShape = {
  name: 'hugging-face',
  description: "Hugging Face's daily papers, from the API",
  example:
    '[{"paper": {"id": "2405.00001", "title": "Swift: A Small Model", "authors": [{"name": "Ana Bo"}], ' +
    '"summary": "Swift reaches 81.5% accuracy on CIFAR-10.", "upvotes": 3}, "publishedAt": "2024-05-01T00:00:00.000Z"}]',
  recognises: (object) => isObject(own(object, 'paper')) && textOf(own(object, 'paper', 'summary')) !== undefined,
  fields(object, columns) {
    const paper = own(object, 'paper');
    const id = textOf(own(paper, 'id'));
    return {
      ...genericFields({ ...object, ...(isObject(paper) ? paper : {}) }, columns),
      arxivId: id,
      ...(id !== undefined && { url: `https://huggingface.co/papers/${id}`, sourceId: id }),
    };
  },
};
