import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import PromisedDatabase from 'libsql/promise';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fillWithMadePapers, madePapers } from '../../../scripts/bench/made-papers.js';
import { addAlias } from '../../../src/decisions/alias.js';
import { setBroader } from '../../../src/decisions/broader.js';
import { deletePaper } from '../../../src/decisions/delete-paper.js';
import { mergeEntities } from '../../../src/decisions/merge.js';
import { reviewClaim } from '../../../src/decisions/review.js';
import { undoChange } from '../../../src/decisions/undo.js';
import { ingestPapers } from '../../../src/ingest/ingest.js';
import * as changes from '../../../src/store/sqlite/changes.js';
import * as claims from '../../../src/store/sqlite/claims.js';
import { Connection, type Runner } from '../../../src/store/sqlite/connection.js';
import { dump } from '../../../src/store/sqlite/dump.js';
import * as entities from '../../../src/store/sqlite/entities.js';
import * as papers from '../../../src/store/sqlite/papers.js';
import { SqliteStore } from '../../../src/store/sqlite/store.js';
import * as surveys from '../../../src/store/sqlite/surveys.js';
import type { GraphStore } from '../../../src/store/port/graph-store.js';
import { FACETS } from '../../../src/store/port/queries.js';
import type { WriteTransaction } from '../../../src/store/port/transaction.js';
import { foundByIndex, readingAll } from '../../support/reads.js';

const READS = { ...claims, ...entities, ...papers, ...surveys, ...changes, dump };
const PAPER = 'paper:arxiv:2001.00001';
const ENTITY = 'metric:latency';
const OWNER = { type: 'entity', id: ENTITY } as const;
const PAGE = { first: 20 };
const CERTAIN = { by: 'CONFIDENCE', descending: true } as const;
const LATENCY = { metricIds: [ENTITY] };
const WANTED = { filter: LATENCY, order: CERTAIN, page: PAGE };

/** Every method of the port that queries. A new method of the port has to be added here; otherwise this does not compile. `integrity` reads everything, and `recalled` runs no query. */
const QUESTIONS: Record<
  Exclude<keyof GraphStore, 'integrity' | 'recalled' | 'migrate' | 'close' | 'transact'>,
  (store: GraphStore) => Promise<unknown>
> = {
  info: (store) => store.info(),
  ping: (store) => store.ping(1000),
  version: (store) => store.version(),
  state: (store) => store.state(),
  papers: (store) => store.papers([PAPER]),
  papersByKey: (store) => store.papersByKey(['arxiv:2001.00001']),
  claims: (store) => store.claims(['claim:x']),
  entities: (store) => store.entities([ENTITY]),
  bearers: (store) => store.bearers(['latency'], ['METRIC']),
  nameCandidates: (store) => store.nameCandidates('latenc', ['METRIC'], 20),
  findClaims: (store) => store.findClaims(LATENCY, CERTAIN, PAGE),
  findClaimsOf: (store) => store.findClaimsOf([OWNER], {}, CERTAIN, PAGE),
  findClaimsOfNamed: (store) => store.findClaimsOfNamed([OWNER], WANTED, { by: 'datasetIds', claims: WANTED }),
  countClaims: (store) => store.countClaims([LATENCY]),
  hasClaims: (store) => store.hasClaims([LATENCY, { metricIds: ['metric:latency'], hardwareIds: [ENTITY] }]),
  countClaimsOf: (store) => store.countClaimsOf([OWNER], {}),
  findEntities: (store) =>
    store.findEntities({ kind: 'METHOD', claims: [LATENCY] }, { by: 'CLAIMS', descending: true }, PAGE, WANTED),
  countEntities: (store) => store.countEntities({ kind: 'METHOD', claims: [LATENCY] }),
  findPapers: (store) => store.findPapers({ mentions: [[ENTITY]] }, { by: 'PUBLISHED', descending: true }, PAGE),
  countPapers: (store) => store.countPapers({ mentions: [[ENTITY]] }),
  papersOf: (store) => store.papersOf([ENTITY], PAGE),
  countPapersOf: (store) => store.countPapersOf([ENTITY]),
  proposes: (store) => store.proposes([PAPER]),
  proposedIn: (store) => store.proposedIn([ENTITY]),
  mentions: (store) => store.mentions([PAPER]),
  narrower: (store) => store.narrower([ENTITY]),
  related: (store) => store.related([ENTITY], ['METHOD'], LATENCY, 20),
  facets: (store) => store.facets('DATASET', LATENCY, 20),
  best: (store) => store.best({ filter: LATENCY, direction: 'LOWER', first: 20, singleDataset: true }),
  boards: (store) => store.boards(LATENCY, 20),
  conflicts: (store) => store.conflicts(LATENCY, 0.02),
  neighbours: (store) => store.neighbours([ENTITY], ['METHOD']),
  stats: (store) => store.stats(),
  changes: (store) => store.changes({ claimId: 'claim:x' }, PAGE),
  countChanges: (store) => store.countChanges({ entityId: ENTITY }),
  sourceState: (store) => store.sourceState('arxiv:cs.CL'),
  facts: (store) => store.facts((facts) => facts.recordsByKey(['arxiv:2001.00001'])),
  dump: async (store) => {
    for await (const _ of store.dump());
  },
};

/** Every method of a transaction, with entities that do not exist where that is possible. */
const WRITES: Record<keyof WriteTransaction, (tx: WriteTransaction) => Promise<unknown>> = {
  recordsByKey: (tx) => tx.recordsByKey(['arxiv:x']),
  recordsByHash: (tx) => tx.recordsByHash(['x']),
  lonePapers: (tx) => tx.lonePapers(['x']),
  readingStates: (tx) => tx.readingStates(['x']),
  readings: (tx) => tx.readings([PAPER]),
  claims: (tx) => tx.claims(['claim:x']),
  rawEntitiesByKey: (tx) => tx.rawEntitiesByKey('METRIC', ['latency']),
  rawEntitiesById: (tx) => tx.rawEntitiesById([ENTITY]),
  rawEntitiesByParent: (tx) => tx.rawEntitiesByParent('METRIC', ['latency']),
  rawEntitiesOf: (tx) => tx.rawEntitiesOf([ENTITY]),
  entities: (tx) => tx.entities([ENTITY]),
  narrowerIds: (tx) => tx.narrowerIds([ENTITY]),
  change: (tx) => tx.change('x'),
  standing: (tx) => tx.standing(['ADD_ALIAS']),
  standingReviews: (tx) => tx.standingReviews(['arxiv:x']),
  lastStanding: (tx) => tx.lastStanding(['x']),
  deletionsOf: (tx) => tx.deletionsOf(['x']),
  putRecords: (tx) => tx.putRecords([]),
  deleteRecords: (tx) => tx.deleteRecords(['x']),
  putTables: (tx) => tx.putTables([]),
  deleteTables: (tx) => tx.deleteTables(['x']),
  putSourceStates: (tx) => tx.putSourceStates([{ source: 'arxiv:cs.CL', readUntil: '2026-01-01T00:00:00.000Z' }]),
  putReadings: async (tx) => tx.putReadings((await tx.readings([PAPER])).filter((reading) => reading !== undefined)),
  deletePapers: (tx) => tx.deletePapers(['paper:x']),
  putReviews: (tx) =>
    tx.putReviews([{ claimId: 'claim:x', review: { state: 'REJECTED', note: null, by: 'me', at: 'now' } }]),
  putEntities: (tx) => tx.putEntities([]),
  assign: (tx) => tx.assign([{ rawId: 'method:x', entityId: 'method:y' }]),
  redirect: (tx) => tx.redirect([{ from: 'method:x', to: null }]),
  pruneEntities: (tx) => tx.pruneEntities(['method:x']),
  appendChanges: (tx) => tx.appendChanges([]),
  setUndone: (tx) => tx.setUndone('x', true),
};

describe('plans of every statement that the SQLite store prepares', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-statements-'));
  const path = join(folder, 'graph.db');
  let store: SqliteStore;
  let db: Connection;

  beforeAll(async () => {
    store = SqliteStore.open(path, { prepare: true });
    await fillWithMadePapers(store, 300);
    db = new Connection(path, { readonly: true });
  });
  afterAll(async () => {
    db.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The texts of all statements that are prepared during the work, on any connection. */
  const preparedBy = async (work: (store: SqliteStore) => Promise<unknown>): Promise<string[]> => {
    const spies = [vi.spyOn(Database.prototype, 'prepare'), vi.spyOn(PromisedDatabase.prototype, 'prepare')];
    // Connections cache prepared statements, so new connections are used.
    const fresh = SqliteStore.open(path, { prepare: true });
    try {
      await work(fresh);
      return [...new Set(spies.flatMap((spy) => spy.mock.calls.map(([text]) => String(text))))];
    } finally {
      await fresh.close();
      spies.forEach((spy) => spy.mockRestore());
    }
  };
  const scansOf = (texts: readonly string[]): string[] => texts.flatMap((text) => fullScans(db, text));

  it.each(Object.entries(QUESTIONS))('%s: reads no growing table from end to end', async (_, ask) => {
    const texts = await preparedBy(ask);
    expect(texts.length).toBeGreaterThan(0);
    expect(scansOf(texts)).toEqual([]);
  });

  it.each(Object.entries(WRITES))('%s, in a transaction: reads no growing table from end to end', async (_, write) => {
    expect(scansOf(await preparedBy((fresh) => fresh.transact(write)))).toEqual([]);
  });

  const asked = async (question: (db: Runner) => Promise<unknown>): Promise<string[]> => {
    const texts: string[] = [];
    await question({ all: (text, ...values) => (texts.push(text), db.all(text, ...values)) });
    return texts;
  };

  it.each(Object.entries(foundByIndex<Runner>(READS)))('%s: found over an index', async (_, question) => {
    const texts = await asked(question);
    expect(texts.length).toBeGreaterThan(0);
    expect(scansOf(texts)).toEqual([]);
  });

  it.each([
    ['the newest claims', 'claim_by_published'],
    ['the claims added last', 'claim_by_added'],
    ['the claim added last, of all', 'claim_by_added'],
    ['the papers added last', 'paper_by_added'],
    ['the most certain claims', 'claim_by_confidence'],
    ['entities by number of claims', 'entity_by_claims'],
  ])('%s: the first rows of %s, without sorting', async (name, index) => {
    const [text] = await asked(foundByIndex<Runner>(READS)[name]!);
    const steps = planOf(db, text!);
    const walked = steps.find(({ detail }) => new RegExp(`^(?:SCAN|SEARCH) .* INDEX ${index}\\b`).test(detail));
    expect(walked).toBeDefined();
    expect(isSorted(walked!, steps, text!)).toBe(false);
  });

  it.each(Object.entries(readingAll<Runner>(READS)))('%s: reads all by its nature', async (_, question) => {
    expect(scansOf(await asked(question))).not.toEqual([]);
  });

  it('numbers of everything: kept, not counted', async () => {
    const texts = await preparedBy(async (fresh) => {
      await fresh.countClaims([{}]);
      await fresh.countClaimsOf([OWNER], {});
      await fresh.countPapers({});
      await fresh.countEntities({ kind: 'METHOD' });
      for (const facet of FACETS) await fresh.facets(facet, {}, 20);
    });
    expect(scansOf(texts)).toEqual([]);
    expect(texts.filter((text) => /\bcount\(/.test(text) && !/device\.category/.test(text))).toEqual([]);
  });

  it('ingest, decisions and their undoing: no growing table is read from end to end', async () => {
    const texts = await preparedBy(async (fresh) => {
      const [more] = [...madePapers(1, 99)];
      await ingestPapers(fresh, [{ ...more!.paper, arxivId: '2601.99999' }], 'ann');
      const [method, other] = (await fresh.findEntities({ kind: 'METHOD' }, { by: 'CLAIMS', descending: true }, PAGE))
        .rows;
      const [claim] = (await fresh.findClaims({}, CERTAIN, PAGE)).rows;
      await reviewClaim(fresh, 'ann', { id: claim!.item.id, state: 'REJECTED' });
      await addAlias(fresh, 'ann', method!.item.id, 'Zorbl');
      await setBroader(fresh, 'ann', other!.item.id, method!.item.id);
      const [broader] = (await fresh.changes({}, { first: 1 })).rows;
      await undoChange(fresh, 'ann', broader!.item.id);
      await mergeEntities(fresh, 'ann', method!.item.id, other!.item.id);
      await deletePaper(fresh, 'ann', 'paper:arxiv:2601.99999');
    });
    expect(texts.length).toBeGreaterThan(40);
    expect(scansOf(texts)).toEqual([]);
  });

  it('what triggers do: no growing table is read from end to end', () => {
    const triggers = db.all<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
    const texts = triggers.flatMap(({ sql }) => statementsOfTrigger(sql));
    expect(texts.length).toBeGreaterThan(0);
    expect(scansOf(texts)).toEqual([]);
  });

  // Changes are never deleted, so no index is needed for references to them.
  it('a row that others point at is deleted without looking through all of those', () => {
    const missing = tables(db).flatMap((table) =>
      db
        .all<{ from: string }>('SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" <> ?', table, 'change')
        .flatMap(({ from }) => {
          const led = db.all(
            `SELECT 1 AS one FROM pragma_index_list(?) i JOIN pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = ?`,
            table,
            from,
          );
          return led.length > 0 ? [] : [`${table}.${from}`];
        }),
    );
    expect(missing).toEqual([]);
  });
});

/** Tables whose number of rows grows with the graph. */
function tables(db: Connection): string[] {
  return db
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .map(({ name }) => name)
    .filter((name) => name !== 'meta' && name !== 'total');
}

/** Steps of the statement's plan that scan a growing table. */
function fullScans(db: Connection, text: string): string[] {
  if (!/^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(text)) return [];
  const steps = planOf(db, text);
  const growing = tables(db);
  return steps
    .filter((step) => {
      const [, alias] = /^SCAN (\w+)(?! VIRTUAL)/.exec(step.detail) ?? [];
      if (alias === undefined || !growing.some((table) => isUnderName(text, table, alias))) return false;
      // Reading along an index (or the key) in the requested order until a page is full.
      return isSorted(step, steps, text) || !/\bLIMIT\b/.test(text) || !/ORDER BY/.test(text);
    })
    .map(({ detail }) => `${detail}: ${text}`);
}

interface PlanStep {
  readonly parent: number;
  readonly detail: string;
}

function planOf(db: Connection, text: string): PlanStep[] {
  return db.all<{ parent: number; detail: string }>(`EXPLAIN QUERY PLAN ${text}`, ...something(text));
}

/** Whether all rows of a step have to be read to sort them. The rows of a page that is already chosen may be sorted. */
function isSorted(step: PlanStep, steps: readonly PlanStep[], text: string): boolean {
  const chosen = text.includes('LIMIT ?) chosen');
  return steps.some(({ parent, detail }) =>
    (parent === step.parent || !chosen) && /USE TEMP B-TREE FOR (LAST TERM OF )?ORDER BY/.test(detail)); // prettier-ignore
}

/** Whether the statement reads a table under this name. */
function isUnderName(text: string, table: string, alias: string): boolean {
  return alias === table || new RegExp(`\\b(FROM|JOIN|UPDATE)\\s+${table}\\s+(AS\\s+)?${alias}\\b`).test(text);
}

/** A value for every parameter; plans do not depend on the values. */
function something(text: string): string[] {
  const numbered = new Set(text.match(/\?\d+/g) ?? []);
  return Array<string>(numbered.size || (text.match(/\?/g) ?? []).length).fill('x');
}

/** The statements in a trigger's body, with parameters instead of columns of the triggering row. */
function statementsOfTrigger(sql: string): string[] {
  const body = /\bBEGIN\b([\s\S]*)\bEND\b/.exec(sql)![1]!;
  return body
    .split(';')
    .filter((text) => text.trim() !== '')
    .map((text) => text.replace(/\b(new|old)\.\w+/g, '?'));
}
