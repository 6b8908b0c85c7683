// The changes that added or removed each record, so that an undo finds the effective one without reading the log. Records are stored in the change
// as JSON, where a quoted "hash" is always a property name, since quotation marks in texts are escaped.
CREATE CONSTRAINT record_hash_hash IF NOT EXISTS FOR (r:RecordHash) REQUIRE r.hash IS UNIQUE;
MATCH (h:Change) WHERE h.action IN ['INGEST', 'DELETE_PAPER']
  CALL (h) {
    UNWIND tail(split(CASE h.action WHEN 'INGEST' THEN h.after ELSE h.before END, '"hash":"')) AS rest
    MERGE (r:RecordHash {hash: substring(rest, 0, 27)})
    MERGE (h)-[:CONCERNS]->(r)
  } IN TRANSACTIONS OF 1000 ROWS;
