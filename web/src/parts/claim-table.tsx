import { flexRender, getCoreRowModel, useReactTable } from '@tanstack/react-table';
import { Fragment, type ReactNode } from 'react';
import type { ClaimRowFragment } from '../generated/operations.js';
import { ALL_COLUMNS, COLUMNS, ORDER_BY, USUAL_COLUMNS } from './claim-columns.js';
import { EvidencePanel } from './evidence-panel.js';

interface ClaimTableProps {
  readonly claims: readonly ClaimRowFragment[];
  readonly caption: string;
  readonly columns?: readonly string[];
  readonly open?: string | null;
  readonly onOpen?: (id: string | null) => void;
  /** `value.DESC`; without `onSort` the columns cannot be sorted. */
  readonly sort?: string | null;
  readonly onSort?: (sort: string | null) => void;
}

/** Claims, one a row; a row opens to its evidence. The server sorts and pages. */
export function ClaimTable(props: ClaimTableProps): ReactNode {
  const { claims, caption, columns = USUAL_COLUMNS, open, onOpen, sort, onSort } = props;
  const table = useReactTable({
    data: claims as ClaimRowFragment[],
    columns: COLUMNS,
    state: { columnVisibility: Object.fromEntries(ALL_COLUMNS.map((id) => [id, columns.includes(id)])) },
    getCoreRowModel: getCoreRowModel(),
    getRowId: (claim) => claim.id,
    manualSorting: true,
  });
  const width = table.getVisibleLeafColumns().length + 1;
  return (
    <div className="table-frame">
      <table className="claims">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">Evidence</span>
            </th>
            {table.getLeafHeaders().map((header) => (
              <HeaderCell key={header.id} id={header.id} sort={sort} onSort={onSort}>
                {flexRender(header.column.columnDef.header, header.getContext())}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <Fragment key={row.id}>
              <tr className={row.id === open ? 'row open' : 'row'}>
                <td className="opener">
                  <button
                    type="button"
                    aria-expanded={row.id === open}
                    aria-label={`Evidence of ${row.original.subject?.name ?? 'unnamed'} ${row.original.metric?.name ?? ''}`}
                    onClick={() => onOpen?.(row.id === open ? null : row.id)}
                  >
                    <span aria-hidden="true">›</span>
                  </button>
                </td>
                {row.getVisibleCells().map((cell) => (
                  <td key={cell.id} data-column={cell.column.id} data-label={String(cell.column.columnDef.header)}>
                    {flexRender(cell.column.columnDef.cell, cell.getContext())}
                  </td>
                ))}
              </tr>
              {row.id === open && (
                <tr className="detail">
                  <td colSpan={width}>
                    <EvidencePanel id={row.id} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderCellProps {
  readonly id: string;
  readonly sort: string | null | undefined;
  readonly onSort: ((sort: string | null) => void) | undefined;
  readonly children: ReactNode;
}

/** Sorts up, then down, then as the server likes best. */
function HeaderCell({ id, sort, onSort, children }: HeaderCellProps): ReactNode {
  if (!ORDER_BY[id] || !onSort) return <th scope="col">{children}</th>;
  const [by, direction] = (sort ?? '').split('.');
  const now = by === id ? direction : undefined;
  const next = now === undefined ? `${id}.ASC` : now === 'ASC' ? `${id}.DESC` : null;
  return (
    <th scope="col" aria-sort={now === 'ASC' ? 'ascending' : now === 'DESC' ? 'descending' : 'none'}>
      <button type="button" onClick={() => onSort(next)}>
        {children} <span aria-hidden="true">{now === 'ASC' ? '↑' : now === 'DESC' ? '↓' : '↕'}</span>
      </button>
    </th>
  );
}
