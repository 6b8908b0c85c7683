import type { EntityKind } from '../../domain/extraction.js';
import type { SourceState } from '../../domain/facts.js';
import type { Claim, Entity, GraphMention } from '../../domain/graph.js';
import { kindOfEntityId } from '../../domain/names.js';
import type { ChangeFilter, ChangeRecord, FactsReader, WriteTransaction } from '../port/transaction.js';
import type { DumpLine, GraphStore, StoredPaper, StoreInfo, StoreStats, Recalled } from '../port/graph-store.js';
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
} from '../port/queries.js';
import { countChanges, findChanges } from './changes.js';
import {
  bestClaims,
  claimsById,
  countClaims,
  countClaimsOf,
  findClaims,
  findClaimsOf,
  findClaimsOfNamed,
} from './claims.js';
import { Connection, type ConnectionSettings } from './connection.js';
import { NEO4J_DEFAULTS, WRITER_MS, type Neo4jSettings, type OpenOptions, type StoreAddress } from '../port/address.js';
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
import { integrityOf } from './integrity.js';
import { Memory } from './memory.js';
import { migrate, prepare, requireVersion, schemaVersion } from './migrations.js';
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
import { boards, conflicts, facets, neighbours, stats } from './surveys.js';
import { Neo4jFacts } from './facts.js';
import { Neo4jTransaction } from './transaction.js';

type Neo4jAddress = Extract<StoreAddress, { type: 'neo4j' }>;

/** For how long something that somebody waits for is tried again. */
const WAITED_FOR_MS = 2_000;

function connectionSettings(settings: Neo4jSettings, patient: boolean, writerMs: number): ConnectionSettings {
  return {
    maxConnectionPoolSize: settings.pool,
    connectionTimeout: settings.connectMs,
    connectionAcquisitionTimeout: settings.acquireMs,
    writeRetryTime: patient ? settings.retryMs : WAITED_FOR_MS,
    readRetryTime: WAITED_FOR_MS,
    readTimeout: settings.readMs,
    writerMs,
  };
}

/** Takes the lock of whoever writes, too. */
const RAISE_VERSION = `MERGE (m:Meta {id: 'graph'}) SET m.graphVersion = coalesce(m.graphVersion, 0) + 1, m.state = randomUUID()
  RETURN coalesce(m.schemaVersion, 0) AS version`;

/** The graph in Neo4j, over its own driver: clusters, routing and TLS by the address's scheme. */
export class Neo4jStore implements GraphStore {
  private readonly memory = new Memory(() => this.version());

  private constructor(
    private readonly db: Connection,
    private readonly address: string,
  ) {}

  /**
   * Connects.
   * @param options see `openStore`
   * @throws SchemaVersionError when it is to be prepared and holds data of another version's schema
   * @throws StoreUnavailableError when the database does not answer or refuses the credentials
   */
  static async open(address: Neo4jAddress, options: OpenOptions): Promise<Neo4jStore> {
    const { prepare: ready, patient = false, neo4j: settings = NEO4J_DEFAULTS, writerMs = WRITER_MS } = options;
    const { uri, user, password, database } = address;
    const name = `${uri}${database === undefined ? '' : `/${database}`}`;
    const db = new Connection(uri, user, password, database, connectionSettings(settings, patient, writerMs), name);
    try {
      await db.ping(10_000);
      if (ready) await prepare(db);
    } catch (error) {
      await db.close();
      throw error;
    }
    return new Neo4jStore(db, name);
  }

  async info(): Promise<StoreInfo> {
    const version = await schemaVersion(this.db);
    requireVersion(version);
    const [row] = await this.db.run<{ version: string }>(
      "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version",
    );
    return { store: 'neo4j', version: row!.version, address: this.address, schemaVersion: version };
  }
  ping(timeoutMs: number): Promise<void> {
    return this.db.ping(timeoutMs);
  }
  migrate(): Promise<{ from: number; to: number }> {
    return migrate(this.db);
  }
  close(): Promise<void> {
    return this.db.close();
  }
  async version(): Promise<number> {
    const [row] = await this.db.run<{ version: number }>(
      "MATCH (m:Meta {id: 'graph'}) RETURN m.graphVersion AS version",
    );
    return row?.version ?? 0;
  }
  recalled(): Recalled {
    const { hits, misses } = this.memory;
    return { hits, misses };
  }
  async integrity(): Promise<string[]> {
    return integrityOf(this.db);
  }
  async state(): Promise<string> {
    const [row] = await this.db.run<{ state: string }>(
      "MATCH (m:Meta {id: 'graph'}) RETURN m.graphVersion + '-' + coalesce(m.state, '') AS state",
    );
    return row?.state ?? '';
  }

  async papers(ids: readonly string[]): Promise<(StoredPaper | undefined)[]> {
    return this.memory.recall(this.memory.papers, ids, (missing) => papersById(this.db, missing));
  }
  async papersByKey(keys: readonly string[]): Promise<(StoredPaper | undefined)[]> {
    return papersByKey(this.db, keys);
  }
  async claims(ids: readonly string[]): Promise<(Claim | undefined)[]> {
    return claimsById(this.db, ids);
  }
  async entities(ids: readonly string[]): Promise<(Entity | undefined)[]> {
    return this.memory.recall(this.memory.entities, ids, (missing) => entitiesById(this.db, missing));
  }
  async bearers(keys: readonly string[], kinds?: readonly EntityKind[]): Promise<Bearer[]> {
    const asked = [...new Set(keys)].sort();
    const known = await this.memory.recall(this.memory.bearers, asked, async (missing) => {
      const found = await bearers(this.db, missing);
      return missing.map((key) => {
        const own = found.filter((bearer) => bearer.key === key);
        return own.length > 0 ? own : undefined;
      });
    });
    const all = asked.flatMap((_, i) => known[i] ?? []);
    return kinds ? all.filter((bearer) => kinds.includes(kindOfEntityId(bearer.entityId)!)) : all;
  }
  async nameCandidates(
    text: string,
    kinds: readonly EntityKind[] | undefined,
    limit: number,
  ): Promise<NameCandidate[]> {
    return nameCandidates(this.db, text, kinds, limit);
  }

  async findClaims<Field extends ClaimField = ClaimField>(
    filter: ClaimFilter,
    order: Order<ClaimSort>,
    page: PageRequest,
    fields?: readonly Field[],
  ): Promise<Page<ClaimPart<Field>>> {
    return findClaims(this.db, filter, order, page, fields);
  }
  async findClaimsOf<Field extends ClaimField = ClaimField>(
    owners: readonly Owner[],
    filter: ClaimFilter,
    order: Order<ClaimSort>,
    page: PageRequest,
    fields?: readonly Field[],
  ): Promise<Page<ClaimPart<Field>>[]> {
    return findClaimsOf(this.db, owners, filter, order, page, fields);
  }
  async findClaimsOfNamed(owners: readonly Owner[], wanted: WantedClaims, named: NamedClaims): Promise<ClaimsOfNamed> {
    return findClaimsOfNamed(this.db, owners, wanted, named);
  }
  async countClaims(filters: readonly ClaimFilter[]): Promise<number[]> {
    return countClaims(this.db, filters);
  }
  async countClaimsOf(owners: readonly Owner[], filter: ClaimFilter): Promise<number[]> {
    return countClaimsOf(this.db, owners, filter);
  }

  async findEntities(
    filter: EntityFilter,
    order: Order<EntitySort>,
    page: PageRequest,
    wanted?: WantedClaims,
  ): Promise<EntityPage> {
    return findEntities(this.db, filter, order, page, wanted);
  }
  async countEntities(filter: EntityFilter): Promise<number> {
    return countEntities(this.db, filter);
  }
  async findPapers(filter: PaperFilter, order: Order<PaperSort>, page: PageRequest): Promise<Page<StoredPaper>> {
    return findPapers(this.db, filter, order, page);
  }
  async countPapers(filter: PaperFilter): Promise<number> {
    return countPapers(this.db, filter);
  }
  async papersOf(entityIds: readonly string[], page: PageRequest): Promise<Page<StoredPaper>[]> {
    return papersOf(this.db, entityIds, page);
  }
  async countPapersOf(entityIds: readonly string[]): Promise<number[]> {
    return countPapersOf(this.db, entityIds);
  }

  async proposes(paperIds: readonly string[]): Promise<Entity[][]> {
    return proposes(this.db, paperIds);
  }
  async proposedIn(entityIds: readonly string[]): Promise<StoredPaper[][]> {
    return proposedIn(this.db, entityIds);
  }
  async mentions(paperIds: readonly string[], kinds?: readonly EntityKind[]): Promise<GraphMention[][]> {
    return mentions(this.db, paperIds, kinds);
  }
  async narrower(entityIds: readonly string[]): Promise<Entity[][]> {
    return narrower(this.db, entityIds);
  }
  async related(
    entityIds: readonly string[],
    kinds: readonly EntityKind[] | undefined,
    filter: ClaimFilter,
    first: number,
  ): Promise<{ readonly entityId: string; readonly claims: number }[][]> {
    return related(this.db, entityIds, kinds, filter, first);
  }

  async facets(by: Facet, filter: ClaimFilter, first: number): Promise<FacetCount[]> {
    return facets(this.db, by, filter, first);
  }
  async best(question: BestQuestion): Promise<Claim[]> {
    return bestClaims(this.db, question);
  }
  async boards(filter: ClaimFilter, first: number): Promise<BoardGroup[]> {
    return boards(this.db, filter, first);
  }
  async conflicts(filter: ClaimFilter, minSpread: number): Promise<ConflictGroup[]> {
    return conflicts(this.db, filter, minSpread);
  }
  async neighbours(ids: readonly string[], through: readonly EntityKind[]): Promise<Neighbour[]> {
    return neighbours(this.db, ids, through);
  }
  async stats(): Promise<StoreStats> {
    return stats(this.db);
  }

  async changes(filter: ChangeFilter, page: PageRequest): Promise<Page<ChangeRecord>> {
    return findChanges(this.db, filter, page);
  }
  async countChanges(filter: ChangeFilter): Promise<number> {
    return countChanges(this.db, filter);
  }

  async sourceState(source: string): Promise<SourceState | undefined> {
    const [state] = await this.db.run<SourceState>(
      'MATCH (s:SourceState {source: $source}) RETURN s.source AS source, s.readUntil AS readUntil',
      { source },
    );
    return state;
  }

  async facts<T>(ask: (facts: FactsReader) => Promise<T>): Promise<T> {
    return ask(new Neo4jFacts(this.db));
  }

  /** Whoever writes takes a lock on one node first: writers of all processes queue there. */
  async transact<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    try {
      return await this.db.write(async (tx, [row]) => {
        requireVersion((row as { version: number }).version);
        const transaction = new Neo4jTransaction(tx);
        const answer = await work(transaction);
        await transaction.settle();
        return answer;
      }, RAISE_VERSION);
    } finally {
      this.memory.forget();
    }
  }

  dump(): AsyncIterable<DumpLine> {
    return dump(this.db);
  }
}
