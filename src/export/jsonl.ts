import type { ClaimRow } from './claim-rows.js';

/** JSON Lines: one claim a line. */
export async function* jsonl(rows: AsyncIterable<ClaimRow>): AsyncIterable<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}
