/** How services identify a paper, in URLs and with a prefix: the prefix of our key, and the patterns of the id. */
const SERVICES: readonly (readonly [prefix: string, pattern: RegExp])[] = [
  ['pmid', /(?:pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/|^(?:pmid|pubmed|medline)\s*[:=]?\s*)(\d{1,9})\b/i],
  ['pmc', /(?:\/articles\/PMC|^(?:pmc|pmcid)\s*[:=]?\s*(?:PMC)?)(\d{1,9})\b/i],
  ['openalex', /(?:openalex\.org\/(?:works\/)?|^openalex\s*:\s*)(W\d{1,12})\b/i],
  ['s2', /(?:semanticscholar\.org\/paper\/(?:[^/\s]+\/)?|^s2\s*:\s*)([0-9a-f]{40})\b/i],
  ['s2corpus', /(?:semanticscholar\.org\/CorpusID:|^(?:s2)?corpus(?:id)?\s*:\s*)(\d{1,12})\b/i],
  ['acl', /(?:aclanthology\.org\/|aclweb\.org\/anthology\/|^acl\s*:\s*)([A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)(?:v\d+)?\b/i],
  ['openreview', /(?:openreview\.net\/(?:forum|pdf)\?(?:.*&)?id=|^openreview\s*:\s*)([\w-]{6,16})/],
  ['pwc', /(?:paperswithcode\.com\/paper\/|^pwc\s*:\s*)([\w-]{2,200})/i],
]; // prettier-ignore

/** Services with case-sensitive ids. */
const CASE_MATTERS = new Set(['openreview']);

/**
 * The ids of a paper in some texts, other than DOI and arXiv id: `pmid:…`, `pmc:…`, `openalex:…`, `s2:…`, `s2corpus:…`,
 * `acl:…`, `openreview:…`, `pwc:…`. A text is a URL, or an id with its prefix. Each id once, in this order of services.
 */
export function crossIdsIn(texts: Iterable<string | undefined>): string[] {
  const all = [...texts].filter((text) => text !== undefined);
  const found = SERVICES.flatMap(([prefix, pattern]) =>
    all.flatMap((text) => {
      const id = pattern.exec(text.trim())?.[1];
      return id === undefined ? [] : [`${prefix}:${CASE_MATTERS.has(prefix) ? id : id.toLowerCase()}`];
    }),
  );
  return [...new Set(found)];
}
