import { createColumnHelper } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { ClaimOrderField, ClaimRowFragment } from '../generated/operations.js';
import { valueText } from '../wording.js';
import { EntityLink, EntityLinks, OriginMark, PaperLink } from './names.js';

const column = createColumnHelper<ClaimRowFragment>();

/** The API's sort field of each sortable column. */
export const ORDER_BY: Record<string, ClaimOrderField> = {
  method: 'SUBJECT',
  metric: 'METRIC',
  value: 'VALUE',
  published: 'PUBLISHED',
  confidence: 'CONFIDENCE',
};

/** The columns of claim tables. Accessors give the text for CSV files; cells are what the page shows. */
export const COLUMNS = [
  column.accessor((claim) => claim.subject?.name ?? '', {
    id: 'method',
    header: 'Method',
    cell: ({ row: { original } }) =>
      original.subject ? <EntityLink entity={original.subject} /> : <span className="quiet">unnamed</span>,
  }),
  column.accessor((claim) => claim.metric?.name ?? '', {
    id: 'metric',
    header: 'Metric',
    cell: ({ row: { original } }) => original.metric && <EntityLink entity={original.metric} />,
  }),
  column.accessor(valueText, {
    id: 'value',
    header: 'Value',
    cell: ({ row: { original }, getValue }) => (
      <>
        <span className={`value outcome-${original.outcome.toLowerCase()}`}>
          <Breakable value={getValue()} />
        </span>
        <OriginMark claim={original} />
      </>
    ),
  }),
  column.accessor((claim) => claim.datasets.map((dataset) => dataset.name).join('; '), {
    id: 'dataset',
    header: 'Dataset',
    cell: ({ row: { original } }) => <EntityLinks entities={original.datasets} />,
  }),
  column.accessor((claim) => claim.hardware.map((hardware) => hardware.name).join('; '), {
    id: 'hardware',
    header: 'Hardware',
    cell: ({ row: { original } }) => <EntityLinks entities={original.hardware} />,
  }),
  column.accessor((claim) => claim.baseline?.name ?? '', {
    id: 'against',
    header: 'Against',
    cell: ({ row: { original } }) => original.baseline && <EntityLink entity={original.baseline} />,
  }),
  column.accessor((claim) => claim.conditions.join('; '), { id: 'conditions', header: 'Conditions' }),
  column.accessor((claim) => claim.paper.title, {
    id: 'paper',
    header: 'Paper',
    cell: ({ row: { original } }) => <PaperLink paper={original.paper} />,
  }),
  column.accessor((claim) => claim.paper.published ?? '', { id: 'published', header: 'Published' }),
  column.accessor((claim) => claim.origin.toLowerCase(), { id: 'origin', header: 'Origin' }),
  column.accessor((claim) => Number(claim.confidence.toFixed(2)), {
    id: 'confidence',
    header: 'Confidence',
    cell: ({ getValue }) => (
      <span className="confidence">
        <meter min={0} max={1} value={getValue()} aria-hidden="true" />
        {Math.round(getValue() * 100)} %
      </span>
    ),
  }),
];

/** A written value that may be broken after its number and unit: "29 %", "of the baseline". */
function Breakable({ value }: { readonly value: string }): ReactNode {
  const whole = /^\D*\d\S*(?: \S+)?/.exec(value)?.[0] ?? '';
  return (
    <>
      <span className="whole">{whole}</span>
      {value.slice(whole.length)}
    </>
  );
}

/** Whether any claim has something to show in a column that many claims leave empty. */
export function isFilled(column: string, claims: readonly ClaimRowFragment[]): boolean {
  switch (column) {
    case 'dataset':
      return claims.some(({ datasets }) => datasets.length > 0);
    case 'hardware':
      return claims.some(({ hardware }) => hardware.length > 0);
    case 'against':
      return claims.some(({ baseline }) => baseline !== null);
    case 'conditions':
      return claims.some(({ conditions }) => conditions.length > 0);
    default:
      return true;
  }
}

export const ALL_COLUMNS = COLUMNS.map((one) => one.id!);
export const USUAL_COLUMNS = ['method', 'metric', 'value', 'dataset', 'hardware', 'against', 'paper', 'confidence'];
