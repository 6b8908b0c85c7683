import {
  GraphQLBoolean,
  GraphQLFloat,
  type GraphQLInputField,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { z } from 'zod';
import { CLAIM_WHERE } from '../graphql/parse-where.js';

/**
 * The fields of `ClaimWhere` in schema/schema.graphql as parameters of a tool, with the same descriptions. A list may be given as a
 * single value.
 */
export function whereShape(): Record<string, z.ZodType> {
  return Object.fromEntries(Object.values(CLAIM_WHERE.getFields()).map((field) => [field.name, parameter(field)]));
}

function parameter({ type, description }: GraphQLInputField): z.ZodType {
  const inner = getNullableType(type);
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).map((field) => [field.name, parameter(field)] as const);
    return z
      .strictObject(Object.fromEntries(fields))
      .optional()
      .describe(description ?? '');
  }
  const named = getNamedType(type);
  const single = isEnumType(named)
    ? z.enum(named.getValues().map((value) => value.name) as [string, ...string[]])
    : named === GraphQLFloat
      ? z.number()
      : named === GraphQLBoolean
        ? z.boolean()
        : z.string();
  const whole = isListType(inner) ? z.union([single, z.array(single)]) : single;
  return whole.optional().describe(description ?? '');
}
