import type { EntityKind } from '../../domain/extraction.js';
import type { Claim, Entity } from '../../domain/graph.js';
import type {
  ChangeAction,
  ChangeRecord,
  FactsReader,
  LonePaper,
  PaperReading,
  PaperRecord,
  RawEntitySummary,
  ReadingState,
} from '../port/transaction.js';
import { claimsById } from './claims.js';
import type { Runner } from './connection.js';
import { entitiesById } from './entities.js';
import { readingsOf } from './readings.js';
import { changeRecordOf } from './rows.js';

/** Reads the base facts through a session or a transaction. */
export class Neo4jFacts implements FactsReader {
  constructor(private readonly runner: Runner) {}

  recordsByKey(keys: readonly string[]): Promise<PaperRecord[]> {
    return this.records('MATCH (k:Key)<-[:KNOWN_BY]-(r:Record) WHERE k.key IN $list WITH DISTINCT r', keys);
  }

  recordsByHash(hashes: readonly string[]): Promise<PaperRecord[]> {
    return this.records('MATCH (r:Record) WHERE r.hash IN $list', hashes);
  }

  private async records(match: string, list: readonly string[]): Promise<PaperRecord[]> {
    const rows = await this.runner.run<{ hash: string; paper: string; addedAt: string; keys: string[] }>(
      `${match} RETURN r.hash AS hash, r.paper AS paper, r.addedAt AS addedAt,
         COLLECT { MATCH (r)-[:KNOWN_BY]->(k:Key) RETURN k.key AS key ORDER BY key } AS keys ORDER BY hash`,
      { list },
    );
    return rows.map((row) => ({ ...row, paper: JSON.parse(row.paper) as PaperRecord['paper'] }));
  }

  async lonePapers(recordHashes: readonly string[]): Promise<LonePaper[]> {
    return this.runner.run(
      `MATCH (r:Record)-[:TELLS_OF]->(p:Paper) WHERE r.hash IN $hashes AND COUNT { (p)<-[:TELLS_OF]-(:Record) } = 1
         AND NOT EXISTS { (r)-[:KNOWN_BY]->(:Key)<-[:KNOWN_BY]-(o:Record) WHERE o <> r }
       RETURN r.hash AS hash, p.id AS paperId, p.extractor AS extractor`,
      { hashes: recordHashes },
    );
  }

  async readingStates(recordHashes: readonly string[]): Promise<ReadingState[]> {
    return this.runner.run(
      `MATCH (r:Record)-[:TELLS_OF]->(p:Paper) WHERE r.hash IN $hashes WITH DISTINCT p
       RETURN p.id AS paperId, p.textHash AS textHash, p.extractor AS extractor, p.addedAt AS addedAt,
         COLLECT { MATCH (p)<-[:TELLS_OF]-(o:Record) RETURN o.hash AS hash ORDER BY hash } AS records,
         COLLECT { MATCH (p)-[:READS]->(raw:Raw) RETURN raw.id AS id ORDER BY id } AS rawIds ORDER BY paperId`,
      { hashes: recordHashes },
    );
  }

  readings(paperIds: readonly string[]): Promise<(PaperReading | undefined)[]> {
    return readingsOf(this.runner, paperIds);
  }

  claims(ids: readonly string[]): Promise<(Claim | undefined)[]> {
    return claimsById(this.runner, ids);
  }

  rawEntitiesByKey(kind: EntityKind, keys: readonly string[]): Promise<RawEntitySummary[]> {
    return this.summaries(
      `CALL () { MATCH (r:Raw) WHERE r.kind = $kind AND r.key IN $list RETURN r
         UNION MATCH (r:Raw) WHERE r.kind = $kind AND r.fullKey IN $list RETURN r } WITH r`,
      keys,
      kind,
    );
  }

  rawEntitiesById(rawIds: readonly string[]): Promise<RawEntitySummary[]> {
    return this.summaries('MATCH (r:Raw) WHERE r.id IN $list', rawIds);
  }

  rawEntitiesByParent(kind: EntityKind, keys: readonly string[]): Promise<RawEntitySummary[]> {
    return this.summaries(
      'MATCH (k:ParentKey)<-[:MAY_BE_OF]-(r:Raw) WHERE k.key IN $list WITH DISTINCT r',
      keys.map((key) => `${kind} ${key}`),
    );
  }

  rawEntitiesOf(entityIds: readonly string[]): Promise<RawEntitySummary[]> {
    return this.summaries('MATCH (e:Entity)<-[:IS]-(r:Raw) WHERE e.id IN $list', entityIds);
  }

  /** Names with the number of papers that use each as the main name; aliases count 0. */
  private async summaries(match: string, list: readonly string[], kind?: EntityKind): Promise<RawEntitySummary[]> {
    if (list.length === 0) return [];
    const rows = await this.runner.run<{
      raw: { id: string; kind: EntityKind; key: string; fullKey: string; parentKeys?: string[] };
      entityId: string | null;
      generic: boolean;
      names: { name: string; papers: number }[];
      others: string[];
    }>(
      `${match} RETURN properties(r) AS raw, head([(r)-[:IS]->(e) | e.id]) AS entityId,
         NOT EXISTS { (r)<-[m:READS]-() WHERE NOT m.generic } AS generic,
         COLLECT { MATCH (r)<-[m:READS]-() WITH m.name AS name, count(*) AS papers RETURN {name: name, papers: papers} } AS names,
         COLLECT { MATCH (r)<-[m:READS]-() UNWIND coalesce(m.aliases, []) + [m.fullForm] AS alias WITH DISTINCT alias WHERE alias IS NOT NULL RETURN alias } AS others
       ORDER BY raw.id`,
      { list, kind: kind ?? null },
    );
    return rows.map(({ raw, entityId, generic, names, others }) => {
      const all = new Map(names.map(({ name, papers }) => [name, papers]));
      for (const other of others) if (!all.has(other)) all.set(other, 0);
      return {
        rawId: raw.id,
        kind: raw.kind,
        key: raw.key,
        fullKey: raw.fullKey,
        parentKeys: raw.parentKeys ?? [],
        generic,
        names: [...all].map(([name, papers]) => ({ name, papers })).sort((a, b) => (a.name < b.name ? -1 : 1)),
        entityId,
      };
    });
  }

  entities(ids: readonly string[]): Promise<(Entity | undefined)[]> {
    return entitiesById(this.runner, ids);
  }

  async narrowerIds(ids: readonly string[]): Promise<string[]> {
    const rows = await this.runner.run<{ id: string }>(
      'MATCH (w:Entity)<-[:BROADER]-(e:Entity) USING INDEX w:Entity(id) WHERE w.id IN $ids RETURN DISTINCT e.id AS id ORDER BY id',
      { ids },
    );
    return rows.map((row) => row.id);
  }

  async change(id: string): Promise<ChangeRecord | undefined> {
    const [row] = await this.runner.run<{ change: unknown }>(
      'MATCH (h:Change {id: $id}) RETURN properties(h) AS change',
      {
        id,
      },
    );
    return row && changeRecordOf(row);
  }

  async standing(actions: readonly ChangeAction[]): Promise<ChangeRecord[]> {
    const rows = await this.runner.run<{ change: unknown }>(
      'MATCH (h:Change) WHERE h.action IN $actions AND h.undone = false RETURN properties(h) AS change ORDER BY h.id',
      { actions },
    );
    return rows.map(changeRecordOf);
  }

  async standingReviews(paperKeys: readonly string[]): Promise<ChangeRecord[]> {
    const rows = await this.runner.run<{ change: unknown }>(
      `UNWIND $prefixes AS prefix MATCH (h:Change) WHERE h.target STARTS WITH prefix AND h.action = 'REVIEW_CLAIM' AND h.undone = false
       RETURN properties(h) AS change ORDER BY h.id`,
      { prefixes: paperKeys.map((key) => `claim:${key}:`) },
    );
    return rows.map(changeRecordOf);
  }

  async lastStanding(recordHashes: readonly string[]): Promise<Map<string, ChangeAction>> {
    const rows = await this.runner.run<{ hash: string; action: ChangeAction }>(
      `MATCH (r:RecordHash)<-[:CONCERNS]-(h:Change) WHERE r.hash IN $hashes AND h.undone = false
       RETURN r.hash AS hash, h.action AS action ORDER BY h.id`,
      { hashes: recordHashes },
    );
    return new Map(rows.map((row) => [row.hash, row.action]));
  }

  async deletionsOf(recordHashes: readonly string[]): Promise<ChangeRecord[]> {
    const rows = await this.runner.run<{ change: unknown }>(
      `MATCH (r:RecordHash)<-[:CONCERNS]-(h:Change) WHERE r.hash IN $hashes AND h.action = 'DELETE_PAPER'
       WITH DISTINCT h RETURN properties(h) AS change ORDER BY h.id`,
      { hashes: recordHashes },
    );
    return rows.map(changeRecordOf);
  }
}
