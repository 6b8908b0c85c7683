import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EntityKind } from '../../domain/extraction.js';
import type { Claim, Entity, GraphMention } from '../../domain/graph.js';
import type { ChangeFilter, ChangeRecord, WriteTransaction } from '../changes.js';
import type { DumpLine, GraphStore, StoredPaper, StoreInfo, StoreStats } from '../graph-store.js';
import type {
  Bearer,
  BestQuestion,
  ClaimFilter,
  ClaimSort,
  ConflictGroup,
  EntityFilter,
  EntitySort,
  Facet,
  FacetCount,
  NameCandidate,
  Neighbour,
  Order,
  Owner,
  Page,
  PageRequest,
  PaperFilter,
  PaperSort,
} from '../questions.js';
import { countChanges, findChanges } from './changes.js';
import { bestClaims, claimsById, countClaims, countClaimsOf, findClaims, findClaimsOf } from './claims.js';
import { Connection } from './connection.js';
import { dump } from './dump.js';
import {
  bearers,
  countEntities,
  entitiesById,
  findEntities,
  nameCandidates,
  narrower,
  proposes,
  related,
} from './entities.js';
import { migrate, requireVersion, schemaVersion } from './migrations.js';
import {
  countPapers,
  countPapersOf,
  findPapers,
  mentions,
  papersById,
  papersByKey,
  papersOf,
  proposedIn,
} from './papers.js';
import { conflicts, facets, neighbours, stats } from './surveys.js';
import { SqliteTransaction } from './transaction.js';

/**
 * The graph in one SQLite file, without a server. One connection writes, one reads; WAL lets a reader see the last committed state
 * beside a writer, in this process and in others.
 */
export class SqliteStore implements GraphStore {
  private readonly writer: Connection;
  private readonly reader: Connection;
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(private readonly path: string) {
    this.writer = new Connection(path, { readonly: false });
    this.reader = new Connection(path, { readonly: true });
  }

  /**
   * Opens the file; it and its folder are made when they are missing.
   * @param options.migrate bring an older or new file to this version; otherwise an older one is refused
   */
  static open(path: string, options: { readonly migrate: boolean }): SqliteStore {
    mkdirSync(dirname(path), { recursive: true });
    const store = new SqliteStore(path);
    if (options.migrate || schemaVersion(store.writer) === 0) migrate(store.writer);
    return store;
  }

  async info(): Promise<StoreInfo> {
    requireVersion(this.reader);
    const { version } = this.reader.get<{ version: string }>('SELECT sqlite_version() AS version')!;
    return { store: 'sqlite', version, address: `sqlite:${this.path}`, schemaVersion: schemaVersion(this.reader) };
  }
  async ping(): Promise<void> {
    this.reader.get('SELECT 1 AS one');
  }
  async migrate(): Promise<{ from: number; to: number }> {
    return migrate(this.writer);
  }
  async close(): Promise<void> {
    await this.queue.catch(() => undefined);
    this.reader.close();
    this.writer.close();
  }
  async version(): Promise<number> {
    return this.reader.get<{ value: number }>("SELECT value FROM meta WHERE key = 'graph_version'")!.value;
  }

  async papers(ids: readonly string[]): Promise<(StoredPaper | undefined)[]> {
    return papersById(this.reader, ids);
  }
  async papersByKey(keys: readonly string[]): Promise<(StoredPaper | undefined)[]> {
    return papersByKey(this.reader, keys);
  }
  async claims(ids: readonly string[]): Promise<(Claim | undefined)[]> {
    return claimsById(this.reader, ids);
  }
  async entities(ids: readonly string[]): Promise<(Entity | undefined)[]> {
    return entitiesById(this.reader, ids);
  }
  async bearers(keys: readonly string[], kinds?: readonly EntityKind[]): Promise<Bearer[]> {
    return bearers(this.reader, keys, kinds);
  }
  async nameCandidates(
    text: string,
    kinds: readonly EntityKind[] | undefined,
    limit: number,
  ): Promise<NameCandidate[]> {
    return nameCandidates(this.reader, text, kinds, limit);
  }

  async findClaims(filter: ClaimFilter, order: Order<ClaimSort>, page: PageRequest): Promise<Page<Claim>> {
    return findClaims(this.reader, filter, order, page);
  }
  async findClaimsOf(
    owners: readonly Owner[],
    filter: ClaimFilter,
    order: Order<ClaimSort>,
    page: PageRequest,
  ): Promise<Page<Claim>[]> {
    return findClaimsOf(this.reader, owners, filter, order, page);
  }
  async countClaims(filters: readonly ClaimFilter[]): Promise<number[]> {
    return countClaims(this.reader, filters);
  }
  async countClaimsOf(owners: readonly Owner[], filter: ClaimFilter): Promise<number[]> {
    return countClaimsOf(this.reader, owners, filter);
  }

  async findEntities(filter: EntityFilter, order: Order<EntitySort>, page: PageRequest): Promise<Page<Entity>> {
    return findEntities(this.reader, filter, order, page);
  }
  async countEntities(filter: EntityFilter): Promise<number> {
    return countEntities(this.reader, filter);
  }
  async findPapers(filter: PaperFilter, order: Order<PaperSort>, page: PageRequest): Promise<Page<StoredPaper>> {
    return findPapers(this.reader, filter, order, page);
  }
  async countPapers(filter: PaperFilter): Promise<number> {
    return countPapers(this.reader, filter);
  }
  async papersOf(entityIds: readonly string[], page: PageRequest): Promise<Page<StoredPaper>[]> {
    return papersOf(this.reader, entityIds, page);
  }
  async countPapersOf(entityIds: readonly string[]): Promise<number[]> {
    return countPapersOf(this.reader, entityIds);
  }

  async proposes(paperIds: readonly string[]): Promise<Entity[][]> {
    return proposes(this.reader, paperIds);
  }
  async proposedIn(entityIds: readonly string[]): Promise<StoredPaper[][]> {
    return proposedIn(this.reader, entityIds);
  }
  async mentions(paperIds: readonly string[], kinds?: readonly EntityKind[]): Promise<GraphMention[][]> {
    return mentions(this.reader, paperIds, kinds);
  }
  async narrower(entityIds: readonly string[]): Promise<Entity[][]> {
    return narrower(this.reader, entityIds);
  }
  async related(
    entityIds: readonly string[],
    kinds: readonly EntityKind[] | undefined,
    filter: ClaimFilter,
    first: number,
  ): Promise<{ readonly entityId: string; readonly claims: number }[][]> {
    return related(this.reader, entityIds, kinds, filter, first);
  }

  async facets(by: Facet, filter: ClaimFilter, first: number): Promise<FacetCount[]> {
    return facets(this.reader, by, filter, first);
  }
  async best(question: BestQuestion): Promise<Claim[]> {
    return bestClaims(this.reader, question);
  }
  async conflicts(filter: ClaimFilter, minSpread: number): Promise<ConflictGroup[]> {
    return conflicts(this.reader, filter, minSpread);
  }
  async neighbours(ids: readonly string[], through: readonly EntityKind[]): Promise<Neighbour[]> {
    return neighbours(this.reader, ids, through);
  }
  async stats(): Promise<StoreStats> {
    return stats(this.reader);
  }

  async changes(filter: ChangeFilter, page: PageRequest): Promise<Page<ChangeRecord>> {
    return findChanges(this.reader, filter, page);
  }
  async countChanges(filter: ChangeFilter): Promise<number> {
    return countChanges(this.reader, filter);
  }

  /** Writers of this process queue here; those of other processes wait for the file's lock. */
  transact<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    const result = this.queue.then(async () => {
      requireVersion(this.writer);
      this.writer.script('BEGIN IMMEDIATE');
      try {
        const answer = await work(new SqliteTransaction(this.writer));
        this.writer.run("UPDATE meta SET value = value + 1 WHERE key = 'graph_version'");
        this.writer.script('COMMIT');
        return answer;
      } catch (error) {
        this.writer.script('ROLLBACK');
        throw error;
      }
    });
    this.queue = result.catch(() => undefined);
    return result;
  }

  dump(): AsyncIterable<DumpLine> {
    return dump(this.reader);
  }
}
