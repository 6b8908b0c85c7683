import { Argument, type Command, Option } from 'commander';
import { once } from 'node:events';
import { claimRows } from '../../export/claim-rows.js';
import { csv } from '../../export/csv.js';
import { jsonl } from '../../export/jsonl.js';
import { writeNeo4jCsv } from '../../store/neo4j/bulk/neo4j-csv.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import { UsageError } from '../errors.js';
import { Progress } from '../progress.js';
import { openConfigured, storeOption } from '../store-option.js';

const WRITERS = { csv, jsonl } as const;
const FORMATS = [...Object.keys(WRITERS), 'neo4j-csv'] as const;

interface ExportOptions {
  readonly store?: string;
  readonly format?: string;
  readonly out?: string;
}

/** `claimgraph export [FORMAT]` */
export function addExport(program: Command): void {
  program
    .command('export')
    .summary('print all claims as CSV or JSON Lines, or write the graph for a first load of Neo4j')
    .description(
      'Prints every claim that is not rejected, one a line, with names, evidence and paper.\n' +
        'neo4j-csv writes the whole graph into a folder, as files for "neo4j-admin database import full".',
    )
    .addArgument(new Argument('[format]', 'what to write (default: csv)').choices(FORMATS))
    .addOption(storeOption())
    .addOption(new Option('--format <name>', 'the same as the argument').choices(FORMATS))
    .option('--out <folder>', 'where neo4j-csv puts its files')
    .addHelpText(
      'after',
      '\nExample:\n  $ claimgraph export csv > claims.csv\n  $ claimgraph export neo4j-csv --out ./import',
    )
    .action(async (argument: string | undefined, options: ExportOptions) => {
      const format = argument ?? options.format ?? 'csv';
      if (format === 'neo4j-csv' && options.out === undefined) {
        throw new UsageError('neo4j-csv writes many files: say where with --out FOLDER');
      }
      if (format !== 'neo4j-csv' && options.out !== undefined) {
        throw new UsageError(`--out is for neo4j-csv; ${format} is printed, redirect it into a file`);
      }
      const store = await openConfigured(options.store, { prepare: false, purpose: 'read' });
      try {
        if (format === 'neo4j-csv') await exportForNeo4j(store, options.out!);
        else await print(store, format as keyof typeof WRITERS);
      } finally {
        await store.close();
      }
    });
}

async function print(store: GraphStore, format: keyof typeof WRITERS): Promise<void> {
  for await (const text of WRITERS[format](claimRows(store))) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  }
}

async function exportForNeo4j(store: GraphStore, folder: string): Promise<void> {
  const progress = new Progress('writing');
  const { nodes, relationships, command } = await writeNeo4jCsv(store, folder, (papers) =>
    progress.tell(`${papers} papers`),
  );
  progress.end();
  process.stdout.write(
    [
      `wrote ${nodes} nodes and ${relationships} relationships into ${folder}`,
      '',
      'Make a database of them, with Neo4j stopped:',
      `  cd ${folder} && ${command}`,
      'Then start Neo4j and make the indexes:',
      '  claimgraph migrate --store neo4j://neo4j@localhost:7687/neo4j',
      '',
    ].join('\n'),
  );
}
