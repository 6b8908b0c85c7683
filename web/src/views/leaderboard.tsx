import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { paramsOf, useAddress, whereOf, withParams } from '../address.js';
import { type BoardFragment, type ClaimWhere, type Direction, LeaderboardDocument } from '../generated/operations.js';
import { BoardIndex } from '../parts/board-list.js';
import { Chips } from '../parts/chips.js';
import { EmbedLink } from '../parts/embed-link.js';
import { EvidencePanel } from '../parts/evidence-panel.js';
import { NameField } from '../parts/name-field.js';
import { EntityLink, EntityLinks, OriginMark, PaperLink } from '../parts/names.js';
import { Empty, Failure, Loading } from '../parts/states.js';
import { nameOfId, valueText } from '../wording.js';

/** The best claim of each method by one metric. */
export function LeaderboardView({ embed = false }: { readonly embed?: boolean }): ReactNode {
  const { params, path, change, go } = useAddress();
  const metric = params.get('metric');
  const { metric: _, ...where } = whereOf(params);
  const direction = params.get('direction') as Direction | null;
  const [{ data, fetching, error }] = useQuery({
    query: LeaderboardDocument,
    variables: { metric: metric ?? '', where, direction, first: 100 },
    pause: !metric,
  });
  const board = metric ? data?.leaderboard : undefined;
  return (
    <section aria-busy={fetching}>
      <header className="view-head">
        <h1>Leaderboard{board && `: ${board.metric.name}`}</h1>
        {board && <p className="quiet">{board.direction === 'LOWER' ? 'lowest first' : 'highest first'}</p>}
      </header>
      {!embed && (
        <div className="pickers">
          <NameField
            label="Metric"
            kinds={['METRIC']}
            initial={board?.metric.name ?? nameOfId(metric ?? '')}
            onPick={({ id }) => change({ metric: id, open: null })}
            onText={(text) => change({ metric: text || null, open: null })}
          />
          <NameField
            label="Dataset"
            kinds={['DATASET']}
            initial=""
            placeholder="any"
            onPick={({ id }) => change({ dataset: id, open: null })}
            onText={(text) => change({ dataset: text || null, open: null })}
          />
          <NameField
            label="Hardware"
            kinds={['HARDWARE']}
            initial=""
            placeholder="any"
            onPick={({ id }) => change({ hardware: id, open: null })}
            onText={(text) => change({ hardware: text || null, open: null })}
          />
        </div>
      )}
      <Chips
        where={where}
        onChange={(rest) => {
          if (metric) rest.set('metric', metric);
          go(withParams(path, rest));
        }}
      />
      {!embed && !hasPlace(where) && (
        <>
          <h2>Boards{board && ` of ${board.metric.name}`}</h2>
          <BoardIndex where={metric ? { ...where, metric: [metric] } : where} />
        </>
      )}
      {error && <Failure error={error} />}
      {fetching && !board && <Loading what="the leaderboard" />}
      {board && !embed && !hasPlace(where) && (
        <p className="quiet spaced">
          All values, whatever they were measured on: they can be compared only within a board.
        </p>
      )}
      {board && (
        <BoardTable
          board={board}
          open={params.get('open')}
          onOpen={(id) => change({ open: id }, true)}
          pickable={!embed}
        />
      )}
      {board && !embed && (
        <p className="actions">
          <Link href={withParams('/claims', paramsOf({ ...where, metric: [metric!] }))}>All claims</Link>
          <EmbedLink />
        </p>
      )}
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
  readonly pickable?: boolean;
}

export function BoardTable({ board, open, onOpen, pickable = false }: BoardTableProps): ReactNode {
  if (board.rows.length === 0)
    return <Empty>No method has an absolute claim of {board.metric.name} under these filters.</Empty>;
  const top = board.rows.slice(0, 4).map(({ method }) => ['method', method.id]);
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
      {pickable && top.length > 1 && (
        <p className="actions">
          <Link href={withParams('/compare', new URLSearchParams(top as [string, string][]))}>
            Compare the first {top.length}
          </Link>
        </p>
      )}
    </>
  );
}
