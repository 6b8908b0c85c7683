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
import { BoardFilters, FullBoardTable } from '../parts/board-table.js';
import { Chips } from '../parts/chips.js';
import { EmbedLink } from '../parts/embed-link.js';
import { EvidencePanel } from '../parts/evidence-panel.js';
import { NameField } from '../parts/name-field.js';
import { EntityLink, EntityLinks, OriginMark, PaperLink } from '../parts/names.js';
import { boardPath } from '../parts/standings.js';
import { Empty, Failure, Loading } from '../parts/states.js';
import { nameOfId, valueText } from '../wording.js';

/** The boards of this graph; or the board of one metric in one place, in full. In a frame, the best claim of each method. */
export function LeaderboardView({ embed = false }: { readonly embed?: boolean }): ReactNode {
  const { params, path, go } = useAddress();
  const metric = params.get('metric');
  const { metric: _, ...where } = whereOf(params);
  if (embed) return <EmbeddedBoard metric={metric} where={where} />;
  return (
    <section>
      <Pickers metric={metric} />
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

function Pickers({ metric }: { readonly metric: string | null }): ReactNode {
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
        <NameField label="Metric" kinds={['METRIC']} initial={name} {...pick('metric')} />
        <NameField label="Dataset" kinds={['DATASET']} initial="" placeholder="any" {...pick('dataset')} />
        <NameField label="Hardware" kinds={['HARDWARE']} initial="" placeholder="any" {...pick('hardware')} />
      </div>
    </>
  );
}

interface BoardProps {
  readonly metric: string;
  readonly where: ClaimWhere;
}

/** One board in full, and beneath it those of what is narrower or related, which it does not mix with its own. */
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
        <header className="view-head">
          <h2>
            {board.metric.name} on {(board.dataset ?? board.hardware)?.name}
          </h2>
          {board.direction && <p className="quiet">{board.direction === 'LOWER' ? 'lowest first' : 'highest first'}</p>}
        </header>
      )}
      {board && <BoardFilters board={board} />}
      {board && <FullBoardTable board={board} open={params.get('open')} onOpen={(id) => change({ open: id }, true)} />}
      <p className="actions">
        <Link href={withParams('/claims', paramsOf(wanted))}>All claims</Link>
        <EmbedLink />
      </p>
      <Related where={wanted} shown={board && boardPath(board)} />
    </>
  );
}

/** Boards of narrower datasets, hardware and metrics: the family of a metric is found together, and ranked apart. */
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

/** The best claim of each method by one metric, whatever it was measured on, for somebody else’s page. */
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

/** Only values on one dataset or one sort of hardware can be compared. */
function hasPlace({ dataset, hardware }: ClaimWhere): boolean {
  return (dataset ?? hardware ?? []).length > 0;
}

interface BoardTableProps {
  readonly board: BoardFragment;
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
}

export function BoardTable({ board, open, onOpen }: BoardTableProps): ReactNode {
  if (board.rows.length === 0)
    return <Empty>No method has an absolute claim of {board.metric.name} under these filters.</Empty>;
  return (
    <>
      <div className="table-frame">
        <table className="claims board">
          <caption className="hidden">Methods ranked by {board.metric.name}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden">Evidence</span>
              </th>
              <th scope="col">Rank</th>
              <th scope="col">Method</th>
              <th scope="col">{board.metric.name}</th>
              <th scope="col">Measured on</th>
              <th scope="col">Paper</th>
            </tr>
          </thead>
          {board.rows.map(({ rank, method, claim }) => (
            <tbody key={method.id}>
              <tr className={claim.id === open ? 'row open' : 'row'}>
                <td className="opener">
                  <button
                    type="button"
                    aria-expanded={claim.id === open}
                    aria-label={`Evidence of ${method.name}`}
                    onClick={() => onOpen(claim.id === open ? null : claim.id)}
                  >
                    <span aria-hidden="true">›</span>
                  </button>
                </td>
                <td data-label="Rank" className={`rank rank-${rank}`}>
                  {rank}
                </td>
                <td data-label="Method">
                  <EntityLink entity={method} />
                </td>
                <td data-label={board.metric.name}>
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
              {claim.id === open && (
                <tr className="detail">
                  <td colSpan={6}>
                    <EvidencePanel id={claim.id} />
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}
