import type { ClaimRowFragment } from './generated/operations.js';

type Written = Pick<ClaimRowFragment, 'kind' | 'value' | 'valueHigh' | 'unit' | 'comparator' | 'change' | 'relation'> &
  Partial<Pick<ClaimRowFragment, 'deltaKind'>>;

const SIGNS: Record<string, string> = { LT: '< ', GT: '> ', APPROX: '≈ ', UP_TO: 'up to ', AT_LEAST: '≥ ' };
const numbers = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 8 });

/** The claim's value as people write it: `1 ms`, `≈ 3.5 %`, `+2.1 %`, `2.5×`, `outperforms`. */
export function valueText(claim: Written): string {
  if (claim.value === null)
    return claim.relation ? words(claim.relation) : (claim.change && words(claim.change)) || '–';
  const high = claim.valueHigh === null ? '' : `–${number(claim.valueHigh)}`;
  const sign = SIGNS[claim.comparator ?? ''] ?? '';
  const change = claim.change === 'INCREASE' ? '+' : claim.change === 'DECREASE' ? '−' : '';
  if (claim.kind === 'FACTOR') return `${sign}${number(claim.value)}${high}×`;
  const unit = claim.unit ? (claim.unit === '%' ? ' %' : ` ${claim.unit}`) : '';
  return `${sign}${claim.kind === 'DELTA' ? change : ''}${number(claim.value)}${high}${deltaUnit(claim, unit)}`;
}

/** Three points and three percent of what was there are different things; where the text does not say which, neither is said. */
function deltaUnit({ kind, unit, deltaKind }: Written, written: string): string {
  if (kind !== 'DELTA' || unit !== '%' || !deltaKind || deltaKind === 'UNKNOWN') return written;
  return deltaKind === 'POINTS' ? ' points' : ' % relative';
}

/** Large counts get their magnitude word: 1.5 B, 340 M. */
export function number(value: number): string {
  const size = Math.abs(value);
  for (const [limit, word] of [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
  ] as const) {
    if (size >= limit) return `${numbers.format(value / limit)} ${word}`;
  }
  return numbers.format(value);
}

/** `STATE_OF_THE_ART` → `state of the art` */
export function words(constant: string): string {
  const text = constant.toLowerCase().replaceAll('_', ' ');
  return text in CAPITALS ? CAPITALS[text]! : text;
}

const CAPITALS: Record<string, string> = { gpu: 'GPU', tpu: 'TPU', cpu: 'CPU', npu: 'NPU', fpga: 'FPGA' };

/** A readable name for an id whose entity has not been fetched: `dataset:gsm-8k` → `gsm 8k`. */
export function nameOfId(value: string): string {
  return /^(?:method|dataset|metric|hardware|task):/.test(value)
    ? value
        .replace(/^[a-z]+:/, '')
        .replace(/--.*$/, '')
        .replaceAll('-', ' ')
    : value;
}

/** `https:` addresses only: a paper's address comes from outside. */
export function paperLink(paper: { url: string | null; doi: string | null; arxivId: string | null }): string | null {
  if (paper.url && /^https?:\/\//.test(paper.url)) return paper.url;
  if (paper.arxivId) return `https://arxiv.org/abs/${encodeURI(paper.arxivId)}`;
  return paper.doi ? `https://doi.org/${encodeURI(paper.doi)}` : null;
}
