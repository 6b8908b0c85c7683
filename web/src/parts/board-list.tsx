import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { type BoardCardFragment, BoardsDocument, type ClaimWhere } from '../generated/operations.js';
import { number } from '../wording.js';
import { MethodName } from './names.js';
import { boardPath } from './standings.js';
import { Empty, Failure, Loading } from './states.js';

/** The leaderboards of the claims that pass a filter; those with the most methods come first. */
export function BoardIndex({ where, first = 30 }: { readonly where: ClaimWhere; readonly first?: number }): ReactNode {
  const [{ data, fetching, error }] = useQuery({ query: BoardsDocument, variables: { where, first } });
  if (error) return <Failure error={error} />;
  if (fetching && !data) return <Loading what="the boards" />;
  return <BoardList boards={data?.boards ?? []} />;
}

/** One card per leaderboard (a metric on one dataset or device), with its top three methods and the history of its best value. */
export function BoardList({ boards }: { readonly boards: readonly BoardCardFragment[] }): ReactNode {
  if (boards.length === 0) return <Empty>No value is claimed on a dataset or hardware under these filters.</Empty>;
  return (
    <ul className="boards" aria-label="Leaderboards">
      {boards.map((board) => (
        <BoardCard key={boardPath(board)} board={board} />
      ))}
    </ul>
  );
}

function BoardCard({ board }: { readonly board: BoardCardFragment }): ReactNode {
  const place = (board.dataset ?? board.hardware)!;
  const unit = board.unit === '' ? '' : ` ${board.unit}`;
  return (
    <li>
      <h3>
        <Link href={boardPath(board)}>
          {board.metric.name} on {place.name}
        </Link>
      </h3>
      <ol>
        {board.rows.map(({ rank, method, value, own, unitInferred }) => (
          <li key={method.id} value={rank ?? undefined}>
            <MethodName method={method} own={own} />{' '}
            <strong className="value">
              {number(value)}
              {unit}
            </strong>
            {unitInferred && <span className="quiet"> (unit inferred)</span>}
          </li>
        ))}
      </ol>
      <p className="quiet small">
        {board.methods === 1 ? '1 method' : `${board.methods} methods`}
        {board.direction && `, ${board.direction === 'LOWER' ? 'lowest' : 'highest'} first`}
      </p>
      <Timeline board={board} />
    </li>
  );
}

const WIDTH = 220;
const HEIGHT = 46;
const EDGE = 6;

/** A step chart of the best value over publication dates; nothing when fewer than two papers have a date. */
function Timeline({ board: { timeline, metric } }: { readonly board: BoardCardFragment }): ReactNode {
  if (timeline.length < 2) return null;
  const times = timeline.map(({ published }) => Date.parse(published.padEnd(7, '-01').slice(0, 10)));
  const x = scale(times, WIDTH);
  const y = scale(
    timeline.map(({ value }) => value),
    HEIGHT,
  );
  const points = timeline.map(({ value }, i) => [x(times[i]!), HEIGHT - y(value)] as const);
  const path = points.map(([px, py], i) => (i === 0 ? `M${px},${py}` : `H${px}V${py}`)).join('');
  const first = timeline[0]!;
  const last = timeline.at(-1)!;
  const label = `Best ${metric.name}: ${number(first.value)} in ${first.published.slice(0, 4)}, ${number(last.value)} in ${last.published.slice(0, 4)}`;
  return (
    <svg className="timeline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path d={path} />
      {points.map(([px, py], i) => (
        <circle key={timeline[i]!.claim.id} cx={px} cy={py} r={3}>
          <title>{`${timeline[i]!.claim.subject?.name ?? ''} ${number(timeline[i]!.value)}, ${timeline[i]!.published}`}</title>
        </circle>
      ))}
    </svg>
  );
}

function scale(values: readonly number[], length: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => EDGE + (most === least ? 0.5 : (value - least) / (most - least)) * (length - 2 * EDGE);
}
