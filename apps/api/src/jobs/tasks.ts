import { rebuildFragmentsOfAuthor, sealLog, sitesToSeal, sweepIdempotencyKeys, type Database } from '@parley/store';
import type { TaskList } from 'graphile-worker';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function idIn(payload: unknown, name: string): string {
  const value = (payload as Record<string, unknown> | null)?.[name];
  if (typeof value !== 'string' || !uuid.test(value)) throw new Error(`The job has no ${name}.`);
  return value;
}

/** Every job there is. Each may run twice and must then have changed nothing more. */
export function tasks(db: Database): TaskList {
  return {
    'seal-log': async (payload) => {
      await sealLog(db, idIn(payload, 'siteId'));
    },
    'rebuild-fragments': async (payload) => {
      const { siteId, data } = payload as { siteId: string; data: unknown };
      await rebuildFragmentsOfAuthor(db, siteId, idIn(data, 'accountId'));
    },
    'seal-leftovers': async () => {
      for (const siteId of await sitesToSeal(db)) await sealLog(db, siteId);
    },
    'sweep-idempotency-keys': async () => {
      await sweepIdempotencyKeys(db);
    },
  };
}

/** Housekeeping by the clock, in UTC. */
export const crontab = ['*/5 * * * * seal-leftovers', '17 * * * * sweep-idempotency-keys'].join('\n');
