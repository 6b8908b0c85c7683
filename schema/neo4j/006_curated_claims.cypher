// Claims from tables that people maintain, in addition to those extracted from texts: `origin` is CURATED or EXTRACTED. A (:CuratedTable)
// holds the metadata of a table, for exports only; its rows are stored with the records of their papers.
CREATE CONSTRAINT curated_table_hash IF NOT EXISTS FOR (t:CuratedTable) REQUIRE t.hash IS UNIQUE;
MATCH (c:Claim) WHERE c.origin IS NULL
  CALL (c) { SET c.origin = 'EXTRACTED' } IN TRANSACTIONS OF 10000 ROWS;
CREATE INDEX claim_origin IF NOT EXISTS FOR (c:Claim) ON (c.origin);
