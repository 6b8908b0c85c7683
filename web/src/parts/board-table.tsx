import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAddress, withParams } from '../address.js';
import type { BoardRowsQuery } from '../generated/operations.js';
import { number, valueText } from '../wording.js';
import { EvidenceRow, type OnOpen, OpenerCell, OpenerHeader } from './expandable-row.js';
import { MethodName, OriginMark, PaperLink } from './names.js';
import { Empty } from './states.js';

export type FullBoard = NonNullable<BoardRowsQuery['boards']>[number];
type Place = FullBoard['places'][number];

interface FullBoardProps {
  readonly board: FullBoard;
  readonly open: string | null;
  readonly onOpen: OnOpen;
}

type Header = 'Rank' | 'Method' | 'Value' | 'Size' | 'Split' | 'Conditions' | 'Paper';

/** The columns of a board; those of the circumstances only where a row has some. */
function headersOf(places: readonly Place[]): Header[] {
  return [
    'Rank',
    'Method',
    'Value',
    ...(places.some(({ size }) => size !== null) ? (['Size'] as const) : []),
    ...(places.some(({ split }) => split) ? (['Split'] as const) : []),
    ...(places.some(({ claim }) => claim.conditions.length > 0) ? (['Conditions'] as const) : []),
    'Paper',
  ];
}

/** A whole leaderboard: one row per method, with the conditions under which its value was measured. */
export function FullBoardTable({ board, open, onOpen }: FullBoardProps): ReactNode {
  const { places, unit, metric } = board;
  if (places.length === 0) return <Empty>No method meets these filters.</Empty>;
  const headers = headersOf(places);
  const top = places.slice(0, 4).map(({ method }): [string, string] => ['method', method.id]);
  return (
    <>
      <div className="table-frame">
        <table className="claims board">
          <caption className="hidden">Methods ranked by {metric.name}</caption>
          <thead>
            <tr>
              <OpenerHeader />
              {headers.map((header) => (
                <th key={header} scope="col">
                  {header === 'Value' ? `${metric.name}${unit && `, ${unit}`}` : header}
                </th>
              ))}
            </tr>
          </thead>
          {places.map((place) => (
            <PlaceRow
              key={place.method.id}
              place={place}
              unit={unit}
              headers={headers}
              open={place.claim.id === open}
              onOpen={onOpen}
            />
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
  readonly headers: readonly Header[];
  readonly open: boolean;
  readonly onOpen: OnOpen;
}

function PlaceRow({ place, unit, headers, open, onOpen }: PlaceRowProps): ReactNode {
  const { rank, method, own, split, size, claim } = place;
  return (
    <tbody>
      <tr className={open ? 'row open' : 'row'}>
        <OpenerCell claim={claim.id} open={open} name={method.name} onOpen={onOpen} />
        <td data-label="Rank" className={`rank rank-${rank ?? 'none'}`}>
          {rank ?? '–'}
        </td>
        <td data-label="Method">
          <MethodName method={method} own={own} />
        </td>
        <td data-label="Value">
          <PlaceValue place={place} unit={unit} />
        </td>
        {headers.includes('Size') && <td data-label="Size">{size !== null && number(size)}</td>}
        {headers.includes('Split') && <td data-label="Split">{split}</td>}
        {headers.includes('Conditions') && (
          <td data-label="Conditions" className="quiet">
            {claim.conditions.join(', ')}
          </td>
        )}
        <td data-label="Paper">
          <PaperLink paper={claim.paper} />
        </td>
      </tr>
      {open && <EvidenceRow claim={claim.id} columns={headers.length + 1} />}
    </tbody>
  );
}

/** The value as the paper writes it when it uses the board's unit; otherwise the value converted to that unit. */
function PlaceValue({ place, unit }: Pick<PlaceRowProps, 'place' | 'unit'>): ReactNode {
  const { value, unitInferred, claim, others } = place;
  return (
    <>
      <strong className="value">
        {claim.unit === unit ? valueText(claim) : `${number(value)}${unit && ` ${unit}`}`}
      </strong>
      {unitInferred && <span className="quiet"> (unit inferred)</span>}
      {others.length > 0 && <span className="quiet"> and {others.map(valueText).join(', ')}</span>}
      <OriginMark claim={claim} />
    </>
  );
}

/** Upper limits of a method's size, in parameters. */
const SIZES = [
  ['any', null],
  ['up to 100 M', 1e8],
  ['up to 1 B', 1e9],
  ['up to 10 B', 1e10],
  ['up to 100 B', 1e11],
] as const;

/** Filters of a board: dataset split, conditions of the measurement, and size of the method. */
export function BoardFilters({ board }: { readonly board: Pick<FullBoard, 'splits' | 'conditions'> }): ReactNode {
  const { params, change } = useAddress();
  return (
    <div className="pickers">
      <Choice label="Split" field="split" options={board.splits.map((split) => [split, split])} />
      <Choice label="Conditions" field="condition" options={board.conditions.map((one) => [one, one])} />
      <label>
        Size
        <select
          value={params.get('size') ?? ''}
          onChange={({ target }) => change({ size: target.value || null, open: null })}
        >
          {SIZES.map(([label, most]) => (
            <option key={label} value={most ?? ''}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly field: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** A drop-down filter. The chosen value is always offered, even when the filtered board no longer lists it. */
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
