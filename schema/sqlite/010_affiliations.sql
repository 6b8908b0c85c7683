-- The organisations of a paper's authors as named by its sources, and in normalised form for searching (src/domain/affiliations.ts).
ALTER TABLE paper ADD COLUMN affiliations TEXT NOT NULL DEFAULT '[]';
ALTER TABLE paper ADD COLUMN affiliation_text TEXT NOT NULL DEFAULT '';
