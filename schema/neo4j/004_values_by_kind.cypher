// A range of values refers to numbers of one dimension and kind ("under 5 ms" does not mean a gain of 5 ms): the indexes contain everything
// that is compared, so that only claims of the answer are read.
DROP INDEX claim_metric_value IF EXISTS;
DROP INDEX claim_metric_high IF EXISTS;
CREATE INDEX claim_metric_value IF NOT EXISTS FOR (c:Claim) ON (c.metricId, c.dimension, c.kind, c.baseValue);
CREATE INDEX claim_metric_high IF NOT EXISTS FOR (c:Claim) ON (c.metricId, c.dimension, c.kind, c.highValue);
