import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CollectedSpan {
  service: unknown;
  traceId: string;
  spanId: string;
  parentId: string;
  name: string;
  /** 2 serves, 3 asks, 5 works off. */
  kind: number;
  attributes: Record<string, unknown>;
  failed: boolean;
}

/** The far side of an OTLP exporter (HTTP, protobuf): keeps the spans it is sent. */
export class Collector {
  readonly spans: CollectedSpan[] = [];
  readonly headers: Record<string, unknown>[] = [];
  /** Takes everything and never answers. */
  hangs = false;
  private readonly server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      this.headers.push({ path: request.url, ...request.headers });
      if (this.hangs) return;
      this.spans.push(...spansIn(Buffer.concat(chunks)));
      response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
    });
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** Waits for a span that fits. */
  async find(fits: (span: CollectedSpan) => boolean, patience = 15_000): Promise<CollectedSpan> {
    for (const end = Date.now() + patience; Date.now() < end;) {
      const found = this.spans.find(fits);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`no such span among ${this.spans.map(({ name }) => name).join(', ')}`);
  }
}

/** The fields of a protobuf message: numbers, or bytes to be read further. */
function fieldsOf(message: Buffer): [number, bigint | Buffer][] {
  const fields: [number, bigint | Buffer][] = [];
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = message[at++] ?? 0;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < message.length) {
    const tag = Number(varint());
    const wire = tag & 7;
    if (wire === 0) fields.push([tag >> 3, varint()]);
    else {
      const length = wire === 1 ? 8 : wire === 5 ? 4 : Number(varint());
      fields.push([tag >> 3, message.subarray(at, at + length)]);
      at += length;
    }
  }
  return fields;
}

const all = (message: Buffer, field: number): Buffer[] =>
  fieldsOf(message).flatMap(([n, value]) => (n === field && Buffer.isBuffer(value) ? [value] : []));
const one = (message: Buffer, field: number): Buffer => all(message, field)[0] ?? Buffer.alloc(0);
const int = (message: Buffer, field: number): number =>
  Number(fieldsOf(message).find(([n, value]) => n === field && typeof value === 'bigint')?.[1] ?? 0);

function spansIn(request: Buffer): CollectedSpan[] {
  return all(request, 1).flatMap((ofResource) => {
    const service = attributesIn(all(one(ofResource, 1), 1))['service.name'];
    return all(ofResource, 2).flatMap((ofScope) =>
      all(ofScope, 2).map((span) => ({
        service,
        traceId: one(span, 1).toString('hex'),
        spanId: one(span, 2).toString('hex'),
        parentId: one(span, 4).toString('hex'),
        name: one(span, 5).toString(),
        kind: int(span, 6),
        attributes: attributesIn(all(span, 9)),
        failed: int(one(span, 15), 3) === 2,
      })),
    );
  });
}

function attributesIn(pairs: Buffer[]): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [[kind, value] = [0, 0n]] = fieldsOf(one(pair, 2));
      const read = Buffer.isBuffer(value) ? value.toString() : kind === 2 ? value === 1n : Number(value);
      return [one(pair, 1).toString(), read];
    }),
  );
}
