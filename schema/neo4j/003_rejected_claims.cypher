// Nearly every query excludes rejected claims, so they get a label: labels are stored in the node itself, while a property has to be
// found among two dozen.
MATCH (c:Claim) WHERE c.reviewState = 'REJECTED'
  CALL (c) { SET c:Rejected } IN TRANSACTIONS OF 10000 ROWS;
