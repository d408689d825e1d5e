// F8: up to five moderators decide the same hundred items at the same moment.
import { onStage } from './stage/on-stage.mjs';
import { between, oneOf } from './stage/random.mjs';
import { site, thread } from './stage/stage.mjs';
import { pause } from './stage/times.mjs';

export const says = 'of moderators who decide at the same moment one wins, and the others see what was decided';
const items = 100;

export const run = (given) =>
  onStage(given, { moderators: 5 }, async (stage, { seed, random, fault }) => {
    const { people, moderators, owner, database } = stage;
    const authors = new Map();
    for (let n = 0; n < items; n++) {
      const author = people[n % people.length];
      const body = `both-${seed}-${n} In ${1800 + n} the town of Elm sold ${n + 2} of its ${3 * n + 9} mills.`;
      authors.set((await author.ask('POST', thread, { body })).id, author);
    }
    const open = (await owner.all(`${site}/review/items?status=open`)).filter(({ commentId }) =>
      authors.has(commentId),
    );
    if (open.length !== items) fault(`${open.length} items of ${items}`);
    const statuses = {};
    const winners = new Map();
    for (const [n, item] of open.entries()) {
      const some = moderators.slice(0, Math.floor(between(random, 2, 6)));
      // every second time with the version that was read
      const version = n % 2 ? { commentVersion: 1 } : {};
      const answers = await Promise.all(
        some.map((moderator) =>
          moderator.call('POST', `${site}/review/items/${item.id}/decisions`, {
            action: oneOf(random, ['approve', 'remove']),
            reason: 'other',
            ...version,
          }),
        ),
      );
      for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
      const [won, ...more] = answers.filter(({ status }) => status === 201);
      if (!won || more.length > 0) fault(`${more.length + (won ? 1 : 0)} of ${some.length} won item ${item.id}`);
      if (!won) continue;
      winners.set(item, won.body);
      for (const { status, body } of answers.filter((answer) => answer !== won))
        if (status !== 409 || body.code !== 'already_decided' || body.decision?.id !== won.body.id)
          fault(`who was second is answered ${status} ${body?.code}, without the decision of the first`);
    }
    const look = async () => {
      for (const [{ commentId }, { action }] of winners) {
        const seen = await authors.get(commentId).ask('GET', `${site}/comments/${commentId}`);
        const due = action === 'remove' ? 'removed' : 'published';
        if (seen.status !== due) fault(`an author sees ${seen.status} after ${action}`);
      }
    };
    await look();
    await pause(3000);
    await look();
    const [{ count }] = await database.ask('SELECT count(*)::int FROM decision');
    if (count !== winners.size) fault(`${count} decisions for ${winners.size} items`);
    return { items: winners.size, statuses };
  });
