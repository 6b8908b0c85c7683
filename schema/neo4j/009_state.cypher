// A text that is different after every change and in every database, because the number of changes may be equal in two databases.
MERGE (m:Meta {id: 'graph'}) SET m.state = coalesce(m.state, randomUUID());
