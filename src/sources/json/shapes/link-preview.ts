import { arxivIdIn, doiIn } from '../../fields/identifiers.js';
import type { JsonShape } from '../shape.js';
import { own, textOf } from '../values.js';

/** Previews of links in chats, as Slack stores them under `attachments`: title and description of a paper's page. */
export const linkPreview: JsonShape = {
  name: 'link-preview',
  description: 'previews of links to papers in an export of a Slack channel',
  example:
    '[{"type": "message", "text": "<https://arxiv.org/abs/2405.00001>", "attachments": [{"from_url": "https://arxiv.org/abs/2405.00001", ' +
    '"title": "Swift: A Small Model", "title_link": "https://arxiv.org/abs/2405.00001", "text": "Swift reaches 81.5% accuracy on CIFAR-10."}]}]',
  recognises: (object) =>
    textOf(own(object, 'title')) !== undefined &&
    own(object, 'abstract') === undefined &&
    addressOf(object) !== undefined,
  fields(object) {
    const url = addressOf(object);
    return {
      title: textOf(own(object, 'title')),
      abstract: textOf(own(object, 'text')),
      url,
      arxivId: arxivIdIn(url),
      doi: doiIn(url),
    };
  },
};

/** The URL, if it is that of a paper's page. */
function addressOf(object: unknown): string | undefined {
  const url = textOf(own(object, 'title_link')) ?? textOf(own(object, 'from_url'));
  return arxivIdIn(url) === undefined && doiIn(url) === undefined ? undefined : url;
}
