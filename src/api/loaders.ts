import DataLoader from 'dataloader';
import type { EntityKind } from '../domain/extraction.js';
import type { Claim, Entity, GraphMention } from '../domain/graph.js';
import type { GraphStore, StoredPaper } from '../store/graph-store.js';
import type { ClaimFilter, NamedClaims, Owner, Page, PageRequest, WantedClaims } from '../store/questions.js';

/** Which page of which claims of each owner. */
export interface ClaimPageArgs extends WantedClaims {
  readonly type: Owner['type'];
  /** Claims of what these claims name, to come along; they are no other question. */
  readonly named?: NamedClaims;
}

/**
 * One question to the store for each field and level: what the rows of a level ask for by id within one tick is asked together.
 * Questions with arguments are grouped by them, so that fifty papers with the same nested list make one call.
 */
export class Loaders {
  readonly paper: DataLoader<string, StoredPaper | undefined>;
  readonly entity: DataLoader<string, Entity | undefined>;
  readonly claim: DataLoader<string, Claim | undefined>;
  readonly proposes: DataLoader<string, Entity[]>;
  readonly proposedIn: DataLoader<string, StoredPaper[]>;
  readonly narrower: DataLoader<string, Entity[]>;
  readonly paperCount: DataLoader<string, number>;
  readonly claimsOf: ArgumentLoader<ClaimPageArgs, Page<Claim>>;
  readonly claimCountOf: ArgumentLoader<Pick<ClaimPageArgs, 'type' | 'filter'>, number>;
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

  /** The entity, which must exist because the graph itself points at it. */
  async knownEntity(id: string): Promise<Entity> {
    return known(await this.entity.load(id), id);
  }

  async knownEntities(ids: readonly string[]): Promise<Entity[]> {
    return Promise.all(ids.map((id) => this.knownEntity(id)));
  }

  /** In how many claims each entity takes part. */
  async claimCounts(ids: readonly string[]): Promise<number[]> {
    return Promise.all(ids.map((id) => this.claimCountOf.load({ type: 'entity', filter: {} }, id)));
  }

  async knownPaper(id: string): Promise<StoredPaper> {
    return known(await this.paper.load(id), id);
  }
}

/** A loader for each set of arguments. */
class ArgumentLoader<Args, Value> {
  private readonly loaders = new Map<string, DataLoader<string, Value>>();

  /** @param question what of the arguments makes another question, by default all */
  constructor(
    private readonly ask: (args: Args, ids: readonly string[]) => Promise<Value[]>,
    private readonly question: (args: Args) => unknown = (args) => args,
  ) {}

  load(args: Args, id: string): Promise<Value> {
    return this.loaderOf(args).load(id);
  }

  /** Takes an answer that came with another question. */
  prime(args: Args, id: string, value: Value): void {
    this.loaderOf(args).prime(id, value);
  }

  private loaderOf(args: Args): DataLoader<string, Value> {
    const key = JSON.stringify(this.question(args)) ?? '';
    const loader = this.loaders.get(key) ?? new DataLoader((ids: readonly string[]) => this.ask(args, ids));
    this.loaders.set(key, loader);
    return loader;
  }
}

function owners(type: Owner['type'], ids: readonly string[]): Owner[] {
  return ids.map((id) => ({ type, id }));
}

function known<T>(thing: T | undefined, id: string): T {
  if (thing === undefined) throw new Error(`the graph points at ${id}, but does not hold it`);
  return thing;
}
