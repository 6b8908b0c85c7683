import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StoredPaper } from '../../store/port/graph-store.js';
import type { Entity as EntityModel, Claim as ClaimModel, GraphMention as GraphMentionModel } from '../../domain/graph.js';
import type { ClaimEvidence as EvidenceModel, Extraction as ExtractionModel, ExtractedEntity as ExtractedEntityModel, ExtractedClaim as ExtractedClaimModel } from '../../domain/extraction.js';
import type { ChangeRecord as ChangeModel } from '../../store/port/transaction.js';
import type { NodeModel, AskResultModel, RelatedModel, FacetCountModel, ConflictModel, ComparisonModel, TradeoffModel, IngestResultModel, PaperConnectionModel, EntityConnectionModel, ClaimConnectionModel, ConflictConnectionModel, ChangeConnectionModel } from '../models.js';
import type { SearchHit as SearchHitModel } from '../../query/search.js';
import type { Path as PathModel } from '../../query/paths.js';
import type { ComparisonRow as ComparisonRowModel, ComparisonCell as ComparisonCellModel } from '../../query/compare.js';
import type { TradeoffPoint as TradeoffPointModel } from '../../query/tradeoff.js';
import type { AnswerModel } from '../ask.js';
import type { AnswerRow as AnswerRowModel } from '../../query/answer-rows.js';
import type { Board as BoardModel, BoardStanding as BoardStandingModel, BoardRow as BoardRowModel, BoardPoint as BoardPointModel } from '../../query/boards.js';
import type { SimilarPaper as SimilarPaperModel } from '../../query/similar-papers.js';
import type { Leaderboard as LeaderboardModel, LeaderboardRow as LeaderboardRowModel } from '../../query/leaderboard.js';
import type { ApiContext } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
};

/** The answer to a question in plain English. */
export type Answer = {
  __typename?: 'Answer';
  /** The leaderboards of the question, if it asks for the best. */
  boards: Array<Board>;
  /** The intent of the question. */
  intent?: Maybe<AskIntent>;
  /** A PaperWhere, if the question asks for papers by their mentions or their text. */
  paperWhere?: Maybe<Scalars['JSON']['output']>;
  /** One sentence; the reason if the question was not understood. */
  reading: Scalars['String']['output'];
  /** The rows. */
  result?: Maybe<AskResult>;
  /** The claims for the answer: one row per method, metric, dataset and hardware; best first if the metric has a direction. */
  rows: Array<AnswerRow>;
  /** Similar questions that can be answered. */
  suggestions: Array<Scalars['String']['output']>;
  /** The answer in one sentence: the requested value, or why there is none. Null if the question was not understood. */
  summary?: Maybe<Scalars['String']['output']>;
  /** Whether the question was understood. */
  understood: Scalars['Boolean']['output'];
  /** Words of the question that carry meaning but that the answer ignores, as typed; `reading` names them as well. */
  unread: Array<Scalars['String']['output']>;
  /** A ClaimWhere for use in other queries; several if each must match a different claim, or if they are alternatives, such as spellings of a change. */
  where?: Maybe<Scalars['JSON']['output']>;
};

/** The claims of one method about one metric on one dataset and hardware. */
export type AnswerRow = {
  __typename?: 'AnswerRow';
  /** The best claim of the method in this row, or the one with the highest confidence if the metric has no direction. */
  claim: Claim;
  /** The method; null if the paper does not name it. */
  method?: Maybe<Method>;
  /** The formatted values of `others`, as `text`, each different one once. */
  otherTexts: Array<Scalars['String']['output']>;
  /** The other claims of the method in this row. */
  others: Array<Claim>;
  /** Whether the claim's paper introduces the method (true) or quotes it as a baseline (false); null if the paper introduces nothing. */
  own?: Maybe<Scalars['Boolean']['output']>;
  /** From 1 among the comparable rows; equal values have the same rank. Null if no row is comparable. */
  rank?: Maybe<Scalars['Int']['output']>;
  /** The formatted value: "1.6 ms", "up to 2.1×", "−40 %", "outperforms". */
  text: Scalars['String']['output'];
};

/** The intent of a question. */
export type AskIntent =
  /** Who is the best? */
  | 'BEST'
  /** How do these methods compare? */
  | 'COMPARE'
  /** How many? */
  | 'COUNT'
  /** Which methods is something compared with? */
  | 'LIST_BASELINES'
  /** Which datasets? */
  | 'LIST_DATASETS'
  /** Which hardware? */
  | 'LIST_HARDWARE'
  /** Which methods? */
  | 'LIST_METHODS'
  /** Which metrics? */
  | 'LIST_METRICS'
  /** Which papers? */
  | 'LIST_PAPERS'
  /** Which tasks? */
  | 'LIST_TASKS'
  /** What does one metric cost in the other? */
  | 'TRADEOFF'
  /** What number? */
  | 'VALUE';

/** The data of an answer. */
export type AskResult = ClaimConnection | Comparison | Count | DatasetConnection | HardwareConnection | Leaderboard | MethodConnection | MetricConnection | PaperConnection | TaskConnection | Tradeoff;

/** A leaderboard of comparable values: the absolute values of one metric on one dataset, or on one piece of hardware, in one unit. */
export type Board = {
  __typename?: 'Board';
  /** Number of claims. */
  claims: Scalars['Int']['output'];
  /** The conditions that its claims name, sorted. Accepted by `where: {condition:}`. */
  conditions: Array<Scalars['String']['output']>;
  /** The dataset, for a board of a dataset. A value over several datasets is on no board of a dataset. */
  dataset?: Maybe<Dataset>;
  /** The dimension of the values. */
  dimension: Dimension;
  /** Whether higher or lower values are better; null if unknown, in which case nothing is ranked. */
  direction?: Maybe<Direction>;
  /** The hardware, for a board of hardware. */
  hardware?: Maybe<Hardware>;
  /** Number of methods. */
  methods: Scalars['Int']['output'];
  /** The metric, without narrower ones. */
  metric: Metric;
  /** One for each method, best first. Ranks are those among all methods, whatever their size. */
  rows: Array<BoardRow>;
  /** The splits of the dataset that its claims name, sorted: "test", "validation". Accepted by `boards(split:)`. */
  splits: Array<Scalars['String']['output']>;
  /** The best value so far, each time a paper improved it, by date of publication. Papers without a date are excluded. */
  timeline: Array<BoardPoint>;
  /** The unit of `value`: the unit of most of its claims; "" for a number without one. */
  unit: Scalars['String']['output'];
};


/** A leaderboard of comparable values: the absolute values of one metric on one dataset, or on one piece of hardware, in one unit. */
export type BoardRowsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  size?: InputMaybe<FloatRange>;
};

/** A new best value of a board, and its date. */
export type BoardPoint = {
  __typename?: 'BoardPoint';
  /** The claim. */
  claim: Claim;
  /** ISO date, as precise as known. */
  published: Scalars['String']['output'];
  /** In the board's unit. */
  value: Scalars['Float']['output'];
};

/** An entry of a board. */
export type BoardRow = {
  __typename?: 'BoardRow';
  /** The claim that determines the rank. */
  claim: Claim;
  /** The method. */
  method: Method;
  /** The method's other values on this board: other sizes, splits or conditions. */
  others: Array<Claim>;
  /** Whether the claim's paper introduces the method (true) or quotes it as a baseline (false); null if the paper introduces nothing. */
  own?: Maybe<Scalars['Boolean']['output']>;
  /** From 1; equal values share a rank. Null when the metric's direction is not known. */
  rank?: Maybe<Scalars['Int']['output']>;
  /** The number of parameters of the method, from a claim or its name; null if unknown. */
  size?: Maybe<Scalars['Float']['output']>;
  /** The split of the dataset; null if the sentence does not name it. */
  split?: Maybe<Scalars['String']['output']>;
  /** Whether the number is written without a unit and its unit (percent) was inferred from the metric and the other values. */
  unitInferred: Scalars['Boolean']['output'];
  /** In the board's unit. */
  value: Scalars['Float']['output'];
};

/** What happened to a metric. */
export type Change =
  /** It fell. */
  | 'DECREASE'
  /** It rose. */
  | 'INCREASE';

/** A page of changes. */
export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  /** The rows with their cursors. */
  edges: Array<ChangeEdge>;
  /** The rows without cursors. */
  nodes: Array<ChangeRecord>;
  /** The position of this page. */
  pageInfo: PageInfo;
  /** Number of rows on all pages. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of changes. */
export type ChangeEdge = {
  __typename?: 'ChangeEdge';
  /** Pass it as `after` to begin after this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: ChangeRecord;
};

/** An entry of the append-only log. */
export type ChangeRecord = {
  __typename?: 'ChangeRecord';
  /** The action: INGEST, REVIEW_CLAIM, ADD_ALIAS, MERGE_ENTITIES, SET_BROADER, DELETE_PAPER or UNDO. */
  action: Scalars['String']['output'];
  /** The value after. */
  after?: Maybe<Scalars['JSON']['output']>;
  /** ISO time. */
  at: Scalars['String']['output'];
  /** The value before. */
  before?: Maybe<Scalars['JSON']['output']>;
  /** Who made the change. */
  by: Scalars['String']['output'];
  /** Later changes have greater ids. */
  id: Scalars['ID']['output'];
  /** The id of the changed object. */
  target: Scalars['ID']['output'];
  /** Whether it was undone. */
  undone: Scalars['Boolean']['output'];
};

/** One result that a paper reports: a value, a difference, a multiple, or a comparison without a number. */
export type Claim = Node & {
  __typename?: 'Claim';
  /** ISO time at which it was added to the graph. */
  addedAt: Scalars['String']['output'];
  /** The number in the dimension's base unit. */
  baseValue?: Maybe<Scalars['Float']['output']>;
  /** Upper end of a range in the dimension's base unit. */
  baseValueHigh?: Maybe<Scalars['Float']['output']>;
  /** The method that the subject is compared with. */
  baseline?: Maybe<Method>;
  /** DELTA and FACTOR: what happened to the metric. */
  change?: Maybe<Change>;
  /** The comparator of the number: exactly, at most, about, … */
  comparator?: Maybe<Comparator>;
  /** Conditions as written: "compiled with CoreML", "2-bit". */
  conditions: Array<Scalars['String']['output']>;
  /** 0..1, calibrated: about nine in ten claims with 0.9 are correct. 1 for curated claims, which are not extracted from text. */
  confidence: Scalars['Float']['output'];
  /** Where a curated claim was taken from; null for extracted ones. */
  curation?: Maybe<Curation>;
  /** The datasets that it was measured on. More than one: one number over all of them. */
  datasets: Array<Dataset>;
  /** DELTA: points of the metric, a share of its former value, or the text does not say which. Null for other kinds. */
  deltaKind?: Maybe<DeltaKind>;
  /** The dimension of the number. */
  dimension?: Maybe<Dimension>;
  /** The sentence that states it. */
  evidence: Evidence;
  /** Name and version of the extractor. */
  extractor: Scalars['String']['output'];
  /** The hardware that it was measured on. */
  hardware: Array<Hardware>;
  /** Derived from the paper and the position of the number in its text: stable when the paper is extracted again. */
  id: Scalars['ID']['output'];
  /** Value, difference, multiple or comparison. */
  kind: ClaimKind;
  /** The metric. */
  metric?: Maybe<Metric>;
  /** Whether it was extracted from the text of the paper, or curated in a table. */
  origin: ClaimOrigin;
  /** The outcome for the subject relative to the baseline, considering the direction of the metric. */
  outcome: Outcome;
  /** The paper that makes the claim. */
  paper: Paper;
  /** COMPARISON: the relation of subject and baseline. */
  relation?: Maybe<Relation>;
  /** The review: was the claim extracted correctly? */
  review: Review;
  /** The method that the claim is about; null only when the paper gives the method no name. */
  subject?: Maybe<Method>;
  /** The tasks that it was measured for. */
  tasks: Array<Task>;
  /** The unit as written, in its canonical spelling; "" if the metric has none. */
  unit?: Maybe<Scalars['String']['output']>;
  /** The number as written, with magnitude words applied (16.3 million is 16300000). Null for comparisons. */
  value?: Maybe<Scalars['Float']['output']>;
  /** Upper end of a range. */
  valueHigh?: Maybe<Scalars['Float']['output']>;
  /** The number in another unit of the same dimension; null if the claim has another dimension. An unknown unit is an error BAD_INPUT. */
  valueIn?: Maybe<Scalars['Float']['output']>;
};


/** One result that a paper reports: a value, a difference, a multiple, or a comparison without a number. */
export type ClaimValueInArgs = {
  unit: Scalars['String']['input'];
};

/** A page of claims. */
export type ClaimConnection = {
  __typename?: 'ClaimConnection';
  /** The rows with their cursors. */
  edges: Array<ClaimEdge>;
  /** The rows without cursors. */
  nodes: Array<Claim>;
  /** The position of this page. */
  pageInfo: PageInfo;
  /** Number of rows on all pages. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/**
 * What a claim says in truth. A field that is not given stays as it is; null and [] say that there is nothing.
 * A name is one that the paper uses, or the id of an entity, or a new name, which then means what it would mean in the paper.
 */
export type ClaimCorrection = {
  /** The method that the subject is compared with. */
  baseline?: InputMaybe<Scalars['String']['input']>;
  /** DELTA and FACTOR: what happened to the metric. */
  change?: InputMaybe<Change>;
  /** The comparator of the number. */
  comparator?: InputMaybe<Comparator>;
  /** Conditions as written. */
  conditions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The datasets that it was measured on. */
  datasets?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The hardware that it was measured on. */
  hardware?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The kind of claim. */
  kind?: InputMaybe<ClaimKind>;
  /** The metric. */
  metric?: InputMaybe<Scalars['String']['input']>;
  /** COMPARISON: the relation of subject and baseline. */
  relation?: InputMaybe<Relation>;
  /** The method that it is about. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** The tasks that it was measured for. */
  tasks?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The unit; "" when the metric has none. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** The number as written, magnitude words applied. */
  value?: InputMaybe<Scalars['Float']['input']>;
  /** Upper end of a range. */
  valueHigh?: InputMaybe<Scalars['Float']['input']>;
};

/** A row of a page of claims. */
export type ClaimEdge = {
  __typename?: 'ClaimEdge';
  /** Pass it as `after` to begin after this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Claim;
};

/** The four kinds of claims. */
export type ClaimKind =
  /** The metric's own value: 79.2 % top-1 accuracy. */
  | 'ABSOLUTE'
  /** A result without a number: outperforms, matches, is the state of the art. */
  | 'COMPARISON'
  /** A difference: 4.5 points better. */
  | 'DELTA'
  /** A multiple or a fraction: 2.1x faster. */
  | 'FACTOR';

/** An order of claims. Nulls come last in both directions; ties are ordered by id. */
export type ClaimOrder = {
  /** What to order by. */
  by: ClaimOrderField;
  /** Ascending or descending. */
  direction?: InputMaybe<SortDirection>;
};

/** What claims can be ordered by. */
export type ClaimOrderField =
  /** The time at which it was added to the graph. */
  | 'ADDED'
  /** The confidence of the extractor. */
  | 'CONFIDENCE'
  /** The name of the metric. */
  | 'METRIC'
  /** The date of the paper. */
  | 'PUBLISHED'
  /** The name of the method. */
  | 'SUBJECT'
  /** The number in its base unit. */
  | 'VALUE';

/** Where a claim comes from. */
export type ClaimOrigin =
  /** From a curated table that lists results of the paper. */
  | 'CURATED'
  /** Extracted from the title or abstract of the paper. */
  | 'EXTRACTED';

/** A filter for claims. All fields must hold; a list means "any of". Broader entities include narrower ones unless `includeNarrower` is false. */
export type ClaimWhere = {
  /** Added to the graph after this ISO time. */
  addedAfter?: InputMaybe<Scalars['String']['input']>;
  /** Against one of these methods. */
  baseline?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Of a metric that went one of these ways. */
  change?: InputMaybe<Array<Change>>;
  /** Part of a condition, case ignored. */
  condition?: InputMaybe<Scalars['String']['input']>;
  /** Measured on one of these datasets. */
  dataset?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Measured on one of these pieces of hardware. */
  hardware?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Measured on hardware of one of these categories. */
  hardwareCategory?: InputMaybe<Array<HardwareCategory>>;
  /** Measured on hardware by one of these makers: "Apple", "NVIDIA". */
  hardwareVendor?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether a broader entity (`accuracy`, `iPhone`) includes its narrower ones (`top-1 accuracy`, `iPhone 12`). */
  includeNarrower?: InputMaybe<Scalars['Boolean']['input']>;
  /** With `value` and without `kinds`: ABSOLUTE only, so that "2.1x faster" is not a latency under 5. */
  kinds?: InputMaybe<Array<ClaimKind>>;
  /** About a method that one of these organisations made: a member of a model family known to be theirs (Gemini 1.5 of Google), or introduced by a paper with an author affiliated there, if its source gives affiliations. */
  madeBy?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Of one of these metrics. */
  metric?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Minimum confidence, 0 to 1. */
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  /** Excludes claims that match one of these filters, which cannot contain `not`. */
  not?: InputMaybe<Array<ClaimWhere>>;
  /** Extracted from a text, or from a curated table; the default is both. */
  origin?: InputMaybe<Array<ClaimOrigin>>;
  /** With one of these outcomes for the subject. */
  outcome?: InputMaybe<Array<Outcome>>;
  /** Made by a paper that meets this filter: with these words, mentioning each of these names, with an author at one of `affiliation`, and with a claim for each of `claims`. `published` and `source` are not allowed here. */
  paper?: InputMaybe<PaperWhere>;
  /** Made by one of these papers: ids, DOIs or arXiv ids. */
  papers?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Papers published in this time. */
  published?: InputMaybe<DateRange>;
  /** Comparisons with one of these relations. */
  relation?: InputMaybe<Array<Relation>>;
  /** With one of these review states; the default is unreviewed and confirmed ones. */
  review?: InputMaybe<Array<ReviewState>>;
  /** About one of these methods. */
  subject?: InputMaybe<Array<Scalars['String']['input']>>;
  /** About a method that has, for each of these, some claim that matches it: the latency of methods that reach 80 % accuracy. Under `not`, it excludes all claims about methods with such a claim. */
  subjectClaims?: InputMaybe<Array<ClaimWhere>>;
  /** For one of these tasks. */
  task?: InputMaybe<Array<Scalars['String']['input']>>;
  /** All these words, or words that begin with them, in the evidence; those in quotation marks side by side. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The unit of `value`'s bounds: 0.002 s finds 2 ms. Without `value`: claims written in this unit. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** Needs `unit` or `metric`; compares baseValue within the same dimension; a range matches when it overlaps, and a claim of "more than 2" is greater than 2. Without `unit` the bounds are in the base unit of the metric's dimension. */
  value?: InputMaybe<FloatRange>;
};

/** The comparator of a number. */
export type Comparator =
  /** About this. */
  | 'APPROX'
  /** At least this. */
  | 'AT_LEAST'
  /** Exactly this. */
  | 'EQ'
  /** More than this. */
  | 'GT'
  /** Less than this. */
  | 'LT'
  /** From `value` to `valueHigh`. */
  | 'RANGE'
  /** At most, in the best case, this. */
  | 'UP_TO';

/** A comparison of methods. */
export type Comparison = {
  __typename?: 'Comparison';
  /** One for each metric with its dataset and hardware. */
  rows: Array<ComparisonRow>;
};

/** The claims of one method in one row. */
export type ComparisonCell = {
  __typename?: 'ComparisonCell';
  /** Whether this cell has the best claim of the row. False in all cells if the metric's direction is unknown or only one method has a claim. */
  best: Scalars['Boolean']['output'];
  /** Its claims and those of narrower methods, best first. */
  claims: Array<Claim>;
  /** The method of the question. */
  method: Method;
};

/** A row of a comparison: a metric, with dataset and hardware. */
export type ComparisonRow = {
  __typename?: 'ComparisonRow';
  /** One for each method, in the order of the question. */
  cells: Array<ComparisonCell>;
  /** The dataset; null when the claims name none, or give one number over several. */
  dataset?: Maybe<Dataset>;
  /** The hardware; null when the claims name none. */
  hardware?: Maybe<Hardware>;
  /** The metric. */
  metric: Metric;
};

/** Conflicting claims. */
export type Conflict = {
  __typename?: 'Conflict';
  /** The claims. */
  claims: Array<Claim>;
  /** The datasets that all of them have. */
  datasets: Array<Dataset>;
  /** The hardware that all of them have. */
  hardware: Array<Hardware>;
  /** The method that they are about. */
  method: Method;
  /** Their metric. */
  metric: Metric;
  /** (largest - smallest) / largest, in base units. */
  spread: Scalars['Float']['output'];
};

/** A page of conflicts. */
export type ConflictConnection = {
  __typename?: 'ConflictConnection';
  /** The rows with their cursors. */
  edges: Array<ConflictEdge>;
  /** The rows without cursors. */
  nodes: Array<Conflict>;
  /** The position of this page. */
  pageInfo: PageInfo;
  /** Number of rows on all pages. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of conflicts. */
export type ConflictEdge = {
  __typename?: 'ConflictEdge';
  /** Pass it as `after` to begin after this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Conflict;
};

/** A count. */
export type Count = {
  __typename?: 'Count';
  /** The number. */
  count: Scalars['Int']['output'];
};

/** Where a curated claim was taken from. */
export type Curation = {
  __typename?: 'Curation';
  /** Addresses of code for the result. */
  codeLinks: Array<Scalars['String']['output']>;
  /** The licence, as an SPDX identifier. */
  licence: Scalars['String']['output'];
  /** Who curates the table. */
  source: Scalars['String']['output'];
  /** The table's name: "Question Answering on SQuAD2.0". */
  table: Scalars['String']['output'];
};

/** A dataset, corpus, benchmark or split. */
export type Dataset = Entity & Node & {
  __typename?: 'Dataset';
  /** All other names, from papers and from people, sorted. */
  aliases: Array<Scalars['String']['output']>;
  /** The next broader entities: `ImageNet` for `ImageNet-1K`, `iPhone` for `iPhone 12`. */
  broader: Array<Entity>;
  /** Number of claims in which it has any role. Rejected claims are not counted. */
  claimCount: Scalars['Int']['output'];
  /** Claims in which it has any role. */
  claims: ClaimConnection;
  /** Readable and stable, for example `hardware:iphone-12`. */
  id: Scalars['ID']['output'];
  /** The kind of the entity. */
  kind: EntityKind;
  /** The most frequent name in papers. */
  name: Scalars['String']['output'];
  /** The next narrower entities, ordered by name. */
  narrower: Array<Entity>;
  /** Papers that mention it, newest first. */
  papers: PaperConnection;
  /** Papers that introduce it, newest first. */
  proposedIn: Array<Paper>;
  /** Entities that have claims in common with it, those with most first. */
  related: Array<Related>;
};


/** A dataset, corpus, benchmark or split. */
export type DatasetClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A dataset, corpus, benchmark or split. */
export type DatasetPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A dataset, corpus, benchmark or split. */
export type DatasetRelatedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<EntityKind>>;
  where?: InputMaybe<ClaimWhere>;
};

/** A page of datasets. */
export type DatasetConnection = {
  __typename?: 'DatasetConnection';
  /** The rows with their cursors. */
  edges: Array<DatasetEdge>;
  /** The rows without cursors. */
  nodes: Array<Dataset>;
  /** The position of this page. */
  pageInfo: PageInfo;
  /** Number of rows on all pages. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of datasets. */
export type DatasetEdge = {
  __typename?: 'DatasetEdge';
  /** Pass it as `after` to begin after this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Dataset;
};

/** A period; both ends are inclusive and as precise as given: "2022" is the whole year. */
export type DateRange = {
  /** ISO date: "2022", "2022-06" or "2022-06-02". */
  from?: InputMaybe<Scalars['String']['input']>;
  /** ISO date: "2022", "2022-06" or "2022-06-02". */
  to?: InputMaybe<Scalars['String']['input']>;
};

/** The unit of a difference. */
export type DeltaKind =
  /** In the metric's own unit: 3.2 percentage points, 2.4 ms. */
  | 'POINTS'
  /** As a share of the former value: 3.2 % relative. */
  | 'RELATIVE'
  /** The text does not say. */
  | 'UNKNOWN';

/** What a number measures. Every dimension has one base unit: s, B, 1 (a ratio: 79.2 % is 0.792), 1 (a count), 1/s, J, W, USD, dB, FLOP. */
export type Dimension =
  /** Base unit: byte. */
  | 'BYTES'
  /** Base unit: one floating-point operation. */
  | 'COMPUTE'
  /** Base unit: 1. */
  | 'COUNT'
  /** Base unit: decibel. */
  | 'DECIBEL'
  /** Base unit: joule. */
  | 'ENERGY'
  /** Base unit: US dollar. */
  | 'MONEY'
  /** Base unit: watt. */
  | 'POWER'
  /** Base unit: 1/s. */
  | 'RATE'
  /** Base unit: 1; 79.2 % is 0.792. */
  | 'RATIO'
  /** A score without a unit, as written. */
  | 'SCORE'
  /** Base unit: second. */
  | 'TIME';

/** Whether higher or lower values of a metric are better. */
export type Direction =
  /** Higher is better, as for accuracy. */
  | 'HIGHER'
  /** Lower is better, as for latency. */
  | 'LOWER';

/** An entity that papers mention. */
export type Entity = {
  /** All other names, from papers and from people, sorted. */
  aliases: Array<Scalars['String']['output']>;
  /** The next broader entities: `ImageNet` for `ImageNet-1K`, `iPhone` for `iPhone 12`. */
  broader: Array<Entity>;
  /** Number of claims in which it has any role. Rejected claims are not counted. */
  claimCount: Scalars['Int']['output'];
  /** Claims in which it has any role. */
  claims: ClaimConnection;
  /** Readable and stable, for example `hardware:iphone-12`. */
  id: Scalars['ID']['output'];
  /** The kind of the entity. */
  kind: EntityKind;
  /** The most frequent name in papers. */
  name: Scalars['String']['output'];
  /** The next narrower entities, ordered by name. */
  narrower: Array<Entity>;
  /** Papers that mention it, newest first. */
  papers: PaperConnection;
  /** Entities that have claims in common with it, those with most first. */
  related: Array<Related>;
};


/** An entity that papers mention. */
export type EntityClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** An entity that papers mention. */
export type EntityPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An entity that papers mention. */
export type EntityRelatedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<EntityKind>>;
  where?: InputMaybe<ClaimWhere>;
};

/** The kind of an entity. */
export type EntityKind =
  /** A dataset, corpus, benchmark or split. */
  | 'DATASET'
  /** A device, chip or machine. */
  | 'HARDWARE'
  /** A model, algorithm, technique, framework or system. */
  | 'METHOD'
  /** A metric: what a number is a value of. */
  | 'METRIC'
  /** A task: image classification, speech recognition. */
  | 'TASK';

/** What entities can be ordered by. */
export type EntityOrder =
  /** Number of claims, most first. */
  | 'CLAIMS'
  /** Name, in the order of the alphabet. */
  | 'NAME';

/**
 * Methods, datasets, … by what is claimed about them. Each filter of `claims` must be met by some claim of the entity:
 * methods(where: {claims: [{metric: "latency", hardware: "iPhone 12", value: {lt: 5}, unit: "ms"}, {metric: "top-1 accuracy", value: {gte: 80}, unit: "%"}]})
 */
export type EntityWhere = {
  /** Each must match a claim of the entity; for a method, as the subject of the claim. */
  claims?: InputMaybe<Array<ClaimWhere>>;
  /** Hardware of one of these categories; for other kinds, entities with claims on such hardware. */
  hardwareCategory?: InputMaybe<Array<HardwareCategory>>;
  /** Introduced by this paper: an id, DOI or arXiv id. */
  proposedIn?: InputMaybe<Scalars['ID']['input']>;
  /** Part of the name or of an alias, case ignored. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** The sentence, and its position in the paper's title or abstract (UTF-16 offsets). For a curated claim: the row of the table, with offsets into `text`. */
export type Evidence = {
  __typename?: 'Evidence';
  /** Where it ends; exclusive. */
  end: Scalars['Int']['output'];
  /** The title, the abstract, or a table. */
  field: EvidenceField;
  /** The parts of the claim in the sentence. */
  parts: Array<EvidencePart>;
  /** Where the sentence begins. */
  start: Scalars['Int']['output'];
  /** The sentence, verbatim; or the row as a line of text. */
  text: Scalars['String']['output'];
};

/** The field that contains evidence or a mention. */
export type EvidenceField =
  /** The abstract. */
  | 'ABSTRACT'
  /** A curated table. Mentions are never in one. */
  | 'TABLE'
  /** The title. */
  | 'TITLE';

/** A part of the claim inside the evidence, for highlighting. */
export type EvidencePart = {
  __typename?: 'EvidencePart';
  /** Where they end; exclusive. */
  end: Scalars['Int']['output'];
  /** The role of the part in the claim. */
  role: EvidenceRole;
  /** Where they begin, counted in the same field as the evidence. */
  start: Scalars['Int']['output'];
  /** The words, verbatim. */
  surface: Scalars['String']['output'];
};

/** The role of a part of the evidence in the claim. */
export type EvidenceRole =
  /** The method compared with. */
  | 'BASELINE'
  /** A condition. */
  | 'CONDITION'
  /** The dataset. */
  | 'DATASET'
  /** The hardware. */
  | 'HARDWARE'
  /** The metric. */
  | 'METRIC'
  /** The method that the claim is about. */
  | 'SUBJECT'
  /** The task. */
  | 'TASK'
  /** The number with its unit. */
  | 'VALUE';

/** A result that a text reports. Names in it are names of the extraction's entities. */
export type ExtractedClaim = {
  __typename?: 'ExtractedClaim';
  /** The method compared with. */
  baseline?: Maybe<Scalars['String']['output']>;
  /** DELTA and FACTOR: what happened to the metric. */
  change?: Maybe<Change>;
  /** The comparator of the number. */
  comparator?: Maybe<Comparator>;
  /** Conditions as written. */
  conditions: Array<Scalars['String']['output']>;
  /** 0..1, calibrated. */
  confidence: Scalars['Float']['output'];
  /** The datasets that it was measured on. */
  datasets: Array<Scalars['String']['output']>;
  /** The sentence that states it. */
  evidence: Evidence;
  /** The hardware that it was measured on. */
  hardware: Array<Scalars['String']['output']>;
  /** Value, difference, multiple or comparison. */
  kind: ClaimKind;
  /** The metric. */
  metric?: Maybe<Scalars['String']['output']>;
  /** COMPARISON: the relation of subject and baseline. */
  relation?: Maybe<Relation>;
  /** The method; null when the text gives it no name. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The unit as written, in one spelling. */
  unit?: Maybe<Scalars['String']['output']>;
  /** The number as written, magnitude words applied. */
  value?: Maybe<Scalars['Float']['output']>;
  /** Upper end of a range. */
  valueHigh?: Maybe<Scalars['Float']['output']>;
};

/** An entity that a text mentions. */
export type ExtractedEntity = {
  __typename?: 'ExtractedEntity';
  /** Other names in the text. */
  aliases: Array<Scalars['String']['output']>;
  /** The kind of the entity. */
  kind: EntityKind;
  /** The entity of the graph with this name, if there is exactly one. */
  known?: Maybe<Entity>;
  /** The most frequent name in the text. */
  name: Scalars['String']['output'];
  /** Does the text introduce it? */
  proposed: Scalars['Boolean']['output'];
  /** The mentions. The role is the one that an entity of this kind has in claims: SUBJECT for a method. */
  surfaces: Array<EvidencePart>;
};

/** The extraction of a text. */
export type Extraction = {
  __typename?: 'Extraction';
  /** The claims that it makes. */
  claims: Array<ExtractedClaim>;
  /** The entities that it mentions. */
  entities: Array<ExtractedEntity>;
};

/** Facets by which claims can be counted. */
export type Facet =
  /** The method compared with. */
  | 'BASELINE'
  /** The dataset. */
  | 'DATASET'
  /** The dimension. */
  | 'DIMENSION'
  /** The hardware. */
  | 'HARDWARE'
  /** The category of the hardware. */
  | 'HARDWARE_CATEGORY'
  /** The kind of claim. */
  | 'KIND'
  /** The metric. */
  | 'METRIC'
  /** The origin of the claim. */
  | 'ORIGIN'
  /** The outcome for the subject. */
  | 'OUTCOME'
  /** The review. */
  | 'REVIEW'
  /** The method. */
  | 'SUBJECT'
  /** The task. */
  | 'TASK'
  /** The unit as written. */
  | 'UNIT'
  /** The year of the paper. */
  | 'YEAR';

/** A count of claims. */
export type FacetCount = {
  __typename?: 'FacetCount';
  /** Number of claims. */
  count: Scalars['Int']['output'];
  /** The entity, for facets that count by one. */
  entity?: Maybe<Entity>;
  /** An entity's id, or the value itself. */
  key: Scalars['String']['output'];
  /** For display: the name of the entity, or the value itself. */
  label: Scalars['String']['output'];
};

/** Bounds of a number; all given bounds must hold. */
export type FloatRange = {
  /** Greater than. */
  gt?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than or equal to. */
  gte?: InputMaybe<Scalars['Float']['input']>;
  /** Less than. */
  lt?: InputMaybe<Scalars['Float']['input']>;
  /** Less than or equal to. */
  lte?: InputMaybe<Scalars['Float']['input']>;
};

/** A device, chip or machine. */
export type Hardware = Entity & Node & {
  __typename?: 'Hardware';
  /** All other names, from papers and from people, sorted. */
  aliases: Array<Scalars['String']['output']>;
  /** The next broader entities: `ImageNet` for `ImageNet-1K`, `iPhone` for `iPhone 12`. */
  broader: Array<Entity>;
  /** The category of the hardware. */
  category?: Maybe<HardwareCategory>;
  /** Number of claims in which it has any role. Rejected claims are not counted. */
  claimCount: Scalars['Int']['output'];
  /** Claims in which it has any role. */
  claims: ClaimConnection;
  /** Readable and stable, for example `hardware:iphone-12`. */
  id: Scalars['ID']['output'];
  /** The kind of the entity. */
  kind: EntityKind;
  /** The most frequent name in papers. */
  name: Scalars['String']['output'];
  /** The next narrower entities, ordered by name. */
  narrower: Array<Entity>;
  /** Papers that mention it, newest first. */
  papers: PaperConnection;
  /** Entities that have claims in common with it, those with most first. */
  related: Array<Related>;
  /** The manufacturer. */
  vendor?: Maybe<Scalars['String']['output']>;
};


/** A device, chip or machine. */
export type HardwareClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A device, chip or machine. */
export type HardwarePapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A device, chip or machine. */
export type HardwareRelatedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<EntityKind>>;
  where?: InputMaybe<ClaimWhere>;
};

/** The category of a piece of hardware. */
export type HardwareCategory =
  /** Machines rented by the hour. */
  | 'CLOUD_INSTANCE'
  /** General processors. */
  | 'CPU'
  /** Small boards such as Jetson Nano and Raspberry Pi. */
  | 'EDGE_BOARD'
  /** Field-programmable gate arrays. */
  | 'FPGA'
  /** Graphics processors. */
  | 'GPU'
  /** Microcontrollers. */
  | 'MICROCONTROLLER'
  /** Neural processing units and other accelerators for inference. */
  | 'NPU'
  /** Anything else. */
  | 'OTHER'
  /** Smartphones and the chips in them. */
  | 'PHONE'
  /** Supercomputers and clusters with a name. */
  | 'SUPERCOMPUTER'
  /** Tensor processing units. */
  | 'TPU';

/** A page of hardware. */
export type HardwareConnection = {
  __typename?: 'HardwareConnection';
  /** The rows with their cursors. */
  edges: Array<HardwareEdge>;
  /** The rows without cursors. */
  nodes: Array<Hardware>;
  /** The position of this page. */
  pageInfo: PageInfo;
  /** Number of rows on all pages. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of hardware. */
export type HardwareEdge = {
  __typename?: 'HardwareEdge';
  /** Pass it as `after` to begin after this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Hardware;
};

/** The results of storing papers. */
export type IngestReport = {
  __typename?: 'IngestReport';
  /** One for each paper, in the order given. */
  results: Array<IngestResult>;
};

/** The result of storing one paper. */
export type IngestResult = {
  __typename?: 'IngestResult';
  /** Its index in the list, from 0. */
  index: Scalars['Int']['output'];
  /** The paper in the graph; null when rejected. */
  paper?: Maybe<Paper>;
  /** Why it was rejected. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The result. */
  status: IngestStatus;
};

/** The result of storing a paper. */
export type IngestStatus =
  /** It is new. */
  | 'ADDED'
  /** It cannot be stored; `reason` says why. */
  | 'REJECTED'
  /** It was already in the graph, without changes. */
  | 'UNCHANGED'
  /** It was in the graph, and was updated. */
  | 'UPDATED';

/** Methods ranked by one metric. */
export type Leaderboard = {
  __typename?: 'Leaderboard';
  /** Whether higher or lower values are ranked first. */
  direction: Direction;
  /** The metric. */
  metric: Metric;
  /** Best first. */
  rows: Array<LeaderboardRow>;
};

/** An entry of a leaderboard. */
export type LeaderboardRow = {
  __typename?: 'LeaderboardRow';
  /** The claim that determines the rank. */
  claim: Claim;
  /** The method. */
  method: Method;
  /** From 1; equal numbers share a rank. */
  rank: Scalars['Int']['output'];
};

/** A mention of an entity in a paper. */
export type Mention = {
  __typename?: 'Mention';
  /** Where they end; exclusive. */
  end: Scalars['Int']['output'];
  /** The entity. */
  entity: Entity;
  /** The title or the abstract. */
  field: EvidenceField;
  /** "proposed", or the use of a dataset ("evaluation", "training", "introduced", "mentioned"), otherwise null. */
  role?: Maybe<Scalars['String']['output']>;
  /** Where the words begin (UTF-16 offset). */
  start: Scalars['Int']['output'];
  /** The words. */
  surface: Scalars['String']['output'];
};

/** A model, algorithm, technique, framework or system. */
export type Method = Entity & Node & {
  __typename?: 'Method';
  /** All other names, from papers and from people, sorted. */
  aliases: Array<Scalars['String']['output']>;
  /** The next broader entities: `ImageNet` for `ImageNet-1K`, `iPhone` for `iPhone 12`. */
  broader: Array<Entity>;
  /** Number of claims in which it has any role. Rejected claims are not counted. */
  claimCount: Scalars['Int']['output'];
  /** Claims in which it has any role. */
  claims: ClaimConnection;
  /** Readable and stable, for example `hardware:iphone-12`. */
  id: Scalars['ID']['output'];
  /** The kind of the entity. */
  kind: EntityKind;
  /** The organisation of its family of models (Google for Gemini 1.5); null if unknown. */
  maker?: Maybe<Scalars['String']['output']>;
  /** The most frequent name in papers. */
  name: Scalars['String']['output'];
  /** The next narrower entities, ordered by name. */
  narrower: Array<Entity>;
  /** Papers that mention it, newest first. */
  papers: PaperConnection;
  /** Papers that introduce it, newest first. */
  proposedIn: Array<Paper>;
  /** Entities that have claims in common with it, those with most first. */
  related: Array<Related>;
};


/** A model, algorithm, technique, framework or system. */
export type MethodClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A model, algorithm, technique, framework or system. */
export type MethodPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A model, algorithm, technique, framework or system. */
export type MethodRelatedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<EntityKind>>;
  where?: InputMaybe<ClaimWhere>;
};

/** A page of methods. */
export type MethodConnection = {
  __typename?: 'MethodConnection';
  /** The rows with their cursors. */
  edges: Array<MethodEdge>;
  /** The rows without cursors. */
  nodes: Array<Method>;
  /** The position of this page. */
  pageInfo: PageInfo;
  /** Number of rows on all pages. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of methods. */
export type MethodEdge = {
  __typename?: 'MethodEdge';
  /** Pass it as `after` to begin after this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Method;
};

/** A metric: what a number is a value of. */
export type Metric = Entity & Node & {
  __typename?: 'Metric';
  /** All other names, from papers and from people, sorted. */
  aliases: Array<Scalars['String']['output']>;
  /** Whether higher or lower values are better; null if unknown. */
  betterWhen?: Maybe<Direction>;
  /** The next broader entities: `ImageNet` for `ImageNet-1K`, `iPhone` for `iPhone 12`. */
  broader: Array<Entity>;
  /** Number of claims in which it has any role. Rejected claims are not counted. */
  claimCount: Scalars['Int']['output'];
  /** Claims in which it has any role. */
  claims: ClaimConnection;
  /** The dimension of its values; null if unknown. */
  dimension?: Maybe<Dimension>;
  /** Readable and stable, for example `hardware:iphone-12`. */
  id: Scalars['ID']['output'];
  /** The kind of the entity. */
  kind: EntityKind;
  /** The most frequent name in papers. */
  name: Scalars['String']['output'];
  /** The next narrower entities, ordered by name. */
  narrower: Array<Entity>;
  /** Papers that mention it, newest first. */
  papers: PaperConnection;
  /** Entities that have claims in common with it, those with most first. */
  related: Array<Related>;
};


/** A metric: what a number is a value of. */
export type MetricClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A metric: what a number is a value of. */
export type MetricPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A metric: what a number is a value of. */
export type MetricRelatedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<EntityKind>>;
  where?: InputMaybe<ClaimWhere>;
};

/** A page of metrics. */
export type MetricConnection = {
  __typename?: 'MetricConnection';
  /** The rows with their cursors. */
  edges: Array<MetricEdge>;
  /** The rows without cursors. */
  nodes: Array<Metric>;
  /** The position of this page. */
  pageInfo: PageInfo;
  /** Number of rows on all pages. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of metrics. */
export type MetricEdge = {
  __typename?: 'MetricEdge';
  /** Pass it as `after` to begin after this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Metric;
};

/** All changes. They need `serve --allow-writes` and a key with the role; each is atomic for every object that it changes, is recorded in `changes`, and can be undone. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds a name to an entity. The name also refers to the entity in later papers. Role: WRITE. */
  addAlias?: Maybe<Entity>;
  /** Corrects a claim, and confirms it. The correction is kept on re-ingestion and with newer extractors, until it is undone. Role: REVIEW. */
  correctClaim?: Maybe<Claim>;
  /** Removes a paper with everything that is only in it; false if it is not in the graph. Role: WRITE. */
  deletePaper?: Maybe<Scalars['Boolean']['output']>;
  /** Extracts and stores, paper by paper. The same text read by the same extractor changes nothing; a new text or a newer extractor replaces its claims. Confirmations and rejections are kept. Role: WRITE. */
  ingest?: Maybe<IngestReport>;
  /** Merges two entities of one kind. Later ingests respect the decision. Role: WRITE. */
  mergeEntities?: Maybe<Entity>;
  /** Confirms or rejects a claim, or withdraws a review. The review is kept on re-ingestion and with newer extractors. Role: REVIEW. */
  reviewClaim?: Maybe<Claim>;
  /** Sets the broader entity of a variant or part. Later ingests respect the decision. Role: WRITE. */
  setBroader?: Maybe<Entity>;
  /** Undoes a change or, if it is itself an undo, redoes it. Returns the change that was undone or redone. Role: WRITE. REVIEW suffices for a review or a correction. */
  undoChange?: Maybe<ChangeRecord>;
};


/** All changes. They need `serve --allow-writes` and a key with the role; each is atomic for every object that it changes, is recorded in `changes`, and can be undone. */
export type MutationAddAliasArgs = {
  alias: Scalars['String']['input'];
  entity: Scalars['ID']['input'];
};


/** All changes. They need `serve --allow-writes` and a key with the role; each is atomic for every object that it changes, is recorded in `changes`, and can be undone. */
export type MutationCorrectClaimArgs = {
  correction: ClaimCorrection;
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


/** All changes. They need `serve --allow-writes` and a key with the role; each is atomic for every object that it changes, is recorded in `changes`, and can be undone. */
export type MutationDeletePaperArgs = {
  id: Scalars['ID']['input'];
};


/** All changes. They need `serve --allow-writes` and a key with the role; each is atomic for every object that it changes, is recorded in `changes`, and can be undone. */
export type MutationIngestArgs = {
  papers: Array<PaperInput>;
};


/** All changes. They need `serve --allow-writes` and a key with the role; each is atomic for every object that it changes, is recorded in `changes`, and can be undone. */
export type MutationMergeEntitiesArgs = {
  from: Scalars['ID']['input'];
  into: Scalars['ID']['input'];
};


/** All changes. They need `serve --allow-writes` and a key with the role; each is atomic for every object that it changes, is recorded in `changes`, and can be undone. */
export type MutationReviewClaimArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  state: ReviewState;
};


/** All changes. They need `serve --allow-writes` and a key with the role; each is atomic for every object that it changes, is recorded in `changes`, and can be undone. */
export type MutationSetBroaderArgs = {
  broader?: InputMaybe<Scalars['ID']['input']>;
  entity: Scalars['ID']['input'];
};


/** All changes. They need `serve --allow-writes` and a key with the role; each is atomic for every object that it changes, is recorded in `changes`, and can be undone. */
export type MutationUndoChangeArgs = {
  id: Scalars['ID']['input'];
};

/** Any object with an id. */
export type Node = {
  /** Stable id, accepted by `node(id:)`. */
  id: Scalars['ID']['output'];
};

/** The outcome for the subject relative to the baseline. */
export type Outcome =
  /** The subject is better. */
  | 'BETTER'
  /** Neither is better. */
  | 'SAME'
  /** The claim is not a comparison, or the direction of the metric is unknown. */
  | 'UNKNOWN'
  /** The subject is worse. */
  | 'WORSE';

/** The position of a page. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last row; null if the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are rows after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are rows before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row; null if the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A paper, read from its title and abstract. */
export type Paper = Node & {
  __typename?: 'Paper';
  /** The abstract as in its source. Offsets of evidence refer to this text. */
  abstract: Scalars['String']['output'];
  /** ISO time at which it was added to the graph. */
  addedAt: Scalars['String']['output'];
  /** The affiliations of its authors as in its source; empty if the source has none. */
  affiliations: Array<Scalars['String']['output']>;
  /** The arXiv id without a version. */
  arxivId?: Maybe<Scalars['String']['output']>;
  /** In the order of the paper. */
  authors: Array<Scalars['String']['output']>;
  /** BibTeX entry. */
  bibtex: Scalars['String']['output'];
  /** The claims of the paper. */
  claims: ClaimConnection;
  /** The DOI, without the address of a resolver. */
  doi?: Maybe<Scalars['String']['output']>;
  /** `paper:` and its DOI, else its arXiv id, else its PubMed id (`pmid:…`), else its normalised title. */
  id: Scalars['ID']['output'];
  /** All mentions of entities, in the order of the text. */
  mentions: Array<Mention>;
  /** The entities that it introduces, ordered by name. */
  proposes: Array<Entity>;
  /** ISO date, as precise as known: "2022", "2022-06", "2022-06-02". */
  published?: Maybe<Scalars['String']['output']>;
  /** The source of the record; "sample" for the paraphrased papers included in claimgraph. */
  source: Scalars['String']['output'];
  /** The title as in its source. */
  title: Scalars['String']['output'];
  /** Address of the paper. */
  url?: Maybe<Scalars['String']['output']>;
  /** Journal or conference. */
  venue?: Maybe<Scalars['String']['output']>;
};


/** A paper, read from its title and abstract. */
export type PaperClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A paper, read from its title and abstract. */
export type PaperMentionsArgs = {
  kinds?: InputMaybe<Array<EntityKind>>;
};

/** A page of papers. */
export type PaperConnection = {
  __typename?: 'PaperConnection';
  /** The rows with their cursors. */
  edges: Array<PaperEdge>;
  /** The rows without cursors. */
  nodes: Array<Paper>;
  /** The position of this page. */
  pageInfo: PageInfo;
  /** Number of rows on all pages. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of papers. */
export type PaperEdge = {
  __typename?: 'PaperEdge';
  /** Pass it as `after` to begin after this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Paper;
};

/** A paper to extract and store. */
export type PaperInput = {
  /** The abstract. */
  abstract: Scalars['String']['input'];
  /** The organisations of its authors. */
  affiliations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The arXiv id. */
  arxivId?: InputMaybe<Scalars['String']['input']>;
  /** In the order of the paper. */
  authors?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The DOI. */
  doi?: InputMaybe<Scalars['String']['input']>;
  /** The client's id of the paper; not stored. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** ISO date, as precise as known: "2022", "2022-06", "2022-06-02". */
  published?: InputMaybe<Scalars['String']['input']>;
  /** The title; at least one letter or digit. */
  title: Scalars['String']['input'];
  /** Address of the paper. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** Journal or conference. */
  venue?: InputMaybe<Scalars['String']['input']>;
};

/** What papers can be ordered by. */
export type PaperOrder =
  /** Time at which they entered the graph, latest first. */
  | 'ADDED'
  /** Date, newest first. */
  | 'PUBLISHED'
  /** Title, in the order of the alphabet. */
  | 'TITLE';

/** A filter for papers. All fields must hold. */
export type PaperWhere = {
  /** An author works for one of these organisations, if the source of the paper gives affiliations: "Google" finds "Google Research, Zürich" and "DeepMind". */
  affiliation?: InputMaybe<Array<Scalars['String']['input']>>;
  /** At least one of these matches. */
  any?: InputMaybe<Array<PaperWhere>>;
  /** Each must match a claim of the paper. */
  claims?: InputMaybe<Array<ClaimWhere>>;
  /** Each of these names is mentioned. */
  mentions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Mentions at least one of these names. */
  mentionsAny?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Leaves out papers that match any of these. */
  not?: InputMaybe<Array<PaperWhere>>;
  /** Published in this time. */
  published?: InputMaybe<DateRange>;
  /** Read from one of these sources. */
  source?: InputMaybe<Array<Scalars['String']['input']>>;
  /** All these words, or words that begin with them, in the title or the abstract; those in quotation marks side by side. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A path through the graph: entity, claim or paper, entity, … */
export type Path = {
  __typename?: 'Path';
  /** The nodes: entities, with a claim or paper between each two of them. */
  nodes: Array<Node>;
  /** The relation between each node and the next; one fewer than `nodes`. */
  relations: Array<Scalars['String']['output']>;
};

/** All queries. */
export type Query = {
  __typename?: 'Query';
  /** A question in plain English; `reading` says how it was understood. */
  ask?: Maybe<Answer>;
  /** Leaderboards, one for each metric on each dataset and each piece of hardware that match the filter; those with most methods first. Unconfirmed claims with a confidence below 0.4 are excluded unless `where` has `minConfidence`. */
  boards?: Maybe<Array<Board>>;
  /** The append-only log of all changes made by people, newest first. */
  changes?: Maybe<ChangeConnection>;
  /** Claims, in any combination of conditions. */
  claims?: Maybe<ClaimConnection>;
  /** Compares methods: one row per metric with its dataset and hardware, one cell per method. */
  compare?: Maybe<Array<ComparisonRow>>;
  /** Absolute claims from different papers, or from a paper and a table that lists it, about the same method and metric on a shared dataset or hardware, whose values differ by more than minSpread (relative). For metrics of unknown dimension, 0.87 and 87 count as the same value. The widest spread comes first. */
  conflicts?: Maybe<ConflictConnection>;
  /** Datasets, for example those that a method reports on. */
  datasets?: Maybe<DatasetConnection>;
  /** All entities with this name. */
  entities?: Maybe<Array<Entity>>;
  /** Extracts from a text without storing anything. */
  extract?: Maybe<Extraction>;
  /** Counts of claims by one facet, for charts. Most first. */
  facets?: Maybe<Array<FacetCount>>;
  /** Hardware, for example the phones on which latency is reported. */
  hardware?: Maybe<HardwareConnection>;
  /**
   * The best absolute claim of each method, ranked in the metric's direction. The metric is taken exactly (top-5 accuracy never outranks top-1); datasets and hardware
   * include their narrower ones. A number averaged over several datasets is on no single dataset's board. A bound (UP_TO, LT, …) ranks by its number and shows as a bound.
   */
  leaderboard?: Maybe<Leaderboard>;
  /** Methods, for example those that report latency on iPhone 12. */
  methods?: Maybe<MethodConnection>;
  /** Metrics, for example those that are reported on a dataset. */
  metrics?: Maybe<MetricConnection>;
  /** The object with this id, null if there is none; the id of a merged entity returns the entity that it was merged into. */
  node?: Maybe<Node>;
  /** One paper, null if it is not in the graph. */
  paper?: Maybe<Paper>;
  /** Papers. */
  papers?: Maybe<PaperConnection>;
  /** The shortest paths between two entities through shared claims and papers. Metrics and tasks would connect almost everything, so paths avoid them unless `through` lists them. */
  paths?: Maybe<Array<Path>>;
  /** Entities whose name begins with, contains or resembles the text: the exact name first, then those with most claims. */
  search?: Maybe<Array<SearchHit>>;
  /** Papers with the same datasets, hardware and baselines as a paper, the most similar first. Entities that occur in few papers count more. */
  similarPapers?: Maybe<Array<SimilarPaper>>;
  /** The boards that contain these claims, among all claims, each with their best rank: how a paper or a method ranks today. Boards with most methods first. */
  standings?: Maybe<Array<Standing>>;
  /** The size of the graph, and its store. */
  stats?: Maybe<Stats>;
  /** Tasks, for example those that a method is evaluated on. */
  tasks?: Maybe<TaskConnection>;
  /** Methods that have an absolute claim under both filters (each names one metric), and whether another method beats them on both. */
  tradeoff?: Maybe<Array<TradeoffPoint>>;
  /** The client, and its permissions. */
  viewer: Viewer;
};


/** All queries. */
export type QueryAskArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  question: Scalars['String']['input'];
};


/** All queries. */
export type QueryBoardsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  split?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ClaimWhere>;
};


/** All queries. */
export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  claim?: InputMaybe<Scalars['ID']['input']>;
  entity?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** All queries. */
export type QueryClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** All queries. */
export type QueryCompareArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  methods: Array<Scalars['String']['input']>;
  where?: InputMaybe<ClaimWhere>;
};


/** All queries. */
export type QueryConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minSpread?: InputMaybe<Scalars['Float']['input']>;
  where?: InputMaybe<ClaimWhere>;
};


/** All queries. */
export type QueryDatasetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};


/** All queries. */
export type QueryEntitiesArgs = {
  kinds?: InputMaybe<Array<EntityKind>>;
  name: Scalars['String']['input'];
};


/** All queries. */
export type QueryExtractArgs = {
  paper: PaperInput;
};


/** All queries. */
export type QueryFacetsArgs = {
  by: Facet;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<ClaimWhere>;
};


/** All queries. */
export type QueryHardwareArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};


/** All queries. */
export type QueryLeaderboardArgs = {
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  metric: Scalars['String']['input'];
  where?: InputMaybe<ClaimWhere>;
};


/** All queries. */
export type QueryMethodsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};


/** All queries. */
export type QueryMetricsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};


/** All queries. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** All queries. */
export type QueryPaperArgs = {
  id: Scalars['ID']['input'];
};


/** All queries. */
export type QueryPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PaperOrder>;
  where?: InputMaybe<PaperWhere>;
};


/** All queries. */
export type QueryPathsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['String']['input'];
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  through?: InputMaybe<Array<EntityKind>>;
  to: Scalars['String']['input'];
};


/** All queries. */
export type QuerySearchArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<EntityKind>>;
  text: Scalars['String']['input'];
};


/** All queries. */
export type QuerySimilarPapersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  paper: Scalars['ID']['input'];
};


/** All queries. */
export type QueryStandingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  where: ClaimWhere;
};


/** All queries. */
export type QueryTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityWhere>;
};


/** All queries. */
export type QueryTradeoffArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  x: ClaimWhere;
  y: ClaimWhere;
};

/** An entity that has claims in common with another one. */
export type Related = {
  __typename?: 'Related';
  /** Number of claims that they have in common. */
  claims: Scalars['Int']['output'];
  /** The other entity. */
  entity: Entity;
};

/** The relation of two methods in a comparison without a number. */
export type Relation =
  /** They are equally good. */
  | 'COMPARABLE'
  /** The subject is better. */
  | 'OUTPERFORMS'
  /** The subject is the state of the art, according to the paper. */
  | 'STATE_OF_THE_ART';

/** A person's assessment of a claim. */
export type Review = {
  __typename?: 'Review';
  /** ISO time of the review. */
  at?: Maybe<Scalars['String']['output']>;
  /** Who reviewed it. */
  by?: Maybe<Scalars['String']['output']>;
  /** The reviewer's words. */
  note?: Maybe<Scalars['String']['output']>;
  /** Confirmed, rejected, or not reviewed. */
  state: ReviewState;
};

/** The state of the review of a claim. */
export type ReviewState =
  /** The extraction is correct. */
  | 'CONFIRMED'
  /** The extraction is wrong. Excluded from all answers unless requested. */
  | 'REJECTED'
  /** Not reviewed. */
  | 'UNREVIEWED';

/** What a key allows. Each includes the ones before it. */
export type Role =
  /** Query. Allowed for everybody. */
  | 'READ'
  /** Review claims. */
  | 'REVIEW'
  /** Change the graph. */
  | 'WRITE';

/** A result of a search. */
export type SearchHit = {
  __typename?: 'SearchHit';
  /** The entity. */
  entity: Entity;
  /** The name or alias that matched. */
  matched: Scalars['String']['output'];
  /** 0..1, for the order of this answer: 1 is the exact name. */
  score: Scalars['Float']['output'];
};

/** A paper with the same datasets, hardware or baselines. */
export type SimilarPaper = {
  __typename?: 'SimilarPaper';
  /** The other paper. */
  paper: Paper;
  /** The entities that both mention, those in few papers first. */
  shared: Array<Entity>;
};

/** Ascending or descending. */
export type SortDirection =
  /** The smallest, earliest or first in the alphabet. */
  | 'ASC'
  /** The greatest, latest or last in the alphabet. */
  | 'DESC';

/** An entry of a board of all claims. */
export type Standing = {
  __typename?: 'Standing';
  /** The board. */
  board: Board;
  /** The requested claim, which may not be the best one of the method. */
  claim: Claim;
  /** The entry: rank, method and its best value. */
  row: BoardRow;
};

/** The size of the graph. */
export type Stats = {
  __typename?: 'Stats';
  /** Number of claims, including rejected ones. */
  claims: Scalars['Int']['output'];
  /** Number of datasets. */
  datasets: Scalars['Int']['output'];
  /** Number of pieces of hardware. */
  hardware: Scalars['Int']['output'];
  /** Number of methods. */
  methods: Scalars['Int']['output'];
  /** Number of metrics. */
  metrics: Scalars['Int']['output'];
  /** Number of papers. */
  papers: Scalars['Int']['output'];
  /** The store: "sqlite" or "neo4j". */
  store: Scalars['String']['output'];
  /** Number of tasks. */
  tasks: Scalars['Int']['output'];
  /** Version of the store's software. */
  version: Scalars['String']['output'];
};

/** A task: image classification, speech recognition. */
export type Task = Entity & Node & {
  __typename?: 'Task';
  /** All other names, from papers and from people, sorted. */
  aliases: Array<Scalars['String']['output']>;
  /** The next broader entities: `ImageNet` for `ImageNet-1K`, `iPhone` for `iPhone 12`. */
  broader: Array<Entity>;
  /** Number of claims in which it has any role. Rejected claims are not counted. */
  claimCount: Scalars['Int']['output'];
  /** Claims in which it has any role. */
  claims: ClaimConnection;
  /** Readable and stable, for example `hardware:iphone-12`. */
  id: Scalars['ID']['output'];
  /** The kind of the entity. */
  kind: EntityKind;
  /** The most frequent name in papers. */
  name: Scalars['String']['output'];
  /** The next narrower entities, ordered by name. */
  narrower: Array<Entity>;
  /** Papers that mention it, newest first. */
  papers: PaperConnection;
  /** Entities that have claims in common with it, those with most first. */
  related: Array<Related>;
};


/** A task: image classification, speech recognition. */
export type TaskClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimWhere>;
};


/** A task: image classification, speech recognition. */
export type TaskPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A task: image classification, speech recognition. */
export type TaskRelatedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<EntityKind>>;
  where?: InputMaybe<ClaimWhere>;
};

/** A page of tasks. */
export type TaskConnection = {
  __typename?: 'TaskConnection';
  /** The rows with their cursors. */
  edges: Array<TaskEdge>;
  /** The rows without cursors. */
  nodes: Array<Task>;
  /** The position of this page. */
  pageInfo: PageInfo;
  /** Number of rows on all pages. Counted only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of tasks. */
export type TaskEdge = {
  __typename?: 'TaskEdge';
  /** Pass it as `after` to begin after this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Task;
};

/** Methods on two axes. */
export type Tradeoff = {
  __typename?: 'Tradeoff';
  /** One for each method. */
  points: Array<TradeoffPoint>;
};

/** A method with its best claims on two axes. */
export type TradeoffPoint = {
  __typename?: 'TradeoffPoint';
  /** The method. */
  method: Method;
  /** Whether no other method is at least as good on both axes and better on one. */
  onFrontier: Scalars['Boolean']['output'];
  /** Its best claim on the first axis. */
  x: Claim;
  /** Its best claim on the second axis. */
  y: Claim;
};

/** The client. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The name of the API key; null without one. */
  name?: Maybe<Scalars['String']['output']>;
  /** The permissions on this server. */
  roles: Array<Role>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Answer: ResolverTypeWrapper<AnswerModel>;
  AnswerRow: ResolverTypeWrapper<AnswerRowModel>;
  AskIntent: AskIntent;
  AskResult: ResolverTypeWrapper<AskResultModel>;
  Board: ResolverTypeWrapper<BoardModel>;
  BoardPoint: ResolverTypeWrapper<BoardPointModel>;
  BoardRow: ResolverTypeWrapper<BoardRowModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Change: Change;
  ChangeConnection: ResolverTypeWrapper<ChangeConnectionModel>;
  ChangeEdge: ResolverTypeWrapper<Omit<ChangeEdge, 'node'> & { node: ResolversTypes['ChangeRecord'] }>;
  ChangeRecord: ResolverTypeWrapper<ChangeModel>;
  Claim: ResolverTypeWrapper<ClaimModel>;
  ClaimConnection: ResolverTypeWrapper<ClaimConnectionModel>;
  ClaimCorrection: ClaimCorrection;
  ClaimEdge: ResolverTypeWrapper<Omit<ClaimEdge, 'node'> & { node: ResolversTypes['Claim'] }>;
  ClaimKind: ClaimKind;
  ClaimOrder: ClaimOrder;
  ClaimOrderField: ClaimOrderField;
  ClaimOrigin: ClaimOrigin;
  ClaimWhere: ClaimWhere;
  Comparator: Comparator;
  Comparison: ResolverTypeWrapper<ComparisonModel>;
  ComparisonCell: ResolverTypeWrapper<ComparisonCellModel>;
  ComparisonRow: ResolverTypeWrapper<ComparisonRowModel>;
  Conflict: ResolverTypeWrapper<ConflictModel>;
  ConflictConnection: ResolverTypeWrapper<ConflictConnectionModel>;
  ConflictEdge: ResolverTypeWrapper<Omit<ConflictEdge, 'node'> & { node: ResolversTypes['Conflict'] }>;
  Count: ResolverTypeWrapper<Count>;
  Curation: ResolverTypeWrapper<Curation>;
  Dataset: ResolverTypeWrapper<EntityModel>;
  DatasetConnection: ResolverTypeWrapper<EntityConnectionModel>;
  DatasetEdge: ResolverTypeWrapper<Omit<DatasetEdge, 'node'> & { node: ResolversTypes['Dataset'] }>;
  DateRange: DateRange;
  DeltaKind: DeltaKind;
  Dimension: Dimension;
  Direction: Direction;
  Entity: ResolverTypeWrapper<EntityModel>;
  EntityKind: EntityKind;
  EntityOrder: EntityOrder;
  EntityWhere: EntityWhere;
  Evidence: ResolverTypeWrapper<EvidenceModel>;
  EvidenceField: EvidenceField;
  EvidencePart: ResolverTypeWrapper<EvidencePart>;
  EvidenceRole: EvidenceRole;
  ExtractedClaim: ResolverTypeWrapper<ExtractedClaimModel>;
  ExtractedEntity: ResolverTypeWrapper<ExtractedEntityModel>;
  Extraction: ResolverTypeWrapper<ExtractionModel>;
  Facet: Facet;
  FacetCount: ResolverTypeWrapper<FacetCountModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FloatRange: FloatRange;
  Hardware: ResolverTypeWrapper<EntityModel>;
  HardwareCategory: HardwareCategory;
  HardwareConnection: ResolverTypeWrapper<EntityConnectionModel>;
  HardwareEdge: ResolverTypeWrapper<Omit<HardwareEdge, 'node'> & { node: ResolversTypes['Hardware'] }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IngestReport: ResolverTypeWrapper<Omit<IngestReport, 'results'> & { results: Array<ResolversTypes['IngestResult']> }>;
  IngestResult: ResolverTypeWrapper<IngestResultModel>;
  IngestStatus: IngestStatus;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Leaderboard: ResolverTypeWrapper<LeaderboardModel>;
  LeaderboardRow: ResolverTypeWrapper<LeaderboardRowModel>;
  Mention: ResolverTypeWrapper<GraphMentionModel>;
  Method: ResolverTypeWrapper<EntityModel>;
  MethodConnection: ResolverTypeWrapper<EntityConnectionModel>;
  MethodEdge: ResolverTypeWrapper<Omit<MethodEdge, 'node'> & { node: ResolversTypes['Method'] }>;
  Metric: ResolverTypeWrapper<EntityModel>;
  MetricConnection: ResolverTypeWrapper<EntityConnectionModel>;
  MetricEdge: ResolverTypeWrapper<Omit<MetricEdge, 'node'> & { node: ResolversTypes['Metric'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<NodeModel>;
  Outcome: Outcome;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Paper: ResolverTypeWrapper<StoredPaper>;
  PaperConnection: ResolverTypeWrapper<PaperConnectionModel>;
  PaperEdge: ResolverTypeWrapper<Omit<PaperEdge, 'node'> & { node: ResolversTypes['Paper'] }>;
  PaperInput: PaperInput;
  PaperOrder: PaperOrder;
  PaperWhere: PaperWhere;
  Path: ResolverTypeWrapper<PathModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Related: ResolverTypeWrapper<RelatedModel>;
  Relation: Relation;
  Review: ResolverTypeWrapper<Review>;
  ReviewState: ReviewState;
  Role: Role;
  SearchHit: ResolverTypeWrapper<SearchHitModel>;
  SimilarPaper: ResolverTypeWrapper<SimilarPaperModel>;
  SortDirection: SortDirection;
  Standing: ResolverTypeWrapper<BoardStandingModel>;
  Stats: ResolverTypeWrapper<Stats>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Task: ResolverTypeWrapper<EntityModel>;
  TaskConnection: ResolverTypeWrapper<EntityConnectionModel>;
  TaskEdge: ResolverTypeWrapper<Omit<TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>;
  Tradeoff: ResolverTypeWrapper<TradeoffModel>;
  TradeoffPoint: ResolverTypeWrapper<TradeoffPointModel>;
  Viewer: ResolverTypeWrapper<Viewer>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Answer: AnswerModel;
  AnswerRow: AnswerRowModel;
  AskResult: AskResultModel;
  Board: BoardModel;
  BoardPoint: BoardPointModel;
  BoardRow: BoardRowModel;
  Boolean: Scalars['Boolean']['output'];
  ChangeConnection: ChangeConnectionModel;
  ChangeEdge: Omit<ChangeEdge, 'node'> & { node: ResolversParentTypes['ChangeRecord'] };
  ChangeRecord: ChangeModel;
  Claim: ClaimModel;
  ClaimConnection: ClaimConnectionModel;
  ClaimCorrection: ClaimCorrection;
  ClaimEdge: Omit<ClaimEdge, 'node'> & { node: ResolversParentTypes['Claim'] };
  ClaimOrder: ClaimOrder;
  ClaimWhere: ClaimWhere;
  Comparison: ComparisonModel;
  ComparisonCell: ComparisonCellModel;
  ComparisonRow: ComparisonRowModel;
  Conflict: ConflictModel;
  ConflictConnection: ConflictConnectionModel;
  ConflictEdge: Omit<ConflictEdge, 'node'> & { node: ResolversParentTypes['Conflict'] };
  Count: Count;
  Curation: Curation;
  Dataset: EntityModel;
  DatasetConnection: EntityConnectionModel;
  DatasetEdge: Omit<DatasetEdge, 'node'> & { node: ResolversParentTypes['Dataset'] };
  DateRange: DateRange;
  Entity: EntityModel;
  EntityWhere: EntityWhere;
  Evidence: EvidenceModel;
  EvidencePart: EvidencePart;
  ExtractedClaim: ExtractedClaimModel;
  ExtractedEntity: ExtractedEntityModel;
  Extraction: ExtractionModel;
  FacetCount: FacetCountModel;
  Float: Scalars['Float']['output'];
  FloatRange: FloatRange;
  Hardware: EntityModel;
  HardwareConnection: EntityConnectionModel;
  HardwareEdge: Omit<HardwareEdge, 'node'> & { node: ResolversParentTypes['Hardware'] };
  ID: Scalars['ID']['output'];
  IngestReport: Omit<IngestReport, 'results'> & { results: Array<ResolversParentTypes['IngestResult']> };
  IngestResult: IngestResultModel;
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  Leaderboard: LeaderboardModel;
  LeaderboardRow: LeaderboardRowModel;
  Mention: GraphMentionModel;
  Method: EntityModel;
  MethodConnection: EntityConnectionModel;
  MethodEdge: Omit<MethodEdge, 'node'> & { node: ResolversParentTypes['Method'] };
  Metric: EntityModel;
  MetricConnection: EntityConnectionModel;
  MetricEdge: Omit<MetricEdge, 'node'> & { node: ResolversParentTypes['Metric'] };
  Mutation: Record<PropertyKey, never>;
  Node: NodeModel;
  PageInfo: PageInfo;
  Paper: StoredPaper;
  PaperConnection: PaperConnectionModel;
  PaperEdge: Omit<PaperEdge, 'node'> & { node: ResolversParentTypes['Paper'] };
  PaperInput: PaperInput;
  PaperWhere: PaperWhere;
  Path: PathModel;
  Query: Record<PropertyKey, never>;
  Related: RelatedModel;
  Review: Review;
  SearchHit: SearchHitModel;
  SimilarPaper: SimilarPaperModel;
  Standing: BoardStandingModel;
  Stats: Stats;
  String: Scalars['String']['output'];
  Task: EntityModel;
  TaskConnection: EntityConnectionModel;
  TaskEdge: Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] };
  Tradeoff: TradeoffModel;
  TradeoffPoint: TradeoffPointModel;
  Viewer: Viewer;
};

export type AnswerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer']> = {
  boards?: Resolver<Array<ResolversTypes['Board']>, ParentType, ContextType>;
  intent?: Resolver<Maybe<ResolversTypes['AskIntent']>, ParentType, ContextType>;
  paperWhere?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  reading?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['AskResult']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['AnswerRow']>, ParentType, ContextType>;
  suggestions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  understood?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unread?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  where?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type AnswerRowResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AnswerRow'] = ResolversParentTypes['AnswerRow']> = {
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['Method']>, ParentType, ContextType>;
  otherTexts?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  others?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  own?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AskResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AskResult'] = ResolversParentTypes['AskResult']> = {
  __resolveType: TypeResolveFn<'ClaimConnection' | 'Comparison' | 'Count' | 'DatasetConnection' | 'HardwareConnection' | 'Leaderboard' | 'MethodConnection' | 'MetricConnection' | 'PaperConnection' | 'TaskConnection' | 'Tradeoff', ParentType, ContextType>;
};

export type BoardResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Board'] = ResolversParentTypes['Board']> = {
  claims?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  dimension?: Resolver<ResolversTypes['Dimension'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  hardware?: Resolver<Maybe<ResolversTypes['Hardware']>, ParentType, ContextType>;
  methods?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['BoardRow']>, ParentType, ContextType, RequireFields<BoardRowsArgs, 'first'>>;
  splits?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['BoardPoint']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BoardPointResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BoardPoint'] = ResolversParentTypes['BoardPoint']> = {
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  published?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type BoardRowResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BoardRow'] = ResolversParentTypes['BoardRow']> = {
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['Method'], ParentType, ContextType>;
  others?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  own?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  split?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitInferred?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ChangeRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChangeRecord'], ParentType, ContextType>;
};

export type ChangeRecordResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChangeRecord'] = ResolversParentTypes['ChangeRecord']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  undone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  addedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  baseValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  baseValueHigh?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  baseline?: Resolver<Maybe<ResolversTypes['Method']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  comparator?: Resolver<Maybe<ResolversTypes['Comparator']>, ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  curation?: Resolver<Maybe<ResolversTypes['Curation']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType>;
  deltaKind?: Resolver<Maybe<ResolversTypes['DeltaKind']>, ParentType, ContextType>;
  dimension?: Resolver<Maybe<ResolversTypes['Dimension']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  extractor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hardware?: Resolver<Array<ResolversTypes['Hardware']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ClaimKind'], ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['Metric']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['ClaimOrigin'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  paper?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['Relation']>, ParentType, ContextType>;
  review?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Method']>, ParentType, ContextType>;
  tasks?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  valueHigh?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  valueIn?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, RequireFields<ClaimValueInArgs, 'unit'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ClaimConnection'] = ResolversParentTypes['ClaimConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ClaimEdge'] = ResolversParentTypes['ClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type ComparisonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Comparison'] = ResolversParentTypes['Comparison']> = {
  rows?: Resolver<Array<ResolversTypes['ComparisonRow']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ComparisonCellResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ComparisonCell'] = ResolversParentTypes['ComparisonCell']> = {
  best?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  claims?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['Method'], ParentType, ContextType>;
};

export type ComparisonRowResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ComparisonRow'] = ResolversParentTypes['ComparisonRow']> = {
  cells?: Resolver<Array<ResolversTypes['ComparisonCell']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  hardware?: Resolver<Maybe<ResolversTypes['Hardware']>, ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
};

export type ConflictResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict']> = {
  claims?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType>;
  hardware?: Resolver<Array<ResolversTypes['Hardware']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['Method'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  spread?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ConflictConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ConflictConnection'] = ResolversParentTypes['ConflictConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConflictEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Conflict']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConflictEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ConflictEdge'] = ResolversParentTypes['ConflictEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conflict'], ParentType, ContextType>;
};

export type CountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Count'] = ResolversParentTypes['Count']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Curation'] = ResolversParentTypes['Curation']> = {
  codeLinks?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  broader?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<DatasetClaimsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrower?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<DatasetPapersArgs, 'first'>>;
  proposedIn?: Resolver<Array<ResolversTypes['Paper']>, ParentType, ContextType>;
  related?: Resolver<Array<ResolversTypes['Related']>, ParentType, ContextType, RequireFields<DatasetRelatedArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DatasetConnection'] = ResolversParentTypes['DatasetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DatasetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DatasetEdge'] = ResolversParentTypes['DatasetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
};

export type EntityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  __resolveType: TypeResolveFn<'Dataset' | 'Hardware' | 'Method' | 'Metric' | 'Task', ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['EvidenceField'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['EvidencePart']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EvidencePartResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EvidencePart'] = ResolversParentTypes['EvidencePart']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['EvidenceRole'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  surface?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExtractedClaimResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExtractedClaim'] = ResolversParentTypes['ExtractedClaim']> = {
  baseline?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  comparator?: Resolver<Maybe<ResolversTypes['Comparator']>, ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  hardware?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ClaimKind'], ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['Relation']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  valueHigh?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ExtractedEntityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExtractedEntity'] = ResolversParentTypes['ExtractedEntity']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  known?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proposed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  surfaces?: Resolver<Array<ResolversTypes['EvidencePart']>, ParentType, ContextType>;
};

export type ExtractionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Extraction'] = ResolversParentTypes['Extraction']> = {
  claims?: Resolver<Array<ResolversTypes['ExtractedClaim']>, ParentType, ContextType>;
  entities?: Resolver<Array<ResolversTypes['ExtractedEntity']>, ParentType, ContextType>;
};

export type FacetCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FacetCount'] = ResolversParentTypes['FacetCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HardwareResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Hardware'] = ResolversParentTypes['Hardware']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  broader?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['HardwareCategory']>, ParentType, ContextType>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<HardwareClaimsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrower?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<HardwarePapersArgs, 'first'>>;
  related?: Resolver<Array<ResolversTypes['Related']>, ParentType, ContextType, RequireFields<HardwareRelatedArgs, 'first'>>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HardwareConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HardwareConnection'] = ResolversParentTypes['HardwareConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HardwareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Hardware']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HardwareEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HardwareEdge'] = ResolversParentTypes['HardwareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Hardware'], ParentType, ContextType>;
};

export type IngestReportResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['IngestReport'] = ResolversParentTypes['IngestReport']> = {
  results?: Resolver<Array<ResolversTypes['IngestResult']>, ParentType, ContextType>;
};

export type IngestResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['IngestResult'] = ResolversParentTypes['IngestResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paper?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['IngestStatus'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LeaderboardResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Leaderboard'] = ResolversParentTypes['Leaderboard']> = {
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['LeaderboardRow']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeaderboardRowResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LeaderboardRow'] = ResolversParentTypes['LeaderboardRow']> = {
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['Method'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MentionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['EvidenceField'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  surface?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MethodResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Method'] = ResolversParentTypes['Method']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  broader?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<MethodClaimsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  maker?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrower?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<MethodPapersArgs, 'first'>>;
  proposedIn?: Resolver<Array<ResolversTypes['Paper']>, ParentType, ContextType>;
  related?: Resolver<Array<ResolversTypes['Related']>, ParentType, ContextType, RequireFields<MethodRelatedArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MethodConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MethodConnection'] = ResolversParentTypes['MethodConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MethodEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Method']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MethodEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MethodEdge'] = ResolversParentTypes['MethodEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Method'], ParentType, ContextType>;
};

export type MetricResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Metric'] = ResolversParentTypes['Metric']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  betterWhen?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  broader?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<MetricClaimsArgs, 'first'>>;
  dimension?: Resolver<Maybe<ResolversTypes['Dimension']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrower?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<MetricPapersArgs, 'first'>>;
  related?: Resolver<Array<ResolversTypes['Related']>, ParentType, ContextType, RequireFields<MetricRelatedArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MetricConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MetricConnection'] = ResolversParentTypes['MetricConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MetricEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Metric']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MetricEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MetricEdge'] = ResolversParentTypes['MetricEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addAlias?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType, RequireFields<MutationAddAliasArgs, 'alias' | 'entity'>>;
  correctClaim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType, RequireFields<MutationCorrectClaimArgs, 'correction' | 'id'>>;
  deletePaper?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<MutationDeletePaperArgs, 'id'>>;
  ingest?: Resolver<Maybe<ResolversTypes['IngestReport']>, ParentType, ContextType, RequireFields<MutationIngestArgs, 'papers'>>;
  mergeEntities?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType, RequireFields<MutationMergeEntitiesArgs, 'from' | 'into'>>;
  reviewClaim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType, RequireFields<MutationReviewClaimArgs, 'id' | 'state'>>;
  setBroader?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType, RequireFields<MutationSetBroaderArgs, 'entity'>>;
  undoChange?: Resolver<Maybe<ResolversTypes['ChangeRecord']>, ParentType, ContextType, RequireFields<MutationUndoChangeArgs, 'id'>>;
};

export type NodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Claim' | 'Dataset' | 'Hardware' | 'Method' | 'Metric' | 'Paper' | 'Task', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaperResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Paper'] = ResolversParentTypes['Paper']> = {
  abstract?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  affiliations?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  arxivId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  bibtex?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<PaperClaimsArgs, 'first'>>;
  doi?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mentions?: Resolver<Array<ResolversTypes['Mention']>, ParentType, ContextType, Partial<PaperMentionsArgs>>;
  proposes?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaperConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PaperConnection'] = ResolversParentTypes['PaperConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaperEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Paper']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaperEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PaperEdge'] = ResolversParentTypes['PaperEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
};

export type PathResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  nodes?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
  relations?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  ask?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType, RequireFields<QueryAskArgs, 'first' | 'question'>>;
  boards?: Resolver<Maybe<Array<ResolversTypes['Board']>>, ParentType, ContextType, RequireFields<QueryBoardsArgs, 'first'>>;
  changes?: Resolver<Maybe<ResolversTypes['ChangeConnection']>, ParentType, ContextType, RequireFields<QueryChangesArgs, 'first'>>;
  claims?: Resolver<Maybe<ResolversTypes['ClaimConnection']>, ParentType, ContextType, RequireFields<QueryClaimsArgs, 'first'>>;
  compare?: Resolver<Maybe<Array<ResolversTypes['ComparisonRow']>>, ParentType, ContextType, RequireFields<QueryCompareArgs, 'first' | 'methods'>>;
  conflicts?: Resolver<Maybe<ResolversTypes['ConflictConnection']>, ParentType, ContextType, RequireFields<QueryConflictsArgs, 'first' | 'minSpread'>>;
  datasets?: Resolver<Maybe<ResolversTypes['DatasetConnection']>, ParentType, ContextType, RequireFields<QueryDatasetsArgs, 'first' | 'orderBy'>>;
  entities?: Resolver<Maybe<Array<ResolversTypes['Entity']>>, ParentType, ContextType, RequireFields<QueryEntitiesArgs, 'name'>>;
  extract?: Resolver<Maybe<ResolversTypes['Extraction']>, ParentType, ContextType, RequireFields<QueryExtractArgs, 'paper'>>;
  facets?: Resolver<Maybe<Array<ResolversTypes['FacetCount']>>, ParentType, ContextType, RequireFields<QueryFacetsArgs, 'by' | 'first'>>;
  hardware?: Resolver<Maybe<ResolversTypes['HardwareConnection']>, ParentType, ContextType, RequireFields<QueryHardwareArgs, 'first' | 'orderBy'>>;
  leaderboard?: Resolver<Maybe<ResolversTypes['Leaderboard']>, ParentType, ContextType, RequireFields<QueryLeaderboardArgs, 'first' | 'metric'>>;
  methods?: Resolver<Maybe<ResolversTypes['MethodConnection']>, ParentType, ContextType, RequireFields<QueryMethodsArgs, 'first' | 'orderBy'>>;
  metrics?: Resolver<Maybe<ResolversTypes['MetricConnection']>, ParentType, ContextType, RequireFields<QueryMetricsArgs, 'first' | 'orderBy'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  paper?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType, RequireFields<QueryPaperArgs, 'id'>>;
  papers?: Resolver<Maybe<ResolversTypes['PaperConnection']>, ParentType, ContextType, RequireFields<QueryPapersArgs, 'first' | 'orderBy'>>;
  paths?: Resolver<Maybe<Array<ResolversTypes['Path']>>, ParentType, ContextType, RequireFields<QueryPathsArgs, 'first' | 'from' | 'maxHops' | 'through' | 'to'>>;
  search?: Resolver<Maybe<Array<ResolversTypes['SearchHit']>>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  similarPapers?: Resolver<Maybe<Array<ResolversTypes['SimilarPaper']>>, ParentType, ContextType, RequireFields<QuerySimilarPapersArgs, 'first' | 'paper'>>;
  standings?: Resolver<Maybe<Array<ResolversTypes['Standing']>>, ParentType, ContextType, RequireFields<QueryStandingsArgs, 'first' | 'where'>>;
  stats?: Resolver<Maybe<ResolversTypes['Stats']>, ParentType, ContextType>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<QueryTasksArgs, 'first' | 'orderBy'>>;
  tradeoff?: Resolver<Maybe<Array<ResolversTypes['TradeoffPoint']>>, ParentType, ContextType, RequireFields<QueryTradeoffArgs, 'first' | 'x' | 'y'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RelatedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Related'] = ResolversParentTypes['Related']> = {
  claims?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  at?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReviewState'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SimilarPaperResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SimilarPaper'] = ResolversParentTypes['SimilarPaper']> = {
  paper?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
  shared?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
};

export type StandingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Standing'] = ResolversParentTypes['Standing']> = {
  board?: Resolver<ResolversTypes['Board'], ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['BoardRow'], ParentType, ContextType>;
};

export type StatsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Stats'] = ResolversParentTypes['Stats']> = {
  claims?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  datasets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hardware?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  methods?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  metrics?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TaskResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  broader?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<TaskClaimsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrower?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<TaskPapersArgs, 'first'>>;
  related?: Resolver<Array<ResolversTypes['Related']>, ParentType, ContextType, RequireFields<TaskRelatedArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type TradeoffResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Tradeoff'] = ResolversParentTypes['Tradeoff']> = {
  points?: Resolver<Array<ResolversTypes['TradeoffPoint']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TradeoffPointResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TradeoffPoint'] = ResolversParentTypes['TradeoffPoint']> = {
  method?: Resolver<ResolversTypes['Method'], ParentType, ContextType>;
  onFrontier?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  x?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  y?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  Answer?: AnswerResolvers<ContextType>;
  AnswerRow?: AnswerRowResolvers<ContextType>;
  AskResult?: AskResultResolvers<ContextType>;
  Board?: BoardResolvers<ContextType>;
  BoardPoint?: BoardPointResolvers<ContextType>;
  BoardRow?: BoardRowResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  ChangeRecord?: ChangeRecordResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  Comparison?: ComparisonResolvers<ContextType>;
  ComparisonCell?: ComparisonCellResolvers<ContextType>;
  ComparisonRow?: ComparisonRowResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  ConflictConnection?: ConflictConnectionResolvers<ContextType>;
  ConflictEdge?: ConflictEdgeResolvers<ContextType>;
  Count?: CountResolvers<ContextType>;
  Curation?: CurationResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  DatasetConnection?: DatasetConnectionResolvers<ContextType>;
  DatasetEdge?: DatasetEdgeResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidencePart?: EvidencePartResolvers<ContextType>;
  ExtractedClaim?: ExtractedClaimResolvers<ContextType>;
  ExtractedEntity?: ExtractedEntityResolvers<ContextType>;
  Extraction?: ExtractionResolvers<ContextType>;
  FacetCount?: FacetCountResolvers<ContextType>;
  Hardware?: HardwareResolvers<ContextType>;
  HardwareConnection?: HardwareConnectionResolvers<ContextType>;
  HardwareEdge?: HardwareEdgeResolvers<ContextType>;
  IngestReport?: IngestReportResolvers<ContextType>;
  IngestResult?: IngestResultResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Leaderboard?: LeaderboardResolvers<ContextType>;
  LeaderboardRow?: LeaderboardRowResolvers<ContextType>;
  Mention?: MentionResolvers<ContextType>;
  Method?: MethodResolvers<ContextType>;
  MethodConnection?: MethodConnectionResolvers<ContextType>;
  MethodEdge?: MethodEdgeResolvers<ContextType>;
  Metric?: MetricResolvers<ContextType>;
  MetricConnection?: MetricConnectionResolvers<ContextType>;
  MetricEdge?: MetricEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Paper?: PaperResolvers<ContextType>;
  PaperConnection?: PaperConnectionResolvers<ContextType>;
  PaperEdge?: PaperEdgeResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Related?: RelatedResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SimilarPaper?: SimilarPaperResolvers<ContextType>;
  Standing?: StandingResolvers<ContextType>;
  Stats?: StatsResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  Tradeoff?: TradeoffResolvers<ContextType>;
  TradeoffPoint?: TradeoffPointResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

