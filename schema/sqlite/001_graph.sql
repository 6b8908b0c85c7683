-- The graph of claims in one file. The model is that of schema/neo4j: tables for its nodes, link tables for its
-- relationships. Columns ending in _raw hold ids derived from one paper alone; the columns of the same name without the ending hold the
-- ids of consolidated entities.

CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('graph_version', 0);

-- Records from the sources.
CREATE TABLE record (
  hash TEXT PRIMARY KEY,
  paper TEXT NOT NULL,             -- JSON
  added_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE record_key (
  key TEXT NOT NULL,               -- doi:…, arxiv:…, title:…
  hash TEXT NOT NULL REFERENCES record (hash) ON DELETE CASCADE,
  PRIMARY KEY (key, hash)
) WITHOUT ROWID;
CREATE INDEX record_key_by_hash ON record_key (hash);

CREATE TABLE paper (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  abstract TEXT NOT NULL,
  doi TEXT,
  arxiv_id TEXT,
  url TEXT,
  venue TEXT,
  published TEXT,                  -- ISO date, as precise as known
  authors TEXT NOT NULL,           -- JSON
  source TEXT NOT NULL,
  added_at TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  extractor TEXT NOT NULL,
  lower_text TEXT NOT NULL         -- title and abstract in lower case, for word search
);
CREATE INDEX paper_by_published ON paper (published DESC, id);
CREATE INDEX paper_by_title ON paper (title, id);
CREATE INDEX paper_by_added ON paper (added_at, id);
CREATE TABLE paper_key (
  key TEXT NOT NULL,               -- two papers may share a title
  paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  PRIMARY KEY (key, paper_id)
) WITHOUT ROWID;
CREATE INDEX paper_key_by_paper ON paper_key (paper_id);
CREATE TABLE paper_record (
  hash TEXT PRIMARY KEY,
  paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX paper_record_by_paper ON paper_record (paper_id);

CREATE TABLE entity (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  lower_names TEXT NOT NULL,       -- name and aliases in lower case, one a line
  aliases TEXT NOT NULL,           -- JSON
  generic INTEGER NOT NULL,
  better_when TEXT,
  dimension TEXT,
  category TEXT,
  vendor TEXT
);
CREATE INDEX entity_by_kind ON entity (kind, name, id);
CREATE INDEX entity_by_category ON entity (category) WHERE category IS NOT NULL;
CREATE TABLE entity_name (
  key TEXT NOT NULL,
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  PRIMARY KEY (key, entity_id)
) WITHOUT ROWID;
CREATE INDEX entity_name_by_entity ON entity_name (entity_id);
CREATE TABLE broader (
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  broader_id TEXT NOT NULL,
  PRIMARY KEY (entity_id, broader_id)
) WITHOUT ROWID;
CREATE INDEX broader_by_broader ON broader (broader_id, entity_id);
-- Redirects from the ids of merged entities.
CREATE TABLE lead (from_id TEXT PRIMARY KEY, to_id TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX lead_by_target ON lead (to_id);

-- Mentions of an entity in a paper.
CREATE TABLE paper_entity (
  paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  raw_id TEXT NOT NULL,
  entity_id TEXT,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  full_key TEXT NOT NULL,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,           -- JSON
  full_form TEXT,
  parent_keys TEXT NOT NULL,       -- JSON
  proposed INTEGER NOT NULL,
  generic INTEGER NOT NULL,
  role TEXT,
  mentions TEXT NOT NULL,          -- JSON
  PRIMARY KEY (paper_id, raw_id)
) WITHOUT ROWID;
CREATE INDEX paper_entity_by_raw ON paper_entity (raw_id);
CREATE INDEX paper_entity_by_entity ON paper_entity (entity_id, paper_id);

-- The names that all papers use for a raw id, one row for each spelling. Maintained by the triggers below, so that a name that
-- occurs in every paper is not counted again with every paper.
CREATE TABLE raw_name (
  raw_id TEXT NOT NULL,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,           -- JSON
  full_form TEXT NOT NULL,         -- '' for none
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  full_key TEXT NOT NULL,
  parent_keys TEXT NOT NULL,       -- JSON
  papers INTEGER NOT NULL,
  generic_papers INTEGER NOT NULL,
  entity_id TEXT,                  -- where the raw id leads
  PRIMARY KEY (raw_id, name, aliases, full_form)
) WITHOUT ROWID;
CREATE INDEX raw_name_by_key ON raw_name (key, kind);
CREATE INDEX raw_name_by_full_key ON raw_name (full_key, kind) WHERE full_key <> '';
CREATE INDEX raw_name_by_entity ON raw_name (entity_id);
CREATE TRIGGER paper_entity_added AFTER INSERT ON paper_entity BEGIN
  INSERT INTO raw_name VALUES (new.raw_id, new.name, new.aliases, coalesce(new.full_form, ''), new.kind, new.key, new.full_key,
    new.parent_keys, 1, new.generic, new.entity_id)
  ON CONFLICT DO UPDATE SET papers = papers + 1, generic_papers = generic_papers + excluded.generic_papers;
END;
CREATE TRIGGER paper_entity_removed AFTER DELETE ON paper_entity BEGIN
  UPDATE raw_name SET papers = papers - 1, generic_papers = generic_papers - old.generic
  WHERE raw_id = old.raw_id AND name = old.name AND aliases = old.aliases AND full_form = coalesce(old.full_form, '');
  DELETE FROM raw_name WHERE raw_id = old.raw_id AND papers = 0;
END;
CREATE TABLE raw_parent (
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  raw_id TEXT NOT NULL,
  PRIMARY KEY (key, kind, raw_id)
) WITHOUT ROWID;

CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  subject_id TEXT,
  subject_raw TEXT,
  metric_id TEXT,
  metric_raw TEXT,
  value REAL,
  value_high REAL,
  unit TEXT,
  dimension TEXT,
  base_value REAL,                 -- in the base unit of the dimension: s, B, 1, 1/s, J, W, USD, dB, FLOP
  base_value_high REAL,
  comparator TEXT,
  change TEXT,
  relation TEXT,
  outcome TEXT NOT NULL,
  baseline_id TEXT,
  baseline_raw TEXT,
  conditions TEXT NOT NULL,        -- JSON
  lower_conditions TEXT NOT NULL,
  evidence TEXT NOT NULL,
  lower_evidence TEXT NOT NULL,
  evidence_field TEXT NOT NULL,
  evidence_start INTEGER NOT NULL, -- UTF-16 offsets into the field
  evidence_end INTEGER NOT NULL,
  evidence_parts TEXT NOT NULL,    -- JSON
  confidence REAL NOT NULL,
  extractor TEXT NOT NULL,
  added_at TEXT NOT NULL,
  published TEXT,                  -- of the paper
  review_state TEXT NOT NULL DEFAULT 'UNREVIEWED',
  review_note TEXT,
  review_by TEXT,
  review_at TEXT
);
CREATE INDEX claim_by_paper ON claim (paper_id);
CREATE INDEX claim_by_confidence ON claim (confidence DESC, id);
CREATE INDEX claim_rejected ON claim (id) WHERE review_state = 'REJECTED';
-- An index for counting without reading the texts.
CREATE INDEX claim_in_short ON claim (review_state, kind, unit, dimension, outcome, published);
CREATE INDEX claim_by_metric ON claim (metric_id, kind, base_value);
CREATE INDEX claim_by_subject ON claim (subject_id, metric_id);
CREATE INDEX claim_by_baseline ON claim (baseline_id) WHERE baseline_id IS NOT NULL;
CREATE INDEX claim_by_value ON claim (dimension, base_value);
CREATE INDEX claim_by_published ON claim (published DESC, id);
CREATE INDEX claim_by_added ON claim (added_at, id);

-- The entities of each claim, in any role.
CREATE TABLE claim_entity (
  claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  role TEXT NOT NULL,              -- SUBJECT, METRIC, BASELINE, DATASET, HARDWARE, TASK
  position INTEGER NOT NULL,
  raw_id TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  PRIMARY KEY (claim_id, role, position)
) WITHOUT ROWID;
CREATE INDEX claim_entity_by_entity ON claim_entity (entity_id, claim_id, role);
CREATE INDEX claim_entity_by_raw ON claim_entity (raw_id);

-- The log of changes made by people. Append-only, except for `undone`.
CREATE TABLE change (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  before TEXT NOT NULL,            -- JSON
  after TEXT NOT NULL,             -- JSON
  undone INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX change_by_target ON change (target, id);
CREATE INDEX change_by_action ON change (action, undone, id);

-- An index of similar names, for search while typing and for typos.
CREATE TABLE name_trigram (
  trigram TEXT NOT NULL,
  entity_id TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  PRIMARY KEY (trigram, entity_id)
) WITHOUT ROWID;
CREATE INDEX name_trigram_by_entity ON name_trigram (entity_id);
