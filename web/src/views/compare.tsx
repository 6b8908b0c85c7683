import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAddress, whereOf } from '../address.js';
import { type BoardCardFragment, BoardsDocument, CompareDocument, OverviewDocument } from '../generated/operations.js';
import { NameField } from '../parts/name-field.js';
import { Failure, Loading } from '../parts/states.js';
import { nameOfId } from '../wording.js';
import { ComparisonTable } from './comparison-table.js';

/** Chosen methods side by side; the first two of the largest leaderboard until some are chosen. */
export function Compare(): ReactNode {
  const { change } = useAddress();
  const { methods, why, rows, fetching, error } = useComparison();
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
      {why && <p className="quiet">These are {why}; add others, or remove these.</p>}
      {methods.length === 0 && !fetching && (
        <p>Add two or more methods; each row is one metric with its dataset and hardware.</p>
      )}
      {error && <Failure error={error} />}
      {fetching && !rows && <Loading what="the comparison" />}
      {rows && <ComparisonTable rows={rows} />}
    </section>
  );
}

/** Compares the methods of the address; two that have values in common when it names none. */
function useComparison() {
  const { params } = useAddress();
  const chosen = params.getAll('method');
  const first = useFirstMethods(chosen.length === 0);
  const methods = chosen.length > 0 ? chosen : first.methods;
  const pause = methods.length === 0;
  const variables = { methods: [...methods], where: whereOf(params) };
  const [{ data, fetching, error }] = useQuery({ query: CompareDocument, variables, pause });
  const rows = pause ? undefined : data?.compare;
  return { methods, why: chosen.length > 0 ? '' : first.why, rows, fetching: fetching || first.fetching, error };
}

interface FirstMethods {
  readonly methods: readonly string[];
  /** What the methods are, in words; empty without any. */
  readonly why: string;
  readonly fetching: boolean;
}

/** The first two methods of the largest leaderboard; in a graph where none has two, the two with the most claims. */
function useFirstMethods(wanted: boolean): FirstMethods {
  const variables = { where: null, first: 1 };
  const [{ data: boards, fetching: searching }] = useQuery({ query: BoardsDocument, variables, pause: !wanted });
  const [{ data: overview, fetching: counting }] = useQuery({ query: OverviewDocument, pause: !wanted });
  const fetching = searching || counting;
  if (!wanted || fetching) return { methods: [], why: '', fetching };
  const counted = (overview?.methods ?? []).slice(0, 2).map(({ key }) => key);
  const why = counted.length > 0 ? 'the two methods with the most claims' : '';
  return { ...(firstOf(boards?.boards?.[0]) ?? { methods: counted, why }), fetching };
}

/** The first two methods of a leaderboard, unless it has only one. */
function firstOf(board: BoardCardFragment | undefined): Omit<FirstMethods, 'fetching'> | undefined {
  if (!board || board.rows.length < 2) return undefined;
  const place = board.dataset ?? board.hardware;
  return {
    methods: board.rows.slice(0, 2).map(({ method }) => method.id),
    why: `the first two methods of the largest leaderboard, ${board.metric.name} on ${place?.name}`,
  };
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
