// Another text after every change, and in every other database: two may have the same number of changes behind them.
MERGE (m:Meta {id: 'graph'}) SET m.state = coalesce(m.state, randomUUID());
