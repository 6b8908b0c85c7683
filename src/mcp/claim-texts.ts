import { words } from '../domain/wording.js';
import { type Valued, writtenValue } from '../domain/written-value.js';
import type { Named, ShownClaim } from '../graphql/ask-locally.js';

/** GraphQL fragment with the fields of a claim that the tools need. */
export const CLAIM_SELECTION = `fragment C on Claim { id kind subject { name } metric { name } value valueHigh unit comparator change deltaKind relation outcome
  datasets { name } hardware { name } baseline { name } tasks { name } conditions confidence evidence { text } review { state }
  paper { id title url doi arxivId published source } }`;

/** A claim with the fields of `CLAIM_SELECTION` that the tools print. */
export interface ToolClaim extends Valued, ShownClaim {
  readonly id: string;
  readonly subject: Named | null;
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

/** The answer if no claim matches, worded so that a model does not take the absence of a claim for a "no". */
export const NOTHING_CLAIMED =
  'No claim in this graph says so. The graph contains what some papers claim in titles and abstracts; the absence of a claim does not mean that the opposite is true.';

/** Claims as numbered lines, each with its evidence sentence and paper. */
export function claimLines(claims: readonly ToolClaim[], first = 1): string {
  return claims.map((claim, i) => `${first + i}. ${claimText(claim)}`).join('\n');
}

/** A claim on one line, with its evidence and paper on the next. */
export function claimText(claim: ToolClaim): string {
  const { subject, metric, datasets, hardware, baseline, conditions, confidence, evidence, id } = claim;
  const on = [...datasets, ...hardware].map(({ name }) => name);
  const parts = [
    `${subject?.name ?? '(unnamed method)'}: ${[metric?.name, claimedValue(claim)].filter(Boolean).join(' ')}`,
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

/** The value in the usual notation. A factor is followed by its direction, which "2.5×" alone does not show. */
export function claimedValue(claim: Valued): string {
  const { kind, change } = claim;
  return `${writtenValue({ ...claim, outcome: null })}${kind === 'FACTOR' && change ? ` ${words(change)}` : ''}`;
}
