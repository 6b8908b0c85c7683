import { pino } from 'pino';
import { ownReader } from '../reader/own-reader.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { createApollo } from './apollo.js';
import { createContext } from './context.js';
import { DEFAULT_LIMITS } from './limits/default-limits.js';

/** A question's answer as a terminal shows it. */
export interface Answer {
  readonly understood: boolean;
  readonly reading: string;
  /** The answer in one sentence. */
  readonly summary: string | null;
  readonly intent: string | null;
  readonly where: unknown;
  readonly paperWhere: unknown;
  readonly suggestions: readonly string[];
  /** The claims behind the answer, one row for each method, metric and place. */
  readonly rows: readonly AnswerRow[];
  /** Where the best is asked for without a dataset or hardware. */
  readonly boards: readonly AnswerBoard[];
  /** Questions whose answer is a list of names. */
  readonly names?: readonly { readonly name: string; readonly claimCount?: number }[];
  readonly count?: number;
}

interface Named {
  readonly name: string;
}
export interface AnswerRow {
  readonly rank: number | null;
  readonly text: string;
  readonly own: boolean | null;
  readonly method: Named | null;
  readonly others: readonly { readonly value: number | null }[];
  readonly claim: {
    readonly metric: Named | null;
    readonly datasets: readonly Named[];
    readonly hardware: readonly Named[];
    readonly baseline: Named | null;
    readonly conditions: readonly string[];
    readonly confidence: number;
    readonly evidence: { readonly text: string };
    readonly paper: { readonly title: string; readonly source: string };
  };
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
  understood reading summary intent where paperWhere suggestions
  rows { rank text own method { name } others { value }
    claim { kind value valueHigh unit comparator change relation metric { name } datasets { name } hardware { name } baseline { name } conditions confidence
      evidence { text } paper { title source } } }
  boards { metric { name } dataset { name } hardware { name } methods unit rows(first: 3) { rank value method { name } } }
  result { __typename
    ... on MethodConnection { entities: nodes { name claimCount } }
    ... on DatasetConnection { entities: nodes { name claimCount } }
    ... on HardwareConnection { entities: nodes { name claimCount } }
    ... on MetricConnection { entities: nodes { name claimCount } }
    ... on PaperConnection { papers: nodes { title } }
    ... on Count { count } } } }`;

interface AskResponse {
  readonly ask: Omit<Answer, 'names' | 'count'> & {
    readonly result: {
      readonly entities?: readonly { name: string; claimCount: number }[];
      readonly papers?: readonly { title: string }[];
      readonly count?: number;
    } | null;
  };
}

/**
 * Asks the store a question through the same schema that the server answers with, without a server.
 * @throws Error with the first error's message when the schema refuses
 */
export async function askStore(store: GraphStore, question: string, first: number): Promise<Answer> {
  const apollo = createApollo({
    limits: DEFAULT_LIMITS,
    watcher: { error: () => undefined, operation: () => undefined },
    logger: pino({ level: 'silent' }),
  });
  await apollo.start();
  try {
    const contextValue = createContext(store, { name: null, roles: ['READ'] }, false, ownReader);
    const { body } = await apollo.executeOperation({ query: ASK, variables: { question, first } }, { contextValue });
    if (body.kind !== 'single') throw new Error('the answer came in parts');
    if (body.singleResult.errors) throw new Error(body.singleResult.errors[0]!.message);
    const { result, ...answer } = (body.singleResult.data as unknown as AskResponse).ask;
    const names = result?.entities ?? result?.papers?.map(({ title }) => ({ name: title }));
    return { ...answer, names, count: result?.count };
  } finally {
    await apollo.stop();
  }
}
