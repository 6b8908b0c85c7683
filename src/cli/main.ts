#!/usr/bin/env node
import { CommanderError } from 'commander';
import { exitCodeOf, messageOf } from './errors.js';
import { printable } from './printable.js';
import { buildProgram } from './program.js';

async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`claimgraph: the output cannot be written: ${printable(messageOf(error))}\n`);
    process.exit(1);
  });
  const [first, second] = process.argv.slice(2).filter((word) => !word.startsWith('-'));
  const program = await buildProgram((name) => name === (first === 'help' ? second : first));
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    process.stderr.write(`claimgraph: ${printable(messageOf(error))}\n`);
    if (program.opts<{ verbose?: boolean }>().verbose === true)
      process.stderr.write(`${printable(String((error as Error).stack))}\n`);
    process.exitCode = exitCodeOf(error);
  }
}

await main();
