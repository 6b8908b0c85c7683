import type { ReactNode } from 'react';
import { useOpenRow } from '../address.js';
import type { SideBySideFragment } from '../generated/operations.js';
import { EvidencePanel } from '../parts/evidence-panel.js';
import type { OnOpen } from '../parts/expandable-row.js';
import { EntityLink } from '../parts/names.js';
import { Empty } from '../parts/states.js';
import { valueText } from '../wording.js';

/** Methods side by side. The best value of each row is marked by a word as well as by colour (WCAG 1.4.1). */
export function ComparisonTable({ rows }: { readonly rows: readonly SideBySideFragment[] }): ReactNode {
  const [open, setOpen] = useOpenRow();
  const methods = rows[0]?.cells.map(({ method }) => method) ?? [];
  if (rows.length === 0) return <Empty>These methods have no claims that can be compared.</Empty>;
  return (
    <>
      <div className="table-frame scrolls" role="region" aria-label="Comparison" tabIndex={0}>
        <table className="claims compare">
          <thead>
            <tr>
              <th scope="col">Measured</th>
              {methods.map((method) => (
                <th scope="col" key={method.id}>
                  <EntityLink entity={method} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ metric, dataset, hardware, cells }) => (
              <tr key={[metric.id, dataset?.id, hardware?.id].join()}>
                <th scope="row">
                  <EntityLink entity={metric} />
                  <span className="quiet"> {[dataset?.name, hardware?.name].filter(Boolean).join(', ')}</span>
                </th>
                {cells.map((cell) => (
                  <Cell key={cell.method.id} cell={cell} open={open} onOpen={setOpen} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open && <EvidencePanel id={open} />}
    </>
  );
}

interface CellProps {
  readonly cell: SideBySideFragment['cells'][number];
  readonly open: string | null;
  readonly onOpen: OnOpen;
}

function Cell({ cell: { claims, best }, open, onOpen }: CellProps): ReactNode {
  return (
    <td className={best ? 'best' : ''}>
      {claims.length === 0 && <span className="quiet">–</span>}
      {claims.map((claim) => (
        <button
          key={claim.id}
          type="button"
          className="cell"
          aria-expanded={claim.id === open}
          onClick={() => onOpen(claim.id === open ? null : claim.id)}
        >
          {valueText(claim)}
        </button>
      ))}
      {best && <span className="best-mark">best</span>}
    </td>
  );
}
