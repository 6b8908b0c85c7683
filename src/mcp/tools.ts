import { z } from 'zod';
import { ENTITY_KINDS } from '../domain/extraction.js';
import type { Valued } from '../domain/written-value.js';
import type { LocalQueries } from '../graphql/local-queries.js';
import {
  CLAIM_SELECTION,
  claimedValue,
  claimLines,
  claimText,
  NOTHING_CLAIMED,
  type ToolClaim,
} from './claim-texts.js';
import { whereShape } from './where-shape.js';

/** The result of a tool call: text for the model, and the same content as structured data. */
interface ToolAnswer {
  readonly text: string;
  readonly data: Record<string, unknown>;
}

export interface ToolContext {
  readonly queries: Pick<LocalQueries, 'query'>;
}

/** A tool of the Model Context Protocol: its description, its parameters and the function that runs it. */
export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Shape;
  run(context: ToolContext, input: z.infer<z.ZodObject<Shape>>): Promise<ToolAnswer>;
}

function tool<Shape extends z.ZodRawShape>(definition: Tool<Shape>): Tool {
  return definition as unknown as Tool;
}

const first = (most: number) =>
  z.number().int().min(1).max(200).default(most).describe(`Maximum number of rows, 1 to 200; ${most} by default.`);
const where = z.strictObject(whereShape());
const NAMES = 'Names may be ids (hardware:iphone-12), names (iPhone 12) or aliases.';

const ask = tool({
  name: 'ask',
  title: 'Ask in plain English',
  description:
    'Answers an English question about what papers claim, such as "which methods report latency on iPhone 12?" or "what is the best top-1 accuracy on ImageNet-1K?". Says how the question was interpreted. Use the other tools when the question is not understood or needs exact conditions.',
  input: { question: z.string().min(1).max(2000).describe('The question.'), first: first(10) },
  async run({ queries }, input) {
    const { ask: answer } = await queries.query<{ ask: AskAnswer }>(
      `query ($question: String!, $first: Int!) { ask(question: $question, first: $first) { understood reading summary intent where suggestions
        rows { rank text own claim { ...C } }
        boards { metric { name } dataset { name } hardware { name } methods unit rows(first: 3) { rank claim { ...C } } }
        result { ... on MethodConnection { named: nodes { ...E } } ... on DatasetConnection { named: nodes { ...E } }
          ... on HardwareConnection { named: nodes { ...E } } ... on MetricConnection { named: nodes { ...E } }
          ... on TaskConnection { named: nodes { ...E } }
          ... on PaperConnection { papers: nodes { title claims(first: 1) { nodes { ...C } } } } ... on Count { count } } } }
        fragment E on Entity { name claims(first: 1) { nodes { ...C } } } ${CLAIM_SELECTION}`,
      input,
    );
    return { text: askText(answer), data: { ...answer } };
  },
});

interface AskAnswer {
  readonly understood: boolean;
  readonly reading: string;
  readonly summary: string | null;
  readonly suggestions: readonly string[];
  readonly rows: readonly { readonly rank: number | null; readonly claim: ToolClaim }[];
  readonly boards: readonly {
    readonly metric: { readonly name: string };
    readonly dataset: { readonly name: string } | null;
    readonly hardware: { readonly name: string } | null;
    readonly methods: number;
    readonly rows: readonly { readonly rank: number | null; readonly claim: ToolClaim }[];
  }[];
  readonly result: {
    readonly named?: readonly ({ readonly name: string } & WithClaims)[];
    readonly papers?: readonly ({ readonly title: string } & WithClaims)[];
    readonly count?: number;
  } | null;
}

/** Its claim with the highest confidence, as a list of one or none. */
interface WithClaims {
  readonly claims: { readonly nodes: readonly ToolClaim[] };
}

/** A line of a list with the claim that shows it best. */
function withEvidence(line: string, { claims: { nodes } }: WithClaims): string {
  const [claim] = nodes;
  return claim ? `- ${line}\n   ${claimText(claim)}` : `- ${line} (no claim)`;
}

function askText({ understood, reading, summary, suggestions, rows, boards, result }: AskAnswer): string {
  if (!understood) return `${reading}\nQuestions that work:\n${suggestions.join('\n')}`;
  const names = [
    ...(result?.named ?? []).map((entity) => withEvidence(entity.name, entity)),
    ...(result?.papers ?? []).map((one) => withEvidence(one.title, one)),
  ];
  const listed = boards.map(({ metric, dataset, hardware, methods, rows: best }) => {
    const place = [dataset?.name, hardware?.name].filter(Boolean).join(', ');
    const lines = best.map(({ rank, claim }) => `   ${rank ?? '–'}. ${claimText(claim)}`);
    return [`- leaderboard of ${metric.name}${place ? ` on ${place}` : ''}: ${methods} methods`, ...lines].join('\n');
  });
  const body = rows.length > 0 ? [claimLines(rows.map(({ claim }) => claim))] : [...listed, ...names];
  const nothing = body.length === 0 && result?.count === undefined;
  return [reading, summary, result?.count, ...(nothing ? [NOTHING_CLAIMED] : body)]
    .filter((line) => line != null)
    .join('\n');
}

const search = tool({
  name: 'search',
  title: 'Find names',
  description: 'Finds methods, datasets, metrics, hardware and tasks in the graph by their name, its beginning, a part of it or a misspelling of it. Use it first when you do not know the name that the graph uses.',
  input: {
    text: z.string().min(1).max(200).describe('The name to look for.'),
    kinds: z.array(z.enum(ENTITY_KINDS)).optional().describe('Only entities of these kinds.'),
    first: first(10),
  },
  async run({ queries }, input) {
    const { search: hits } = await queries.query<{ search: { matched: string; entity: { id: string; kind: string; name: string; claimCount: number } & WithClaims }[] }>(
      'query ($text: String!, $kinds: [EntityKind!], $first: Int!) { search(text: $text, kinds: $kinds, first: $first) { matched entity { id kind name claimCount claims(first: 1) { nodes { ...C } } } } } ' + CLAIM_SELECTION,
      input,
    );
    const lines = hits.map(({ entity }) =>
      withEvidence(`${entity.name} (${entity.kind.toLowerCase()}, ${entity.id}): ${entity.claimCount} claims`, entity),
    );
    return { text: lines.join('\n') || `The graph has no entity called "${input.text}".`, data: { hits } };
  },
}); // prettier-ignore

/** The total number of claims, and the number listed. */
function counted({ totalCount, nodes }: { readonly totalCount: number; readonly nodes: readonly unknown[] }): string {
  const listed = nodes.length < totalCount ? `, the first ${nodes.length} of them` : '';
  return `${totalCount} claim${totalCount === 1 ? '' : 's'}${listed}:`;
}

const claims = tool({
  name: 'claims',
  title: 'Claims that match conditions',
  description: `Lists claims with their evidence sentences, most certain first. All conditions must hold; a list means "any of". ${NAMES}`,
  input: { ...whereShape(), first: first(20) },
  async run({ queries }, { first: rows, ...conditions }) {
    const { claims: found } = await queries.query<{ claims: { totalCount: number; nodes: ToolClaim[] } }>(
      `query ($where: ClaimWhere, $first: Int!) { claims(where: $where, first: $first) { totalCount nodes { ...C } } } ${CLAIM_SELECTION}`,
      { where: conditions, first: rows },
    );
    const { totalCount, nodes } = found;
    return {
      text: totalCount === 0 ? NOTHING_CLAIMED : `${counted(found)}\n${claimLines(nodes)}`,
      data: { totalCount, claims: nodes },
    };
  },
});

const leaderboard = tool({
  name: 'leaderboard',
  title: 'Leaderboard of a metric',
  description: `Ranks the best absolute claim of each method for exactly this metric (narrower metrics are not included), best first. Name a dataset in \`where\`; otherwise the numbers are not comparable. ${NAMES}`,
  input: {
    metric: z.string().min(1).describe('The metric, such as "top-1 accuracy".'),
    where: where.optional().describe('Only claims that also match this filter.'),
    direction: z.enum(['HIGHER', 'LOWER']).optional().describe("Whether higher or lower values are better; by default as the metric defines it."),
    first: first(20),
  },
  async run({ queries }, input) {
    const { leaderboard: board } = await queries.query<{ leaderboard: { direction: string; metric: { name: string }; rows: { rank: number; claim: ToolClaim }[] } }>(
      `query ($metric: String!, $where: ClaimWhere, $direction: Direction, $first: Int!) {
        leaderboard(metric: $metric, where: $where, direction: $direction, first: $first) { direction metric { name } rows { rank claim { ...C } } } } ${CLAIM_SELECTION}`,
      input,
    );
    const lines = board.rows.map(({ rank, claim }) => `${rank}. ${claimText(claim)}`);
    const most = lines.length < input.first ? '' : ` (the first ${lines.length} methods; there may be more)`;
    const head = `${board.metric.name}, ${board.direction === 'HIGHER' ? 'highest' : 'lowest'} first${most}:`;
    return { text: lines.length > 0 ? `${head}\n${lines.join('\n')}` : NOTHING_CLAIMED, data: { ...board } };
  },
}); // prettier-ignore

const tradeoff = tool({
  name: 'tradeoff',
  title: 'Trade-off between two metrics',
  description: `Lists methods that have an absolute claim under both filters, such as accuracy and latency, and marks those that no other method beats on both (the frontier). ${NAMES}`,
  input: {
    x: where.describe('Filter of the first axis; it must name exactly one metric.'),
    y: where.describe('Filter of the second axis; it must name exactly one metric.'),
    first: first(50),
  },
  async run({ queries }, input) {
    const { tradeoff: points } = await queries.query<{ tradeoff: { onFrontier: boolean; method: { name: string }; x: ToolClaim; y: ToolClaim }[] }>(
      `query ($x: ClaimWhere!, $y: ClaimWhere!, $first: Int!) { tradeoff(x: $x, y: $y, first: $first) { onFrontier method { name } x { ...C } y { ...C } } } ${CLAIM_SELECTION}`,
      input,
    );
    const lines = points.map(({ method, onFrontier, x, y }) => `- ${method.name}${onFrontier ? ' (on the frontier)' : ''}\n  ${claimText(x)}\n  ${claimText(y)}`);
    const more = lines.length < input.first ? [] : [`These are the first ${lines.length} methods; there may be more.`];
    return { text: [...lines, ...more].join('\n') || NOTHING_CLAIMED, data: { points } };
  },
}); // prettier-ignore

const paper = tool({
  name: 'paper',
  title: 'A paper and its claims',
  description: 'Shows a paper with its abstract, what it proposes and all its claims.',
  input: { id: z.string().min(1).describe('Its id in the graph, its DOI or its arXiv id.'), first: first(50) },
  async run({ queries }, input) {
    const { paper: found } = await queries.query<{ paper: PaperAnswer | null }>(
      `query ($id: ID!, $first: Int!) { paper(id: $id) { id title abstract published venue authors url doi arxivId source proposes { id kind name }
        claims(first: $first) { totalCount nodes { ...C } } } } ${CLAIM_SELECTION}`,
      input,
    );
    if (!found)
      return { text: `The graph contains no paper with the id, DOI or arXiv id "${input.id}".`, data: { paper: null } };
    const { title, published, abstract, proposes, claims: made } = found;
    const text = [
      `${title}${published ? ` (${published})` : ''}`,
      abstract,
      proposes.length > 0 ? `Proposes: ${proposes.map(({ name }) => name).join(', ')}` : '',
      made.nodes.length > 0 ? `${counted(made)}\n${claimLines(made.nodes)}` : 'No claims were extracted from it.',
    ];
    return { text: text.filter(Boolean).join('\n\n'), data: { paper: found } };
  },
});

interface PaperAnswer {
  readonly title: string;
  readonly abstract: string;
  readonly published: string | null;
  readonly proposes: readonly { readonly name: string }[];
  readonly claims: { readonly totalCount: number; readonly nodes: readonly ToolClaim[] };
}

const extract = tool({
  name: 'extract',
  title: 'Extract claims from a text',
  description: 'Extracts the claims from the title and abstract of a paper that is not in the graph. Stores nothing.',
  input: {
    title: z.string().max(2000).default('').describe('The title.'),
    abstract: z.string().min(1).max(50_000).describe('The abstract, or a text of similar length.'),
  },
  async run({ queries }, input) {
    const { extract: read } = await queries.query<{ extract: { entities: unknown[]; claims: ExtractedToolClaim[] } }>(
      `query ($paper: PaperInput!) { extract(paper: $paper) { entities { kind name aliases proposed }
        claims { kind subject metric value valueHigh unit comparator change relation datasets hardware baseline conditions confidence evidence { text } } } }`,
      { paper: { title: input.title || 'Untitled', abstract: input.abstract } },
    );
    const lines = read.claims.map((claim, i) => {
      const { evidence, subject, metric, datasets, hardware } = claim;
      const on = [...datasets, ...hardware].join(', ');
      return `${i + 1}. ${subject ?? '(unnamed method)'}: ${metric ?? ''} ${claimedValue(claim)}${on ? ` on ${on}` : ''}\n   Evidence: “${evidence.text.trim()}”`;
    });
    return { text: lines.join('\n') || 'No claims were found in the text.', data: { ...read } };
  },
}); // prettier-ignore

/** A claim as the query of the `extract` tool selects it: names where claims of the graph have entities. */
interface ExtractedToolClaim extends Valued {
  readonly subject: string | null;
  readonly metric: string | null;
  readonly datasets: readonly string[];
  readonly hardware: readonly string[];
  readonly evidence: { readonly text: string };
}

/** All tools, in the order in which clients list them. */
export const TOOLS: readonly Tool[] = [ask, search, claims, leaderboard, tradeoff, paper, extract];
