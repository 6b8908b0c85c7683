import type { SourcePaper } from '../../domain/paper.js';
import { addAlias } from '../../decisions/alias.js';
import { setBroader } from '../../decisions/broader.js';
import { deletePaper } from '../../decisions/delete-paper.js';
import { mergeEntities } from '../../decisions/merge.js';
import { reviewClaim } from '../../decisions/review.js';
import { undoChange } from '../../decisions/undo.js';
import { correctClaim } from '../../decisions/correct.js';
import { ingestPapers } from '../../ingest/ingest.js';
import { connectionResolvers } from '../connections.js';
import type { ApiContext } from '../context.js';
import { forget } from '../context.js';
import { pageRequest } from '../../query/cursors.js';
import { checkedDate } from '../../query/dates.js';
import { badInput } from '../../query/errors.js';
import { ApiError } from '../errors.js';
import type { PaperInput, Resolvers } from '../generated/resolvers.js';
import type { IngestResultModel } from '../models.js';
import { connection } from '../../query/connection.js';
import type { Role } from '../viewer.js';

const MOST_PAPERS = 500;
/** Number of papers that are processed before other requests get a turn. */
const PAPERS_AT_ONCE = 10;
const CURSORS = 'changes';

export const changeQueries = {
  changes: async (_, args, { store }) => {
    const page = pageRequest(args, CURSORS);
    const filter = { entityId: args.entity ?? undefined, claimId: args.claim ?? undefined };
    return connection('CHANGE', CURSORS, args, await store.changes(filter, page), () => store.countChanges(filter));
  },
} satisfies Resolvers['Query'];

export const changeResolvers = {
  Mutation: {
    ingest: (_, { papers }, context) => change(context, 'WRITE', (by) => ingest(context, papers, by)),
    reviewClaim: (_, args, context) => change(context, 'REVIEW', (by) => reviewClaim(context.store, by, args)),
    correctClaim: (_, args, context) => change(context, 'REVIEW', (by) => correctClaim(context.store, by, args)),
    addAlias: (_, { entity, alias }, context) =>
      change(context, 'WRITE', (by) => addAlias(context.store, by, entity, alias)),
    mergeEntities: (_, { into, from }, context) =>
      change(context, 'WRITE', (by) => mergeEntities(context.store, by, into, from)),
    setBroader: (_, { entity, broader }, context) =>
      change(context, 'WRITE', (by) => setBroader(context.store, by, entity, broader ?? null)),
    undoChange: async (_, { id }, context) =>
      change(context, await roleToUndo(context, id), (by) => undoChange(context.store, by, id, context.reader)),
    deletePaper: (_, { id }, context) =>
      change(context, 'WRITE', async (by) => {
        const paper = await context.names.paper(id);
        return paper !== undefined && (await deletePaper(context.store, by, paper.id, context.reader));
      }),
  },
  ChangeConnection: connectionResolvers,
  IngestResult: {
    paper: async (result, _, { loaders }) => (result.paperId === null ? null : loaders.knownPaper(result.paperId)),
  },
} satisfies Resolvers;

/**
 * Makes a change in the viewer's name, and drops everything the request has loaded, which may be outdated.
 * @throws ApiError FORBIDDEN or UNAUTHENTICATED
 */
async function change<T>(context: ApiContext, role: Role, make: (by: string) => Promise<T>): Promise<T> {
  const { viewer, allowWrites } = context;
  if (!allowWrites) throw new ApiError('FORBIDDEN', 'this server is read-only; it was started without --allow-writes');
  if (viewer.name === null) {
    throw new ApiError('UNAUTHENTICATED', 'a change needs a key: send it as `Authorization: Bearer …` or `x-api-key`');
  }
  if (!viewer.roles.includes(role)) {
    throw new ApiError('FORBIDDEN', `the key of ${viewer.name} does not have the role ${role}`);
  }
  const changed = await make(viewer.name);
  forget(context);
  return changed;
}

/** A reviewer may also undo reviews. */
async function roleToUndo({ store }: ApiContext, id: string): Promise<Role> {
  const changed = await store.facts(async (facts) => {
    const asked = await facts.change(id);
    return asked?.action === 'UNDO' ? facts.change(asked.target) : asked;
  });
  return changed?.action === 'REVIEW_CLAIM' ? 'REVIEW' : 'WRITE';
}

async function ingest(
  { store, reader, texts, onIngest }: ApiContext,
  papers: readonly PaperInput[],
  by: string,
): Promise<{ results: IngestResultModel[] }> {
  if (papers.length < 1 || papers.length > MOST_PAPERS) {
    throw badInput(`\`papers\` holds ${papers.length} papers; expected 1 to ${MOST_PAPERS}`);
  }
  const results: IngestResultModel[] = [];
  for (let from = 0; from < papers.length; from += PAPERS_AT_ONCE) {
    const some = papers.slice(from, from + PAPERS_AT_ONCE).map(sourcePaper);
    const stored = await ingestPapers(
      store,
      some.filter((paper) => typeof paper !== 'string'),
      by,
      reader,
      texts,
    );
    let next = 0;
    some.forEach((paper, i) => results.push(resultOf(from + i, typeof paper === 'string' ? paper : stored[next++]!)));
    await new Promise(setImmediate);
  }
  for (const { status } of results) onIngest(status);
  return { results };
}

function resultOf(index: number, result: string | Awaited<ReturnType<typeof ingestPapers>>[number]): IngestResultModel {
  if (typeof result === 'string') return { index, status: 'REJECTED', paperId: null, reason: result };
  if (result.status === 'REJECTED') return { index, status: 'REJECTED', paperId: null, reason: result.reason };
  return { index, status: result.status, paperId: result.paperId, reason: null };
}

/** The texts that are not empty; undefined if there are none. */
function texts(values: readonly string[] | null | undefined): string[] | undefined {
  const given = (values ?? []).map((value) => value.trim()).filter(Boolean);
  return given.length > 0 ? given : undefined;
}

/** The paper, or the reason why the input is invalid. */
function sourcePaper(input: PaperInput): SourcePaper | string {
  const text = (value: string | null | undefined): string | undefined => value?.trim() || undefined;
  try {
    return {
      title: input.title.trim(),
      abstract: input.abstract.trim(),
      doi: text(input.doi),
      arxivId: text(input.arxivId),
      url: text(input.url),
      venue: text(input.venue),
      published: checkedDate(text(input.published), 'published'),
      authors: (input.authors ?? []).map((author) => author.trim()).filter(Boolean),
      affiliations: texts(input.affiliations),
      source: 'api',
      sourceId: text(input.id),
    };
  } catch (error) {
    return (error as Error).message;
  }
}
