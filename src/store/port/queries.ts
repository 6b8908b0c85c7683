import type { ClaimOrigin } from '../../domain/curated.js';
import type { Change, ClaimKind, EntityKind, Relation } from '../../domain/extraction.js';
import type {
  Claim,
  Dimension,
  Direction,
  Entity,
  HardwareCategory,
  Outcome,
  ReviewState,
} from '../../domain/graph.js';

/**
 * Filters and orders of the store's queries. Names are already resolved to ids (GraphStore.bearers), and ids of broader entities
 * are already expanded to their narrower ones, so the store only compares ids and numbers.
 */

/** All fields must match; a list means "any of", so an empty list matches nothing. Without `reviews`, rejected claims are excluded. */
export interface ClaimFilter {
  readonly ids?: readonly string[];
  readonly paperIds?: readonly string[];
  readonly subjectIds?: readonly string[];
  readonly metricIds?: readonly string[];
  readonly datasetIds?: readonly string[];
  readonly hardwareIds?: readonly string[];
  readonly hardwareCategories?: readonly HardwareCategory[];
  readonly baselineIds?: readonly string[];
  readonly taskIds?: readonly string[];
  readonly kinds?: readonly ClaimKind[];
  readonly relations?: readonly Relation[];
  readonly outcomes?: readonly Outcome[];
  readonly changes?: readonly Change[];
  /** Compared with baseValue..baseValueHigh; a range matches when it overlaps, and a claim of "more than 2" is greater than 2. Claims of another dimension never match. */
  readonly value?: ValueRange;
  readonly unit?: string;
  /** ISO dates, inclusive, at the given precision: "2022" covers the whole year. */
  readonly publishedFrom?: string;
  readonly publishedTo?: string;
  /** ISO time, exclusive. */
  readonly addedAfter?: string;
  /**
   * Substring of a condition, ignoring case; numbers at its edges match whole numbers only ("batch size 1" does not match
   * "batch size 16").
   */
  readonly condition?: string;
  /** The evidence contains all of these words, ignoring case (word boundaries: `wordEdges`). */
  readonly words?: readonly string[];
  readonly minConfidence?: number;
  readonly origins?: readonly ClaimOrigin[];
  readonly reviews?: readonly ReviewState[];
  /** From a paper with all these words in its title or abstract that mentions one entity of each list. */
  readonly paper?: Pick<PaperFilter, 'words' | 'mentions' | 'affiliations' | 'claims' | 'any' | 'none'>;
  /** The method must also have, for each of these filters, a claim that meets it. */
  readonly subjectClaims?: readonly ClaimFilter[];
  /** Claims that meet one of these filters are excluded. */
  readonly none?: readonly ClaimFilter[];
  /** Only claims with a subject, a metric and a value, as leaderboards require. */
  readonly complete?: boolean;
}

/** In the base unit of `dimension`. */
export interface ValueRange {
  readonly dimension: Dimension;
  readonly gt?: number;
  readonly gte?: number;
  readonly lt?: number;
  readonly lte?: number;
}

export type ClaimSort = 'VALUE' | 'CONFIDENCE' | 'PUBLISHED' | 'ADDED' | 'SUBJECT' | 'METRIC';
export interface Order<By extends string> {
  readonly by: By;
  readonly descending: boolean;
}

/** A page starts after the row with this sort value and id. Null values come last in both directions. */
export interface Position {
  readonly value: string | number | null;
  readonly id: string;
}
export interface PageRequest {
  /** 0 to 200. */
  readonly first: number;
  readonly after?: Position;
}
export interface PageRow<T> {
  readonly item: T;
  readonly position: Position;
}
export interface Page<T> {
  readonly rows: readonly PageRow<T>[];
  readonly hasNext: boolean;
}

/**
 * A claim with only the requested fields and its id. Most of the cost of reading a claim is its evidence and other texts, and
 * transferring two dozen properties.
 */
export type ClaimField = keyof Claim | EvidenceText;
export type ClaimPart<Field extends ClaimField> = Pick<Claim, 'id' | Exclude<Field, EvidenceText>> &
  (EvidenceText extends Field ? { readonly evidence: Pick<Claim['evidence'], 'text'> } : unknown);
/** The type that a store returns for a field. */
export type ClaimFieldValue<Field extends ClaimField> = Field extends keyof Claim
  ? Claim[Field]
  : Pick<Claim['evidence'], 'text'>;
/** The claim's field that holds the requested part. */
export function fieldName(field: ClaimField): keyof Claim {
  return field === 'evidence.text' ? 'evidence' : field;
}
/** Only the evidence sentence, without offsets and parts. Not combined with `evidence`, which includes it. */
type EvidenceText = 'evidence.text';

/** The paper or entity that a nested list of claims or papers belongs to. */
export type Owner = { readonly type: 'paper' | 'entity'; readonly id: string };

/** Claims to return with each entity of a list: the page that `GraphStore.findClaimsOf` would return for it. */
export interface WantedClaims {
  readonly filter: ClaimFilter;
  readonly order: Order<ClaimSort>;
  readonly page: PageRequest;
  /** The fields of each claim that are needed; all by default. */
  readonly fields?: readonly ClaimField[];
}
/** A field of a claim that holds entity ids. */
export type NamingField = 'subjectId' | 'metricId' | 'datasetIds' | 'hardwareIds' | 'baselineId' | 'taskIds';
/**
 * Claims to return for every entity that the claims of a list contain in the field `by`, which must be one of the list's
 * fields.
 */
export interface NamedClaims {
  readonly by: NamingField;
  readonly claims: WantedClaims;
}
/** A page of claims for each owner, and by entity id a page of claims for each entity in these claims. */
export interface ClaimsOfNamed {
  readonly pages: Page<Claim>[];
  readonly named: ReadonlyMap<string, Page<Claim>>;
}
/** The distinct entity ids in one field of the claims. */
export function namedBy(pages: readonly Page<Claim>[], by: NamingField): string[] {
  const ids = pages.flatMap(({ rows }) => rows.flatMap(({ item }) => item[by] ?? []));
  return [...new Set(ids)];
}
/** A page of entities, with the requested claims of each, in the order of the rows. */
export interface EntityPage extends Page<Entity> {
  readonly claims?: readonly Page<Claim>[];
}

export type EntitySort = 'CLAIMS' | 'NAME';
/** Entities of one kind. For each filter of `claims`, some claim of the entity must match. */
export interface EntityFilter {
  readonly kind: EntityKind;
  readonly ids?: readonly string[];
  /** Substring of the name or of an alias, ignoring case. */
  readonly text?: string;
  readonly claims?: readonly ClaimFilter[];
  /** Methods, datasets and metrics that this paper proposes. */
  readonly proposedIn?: string;
  readonly hardwareCategories?: readonly HardwareCategory[];
}

export type PaperSort = 'PUBLISHED' | 'TITLE' | 'ADDED';
export interface PaperFilter {
  /** The title and abstract together contain all of these words, ignoring case (word boundaries: `wordEdges`). */
  readonly words?: readonly string[];
  readonly publishedFrom?: string;
  readonly publishedTo?: string;
  readonly sources?: readonly string[];
  /** An author's affiliation contains one of these names, in whole words, ignoring case and accents. */
  readonly affiliations?: readonly string[];
  /** Each inner list holds the ids for one name, and the paper must mention one of them. All lists must match. */
  readonly mentions?: readonly (readonly string[])[];
  readonly claims?: readonly ClaimFilter[];
  /** The paper must meet one of these filters. */
  readonly any?: readonly PaperFilter[];
  /** Papers that meet one of these filters are excluded. */
  readonly none?: readonly PaperFilter[];
}

export const FACETS = [
  'SUBJECT', 'METRIC', 'DATASET', 'HARDWARE', 'HARDWARE_CATEGORY', 'TASK', 'BASELINE', 'YEAR', 'KIND', 'UNIT', 'DIMENSION', 'OUTCOME', 'REVIEW', 'ORIGIN',
] as const; // prettier-ignore
export type Facet = (typeof FACETS)[number];
/** `key` is an entity id for the facets that count entities, otherwise the value itself. Most claims first, ties by key. */
export interface FacetCount {
  readonly key: string;
  readonly count: number;
}

/** The best absolute claim of each method under a filter; see `GraphStore.best`. */
export interface BestQuestion {
  readonly filter: ClaimFilter;
  readonly direction: Direction;
  readonly first: number;
  /** Exclude averages over several datasets. */
  readonly singleDataset: boolean;
}

/** The absolute values of one metric in one place, which a leaderboard can rank. */
export interface BoardGroup {
  readonly metricId: string;
  readonly dimension: Dimension;
  readonly place: 'DATASET' | 'HARDWARE';
  /** A dataset or a hardware device. */
  readonly placeId: string;
  readonly methods: number;
  readonly claims: number;
}

/** An entity that has a certain name. */
export interface Bearer {
  readonly key: string;
  readonly entityId: string;
  /** Ids of all narrower entities at any depth, excluding the entity itself. */
  readonly narrowerIds: readonly string[];
}

/** A search candidate; query/search ranks them. */
export interface NameCandidate {
  readonly entityId: string;
  /** The name or alias that matched. */
  readonly name: string;
  /** Whether the match is the entity's own name rather than an alias. */
  readonly own: boolean;
  readonly claimCount: number;
}

/**
 * Claims that disagree: same method and metric, a shared dataset or hardware, from different papers, or from a paper and a
 * table that lists it.
 */
export interface ConflictGroup {
  readonly methodId: string;
  readonly metricId: string;
  readonly datasetIds: readonly string[];
  readonly hardwareIds: readonly string[];
  readonly claims: readonly Claim[];
  /** The scale of the metric is unknown, so 0.87 and 87 may be the same value (domain/quantity.inOneScale). */
  readonly anyScale: boolean;
  /**
   * (max - min) / |max| of the base values; values of unknown scale are compared as fractions. At least the widest gap between
   * two values.
   */
  readonly spread: number;
}

/** One step of a path: from one entity to another through a claim or a paper. */
export interface Neighbour {
  readonly from: string;
  readonly to: string;
  readonly via: string;
  readonly relation: string;
}
