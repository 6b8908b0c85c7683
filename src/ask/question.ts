import type { EntityKind, Relation } from '../domain/extraction.js';
import type { Direction, HardwareCategory, Outcome } from '../domain/graph.js';

export type AskIntent =
  | 'LIST_METHODS'
  | 'LIST_DATASETS'
  | 'LIST_HARDWARE'
  | 'LIST_METRICS'
  | 'LIST_PAPERS'
  | 'VALUE'
  | 'BEST'
  | 'COMPARE'
  | 'TRADEOFF'
  | 'COUNT';

/** A ClaimWhere of the API, with names as people write them. */
export interface ClaimCondition {
  subject?: string[];
  metric?: string[];
  dataset?: string[];
  hardware?: string[];
  hardwareCategory?: HardwareCategory[];
  baseline?: string[];
  task?: string[];
  relation?: Relation[];
  outcome?: Outcome[];
  value?: { gt?: number; gte?: number; lt?: number; lte?: number };
  unit?: string;
  published?: { from?: string; to?: string };
}

/** How a question was understood. */
export type Reading = Understood | NotUnderstood;

export interface Understood {
  readonly understood: true;
  /** One sentence that says the question back. */
  readonly reading: string;
  readonly intent: AskIntent;
  /** What COUNT counts: the kind of entity, or papers, or claims. */
  readonly counted?: EntityKind | 'PAPER' | 'CLAIM';
  /** Each must be met by some claim of the answer. At least one; a single empty one when the question asks for everything. */
  readonly conditions: readonly ClaimCondition[];
  /** COMPARE: the methods, by id. */
  readonly methods: readonly string[];
  /** BEST: when the question asks for the other end than the metric's ("slowest"). */
  readonly direction?: Direction;
}

interface NotUnderstood {
  readonly understood: false;
  /** Why not, in one sentence. */
  readonly reading: string;
}
