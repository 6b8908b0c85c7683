-- A claim gets a number, by which other tables and indexes name it: an id takes ten times the room. What is looked at to find a claim
-- stands before its texts, which may take pages of their own. The raw ids of its subject, metric and baseline stand in claim_entity.
CREATE TABLE new_claim (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  subject_id TEXT,
  metric_id TEXT,
  baseline_id TEXT,
  dimension TEXT,
  base_value REAL,                 -- in the base unit of the dimension: s, B, 1, 1/s, J, W, USD, dB, FLOP
  base_value_high REAL,
  review_state TEXT NOT NULL DEFAULT 'UNREVIEWED',
  origin TEXT NOT NULL,            -- EXTRACTED or CURATED
  confidence REAL NOT NULL,
  published TEXT,                  -- of the paper
  added_at TEXT NOT NULL,
  value REAL,
  value_high REAL,
  unit TEXT,
  comparator TEXT,
  change TEXT,
  relation TEXT,
  outcome TEXT NOT NULL,
  conditions TEXT NOT NULL,        -- JSON
  lower_conditions TEXT NOT NULL,
  evidence_field TEXT NOT NULL,
  evidence_start INTEGER NOT NULL, -- UTF-16 offsets into the field
  evidence_end INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  folded_evidence TEXT,            -- in lower case, where SQLite's lower() gives another text
  evidence_parts TEXT NOT NULL,    -- JSON
  extractor TEXT NOT NULL,
  curation TEXT,                   -- JSON: who keeps the table, its licence, code
  review_note TEXT,
  review_by TEXT,
  review_at TEXT
);
INSERT INTO new_claim
  SELECT NULL, id, paper_id, kind, subject_id, metric_id, baseline_id, dimension, base_value, base_value_high, review_state, origin,
    confidence, published, added_at, value, value_high, unit, comparator, change, relation, outcome, conditions, lower_conditions,
    evidence_field, evidence_start, evidence_end, evidence, folded_evidence, evidence_parts, extractor, curation, review_note, review_by,
    review_at
  FROM claim ORDER BY id;

-- Everything that a claim names, whatever its role. Of datasets, hardware and tasks it repeats what the claim measures, so that the
-- claims of a metric on a device, under a value, are found along one index.
CREATE TABLE new_claim_entity (
  claim INTEGER NOT NULL REFERENCES new_claim (number) ON DELETE CASCADE,
  role TEXT NOT NULL,              -- SUBJECT, METRIC, BASELINE, DATASET, HARDWARE, TASK
  position INTEGER NOT NULL,
  raw_id TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  metric_id TEXT,
  kind TEXT,
  dimension TEXT,
  base_value REAL,
  PRIMARY KEY (claim, role, position)
) WITHOUT ROWID;
INSERT INTO new_claim_entity
  SELECT c.number, ce.role, ce.position, ce.raw_id, ce.entity_id,
    CASE WHEN ce.role IN ('DATASET', 'HARDWARE', 'TASK') THEN c.metric_id END,
    CASE WHEN ce.role IN ('DATASET', 'HARDWARE', 'TASK') THEN c.kind END,
    CASE WHEN ce.role IN ('DATASET', 'HARDWARE', 'TASK') THEN c.dimension END,
    CASE WHEN ce.role IN ('DATASET', 'HARDWARE', 'TASK') THEN c.base_value END
  FROM claim_entity ce JOIN new_claim c ON c.id = ce.claim_id ORDER BY c.number, ce.role, ce.position;
DROP TABLE claim_entity;
DROP TABLE claim;
ALTER TABLE new_claim RENAME TO claim;
ALTER TABLE new_claim_entity RENAME TO claim_entity;

-- The claims of a raw id are those of the papers that mention it: no index leads from raw ids to claims.
CREATE INDEX claim_entity_by_entity ON claim_entity (entity_id, role, metric_id, kind, dimension, base_value);
CREATE INDEX claim_by_paper ON claim (paper_id);
CREATE INDEX claim_by_confidence ON claim (confidence DESC, id);
CREATE INDEX claim_rejected ON claim (id) WHERE review_state = 'REJECTED';
CREATE INDEX claim_curated ON claim (confidence DESC, id) WHERE origin = 'CURATED';
-- Counts are taken from here, without the texts.
CREATE INDEX claim_in_short ON claim (review_state, kind, unit, dimension, outcome, published, origin);
CREATE INDEX claim_by_metric ON claim (metric_id, kind, dimension, base_value, review_state, subject_id);
CREATE INDEX claim_by_subject ON claim (subject_id, metric_id);
CREATE INDEX claim_by_baseline ON claim (baseline_id) WHERE baseline_id IS NOT NULL;
CREATE INDEX claim_by_value ON claim (dimension, base_value);
CREATE INDEX claim_by_published ON claim (published DESC, id);
CREATE INDEX claim_by_added ON claim (added_at DESC, id);
CREATE TRIGGER claim_counted AFTER INSERT ON claim BEGIN UPDATE total SET n = n + 1 WHERE what = 'claims'; END;
CREATE TRIGGER claim_uncounted AFTER DELETE ON claim BEGIN UPDATE total SET n = n - 1 WHERE what = 'claims'; END;

-- Most raw ids lead to the entity of the same id, which is found by that: indexes hold those that lead elsewhere.
DROP INDEX raw_name_by_entity;
CREATE INDEX raw_name_by_entity ON raw_name (entity_id) WHERE entity_id <> raw_id;
DROP INDEX paper_entity_by_raw;
CREATE INDEX paper_entity_by_raw ON paper_entity (raw_id) WHERE raw_id IS NOT entity_id;
