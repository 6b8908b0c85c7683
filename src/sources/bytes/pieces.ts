/** The chunks of a stream, or undefined if they exceed `most` in total. */
export async function piecesOf<T extends { readonly length: number }>(
  stream: AsyncIterable<T>,
  most: number,
): Promise<T[] | undefined> {
  const pieces: T[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > most) return undefined;
    pieces.push(piece);
  }
  return pieces;
}

/** A stream of one chunk. */
export async function* onePiece<T>(piece: T): AsyncGenerator<T> {
  yield piece;
}
