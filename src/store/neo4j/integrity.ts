import type { Runner } from './connection.js';

/** Each answers with a row for everything that is out of step, in words. */
const QUESTIONS: readonly string[] = [
  "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN 'the index ' + name + ' is ' + toLower(state) AS problem",
  "MATCH (c:Claim) WHERE NOT EXISTS { (:Paper)-[:MAKES]->(c) } RETURN 'claim ' + c.id + ' belongs to no paper' AS problem LIMIT 20",
];

/** What is out of step in the database itself: indexes that are not ready, and nodes that nothing leads to. */
export async function integrityOf(db: Runner): Promise<string[]> {
  const problems: string[] = [];
  for (const question of QUESTIONS)
    problems.push(...(await db.run<{ problem: string }>(question)).map(({ problem }) => problem));
  return problems;
}
