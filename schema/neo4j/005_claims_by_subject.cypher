// What a method reports on a metric is found along an index: a method that everybody compares with is the subject of many claims.
CREATE INDEX claim_subject_metric IF NOT EXISTS FOR (c:Claim) ON (c.subjectId, c.metricId);
