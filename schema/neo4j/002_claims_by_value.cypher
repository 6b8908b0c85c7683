// "Under 5 ms" and "at least 80 %" are found along an index of each metric's values. The upper end of a range gets a property of its
// own: most claims give one number, which is both ends.
MATCH (c:Claim) WHERE c.baseValue IS NOT NULL AND c.highValue IS NULL
  CALL (c) { SET c.highValue = coalesce(c.baseValueHigh, c.baseValue) } IN TRANSACTIONS OF 10000 ROWS;
CREATE INDEX claim_metric_value IF NOT EXISTS FOR (c:Claim) ON (c.metricId, c.baseValue);
CREATE INDEX claim_metric_high IF NOT EXISTS FOR (c:Claim) ON (c.metricId, c.highValue);
