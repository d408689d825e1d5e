import http from 'node:http';
import type { AddressInfo, Server } from 'node:net';

export interface ReadEvent {
  id: string;
  event: string;
  data: { id: string; postId: string; parentId: string | null; total: number };
}

/** Reads server-sent events from a server that listens. */
export class EventReader {
  readonly events: ReadEvent[] = [];
  ended = false;
  status = 0;
  private rest = '';
  private request: http.ClientRequest | undefined;

  static async open(server: Server, path: string, headers: Record<string, string> = {}): Promise<EventReader> {
    const reader = new EventReader();
    const { port } = server.address() as AddressInfo;
    await new Promise<void>((resolve, reject) => {
      reader.request = http.get({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
        reader.status = answer.statusCode ?? 0;
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => reader.take(chunk));
        answer.on('close', () => (reader.ended = true));
        resolve();
      });
      reader.request.on('error', (error) => {
        reader.ended = true;
        reject(error);
      });
    });
    return reader;
  }

  /** Waits until `count` events have come. */
  async until(count: number, patience = 8000): Promise<ReadEvent[]> {
    const end = Date.now() + patience;
    while (this.events.length < count && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    return this.events;
  }

  close(): void {
    this.request?.destroy();
  }

  private take(chunk: string): void {
    const blocks = (this.rest + chunk).split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
      if (fields.has('event'))
        this.events.push({
          id: fields.get('id') ?? '',
          event: fields.get('event') ?? '',
          data: JSON.parse(fields.get('data') ?? '{}') as ReadEvent['data'],
        });
    }
  }
}
