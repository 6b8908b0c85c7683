-- An index for the order "newest first, ties by id". With both columns ascending, all rows had to be sorted to find the newest one.
DROP INDEX claim_by_added;
CREATE INDEX claim_by_added ON claim (added_at DESC, id);
DROP INDEX paper_by_added;
CREATE INDEX paper_by_added ON paper (added_at DESC, id);
