import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { paramsOf, useAddress, whereOf, withParams } from '../address.js';
import {
  type BoardFragment,
  BoardRowsDocument,
  BoardsDocument,
  type ClaimWhere,
  type Direction,
  EntityNameDocument,
  LeaderboardDocument,
} from '../generated/operations.js';
import { BoardIndex, BoardList } from '../parts/board-list.js';
import { BoardFilters, type FullBoard, FullBoardTable } from '../parts/board-table.js';
import { Chips } from '../parts/chips.js';
import { EmbedLink } from '../parts/embed-link.js';
import { EvidenceRow, type OnOpen, OpenerCell, OpenerHeader } from '../parts/expandable-row.js';
import { NameField } from '../parts/name-field.js';
import { EntityLink, EntityLinks, OriginMark, PaperLink } from '../parts/names.js';
import { boardPath } from '../parts/standings.js';
import { Empty, Failure, Loading } from '../parts/states.js';
import { nameOfId, valueText } from '../wording.js';

/** A list of leaderboards; one whole board when the address names a metric and a dataset or device; when embedded, the best claim of each method. */
export function LeaderboardView({ embed = false }: { readonly embed?: boolean }): ReactNode {
  const { params, path, go } = useAddress();
  const metric = params.get('metric');
  const { metric: _, ...where } = whereOf(params);
  if (embed) return <EmbeddedBoard metric={metric} where={where} />;
  return (
    <section>
      <Pickers metric={metric} where={where} />
      <Chips
        where={where}
        onChange={(rest) => {
          for (const kept of ['metric', 'split', 'size']) if (params.get(kept)) rest.set(kept, params.get(kept)!);
          go(withParams(path, rest));
        }}
      />
      {metric && hasPlace(where) ? (
        <OneBoard metric={metric} where={where} />
      ) : (
        <>
          <h2>One for each metric on each dataset or device</h2>
          <BoardIndex where={metric ? { ...where, metric: [metric] } : where} />
        </>
      )}
    </section>
  );
}

interface PickersProps {
  readonly metric: string | null;
  readonly where: ClaimWhere;
}

const PLACES = [
  { field: 'dataset', label: 'Dataset', kind: 'DATASET' },
  { field: 'hardware', label: 'Hardware', kind: 'HARDWARE' },
] as const;

function Pickers({ metric, where }: PickersProps): ReactNode {
  const { change } = useAddress();
  const [{ data }] = useQuery({ query: EntityNameDocument, variables: { id: metric ?? '' }, pause: !metric });
  const name = data?.node && 'name' in data.node ? data.node.name : nameOfId(metric ?? '');
  const pick = (field: string) => ({
    onPick: ({ id }: { readonly id: string }) => change({ [field]: id, open: null }),
    onText: (text: string) => change({ [field]: text || null, open: null }),
  });
  return (
    <>
      <h1>{metric ? `Leaderboards of ${name}` : 'Leaderboards'}</h1>
      <div className="pickers">
        <NameField label="Metric" kinds={['METRIC']} initial={name} placeholder="any" {...pick('metric')} />
        {PLACES.map(({ field, label, kind }) => (
          <NameField
            key={field}
            label={label}
            kinds={[kind]}
            initial=""
            placeholder={where[field] ? 'another' : 'any'}
            {...pick(field)}
          />
        ))}
      </div>
    </>
  );
}

interface BoardProps {
  readonly metric: string;
  readonly where: ClaimWhere;
}

/** One whole leaderboard. Boards of narrower datasets, devices and metrics are listed below it instead of being mixed in. */
function OneBoard({ metric, where }: BoardProps): ReactNode {
  const { params, change } = useAddress();
  const most = Number(params.get('size'));
  const size = params.get('size') && Number.isFinite(most) ? { lte: most } : null;
  const wanted: ClaimWhere = { ...where, metric: [metric] };
  const exact = { where: { ...wanted, includeNarrower: false }, split: params.get('split'), size };
  const [{ data, fetching, error }] = useQuery({ query: BoardRowsDocument, variables: exact });
  const board = data?.boards?.[0];
  if (error) return <Failure error={error} />;
  if (fetching && !data) return <Loading what="the leaderboard" />;
  return (
    <>
      {board && (
        <>
          <BoardHeader board={board} />
          <BoardFilters board={board} />
          <FullBoardTable board={board} open={params.get('open')} onOpen={(id) => change({ open: id }, true)} />
        </>
      )}
      <p className="actions">
        <Link href={withParams('/claims', paramsOf(wanted))}>All claims</Link>
        <EmbedLink />
      </p>
      <Related where={wanted} shown={board && boardPath(board)} />
    </>
  );
}

function BoardHeader({ board: { metric, dataset, hardware, direction } }: { readonly board: FullBoard }): ReactNode {
  return (
    <header className="view-head">
      <h2>
        {metric.name} on {(dataset ?? hardware)?.name}
      </h2>
      {direction && <p className="quiet">{direction === 'LOWER' ? 'lowest first' : 'highest first'}</p>}
    </header>
  );
}

/** Leaderboards of narrower datasets, devices and metrics. */
function Related({ where, shown }: { readonly where: ClaimWhere; readonly shown: string | undefined }): ReactNode {
  const [{ data, fetching }] = useQuery({ query: BoardsDocument, variables: { where, first: 12 } });
  const others = (data?.boards ?? []).filter((board) => boardPath(board) !== shown);
  if (fetching || (others.length === 0 && shown)) return null;
  return (
    <>
      <h2>{shown ? 'Related leaderboards' : 'No such board'}</h2>
      <BoardList boards={others} />
    </>
  );
}

/** The best claim of each method for one metric across all datasets and devices, for embedding in another site. */
function EmbeddedBoard({ metric, where }: { readonly metric: string | null; readonly where: ClaimWhere }): ReactNode {
  const { params, change } = useAddress();
  const direction = params.get('direction') as Direction | null;
  const variables = { metric: metric ?? '', where, direction, first: 100 };
  const [{ data, fetching, error }] = useQuery({ query: LeaderboardDocument, variables, pause: !metric });
  const board = metric ? data?.leaderboard : undefined;
  return (
    <section aria-busy={fetching}>
      <h1>Leaderboard{board && `: ${board.metric.name}`}</h1>
      {!metric && <BoardIndex where={where} />}
      {error && <Failure error={error} />}
      {fetching && !board && <Loading what="the leaderboard" />}
      {board && <BoardTable board={board} open={params.get('open')} onOpen={(id) => change({ open: id }, true)} />}
    </section>
  );
}

/** Whether the filter names a dataset or device: only values measured on the same one are comparable. */
function hasPlace({ dataset, hardware }: ClaimWhere): boolean {
  return (dataset ?? hardware ?? []).length > 0;
}

interface BoardTableProps {
  readonly board: BoardFragment;
  readonly open: string | null;
  readonly onOpen: OnOpen;
}

export function BoardTable({ board, open, onOpen }: BoardTableProps): ReactNode {
  const headers = ['Rank', 'Method', board.metric.name, 'Measured on', 'Paper'];
  if (board.rows.length === 0)
    return <Empty>No method has an absolute claim of {board.metric.name} under these filters.</Empty>;
  return (
    <div className="table-frame">
      <table className="claims board">
        <caption className="hidden">Methods ranked by {board.metric.name}</caption>
        <thead>
          <tr>
            <OpenerHeader />
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        {board.rows.map((row) => (
          <BoardRows
            key={row.method.id}
            row={row}
            metric={board.metric.name}
            columns={headers.length + 1}
            open={row.claim.id === open}
            onOpen={onOpen}
          />
        ))}
      </table>
    </div>
  );
}

interface BoardRowsProps {
  readonly row: BoardFragment['rows'][number];
  readonly metric: string;
  readonly columns: number;
  readonly open: boolean;
  readonly onOpen: OnOpen;
}

function BoardRows({ row: { rank, method, claim }, metric, columns, open, onOpen }: BoardRowsProps): ReactNode {
  return (
    <tbody>
      <tr className={open ? 'row open' : 'row'}>
        <OpenerCell claim={claim.id} open={open} name={method.name} onOpen={onOpen} />
        <td data-label="Rank" className={`rank rank-${rank}`}>
          {rank}
        </td>
        <td data-label="Method">
          <EntityLink entity={method} />
        </td>
        <td data-label={metric}>
          <strong className="value">{valueText(claim)}</strong>
          <OriginMark claim={claim} />
        </td>
        <td data-label="Measured on">
          <EntityLinks entities={[...claim.datasets, ...claim.hardware]} />
          {claim.conditions.length > 0 && <span className="quiet"> {claim.conditions.join(', ')}</span>}
        </td>
        <td data-label="Paper">
          <PaperLink paper={claim.paper} />
        </td>
      </tr>
      {open && <EvidenceRow claim={claim.id} columns={columns} />}
    </tbody>
  );
}
