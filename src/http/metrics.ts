/** Upper bounds of the duration histogram, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts what the server does, and shows it in Prometheus' text format (version 0.0.4). */
export class Metrics {
  private readonly counters = new Map<string, Map<string, number>>();
  private readonly durations = new Map<string, { readonly buckets: number[]; sum: number; count: number }>();
  private readonly started = Date.now();

  /** An answered HTTP request. @param route the pattern, not the address, so that the number of series is bound */
  request(route: string, method: string, status: number, seconds: number): void {
    this.count('claimgraph_http_requests_total', { route, method, status: String(status) });
    const known = this.durations.get(route) ?? { buckets: BUCKETS.map(() => 0), sum: 0, count: 0 };
    this.durations.set(route, known);
    BUCKETS.forEach((bound, i) => {
      if (seconds <= bound) known.buckets[i]! += 1;
    });
    known.sum += seconds;
    known.count += 1;
  }

  /** A GraphQL error that went out. */
  error(code: string): void {
    this.count('claimgraph_graphql_errors_total', { code });
  }

  /** A question to the store. */
  storeCall(question: string): void {
    this.count('claimgraph_store_calls_total', { question });
  }

  /** Everything as text; `extra` are gauges that are measured at this moment. */
  text(extra: Readonly<Record<string, number>> = {}): string {
    const gauges = {
      claimgraph_uptime_seconds: (Date.now() - this.started) / 1000,
      process_resident_memory_bytes: process.memoryUsage().rss,
      ...extra,
    };
    const lines = Object.entries(gauges).flatMap(([name, value]) => [`# TYPE ${name} gauge`, `${name} ${value}`]);
    for (const [name, series] of this.counters) {
      lines.push(`# TYPE ${name} counter`, ...[...series].map(([labels, value]) => `${name}{${labels}} ${value}`));
    }
    return [...lines, ...this.histogram(), ''].join('\n');
  }

  private count(name: string, labels: Readonly<Record<string, string>>): void {
    const series = this.counters.get(name) ?? new Map<string, number>();
    this.counters.set(name, series);
    const key = Object.entries(labels)
      .map(([label, value]) => `${label}="${value.replace(/[\\"\n]/g, '_')}"`)
      .join(',');
    series.set(key, (series.get(key) ?? 0) + 1);
  }

  private histogram(): string[] {
    const name = 'claimgraph_http_request_duration_seconds';
    const lines = [...this.durations].flatMap(([route, { buckets, sum, count }]) => [
      ...BUCKETS.map((bound, i) => `${name}_bucket{route="${route}",le="${bound}"} ${buckets[i]}`),
      `${name}_bucket{route="${route}",le="+Inf"} ${count}`,
      `${name}_sum{route="${route}"} ${sum}`,
      `${name}_count{route="${route}"} ${count}`,
    ]);
    return lines.length > 0 ? [`# TYPE ${name} histogram`, ...lines] : [];
  }
}
