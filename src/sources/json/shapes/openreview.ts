import { genericFields } from '../generic.js';
import type { JsonShape } from '../shape.js';
import { isObject, own, textOf } from '../values.js';

/** Notes of the OpenReview API: the paper's fields are in `content`, each wrapped in `{value}` in version 2. */
export const openReview: JsonShape = {
  name: 'openreview',
  description: 'OpenReview notes, from the API (versions 1 and 2)',
  example:
    '{"notes": [{"id": "aB3", "forum": "aB3", "content": {"title": {"value": "Swift: A Small Model"}, ' +
    '"authors": {"value": ["Ana Bo"]}, "abstract": {"value": "Swift reaches 81.5% accuracy on CIFAR-10."}}}]}',
  recognises: (object) =>
    isObject(own(object, 'content')) && (Object.hasOwn(object, 'forum') || Object.hasOwn(object, 'invitations')),
  fields(object, columns) {
    const forum = textOf(own(object, 'forum')) ?? textOf(own(object, 'id'));
    const content = own(object, 'content');
    const fields = genericFields({ ...object, ...(isObject(content) ? content : {}) }, columns);
    const published = ['pdate', 'odate', 'cdate', 'tcdate']
      .map((key) => own(object, key))
      .find((at) => typeof at === 'number');
    return {
      ...fields,
      venue: textOf(own(content, 'venue')),
      sourceId: forum,
      ...(forum !== undefined && { url: `https://openreview.net/forum?id=${forum}` }),
      published: typeof published === 'number' ? new Date(published).toISOString() : undefined,
    };
  },
};
