import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer } from '../support/client.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { sqliteStores } from '../support/stores.js';

describe('traces', () => {
  const open = sqliteStores();
  const spans = new InMemorySpanExporter();
  const warnings: string[] = [];
  const logger = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) });
  let store: GraphStore;
  const ask = async (traces: boolean): Promise<void> => {
    const server = await startServer({ store, traces, logger });
    const headers = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
    await server.ask('query Secret { claims(where: {metric: "latency"}) { totalCount } }', {}, headers);
    await server.close();
  };
  beforeAll(async () => {
    store = await open();
    await fill(store, WORLD);
  });
  afterAll(() => {
    for (const api of [trace, context, propagation]) api.disable();
  });

  it('that go nowhere are told at the start', async () => {
    await ask(true);
    expect(warnings.join()).toMatch(/traces are on, but no OpenTelemetry SDK is registered/);
  });

  it('show each request below the one that asked for it, with its questions to the store, and no text of them', async () => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    propagation.setGlobalPropagator(new W3CTraceContextPropagator());
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }));
    await ask(false);
    expect(spans.getFinishedSpans()).toEqual([]);

    warnings.length = 0;
    await ask(true);
    expect(warnings).toEqual([]);
    const finished = spans.getFinishedSpans();
    const request = finished.find(({ name }) => name === 'POST /graphql')!;
    expect(request.spanContext().traceId).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(request.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
    expect(request.attributes).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
      'graphql.operation.name': 'Secret',
    });
    const counted = finished.find(({ name }) => name === 'store countClaims')!;
    expect(counted.parentSpanContext?.spanId).toBe(request.spanContext().spanId);
    expect(JSON.stringify(finished.map(({ name, attributes }) => [name, attributes]))).not.toContain('latency');
  });
});
