-- Tells our files from those of other programs ("CLMG").
PRAGMA application_id = 1129073991;

-- Another number after every change, and in every other file: two files may have the same number of changes behind them.
INSERT INTO meta VALUES ('state', random() & 9007199254740991);
CREATE TRIGGER graph_changed AFTER UPDATE OF value ON meta WHEN new.key = 'graph_version' BEGIN
  UPDATE meta SET value = random() & 9007199254740991 WHERE key = 'state';
END;
