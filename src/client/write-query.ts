import { FIELDS } from './generated/schema.js';

/** A query ready to be sent. */
export interface WrittenQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Writes a selection as a GraphQL document. Arguments are sent as variables, never as text.
 *
 *     { stats: { papers: true } }                    query { stats { papers } }
 *     { claims: { $: { first: 3 }, totalCount: true } }   query ($v0: Int) { claims(first: $v0) { totalCount } }
 */
export function writeQuery(operation: 'query' | 'mutation', selection: object): WrittenQuery {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const declare = (type: string, value: unknown): string => {
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${type}`);
    variables[name] = value;
    return `$${name}`;
  };
  const body = fields(selection, operation === 'query' ? 'Query' : 'Mutation', declare);
  return { query: `${operation}${declared.length > 0 ? ` (${declared.join(', ')})` : ''} ${body}`, variables };
}

type Declare = (type: string, value: unknown) => string;

function fields(selection: object, typeName: string, declare: Declare): string {
  const parts = Object.entries(selection).flatMap(([name, value]: [string, unknown]) => {
    if (name === '$' || value === undefined) return [];
    if (name === 'on') {
      return Object.entries(value as object).map(
        ([some, inner]) => `... on ${some} ${fields(inner as object, some, declare)}`,
      );
    }
    return [field(name, value, typeName, declare)];
  });
  return `{ ${parts.join(' ')} }`;
}

function field(name: string, value: unknown, typeName: string, declare: Declare): string {
  const [target, types] = FIELDS[typeName]?.[name] ?? ['', {}];
  if (value === true) return name;
  const { $: args = {}, ...inner } = value as { readonly $?: Readonly<Record<string, unknown>> };
  const given = Object.entries(args)
    .filter(([, argument]) => argument !== undefined)
    .map(([argument, wanted]) => `${argument}: ${declare(types[argument] ?? 'String', wanted)}`);
  const head = `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
  return Object.keys(inner).length > 0 ? `${head} ${fields(inner, target, declare)}` : head;
}
