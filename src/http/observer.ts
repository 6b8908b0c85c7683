import { type ReadableText, type Reader, UnreadableTextError } from '../reader/reader.js';
import type { Extraction } from '../domain/extraction.js';
import type { Metrics } from './metrics.js';
import type { Traces } from './traces.js';

/** Measures and traces the work that requests cause. */
export class Observer {
  constructor(
    readonly metrics: Metrics,
    readonly traces: Traces,
  ) {}

  /** Runs a query on the store. */
  storeCall<T>(question: string, call: () => T): T {
    const started = performance.now();
    const answer = this.traces.around(`store ${question}`, call);
    const told = (): void => this.metrics.storeCall(question, (performance.now() - started) / 1000);
    if (answer instanceof Promise) answer.then(told, told);
    return answer;
  }

  /** The reader, instrumented with its duration. */
  reader(reader: Reader): Reader {
    const read = async (texts: readonly ReadableText[]): Promise<Extraction[]> => {
      const started = performance.now();
      try {
        return await this.traces.around('read', () => reader.read(texts));
      } catch (error) {
        if (error instanceof UnreadableTextError) this.metrics.unreadable();
        throw error;
      } finally {
        this.metrics.read(texts.length, (performance.now() - started) / 1000);
      }
    };
    return { id: reader.id, parallel: reader.parallel, read };
  }

  operation(name: string | undefined, seconds: number): void {
    this.traces.operation(name);
    this.metrics.operation(name, seconds);
  }

  persisted(known: boolean): void {
    this.metrics.cacheLookup('persisted queries', known);
  }

  error(code: string): void {
    this.metrics.error(code);
  }
}
