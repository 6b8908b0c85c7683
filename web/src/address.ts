import { useLocation, useSearch } from 'wouter';
import type { ClaimWhere } from './generated/operations.js';

/** Filters that hold several values, each its own parameter: `?metric=latency&metric=memory`. */
export const LISTS = [
  'papers',
  'subject',
  'metric',
  'dataset',
  'hardware',
  'hardwareCategory',
  'hardwareVendor',
  'baseline',
  'task',
  'kinds',
  'relation',
  'outcome',
  'review',
  'origin',
] as const;
const TEXTS = ['unit', 'condition', 'text', 'addedAfter'] as const;
const BOUNDS = ['gt', 'gte', 'lt', 'lte'] as const;
export type ListField = (typeof LISTS)[number];

/** The filter that an address describes. Its values are checked by the API, which says what is wrong with them. */
export function whereOf(params: URLSearchParams, prefix = ''): ClaimWhere {
  const where: Record<string, unknown> = {};
  for (const field of LISTS) {
    const values = params.getAll(prefix + field).filter((value) => value !== '');
    if (values.length > 0) where[field] = values;
  }
  for (const field of TEXTS) if (params.get(prefix + field)) where[field] = params.get(prefix + field);
  const bounds = BOUNDS.flatMap((bound) => numberOf(params, prefix + bound).map((value) => [bound, value] as const));
  if (bounds.length > 0) where['value'] = Object.fromEntries(bounds);
  for (const value of numberOf(params, `${prefix}minConfidence`)) where['minConfidence'] = value;
  const published = { from: params.get(`${prefix}from`), to: params.get(`${prefix}to`) };
  if (published.from || published.to) where['published'] = clean(published);
  if (params.get(`${prefix}narrower`) === 'no') where['includeNarrower'] = false;
  const mentions = params.getAll(`${prefix}paper.mentions`).filter((name) => name !== '');
  const paper = {
    text: params.get(`${prefix}paper.text`) || undefined,
    mentions: mentions.length > 0 ? mentions : undefined,
  };
  if (paper.text || paper.mentions) where['paper'] = paper;
  const not = exclusions(params, prefix).map((one) => whereOf(params, one));
  if (not.length > 0) where['not'] = not;
  return where as ClaimWhere;
}

/** Prefixes of what is left out: `not1.`, `not2.`, … before the fields of a filter each. */
function exclusions(params: URLSearchParams, prefix: string): string[] {
  const found = [...params.keys()].flatMap((key) =>
    key.startsWith(prefix) ? (/^not\d+\./.exec(key.slice(prefix.length)) ?? []) : [],
  );
  return [...new Set(found)].sort().map((one) => prefix + one);
}

/** The other way: the parameters of a filter. */
export function paramsOf(where: ClaimWhere, prefix = ''): URLSearchParams {
  const params = new URLSearchParams();
  for (const field of LISTS) {
    for (const value of listOf<unknown>(where[field])) params.append(prefix + field, String(value));
  }
  for (const field of TEXTS) if (where[field]) params.set(prefix + field, String(where[field]));
  for (const bound of BOUNDS) {
    const value = where.value?.[bound];
    if (value !== null && value !== undefined) params.set(prefix + bound, String(value));
  }
  if (where.minConfidence) params.set(`${prefix}minConfidence`, String(where.minConfidence));
  if (where.published?.from) params.set(`${prefix}from`, where.published.from);
  if (where.published?.to) params.set(`${prefix}to`, where.published.to);
  if (where.includeNarrower === false) params.set(`${prefix}narrower`, 'no');
  if (where.paper?.text) params.set(`${prefix}paper.text`, where.paper.text);
  for (const name of listOf(where.paper?.mentions)) params.append(`${prefix}paper.mentions`, name);
  listOf(where.not).forEach((one, index) => {
    for (const [key, value] of paramsOf(one, `${prefix}not${index + 1}.`)) params.append(key, value);
  });
  return params;
}

export interface Address {
  readonly path: string;
  readonly params: URLSearchParams;
  /** Changes some parameters; null takes one away. A change of the filter begins at the first page again. */
  readonly change: (changes: Record<string, string | readonly string[] | null>, replace?: boolean) => void;
  readonly go: (path: string) => void;
}

/** What the address says, and how to change it: the whole state of a view stands there. */
export function useAddress(): Address {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const params = new URLSearchParams(search);
  return {
    path,
    params,
    go: navigate,
    change: (changes, replace = false) => {
      const next = new URLSearchParams(search);
      if (!Object.keys(changes).some((name) => name.startsWith('open'))) next.delete('after');
      for (const [name, value] of Object.entries(changes)) {
        next.delete(name);
        if (typeof value === 'string') next.set(name, value);
        else for (const one of value ?? []) next.append(name, one);
      }
      navigate(`${path}${next.size > 0 ? `?${next}` : ''}`, { replace });
    },
  };
}

/** Which row of a table is open: null when the address does not say, "" when it was closed. */
export function useOpenRow(name = 'open'): readonly [string | null, (id: string | null) => void] {
  const { params, change } = useAddress();
  return [params.get(name), (id) => change({ [name]: id }, true)];
}

export function withParams(path: string, params: URLSearchParams): string {
  return params.size > 0 ? `${path}?${params}` : path;
}

export function entityPath(id: string): string {
  return `/entities/${encodeURIComponent(id)}`;
}

export function paperPath(id: string): string {
  return `/papers/${encodeURIComponent(id)}`;
}

/** GraphQL takes one value for a list of one. */
function listOf<T>(given: T | readonly T[] | null | undefined): readonly T[] {
  return Array.isArray(given) ? (given as readonly T[]) : given === null || given === undefined ? [] : [given as T];
}

function numberOf(params: URLSearchParams, name: string): readonly number[] {
  const text = params.get(name);
  return text && Number.isFinite(Number(text)) ? [Number(text)] : [];
}

function clean(object: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(object).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
