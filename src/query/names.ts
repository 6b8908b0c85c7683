import DataLoader from 'dataloader';
import type { EntityKind } from '../domain/extraction.js';
import type { Entity } from '../domain/graph.js';
import { paperKeys } from '../domain/ids.js';
import { kindOfEntityId, nameKey } from '../domain/names.js';
import type { GraphStore, StoredPaper } from '../store/port/graph-store.js';
import { everyPage } from '../store/port/every-page.js';
import type { Bearer } from '../store/port/queries.js';
import { MOST_ROWS } from './cursors.js';
import { QueryError } from './errors.js';
import { methodsMadeBy } from './makers.js';
import type { Loaders } from './loaders.js';
import { search } from './search.js';

/** Resolves names to entities. All names that the rows of a list pass are resolved in one query. */
export class Names {
  private readonly bearersOfKey: DataLoader<string, Bearer[]>;
  private readonly paperOfKey: DataLoader<string, StoredPaper | undefined>;

  constructor(
    private readonly store: GraphStore,
    private readonly loaders: Loaders,
  ) {
    this.bearersOfKey = new DataLoader(async (keys) => {
      const bearers = await store.bearers(keys);
      return keys.map((key) => bearers.filter((bearer) => bearer.key === key));
    });
    this.paperOfKey = new DataLoader((keys) => store.papersByKey(keys));
  }

  /**
   * Ids of all entities that have one of the names, optionally with all narrower ones. Sorted, each id once.
   * @throws QueryError UNKNOWN_NAME for a name without an entity of these kinds
   */
  async ids(names: readonly string[], kinds: readonly EntityKind[] | undefined, narrower: boolean): Promise<string[]> {
    const found = await Promise.all(names.map((name) => this.bearers(name, kinds)));
    const ids = found.flat().flatMap((bearer) => [bearer.entityId, ...(narrower ? bearer.narrowerIds : [])]);
    return [...new Set(ids)].sort();
  }

  /** The entities that have a name, most claims first; at least one. */
  async entities(name: string, kinds?: readonly EntityKind[]): Promise<Entity[]> {
    const bearers = await this.bearers(name, kinds);
    const entities = await this.loaders.knownEntities([...new Set(bearers.map((bearer) => bearer.entityId))]);
    if (entities.length < 2) return entities;
    const counts = await this.loaders.claimCounts(entities.map((entity) => entity.id));
    return entities
      .map((entity, i) => ({ entity, count: counts[i]! }))
      .sort((a, b) => b.count - a.count || (a.entity.id < b.entity.id ? -1 : 1))
      .map(({ entity }) => entity);
  }

  /** Ids of all hardware by these vendors, ignoring case; may be empty. */
  async hardwareBy(vendors: readonly string[]): Promise<string[]> {
    const wanted = new Set(vendors.map((vendor) => vendor.toLowerCase()));
    const ids: string[] = [];
    const pages = everyPage((after) =>
      this.store.findEntities({ kind: 'HARDWARE' }, { by: 'NAME', descending: false }, { first: MOST_ROWS, after }),
    );
    for await (const devices of pages)
      ids.push(...devices.flatMap(({ id, vendor }) => (wanted.has(vendor?.toLowerCase() ?? '') ? [id] : [])));
    return ids.sort();
  }

  /** Ids of all methods that these organisations made; may be empty. */
  methodsBy(organizations: readonly string[]): Promise<string[]> {
    return methodsMadeBy(this.store, organizations);
  }

  /** True if an entity of this kind has the name or the id. */
  async isKnown(name: string, kind: EntityKind): Promise<boolean> {
    const found = kindOfEntityId(name) ? await this.bearersOfId(name) : await this.bearersOfName(name);
    return found.some((bearer) => kindOfEntityId(bearer.entityId) === kind);
  }

  /** The only entity that has a name; undefined if there is not exactly one. */
  async ifKnown(name: string, kind: EntityKind): Promise<Entity | undefined> {
    const ids = (await this.bearersOfName(name)).map((bearer) => bearer.entityId);
    const fitting = ids.filter((id) => kindOfEntityId(id) === kind);
    return fitting.length === 1 ? this.loaders.knownEntity(fitting[0]!) : undefined;
  }

  /** A paper by id, DOI, arXiv id, or id at another service (`crossIdsIn`); undefined if it is not in the graph. */
  async paper(id: string): Promise<StoredPaper | undefined> {
    const byId = id.startsWith('paper:') ? await this.loaders.paper.load(id) : undefined;
    if (byId) return byId;
    const found = await Promise.all(keysOf(id.replace(/^paper:/, '')).map((key) => this.paperOfKey.load(key)));
    return found.find((paper) => paper !== undefined);
  }

  /** @throws QueryError UNKNOWN_NAME if the paper is not in the graph */
  async knownPaperId(id: string): Promise<string> {
    const paper = await this.paper(id);
    if (paper) return paper.id;
    throw new QueryError('UNKNOWN_NAME', `no paper has the id, DOI or arXiv id "${id}"`, { name: id, suggestions: [] });
  }

  private async bearers(name: string, kinds?: readonly EntityKind[]): Promise<Bearer[]> {
    const found = kindOfEntityId(name) ? await this.bearersOfId(name) : await this.bearersOfName(name);
    const fitting = kinds ? found.filter((bearer) => kinds.includes(kindOfEntityId(bearer.entityId)!)) : found;
    if (fitting.length > 0) return fitting;
    throw await this.unknown(name, kinds);
  }

  private async bearersOfName(name: string): Promise<Bearer[]> {
    const key = nameKey(name);
    return key === '' ? [] : this.bearersOfKey.load(key);
  }

  /** The id of a merged entity returns the entity that it was merged into. */
  private async bearersOfId(id: string): Promise<Bearer[]> {
    const found = await this.bearersOfKey.load(id);
    if (found.length > 0) return found;
    const current = (await this.loaders.entity.load(id))?.id;
    return current === undefined || current === id ? [] : this.bearersOfKey.load(current);
  }

  private async unknown(name: string, kinds: readonly EntityKind[] | undefined): Promise<QueryError> {
    const text = kindOfEntityId(name) ? name.replace(/^\w+:/, '').replaceAll('-', ' ') : name;
    const hits = await search(this.store, { text, kinds, first: 5 });
    const entities = await this.loaders.knownEntities(hits.map((hit) => hit.entityId));
    const suggestions = [...new Set(entities.map((entity) => entity.name))];
    const what = kinds?.length === 1 ? kinds[0]!.toLowerCase() : 'thing';
    const hint = suggestions.length > 0 ? `; did you mean ${suggestions.map((s) => `"${s}"`).join(' or ')}?` : '';
    const how = kindOfEntityId(name) ? 'with the id' : 'called';
    return new QueryError('UNKNOWN_NAME', `the graph has no ${what} ${how} "${name}"${hint}`, { name, suggestions });
  }
}

/** Keys of a paper that a text may refer to; DOIs of arXiv also give the arXiv id. */
function keysOf(text: string): string[] {
  if (text.startsWith('title:')) return [text];
  return paperKeys({ doi: text, arxivId: text, crossIds: [text], title: '' }).filter(
    (key) => !key.startsWith('title:'),
  );
}
