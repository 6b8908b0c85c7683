import Database from 'libsql';
import { open } from 'node:fs/promises';
import { UnpackError } from './decompress.js';
import { jsonRow } from './json-row.js';
import { withTemporaryFile } from './temporary-file.js';
import type { ZipEntry } from './zip.js';

/** Maximum number of tables that are read. */
const MOST_TABLES = 1000;

/**
 * The tables of an SQLite database, each as a file of JSON Lines.
 * @throws UnpackError if it is damaged
 */
export async function* sqliteTables(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ZipEntry> {
  yield* withTemporaryFile(bytes, tablesOf);
}

async function* tablesOf(path: string): AsyncGenerator<ZipEntry> {
  await withoutLog(path);
  const database = opened(path);
  try {
    const names = tableNames(database);
    if (GRAPH_TABLES.every((name) => names.includes(name))) throw new UnpackError('the SQLite database is a graph of claimgraph: read it with --store, or copy it with `claimgraph copy`'); // prettier-ignore
    if (LIBRARY_TABLES.every((name) => names.includes(name))) {
      yield { name: 'Zotero library', bytes: rowsOf(database, LIBRARY) };
      return;
    }
    for (const name of names) {
      yield { name: `table ${name}`, bytes: rowsOf(database, `SELECT * FROM ${quoted(name)}`) };
    }
  } finally {
    database.close();
  }
}

/** Tables of claimgraph's own stores, which have a different form. */
const GRAPH_TABLES = ['meta', 'paper_key', 'entity', 'claim'];

/** The tables of Zotero's database, which stores each field of an item in a separate row. */
const LIBRARY_TABLES = [
  'items',
  'itemTypes',
  'itemData',
  'itemDataValues',
  'fields',
  'itemCreators',
  'creators',
  'deletedItems',
];
/** An item of a Zotero library as one row: its fields and its creators as JSON. */
const LIBRARY = `
SELECT items.key AS key, itemTypes.typeName AS itemType,
  (SELECT json_group_object(fields.fieldName, itemDataValues.value) FROM itemData JOIN fields USING (fieldID)
   JOIN itemDataValues USING (valueID) WHERE itemData.itemID = items.itemID) AS metadata,
  (SELECT json_group_array(json_object('firstName', firstName, 'lastName', lastName)) FROM
   (SELECT firstName, lastName FROM itemCreators JOIN creators USING (creatorID)
    WHERE itemCreators.itemID = items.itemID ORDER BY orderIndex)) AS creators
FROM items JOIN itemTypes USING (itemTypeID)
WHERE typeName NOT IN ('attachment', 'note', 'annotation') AND itemID NOT IN (SELECT itemID FROM deletedItems) ORDER BY items.itemID`;

/** Only tables are read: views and triggers of an untrusted database might call functions. */
function opened(path: string): Database.Database {
  try {
    const database = new Database(path, { readonly: true });
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON');
    return database;
  } catch (error) {
    throw damaged(error);
  }
}

function tableNames(database: Database.Database): string[] {
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid LIMIT ?")
      .all(MOST_TABLES) as { readonly name: string }[];
    return tables.map(({ name }) => name);
  } catch (error) {
    throw damaged(error);
  }
}

async function* rowsOf(database: Database.Database, query: string): AsyncGenerator<Uint8Array> {
  try {
    for (const row of database.prepare(query).iterate()) yield jsonRow(withObjects(row as Record<string, unknown>));
  } catch (error) {
    throw damaged(error);
  }
}

/** A row with its JSON columns parsed. */
function withObjects(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, parsed(value)]));
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*(?:\[\s*["{\]]|\{\s*["}])/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function damaged(error: unknown): UnpackError {
  return new UnpackError(`the SQLite database is damaged (${(error as Error).message})`);
}

/** Marks the copy as a database without write-ahead log, because one with a log can only be opened where the log may be written. */
async function withoutLog(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, FORMAT_AT);
    if (buffer[0] === WITH_LOG) await handle.write(Buffer.from([WITHOUT_LOG, WITHOUT_LOG]), 0, 2, FORMAT_AT);
  } finally {
    await handle.close();
  }
}

/** The offset of the two bytes with the journal mode in the file header, and their values. */
const FORMAT_AT = 18;
const WITH_LOG = 2;
const WITHOUT_LOG = 1;
