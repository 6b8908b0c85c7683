import { pino } from 'pino';
import type { GraphStore } from '../store/port/graph-store.js';
import { createApollo } from './apollo.js';
import { createContext } from './context.js';
import { DEFAULT_LIMITS } from './limits/query-limits.js';

/** A question's answer as a terminal shows it. */
export interface Answer {
  readonly understood: boolean;
  readonly reading: string;
  readonly intent: string | null;
  readonly where: unknown;
  readonly suggestions: readonly string[];
  /** Questions whose answer is claims, or things that claims are made about. */
  readonly claims?: readonly ClaimRow[];
  /** Questions whose answer is a list of names. */
  readonly names?: readonly { readonly name: string; readonly claimCount?: number }[];
  readonly count?: number;
}

interface Named {
  readonly name: string;
}
export interface ClaimRow {
  readonly kind: string;
  readonly subject: Named | null;
  readonly metric: Named | null;
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly change: string | null;
  readonly relation: string | null;
  readonly datasets: readonly Named[];
  readonly hardware: readonly Named[];
  readonly baseline: Named | null;
  readonly conditions: readonly string[];
  readonly confidence: number;
  readonly evidence: { readonly text: string };
  readonly paper: { readonly title: string; readonly source: string };
}

const CLAIM = `fragment C on Claim { kind subject { name } metric { name } value valueHigh unit comparator change relation datasets { name }
  hardware { name } baseline { name } conditions confidence evidence { text } paper { title source } }`;
const ASK = `query ($question: String!, $first: Int!) { ask(question: $question, first: $first) { understood reading intent where suggestions
  result { __typename
    ... on MethodConnection { entities: nodes { name claimCount } }
    ... on DatasetConnection { entities: nodes { name claimCount } }
    ... on HardwareConnection { entities: nodes { name claimCount } }
    ... on MetricConnection { entities: nodes { name claimCount } }
    ... on PaperConnection { papers: nodes { title } }
    ... on ClaimConnection { claims: nodes { ...C } }
    ... on Leaderboard { rows { claim { ...C } } }
    ... on Comparison { comparison: rows { cells { claims { ...C } } } }
    ... on Tradeoff { points { x { ...C } y { ...C } } }
    ... on Count { count } } } } ${CLAIM}`;
const CLAIMS = `query ($where: ClaimWhere, $first: Int!) { claims(where: $where, first: $first) { nodes { ...C } } } ${CLAIM}`;

interface AskResponse {
  readonly ask: Omit<Answer, 'claims' | 'names' | 'count'> & {
    readonly result: {
      readonly entities?: readonly { name: string; claimCount: number }[];
      readonly papers?: readonly { title: string }[];
      readonly claims?: readonly ClaimRow[];
      readonly rows?: readonly { claim: ClaimRow }[];
      readonly comparison?: readonly { cells: readonly { claims: readonly ClaimRow[] }[] }[];
      readonly points?: readonly { x: ClaimRow; y: ClaimRow }[];
      readonly count?: number;
    } | null;
  };
}

/**
 * Asks the store a question through the same schema that the server answers with, without a server.
 * A list of methods is shown by the claims that put them there.
 * @throws Error with the first error's message when the schema refuses
 */
export async function askStore(store: GraphStore, question: string, first: number): Promise<Answer> {
  const apollo = createApollo({
    limits: DEFAULT_LIMITS,
    errors: { error: () => undefined },
    logger: pino({ level: 'silent' }),
  });
  await apollo.start();
  const query = async <T>(text: string, variables: Record<string, unknown>): Promise<T> => {
    const contextValue = createContext(store, { name: null, roles: ['READ'] }, false);
    const { body } = await apollo.executeOperation({ query: text, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('the answer came in parts');
    if (body.singleResult.errors) throw new Error(body.singleResult.errors[0]!.message);
    return body.singleResult.data as T;
  };
  try {
    const { result, ...answer } = (await query<AskResponse>(ASK, { question, first })).ask;
    if (answer.intent === 'LIST_METHODS' && answer.understood) {
      const wheres = (Array.isArray(answer.where) ? answer.where : [answer.where]) as unknown[];
      const pages = await Promise.all(
        wheres.map((where) => query<{ claims: { nodes: ClaimRow[] } }>(CLAIMS, { where, first })),
      );
      const listed = new Set(result?.entities?.map(({ name }) => name));
      const claims = pages.flatMap(({ claims: page }) => page.nodes);
      return { ...answer, claims: claims.filter((claim) => claim.subject && listed.has(claim.subject.name)) };
    }
    const names = result?.entities ?? result?.papers?.map(({ title }) => ({ name: title }));
    const claims =
      result?.claims ??
      result?.rows?.map((row) => row.claim) ??
      result?.comparison?.flatMap((row) => row.cells.flatMap((cell) => cell.claims)) ??
      result?.points?.flatMap((point) => [point.x, point.y]);
    return { ...answer, claims, names, count: result?.count };
  } finally {
    await apollo.stop();
  }
}
