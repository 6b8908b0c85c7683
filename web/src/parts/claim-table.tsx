import { flexRender, getCoreRowModel, type Row, useReactTable } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { ClaimRowFragment } from '../generated/operations.js';
import { ALL_COLUMNS, COLUMNS, isFilled, ORDER_BY, USUAL_COLUMNS } from './claim-columns.js';
import { EvidenceRow, type OnOpen, OpenerCell, OpenerHeader } from './expandable-row.js';

interface ClaimTableProps {
  readonly claims: readonly ClaimRowFragment[];
  readonly caption: string;
  readonly columns?: readonly string[];
  /** Whether columns that no row fills are shown, too, as when the user chose them. */
  readonly keepsEmpty?: boolean;
  readonly open?: string | null;
  readonly onOpen?: OnOpen;
  /** Column and direction, such as `value.DESC`. Without `onSort` the columns cannot be sorted. */
  readonly sort?: string | null;
  readonly onSort?: (sort: string | null) => void;
}

/** One claim per row; a row expands to show its evidence. Sorting and paging are done by the server. */
export function ClaimTable(props: ClaimTableProps): ReactNode {
  const { claims, caption, columns = USUAL_COLUMNS, keepsEmpty = false, open, onOpen, sort, onSort } = props;
  const shown = keepsEmpty ? columns : columns.filter((id) => isFilled(id, claims));
  const table = useReactTable({
    data: claims as ClaimRowFragment[],
    columns: COLUMNS,
    state: { columnVisibility: Object.fromEntries(ALL_COLUMNS.map((id) => [id, shown.includes(id)])) },
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
            <OpenerHeader />
            {table.getLeafHeaders().map((header) => (
              <HeaderCell key={header.id} id={header.id} sort={sort} onSort={onSort}>
                {flexRender(header.column.columnDef.header, header.getContext())}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <ClaimRows key={row.id} row={row} open={row.id === open} onOpen={onOpen} columns={width} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ClaimRowsProps {
  readonly row: Row<ClaimRowFragment>;
  readonly open: boolean;
  readonly onOpen: OnOpen | undefined;
  readonly columns: number;
}

function ClaimRows({ row, open, onOpen, columns }: ClaimRowsProps): ReactNode {
  const { subject, metric } = row.original;
  const name = `${subject?.name ?? 'unnamed'} ${metric?.name ?? ''}`;
  return (
    <>
      <tr className={open ? 'row open' : 'row'}>
        <OpenerCell claim={row.id} open={open} name={name} onOpen={onOpen} />
        {row.getVisibleCells().map((cell) => (
          <td key={cell.id} data-column={cell.column.id} data-label={String(cell.column.columnDef.header)}>
            {flexRender(cell.column.columnDef.cell, cell.getContext())}
          </td>
        ))}
      </tr>
      {open && <EvidenceRow claim={row.id} columns={columns} />}
    </>
  );
}

interface HeaderCellProps {
  readonly id: string;
  readonly sort: string | null | undefined;
  readonly onSort: ((sort: string | null) => void) | undefined;
  readonly children: ReactNode;
}

/** Clicking cycles through ascending, descending and the server's default order. */
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
