import type { FormEvent, ReactNode } from 'react';
import type { Address } from '../address.js';
import type { ClaimWhere } from '../generated/operations.js';

const FIELDS = [
  { name: 'gte', label: 'Value from', type: 'number' },
  { name: 'lte', label: 'to', type: 'number' },
  { name: 'unit', label: 'Unit', type: 'text' },
  { name: 'text', label: 'Evidence says', type: 'text' },
] as const;

/** Filters claims by a range of values, a unit and words in the evidence. */
export function RangeForm({
  where,
  onChange,
}: {
  readonly where: ClaimWhere;
  readonly onChange: Address['change'];
}): ReactNode {
  const now: Record<string, unknown> = { ...where.value, unit: where.unit, text: where.text };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    onChange(Object.fromEntries(FIELDS.map(({ name }) => [name, String(given.get(name) ?? '').trim() || null])));
  };
  return (
    <form className="range" onSubmit={submit}>
      {FIELDS.map(({ name, label, type }) => (
        <label key={name} className={`field-${name}`}>
          {label} <input name={name} type={type} step="any" defaultValue={String(now[name] ?? '')} />
        </label>
      ))}
      <button type="submit">Apply</button>
    </form>
  );
}
