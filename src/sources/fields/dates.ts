const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * An ISO date with the precision of the source: "2022", "2022-06" or "2022-06-02". Undefined if the text is not a date. Accepts
 * ISO dates with or without time, 2022/06/02, 20220602, "2 June 2022", "June 2, 2022", "Mon, 2 Apr 2007 19:18:42 GMT", "2022
 * Jun 2", "Jun-2022" and "02.06.2022" (with dots, the day always comes first).
 */
export function isoDate(text: string | undefined): string | undefined {
  const value = text?.trim() ?? '';
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?=$|[T\s/,;])/.exec(value);
  if (iso) return iso[2] === undefined ? yearBeforeMonth(iso[1]!, value) : dateOf(iso[1]!, iso[2], iso[3]);
  const compact = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/.exec(value);
  if (compact) return dateOf(compact[1]!, compact[2], compact[3]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(value);
  if (dotted) return dateOf(dotted[3], dotted[2], dotted[1]);
  return dayFirst(value) ?? monthFirst(value);
}

/** "2022", "2022 Jun 2" */
function yearBeforeMonth(year: string, value: string): string | undefined {
  const [, month = '', day] = /^\d{4}[\s/;,]+([A-Za-z]{3})[a-z]*\.?[-\s/]*(\d{1,2})?/.exec(value) ?? [];
  return dateOf(year, monthOf(month), day);
}

/** "2 June 2022" */
function dayFirst(value: string): string | undefined {
  const [, day, month = '', year] =
    /\b(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3})[a-z]*\.?,?[\s-]+(\d{4})\b/.exec(value) ?? [];
  return monthOf(month) && dateOf(year, monthOf(month), day);
}

/** "June 2, 2022", "Jun-2022" */
function monthFirst(value: string): string | undefined {
  const [, month = '', day, year] =
    /\b([A-Za-z]{3})[a-z]*\.?[\s-]+(?:(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+)?(\d{4})\b/.exec(value) ?? [];
  return monthOf(month) && dateOf(year, monthOf(month), day);
}

/** A date from its parts; the month may be a number or an English name. An invalid part and all after it are dropped. */
export function dateOf(
  year: string | number | undefined,
  month?: string | number,
  day?: string | number,
): string | undefined {
  const y = /^\s*((?:1[5-9]|20|21)\d\d)(?!\d)/.exec(String(year ?? ''))?.[1];
  if (y === undefined) return undefined;
  const m = Number(monthOf(String(month ?? '')) ?? month);
  if (!Number.isInteger(m) || m < 1 || m > 12) return y;
  const d = Number(day);
  const whole = `${y}-${String(m).padStart(2, '0')}`;
  const last = new Date(Date.UTC(Number(y), m, 0)).getUTCDate();
  return Number.isInteger(d) && d >= 1 && d <= last ? `${whole}-${String(d).padStart(2, '0')}` : whole;
}

/** "6" for "June", "jun." or "Jun"; undefined for other text. */
function monthOf(name: string): string | undefined {
  const at = /^[A-Za-z]{3}/.test(name) ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) : -1;
  return at < 0 ? undefined : String(at + 1);
}
