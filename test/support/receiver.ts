import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  at: number;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  message: { type: string; timestamp: string; data: Record<string, unknown> };
}

interface Reply {
  status: number;
  headers?: Record<string, string>;
  /** Milliseconds until it is sent. */
  after?: number;
  /** Whether the connection breaks instead. */
  breaks?: boolean;
}

/** The far side of a webhook: keeps what comes, and answers as it is told. */
export class Receiver {
  readonly received: Received[] = [];
  answer: (one: Received, nth: number) => Reply = () => ({ status: 204 });
  private readonly server: Server = this.make();

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this.base;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What came of one type, oldest first. */
  of(type: string): Received[] {
    return this.received.filter(({ message }) => message.type === type);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private make(): Server {
    return createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const message = JSON.parse(body) as Received['message'];
        const { url: path = '', headers } = request;
        const one = { at: Date.now(), path, headers, body, message };
        this.received.push(one);
        const { status, headers: answered = {}, after = 0, breaks } = this.answer(one, this.received.length);
        if (breaks) return void request.socket.destroy();
        setTimeout(() => response.writeHead(status, answered).end(), after);
      });
    });
  }
}

/** Whether a receiver who knows the secret would believe a message, by the Standard Webhooks specification. */
export function isGenuine({ headers, body }: Received, secret: string): boolean {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const wanted = createHmac('sha256', key).update(signed).digest();
  return String(headers['webhook-signature'])
    .split(' ')
    .some((signature) => {
      const [version, text = ''] = signature.split(',');
      const given = Buffer.from(text, 'base64');
      return version === 'v1' && given.length === wanted.length && timingSafeEqual(given, wanted);
    });
}
