-- Changes after which no operation takes time proportional to the whole graph.

-- The changes that added or removed each record, so that an undo finds the effective one without reading the log.
CREATE TABLE change_record (
  hash TEXT NOT NULL,
  change_id TEXT NOT NULL REFERENCES change (id),
  PRIMARY KEY (hash, change_id)
) WITHOUT ROWID;
INSERT INTO change_record
  SELECT DISTINCT r.value ->> 'hash', c.id
  FROM change c, json_each(CASE c.action WHEN 'INGEST' THEN c.after ELSE c.before END, '$.records') r
  WHERE c.action IN ('INGEST', 'DELETE_PAPER');

-- In a table without rowids, a row longer than a quarter of a page takes overflow pages. A record took 4.6 KB that way, and
-- takes 2 KB in a table with rowids.
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

-- Lower-case texts for word search are stored only if SQLite's lower(), which handles only ASCII, gives a different text.
ALTER TABLE paper ADD COLUMN folded_text TEXT;
UPDATE paper SET folded_text = nullif(lower_text, lower(title || char(10) || abstract));
ALTER TABLE paper DROP COLUMN lower_text;
ALTER TABLE claim ADD COLUMN folded_evidence TEXT;
UPDATE claim SET folded_evidence = nullif(lower_evidence, lower(evidence));
ALTER TABLE claim DROP COLUMN lower_evidence;

-- The index of similar names, with a number for each entity instead of its id, which takes a fifth of the space. There is no index from entities to
-- trigrams, because these are a function of the names.
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
