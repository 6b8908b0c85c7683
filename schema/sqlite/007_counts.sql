-- Stored counts, so that queries need not count: each transaction adds its
-- differences (src/store/sqlite/counts.ts), and "claimgraph verify" counts again. Rejected claims are excluded, as in queries.

-- Number of claims with the entity in any role.
ALTER TABLE entity ADD COLUMN claims INTEGER NOT NULL DEFAULT 0;
UPDATE entity SET claims = (
  SELECT count(DISTINCT ce.claim_id) FROM claim_entity ce JOIN claim c ON c.id = ce.claim_id
  WHERE ce.entity_id = entity.id AND c.review_state <> 'REJECTED');
CREATE INDEX entity_by_claims ON entity (kind, claims DESC, id);

-- Number of claims for each value of a facet; the facet ALL counts all claims.
CREATE TABLE claim_count (
  facet TEXT NOT NULL,
  key TEXT NOT NULL,
  claims INTEGER NOT NULL,
  PRIMARY KEY (facet, key)
) WITHOUT ROWID;
CREATE INDEX claim_count_by_claims ON claim_count (facet, claims DESC, key);
INSERT INTO claim_count
  SELECT ce.role, ce.entity_id, count(DISTINCT ce.claim_id) FROM claim_entity ce JOIN claim c ON c.id = ce.claim_id
  WHERE c.review_state <> 'REJECTED' GROUP BY ce.role, ce.entity_id;
INSERT INTO claim_count
  SELECT f.value ->> 0, f.value ->> 1, count(*)
  FROM claim c, json_each(json_array(json_array('ALL', ''), json_array('YEAR', substr(c.published, 1, 4)), json_array('KIND', c.kind),
    json_array('UNIT', nullif(c.unit, '')), json_array('DIMENSION', c.dimension), json_array('OUTCOME', c.outcome),
    json_array('REVIEW', c.review_state), json_array('ORIGIN', c.origin))) f
  WHERE c.review_state <> 'REJECTED' AND f.value ->> 1 IS NOT NULL GROUP BY 1, 2;

-- Number of papers, of claims (including rejected ones), and of entities of each kind.
CREATE TABLE total (what TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO total
  SELECT 'papers', count(*) FROM paper UNION ALL SELECT 'claims', count(*) FROM claim
  UNION ALL SELECT kind, count(*) FROM entity GROUP BY kind;
INSERT INTO total SELECT value, 0 FROM json_each('["METHOD", "DATASET", "METRIC", "HARDWARE", "TASK"]') WHERE true ON CONFLICT DO NOTHING;
CREATE TRIGGER paper_counted AFTER INSERT ON paper BEGIN UPDATE total SET n = n + 1 WHERE what = 'papers'; END;
CREATE TRIGGER paper_uncounted AFTER DELETE ON paper BEGIN UPDATE total SET n = n - 1 WHERE what = 'papers'; END;
CREATE TRIGGER claim_counted AFTER INSERT ON claim BEGIN UPDATE total SET n = n + 1 WHERE what = 'claims'; END;
CREATE TRIGGER claim_uncounted AFTER DELETE ON claim BEGIN UPDATE total SET n = n - 1 WHERE what = 'claims'; END;
CREATE TRIGGER entity_counted AFTER INSERT ON entity BEGIN UPDATE total SET n = n + 1 WHERE what = new.kind; END;
CREATE TRIGGER entity_uncounted AFTER DELETE ON entity BEGIN UPDATE total SET n = n - 1 WHERE what = old.kind; END;
