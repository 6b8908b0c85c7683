// An index of each metric's values serves "under 5 ms" and "at least 80 %". The upper end of a range gets its own
// property; for most claims, which give one number, both ends are equal.
MATCH (c:Claim) WHERE c.baseValue IS NOT NULL AND c.highValue IS NULL
  CALL (c) { SET c.highValue = coalesce(c.baseValueHigh, c.baseValue) } IN TRANSACTIONS OF 10000 ROWS;
CREATE INDEX claim_metric_value IF NOT EXISTS FOR (c:Claim) ON (c.metricId, c.baseValue);
CREATE INDEX claim_metric_high IF NOT EXISTS FOR (c:Claim) ON (c.metricId, c.highValue);
