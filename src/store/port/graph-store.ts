import type { CuratedTable } from '../../domain/curated.js';
import type { EntityKind } from '../../domain/extraction.js';
import type { SourceState } from '../../domain/facts.js';
import type { Claim, Entity, GraphMention } from '../../domain/graph.js';
import type { Paper } from '../../domain/paper.js';
import type {
  ChangeFilter,
  ChangeRecord,
  EntityWrite,
  PaperReading,
  PaperRecord,
  WriteTransaction,
} from './transaction.js';
import type {
  Bearer,
  BestQuestion,
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

/** What the store says of itself. Never holds a credential. */
export interface StoreInfo {
  /** "sqlite" or "neo4j". */
  readonly store: string;
  /** Version of the database software. */
  readonly version: string;
  /** The address without user and password. */
  readonly address: string;
  readonly schemaVersion: number;
}

export interface StoreStats {
  readonly papers: number;
  readonly claims: number;
  readonly entities: Readonly<Record<EntityKind, number>>;
}

/** A paper with what the graph adds to it. */
export interface StoredPaper extends Paper {
  readonly addedAt: string;
}

/**
 * The port to the graph. Two adapters (sqlite/, neo4j/) answer every question alike: the same rows in the same order, nulls last,
 * ties by id in code-unit order. Lists of ids are answered in their order; an unknown id gives undefined.
 * Every method is one round trip. Errors: StoreUnavailableError when the database does not answer, else the adapter's own.
 */
export interface GraphStore {
  /** What the store is, and where. */
  info(): Promise<StoreInfo>;
  /** Resolves when the database answers; rejects within `timeoutMs`. */
  ping(timeoutMs: number): Promise<void>;
  /** Brings the schema to the version of this program. Idempotent. */
  migrate(): Promise<{ readonly from: number; readonly to: number }>;
  /** Gives connections and files back; the store answers nothing afterwards. */
  close(): Promise<void>;
  /** Grows with every committed change of the graph. */
  version(): Promise<number>;
  /** Another text after every committed change of the graph, and in every other store, copies of this one that were changed since included. */
  state(): Promise<string>;

  /** Each paper by id; the id of a paper that was joined with another leads to it. */
  papers(ids: readonly string[]): Promise<(StoredPaper | undefined)[]>;
  /** By `doi:…`, `arxiv:…` or `title:…` (domain/identity). */
  papersByKey(keys: readonly string[]): Promise<(StoredPaper | undefined)[]>;
  /** Each claim by id. */
  claims(ids: readonly string[]): Promise<(Claim | undefined)[]>;
  /** Each entity by id; the id of a merged entity leads to where it went. */
  entities(ids: readonly string[]): Promise<(Entity | undefined)[]>;
  /** Who bears these names? One row for each (name, entity), with everything narrower. `keys` are nameKey(name) (domain/names) or entity ids. */
  bearers(keys: readonly string[], kinds?: readonly EntityKind[]): Promise<Bearer[]>;
  /** Names that begin with, contain, or share trigrams with the text. A superset of what the search shows. */
  nameCandidates(text: string, kinds: readonly EntityKind[] | undefined, limit: number): Promise<NameCandidate[]>;

  /**
   * A page of the claims that meet the filter.
   * @param fields what of each claim is wanted, by default all of it
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
  /** As `findClaimsOf`, with the claims of what those claims name, in the same round trip. */
  findClaimsOfNamed(owners: readonly Owner[], wanted: WantedClaims, named: NamedClaims): Promise<ClaimsOfNamed>;
  /** One count for each filter, in order. */
  countClaims(filters: readonly ClaimFilter[]): Promise<number[]>;
  /** One count for each owner, in order. */
  countClaimsOf(owners: readonly Owner[], filter: ClaimFilter): Promise<number[]>;

  /**
   * A page of the entities that meet the filter.
   * @param wanted claims that are wanted with each entity, in the same round trip
   */
  findEntities(
    filter: EntityFilter,
    order: Order<EntitySort>,
    page: PageRequest,
    wanted?: WantedClaims,
  ): Promise<EntityPage>;
  /** How many entities meet the filter. */
  countEntities(filter: EntityFilter): Promise<number>;
  /** A page of the papers that meet the filter. */
  findPapers(filter: PaperFilter, order: Order<PaperSort>, page: PageRequest): Promise<Page<StoredPaper>>;
  /** How many papers meet the filter. */
  countPapers(filter: PaperFilter): Promise<number>;
  /** Papers that mention the entity, newest first. */
  papersOf(entityIds: readonly string[], page: PageRequest): Promise<Page<StoredPaper>[]>;
  /** How many papers mention each entity. */
  countPapersOf(entityIds: readonly string[]): Promise<number[]>;

  /** What each paper proposes, by name. */
  proposes(paperIds: readonly string[]): Promise<Entity[][]>;
  /** Which papers propose each entity, newest first. */
  proposedIn(entityIds: readonly string[]): Promise<StoredPaper[][]>;
  /** In order of their places. */
  mentions(paperIds: readonly string[], kinds?: readonly EntityKind[]): Promise<GraphMention[][]>;
  /** The next narrower ones, by name. */
  narrower(entityIds: readonly string[]): Promise<Entity[][]>;
  /** What each entity shares claims with, most claims first, ties by id. */
  related(
    entityIds: readonly string[],
    kinds: readonly EntityKind[] | undefined,
    filter: ClaimFilter,
    first: number,
  ): Promise<{ readonly entityId: string; readonly claims: number }[][]>;

  /** How many of the claims that meet the filter have each value of the facet, most first, ties by key. */
  facets(by: Facet, filter: ClaimFilter, first: number): Promise<FacetCount[]>;
  /** For each method its best absolute claim, best method first; ties by claim id. */
  best(question: BestQuestion): Promise<Claim[]>;
  /** Claims of different papers that disagree by more than `minSpread` of the greatest value, the widest spread first. */
  conflicts(filter: ClaimFilter, minSpread: number): Promise<ConflictGroup[]>;
  /** Every thing of the kinds `through` that shares a claim or a paper's proposal with one of `ids`. */
  neighbours(ids: readonly string[], through: readonly EntityKind[]): Promise<Neighbour[]>;
  /** How much the graph holds. */
  stats(): Promise<StoreStats>;

  /** A page of the log of changes, newest first. */
  changes(filter: ChangeFilter, page: PageRequest): Promise<Page<ChangeRecord>>;
  /** How many changes meet the filter. */
  countChanges(filter: ChangeFilter): Promise<number>;

  /** How far a source has been read; undefined when it never was to its end. */
  sourceState(source: string): Promise<SourceState | undefined>;

  /**
   * Runs `work` in one transaction: all of it is stored, or nothing. `work` may run again when the database asks for a retry, so
   * it must not have effects of its own. Writers are serialised.
   */
  transact<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T>;

  /**
   * Streams everything, each sort in id order, for copies and big exports: what people decided, then entities, then what sources
   * gave, then papers. SQLite
   * gives one state; in Neo4j, which knows no snapshots, a paper that is written meanwhile may be among them or not.
   */
  dump(): AsyncIterable<DumpLine>;
}

/** One line of a dump: all lines together are the graph. */
export type DumpLine =
  | { readonly type: 'change'; readonly value: ChangeRecord }
  | { readonly type: 'entity'; readonly value: DumpedEntity }
  | { readonly type: 'lead'; readonly value: { readonly from: string; readonly to: string } }
  | { readonly type: 'record'; readonly value: PaperRecord }
  | { readonly type: 'table'; readonly value: CuratedTable }
  | { readonly type: 'source'; readonly value: SourceState }
  | { readonly type: 'reading'; readonly value: PaperReading; readonly claims: Readonly<Record<string, ClaimState>> };

/** An entity with the keys that find it and the raw ids that lead to it. */
export interface DumpedEntity extends EntityWrite {
  readonly rawIds: readonly string[];
}

/** What the graph knows of a claim beside what was read, by the claim's id. */
export type ClaimState = Pick<Claim, 'addedAt' | 'review'>;
