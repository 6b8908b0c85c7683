import { Command, Help } from 'commander';
import { createRequire } from 'node:module';
import { COMMANDS } from './commands.js';
import { printable } from './printable.js';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
const AFTER_ERROR = '(add --help to see the usage)';
/** Messages of the argument parser repeat what was typed. */
const ESCAPED = { outputError: (message: string, write: (text: string) => void): void => write(printable(message)) };

/**
 * The command line, without side effects. A command's module and its dependencies are loaded only if it is used; the list of
 * commands describes the others.
 */
export async function buildProgram(wanted: (name: string) => boolean): Promise<Command> {
  const program = new Command('claimgraph')
    .description('Who claims what, measured how, on which hardware, and where does it say so?')
    .version(version)
    .option('--verbose', 'show the stack traces of errors')
    .addHelpText('after', '\nExample:\n  $ claimgraph ask "which methods report latency on iPhone 12?"')
    .showHelpAfterError(AFTER_ERROR)
    .configureOutput(ESCAPED)
    .exitOverride();
  const usages = new Map(COMMANDS.map(({ name, usage }) => [name, usage]));
  const term = Help.prototype.subcommandTerm;
  program.configureHelp({
    subcommandTerm(command) {
      const usage = command.parent === program ? usages.get(command.name()) : undefined;
      return usage === undefined ? term.call(this, command) : `${command.name()} ${usage}`.trimEnd();
    },
  });
  for (const { name, summary, load } of COMMANDS) {
    if (wanted(name)) (await load())(program, () => buildProgram(() => true));
    else program.command(name).summary(summary);
  }
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(AFTER_ERROR).configureOutput(ESCAPED);
  return program;
}
