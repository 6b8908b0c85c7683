// Nearly every question leaves rejected claims out. A label says which they are: it stands in the node itself, where a property is
// looked for among two dozen.
MATCH (c:Claim) WHERE c.reviewState = 'REJECTED'
  CALL (c) { SET c:Rejected } IN TRANSACTIONS OF 10000 ROWS;
