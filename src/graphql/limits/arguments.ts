import {
  type DocumentNode,
  getArgumentValues,
  type GraphQLField,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { firstControl } from '../../domain/plain-text.js';
import { ApiError } from '../errors.js';
import type { QueryLimits } from './default-limits.js';

/** Maximum length of a name, in UTF-16 code units. */
const NAME_LENGTH = 500;
/** Maximum lengths of longer arguments. An id may contain the whole title of a paper, and a cursor an id. */
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['after', 8000],
  ['id', 2000],
  ['papers', 2000],
  ['proposedIn', 2000],
  ['claim', 2000],
  ['entity', 2000],
  ['into', 2000],
  ['from', 2000],
  ['broader', 2000],
  ['note', 2000],
  ['question', 1000],
]);

/**
 * Checks every argument of a validated document before it is executed: the length of lists and texts, and that texts contain no
 * control characters. The texts of papers are excluded; they are checked and cleaned when papers are ingested.
 * @param variables coerced, with their defaults
 * @throws ApiError BAD_INPUT that names the argument and the limit
 */
export function checkArguments(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  limits: QueryLimits,
): void {
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Field: (node) => {
      const field = types.getFieldDef();
      if (!field || field.args.length === 0) return;
      for (const [name, value] of Object.entries(valuesOf(field, node, variables))) {
        if (!holdsPapers(field, name)) checkValue(value, `${field.name}(${name}:)`, name, limits);
      }
    },
  });
  visit(document, visitor);
}

function valuesOf(
  field: GraphQLField<unknown, unknown>,
  node: Parameters<typeof getArgumentValues>[1],
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    // Invalid variables are reported by the execution.
    return {};
  }
}

function holdsPapers(field: GraphQLField<unknown, unknown>, argument: string): boolean {
  return /\bPaperInput\b/.test(String(field.args.find(({ name }) => name === argument)?.type));
}

function checkValue(value: unknown, place: string, name: string, limits: QueryLimits): void {
  const excess = excessOf(value, place, name, limits);
  if (excess !== undefined) throw new ApiError('BAD_INPUT', excess, { http: { status: 400 } });
}

/**
 * What exceeds the limits in an argument or a filter, as an error message: the length of a list or of a text, or a control character.
 * @param place how the message names the value
 * @param name of the argument or the field
 * @returns undefined if nothing does
 */
export function excessOf(value: unknown, place: string, name: string, limits: QueryLimits): string | undefined {
  if (typeof value === 'string') return excessOfText(value, place, LENGTHS.get(name) ?? NAME_LENGTH);
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value) && value.length > limits.listEntries)
    return `${place} has ${value.length} entries; the maximum is ${limits.listEntries}`;
  const parts: readonly (readonly [string, string, unknown])[] = Array.isArray(value)
    ? value.map((entry) => [place, name, entry])
    : Object.entries(value).map(([key, part]) => [place === '' ? key : `${place}.${key}`, key, part]);
  for (const [where, key, part] of parts) {
    const excess = excessOf(part, where, key, limits);
    if (excess !== undefined) return excess;
  }
  return undefined;
}

function excessOfText(text: string, place: string, most: number): string | undefined {
  if (text.length > most) return `${place} is a text of ${text.length} characters; the maximum is ${most}`;
  const control = firstControl(text);
  return control === undefined ? undefined : `${place} contains ${control}; expected text without control characters`;
}
