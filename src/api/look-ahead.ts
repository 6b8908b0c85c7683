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
import type { ClaimPageArgs } from './pages.js';

/**
 * The arguments of the list of claims that a request selects of each row of a connection: what is known before the rows are may
 * come with them. Undefined when there is none. Of several lists (under aliases) it is the first; the others are asked for by
 * themselves, as is one that a directive may leave out.
 *
 *     { methods { nodes { name claims(first: 3) { nodes { value } } } } }     { first: 3 }
 */
export function claimsOfNodes(info: GraphQLResolveInfo): ClaimPageArgs | undefined {
  const type = rowType(info);
  const field = type?.getFields().claims;
  if (!field) return undefined;
  for (const { selectionSet } of info.fieldNodes) {
    const rows = [
      ...fieldsOf(selectionSet, 'nodes', info),
      ...fieldsOf(selectionSet, 'edges', info).flatMap((edge) => fieldsOf(edge.selectionSet, 'node', info)),
    ];
    const [claims] = rows.flatMap((row) => fieldsOf(row.selectionSet, 'claims', info));
    if (claims) return getArgumentValues(field, claims, info.variableValues);
  }
  return undefined;
}

/** What the nodes of a connection are. */
function rowType({ returnType }: GraphQLResolveInfo): GraphQLObjectType | undefined {
  const connection = getNamedType(returnType);
  const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
  const type = nodes && getNamedType(nodes.type);
  return isObjectType(type) ? type : undefined;
}

/** The fields of a name in a selection, fragments spread out, without what a directive may leave out. */
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
