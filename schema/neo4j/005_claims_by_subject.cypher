// An index for the claims of a method about a metric: a method that many papers compare with is the subject of many claims.
CREATE INDEX claim_subject_metric IF NOT EXISTS FOR (c:Claim) ON (c.subjectId, c.metricId);
