import { useLocation, useSearch } from 'wouter';
import type { ClaimWhere } from './generated/operations.js';

/** Filter fields that take several values, each written as a parameter of its own: `?metric=latency&metric=memory`. */
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
  'madeBy',
  'kinds',
  'relation',
  'outcome',
  'change',
  'review',
  'origin',
] as const;
const TEXTS = ['unit', 'condition', 'text', 'addedAfter'] as const;
const PAPER_LISTS = ['mentions', 'mentionsAny', 'affiliation'] as const;
/** Filters within a filter, and the beginning of their prefix in an address. */
const NESTED = [
  ['not', 'not'],
  ['subjectClaims', 'has'],
] as const;
const PAPER_CLAIMS = 'paperHas';
const BOUNDS = ['gt', 'gte', 'lt', 'lte'] as const;
export type ListField = (typeof LISTS)[number];

/** Reads a claim filter from an address. Values are not checked here: the API checks them and reports invalid ones. */
export function whereOf(params: URLSearchParams, prefix = ''): ClaimWhere {
  const text = (name: string): string | null => params.get(prefix + name);
  const texts = (name: string): string[] => params.getAll(prefix + name).filter((value) => value !== '');
  const number = (name: string): number | null => numberOf(text(name));
  return withoutEmpty({
    ...Object.fromEntries(LISTS.map((field) => [field, texts(field)])),
    ...Object.fromEntries(TEXTS.map((field) => [field, text(field)])),
    value: withoutEmpty(Object.fromEntries(BOUNDS.map((bound) => [bound, number(bound)]))),
    minConfidence: number('minConfidence'),
    published: withoutEmpty({ from: text('from'), to: text('to') }),
    includeNarrower: text('narrower') === 'no' ? false : null,
    paper: withoutEmpty({
      text: text('paper.text'),
      ...Object.fromEntries(PAPER_LISTS.map((field) => [field, texts(`paper.${field}`)])),
      claims: nested(params, prefix, PAPER_CLAIMS),
    }),
    ...Object.fromEntries(NESTED.map(([field, name]) => [field, nested(params, prefix, name)])),
  }) as ClaimWhere;
}

/** Filters within a filter, with prefixes in an address: `not1.`, `not2.`, … in front of each field of such a filter. */
function nested(params: URLSearchParams, prefix: string, name: string): ClaimWhere[] {
  const pattern = new RegExp(`^${name}\\d+\\.`);
  const found = [...params.keys()].flatMap((key) =>
    key.startsWith(prefix) ? (pattern.exec(key.slice(prefix.length)) ?? []) : [],
  );
  return [...new Set(found)].sort().map((one) => whereOf(params, prefix + one));
}

function* paramsOfNested(name: string, wheres: ClaimWhere['not']): Generator<readonly [name: string, value: string]> {
  for (const [index, where] of listOf<ClaimWhere>(wheres).entries()) yield* paramsOf(where, `${name}${index + 1}.`);
}

/** Writes a claim filter as address parameters; the inverse of `whereOf`. */
export function paramsOf(where: ClaimWhere, prefix = ''): URLSearchParams {
  const { value, published, paper } = where;
  const pairs: (readonly [name: string, value: unknown])[] = [
    ...LISTS.flatMap((field) => listOf<unknown>(where[field]).map((one) => [field, one] as const)),
    ...TEXTS.map((field) => [field, where[field]] as const),
    ...BOUNDS.map((bound) => [bound, value?.[bound]] as const),
    ['minConfidence', where.minConfidence || null],
    ['from', published?.from],
    ['to', published?.to],
    ['narrower', where.includeNarrower === false ? 'no' : null],
    ['paper.text', paper?.text],
    ...PAPER_LISTS.flatMap((field) => listOf(paper?.[field]).map((name) => [`paper.${field}`, name] as const)),
    ...NESTED.flatMap(([field, name]) => [...paramsOfNested(name, where[field])]),
    ...paramsOfNested(PAPER_CLAIMS, paper?.claims),
  ];
  const params = new URLSearchParams();
  for (const [name, given] of pairs) if (!isEmpty(given)) params.append(prefix + name, String(given));
  return params;
}

export interface Address {
  readonly path: string;
  readonly params: URLSearchParams;
  /** Sets parameters; null removes one. Unless only an open row changes, paging restarts at the first page. */
  readonly change: (changes: Record<string, string | readonly string[] | null>, replace?: boolean) => void;
  readonly go: (path: string) => void;
}

/** The current address and how to change it. The address holds the whole state of a view, so that a link reproduces it. */
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

/** The id of the open row of a table and its setter. null: the address has no such parameter; "": the user closed the row. */
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

/** GraphQL accepts a single value where a list is expected. */
function listOf<T>(given: T | readonly T[] | null | undefined): readonly T[] {
  return Array.isArray(given) ? (given as readonly T[]) : given === null || given === undefined ? [] : [given as T];
}

function numberOf(text: string | null): number | null {
  return text && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** Removes absent values, empty texts, empty lists and empty objects. */
function withoutEmpty(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
