import { ApiError } from '../errors.js';
import type { QueryLimits } from './default-limits.js';

/** The quantities computed for a query before it is executed. */
export type QuerySize = Pick<QueryLimits, 'depth' | 'rootFields' | 'aliases' | 'directives' | 'rows' | 'values'>;

/** @throws ApiError QUERY_TOO_COMPLEX if a request exceeds the limits */
export function checkSize(size: QuerySize, limits: QueryLimits): void {
  const wording: Record<keyof QuerySize, (n: number, most: number) => string> = {
    depth: (n, most) => `its fields are nested ${n} deep; the maximum is ${most}`,
    rootFields: (n, most) => `it has ${n} root fields; the maximum is ${most}`,
    aliases: (n, most) => `it has ${n} aliases; the maximum is ${most}`,
    directives: (n, most) => `it has ${n} directives; the maximum is ${most}`,
    rows: (n, most) => `its answer may have ${n} rows; the maximum is ${most}: use a smaller \`first\``,
    values: (n, most) =>
      `its answer may have ${n} values; the maximum is ${most}: use a smaller \`first\` or fewer fields`,
  };
  const over = (Object.keys(wording) as (keyof QuerySize)[]).find((limit) => size[limit] > limits[limit]);
  if (over) throw tooComplex(wording[over](size[over], limits[over]));
}

/**
 * Checks a lower bound of the response's size in bytes of JSON: texts count their UTF-16 units, everything else one.
 * @throws ApiError QUERY_TOO_COMPLEX if it exceeds the limit; the rest is not examined then
 */
export function checkAnswer(answer: unknown, { answerBytes }: QueryLimits): void {
  let bytes = 0;
  const add = (value: unknown): void => {
    bytes += typeof value === 'string' ? value.length + 2 : 1;
    if (bytes > answerBytes)
      throw tooComplex(`its answer has more than ${answerBytes} bytes: use a smaller \`first\` or fewer fields`);
    if (typeof value !== 'object' || value === null) return;
    for (const key in value) {
      if (!Array.isArray(value)) bytes += key.length + 3;
      add((value as Readonly<Record<string, unknown>>)[key]);
    }
  };
  add(answer);
}

function tooComplex(what: string): ApiError {
  return new ApiError('QUERY_TOO_COMPLEX', `this request is too large: ${what}`, { http: { status: 400 } });
}
