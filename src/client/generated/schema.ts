/** The answer to a question in plain English. */
export interface Answer {
  readonly __typename: 'Answer';
  /** The leaderboards of the question, if it asks for the best. */
  readonly boards: { readonly type: (Board)[]; readonly args: null };
  /** The intent of the question. */
  readonly intent: { readonly type: AskIntent | null; readonly args: null };
  /** A PaperWhere, if the question asks for papers by their mentions or their text. */
  readonly paperWhere: { readonly type: unknown | null; readonly args: null };
  /** One sentence; the reason if the question was not understood. */
  readonly reading: { readonly type: string; readonly args: null };
  /** The rows. */
  readonly result: { readonly type: AskResult | null; readonly args: null };
  /** The claims for the answer: one row per method, metric, dataset and hardware; best first if the metric has a direction. */
  readonly rows: { readonly type: (AnswerRow)[]; readonly args: null };
  /** Similar questions that can be answered. */
  readonly suggestions: { readonly type: (string)[]; readonly args: null };
  /** The answer in one sentence: the requested value, or why there is none. Null if the question was not understood. */
  readonly summary: { readonly type: string | null; readonly args: null };
  /** Whether the question was understood. */
  readonly understood: { readonly type: boolean; readonly args: null };
  /** Words of the question that carry meaning but that the answer ignores, as typed; `reading` names them as well. */
  readonly unread: { readonly type: (string)[]; readonly args: null };
  /** A ClaimWhere for use in other queries; several if each must match a different claim, or if they are alternatives, such as spellings of a change. */
  readonly where: { readonly type: unknown | null; readonly args: null };
}

/** The claims of one method about one metric on one dataset and hardware. */
export interface AnswerRow {
  readonly __typename: 'AnswerRow';
  /** The best claim of the method in this row, or the one with the highest confidence if the metric has no direction. */
  readonly claim: { readonly type: Claim; readonly args: null };
  /** The method; null if the paper does not name it. */
  readonly method: { readonly type: Method | null; readonly args: null };
  /** The formatted values of `others`, as `text`, each different one once. */
  readonly otherTexts: { readonly type: (string)[]; readonly args: null };
  /** The other claims of the method in this row. */
  readonly others: { readonly type: (Claim)[]; readonly args: null };
  /** Whether the claim's paper introduces the method (true) or quotes it as a baseline (false); null if the paper introduces nothing. */
  readonly own: { readonly type: boolean | null; readonly args: null };
  /** From 1 among the comparable rows; equal values have the same rank. Null if no row is comparable. */
  readonly rank: { readonly type: number | null; readonly args: null };
  /** The formatted value: "1.6 ms", "up to 2.1×", "−40 %", "outperforms". */
  readonly text: { readonly type: string; readonly args: null };
}

/** The intent of a question. */
export type AskIntent = 'BEST' | 'COMPARE' | 'COUNT' | 'LIST_BASELINES' | 'LIST_DATASETS' | 'LIST_HARDWARE' | 'LIST_METHODS' | 'LIST_METRICS' | 'LIST_PAPERS' | 'LIST_TASKS' | 'TRADEOFF' | 'VALUE';

/** The data of an answer. */
export type AskResult = ClaimConnection | Comparison | Count | DatasetConnection | HardwareConnection | Leaderboard | MethodConnection | MetricConnection | PaperConnection | TaskConnection | Tradeoff;

/** A leaderboard of comparable values: the absolute values of one metric on one dataset, or on one piece of hardware, in one unit. */
export interface Board {
  readonly __typename: 'Board';
  /** Number of claims. */
  readonly claims: { readonly type: number; readonly args: null };
  /** The conditions that its claims name, sorted. Accepted by `where: {condition:}`. */
  readonly conditions: { readonly type: (string)[]; readonly args: null };
  /** The dataset, for a board of a dataset. A value over several datasets is on no board of a dataset. */
  readonly dataset: { readonly type: Dataset | null; readonly args: null };
  /** The dimension of the values. */
  readonly dimension: { readonly type: Dimension; readonly args: null };
  /** Whether higher or lower values are better; null if unknown, in which case nothing is ranked. */
  readonly direction: { readonly type: Direction | null; readonly args: null };
  /** The hardware, for a board of hardware. */
  readonly hardware: { readonly type: Hardware | null; readonly args: null };
  /** Number of methods. */
  readonly methods: { readonly type: number; readonly args: null };
  /** The metric, without narrower ones. */
  readonly metric: { readonly type: Metric; readonly args: null };
  /** One for each method, best first. Ranks are those among all methods, whatever their size. */
  readonly rows: { readonly type: (BoardRow)[]; readonly args: { readonly first?: number | null; readonly size?: FloatRange | null } };
  /** The splits of the dataset that its claims name, sorted: "test", "validation". Accepted by `boards(split:)`. */
  readonly splits: { readonly type: (string)[]; readonly args: null };
  /** The best value so far, each time a paper improved it, by date of publication. Papers without a date are excluded. */
  readonly timeline: { readonly type: (BoardPoint)[]; readonly args: null };
  /** The unit of `value`: the unit of most of its claims; "" for a number without one. */
  readonly unit: { readonly type: string; readonly args: null };
}

/** A new best value of a board, and its date. */
export interface BoardPoint {
  readonly __typename: 'BoardPoint';
  /** The claim. */
  readonly claim: { readonly type: Claim; readonly args: null };
  /** ISO date, as precise as known. */
  readonly published: { readonly type: string; readonly args: null };
  /** In the board's unit. */
  readonly value: { readonly type: number; readonly args: null };
}

/** An entry of a board. */
export interface BoardRow {
  readonly __typename: 'BoardRow';
  /** The claim that determines the rank. */
  readonly claim: { readonly type: Claim; readonly args: null };
  /** The method. */
  readonly method: { readonly type: Method; readonly args: null };
  /** The method's other values on this board: other sizes, splits or conditions. */
  readonly others: { readonly type: (Claim)[]; readonly args: null };
  /** Whether the claim's paper introduces the method (true) or quotes it as a baseline (false); null if the paper introduces nothing. */
  readonly own: { readonly type: boolean | null; readonly args: null };
  /** From 1; equal values share a rank. Null when the metric's direction is not known. */
  readonly rank: { readonly type: number | null; readonly args: null };
  /** The number of parameters of the method, from a claim or its name; null if unknown. */
  readonly size: { readonly type: number | null; readonly args: null };
  /** The split of the dataset; null if the sentence does not name it. */
  readonly split: { readonly type: string | null; readonly args: null };
  /** Whether the number is written without a unit and its unit (percent) was inferred from the metric and the other values. */
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
  /** The rows without cursors. */
  readonly nodes: { readonly type: (ChangeRecord)[]; readonly args: null };
  /** The position of this page. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** Number of rows on all pages. Counted only if selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of changes. */
export interface ChangeEdge {
  readonly __typename: 'ChangeEdge';
  /** Pass it as `after` to begin after this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: ChangeRecord; readonly args: null };
}

/** An entry of the append-only log. */
export interface ChangeRecord {
  readonly __typename: 'ChangeRecord';
  /** The action: INGEST, REVIEW_CLAIM, ADD_ALIAS, MERGE_ENTITIES, SET_BROADER, DELETE_PAPER or UNDO. */
  readonly action: { readonly type: string; readonly args: null };
  /** The value after. */
  readonly after: { readonly type: unknown | null; readonly args: null };
  /** ISO time. */
  readonly at: { readonly type: string; readonly args: null };
  /** The value before. */
  readonly before: { readonly type: unknown | null; readonly args: null };
  /** Who made the change. */
  readonly by: { readonly type: string; readonly args: null };
  /** Later changes have greater ids. */
  readonly id: { readonly type: string; readonly args: null };
  /** The id of the changed object. */
  readonly target: { readonly type: string; readonly args: null };
  /** Whether it was undone. */
  readonly undone: { readonly type: boolean; readonly args: null };
}

/** One result that a paper reports: a value, a difference, a multiple, or a comparison without a number. */
export interface Claim {
  readonly __typename: 'Claim';
  /** ISO time at which it was added to the graph. */
  readonly addedAt: { readonly type: string; readonly args: null };
  /** The number in the dimension's base unit. */
  readonly baseValue: { readonly type: number | null; readonly args: null };
  /** Upper end of a range in the dimension's base unit. */
  readonly baseValueHigh: { readonly type: number | null; readonly args: null };
  /** The method that the subject is compared with. */
  readonly baseline: { readonly type: Method | null; readonly args: null };
  /** DELTA and FACTOR: what happened to the metric. */
  readonly change: { readonly type: Change | null; readonly args: null };
  /** The comparator of the number: exactly, at most, about, … */
  readonly comparator: { readonly type: Comparator | null; readonly args: null };
  /** Conditions as written: "compiled with CoreML", "2-bit". */
  readonly conditions: { readonly type: (string)[]; readonly args: null };
  /** 0..1, calibrated: about nine in ten claims with 0.9 are correct. 1 for curated claims, which are not extracted from text. */
  readonly confidence: { readonly type: number; readonly args: null };
  /** Where a curated claim was taken from; null for extracted ones. */
  readonly curation: { readonly type: Curation | null; readonly args: null };
  /** The datasets that it was measured on. More than one: one number over all of them. */
  readonly datasets: { readonly type: (Dataset)[]; readonly args: null };
  /** DELTA: points of the metric, a share of its former value, or the text does not say which. Null for other kinds. */
  readonly deltaKind: { readonly type: DeltaKind | null; readonly args: null };
  /** The dimension of the number. */
  readonly dimension: { readonly type: Dimension | null; readonly args: null };
  /** The sentence that states it. */
  readonly evidence: { readonly type: Evidence; readonly args: null };
  /** Name and version of the extractor. */
  readonly extractor: { readonly type: string; readonly args: null };
  /** The hardware that it was measured on. */
  readonly hardware: { readonly type: (Hardware)[]; readonly args: null };
  /** Derived from the paper and the position of the number in its text: stable when the paper is extracted again. */
  readonly id: { readonly type: string; readonly args: null };
  /** Value, difference, multiple or comparison. */
  readonly kind: { readonly type: ClaimKind; readonly args: null };
  /** The metric. */
  readonly metric: { readonly type: Metric | null; readonly args: null };
  /** Whether it was extracted from the text of the paper, or curated in a table. */
  readonly origin: { readonly type: ClaimOrigin; readonly args: null };
  /** The outcome for the subject relative to the baseline, considering the direction of the metric. */
  readonly outcome: { readonly type: Outcome; readonly args: null };
  /** The paper that makes the claim. */
  readonly paper: { readonly type: Paper; readonly args: null };
  /** COMPARISON: the relation of subject and baseline. */
  readonly relation: { readonly type: Relation | null; readonly args: null };
  /** The review: was the claim extracted correctly? */
  readonly review: { readonly type: Review; readonly args: null };
  /** The method that the claim is about; null only when the paper gives the method no name. */
  readonly subject: { readonly type: Method | null; readonly args: null };
  /** The tasks that it was measured for. */
  readonly tasks: { readonly type: (Task)[]; readonly args: null };
  /** The unit as written, in its canonical spelling; "" if the metric has none. */
  readonly unit: { readonly type: string | null; readonly args: null };
  /** The number as written, with magnitude words applied (16.3 million is 16300000). Null for comparisons. */
  readonly value: { readonly type: number | null; readonly args: null };
  /** Upper end of a range. */
  readonly valueHigh: { readonly type: number | null; readonly args: null };
  /** The number in another unit of the same dimension; null if the claim has another dimension. An unknown unit is an error BAD_INPUT. */
  readonly valueIn: { readonly type: number | null; readonly args: { readonly unit: string } };
}

/** A page of claims. */
export interface ClaimConnection {
  readonly __typename: 'ClaimConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (ClaimEdge)[]; readonly args: null };
  /** The rows without cursors. */
  readonly nodes: { readonly type: (Claim)[]; readonly args: null };
  /** The position of this page. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** Number of rows on all pages. Counted only if selected. */
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
  /** The comparator of the number. */
  readonly comparator?: Comparator | null;
  /** Conditions as written. */
  readonly conditions?: string | readonly (string)[] | null;
  /** The datasets that it was measured on. */
  readonly datasets?: string | readonly (string)[] | null;
  /** The hardware that it was measured on. */
  readonly hardware?: string | readonly (string)[] | null;
  /** The kind of claim. */
  readonly kind?: ClaimKind | null;
  /** The metric. */
  readonly metric?: string | null;
  /** COMPARISON: the relation of subject and baseline. */
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
  /** Pass it as `after` to begin after this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Claim; readonly args: null };
}

/** The four kinds of claims. */
export type ClaimKind = 'ABSOLUTE' | 'COMPARISON' | 'DELTA' | 'FACTOR';

/** An order of claims. Nulls come last in both directions; ties are ordered by id. */
export interface ClaimOrder {
  /** What to order by. */
  readonly by: ClaimOrderField;
  /** Ascending or descending. */
  readonly direction?: SortDirection | null;
}

/** What claims can be ordered by. */
export type ClaimOrderField = 'ADDED' | 'CONFIDENCE' | 'METRIC' | 'PUBLISHED' | 'SUBJECT' | 'VALUE';

/** Where a claim comes from. */
export type ClaimOrigin = 'CURATED' | 'EXTRACTED';

/** A filter for claims. All fields must hold; a list means "any of". Broader entities include narrower ones unless `includeNarrower` is false. */
export interface ClaimWhere {
  /** Added to the graph after this ISO time. */
  readonly addedAfter?: string | null;
  /** Against one of these methods. */
  readonly baseline?: string | readonly (string)[] | null;
  /** Of a metric that went one of these ways. */
  readonly change?: Change | readonly (Change)[] | null;
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
  /** Whether a broader entity (`accuracy`, `iPhone`) includes its narrower ones (`top-1 accuracy`, `iPhone 12`). */
  readonly includeNarrower?: boolean | null;
  /** With `value` and without `kinds`: ABSOLUTE only, so that "2.1x faster" is not a latency under 5. */
  readonly kinds?: ClaimKind | readonly (ClaimKind)[] | null;
  /** About a method that one of these organisations made: a member of a model family known to be theirs (Gemini 1.5 of Google), or introduced by a paper with an author affiliated there, if its source gives affiliations. */
  readonly madeBy?: string | readonly (string)[] | null;
  /** Of one of these metrics. */
  readonly metric?: string | readonly (string)[] | null;
  /** Minimum confidence, 0 to 1. */
  readonly minConfidence?: number | null;
  /** Excludes claims that match one of these filters, which cannot contain `not`. */
  readonly not?: ClaimWhere | readonly (ClaimWhere)[] | null;
  /** Extracted from a text, or from a curated table; the default is both. */
  readonly origin?: ClaimOrigin | readonly (ClaimOrigin)[] | null;
  /** With one of these outcomes for the subject. */
  readonly outcome?: Outcome | readonly (Outcome)[] | null;
  /** Made by a paper that meets this filter: with these words, mentioning each of these names, with an author at one of `affiliation`, and with a claim for each of `claims`. `published` and `source` are not allowed here. */
  readonly paper?: PaperWhere | null;
  /** Made by one of these papers: ids, DOIs or arXiv ids. */
  readonly papers?: string | readonly (string)[] | null;
  /** Papers published in this time. */
  readonly published?: DateRange | null;
  /** Comparisons with one of these relations. */
  readonly relation?: Relation | readonly (Relation)[] | null;
  /** With one of these review states; the default is unreviewed and confirmed ones. */
  readonly review?: ReviewState | readonly (ReviewState)[] | null;
  /** About one of these methods. */
  readonly subject?: string | readonly (string)[] | null;
  /** About a method that has, for each of these, some claim that matches it: the latency of methods that reach 80 % accuracy. Under `not`, it excludes all claims about methods with such a claim. */
  readonly subjectClaims?: ClaimWhere | readonly (ClaimWhere)[] | null;
  /** For one of these tasks. */
  readonly task?: string | readonly (string)[] | null;
  /** All these words, or words that begin with them, in the evidence; those in quotation marks side by side. */
  readonly text?: string | null;
  /** The unit of `value`'s bounds: 0.002 s finds 2 ms. Without `value`: claims written in this unit. */
  readonly unit?: string | null;
  /** Needs `unit` or `metric`; compares baseValue within the same dimension; a range matches when it overlaps, and a claim of "more than 2" is greater than 2. Without `unit` the bounds are in the base unit of the metric's dimension. */
  readonly value?: FloatRange | null;
}

/** The comparator of a number. */
export type Comparator = 'APPROX' | 'AT_LEAST' | 'EQ' | 'GT' | 'LT' | 'RANGE' | 'UP_TO';

/** A comparison of methods. */
export interface Comparison {
  readonly __typename: 'Comparison';
  /** One for each metric with its dataset and hardware. */
  readonly rows: { readonly type: (ComparisonRow)[]; readonly args: null };
}

/** The claims of one method in one row. */
export interface ComparisonCell {
  readonly __typename: 'ComparisonCell';
  /** Whether this cell has the best claim of the row. False in all cells if the metric's direction is unknown or only one method has a claim. */
  readonly best: { readonly type: boolean; readonly args: null };
  /** Its claims and those of narrower methods, best first. */
  readonly claims: { readonly type: (Claim)[]; readonly args: null };
  /** The method of the question. */
  readonly method: { readonly type: Method; readonly args: null };
}

/** A row of a comparison: a metric, with dataset and hardware. */
export interface ComparisonRow {
  readonly __typename: 'ComparisonRow';
  /** One for each method, in the order of the question. */
  readonly cells: { readonly type: (ComparisonCell)[]; readonly args: null };
  /** The dataset; null when the claims name none, or give one number over several. */
  readonly dataset: { readonly type: Dataset | null; readonly args: null };
  /** The hardware; null when the claims name none. */
  readonly hardware: { readonly type: Hardware | null; readonly args: null };
  /** The metric. */
  readonly metric: { readonly type: Metric; readonly args: null };
}

/** Conflicting claims. */
export interface Conflict {
  readonly __typename: 'Conflict';
  /** The claims. */
  readonly claims: { readonly type: (Claim)[]; readonly args: null };
  /** The datasets that all of them have. */
  readonly datasets: { readonly type: (Dataset)[]; readonly args: null };
  /** The hardware that all of them have. */
  readonly hardware: { readonly type: (Hardware)[]; readonly args: null };
  /** The method that they are about. */
  readonly method: { readonly type: Method; readonly args: null };
  /** Their metric. */
  readonly metric: { readonly type: Metric; readonly args: null };
  /** (largest - smallest) / largest, in base units. */
  readonly spread: { readonly type: number; readonly args: null };
}

/** A page of conflicts. */
export interface ConflictConnection {
  readonly __typename: 'ConflictConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (ConflictEdge)[]; readonly args: null };
  /** The rows without cursors. */
  readonly nodes: { readonly type: (Conflict)[]; readonly args: null };
  /** The position of this page. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** Number of rows on all pages. Counted only if selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of conflicts. */
export interface ConflictEdge {
  readonly __typename: 'ConflictEdge';
  /** Pass it as `after` to begin after this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Conflict; readonly args: null };
}

/** A count. */
export interface Count {
  readonly __typename: 'Count';
  /** The number. */
  readonly count: { readonly type: number; readonly args: null };
}

/** Where a curated claim was taken from. */
export interface Curation {
  readonly __typename: 'Curation';
  /** Addresses of code for the result. */
  readonly codeLinks: { readonly type: (string)[]; readonly args: null };
  /** The licence, as an SPDX identifier. */
  readonly licence: { readonly type: string; readonly args: null };
  /** Who curates the table. */
  readonly source: { readonly type: string; readonly args: null };
  /** The table's name: "Question Answering on SQuAD2.0". */
  readonly table: { readonly type: string; readonly args: null };
}

/** A dataset, corpus, benchmark or split. */
export interface Dataset {
  readonly __typename: 'Dataset';
  /** All other names, from papers and from people, sorted. */
  readonly aliases: { readonly type: (string)[]; readonly args: null };
  /** The next broader entities: `ImageNet` for `ImageNet-1K`, `iPhone` for `iPhone 12`. */
  readonly broader: { readonly type: (Entity)[]; readonly args: null };
  /** Number of claims in which it has any role. Rejected claims are not counted. */
  readonly claimCount: { readonly type: number; readonly args: null };
  /** Claims in which it has any role. */
  readonly claims: { readonly type: ClaimConnection; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: ClaimOrder | null; readonly where?: ClaimWhere | null } };
  /** Readable and stable, for example `hardware:iphone-12`. */
  readonly id: { readonly type: string; readonly args: null };
  /** The kind of the entity. */
  readonly kind: { readonly type: EntityKind; readonly args: null };
  /** The most frequent name in papers. */
  readonly name: { readonly type: string; readonly args: null };
  /** The next narrower entities, ordered by name. */
  readonly narrower: { readonly type: (Entity)[]; readonly args: null };
  /** Papers that mention it, newest first. */
  readonly papers: { readonly type: PaperConnection; readonly args: { readonly after?: string | null; readonly first?: number | null } };
  /** Papers that introduce it, newest first. */
  readonly proposedIn: { readonly type: (Paper)[]; readonly args: null };
  /** Entities that have claims in common with it, those with most first. */
  readonly related: { readonly type: (Related)[]; readonly args: { readonly first?: number | null; readonly kinds?: EntityKind | readonly (EntityKind)[] | null; readonly where?: ClaimWhere | null } };
}

/** A page of datasets. */
export interface DatasetConnection {
  readonly __typename: 'DatasetConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (DatasetEdge)[]; readonly args: null };
  /** The rows without cursors. */
  readonly nodes: { readonly type: (Dataset)[]; readonly args: null };
  /** The position of this page. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** Number of rows on all pages. Counted only if selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of datasets. */
export interface DatasetEdge {
  readonly __typename: 'DatasetEdge';
  /** Pass it as `after` to begin after this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Dataset; readonly args: null };
}

/** A period; both ends are inclusive and as precise as given: "2022" is the whole year. */
export interface DateRange {
  /** ISO date: "2022", "2022-06" or "2022-06-02". */
  readonly from?: string | null;
  /** ISO date: "2022", "2022-06" or "2022-06-02". */
  readonly to?: string | null;
}

/** The unit of a difference. */
export type DeltaKind = 'POINTS' | 'RELATIVE' | 'UNKNOWN';

/** What a number measures. Every dimension has one base unit: s, B, 1 (a ratio: 79.2 % is 0.792), 1 (a count), 1/s, J, W, USD, dB, FLOP. */
export type Dimension = 'BYTES' | 'COMPUTE' | 'COUNT' | 'DECIBEL' | 'ENERGY' | 'MONEY' | 'POWER' | 'RATE' | 'RATIO' | 'SCORE' | 'TIME';

/** Whether higher or lower values of a metric are better. */
export type Direction = 'HIGHER' | 'LOWER';

/** An entity that papers mention. */
export type Entity = Dataset | Hardware | Method | Metric | Task;

/** The kind of an entity. */
export type EntityKind = 'DATASET' | 'HARDWARE' | 'METHOD' | 'METRIC' | 'TASK';

/** What entities can be ordered by. */
export type EntityOrder = 'CLAIMS' | 'NAME';

/**
 * Methods, datasets, … by what is claimed about them. Each filter of `claims` must be met by some claim of the entity:
 * methods(where: {claims: [{metric: "latency", hardware: "iPhone 12", value: {lt: 5}, unit: "ms"}, {metric: "top-1 accuracy", value: {gte: 80}, unit: "%"}]})
 */
export interface EntityWhere {
  /** Each must match a claim of the entity; for a method, as the subject of the claim. */
  readonly claims?: ClaimWhere | readonly (ClaimWhere)[] | null;
  /** Hardware of one of these categories; for other kinds, entities with claims on such hardware. */
  readonly hardwareCategory?: HardwareCategory | readonly (HardwareCategory)[] | null;
  /** Introduced by this paper: an id, DOI or arXiv id. */
  readonly proposedIn?: string | null;
  /** Part of the name or of an alias, case ignored. */
  readonly text?: string | null;
}

/** The sentence, and its position in the paper's title or abstract (UTF-16 offsets). For a curated claim: the row of the table, with offsets into `text`. */
export interface Evidence {
  readonly __typename: 'Evidence';
  /** Where it ends; exclusive. */
  readonly end: { readonly type: number; readonly args: null };
  /** The title, the abstract, or a table. */
  readonly field: { readonly type: EvidenceField; readonly args: null };
  /** The parts of the claim in the sentence. */
  readonly parts: { readonly type: (EvidencePart)[]; readonly args: null };
  /** Where the sentence begins. */
  readonly start: { readonly type: number; readonly args: null };
  /** The sentence, verbatim; or the row as a line of text. */
  readonly text: { readonly type: string; readonly args: null };
}

/** The field that contains evidence or a mention. */
export type EvidenceField = 'ABSTRACT' | 'TABLE' | 'TITLE';

/** A part of the claim inside the evidence, for highlighting. */
export interface EvidencePart {
  readonly __typename: 'EvidencePart';
  /** Where they end; exclusive. */
  readonly end: { readonly type: number; readonly args: null };
  /** The role of the part in the claim. */
  readonly role: { readonly type: EvidenceRole; readonly args: null };
  /** Where they begin, counted in the same field as the evidence. */
  readonly start: { readonly type: number; readonly args: null };
  /** The words, verbatim. */
  readonly surface: { readonly type: string; readonly args: null };
}

/** The role of a part of the evidence in the claim. */
export type EvidenceRole = 'BASELINE' | 'CONDITION' | 'DATASET' | 'HARDWARE' | 'METRIC' | 'SUBJECT' | 'TASK' | 'VALUE';

/** A result that a text reports. Names in it are names of the extraction's entities. */
export interface ExtractedClaim {
  readonly __typename: 'ExtractedClaim';
  /** The method compared with. */
  readonly baseline: { readonly type: string | null; readonly args: null };
  /** DELTA and FACTOR: what happened to the metric. */
  readonly change: { readonly type: Change | null; readonly args: null };
  /** The comparator of the number. */
  readonly comparator: { readonly type: Comparator | null; readonly args: null };
  /** Conditions as written. */
  readonly conditions: { readonly type: (string)[]; readonly args: null };
  /** 0..1, calibrated. */
  readonly confidence: { readonly type: number; readonly args: null };
  /** The datasets that it was measured on. */
  readonly datasets: { readonly type: (string)[]; readonly args: null };
  /** The sentence that states it. */
  readonly evidence: { readonly type: Evidence; readonly args: null };
  /** The hardware that it was measured on. */
  readonly hardware: { readonly type: (string)[]; readonly args: null };
  /** Value, difference, multiple or comparison. */
  readonly kind: { readonly type: ClaimKind; readonly args: null };
  /** The metric. */
  readonly metric: { readonly type: string | null; readonly args: null };
  /** COMPARISON: the relation of subject and baseline. */
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

/** An entity that a text mentions. */
export interface ExtractedEntity {
  readonly __typename: 'ExtractedEntity';
  /** Other names in the text. */
  readonly aliases: { readonly type: (string)[]; readonly args: null };
  /** The kind of the entity. */
  readonly kind: { readonly type: EntityKind; readonly args: null };
  /** The entity of the graph with this name, if there is exactly one. */
  readonly known: { readonly type: Entity | null; readonly args: null };
  /** The most frequent name in the text. */
  readonly name: { readonly type: string; readonly args: null };
  /** Does the text introduce it? */
  readonly proposed: { readonly type: boolean; readonly args: null };
  /** The mentions. The role is the one that an entity of this kind has in claims: SUBJECT for a method. */
  readonly surfaces: { readonly type: (EvidencePart)[]; readonly args: null };
}

/** The extraction of a text. */
export interface Extraction {
  readonly __typename: 'Extraction';
  /** The claims that it makes. */
  readonly claims: { readonly type: (ExtractedClaim)[]; readonly args: null };
  /** The entities that it mentions. */
  readonly entities: { readonly type: (ExtractedEntity)[]; readonly args: null };
}

/** Facets by which claims can be counted. */
export type Facet = 'BASELINE' | 'DATASET' | 'DIMENSION' | 'HARDWARE' | 'HARDWARE_CATEGORY' | 'KIND' | 'METRIC' | 'ORIGIN' | 'OUTCOME' | 'REVIEW' | 'SUBJECT' | 'TASK' | 'UNIT' | 'YEAR';

/** A count of claims. */
export interface FacetCount {
  readonly __typename: 'FacetCount';
  /** Number of claims. */
  readonly count: { readonly type: number; readonly args: null };
  /** The entity, for facets that count by one. */
  readonly entity: { readonly type: Entity | null; readonly args: null };
  /** An entity's id, or the value itself. */
  readonly key: { readonly type: string; readonly args: null };
  /** For display: the name of the entity, or the value itself. */
  readonly label: { readonly type: string; readonly args: null };
}

/** Bounds of a number; all given bounds must hold. */
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
  /** All other names, from papers and from people, sorted. */
  readonly aliases: { readonly type: (string)[]; readonly args: null };
  /** The next broader entities: `ImageNet` for `ImageNet-1K`, `iPhone` for `iPhone 12`. */
  readonly broader: { readonly type: (Entity)[]; readonly args: null };
  /** The category of the hardware. */
  readonly category: { readonly type: HardwareCategory | null; readonly args: null };
  /** Number of claims in which it has any role. Rejected claims are not counted. */
  readonly claimCount: { readonly type: number; readonly args: null };
  /** Claims in which it has any role. */
  readonly claims: { readonly type: ClaimConnection; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: ClaimOrder | null; readonly where?: ClaimWhere | null } };
  /** Readable and stable, for example `hardware:iphone-12`. */
  readonly id: { readonly type: string; readonly args: null };
  /** The kind of the entity. */
  readonly kind: { readonly type: EntityKind; readonly args: null };
  /** The most frequent name in papers. */
  readonly name: { readonly type: string; readonly args: null };
  /** The next narrower entities, ordered by name. */
  readonly narrower: { readonly type: (Entity)[]; readonly args: null };
  /** Papers that mention it, newest first. */
  readonly papers: { readonly type: PaperConnection; readonly args: { readonly after?: string | null; readonly first?: number | null } };
  /** Entities that have claims in common with it, those with most first. */
  readonly related: { readonly type: (Related)[]; readonly args: { readonly first?: number | null; readonly kinds?: EntityKind | readonly (EntityKind)[] | null; readonly where?: ClaimWhere | null } };
  /** The manufacturer. */
  readonly vendor: { readonly type: string | null; readonly args: null };
}

/** The category of a piece of hardware. */
export type HardwareCategory = 'CLOUD_INSTANCE' | 'CPU' | 'EDGE_BOARD' | 'FPGA' | 'GPU' | 'MICROCONTROLLER' | 'NPU' | 'OTHER' | 'PHONE' | 'SUPERCOMPUTER' | 'TPU';

/** A page of hardware. */
export interface HardwareConnection {
  readonly __typename: 'HardwareConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (HardwareEdge)[]; readonly args: null };
  /** The rows without cursors. */
  readonly nodes: { readonly type: (Hardware)[]; readonly args: null };
  /** The position of this page. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** Number of rows on all pages. Counted only if selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of hardware. */
export interface HardwareEdge {
  readonly __typename: 'HardwareEdge';
  /** Pass it as `after` to begin after this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Hardware; readonly args: null };
}

/** The results of storing papers. */
export interface IngestReport {
  readonly __typename: 'IngestReport';
  /** One for each paper, in the order given. */
  readonly results: { readonly type: (IngestResult)[]; readonly args: null };
}

/** The result of storing one paper. */
export interface IngestResult {
  readonly __typename: 'IngestResult';
  /** Its index in the list, from 0. */
  readonly index: { readonly type: number; readonly args: null };
  /** The paper in the graph; null when rejected. */
  readonly paper: { readonly type: Paper | null; readonly args: null };
  /** Why it was rejected. */
  readonly reason: { readonly type: string | null; readonly args: null };
  /** The result. */
  readonly status: { readonly type: IngestStatus; readonly args: null };
}

/** The result of storing a paper. */
export type IngestStatus = 'ADDED' | 'REJECTED' | 'UNCHANGED' | 'UPDATED';

/** Methods ranked by one metric. */
export interface Leaderboard {
  readonly __typename: 'Leaderboard';
  /** Whether higher or lower values are ranked first. */
  readonly direction: { readonly type: Direction; readonly args: null };
  /** The metric. */
  readonly metric: { readonly type: Metric; readonly args: null };
  /** Best first. */
  readonly rows: { readonly type: (LeaderboardRow)[]; readonly args: null };
}

/** An entry of a leaderboard. */
export interface LeaderboardRow {
  readonly __typename: 'LeaderboardRow';
  /** The claim that determines the rank. */
  readonly claim: { readonly type: Claim; readonly args: null };
  /** The method. */
  readonly method: { readonly type: Method; readonly args: null };
  /** From 1; equal numbers share a rank. */
  readonly rank: { readonly type: number; readonly args: null };
}

/** A mention of an entity in a paper. */
export interface Mention {
  readonly __typename: 'Mention';
  /** Where they end; exclusive. */
  readonly end: { readonly type: number; readonly args: null };
  /** The entity. */
  readonly entity: { readonly type: Entity; readonly args: null };
  /** The title or the abstract. */
  readonly field: { readonly type: EvidenceField; readonly args: null };
  /** "proposed", or the use of a dataset ("evaluation", "training", "introduced", "mentioned"), otherwise null. */
  readonly role: { readonly type: string | null; readonly args: null };
  /** Where the words begin (UTF-16 offset). */
  readonly start: { readonly type: number; readonly args: null };
  /** The words. */
  readonly surface: { readonly type: string; readonly args: null };
}

/** A model, algorithm, technique, framework or system. */
export interface Method {
  readonly __typename: 'Method';
  /** All other names, from papers and from people, sorted. */
  readonly aliases: { readonly type: (string)[]; readonly args: null };
  /** The next broader entities: `ImageNet` for `ImageNet-1K`, `iPhone` for `iPhone 12`. */
  readonly broader: { readonly type: (Entity)[]; readonly args: null };
  /** Number of claims in which it has any role. Rejected claims are not counted. */
  readonly claimCount: { readonly type: number; readonly args: null };
  /** Claims in which it has any role. */
  readonly claims: { readonly type: ClaimConnection; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: ClaimOrder | null; readonly where?: ClaimWhere | null } };
  /** Readable and stable, for example `hardware:iphone-12`. */
  readonly id: { readonly type: string; readonly args: null };
  /** The kind of the entity. */
  readonly kind: { readonly type: EntityKind; readonly args: null };
  /** The organisation of its family of models (Google for Gemini 1.5); null if unknown. */
  readonly maker: { readonly type: string | null; readonly args: null };
  /** The most frequent name in papers. */
  readonly name: { readonly type: string; readonly args: null };
  /** The next narrower entities, ordered by name. */
  readonly narrower: { readonly type: (Entity)[]; readonly args: null };
  /** Papers that mention it, newest first. */
  readonly papers: { readonly type: PaperConnection; readonly args: { readonly after?: string | null; readonly first?: number | null } };
  /** Papers that introduce it, newest first. */
  readonly proposedIn: { readonly type: (Paper)[]; readonly args: null };
  /** Entities that have claims in common with it, those with most first. */
  readonly related: { readonly type: (Related)[]; readonly args: { readonly first?: number | null; readonly kinds?: EntityKind | readonly (EntityKind)[] | null; readonly where?: ClaimWhere | null } };
}

/** A page of methods. */
export interface MethodConnection {
  readonly __typename: 'MethodConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (MethodEdge)[]; readonly args: null };
  /** The rows without cursors. */
  readonly nodes: { readonly type: (Method)[]; readonly args: null };
  /** The position of this page. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** Number of rows on all pages. Counted only if selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of methods. */
export interface MethodEdge {
  readonly __typename: 'MethodEdge';
  /** Pass it as `after` to begin after this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Method; readonly args: null };
}

/** A metric: what a number is a value of. */
export interface Metric {
  readonly __typename: 'Metric';
  /** All other names, from papers and from people, sorted. */
  readonly aliases: { readonly type: (string)[]; readonly args: null };
  /** Whether higher or lower values are better; null if unknown. */
  readonly betterWhen: { readonly type: Direction | null; readonly args: null };
  /** The next broader entities: `ImageNet` for `ImageNet-1K`, `iPhone` for `iPhone 12`. */
  readonly broader: { readonly type: (Entity)[]; readonly args: null };
  /** Number of claims in which it has any role. Rejected claims are not counted. */
  readonly claimCount: { readonly type: number; readonly args: null };
  /** Claims in which it has any role. */
  readonly claims: { readonly type: ClaimConnection; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: ClaimOrder | null; readonly where?: ClaimWhere | null } };
  /** The dimension of its values; null if unknown. */
  readonly dimension: { readonly type: Dimension | null; readonly args: null };
  /** Readable and stable, for example `hardware:iphone-12`. */
  readonly id: { readonly type: string; readonly args: null };
  /** The kind of the entity. */
  readonly kind: { readonly type: EntityKind; readonly args: null };
  /** The most frequent name in papers. */
  readonly name: { readonly type: string; readonly args: null };
  /** The next narrower entities, ordered by name. */
  readonly narrower: { readonly type: (Entity)[]; readonly args: null };
  /** Papers that mention it, newest first. */
  readonly papers: { readonly type: PaperConnection; readonly args: { readonly after?: string | null; readonly first?: number | null } };
  /** Entities that have claims in common with it, those with most first. */
  readonly related: { readonly type: (Related)[]; readonly args: { readonly first?: number | null; readonly kinds?: EntityKind | readonly (EntityKind)[] | null; readonly where?: ClaimWhere | null } };
}

/** A page of metrics. */
export interface MetricConnection {
  readonly __typename: 'MetricConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (MetricEdge)[]; readonly args: null };
  /** The rows without cursors. */
  readonly nodes: { readonly type: (Metric)[]; readonly args: null };
  /** The position of this page. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** Number of rows on all pages. Counted only if selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of metrics. */
export interface MetricEdge {
  readonly __typename: 'MetricEdge';
  /** Pass it as `after` to begin after this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Metric; readonly args: null };
}

/** All changes. They need `serve --allow-writes` and a key with the role; each is atomic for every object that it changes, is recorded in `changes`, and can be undone. */
export interface Mutation {
  readonly __typename: 'Mutation';
  /** Adds a name to an entity. The name also refers to the entity in later papers. Role: WRITE. */
  readonly addAlias: { readonly type: Entity | null; readonly args: { readonly alias: string; readonly entity: string } };
  /** Corrects a claim, and confirms it. The correction is kept on re-ingestion and with newer extractors, until it is undone. Role: REVIEW. */
  readonly correctClaim: { readonly type: Claim | null; readonly args: { readonly correction: ClaimCorrection; readonly id: string; readonly note?: string | null } };
  /** Removes a paper with everything that is only in it; false if it is not in the graph. Role: WRITE. */
  readonly deletePaper: { readonly type: boolean | null; readonly args: { readonly id: string } };
  /** Extracts and stores, paper by paper. The same text read by the same extractor changes nothing; a new text or a newer extractor replaces its claims. Confirmations and rejections are kept. Role: WRITE. */
  readonly ingest: { readonly type: IngestReport | null; readonly args: { readonly papers: PaperInput | readonly (PaperInput)[] } };
  /** Merges two entities of one kind. Later ingests respect the decision. Role: WRITE. */
  readonly mergeEntities: { readonly type: Entity | null; readonly args: { readonly from: string; readonly into: string } };
  /** Confirms or rejects a claim, or withdraws a review. The review is kept on re-ingestion and with newer extractors. Role: REVIEW. */
  readonly reviewClaim: { readonly type: Claim | null; readonly args: { readonly id: string; readonly note?: string | null; readonly state: ReviewState } };
  /** Sets the broader entity of a variant or part. Later ingests respect the decision. Role: WRITE. */
  readonly setBroader: { readonly type: Entity | null; readonly args: { readonly broader?: string | null; readonly entity: string } };
  /** Undoes a change or, if it is itself an undo, redoes it. Returns the change that was undone or redone. Role: WRITE. REVIEW suffices for a review or a correction. */
  readonly undoChange: { readonly type: ChangeRecord | null; readonly args: { readonly id: string } };
}

/** Any object with an id. */
export type Node = Claim | Dataset | Hardware | Method | Metric | Paper | Task;

/** The outcome for the subject relative to the baseline. */
export type Outcome = 'BETTER' | 'SAME' | 'UNKNOWN' | 'WORSE';

/** The position of a page. */
export interface PageInfo {
  readonly __typename: 'PageInfo';
  /** The cursor of the last row; null if the page is empty. */
  readonly endCursor: { readonly type: string | null; readonly args: null };
  /** Whether there are rows after this page. */
  readonly hasNextPage: { readonly type: boolean; readonly args: null };
  /** Whether there are rows before this page. */
  readonly hasPreviousPage: { readonly type: boolean; readonly args: null };
  /** The cursor of the first row; null if the page is empty. */
  readonly startCursor: { readonly type: string | null; readonly args: null };
}

/** A paper, read from its title and abstract. */
export interface Paper {
  readonly __typename: 'Paper';
  /** The abstract as in its source. Offsets of evidence refer to this text. */
  readonly abstract: { readonly type: string; readonly args: null };
  /** ISO time at which it was added to the graph. */
  readonly addedAt: { readonly type: string; readonly args: null };
  /** The affiliations of its authors as in its source; empty if the source has none. */
  readonly affiliations: { readonly type: (string)[]; readonly args: null };
  /** The arXiv id without a version. */
  readonly arxivId: { readonly type: string | null; readonly args: null };
  /** In the order of the paper. */
  readonly authors: { readonly type: (string)[]; readonly args: null };
  /** BibTeX entry. */
  readonly bibtex: { readonly type: string; readonly args: null };
  /** The claims of the paper. */
  readonly claims: { readonly type: ClaimConnection; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: ClaimOrder | null; readonly where?: ClaimWhere | null } };
  /** The DOI, without the address of a resolver. */
  readonly doi: { readonly type: string | null; readonly args: null };
  /** `paper:` and its DOI, else its arXiv id, else its PubMed id (`pmid:…`), else its normalised title. */
  readonly id: { readonly type: string; readonly args: null };
  /** All mentions of entities, in the order of the text. */
  readonly mentions: { readonly type: (Mention)[]; readonly args: { readonly kinds?: EntityKind | readonly (EntityKind)[] | null } };
  /** The entities that it introduces, ordered by name. */
  readonly proposes: { readonly type: (Entity)[]; readonly args: null };
  /** ISO date, as precise as known: "2022", "2022-06", "2022-06-02". */
  readonly published: { readonly type: string | null; readonly args: null };
  /** The source of the record; "sample" for the paraphrased papers included in claimgraph. */
  readonly source: { readonly type: string; readonly args: null };
  /** The title as in its source. */
  readonly title: { readonly type: string; readonly args: null };
  /** Address of the paper. */
  readonly url: { readonly type: string | null; readonly args: null };
  /** Journal or conference. */
  readonly venue: { readonly type: string | null; readonly args: null };
}

/** A page of papers. */
export interface PaperConnection {
  readonly __typename: 'PaperConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (PaperEdge)[]; readonly args: null };
  /** The rows without cursors. */
  readonly nodes: { readonly type: (Paper)[]; readonly args: null };
  /** The position of this page. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** Number of rows on all pages. Counted only if selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of papers. */
export interface PaperEdge {
  readonly __typename: 'PaperEdge';
  /** Pass it as `after` to begin after this row. */
  readonly cursor: { readonly type: string; readonly args: null };
  /** The row itself. */
  readonly node: { readonly type: Paper; readonly args: null };
}

/** A paper to extract and store. */
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
  /** The client's id of the paper; not stored. */
  readonly id?: string | null;
  /** ISO date, as precise as known: "2022", "2022-06", "2022-06-02". */
  readonly published?: string | null;
  /** The title; at least one letter or digit. */
  readonly title: string;
  /** Address of the paper. */
  readonly url?: string | null;
  /** Journal or conference. */
  readonly venue?: string | null;
}

/** What papers can be ordered by. */
export type PaperOrder = 'ADDED' | 'PUBLISHED' | 'TITLE';

/** A filter for papers. All fields must hold. */
export interface PaperWhere {
  /** An author works for one of these organisations, if the source of the paper gives affiliations: "Google" finds "Google Research, Zürich" and "DeepMind". */
  readonly affiliation?: string | readonly (string)[] | null;
  /** At least one of these matches. */
  readonly any?: PaperWhere | readonly (PaperWhere)[] | null;
  /** Each must match a claim of the paper. */
  readonly claims?: ClaimWhere | readonly (ClaimWhere)[] | null;
  /** Each of these names is mentioned. */
  readonly mentions?: string | readonly (string)[] | null;
  /** Mentions at least one of these names. */
  readonly mentionsAny?: string | readonly (string)[] | null;
  /** Leaves out papers that match any of these. */
  readonly not?: PaperWhere | readonly (PaperWhere)[] | null;
  /** Published in this time. */
  readonly published?: DateRange | null;
  /** Read from one of these sources. */
  readonly source?: string | readonly (string)[] | null;
  /** All these words, or words that begin with them, in the title or the abstract; those in quotation marks side by side. */
  readonly text?: string | null;
}

/** A path through the graph: entity, claim or paper, entity, … */
export interface Path {
  readonly __typename: 'Path';
  /** The nodes: entities, with a claim or paper between each two of them. */
  readonly nodes: { readonly type: (Node)[]; readonly args: null };
  /** The relation between each node and the next; one fewer than `nodes`. */
  readonly relations: { readonly type: (string)[]; readonly args: null };
}

/** All queries. */
export interface Query {
  readonly __typename: 'Query';
  /** A question in plain English; `reading` says how it was understood. */
  readonly ask: { readonly type: Answer | null; readonly args: { readonly first?: number | null; readonly question: string } };
  /** Leaderboards, one for each metric on each dataset and each piece of hardware that match the filter; those with most methods first. Unconfirmed claims with a confidence below 0.4 are excluded unless `where` has `minConfidence`. */
  readonly boards: { readonly type: (Board)[] | null; readonly args: { readonly first?: number | null; readonly split?: string | null; readonly where?: ClaimWhere | null } };
  /** The append-only log of all changes made by people, newest first. */
  readonly changes: { readonly type: ChangeConnection | null; readonly args: { readonly after?: string | null; readonly claim?: string | null; readonly entity?: string | null; readonly first?: number | null } };
  /** Claims, in any combination of conditions. */
  readonly claims: { readonly type: ClaimConnection | null; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: ClaimOrder | null; readonly where?: ClaimWhere | null } };
  /** Compares methods: one row per metric with its dataset and hardware, one cell per method. */
  readonly compare: { readonly type: (ComparisonRow)[] | null; readonly args: { readonly first?: number | null; readonly methods: string | readonly (string)[]; readonly where?: ClaimWhere | null } };
  /** Absolute claims from different papers, or from a paper and a table that lists it, about the same method and metric on a shared dataset or hardware, whose values differ by more than minSpread (relative). For metrics of unknown dimension, 0.87 and 87 count as the same value. The widest spread comes first. */
  readonly conflicts: { readonly type: ConflictConnection | null; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly minSpread?: number | null; readonly where?: ClaimWhere | null } };
  /** Datasets, for example those that a method reports on. */
  readonly datasets: { readonly type: DatasetConnection | null; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: EntityOrder | null; readonly where?: EntityWhere | null } };
  /** All entities with this name. */
  readonly entities: { readonly type: (Entity)[] | null; readonly args: { readonly kinds?: EntityKind | readonly (EntityKind)[] | null; readonly name: string } };
  /** Extracts from a text without storing anything. */
  readonly extract: { readonly type: Extraction | null; readonly args: { readonly paper: PaperInput } };
  /** Counts of claims by one facet, for charts. Most first. */
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
  /** The object with this id, null if there is none; the id of a merged entity returns the entity that it was merged into. */
  readonly node: { readonly type: Node | null; readonly args: { readonly id: string } };
  /** One paper, null if it is not in the graph. */
  readonly paper: { readonly type: Paper | null; readonly args: { readonly id: string } };
  /** Papers. */
  readonly papers: { readonly type: PaperConnection | null; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: PaperOrder | null; readonly where?: PaperWhere | null } };
  /** The shortest paths between two entities through shared claims and papers. Metrics and tasks would connect almost everything, so paths avoid them unless `through` lists them. */
  readonly paths: { readonly type: (Path)[] | null; readonly args: { readonly first?: number | null; readonly from: string; readonly maxHops?: number | null; readonly through?: EntityKind | readonly (EntityKind)[] | null; readonly to: string } };
  /** Entities whose name begins with, contains or resembles the text: the exact name first, then those with most claims. */
  readonly search: { readonly type: (SearchHit)[] | null; readonly args: { readonly first?: number | null; readonly kinds?: EntityKind | readonly (EntityKind)[] | null; readonly text: string } };
  /** Papers with the same datasets, hardware and baselines as a paper, the most similar first. Entities that occur in few papers count more. */
  readonly similarPapers: { readonly type: (SimilarPaper)[] | null; readonly args: { readonly first?: number | null; readonly paper: string } };
  /** The boards that contain these claims, among all claims, each with their best rank: how a paper or a method ranks today. Boards with most methods first. */
  readonly standings: { readonly type: (Standing)[] | null; readonly args: { readonly first?: number | null; readonly where: ClaimWhere } };
  /** The size of the graph, and its store. */
  readonly stats: { readonly type: Stats | null; readonly args: null };
  /** Tasks, for example those that a method is evaluated on. */
  readonly tasks: { readonly type: TaskConnection | null; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: EntityOrder | null; readonly where?: EntityWhere | null } };
  /** Methods that have an absolute claim under both filters (each names one metric), and whether another method beats them on both. */
  readonly tradeoff: { readonly type: (TradeoffPoint)[] | null; readonly args: { readonly first?: number | null; readonly x: ClaimWhere; readonly y: ClaimWhere } };
  /** The client, and its permissions. */
  readonly viewer: { readonly type: Viewer; readonly args: null };
}

/** An entity that has claims in common with another one. */
export interface Related {
  readonly __typename: 'Related';
  /** Number of claims that they have in common. */
  readonly claims: { readonly type: number; readonly args: null };
  /** The other entity. */
  readonly entity: { readonly type: Entity; readonly args: null };
}

/** The relation of two methods in a comparison without a number. */
export type Relation = 'COMPARABLE' | 'OUTPERFORMS' | 'STATE_OF_THE_ART';

/** A person's assessment of a claim. */
export interface Review {
  readonly __typename: 'Review';
  /** ISO time of the review. */
  readonly at: { readonly type: string | null; readonly args: null };
  /** Who reviewed it. */
  readonly by: { readonly type: string | null; readonly args: null };
  /** The reviewer's words. */
  readonly note: { readonly type: string | null; readonly args: null };
  /** Confirmed, rejected, or not reviewed. */
  readonly state: { readonly type: ReviewState; readonly args: null };
}

/** The state of the review of a claim. */
export type ReviewState = 'CONFIRMED' | 'REJECTED' | 'UNREVIEWED';

/** What a key allows. Each includes the ones before it. */
export type Role = 'READ' | 'REVIEW' | 'WRITE';

/** A result of a search. */
export interface SearchHit {
  readonly __typename: 'SearchHit';
  /** The entity. */
  readonly entity: { readonly type: Entity; readonly args: null };
  /** The name or alias that matched. */
  readonly matched: { readonly type: string; readonly args: null };
  /** 0..1, for the order of this answer: 1 is the exact name. */
  readonly score: { readonly type: number; readonly args: null };
}

/** A paper with the same datasets, hardware or baselines. */
export interface SimilarPaper {
  readonly __typename: 'SimilarPaper';
  /** The other paper. */
  readonly paper: { readonly type: Paper; readonly args: null };
  /** The entities that both mention, those in few papers first. */
  readonly shared: { readonly type: (Entity)[]; readonly args: null };
}

/** Ascending or descending. */
export type SortDirection = 'ASC' | 'DESC';

/** An entry of a board of all claims. */
export interface Standing {
  readonly __typename: 'Standing';
  /** The board. */
  readonly board: { readonly type: Board; readonly args: null };
  /** The requested claim, which may not be the best one of the method. */
  readonly claim: { readonly type: Claim; readonly args: null };
  /** The entry: rank, method and its best value. */
  readonly row: { readonly type: BoardRow; readonly args: null };
}

/** The size of the graph. */
export interface Stats {
  readonly __typename: 'Stats';
  /** Number of claims, including rejected ones. */
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

/** A task: image classification, speech recognition. */
export interface Task {
  readonly __typename: 'Task';
  /** All other names, from papers and from people, sorted. */
  readonly aliases: { readonly type: (string)[]; readonly args: null };
  /** The next broader entities: `ImageNet` for `ImageNet-1K`, `iPhone` for `iPhone 12`. */
  readonly broader: { readonly type: (Entity)[]; readonly args: null };
  /** Number of claims in which it has any role. Rejected claims are not counted. */
  readonly claimCount: { readonly type: number; readonly args: null };
  /** Claims in which it has any role. */
  readonly claims: { readonly type: ClaimConnection; readonly args: { readonly after?: string | null; readonly first?: number | null; readonly orderBy?: ClaimOrder | null; readonly where?: ClaimWhere | null } };
  /** Readable and stable, for example `hardware:iphone-12`. */
  readonly id: { readonly type: string; readonly args: null };
  /** The kind of the entity. */
  readonly kind: { readonly type: EntityKind; readonly args: null };
  /** The most frequent name in papers. */
  readonly name: { readonly type: string; readonly args: null };
  /** The next narrower entities, ordered by name. */
  readonly narrower: { readonly type: (Entity)[]; readonly args: null };
  /** Papers that mention it, newest first. */
  readonly papers: { readonly type: PaperConnection; readonly args: { readonly after?: string | null; readonly first?: number | null } };
  /** Entities that have claims in common with it, those with most first. */
  readonly related: { readonly type: (Related)[]; readonly args: { readonly first?: number | null; readonly kinds?: EntityKind | readonly (EntityKind)[] | null; readonly where?: ClaimWhere | null } };
}

/** A page of tasks. */
export interface TaskConnection {
  readonly __typename: 'TaskConnection';
  /** The rows with their cursors. */
  readonly edges: { readonly type: (TaskEdge)[]; readonly args: null };
  /** The rows without cursors. */
  readonly nodes: { readonly type: (Task)[]; readonly args: null };
  /** The position of this page. */
  readonly pageInfo: { readonly type: PageInfo; readonly args: null };
  /** Number of rows on all pages. Counted only if selected. */
  readonly totalCount: { readonly type: number; readonly args: null };
}

/** A row of a page of tasks. */
export interface TaskEdge {
  readonly __typename: 'TaskEdge';
  /** Pass it as `after` to begin after this row. */
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
  /** The method. */
  readonly method: { readonly type: Method; readonly args: null };
  /** Whether no other method is at least as good on both axes and better on one. */
  readonly onFrontier: { readonly type: boolean; readonly args: null };
  /** Its best claim on the first axis. */
  readonly x: { readonly type: Claim; readonly args: null };
  /** Its best claim on the second axis. */
  readonly y: { readonly type: Claim; readonly args: null };
}

/** The client. */
export interface Viewer {
  readonly __typename: 'Viewer';
  /** The name of the API key; null without one. */
  readonly name: { readonly type: string | null; readonly args: null };
  /** The permissions on this server. */
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
