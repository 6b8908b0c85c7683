#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { createRequire } from 'node:module';
import { addAsk } from './commands/ask.js';
import { addCompletion } from './commands/completion.js';
import { addCopy } from './commands/copy.js';
import { addDoctor } from './commands/doctor.js';
import { addExport } from './commands/export.js';
import { addExtract } from './commands/extract.js';
import { addFormats } from './commands/formats.js';
import { addBackup } from './commands/backup.js';
import { addVerify } from './commands/verify.js';
import { addKeys } from './commands/keys.js';
import { addIngest } from './commands/ingest.js';
import { addMcp } from './commands/mcp.js';
import { addMigrate } from './commands/migrate.js';
import { addServe } from './commands/serve.js';
import { exitCodeOf, messageOf } from './errors.js';
import { printable } from './printable.js';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** The whole command line, without its side effects: completion walks over it, and tests call it. */
export function buildProgram(): Command {
  const program = new Command('claimgraph')
    .description('Who claims what, measured how, on which hardware, and where does it say so?')
    .version(version)
    .option('--verbose', 'show where in the program an error arose')
    .addHelpText('after', '\nExample:\n  $ claimgraph ask "which methods report latency on iPhone 12?"')
    .showHelpAfterError('(add --help for what is possible)')
    .exitOverride();
  for (const add of [
    addExtract,
    addIngest,
    addFormats,
    addServe,
    addAsk,
    addExport,
    addMcp,
    addCopy,
    addDoctor,
    addMigrate,
    addKeys,
    addBackup,
    addVerify,
  ])
    add(program);
  addCompletion(program, () => program);
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError('(add --help for what is possible)');
  return program;
}

async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`claimgraph: the output cannot be written: ${messageOf(error)}\n`);
    process.exit(1);
  });
  const program = buildProgram();
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    process.stderr.write(`claimgraph: ${printable(messageOf(error))}\n`);
    if (program.opts<{ verbose?: boolean }>().verbose === true) process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = exitCodeOf(error);
  }
}

await main();
