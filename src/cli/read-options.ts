import { InvalidArgumentError, Option } from 'commander';
import { FORMAT_NAMES } from '../sources/format-names.js';
import { COLUMN_FIELDS, type Columns, MOST_PAPERS } from '../sources/source.js';

/** Options of commands that read papers. This module imports no source format, so that commands start quickly and load the formats later. */

/** Options of commands that read papers. */
export interface ReadPapersOptions {
  readonly format?: string;
  readonly columns?: Columns;
  /** Maximum length of a record in characters. */
  readonly maxRecord?: number;
}

/** `--format`, for commands that read papers. */
export function formatOption(): Option {
  return new Option(
    '--format <name>',
    'format of the input; by default detected from its content (see: claimgraph formats)',
  ).choices(FORMAT_NAMES);
}

/** `--columns`, for commands that read papers. */
export function columnsOption(): Option {
  const what = 'columns or keys of fields whose names are not recognised: title=Headline,abstract=Text';
  return new Option('--columns <pairs>', what).argParser(columnsIn);
}

/** `--max-record`, for commands that read papers. */
export function maxRecordOption(): Option {
  return new Option(
    '--max-record <megabytes>',
    'reject longer lines and records (default: CLAIMGRAPH_MAX_RECORD, else 8)',
  ).argParser((text) => {
    const megabytes = Number(text);
    if (!(megabytes > 0) || megabytes > 256)
      throw new InvalidArgumentError('Expected a number of megabytes up to 256.');
    return Math.round(megabytes * 1024 * 1024);
  });
}

function columnsIn(text: string): Columns {
  const columns: Record<string, string> = {};
  for (const pair of text.split(/,(?=\s*\w+\s*=)/)) {
    const [, field, name] = /^\s*(\w+)\s*=\s*(.+?)\s*$/.exec(pair) ?? [];
    if (field === undefined || name === undefined || !(COLUMN_FIELDS as readonly string[]).includes(field)) {
      throw new InvalidArgumentError(
        `Expected FIELD=COLUMN pairs such as title=Headline,abstract=Text; fields are ${COLUMN_FIELDS.join(', ')}.`,
      );
    }
    columns[field] = name;
  }
  return columns;
}

/** Options of commands that read from the network. */
export interface NetworkReadOptions {
  /** An ISO date, or "last". */
  readonly since?: string;
  readonly most?: number;
}

/** `--since`, for commands that read from the network. */
export function sinceOption(): Option {
  const what = 'for network sources: only papers since a day (2026-11-20), or since the "last" run';
  return new Option('--since <day>', what).argParser(dayOrLast);
}

/** `--since`, for commands that do not record runs. */
export function sinceDayOption(): Option {
  return new Option('--since <day>', 'for network sources: only papers since a day (2026-11-20)').argParser(dayIn);
}

/** `--most`, for commands that read from the network. */
export function mostOption(): Option {
  const what = `for network sources: at most this many papers of each source (default: ${MOST_PAPERS})`;
  return new Option('--most <papers>', what).argParser(wholeNumber);
}

/** The names of network services, for help texts. */
export const NETWORK_HELP = `
Network sources, cached and within the rate limits of each service:
  arxiv:2206.01191              arxiv:"cat:cs.CL AND all:latency"
  hf:daily                      hf:daily/2026-11-20
  openalex:"on-device latency"  s2:"quantization latency"
  acl:2025.acl-long             doi:10.18653/v1/2020.acl-main.703
  https://example.org/papers.jsonl.gz
Set CLAIMGRAPH_CONTACT to an email address: some services give priority to identified clients.`;

function dayOrLast(text: string): string {
  return text === 'last' ? text : dayIn(text, undefined, ', or "last"');
}

function dayIn(text: string, _before?: unknown, also = ''): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError(`Expected a day such as 2026-11-20${also}.`);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Expected a whole number above 0.');
  return number;
}
