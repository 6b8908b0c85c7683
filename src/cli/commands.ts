import type { Command } from 'commander';

/** Adds a command, with its options and action, to the program. `whole` returns the program with all of its commands. */
type Add = (program: Command, whole: () => Promise<Command>) => void;

/** A command's entry in the list of commands, known without loading it. */
interface ListedCommand {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly load: () => Promise<Add>;
}

/** All commands, as listed by `claimgraph --help`. A test compares usage and summary with the commands themselves. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'extract',
    usage: '[options] <file>',
    summary: 'print the claims of papers, one JSON line per paper',
    load: async () => (await import('./commands/extract.js')).addExtract,
  },
  {
    name: 'ingest',
    usage: '[options] <files...>',
    summary: 'extract papers and store their claims',
    load: async () => (await import('./commands/ingest.js')).addIngest,
  },
  {
    name: 'formats',
    usage: '[options] [name]',
    summary: 'list the formats that can be read, with examples',
    load: async () => (await import('./commands/formats.js')).addFormats,
  },
  {
    name: 'serve',
    usage: '[options]',
    summary: 'serve the GraphQL API and the page over HTTP',
    load: async () => (await import('./commands/serve.js')).addServe,
  },
  {
    name: 'ask',
    usage: '[options] <question...>',
    summary: 'ask a question in plain English',
    load: async () => (await import('./commands/ask.js')).addAsk,
  },
  {
    name: 'export',
    usage: '[options] [format]',
    summary: 'export claims as CSV, Parquet, Excel, RDF and more',
    load: async () => (await import('./commands/export.js')).addExport,
  },
  {
    name: 'mcp',
    usage: '[options]',
    summary: 'serve the graph over the Model Context Protocol',
    load: async () => (await import('./commands/mcp.js')).addMcp,
  },
  {
    name: 'copy',
    usage: '[options]',
    summary: 'copy a whole graph into another store',
    load: async () => (await import('./commands/copy.js')).addCopy,
  },
  {
    name: 'doctor',
    usage: '[options]',
    summary: 'show the configuration and check the store',
    load: async () => (await import('./commands/doctor.js')).addDoctor,
  },
  {
    name: 'migrate',
    usage: '[options]',
    summary: "upgrade the store's schema to this version",
    load: async () => (await import('./commands/migrate.js')).addMigrate,
  },
  {
    name: 'keys',
    usage: '',
    summary: 'create, list and revoke API keys',
    load: async () => (await import('./commands/keys.js')).addKeys,
  },
  {
    name: 'backup',
    usage: '[options] <file>',
    summary: 'back up the graph to a file during operation',
    load: async () => (await import('./commands/backup.js')).addBackup,
  },
  {
    name: 'restore',
    usage: '[options] <file>',
    summary: 'replace the graph with a backup',
    load: async () => (await import('./commands/backup.js')).addRestore,
  },
  {
    name: 'verify',
    usage: '[options]',
    summary: 'check every invariant of the graph',
    load: async () => (await import('./commands/verify.js')).addVerify,
  },
  {
    name: 'completion',
    usage: '<shell>',
    summary: 'print a completion script for a shell',
    load: async () => (await import('./commands/completion.js')).addCompletion,
  },
];
