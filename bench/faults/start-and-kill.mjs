// F18: started, written to and killed, over and over, sometimes with its database.
import { onStage } from './stage/on-stage.mjs';
import { thread } from './stage/stage.mjs';
import { quantile } from './stage/times.mjs';

export const says = 'however often program and database are killed, the next start is ready in time';
const rounds = Number(process.env.FAULT_ROUNDS ?? 12);
const writes = 20;
const limits = { readyMs: 10_000 };

export const run = (given) =>
  onStage(given, { moderators: 0 }, async (stage, { seed, random, fault }) => {
    const { program, people, ledger, database } = stage;
    const ready = [];
    let withDatabase = 0;
    for (let round = 0; round < rounds; round++) {
      const sent = Array.from({ length: writes }, (_, n) => {
        const key = `soak-${seed}-${round}-${n}`;
        const body = { body: `${key} Still here.` };
        const write = { kind: 'comment', key, caller: people[n % people.length], method: 'POST', path: thread, body };
        return ledger.send(write, () => false);
      });
      // in the middle of the writes, or after them
      if (random() < 0.5) await Promise.all(sent);
      const both = random() < 0.4;
      await program.end('SIGKILL');
      if (both) {
        await database.kill();
        withDatabase++;
      }
      await Promise.all(sent);
      ready.push(await program.start());
    }
    const longest = Math.max(...ready);
    if (longest > limits.readyMs) fault(`a start took ${longest} ms`);
    return { rounds, withDatabase, readyMs: { p50: quantile(ready, 0.5), longest }, ...ledger.figures };
  });
