// Claims that people keep in tables stand beside those that were read in texts: `origin` is CURATED or EXTRACTED. A (:CuratedTable)
// holds what a source says of a table beside its rows, which are kept with the records of their papers; for exports alone.
CREATE CONSTRAINT curated_table_hash IF NOT EXISTS FOR (t:CuratedTable) REQUIRE t.hash IS UNIQUE;
MATCH (c:Claim) WHERE c.origin IS NULL
  CALL (c) { SET c.origin = 'EXTRACTED' } IN TRANSACTIONS OF 10000 ROWS;
CREATE INDEX claim_origin IF NOT EXISTS FOR (c:Claim) ON (c.origin);
