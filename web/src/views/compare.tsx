import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAddress, whereOf } from '../address.js';
import { CompareDocument, OverviewDocument } from '../generated/operations.js';
import { NameField } from '../parts/name-field.js';
import { Failure, Loading } from '../parts/states.js';
import { nameOfId } from '../wording.js';
import { ComparisonTable } from './comparison-table.js';

/** Chosen methods side by side; the two with the most claims until some are chosen. */
export function Compare(): ReactNode {
  const { change } = useAddress();
  const { methods, areChosen, rows, fetching, error } = useComparison();
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
      <MethodChips methods={methods} names={names} onChange={(method) => change({ method })} />
      {!areChosen && methods.length > 0 && (
        <p className="quiet">These are the two methods with the most claims; add others, or remove these.</p>
      )}
      {methods.length === 0 && <p>Add two or more methods; each row is one metric with its dataset and hardware.</p>}
      {error && <Failure error={error} />}
      {fetching && !rows && <Loading what="the comparison" />}
      {rows && <ComparisonTable rows={rows} />}
    </section>
  );
}

/** Compares the methods of the address; the two with the most claims when it names none. */
function useComparison() {
  const { params } = useAddress();
  const [{ data: overview }] = useQuery({ query: OverviewDocument, pause: params.has('method') });
  const chosen = params.getAll('method');
  const areChosen = chosen.length > 0;
  const methods = areChosen ? chosen : (overview?.methods ?? []).slice(0, 2).map(({ key }) => key);
  const pause = methods.length === 0;
  const variables = { methods, where: whereOf(params) };
  const [{ data, fetching, error }] = useQuery({ query: CompareDocument, variables, pause });
  return { methods, areChosen, rows: pause ? undefined : data?.compare, fetching, error };
}

interface MethodChipsProps {
  /** Ids of the chosen methods. */
  readonly methods: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly onChange: (methods: readonly string[]) => void;
}

function MethodChips({ methods, names, onChange }: MethodChipsProps): ReactNode {
  return (
    <ul className="chips" aria-label="Methods">
      {methods.map((method) => {
        const name = names[method] ?? nameOfId(method);
        return (
          <li key={method} data-field="subject">
            {name}
            <button
              type="button"
              aria-label={`Remove ${name}`}
              onClick={() => onChange(methods.filter((other) => other !== method))}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}
