import type { Order, PageRequest, Position } from '../port/queries.js';
import { type Cypher, integer } from './connection.js';

/** An ORDER BY over an expression of the bound node: nulls last in both directions, ties by id. */
export interface Sorting {
  readonly expression: string;
  readonly descending: boolean;
  readonly neverNull?: boolean;
}

export function sorting<By extends string>(
  order: Order<By>,
  expressions: Readonly<Record<By, { readonly expression: string; readonly neverNull?: boolean }>>,
): Sorting {
  return { ...expressions[order.by], descending: order.descending };
}

/** `WITH …, sort ORDER BY … LIMIT …` for a bound node; `sort` holds the row's sort value. */
export function sorted(node: string, sort: Sorting, page: PageRequest, prefix = ''): Cypher {
  const where = after(node, sort, page.after, prefix);
  // Ascending order in Cypher already puts nulls last.
  const nullsLast = sort.neverNull || !sort.descending ? '' : 'sort IS NULL, ';
  return {
    text: `WITH ${node}, ${sort.expression} AS sort WHERE ${where.text} WITH ${node}, sort
      ORDER BY ${nullsLast}sort ${sort.descending ? 'DESC' : 'ASC'}, ${node}.id ASC LIMIT $${prefix}limit`,
    parameters: { ...where.parameters, [`${prefix}limit`]: integer(page.first + 1) },
  };
}

function after(
  node: string,
  { descending, neverNull }: Sorting,
  position: Position | undefined,
  prefix: string,
): Cypher {
  if (!position) return { text: 'true', parameters: {} };
  const [value, id] = [`${prefix}afterValue`, `${prefix}afterId`];
  const parameters = { [value]: position.value, [id]: position.id };
  if (position.value === null) return { text: `sort IS NULL AND ${node}.id > $${id}`, parameters };
  const orNull = neverNull ? '' : ' OR sort IS NULL';
  return {
    text: `(sort ${descending ? '<' : '>'} $${value} OR (sort = $${value} AND ${node}.id > $${id})${orNull})`,
    parameters,
  };
}
