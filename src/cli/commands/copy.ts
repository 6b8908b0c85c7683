import type { Command } from 'commander';
import { printableAddress } from '../../store/open.js';
import { UsageError } from '../errors.js';
import { printableLine } from '../printable.js';
import { Progress } from '../progress.js';
import { openConfigured, storeAddress } from '../store-option.js';

/** `claimgraph copy --from URL --to URL` */
export function addCopy(program: Command): void {
  program
    .command('copy')
    .summary('copy a whole graph into another store')
    .description(
      'Copies papers, claims, entities, reviews and the change log unchanged into an empty store. Nothing is extracted again.',
    )
    .requiredOption('--from <url>', 'the store to read, in the form of --store')
    .requiredOption('--to <url>', 'the empty store to fill')
    .addHelpText(
      'after',
      '\nExample:\n  $ claimgraph copy --from sqlite:./data/claimgraph.db --to neo4j://neo4j@localhost:7687/neo4j',
    )
    .action(copy);
}

async function copy(options: { from: string; to: string }): Promise<void> {
  const [from, to] = [storeAddress(options.from), storeAddress(options.to)].map(printableAddress);
  if (from === to) throw new UsageError(`--from and --to are the same store, ${from}`);
  const original = await openConfigured(options.from, { prepare: false, purpose: 'read' });
  const progress = new Progress('copying');
  try {
    const target = await openConfigured(options.to, { prepare: true, patient: true });
    try {
      const { copyGraph } = await import('../../ingest/copy.js');
      const { papers, claims, entities, changes, seconds } = await copyGraph(original, target, {
        onProgress: (so) => progress.tell(`${so.entities} entities, ${so.papers} papers, ${so.claims} claims`),
      });
      progress.end();
      const moved = `${papers} papers, ${claims} claims, ${entities} entities and ${changes} changes`;
      process.stdout.write(`${printableLine(`copied ${moved} from ${from} to ${to} in ${seconds.toFixed(1)} s`)}\n`);
    } finally {
      await target.close();
    }
  } finally {
    progress.end();
    await original.close();
  }
}
