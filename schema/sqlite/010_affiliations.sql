-- The organisations of a paper's authors, as its sources name them, and the same in the form that is searched (src/domain/affiliations.ts).
ALTER TABLE paper ADD COLUMN affiliations TEXT NOT NULL DEFAULT '[]';
ALTER TABLE paper ADD COLUMN affiliation_text TEXT NOT NULL DEFAULT '';
