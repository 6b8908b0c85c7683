-- How far each source on the network has been read, for "--since last".
CREATE TABLE source_state (
  source TEXT PRIMARY KEY,         -- "arxiv:cat:cs.CL"
  read_until TEXT NOT NULL         -- ISO time at which the last whole run began
) WITHOUT ROWID;
