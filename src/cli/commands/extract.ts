import type { Command } from 'commander';
import { addReaderOptions, openReader } from '../reader-option.js';
import type { ExtractOptions } from '../extract-run.js';
import {
  columnsOption,
  formatOption,
  maxRecordOption,
  mostOption,
  NETWORK_HELP,
  sinceDayOption,
} from '../read-options.js';

/** `claimgraph extract FILE|-` */
export function addExtract(program: Command): void {
  addReaderOptions(program.command('extract'))
    .summary('print the claims of papers, one JSON line per paper')
    .description('Prints the claims of papers, one JSON line per paper, with evidence and confidence. Stores nothing.')
    .argument('<file>', 'papers to read: a file, a folder, a pattern, or a name on the network; - reads standard input')
    .addOption(formatOption())
    .addOption(columnsOption())
    .addOption(maxRecordOption())
    .addOption(sinceDayOption())
    .addOption(mostOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ claimgraph extract papers.jsonl | jq .claims\n  $ pbpaste | claimgraph extract -\n  $ claimgraph extract arxiv:2206.01191\n' +
        NETWORK_HELP +
        '\n\nExit codes: 0 all was read, 3 done but some records were rejected, 1 failed, 2 wrong usage or unknown format.',
    )
    .action(async (file: string, options: ExtractOptions) => {
      // The reader's thread loads the models while this thread loads the source formats.
      const opened = await openReader(options, { soon: true });
      const { extractFile } = await import('../extract-run.js');
      await extractFile(file, options, opened);
    });
}
