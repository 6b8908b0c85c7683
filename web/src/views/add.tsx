import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { paperPath, useAddress } from '../address.js';
import { ExtractDocument, type ExtractQuery, StorePaperDocument, ViewerDocument } from '../generated/operations.js';
import { Highlighted, Legend } from '../parts/highlight.js';
import { KeyForm } from '../parts/key-form.js';
import { Empty, Failure, Loading } from '../parts/states.js';
import { valueText, words } from '../wording.js';
import { useSettled } from '../use-settled.js';

type Extraction = NonNullable<ExtractQuery['extract']>;

/** Previews what would be extracted from a pasted abstract. Nothing is stored until the user asks for it. */
export function AddView(): ReactNode {
  const { params, change } = useAddress();
  const [title, setTitle] = useState(params.get('title') ?? '');
  const [abstract, setAbstract] = useState(params.get('abstract') ?? '');
  const paper = useSettled({ title: title.trim() || 'Untitled', abstract }, 350);
  useKept({ title, abstract }, (kept) => change(kept, true));
  return (
    <section>
      <h1>Add a paper</h1>
      <div className="add">
        <form onSubmit={(event) => event.preventDefault()}>
          <label>
            Title <input value={title} onChange={(event) => setTitle(event.target.value)} />
          </label>
          <label>
            Abstract
            <textarea rows={14} value={abstract} onChange={(event) => setAbstract(event.target.value)} />
          </label>
          <Store paper={{ title: title.trim(), abstract: abstract.trim() }} />
        </form>
        <div aria-live="polite">
          <Extracted paper={paper} />
        </div>
      </div>
    </section>
  );
}

function Extracted({ paper }: { readonly paper: { readonly title: string; readonly abstract: string } }): ReactNode {
  const pause = paper.abstract.trim().length < 20;
  const [{ data, fetching, error }] = useQuery({ query: ExtractDocument, variables: { paper }, pause });
  if (pause) return <Empty>Paste an abstract. Nothing is stored yet.</Empty>;
  if (error) return <Failure error={error} />;
  if (fetching && !data) return <Loading what="the claims of the abstract" />;
  return data?.extract && <Preview text={paper.abstract} extraction={data.extract} />;
}

/** Longest text, in characters, that is kept in the address: browsers and proxies limit the length of addresses. */
const LONGEST_ADDRESS = 6000;

/** Writes the typed text into the address, so that a reload or a shared link restores it. */
function useKept(
  typed: { readonly title: string; readonly abstract: string },
  keep: (typed: Record<string, string | null>) => void,
): void {
  const { title, abstract } = useSettled(typed, 350);
  const write = useEffectEvent(keep);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current && title.length + abstract.length <= LONGEST_ADDRESS)
      write({ title: title || null, abstract: abstract || null });
    first.current = false;
  }, [title, abstract]);
}

function Preview({ text, extraction }: { readonly text: string; readonly extraction: Extraction }): ReactNode {
  const marked = extraction.claims.map(({ evidence }) => evidence).filter(({ field }) => field === 'ABSTRACT');
  return (
    <>
      <h2>
        {extraction.claims.length} {extraction.claims.length === 1 ? 'claim' : 'claims'}
      </h2>
      <p className="abstract">
        <Highlighted text={text} evidence={marked} />
      </p>
      <Legend parts={marked.flatMap(({ parts }) => parts)} />
      <ul className="list">
        {extraction.claims.map((claim, index) => (
          <li key={index}>
            <strong>{claim.subject ?? 'unnamed method'}</strong> · {claim.metric ?? 'no metric'} ·{' '}
            <span className="value">{valueText(claim)}</span>
            <span className="quiet">
              {' '}
              {[...claim.datasets, ...claim.hardware, ...claim.conditions].join(', ')}
              {claim.baseline && ` against ${claim.baseline}`} · {Math.round(claim.confidence * 100)} %
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        Names:{' '}
        {extraction.entities
          .map(({ name, kind, known }) => `${name} (${words(kind)}${known ? ', known' : ', new'})`)
          .join(', ') || 'none'}
      </p>
    </>
  );
}

function Store({ paper }: { readonly paper: { readonly title: string; readonly abstract: string } }): ReactNode {
  const [{ data }, reload] = useQuery({ query: ViewerDocument });
  const [{ data: stored, fetching, error }, store] = useMutation(StorePaperDocument);
  const may = data?.viewer.roles.includes('WRITE') ?? false;
  const result = stored?.ingest?.results[0];
  if (!may) return <KeyForm what="Storing" needs="write" onKey={() => reload({ requestPolicy: 'network-only' })} />;
  return (
    <>
      <button
        type="button"
        disabled={fetching || paper.title === '' || paper.abstract === ''}
        onClick={() => void store({ paper })}
      >
        Store
      </button>
      {paper.title === '' && <span className="quiet"> A paper needs its title.</span>}
      {error && <Failure error={error} />}
      {result && (
        <p role="status">
          {words(result.status)}. {result.reason}{' '}
          {result.paper && <Link href={paperPath(result.paper.id)}>See the paper</Link>}
        </p>
      )}
    </>
  );
}
