import {
  context,
  propagation,
  ProxyTracerProvider,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import { programVersion } from './program-version.js';

/**
 * Spans of requests and their store queries, with OpenTelemetry's API. An SDK registered by the operator exports them; without
 * one they are discarded. They contain names and times, never a query's text or a value.
 */
export class Traces {
  private readonly tracer: Tracer | undefined;

  constructor(on: boolean) {
    this.tracer = on ? trace.getTracer('claimgraph', programVersion()) : undefined;
  }

  /** A span for every request, a child of the one in its `traceparent`. */
  follow(app: FastifyInstance): void {
    const { tracer } = this;
    if (!tracer) return;
    app.addHook('onRequest', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      const attributes = { 'http.request.method': request.method, 'http.route': route, 'request.id': request.id };
      const above = propagation.extract(context.active(), request.headers);
      const span = tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes }, above);
      reply.raw.once('close', () => {
        span.setAttribute('http.response.status_code', reply.statusCode);
        if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      });
      context.with(trace.setSpan(above, span), done);
    });
  }

  /** Adds the requested operation to the span of the current request. */
  operation(name: string | undefined): void {
    if (this.tracer && name !== undefined) trace.getActiveSpan()?.setAttribute('graphql.operation.name', name);
  }

  /** A span around some work. */
  around<T>(name: string, work: () => T): T {
    if (!this.tracer) return work();
    return this.tracer.startActiveSpan(name, (span) => {
      const answer = work();
      if (!(answer instanceof Promise)) {
        span.end();
        return answer;
      }
      const failed = (error: unknown): void => {
        span.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error).name });
        span.end();
      };
      answer.then(() => span.end(), failed);
      return answer;
    });
  }
}

/** Whether an SDK has been registered. */
export function tracesGoSomewhere(): boolean {
  const provider = trace.getTracerProvider();
  return (
    !(provider instanceof ProxyTracerProvider) || provider.getDelegate() !== new ProxyTracerProvider().getDelegate()
  );
}
