import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import type { Address, ListField } from '../address.js';
import {
  ClaimFacetsDocument,
  type ClaimFacetsQuery,
  type ClaimWhere,
  type CountFragment,
} from '../generated/operations.js';
import { nameOfId, words } from '../wording.js';

type FacetField = keyof ClaimFacetsQuery;
const TITLES: Record<FacetField, string> = {
  metric: 'Metric',
  dataset: 'Dataset',
  hardware: 'Hardware',
  hardwareCategory: 'Kind of hardware',
  subject: 'Method',
  baseline: 'Against',
  task: 'Task',
  kinds: 'Kind of claim',
  outcome: 'Outcome',
  unit: 'Unit',
  year: 'Year',
  origin: 'Comes from',
};
const FIELDS = Object.keys(TITLES) as FacetField[];
const OPEN_FIRST = new Set<FacetField>(['metric', 'dataset', 'hardware']);
const CONSTANTS = new Set<FacetField>(['hardwareCategory', 'kinds', 'outcome', 'origin']);

export interface Facets {
  readonly counts: ClaimFacetsQuery | undefined;
  /** Names of the entities in the facets, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** Counts each facet without its own filter, so that the user can add a second value of the same facet. */
export function useFacets(where: ClaimWhere, pause: boolean): Facets {
  const variables = Object.fromEntries(FIELDS.map((field) => [field, without(where, field)]));
  const [{ data }] = useQuery({ query: ClaimFacetsDocument, variables, pause });
  const all = FIELDS.flatMap((field) => data?.[field] ?? []);
  return { counts: data, names: Object.fromEntries(all.map(({ key, label }) => [key, label])) };
}

interface FacetPanelProps {
  readonly facets: Facets;
  readonly where: ClaimWhere;
  readonly onChange: Address['change'];
}

export function FacetPanel({ facets, where, onChange }: FacetPanelProps): ReactNode {
  const [shown, setShown] = useState(false);
  return (
    <aside className={shown ? 'facets shown' : 'facets'} aria-label="Filter claims">
      <button type="button" className="facets-toggle" aria-expanded={shown} onClick={() => setShown(!shown)}>
        Filters
      </button>
      <div className="facet-groups">
        {FIELDS.map((field) => {
          const counts = facets.counts?.[field] ?? [];
          const selected = selectedOf(where, field);
          if (counts.length === 0 && selected.length === 0) return null;
          return (
            <details key={field} open={OPEN_FIRST.has(field) || selected.length > 0}>
              <summary>{TITLES[field]}</summary>
              <ul>
                {withSelected(counts, selected).map((count) => (
                  <li key={count.key}>
                    <label>
                      <input
                        type="checkbox"
                        checked={isSelected(count, selected)}
                        onChange={(event) => onChange(toggled(field, count, selected, event.target.checked))}
                      />
                      <span className="facet-name">{CONSTANTS.has(field) ? words(count.key) : count.label}</span>
                      <span className="count">{count.count >= 0 ? count.count.toLocaleString('en-GB') : ''}</span>
                    </label>
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
      </div>
    </aside>
  );
}

function without(where: ClaimWhere, field: FacetField): ClaimWhere {
  if (field === 'year') return { ...where, published: null };
  if (field === 'unit') return where.value ? where : { ...where, unit: null };
  return { ...where, [field]: null };
}

function selectedOf(where: ClaimWhere, field: FacetField): readonly string[] {
  if (field === 'year') return where.published?.from ? [where.published.from.slice(0, 4)] : [];
  if (field === 'unit') return where.unit ? [where.unit] : [];
  return (where[field] as readonly string[] | null | undefined) ?? [];
}

function isSelected(count: CountFragment, selected: readonly string[]): boolean {
  return selected.includes(count.key) || selected.includes(count.label);
}

/** Adds chosen values that are not among the most frequent ones; their count is unknown (-1). */
function withSelected(counts: readonly CountFragment[], selected: readonly string[]): readonly CountFragment[] {
  const missing = selected.filter((value) => !counts.some((count) => isSelected(count, [value])));
  return [...missing.map((value) => ({ key: value, label: nameOfId(value), count: -1 })), ...counts];
}

function toggled(
  field: FacetField,
  count: CountFragment,
  selected: readonly string[],
  on: boolean,
): Record<string, string | readonly string[] | null> {
  if (field === 'year') return { from: on ? count.key : null, to: on ? count.key : null };
  if (field === 'unit') return { unit: on ? count.key : null };
  const rest = selected.filter((value) => value !== count.key && value !== count.label);
  return { [field satisfies ListField]: on ? [...rest, count.key] : rest };
}
