import type { Extraction } from '../domain/extraction.js';
import { type ReadableText, type Reader, UnreadableTextError } from '../reader/reader.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { WriteTransaction } from '../store/port/transaction.js';

/** Extractions by the `textHash` of their text. */
export type Extractions = ReadonlyMap<string, Extraction>;
/** Texts by their `textHash`. */
export type Texts = ReadonlyMap<string, ReadableText>;

/** A transaction needs texts that have not been read yet. */
export class UnreadTextsError extends Error {
  override readonly name = 'UnreadTextsError';
  constructor(readonly texts: Texts) {
    super(`${texts.size} texts have to be read first`);
  }
}

/**
 * Number of texts sent to a thread at once: large enough that the transfer costs little, small enough that all threads finish
 * together.
 */
const TEXTS_AT_ONCE = 16;

/**
 * Reads texts on all threads of the reader.
 * @returns the extractions, and the errors of texts that could not be read
 */
export async function readTexts(
  reader: Reader,
  texts: Texts,
): Promise<{ readonly read: Map<string, Extraction>; readonly unreadable: Map<string, string> }> {
  const [read, unreadable] = [new Map<string, Extraction>(), new Map<string, string>()];
  const readSome = async (some: readonly (readonly [string, ReadableText])[]): Promise<void> => {
    try {
      const extractions = await reader.read(some.map(([, text]) => text));
      some.forEach(([hash], i) => read.set(hash, extractions[i]!));
    } catch (error) {
      if (!(error instanceof UnreadableTextError)) throw error;
      if (some.length === 1) unreadable.set(some[0]![0], error.message);
      else for (const one of some) await readSome([one]);
    }
  };
  const all = [...texts];
  const batches = Array.from({ length: Math.ceil(all.length / TEXTS_AT_ONCE) }, (_, i) =>
    all.slice(i * TEXTS_AT_ONCE, (i + 1) * TEXTS_AT_ONCE),
  );
  await Promise.all(batches.map(readSome));
  return { read, unreadable };
}

/**
 * Runs `change` in a transaction. If it needs texts that have not been read, the transaction is rolled back, the texts are read
 * with no transaction open, and `change` runs again on the graph as it is then.
 * @throws UnreadableTextError if a text cannot be read
 */
export async function transactReading<T>(
  store: GraphStore,
  reader: Reader,
  change: (tx: WriteTransaction, extractions: Extractions) => Promise<T>,
  known: Extractions = new Map(),
): Promise<T> {
  const extractions = new Map(known);
  for (;;) {
    try {
      return await store.transact((tx) => change(tx, extractions));
    } catch (error) {
      if (!(error instanceof UnreadTextsError)) throw error;
      const { read, unreadable } = await readTexts(reader, error.texts);
      for (const reason of unreadable.values()) throw new UnreadableTextError(reason);
      for (const [hash, extraction] of read) extractions.set(hash, extraction);
    }
  }
}
