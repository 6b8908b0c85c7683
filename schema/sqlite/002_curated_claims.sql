-- Claims from tables that people maintain, in addition to those extracted from texts.
ALTER TABLE claim ADD COLUMN origin TEXT NOT NULL DEFAULT 'EXTRACTED';  -- or CURATED
ALTER TABLE claim ADD COLUMN curation TEXT;                             -- JSON: who keeps the table, its licence, code
CREATE INDEX claim_curated ON claim (confidence DESC, id) WHERE origin = 'CURATED';
DROP INDEX claim_in_short;
CREATE INDEX claim_in_short ON claim (review_state, kind, unit, dimension, outcome, published, origin);

-- The metadata of tables and tasks, for exports only; their rows are stored with the records of the papers.
CREATE TABLE curated_table (
  hash TEXT PRIMARY KEY,
  content TEXT NOT NULL,           -- JSON
  added_at TEXT NOT NULL
) WITHOUT ROWID;
