import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { PaperInput } from '../../src/cli/input.js';
import { IngestRun } from '../../src/cli/ingest-run.js';
import type { RejectLog } from '../../src/cli/rejects.js';
import { RunProgress } from '../../src/cli/run-progress.js';
import type { DryRun } from '../../src/ingest/dry-run.js';
import { ownReader } from '../../src/reader/own-reader.js';
import type { SourceItem } from '../../src/sources/source.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const counts = { look: async (papers: readonly unknown[]) => ({ added: papers.length, updated: 0, unchanged: 0 }) };
const silent = new RunProgress(undefined, { write: () => true });

describe('a run of claimgraph ingest', () => {
  it('lets go of papers that it has dealt with', async () => {
    const given: WeakRef<SourceItem>[] = [];
    let held = Infinity;
    async function* papers(): AsyncGenerator<SourceItem> {
      for (let i = 0; i < 1000; i++) {
        const item: SourceItem = { place: `line ${i}`, paper: { title: `Paper ${i}`, abstract: 'x', authors: [], source: 'test' } }; // prettier-ignore
        given.push(new WeakRef(item));
        yield item;
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
      collect();
      held = given.filter((item) => item.deref() !== undefined).length;
    }
    const input: PaperInput = { name: 'papers.jsonl', size: undefined, kind: () => 'jsonl', items: papers };
    const run = new IngestRun(undefined, counts as unknown as DryRun, ownReader, { dryRun: true }, silent, {} as RejectLog); // prettier-ignore
    await run.read(input);
    expect(run.total.added).toBe(1000);
    expect(held).toBeLessThan(200);
  });
});
