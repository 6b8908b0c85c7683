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
