import type * as changes from '../../src/store/sqlite/changes.js';
import type * as claims from '../../src/store/sqlite/claims.js';
import type * as entities from '../../src/store/sqlite/entities.js';
import type * as papers from '../../src/store/sqlite/papers.js';
import type * as surveys from '../../src/store/sqlite/surveys.js';
import type { dump } from '../../src/store/sqlite/dump.js';
import type { ClaimFilter } from '../../src/store/port/queries.js';

/** The read functions that both store adapters have, for the database type of the adapter. */
export type Reads<Db> = {
  [Name in keyof SqliteReads]: SqliteReads[Name] extends (db: never, ...rest: infer Rest) => infer Answer
    ? (db: Db, ...rest: Rest) => Answer
    : never;
};
type SqliteReads = typeof claims &
  typeof entities &
  typeof papers &
  typeof surveys &
  Pick<typeof changes, 'findChanges' | 'countChanges'> & { dump: typeof dump };

type Question<Db> = (db: Db) => Promise<unknown>;

const LATENCY: ClaimFilter = { metricIds: ['metric:latency'] };
const FAST: ClaimFilter = { ...LATENCY, kinds: ['ABSOLUTE'], value: { dimension: 'TIME', lt: 0.005 } };
const PHONE: ClaimFilter = { hardwareIds: ['hardware:iphone-12'] };
const CERTAIN = { by: 'CONFIDENCE', descending: true } as const;
const PAGE = { first: 20 };
const SOME_FIELDS = ['value', 'datasetIds', 'evidence'] as const;
const FAR_IN = { first: 20, after: { value: 0.5, id: 'claim:x' } };
const PAPERS = ['paper:arxiv:2001.00001'];
const ENTITIES = ['metric:latency'];
const OWNERS = [
  { type: 'paper', id: PAPERS[0]! },
  { type: 'entity', id: ENTITIES[0]! },
] as const;
const METHOD = { type: 'entity', id: 'method:x' } as const;
const NEWEST = { by: 'PUBLISHED', descending: true } as const;
const BY_CLAIMS = { by: 'CLAIMS', descending: true } as const;

/** Queries that must use an index, so that they stay fast in a large graph. */
export function foundByIndex<Db>(ask: Reads<Db>): Record<string, Question<Db>> {
  return {
    'claims by id': (db) => ask.claimsById(db, ['claim:x']),
    'the most certain claims': (db) => ask.findClaims(db, {}, CERTAIN, PAGE),
    'the most certain claims, far in': (db) => ask.findClaims(db, {}, CERTAIN, FAR_IN),
    'the newest claims': (db) => ask.findClaims(db, {}, NEWEST, PAGE),
    'the claims added last': (db) => ask.findClaims(db, {}, { by: 'ADDED', descending: true }, PAGE),
    'the claim added last, of all': (db) =>
      ask.findClaims(
        db,
        { reviews: ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] },
        { by: 'ADDED', descending: true },
        { first: 1 },
      ),
    'the papers added last': (db) => ask.findPapers(db, {}, { by: 'ADDED', descending: true }, PAGE),
    'claims of a metric by value': (db) => ask.findClaims(db, FAST, { by: 'VALUE', descending: false }, PAGE),
    'claims of a subject': (db) => ask.findClaims(db, { subjectIds: ['method:x'] }, CERTAIN, PAGE),
    'claims of a baseline': (db) => ask.findClaims(db, { baselineIds: ['method:x'] }, CERTAIN, PAGE),
    'claims on a device': (db) => ask.findClaims(db, PHONE, CERTAIN, PAGE),
    'claims on a sort of device': (db) => ask.findClaims(db, { hardwareCategories: ['PHONE'] }, CERTAIN, PAGE),
    'claims of papers': (db) => ask.findClaims(db, { paperIds: PAPERS }, CERTAIN, PAGE),
    'claims of owners': (db) => ask.findClaimsOf(db, OWNERS, {}, CERTAIN, PAGE),
    'some fields of claims': (db) => ask.findClaims(db, LATENCY, CERTAIN, PAGE, SOME_FIELDS),
    'some fields of claims of owners': (db) => ask.findClaimsOf(db, OWNERS, {}, CERTAIN, PAGE, SOME_FIELDS),
    'counts of a filter': (db) => ask.countClaims(db, [FAST, PHONE]),
    'claims of an owner on a metric': (db) =>
      ask.findClaimsOf(db, [METHOD], { subjectIds: [METHOD.id], ...LATENCY }, CERTAIN, PAGE),
    'whether there are claims': (db) => ask.hasClaims(db, [FAST, PHONE]),
    'counts of owners': (db) => ask.countClaimsOf(db, OWNERS, {}),
    'a leaderboard': (db) =>
      ask.bestClaims(db, { filter: LATENCY, direction: 'LOWER', first: 50, singleDataset: true }),
    'entities by id': (db) => ask.entitiesById(db, ENTITIES),
    'bearers of names': (db) => ask.bearers(db, ['latency']),
    'names that look alike': (db) => ask.nameCandidates(db, 'madeformr', undefined, 20),
    'entities under two filters': (db) =>
      ask.findEntities(db, { kind: 'METHOD', claims: [FAST, PHONE] }, BY_CLAIMS, PAGE),
    'entities by number of claims': (db) => ask.findEntities(db, { kind: 'METHOD' }, BY_CLAIMS, PAGE),
    'entities by name': (db) => ask.findEntities(db, { kind: 'METHOD' }, { by: 'NAME', descending: false }, PAGE),
    'a count of entities': (db) => ask.countEntities(db, { kind: 'METHOD', claims: [FAST] }),
    'what papers propose': (db) => ask.proposes(db, PAPERS),
    'what is narrower': (db) => ask.narrower(db, ENTITIES),
    'what is related': (db) => ask.related(db, ENTITIES, ['METHOD'], {}, 20),
    'papers by id': (db) => ask.papersById(db, PAPERS),
    'the newest papers': (db) => ask.findPapers(db, {}, NEWEST, PAGE),
    'papers by title': (db) => ask.findPapers(db, {}, { by: 'TITLE', descending: false }, PAGE),
    'papers that mention something': (db) => ask.findPapers(db, { mentions: [ENTITIES] }, NEWEST, PAGE),
    'papers with a claim': (db) => ask.findPapers(db, { claims: [FAST] }, NEWEST, PAGE),
    'a count of papers': (db) => ask.countPapers(db, { mentions: [ENTITIES] }),
    'papers of entities': (db) => ask.papersOf(db, ENTITIES, PAGE),
    'counts of papers of entities': (db) => ask.countPapersOf(db, ENTITIES),
    'papers that propose': (db) => ask.proposedIn(db, ENTITIES),
    'mentions in papers': (db) => ask.mentions(db, PAPERS, ['METHOD']),
    'conflicts under a filter': (db) => ask.conflicts(db, LATENCY, 0.02),
    'a facet of everything': (db) => ask.facets(db, 'KIND', {}, 20),
    'devices by category': (db) => ask.facets(db, 'HARDWARE_CATEGORY', {}, 20),
    'a facet under a filter': (db) => ask.facets(db, 'DATASET', LATENCY, 20),
    neighbours: (db) => ask.neighbours(db, ENTITIES, ['METHOD', 'DATASET']),
    'the last changes': (db) => ask.findChanges(db, {}, PAGE),
    'the changes of a thing': (db) => ask.findChanges(db, { entityId: 'method:x' }, PAGE),
    'a dump': async (db) => {
      for await (const _ of ask.dump(db));
    },
  };
}

/** Queries that have to scan all claims or papers; they run under a time limit. */
export function readingAll<Db>(ask: Reads<Db>): Record<string, Question<Db>> {
  return {
    'claims in the order of names': (db) => ask.findClaims(db, {}, { by: 'SUBJECT', descending: false }, PAGE),
    'a count by words': (db) => ask.countClaims(db, [{ words: ['reaches'] }]),
    'a count of papers by words': (db) => ask.countPapers(db, { words: ['present'] }),
    'a facet by words': (db) => ask.facets(db, 'KIND', { words: ['reaches'] }, 20),
  };
}
