import CliTable from 'cli-table3';
import { type Command, InvalidArgumentError } from 'commander';
import { type Answer, askStore, type ClaimRow } from '../../graphql/ask-locally.js';
import { printable, printableJson, printableLine } from '../printable.js';
import { openConfigured, storeOption } from '../store-option.js';

/** `claimgraph ask QUESTION` */
export function addAsk(program: Command): void {
  program
    .command('ask')
    .summary('ask a question in plain English')
    .description('Answers an English question about claims, and says how it was understood.')
    .argument('<question...>', 'the question, in quotes or not')
    .addOption(storeOption())
    .option('--first <number>', 'show at most so many rows, 1 to 200', rowNumber, 20)
    .option('--json', 'print JSON for programs')
    .addHelpText('after', '\nExample:\n  $ claimgraph ask "which methods report latency on iPhone 12?"')
    .action(async (words: string[], options: { store?: string; first: number; json?: boolean }) => {
      const store = await openConfigured(options.store, { prepare: false, purpose: 'read' });
      try {
        const answer = await askStore(store, words.join(' '), options.first);
        process.stdout.write(options.json ? `${printableJson(answer, 2)}\n` : `${readable(answer)}\n`);
        if (!answer.understood) process.exitCode = 1;
      } finally {
        await store.close();
      }
    });
}

function rowNumber(text: string): number {
  const rows = Number(text);
  if (Number.isInteger(rows) && rows >= 1 && rows <= 200) return rows;
  throw new InvalidArgumentError('expected a number from 1 to 200.');
}

function readable(answer: Answer): string {
  const suggestions = answer.suggestions.map((question) => `  ${printableLine(question)}`);
  const reading = printable(answer.reading);
  if (!answer.understood) return [reading, '', 'Try for example:', ...suggestions].join('\n');
  return [reading, '', ...body(answer)].join('\n');
}

function body({ claims, names, count }: Answer): string[] {
  if (count !== undefined) return [String(count)];
  if (names !== undefined) {
    if (names.length === 0) return ['Nothing in the graph.'];
    return [
      table(
        ['name', 'claims'],
        names.map(({ name, claimCount }) => [name, claimCount === undefined ? '' : String(claimCount)]),
      ),
    ];
  }
  if (!claims || claims.length === 0) return ['No claim in the graph says so.'];
  return [
    table(
      ['method', 'metric', 'value', 'on', 'against', 'conditions', 'source'],
      claims.map((claim, i) => [
        claim.subject?.name ?? '(unnamed)',
        claim.metric?.name ?? '',
        written(claim),
        [...claim.datasets, ...claim.hardware].map(({ name }) => name).join(', '),
        claim.baseline?.name ?? '',
        claim.conditions.join(', '),
        `[${i + 1}]`,
      ]),
    ),
    '',
    ...claims.map(
      ({ evidence, paper }, i) =>
        `[${i + 1}] ${printableLine(paper.title)}${paper.source === 'sample' ? ' (paraphrased sample)' : ''}\n    “${printable(evidence.text.trim())}”`,
    ),
  ];
}

const SIGNS: Readonly<Record<string, string>> = {
  LT: '< ',
  GT: '> ',
  APPROX: '~ ',
  UP_TO: 'up to ',
  AT_LEAST: 'at least ',
};

function written({ kind, value, valueHigh, unit, comparator, change, relation }: ClaimRow): string {
  if (value === null) return (relation ?? '').toLowerCase().replace(/_/g, ' ');
  const sign = kind === 'DELTA' ? (change === 'DECREASE' ? '−' : '+') : '';
  const number = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 6 });
  const range = valueHigh === null ? number(value) : `${number(value)}–${number(valueHigh)}`;
  const space = unit === null || unit === '' || unit === '%' || unit === 'x' ? '' : ' ';
  return `${SIGNS[comparator ?? ''] ?? ''}${sign}${range}${space}${unit ?? ''}`;
}

function table(head: string[], rows: string[][]): string {
  const lines = new CliTable({
    head,
    style: { head: process.stdout.isTTY ? ['bold'] : [], border: process.stdout.isTTY ? ['gray'] : [] },
  });
  lines.push(...rows.map((row) => row.map(printableLine)));
  return lines.toString();
}
