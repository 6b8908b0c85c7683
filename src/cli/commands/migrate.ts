import type { Command } from 'commander';
import { openConfigured, storeOption } from '../store-option.js';

/** `claimgraph migrate` */
export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .summary("upgrade the store's schema to this version")
    .description("Applies the missing migrations of the store's schema. Running it again changes nothing.")
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  $ claimgraph migrate --store neo4j://neo4j@localhost:7687/neo4j')
    .action(async (options: { store?: string }) => {
      const store = await openConfigured(options.store, { prepare: false });
      try {
        const { from, to } = await store.migrate();
        process.stdout.write(from === to ? `schema ${to}: nothing to do\n` : `schema ${from} brought to ${to}\n`);
      } finally {
        await store.close();
      }
    });
}
