import { type Command, InvalidArgumentError } from 'commander';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { GraphStore } from '../../store/port/graph-store.js';
import { keepHeapSmall } from '../heap.js';
import { configured, openConfigured, storeAddress, storeOption } from '../store-option.js';
import { queryLimits, type Settings, storeSettings } from '../../config.js';

interface ServeOptions {
  readonly store?: string;
  readonly host?: string;
  readonly port?: number;
  readonly allowWrites?: boolean;
  readonly loadSamples?: boolean;
}

const SAMPLES = fileURLToPath(new URL('../../../samples/papers.jsonl', import.meta.url));

/** `claimgraph serve` */
export function addServe(program: Command): void {
  program
    .command('serve')
    .summary('serve the GraphQL API and the page over HTTP')
    .description('Serves the page, the GraphQL API and the health checks until it is stopped.')
    .addOption(storeOption())
    .option('--host <address>', 'address to listen on (default: CLAIMGRAPH_HOST, else 127.0.0.1)')
    .option(
      '--port <number>',
      'port to listen on; 0 chooses a free one (default: CLAIMGRAPH_PORT, else 4000)',
      portNumber,
    )
    .option('--allow-writes', 'allow mutations with an API key; see "claimgraph keys"')
    .option('--load-samples', 'fill an empty store with the sample papers')
    .addHelpText(
      'after',
      '\nExample:\n  $ claimgraph keys create ana --role write && claimgraph serve --port 4000 --allow-writes',
    )
    .action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  keepHeapSmall();
  const { settings } = configured({ host: options.host, port: options.port });
  const { parseApiKeys } = await import('../../http/auth.js');
  const apiKeys = parseApiKeys(settings.apiKeys);
  const store = await openConfigured(options.store, {
    prepare: true,
    purpose: options.allowWrites ? 'write' : 'serve',
  });
  try {
    if (options.loadSamples) await loadSamples(store);
    const { createServer } = await import('../../http/server.js');
    const server = await createServer({
      store,
      exportsFrom: { address: storeAddress(options.store), options: { prepare: true, ...storeSettings(settings) } },
      allowWrites: options.allowWrites ?? false,
      apiKeys,
      ...optionsOf(settings),
      logger: pino({ level: settings.logLevel }, pino.destination(2)),
    });
    process.stdout.write(greeting(server.address));
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await server.close();
  } finally {
    await store.close();
  }
}

/** The settings that the server takes as they are. */
function optionsOf(settings: Settings) {
  const { host, port, keysFile, allowedHosts, corsOrigins, trustedProxies, extractMs, answerBytes, concurrent } =
    settings;
  const { requestsPerMinute, wrongKeysPerMinute, shutdownMs } = settings;
  return {
    ...{ host, port, keysFile, allowedHosts, corsOrigins, trustedProxies, extractMs, answerBytes, concurrent },
    ...{ requestsPerMinute, wrongKeysPerMinute, shutdownMs },
    limits: queryLimits(settings),
    timeoutMs: settings.requestMs,
    bodyLimit: settings.bodyBytes,
    nesting: settings.maxNesting,
    traces: settings.traces === 'on',
  };
}

/** Loads the samples into an empty store only. */
async function loadSamples(store: GraphStore): Promise<void> {
  if ((await store.stats()).papers > 0) return;
  const { ingest } = await import('../../ingest/ingest.js');
  const { readPapersFromFile } = await import('../../sources/read.js');
  const { added, claims } = await ingest(store, readPapersFromFile(SAMPLES, 'jsonl'));
  process.stdout.write(`Loaded ${added} sample papers with ${claims} claims.\n`);
}

function greeting(address: string): string {
  const query =
    '{"query":"{ claims(where: {metric: \\"latency\\", hardware: \\"iPhone 12\\"}) { nodes { subject { name } value unit conditions evidence { text } } } }"}';
  return [
    `claimgraph answers at ${address}`,
    '',
    'Which methods report latency on iPhone 12?',
    `  curl -s ${address}/graphql -H 'content-type: application/json' -d '${query}'`,
    '  npx claimgraph ask "which methods report latency on iPhone 12?"',
    '',
    'Stop with Ctrl+C.',
    '',
  ].join('\n');
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new InvalidArgumentError('Expected a number from 0 to 65535.');
}
