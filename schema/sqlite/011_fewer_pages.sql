-- For datasets, hardware and tasks, the index also contains the subject of the claim, so that it alone answers which methods have such a claim;
-- before, every claim was looked up.
ALTER TABLE claim_entity ADD COLUMN subject_id TEXT;
UPDATE claim_entity SET subject_id = (SELECT subject_id FROM claim WHERE number = claim_entity.claim)
  WHERE role IN ('DATASET', 'HARDWARE', 'TASK');
DROP INDEX claim_entity_by_entity;
CREATE INDEX claim_entity_by_entity ON claim_entity (entity_id, role, metric_id, kind, dimension, base_value, subject_id);

-- Names are numbered in the order in which they are added, and trigrams are stored in blocks of 32,768 names, so that new names only change the pages of the last block.
-- Before, every batch of papers changed the pages of all trigrams.
CREATE TABLE new_trigram (
  block INTEGER NOT NULL,          -- number >> 15
  trigram TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (block, trigram, number)
) WITHOUT ROWID;
INSERT INTO new_trigram SELECT number >> 15, trigram, number FROM trigram ORDER BY 1, 2, 3;
DROP TABLE trigram;
ALTER TABLE new_trigram RENAME TO trigram;
