import { crossIdsIn } from './cross-ids.js';
import { digest } from './digest.js';
import type { Span } from './extraction.js';
import { entityKey } from './names.js';
import type { SourcePaper } from './paper.js';

/**
 * The identifiers of a paper, strongest first: `doi:…`, `arxiv:…`, those of other services (`crossIdsIn`), `title:…`.
 * Two records that share a key are the same paper, unless they carry different DOIs, arXiv ids or PubMed ids (see resolve/papers).
 */
export function paperKeys(paper: Pick<SourcePaper, 'doi' | 'arxivId' | 'url' | 'crossIds' | 'title'>): string[] {
  const keys: string[] = [];
  const doi = normalDoi(paper.doi);
  if (doi) keys.push(`doi:${doi}`);
  const arxiv = normalArxivId(paper.arxivId) ?? arxivIdOfDoi(doi);
  if (arxiv) keys.push(`arxiv:${arxiv}`);
  keys.push(...crossIdsIn([...(paper.crossIds ?? []), paper.url]));
  keys.push(titleKey(paper.title));
  return keys;
}

/** `title:` and the letters and digits of the title: case, punctuation and spacing are ignored. */
export function titleKey(title: string): string {
  return `title:${entityKey(title)}`;
}

/** A DOI without a resolver URL, in lower case; undefined for a string that is not a DOI. */
export function normalDoi(doi: string | undefined): string | undefined {
  return /\b(10\.\d{4,9}\/\S+)/.exec(doi ?? '')?.[1]?.toLowerCase();
}

/** An arXiv id without `arXiv:`, URL and version; undefined for a string that is not an arXiv id. */
export function normalArxivId(id: string | undefined): string | undefined {
  return /(?:^|[:/\s])(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i
    .exec(id?.trim() ?? '')?.[1]
    ?.toLowerCase();
}

/** The arXiv id in a DOI that arXiv itself registered, such as 10.48550/arXiv.2206.01191. */
function arxivIdOfDoi(doi: string | undefined): string | undefined {
  return doi?.startsWith('10.48550/arxiv.') ? normalArxivId(doi.slice('10.48550/arxiv.'.length)) : undefined;
}

/** The id of a paper: `paper:` and its strongest key. */
export function paperId(strongestKey: string): string {
  return `paper:${strongestKey}`;
}

/**
 * The id of a claim: the paper's key and the offset of its number (or relation word). A later reader that corrects the subject or
 * the metric keeps the id, and with it the claim's review.
 * @param ordinal 0 for the first claim with this anchor, 1 for the second, …
 */
export function claimId(paper: string, anchor: Span, ordinal: number): string {
  const place = `${anchor.field === 'title' ? 't' : 'a'}${anchor.start}`;
  return `${paper.replace(/^paper:/, 'claim:')}:${place}${ordinal ? `.${ordinal}` : ''}`;
}

/**
 * The id of a curated claim: the paper's key and a digest of the claim's content, so that it does not depend on anything else
 * in the table or paper.
 * @param content everything that distinguishes one result from another: the table, the method, the metric and the value
 */
export function curatedClaimId(paper: string, content: unknown): string {
  return `${paper.replace(/^paper:/, 'claim:')}:r${digest(content).slice(0, 16)}`;
}

/** The paper key within a claim's id: `claim:arxiv:2206.01191:a912` contains `arxiv:2206.01191`. */
export function paperKeyOfClaim(claimId: string): string {
  return claimId.replace(/^claim:/, '').replace(/:(?:[ta][\d.]+|r[\w-]{16})$/, '');
}
