// Finds what a request selects below the rows of a list, so that the store can return it together with the rows. If several
// such lists are selected (with aliases), only the first is prefetched; lists with directives are not. The others run their own
// query.
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { NamingField } from '../../store/port/queries.js';
import type { Pointer } from '../../query/loaders.js';
import type { ClaimPageArgs } from '../../query/pages.js';

/** A list of claims selected below the entities in a field of a claim. */
export interface ClaimsOfNamedArgs {
  readonly by: NamingField;
  readonly args: ClaimPageArgs;
}

/**
 * The arguments of the list of claims of each row of a connection.
 *
 *     { methods { nodes { name claims(first: 3) { nodes { value } } } } }     { first: 3 }
 */
export function claimsOfNodes(info: GraphQLResolveInfo): ClaimPageArgs | undefined {
  return claimsIn(nodesOf(info), rowType(info), info);
}

/** The stored claim field behind each field of the API. */
const NAMING: Readonly<Record<string, NamingField>> = {
  subject: 'subjectId',
  metric: 'metricId',
  datasets: 'datasetIds',
  hardware: 'hardwareIds',
  baseline: 'baselineId',
  tasks: 'taskIds',
};

/**
 * The list of claims selected below the entities of each claim of a connection, and the claim's field with these entities.
 *
 *     { claims { nodes { datasets { claims(first: 3) { nodes { value } } } } } }     datasetIds, { first: 3 }
 */
export function claimsOfNamed(info: GraphQLResolveInfo): ClaimsOfNamedArgs | undefined {
  const claims = nodesOf(info);
  const fields = rowType(info)?.getFields();
  for (const [name, by] of Object.entries(NAMING)) {
    const named = claims.flatMap((claim) => fieldsOf(claim.selectionSet, name, info));
    const type = named.length > 0 ? getNamedType(fields?.[name]?.type) : undefined;
    const args = claimsIn(named, isObjectType(type) ? type : undefined, info);
    if (args) return { by, args };
  }
  return undefined;
}

/** The claim fields whose referenced entities or papers are selected in a connection. */
export function pointersIn(info: GraphQLResolveInfo): Pointer[] {
  const claims = nodesOf(info);
  const selected = ([name]: readonly [string, Pointer]): boolean =>
    claims.some((claim) => fieldsOf(claim.selectionSet, name, info).length > 0);
  return [...Object.entries(NAMING), ['paper', 'paperId'] as const].filter(selected).map(([, field]) => field);
}

/** The arguments of the first list of claims selected below an entity of some type. */
function claimsIn(
  things: readonly FieldNode[],
  type: GraphQLObjectType | undefined,
  info: GraphQLResolveInfo,
): ClaimPageArgs | undefined {
  const [claims] = things.flatMap((thing) => fieldsOf(thing.selectionSet, 'claims', info));
  const field = type?.getFields().claims;
  return claims && field && getArgumentValues(field, claims, info.variableValues);
}

/** The selections of a connection's rows. */
function nodesOf(info: GraphQLResolveInfo): FieldNode[] {
  return info.fieldNodes.flatMap(({ selectionSet }) => [
    ...fieldsOf(selectionSet, 'nodes', info),
    ...fieldsOf(selectionSet, 'edges', info).flatMap((edge) => fieldsOf(edge.selectionSet, 'node', info)),
  ]);
}

/** The type of a connection's nodes. */
function rowType({ returnType }: GraphQLResolveInfo): GraphQLObjectType | undefined {
  const connection = getNamedType(returnType);
  const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
  const type = nodes && getNamedType(nodes.type);
  return isObjectType(type) ? type : undefined;
}

/** The fields with a name in a selection, including those of fragments, without fields that a directive may skip. */
function fieldsOf(
  selection: SelectionSetNode | undefined,
  name: string,
  info: GraphQLResolveInfo,
): readonly FieldNode[] {
  return (selection?.selections ?? []).flatMap((part): readonly FieldNode[] => {
    if (part.directives?.length) return [];
    if (part.kind === Kind.FIELD) return part.name.value === name ? [part] : [];
    const inner = part.kind === Kind.INLINE_FRAGMENT ? part : info.fragments[part.name.value];
    return fieldsOf(inner?.selectionSet, name, info);
  });
}
