import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { withParams } from '../address.js';
import type { NameFragment, StandingCardFragment } from '../generated/operations.js';
import { valueText } from '../wording.js';
import { EntityLink } from './names.js';

/** The current rank of claims on each leaderboard, with the value and a link to the board. */
export function Standings({
  standings,
  withMethod = false,
}: {
  readonly standings: readonly StandingCardFragment[];
  readonly withMethod?: boolean;
}): ReactNode {
  return (
    <ul className="standings">
      {standings.map(({ board, row, claim }) => (
        <li key={claim.id + boardPath(board)}>
          <span className="place">
            {row.rank === null ? '–' : `${row.rank}.`}
            <span className="quiet"> of {board.methods}</span>
          </span>
          <span>
            <Link href={boardPath(board)}>
              {board.metric.name} on {(board.dataset ?? board.hardware)?.name}
            </Link>{' '}
            <strong className="value">{valueText(claim)}</strong>
            {withMethod && (
              <>
                {' '}
                <EntityLink entity={row.method} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface BoardPlace {
  readonly metric: NameFragment;
  readonly dataset: NameFragment | null;
  readonly hardware: NameFragment | null;
}

/** The address of a leaderboard on the page. */
export function boardPath({ metric, dataset, hardware }: BoardPlace): string {
  const params = new URLSearchParams({ metric: metric.id });
  if (dataset) params.set('dataset', dataset.id);
  if (hardware) params.set('hardware', hardware.id);
  return withParams('/leaderboard', params);
}
