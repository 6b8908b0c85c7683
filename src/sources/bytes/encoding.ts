import { analyse } from 'chardet';
import { isUtf8 } from 'node:buffer';

/** The characters of Windows-1252 at 0x80 to 0x9F; its five undefined bytes remain control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * An invalid UTF-8 byte becomes a lone surrogate, U+DC00 + byte, which valid text never contains. The record with it can then
 * be identified (see `strayBytes`), and the text around it is read.
 */
const STRAY = 0xdc00;
/** A lone surrogate: a stray byte, or text truncated within a character by another program. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Whether the text contains bytes that were not UTF-8, or lone surrogates. */
export function strayBytes(text: string): boolean {
  return HALF.test(text);
}

/** A single invalid byte beside a letter that is a letter in Windows-1252. */
const STRAY_LETTER = /(?<![\udc80-\udcff])(?:(?<=\p{L})[\udcc0-\udcff]|[\udcc0-\udcff](?=\p{L}))(?![\udc80-\udcff])/gu;

/** Reads single letters of Windows-1252 in a word as such ("J\xfcrgen" in a file of UTF-8), and replaces other invalid characters with U+FFFD. */
export function withoutStrayBytes(text: string): string {
  return text
    .replace(STRAY_LETTER, (stray) => String.fromCharCode(stray.charCodeAt(0) - STRAY))
    .replace(new RegExp(HALF, 'g'), '\ufffd');
}

/** Text that is decoded incrementally. */
export interface DecodedText {
  /** The encoding detected so far; pure ASCII counts as UTF-8. */
  readonly encoding: string;
  readonly text: AsyncIterable<string>;
}

/**
 * Decodes text: by its byte order mark, else by the encoding that an XML declaration names, else as UTF-8 while it is UTF-8, else as
 * the East Asian or Cyrillic encoding that its bytes show, else as Windows-1252. The first bytes beyond ASCII decide between the last three.
 * @param bytes pieces of any size; a character may lie across two
 */
export async function decode(bytes: AsyncIterable<Uint8Array>): Promise<DecodedText> {
  const iterator = bytes[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < 256) {
    const next = await iterator.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const decoder = decoderFor(head);
  async function* text(): AsyncIterable<string> {
    for (let piece: Uint8Array | undefined = head; piece;) {
      const decoded = decoder.decode(piece);
      if (decoded !== '') yield decoded;
      const next = await iterator.next();
      piece = next.done ? undefined : next.value;
    }
    const rest = decoder.end();
    if (rest !== '') yield rest;
  }
  return {
    get encoding() {
      return decoder.encoding;
    },
    text: text(),
  };
}

interface Decoder {
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
  end(): string;
}

function decoderFor(head: Buffer): Decoder {
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return new Utf8Decoder(false, true);
  if (startsWith(head, 0xff, 0xfe)) return labelled('utf-16le', 'UTF-16 (little-endian)');
  if (startsWith(head, 0xfe, 0xff)) return labelled('utf-16be', 'UTF-16 (big-endian)');
  return utf16WithoutMark(head) ?? declared(head.toString('latin1')) ?? new Utf8Decoder(true);
}

function startsWith(head: Buffer, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

/** UTF-16 of mostly Latin text: every second byte is often zero, the others never are. */
function utf16WithoutMark(head: Buffer): Decoder | undefined {
  if (head.length < 4) return undefined;
  const [even, odd] = [0, 1].map((side) => head.filter((byte, at) => at % 2 === side && byte === 0).length);
  if (odd! > head.length / 4 && even === 0) return labelled('utf-16le', 'UTF-16 (little-endian)');
  return even! > head.length / 4 && odd === 0 ? labelled('utf-16be', 'UTF-16 (big-endian)') : undefined;
}

/** `<?xml version="1.0" encoding="GB2312"?>`; an encoding that Node does not support is detected from the bytes. */
function declared(head: string): Decoder | undefined {
  const label = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/i.exec(head)?.[1]?.toLowerCase();
  if (label === undefined || /^utf-?(8|16)|^us-ascii$/.test(label)) return undefined;
  // Node 20 decodes these as plain Latin-1 and loses the typographic quotes of Windows.
  if (/^(?:windows-1252|cp1252|iso-?8859-1|latin-?1)$/.test(label)) return new Windows1252Decoder();
  try {
    return labelled(label, label.toUpperCase());
  } catch {
    return undefined;
  }
}

function labelled(label: string, encoding: string): Decoder {
  const decoder = new TextDecoder(label, { ignoreBOM: false });
  return { encoding, decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

class Windows1252Decoder implements Decoder {
  readonly encoding = 'Windows-1252';
  decode(bytes: Uint8Array): string {
    return windows1252(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
  end(): string {
    return '';
  }
}

function windows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!);
}

class Utf8Decoder implements Decoder {
  encoding = 'UTF-8';
  private rest = Buffer.alloc(0);
  private other: Decoder | undefined;

  /**
   * @param undecided only ASCII has been seen, so the text may still be Windows-1252
   * @param mark the text begins with a byte order mark
   */
  constructor(
    private undecided: boolean,
    private mark = false,
  ) {}

  decode(bytes: Uint8Array): string {
    const all = Buffer.concat([this.rest, bytes]);
    const cut = all.length - unfinished(all);
    this.rest = all.subarray(cut);
    return this.whole(all.subarray(0, cut));
  }

  end(): string {
    const rest = this.rest;
    this.rest = Buffer.alloc(0);
    return (rest.length === 0 ? '' : this.whole(rest)) + (this.other?.end() ?? '');
  }

  private whole(bytes: Buffer): string {
    if (this.other) return this.other.decode(bytes);
    if (this.undecided && bytes.some((byte) => byte >= 0x80)) {
      this.undecided = false;
      const { valid, stray } = census(bytes);
      if (stray > valid) {
        this.other = detected(bytes) ?? new Windows1252Decoder();
        this.encoding = this.other.encoding;
        return this.other.decode(bytes);
      }
    }
    const text = isUtf8(bytes) ? bytes.toString('utf8') : withStrays(bytes);
    if (!this.mark || text === '') return text;
    this.mark = false;
    return text.replace(/^\ufeff/, '');
  }
}

/** Encodings whose words are runs of bytes beyond ASCII. If several are equally likely, as in a short text, the first one is chosen. */
const NOT_LATIN = ['GB18030', 'Shift_JIS', 'EUC-KR', 'windows-1251', 'EUC-JP', 'Big5', 'KOI8-R'] as const;
const SURE_ENOUGH = 10;

/** An encoding of a non-Latin script. In Latin words only single letters are beyond ASCII, as in "Köhler". */
function detected(bytes: Buffer): Decoder | undefined {
  const runs = bytes.toString('latin1').match(/[\u0080-\u00ff][\u0040-\u00ff]*/g) ?? [];
  const long = runs.filter((run) => /^[\u0080-\u00ff]{2}/.test(run)).length;
  // A single word with two adjacent accented letters, as in "Müürsepp", still counts as Latin.
  if (long < 3 && !runs.some((run) => /[\u0080-\u00ff]{4}/.test(run))) return undefined;
  if (long < runs.length * 0.7) return undefined;
  const found = new Map(analyse(bytes).map(({ name, confidence }) => [name, confidence]));
  const best = NOT_LATIN.toSorted((a, b) => (found.get(b) ?? 0) - (found.get(a) ?? 0))[0]!;
  return (found.get(best) ?? 0) < SURE_ENOUGH ? undefined : labelled(best, best);
}

/** The number of bytes at the end that belong to an incomplete character. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    return lengthFrom(byte) > back ? back : 0;
  }
  return 0;
}

/** Number of bytes of a character that begins with this byte; 1 for an invalid first byte. */
function lengthFrom(byte: number): number {
  return byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 1;
}

function* characters(
  bytes: Buffer,
): Generator<{ readonly at: number; readonly length: number; readonly valid: boolean }> {
  for (let at = 0; at < bytes.length;) {
    const length = lengthFrom(bytes[at]!);
    const valid = bytes[at]! < 0x80 || (length > 1 && isUtf8(bytes.subarray(at, at + length)));
    yield { at, length: valid ? length : 1, valid };
    at += valid ? length : 1;
  }
}

function census(bytes: Buffer): { valid: number; stray: number } {
  let valid = 0;
  let stray = 0;
  for (const character of characters(bytes)) {
    if (!character.valid) stray++;
    else if (character.length > 1) valid++;
  }
  return { valid, stray };
}

function withStrays(bytes: Buffer): string {
  let text = '';
  let from = 0;
  for (const { at, valid } of characters(bytes)) {
    if (valid) continue;
    text += bytes.toString('utf8', from, at) + String.fromCharCode(STRAY + bytes[at]!);
    from = at + 1;
  }
  return text + bytes.toString('utf8', from);
}
