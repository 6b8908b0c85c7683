/** Code-unit order of strings. Unlike localeCompare it is the same on every machine, in SQLite (BINARY) and in Neo4j. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
