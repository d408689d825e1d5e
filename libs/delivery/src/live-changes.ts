import type { LiveEventName, LiveEventRecord, NewLiveEvent, OutboxRow } from '@parley/store';

/** What readers of its post may know of an event; nothing where it is not theirs to know. */
export function liveChangeOf({ event, postId, commentId, data }: OutboxRow): NewLiveEvent | undefined {
  if (postId === null || commentId === null) return undefined;
  const name = nameFor(event, data['status']);
  return name && { postId, commentId, event: name };
}

function nameFor(event: OutboxRow['event'], status: unknown): LiveEventName | undefined {
  if (event === 'comment.removed') return 'comment.removed';
  const seen = status === undefined || status === 'published';
  if (event === 'comment.created') return seen ? 'comment.created' : undefined;
  if (event === 'comment.updated') return seen ? 'comment.updated' : 'comment.removed';
  return undefined;
}

/**
 * One word for each comment, however much happened to it: what was written and edited meanwhile is new, what was
 * written and removed was never there. The number is that of the last thing that happened, so order is kept.
 */
export function coalesce(events: LiveEventRecord[]): LiveEventRecord[] {
  const created = new Set<string>();
  const latest = new Map<string, LiveEventRecord>();
  for (const event of events) {
    if (event.event === 'comment.created') created.add(event.commentId);
    latest.delete(event.commentId);
    latest.set(event.commentId, event);
  }
  return [...latest.values()].flatMap((event) => {
    if (!created.has(event.commentId)) return [event];
    if (event.event === 'comment.removed') return [];
    return [{ ...event, event: 'comment.created' as const }];
  });
}
