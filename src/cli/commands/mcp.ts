import type { Command } from 'commander';
import { once } from 'node:events';
import { queryLimits } from '../../config.js';
import { configured, openConfigured, storeOption } from '../store-option.js';

/** `claimgraph mcp` */
export function addMcp(program: Command): void {
  program
    .command('mcp')
    .summary('serve the graph over the Model Context Protocol')
    .description(
      'Serves a client of the Model Context Protocol over standard input and output, with tools for questions, names, claims,\n' +
        'leaderboards, trade-offs, papers and texts. Read-only. A running "claimgraph serve" offers the same over HTTP at /mcp.',
    )
    .addOption(storeOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ claude mcp add claimgraph -- npx claimgraph mcp --store sqlite:/data/claimgraph.db',
    )
    .action(async (options: { store?: string }) => {
      const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
      const { openLocalQueries } = await import('../../graphql/local-queries.js');
      const { programVersion } = await import('../../http/program-version.js');
      const { createMcpServer } = await import('../../mcp/server.js');
      const store = await openConfigured(options.store, { prepare: false, purpose: 'read' });
      const queries = await openLocalQueries(store, { limits: queryLimits(configured().settings) });
      try {
        const server = createMcpServer({ queries }, programVersion());
        await server.connect(new StdioServerTransport());
        await Promise.race([
          once(process.stdin, 'end'),
          once(process.stdin, 'close'),
          once(process, 'SIGINT'),
          once(process, 'SIGTERM'),
        ]);
        await server.close();
      } finally {
        await queries.close();
        await store.close();
      }
    });
}
