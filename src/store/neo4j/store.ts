import type { EntityKind } from '../../domain/extraction.js';
import type { SourceState } from '../../domain/facts.js';
import type { Claim, Entity } from '../../domain/graph.js';
import { kindOfEntityId } from '../../domain/names.js';
import type { FactsReader, WriteTransaction } from '../port/transaction.js';
import type { DumpLine, GraphStore, StoredPaper, StoreInfo, Recalled } from '../port/graph-store.js';
import type { Bearer } from '../port/queries.js';
import { countChanges, findChanges } from './changes.js';
import {
  bestClaims,
  claimsById,
  countClaims,
  countClaimsOf,
  findClaims,
  findClaimsOf,
  findClaimsOfNamed,
  hasClaims,
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
import { answering } from '../shared/answering.js';
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

/** How long an interactive operation is retried, in milliseconds. */
const WAITED_FOR_MS = 2_000;

/** How long an interactive operation waits for the server to answer when a store is opened, in milliseconds. */
const OPENED_WITHIN_MS = 10_000;

/** A batch job waits for a slow server, and for one that restarts, in every operation: an ingest reads as often as it writes. */
function connectionSettings(settings: Neo4jSettings, patient: boolean, writerMs: number): ConnectionSettings {
  const atLeast = patient ? settings.retryMs : 0;
  return {
    maxConnectionPoolSize: settings.pool,
    connectionTimeout: settings.connectMs,
    connectionAcquisitionTimeout: Math.max(settings.acquireMs, atLeast),
    writeRetryTime: patient ? settings.retryMs : WAITED_FOR_MS,
    readRetryTime: patient ? settings.retryMs : WAITED_FOR_MS,
    readTimeout: Math.max(settings.readMs, atLeast),
    writerMs,
  };
}

/** Also takes the writer lock. */
const RAISE_VERSION = `MERGE (m:Meta {id: 'graph'}) SET m.graphVersion = coalesce(m.graphVersion, 0) + 1, m.state = randomUUID()
  RETURN coalesce(m.schemaVersion, 0) AS version`;

/** The methods of the port that are implemented by a function of the same name. */
const QUERIES = {
  nameCandidates,
  findClaims,
  findClaimsOf,
  findClaimsOfNamed,
  countClaims,
  hasClaims,
  countClaimsOf,
  findEntities,
  countEntities,
  findPapers,
  countPapers,
  papersOf,
  countPapersOf,
  proposes,
  proposedIn,
  mentions,
  narrower,
  related,
  facets,
  best: bestClaims,
  boards,
  conflicts,
  neighbours,
  stats,
  changes: findChanges,
  countChanges,
};

/* eslint-disable @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unsafe-declaration-merging -- the constructor assigns these methods */
export interface Neo4jStore extends Pick<GraphStore, keyof typeof QUERIES> {}
/** The graph in Neo4j, over the official driver; the URL scheme selects clusters, routing and TLS. */
export class Neo4jStore implements GraphStore {
  /* eslint-enable */
  private readonly memory = new Memory(() => this.version());

  private constructor(
    private readonly db: Connection,
    private readonly address: string,
  ) {
    Object.assign(
      this,
      answering(QUERIES, async (query) => query(this.db)),
    );
  }

  /**
   * Connects to the database.
   * @param options see `openStore`
   * @throws SchemaVersionError if `options.prepare` is set and the data has another schema version
   * @throws StoreUnavailableError if the database does not answer or rejects the credentials
   */
  static async open(address: Neo4jAddress, options: OpenOptions): Promise<Neo4jStore> {
    const { prepare: ready, patient = false, neo4j: settings = NEO4J_DEFAULTS, writerMs = WRITER_MS } = options;
    const { uri, user, password, database } = address;
    const name = `${uri}${database === undefined ? '' : `/${database}`}`;
    const db = new Connection(uri, user, password, database, connectionSettings(settings, patient, writerMs), name);
    try {
      await db.ping(patient ? Math.max(settings.retryMs, OPENED_WITHIN_MS) : OPENED_WITHIN_MS);
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
  /** Queries that start after this see this state or a later one, so an answer cached under it is never stale. */
  async state(): Promise<string> {
    const [row] = await this.db.run<{ version: number; state: string }>(
      "MATCH (m:Meta {id: 'graph'}) RETURN m.graphVersion AS version, coalesce(m.state, '') AS state",
    );
    if (!row) return '';
    this.memory.saw(row.version);
    return `${row.version}-${row.state}`;
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

  /** Every writer first locks one node, so that the writers of all processes run one after another. */
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
