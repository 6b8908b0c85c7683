import type { ReactNode } from 'react';
import { useOpenRow } from '../address.js';
import type { SideBySideFragment } from '../generated/operations.js';
import { EvidencePanel } from '../parts/evidence-panel.js';
import { EntityLink } from '../parts/names.js';
import { Empty } from '../parts/states.js';
import { valueText } from '../wording.js';

/** Methods side by side; the best of each row is marked, in words as well as in colour. */
export function ComparisonTable({ rows }: { readonly rows: readonly SideBySideFragment[] }): ReactNode {
  const [open, setOpen] = useOpenRow();
  const methods = rows[0]?.cells.map(({ method }) => method) ?? [];
  if (rows.length === 0) return <Empty>These methods have no claims that can be set side by side.</Empty>;
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
                {cells.map(({ method, claims, best }) => (
                  <td key={method.id} className={best ? 'best' : ''}>
                    {claims.length === 0 && <span className="quiet">–</span>}
                    {claims.map((claim) => (
                      <button
                        key={claim.id}
                        type="button"
                        className="cell"
                        aria-expanded={claim.id === open}
                        onClick={() => setOpen(claim.id === open ? null : claim.id)}
                      >
                        {valueText(claim)}
                      </button>
                    ))}
                    {best && <span className="best-mark">best</span>}
                  </td>
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
