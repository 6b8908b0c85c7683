import type { ClaimRowFragment } from './generated/operations.js';
import { COLUMNS } from './parts/claim-columns.js';

/**
 * Writes claims as CSV (RFC 4180), with the visible columns in the order of the table.
 * A text that a spreadsheet would evaluate as a formula gets a leading apostrophe. Written by hand because csv-stringify, which the
 * server uses, brings a polyfill of Node's Buffer into the browser.
 */
export function csvOf(claims: readonly ClaimRowFragment[], columns: readonly string[]): string {
  const shown = COLUMNS.filter((column) => columns.includes(column.id!));
  const lines = claims.map((claim, index) =>
    shown.map((column) => cell('accessorFn' in column ? column.accessorFn(claim, index) : '')).join(','),
  );
  return [shown.map((column) => String(column.header)).join(','), ...lines, ''].join('\r\n');
}

/** Makes the browser save a file. */
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
