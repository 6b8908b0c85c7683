import { ENTITY_KINDS, type EntityKind } from '../domain/extraction.js';
import type { RawEntitySummary } from '../domain/facts.js';
import { entityId, kindOfEntityId, nameKey } from '../domain/names.js';
import { lookup } from '../lexicon/lexicon.js';
import type { Decisions } from '../resolve/consolidate.js';
import { ancestorsOf, knownById } from '../resolve/known.js';
import type { WriteTransaction } from '../store/port/transaction.js';

/** Names of one kind and ids that a change of the graph affects. */
export interface Touched {
  readonly keys: ReadonlyMap<EntityKind, ReadonlySet<string>>;
  readonly rawIds: ReadonlySet<string>;
}

/** Raw entities to consolidate together, and the entities that they may be variants of. */
export interface Component {
  readonly raws: readonly RawEntitySummary[];
  /** `KIND key` → entity id. */
  readonly parents: ReadonlyMap<string, string>;
}

/**
 * Everything whose consolidation may depend on the affected names: raw entities that share a key with them, directly or
 * indirectly, those connected by a decision, and variants of any of these.
 */
export async function componentOf(tx: WriteTransaction, touched: Touched, decisions: Decisions): Promise<Component> {
  const closure = new Closure(tx, decisions);
  await closure.grow(touched);
  await closure.addVariants();
  await closure.addAncestors();
  return { raws: closure.raws(), parents: await closure.parents() };
}

class Closure {
  private readonly found = new Map<string, RawEntitySummary>();
  private readonly asked = new Map<EntityKind, Set<string>>();
  private readonly askedIds = new Set<string>();

  constructor(
    private readonly tx: WriteTransaction,
    private readonly decisions: Decisions,
  ) {}

  raws(): RawEntitySummary[] {
    return [...this.found.values()];
  }

  async grow(touched: Touched): Promise<void> {
    let keys = new Map([...touched.keys].map(([kind, set]) => [kind, new Set(set)]));
    let ids = new Set(touched.rawIds);
    while ([...keys.values()].some((set) => set.size > 0) || ids.size > 0) {
      const news = [...(await this.askKeys(keys)), ...(await this.askIds(ids))];
      keys = new Map();
      ids = new Set();
      for (const raw of news) {
        this.found.set(raw.rawId, raw);
        this.tied(raw, keys, ids);
      }
    }
  }

  /** Adds variants of the entities found, so that their broader link is added or removed. Entries of the lexicon always exist. */
  async addVariants(): Promise<void> {
    for (const kind of ENTITY_KINDS) {
      const keys = this.raws().flatMap((raw) => (raw.kind === kind && !knownById(raw.rawId) ? [raw.key] : []));
      if (keys.length === 0) continue;
      const variants = await this.tx.rawEntitiesByParent(kind, [...new Set(keys)]);
      const ids = variants.map((raw) => raw.rawId).filter((id) => !this.found.has(id));
      if (ids.length > 0) await this.grow({ keys: new Map(), rawIds: new Set(ids) });
    }
  }

  /**
   * Adds the broader entries of the lexicon that papers name themselves. Consolidation writes all ancestors of what it writes;
   * an ancestor loaded without its papers would lose the spellings used in them.
   */
  async addAncestors(): Promise<void> {
    let known = 0;
    while (this.found.size > known) {
      const added = this.raws().slice(known);
      known = this.found.size;
      await this.grow({ keys: new Map(), rawIds: new Set(added.flatMap((raw) => this.ancestorIds(raw))) });
    }
  }

  private ancestorIds({ kind, rawId, parentKeys }: RawEntitySummary): string[] {
    const parents = parentKeys.flatMap((key) => lookup(kind, key) ?? []);
    const decided = this.decisions.broader.flatMap(({ entity, broader }) => entity === rawId && broader ? (knownById(broader) ?? []) : []); // prettier-ignore
    const own = knownById(rawId);
    const direct = [...parents, ...decided];
    const all = [...direct, ...[...(own ? [own] : []), ...direct].flatMap(ancestorsOf)];
    return all.map((entry) => entityId(entry.kind, entry.name));
  }

  async parents(): Promise<Map<string, string>> {
    const parents = new Map<string, string>();
    for (const kind of ENTITY_KINDS) {
      const mine = this.raws().filter((raw) => raw.kind === kind);
      const own = new Set(mine.map((raw) => raw.key));
      const wanted = [...new Set(mine.flatMap((raw) => raw.parentKeys))].filter((key) => !own.has(key));
      if (wanted.length === 0) continue;
      const bearers = new Map<string, Set<string>>();
      for (const raw of await this.tx.rawEntitiesByKey(kind, wanted)) {
        if (raw.entityId) bearers.set(raw.key, (bearers.get(raw.key) ?? new Set()).add(raw.entityId));
      }
      for (const [key, ids] of bearers) if (ids.size === 1) parents.set(`${kind} ${key}`, [...ids][0]!);
    }
    return parents;
  }

  private async askKeys(keys: ReadonlyMap<EntityKind, ReadonlySet<string>>): Promise<RawEntitySummary[]> {
    const answers: RawEntitySummary[] = [];
    for (const [kind, wanted] of keys) {
      const asked = this.asked.get(kind) ?? new Set();
      this.asked.set(kind, asked);
      const fresh = [...wanted].filter((key) => key !== '' && !asked.has(key));
      fresh.forEach((key) => asked.add(key));
      if (fresh.length > 0) answers.push(...(await this.tx.rawEntitiesByKey(kind, fresh)));
    }
    return answers.filter((raw) => !this.found.has(raw.rawId));
  }

  private async askIds(ids: ReadonlySet<string>): Promise<RawEntitySummary[]> {
    const fresh = [...ids].filter((id) => !this.askedIds.has(id) && !this.found.has(id));
    fresh.forEach((id) => this.askedIds.add(id));
    return fresh.length > 0 ? this.tx.rawEntitiesById(fresh) : [];
  }

  /** The keys and ids that connect a raw entity to others. */
  private tied(raw: RawEntitySummary, keys: Map<EntityKind, Set<string>>, ids: Set<string>): void {
    const add = (key: string): void => {
      keys.set(raw.kind, (keys.get(raw.kind) ?? new Set()).add(key));
    };
    add(raw.key);
    add(raw.fullKey);
    for (const { from, into } of this.decisions.merges) {
      if (from === raw.rawId) ids.add(into);
      if (into === raw.rawId) ids.add(from);
    }
    for (const { entity, alias } of this.decisions.aliases) {
      if (entity === raw.rawId) add(nameKey(alias));
      if (kindOfEntityId(entity) === raw.kind && nameKey(alias) === raw.key) ids.add(entity);
    }
  }
}
