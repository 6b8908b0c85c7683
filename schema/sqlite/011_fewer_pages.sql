-- Of datasets, hardware and tasks the index also holds the subject of the claim: which methods have such a claim is answered by the index
-- alone, where every claim was looked up.
ALTER TABLE claim_entity ADD COLUMN subject_id TEXT;
UPDATE claim_entity SET subject_id = (SELECT subject_id FROM claim WHERE number = claim_entity.claim)
  WHERE role IN ('DATASET', 'HARDWARE', 'TASK');
DROP INDEX claim_entity_by_entity;
CREATE INDEX claim_entity_by_entity ON claim_entity (entity_id, role, metric_id, kind, dimension, base_value, subject_id);

-- Names are numbered as they come, and their trigrams lie by blocks of 32,768 names: new ones are written into the pages of the last block.
-- Before, every batch of papers rewrote the pages of all trigrams.
CREATE TABLE new_trigram (
  block INTEGER NOT NULL,          -- number >> 15
  trigram TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (block, trigram, number)
) WITHOUT ROWID;
INSERT INTO new_trigram SELECT number >> 15, trigram, number FROM trigram ORDER BY 1, 2, 3;
DROP TABLE trigram;
ALTER TABLE new_trigram RENAME TO trigram;
