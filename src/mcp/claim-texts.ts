/** What the tools select of a claim. */
export const CLAIM_SELECTION = `fragment C on Claim { id kind subject { name } metric { name } value valueHigh unit comparator change relation outcome
  datasets { name } hardware { name } baseline { name } tasks { name } conditions confidence evidence { text } review { state }
  paper { id title url doi arxivId published source } }`;

interface Named {
  readonly name: string;
}

/** A claim as the tools hand it on. */
export interface ToolClaim {
  readonly id: string;
  readonly kind: string;
  readonly subject: Named | null;
  readonly metric: Named | null;
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly change: string | null;
  readonly relation: string | null;
  readonly datasets: readonly Named[];
  readonly hardware: readonly Named[];
  readonly baseline: Named | null;
  readonly conditions: readonly string[];
  readonly confidence: number;
  readonly evidence: { readonly text: string };
  readonly paper: {
    readonly id: string;
    readonly title: string;
    readonly url: string | null;
    readonly doi: string | null;
    readonly arxivId: string | null;
    readonly published: string | null;
    readonly source: string;
  };
}

/** What an answer without rows says, so that nobody takes silence for "no". */
export const NOTHING_CLAIMED =
  'No claim in this graph says so. It holds what some papers claim in titles and abstracts; that nothing is claimed does not mean that it is not so.';

/** Claims as numbered lines, each with its evidence sentence and paper. */
export function claimLines(claims: readonly ToolClaim[], first = 1): string {
  return claims.map((claim, i) => `${first + i}. ${claimText(claim)}`).join('\n');
}

/** One claim in one line, its evidence and paper below it. */
export function claimText(claim: ToolClaim): string {
  const { subject, metric, datasets, hardware, baseline, conditions, confidence, evidence, id } = claim;
  const on = [...datasets, ...hardware].map(({ name }) => name);
  const parts = [
    `${subject?.name ?? '(unnamed method)'}: ${[metric?.name, written(claim)].filter(Boolean).join(' ')}`,
    on.length > 0 ? `on ${on.join(', ')}` : '',
    baseline ? `against ${baseline.name}` : '',
    conditions.length > 0 ? `(${conditions.join(', ')})` : '',
    `[confidence ${confidence.toFixed(2)}, ${id}]`,
  ];
  return `${parts.filter(Boolean).join(' ')}\n   Evidence: “${evidence.text.trim()}” — ${paperText(claim)}`;
}

function paperText({ paper }: ToolClaim): string {
  const { title, published, doi, arxivId, url, source } = paper;
  const address = arxivId ? `arXiv:${arxivId}` : (doi ?? url);
  const about = [published, address, source === 'sample' ? 'evidence paraphrased' : null].filter(Boolean).join(', ');
  return about ? `${title} (${about})` : title;
}

const SIGNS: Readonly<Record<string, string>> = {
  LT: '< ', GT: '> ', APPROX: 'about ', UP_TO: 'up to ', AT_LEAST: 'at least ',
}; // prettier-ignore

function written({ kind, value, valueHigh, unit, comparator, change, relation }: ToolClaim): string {
  if (value === null) return (relation ?? '').toLowerCase().replace(/_/g, ' ');
  const range = valueHigh === null ? String(value) : `${value} to ${valueHigh}`;
  const space = unit === null || ['', '%', 'x'].includes(unit) ? '' : ' ';
  const what = kind === 'ABSOLUTE' ? '' : ` ${(change ?? 'change').toLowerCase()}`;
  return `${SIGNS[comparator ?? ''] ?? ''}${range}${space}${unit ?? ''}${what}`;
}
