import type { LiveEventName, LiveEventRecord, NewLiveEvent, OutboxRow } from '@parley/store';

/** What readers of its post may know of an event; nothing where it is not theirs to know. */
export function liveChangeOf({ event, postId, commentId, data }: OutboxRow): NewLiveEvent | undefined {
  if (postId === null || commentId === null) return undefined;
  const name = nameFor(event, data);
  return name && { postId, commentId, event: name };
}

function nameFor(event: OutboxRow['event'], { status, before }: OutboxRow['data']): LiveEventName | undefined {
  if (event === 'comment.removed') return 'comment.removed';
  const seen = status === undefined || status === 'published';
  if (event === 'comment.created') return seen ? 'comment.created' : undefined;
  if (event !== 'comment.updated') return undefined;
  if (!seen) return 'comment.removed';
  // what waited until now is new to readers
  return before === 'pending' ? 'comment.created' : 'comment.updated';
}

/**
 * What happened to a comment again and again is told once: of several edits one after the other, the last. What is of
 * another kind is told too, however soon it came, so that whoever waits for a removal hears of it.
 */
export function coalesce(events: LiveEventRecord[]): LiveEventRecord[] {
  const next = new Map<string, LiveEventRecord['event']>();
  return events
    .toReversed()
    .filter(({ commentId, event }) => {
      if (next.get(commentId) === event) return false;
      next.set(commentId, event);
      return true;
    })
    .toReversed();
}
