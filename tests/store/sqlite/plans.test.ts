import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madePapers } from '../../../scripts/bench/made-papers.js';
import { recordOf, textHash, updatePapers } from '../../../src/ingest/update-papers.js';
import type { ClaimFilter } from '../../../src/store/questions.js';
import { findChanges } from '../../../src/store/sqlite/changes.js';
import {
  bestClaims,
  claimsById,
  countClaims,
  countClaimsOf,
  findClaims,
  findClaimsOf,
} from '../../../src/store/sqlite/claims.js';
import { Connection, type Runner } from '../../../src/store/sqlite/connection.js';
import { dump } from '../../../src/store/sqlite/dump.js';
import {
  bearers,
  countEntities,
  entitiesById,
  findEntities,
  nameCandidates,
  narrower,
  proposes,
  related,
} from '../../../src/store/sqlite/entities.js';
import {
  countPapers,
  countPapersOf,
  findPapers,
  mentions,
  papersById,
  papersOf,
  proposedIn,
} from '../../../src/store/sqlite/papers.js';
import { SqliteStore } from '../../../src/store/sqlite/store.js';
import { conflicts, facets, neighbours } from '../../../src/store/sqlite/surveys.js';

const LATENCY: ClaimFilter = { metricIds: ['metric:latency'] };
const FAST: ClaimFilter = { ...LATENCY, kinds: ['ABSOLUTE'], value: { dimension: 'TIME', lt: 0.005 } };
const PHONE: ClaimFilter = { hardwareIds: ['hardware:iphone-12'] };
const CERTAIN = { by: 'CONFIDENCE', descending: true } as const;
const PAGE = { first: 20 };
const FAR_IN = { first: 20, after: { value: 0.5, id: 'claim:x' } };
const PAPERS = ['paper:arxiv:2001.00001'];
const ENTITIES = ['metric:latency'];
const OWNERS = [
  { type: 'paper', id: PAPERS[0]! },
  { type: 'entity', id: ENTITIES[0]! },
] as const;
const NEWEST = { by: 'PUBLISHED', descending: true } as const;
const BY_CLAIMS = { by: 'CLAIMS', descending: true } as const;

/** What must be found over an index, however large the graph is. */
const FOUND: Record<string, (db: Runner) => Promise<unknown>> = {
  'claims by id': (db) => claimsById(db, ['claim:x']),
  'the most certain claims': (db) => findClaims(db, {}, CERTAIN, PAGE),
  'the most certain claims, far in': (db) => findClaims(db, {}, CERTAIN, FAR_IN),
  'the newest claims': (db) => findClaims(db, {}, NEWEST, PAGE),
  'the claims added last': (db) => findClaims(db, {}, { by: 'ADDED', descending: true }, PAGE),
  'claims of a metric by value': (db) => findClaims(db, FAST, { by: 'VALUE', descending: false }, PAGE),
  'claims of a subject': (db) => findClaims(db, { subjectIds: ['method:x'] }, CERTAIN, PAGE),
  'claims of a baseline': (db) => findClaims(db, { baselineIds: ['method:x'] }, CERTAIN, PAGE),
  'claims on a device': (db) => findClaims(db, PHONE, CERTAIN, PAGE),
  'claims on a sort of device': (db) => findClaims(db, { hardwareCategories: ['PHONE'] }, CERTAIN, PAGE),
  'claims of papers': (db) => findClaims(db, { paperIds: PAPERS }, CERTAIN, PAGE),
  'claims of owners': (db) => findClaimsOf(db, OWNERS, {}, CERTAIN, PAGE),
  'counts of a filter': (db) => countClaims(db, [FAST, PHONE]),
  'counts of owners': (db) => countClaimsOf(db, OWNERS, {}),
  'a leaderboard': (db) => bestClaims(db, { filter: LATENCY, direction: 'LOWER', first: 50, singleDataset: true }),
  'entities by id': (db) => entitiesById(db, ENTITIES),
  'bearers of names': (db) => bearers(db, ['latency']),
  'names that look alike': (db) => nameCandidates(db, 'madeformr', undefined, 20),
  'entities under two filters': (db) => findEntities(db, { kind: 'METHOD', claims: [FAST, PHONE] }, BY_CLAIMS, PAGE),
  'entities by number of claims': (db) => findEntities(db, { kind: 'METHOD' }, BY_CLAIMS, PAGE),
  'entities by name': (db) => findEntities(db, { kind: 'METHOD' }, { by: 'NAME', descending: false }, PAGE),
  'a count of entities': (db) => countEntities(db, { kind: 'METHOD', claims: [FAST] }),
  'what papers propose': (db) => proposes(db, PAPERS),
  'what is narrower': (db) => narrower(db, ENTITIES),
  'what is related': (db) => related(db, ENTITIES, ['METHOD'], {}, 20),
  'papers by id': (db) => papersById(db, PAPERS),
  'the newest papers': (db) => findPapers(db, {}, NEWEST, PAGE),
  'papers by title': (db) => findPapers(db, {}, { by: 'TITLE', descending: false }, PAGE),
  'papers that mention something': (db) => findPapers(db, { mentions: [ENTITIES] }, NEWEST, PAGE),
  'papers with a claim': (db) => findPapers(db, { claims: [FAST] }, NEWEST, PAGE),
  'a count of papers': (db) => countPapers(db, { mentions: [ENTITIES] }),
  'papers of entities': (db) => papersOf(db, ENTITIES, PAGE),
  'counts of papers of entities': (db) => countPapersOf(db, ENTITIES),
  'papers that propose': (db) => proposedIn(db, ENTITIES),
  'mentions in papers': (db) => mentions(db, PAPERS, ['METHOD']),
  'conflicts under a filter': (db) => conflicts(db, LATENCY, 0.02),
  'a facet under a filter': (db) => facets(db, 'DATASET', LATENCY, 20),
  neighbours: (db) => neighbours(db, ENTITIES, ['METHOD', 'DATASET']),
  'the last changes': (db) => findChanges(db, {}, PAGE),
  'the changes of a thing': (db) => findChanges(db, { entityId: 'method:x' }, PAGE),
  'a dump': async (db) => {
    for await (const _ of dump(db));
  },
};

/** What looks at all claims or papers by its nature; readers have a time limit for these. */
const READ_ALL: Record<string, (db: Runner) => Promise<unknown>> = {
  'claims in the order of names': (db) => findClaims(db, {}, { by: 'SUBJECT', descending: false }, PAGE),
  'a count by words': (db) => countClaims(db, [{ words: ['reaches'] }]),
  'a count of papers by words': (db) => countPapers(db, { words: ['present'] }),
  'a facet over all': (db) => facets(db, 'KIND', {}, 20),
};

describe('plans', () => {
  let folder: string;
  let db: Connection;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-plans-'));
    const store = SqliteStore.open(join(folder, 'graph.db'), { migrate: true });
    const made = [...madePapers(300)];
    const records = made.map(({ paper }) => recordOf(paper, '2026-01-01T00:00:00.000Z'));
    const extractions = new Map(made.map(({ paper, extraction }) => [textHash(paper), extraction]));
    await store.transact(async (tx) => {
      await tx.putRecords(records);
      await updatePapers(
        tx,
        records.flatMap((record) => record.keys),
        extractions,
      );
    });
    await store.close();
    db = new Connection(join(folder, 'graph.db'), { readonly: true });
  });
  afterAll(() => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const planOf = async (question: (db: Runner) => Promise<unknown>): Promise<string[]> => {
    const plan: string[] = [];
    await question({
      all: (text, ...values) => {
        plan.push(...db.all(`EXPLAIN QUERY PLAN ${text}`, ...values).map((row) => String(row.detail)));
        return db.all(text, ...values);
      },
    });
    return plan;
  };

  it.each(Object.entries(FOUND))('%s: no table is read from end to end', async (_, question) => {
    const plan = await planOf(question);
    expect(plan.length).toBeGreaterThan(0);
    expect(plan.filter(readsAll)).toEqual([]);
  });

  it.each(Object.entries(READ_ALL))('%s: reads all', async (_, question) => {
    expect((await planOf(question)).some(readsAll)).toBe(true);
  });
});

/** Aliases under which the statements read tables. */
const TABLES =
  'c|p|e|ce|pe|mine|other|change|record|r|n|b|claim|paper|entity|broader|name_trigram|claim_entity|paper_entity';
/** Walking along an ordered index to the first rows of a page is no reading of all; that step says USING INDEX. */
function readsAll(step: string): boolean {
  return new RegExp(`^SCAN (${TABLES})( USING COVERING INDEX .*)?$`).test(step);
}
