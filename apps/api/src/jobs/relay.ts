import { tellReaders, tellWebhooks } from '@parley/delivery';
import {
  addJobs,
  becomeRelay,
  removeEvents,
  waitingEvents,
  type Database,
  type NewJob,
  type OutboxRow,
  type Sql,
} from '@parley/store';

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
 * Hands waiting events to the job queue and forgets them. Of any number of processes one does so at a time. Both are one
 * transaction: no job begins, and perhaps takes its process along, while its event could still be handed over again.
 * @returns how many were handed on
 */
export async function relayOnce(db: Database, detector = false): Promise<number> {
  return db.transaction(async (tx) => {
    if (!(await becomeRelay(tx))) return 0;
    const events = await waitingEvents(tx);
    await addJobs(tx, [
      ...events.flatMap((event) => jobsAfter(event, detector)),
      // one sealing job a site is enough, however many events ask for it
      ...[...new Set(events.map(({ siteId }) => siteId))].map(sealing),
    ]);
    await tellReaders(tx, events);
    await tellWebhooks(tx, events);
    await forget(tx, events);
    return events.length;
  });
}

const sealing = (siteId: string): NewJob => ({
  task: 'seal-log',
  payload: { siteId },
  key: `seal ${siteId}`,
  tries: 10,
});

function jobsAfter(event: OutboxRow, detector: boolean): NewJob[] {
  const task = followUps[event.event];
  const { id, siteId, commentId, trace } = event;
  const follow = task === undefined ? [] : [{ task, payload: event, key: id, queue: queueOf(event) }];
  if (!detector || !asksDetector(event)) return follow;
  const payload = { siteId, commentId, trace };
  return [...follow, { task: 'ask-detector', payload, key: `detector ${id}`, tries: 5 }];
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
