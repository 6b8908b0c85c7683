/** Name and version of the extractor. Raise the version whenever the output may change, so that stored papers are extracted again. */
export const EXTRACTOR = 'claimgraph/18';
