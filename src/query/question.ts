import type { EntityKind } from '../domain/extraction.js';
import type { Claim, Direction, Entity } from '../domain/graph.js';
import type { StoredPaper } from '../store/port/graph-store.js';
import type { PublicationOrder } from './answer-claims.js';
import type { ComparisonRow } from './compare.js';
import type { ListConnection } from './connection.js';
import type { Leaderboard } from './leaderboard.js';
import type { TradeoffPoint } from './tradeoff.js';
import type { ClaimWhere, PaperWhere } from './where.js';

/** A parsed question, with names resolved to entities. */
export interface Question {
  readonly intent:
    | 'LIST_METHODS' | 'LIST_DATASETS' | 'LIST_HARDWARE' | 'LIST_METRICS' | 'LIST_TASKS' | 'LIST_BASELINES' | 'LIST_PAPERS'
    | 'VALUE' | 'BEST' | 'COMPARE' | 'TRADEOFF' | 'COUNT'; // prettier-ignore
  /** For COUNT: what is counted. */
  readonly counted?: EntityKind | 'BASELINE' | 'PAPER' | 'CLAIM';
  /** Conditions, each of which must be met by a claim of the answer. At least one. */
  readonly conditions: readonly ClaimWhere[];
  /** Conditions on the papers themselves rather than their claims. */
  readonly papers?: PaperWhere;
  /** Ids of entities of which the papers must introduce one. */
  readonly introduced: readonly string[];
  /** COMPARE: the methods. */
  readonly methods: readonly string[];
  /** Excluded with all of their claims. */
  readonly without?: readonly ClaimWhere[];
  /** For BEST: the methods in a question whether they are the best. */
  readonly whether?: readonly string[];
  /** For BEST: baselines are ranked, and not the methods compared with them. */
  readonly ofBaselines?: boolean;
  /** For VALUE and LIST_METHODS: return claims that meet any of the conditions, instead of claims of the methods that meet all. */
  readonly either?: boolean;
  /** The order of publication, when the question asks for it. */
  readonly order?: PublicationOrder;
  /** For BEST: the direction if it is not the metric's better one. */
  readonly direction?: Direction;
}

export type AnswerResult =
  | ListConnection<Entity>
  | ListConnection<StoredPaper>
  | ListConnection<Claim>
  | Leaderboard
  | { readonly rows: readonly ComparisonRow[] }
  | { readonly points: readonly TradeoffPoint[] }
  | { readonly count: number };

export interface Answered {
  readonly result: AnswerResult;
  /** The conditions that were actually used. */
  readonly conditions: readonly ClaimWhere[];
  /** A sentence about how the conditions were widened; null if they were not. */
  readonly note: string | null;
  /** The claims that the answer is based on, up to a few hundred. */
  readonly claims: () => Promise<Claim[]>;
}
