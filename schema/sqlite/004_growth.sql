-- What is needed so that no work grows with the whole graph.

-- Which changes brought or removed a record: an undo finds the one that stands without reading the log.
CREATE TABLE change_record (
  hash TEXT NOT NULL,
  change_id TEXT NOT NULL REFERENCES change (id),
  PRIMARY KEY (hash, change_id)
) WITHOUT ROWID;
INSERT INTO change_record
  SELECT DISTINCT r.value ->> 'hash', c.id
  FROM change c, json_each(CASE c.action WHEN 'INGEST' THEN c.after ELSE c.before END, '$.records') r
  WHERE c.action IN ('INGEST', 'DELETE_PAPER');

-- A row of a table without rowids may hold a quarter of a page; what is longer takes pages of its own. A record held 4.6 KB so, and
-- takes 2 KB as a row with a rowid.
CREATE TABLE new_record (
  hash TEXT PRIMARY KEY,
  paper TEXT NOT NULL,             -- JSON
  added_at TEXT NOT NULL
);
INSERT INTO new_record SELECT * FROM record;
CREATE TABLE new_record_key (
  key TEXT NOT NULL,               -- doi:…, arxiv:…, title:…
  hash TEXT NOT NULL REFERENCES new_record (hash) ON DELETE CASCADE,
  PRIMARY KEY (key, hash)
) WITHOUT ROWID;
INSERT INTO new_record_key SELECT * FROM record_key;
DROP TABLE record_key;
DROP TABLE record;
ALTER TABLE new_record RENAME TO record;
ALTER TABLE new_record_key RENAME TO record_key;
CREATE INDEX record_key_by_hash ON record_key (hash);

-- Texts in lower case, for word search, are kept only where SQLite's lower(), which knows ASCII, gives another text.
ALTER TABLE paper ADD COLUMN folded_text TEXT;
UPDATE paper SET folded_text = nullif(lower_text, lower(title || char(10) || abstract));
ALTER TABLE paper DROP COLUMN lower_text;
ALTER TABLE claim ADD COLUMN folded_evidence TEXT;
UPDATE claim SET folded_evidence = nullif(lower_evidence, lower(evidence));
ALTER TABLE claim DROP COLUMN lower_evidence;

-- Which names look alike, with a number for an entity instead of its id: a fifth of the room. No index leads from an entity to its
-- trigrams: they are a function of its names.
CREATE TABLE named_entity (
  number INTEGER PRIMARY KEY,
  entity_id TEXT NOT NULL UNIQUE REFERENCES entity (id) ON DELETE CASCADE
);
INSERT INTO named_entity (entity_id) SELECT id FROM entity ORDER BY id;
CREATE TABLE trigram (
  trigram TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (trigram, number)
) WITHOUT ROWID;
INSERT INTO trigram SELECT t.trigram, n.number FROM name_trigram t JOIN named_entity n USING (entity_id) ORDER BY 1, 2;
DROP TABLE name_trigram;
