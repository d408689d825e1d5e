import { asFailure } from '@parley/store';
import type { Log } from '../operations/log.js';

/**
 * Libraries leave some questions to the database to nobody, and one that fails then would end the process. Whatever
 * else nobody waits for is a fault of ours, and does end it.
 */
export function outliveDatabaseTrouble(log: Log): void {
  process.on('unhandledRejection', (reason) => {
    if (asFailure(reason) === undefined) throw reason;
    log.error({ error: String(reason) }, 'the database did not answer something that nobody waited for');
  });
}
