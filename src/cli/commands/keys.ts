import CliTable from 'cli-table3';
import { Argument, type Command, Option } from 'commander';
import { createKey, readKeys, revokeKey, keyRoleOf } from '../../http/keys.js';
import { configured } from '../store-option.js';

/** `claimgraph keys create|list|revoke` */
export function addKeys(program: Command): void {
  const keys = program
    .command('keys')
    .summary('create, list and revoke API keys')
    .description(
      'API keys of users and programs, stored as hashes in CLAIMGRAPH_KEYS_FILE. A running server applies changes within a second.',
    )
    .addHelpText('after', '\nExample:\n  $ claimgraph keys create ana --role review');
  addCreate(keys);
  addList(keys);
  addRevoke(keys);
}

function addCreate(keys: Command): void {
  keys
    .command('create')
    .description('Creates a key and prints it. It cannot be shown again.')
    .addArgument(new Argument('<name>', 'the holder of the key, shown in the change log'))
    .addOption(
      new Option('--role <role>', 'read; review claims; or write: all changes')
        .choices(['read', 'review', 'write'])
        .makeOptionMandatory(),
    )
    .action((name: string, { role }: { role: string }) => {
      process.stdout.write(`${createKey(configured().settings.keysFile, name, keyRoleOf(role)!)}\n`);
      process.stderr.write(
        `This is the key of ${name}. Only its hash is stored. Send it as "Authorization: Bearer …".\n`,
      );
    });
}

function addList(keys: Command): void {
  keys
    .command('list')
    .description('Lists the holders of keys with their roles and dates.')
    .action(() => {
      const table = new CliTable({ head: ['name', 'role', 'since'], style: { head: [], border: [] } });
      const all = readKeys(configured().settings.keysFile);
      table.push(...all.map(({ name, role, created }) => [name, role.toLowerCase(), created]));
      process.stdout.write(all.length === 0 ? 'There are no keys.\n' : `${table.toString()}\n`);
    });
}

function addRevoke(keys: Command): void {
  keys
    .command('revoke')
    .description('Revokes a key.')
    .addArgument(new Argument('<name>', 'the holder of the key'))
    .action((name: string) => {
      revokeKey(configured().settings.keysFile, name);
      process.stdout.write(`The key of ${name} is revoked.\n`);
    });
}
