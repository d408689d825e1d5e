import { Injectable } from '@nestjs/common';
import type { Actor, QueueAlertsAnswer, QueueAlertsRequest } from '@parley/contract';
import {
  alertsOf,
  Database,
  findSiteById,
  listenersOf,
  markLate,
  markWellBut,
  notify,
  setAlerts,
  sitesToWatch,
  summariseQueues,
  targetHours,
  type NewNotification,
  type QueueCount,
  type SiteRecord,
  type Tx,
} from '@parley/store';

@Injectable()
export class WatchAges {
  constructor(private readonly db: Database) {}

  /** Of which late queues somebody hears. */
  async wishes(actor: Actor, site: SiteRecord): Promise<QueueAlertsAnswer> {
    return alertsOf(this.db, site.id, actor.id);
  }

  async wish(actor: Actor, site: SiteRecord, input: QueueAlertsRequest): Promise<QueueAlertsAnswer> {
    const alerts = { everyQueue: input.everyQueue, queues: [...new Set(input.queues ?? [])].sort() };
    await setAlerts(this.db, site.id, actor.id, alerts);
    return alerts;
  }

  /**
   * Tells moderators who want it of each queue whose oldest item has come to wait longer than the site wants: once,
   * and again only after the queue was well in between. For the job.
   */
  async run(): Promise<void> {
    for (const siteId of await sitesToWatch(this.db)) {
      const site = await findSiteById(this.db, siteId);
      if (site) await this.look(site);
    }
  }

  private async look(site: SiteRecord): Promise<void> {
    const { queues } = await summariseQueues(this.db, site.id);
    const late = queues.filter((queue) => isLate(site, queue));
    await this.db.transaction(async (tx) => {
      for (const queue of late)
        if (await markLate(tx, site.id, queue.queue)) await notify(tx, site.id, await told(tx, site, queue));
      await markWellBut(
        tx,
        site.id,
        late.map((queue) => queue.queue),
      );
    });
  }
}

function isLate(site: SiteRecord, { queue, oldestAgeSeconds }: QueueCount): boolean {
  return (oldestAgeSeconds ?? 0) > 3600 * targetHours(site.settings.ageTargetHours, queue);
}

async function told(tx: Tx, site: SiteRecord, { queue, oldestAgeSeconds }: QueueCount): Promise<NewNotification[]> {
  const hours = targetHours(site.settings.ageTargetHours, queue);
  const text = `The oldest item in the queue “${queue}” has waited longer than the ${hours} ${hours === 1 ? 'hour' : 'hours'} the site gives it.`;
  const data = { queue, oldestAgeSeconds, targetHours: hours };
  const accounts = await listenersOf(tx, site.id, queue);
  return accounts.map((accountId) => ({ accountId, kind: 'queue.late', text, data }));
}
