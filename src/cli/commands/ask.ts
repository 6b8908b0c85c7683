import CliTable from 'cli-table3';
import { type Command, InvalidArgumentError } from 'commander';
import { queryLimits } from '../../config.js';
import { MOST_FURTHER_VALUES, writtenNumber } from '../../domain/written-value.js';
import type { LocalAnswer, LocalAnswerRow } from '../../graphql/ask-locally.js';
import { printable, printableJson, printableLine } from '../printable.js';
import { configured, openConfigured, storeOption } from '../store-option.js';

/** `claimgraph ask QUESTION` */
export function addAsk(program: Command): void {
  program
    .command('ask')
    .summary('ask a question in plain English')
    .description('Answers an English question about claims, and shows how it was interpreted.')
    .argument('<question...>', 'the question, in quotes or not')
    .addOption(storeOption())
    .option('--first <number>', 'maximum number of rows, 1 to 200', rowNumber, 20)
    .option('--json', 'print JSON for programs')
    .addHelpText('after', '\nExample:\n  $ claimgraph ask "which methods report latency on iPhone 12?"')
    .action(async (words: string[], options: { store?: string; first: number; json?: boolean }) => {
      const store = await openConfigured(options.store, { prepare: false, purpose: 'read' });
      try {
        const { askStore } = await import('../../graphql/ask-locally.js');
        const answer = await askStore(store, words.join(' '), options.first, {
          limits: queryLimits(configured().settings),
        });
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
  throw new InvalidArgumentError('Expected a number from 1 to 200.');
}

function readable(answer: LocalAnswer): string {
  const suggestions = answer.suggestions.map((question) => `  ${printableLine(question)}`);
  const reading = printable(answer.reading);
  if (!answer.understood) return [reading, '', 'Try for example:', ...suggestions].join('\n');
  const parts = [printable(answer.summary ?? ''), ...namesTable(answer), ...boardsTable(answer), ...rowsTable(answer)];
  return [`Interpreted as: ${reading}`, '', ...parts].join('\n');
}

/** Lists of datasets, papers and other entities; methods are in the rows of claims. */
function namesTable({ names, rows, intent }: LocalAnswer): string[] {
  if (!names || names.length === 0 || (intent === 'LIST_METHODS' && rows.length > 0)) return [];
  const lines = names.map(({ name, claimCount }) => [name, claimCount === undefined ? '' : String(claimCount)]);
  const counted = names.some(({ claimCount }) => claimCount !== undefined);
  return ['', table(counted ? ['name', 'claims'] : ['title'], counted ? lines : lines.map(([name]) => [name!]))];
}

function boardsTable({ boards }: LocalAnswer): string[] {
  if (boards.length < 2) return [];
  return [
    '',
    table(
      ['board', 'methods', 'first three'],
      boards.map(({ metric, dataset, hardware, methods, unit, rows }) => [
        `${metric.name} on ${(dataset ?? hardware)!.name}`,
        String(methods),
        rows.map(({ method, value }) => `${method.name} ${writtenNumber(value)}${unit && ` ${unit}`}`).join(', '),
      ]),
    ),
  ];
}

function rowsTable({ rows, intent }: LocalAnswer): string[] {
  if (rows.length === 0 || intent === 'COUNT' || intent === 'LIST_PAPERS') return [];
  const sentences = [...new Map(rows.map((row) => [sentenceKey(row), row])).values()];
  const numbers = new Map(sentences.map((row, i) => [sentenceKey(row), i + 1]));
  return [
    '',
    table(
      ['', 'method', 'metric', 'value', 'on', 'against', 'conditions', 'source'],
      rows.map((row) => [...cellsOf(row), `[${numbers.get(sentenceKey(row))}]`]),
    ),
    '',
    ...sentences.map(({ claim: { evidence, paper } }, i) => {
      const sample = paper.source === 'sample' ? ' (paraphrased sample)' : '';
      return `[${i + 1}] ${printableLine(paper.title)}${sample}\n    “${printable(evidence.text.trim())}”`;
    }),
  ];
}

/** Several rows may have the same sentence. */
function sentenceKey({ claim: { evidence, paper } }: LocalAnswerRow): string {
  return `${paper.title}\n${evidence.text}`;
}

function valuesOf({ text, others, otherTexts }: LocalAnswerRow): string {
  if (otherTexts.length <= MOST_FURTHER_VALUES) return [text, ...otherTexts].join(', ');
  return `${text} (+${others.length})`;
}

function cellsOf(row: LocalAnswerRow): string[] {
  const { rank, method, claim, own } = row;
  return [
    rank === null ? '' : String(rank),
    `${method?.name ?? '(unnamed)'}${own === false ? ' (quoted)' : ''}`,
    claim.metric?.name ?? '',
    valuesOf(row),
    [...claim.datasets, ...claim.hardware].map(({ name }) => name).join(', '),
    claim.baseline?.name ?? '',
    claim.conditions.join(', '),
  ];
}

function table(head: string[], rows: string[][]): string {
  const lines = new CliTable({
    head,
    style: { head: process.stdout.isTTY ? ['bold'] : [], border: process.stdout.isTTY ? ['gray'] : [] },
  });
  lines.push(...rows.map((row) => row.map(printableLine)));
  return lines.toString();
}
