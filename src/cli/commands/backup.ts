import type { Command } from 'commander';
import { printableAddress } from '../../store/open.js';
import { UsageError } from '../errors.js';
import { openConfigured, storeAddress, storeOption } from '../store-option.js';
import { existsSync } from 'node:fs';

/** `claimgraph backup FILE` */
export function addBackup(program: Command): void {
  program
    .command('backup')
    .summary('back up the graph to a file during operation')
    .description('Writes a snapshot of the whole graph to a new SQLite file, during concurrent reads and writes.')
    .argument('<file>', 'the file to create')
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  $ claimgraph backup ./graph-2026-11-26.db')
    .action(backup);
}

/** `claimgraph restore FILE` */
export function addRestore(program: Command): void {
  program
    .command('restore')
    .summary('replace the graph with a backup')
    .description(
      'Replaces the whole graph with a backup in one transaction: concurrent readers see either the old graph or the new one. A Neo4j database must be empty.',
    )
    .argument('<file>', 'a file written by "claimgraph backup"')
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  $ claimgraph restore ./graph-2026-11-26.db')
    .action(restore);
}

async function backup(file: string, options: { store?: string }): Promise<void> {
  const [{ backupFile }, { SqliteStore }, { copyGraph }] = await adapters();
  const address = storeAddress(options.store);
  if (address.type === 'sqlite') {
    backupFile(address.path, file);
  } else {
    if (existsSync(file)) throw new UsageError(`${file} already exists; name a new file`);
    const [from, to] = [
      await openConfigured(options.store, { prepare: false, purpose: 'read' }),
      SqliteStore.open(file, { prepare: true }),
    ];
    await copyGraph(from, to).finally(() => Promise.all([from.close(), to.close()]));
  }
  process.stdout.write(`${printableAddress(address)} is written into ${file}\n`);
}

async function restore(file: string, options: { store?: string }): Promise<void> {
  const [{ restoreFile }, { SqliteStore }, { copyGraph }] = await adapters();
  const address = storeAddress(options.store);
  if (address.type === 'sqlite') {
    await restoreFile(file, address.path);
  } else {
    const from = SqliteStore.open(file, { prepare: true, purpose: 'read' });
    const to = await openConfigured(options.store, { prepare: true, patient: true });
    await copyGraph(from, to).finally(() => Promise.all([from.close(), to.close()]));
  }
  process.stdout.write(`${printableAddress(address)} holds what ${file} holds\n`);
}

/** Options of only these commands. */
async function adapters() {
  return Promise.all([
    import('../../store/sqlite/backup.js'),
    import('../../store/sqlite/store.js'),
    import('../../ingest/copy.js'),
  ]);
}
