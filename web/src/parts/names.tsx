import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { entityPath, paperPath } from '../address.js';
import type { ClaimRowFragment, NameFragment } from '../generated/operations.js';

export function EntityLink({ entity }: { readonly entity: NameFragment }): ReactNode {
  return (
    <Link href={entityPath(entity.id)} className="name">
      {entity.name}
    </Link>
  );
}

export function EntityLinks({ entities }: { readonly entities: readonly NameFragment[] }): ReactNode {
  return entities.map((entity, index) => (
    <span key={entity.id}>
      {index > 0 && ', '}
      <EntityLink entity={entity} />
    </span>
  ));
}

interface PaperName {
  readonly id: string;
  readonly title: string;
  readonly published: string | null;
  readonly source: string;
}

export function PaperLink({ paper }: { readonly paper: PaperName }): ReactNode {
  return (
    <>
      <Link href={paperPath(paper.id)} className="paper-name">
        {paper.title}
      </Link>
      {paper.published && <span className="quiet"> {paper.published.slice(0, 4)}</span>}
      {paper.source === 'sample' && <SampleMark />}
    </>
  );
}

/** The papers that come with claimgraph are retold, so that nobody quotes them as the authors' own words. */
export function SampleMark(): ReactNode {
  return (
    <>
      {' '}
      <span className="badge" title="This text is a paraphrase that comes with claimgraph, not the paper’s own words.">
        paraphrased sample
      </span>
    </>
  );
}

/** Claims that people keep in a table are told from those that were read in a text. */
export function OriginMark({ claim }: { readonly claim: Pick<ClaimRowFragment, 'curation'> }): ReactNode {
  const { curation } = claim;
  if (!curation) return null;
  return (
    <>
      {' '}
      <span className="badge" title={`From a table that people keep: ${curation.table}, ${curation.source}`}>
        curated
      </span>
    </>
  );
}
