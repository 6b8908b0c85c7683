import { writtenValue, type Valued } from '../../src/domain/written-value.js';

export { words } from '../../src/domain/wording.js';
export { writtenNumber as number } from '../../src/domain/written-value.js';

/** The claim's value as people write it; "–" for a claim without any. */
export function valueText(claim: Valued): string {
  return writtenValue(claim) || '–';
}

/** A readable name for an id whose entity has not been fetched: `dataset:gsm-8k` → `gsm 8k`. */
export function nameOfId(value: string): string {
  return /^(?:method|dataset|metric|hardware|task):/.test(value)
    ? value
        .replace(/^[a-z]+:/, '')
        .replace(/--.*$/, '')
        .replaceAll('-', ' ')
    : value;
}

/** A link to the paper, or null. Its `url` comes from outside, so only `http:` and `https:` addresses are accepted. */
export function paperLink(paper: { url: string | null; doi: string | null; arxivId: string | null }): string | null {
  if (paper.url && /^https?:\/\//.test(paper.url)) return paper.url;
  if (paper.arxivId) return `https://arxiv.org/abs/${encodeURI(paper.arxivId)}`;
  return paper.doi ? `https://doi.org/${encodeURI(paper.doi)}` : null;
}
