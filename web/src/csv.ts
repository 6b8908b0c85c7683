import type { ClaimRowFragment } from './generated/operations.js';
import { COLUMNS } from './parts/claim-columns.js';

/**
 * Claims as CSV (RFC 4180), with the columns that are shown, in their order.
 * A cell that a spreadsheet would run as a formula is quoted with an apostrophe.
 */
export function csvOf(claims: readonly ClaimRowFragment[], columns: readonly string[]): string {
  const shown = COLUMNS.filter((column) => columns.includes(column.id!));
  const lines = claims.map((claim, index) =>
    shown.map((column) => cell('accessorFn' in column ? column.accessorFn(claim, index) : '')).join(','),
  );
  return [shown.map((column) => String(column.header)).join(','), ...lines, ''].join('\r\n');
}

/** Hands a file to the browser. */
export function download(name: string, type: string, content: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+@\t\r-]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
