import { badInput } from './errors.js';

/** An ISO date as precise as given ("2022", "2022-06", "2022-06-02"), checked. */
export function checkedDate(text: string | null | undefined, field: string): string | undefined {
  if (text === null || text === undefined) return undefined;
  const [, , month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  const fits = /^\d{4}/.test(text) && (month !== undefined || text.length === 4) && isDay(text, month, day);
  if (!fits) throw badInput(`\`${field}\` is "${text}"; expected a date such as "2022", "2022-06" or "2022-06-02"`);
  return text;
}

function isDay(text: string, month: string | undefined, day: string | undefined): boolean {
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

/** Converts an ISO date or time to the form in the store. */
export function isoTime(text: string | null | undefined, field: string): string | undefined {
  if (text === null || text === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.test(text) ? new Date(text) : undefined;
  if (!time || Number.isNaN(time.getTime())) {
    throw badInput(`\`${field}\` is "${text}"; expected an ISO time such as "2026-01-31T12:00:00Z"`);
  }
  return time.toISOString();
}
