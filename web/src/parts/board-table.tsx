import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAddress, withParams } from '../address.js';
import type { BoardRowsQuery } from '../generated/operations.js';
import { number, valueText } from '../wording.js';
import { EvidencePanel } from './evidence-panel.js';
import { EntityLink, OriginMark, PaperLink } from './names.js';
import { Empty } from './states.js';

export type FullBoard = NonNullable<BoardRowsQuery['boards']>[number];
type Place = FullBoard['places'][number];

interface FullBoardProps {
  readonly board: FullBoard;
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
}

const HEADERS = ['Rank', 'Method', 'Value', 'Size', 'Split', 'Conditions', 'Paper'] as const;

/** A board in full: one row a method, with what the value was measured under. */
export function FullBoardTable({ board, open, onOpen }: FullBoardProps): ReactNode {
  const { places, unit, metric } = board;
  if (places.length === 0) return <Empty>No method meets these filters.</Empty>;
  const top = places.slice(0, 4).map(({ method }): [string, string] => ['method', method.id]);
  return (
    <>
      <div className="table-frame">
        <table className="claims board">
          <caption className="hidden">Methods ranked by {metric.name}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden">Evidence</span>
              </th>
              {HEADERS.map((header) => (
                <th key={header} scope="col">
                  {header === 'Value' ? `${metric.name}${unit && `, ${unit}`}` : header}
                </th>
              ))}
            </tr>
          </thead>
          {places.map((place) => (
            <PlaceRow key={place.method.id} place={place} unit={unit} open={place.claim.id === open} onOpen={onOpen} />
          ))}
        </table>
      </div>
      {top.length > 1 && (
        <p className="actions">
          <Link href={withParams('/compare', new URLSearchParams(top))}>Compare the first {top.length}</Link>
        </p>
      )}
    </>
  );
}

interface PlaceRowProps {
  readonly place: Place;
  readonly unit: string;
  readonly open: boolean;
  readonly onOpen: (id: string | null) => void;
}

function PlaceRow({ place, unit, open, onOpen }: PlaceRowProps): ReactNode {
  const { rank, method, value, unitInferred, own, split, size, claim, others } = place;
  return (
    <tbody>
      <tr className={open ? 'row open' : 'row'}>
        <td className="opener">
          <button type="button" aria-expanded={open} aria-label={`Evidence of ${method.name}`} onClick={() => onOpen(open ? null : claim.id)}>
            <span aria-hidden="true">›</span>
          </button>
        </td>
        <td data-label="Rank" className={`rank rank-${rank ?? 'none'}`}>{rank ?? '–'}</td>
        <td data-label="Method">
          <EntityLink entity={method} />
          {own === false && <span className="quiet"> (quoted)</span>}
        </td>
        <td data-label="Value">
          <strong className="value">{claim.unit === unit ? valueText(claim) : `${number(value)}${unit && ` ${unit}`}`}</strong>
          {unitInferred && <span className="quiet"> (unit inferred)</span>}
          {others.length > 0 && <span className="quiet"> and {others.map(valueText).join(', ')}</span>}
          <OriginMark claim={claim} />
        </td>
        <td data-label="Size">{size !== null && number(size)}</td>
        <td data-label="Split">{split}</td>
        <td data-label="Conditions" className="quiet">{claim.conditions.join(', ')}</td>
        <td data-label="Paper">
          <PaperLink paper={claim.paper} />
        </td>
      </tr>
      {open && (
        <tr className="detail">
          <td colSpan={HEADERS.length + 1}>
            <EvidencePanel id={claim.id} />
          </td>
        </tr>
      )}
    </tbody>
  );
} // prettier-ignore

const SIZES = [
  ['any', null],
  ['up to 100 M', 1e8],
  ['up to 1 B', 1e9],
  ['up to 10 B', 1e10],
  ['up to 100 B', 1e11],
] as const;

/** What a board can be narrowed to: a part of the dataset, a circumstance, a size. */
export function BoardFilters({ board }: { readonly board: Pick<FullBoard, 'splits' | 'conditions'> }): ReactNode {
  const { params, change } = useAddress();
  return (
    <div className="pickers">
      <Choice label="Split" field="split" options={board.splits.map((split) => [split, split])} />
      <Choice label="Conditions" field="condition" options={board.conditions.map((one) => [one, one])} />
      <label>
        Size
        <select value={params.get('size') ?? ''} onChange={({ target }) => change({ size: target.value || null, open: null })}>
          {SIZES.map(([label, most]) => (
            <option key={label} value={most ?? ''}>{label}</option>
          ))}
        </select>
      </label>
    </div>
  );
} // prettier-ignore

interface ChoiceProps {
  readonly label: string;
  readonly field: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** What is chosen already stays among the options: the board holds nothing else then. */
function Choice({ label, field, options }: ChoiceProps): ReactNode {
  const { params, change } = useAddress();
  const chosen = params.get(field) ?? '';
  const known = options.some(([value]) => value === chosen) || chosen === '';
  if (options.length === 0 && chosen === '') return null;
  return (
    <label>
      {label}
      <select value={chosen} onChange={({ target }) => change({ [field]: target.value || null, open: null })}>
        <option value="">any</option>
        {!known && <option value={chosen}>{chosen}</option>}
        {options.map(([value, shown]) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}
