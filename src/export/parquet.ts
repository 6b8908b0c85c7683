import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { CLAIM_COLUMNS, type ClaimColumn } from './claim-columns.js';
import type { ClaimRow } from './claim-rows.js';

/** Number of rows in a row group: large enough to compress well, a few megabytes of text. */
const GROUP_ROWS = 5_000;

/** Apache Parquet with typed columns: numbers as DOUBLE or INT32, texts as UTF-8, lists as LIST of texts. */
export async function* parquet(rows: AsyncIterable<ClaimRow>): AsyncIterable<Uint8Array> {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: SCHEMA, createdBy: 'claimgraph' });
  let group: ClaimRow[] = [];
  for await (const row of rows) {
    group.push(row);
    if (group.length < GROUP_ROWS) continue;
    await writeGroup(writer, group);
    group = [];
    yield taken(bytes);
  }
  if (group.length > 0) await writeGroup(writer, group);
  await writer.finish();
  yield taken(bytes);
}

async function writeGroup(writer: ParquetWriter, rows: readonly ClaimRow[]): Promise<void> {
  const columnData = CLAIM_COLUMNS.map(({ name }) => ({ name, data: rows.map((row) => row[name]) }));
  await writer.write({ columnData, rowGroupSize: rows.length });
}

/** The bytes written since the last call; `bytes.offset` continues, because addresses in the file count from its beginning. */
function taken(bytes: ByteWriter): Uint8Array {
  const chunk = new Uint8Array(bytes.buffer, 0, bytes.index).slice();
  bytes.index = 0;
  return chunk;
}

const SCHEMA: SchemaElement[] = [
  { name: 'claims', num_children: CLAIM_COLUMNS.length },
  ...CLAIM_COLUMNS.flatMap(elements),
];

/** A list has three levels by the specification: the list, its repetition, its element. */
function elements({ name, type }: ClaimColumn): SchemaElement[] {
  if (type === 'number') return [{ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }];
  if (type === 'integer') return [{ name, type: 'INT32', repetition_type: 'OPTIONAL' }];
  if (type === 'text') return [text(name, 'OPTIONAL')];
  return [
    { name, converted_type: 'LIST', repetition_type: 'REQUIRED', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    text('element', 'REQUIRED'),
  ];
}

function text(name: string, repetition: 'OPTIONAL' | 'REQUIRED'): SchemaElement {
  return {
    name,
    type: 'BYTE_ARRAY',
    converted_type: 'UTF8',
    logical_type: { type: 'STRING' },
    repetition_type: repetition,
  };
}
