import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingHttpHeaders } from 'node:http';
import {
  defaultTextMapGetter,
  diag,
  DiagLogLevel,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Context,
  type Span,
  type Tracer as SpanMaker,
} from '@opentelemetry/api';
import { parseKeyPairsIntoRecord, setGlobalErrorHandler, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { sqlState, type Doing, type Note, type Traces } from '@parley/store';
import type { Log } from './log.js';
import type { RequestTrace } from './trace-requests.js';

/** How long a stop waits for what has not been sent yet, in milliseconds. */
const patience = 2000;
/** How often trouble with the collector is told, in milliseconds: it comes again with each batch. */
const tellEvery = 60_000;

const kinds = { asks: SpanKind.CLIENT, works_off: SpanKind.CONSUMER } as const;

/**
 * Keeps traces and sends them to an OpenTelemetry collector, as the OTEL_ variables say. This file and what it imports
 * are loaded only where that is asked for.
 */
export class Tracer implements Traces {
  private readonly going = new AsyncLocalStorage<Context>();
  private readonly propagator = new W3CTraceContextPropagator();
  private readonly provider: BasicTracerProvider;
  private readonly spans: SpanMaker;

  /** @param headers for the collector, as key=value pairs separated by commas */
  constructor(log: Log, role: string, headers: string | undefined) {
    tellOfTrouble(log);
    this.provider = new BasicTracerProvider({
      // what the environment says of the service wins
      resource: defaultResource()
        .merge(resourceFromAttributes({ 'service.name': 'parley', 'parley.role': role }))
        .merge(detectResources({ detectors: [envDetector] })),
      // in batches, beside the requests; what a collector does not take in time is dropped
      spanProcessors: [
        new BatchSpanProcessor(new OTLPTraceExporter(headers ? { headers: parseKeyPairsIntoRecord(headers) } : {})),
      ],
    });
    this.spans = this.provider.getTracer('parley');
  }

  within<T>(name: string, { kind, attributes, parent }: Doing, work: (note: Note) => Promise<T>): Promise<T> {
    const above = this.above(parent);
    if (above === undefined) return work(() => undefined);
    const span = this.spans.startSpan(
      name,
      { ...(kind ? { kind: kinds[kind] } : {}), ...(attributes ? { attributes } : {}) },
      above,
    );
    return this.going.run(trace.setSpan(above, span), async () => {
      try {
        return await work((more) => void span.setAttributes(more));
      } catch (error) {
        fail(span, error);
        throw error;
      } finally {
        span.end();
      }
    });
  }

  current(): string | undefined {
    const span = this.spanNow()?.spanContext();
    if (span === undefined) return undefined;
    const flags = (span.traceFlags & TraceFlags.SAMPLED).toString(16).padStart(2, '0');
    return `00-${span.traceId}-${span.spanId}-${flags}`;
  }

  /** Which trace a line of the log belongs to. */
  ids(): object {
    const span = this.spanNow();
    return span ? idsOf(span) : {};
  }

  /** A request that begins; where its caller keeps a trace, it goes on with that. */
  begin(method: string, requestId: string, headers: IncomingHttpHeaders): RequestTrace {
    const above = this.propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
    const attributes = { 'http.request.method': method, 'parley.request_id': requestId };
    const span = this.spans.startSpan(method, { kind: SpanKind.SERVER, attributes }, above);
    const context = trace.setSpan(above, span);
    return {
      ids: idsOf(span),
      run: (next) => this.going.run(context, next),
      end: (route, status, isWhole) => {
        if (!span.isRecording()) return;
        span
          .updateName(`${method} ${route}`)
          .setAttributes({ 'http.route': route, 'http.response.status_code': status });
        if (!isWhole) span.setAttribute('parley.aborted', true);
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }

  /** Sends what is left, as far as the collector takes it in time. */
  async stop(): Promise<void> {
    const late = new Promise<void>((resolve) => setTimeout(resolve, patience).unref());
    await Promise.race([this.provider.shutdown().catch(() => undefined), late]);
  }

  /**
   * What a span hangs below. Nothing, where it belongs to what is going on and nothing is, or that has ended: what goes
   * on after an answer, such as a stream, is no part of it.
   */
  private above(parent: string | null | undefined): Context | undefined {
    if (parent === undefined) return this.spanNow()?.isRecording() ? this.going.getStore() : undefined;
    if (parent === null) return ROOT_CONTEXT;
    return this.propagator.extract(ROOT_CONTEXT, { traceparent: parent }, defaultTextMapGetter);
  }

  private spanNow(): Span | undefined {
    const context = this.going.getStore();
    return context && trace.getSpan(context);
  }
}

function idsOf(span: Span): object {
  const { traceId, spanId } = span.spanContext();
  return { trace_id: traceId, span_id: spanId };
}

/** By kind alone: what a database says of an error may hold what somebody wrote. */
function fail(span: Span, error: unknown): void {
  const kind = sqlState(error) || (error instanceof Error ? error.name : 'unknown');
  span.setAttribute('error.type', kind).setStatus({ code: SpanStatusCode.ERROR });
}

function tellOfTrouble(log: Log): void {
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = (error: unknown): void => {
    if (performance.now() - toldAt < tellEvery) return;
    toldAt = performance.now();
    log.warn(
      { error: error instanceof Error ? error.message : String(error) },
      'traces are not sent as they should be',
    );
  };
  setGlobalErrorHandler(tell);
  const quiet = (): void => undefined;
  diag.setLogger({ error: tell, warn: tell, info: quiet, debug: quiet, verbose: quiet }, DiagLogLevel.WARN);
}
