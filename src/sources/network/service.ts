import { Readable } from 'node:stream';
import type { HttpAnswer, HttpClient } from './http-client.js';
import { NetworkError } from './network-error.js';
import type { Pace } from './pace.js';

/** Which papers are asked for. */
interface NetworkQuery {
  /** What stands behind the service's name: an id, a search, a date. */
  readonly text: string;
  /** ISO date: only what came on this day or later, as near as the service can tell. */
  readonly since?: string;
  /** ISO date of today, UTC. */
  readonly today: string;
  /** How many papers at most. */
  readonly most: number;
}

/** A list of papers, in any of the formats that are read. */
export interface ServicePage {
  /** What to call it in errors. */
  readonly name: string;
  stream(): Readable;
}

/** A service on the network that lists papers. One file each. */
export interface NetworkSource {
  /** What stands before the colon: `arxiv:2206.01191`. */
  readonly name: string;
  readonly title: string;
  readonly examples: readonly string[];
  /** Where the service answers, without a slash at the end. */
  readonly address: string;
  /** The least time between two requests, in milliseconds, as the service publishes it. */
  readonly intervalMs: number;
  /** For how many days after its own date a paper may still appear here. */
  readonly lagDays: number;
  /**
   * Its pages, one after another, each fetched when the one before it has been read.
   * @throws NetworkError
   */
  pages(query: NetworkQuery, service: Service): AsyncIterable<ServicePage>;
}

/** What is right about an answer: nothing, or why another try is needed, or why none helps. */
export type Check = (text: string) => undefined | { readonly problem: string; readonly passing: boolean };

const API_BYTES = 64 * 1024 * 1024;
const API_MS = 120_000;
/** For so long the pages of a search are the same: a run that was cut off goes on where it stopped. */
const API_FRESH_MS = 3600_000;

/** A service as one run sees it: where it is, how fast it may be asked, and with which key. */
export class Service {
  constructor(
    private readonly client: HttpClient,
    private readonly pace: Pace,
    readonly address: string,
    /** A key or a contact that the service knows the asker by. */
    readonly key: string | undefined,
    readonly contact: string | undefined,
  ) {}

  /** One answer of an API. @throws NetworkError */
  get(
    path: string,
    options: { readonly headers?: Readonly<Record<string, string>>; readonly freshMs?: number; readonly check: Check },
  ): Promise<HttpAnswer> {
    return this.client.get(path.startsWith('http') ? path : this.address + path, {
      pace: this.pace,
      freshMs: API_FRESH_MS,
      mostBytes: API_BYTES,
      mostMs: API_MS,
      ...options,
    });
  }

  /** A file of any size. @throws NetworkError */
  file(url: string): Promise<HttpAnswer> {
    return this.client.get(url, { pace: this.pace, mostBytes: 16 * 1024 ** 3, mostMs: 6 * 3600_000 });
  }
}

/** A page that is an answer as it came. */
export function servicePage(answer: HttpAnswer): ServicePage {
  return { name: answer.url, stream: () => answer.stream() };
}

/** A page that was put together here. */
export function pageOfText(name: string, text: string): ServicePage {
  return { name, stream: () => Readable.from([Buffer.from(text)]) };
}

/** Is it JSON? What is cut off is asked for again; a page for people in its place (a proxy, a login) is not. */
export const isJson: Check = (text) => {
  if (/^\s*</.test(text)) return { problem: 'gave a web page where JSON was expected', passing: false };
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return { problem: 'gave JSON that breaks off or is damaged', passing: true };
  }
};

/** Is it XML with this element, to its end? */
export function isXml(element: string): Check {
  return (text) => {
    if (!new RegExp(`<${element}[\\s>]`).test(text.slice(0, 4000))) {
      return { problem: `gave something else where XML with <${element}> was expected`, passing: false };
    }
    if (!text.trimEnd().endsWith(`</${element}>`)) return { problem: 'gave XML that breaks off', passing: true };
    return undefined;
  };
}

/** The answer as JSON, of the shape that the API promises. @throws NetworkError when it is none */
export async function jsonOf(answer: HttpAnswer): Promise<Readonly<Record<string, unknown>>> {
  const value: unknown = JSON.parse(await answer.text());
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new NetworkError('UNEXPECTED', `${answer.url} gave JSON without the fields that were expected`);
}

/** Days from one ISO date to another, both among them. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = new Date(`${from}T00:00:00Z`); day.toISOString().slice(0, 10) <= to;) {
    days.push(day.toISOString().slice(0, 10));
    day = new Date(day.getTime() + 86_400_000);
  }
  return days;
}
