import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DEFAULT_LIMITS, type QueryLimits } from './graphql/limits/default-limits.js';
import { SOURCE_LIMITS, type SourceLimits } from './sources/source.js';
import { DEFAULT_ADDRESS } from './store/open.js';
import { NEO4J_DEFAULTS, type OpenOptions, WRITER_MS } from './store/port/address.js';

/** A setting: the only place that defines its type, default and meaning. */
interface Setting<T> {
  /** The environment variable. In a configuration file, the same in lower case without CLAIMGRAPH_. */
  readonly variable: `CLAIMGRAPH_${string}`;
  /** A one-line description, printed in the README. */
  readonly meaning: string;
  /** Parses the text of an environment variable. */
  readonly read: z.ZodType<T>;
  readonly byDefault: T;
  /** Whether it is secret and never printed. */
  readonly secret?: boolean;
}

const text = z.string();
const list = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()))
  .transform((parts) => parts.filter((part) => part !== ''));
const count = (least: number, most = Number.MAX_SAFE_INTEGER) => {
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  return z.coerce
    .number(`expected a whole number ${range}`)
    .int(`expected a whole number ${range}`)
    .min(least, `expected a whole number ${range}`)
    .max(most, `expected a whole number ${range}`);
};
const wholeOrNothing = z.string().regex(/^\d+$/, 'expected a whole number of at least 0');
const logLevel = z.enum(
  ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
  'expected trace, debug, info, warn, error, fatal or silent',
);
const setting = <T>(
  variable: `CLAIMGRAPH_${string}`,
  read: z.ZodType<T>,
  byDefault: NoInfer<T>,
  meaning: string,
  more: { readonly secret?: boolean } = {},
): Setting<T> => ({ variable, read, byDefault, meaning, ...more });

const MIB = 1024 * 1024;

/** All settings, in the order of the documentation. */
export const SETTINGS = {
  store: setting('CLAIMGRAPH_STORE', text, DEFAULT_ADDRESS, '`sqlite:PATH` or `neo4j://USER:PASSWORD@HOST:PORT/DATABASE` (also `bolt://`, `neo4j+s://`, `bolt+s://`)', { secret: true }),
  neo4jPassword: setting('CLAIMGRAPH_NEO4J_PASSWORD', text, '', 'the password, if it is not part of the address', { secret: true }),
  neo4jPool: setting('CLAIMGRAPH_NEO4J_POOL', count(1), NEO4J_DEFAULTS.pool, 'maximum number of connections to Neo4j'),
  neo4jConnectMs: setting('CLAIMGRAPH_NEO4J_CONNECT_MS', count(1), NEO4J_DEFAULTS.connectMs, 'timeout for opening a connection to Neo4j'),
  neo4jAcquireMs: setting('CLAIMGRAPH_NEO4J_ACQUIRE_MS', count(1), NEO4J_DEFAULTS.acquireMs, 'timeout for a free connection to Neo4j'),
  neo4jReadMs: setting('CLAIMGRAPH_NEO4J_READ_MS', count(1), NEO4J_DEFAULTS.readMs, 'time limit of a query in Neo4j'),
  neo4jRetryMs: setting('CLAIMGRAPH_NEO4J_RETRY_MS', count(1), NEO4J_DEFAULTS.retryMs, 'how long `ingest`, `copy` and `restore` wait for a slow or restarting Neo4j, in reads as well as writes'),
  writerMs: setting('CLAIMGRAPH_WRITER_MS', count(1), WRITER_MS, 'how long a write waits for a writer in another process'),
  contact: setting('CLAIMGRAPH_CONTACT', text, '', 'a contact email address for network sources; some services give priority to identified clients'),
  cache: setting('CLAIMGRAPH_CACHE', text, '', 'the folder for cached responses of network sources; by default `claimgraph` in the user’s cache folder'),
  mirrorIntervalMs: setting('CLAIMGRAPH_MIRROR_INTERVAL_MS', wholeOrNothing, '', 'minimum interval between two requests to a mirror'),
  readerKey: setting('CLAIMGRAPH_READER_KEY', text, '', 'the API key of a model used instead of the built-in reader', { secret: true }),
  host: setting('CLAIMGRAPH_HOST', text, '127.0.0.1', 'the address that `serve` listens on'),
  port: setting('CLAIMGRAPH_PORT', count(0, 65_535), 4000, 'the port that `serve` listens on; 0 chooses a free one'),
  allowedHosts: setting('CLAIMGRAPH_ALLOWED_HOSTS', list, [], 'further host names of the server, separated by commas'),
  corsOrigins: setting('CLAIMGRAPH_CORS_ORIGINS', list, [], 'origins whose pages may read responses, separated by commas; `*` for all'),
  trustedProxies: setting('CLAIMGRAPH_TRUSTED_PROXIES', list, [], 'addresses or networks of proxies whose `X-Forwarded-For` is trusted, separated by commas'),
  apiKeys: setting('CLAIMGRAPH_API_KEYS', text, '', '`name:role:key,…` for containers; roles are `read`, `review`, `write`, a key has 16 characters or more', { secret: true }),
  keysFile: setting('CLAIMGRAPH_KEYS_FILE', text, './data/keys.json', 'the file in which `claimgraph keys` stores hashes of keys'),
  logLevel: setting('CLAIMGRAPH_LOG_LEVEL', logLevel, 'info', 'the level of the log on stderr: `trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`'),
  requestMs: setting('CLAIMGRAPH_REQUEST_MS', count(1), 15_000, 'time limit of all queries of one request together'),
  extractMs: setting('CLAIMGRAPH_EXTRACT_MS', count(1), 10_000, 'time limit for extracting a paper sent to the API'),
  traces: setting('CLAIMGRAPH_TRACES', z.enum(['on', 'off'], 'expected on or off'), 'off', '`on` creates spans with OpenTelemetry’s API; a registered SDK exports them'),
  shutdownMs: setting('CLAIMGRAPH_SHUTDOWN_MS', count(0), 10_000, 'how long to wait for running requests on shutdown'),
  bodyBytes: setting('CLAIMGRAPH_BODY_BYTES', count(1), 4 * MIB, 'maximum size of a request’s body'),
  answerBytes: setting('CLAIMGRAPH_ANSWER_BYTES', count(0), 32 * MIB, 'memory for caching responses while the graph is unchanged; 0 for no cache'),
  concurrent: setting('CLAIMGRAPH_CONCURRENT', count(1), 100, 'maximum number of concurrent requests; further ones get 503'),
  requestsPerMinute: setting('CLAIMGRAPH_REQUESTS_PER_MINUTE', count(0), 6000, 'requests of one client per minute; 0 for no limit; clients on this machine are not limited'),
  wrongKeysPerMinute: setting('CLAIMGRAPH_WRONG_KEYS_PER_MINUTE', count(1), 10, 'wrong keys of one client per minute, after which it gets 429'),
  maxDepth: setting('CLAIMGRAPH_MAX_DEPTH', count(1), DEFAULT_LIMITS.depth, 'maximum nesting of the fields of a query'),
  maxRootFields: setting('CLAIMGRAPH_MAX_ROOT_FIELDS', count(1), DEFAULT_LIMITS.rootFields, 'maximum number of root fields of a query'),
  maxAliases: setting('CLAIMGRAPH_MAX_ALIASES', count(0), DEFAULT_LIMITS.aliases, 'maximum number of aliases in a query'),
  maxDirectives: setting('CLAIMGRAPH_MAX_DIRECTIVES', count(0), DEFAULT_LIMITS.directives, 'maximum number of directives in a query'),
  maxTokens: setting('CLAIMGRAPH_MAX_TOKENS', count(1), DEFAULT_LIMITS.tokens, 'maximum number of tokens of a query'),
  maxRows: setting('CLAIMGRAPH_MAX_ROWS', count(1), DEFAULT_LIMITS.rows, 'maximum number of objects in a response, computed from `first`'),
  maxValues: setting('CLAIMGRAPH_MAX_VALUES', count(1), DEFAULT_LIMITS.values, 'maximum number of numbers and texts in a response, computed from `first`'),
  maxAnswerBytes: setting('CLAIMGRAPH_MAX_ANSWER_BYTES', count(1), DEFAULT_LIMITS.answerBytes, 'maximum size of a response as JSON'),
  maxListEntries: setting('CLAIMGRAPH_MAX_LIST_ENTRIES', count(1), DEFAULT_LIMITS.listEntries, 'maximum number of entries of a list in an argument'),
  maxTitle: setting('CLAIMGRAPH_MAX_TITLE', count(1), SOURCE_LIMITS.title, 'maximum length of a paper’s title in characters'),
  maxAbstract: setting('CLAIMGRAPH_MAX_ABSTRACT', count(1), SOURCE_LIMITS.abstract, 'maximum length of a paper’s abstract in characters'),
  maxRecord: setting('CLAIMGRAPH_MAX_RECORD', count(1, 256 * MIB), SOURCE_LIMITS.record, 'maximum length of a line or record of a file in characters; also `--max-record`'),
  maxTable: setting('CLAIMGRAPH_MAX_TABLE', count(1, 512 * MIB - 1), SOURCE_LIMITS.table, 'maximum length of one task of a leaderboard file in characters'),
  maxNesting: setting('CLAIMGRAPH_MAX_NESTING', count(1, 1000), SOURCE_LIMITS.nesting, 'maximum nesting of objects, lists and elements in a file or a request'),
  maxArchives: setting('CLAIMGRAPH_MAX_ARCHIVES', count(1, 20), SOURCE_LIMITS.archives, 'maximum nesting of archives'),
  maxGrowth: setting('CLAIMGRAPH_MAX_GROWTH', count(1), SOURCE_LIMITS.growth, 'maximum factor by which a compressed file may expand beyond CLAIMGRAPH_UNPACKED_BYTES'),
  unpackedBytes: setting('CLAIMGRAPH_UNPACKED_BYTES', count(0), SOURCE_LIMITS.unpackedBytes, 'the size to which every compressed file may expand'),
} as const; // prettier-ignore

export type SettingName = keyof typeof SETTINGS;
export type Settings = { readonly [Name in SettingName]: (typeof SETTINGS)[Name]['byDefault'] };
/** The origin of a setting's value. */
export type Origin = 'option' | 'environment' | 'file' | 'default';

export interface Configuration {
  readonly settings: Settings;
  readonly origins: Readonly<Record<SettingName, Origin>>;
}

/** A setting has an invalid value, or an unknown name that resembles a setting. One line, without secret values. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** The variable that names a configuration file: a JSON object of settings by their names in lower case. */
const FILE_VARIABLE = 'CLAIMGRAPH_CONFIG';
/**
 * Variables with the same prefix that are not settings of this program: for tests, the Python client and containers, and the
 * key and mirror of each network source.
 */
const NOT_OURS =
  /^CLAIMGRAPH_(?:TEST_.*|URL|CONFIG|BIND|DEBIAN_MIRROR|WRITE_DOCS|(?:ARXIV|HF|OPENALEX|S2|ACL|DOI|HTTPS)_(?:KEY|ADDRESS))$/;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * All settings: from the command line, otherwise the environment, the configuration file, or the default.
 * @param options values of the command line, already checked
 * @throws ConfigurationError for the first setting that is invalid or unknown
 */
export function configure(env: Environment, options: Partial<Settings> = {}): Configuration {
  refuseUnknown(Object.keys(env).filter((name) => /^CLAIMGRAPH_/i.test(name) && !NOT_OURS.test(name)));
  const file = fileSettings(env[FILE_VARIABLE]);
  const settings: Record<string, unknown> = {};
  const origins: Record<string, Origin> = {};
  for (const [name, one] of Object.entries(SETTINGS)) {
    const given = options[name as SettingName];
    const fromEnv = env[one.variable] === '' ? undefined : env[one.variable];
    const written = fromEnv ?? file.get(one.variable);
    settings[name] = given ?? (written === undefined ? one.byDefault : valueOf(one, written));
    origins[name] =
      given !== undefined
        ? 'option'
        : fromEnv !== undefined
          ? 'environment'
          : written === undefined
            ? 'default'
            : 'file';
  }
  return { settings: settings as Settings, origins: origins as Record<SettingName, Origin> };
}

function valueOf({ variable, read, secret }: Setting<unknown>, written: string): unknown {
  const result = read.safeParse(written);
  if (result.success) return result.data;
  const expected = result.error.issues[0]!.message;
  throw new ConfigurationError(`${variable} is ${secret ? 'wrong' : `"${written}"`}; ${expected}`);
}

/** By variable. Numbers, flags and lists may be written in JSON. */
function fileSettings(path: string | undefined): Map<string, string> {
  if (path === undefined || path === '') return new Map();
  const object = readJson(path);
  const written = Object.entries(object).map(([name, value]): [string, string] => {
    const values = Array.isArray(value) ? value : [value];
    if (!values.every((part) => ['string', 'number', 'boolean'].includes(typeof part))) {
      throw new ConfigurationError(`${path}: "${name}" is neither a text, a number, true, false nor a list of texts`);
    }
    return [`CLAIMGRAPH_${name.toUpperCase()}`, values.join(',')];
  });
  refuseUnknown(
    written.map(([variable]) => variable),
    path,
  );
  return new Map(written);
}

function readJson(path: string): Readonly<Record<string, unknown>> {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw new ConfigurationError(`${path}, named by ${FILE_VARIABLE}, cannot be read: ${(error as Error).message}`);
  }
  throw new ConfigurationError(`${path}, named by ${FILE_VARIABLE}, is not a JSON object of settings`);
}

function refuseUnknown(variables: readonly string[], file?: string): void {
  const known = Object.values(SETTINGS).map(({ variable }): string => variable);
  const unknown = variables.find((variable) => !known.includes(variable));
  if (unknown === undefined) return;
  const near = known.find((variable) => isNear(variable, unknown));
  const shown = file === undefined ? unknown : `${file}: "${unknown.replace('CLAIMGRAPH_', '').toLowerCase()}"`;
  const hint = near === undefined ? 'the README lists all' : `did you mean ${near}?`;
  throw new ConfigurationError(`${shown} is not a setting; ${hint}`);
}

/** Whether they differ in at most two letters, or in the order of their parts. */
function isNear(a: string, b: string): boolean {
  const letters = (name: string): string => [...name.toUpperCase()].sort().join('');
  if (letters(a) === letters(b)) return true;
  if (Math.abs(a.length - b.length) > 2) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let to = 0;
  while (to < Math.min(a.length, b.length) - from && a.at(-1 - to) === b.at(-1 - to)) to++;
  return Math.max(a.length, b.length) - from - to <= 2;
}

/** A text in which the table between the two comments about settings has been updated. */
export function withSettingsTable(text: string): string {
  return text.replace(/(<!-- settings: .*? -->\n)[^]*?(<!-- end of settings -->)/, `$1\n${settingsTable()}\n\n$2`);
}

function settingsTable(): string {
  const rows = Object.values(SETTINGS).map(({ variable, meaning, byDefault }) => {
    return `| \`${variable}\` | ${meaning} | ${shownDefault(byDefault)} |`;
  });
  const file = `| \`${FILE_VARIABLE}\` | a JSON file of settings, named as here without \`CLAIMGRAPH_\` in lower case | none |`;
  const services =
    '| `CLAIMGRAPH_S2_KEY`, `CLAIMGRAPH_ARXIV_ADDRESS` … | the key, or the address of a mirror, of a network source (`ARXIV`, `HF`, `OPENALEX`, `S2`, `ACL`, `DOI`); only in the environment | none |';
  return ['| variable | meaning | default |', '| --- | --- | --- |', ...rows, services, file].join('\n');
}

function shownDefault(value: unknown): string {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return 'none';
  return `\`${String(value)}\``;
}

/** A setting's value as shown to users. */
export function shownValue(name: SettingName, settings: Settings): string {
  const one: Setting<unknown> = SETTINGS[name];
  const value: unknown = settings[name];
  if (one.secret && name !== 'store') return value === '' ? 'none' : 'set (not shown)';
  if (Array.isArray(value)) return value.join(', ') || 'none';
  return String(value) || 'none';
}

/** The settings for stores. */
export function storeSettings(settings: Settings): Pick<OpenOptions, 'neo4j' | 'writerMs'> {
  const { writerMs, neo4jPool, neo4jConnectMs, neo4jAcquireMs, neo4jReadMs, neo4jRetryMs } = settings;
  return {
    writerMs,
    neo4j: {
      pool: neo4jPool,
      connectMs: neo4jConnectMs,
      acquireMs: neo4jAcquireMs,
      readMs: neo4jReadMs,
      retryMs: neo4jRetryMs,
    },
  };
}

/** The limits of queries. */
export function queryLimits(settings: Settings): QueryLimits {
  return {
    depth: settings.maxDepth,
    rootFields: settings.maxRootFields,
    aliases: settings.maxAliases,
    directives: settings.maxDirectives,
    tokens: settings.maxTokens,
    rows: settings.maxRows,
    values: settings.maxValues,
    answerBytes: settings.maxAnswerBytes,
    listEntries: settings.maxListEntries,
    title: settings.maxTitle,
    abstract: settings.maxAbstract,
  };
}

/** The limits of paper files. */
export function sourceLimits(settings: Settings): SourceLimits {
  return {
    title: settings.maxTitle,
    abstract: settings.maxAbstract,
    record: settings.maxRecord,
    table: settings.maxTable,
    nesting: settings.maxNesting,
    archives: settings.maxArchives,
    growth: settings.maxGrowth,
    unpackedBytes: settings.unpackedBytes,
  };
}
