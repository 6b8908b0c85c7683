// How far each source on the network has been read, for "--since last": (:SourceState {source, readUntil}).
CREATE CONSTRAINT source_state IF NOT EXISTS FOR (s:SourceState) REQUIRE s.source IS UNIQUE;
