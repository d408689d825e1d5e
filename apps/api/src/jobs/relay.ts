import { tellReaders, tellWebhooks } from '@parley/delivery';
import { becomeRelay, removeEvents, waitingEvents, type Database, type OutboxRow, type Sql } from '@parley/store';
import type { WorkerUtils } from 'graphile-worker';

/** What has to be done after which event. */
export const followUps: Partial<Record<OutboxRow['event'], string>> = {
  'member.role_changed': 'follow-role',
  'member.renamed': 'rebuild-fragments',
  'member.erased': 'unname-author',
  'claim_cluster.decided': 'spread-cluster',
  'claim_cluster.changed': 'spread-cluster',
  'backtest.requested': 'run-backtest',
  'comment.flagged': 'judge-flagged',
  'site.updated': 'weigh-again',
};

/** With a detector connected, it is asked about new words, but not about what it has changed itself. */
function asksDetector({ event, data }: OutboxRow): boolean {
  return event === 'comment.created' || (event === 'comment.updated' && data['by'] !== 'detector');
}

/**
 * Hands waiting events to the job queue and forgets them. Of any number of processes one does so at a time. Events go
 * over with their id as job key, so that one handed over twice is still one job.
 * @returns how many were handed on
 */
export async function relayOnce(db: Database, jobs: WorkerUtils, detector = false): Promise<number> {
  return db.transaction(async (tx) => {
    if (!(await becomeRelay(tx))) return 0;
    const events = await waitingEvents(tx);
    // one sealing job a site is enough, however many events ask for it
    for (const siteId of new Set(events.map((event) => event.siteId))) {
      await jobs.addJob('seal-log', { siteId }, { jobKey: `seal ${siteId}`, maxAttempts: 10 });
    }
    for (const event of events) await handOn(jobs, event, detector);
    await tellReaders(tx, events);
    await tellWebhooks(tx, events);
    await forget(tx, events);
    return events.length;
  });
}

async function handOn(jobs: WorkerUtils, event: OutboxRow, detector: boolean): Promise<void> {
  const task = followUps[event.event];
  if (task !== undefined) await jobs.addJob(task, { ...event }, { jobKey: event.id, queueName: queueOf(event) });
  if (detector && asksDetector(event)) {
    const payload = { siteId: event.siteId, commentId: event.commentId, trace: event.trace };
    await jobs.addJob('ask-detector', payload, { jobKey: `detector ${event.id}`, maxAttempts: 5 });
  }
}

/** What concerns one comment is done in order. Queues are never cleared away, so comments share some hundred of them. */
function queueOf({ siteId, commentId }: OutboxRow): string {
  return commentId === null ? siteId : `comment ${commentId.slice(-2)}`;
}

async function forget(tx: Sql, events: OutboxRow[]): Promise<void> {
  const bySite = new Map<string, string[]>();
  for (const { siteId, id } of events) bySite.set(siteId, [...(bySite.get(siteId) ?? []), id]);
  for (const [siteId, ids] of bySite) await removeEvents(tx, siteId, ids);
}
