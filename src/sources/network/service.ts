import { Readable } from 'node:stream';
import type { HttpAnswer, HttpClient } from './http-client.js';
import { NetworkError } from './network-error.js';
import type { Pace } from './pace.js';

/** The papers that are requested. */
interface NetworkQuery {
  /** The text after the service's name: an id, a search, a date. */
  readonly text: string;
  /** ISO date: only papers from this day on, as precisely as the service supports. */
  readonly since?: string;
  /** Today's ISO date in UTC. */
  readonly today: string;
  /** Maximum number of papers. */
  readonly most: number;
}

/** A list of papers in any supported format. */
export interface ServicePage {
  /** Its name in errors. */
  readonly name: string;
  stream(): Readable;
}

/** A service on the network that lists papers. One file each. */
export interface NetworkSource {
  /** The prefix before the colon: `arxiv:2206.01191`. */
  readonly name: string;
  readonly title: string;
  readonly examples: readonly string[];
  /** The base URL, without a trailing slash. */
  readonly address: string;
  /** Minimum interval between two requests in milliseconds, as published by the service. */
  readonly intervalMs: number;
  /** Number of days after its own date until which a paper may still appear here. */
  readonly lagDays: number;
  /**
   * Its pages in order; each is fetched when the one before it has been read.
   * @throws NetworkError
   */
  pages(query: NetworkQuery, service: Service): AsyncIterable<ServicePage>;
}

/** The result of checking a response: valid, worth a retry, or invalid. */
export type Check = (text: string) => undefined | { readonly problem: string; readonly passing: boolean };

const API_BYTES = 64 * 1024 * 1024;
const API_MS = 120_000;
/** How long the pages of a search are cached, so that an interrupted run can resume. */
const API_FRESH_MS = 3600_000;

/** A service as seen by one run: its URL, rate limit and key. */
export class Service {
  constructor(
    private readonly client: HttpClient,
    private readonly pace: Pace,
    readonly address: string,
    /** A key or contact address sent to the service. */
    readonly key: string | undefined,
    readonly contact: string | undefined,
  ) {}

  /** One API response. @throws NetworkError */
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

/** A page that is an unmodified response. */
export function servicePage(answer: HttpAnswer): ServicePage {
  return { name: answer.url, stream: () => answer.stream() };
}

/** A page that is assembled here. */
export function pageOfText(name: string, text: string): ServicePage {
  return { name, stream: () => Readable.from([Buffer.from(text)]) };
}

/** Checks for JSON. A truncated response is retried; an HTML page in its place (a proxy, a login) is not. */
export const isJson: Check = (text) => {
  if (/^\s*</.test(text)) return { problem: 'returned a web page instead of JSON', passing: false };
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return { problem: 'returned JSON that is truncated or damaged', passing: true };
  }
};

/** Checks for complete XML with this element. */
export function isXml(element: string): Check {
  return (text) => {
    if (!new RegExp(`<${element}[\\s>]`).test(text.slice(0, 4000))) {
      return { problem: `did not return XML with <${element}>`, passing: false };
    }
    if (!text.trimEnd().endsWith(`</${element}>`)) return { problem: 'returned XML that is truncated', passing: true };
    return undefined;
  };
}

/** The response as JSON of the documented shape. @throws NetworkError if it is not */
export async function jsonOf(answer: HttpAnswer): Promise<Readonly<Record<string, unknown>>> {
  const value: unknown = JSON.parse(await answer.text());
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new NetworkError('UNEXPECTED', `${answer.url} returned JSON without the expected fields`);
}

/** The days from one ISO date to another, inclusive. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = new Date(`${from}T00:00:00Z`); day.toISOString().slice(0, 10) <= to;) {
    days.push(day.toISOString().slice(0, 10));
    day = new Date(day.getTime() + 86_400_000);
  }
  return days;
}
