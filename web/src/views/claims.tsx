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
  type SortDirection,
} from '../generated/operations.js';
import { Chips } from '../parts/chips.js';
import { ALL_COLUMNS, ORDER_BY, USUAL_COLUMNS } from '../parts/claim-columns.js';
import { ClaimTable } from '../parts/claim-table.js';
import { Empty, Failure, Loading } from '../parts/states.js';
import { FacetPanel, useFacets } from './facet-panel.js';
import { RangeForm } from './range-form.js';

const PAGE = 50;
/** Most rows of a CSV file made by the page; `claimgraph export` has no limit. */
const CSV_LIMIT = 10_000;

/** All claims that match a filter. The address holds the filter, order, columns, page and open row. */
export function Claims({ embed = false }: { readonly embed?: boolean }): ReactNode {
  const { params, path, change, go } = useAddress();
  const { where, orderBy, columns, page, fetching, error } = useClaimPage();
  const facets = useFacets(where, embed);
  const refilter = (next: URLSearchParams): void => {
    for (const kept of ['sort', 'columns']) if (params.get(kept)) next.set(kept, params.get(kept)!);
    go(withParams(path, next));
  };
  return (
    <div className={embed ? 'embedded' : 'with-sidebar'}>
      {!embed && <FacetPanel facets={facets} where={where} onChange={change} />}
      <section aria-busy={fetching} className={fetching && page ? 'stale' : ''}>
        <header className="view-head">
          <Title total={page?.totalCount} />
          {!embed && page && <Tools variables={{ where, orderBy }} columns={columns} page={page} />}
        </header>
        {!embed && <RangeForm where={where} onChange={change} key={paramsOf(where).toString()} />}
        <Chips where={where} names={facets.names} onChange={refilter} />
        {error && <Failure error={error} />}
        <Page page={page} columns={columns} fetching={fetching} />
      </section>
    </div>
  );
}

/** The filter and order in the address, and the page of claims that the API returns for them. */
function useClaimPage() {
  const { params } = useAddress();
  const where = whereOf(params);
  const orderBy = orderOf(params.get('sort'));
  const variables = { where, orderBy, first: PAGE, after: params.get('after') };
  const [{ data, fetching, error }] = useQuery({ query: ClaimPageDocument, variables });
  const columns = params.get('columns')?.split(' ') ?? USUAL_COLUMNS;
  return { where, orderBy, columns, page: data?.claims ?? undefined, fetching, error };
}

function Title({ total }: { readonly total: number | undefined }): ReactNode {
  return (
    <h1>
      Claims{' '}
      {total !== undefined && (
        <span className="quiet count" role="status">
          {total.toLocaleString('en-GB')}
        </span>
      )}
    </h1>
  );
}

type ClaimPage = NonNullable<ClaimPageQuery['claims']>;

interface PageProps {
  readonly page: ClaimPage | undefined;
  readonly columns: readonly string[];
  readonly fetching: boolean;
}

function Page({ page, columns, fetching }: PageProps): ReactNode {
  const { params, change } = useAddress();
  if (!page) return fetching && <Loading what="claims" />;
  const { nodes, totalCount, pageInfo } = page;
  return (
    <>
      {nodes.length === 0 ? (
        <Empty>No claim matches all of these filters. Remove one of them above.</Empty>
      ) : (
        <ClaimTable
          claims={nodes}
          caption="Claims"
          columns={columns}
          keepsEmpty={params.has('columns')}
          open={params.get('open')}
          onOpen={(id) => change({ open: id }, true)}
          sort={params.get('sort')}
          onSort={(next) => change({ sort: next })}
        />
      )}
      <Pager after={params.get('after')} next={pageInfo.hasNextPage ? pageInfo.endCursor : null} total={totalCount} />
    </>
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

/** Cursors only lead forward, so going back uses the browser's history. */
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
  readonly variables: Pick<ClaimPageQueryVariables, 'where' | 'orderBy'>;
  readonly columns: readonly string[];
  readonly page: ClaimPage;
}

function Tools({ variables, columns, page: { nodes, totalCount } }: ToolsProps): ReactNode {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const save = (rows: readonly ClaimRowFragment[]): void =>
    download('claims.csv', 'text/csv;charset=utf-8', csvOf(rows, columns));
  const saveAll = async (): Promise<void> => {
    setBusy(true);
    const rows = await collect(client, { ...variables, first: 200 });
    setBusy(false);
    save(rows);
  };
  return (
    <div className="tools">
      <ColumnMenu columns={columns} />
      <button type="button" onClick={() => save(nodes)}>
        CSV <span className="quiet">shown</span>
      </button>
      {totalCount > nodes.length && (
        <button type="button" disabled={busy} onClick={() => void saveAll()}>
          {busy ? 'Collecting …' : 'CSV '}
          {!busy && <span className="quiet">all {Math.min(totalCount, CSV_LIMIT).toLocaleString('en-GB')}</span>}
        </button>
      )}
    </div>
  );
}

function ColumnMenu({ columns }: { readonly columns: readonly string[] }): ReactNode {
  const { change } = useAddress();
  const toggle = (column: string, visible: boolean): void => {
    const next = ALL_COLUMNS.filter((other) => (other === column ? visible : columns.includes(other)));
    change({ columns: next.join(' ') }, true);
  };
  return (
    <details className="menu">
      <summary>Columns</summary>
      <fieldset>
        <legend className="hidden">Columns to show</legend>
        {ALL_COLUMNS.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={columns.includes(column)}
              onChange={(event) => toggle(column, event.target.checked)}
            />
            {column}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** Fetches page after page, up to CSV_LIMIT rows. */
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
