-- Claims that people keep in tables stand beside those that were read in texts.
ALTER TABLE claim ADD COLUMN origin TEXT NOT NULL DEFAULT 'EXTRACTED';  -- or CURATED
ALTER TABLE claim ADD COLUMN curation TEXT;                             -- JSON: who keeps the table, its licence, code
CREATE INDEX claim_curated ON claim (confidence DESC, id) WHERE origin = 'CURATED';
DROP INDEX claim_in_short;
CREATE INDEX claim_in_short ON claim (review_state, kind, unit, dimension, outcome, published, origin);

-- What sources say of their tables and tasks, beside the rows, which are kept with the records of their papers. For exports alone.
CREATE TABLE curated_table (
  hash TEXT PRIMARY KEY,
  content TEXT NOT NULL,           -- JSON
  added_at TEXT NOT NULL
) WITHOUT ROWID;
