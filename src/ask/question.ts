import type { Change, ClaimKind, EntityKind, Relation } from '../domain/extraction.js';
import type { Direction, HardwareCategory, Outcome } from '../domain/graph.js';
import type { FoundName } from './names.js';

export type AskIntent =
  | 'LIST_METHODS'
  | 'LIST_DATASETS'
  | 'LIST_HARDWARE'
  | 'LIST_METRICS'
  | 'LIST_TASKS'
  | 'LIST_BASELINES'
  | 'LIST_PAPERS'
  | 'VALUE'
  | 'BEST'
  | 'COMPARE'
  | 'TRADEOFF'
  | 'COUNT';

/** A filter of claims with the fields of `ClaimWhere` of the API. Entities are given by id or by name. */
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
  /** Organisations that made the baseline; the answer replaces them by their methods. */
  againstMadeBy?: string[];
  kinds?: ClaimKind[];
  relation?: Relation[];
  outcome?: Outcome[];
  /** Which way the metric went, where it is not known which way is better. */
  change?: Change[];
  /** Minimum confidence, 0..1. */
  minConfidence?: number;
  value?: { gt?: number; gte?: number; lt?: number; lte?: number };
  unit?: string;
  published?: { from?: string; to?: string };
  /** Part of a condition under which it was measured: "zero-shot". */
  condition?: string;
  /** Words of the claim's evidence. */
  text?: string;
  /** Only claims of papers that mention all of these entities and contain these words. */
  paper?: PaperCondition;
  /** Excludes claims that match any of these. */
  not?: ClaimCondition[];
}

/** A filter of papers with the fields of `PaperWhere` of the API. */
export interface PaperCondition {
  text?: string;
  mentions?: string[];
  /** Papers that mention one of these entities. */
  mentionsAny?: string[];
  /** Organisations for one of which an author works. */
  affiliation?: string[];
  published?: { from?: string; to?: string };
  /** At least one of these must match. */
  any?: PaperCondition[];
  /** Excludes papers that match any of these. */
  not?: PaperCondition[];
}

/** The interpretation of a question. */
export type Reading = Understood | NotUnderstood;

export interface Understood {
  readonly understood: true;
  /** The interpretation restated in one sentence. */
  readonly reading: string;
  readonly intent: AskIntent;
  /** What COUNT counts: the kind of entity, or papers, or claims. */
  readonly counted?: EntityKind | 'BASELINE' | 'PAPER' | 'CLAIM';
  /**
   * Every condition must match some claim of the answer. Never empty: a question about everything has one condition without
   * fields.
   */
  readonly conditions: readonly ClaimCondition[];
  /** LIST_PAPERS, and COUNT of papers: what the papers mention or contain, in a question without conditions on claims. */
  readonly papers?: PaperCondition;
  /** LIST_PAPERS: the papers that introduce one of these entities. */
  readonly introduced: readonly string[];
  /** COMPARE: the methods, by id. */
  readonly methods: readonly string[];
  /** BEST: the direction, if the question requests the worst values ("slowest"). */
  readonly direction?: Direction;
  /** BEST: the requested place, as in "the second fastest". */
  readonly place?: number;
  /** LIST_METHODS, VALUE: requests the lowest and highest value ("the range of", "lowest and highest"). */
  readonly extremes?: boolean;
  /** LIST_METHODS, VALUE: requests changes, largest first ("the biggest speedup"). */
  readonly largestChange?: boolean;
  /** BEST: "the best baseline". */
  readonly ofBaselines?: boolean;
  /** Answers in the order of publication: "the latest results", "the oldest paper". */
  readonly order?: 'NEWEST' | 'OLDEST';
  /** BEST: the methods in a question whether they are the best. */
  readonly whether?: readonly string[];
  /** LIST_METHODS, LIST_PAPERS, COUNT: exclusions apply to all claims of a method or paper: "tested on A but not on B". */
  readonly without?: readonly ClaimCondition[];
  /** For VALUE: return claims that meet any of the conditions, as in "accuracy at 4 and at 8 bits". */
  readonly either?: boolean;
  /** The requested number of rows, as in "the top 5". */
  readonly limit?: number;
  /** Words of the question that carry meaning but do not affect its interpretation, as typed. */
  readonly unread: readonly string[];
  /** All names in the question, including those of the lexicon that no entity of the graph has. */
  readonly names: readonly FoundName[];
}

interface NotUnderstood {
  readonly understood: false;
  /** The reason why the question was not understood, in one sentence. */
  readonly reading: string;
  /** The question without its unknown words, if it can be parsed without them. */
  readonly instead?: string;
}
