import type { ReactNode } from 'react';
import type { AskQuery } from '../generated/operations.js';
import { EvidencePanel } from './evidence-panel.js';
import { EntityLink, EntityLinks, OriginMark, PaperLink } from './names.js';

type Row = NonNullable<AskQuery['ask']>['rows'][number];

interface AnswerTableProps {
  readonly rows: readonly Row[];
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
}

/** The claims behind an answer: who, the value with a dot where it lies among the others, on what, against what, and the sentence. */
export function AnswerTable({ rows, open, onOpen }: AnswerTableProps): ReactNode {
  return (
    <div className="table-frame">
      <table className="claims answers">
        <caption className="hidden">The claims that answer</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">Evidence</span>
            </th>
            <th scope="col">Rank</th>
            <th scope="col">Method</th>
            <th scope="col">Value</th>
            <th scope="col">Measured on</th>
            <th scope="col">Against</th>
            <th scope="col">Paper</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <AnswerRows key={row.claim.id} row={row} spread={spreadOf(row, rows)} open={row.claim.id === open} onOpen={onOpen} />
        ))}
      </table>
    </div>
  );
} // prettier-ignore

function AnswerRows({ row, spread, open, onOpen }: { readonly row: Row; readonly spread: Spread | undefined; readonly open: boolean; readonly onOpen: (id: string | null) => void }): ReactNode {
  const { claim, rank, text, own, others } = row;
  const name = claim.subject?.name ?? 'unnamed';
  return (
    <tbody>
      <tr className={open ? 'row open' : 'row'}>
        <td className="opener">
          <button
            type="button"
            aria-expanded={open}
            aria-label={`Evidence of ${name} ${claim.metric?.name ?? ''}`}
            onClick={() => onOpen(open ? null : claim.id)}
          >
            <span aria-hidden="true">›</span>
          </button>
        </td>
        <td data-label="Rank" className="rank">{rank}</td>
        <td data-label="Method">
          {claim.subject ? <EntityLink entity={claim.subject} /> : <span className="quiet">unnamed</span>}
          {own === false && <span className="quiet"> (quoted)</span>}
        </td>
        <td data-label="Value">
          <strong className="value">{text}</strong> {claim.metric && <EntityLink entity={claim.metric} />}
          {others.length > 0 && <span className="quiet"> and {others.length} more</span>}
          <OriginMark claim={claim} />
          {spread && <Dot spread={spread} />}
        </td>
        <td data-label="Measured on">
          <EntityLinks entities={[...claim.datasets, ...claim.hardware]} />
          {claim.conditions.length > 0 && <span className="quiet"> {claim.conditions.join(', ')}</span>}
        </td>
        <td data-label="Against">{claim.baseline && <EntityLink entity={claim.baseline} />}</td>
        <td data-label="Paper">
          <PaperLink paper={claim.paper} />
        </td>
      </tr>
      {!open && (
        <tr className="sentence">
          <td colSpan={7}>
            <Sentence claim={claim} />
          </td>
        </tr>
      )}
      {open && (
        <tr className="detail">
          <td colSpan={7}>
            <EvidencePanel id={claim.id} />
          </td>
        </tr>
      )}
    </tbody>
  );
} // prettier-ignore

/** The sentence with the parts of the claim marked. */
function Sentence({ claim: { evidence } }: { readonly claim: Row['claim'] }): ReactNode {
  const { text, start, parts } = evidence;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    const [from, to] = [part.start - start, part.end - start];
    if (from < at || to > text.length) continue;
    pieces.push(text.slice(at, from));
    pieces.push(
      <mark key={`${part.role} ${from}`} className={`part ${part.role.toLowerCase()}`}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  pieces.push(text.slice(at));
  return <q className="quoted">{pieces}</q>;
}

/** Where a value lies among those that it can be compared with, 0 to 1. */
interface Spread {
  readonly at: number;
}

function spreadOf(row: Row, rows: readonly Row[]): Spread | undefined {
  const key = ({ claim }: Row): string =>
    [claim.kind, claim.metric?.id, claim.dimension, ...claim.datasets.map(({ id }) => id), ...claim.hardware.map(({ id }) => id)].join(' ');
  const values = rows.flatMap((other) => (key(other) === key(row) && other.rank !== null ? (other.claim.baseValue ?? []) : []));
  const most = Math.max(...values);
  if (row.rank === null || row.claim.baseValue === null || values.length < 2 || most <= 0) return undefined;
  return { at: Math.max(0, row.claim.baseValue / most) };
} // prettier-ignore

function Dot({ spread }: { readonly spread: Spread }): ReactNode {
  return (
    <svg className="dot-plot" viewBox="0 0 100 8" aria-hidden="true" preserveAspectRatio="none">
      <line x1="2" x2="98" y1="4" y2="4" />
      <circle cx={2 + 96 * spread.at} cy="4" r="3" />
    </svg>
  );
}
