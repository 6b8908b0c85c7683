import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/export/formats.js';
import { fillWithDecisions } from '../support/decided-samples.js';
import { sqliteStores } from '../support/stores.js';

const run = promisify(execFile);
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Gephi without its user interface, in one jar of 83 MB. */
const TOOLKIT = 'org.gephi:gephi-toolkit:0.10.1:jar:all';

/** The toolkit's jar, in Maven's usual cache. */
async function toolkit(): Promise<string> {
  const folder = here('./target');
  mkdirSync(folder, { recursive: true });
  const copy = ['dependency:copy', `-Dartifact=${TOOLKIT}`, `-DoutputDirectory=${folder}`];
  await run('mvn', ['--quiet', '--batch-mode', ...copy], { cwd: folder });
  return join(folder, 'gephi-toolkit-0.10.1-all.jar');
}

const enabled = process.env.CLAIMGRAPH_TEST_GEPHI === '1';

describe.skipIf(!enabled)(
  enabled ? 'Gephi' : 'Gephi (Java 17, Maven and CLAIMGRAPH_TEST_GEPHI=1 enable this)',
  { timeout: 600_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimgraph-gephi-'));
    const open = sqliteStores();
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('imports every node and edge of the GraphML, with labels and numbers, and finds nothing to complain about', async () => {
      const store = await open();
      await fillWithDecisions(store);
      let text = '';
      const format = EXPORT_FORMATS.find(({ name }) => name === 'graphml')!;
      for await (const part of format.write({ store, filter: {}, base: 'http://127.0.0.1:4000' }))
        text += Buffer.from(part).toString();
      const file = join(folder, 'claims.graphml');
      writeFileSync(file, text);
      const jar = await toolkit();
      const java = ['-Djava.awt.headless=true', '-cp', jar, here('./ImportGraphml.java'), file];
      const { stdout } = await run('java', java);
      const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
      expect(JSON.parse(stdout)).toEqual({
        nodes: count(/<node /g),
        edges: count(/<edge /g),
        directed: true,
        labels: count(/<node /g),
        values: count(/<data key="value">/g),
        issues: 0,
      });
      expect(count(/<edge /g)).toBeGreaterThan(300);
    });
  },
);
