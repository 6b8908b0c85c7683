/** One line, without its line break. */
export interface NumberedLine {
  readonly text: string;
  /** The number of the line, from 1. */
  readonly number: number;
  /** Whether the line exceeded the limit; `text` is then its beginning. */
  readonly tooLong: boolean;
}

/**
 * Splits text into lines. Only LF, CRLF and a lone CR end a line, because U+2028 may occur within JSON strings.
 * @param limit maximum number of characters kept of a line
 */
export async function* linesOf(chunks: AsyncIterable<string>, limit: number): AsyncIterable<NumberedLine> {
  let number = 0;
  let parts: string[] = [];
  let length = 0;
  let afterCr = false;
  const take = (piece: string): void => {
    if (length < limit) parts.push(piece.length > limit - length ? piece.slice(0, limit - length) : piece);
    length += piece.length;
  };
  const finish = (): NumberedLine => {
    const line = { text: parts.join(''), number: ++number, tooLong: length > limit };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    if (afterCr && chunk.startsWith('\n')) from = 1;
    if (chunk !== '') afterCr = chunk.endsWith('\r');
    for (const end of chunk.matchAll(/\r\n|\n|\r/g)) {
      if (end.index < from) continue;
      take(chunk.slice(from, end.index));
      from = end.index + end[0].length;
      yield finish();
    }
    take(chunk.slice(from));
  }
  if (length > 0) yield finish();
}
