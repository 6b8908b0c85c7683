import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Recalled } from '../store/port/graph-store.js';

/** Upper bounds of histograms, in seconds. */
const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Maximum number of operation names with a separate series, since clients choose the names. */
const MOST_OPERATIONS = 100;

/** The metrics for Prometheus. Every server has its own registry, including memory, event loop and garbage collection of the process. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly operations = new Set<string>();
  private readonly requests = this.counter('http_requests_total', 'HTTP requests that were answered', [
    'route',
    'method',
    'status',
  ]);
  private readonly durations = this.histogram('http_request_duration_seconds', 'Time to answer a request', ['route']);
  private readonly operationTimes = this.histogram(
    'graphql_operation_duration_seconds',
    'Time to answer a GraphQL operation, by name',
    ['operation'],
  );
  private readonly errors = this.counter('graphql_errors_total', 'GraphQL errors sent to clients, by code', ['code']);
  private readonly storeCalls = this.counter('store_calls_total', 'Queries to the store', ['question']);
  private readonly storeTimes = this.histogram('store_call_duration_seconds', 'Duration of a query to the store', [
    'question',
  ]);
  private readonly unchanged = this.counter(
    'http_not_modified_total',
    'Responses 304, because the client already had the answer',
    [],
  );
  private readonly refusals = this.counter('refused_requests_total', 'Rejected requests', ['reason']);

  private readonly readTexts = this.counter('read_texts_total', 'Texts extracted for the API', []);
  private readonly readTimes = this.histogram('reading_duration_seconds', 'Time to extract the texts of a request', []);
  private readonly unreadableTexts = this.counter(
    'unreadable_texts_total',
    'Texts that could not be extracted, or not in time',
    [],
  );
  private readonly papers = this.counter('ingested_papers_total', 'Papers sent to the API, by outcome', ['status']);
  private readonly lookups = this.counter('cache_lookups_total', 'Cache lookups', ['cache', 'result']);
  private recalled: Recalled = { hits: 0, misses: 0 };

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  } // prettier-ignore

  /**
   * Counts an HTTP response.
   * @param route the route's pattern rather than the URL, to bound the number of series
   */
  request(route: string, method: string, status: number, seconds: number): void {
    this.requests.inc({ route, method, status: String(status) });
    this.durations.observe({ route }, seconds);
    if (status === 304) this.unchanged.inc();
  }

  /**
   * Counts an executed GraphQL operation.
   * @param name as given by the client
   */
  operation(name: string | undefined, seconds: number): void {
    const known = name === undefined ? 'anonymous' : this.seriesOf(name);
    this.operationTimes.observe({ operation: known }, seconds);
  }

  /** Counts a GraphQL error sent to a client. */
  error(code: string): void {
    this.errors.inc({ code });
  }

  /** Counts a query to the store. */
  storeCall(question: string, seconds: number): void {
    this.storeCalls.inc({ question });
    this.storeTimes.observe({ question }, seconds);
  }

  /** Counts extracted texts, and those that exceeded the time limit. */
  read(texts: number, seconds: number): void {
    this.readTexts.inc(texts);
    this.readTimes.observe(seconds);
  }

  unreadable(): void {
    this.unreadableTexts.inc();
  }

  /** Counts a paper sent to the API. @param status ADDED, UPDATED, UNCHANGED or REJECTED */
  ingested(status: string): void {
    this.papers.inc({ status });
  }

  cacheLookup(cache: 'answers' | 'remembered answers' | 'persisted queries', hit: boolean): void {
    this.lookups.inc({ cache, result: hit ? 'hit' : 'miss' });
  }

  /** Counts a rejected request: a wrong key, too many at once or per minute. */
  refused(reason: 'wrong key' | 'too many wrong keys' | 'too many at once' | 'too many a minute'): void {
    this.refusals.inc({ reason });
  }

  /**
   * All metrics in Prometheus' text format (version 0.0.4).
   * @param storeUp whether the store answers
   * @param recalled hits and misses of the store's cache, if it has one
   */
  async text(storeUp: boolean, recalled = this.recalled): Promise<string> {
    this.lookups.inc({ cache: 'store', result: 'hit' }, recalled.hits - this.recalled.hits);
    this.lookups.inc({ cache: 'store', result: 'miss' }, recalled.misses - this.recalled.misses);
    this.recalled = recalled;
    const gauge = '# HELP claimgraph_store_up Whether the store answers\n# TYPE claimgraph_store_up gauge\n';
    return `${await this.registry.metrics()}\n${gauge}claimgraph_store_up ${storeUp ? 1 : 0}\n`;
  }

  private seriesOf(name: string): string {
    if (this.operations.size < MOST_OPERATIONS) this.operations.add(name);
    return this.operations.has(name) ? name : 'other';
  }

  private counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({ name: `claimgraph_${name}`, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  private histogram<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Histogram<Label> {
    return new Histogram({
      name: `claimgraph_${name}`,
      help,
      labelNames: [...labelNames],
      buckets: SECONDS,
      registers: [this.registry],
    });
  }
}
