import { type Command, Option } from 'commander';
import { once } from 'node:events';
import { claimRows } from '../../export/claim-rows.js';
import { csv } from '../../export/csv.js';
import { jsonl } from '../../export/jsonl.js';
import { openConfigured, storeOption } from '../store-option.js';

const WRITERS = { csv, jsonl } as const;

/** `claimgraph export` */
export function addExport(program: Command): void {
  program
    .command('export')
    .summary('print all claims as CSV or JSON Lines')
    .description('Prints every claim that is not rejected, one a line, with names, evidence and paper.')
    .addOption(storeOption())
    .addOption(new Option('--format <name>', 'what to print').choices(Object.keys(WRITERS)).default('csv'))
    .addHelpText('after', '\nExample:\n  $ claimgraph export --format csv > claims.csv')
    .action(async (options: { store?: string; format: keyof typeof WRITERS }) => {
      const store = await openConfigured(options.store, { prepare: false });
      try {
        for await (const text of WRITERS[options.format](claimRows(store))) {
          if (!process.stdout.write(text)) await once(process.stdout, 'drain');
        }
      } finally {
        await store.close();
      }
    });
}
