import type { ClaimKind, EntityKind, Relation } from '../domain/extraction.js';
import type { Direction, HardwareCategory, Outcome } from '../domain/graph.js';
import type { FoundName } from './names.js';

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

/** A ClaimWhere of the API: names by id, or as people write them. */
export interface ClaimCondition {
  subject?: string[];
  metric?: string[];
  dataset?: string[];
  hardware?: string[];
  hardwareCategory?: HardwareCategory[];
  hardwareVendor?: string[];
  baseline?: string[];
  task?: string[];
  /** Organisations that made the subject. */
  madeBy?: string[];
  /** Organisations that made the baseline; the answer puts their methods in its place. */
  againstMadeBy?: string[];
  kinds?: ClaimKind[];
  relation?: Relation[];
  outcome?: Outcome[];
  /** Sure to this degree at least, 0..1. */
  minConfidence?: number;
  value?: { gt?: number; gte?: number; lt?: number; lte?: number };
  unit?: string;
  published?: { from?: string; to?: string };
  /** Made by papers that mention each of these, or hold these words. */
  paper?: PaperCondition;
  /** And that meet none of these. */
  not?: ClaimCondition[];
}

/** A PaperWhere of the API. */
export interface PaperCondition {
  text?: string;
  mentions?: string[];
  /** Organisations for one of which an author works. */
  affiliation?: string[];
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
  /** LIST_PAPERS and COUNT of papers: what the papers mention or say; the question asks for no claims then. */
  readonly papers?: PaperCondition;
  /** LIST_PAPERS: the papers that introduce one of these entities. */
  readonly introduced: readonly string[];
  /** COMPARE: the methods, by id. */
  readonly methods: readonly string[];
  /** BEST: when the question asks for the other end than the metric's ("slowest"). */
  readonly direction?: Direction;
  /** LIST_METHODS, VALUE: changes are asked for, the largest first ("the biggest speedup"). */
  readonly largestChange?: boolean;
  /** Answers in the order of publication: "the latest results", "the oldest paper". */
  readonly order?: 'NEWEST' | 'OLDEST';
  /** BEST: the methods of which it is asked whether they are the best. */
  readonly whether?: readonly string[];
  /** LIST_METHODS, LIST_PAPERS, COUNT: what is left out is left out with all of its claims: "tested on A but not on B". */
  readonly without?: readonly ClaimCondition[];
  /** "the top 5": so many rows. */
  readonly limit?: number;
  /** Every name of the question, those that the field knows and the graph does not among them. */
  readonly names: readonly FoundName[];
}

interface NotUnderstood {
  readonly understood: false;
  /** Why not, in one sentence. */
  readonly reading: string;
}
