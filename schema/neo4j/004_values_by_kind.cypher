// A range of values is asked of numbers of one dimension and kind ("under 5 ms" means no gain of 5 ms): the indexes hold all that is
// compared, so that no claim outside of the answer is read.
DROP INDEX claim_metric_value IF EXISTS;
DROP INDEX claim_metric_high IF EXISTS;
CREATE INDEX claim_metric_value IF NOT EXISTS FOR (c:Claim) ON (c.metricId, c.dimension, c.kind, c.baseValue);
CREATE INDEX claim_metric_high IF NOT EXISTS FOR (c:Claim) ON (c.metricId, c.dimension, c.kind, c.highValue);
