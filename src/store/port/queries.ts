import type { ClaimOrigin } from '../../domain/curated.js';
import type { ClaimKind, EntityKind, Relation } from '../../domain/extraction.js';
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
 * What the store is asked. Names are resolved to ids before (GraphStore.bearers), and ids of broader things are already
 * widened to their narrower ones: the store compares ids and numbers only.
 */

/** All fields must hold; a list means "any of". An empty list can be met by nothing. Without `reviews`, rejected claims are left out. */
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
  /** Compared with baseValue..baseValueHigh; a range matches when it overlaps. Claims of another dimension never match. */
  readonly value?: ValueRange;
  readonly unit?: string;
  /** ISO dates, inclusive, as precise as given: "2022" reaches from its first to its last day. */
  readonly publishedFrom?: string;
  readonly publishedTo?: string;
  /** ISO time, exclusive. */
  readonly addedAfter?: string;
  /** Part of a condition, case ignored. */
  readonly condition?: string;
  /** All these words stand in the evidence, case ignored. */
  readonly words?: readonly string[];
  readonly minConfidence?: number;
  readonly origins?: readonly ClaimOrigin[];
  readonly reviews?: readonly ReviewState[];
  /** Only claims with a subject and a metric and a value (leaderboards). */
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

/** Where a page begins: after the row with this sort value and id. Null values come last, whatever the direction. */
export interface Position {
  readonly value: string | number | null;
  readonly id: string;
}
export interface PageRequest {
  /** 0 to 200. */
  readonly first: number;
  readonly after?: Position;
}
export interface Row<T> {
  readonly item: T;
  readonly position: Position;
}
export interface Page<T> {
  readonly rows: readonly Row<T>[];
  readonly hasNext: boolean;
}

/**
 * A claim of which only some fields were asked for; its id always comes along. Nearly all that reading a claim takes goes into its
 * evidence and other texts, and into handing two dozen properties over.
 */
export type ClaimField = keyof Claim | EvidenceText;
export type ClaimPart<Field extends ClaimField> = Pick<Claim, 'id' | Exclude<Field, EvidenceText>> &
  (EvidenceText extends Field ? { readonly evidence: Pick<Claim['evidence'], 'text'> } : unknown);
/** What a store reads for a field. */
export type ClaimFieldValue<Field extends ClaimField> = Field extends keyof Claim
  ? Claim[Field]
  : Pick<Claim['evidence'], 'text'>;
/** The field of the claim in which what was asked for stands. */
export function fieldName(field: ClaimField): keyof Claim {
  return field === 'evidence.text' ? 'evidence' : field;
}
/** The sentence alone, without where it stands and what its parts are. Not beside `evidence`, which holds it. */
type EvidenceText = 'evidence.text';

/** What owns the claims or papers of a nested list. */
export type Owner = { readonly type: 'paper' | 'entity'; readonly id: string };

/** Claims that are wanted with each entity of a list: of each the page that `GraphStore.findClaimsOf` would give. */
export interface WantedClaims {
  readonly filter: ClaimFilter;
  readonly order: Order<ClaimSort>;
  readonly page: PageRequest;
  /** What of each claim is wanted, by default all of it. */
  readonly fields?: readonly ClaimField[];
}
/** In which field a claim names entities. */
export type NamingField = 'subjectId' | 'metricId' | 'datasetIds' | 'hardwareIds' | 'baselineId' | 'taskIds';
/** Claims that are wanted of every entity that the claims of a list name in a field, which is among the fields of the list. */
export interface NamedClaims {
  readonly by: NamingField;
  readonly claims: WantedClaims;
}
/** A page of claims for each owner, and one for each entity that these claims name in a field, by the entity's id. */
export interface ClaimsOfNamed {
  readonly pages: Page<Claim>[];
  readonly named: ReadonlyMap<string, Page<Claim>>;
}
/** The entities that claims name in a field, each once. */
export function namedBy(pages: readonly Page<Claim>[], by: NamingField): string[] {
  const ids = pages.flatMap(({ rows }) => rows.flatMap(({ item }) => item[by] ?? []));
  return [...new Set(ids)];
}
/** A page of entities, with the claims that were wanted of each row, in the rows' order. */
export interface EntityPage extends Page<Entity> {
  readonly claims?: readonly Page<Claim>[];
}

export type EntitySort = 'CLAIMS' | 'NAME';
/** Entities of one kind; each filter of `claims` must be met by some claim of the entity. */
export interface EntityFilter {
  readonly kind: EntityKind;
  readonly ids?: readonly string[];
  /** Part of the name or of an alias, case ignored. */
  readonly text?: string;
  readonly claims?: readonly ClaimFilter[];
  /** Methods, datasets and metrics that this paper proposes. */
  readonly proposedIn?: string;
  readonly hardwareCategories?: readonly HardwareCategory[];
}

export type PaperSort = 'PUBLISHED' | 'TITLE' | 'ADDED';
export interface PaperFilter {
  /** All these words stand in the title or the abstract, case ignored. */
  readonly words?: readonly string[];
  readonly publishedFrom?: string;
  readonly publishedTo?: string;
  readonly sources?: readonly string[];
  /** Each inner list is one name's ids: the paper mentions any of them. All lists must be met. */
  readonly mentions?: readonly (readonly string[])[];
  readonly claims?: readonly ClaimFilter[];
}

export const FACETS = [
  'SUBJECT', 'METRIC', 'DATASET', 'HARDWARE', 'HARDWARE_CATEGORY', 'TASK', 'BASELINE', 'YEAR', 'KIND', 'UNIT', 'DIMENSION', 'OUTCOME', 'REVIEW', 'ORIGIN',
] as const; // prettier-ignore
export type Facet = (typeof FACETS)[number];
/** `key` is an entity id for the facets that count entities, else the value itself. Most claims first, ties by key. */
export interface FacetCount {
  readonly key: string;
  readonly count: number;
}

/** The best absolute claim of each method under a filter; see `GraphStore.best`. */
export interface BestQuestion {
  readonly filter: ClaimFilter;
  readonly direction: Direction;
  readonly first: number;
  /** Leave out numbers averaged over several datasets. */
  readonly singleDataset: boolean;
}

/** A name's bearer. */
export interface Bearer {
  readonly key: string;
  readonly entityId: string;
  /** Ids of everything narrower, at any depth; without the entity itself. */
  readonly narrowerIds: readonly string[];
}

/** A candidate for search: the ranking above the port orders them. */
export interface NameCandidate {
  readonly entityId: string;
  /** The name or alias that matched. */
  readonly name: string;
  readonly claimCount: number;
}

/**
 * Claims that disagree: same method, same metric, a shared dataset or hardware, of different papers, or of one paper and a table that
 * lists it.
 */
export interface ConflictGroup {
  readonly methodId: string;
  readonly metricId: string;
  readonly datasetIds: readonly string[];
  readonly hardwareIds: readonly string[];
  readonly claims: readonly Claim[];
  /** Nobody knows what the metric's numbers measure, so 0.87 and 87 may be one number (domain/quantity.inOneScale). */
  readonly anyScale: boolean;
  /** (max - min) / |max| of the base values, percentages as fractions where they may be in any scale. At least the widest gap of two. */
  readonly spread: number;
}

/** A step of a path: from one station to another, over a claim or a paper. */
export interface Neighbour {
  readonly from: string;
  readonly to: string;
  readonly via: string;
  readonly relation: string;
}
