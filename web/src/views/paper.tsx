import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { paperPath, useOpenRow } from '../address.js';
import {
  PaperContextDocument,
  type PaperContextQuery,
  PaperViewDocument,
  type PaperViewQuery,
} from '../generated/operations.js';
import { ClaimTable } from '../parts/claim-table.js';
import { OutsideLink } from '../parts/evidence-panel.js';
import { Highlighted, Legend } from '../parts/highlight.js';
import { EntityLinks, PaperLink, SampleMark } from '../parts/names.js';
import { Standings } from '../parts/standings.js';
import { Empty, Failure, Loading } from '../parts/states.js';

const COLUMNS = ['method', 'metric', 'value', 'dataset', 'hardware', 'against', 'conditions', 'confidence'];

type PaperOfView = NonNullable<PaperViewQuery['paper']>;

/** A paper: what it proposes and claims, how its claims rank today, similar papers, its abstract and how to cite it. */
export function Paper({ id }: { readonly id: string }): ReactNode {
  const [{ data, fetching, error }] = useQuery({ query: PaperViewDocument, variables: { id } });
  const paper = data?.paper;
  if (fetching) return <Loading what="the paper" />;
  if (!paper) return error ? <Failure error={error} /> : <NoSuchPaper id={id} />;
  const inTitle = paper.claims.nodes.map(({ evidence }) => evidence).filter(({ field }) => field === 'TITLE');
  return (
    <article>
      <h1>
        <Highlighted text={paper.title} evidence={inTitle} />
      </h1>
      <p className="quiet">
        {[paper.authors.join(', '), shortList(paper.affiliations), paper.venue, paper.published]
          .filter(Boolean)
          .join(' · ')}
        {paper.source === 'sample' && <SampleMark />}
      </p>
      <Facts paper={paper} />
      <PaperClaims paper={paper} />
      <Context id={paper.id} />
      <Abstract paper={paper} />
      <Cite paper={paper} />
    </article>
  );
}

function NoSuchPaper({ id }: { readonly id: string }): ReactNode {
  return (
    <>
      <h1>There is no such paper</h1>
      <Empty>
        No paper of this graph has the id {id}. <Link href="/claims">See all claims</Link>
      </Empty>
    </>
  );
}

/** The first of a long list, and how many more there are. */
function shortList(names: readonly string[]): string {
  const more = names.length - MOST_AFFILIATIONS;
  return [...names.slice(0, MOST_AFFILIATIONS), ...(more > 0 ? [`${more} more`] : [])].join('; ');
}
const MOST_AFFILIATIONS = 4;

/** The methods that the paper proposes, its baselines, and links to the paper. */
function Facts({ paper }: { readonly paper: PaperOfView }): ReactNode {
  const own = new Set(paper.proposes.map(({ id }) => id));
  const baselines = paper.claims.nodes.flatMap(({ baseline }) => (baseline && !own.has(baseline.id) ? [baseline] : []));
  const against = [...new Map(baselines.map((baseline) => [baseline.id, baseline])).values()];
  return (
    <>
      {paper.proposes.length > 0 && (
        <p>
          Proposes <EntityLinks entities={paper.proposes} />
        </p>
      )}
      {against.length > 0 && (
        <p>
          Against <EntityLinks entities={against} />
        </p>
      )}
      <p className="actions">
        <OutsideLink paper={paper} />
        <a href="#cite">Cite</a>
      </p>
    </>
  );
}

function PaperClaims({ paper }: { readonly paper: PaperOfView }): ReactNode {
  const [open, setOpen] = useOpenRow();
  const { nodes, totalCount } = paper.claims;
  return (
    <>
      <h2>
        Claims <span className="quiet">{totalCount}</span>
      </h2>
      {nodes.length === 0 ? (
        <Empty>Nothing in this abstract was read as a benchmark claim.</Empty>
      ) : (
        <ClaimTable claims={nodes} caption="Claims of this paper" columns={COLUMNS} open={open} onOpen={setOpen} />
      )}
    </>
  );
}

/** How the claims of the paper rank today, and similar papers. */
function Context({ id }: { readonly id: string }): ReactNode {
  const [{ data }] = useQuery({ query: PaperContextDocument, variables: { id, where: { papers: [id] } } });
  const standings = data?.standings ?? [];
  const similar = data?.similarPapers ?? [];
  if (standings.length + similar.length === 0) return null;
  return (
    <div className="cards">
      {standings.length > 0 && (
        <section className="card">
          <h2>How it ranks today</h2>
          <Standings standings={standings} withMethod />
        </section>
      )}
      {similar.length > 0 && (
        <section className="card">
          <h2>Similar papers</h2>
          <SimilarPapers similar={similar} />
        </section>
      )}
    </div>
  );
}

type Similar = NonNullable<PaperContextQuery['similarPapers']>;

function SimilarPapers({ similar }: { readonly similar: Similar }): ReactNode {
  return (
    <ul className="list">
      {similar.map(({ paper, shared }) => {
        const names = shared.slice(0, 4).map(({ name }) => name);
        return (
          <li key={paper.id}>
            <PaperLink paper={paper} />
            <span className="quiet small"> shares {names.join(', ')}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Abstract({ paper }: { readonly paper: PaperOfView }): ReactNode {
  const marked = paper.claims.nodes.map(({ evidence }) => evidence).filter(({ field }) => field === 'ABSTRACT');
  return (
    <>
      <h2>Abstract</h2>
      <p className="abstract">
        <Highlighted text={paper.abstract} evidence={marked} />
      </p>
      <Legend parts={marked.flatMap(({ parts }) => parts)} />
    </>
  );
}

/** The paper's BibTeX entry, and the permanent address of this page. */
function Cite({ paper }: { readonly paper: PaperOfView }): ReactNode {
  const [copied, setCopied] = useState('');
  const copy = async (what: string, text: string): Promise<void> => {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(`${what} copied.`),
      () => setCopied('The browser does not allow copying; select the text instead.'),
    );
  };
  const address = new URL(paperPath(paper.id), location.href).href;
  return (
    <section id="cite">
      <h2>Cite</h2>
      <pre className="bibtex">{paper.bibtex}</pre>
      <p className="actions">
        <button type="button" onClick={() => void copy('BibTeX', paper.bibtex)}>
          Copy BibTeX
        </button>
        <button type="button" onClick={() => void copy('Address', address)}>
          Copy the address of this page
        </button>
        <span role="status">{copied}</span>
      </p>
    </section>
  );
}
