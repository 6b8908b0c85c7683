import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useOpenRow } from '../address.js';
import { PaperViewDocument } from '../generated/operations.js';
import { ClaimTable } from '../parts/claim-table.js';
import { OutsideLink } from '../parts/evidence-panel.js';
import { Highlighted, Legend } from '../parts/highlight.js';
import { EntityLinks, SampleMark } from '../parts/names.js';
import { Empty, Failure, Loading } from '../parts/states.js';

const COLUMNS = ['method', 'metric', 'value', 'dataset', 'hardware', 'against', 'conditions', 'confidence'];

/** A paper with everything that it claims marked in its abstract. */
export function Paper({ id }: { readonly id: string }): ReactNode {
  const [{ data, fetching, error }] = useQuery({ query: PaperViewDocument, variables: { id } });
  const [open, setOpen] = useOpenRow();
  const paper = data?.paper;
  if (fetching) return <Loading what="the paper" />;
  if (!paper) return error ? <Failure error={error} /> : <Empty>There is no paper {id} in this graph.</Empty>;
  const claims = paper.claims.nodes;
  const marked = claims.map(({ evidence }) => evidence).filter(({ field }) => field === 'ABSTRACT');
  const inTitle = claims.map(({ evidence }) => evidence).filter(({ field }) => field === 'TITLE');
  return (
    <article>
      <h1>
        <Highlighted text={paper.title} evidence={inTitle} />
      </h1>
      <p className="quiet">
        {[paper.authors.join(', '), paper.venue, paper.published].filter(Boolean).join(' · ')}
        {paper.source === 'sample' && <SampleMark />}
      </p>
      <p className="actions">
        <OutsideLink paper={paper} />
      </p>
      {paper.proposes.length > 0 && (
        <p>
          Proposes <EntityLinks entities={paper.proposes} />
        </p>
      )}
      <p className="abstract">
        <Highlighted text={paper.abstract} evidence={marked} />
      </p>
      <Legend parts={marked.flatMap(({ parts }) => parts)} />
      <h2>
        Claims <span className="quiet">{paper.claims.totalCount}</span>
      </h2>
      {claims.length === 0 ? (
        <Empty>Nothing in this abstract was read as a benchmark claim.</Empty>
      ) : (
        <ClaimTable claims={claims} caption="Claims of this paper" columns={COLUMNS} open={open} onOpen={setOpen} />
      )}
    </article>
  );
}
