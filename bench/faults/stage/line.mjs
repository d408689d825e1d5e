// A line to the database that breaks as it is told to.
import net from 'node:net';

/** A commit that was asked for: whoever loses its answer cannot know whether it happened. */
export const isCommit = (question) => question.includes('COMMIT');

export class Line {
  /**
   * Asked for each piece of a question; what it says happens to that connection:
   * `answer lost` (done, and nobody hears), `question lost`, `late` by 200 ms, `silent` (nothing more, without a word).
   */
  breaks = () => undefined;
  broken = { 'answer lost': 0, 'question lost': 0, late: 0, silent: 0 };
  sockets = new Set();

  constructor(target) {
    this.target = target;
    this.server = net.createServer((client) => this.join(client));
  }

  /** @returns the address of the same database through this line */
  async open() {
    await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const through = new URL(this.target);
    through.port = String(this.server.address().port);
    return through.href;
  }

  async close() {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  join(client) {
    const database = net.connect(Number(this.target.port), this.target.hostname);
    let how;
    const cut = () => [client, database].forEach((socket) => socket.resetAndDestroy());
    for (const socket of [client, database]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        // the other half of a silent line is not told either
        if (how !== 'silent') [client, database].forEach((other) => other.destroy());
      });
    }
    client.on('data', (question) => {
      const now = how ?? this.breaks(question);
      if (now && !how) this.broken[now]++;
      if (now === 'late') {
        // whatever follows on this connection must not overtake it
        client.pause();
        setTimeout(() => {
          database.write(question);
          client.resume();
        }, 200);
        return;
      }
      how = now;
      if (how === undefined || how === 'answer lost') database.write(question);
      if (how === 'question lost') cut();
    });
    database.on('data', (answer) => {
      if (how === undefined) client.write(answer);
      else if (how === 'answer lost') cut();
    });
  }
}
