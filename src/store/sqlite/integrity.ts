import type { Connection } from './connection.js';
import { MISCOUNTS } from './counts.js';

/** Queries that return a row, with a description, for every inconsistency. */
const QUESTIONS: readonly string[] = [
  `SELECT 'the file is damaged: ' || integrity_check AS problem FROM pragma_integrity_check WHERE integrity_check <> 'ok'`,
  `SELECT 'a row of ' || "table" || ' points at a row of ' || parent || ' that does not exist' AS problem FROM pragma_foreign_key_check`,
  `WITH counted AS (
     SELECT raw_id, name, aliases, coalesce(full_form, '') AS full_form, count(*) AS papers, sum(generic) AS generic_papers
     FROM paper_entity GROUP BY raw_id, name, aliases, coalesce(full_form, ''))
   SELECT 'the name ' || raw_id || ' is not counted as it stands in papers' AS problem FROM (
     SELECT raw_id, name, aliases, full_form, papers, generic_papers FROM counted
     EXCEPT SELECT raw_id, name, aliases, full_form, papers, generic_papers FROM raw_name)`,
  `SELECT 'the name ' || raw_id || ' is counted, but stands in no paper' AS problem FROM raw_name
   WHERE raw_id NOT IN (SELECT raw_id FROM paper_entity)`,
  `SELECT 'the name ' || p.raw_id || ' leads to ' || coalesce(p.entity_id, 'nothing') || ' in ' || p.paper_id || ', and to ' || coalesce(r.entity_id, 'nothing') AS problem
   FROM paper_entity p JOIN raw_name r ON r.raw_id = p.raw_id WHERE p.entity_id IS NOT r.entity_id`,
  `SELECT 'a claim of ' || c.paper_id || ' leads to ' || ce.entity_id || ' by ' || ce.raw_id || ', which leads elsewhere' AS problem
   FROM claim_entity ce JOIN claim c ON c.number = ce.claim JOIN raw_name r ON r.raw_id = ce.raw_id WHERE ce.entity_id IS NOT r.entity_id`,
  `SELECT 'claim ' || id || ' and its index name another subject, metric or baseline' AS problem FROM claim c
   WHERE (subject_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM claim_entity WHERE claim = c.number AND role = 'SUBJECT' AND entity_id = c.subject_id))
      OR (metric_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM claim_entity WHERE claim = c.number AND role = 'METRIC' AND entity_id = c.metric_id))
      OR (baseline_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM claim_entity WHERE claim = c.number AND role = 'BASELINE' AND entity_id = c.baseline_id))`,
  `SELECT 'claim ' || c.id || ' and its index measure something else' AS problem FROM claim_entity ce JOIN claim c ON c.number = ce.claim
   WHERE ce.role IN ('DATASET', 'HARDWARE', 'TASK') AND (ce.metric_id IS NOT c.metric_id OR ce.kind IS NOT c.kind
     OR ce.dimension IS NOT c.dimension OR ce.base_value IS NOT c.base_value
     OR ce.subject_id IS NOT c.subject_id)`,
  `SELECT 'the search index holds letters of a name that does not exist' AS problem FROM trigram
   WHERE NOT EXISTS (SELECT 1 FROM named_entity n WHERE n.number = trigram.number) GROUP BY number`,
  `SELECT 'the search index does not know ' || id AS problem FROM entity
   WHERE NOT EXISTS (SELECT 1 FROM named_entity WHERE entity_id = entity.id)`,
  ...MISCOUNTS,
];

/** Inconsistencies of the file itself: its pages, its foreign keys, and the tables with redundant data. */
export function integrityOf(db: Connection): string[] {
  return QUESTIONS.flatMap((question) =>
    db.all<{ problem: string }>(`${question} LIMIT 20`).map(({ problem }) => problem),
  );
}
