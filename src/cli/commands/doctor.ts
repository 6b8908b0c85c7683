import type { Command } from 'commander';
import type { GraphStore } from '../../store/port/graph-store.js';
import { printableAddress } from '../../store/open.js';
import { type Origin, type SettingName, SETTINGS, shownValue } from '../../config.js';
import { messageOf } from '../errors.js';
import { printable, printableJson, printableLine } from '../printable.js';
import { configured, openConfigured, storeAddress, storeOption } from '../store-option.js';

/** `claimgraph doctor` */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .summary('show the configuration and check the store')
    .description(
      'Shows the configuration, whether the store answers, its version and its counts. Never shows credentials.',
    )
    .addOption(storeOption())
    .option('--json', 'print JSON for programs')
    .addHelpText('after', '\nExample:\n  $ claimgraph doctor --store neo4j://neo4j@localhost:7687/neo4j')
    .action(async (options: { store?: string; json?: boolean }) => {
      const report = await examine(options.store);
      process.stdout.write(options.json ? `${printableJson(report, 2)}\n` : `${printable(lines(report))}\n`);
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
  readonly settings: readonly { readonly setting: string; readonly value: string; readonly from: Origin }[];
  readonly problem?: string;
}

async function examine(option: string | undefined): Promise<Report> {
  const { EXTRACTOR } = await import('../../reader/version.js');
  const { parseApiKeys } = await import('../../http/auth.js');
  const { KeyRing } = await import('../../http/keys.js');
  const address = storeAddress(option);
  const { settings, origins } = configured({ store: option });
  const base = {
    node: process.version,
    extractor: EXTRACTOR,
    store: printableAddress(address),
    apiKeys: new KeyRing(parseApiKeys(settings.apiKeys), settings.keysFile).size,
    settings: (Object.keys(SETTINGS) as SettingName[]).map((name) => ({
      setting: SETTINGS[name].variable,
      value: name === 'store' ? printableAddress(address) : shownValue(name, settings),
      from: origins[name],
    })),
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
  const settings = report.settings.map(
    ({ setting, value, from }) =>
      `  ${setting.padEnd(34)} ${printableLine(value)}${from === 'default' ? '' : ` (${from})`}`,
  );
  return [
    ...rows.map(([name, value]) => `${name.padEnd(10)} ${printableLine(value)}`),
    'settings, with their source if it is not the default:',
    ...settings,
  ].join('\n');
}
