import { isObject, type JsonObject, own, textsOf } from '../json/values.js';

/** Whether a text is an export of Slack with messages of a bot. */
export function isSlack(head: string): boolean {
  return /"type"\s*:\s*"message"/.test(head) && /"type"\s*:\s*"mrkdwn"/.test(head);
}

/** A message of Slack in Markdown: its blocks, or its text without any, and the previews of links in it. */
export function slackMessage(message: JsonObject): string {
  const blocks = objectsIn(message.blocks).map(blockOf);
  const parts = blocks.some((text) => text !== '') ? blocks : [markdownOf(textsOf(message.text)[0])];
  return [...parts, ...objectsIn(message.attachments).map(attachmentOf)].filter((text) => text !== '').join('\n\n');
}

function blockOf(block: JsonObject): string {
  if (block.type === 'divider') return '---';
  const texts = [block, ...objectsIn(block.fields), ...objectsIn(block.elements)].flatMap((part) => {
    const text = own(part, 'text', 'text') ?? own(part, 'text');
    return typeof text === 'string' ? [markdownOf(text)] : [];
  });
  return block.type === 'header' ? `## ${texts.join(' ')}` : texts.join('\n');
}

/** A preview: its title with the link, and its text, which is the abstract of a paper. */
function attachmentOf(attachment: JsonObject): string {
  const [title] = textsOf(attachment.title);
  const [url] = textsOf(attachment.title_link ?? attachment.from_url);
  const [text] = textsOf(attachment.text);
  const blocks = objectsIn(attachment.blocks).map(blockOf);
  if (title === undefined || url === undefined || text === undefined) return blocks.join('\n\n');
  return [`## [${title}](${url})`, `**Abstract:** ${markdownOf(text)}`, ...blocks].join('\n\n');
}

/** Slack's own marks as Markdown: `*bold*`, `<https://…|text>`. */
function markdownOf(text = ''): string {
  return text
    .replace(/<(https?:[^|<>\s]+)\|([^|<>]+)>/g, '[$2]($1)')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{1,400})\*(?![\p{L}\p{N}*])/gu, '**$1**');
}

function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.slice(0, 1000).filter(isObject) : [];
}
