/**
 * A row of a table as a line of JSON, with large integers as strings, times as ISO dates and lists as arrays. Binary values are omitted: they
 * are pictures or vectors.
 */
export function jsonRow(row: Readonly<Record<string, unknown>>): Buffer {
  return Buffer.from(`${JSON.stringify(row, plain)}\n`);
}

function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (Buffer.isBuffer(value) || value instanceof Uint8Array || value instanceof ArrayBuffer) return undefined;
  // `Buffer.toJSON` has run before.
  if (typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Buffer') return undefined;
  return ArrayBuffer.isView(value) ? [...(value as unknown as Iterable<number>)] : value;
}
