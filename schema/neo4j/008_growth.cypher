// Which changes brought or removed a record: an undo finds the one that stands without reading the log. The records stand in the change
// as JSON, where a quoted "hash" is the name of a property: in a text its quotes are escaped.
CREATE CONSTRAINT record_hash_hash IF NOT EXISTS FOR (r:RecordHash) REQUIRE r.hash IS UNIQUE;
MATCH (h:Change) WHERE h.action IN ['INGEST', 'DELETE_PAPER']
  CALL (h) {
    UNWIND tail(split(CASE h.action WHEN 'INGEST' THEN h.after ELSE h.before END, '"hash":"')) AS rest
    MERGE (r:RecordHash {hash: substring(rest, 0, 27)})
    MERGE (h)-[:CONCERNS]->(r)
  } IN TRANSACTIONS OF 1000 ROWS;
