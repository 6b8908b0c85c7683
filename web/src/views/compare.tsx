import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAddress, whereOf } from '../address.js';
import { CompareDocument, OverviewDocument } from '../generated/operations.js';
import { NameField } from '../parts/name-field.js';
import { Failure, Loading } from '../parts/states.js';
import { nameOfId } from '../wording.js';
import { ComparisonTable } from './comparison-table.js';

/** Methods of the reader's choice, side by side. */
export function Compare(): ReactNode {
  const { params, change } = useAddress();
  const [{ data: overview }] = useQuery({ query: OverviewDocument, pause: params.has('method') });
  const chosen = params.getAll('method');
  const methods = chosen.length > 0 ? chosen : (overview?.methods ?? []).slice(0, 2).map(({ key }) => key);
  const [{ data, fetching, error }] = useQuery({
    query: CompareDocument,
    variables: { methods, where: whereOf(params) },
    pause: methods.length === 0,
  });
  const rows = methods.length > 0 ? data?.compare : undefined;
  const names = Object.fromEntries(rows?.[0]?.cells.map(({ method }) => [method.id, method.name]) ?? []);
  const add = (method: string): void => {
    if (method !== '') change({ method: [...new Set([...methods, method])] });
  };
  return (
    <section aria-busy={fetching}>
      <h1>Compare methods</h1>
      <div className="pickers">
        <NameField
          key={methods.length}
          label="Add a method"
          kinds={['METHOD']}
          initial=""
          onPick={({ id }) => add(id)}
          onText={add}
        />
      </div>
      <ul className="chips" aria-label="Methods">
        {methods.map((method) => (
          <li key={method} data-field="subject">
            {names[method] ?? nameOfId(method)}
            <button
              type="button"
              aria-label={`Remove ${names[method] ?? nameOfId(method)}`}
              onClick={() => change({ method: methods.filter((other) => other !== method) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {chosen.length === 0 && methods.length > 0 && (
        <p className="quiet">The two methods with most claims; add others, or take these away.</p>
      )}
      {methods.length === 0 && <p>Add two or more methods; each row is one metric with its dataset and hardware.</p>}
      {error && <Failure error={error} />}
      {fetching && !rows && <Loading what="the comparison" />}
      {rows && <ComparisonTable rows={rows} />}
    </section>
  );
}
