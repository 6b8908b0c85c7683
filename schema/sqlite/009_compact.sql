-- Claims get numbers, which other tables and indexes refer to, because an id takes ten times the space. The columns by which claims are found
-- come before the texts, which may take overflow pages. The raw ids of subject, metric and baseline are in claim_entity.
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

-- The entities of each claim, in any role. Rows of datasets, hardware and tasks repeat what the claim measures, so that one index finds the
-- claims about a metric on a device below a value.
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

-- There is no index from raw ids to claims: the claims of a raw id are found through the papers that mention it.
CREATE INDEX claim_entity_by_entity ON claim_entity (entity_id, role, metric_id, kind, dimension, base_value);
CREATE INDEX claim_by_paper ON claim (paper_id);
CREATE INDEX claim_by_confidence ON claim (confidence DESC, id);
CREATE INDEX claim_rejected ON claim (id) WHERE review_state = 'REJECTED';
CREATE INDEX claim_curated ON claim (confidence DESC, id) WHERE origin = 'CURATED';
-- An index for counting without reading the texts.
CREATE INDEX claim_in_short ON claim (review_state, kind, unit, dimension, outcome, published, origin);
CREATE INDEX claim_by_metric ON claim (metric_id, kind, dimension, base_value, review_state, subject_id);
CREATE INDEX claim_by_subject ON claim (subject_id, metric_id);
CREATE INDEX claim_by_baseline ON claim (baseline_id) WHERE baseline_id IS NOT NULL;
CREATE INDEX claim_by_value ON claim (dimension, base_value);
CREATE INDEX claim_by_published ON claim (published DESC, id);
CREATE INDEX claim_by_added ON claim (added_at DESC, id);
CREATE TRIGGER claim_counted AFTER INSERT ON claim BEGIN UPDATE total SET n = n + 1 WHERE what = 'claims'; END;
CREATE TRIGGER claim_uncounted AFTER DELETE ON claim BEGIN UPDATE total SET n = n - 1 WHERE what = 'claims'; END;

-- Most raw ids are assigned to the entity with the same id, so indexes contain only the others.
DROP INDEX raw_name_by_entity;
CREATE INDEX raw_name_by_entity ON raw_name (entity_id) WHERE entity_id <> raw_id;
DROP INDEX paper_entity_by_raw;
CREATE INDEX paper_entity_by_raw ON paper_entity (raw_id) WHERE raw_id IS NOT entity_id;
