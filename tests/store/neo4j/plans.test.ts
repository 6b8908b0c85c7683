import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillWithMadePapers, madePapers } from '../../../scripts/bench/made-papers.js';
import { recordOf, textHash } from '../../../src/ingest/records.js';
import { updatePapers } from '../../../src/ingest/update-papers.js';
import * as changes from '../../../src/store/neo4j/changes.js';
import * as claims from '../../../src/store/neo4j/claims.js';
import type { Parameters, Neo4jRow, Runner } from '../../../src/store/neo4j/connection.js';
import { dump } from '../../../src/store/neo4j/dump.js';
import * as entities from '../../../src/store/neo4j/entities.js';
import * as papers from '../../../src/store/neo4j/papers.js';
import * as surveys from '../../../src/store/neo4j/surveys.js';
import { Neo4jTransaction } from '../../../src/store/neo4j/transaction.js';
import { openStore, parseStoreAddress } from '../../../src/store/open.js';
import { describeOnNeo4j } from '../../neo4j/server.js';
import { foundByIndex, readingAll } from '../../support/reads.js';

const READS = { ...claims, ...entities, ...papers, ...surveys, ...changes, dump };
/** Operators that read every node, or every node with a label, or form a cartesian product. */
const DEAR =
  /^(AllNodesScan|NodeByLabelScan|CartesianProduct|DirectedAllRelationshipsScan|UndirectedAllRelationshipsScan|(Directed|Undirected)RelationshipTypeScan)/;

interface Step {
  readonly operator: string;
  readonly details: string;
  readonly statement: string;
}

describeOnNeo4j('plans on Neo4j', (address) => {
  let driver: Driver;
  beforeAll(async () => {
    const store = await openStore(parseStoreAddress(address.storeUrl, {}), { prepare: true });
    await fillWithMadePapers(store, 300);
    await store.close();
    driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
      disableLosslessIntegers: true,
    });
    await driver.executeQuery('CALL db.prepareForReplanning(60)');
  });
  afterAll(() => driver.close());

  /** Runs statements, and records the operators of their plans. */
  const explaining = (): { db: Runner; steps: Step[] } => {
    const steps: Step[] = [];
    const walk = (plan: Plan, statement: string): void => {
      steps.push({
        operator: plan.operatorType.replace(/@.*/, ''),
        details: String(plan.arguments.Details),
        statement,
      });
      plan.children.forEach((child) => walk(child, statement));
    };
    const db: Runner = {
      run: async <R extends object = Neo4jRow>(text: string, parameters: Parameters = {}): Promise<R[]> => {
        const explained = await driver.executeQuery(`EXPLAIN ${text}`, parameters);
        if (explained.summary.plan) walk(explained.summary.plan, text);
        const { records } = await driver.executeQuery(text, parameters);
        return records.map((record) => record.toObject() as R);
      },
    };
    return { db, steps };
  };

  it.each(Object.entries(foundByIndex<Runner>(READS)))('%s: found over an index', async (_, question) => {
    const { db, steps } = explaining();
    await question(db);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.filter(({ operator }) => DEAR.test(operator))).toEqual([]);
  });

  it.each(Object.entries(readingAll<Runner>(READS)))('%s: walks along one index', async (_, question) => {
    const { db, steps } = explaining();
    await question(db);
    expect(steps.filter(({ operator }) => DEAR.test(operator))).toEqual([]);
  });

  it.each([
    ['lt', 'baseValue'],
    ['gte', 'highValue'],
  ])('a range of values (%s) is one walk along an index that holds all it is asked of', async (bound, property) => {
    const { db, steps } = explaining();
    const value = { dimension: 'TIME', [bound]: 0.005 } as const;
    await claims.countClaims(db, [{ metricIds: ['metric:latency'], kinds: ['ABSOLUTE'], value }]);
    const [seek] = steps.filter(({ operator }) => operator === 'NodeIndexSeek');
    expect(seek?.details).toContain(`c:Claim(metricId, dimension, kind, ${property})`);
    const [filter] = steps.filter(({ operator }) => operator === 'Filter');
    // A strict bound also needs the comparator, but only of claims with that very value.
    const others = filter?.details.replace(/cache\[c\.\w+\]/g, '').replace(/\bc\.comparator\b/, '');
    expect(others).not.toMatch(/\bc\./);
  });

  it('what a method reports on a metric is found along an index of both', async () => {
    const { db, steps } = explaining();
    const method = { type: 'entity', id: 'method:x' } as const;
    await claims.countClaimsOf(db, [method], { subjectIds: [method.id], metricIds: ['metric:latency'] });
    const [seek] = steps.filter(({ operator }) => operator === 'NodeIndexSeek');
    expect(seek?.details).toContain('c:Claim(subjectId, metricId)');
  });

  it('counts of everything come from the count store', async () => {
    const { db, steps } = explaining();
    await surveys.stats(db);
    expect(steps.map(({ operator }) => operator)).toContain('NodeCountFromCountStore');
    expect(steps.filter(({ operator }) => DEAR.test(operator))).toEqual([]);
  });

  it('writing papers, and taking them away, finds everything over an index', async () => {
    const { db, steps } = explaining();
    const tx = new Neo4jTransaction(db);
    const made = [...madePapers(20, 2)];
    const records = made.map(({ paper }) => recordOf(paper, '2026-01-01T00:00:00.000Z'));
    const keys = records.flatMap((record) => record.keys);
    // Papers that are already stored may be the same as new ones.
    const known = [...madePapers(300), ...made];
    const extractions = new Map(known.map(({ paper, extraction }) => [textHash(paper), extraction]));
    const reader = made[0]!.extraction.extractor;
    await tx.putRecords(records);
    await updatePapers(tx, keys, extractions, { reader });
    await tx.settle();
    const states = await tx.readingStates(records.map((record) => record.hash));
    await tx.deleteRecords(records.map((record) => record.hash));
    await updatePapers(tx, keys, extractions, { reader, before: states });
    await tx.settle();
    // Linking two nodes that are found by id is a cartesian product of one row by one.
    const dear = steps.filter(({ operator }) => DEAR.test(operator) && operator !== 'CartesianProduct');
    expect(new Set(dear)).toEqual(new Set());
  });
});
