// F1: the program is killed again and again while people write.
import { endsAt, onStage } from './stage/on-stage.mjs';
import { Load } from './stage/load.mjs';
import { between } from './stage/random.mjs';
import { pause, quantile } from './stage/times.mjs';

export const says = 'a program that is killed while people write loses and doubles nothing';
const seconds = Number(process.env.FAULT_SECONDS ?? 60);
// a start is 3 s of one core where the disk is slow; 3 s is the goal on a free machine
const limits = { kills: Math.floor(seconds / 12), firstAnswerMs: 10_000 };

export const run = (given) =>
  onStage(given, {}, async (stage, { random, fault }) => {
    const { program } = stage;
    const load = new Load(stage, random).start();
    const back = [];
    for (const end = endsAt(seconds); Date.now() < end;) {
      await pause(between(random, 3000, 8000));
      await program.end('SIGKILL');
      const killed = Date.now();
      program.spawn();
      while (!stage.ledger.answers.some(({ at, status }) => at > killed && status === 201)) await pause(20);
      back.push(Date.now() - killed);
    }
    await load.stop();
    if (back.length < limits.kills) fault(`only ${back.length} kills`);
    const p95 = quantile(back, 0.95);
    if (p95 > limits.firstAnswerMs)
      fault(`the first write after a kill took ${p95} ms, at most ${limits.firstAnswerMs} wanted`);
    return { kills: back.length, firstAnswerMs: { p50: quantile(back, 0.5), p95 }, ...stage.ledger.figures };
  });
