import type { GraphStore } from '../store/port/graph-store.js';
import { openLocalQueries, type LocalQueryOptions } from './local-queries.js';

/** The answer to a question as shown in a terminal. */
export interface LocalAnswer {
  readonly understood: boolean;
  readonly reading: string;
  /** The answer in one sentence. */
  readonly summary: string | null;
  readonly intent: string | null;
  readonly where: unknown;
  readonly paperWhere: unknown;
  readonly suggestions: readonly string[];
  /** Words of the question that the answer ignores. */
  readonly unread: readonly string[];
  /** The claims that the answer is based on, one row for each method, metric and place. */
  readonly rows: readonly LocalAnswerRow[];
  /** Boards, if the question asks for the best without naming a dataset or hardware. */
  readonly boards: readonly AnswerBoard[];
  /** The names, for questions whose answer is a list. */
  readonly names?: readonly { readonly name: string; readonly claimCount?: number }[];
  readonly count?: number;
}

export interface Named {
  readonly name: string;
}

export interface LocalAnswerRow {
  readonly rank: number | null;
  readonly text: string;
  readonly own: boolean | null;
  readonly method: Named | null;
  readonly others: readonly { readonly value: number | null }[];
  readonly otherTexts: readonly string[];
  readonly claim: ShownClaim;
}

/** What is shown of a claim: its parts apart from the value, its evidence and its paper. */
export interface ShownClaim {
  readonly metric: Named | null;
  readonly datasets: readonly Named[];
  readonly hardware: readonly Named[];
  readonly baseline: Named | null;
  readonly conditions: readonly string[];
  readonly confidence: number;
  readonly evidence: { readonly text: string };
  readonly paper: { readonly title: string; readonly source: string };
}

interface AnswerBoard {
  readonly metric: Named;
  readonly dataset: Named | null;
  readonly hardware: Named | null;
  readonly methods: number;
  readonly unit: string;
  readonly rows: readonly { readonly rank: number | null; readonly value: number; readonly method: Named }[];
}

const ASK = `query ($question: String!, $first: Int!) { ask(question: $question, first: $first) {
  understood reading summary intent where paperWhere suggestions unread
  rows { rank text own method { name } others { value } otherTexts
    claim { kind value valueHigh unit comparator change relation metric { name } datasets { name } hardware { name } baseline { name } conditions confidence
      evidence { text } paper { title source } } }
  boards { metric { name } dataset { name } hardware { name } methods unit rows(first: 3) { rank value method { name } } }
  result { __typename
    ... on MethodConnection { entities: nodes { name claimCount } }
    ... on DatasetConnection { entities: nodes { name claimCount } }
    ... on HardwareConnection { entities: nodes { name claimCount } }
    ... on MetricConnection { entities: nodes { name claimCount } }
    ... on TaskConnection { entities: nodes { name claimCount } }
    ... on PaperConnection { papers: nodes { title } }
    ... on Count { count } } } }`;

interface AskResponse {
  readonly ask: Omit<LocalAnswer, 'names' | 'count'> & {
    readonly result: {
      readonly entities?: readonly { name: string; claimCount: number }[];
      readonly papers?: readonly { title: string }[];
      readonly count?: number;
    } | null;
  };
}

/**
 * Answers a question through the server's schema, without a server.
 * @throws LocalQueryError if the schema rejects the query
 */
export async function askStore(
  store: GraphStore,
  question: string,
  first: number,
  options: LocalQueryOptions = {},
): Promise<LocalAnswer> {
  const queries = await openLocalQueries(store, options);
  try {
    const { result, ...answer } = (await queries.query<AskResponse>(ASK, { question, first })).ask;
    const names = result?.entities ?? result?.papers?.map(({ title }) => ({ name: title }));
    return { ...answer, names, count: result?.count };
  } finally {
    await queries.close();
  }
}
