-- Identifies files of claimgraph ("CLMG").
PRAGMA application_id = 1129073991;

-- A number that is different after every change and in every file, because the number of changes may be equal in two files.
INSERT INTO meta VALUES ('state', random() & 9007199254740991);
CREATE TRIGGER graph_changed AFTER UPDATE OF value ON meta WHEN new.key = 'graph_version' BEGIN
  UPDATE meta SET value = random() & 9007199254740991 WHERE key = 'state';
END;
