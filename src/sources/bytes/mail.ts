import PostalMime from 'postal-mime';
import { UnpackError } from './decompress.js';
import { linesOf } from './lines.js';
import { onePiece } from './pieces.js';
import type { ZipEntry } from './zip.js';

/** Larger messages are rejected, because a message is held in memory with its attachments. */
const MOST_BYTES = 64 * 1024 * 1024;
/** The header lines of a message, each with its continuation lines. */
const HEADERS = /^(?:>?From .*\r?\n)?((?:[A-Za-z][\w-]*:.*\r?\n(?:[ \t]+\S.*\r?\n)*){2,})/;
const IMAGES = /^(?:image|audio|video|font)\//;

/** Whether a file is a mail or a mailbox: it begins with headers that mail programs write. */
export function isMail(head: Buffer): boolean {
  const headers = HEADERS.exec(head.toString('latin1').trimStart())?.[1];
  return (
    headers !== undefined &&
    /^From:/im.test(headers) &&
    /^(?:MIME-Version|Content-Type|Content-Transfer-Encoding|Message-ID|Received|Return-Path):/im.test(headers)
  );
}

/**
 * The texts of a mail, or of all mails in a mailbox, as files: for each message its HTML (otherwise its plain text) and its attachments.
 * @throws UnpackError when a message is too large
 */
export async function* mailParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ZipEntry> {
  let number = 0;
  for await (const message of messagesOf(bytes)) {
    number++;
    const { html, text, subject, attachments } = await PostalMime.parse(message, {
      attachmentEncoding: 'arraybuffer',
    });
    const name = `message ${number}${subject === undefined ? '' : ` "${subject.slice(0, 60)}"`}`;
    const body = html === undefined ? text : wholePage(html);
    if (body !== undefined && body.trim() !== '') yield { name, bytes: onePiece(Buffer.from(`\ufeff${body}`)) };
    for (const { filename, mimeType, content } of attachments) {
      if (IMAGES.test(mimeType)) continue;
      const file = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
      yield { name: `${name}, ${filename ?? mimeType}`, bytes: onePiece(file) };
    }
  }
}

function wholePage(html: string): string {
  return /^\s*<(?:!doctype|html)/i.test(html) ? html : `<!DOCTYPE html><html><body>${html}</body></html>`;
}

/** The messages of a mailbox, or the only one. */
async function* messagesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let lines: string[] = [];
  let length = 0;
  for await (const { text, tooLong } of linesOf(inLatin1(bytes), MOST_BYTES)) {
    if (beginsMessage(text) && (lines.length === 0 || lines.at(-1) === '')) {
      if (lines.length > 0) yield Buffer.from(lines.join('\n'), 'latin1');
      lines = [];
      length = 0;
      continue;
    }
    lines.push(text.replace(/^>(>*From )/, '$1'));
    length += text.length + 1;
    if (tooLong || length > MOST_BYTES) throw new UnpackError(`a message is larger than ${MOST_BYTES >> 20} MiB`);
  }
  if (lines.some((line) => line !== '')) yield Buffer.from(lines.join('\n'), 'latin1');
}

/** A mailbox (mbox) begins each message with a line such as "From ana@example.org Wed May  1 10:00:00 2024". */
function beginsMessage(line: string): boolean {
  return line.startsWith('From ') && /\d\d:\d\d.{0,20}\d{4}\s*$/.test(line.slice(-60));
}

/** Reads each byte as one character, so that no encoding is assumed before the headers name one. */
async function* inLatin1(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const piece of bytes)
    yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
}
