// Many readers of one stream of events, and some who do not read.
import http from 'node:http';
import net from 'node:net';

export class Streams {
  all = [];

  static async open(base, path, count, lastEventId) {
    const streams = new Streams();
    streams.all = await Promise.all(Array.from({ length: count }, () => follow(base, path, lastEventId)));
    return streams;
  }

  get ended() {
    return this.all.filter((one) => one.ended).length;
  }

  get broken() {
    return this.all.filter((one) => one.broken).length;
  }

  /** The last thing everybody has heard. */
  get last() {
    return String(Math.min(...this.all.map(({ events }) => Number(events.at(-1)?.seq ?? 0))));
  }

  close() {
    for (const one of this.all) one.request.destroy();
  }
}

function follow(base, path, lastEventId) {
  const one = { events: [], ended: false, broken: false };
  const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  return new Promise((resolve, reject) => {
    one.request = http.get(base + path, { headers, agent: false }, (answer) => {
      let rest = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => {
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop();
        for (const block of blocks) {
          const event = /^event: (.*)$/m.exec(block)?.[1];
          if (event === undefined) continue;
          const data = JSON.parse(/^data: (.*)$/m.exec(block)[1]);
          one.events.push({ at: Date.now(), seq: /^id: (.*)$/m.exec(block)?.[1], event, id: data.id });
        }
      });
      answer.on('end', () => (one.ended = true));
      answer.on('error', () => (one.broken = true));
      if (answer.statusCode === 200) resolve(one);
      else reject(new Error(`a stream is answered ${answer.statusCode}`));
    });
    one.request.on('error', (error) => {
      one.broken ||= !one.request.destroyed;
      reject(error);
    });
  });
}

/** Asks for a stream and never reads a byte of it. */
export function followWithoutReading(base, path) {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const socket = net.connect({ port: Number(port), host: hostname, onread: undefined }, () => {
      socket.pause();
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`, () => resolve(socket));
    });
    socket.on('error', () => undefined);
  });
}
