import { onePiece } from '../bytes/pieces.js';
import { elementProblem, elementsOf, type JsonElement } from '../json/elements.js';
import { jsonProblem, parseJson } from '../json/parse.js';
import { isObject, type JsonObject, own, textsOf } from '../json/values.js';
import type { Reject, SourceFormat, SourceLimits } from '../source.js';
import { markdown } from './markdown.js';
import { isSlack, slackMessage } from './slack.js';

/** The list of pages in the export of a program for notes. Roam Research's is the document itself. */
const LIST = /^[^[]{0,2000}"blocks"\s*:\s*\[/;

/** The beginning of a chat in Telegram's export (its name, kind and number), or of a list of chats. */
const CHAT = /\{\s*"(?:name|about|type)"[^"{}[\]]*(?:"(?:[^"\\]|\\.)*"[^"{}[\]]*){0,20}?"(?:messages|list)"\s*:\s*\[/g;
/** Where such a beginning may start, and the greatest distance from the end of a piece at which it may still be incomplete. */
const MAY_BE_CHAT = /\{\s*(?:"(?:name|about|type)"|"?[a-z]{0,5}$)/g;
const LONGEST_BEGINNING = 4000;
/** Where the chats begin in the export of all data, which also holds a profile and contacts. */
const CHATS = /"chats"\s*:\s*(?=\{)/;
const ALL_DATA = /^\s*\{[^{}[\]]{0,2000}"personal_information"\s*:/;

/** Minimum length of a block with the label of an abstract and its text. */
const SHORTEST_ABSTRACT = 80;

/** Pages of notes and messages of chats, exported as JSON. Each is converted to Markdown and read as such. */
export const outline: SourceFormat = {
  name: 'outline',
  description: 'pages of Logseq and Roam Research, or messages of Telegram and of bots in Slack, exported as JSON',
  example: `{"version": 1, "blocks": [{"id": "1", "page-name": "Swift: A Small Model", "properties": {"authors": ["Ana Bo", "Cy Di"]}, "children": [
  {"id": "2", "format": "markdown", "content": "## Abstract\\nSwift reaches 81.5% accuracy on CIFAR-10.", "children": []}]}]}
`,
  looksLike: (head) =>
    /^\s*[[{]/.test(head) &&
    (/"page-name"\s*:/.test(head) ||
      (/"children"\s*:\s*\[/.test(head) && /"string"\s*:\s*"/.test(head)) ||
      isTelegram(head) ||
      isSlack(head)),
  async *read(text, options) {
    const { limits } = options;
    for await (const element of elementsOf(fromList(text), { most: limits.record, nesting: limits.nesting })) {
      const place = `line ${element.line}`;
      const page = pageIn(element, limits);
      if (typeof page !== 'string') {
        yield { ...page, place, record: element.text.slice(0, 2000) };
        continue;
      }
      if (!/abstract|summary|摘要|概要|https?:/i.test(page)) continue;
      for await (const item of markdown.read(onePiece(page), options))
        yield 'paper' in item ? { ...item, place, paper: { ...item.paper, source: 'outline' } } : { ...item, place };
    }
  },
};

/** A page in Markdown, or the reason why it cannot be read. */
function pageIn({ text, problem }: JsonElement, limits: SourceLimits): string | Pick<Reject, 'rejected' | 'detail'> {
  if (problem !== undefined) return elementProblem(problem, { most: limits.record, nesting: limits.nesting });
  try {
    return pageOf(parseJson(text, limits.nesting));
  } catch (error) {
    return jsonProblem(error);
  }
}

/** One chat or all data. */
function isTelegram(head: string): boolean {
  return ALL_DATA.test(head) || /"text_entities"\s*:\s*\[/.test(head);
}

/** The text with the list of pages, or each list of messages, outermost. */
async function* fromList(text: AsyncIterable<string>): AsyncGenerator<string> {
  let messages: Messages | undefined;
  let first = true;
  for await (const chunk of text) {
    if (first && isTelegram(chunk)) messages = new Messages(ALL_DATA.test(chunk));
    if (messages) yield messages.push(chunk);
    else yield first ? chunk.replace(LIST, onlyLines) : chunk;
    first = false;
  }
  if (messages) yield messages.end();
}

/** Takes the lists of messages out of their chats, and leaves out what comes before the first chat. */
class Messages {
  private held = '';

  constructor(private before: boolean) {}

  push(chunk: string): string {
    this.held += chunk;
    const begin = this.before ? this.held.search(CHATS) : -1;
    if (begin >= 0) this.before = false;
    const text = begin >= 0 ? linesOf(this.held.slice(0, begin)) + this.held.slice(begin) : this.held;
    const from = Math.max(text.length - LONGEST_BEGINNING, 0);
    const last = this.before ? 0 : [...text.slice(from).matchAll(MAY_BE_CHAT)].at(-1)?.index;
    const open = last === undefined ? text.length : from + last;
    this.held = text.slice(open);
    return this.before ? linesOf(text.slice(0, open)) : text.slice(0, open).replace(CHAT, onlyLines);
  }

  end(): string {
    return this.before ? '' : this.held.replace(CHAT, onlyLines);
  }
}

/** A bracket in place of a beginning, and its line breaks, so that the numbers of lines stay right. */
function onlyLines(text: string): string {
  return `${linesOf(text)}[`;
}

function linesOf(text: string): string {
  return text.replace(/[^\n]+/g, '');
}

function pageOf(value: unknown): string {
  if (!isObject(value)) return '';
  if (value.type === 'message' && typeof value.ts === 'string') return slackMessage(value);
  if (Array.isArray(value.text_entities)) return value.text_entities.map(entityText).join('');
  const title = textsOf(value['page-name'] ?? value.title)[0];
  return `${title === undefined ? '' : `# ${title}\n\n`}${blockText(value)}`;
}

/** A part of a message of Telegram. */
function entityText(entity: unknown): string {
  const text = textsOf(own(entity, 'text'))[0] ?? '';
  const type = own(entity, 'type');
  if (type === 'bold') return `**${text.trim()}**`;
  return type === 'text_link' ? `[${text}](${textsOf(own(entity, 'href'))[0] ?? ''})` : text;
}

/** The properties of a page or block as labelled lines, its text, and the blocks below it. */
function blockText(block: JsonObject): string {
  const properties = isObject(block.properties) ? Object.entries(block.properties) : [];
  const labels = properties.flatMap(([key, value]) => {
    const texts = textsOf(value);
    return texts.length > 0 ? [`**${key}:** ${texts.join(', ')}`] : [];
  });
  const own = (textsOf(block.content ?? block.string)[0] ?? '')
    .replace(/^([\p{L}\w-]{1,40}):: ?/gmu, '**$1:** ')
    .replace(/^(?:id|collapsed):: .*$/gm, '');
  const below = Array.isArray(block.children) ? apart(block.children.filter(isObject).map(blockText)) : [];
  return [...labels, own, ...below].filter((text) => text !== '').join('\n\n');
}

/** Blocks beside the abstract that have no label or heading are notes, not its continuation. */
function apart(blocks: readonly string[]): string[] {
  const abstract = blocks.findIndex(
    (text) => /^\W{0,8}(?:abstract|摘要)/iu.test(text) && text.length > SHORTEST_ABSTRACT,
  );
  return blocks.map((text, i) =>
    abstract >= 0 && i > abstract && !/^(?:#|\*\*)/.test(text) ? `**Note:** ${text}` : text,
  );
}
