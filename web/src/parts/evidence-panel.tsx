import { type ReactNode, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { paperPath } from '../address.js';
import {
  ClaimEvidenceDocument,
  type ClaimEvidenceQuery,
  type ClaimRowFragment,
  type EvidenceTextFragment,
  type PaperTextFragment,
  ReviewClaimDocument,
  type ReviewState,
  ViewerDocument,
} from '../generated/operations.js';
import { paperLink, valueText, words } from '../wording.js';
import { Highlighted, Legend } from './highlight.js';
import { SampleMark } from './names.js';
import { Empty, Failure, Loading } from './states.js';

type Evidenced = Extract<NonNullable<ClaimEvidenceQuery['node']>, { evidence: unknown }>;

/** The evidence of a claim: its paper's text, with the evidence sentence and each part of the claim marked. */
export function EvidencePanel({ id }: { readonly id: string }): ReactNode {
  const [{ data, fetching, error }] = useQuery({ query: ClaimEvidenceDocument, variables: { id } });
  if (error && !data) return <Failure error={error} />;
  if (fetching) return <Loading what="the evidence" />;
  const claim = data?.node;
  if (claim?.id !== id) return <Empty>This claim is no longer in the graph.</Empty>;
  if (!('evidence' in claim)) return <Empty>This is not a claim.</Empty>;
  return <Evidence claim={claim} />;
}

function Evidence({ claim }: { readonly claim: Evidenced }): ReactNode {
  const { evidence, paper, curation } = claim;
  return (
    <section className="evidence" aria-label="Evidence">
      <h2>
        <Highlighted text={paper.title} evidence={evidence.field === 'TITLE' ? [evidence] : []} />
      </h2>
      <p className="quiet">
        {[paper.authors.slice(0, 4).join(', '), paper.venue, paper.published].filter(Boolean).join(' · ')}
        {paper.source === 'sample' && <SampleMark />}
      </p>
      <p className="abstract">
        <Highlighted text={paper.abstract} evidence={evidence.field === 'ABSTRACT' ? [evidence] : []} />
      </p>
      {evidence.field === 'TABLE' && <TableRow evidence={evidence} curation={curation} />}
      <Legend parts={evidence.parts} />
      <p className="actions">
        <Link href={paperPath(paper.id)}>All about this paper</Link>
        <OutsideLink paper={paper} />
        <Review claim={claim} />
      </p>
      <OtherClaims claims={paper.claims.nodes.filter((other) => other.id !== claim.id)} />
      <p className="quiet small">
        {curation ? 'curated by people' : `confidence ${(claim.confidence * 100).toFixed(0)} %`} · read by{' '}
        {claim.extractor} · {words(claim.review.state)}
      </p>
    </section>
  );
}

/** The row of a curated table, with the table's source, its licence and links to code. */
function TableRow({
  evidence,
  curation,
}: {
  readonly evidence: EvidenceTextFragment;
  readonly curation: ClaimRowFragment['curation'];
}): ReactNode {
  return (
    <>
      <p className="abstract">
        <Highlighted text={evidence.text} evidence={[evidence]} />
      </p>
      {curation && (
        <p className="quiet">
          {curation.source}, {curation.licence}
          {curation.codeLinks
            .filter((link) => /^https?:\/\//.test(link))
            .map((link) => (
              <span key={link}>
                {' · '}
                <a href={link} rel="noreferrer external" target="_blank">
                  code<span className="hidden"> (opens in a new tab)</span> ↗
                </a>
              </span>
            ))}
        </p>
      )}
    </>
  );
}

export function OutsideLink({ paper }: { readonly paper: PaperTextFragment }): ReactNode {
  const href = paperLink(paper);
  return (
    href && (
      <a href={href} rel="noreferrer external" target="_blank">
        {href.includes('arxiv.org') ? 'arXiv' : 'Publisher'}
        <span className="hidden"> (opens in a new tab)</span> ↗
      </a>
    )
  );
}

function OtherClaims({ claims }: { readonly claims: readonly ClaimRowFragment[] }): ReactNode {
  if (claims.length === 0) return null;
  return (
    <details>
      <summary>
        {claims.length} other {claims.length === 1 ? 'claim' : 'claims'} of this paper
      </summary>
      <ul className="plain">
        {claims.map((claim) => (
          <li key={claim.id}>
            {[claim.subject?.name ?? 'unnamed method', claim.metric?.name, valueText(claim)]
              .filter(Boolean)
              .join(' · ')}
            <span className="quiet">
              {' '}
              {[...claim.datasets, ...claim.hardware].map((thing) => thing.name).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Review({ claim }: { readonly claim: ClaimRowFragment }): ReactNode {
  const [{ data }] = useQuery({ query: ViewerDocument });
  const [{ fetching, error }, review] = useMutation(ReviewClaimDocument);
  const [said, setSaid] = useState('');
  if (!data?.viewer.roles.includes('REVIEW')) return null;
  const decide = async (state: ReviewState): Promise<void> => {
    const result = await review({ id: claim.id, state });
    if (!result.error) setSaid(`The claim is ${words(state)}.`);
  };
  return (
    <span className="review">
      <button type="button" disabled={fetching} onClick={() => void decide('CONFIRMED')}>
        Confirm
      </button>
      <button type="button" disabled={fetching} onClick={() => void decide('REJECTED')}>
        Reject
      </button>
      <span role="status">{error?.graphQLErrors[0]?.message ?? said}</span>
    </span>
  );
}
