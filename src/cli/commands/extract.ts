import type { Command } from 'commander';
import { once } from 'node:events';
import { extract } from '../../reader/extract.js';
import { toLine } from '../../reader/extraction-line.js';
import { UsageError } from '../errors.js';
import { Progress } from '../progress.js';
import { formatOption, papersOf } from '../input.js';
import { printableJson, printableLine } from '../printable.js';

/** `claimgraph extract FILE|-` */
export function addExtract(program: Command): void {
  program
    .command('extract')
    .summary('print what papers claim, one JSON line a paper')
    .description(
      'Reads papers and prints what they claim: one JSON line a paper, with evidence and confidence. Stores nothing.',
    )
    .argument('<file>', 'papers to read; - reads standard input')
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ claimgraph extract papers.jsonl | jq .claims\n  $ pbpaste | claimgraph extract -',
    )
    .action(async (file: string, options: { format?: string }) => {
      const progress = new Progress('extracting');
      let read = 0;
      let rejected = 0;
      for await (const item of papersOf(file, options.format)) {
        if ('rejected' in item) {
          rejected++;
          progress.end();
          process.stderr.write(`claimgraph: ${printableLine(`${file}, ${item.place}: ${item.rejected}`)}\n`);
        }
        if (!('paper' in item)) continue;
        read++;
        const { paper } = item;
        const line = toLine(paper.sourceId ?? String(read), extract(paper));
        if (!process.stdout.write(`${printableJson(line)}\n`)) await once(process.stdout, 'drain');
        progress.tell(`${read} papers`);
      }
      progress.end();
      if (read === 0 && rejected > 0) throw new UsageError(`${file}: none of its ${rejected} entries is a paper`);
    });
}
