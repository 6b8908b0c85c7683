import DataLoader from 'dataloader';
import type { EntityKind } from '../domain/extraction.js';
import type { Claim, Entity, GraphMention } from '../domain/graph.js';
import type { GraphStore, StoredPaper } from '../store/port/graph-store.js';
import type {
  ClaimFilter,
  NamedClaims,
  NamingField,
  Owner,
  Page,
  PageRequest,
  WantedClaims,
} from '../store/port/queries.js';

/** A field in which a claim references an entity or its paper. */
export type Pointer = NamingField | 'paperId';

/** The page of claims to load for each owner (a paper or an entity). */
export interface OwnedClaims extends WantedClaims {
  readonly type: Owner['type'];
  /** Claims of the entities in these claims, to be loaded in the same query; not part of the loader's key. */
  readonly named?: NamedClaims;
}

/**
 * Batches queries to the store: ids that the rows of a list request within one tick are loaded together. Queries with arguments are grouped
 * by them, so that fifty papers with the same nested list need one call.
 */
export class Loaders {
  /** Already loaded items. */
  private readonly entities = new Map<string, Entity>();
  private readonly papers = new Map<string, StoredPaper>();
  readonly paper: DataLoader<string, StoredPaper | undefined>;
  readonly entity: DataLoader<string, Entity | undefined>;
  readonly claim: DataLoader<string, Claim | undefined>;
  readonly proposes: DataLoader<string, Entity[]>;
  readonly proposedIn: DataLoader<string, StoredPaper[]>;
  readonly narrower: DataLoader<string, Entity[]>;
  readonly paperCount: DataLoader<string, number>;
  readonly claimsOf: ArgumentLoader<OwnedClaims, Page<Claim>>;
  readonly claimCountOf: ArgumentLoader<Pick<OwnedClaims, 'type' | 'filter'>, number>;
  readonly papersOf: ArgumentLoader<PageRequest, Page<StoredPaper>>;
  readonly mentions: ArgumentLoader<readonly EntityKind[] | undefined, GraphMention[]>;
  readonly related: ArgumentLoader<
    { readonly kinds?: readonly EntityKind[]; readonly filter: ClaimFilter; readonly first: number },
    { readonly entityId: string; readonly claims: number }[]
  >;

  constructor(store: GraphStore) {
    this.paper = new DataLoader((ids) => store.papers(ids));
    this.entity = new DataLoader((ids) => store.entities(ids));
    this.claim = new DataLoader((ids) => store.claims(ids));
    this.proposes = new DataLoader((ids) => store.proposes(ids));
    this.proposedIn = new DataLoader((ids) => store.proposedIn(ids));
    this.narrower = new DataLoader((ids) => store.narrower(ids));
    this.paperCount = new DataLoader((ids) => store.countPapersOf(ids));
    this.claimsOf = new ArgumentLoader(
      async ({ type, named, ...wanted }, ids) => {
        if (!named)
          return store.findClaimsOf(owners(type, ids), wanted.filter, wanted.order, wanted.page, wanted.fields);
        const found = await store.findClaimsOfNamed(owners(type, ids), wanted, named);
        for (const [id, claims] of found.named) this.claimsOf.prime({ type: 'entity', ...named.claims }, id, claims);
        return found.pages;
      },
      ({ named: _, ...question }) => question,
    );
    this.claimCountOf = new ArgumentLoader(({ type, filter }, ids) => store.countClaimsOf(owners(type, ids), filter));
    this.papersOf = new ArgumentLoader((page, ids) => store.papersOf(ids, page));
    this.mentions = new ArgumentLoader((kinds, ids) => store.mentions(ids, kinds));
    this.related = new ArgumentLoader(({ kinds, filter, first }, ids) => store.related(ids, kinds, filter, first));
  }

  /** Loads an entity that must exist because the graph references it. Returns no promise if it is already loaded. */
  knownEntity(id: string): Entity | Promise<Entity> {
    return this.entities.get(id) ?? this.entity.load(id).then((entity) => known(entity, id));
  }

  knownEntities(ids: readonly string[]): Entity[] | Promise<Entity[]> {
    const all = ids.map((id) => this.knownEntity(id));
    return all.some((one) => one instanceof Promise) ? Promise.all(all) : (all as Entity[]);
  }

  /**
   * Prefetches the entities and papers that a page of claims references, so that their fields resolve without a promise for
   * each row. If something is missing here, the field itself loads it and reports errors.
   */
  async prefetch({ rows }: Page<Claim>, pointers: readonly Pointer[]): Promise<void> {
    const entityIds: string[] = [];
    const paperIds: string[] = [];
    for (const field of pointers) {
      const ids = field === 'paperId' ? paperIds : entityIds;
      for (const { item } of rows) ids.push(...[item[field] ?? []].flat());
    }
    await Promise.all([
      loadMissing(this.entities, this.entity, entityIds),
      loadMissing(this.papers, this.paper, paperIds),
    ]);
  }

  /** Loads the number of claims of entities. */
  async claimCounts(ids: readonly string[]): Promise<number[]> {
    return Promise.all(ids.map((id) => this.claimCountOf.load({ type: 'entity', filter: {} }, id)));
  }

  knownPaper(id: string): StoredPaper | Promise<StoredPaper> {
    return this.papers.get(id) ?? this.paper.load(id).then((paper) => known(paper, id));
  }
}

/** Loaders by their arguments. */
class ArgumentLoader<Args, Value> {
  private readonly loaders = new Map<string, DataLoader<string, Value>>();
  /** The rows of a list usually pass the same arguments object. */
  private readonly ofArgs = new WeakMap<object, DataLoader<string, Value>>();

  /** @param question the part of the arguments that distinguishes queries; all of them by default */
  constructor(
    private readonly ask: (args: Args, ids: readonly string[]) => Promise<Value[]>,
    private readonly question: (args: Args) => unknown = (args) => args,
  ) {}

  load(args: Args, id: string): Promise<Value> {
    return this.loaderOf(args).load(id);
  }

  /** Caches a result that came with another query. */
  prime(args: Args, id: string, value: Value): void {
    this.loaderOf(args).prime(id, value);
  }

  private loaderOf(args: Args): DataLoader<string, Value> {
    if (typeof args !== 'object' || args === null) return this.loaderOfText(args);
    const loader = this.ofArgs.get(args) ?? this.loaderOfText(args);
    this.ofArgs.set(args, loader);
    return loader;
  }

  private loaderOfText(args: Args): DataLoader<string, Value> {
    const key = JSON.stringify(this.question(args)) ?? '';
    const loader = this.loaders.get(key) ?? new DataLoader((ids: readonly string[]) => this.ask(args, ids));
    this.loaders.set(key, loader);
    return loader;
  }
}

/** Loads what is not loaded yet. */
async function loadMissing<T>(
  loaded: Map<string, T>,
  loader: DataLoader<string, T | undefined>,
  ids: readonly string[],
): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !loaded.has(id));
  if (missing.length === 0) return;
  const found = await loader.loadMany(missing);
  found.forEach((thing, i) => {
    if (thing !== undefined && !(thing instanceof Error)) loaded.set(missing[i]!, thing);
  });
}

function owners(type: Owner['type'], ids: readonly string[]): Owner[] {
  return ids.map((id) => ({ type, id }));
}

function known<T>(thing: T | undefined, id: string): T {
  if (thing === undefined) throw new Error(`the graph refers to ${id}, but does not contain it`);
  return thing;
}
