import { Argument, type Command, Option } from 'commander';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EXPORT_FORMATS, type ExportFormat } from '../../export/formats.js';
import { checkWhere, conditionNames, parseWhere } from '../../graphql/parse-where.js';
import { createQueryContext } from '../../query/context.js';
import { badInput } from '../../query/errors.js';
import type { ClaimWhere } from '../../query/where.js';
import { writeNeo4jCsv } from '../../store/neo4j/bulk/neo4j-csv.js';
import { UsageError } from '../errors.js';
import { printableLine } from '../printable.js';
import { Progress } from '../progress.js';
import { openConfigured, storeOption } from '../store-option.js';

const NAMES = [...EXPORT_FORMATS.map((format) => format.name), 'neo4j-csv'];
/** Binary formats. */
const BINARY: ReadonlySet<string> = new Set(['parquet', 'xlsx', 'sqlite']);

interface ExportOptions {
  readonly store?: string;
  readonly format?: string;
  readonly where: readonly string[];
  readonly out?: string;
  readonly base: string;
}

/** `claimgraph export [FORMAT]` */
export function addExport(program: Command): void {
  program
    .command('export')
    .summary('export claims as CSV, Parquet, Excel, RDF and more')
    .description(describe())
    .addArgument(new Argument('[format]', 'the format (default: csv)').choices(NAMES))
    .addOption(storeOption())
    .addOption(new Option('--format <name>', 'the same as the argument').choices(NAMES))
    .option(
      '--where <condition>',
      'only claims that meet the condition, such as metric=latency; may be repeated, all conditions must hold',
      collect,
      [],
    )
    .option('--out <path>', 'the file to write (default: standard output); for neo4j-csv a folder')
    .option('--base <url>', 'server that the URLs in RDF refer to', 'http://127.0.0.1:4000')
    .addHelpText('after', EXAMPLES)
    .action(async (argument: string | undefined, options: ExportOptions) => {
      const name = argument ?? options.format ?? 'csv';
      if (name === 'neo4j-csv') return exportForNeo4j(options);
      await exportClaims(
        EXPORT_FORMATS.find((format) => format.name === name)!,
        options,
      );
    });
}

const EXAMPLES = `
Examples:
  $ claimgraph export csv --where metric=latency --where hardware="iPhone 12" --out latency.csv
  $ claimgraph export parquet --where value.lt=5 --where unit=ms --where published.from=2023 --out fast.parquet
  $ claimgraph export model-index --where subject=EfficientFormer-L1
  $ claimgraph export bibtex --where dataset=ImageNet-1K > imagenet.bib
  $ claimgraph export neo4j-csv --out ./import`;

function describe(): string {
  const formats = EXPORT_FORMATS.map(({ name, description }) => `  ${name.padEnd(12)} ${description}`);
  return [
    'Writes claims with names, evidence and paper; all that are not rejected, unless --where says which.',
    '',
    'Formats:',
    ...formats,
    '  neo4j-csv    the whole graph as files for "neo4j-admin database import full"',
    '',
    `Conditions of --where, as in the API: ${conditionNames().join(', ')}; or all of them as JSON.`,
  ].join('\n');
}

function collect(condition: string, before: readonly string[]): string[] {
  return [...before, condition];
}

async function exportClaims(format: ExportFormat, { store: address, where, out, base }: ExportOptions): Promise<void> {
  if (out === undefined && BINARY.has(format.name) && process.stdout.isTTY) {
    throw new UsageError(`${format.name} is binary: name the file with --out ${format.file}`);
  }
  if (format.whole && where.length > 0)
    throw new UsageError(`${format.name} always contains all curated tables: omit --where`);
  const store = await openConfigured(address, { prepare: false, purpose: 'read' });
  try {
    const filter = await createQueryContext(store).filters.claims(whereOf(where));
    const parts = format.write({ store, filter, base: base.replace(/\/+$/, '') });
    if (out === undefined) await print(parts, process.stdout);
    else await writeFile(parts, out);
  } finally {
    await store.close();
  }
}

/** Conditions as `field=value`, or one JSON object. */
function whereOf(conditions: readonly string[]): ClaimWhere {
  const [first] = conditions;
  if (conditions.length === 1 && first!.trimStart().startsWith('{')) return checkWhere(jsonOf(first!));
  return parseWhere(
    conditions.map((condition) => {
      const at = condition.indexOf('=');
      if (at > 0) return [condition.slice(0, at).trim(), condition.slice(at + 1)] as const;
      throw badInput(`--where "${condition}" is not a condition; expected FIELD=VALUE such as metric=latency`);
    }),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badInput(`--where looks like JSON but is invalid: ${(error as Error).message}`);
  }
}

async function print(parts: AsyncIterable<string | Uint8Array>, to: Writable): Promise<void> {
  for await (const part of parts) if (!to.write(part)) await once(to, 'drain');
}

/** Written under another name and renamed at the end, so that the file is never incomplete. */
async function writeFile(parts: AsyncIterable<string | Uint8Array>, path: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(Readable.from(parts), createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function exportForNeo4j({ store: address, where, out: folder }: ExportOptions): Promise<void> {
  if (folder === undefined) throw new UsageError('neo4j-csv writes many files: name the folder with --out FOLDER');
  if (where.length > 0) throw new UsageError('neo4j-csv writes the whole graph: omit --where');
  const store = await openConfigured(address, { prepare: false, purpose: 'read' });
  const progress = new Progress('writing');
  try {
    const { nodes, relationships, command } = await writeNeo4jCsv(store, folder, (papers) =>
      progress.tell(`${papers} papers`),
    );
    progress.end();
    process.stdout.write(
      [
        `wrote ${nodes} nodes and ${relationships} relationships into ${printableLine(folder)}`,
        '',
        'Import them while Neo4j is stopped:',
        `  cd ${printableLine(folder)} && ${command}`,
        'Then start Neo4j and create the indexes:',
        '  claimgraph migrate --store neo4j://neo4j@localhost:7687/neo4j',
        '',
      ].join('\n'),
    );
  } finally {
    progress.end();
    await store.close();
  }
}
