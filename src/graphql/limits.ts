import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { ApiError } from './errors.js';

/** How much one request may ask for. */
export interface QueryLimits {
  /** How deep fields may lie in fields. */
  readonly depth: number;
  /** How many fields at the root, aliases counted one by one. */
  readonly rootFields: number;
  /** How many rows the answer may hold by what `first` says; see `measure`. */
  readonly rows: number;
}

export const DEFAULT_LIMITS: QueryLimits = { depth: 14, rootFields: 50, rows: 100_000 };

/** Lists without `first` (authors, proposes, …) count as so many rows. */
const ROWS_OF_SHORT_LIST = 5;
/** `first` when neither the query nor the schema says. */
const ROWS_OF_PAGE = 20;

export interface QuerySize {
  readonly depth: number;
  readonly rootFields: number;
  readonly rows: number;
}

/** @throws ApiError QUERY_TOO_COMPLEX when a request asks for more than the limits allow */
export function checkLimits(size: QuerySize, limits: QueryLimits): void {
  const over = (['depth', 'rootFields', 'rows'] as const).find((measure) => size[measure] > limits[measure]);
  if (!over) return;
  const what = {
    depth: `its fields lie ${size.depth} deep; ${limits.depth} is the most`,
    rootFields: `it asks ${size.rootFields} questions at once; ${limits.rootFields} is the most`,
    rows: `its answer may hold ${size.rows} rows; ${limits.rows} is the most: give a smaller \`first\``,
  }[over];
  throw new ApiError('QUERY_TOO_COMPLEX', `this request is too large: ${what}`, { http: { status: 400 } });
}

/**
 * How large the answer of a validated operation may become. Every object counts as a row; a list with `first` multiplies what lies
 * in it. A fragment is measured once, however often it is spread, so that measuring costs no more than reading the query.
 *
 *     { claims(first: 50) { nodes { paper { title } } } }     1 + 50 * (1 + 1) rows
 */
export function measure(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): QuerySize {
  const root = schema.getRootType(operation.operation);
  if (!root) return { depth: 0, rootFields: 0, rows: 0 };
  const gauge = new Gauge(schema, fragments, variables);
  return { ...gauge.selection(operation.selectionSet, root), rootFields: gauge.fields(operation.selectionSet) };
}

interface Size {
  readonly depth: number;
  readonly rows: number;
}

class Gauge {
  private readonly ofFragment = new Map<string, Size>();
  private readonly fieldsOfFragment = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  /** Number of fields directly in a selection, fragments spread out. */
  fields(selection: SelectionSetNode): number {
    return sum(
      selection.selections.map((part) => {
        if (part.kind === Kind.FIELD) return 1;
        if (part.kind === Kind.INLINE_FRAGMENT) return this.fields(part.selectionSet);
        return this.once(this.fieldsOfFragment, part.name.value, (fragment) => this.fields(fragment.selectionSet), 0);
      }),
    );
  }

  /** @param type undefined for introspection and other types without fields of ours */
  selection(selection: SelectionSetNode, type: GraphQLObjectType | undefined, page = 1): Size {
    const sizes = selection.selections.map((part): Size => {
      if (part.kind === Kind.FIELD) return this.field(part, type, page);
      if (part.kind === Kind.INLINE_FRAGMENT)
        return this.selection(part.selectionSet, this.typeOf(part.typeCondition?.name.value) ?? type, page);
      const whole = (fragment: FragmentDefinitionNode): Size =>
        this.selection(fragment.selectionSet, this.typeOf(fragment.typeCondition.name.value), page);
      return this.once(this.ofFragment, part.name.value, whole, NOTHING, page);
    });
    return { depth: Math.max(0, ...sizes.map((size) => size.depth)), rows: sum(sizes.map((size) => size.rows)) };
  }

  /** @param page rows of the connection that the field belongs to */
  private field(node: FieldNode, type: GraphQLObjectType | undefined, page: number): Size {
    if (!node.selectionSet || node.name.value.startsWith('__')) return { depth: 1, rows: 0 };
    const field = type?.getFields()[node.name.value];
    if (!field) return { depth: 1, rows: 0 };
    const target = getNamedType(field.type);
    const targetType = isCompositeType(target) ? this.concrete(target.name) : undefined;
    const connected = target.name.endsWith('Connection');
    const first = this.first(node, field);
    const times = connected ? 1 : isList(field) ? (first ?? (isPageField(node) ? page : ROWS_OF_SHORT_LIST)) : 1;
    const inner = this.selection(node.selectionSet, targetType, connected ? (first ?? ROWS_OF_PAGE) : 1);
    return { depth: inner.depth + 1, rows: times * (1 + inner.rows) };
  }

  private first(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    const argument = field.args.find((arg) => arg.name === 'first');
    if (!argument) return undefined;
    const given = node.arguments?.find((arg) => arg.name.value === 'first')?.value;
    const value =
      given?.kind === Kind.INT
        ? Number(given.value)
        : given?.kind === Kind.VARIABLE
          ? this.variables[given.name.value]
          : argument.defaultValue;
    return typeof value === 'number' ? value : ROWS_OF_PAGE;
  }

  private typeOf(name: string | undefined): GraphQLObjectType | undefined {
    return name === undefined ? undefined : this.concrete(name);
  }

  /** An object type as it is; of an interface or union any of its types, since their lists are alike. */
  private concrete(name: string): GraphQLObjectType | undefined {
    const type = this.schema.getType(name);
    if (isObjectType(type)) return type;
    return isAbstractType(type) ? this.schema.getPossibleTypes(type)[0] : undefined;
  }

  private once<T>(
    known: Map<string, T>,
    name: string,
    count: (fragment: FragmentDefinitionNode) => T,
    otherwise: T,
    page = 1,
  ): T {
    const key = `${name} ${page}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const fragment = this.fragments.get(name);
    const value = fragment ? count(fragment) : otherwise;
    known.set(key, value);
    return value;
  }
}

const NOTHING: Size = { depth: 0, rows: 0 };

/** `nodes` and `edges` hold the page of the connection around them. */
function isPageField(node: FieldNode): boolean {
  return node.name.value === 'nodes' || node.name.value === 'edges';
}

function isList(field: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
