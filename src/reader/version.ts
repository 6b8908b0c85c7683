/** Name and version of the extractor. Raise the version whenever its output may change: stored papers are then read again. */
export const EXTRACTOR = 'claimgraph/9';
