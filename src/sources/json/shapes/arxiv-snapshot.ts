import { genericFields } from '../generic.js';
import type { JsonShape } from '../shape.js';
import { own, textOf } from '../values.js';

/** arXiv's metadata snapshot: `id` is the arXiv id; the date is that of the first version. */
export const arxivSnapshot: JsonShape = {
  name: 'arxiv-snapshot',
  description: "arXiv's metadata snapshot and dumps made from it",
  example:
    '{"id": "2405.00001", "authors": "Ana Bo and C.-P. Di", "title": "Swift: A Small\\n  Model", "doi": null, ' +
    '"abstract": "  Swift reaches 81.5% accuracy\\non CIFAR-10.\\n", "versions": [{"version": "v1", "created": "Wed, 1 May 2024 10:00:00 GMT"}], "categories": "cs.LG"}',
  recognises: (object) => Object.hasOwn(object, 'versions') && Object.hasOwn(object, 'categories'),
  fields(object, columns) {
    const versions = own(object, 'versions');
    const created = Array.isArray(versions) ? textOf(own(versions[0], 'created')) : undefined;
    const id = textOf(own(object, 'id'));
    return {
      ...genericFields(object, columns),
      arxivId: id,
      published: created ?? textOf(own(object, 'update_date')),
      venue: textOf(own(object, 'journal-ref')),
      ...(id !== undefined && { url: `https://arxiv.org/abs/${id}` }),
    };
  },
};
