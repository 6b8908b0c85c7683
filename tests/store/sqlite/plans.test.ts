import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillWithMadePapers } from '../../../scripts/bench/made-papers.js';
import * as changes from '../../../src/store/sqlite/changes.js';
import * as claims from '../../../src/store/sqlite/claims.js';
import { Connection, type Runner } from '../../../src/store/sqlite/connection.js';
import { dump } from '../../../src/store/sqlite/dump.js';
import * as entities from '../../../src/store/sqlite/entities.js';
import * as papers from '../../../src/store/sqlite/papers.js';
import { SqliteStore } from '../../../src/store/sqlite/store.js';
import * as surveys from '../../../src/store/sqlite/surveys.js';
import { foundByIndex, readingAll } from '../../support/reads.js';

const READS = { ...claims, ...entities, ...papers, ...surveys, ...changes, dump };

describe('plans', () => {
  let folder: string;
  let db: Connection;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-plans-'));
    const store = SqliteStore.open(join(folder, 'graph.db'), { prepare: true });
    await fillWithMadePapers(store, 300);
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

  it.each(Object.entries(foundByIndex<Runner>(READS)))('%s: no table is read from end to end', async (_, question) => {
    const plan = await planOf(question);
    expect(plan.length).toBeGreaterThan(0);
    expect(plan.filter(readsAll)).toEqual([]);
  });

  it.each(Object.entries(readingAll<Runner>(READS)))('%s: reads all', async (_, question) => {
    expect((await planOf(question)).some(readsAll)).toBe(true);
  });
});

/** Aliases under which the statements read tables. */
const TABLES =
  'c|p|e|ce|pe|mine|other|change|record|r|n|b|claim|paper|entity|broader|trigram|claim_entity|paper_entity';
/** Walking along an ordered index to the first rows of a page is no reading of all; that step says USING INDEX. */
function readsAll(step: string): boolean {
  return new RegExp(`^SCAN (${TABLES})( USING COVERING INDEX .*)?$`).test(step);
}
