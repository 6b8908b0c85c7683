import { paperFrom } from '../fields/paper-fields.js';
import { fieldKey } from '../fields/names-of-fields.js';
import { tooLong, type Columns, type SourceFormat } from '../source.js';
import { columnsOf, type TableLayout } from './columns.js';
import { fieldsOfRow } from './csv.js';
import { statementsOf } from './sql-statements.js';

/** Database dumps: MySQL and SQLite (INSERT), PostgreSQL (COPY). Only tables with titles and abstracts are read. */
export const sqlDump: SourceFormat = {
  name: 'sql',
  description: 'a dump of a database (MySQL, PostgreSQL, SQLite) with a table of papers',
  example: `CREATE TABLE papers (id INTEGER PRIMARY KEY, title TEXT, authors TEXT, abstract TEXT, published TEXT);
INSERT INTO papers VALUES (1, 'Swift: A Small Model', 'Ana Bo; C.-P. Di', 'Swift reaches 81.5% accuracy on CIFAR-10.', '2024-05-01');
`,
  looksLike: (head) =>
    /^\s*(?:--|\/\*|#|CREATE\s|INSERT\s|REPLACE\s|DROP\s|SET\s|BEGIN|PRAGMA\s|START\s|USE\s|COPY\s|LOCK\s)/i.test(
      head,
    ) &&
    (/^(?:INSERT|REPLACE) (?:\w+ ){0,2}INTO\s/im.test(head) ||
      /^COPY \S+ \(.*\) FROM stdin;/im.test(head) ||
      /^CREATE TABLE\s/im.test(head)),
  async *read(text, { limits, columns }) {
    const tables = new Map<string, TableColumns | undefined>();
    for await (const statement of statementsOf(text, limits.record)) {
      const place = `line ${statement.line}`;
      if (statement.kind === 'create') tables.set(statement.table, columnsNamed(statement.columns, columns));
      else if (statement.kind === 'breaks off')
        yield { rejected: 'is not closed: the dump is truncated within this statement', place };
      else if (statement.kind === 'too long') yield tooLong(limits.record, place, statement.text);
      else {
        const table = statement.columns
          ? columnsNamed(statement.columns, columns)
          : (tables.get(statement.table) ?? undefined);
        if (!table) continue;
        for (const cells of statement.rows) {
          yield { ...paperFrom(fieldsOfRow(cells, table), 'sql', limits), place, record: JSON.stringify(cells) };
        }
      }
    }
  },
};

type TableColumns = Pick<TableLayout, 'columns' | 'keys'>;

/** The columns of a table of papers; undefined for any other table. */
function columnsNamed(names: readonly string[], given: Columns | undefined): TableColumns | undefined {
  const columns = columnsOf(names, given);
  return columns.has('title') && columns.has('abstract') ? { columns, keys: names.map(fieldKey) } : undefined;
}
