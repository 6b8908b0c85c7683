import { type ReactNode, useState } from 'react';
import { type Client, type OperationResult, useClient, useQuery } from 'urql';
import { paramsOf, useAddress, whereOf, withParams } from '../address.js';
import { csvOf, download } from '../csv.js';
import {
  type ClaimOrder,
  ClaimPageDocument,
  type ClaimPageQuery,
  type ClaimPageQueryVariables,
  type ClaimRowFragment,
  type ClaimWhere,
  type SortDirection,
} from '../generated/operations.js';
import { Chips } from '../parts/chips.js';
import { ALL_COLUMNS, ORDER_BY, USUAL_COLUMNS } from '../parts/claim-columns.js';
import { ClaimTable } from '../parts/claim-table.js';
import { Empty, Failure, Loading } from '../parts/states.js';
import { FacetPanel, useFacets } from './facet-panel.js';
import { RangeForm } from './range-form.js';

const PAGE = 50;
const CSV_LIMIT = 10_000;

/** All claims under a filter. Filter, order, columns, page and the open row stand in the address. */
export function Claims({ embed = false }: { readonly embed?: boolean }): ReactNode {
  const { params, path, change, go } = useAddress();
  const where = whereOf(params);
  const sort = params.get('sort');
  const after = params.get('after');
  const columns = params.get('columns')?.split(' ') ?? USUAL_COLUMNS;
  const variables = { where, orderBy: orderOf(sort), first: PAGE, after };
  const [{ data, fetching, error }] = useQuery({ query: ClaimPageDocument, variables });
  const facets = useFacets(where, embed);
  const page = data?.claims;
  const claims = page?.nodes ?? [];

  const refilter = (next: URLSearchParams): void => {
    for (const kept of ['sort', 'columns']) if (params.get(kept)) next.set(kept, params.get(kept)!);
    go(withParams(path, next));
  };
  return (
    <div className={embed ? 'embedded' : 'with-sidebar'}>
      {!embed && <FacetPanel facets={facets} where={where} onChange={change} />}
      <section aria-busy={fetching} className={fetching && page ? 'stale' : ''}>
        <header className="view-head">
          <h1>
            Claims{' '}
            {page && (
              <span className="quiet count" role="status">
                {page.totalCount.toLocaleString('en-GB')}
              </span>
            )}
          </h1>
          {!embed && page && (
            <Tools where={where} sort={sort} columns={columns} claims={claims} total={page.totalCount} />
          )}
        </header>
        {!embed && <RangeForm where={where} onChange={change} key={paramsOf(where).toString()} />}
        <Chips where={where} names={facets.names} onChange={refilter} />
        {error && <Failure error={error} />}
        {!page && fetching && <Loading what="claims" />}
        {page && claims.length === 0 && <Empty>No claim meets all of these filters. Take one away above.</Empty>}
        {claims.length > 0 && (
          <ClaimTable
            claims={claims}
            caption="Claims"
            columns={columns}
            open={params.get('open')}
            onOpen={(id) => change({ open: id }, true)}
            sort={sort}
            onSort={(next) => change({ sort: next })}
          />
        )}
        {page && (
          <Pager
            after={after}
            next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
            total={page.totalCount}
          />
        )}
      </section>
    </div>
  );
}

function orderOf(sort: string | null): ClaimOrder | null {
  const [column = '', direction] = (sort ?? '').split('.');
  const by = ORDER_BY[column];
  return by ? { by, direction: (direction === 'DESC' ? 'DESC' : 'ASC') satisfies SortDirection } : null;
}

interface PagerProps {
  readonly after: string | null;
  readonly next: string | null;
  readonly total: number;
}

/** Pages follow each other by cursors; the way back is the browser's own. */
function Pager({ after, next, total }: PagerProps): ReactNode {
  const { change } = useAddress();
  if (!after && !next) return null;
  return (
    <nav className="pager" aria-label="Pages">
      <button type="button" disabled={!after} onClick={() => change({ after: null, open: null })}>
        First page
      </button>
      <button type="button" disabled={!after} onClick={() => history.back()}>
        Back
      </button>
      <button type="button" disabled={!next} onClick={() => change({ after: next, open: null })}>
        Next {PAGE}
      </button>
      <span className="quiet">of {total.toLocaleString('en-GB')}</span>
    </nav>
  );
}

interface ToolsProps {
  readonly where: ClaimWhere;
  readonly sort: string | null;
  readonly columns: readonly string[];
  readonly claims: readonly ClaimRowFragment[];
  readonly total: number;
}

function Tools({ where, sort, columns, claims, total }: ToolsProps): ReactNode {
  const { change } = useAddress();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const save = (rows: readonly ClaimRowFragment[]): void =>
    download('claims.csv', 'text/csv;charset=utf-8', csvOf(rows, columns));
  const all = async (): Promise<void> => {
    setBusy(true);
    const rows = await collect(client, { where, orderBy: orderOf(sort), first: 200 });
    setBusy(false);
    save(rows);
  };
  return (
    <div className="tools">
      <details className="menu">
        <summary>Columns</summary>
        <fieldset>
          <legend className="hidden">Columns to show</legend>
          {ALL_COLUMNS.map((column) => (
            <label key={column}>
              <input
                type="checkbox"
                checked={columns.includes(column)}
                onChange={(event) => {
                  const next = ALL_COLUMNS.filter((one) =>
                    one === column ? event.target.checked : columns.includes(one),
                  );
                  change({ columns: next.join(' ') }, true);
                }}
              />
              {column}
            </label>
          ))}
        </fieldset>
      </details>
      <button type="button" onClick={() => save(claims)}>
        CSV <span className="quiet">shown</span>
      </button>
      {total > claims.length && (
        <button type="button" disabled={busy} onClick={() => void all()}>
          {busy ? (
            'Collecting …'
          ) : (
            <>
              CSV <span className="quiet">all {Math.min(total, CSV_LIMIT).toLocaleString('en-GB')}</span>
            </>
          )}
        </button>
      )}
    </div>
  );
}

/** Page after page, up to the greatest file that a spreadsheet is fond of. */
async function collect(client: Client, variables: ClaimPageQueryVariables): Promise<readonly ClaimRowFragment[]> {
  const rows: ClaimRowFragment[] = [];
  let after: string | null = null;
  do {
    const { data }: OperationResult<ClaimPageQuery> = await client.query(ClaimPageDocument, { ...variables, after });
    rows.push(...(data?.claims?.nodes ?? []));
    after = data?.claims?.pageInfo.hasNextPage ? data.claims.pageInfo.endCursor : null;
  } while (after !== null && rows.length < CSV_LIMIT);
  return rows;
}
