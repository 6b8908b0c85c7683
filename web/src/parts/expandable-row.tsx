import type { ReactNode } from 'react';
import { EvidencePanel } from './evidence-panel.js';

/** Sets the claim whose evidence is shown; null closes it. */
export type OnOpen = (claim: string | null) => void;

/** The header above the cells that `OpenerCell` makes. */
export function OpenerHeader(): ReactNode {
  return (
    <th scope="col">
      <span className="hidden">Evidence</span>
    </th>
  );
}

interface OpenerCellProps {
  readonly claim: string;
  readonly open: boolean;
  /** The method of the claim, and the metric where the table does not already name it. */
  readonly name: string;
  readonly onOpen: OnOpen | undefined;
}

/** The first cell of a row: a button that shows or hides the evidence of the row's claim. */
export function OpenerCell({ claim, open, name, onOpen }: OpenerCellProps): ReactNode {
  return (
    <td className="opener">
      <button
        type="button"
        aria-expanded={open}
        aria-label={`Evidence of ${name}`}
        onClick={() => onOpen?.(open ? null : claim)}
      >
        <span aria-hidden="true">›</span>
      </button>
    </td>
  );
}

/** The row below an open row, with the evidence of its claim. */
export function EvidenceRow({ claim, columns }: { readonly claim: string; readonly columns: number }): ReactNode {
  return (
    <tr className="detail">
      <td colSpan={columns}>
        <EvidencePanel id={claim} />
      </td>
    </tr>
  );
}
