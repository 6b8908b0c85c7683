// A plugin for GraphQL Code Generator that writes the schema as TypeScript types for selections of the typed client (src/client), and
// as the table from which the client builds queries.
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

const SCALARS = { ID: 'string', String: 'string', Int: 'number', Float: 'number', Boolean: 'boolean', JSON: 'unknown' };

export function plugin(schema) {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !(type.name in SCALARS),
  );
  const parts = types.flatMap((type) => {
    if (isEnumType(type))
      return declaration(
        type,
        `export type ${type.name} = ${type
          .getValues()
          .map(({ name }) => `'${name}'`)
          .join(' | ')};`,
      );
    if (isInputObjectType(type))
      return declaration(type, `export interface ${type.name} {\n${inputFields(type.getFields())}}`);
    if (isAbstractType(type))
      return declaration(
        type,
        `export type ${type.name} = ${schema
          .getPossibleTypes(type)
          .map(({ name }) => name)
          .join(' | ')};`,
      );
    return isObjectType(type)
      ? declaration(
          type,
          `export interface ${type.name} {\n  readonly __typename: '${type.name}';\n${outputFields(type)}}`,
        )
      : [];
  });
  return [...parts, table(schema, types)].join('\n');
}

function declaration(type, text) {
  return `${comment(type.description)}${text}\n`;
}

function comment(description, indent = '') {
  const lines = (description ?? '').trim().split('\n');
  return lines.length === 1
    ? `${indent}/** ${lines[0]} */\n`
    : `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

/** The TypeScript type of an input type. A list may be given as a single value, as GraphQL allows. */
function inputType(type) {
  if (isNonNullType(type)) return inputType(type.ofType);
  if (isListType(type)) return `${inputType(type.ofType)} | readonly (${inputType(type.ofType)})[]`;
  return SCALARS[type.name] ?? type.name;
}

function inputFields(fields) {
  return Object.values(fields)
    .map((field) => {
      const required = isRequiredInputField(field);
      return `${comment(field.description, '  ')}  readonly ${field.name}${required ? '' : '?'}: ${inputType(field.type)}${required ? '' : ' | null'};\n`;
    })
    .join('');
}

function outputType(type) {
  if (isNonNullType(type)) return present(type.ofType);
  return `${present(type)} | null`;
}

function present(type) {
  if (isListType(type)) return `(${outputType(type.ofType)})[]`;
  return SCALARS[type.name] ?? type.name;
}

function outputFields(type) {
  return Object.values(type.getFields())
    .map(
      (field) =>
        `${comment(field.description, '  ')}  readonly ${field.name}: { readonly type: ${outputType(field.type)}; readonly args: ${args(field)} };\n`,
    )
    .join('');
}

function args(field) {
  if (field.args.length === 0) return 'null';
  return `{ ${field.args.map((arg) => `readonly ${arg.name}${isRequiredArgument(arg) ? '' : '?'}: ${inputType(arg.type)}${isRequiredArgument(arg) ? '' : ' | null'}`).join('; ')} }`;
}

/** Lists every field that has arguments or subfields, with its type and the types of its arguments. */
function table(schema, types) {
  const rows = types
    .filter((type) => isObjectType(type) || isAbstractType(type))
    .map((type) => {
      const fields = type.getFields ? Object.values(type.getFields()) : [];
      const shown = fields
        .filter(
          (field) =>
            field.args.length > 0 ||
            (!(getNamedType(field.type).name in SCALARS) && !isEnumType(getNamedType(field.type))),
        )
        .map(
          (field) =>
            `${field.name}: ['${getNamedType(field.type).name}', { ${field.args.map((arg) => `${arg.name}: '${arg.type}'`).join(', ')} }]`,
        );
      return `  ${type.name}: { ${shown.join(', ')} },\n`;
    });
  return `/** By type and field: the field's type, and the types of its arguments. */\nexport const FIELDS: Readonly<Record<string, Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>>>> = {\n${rows.join('')}};\n`;
}
