/** The answer to a question in plain English. */
export interface Answer {
  readonly __typename: 'Answer';
  /** Where the best is asked for: the leaderboards that the question is about. */
  readonly boards: { readonly type: (Board)[]; readonly args: null };
  /** What was asked for. */
  readonly intent: { readonly type: AskIntent | null; readonly args: null };
  /** A PaperWhere, where the question asks for papers by what they mention or say. */
  readonly paperWhere: { readonly type: unknown | null; readonly args: null };
  /** One sentence; when not understood, why not. */
  readonly reading: { readonly type: string; readonly args: null };
  /** The rows. */
  readonly result: { readonly type: AskResult | null; readonly args: null };
  /** The claims behind the answer: one row for each method, metric and place, best first where there is a better. */
  readonly rows: { readonly type: (AnswerRow)[]; readonly args: null };
  /** Questions that can be asked instead. */
  readonly suggestions: { readonly type: (string)[]; readonly args: null };
  /** The answer in one sentence: the value that was asked for, or why there is none. Null when not understood. */
  readonly summary: { readonly type: string | null; readonly args: null };
  /** Could the question be read? */
  readonly understood: { readonly type: boolean; readonly args: null };
  /** A ClaimWhere, ready to be used; several when each must be met by a claim of its own. */
  readonly where: { readonly type: unknown | null; readonly args: null };
}

/** What one method claims of one metric in one place. */
export interface AnswerRow {
  readonly __typename: 'AnswerRow';
  /** The best of the method's claims here, or the surest where none is better. */
  readonly claim: { readonly type: Claim; readonly args: null };
  /** Who; null when the paper gives the method no name. */
  readonly method: { readonly type: Method | null; readonly args: null };
  /** The method's other claims of the same metric in the same place. */
  readonly others: { readonly type: (Claim)[]; readonly args: null };
  /** Is the method what the claim's paper introduces (true), or a baseline that it quotes (false)? Null when the paper introduces nothing. */
  readonly own: { readonly type: boolean | null; readonly args: null };
  /** From 1 among the rows that can be compared with this one; equal values share a rank. Null where nothing can. */
  readonly rank: { readonly type: number | null; readonly args: null };
  /** The value as people write it: "1.6 ms", "up to 2.1×", "−40 %", "outperforms". */
  readonly text: { readonly type: string; readonly args: null };
}

/** What a question asks for. */
export type AskIntent = 'BEST' | 'COMPARE' | 'COUNT' | 'LIST_BASELINES' | 'LIST_DATASETS' | 'LIST_HARDWARE' | 'LIST_METHODS' | 'LIST_METRICS' | 'LIST_PAPERS' | 'LIST_TASKS' | 'TRADEOFF' | 'VALUE';

/** What a question is answered with. */
export type AskResult = ClaimConnection | Comparison | Count | DatasetConnection | HardwareConnection | Leaderboard | MethodConnection | MetricConnection | PaperConnection | TaskConnection | Tradeoff;

/** A leaderboard that compares what can be compared: the absolute values of one metric on one dataset, or on one piece of hardware, in one unit. */
export interface Board {
  readonly __typename: 'Board';
  /** How many claims. */
  readonly claims: { readonly type: number; readonly args: null };
  /** The circumstances that its claims name, sorted. `where: {condition:}` takes one. */
  readonly conditions: { readonly type: (string)[]; readonly args: null };
  /** The dataset, for a board of a dataset. A value over several datasets is on no board of a dataset. */
  readonly dataset: { readonly type: Dataset | null; readonly args: null };
  /** What the values measure. */
  readonly dimension: { readonly type: Dimension; readonly args: null };
  /** Which end is the better one; null when that is not known, and then nothing is ranked. */
  readonly direction: { readonly type: Direction | null; readonly args: null };
  /** The hardware, for a board of hardware. */
  readonly hardware: { readonly type: Hardware | null; readonly args: null };
  /** How many methods. */
  readonly methods: { readonly type: number; readonly args: null };
  /** The metric, taken exactly. */
  readonly metric: { readonly type: Metric; readonly args: null };
  /** One for each method, best first. Ranks are those among all methods, whatever their size. */
  readonly rows: { readonly type: (BoardRow)[]; readonly args: { readonly first?: number | null; readonly size?: FloatRange | null } };
  /** The parts of the dataset that its claims name, sorted: "test", "validation". `boards(split:)` takes one. */
  readonly splits: { readonly type: (string)[]; readonly args: null };
  /** The best value so far, each time that a paper raised it, by date of publication. Papers without a date are left out. */
  readonly timeline: { readonly type: (BoardPoint)[]; readonly args: null };
  /** What `value` counts in: the unit in which most of its claims are written; "" for a bare number. */
  readonly unit: { readonly type: string; readonly args: null };
}

/** The best value of a board from a day on. */
export interface BoardPoint {
  readonly __typename: 'BoardPoint';
  /** The claim. */
  readonly claim: { readonly type: Claim; readonly args: null };
  /** ISO date, as precise as known. */
  readonly published: { readonly type: string; readonly args: null };
  /** In the board's unit. */
  readonly value: { readonly type: number; readonly args: null };
}

/** A place on a board. */
export interface BoardRow {
  readonly __typename: 'BoardRow';
  /** The claim that gives the place. */
  readonly claim: { readonly type: Claim; readonly args: null };
  /** Who. */
  readonly method: { readonly type: Method; readonly args: null };
  /** The method's other values on this board: other sizes, splits or conditions. */
  readonly others: { readonly type: (Claim)[]; readonly args: null };
  /** Is the method what the claim's paper introduces (true), or a baseline that it quotes (false)? Null when the paper introduces nothing. */
  readonly own: { readonly type: boolean | null; readonly args: null };
  /** From 1; equal values share a rank. Null when the metric's direction is not known. */
  readonly rank: { readonly type: number | null; readonly args: null };
  /** How many parameters the method has, by a claim or by its name; null where neither says. */
  readonly size: { readonly type: number | null; readonly args: null };
  /** The part of the dataset, as far as the sentence says; null where it does not. */
  readonly split: { readonly type: string | null; readonly args: null };
  /** No unit stands beside the number: that it is a percentage is told from the metric and the other values. */
  readonly unitInferred: { readonly type: boolean; readonly args: null };
  /** In the board's unit. */
  readonly value: { readonly type: number; readonly args: null };
}

/** What happened to a metric. */
export type Change = 'DECREASE' | 'INCREASE';

/** A page of changes. */
export interface ChangeConnection {
  readonly __typename: 'ChangeConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (ChangeEdge)[]; readonly args: null };
  /** The rows alone. */
  readonly nodes: { readonly type: (ChangeRecord)[]; readonly args: null };
  /** Where this page stands among the others. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** How many there are on all pages. Counted only when it is selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of changes. */
export interface ChangeEdge {
  readonly __typename: 'ChangeEdge';
  /** Give it as `after` to begin behind this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: ChangeRecord; readonly args: null };
}

/** A line of the append-only log. */
export interface ChangeRecord {
  readonly __typename: 'ChangeRecord';
  /** What was done: INGEST, REVIEW_CLAIM, ADD_ALIAS, MERGE_ENTITIES, SET_BROADER, DELETE_PAPER or UNDO. */
  readonly action: { readonly type: string; readonly args: null };
  /** What is there now. */
  readonly after: { readonly type: unknown | null; readonly args: null };
  /** ISO time. */
  readonly at: { readonly type: string; readonly args: null };
  /** What was there before. */
  readonly before: { readonly type: unknown | null; readonly args: null };
  /** Who did it. */
  readonly by: { readonly type: string; readonly args: null };
  /** Later changes have greater ids. */
  readonly id: { readonly type: string; readonly args: null };
  /** The id of the thing that was changed. */
  readonly target: { readonly type: string; readonly args: null };
  /** Was it taken back? */
  readonly undone: { readonly type: boolean; readonly args: null };
}

/** One result that a paper reports: a value, a difference, a multiple, or a comparison without a number. */
export interface Claim {
  readonly __typename: 'Claim';
  /** ISO time at which it first entered the graph. */
  readonly addedAt: { readonly type: string; readonly args: null };
  /** The number in the dimension's base unit. */
  readonly baseValue: { readonly type: number | null; readonly args: null };
  /** Upper end of a range in the dimension's base unit. */
  readonly baseValueHigh: { readonly type: number | null; readonly args: null };
  /** The method that the subject is compared with. */
  readonly baseline: { readonly type: Method | null; readonly args: null };
  /** DELTA and FACTOR: what happened to the metric. */
  readonly change: { readonly type: Change | null; readonly args: null };
  /** How the number is bound: exactly, at most, about, … */
  readonly comparator: { readonly type: Comparator | null; readonly args: null };
  /** Circumstances as written: "compiled with CoreML", "2-bit". */
  readonly conditions: { readonly type: (string)[]; readonly args: null };
  /** 0..1, calibrated: of the claims given 0.9, nine in ten are right. 1 for curated claims, which are not read. */
  readonly confidence: { readonly type: number; readonly args: null };
  /** Where a curated claim was taken from; null for extracted ones. */
  readonly curation: { readonly type: Curation | null; readonly args: null };
  /** The datasets that it was measured on. More than one: one number over all of them. */
  readonly datasets: { readonly type: (Dataset)[]; readonly args: null };
  /** DELTA: points of the metric, a share of its former value, or the text does not say which. Null for other kinds. */
  readonly deltaKind: { readonly type: DeltaKind | null; readonly args: null };
  /** What the number measures. */
  readonly dimension: { readonly type: Dimension | null; readonly args: null };
  /** The sentence that says it. */
  readonly evidence: { readonly type: Evidence; readonly args: null };
  /** Name and version of what read it. */
  readonly extractor: { readonly type: string; readonly args: null };
  /** The hardware that it was measured on. */
  readonly hardware: { readonly type: (Hardware)[]; readonly args: null };
  /** From the paper and the place of the number in its text: stable over re-extraction. */
  readonly id: { readonly type: string; readonly args: null };
  /** Value, difference, multiple or comparison. */
  readonly kind: { readonly type: ClaimKind; readonly args: null };
  /** What is measured. */
  readonly metric: { readonly type: Metric | null; readonly args: null };
  /** Was it read in the paper's text, or is it kept in a table by people? */
  readonly origin: { readonly type: ClaimOrigin; readonly args: null };
  /** For the subject against the baseline, with the metric's direction taken into account. */
  readonly outcome: { readonly type: Outcome; readonly args: null };
  /** The paper that makes it. */
  readonly paper: { readonly type: Paper; readonly args: null };
  /** COMPARISON: how subject and baseline stand to each other. */
  readonly relation: { readonly type: Relation | null; readonly args: null };
  /** What people say about whether it was read rightly. */
  readonly review: { readonly type: Review; readonly args: null };
  /** The method that the claim is about; null only when the paper gives the method no name. */
  readonly subject: { readonly type: Method | null; readonly args: null };
  /** The tasks that it was measured for. */
  readonly tasks: { readonly type: (Task)[]; readonly args: null };
  /** The unit as written, in one spelling; "" when the metric has none. */
  readonly unit: { readonly type: string | null; readonly args: null };
  /** The number as written, magnitude words applied (16.3 million is 16300000). Null for comparisons. */
  readonly value: { readonly type: number | null; readonly args: null };
  /** Upper end of a range. */
  readonly valueHigh: { readonly type: number | null; readonly args: null };
  /** The number in another unit of the same dimension; null when the claim is of another dimension. An unknown unit is an error BAD_INPUT. */
  readonly valueIn: { readonly type: number | null; readonly args: { readonly unit: string } };
}

/** A page of claims. */
export interface ClaimConnection {
  readonly __typename: 'ClaimConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (ClaimEdge)[]; readonly args: null };
  /** The rows alone. */
  readonly nodes: { readonly type: (Claim)[]; readonly args: null };
  /** Where this page stands among the others. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** How many there are on all pages. Counted only when it is selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/**
 * What a claim says in truth. A field that is not given stays as it is; null and [] say that there is nothing.
 * A name is one that the paper uses, or the id of an entity, or a new name, which then means what it would mean in the paper.
 */
export interface ClaimCorrection {
  /** The method that the subject is compared with. */
  readonly baseline?: string | null;
  /** DELTA and FACTOR: what happened to the metric. */
  readonly change?: Change | null;
  /** How the number is bound. */
  readonly comparator?: Comparator | null;
  /** Circumstances as written. */
  readonly conditions?: string | readonly (string)[] | null;
  /** The datasets that it was measured on. */
  readonly datasets?: string | readonly (string)[] | null;
  /** The hardware that it was measured on. */
  readonly hardware?: string | readonly (string)[] | null;
  /** What sort of claim it is. */
  readonly kind?: ClaimKind | null;
  /** What is measured. */
  readonly metric?: string | null;
  /** COMPARISON: how subject and baseline stand to each other. */
  readonly relation?: Relation | null;
  /** The method that it is about. */
  readonly subject?: string | null;
  /** The tasks that it was measured for. */
  readonly tasks?: string | readonly (string)[] | null;
  /** The unit; "" when the metric has none. */
  readonly unit?: string | null;
  /** The number as written, magnitude words applied. */
  readonly value?: number | null;
  /** Upper end of a range. */
  readonly valueHigh?: number | null;
}

/** A row of a page of claims. */
export interface ClaimEdge {
  readonly __typename: 'ClaimEdge';
  /** Give it as `after` to begin behind this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Claim; readonly args: null };
}

/** The four sorts of claims. */
export type ClaimKind = 'ABSOLUTE' | 'COMPARISON' | 'DELTA' | 'FACTOR';

/** An order of claims. Nulls come last whatever the direction; ties by id. */
export interface ClaimOrder {
  /** What to order by. */
  readonly by: ClaimOrderField;
  /** Which end comes first. */
  readonly direction?: SortDirection | null;
}

/** What claims can be ordered by. */
export type ClaimOrderField = 'ADDED' | 'CONFIDENCE' | 'METRIC' | 'PUBLISHED' | 'SUBJECT' | 'VALUE';

/** Where a claim comes from. */
export type ClaimOrigin = 'CURATED' | 'EXTRACTED';

/** Which claims. All fields must hold; a list means "any of". Broader things include narrower ones unless `includeNarrower` is false. */
export interface ClaimWhere {
  /** Entered the graph after this ISO time. */
  readonly addedAfter?: string | null;
  /** Against one of these methods. */
  readonly baseline?: string | readonly (string)[] | null;
  /** Part of a condition, case ignored. */
  readonly condition?: string | null;
  /** Measured on one of these datasets. */
  readonly dataset?: string | readonly (string)[] | null;
  /** Measured on one of these pieces of hardware. */
  readonly hardware?: string | readonly (string)[] | null;
  /** Measured on hardware of one of these categories. */
  readonly hardwareCategory?: HardwareCategory | readonly (HardwareCategory)[] | null;
  /** Measured on hardware by one of these makers: "Apple", "NVIDIA". */
  readonly hardwareVendor?: string | readonly (string)[] | null;
  /** Does a broader thing (`accuracy`, `iPhone`) include its narrower ones (`top-1 accuracy`, `iPhone 12`)? */
  readonly includeNarrower?: boolean | null;
  /** With `value` and without `kinds`: ABSOLUTE only, so that "2.1x faster" is not a latency under 5. */
  readonly kinds?: ClaimKind | readonly (ClaimKind)[] | null;
  /** About a method that one of these organisations made: a member of a model family that is known to be its (Gemini 1.5 of Google), or introduced by a paper of which an author works there, as far as its source says. */
  readonly madeBy?: string | readonly (string)[] | null;
  /** Of one of these metrics. */
  readonly metric?: string | readonly (string)[] | null;
  /** At least this confident, 0..1. */
  readonly minConfidence?: number | null;
  /** Claims that meet one of these are left out; takes no `not` of its own. */
  readonly not?: ClaimWhere | readonly (ClaimWhere)[] | null;
  /** Read in a text, or kept in a table; both when nothing is said. */
  readonly origin?: ClaimOrigin | readonly (ClaimOrigin)[] | null;
  /** With one of these outcomes for the subject. */
  readonly outcome?: Outcome | readonly (Outcome)[] | null;
  /** Made by a paper with these words that mentions each of these names of which an author works for one of `affiliation`, and that makes a claim for each of `claims`; `published` and `source` are not taken here. */
  readonly paper?: PaperWhere | null;
  /** Made by one of these papers: ids, DOIs or arXiv ids. */
  readonly papers?: string | readonly (string)[] | null;
  /** Papers published in this time. */
  readonly published?: DateRange | null;
  /** Comparisons of one of these sorts. */
  readonly relation?: Relation | readonly (Relation)[] | null;
  /** With one of these reviews; unreviewed and confirmed ones when nothing is said. */
  readonly review?: ReviewState | readonly (ReviewState)[] | null;
  /** About one of these methods. */
  readonly subject?: string | readonly (string)[] | null;
  /** About a method that has, for each of these, some claim that meets it: the latency of methods that reach 80 % accuracy. Under `not`, methods with such a claim are left out with all of their claims. */
  readonly subjectClaims?: ClaimWhere | readonly (ClaimWhere)[] | null;
  /** For one of these tasks. */
  readonly task?: string | readonly (string)[] | null;
  /** All these words in the evidence. */
  readonly text?: string | null;
  /** The unit of `value`'s bounds: 0.002 s finds 2 ms. Without `value`: claims written in this unit. */
  readonly unit?: string | null;
  /** Needs `unit` or `metric`; compares baseValue within the same dimension; a range matches when it overlaps. Without `unit` the bounds are in the base unit of the metric's dimension. */
  readonly value?: FloatRange | null;
}

/** How a number is bound. */
export type Comparator = 'APPROX' | 'AT_LEAST' | 'EQ' | 'GT' | 'LT' | 'RANGE' | 'UP_TO';

/** Methods side by side. */
export interface Comparison {
  readonly __typename: 'Comparison';
  /** One for each metric with its dataset and hardware. */
  readonly rows: { readonly type: (ComparisonRow)[]; readonly args: null };
}

/** What one method claims in one row. */
export interface ComparisonCell {
  readonly __typename: 'ComparisonCell';
  /** Is the best claim of this row here? False in all cells when the metric's direction is not known or only one method has a claim. */
  readonly best: { readonly type: boolean; readonly args: null };
  /** Its claims, best first; those of narrower methods as well. */
  readonly claims: { readonly type: (Claim)[]; readonly args: null };
  /** The method of the question. */
  readonly method: { readonly type: Method; readonly args: null };
}

/** A row of a comparison: what is measured, and on what. */
export interface ComparisonRow {
  readonly __typename: 'ComparisonRow';
  /** One for each method, in the order of the question. */
  readonly cells: { readonly type: (ComparisonCell)[]; readonly args: null };
  /** The dataset; null when the claims name none, or give one number over several. */
  readonly dataset: { readonly type: Dataset | null; readonly args: null };
  /** The hardware; null when the claims name none. */
  readonly hardware: { readonly type: Hardware | null; readonly args: null };
  /** What is measured. */
  readonly metric: { readonly type: Metric; readonly args: null };
}

/** Claims that disagree. */
export interface Conflict {
  readonly __typename: 'Conflict';
  /** The claims. */
  readonly claims: { readonly type: (Claim)[]; readonly args: null };
  /** The datasets that they share. */
  readonly datasets: { readonly type: (Dataset)[]; readonly args: null };
  /** The hardware that they share. */
  readonly hardware: { readonly type: (Hardware)[]; readonly args: null };
  /** The method that they are about. */
  readonly method: { readonly type: Method; readonly args: null };
  /** What they measure. */
  readonly metric: { readonly type: Metric; readonly args: null };
  /** (greatest - least) / greatest, in base units. */
  readonly spread: { readonly type: number; readonly args: null };
}

/** A page of conflicts. */
export interface ConflictConnection {
  readonly __typename: 'ConflictConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (ConflictEdge)[]; readonly args: null };
  /** The rows alone. */
  readonly nodes: { readonly type: (Conflict)[]; readonly args: null };
  /** Where this page stands among the others. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** How many there are on all pages. Counted only when it is selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of conflicts. */
export interface ConflictEdge {
  readonly __typename: 'ConflictEdge';
  /** Give it as `after` to begin behind this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Conflict; readonly args: null };
}

/** A number of things. */
export interface Count {
  readonly __typename: 'Count';
  /** How many. */
  readonly count: { readonly type: number; readonly args: null };
}

/** Where a curated claim was taken from. */
export interface Curation {
  readonly __typename: 'Curation';
  /** Addresses of code that gives the result. */
  readonly codeLinks: { readonly type: (string)[]; readonly args: null };
  /** Under which licence, as an SPDX identifier. */
  readonly licence: { readonly type: string; readonly args: null };
  /** Who keeps the table. */
  readonly source: { readonly type: string; readonly args: null };
  /** The table's name: "Question Answering on SQuAD2.0". */
  readonly table: { readonly type: string; readonly args: null };
}

/** A dataset, corpus, benchmark or split. */
export interface Dataset {
  readonly __typename: 'Dataset';
  /** Every other name that papers or people gave it, sorted. */
  readonly aliases: { readonly type: (string)[]; readonly args: null };
  /** The next broader things: `ImageNet` of `ImageNet-1K`, `iPhone` of `iPhone 12`. */
  readonly broader: { readonly type: (Entity)[]; readonly args: null };
  /** In how many claims it takes part, in any role. Rejected claims do not count. */
  readonly claimCount: { readonly type: number; readonly args: null };
  /** Claims in which it takes part, in any role. */
  readonly claims: { readonly type: ClaimConnection; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: ClaimOrder | null; readonly where?: ClaimWhere | null } };
  /** Readable and stable, for example `hardware:iphone-12`. */
  readonly id: { readonly type: string; readonly args: null };
  /** What sort of thing it is. */
  readonly kind: { readonly type: EntityKind; readonly args: null };
  /** The name that papers use most. */
  readonly name: { readonly type: string; readonly args: null };
  /** The next narrower things, by name. */
  readonly narrower: { readonly type: (Entity)[]; readonly args: null };
  /** Papers that mention it, newest first. */
  readonly papers: { readonly type: PaperConnection; readonly args: { readonly after?: string | null; readonly first?: number | null } };
  /** Papers that introduce it, newest first. */
  readonly proposedIn: { readonly type: (Paper)[]; readonly args: null };
  /** What it shares claims with, most first. */
  readonly related: { readonly type: (Related)[]; readonly args: { readonly first?: number | null; readonly kinds?: EntityKind | readonly (EntityKind)[] | null; readonly where?: ClaimWhere | null } };
}

/** A page of datasets. */
export interface DatasetConnection {
  readonly __typename: 'DatasetConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (DatasetEdge)[]; readonly args: null };
  /** The rows alone. */
  readonly nodes: { readonly type: (Dataset)[]; readonly args: null };
  /** Where this page stands among the others. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** How many there are on all pages. Counted only when it is selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of datasets. */
export interface DatasetEdge {
  readonly __typename: 'DatasetEdge';
  /** Give it as `after` to begin behind this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Dataset; readonly args: null };
}

/** A time from a first to a last day, both inclusive, as precise as given: "2022" reaches from its first to its last day. */
export interface DateRange {
  /** ISO date: "2022", "2022-06" or "2022-06-02". */
  readonly from?: string | null;
  /** ISO date: "2022", "2022-06" or "2022-06-02". */
  readonly to?: string | null;
}

/** What a difference is counted in. */
export type DeltaKind = 'POINTS' | 'RELATIVE' | 'UNKNOWN';

/** What a number measures. Every dimension has one base unit: s, B, 1 (a ratio: 79.2 % is 0.792), 1 (a count), 1/s, J, W, USD, dB, FLOP. */
export type Dimension = 'BYTES' | 'COMPUTE' | 'COUNT' | 'DECIBEL' | 'ENERGY' | 'MONEY' | 'POWER' | 'RATE' | 'RATIO' | 'SCORE' | 'TIME';

/** Which end of a metric is the better one. */
export type Direction = 'HIGHER' | 'LOWER';

/** A named thing that papers talk about. */
export type Entity = Dataset | Hardware | Method | Metric | Task;

/** What sort of thing a name names. */
export type EntityKind = 'DATASET' | 'HARDWARE' | 'METHOD' | 'METRIC' | 'TASK';

/** What entities can be ordered by. */
export type EntityOrder = 'CLAIMS' | 'NAME';

/**
 * Methods, datasets, … by what is claimed about them. Each filter of `claims` must be met by some claim of the entity:
 * methods(where: {claims: [{metric: "latency", hardware: "iPhone 12", value: {lt: 5}, unit: "ms"}, {metric: "top-1 accuracy", value: {gte: 80}, unit: "%"}]})
 */
export interface EntityWhere {
  /** Each must be met by some claim of the entity; a method takes part in it as its subject. */
  readonly claims?: ClaimWhere | readonly (ClaimWhere)[] | null;
  /** Hardware of one of these categories; for other kinds: claimed about on such hardware. */
  readonly hardwareCategory?: HardwareCategory | readonly (HardwareCategory)[] | null;
  /** Introduced by this paper: an id, DOI or arXiv id. */
  readonly proposedIn?: string | null;
  /** Part of the name or of an alias, case ignored. */
  readonly text?: string | null;
}

/** The sentence, and where in the paper's own title or abstract it stands (UTF-16 offsets). Of a curated claim: the table's row; offsets count in `text`. */
export interface Evidence {
  readonly __typename: 'Evidence';
  /** Where it ends; exclusive. */
  readonly end: { readonly type: number; readonly args: null };
  /** The title, the abstract, or a table. */
  readonly field: { readonly type: EvidenceField; readonly args: null };
  /** The claim's parts inside of the sentence. */
  readonly parts: { readonly type: (EvidencePart)[]; readonly args: null };
  /** Where the sentence begins. */
  readonly start: { readonly type: number; readonly args: null };
  /** The sentence, verbatim; or the row as a line of text. */
  readonly text: { readonly type: string; readonly args: null };
}

/** Where evidence or a mention stands. */
export type EvidenceField = 'ABSTRACT' | 'TABLE' | 'TITLE';

/** A part of the claim inside the evidence, for highlighting. */
export interface EvidencePart {
  readonly __typename: 'EvidencePart';
  /** Where they end; exclusive. */
  readonly end: { readonly type: number; readonly args: null };
  /** What the part is to the claim. */
  readonly role: { readonly type: EvidenceRole; readonly args: null };
  /** Where they begin, counted in the same field as the evidence. */
  readonly start: { readonly type: number; readonly args: null };
  /** The words, verbatim. */
  readonly surface: { readonly type: string; readonly args: null };
}

/** What a part of the evidence is to the claim. */
export type EvidenceRole = 'BASELINE' | 'CONDITION' | 'DATASET' | 'HARDWARE' | 'METRIC' | 'SUBJECT' | 'TASK' | 'VALUE';

/** A result that a text reports. Names in it are names of the extraction's entities. */
export interface ExtractedClaim {
  readonly __typename: 'ExtractedClaim';
  /** The method compared with. */
  readonly baseline: { readonly type: string | null; readonly args: null };
  /** DELTA and FACTOR: what happened to the metric. */
  readonly change: { readonly type: Change | null; readonly args: null };
  /** How the number is bound. */
  readonly comparator: { readonly type: Comparator | null; readonly args: null };
  /** Circumstances as written. */
  readonly conditions: { readonly type: (string)[]; readonly args: null };
  /** 0..1, calibrated. */
  readonly confidence: { readonly type: number; readonly args: null };
  /** The datasets that it was measured on. */
  readonly datasets: { readonly type: (string)[]; readonly args: null };
  /** The sentence that says it. */
  readonly evidence: { readonly type: Evidence; readonly args: null };
  /** The hardware that it was measured on. */
  readonly hardware: { readonly type: (string)[]; readonly args: null };
  /** Value, difference, multiple or comparison. */
  readonly kind: { readonly type: ClaimKind; readonly args: null };
  /** What is measured. */
  readonly metric: { readonly type: string | null; readonly args: null };
  /** COMPARISON: how subject and baseline stand to each other. */
  readonly relation: { readonly type: Relation | null; readonly args: null };
  /** The method; null when the text gives it no name. */
  readonly subject: { readonly type: string | null; readonly args: null };
  /** The unit as written, in one spelling. */
  readonly unit: { readonly type: string | null; readonly args: null };
  /** The number as written, magnitude words applied. */
  readonly value: { readonly type: number | null; readonly args: null };
  /** Upper end of a range. */
  readonly valueHigh: { readonly type: number | null; readonly args: null };
}

/** A thing that a text names. */
export interface ExtractedEntity {
  readonly __typename: 'ExtractedEntity';
  /** Other names that the text gives it. */
  readonly aliases: { readonly type: (string)[]; readonly args: null };
  /** What sort of thing it is. */
  readonly kind: { readonly type: EntityKind; readonly args: null };
  /** The thing of the graph that bears this name, when it is one. */
  readonly known: { readonly type: Entity | null; readonly args: null };
  /** The name most used in the text. */
  readonly name: { readonly type: string; readonly args: null };
  /** Does the text introduce it? */
  readonly proposed: { readonly type: boolean; readonly args: null };
  /** Where the text names it. The role is what such a thing is to a claim: METHOD counts as SUBJECT. */
  readonly surfaces: { readonly type: (EvidencePart)[]; readonly args: null };
}

/** What would be read from a text. */
export interface Extraction {
  readonly __typename: 'Extraction';
  /** The results that it reports. */
  readonly claims: { readonly type: (ExtractedClaim)[]; readonly args: null };
  /** The things that it names. */
  readonly entities: { readonly type: (ExtractedEntity)[]; readonly args: null };
}

/** What claims can be counted by. */
export type Facet = 'BASELINE' | 'DATASET' | 'DIMENSION' | 'HARDWARE' | 'HARDWARE_CATEGORY' | 'KIND' | 'METRIC' | 'ORIGIN' | 'OUTCOME' | 'REVIEW' | 'SUBJECT' | 'TASK' | 'UNIT' | 'YEAR';

/** A count of claims. */
export interface FacetCount {
  readonly __typename: 'FacetCount';
  /** How many claims. */
  readonly count: { readonly type: number; readonly args: null };
  /** The entity, for facets that count by one. */
  readonly entity: { readonly type: Entity | null; readonly args: null };
  /** An entity's id, or the value itself. */
  readonly key: { readonly type: string; readonly args: null };
  /** For people: the entity's name, or the value itself. */
  readonly label: { readonly type: string; readonly args: null };
}

/** Bounds of a number; all that are given must hold. */
export interface FloatRange {
  /** Greater than. */
  readonly gt?: number | null;
  /** Greater than or equal to. */
  readonly gte?: number | null;
  /** Less than. */
  readonly lt?: number | null;
  /** Less than or equal to. */
  readonly lte?: number | null;
}

/** A device, chip or machine. */
export interface Hardware {
  readonly __typename: 'Hardware';
  /** Every other name that papers or people gave it, sorted. */
  readonly aliases: { readonly type: (string)[]; readonly args: null };
  /** The next broader things: `ImageNet` of `ImageNet-1K`, `iPhone` of `iPhone 12`. */
  readonly broader: { readonly type: (Entity)[]; readonly args: null };
  /** What sort of machine it is. */
  readonly category: { readonly type: HardwareCategory | null; readonly args: null };
  /** In how many claims it takes part, in any role. Rejected claims do not count. */
  readonly claimCount: { readonly type: number; readonly args: null };
  /** Claims in which it takes part, in any role. */
  readonly claims: { readonly type: ClaimConnection; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: ClaimOrder | null; readonly where?: ClaimWhere | null } };
  /** Readable and stable, for example `hardware:iphone-12`. */
  readonly id: { readonly type: string; readonly args: null };
  /** What sort of thing it is. */
  readonly kind: { readonly type: EntityKind; readonly args: null };
  /** The name that papers use most. */
  readonly name: { readonly type: string; readonly args: null };
  /** The next narrower things, by name. */
  readonly narrower: { readonly type: (Entity)[]; readonly args: null };
  /** Papers that mention it, newest first. */
  readonly papers: { readonly type: PaperConnection; readonly args: { readonly after?: string | null; readonly first?: number | null } };
  /** What it shares claims with, most first. */
  readonly related: { readonly type: (Related)[]; readonly args: { readonly first?: number | null; readonly kinds?: EntityKind | readonly (EntityKind)[] | null; readonly where?: ClaimWhere | null } };
  /** Who makes it. */
  readonly vendor: { readonly type: string | null; readonly args: null };
}

/** What sort of machine a piece of hardware is. */
export type HardwareCategory = 'CLOUD_INSTANCE' | 'CPU' | 'EDGE_BOARD' | 'FPGA' | 'GPU' | 'MICROCONTROLLER' | 'NPU' | 'OTHER' | 'PHONE' | 'SUPERCOMPUTER' | 'TPU';

/** A page of hardware. */
export interface HardwareConnection {
  readonly __typename: 'HardwareConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (HardwareEdge)[]; readonly args: null };
  /** The rows alone. */
  readonly nodes: { readonly type: (Hardware)[]; readonly args: null };
  /** Where this page stands among the others. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** How many there are on all pages. Counted only when it is selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of hardware. */
export interface HardwareEdge {
  readonly __typename: 'HardwareEdge';
  /** Give it as `after` to begin behind this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Hardware; readonly args: null };
}

/** What became of papers that were given. */
export interface IngestReport {
  readonly __typename: 'IngestReport';
  /** One for each paper, in the order given. */
  readonly results: { readonly type: (IngestResult)[]; readonly args: null };
}

/** What became of one paper. */
export interface IngestResult {
  readonly __typename: 'IngestResult';
  /** Its place in the list, from 0. */
  readonly index: { readonly type: number; readonly args: null };
  /** The paper in the graph; null when rejected. */
  readonly paper: { readonly type: Paper | null; readonly args: null };
  /** Why it was rejected. */
  readonly reason: { readonly type: string | null; readonly args: null };
  /** What became of it. */
  readonly status: { readonly type: IngestStatus; readonly args: null };
}

/** What became of a paper. */
export type IngestStatus = 'ADDED' | 'REJECTED' | 'UNCHANGED' | 'UPDATED';

/** Methods ranked by one metric. */
export interface Leaderboard {
  readonly __typename: 'Leaderboard';
  /** Which end is ranked first. */
  readonly direction: { readonly type: Direction; readonly args: null };
  /** The metric. */
  readonly metric: { readonly type: Metric; readonly args: null };
  /** Best first. */
  readonly rows: { readonly type: (LeaderboardRow)[]; readonly args: null };
}

/** A place on a leaderboard. */
export interface LeaderboardRow {
  readonly __typename: 'LeaderboardRow';
  /** The claim that gives the place. */
  readonly claim: { readonly type: Claim; readonly args: null };
  /** Who. */
  readonly method: { readonly type: Method; readonly args: null };
  /** From 1; equal numbers share a rank. */
  readonly rank: { readonly type: number; readonly args: null };
}

/** A place where a paper names something. */
export interface Mention {
  readonly __typename: 'Mention';
  /** Where they end; exclusive. */
  readonly end: { readonly type: number; readonly args: null };
  /** What is named. */
  readonly entity: { readonly type: Entity; readonly args: null };
  /** The title or the abstract. */
  readonly field: { readonly type: EvidenceField; readonly args: null };
  /** "proposed", or what a dataset is to the paper ("evaluation", "training", "introduced", "mentioned"), else null. */
  readonly role: { readonly type: string | null; readonly args: null };
  /** Where the words begin (UTF-16 offset). */
  readonly start: { readonly type: number; readonly args: null };
  /** The words there. */
  readonly surface: { readonly type: string; readonly args: null };
}

/** A model, algorithm, technique, framework or system. */
export interface Method {
  readonly __typename: 'Method';
  /** Every other name that papers or people gave it, sorted. */
  readonly aliases: { readonly type: (string)[]; readonly args: null };
  /** The next broader things: `ImageNet` of `ImageNet-1K`, `iPhone` of `iPhone 12`. */
  readonly broader: { readonly type: (Entity)[]; readonly args: null };
  /** In how many claims it takes part, in any role. Rejected claims do not count. */
  readonly claimCount: { readonly type: number; readonly args: null };
  /** Claims in which it takes part, in any role. */
  readonly claims: { readonly type: ClaimConnection; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: ClaimOrder | null; readonly where?: ClaimWhere | null } };
  /** Readable and stable, for example `hardware:iphone-12`. */
  readonly id: { readonly type: string; readonly args: null };
  /** What sort of thing it is. */
  readonly kind: { readonly type: EntityKind; readonly args: null };
  /** The organisation whose family of models it belongs to (Google, of Gemini 1.5); null when none is known. */
  readonly maker: { readonly type: string | null; readonly args: null };
  /** The name that papers use most. */
  readonly name: { readonly type: string; readonly args: null };
  /** The next narrower things, by name. */
  readonly narrower: { readonly type: (Entity)[]; readonly args: null };
  /** Papers that mention it, newest first. */
  readonly papers: { readonly type: PaperConnection; readonly args: { readonly after?: string | null; readonly first?: number | null } };
  /** Papers that introduce it, newest first. */
  readonly proposedIn: { readonly type: (Paper)[]; readonly args: null };
  /** What it shares claims with, most first. */
  readonly related: { readonly type: (Related)[]; readonly args: { readonly first?: number | null; readonly kinds?: EntityKind | readonly (EntityKind)[] | null; readonly where?: ClaimWhere | null } };
}

/** A page of methods. */
export interface MethodConnection {
  readonly __typename: 'MethodConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (MethodEdge)[]; readonly args: null };
  /** The rows alone. */
  readonly nodes: { readonly type: (Method)[]; readonly args: null };
  /** Where this page stands among the others. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** How many there are on all pages. Counted only when it is selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of methods. */
export interface MethodEdge {
  readonly __typename: 'MethodEdge';
  /** Give it as `after` to begin behind this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Method; readonly args: null };
}

/** A measure. */
export interface Metric {
  readonly __typename: 'Metric';
  /** Every other name that papers or people gave it, sorted. */
  readonly aliases: { readonly type: (string)[]; readonly args: null };
  /** Which end of it is the better one; null when that is not known. */
  readonly betterWhen: { readonly type: Direction | null; readonly args: null };
  /** The next broader things: `ImageNet` of `ImageNet-1K`, `iPhone` of `iPhone 12`. */
  readonly broader: { readonly type: (Entity)[]; readonly args: null };
  /** In how many claims it takes part, in any role. Rejected claims do not count. */
  readonly claimCount: { readonly type: number; readonly args: null };
  /** Claims in which it takes part, in any role. */
  readonly claims: { readonly type: ClaimConnection; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: ClaimOrder | null; readonly where?: ClaimWhere | null } };
  /** What its numbers measure; null when that is not known. */
  readonly dimension: { readonly type: Dimension | null; readonly args: null };
  /** Readable and stable, for example `hardware:iphone-12`. */
  readonly id: { readonly type: string; readonly args: null };
  /** What sort of thing it is. */
  readonly kind: { readonly type: EntityKind; readonly args: null };
  /** The name that papers use most. */
  readonly name: { readonly type: string; readonly args: null };
  /** The next narrower things, by name. */
  readonly narrower: { readonly type: (Entity)[]; readonly args: null };
  /** Papers that mention it, newest first. */
  readonly papers: { readonly type: PaperConnection; readonly args: { readonly after?: string | null; readonly first?: number | null } };
  /** What it shares claims with, most first. */
  readonly related: { readonly type: (Related)[]; readonly args: { readonly first?: number | null; readonly kinds?: EntityKind | readonly (EntityKind)[] | null; readonly where?: ClaimWhere | null } };
}

/** A page of metrics. */
export interface MetricConnection {
  readonly __typename: 'MetricConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (MetricEdge)[]; readonly args: null };
  /** The rows alone. */
  readonly nodes: { readonly type: (Metric)[]; readonly args: null };
  /** Where this page stands among the others. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** How many there are on all pages. Counted only when it is selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of metrics. */
export interface MetricEdge {
  readonly __typename: 'MetricEdge';
  /** Give it as `after` to begin behind this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Metric; readonly args: null };
}

/** All changes. They need `serve --allow-writes` and a key with the role; each is atomic for each thing it touches, is recorded in `changes`, and can be undone. */
export interface Mutation {
  readonly __typename: 'Mutation';
  /** Gives an entity one more name. Later papers that use the name mean the entity. Role: WRITE. */
  readonly addAlias: { readonly type: Entity | null; readonly args: { readonly alias: string; readonly entity: string } };
  /** Says what a claim should have been read as, and confirms it. It survives re-ingestion and a newer extractor, until it is undone. Role: REVIEW. */
  readonly correctClaim: { readonly type: Claim | null; readonly args: { readonly correction: ClaimCorrection; readonly id: string; readonly note?: string | null } };
  /** Removes a paper with everything that only it says; false when the graph does not hold it. Role: WRITE. */
  readonly deletePaper: { readonly type: boolean | null; readonly args: { readonly id: string } };
  /** Extracts and stores, paper by paper. The same text read by the same extractor changes nothing; a new text or a newer extractor replaces its claims. Confirmed claims and rejections stay. Role: WRITE. */
  readonly ingest: { readonly type: IngestReport | null; readonly args: { readonly papers: PaperInput | readonly (PaperInput)[] } };
  /** Makes two entities of one kind one. A decision that later ingests respect. Role: WRITE. */
  readonly mergeEntities: { readonly type: Entity | null; readonly args: { readonly from: string; readonly into: string } };
  /** Confirms or rejects a claim, or takes a review back. It survives re-ingestion and a newer extractor. Role: REVIEW. */
  readonly reviewClaim: { readonly type: Claim | null; readonly args: { readonly id: string; readonly note?: string | null; readonly state: ReviewState } };
  /** Says what an entity is a variant or a part of. A decision that later ingests respect. Role: WRITE. */
  readonly setBroader: { readonly type: Entity | null; readonly args: { readonly broader?: string | null; readonly entity: string } };
  /** Takes a change back, or, when it is itself an undo, does it again. Returns the change that was taken back or done again. Role: WRITE. For a review or a correction the role REVIEW is enough. */
  readonly undoChange: { readonly type: ChangeRecord | null; readonly args: { readonly id: string } };
}

/** Whatever has an id of its own. */
export type Node = Claim | Dataset | Hardware | Method | Metric | Paper | Task;

/** How the subject fares against the baseline. */
export type Outcome = 'BETTER' | 'SAME' | 'UNKNOWN' | 'WORSE';

/** Where a page stands among the others. */
export interface PageInfo {
  readonly __typename: 'PageInfo';
  /** The cursor of the last row; null when the page is empty. */
  readonly endCursor: { readonly type: string | null; readonly args: null };
  /** Is there anything behind it? */
  readonly hasNextPage: { readonly type: boolean; readonly args: null };
  /** Is there anything before it? */
  readonly hasPreviousPage: { readonly type: boolean; readonly args: null };
  /** The cursor of the first row; null when the page is empty. */
  readonly startCursor: { readonly type: string | null; readonly args: null };
}

/** A paper, read from its title and abstract. */
export interface Paper {
  readonly __typename: 'Paper';
  /** The abstract as its source gives it. Evidence counts its offsets in this text. */
  readonly abstract: { readonly type: string; readonly args: null };
  /** ISO time at which it first entered the graph. */
  readonly addedAt: { readonly type: string; readonly args: null };
  /** The organisations of its authors as its source names them; empty where it names none. */
  readonly affiliations: { readonly type: (string)[]; readonly args: null };
  /** The arXiv id without a version. */
  readonly arxivId: { readonly type: string | null; readonly args: null };
  /** In the order of the paper. */
  readonly authors: { readonly type: (string)[]; readonly args: null };
  /** To cite it. */
  readonly bibtex: { readonly type: string; readonly args: null };
  /** What it claims. */
  readonly claims: { readonly type: ClaimConnection; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: ClaimOrder | null; readonly where?: ClaimWhere | null } };
  /** The DOI without a resolver's address. */
  readonly doi: { readonly type: string | null; readonly args: null };
  /** `paper:` and its DOI, else its arXiv id, else its PubMed id (`pmid:…`), else its normalised title. */
  readonly id: { readonly type: string; readonly args: null };
  /** Every place where it names something, in the order of the text. */
  readonly mentions: { readonly type: (Mention)[]; readonly args: { readonly kinds?: EntityKind | readonly (EntityKind)[] | null } };
  /** What it introduces, by name. */
  readonly proposes: { readonly type: (Entity)[]; readonly args: null };
  /** ISO date, as precise as known: "2022", "2022-06", "2022-06-02". */
  readonly published: { readonly type: string | null; readonly args: null };
  /** Where it was read from; "sample" marks the paraphrased papers that come with claimgraph. */
  readonly source: { readonly type: string; readonly args: null };
  /** The title as its source gives it. */
  readonly title: { readonly type: string; readonly args: null };
  /** Where it can be read. */
  readonly url: { readonly type: string | null; readonly args: null };
  /** Journal or conference. */
  readonly venue: { readonly type: string | null; readonly args: null };
}

/** A page of papers. */
export interface PaperConnection {
  readonly __typename: 'PaperConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (PaperEdge)[]; readonly args: null };
  /** The rows alone. */
  readonly nodes: { readonly type: (Paper)[]; readonly args: null };
  /** Where this page stands among the others. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** How many there are on all pages. Counted only when it is selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of papers. */
export interface PaperEdge {
  readonly __typename: 'PaperEdge';
  /** Give it as `after` to begin behind this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Paper; readonly args: null };
}

/** A paper to be read. */
export interface PaperInput {
  /** The abstract. */
  readonly abstract: string;
  /** The organisations of its authors. */
  readonly affiliations?: string | readonly (string)[] | null;
  /** The arXiv id. */
  readonly arxivId?: string | null;
  /** In the order of the paper. */
  readonly authors?: string | readonly (string)[] | null;
  /** The DOI. */
  readonly doi?: string | null;
  /** Your own id for it; means nothing to the graph. */
  readonly id?: string | null;
  /** ISO date, as precise as known: "2022", "2022-06", "2022-06-02". */
  readonly published?: string | null;
  /** The title; at least one letter or digit. */
  readonly title: string;
  /** Where it can be read. */
  readonly url?: string | null;
  /** Journal or conference. */
  readonly venue?: string | null;
}

/** What papers can be ordered by. */
export type PaperOrder = 'ADDED' | 'PUBLISHED' | 'TITLE';

/** Which papers. All fields must hold. */
export interface PaperWhere {
  /** An author works for one of these organisations, as far as the source of the paper says: "Google" finds "Google Research, Zürich" and "DeepMind". */
  readonly affiliation?: string | readonly (string)[] | null;
  /** Each must be met by some claim of the paper. */
  readonly claims?: ClaimWhere | readonly (ClaimWhere)[] | null;
  /** Each of these names is mentioned. */
  readonly mentions?: string | readonly (string)[] | null;
  /** Mentions one of these names at least. */
  readonly mentionsAny?: string | readonly (string)[] | null;
  /** Published in this time. */
  readonly published?: DateRange | null;
  /** Read from one of these sources. */
  readonly source?: string | readonly (string)[] | null;
  /** All these words in the title or the abstract. */
  readonly text?: string | null;
}

/** A way through the graph: thing, claim or paper, thing, … */
export interface Path {
  readonly __typename: 'Path';
  /** The stations: things, with the claim or paper between each two of them. */
  readonly nodes: { readonly type: (Node)[]; readonly args: null };
  /** How each station leads to the next; one fewer than `nodes`. */
  readonly relations: { readonly type: (string)[]; readonly args: null };
}

/** All questions. */
export interface Query {
  readonly __typename: 'Query';
  /** A question in plain English; `reading` says how it was understood. */
  readonly ask: { readonly type: Answer | null; readonly args: { readonly first?: number | null; readonly question: string } };
  /** Leaderboards, one for each metric on each dataset and each piece of hardware that meet the filter; those with most methods first. */
  readonly boards: { readonly type: (Board)[] | null; readonly args: { readonly first?: number | null; readonly split?: string | null; readonly where?: ClaimWhere | null } };
  /** The append-only log of everything that people changed, newest first. */
  readonly changes: { readonly type: ChangeConnection | null; readonly args: { readonly after?: string | null; readonly claim?: string | null; readonly entity?: string | null; readonly first?: number | null } };
  /** Claims, in any combination of conditions. */
  readonly claims: { readonly type: ClaimConnection | null; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: ClaimOrder | null; readonly where?: ClaimWhere | null } };
  /** Methods side by side: one row for each metric with its dataset and hardware, one cell a method. */
  readonly compare: { readonly type: (ComparisonRow)[] | null; readonly args: { readonly first?: number | null; readonly methods: string | readonly (string)[]; readonly where?: ClaimWhere | null } };
  /** Absolute claims of different papers, or of a paper and a table that lists it, about the same method and metric on a shared dataset or hardware, whose values differ by more than minSpread (relative). Where nobody knows what the metric measures, 0.87 and 87 are one number. The widest spread comes first. */
  readonly conflicts: { readonly type: ConflictConnection | null; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly minSpread?: number | null; readonly where?: ClaimWhere | null } };
  /** Datasets, for example those that a method reports on. */
  readonly datasets: { readonly type: DatasetConnection | null; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: EntityOrder | null; readonly where?: EntityWhere | null } };
  /** All entities that bear this name. */
  readonly entities: { readonly type: (Entity)[] | null; readonly args: { readonly kinds?: EntityKind | readonly (EntityKind)[] | null; readonly name: string } };
  /** What would be extracted from this text. Stores nothing. */
  readonly extract: { readonly type: Extraction | null; readonly args: { readonly paper: PaperInput } };
  /** Counts of claims by one thing, for charts. Most first. */
  readonly facets: { readonly type: (FacetCount)[] | null; readonly args: { readonly by: Facet; readonly first?: number | null; readonly where?: ClaimWhere | null } };
  /** Hardware, for example the phones on which latency is reported. */
  readonly hardware: { readonly type: HardwareConnection | null; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: EntityOrder | null; readonly where?: EntityWhere | null } };
  /**
   * The best absolute claim of each method, ranked in the metric's direction. The metric is taken exactly (top-5 accuracy never outranks top-1); datasets and hardware
   * include their narrower ones. A number averaged over several datasets is on no single dataset's board. A bound (UP_TO, LT, …) ranks by its number and shows as a bound.
   */
  readonly leaderboard: { readonly type: Leaderboard | null; readonly args: { readonly direction?: Direction | null; readonly first?: number | null; readonly metric: string; readonly where?: ClaimWhere | null } };
  /** Methods, for example those that report latency on iPhone 12. */
  readonly methods: { readonly type: MethodConnection | null; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: EntityOrder | null; readonly where?: EntityWhere | null } };
  /** Metrics, for example those that are reported on a dataset. */
  readonly metrics: { readonly type: MetricConnection | null; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: EntityOrder | null; readonly where?: EntityWhere | null } };
  /** Whatever bears this id, null when nothing does; the id of a merged entity leads to the entity it was merged into. */
  readonly node: { readonly type: Node | null; readonly args: { readonly id: string } };
  /** One paper, null when the graph does not hold it. */
  readonly paper: { readonly type: Paper | null; readonly args: { readonly id: string } };
  /** Papers. */
  readonly papers: { readonly type: PaperConnection | null; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: PaperOrder | null; readonly where?: PaperWhere | null } };
  /** The shortest ways from one thing to another over shared claims and papers. Metrics and tasks join everything with everything, so they are no stations unless `through` names them. */
  readonly paths: { readonly type: (Path)[] | null; readonly args: { readonly first?: number | null; readonly from: string; readonly maxHops?: number | null; readonly through?: EntityKind | readonly (EntityKind)[] | null; readonly to: string } };
  /** Names that begin with, hold, or are nearly what was typed: the exact name first, then the most claimed. */
  readonly search: { readonly type: (SearchHit)[] | null; readonly args: { readonly first?: number | null; readonly kinds?: EntityKind | readonly (EntityKind)[] | null; readonly text: string } };
  /** Papers that share datasets, hardware and baselines with a paper, nearest first; what few papers name counts most. */
  readonly similarPapers: { readonly type: (SimilarPaper)[] | null; readonly args: { readonly first?: number | null; readonly paper: string } };
  /** The boards on which these claims stand, among all claims, with the best place of theirs there: how a paper or a method stands today. Those with most methods first. */
  readonly standings: { readonly type: (Standing)[] | null; readonly args: { readonly first?: number | null; readonly where: ClaimWhere } };
  /** How much the graph holds, and in what. */
  readonly stats: { readonly type: Stats | null; readonly args: null };
  /** Tasks, for example those that a method is evaluated on. */
  readonly tasks: { readonly type: TaskConnection | null; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: EntityOrder | null; readonly where?: EntityWhere | null } };
  /** Methods that have an absolute claim under both filters (each names one metric), and which of them no other beats on both. */
  readonly tradeoff: { readonly type: (TradeoffPoint)[] | null; readonly args: { readonly first?: number | null; readonly x: ClaimWhere; readonly y: ClaimWhere } };
  /** Who asks, and what they may do. */
  readonly viewer: { readonly type: Viewer; readonly args: null };
}

/** A thing that shares claims with another. */
export interface Related {
  readonly __typename: 'Related';
  /** How many claims they share. */
  readonly claims: { readonly type: number; readonly args: null };
  /** The other thing. */
  readonly entity: { readonly type: Entity; readonly args: null };
}

/** How two methods stand to each other in a comparison without a number. */
export type Relation = 'COMPARABLE' | 'OUTPERFORMS' | 'STATE_OF_THE_ART';

/** What people say about a claim. */
export interface Review {
  readonly __typename: 'Review';
  /** ISO time of the review. */
  readonly at: { readonly type: string | null; readonly args: null };
  /** Who reviewed it. */
  readonly by: { readonly type: string | null; readonly args: null };
  /** The reviewer's words. */
  readonly note: { readonly type: string | null; readonly args: null };
  /** Confirmed, rejected, or not looked at. */
  readonly state: { readonly type: ReviewState; readonly args: null };
}

/** Whether people have looked at a claim, and what they found. */
export type ReviewState = 'CONFIRMED' | 'REJECTED' | 'UNREVIEWED';

/** What a key allows. Each includes the ones before it. */
export type Role = 'READ' | 'REVIEW' | 'WRITE';

/** A thing that a search finds. */
export interface SearchHit {
  readonly __typename: 'SearchHit';
  /** The thing. */
  readonly entity: { readonly type: Entity; readonly args: null };
  /** The name or alias that matched. */
  readonly matched: { readonly type: string; readonly args: null };
  /** 0..1, for the order of this answer: 1 is the exact name. */
  readonly score: { readonly type: number; readonly args: null };
}

/** A paper that measures on the same things, or against the same methods. */
export interface SimilarPaper {
  readonly __typename: 'SimilarPaper';
  /** The other paper. */
  readonly paper: { readonly type: Paper; readonly args: null };
  /** What both name, what few papers name first. */
  readonly shared: { readonly type: (Entity)[]; readonly args: null };
}

/** Which end comes first. */
export type SortDirection = 'ASC' | 'DESC';

/** A place on a board that all claims make. */
export interface Standing {
  readonly __typename: 'Standing';
  /** The board. */
  readonly board: { readonly type: Board; readonly args: null };
  /** The claim that was asked about, which may be another than the method's best. */
  readonly claim: { readonly type: Claim; readonly args: null };
  /** The place: rank, method and the method's best value. */
  readonly row: { readonly type: BoardRow; readonly args: null };
}

/** How much the graph holds. */
export interface Stats {
  readonly __typename: 'Stats';
  /** Number of claims, rejected ones among them. */
  readonly claims: { readonly type: number; readonly args: null };
  /** Number of datasets. */
  readonly datasets: { readonly type: number; readonly args: null };
  /** Number of pieces of hardware. */
  readonly hardware: { readonly type: number; readonly args: null };
  /** Number of methods. */
  readonly methods: { readonly type: number; readonly args: null };
  /** Number of metrics. */
  readonly metrics: { readonly type: number; readonly args: null };
  /** Number of papers. */
  readonly papers: { readonly type: number; readonly args: null };
  /** The store: "sqlite" or "neo4j". */
  readonly store: { readonly type: string; readonly args: null };
  /** Number of tasks. */
  readonly tasks: { readonly type: number; readonly args: null };
  /** Version of the store's software. */
  readonly version: { readonly type: string; readonly args: null };
}

/** What is to be done: image classification, speech recognition. */
export interface Task {
  readonly __typename: 'Task';
  /** Every other name that papers or people gave it, sorted. */
  readonly aliases: { readonly type: (string)[]; readonly args: null };
  /** The next broader things: `ImageNet` of `ImageNet-1K`, `iPhone` of `iPhone 12`. */
  readonly broader: { readonly type: (Entity)[]; readonly args: null };
  /** In how many claims it takes part, in any role. Rejected claims do not count. */
  readonly claimCount: { readonly type: number; readonly args: null };
  /** Claims in which it takes part, in any role. */
  readonly claims: { readonly type: ClaimConnection; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: ClaimOrder | null; readonly where?: ClaimWhere | null } };
  /** Readable and stable, for example `hardware:iphone-12`. */
  readonly id: { readonly type: string; readonly args: null };
  /** What sort of thing it is. */
  readonly kind: { readonly type: EntityKind; readonly args: null };
  /** The name that papers use most. */
  readonly name: { readonly type: string; readonly args: null };
  /** The next narrower things, by name. */
  readonly narrower: { readonly type: (Entity)[]; readonly args: null };
  /** Papers that mention it, newest first. */
  readonly papers: { readonly type: PaperConnection; readonly args: { readonly after?: string | null; readonly first?: number | null } };
  /** What it shares claims with, most first. */
  readonly related: { readonly type: (Related)[]; readonly args: { readonly first?: number | null; readonly kinds?: EntityKind | readonly (EntityKind)[] | null; readonly where?: ClaimWhere | null } };
}

/** A page of tasks. */
export interface TaskConnection {
  readonly __typename: 'TaskConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (TaskEdge)[]; readonly args: null };
  /** The rows alone. */
  readonly nodes: { readonly type: (Task)[]; readonly args: null };
  /** Where this page stands among the others. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** How many there are on all pages. Counted only when it is selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of tasks. */
export interface TaskEdge {
  readonly __typename: 'TaskEdge';
  /** Give it as `after` to begin behind this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Task; readonly args: null };
}

/** Methods on two axes. */
export interface Tradeoff {
  readonly __typename: 'Tradeoff';
  /** One for each method. */
  readonly points: { readonly type: (TradeoffPoint)[]; readonly args: null };
}

/** A method with its best claims on two axes. */
export interface TradeoffPoint {
  readonly __typename: 'TradeoffPoint';
  /** Who. */
  readonly method: { readonly type: Method; readonly args: null };
  /** Is no other at least as good on both axes and better on one? */
  readonly onFrontier: { readonly type: boolean; readonly args: null };
  /** Its best claim on the first axis. */
  readonly x: { readonly type: Claim; readonly args: null };
  /** Its best claim on the second axis. */
  readonly y: { readonly type: Claim; readonly args: null };
}

/** Who asks. */
export interface Viewer {
  readonly __typename: 'Viewer';
  /** The name of the key; null without one. */
  readonly name: { readonly type: string | null; readonly args: null };
  /** What they may do on this server. */
  readonly roles: { readonly type: (Role)[]; readonly args: null };
}

/** By type and field: the field's type, and the types of its arguments. */
export const FIELDS: Readonly<Record<string, Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>>>> = {
  Answer: { boards: ['Board', {  }], result: ['AskResult', {  }], rows: ['AnswerRow', {  }] },
  AnswerRow: { claim: ['Claim', {  }], method: ['Method', {  }], others: ['Claim', {  }] },
  AskResult: {  },
  Board: { dataset: ['Dataset', {  }], hardware: ['Hardware', {  }], metric: ['Metric', {  }], rows: ['BoardRow', { first: 'Int', size: 'FloatRange' }], timeline: ['BoardPoint', {  }] },
  BoardPoint: { claim: ['Claim', {  }] },
  BoardRow: { claim: ['Claim', {  }], method: ['Method', {  }], others: ['Claim', {  }] },
  ChangeConnection: { edges: ['ChangeEdge', {  }], nodes: ['ChangeRecord', {  }], pageInfo: ['PageInfo', {  }] },
  ChangeEdge: { node: ['ChangeRecord', {  }] },
  ChangeRecord: {  },
  Claim: { baseline: ['Method', {  }], curation: ['Curation', {  }], datasets: ['Dataset', {  }], evidence: ['Evidence', {  }], hardware: ['Hardware', {  }], metric: ['Metric', {  }], paper: ['Paper', {  }], review: ['Review', {  }], subject: ['Method', {  }], tasks: ['Task', {  }], valueIn: ['Float', { unit: 'String!' }] },
  ClaimConnection: { edges: ['ClaimEdge', {  }], nodes: ['Claim', {  }], pageInfo: ['PageInfo', {  }] },
  ClaimEdge: { node: ['Claim', {  }] },
  Comparison: { rows: ['ComparisonRow', {  }] },
  ComparisonCell: { claims: ['Claim', {  }], method: ['Method', {  }] },
  ComparisonRow: { cells: ['ComparisonCell', {  }], dataset: ['Dataset', {  }], hardware: ['Hardware', {  }], metric: ['Metric', {  }] },
  Conflict: { claims: ['Claim', {  }], datasets: ['Dataset', {  }], hardware: ['Hardware', {  }], method: ['Method', {  }], metric: ['Metric', {  }] },
  ConflictConnection: { edges: ['ConflictEdge', {  }], nodes: ['Conflict', {  }], pageInfo: ['PageInfo', {  }] },
  ConflictEdge: { node: ['Conflict', {  }] },
  Count: {  },
  Curation: {  },
  Dataset: { broader: ['Entity', {  }], claims: ['ClaimConnection', { after: 'String', first: 'Int', orderBy: 'ClaimOrder', where: 'ClaimWhere' }], narrower: ['Entity', {  }], papers: ['PaperConnection', { after: 'String', first: 'Int' }], proposedIn: ['Paper', {  }], related: ['Related', { first: 'Int', kinds: '[EntityKind!]', where: 'ClaimWhere' }] },
  DatasetConnection: { edges: ['DatasetEdge', {  }], nodes: ['Dataset', {  }], pageInfo: ['PageInfo', {  }] },
  DatasetEdge: { node: ['Dataset', {  }] },
  Entity: { broader: ['Entity', {  }], claims: ['ClaimConnection', { after: 'String', first: 'Int', orderBy: 'ClaimOrder', where: 'ClaimWhere' }], narrower: ['Entity', {  }], papers: ['PaperConnection', { after: 'String', first: 'Int' }], related: ['Related', { first: 'Int', kinds: '[EntityKind!]', where: 'ClaimWhere' }] },
  Evidence: { parts: ['EvidencePart', {  }] },
  EvidencePart: {  },
  ExtractedClaim: { evidence: ['Evidence', {  }] },
  ExtractedEntity: { known: ['Entity', {  }], surfaces: ['EvidencePart', {  }] },
  Extraction: { claims: ['ExtractedClaim', {  }], entities: ['ExtractedEntity', {  }] },
  FacetCount: { entity: ['Entity', {  }] },
  Hardware: { broader: ['Entity', {  }], claims: ['ClaimConnection', { after: 'String', first: 'Int', orderBy: 'ClaimOrder', where: 'ClaimWhere' }], narrower: ['Entity', {  }], papers: ['PaperConnection', { after: 'String', first: 'Int' }], related: ['Related', { first: 'Int', kinds: '[EntityKind!]', where: 'ClaimWhere' }] },
  HardwareConnection: { edges: ['HardwareEdge', {  }], nodes: ['Hardware', {  }], pageInfo: ['PageInfo', {  }] },
  HardwareEdge: { node: ['Hardware', {  }] },
  IngestReport: { results: ['IngestResult', {  }] },
  IngestResult: { paper: ['Paper', {  }] },
  Leaderboard: { metric: ['Metric', {  }], rows: ['LeaderboardRow', {  }] },
  LeaderboardRow: { claim: ['Claim', {  }], method: ['Method', {  }] },
  Mention: { entity: ['Entity', {  }] },
  Method: { broader: ['Entity', {  }], claims: ['ClaimConnection', { after: 'String', first: 'Int', orderBy: 'ClaimOrder', where: 'ClaimWhere' }], narrower: ['Entity', {  }], papers: ['PaperConnection', { after: 'String', first: 'Int' }], proposedIn: ['Paper', {  }], related: ['Related', { first: 'Int', kinds: '[EntityKind!]', where: 'ClaimWhere' }] },
  MethodConnection: { edges: ['MethodEdge', {  }], nodes: ['Method', {  }], pageInfo: ['PageInfo', {  }] },
  MethodEdge: { node: ['Method', {  }] },
  Metric: { broader: ['Entity', {  }], claims: ['ClaimConnection', { after: 'String', first: 'Int', orderBy: 'ClaimOrder', where: 'ClaimWhere' }], narrower: ['Entity', {  }], papers: ['PaperConnection', { after: 'String', first: 'Int' }], related: ['Related', { first: 'Int', kinds: '[EntityKind!]', where: 'ClaimWhere' }] },
  MetricConnection: { edges: ['MetricEdge', {  }], nodes: ['Metric', {  }], pageInfo: ['PageInfo', {  }] },
  MetricEdge: { node: ['Metric', {  }] },
  Mutation: { addAlias: ['Entity', { alias: 'String!', entity: 'ID!' }], correctClaim: ['Claim', { correction: 'ClaimCorrection!', id: 'ID!', note: 'String' }], deletePaper: ['Boolean', { id: 'ID!' }], ingest: ['IngestReport', { papers: '[PaperInput!]!' }], mergeEntities: ['Entity', { from: 'ID!', into: 'ID!' }], reviewClaim: ['Claim', { id: 'ID!', note: 'String', state: 'ReviewState!' }], setBroader: ['Entity', { broader: 'ID', entity: 'ID!' }], undoChange: ['ChangeRecord', { id: 'ID!' }] },
  Node: {  },
  PageInfo: {  },
  Paper: { claims: ['ClaimConnection', { after: 'String', first: 'Int', orderBy: 'ClaimOrder', where: 'ClaimWhere' }], mentions: ['Mention', { kinds: '[EntityKind!]' }], proposes: ['Entity', {  }] },
  PaperConnection: { edges: ['PaperEdge', {  }], nodes: ['Paper', {  }], pageInfo: ['PageInfo', {  }] },
  PaperEdge: { node: ['Paper', {  }] },
  Path: { nodes: ['Node', {  }] },
  Query: { ask: ['Answer', { first: 'Int', question: 'String!' }], boards: ['Board', { first: 'Int', split: 'String', where: 'ClaimWhere' }], changes: ['ChangeConnection', { after: 'String', claim: 'ID', entity: 'ID', first: 'Int' }], claims: ['ClaimConnection', { after: 'String', first: 'Int', orderBy: 'ClaimOrder', where: 'ClaimWhere' }], compare: ['ComparisonRow', { first: 'Int', methods: '[String!]!', where: 'ClaimWhere' }], conflicts: ['ConflictConnection', { after: 'String', first: 'Int', minSpread: 'Float', where: 'ClaimWhere' }], datasets: ['DatasetConnection', { after: 'String', first: 'Int', orderBy: 'EntityOrder', where: 'EntityWhere' }], entities: ['Entity', { kinds: '[EntityKind!]', name: 'String!' }], extract: ['Extraction', { paper: 'PaperInput!' }], facets: ['FacetCount', { by: 'Facet!', first: 'Int', where: 'ClaimWhere' }], hardware: ['HardwareConnection', { after: 'String', first: 'Int', orderBy: 'EntityOrder', where: 'EntityWhere' }], leaderboard: ['Leaderboard', { direction: 'Direction', first: 'Int', metric: 'String!', where: 'ClaimWhere' }], methods: ['MethodConnection', { after: 'String', first: 'Int', orderBy: 'EntityOrder', where: 'EntityWhere' }], metrics: ['MetricConnection', { after: 'String', first: 'Int', orderBy: 'EntityOrder', where: 'EntityWhere' }], node: ['Node', { id: 'ID!' }], paper: ['Paper', { id: 'ID!' }], papers: ['PaperConnection', { after: 'String', first: 'Int', orderBy: 'PaperOrder', where: 'PaperWhere' }], paths: ['Path', { first: 'Int', from: 'String!', maxHops: 'Int', through: '[EntityKind!]', to: 'String!' }], search: ['SearchHit', { first: 'Int', kinds: '[EntityKind!]', text: 'String!' }], similarPapers: ['SimilarPaper', { first: 'Int', paper: 'ID!' }], standings: ['Standing', { first: 'Int', where: 'ClaimWhere!' }], stats: ['Stats', {  }], tasks: ['TaskConnection', { after: 'String', first: 'Int', orderBy: 'EntityOrder', where: 'EntityWhere' }], tradeoff: ['TradeoffPoint', { first: 'Int', x: 'ClaimWhere!', y: 'ClaimWhere!' }], viewer: ['Viewer', {  }] },
  Related: { entity: ['Entity', {  }] },
  Review: {  },
  SearchHit: { entity: ['Entity', {  }] },
  SimilarPaper: { paper: ['Paper', {  }], shared: ['Entity', {  }] },
  Standing: { board: ['Board', {  }], claim: ['Claim', {  }], row: ['BoardRow', {  }] },
  Stats: {  },
  Task: { broader: ['Entity', {  }], claims: ['ClaimConnection', { after: 'String', first: 'Int', orderBy: 'ClaimOrder', where: 'ClaimWhere' }], narrower: ['Entity', {  }], papers: ['PaperConnection', { after: 'String', first: 'Int' }], related: ['Related', { first: 'Int', kinds: '[EntityKind!]', where: 'ClaimWhere' }] },
  TaskConnection: { edges: ['TaskEdge', {  }], nodes: ['Task', {  }], pageInfo: ['PageInfo', {  }] },
  TaskEdge: { node: ['Task', {  }] },
  Tradeoff: { points: ['TradeoffPoint', {  }] },
  TradeoffPoint: { method: ['Method', {  }], x: ['Claim', {  }], y: ['Claim', {  }] },
  Viewer: {  },
};
