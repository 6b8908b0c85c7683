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

/** The method of a result. `own` is false when its paper quotes the value from another paper. */
export function MethodName({
  method,
  own,
}: {
  readonly method: NameFragment | null;
  readonly own: boolean | null;
}): ReactNode {
  return (
    <>
      {method ? <EntityLink entity={method} /> : <span className="quiet">unnamed</span>}
      {own === false && <span className="quiet"> (quoted)</span>}
    </>
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

/** Marks the sample papers, which are paraphrased, so that nobody quotes them as the authors' own words. */
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

/** Marks claims that come from a table maintained by people, as opposed to those extracted from a text. */
export function OriginMark({ claim }: { readonly claim: Pick<ClaimRowFragment, 'curation'> }): ReactNode {
  const { curation } = claim;
  if (!curation) return null;
  return (
    <>
      {' '}
      <span className="badge" title={`From a table maintained by people: ${curation.table}, ${curation.source}`}>
        curated
      </span>
    </>
  );
}
