import type { ReactNode } from 'react';
import { MOST_FURTHER_VALUES } from '../../../src/domain/written-value.js';
import type { AskQuery } from '../generated/operations.js';
import { EvidenceRow, type OnOpen, OpenerCell, OpenerHeader } from './expandable-row.js';
import { EntityLink, EntityLinks, MethodName, OriginMark, PaperLink } from './names.js';

type Row = NonNullable<AskQuery['ask']>['rows'][number];

interface AnswerTableProps {
  readonly rows: readonly Row[];
  readonly open: string | null;
  readonly onOpen: OnOpen;
}

type Header = 'Rank' | 'Method' | 'Value' | 'Measured on' | 'Against' | 'Paper';

/** The columns that are not empty in every row. */
function headersOf(rows: readonly Row[]): Header[] {
  return [
    ...(rows.some(({ rank }) => rank !== null) ? (['Rank'] as const) : []),
    'Method',
    'Value',
    ...(rows.some(({ claim }) => isMeasuredSomehow(claim)) ? (['Measured on'] as const) : []),
    ...(rows.some(({ claim }) => claim.baseline) ? (['Against'] as const) : []),
    'Paper',
  ];
}

function isMeasuredSomehow({ datasets, hardware, conditions }: Row['claim']): boolean {
  return datasets.length + hardware.length + conditions.length > 0;
}

/**
 * The claims behind an answer. Each row shows the method, the value with its position among comparable values, what it was measured on,
 * the baseline, the paper and the evidence sentence.
 */
export function AnswerTable({ rows, open, onOpen }: AnswerTableProps): ReactNode {
  const headers = headersOf(rows);
  return (
    <div className="table-frame">
      <table className="claims answers">
        <caption className="hidden">The claims behind the answer</caption>
        <thead>
          <tr>
            <OpenerHeader />
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <AnswerRows
            key={row.claim.id}
            row={row}
            headers={headers}
            position={positionOf(row, rows)}
            open={row.claim.id === open}
            onOpen={onOpen}
          />
        ))}
      </table>
    </div>
  );
}

interface AnswerRowsProps {
  readonly row: Row;
  readonly headers: readonly Header[];
  readonly position: number | undefined;
  readonly open: boolean;
  readonly onOpen: OnOpen;
}

function AnswerRows({ row, headers, position, open, onOpen }: AnswerRowsProps): ReactNode {
  const { claim, rank, own } = row;
  const name = `${claim.subject?.name ?? 'unnamed'} ${claim.metric?.name ?? ''}`;
  return (
    <tbody>
      <tr className={open ? 'row open' : 'row'}>
        <OpenerCell claim={claim.id} open={open} name={name} onOpen={onOpen} />
        {headers.includes('Rank') && (
          <td data-label="Rank" className="rank">
            {rank}
          </td>
        )}
        <td data-label="Method">
          <MethodName method={claim.subject} own={own} />
        </td>
        <ValueCell row={row} position={position} />
        {headers.includes('Measured on') && (
          <td data-label="Measured on">
            <EntityLinks entities={[...claim.datasets, ...claim.hardware]} />
            {claim.conditions.length > 0 && <span className="quiet"> {claim.conditions.join(', ')}</span>}
          </td>
        )}
        {headers.includes('Against') && (
          <td data-label="Against">{claim.baseline && <EntityLink entity={claim.baseline} />}</td>
        )}
        <td data-label="Paper">
          <PaperLink paper={claim.paper} />
        </td>
      </tr>
      {open ? (
        <EvidenceRow claim={claim.id} columns={headers.length + 1} />
      ) : (
        <SentenceRow claim={claim} columns={headers.length + 1} />
      )}
    </tbody>
  );
}

function ValueCell({ row, position }: Pick<AnswerRowsProps, 'row' | 'position'>): ReactNode {
  const { claim, text, others, otherTexts } = row;
  return (
    <td data-label="Value">
      <strong className="value">{text}</strong> {claim.metric && <EntityLink entity={claim.metric} />}
      {otherTexts.length > 0 && (
        <span className="quiet">
          {' '}
          and {otherTexts.length > MOST_FURTHER_VALUES ? `${others.length} more` : otherTexts.join(', ')}
        </span>
      )}
      <OriginMark claim={claim} />
      {position !== undefined && <PositionDot position={position} />}
    </td>
  );
}

/** The evidence sentence, with the parts of the claim marked in the colours of their roles. */
function SentenceRow({
  claim: { evidence },
  columns,
}: {
  readonly claim: Row['claim'];
  readonly columns: number;
}): ReactNode {
  const { text, start, parts } = evidence;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    const [from, to] = [part.start - start, part.end - start];
    if (from < at || to > text.length) continue;
    pieces.push(text.slice(at, from));
    pieces.push(
      <mark key={`${part.role} ${from}`} className={`part ${part.role.toLowerCase()}`}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  pieces.push(text.slice(at));
  return (
    <tr className="sentence">
      <td colSpan={columns}>
        <q className="quoted">{pieces}</q>
      </td>
    </tr>
  );
}

/**
 * The value divided by the greatest comparable value of the answer, at least 0; undefined without a rank, or with fewer than two
 * comparable values. Values are comparable when their claims agree in kind, metric, dimension, datasets and hardware.
 */
function positionOf(row: Row, rows: readonly Row[]): number | undefined {
  if (row.rank === null || row.claim.baseValue === null) return undefined;
  const key = comparisonKey(row);
  const values = rows.flatMap((other) =>
    other.rank !== null && comparisonKey(other) === key ? (other.claim.baseValue ?? []) : [],
  );
  const greatest = Math.max(...values);
  return values.length < 2 || greatest <= 0 ? undefined : Math.max(0, row.claim.baseValue / greatest);
}

function comparisonKey({ claim: { kind, metric, dimension, datasets, hardware } }: Row): string {
  return [kind, metric?.id, dimension, ...[...datasets, ...hardware].map(({ id }) => id)].join(' ');
}

/** A line from 0 to the greatest comparable value, with a dot at `position` (0 to 1). */
function PositionDot({ position }: { readonly position: number }): ReactNode {
  return (
    <svg className="dot-plot" viewBox="0 0 100 8" aria-hidden="true" preserveAspectRatio="none">
      <path className="axis" d="M4 4H96" />
      {/* A line of no length with round ends: a circle would be stretched with the picture. */}
      <path className="point" d={`M${4 + 92 * position} 4h0`} />
    </svg>
  );
}
