import type { Runner } from './connection.js';

/** Queries that return a row, with a description, for every inconsistency. */
const QUESTIONS: readonly string[] = [
  "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN 'the index ' + name + ' is ' + toLower(state) AS problem",
  "MATCH (c:Claim) WHERE NOT EXISTS { (:Paper)-[:MAKES]->(c) } RETURN 'claim ' + c.id + ' belongs to no paper' AS problem LIMIT 20",
];

/** Inconsistencies of the database itself: indexes that are not online, and nodes without relationships. */
export async function integrityOf(db: Runner): Promise<string[]> {
  const problems: string[] = [];
  for (const question of QUESTIONS)
    problems.push(...(await db.run<{ problem: string }>(question)).map(({ problem }) => problem));
  return problems;
}
