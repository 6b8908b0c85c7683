import { createColumnHelper } from '@tanstack/react-table';
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
        <span className={`value outcome-${original.outcome.toLowerCase()}`}>{getValue()}</span>
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

export const ALL_COLUMNS = COLUMNS.map((one) => one.id!);
export const USUAL_COLUMNS = ['method', 'metric', 'value', 'dataset', 'hardware', 'against', 'paper', 'confidence'];
