import type { Command } from 'commander';
import { verify } from '../../store/verify.js';
import { printableLine } from '../printable.js';
import { openConfigured, storeOption } from '../store-option.js';

/** `claimgraph verify` */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .summary('check every invariant of the graph')
    .description(
      'Reads the whole graph and checks every invariant: claims and their evidence, ids, names, broader entities, redirects, counts, indexes.',
    )
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  $ claimgraph verify --store sqlite:./data/claimgraph.db')
    .action(async (options: { store?: string }) => {
      const store = await openConfigured(options.store, { prepare: true, purpose: 'read' });
      try {
        const { papers, claims, entities, problems } = await verify(store);
        for (const problem of problems) process.stderr.write(`${printableLine(problem)}\n`);
        const found = problems.length === 0 ? 'everything is in order' : `${problems.length} problems`;
        process.stdout.write(`${papers} papers, ${claims} claims, ${entities} entities: ${found}\n`);
        if (problems.length > 0) process.exitCode = 1;
      } finally {
        await store.close();
      }
    });
}
