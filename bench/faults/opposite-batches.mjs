// F15: two moderators decide the same fifty items by bulk, one from each end, and take it back, again and again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endsAt, onStage } from './stage/on-stage.mjs';
import { site, thread } from './stage/stage.mjs';

export const says = 'bulk decisions from both ends of a list never show a deadlock to anybody';
const seconds = Number(process.env.FAULT_SECONDS ?? 30);
const items = 50;

export const run = (given) =>
  onStage(given, { database: 'apart' }, async (stage, { seed, fault }) => {
    const { people, moderators, owner } = stage;
    for (let n = 0; n < items; n++) {
      const body = `ends-${seed}-${n} In ${1700 + n} the town of Elm sold ${n + 2} of its ${3 * n + 9} barns.`;
      await people[n % people.length].ask('POST', thread, { body });
    }
    const ids = (await owner.all(`${site}/review/items?status=open`)).map(({ id }) => id).slice(0, items);
    const statuses = {};
    let decided = 0;
    const note = (status) => {
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 500 || status === 0) fault(`a bulk call is answered ${status}`);
    };
    const end = endsAt(seconds);
    const work = async (moderator, itemIds, action) => {
      while (Date.now() < end) {
        const path = `${site}/review`;
        const made = await moderator.call(
          'POST',
          `${path}/decisions`,
          { itemIds, action, reason: 'other' },
          {},
          30_000,
        );
        note(made.status);
        if (made.status !== 200) continue;
        const other = made.body.results.filter(({ status }) => status !== 201 && status !== 409);
        if (other.length > 0) fault(`an item of a batch is answered ${JSON.stringify(other[0])}`);
        decided += made.body.results.filter(({ status }) => status === 201).length;
        note((await moderator.call('POST', `${path}/batches/${made.body.batchId}/undo`, {}, {}, 30_000)).status);
      }
    };
    await Promise.all([
      work(moderators[0], ids, 'dismiss'),
      work(moderators[1], [...ids].reverse(), 'remove'),
      work(owner, ids, 'approve'),
    ]);
    const log = readFileSync(join(stage.folder, 'postgres.log'), 'utf8');
    const deadlocks = log.split('deadlock detected').length - 1;
    const serialisation = log.split('could not serialize access').length - 1;
    if (decided < items) fault(`only ${decided} decisions were taken`);
    return { items: ids.length, decided, deadlocks, serialisation, statuses };
  });
