import { genericFields } from '../generic.js';
import type { JsonShape } from '../shape.js';
import { own, textOf } from '../values.js';

/** `papers-with-abstracts.json` of the archived Papers with Code dump. */
export const papersWithAbstracts: JsonShape = {
  name: 'papers-with-abstracts',
  description: "Papers with Code's papers-with-abstracts.json",
  example:
    '[{"paper_url": "https://paperswithcode.com/paper/swift", "arxiv_id": "2405.00001", "title": "Swift: A Small Model", ' +
    '"abstract": "Swift reaches 81.5% accuracy on CIFAR-10.", "url_abs": "http://arxiv.org/abs/2405.00001v1", "authors": ["Ana Bo"], "date": "2024-05-01"}]',
  recognises: (object) => Object.hasOwn(object, 'paper_url') && Object.hasOwn(object, 'url_abs'),
  fields(object, columns) {
    const url = textOf(own(object, 'url_abs')) ?? textOf(own(object, 'paper_url'));
    return {
      ...genericFields(object, columns),
      venue: textOf(own(object, 'proceeding')),
      ...(url !== undefined && { url }),
    };
  },
};
