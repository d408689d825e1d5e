import net from 'node:net';

/** How a connection to the database breaks. */
export type Break =
  /** Nothing arrives any more, and nobody says so. */
  | 'silent'
  /** The question arrives, its answer is cut off: it may have been done. */
  | 'answer_lost'
  /** Neither arrives. */
  | 'question_lost';

/** A line to a PostgreSQL server that breaks when it is told to. */
export class BrokenLine {
  /** Asked for each piece of a question; what it says happens to that connection. */
  breaks: (question: Buffer) => Break | undefined = () => undefined;
  broken = 0;
  private readonly sockets = new Set<net.Socket>();
  private readonly server: net.Server;

  constructor(private readonly target: URL) {
    this.server = net.createServer((client) => this.join(client));
  }

  /** @returns the URL of the same database through this line */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const through = new URL(this.target);
    through.hostname = '127.0.0.1';
    through.port = String((this.server.address() as net.AddressInfo).port);
    return through.href;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: net.Socket): void {
    const database = net.connect(Number(this.target.port), this.target.hostname);
    let broken: Break | undefined;
    for (const socket of [client, database]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        if (broken !== 'silent') [client, database].forEach((other) => other.destroy());
      });
    }
    client.on('data', (question) => {
      if (broken === undefined) {
        broken = this.breaks(question);
        if (broken) this.broken++;
      }
      if (broken === undefined || broken === 'answer_lost') database.write(question);
      if (broken === 'question_lost') [client, database].forEach((socket) => socket.destroy());
    });
    database.on('data', (answer) => {
      if (broken === undefined) client.write(answer);
      // it has been done by now
      else if (broken === 'answer_lost') [client, database].forEach((socket) => socket.destroy());
    });
  }
}
