import type { GraphQLResolveInfo } from 'graphql';
import type { Claim } from '../../domain/graph.js';
import { type ListConnection, connection } from '../../query/connection.js';
import { type ClaimPageArgs, claimQuestion, wantedOfEach } from '../../query/pages.js';
import type { Owner } from '../../store/port/queries.js';
import type { ApiContext, OwnersQuestion } from '../context.js';
import { claimsOfNamed, pointersIn } from './selections.js';

/**
 * A page of claims of a paper or an entity, like `claimPage`.
 * @param info the field's place in the document; the store query is built once for all rows of that place
 */
export async function claimsOfOwner(
  context: ApiContext,
  args: ClaimPageArgs,
  { type, id }: Owner,
  info: GraphQLResolveInfo,
): Promise<ListConnection<Claim>> {
  const { loaders, questions } = context;
  const asked = questions.get(info.fieldNodes) ?? questionOfOwners(context, args, type, info);
  questions.set(info.fieldNodes, asked);
  const { cursors, question, pointers } = await asked;
  const found = await loaders.claimsOf.load(question, id);
  await loaders.prefetch(found, pointers);
  const { filter } = question;
  return connection('CLAIM', cursors, args, found, () => loaders.claimCountOf.load({ type, filter }, id));
}

/** The store query of a nested list of claims, which is the same for every row of its parent list, with the next level's list if one is selected. */
async function questionOfOwners(
  context: ApiContext,
  args: ClaimPageArgs,
  type: Owner['type'],
  info: GraphQLResolveInfo,
): Promise<OwnersQuestion> {
  const nested = claimsOfNamed(info);
  const [{ cursors, ...wanted }, claims] = await Promise.all([
    claimQuestion(context, args),
    nested && wantedOfEach(context, nested.args),
  ]);
  const named = claims && { by: nested!.by, claims };
  return { cursors, question: { type, ...wanted, named }, pointers: pointersIn(info) };
}
