// F4: clients leave right after the last byte of their question, and ask again with the same key.
import net from 'node:net';
import { onStage } from './stage/on-stage.mjs';
import { thread } from './stage/stage.mjs';

export const says = 'whoever leaves before the answer and asks again has written once';
const times = Number(process.env.FAULT_TIMES ?? 500);

/** Sends a whole request, and is gone. */
function sendAndLeave(base, caller, key, body) {
  const { hostname, port } = new URL(base);
  const text = JSON.stringify(body);
  const head = [
    `POST /api/v1${thread} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    `Authorization: Bearer ${caller.token}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(text)}`,
    `Idempotency-Key: ${key}`,
  ];
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), hostname, () =>
      socket.write(`${head.join('\r\n')}\r\n\r\n${text}`, () => socket.destroy()),
    );
    socket.on('error', () => undefined);
    socket.on('close', resolve);
  });
}

export const run = (given) =>
  onStage(given, { moderators: 0 }, async (stage, { seed, fault }) => {
    const { people, ledger, program } = stage;
    const one = async (n) => {
      const caller = people[n % people.length];
      const key = `leaver-${seed}-${n}`;
      const body = { body: `${key} Said on the way out.` };
      await sendAndLeave(program.base, caller, key, body);
      await ledger.send({ kind: 'comment', key, caller, method: 'POST', path: thread, body }, () => true);
    };
    for (let n = 0; n < times; n += 10) await Promise.all(Array.from({ length: 10 }, (_, i) => one(n + i)));
    const [{ count }] = await stage.database.ask(`SELECT count(*)::int FROM comment WHERE body LIKE 'leaver-%'`);
    if (count !== times) fault(`${count} comments of ${times}`);
    const first = ledger.of('ok').filter(({ attempts }) => attempts > 1).length;
    return { comments: count, askedWhileTheFirstRan: first, ...ledger.figures };
  });
