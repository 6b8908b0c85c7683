import type { ClaimRow } from './claim-rows.js';

/** The type of a column. A list contains strings; every cell except a list may be empty. */
type ColumnType = 'text' | 'number' | 'integer' | 'list';

export interface ClaimColumn {
  readonly name: Exclude<keyof ClaimRow, 'evidenceParts'>;
  readonly type: ColumnType;
  /** Width in a spreadsheet, in characters. */
  readonly width: number;
}

function column(name: ClaimColumn['name'], type: ColumnType, width: number): ClaimColumn {
  return { name, type, width };
}

/** The columns of tables of claims, in order: readable ones first, then ids and provenance. */
export const CLAIM_COLUMNS: readonly ClaimColumn[] = [
  column('id', 'text', 14),
  column('kind', 'text', 12),
  column('method', 'text', 24),
  column('metric', 'text', 20),
  column('value', 'number', 10),
  column('valueHigh', 'number', 10),
  column('unit', 'text', 8),
  column('baseValue', 'number', 10),
  column('dimension', 'text', 10),
  column('comparator', 'text', 10),
  column('change', 'text', 10),
  column('relation', 'text', 14),
  column('outcome', 'text', 10),
  column('datasets', 'list', 24),
  column('hardware', 'list', 20),
  column('baseline', 'text', 20),
  column('conditions', 'list', 20),
  column('evidence', 'text', 60),
  column('confidence', 'number', 10),
  column('review', 'text', 12),
  column('paper', 'text', 40),
  column('paperId', 'text', 24),
  column('published', 'text', 12),
  column('source', 'text', 10),
  column('origin', 'text', 12),
  column('curatedBy', 'text', 16),
  column('curatedTable', 'text', 20),
  column('licence', 'text', 14),
  column('tasks', 'list', 20),
  column('codeLinks', 'list', 30),
  column('baseValueHigh', 'number', 10),
  column('doi', 'text', 20),
  column('arxivId', 'text', 14),
  column('url', 'text', 30),
  column('venue', 'text', 16),
  column('authors', 'list', 30),
  column('methodId', 'text', 24),
  column('metricId', 'text', 24),
  column('datasetIds', 'list', 24),
  column('hardwareIds', 'list', 24),
  column('baselineId', 'text', 24),
  column('taskIds', 'list', 24),
  column('extractor', 'text', 14),
  column('addedAt', 'text', 24),
  column('evidenceField', 'text', 10),
  column('evidenceStart', 'integer', 10),
  column('evidenceEnd', 'integer', 10),
  column('reviewNote', 'text', 20),
  column('reviewedBy', 'text', 12),
  column('reviewedAt', 'text', 24),
];

/** Lists in one cell. */
const LIST_SEPARATOR = '; ';

/** A cell as a string or number, for formats without lists. */
export function flatCell(row: ClaimRow, { name }: ClaimColumn): string | number | null {
  const cell = row[name];
  return Array.isArray(cell) ? cell.join(LIST_SEPARATOR) : (cell as string | number | null);
}
