import type { PageRequest, Position } from '../store/port/queries.js';
import { badInput, QueryError } from './errors.js';

/** The content of a cursor, which is opaque to clients. */
export interface Cursor {
  /** The order that the position belongs to; a cursor is invalid in another order. */
  readonly order: string;
  readonly position: Position;
  /** The time at which paging began, for orders that change when papers are added. */
  readonly asOf?: string;
}

export const MOST_ROWS = 200;

/** Whether a position comes after another one in an order of falling values, with ties by rising id. */
export function isAfter(position: Position, other: Position): boolean {
  const [a, b] = [Number(position.value), Number(other.value)];
  return a === b ? position.id > other.id : a < b;
}

/** Encodes a cursor for clients. */
export function encodeCursor({ order, position, asOf }: Cursor): string {
  const parts = [order, position.value, position.id, ...(asOf === undefined ? [] : [asOf])];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws QueryError BAD_CURSOR if the text is not a cursor, or one of another order */
export function decodeCursor(text: string, order: string): Cursor {
  const parts = parseParts(text);
  if (!parts)
    throw new QueryError(
      'BAD_CURSOR',
      'this is not a cursor: pass an unchanged endCursor, or the cursor of an edge, as `after`',
    );
  const [own, value, id, asOf] = parts;
  if (own !== order) {
    throw new QueryError(
      'BAD_CURSOR',
      `this cursor belongs to another list or order (${own}, not ${order}): start again without \`after\``,
    );
  }
  return { order, position: { value, id }, asOf };
}

/** The page requested by `first` and `after`. */
export function pageRequest(
  args: { first?: number | null; after?: string | null },
  order: string,
): PageRequest & { asOf?: string } {
  const first = rowCount(args.first, 20);
  if (args.after === null || args.after === undefined) return { first };
  const { position, asOf } = decodeCursor(args.after, order);
  return { first, after: position, asOf };
}

/** @throws QueryError BAD_INPUT if `first` is out of bounds */
export function rowCount(first: number | null | undefined, otherwise: number, most = MOST_ROWS): number {
  const rows = first ?? otherwise;
  if (rows < 0 || rows > most) throw badInput(`\`first\` is ${rows}; it must be between 0 and ${most}`);
  return rows;
}

type Parts = [order: string, value: string | number | null, id: string, asOf?: string];

function parseParts(text: string): Parts | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  return isParts(parts) ? parts : undefined;
}

function isParts(parts: unknown): parts is Parts {
  if (!Array.isArray(parts) || parts.length < 3 || parts.length > 4) return false;
  const [order, value, id, asOf] = parts as unknown[];
  return (
    [order, id].every((part) => typeof part === 'string') &&
    (value === null || typeof value === 'string' || Number.isFinite(value)) &&
    (asOf === undefined || typeof asOf === 'string')
  );
}

/** A page size larger than the number of entities in any graph, for reading a facet completely. */
export const EVERY = 10_000_000;
