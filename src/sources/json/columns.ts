import { genericFields, meansPaper } from './generic.js';
import { isObject, type JsonObject } from './values.js';

/**
 * The rows of a table stored by column, as pandas writes it: `{"title": {"0": …, "1": …}, "abstract": {"0": …}}`, `{"title":
 * […], "abstract": […]}` or `{"columns": ["title", …], "data": [[…], …]}`.
 * @returns the rows with their keys; undefined if the object is not such a table or its rows are not papers
 */
export function rowsByColumns(object: JsonObject): { readonly key: string; readonly value: JsonObject }[] | undefined {
  const rows = splitRows(object) ?? columnRows(object);
  const first = rows?.[0];
  return first && meansPaper(genericFields(first.value)) ? rows : undefined;
}

function splitRows({ columns, data, index }: JsonObject): ReturnType<typeof rowsByColumns> {
  if (!Array.isArray(columns) || !Array.isArray(data) || !columns.every((name) => typeof name === 'string'))
    return undefined;
  if (!data.every((row): row is unknown[] => Array.isArray(row) && row.length === columns.length)) return undefined;
  return data.map((row, i) => ({
    key: String(Array.isArray(index) ? index[i] : i),
    value: Object.fromEntries(columns.map((name, at) => [name, row[at]])),
  }));
}

function columnRows(object: JsonObject): ReturnType<typeof rowsByColumns> {
  const columns = Object.entries(object).flatMap(([name, column]) =>
    Array.isArray(column) || isObject(column) ? [[name, new Map(Object.entries(column))] as const] : [],
  );
  const keys = [...(columns[0]?.[1].keys() ?? [])];
  if (columns.length < 2 || keys.length === 0) return undefined;
  if (!columns.every(([, column]) => column.size === keys.length && keys.every((key) => column.has(key))))
    return undefined;
  return keys.map((key) => ({
    key,
    value: Object.fromEntries(columns.map(([name, column]) => [name, column.get(key)])),
  }));
}
