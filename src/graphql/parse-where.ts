import {
  buildASTSchema,
  coerceInputValue,
  GraphQLBoolean,
  GraphQLFloat,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  parse,
} from 'graphql';
import { badInput, type QueryError } from '../query/errors.js';
import type { ClaimWhere } from '../query/where.js';
import { typeDefs } from './schema.js';

/** The filter of the API, as defined by the schema. */
export const CLAIM_WHERE = buildASTSchema(parse(typeDefs)).getType('ClaimWhere') as GraphQLInputObjectType;

type Fields = Record<string, unknown>;

/**
 * Parses a filter from pairs of text, as in a URL or on a command line: every field of `ClaimWhere` by its name, nested fields
 * with a dot (`value.lt`, `published.from`) or as JSON (`value={"lt":5}`), lists of filters as JSON
 * (`not={"hardware":["A100"]}`). A repeated field means "any of". A pair without a value is ignored, so that an empty dashboard
 * variable selects everything.
 * @throws QueryError BAD_INPUT for an unknown field or an invalid value
 */
export function parseWhere(pairs: Iterable<readonly [string, string]>): ClaimWhere {
  const where: Fields = {};
  for (const [name, text] of pairs) if (text.trim() !== '') set(where, CLAIM_WHERE, name.split('.'), text.trim(), name);
  return checkWhere(where);
}

/**
 * Checks a filter in JSON against the schema.
 * @throws QueryError BAD_INPUT that names the field
 */
export function checkWhere(where: unknown): ClaimWhere {
  return checked(where, CLAIM_WHERE) as ClaimWhere;
}

function checked(where: unknown, type: GraphQLInputObjectType): unknown {
  return coerceInputValue(where, type, (path, _, error) => {
    const place = path.length > 0 ? `\`${path.join('.')}\`: ` : '';
    throw badInput(`${place}${error.message}`);
  });
}

function set(
  into: Fields,
  type: GraphQLInputObjectType,
  [head = '', ...rest]: string[],
  text: string,
  whole: string,
): void {
  const field = fieldNamed(type, head, rest);
  if (!field) {
    throw badInput(`there is no condition "${whole}"; expected one of: ${conditionNames(CLAIM_WHERE).join(', ')}`);
  }
  const inner = getNullableType(field.type);
  if (isInputObjectType(inner)) {
    const given = (into[head] ?? {}) as Fields;
    into[head] = given;
    if (rest.length > 0) set(given, inner, rest, text, whole);
    else Object.assign(given, objectIn(text, whole, inner));
  } else if (isListType(inner)) {
    into[head] = [...((into[head] as unknown[] | undefined) ?? []), leaf(field.type, text, whole)];
  } else if (into[head] === undefined) into[head] = leaf(field.type, text, whole);
  else throw badInput(`the condition "${whole}" is given twice; it takes one value`);
}

/** @param rest the parts of the name after dots, which only objects have */
function fieldNamed(
  type: GraphQLInputObjectType,
  name: string,
  rest: readonly string[],
): GraphQLInputField | undefined {
  const field = Object.hasOwn(type.getFields(), name) ? type.getFields()[name] : undefined;
  return field && rest.length > 0 && !isInputObjectType(getNullableType(field.type)) ? undefined : field;
}

function leaf(type: GraphQLInputType, text: string, whole: string): unknown {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return checked(json(text, whole), named);
  if (named === GraphQLFloat) {
    if (Number.isFinite(Number(text))) return Number(text);
    throw badInput(`the condition "${whole}" takes a number, not "${text}"`);
  }
  if (named === GraphQLBoolean) {
    if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
    throw badInput(`the condition "${whole}" takes true or false, not "${text}"`);
  }
  if (!isEnumType(named)) return text;
  const values = named.getValues().map((value) => value.name);
  const value = text.toUpperCase().replace(/[\s-]+/g, '_');
  if (values.includes(value)) return value;
  throw badInput(`the condition "${whole}" takes one of ${values.join(', ')}, not "${text}"`);
}

function objectIn(text: string, whole: string, type: GraphQLInputObjectType): Fields {
  const example = `{"${Object.keys(type.getFields())[0]!}":…} (or ${conditionNames(type)
    .map((name) => `${whole}.${name}`)
    .join(', ')})`;
  const value = json(text, whole, example);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw notJson(text, whole, example);
}

function json(text: string, whole: string, example = '{"hardware":["A100"]}'): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson(text, whole, example);
  }
}

function notJson(text: string, whole: string, example: string): QueryError {
  return badInput(`the condition "${whole}" takes a filter as JSON, such as ${example}, not "${text}"`);
}

/** Every condition that `parseWhere` accepts, in its syntax. */
export function conditionNames(type: GraphQLInputObjectType = CLAIM_WHERE): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = getNullableType(field.type);
    return isInputObjectType(inner) ? conditionNames(inner).map((name) => `${field.name}.${name}`) : [field.name];
  });
}
