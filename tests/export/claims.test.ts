import { beforeAll, describe, expect, it } from 'vitest';
import { claimRows } from '../../src/export/claim-rows.js';
import { csv } from '../../src/export/csv.js';
import { jsonl } from '../../src/export/jsonl.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { fill } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

describeOnStores('an export of claims', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    const claims = Array.from({ length: 230 }, (_, i) => ({
      says: `Run ${i} of "Zorblax", a model, needs {${i + 1}} ms.`,
      subject: '=Zorblax',
      metric: 'latency',
      value: i + 1,
      unit: 'ms',
      dataset: ['GSM8K', 'ImageNet-1K'],
    }));
    await fill(store, [{ title: 'Many runs', arxivId: '2301.00001', published: '2023', claims }]);
  });

  it('holds every claim once, over all pages', async () => {
    const rows = (await textOf(jsonl(claimRows(store))))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows).toHaveLength(230);
    expect(new Set(rows.map((row) => row.value)).size).toBe(230);
    expect(rows[0]).toMatchObject({
      metric: 'latency',
      unit: 'ms',
      datasets: ['GSM8K', 'ImageNet-1K'],
      paper: 'Many runs',
      published: '2023',
    });
  });

  it('is CSV that a spreadsheet reads and does not run', async () => {
    const lines = (await textOf(csv(claimRows(store)))).split('\r\n');
    expect(lines[0]).toMatch(/^id,kind,method,metric,value/);
    expect(lines).toHaveLength(232);
    expect(lines[1]).toContain("'=Zorblax");
    expect(lines[1]).toContain('GSM8K; ImageNet-1K');
    expect(lines[1]).toMatch(/"Run \d+ of ""Zorblax"", a model, needs \d+ ms\."/);
  });
});

describe('an export of nothing', () => {
  it('is a line of column names', async () => {
    async function* none(): AsyncIterable<never> {}
    expect((await textOf(csv(none()))).trim().split('\r\n')).toHaveLength(1);
    expect(await textOf(jsonl(none()))).toBe('');
  });
});
