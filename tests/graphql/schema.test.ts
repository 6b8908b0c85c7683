import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { typeDefs } from '../../src/graphql/schema.js';

const contract = buildSchema(readFileSync(fileURLToPath(new URL('./contract.graphql', import.meta.url)), 'utf8'));
const schema = buildSchema(typeDefs);

describe('the schema', () => {
  it('breaks nothing that the contract promises, to which more may be added', () => {
    expect(findBreakingChanges(contract, schema)).toEqual([]);
    const added = ['OPTIONAL_INPUT_FIELD_ADDED', 'VALUE_ADDED_TO_ENUM', 'TYPE_ADDED_TO_UNION'];
    expect(findDangerousChanges(contract, schema).filter(({ type }) => !added.includes(type))).toEqual([]);
  });

  it('describes every type, field, argument and value: it is the manual', () => {
    const bare: string[] = [];
    const look = (name: string, thing: { readonly description?: string | null }): void => {
      if (!thing.description) bare.push(name);
    };
    for (const type of Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type))) {
      if (!/^(String|Int|Float|Boolean|ID)$/.test(type.name)) look(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    }
    expect(bare).toEqual([]);
  });
});
