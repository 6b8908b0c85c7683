import type { CuratedTable } from '../../domain/curated.js';
import type { EntityKind } from '../../domain/extraction.js';
import type { SourceState } from '../../domain/facts.js';
import type { Claim, Entity, GraphMention } from '../../domain/graph.js';
import type { Paper } from '../../domain/paper.js';
import type {
  ChangeFilter,
  ChangeRecord,
  EntityWrite,
  FactsReader,
  PaperReading,
  PaperRecord,
  WriteTransaction,
} from './transaction.js';
import type {
  Bearer,
  BestQuestion,
  BoardGroup,
  ClaimField,
  ClaimFilter,
  ClaimPart,
  ClaimsOfNamed,
  ClaimSort,
  ConflictGroup,
  EntityFilter,
  EntityPage,
  EntitySort,
  Facet,
  FacetCount,
  NameCandidate,
  NamedClaims,
  Neighbour,
  Order,
  Owner,
  Page,
  PageRequest,
  PaperFilter,
  PaperSort,
  WantedClaims,
} from './queries.js';

/** Describes the store; contains no credentials. */
export interface StoreInfo {
  /** "sqlite" or "neo4j". */
  readonly store: string;
  /** Version of the database software. */
  readonly version: string;
  /** The address without user name and password. */
  readonly address: string;
  readonly schemaVersion: number;
}

export interface StoreStats {
  readonly papers: number;
  readonly claims: number;
  readonly entities: Readonly<Record<EntityKind, number>>;
}

/** A paper with the fields added by the graph. */
export interface StoredPaper extends Paper {
  readonly addedAt: string;
}

/** Hits and misses of a cache. */
export interface Recalled {
  readonly hits: number;
  readonly misses: number;
}

/**
 * The port to the graph. Both adapters (sqlite/, neo4j/) return the same rows in the same order: nulls last, ties by id in
 * code-unit order. Methods that take a list of ids return results in the order of that list, with undefined for an unknown id.
 * Reading methods need one round trip unless stated otherwise. They throw StoreUnavailableError if the database does not
 * answer, StoreTimeoutError if a query takes too long, and the database's own error otherwise.
 */
export interface GraphStore {
  /** Which database the store uses, and its address. */
  info(): Promise<StoreInfo>;
  /** Resolves when the database answers; rejects within `timeoutMs`. */
  ping(timeoutMs: number): Promise<void>;
  /** Brings the schema to the version of this program. Idempotent. */
  migrate(): Promise<{ readonly from: number; readonly to: number }>;
  /** Closes connections and files. The store cannot be used afterwards. */
  close(): Promise<void>;
  /** A number that increases with every committed transaction that changed the graph, and only with those. */
  version(): Promise<number>;
  /** Hits and misses of the store's cache since it was opened; absent if it has none. */
  recalled?(): Recalled;
  /** Inconsistencies in the database itself, one sentence each; slow, for `verify`. */
  integrity(): Promise<string[]>;
  /**
   * Changes with every committed change of the graph, and differs between stores, including copies of this one that were
   * changed since.
   */
  state(): Promise<string>;

  /** Papers by id. The former id of a paper that was merged into another returns the merged paper. */
  papers(ids: readonly string[]): Promise<(StoredPaper | undefined)[]>;
  /** Papers by key: `doi:…`, `arxiv:…` or `title:…` (see domain/ids). */
  papersByKey(keys: readonly string[]): Promise<(StoredPaper | undefined)[]>;
  /** Claims by id. */
  claims(ids: readonly string[]): Promise<(Claim | undefined)[]>;
  /** Entities by id. The former id of a merged entity returns the entity that it was merged into. */
  entities(ids: readonly string[]): Promise<(Entity | undefined)[]>;
  /**
   * Entities that have one of these names: one row for each (name, entity), with the ids of all narrower entities. `keys` are
   * nameKey(name) (domain/names) or entity ids.
   */
  bearers(keys: readonly string[], kinds?: readonly EntityKind[]): Promise<Bearer[]>;
  /** Names that start with the text, contain it, or share trigrams with it. A superset of the search results; query/search ranks them. */
  nameCandidates(text: string, kinds: readonly EntityKind[] | undefined, limit: number): Promise<NameCandidate[]>;

  /**
   * A page of the claims that meet the filter.
   * @param fields the fields of each claim that are needed; all by default
   */
  findClaims<Field extends ClaimField = ClaimField>(
    filter: ClaimFilter,
    order: Order<ClaimSort>,
    page: PageRequest,
    fields?: readonly Field[],
  ): Promise<Page<ClaimPart<Field>>>;
  /** The same page for each owner: claims of a paper, or claims that name an entity in any role. */
  findClaimsOf<Field extends ClaimField = ClaimField>(
    owners: readonly Owner[],
    filter: ClaimFilter,
    order: Order<ClaimSort>,
    page: PageRequest,
    fields?: readonly Field[],
  ): Promise<Page<ClaimPart<Field>>[]>;
  /** Like `findClaimsOf`, and in the same round trip the claims of the entities that those claims refer to. */
  findClaimsOfNamed(owners: readonly Owner[], wanted: WantedClaims, named: NamedClaims): Promise<ClaimsOfNamed>;
  /** One count for each filter, in order. */
  countClaims(filters: readonly ClaimFilter[]): Promise<number[]>;
  /** For each filter, in order, whether any claim meets it: quicker than to count them. */
  hasClaims(filters: readonly ClaimFilter[]): Promise<boolean[]>;
  /** One count for each owner, in order. */
  countClaimsOf(owners: readonly Owner[], filter: ClaimFilter): Promise<number[]>;

  /**
   * A page of the entities that meet the filter.
   * @param wanted claims to return with each entity, in the same round trip
   */
  findEntities(
    filter: EntityFilter,
    order: Order<EntitySort>,
    page: PageRequest,
    wanted?: WantedClaims,
  ): Promise<EntityPage>;
  /** Number of entities that meet the filter. */
  countEntities(filter: EntityFilter): Promise<number>;
  /** A page of the papers that meet the filter. */
  findPapers(filter: PaperFilter, order: Order<PaperSort>, page: PageRequest): Promise<Page<StoredPaper>>;
  /** Number of papers that meet the filter. */
  countPapers(filter: PaperFilter): Promise<number>;
  /** Papers that mention the entity, newest first. */
  papersOf(entityIds: readonly string[], page: PageRequest): Promise<Page<StoredPaper>[]>;
  /** Number of papers that mention each entity. */
  countPapersOf(entityIds: readonly string[]): Promise<number[]>;

  /** The entities that each paper proposes, ordered by name. */
  proposes(paperIds: readonly string[]): Promise<Entity[][]>;
  /** The papers that propose each entity, newest first. */
  proposedIn(entityIds: readonly string[]): Promise<StoredPaper[][]>;
  /** Mentions of each paper in text order: title first, then by offset. */
  mentions(paperIds: readonly string[], kinds?: readonly EntityKind[]): Promise<GraphMention[][]>;
  /** The directly narrower entities of each entity, ordered by name. */
  narrower(entityIds: readonly string[]): Promise<Entity[][]>;
  /** Entities that occur in the same claims as each entity, most shared claims first, ties by id. */
  related(
    entityIds: readonly string[],
    kinds: readonly EntityKind[] | undefined,
    filter: ClaimFilter,
    first: number,
  ): Promise<{ readonly entityId: string; readonly claims: number }[][]>;

  /** Number of claims that meet the filter for each value of the facet, most first, ties by key. */
  facets(by: Facet, filter: ClaimFilter, first: number): Promise<FacetCount[]>;
  /** The best absolute claim of each method, best method first; ties by claim id. */
  best(question: BestQuestion): Promise<Claim[]>;
  /**
   * The metrics with a dataset or a hardware device for which absolute claims have values: most methods first, then most
   * claims, ties by metric, place and dimension. Averages over several datasets are excluded.
   */
  boards(filter: ClaimFilter, first: number): Promise<BoardGroup[]>;
  /**
   * Groups of claims from different papers whose values differ by more than `minSpread` (relative to the largest), widest
   * spread first.
   */
  conflicts(filter: ClaimFilter, minSpread: number): Promise<ConflictGroup[]>;
  /**
   * Entities of the kinds `through` that are connected with one of `ids` by a claim, or by the paper that proposes them. For
   * each pair the first connection, ordered by the id of the claim or paper, then by the relation.
   */
  neighbours(ids: readonly string[], through: readonly EntityKind[]): Promise<Neighbour[]>;
  /** Number of papers, claims and entities of each kind. */
  stats(): Promise<StoreStats>;

  /** A page of the log of changes, newest first. */
  changes(filter: ChangeFilter, page: PageRequest): Promise<Page<ChangeRecord>>;
  /** Number of changes that meet the filter. */
  countChanges(filter: ChangeFilter): Promise<number>;

  /** How far a source has been read; undefined if it was never read to its end. */
  sourceState(source: string): Promise<SourceState | undefined>;

  /** Reads base facts without a transaction or lock: each query sees the latest committed state. */
  facts<T>(ask: (facts: FactsReader) => Promise<T>): Promise<T>;

  /**
   * Runs `work` in one transaction, which is committed completely or not at all. `work` may be called again if the database
   * requests a retry, so it must have no other side effects. Writers run one after another.
   */
  transact<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T>;

  /**
   * Streams the whole graph for copies and exports, each type in id order: decisions, then entities, then source records, then
   * papers. SQLite returns a consistent snapshot. Neo4j has no snapshots: a paper that is written during the dump may be missing.
   */
  dump(): AsyncIterable<DumpLine>;
}

/** One line of a dump; all lines together are the complete graph. */
export type DumpLine =
  | { readonly type: 'change'; readonly value: ChangeRecord }
  | { readonly type: 'entity'; readonly value: DumpedEntity }
  | { readonly type: 'lead'; readonly value: { readonly from: string; readonly to: string } }
  | { readonly type: 'record'; readonly value: PaperRecord }
  | { readonly type: 'table'; readonly value: CuratedTable }
  | { readonly type: 'source'; readonly value: SourceState }
  | { readonly type: 'reading'; readonly value: PaperReading; readonly claims: Readonly<Record<string, ClaimState>> };

/** An entity with its lookup keys and the raw ids assigned to it. */
export interface DumpedEntity extends EntityWrite {
  readonly rawIds: readonly string[];
}

/** The state of claims that does not come from the text (time added, review), by claim id. */
export type ClaimState = Pick<Claim, 'addedAt' | 'review'>;
