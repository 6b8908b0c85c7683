import type { Command } from 'commander';
import type { GraphStore } from '../../store/port/graph-store.js';
import { parseStoreAddress, printableAddress } from '../../store/open.js';
import { messageOf } from '../errors.js';
import { printableLine } from '../printable.js';
import { openConfigured, storeOption } from '../store-option.js';

/** `claimgraph doctor` */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .summary('say what is configured and whether it works')
    .description(
      'Says what is configured, whether the store answers, its version and what it holds. Shows no credential.',
    )
    .addOption(storeOption())
    .option('--json', 'print JSON for programs')
    .addHelpText('after', '\nExample:\n  $ claimgraph doctor --store neo4j://neo4j@localhost:7687/neo4j')
    .action(async (options: { store?: string; json?: boolean }) => {
      const report = await examine(options.store);
      process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : `${lines(report)}\n`);
      if (report.problem !== undefined) process.exitCode = 1;
    });
}

interface Report {
  readonly node: string;
  readonly extractor: string;
  readonly store: string;
  readonly answers: boolean;
  readonly version?: string;
  readonly schemaVersion?: number;
  readonly counts?: Readonly<Record<string, number>>;
  readonly apiKeys: number;
  readonly problem?: string;
}

async function examine(option: string | undefined): Promise<Report> {
  const { EXTRACTOR } = await import('../../reader/extract.js');
  const address = parseStoreAddress(option, process.env);
  const base = {
    node: process.version,
    extractor: EXTRACTOR,
    store: printableAddress(address),
    apiKeys: (process.env.CLAIMGRAPH_API_KEYS ?? '').split(',').filter(Boolean).length,
  };
  let store: GraphStore | undefined;
  try {
    store = await openConfigured(option, { prepare: false, purpose: 'read' });
    const info = await store.info();
    const stats = await store.stats();
    return {
      ...base,
      answers: true,
      version: `${info.store} ${info.version}`,
      schemaVersion: info.schemaVersion,
      counts: { papers: stats.papers, claims: stats.claims, ...lowerCased(stats.entities) },
    };
  } catch (error) {
    return { ...base, answers: false, problem: messageOf(error) };
  } finally {
    await store?.close();
  }
}

function lowerCased(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([kind, count]) => [`${kind.toLowerCase()} entities`, count]));
}

function lines(report: Report): string {
  const rows: [string, string][] = [
    ['node', report.node],
    ['extractor', report.extractor],
    ['store', report.store],
    ['answers', report.answers ? `yes (${report.version}, schema ${report.schemaVersion})` : `no: ${report.problem}`],
    [
      'holds',
      Object.entries(report.counts ?? {})
        .map(([name, count]) => `${count} ${name}`)
        .join(', ') || 'unknown',
    ],
    ['api keys', String(report.apiKeys)],
  ];
  return rows.map(([name, value]) => `${name.padEnd(10)} ${printableLine(value)}`).join('\n');
}
