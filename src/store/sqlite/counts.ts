import type { Facet } from '../port/queries.js';
import { Differences } from '../shared/differences.js';
import type { Connection, Runner } from './connection.js';

/** Maintains stored counts of papers, claims and entities. */

/** The counts to which a claim contributes; `c` are claims that are not rejected. The facet ENTITY stands for `entity.claims`. */
const ADDED = `links AS MATERIALIZED (
    SELECT DISTINCT ce.claim, ce.role, ce.entity_id FROM c JOIN claim_entity ce ON ce.claim = c.number)
  SELECT role AS facet, entity_id AS key, count(*) AS n FROM links GROUP BY role, entity_id
  UNION ALL SELECT 'ENTITY', entity_id, count(DISTINCT claim) FROM links GROUP BY entity_id
  UNION ALL SELECT 'ALL', '', count(*) FROM c HAVING count(*) > 0
  UNION ALL SELECT 'YEAR', substr(published, 1, 4) AS key, count(*) FROM c WHERE key IS NOT NULL GROUP BY key
  UNION ALL SELECT 'KIND', kind, count(*) FROM c GROUP BY kind
  UNION ALL SELECT 'UNIT', unit, count(*) FROM c WHERE unit <> '' GROUP BY unit
  UNION ALL SELECT 'DIMENSION', dimension, count(*) FROM c WHERE dimension IS NOT NULL GROUP BY dimension
  UNION ALL SELECT 'OUTCOME', outcome, count(*) FROM c GROUP BY outcome
  UNION ALL SELECT 'REVIEW', review_state, count(*) FROM c GROUP BY review_state
  UNION ALL SELECT 'ORIGIN', origin, count(*) FROM c GROUP BY origin`;
const COLUMNS = 'number, kind, unit, dimension, outcome, published, review_state, origin';

/** A category belongs to the device rather than the claim, so it is not stored. */
export function isKept(facet: Facet): boolean {
  return facet !== 'HARDWARE_CATEGORY';
}

/** Number of `papers`, `claims` (including rejected ones), or entities of a kind. */
export async function keptTotal(db: Runner, what: string): Promise<number> {
  const [row] = await db.all<{ n: number }>('SELECT n FROM total WHERE what = ?', what);
  return row!.n;
}

/** Collects what a transaction does to claims, and adds the difference to the counts at its end. */
export class ClaimCounts {
  private readonly touched = new Set<string>();
  private readonly differences = new Differences();

  constructor(private readonly db: Connection) {}

  /** Must be called before claims are changed or deleted. */
  touch(claimIds: readonly string[]): void {
    const fresh = claimIds.filter((id) => !this.touched.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) this.touched.add(id);
    this.differences.add(this.countsOf(fresh), -1);
  }

  /** Must be called with claims that are about to be added and do not exist yet. */
  expect(claimIds: readonly string[]): void {
    for (const id of claimIds) this.touched.add(id);
  }

  touchPapers(paperIds: readonly string[]): void {
    const rows = this.db.all<{ id: string }>(
      'SELECT id FROM claim WHERE paper_id IN (SELECT value FROM json_each(?))',
      JSON.stringify(paperIds),
    );
    this.touch(rows.map(({ id }) => id));
  }

  /** Updates the counts for everything that was changed. */
  settle(): void {
    if (this.touched.size === 0) return;
    this.differences.add(this.countsOf([...this.touched]), 1);
    const [entities, others] = this.differences.split((facet) => facet === 'ENTITY');
    this.db.run(
      'UPDATE entity SET claims = claims + (d.value ->> 2) FROM json_each(?) d WHERE entity.id = d.value ->> 1',
      JSON.stringify(entities),
    );
    const list = JSON.stringify(others);
    this.db.run(
      `INSERT INTO claim_count SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) WHERE true
       ON CONFLICT DO UPDATE SET claims = claims + excluded.claims`,
      list,
    );
    this.db.run(
      `DELETE FROM claim_count WHERE claims = 0 AND (facet, key) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE value ->> 2 < 0)`,
      list,
    );
  }

  private countsOf(ids: readonly string[]): { facet: string; key: string; n: number }[] {
    return this.db.all(
      `WITH c AS MATERIALIZED (
         SELECT ${COLUMNS} FROM claim WHERE id IN (SELECT value FROM json_each(?)) AND review_state <> 'REJECTED'), ${ADDED}`,
      JSON.stringify(ids),
    );
  }
}

/** For `verify`: counts everything again, and describes where the stored counts differ. */
const ANEW = `WITH c AS MATERIALIZED (SELECT ${COLUMNS} FROM claim WHERE review_state <> 'REJECTED'), anew AS (
    SELECT facet, key, n FROM (WITH ${ADDED})),
  kept AS (
    SELECT facet, key, claims AS n FROM claim_count UNION ALL SELECT 'ENTITY', id, claims FROM entity WHERE claims <> 0)`;
export const MISCOUNTS: readonly string[] = [
  `${ANEW} SELECT 'there are ' || n || ' claims with ' || facet || ' ' || key || ', which is not the number that is kept' AS problem
   FROM (SELECT * FROM anew EXCEPT SELECT * FROM kept)`,
  `${ANEW} SELECT 'the number of claims with ' || facet || ' ' || key || ' is kept as ' || n || ', which it is not' AS problem
   FROM (SELECT * FROM kept EXCEPT SELECT * FROM anew)`,
  `WITH anew AS (
     SELECT 'papers' AS what, count(*) AS n FROM paper UNION ALL SELECT 'claims', count(*) FROM claim
     UNION ALL SELECT kind, count(*) FROM entity GROUP BY kind)
   SELECT 'there are ' || n || ' ' || what || ', which is not the number that is kept' AS problem
   FROM (SELECT * FROM anew EXCEPT SELECT what, n FROM total)`,
];
