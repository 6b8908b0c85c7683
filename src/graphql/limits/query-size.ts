import { sum } from '../../domain/sum.js';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  visit,
} from 'graphql';
import type { QuerySize } from './query-limits.js';

/** Assumed length of lists without `first` (authors, proposes, …). */
const ROWS_OF_SHORT_LIST = 5;
/** Assumed length of lists in an introspection query. */
const ROWS_OF_SCHEMA_LIST = 15;
/** Assumed `first` when the schema has no default. */
const ROWS_OF_PAGE = 20;

interface Size {
  readonly depth: number;
  readonly rows: number;
  readonly values: number;
}

const NOTHING: Size = { depth: 0, rows: 0, values: 0 };

/**
 * The maximum size of the response to a validated operation. Every object counts as a row, everything else as a value; a
 * `first` multiplies the content of the nearest list below it. For an interface or union, the type with the largest response
 * counts.
 *
 *     { claims(first: 50) { nodes { paper { title } } } }     1 + 50 * (1 + 1) rows, 50 values
 *
 * A selection is measured once for each type and page, no matter how often its fragment is spread, so that measuring costs no
 * more than parsing the query.
 * @param variables coerced, with their defaults
 */
export function measureQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): QuerySize {
  const root = schema.getRootType(operation.operation);
  const gauge = new Gauge(schema, document, variables);
  const size = root ? gauge.selection(operation.selectionSet, root) : NOTHING;
  return { ...size, ...written(document), rootFields: gauge.fields(operation.selectionSet) };
}

/** Counts of the document's syntax. */
function written(document: DocumentNode): Pick<QuerySize, 'aliases' | 'directives'> {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: ({ alias }) => void (aliases += alias ? 1 : 0),
    Directive: () => void directives++,
  });
  return { aliases, directives };
}

class Gauge {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly sizes = new Map<SelectionSetNode, Map<string, Size>>();
  private readonly fieldCounts = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    const fragments = document.definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** Number of fields directly in a selection, including those of fragments. */
  fields(selection: SelectionSetNode): number {
    return sum(
      selection.selections.map((part) => {
        if (part.kind === Kind.FIELD) return 1;
        if (part.kind === Kind.INLINE_FRAGMENT) return this.fields(part.selectionSet);
        const name = part.name.value;
        const count = this.fieldCounts.get(name) ?? this.fieldsOfFragment(name);
        this.fieldCounts.set(name, count);
        return count;
      }),
    );
  }

  private fieldsOfFragment(name: string): number {
    const fragment = this.fragments.get(name);
    return fragment ? this.fields(fragment.selectionSet) : 0;
  }

  /** @param page the `first` of a field above, which limits the next list below it (a connection's `edges`) */
  selection(selection: SelectionSetNode, type: GraphQLObjectType, page?: number): Size {
    const known = this.sizes.get(selection) ?? new Map<string, Size>();
    this.sizes.set(selection, known);
    const key = `${type.name} ${page}`;
    const size = known.get(key) ?? this.sizeOf(selection, type, page);
    known.set(key, size);
    return size;
  }

  private sizeOf(selection: SelectionSetNode, type: GraphQLObjectType, page: number | undefined): Size {
    const sizes = selection.selections.map((part): Size => {
      if (part.kind === Kind.FIELD) return this.field(part, type, page);
      const fragment = part.kind === Kind.INLINE_FRAGMENT ? part : this.fragments.get(part.name.value);
      const condition = fragment?.typeCondition?.name.value;
      const applies = condition === undefined || this.isA(type, condition);
      return fragment && applies ? this.selection(fragment.selectionSet, type, page) : NOTHING;
    });
    return {
      depth: Math.max(0, ...sizes.map((size) => size.depth)),
      rows: sum(sizes.map((size) => size.rows)),
      values: sum(sizes.map((size) => size.values)),
    };
  }

  private field(node: FieldNode, type: GraphQLObjectType, page: number | undefined): Size {
    const field = this.definition(node, type);
    if (!field) return { depth: 1, rows: 0, values: 1 };
    const isIntrospection = node.name.value.startsWith('__') || type.name.startsWith('__');
    const rows = this.first(node, field) ?? page;
    const many = isList(field);
    const times = many ? (rows ?? (isIntrospection ? ROWS_OF_SCHEMA_LIST : ROWS_OF_SHORT_LIST)) : 1;
    if (!node.selectionSet) return { depth: 1, rows: 0, values: times };
    const inner = this.largest(node.selectionSet, getNamedType(field.type), many ? undefined : rows);
    // GraphQL has its own depth rule for introspection, and tools nest it deeper than any other query.
    const depth = isIntrospection ? 1 : inner.depth + 1;
    return { depth, rows: times * (1 + inner.rows), values: times * inner.values };
  }

  private largest(selection: SelectionSetNode, target: GraphQLNamedType, page: number | undefined): Size {
    const types = isAbstractType(target) ? this.schema.getPossibleTypes(target) : isObjectType(target) ? [target] : [];
    const sizes = types.map((type) => this.selection(selection, type, page));
    return {
      depth: Math.max(0, ...sizes.map((size) => size.depth)),
      rows: Math.max(0, ...sizes.map((size) => size.rows)),
      values: Math.max(0, ...sizes.map((size) => size.values)),
    };
  }

  private definition(node: FieldNode, type: GraphQLObjectType): GraphQLField<unknown, unknown> | undefined {
    const name = node.name.value;
    if (name === '__schema') return SchemaMetaFieldDef;
    return name === '__type' ? TypeMetaFieldDef : type.getFields()[name];
  }

  /** The field's `first`, if it has one. Invalid arguments are reported later, by the execution. */
  private first(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    if (!field.args.some((argument) => argument.name === 'first')) return undefined;
    try {
      const { first } = getArgumentValues(field, node, this.variables);
      return typeof first === 'number' ? Math.max(0, first) : ROWS_OF_PAGE;
    } catch {
      return ROWS_OF_PAGE;
    }
  }

  private isA(type: GraphQLObjectType, condition: string): boolean {
    const target = this.schema.getType(condition);
    return target === type || (isAbstractType(target) && this.schema.isSubType(target, type));
  }
}

function isList(field: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
}
