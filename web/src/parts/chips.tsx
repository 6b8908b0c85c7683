import type { ReactNode } from 'react';
import { LISTS, paramsOf } from '../address.js';
import type { ClaimWhere } from '../generated/operations.js';
import { nameOfId, words } from '../wording.js';

const LABELS: Record<string, string> = {
  subject: 'method',
  hardwareCategory: 'on any',
  baseline: 'against',
  kinds: 'kind',
  papers: 'paper',
  gt: 'value >',
  gte: 'value ≥',
  lt: 'value <',
  lte: 'value ≤',
  minConfidence: 'confidence ≥',
  origin: 'comes from',
  from: 'since',
  to: 'until',
  text: 'says',
};
const CONSTANTS = new Set(['hardwareCategory', 'kinds', 'relation', 'outcome', 'review', 'origin']);

/** A filter as chips that can be taken away one by one. */
export function Chips({
  where,
  names = {},
  onChange,
}: {
  readonly where: ClaimWhere;
  readonly names?: Readonly<Record<string, string>>;
  readonly onChange: (params: URLSearchParams) => void;
}): ReactNode {
  const entries = [...paramsOf(where)];
  if (entries.length === 0) return null;
  return (
    <ul className="chips" aria-label="Filters">
      {entries.map(([field, value], index) => {
        const shown = CONSTANTS.has(field) ? words(value) : (names[value] ?? nameOfId(value));
        const label = LABELS[field] ?? field;
        return (
          <li key={`${field}=${value}`} data-field={(LISTS as readonly string[]).includes(field) ? field : 'value'}>
            <span className="chip-label">{label}</span> {shown}
            <button
              type="button"
              aria-label={`Remove ${label} ${shown}`}
              onClick={() => onChange(new URLSearchParams(entries.filter((_, other) => other !== index)))}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** `dataset ImageNet` */
export function chipText(field: string, value: string): string {
  return `${LABELS[field] ?? field} ${CONSTANTS.has(field) ? words(value) : nameOfId(value)}`;
}
