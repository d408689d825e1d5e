// F7: the same request ten times at once, other bodies under old keys, other people with the same key, and after a day.
import { onStage } from './stage/on-stage.mjs';
import { thread } from './stage/stage.mjs';

export const says = 'a key stands for one effect, one body, one person and one day';
const keys = 200;
const atOnce = 10;
const reused = 50;

export const run = (given) =>
  onStage(given, { moderators: 0 }, async (stage, { seed, fault }) => {
    const { people, database } = stage;
    const statuses = {};
    const nameOf = (n) => `same-${seed}-${n}`;
    const post = async (n, { by = n, words = 'Said once.' } = {}) => {
      const body = { body: `${nameOf(n)} ${words}` };
      const answer = await people[by % people.length].call('POST', thread, body, { 'idempotency-key': nameOf(n) });
      const { status } = answer;
      const code = answer.body?.code;
      statuses[code ?? status] = (statuses[code ?? status] ?? 0) + 1;
      return { status, code, id: answer.body?.id, replayed: answer.headers.get('idempotency-replayed') };
    };
    const expectAll = (answers, fits, sentence) => {
      const other = answers.filter((answer) => !fits(answer));
      if (other.length > 0)
        fault(`${sentence}: ${other.length} of ${answers.length}, such as ${JSON.stringify(other[0])}`);
    };
    const isBusy = ({ status, code }) => status === 409 && code === 'idempotency_in_progress';

    const stored = new Map();
    for (let n = 0; n < keys; n += 5) {
      const some = Array.from({ length: 5 * atOnce }, (_, i) => n + (i % 5));
      const answers = await Promise.all(some.map((key) => post(key)));
      expectAll(
        answers,
        (answer) => answer.status === 201 || isBusy(answer),
        'neither taken nor told that the first one runs',
      );
      const taken = answers.map((answer, i) => [some[i], answer.id]).filter(([, id]) => id);
      for (const [key, id] of taken) {
        if (stored.has(key) && stored.get(key) !== id) fault(`key ${key} gave two comments`);
        stored.set(key, id);
      }
    }
    if (stored.size !== keys) fault(`${stored.size} of ${keys} keys were taken`);
    const again = await Promise.all(Array.from({ length: keys }, (_, n) => post(n)));
    expectAll(
      again,
      ({ status, replayed }) => status === 201 && replayed === 'true',
      'not given the first answer again',
    );

    const some = Array.from({ length: reused }, (_, n) => n);
    const otherBody = await Promise.all(some.map((n) => post(n, { words: 'Said otherwise.' })));
    expectAll(
      otherBody,
      ({ status, code }) => status === 422 && code === 'idempotency_key_reused',
      'another body was taken',
    );
    const otherPerson = await Promise.all(some.map((n) => post(n, { by: n + 1 })));
    expectAll(
      otherPerson,
      ({ status, replayed }) => status === 201 && !replayed,
      'the key of one is not free for another',
    );

    await database.ask(`UPDATE idempotency_key SET created_at = now() - interval '25 hours' WHERE key LIKE 'same-%'`);
    const nextDay = await Promise.all(some.map((n) => post(n)));
    expectAll(nextDay, ({ status, replayed }) => status === 201 && !replayed, 'after a day a key is not new');

    const [{ count }] = await database.ask(`SELECT count(*)::int FROM comment WHERE body LIKE 'same-%'`);
    const due = keys + 2 * reused;
    if (count !== due) fault(`${count} comments, ${due} due`);
    return { comments: count, answers: statuses };
  });
