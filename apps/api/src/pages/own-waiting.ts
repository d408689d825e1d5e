import type { Comment, ThreadPage } from '@parley/contract';

/**
 * A page of a thread with what its reader wrote and a moderator has not looked at yet, each where it will stand: below
 * what it answers, or among the conversations by the order of the page. What belongs to another page is left to that.
 */
export function withWaiting(thread: ThreadPage, waiting: Comment[], isFirst: boolean): ThreadPage {
  if (waiting.length === 0) return thread;
  const answers = waiting.filter(({ parentId }) => parentId !== null);
  const items = thread.items.map((comment) => withAnswers(comment, answers));
  for (const comment of waiting.filter(({ parentId }) => parentId === null)) {
    const place = placeIn(items, comment, thread, isFirst);
    if (place !== undefined) items.splice(place, 0, comment);
  }
  return { ...thread, items };
}

function withAnswers(comment: Comment, answers: Comment[]): Comment {
  const own = answers.filter(({ parentId }) => parentId === comment.id);
  const { replies } = comment;
  if (!replies && own.length === 0) return comment;
  const below = (replies?.items ?? []).map((reply) => withAnswers(reply, answers));
  const items = [...below, ...own.map((reply) => withAnswers(reply, answers))];
  return { ...comment, replies: { nextCursor: null, total: items.length, ...replies, items } };
}

/** Its place on this page; undefined where it stands before or after the page. */
function placeIn(
  items: Comment[],
  { createdAt }: Comment,
  { sort, nextCursor }: ThreadPage,
  isFirst: boolean,
): number | undefined {
  const comesAfter = (other: Comment): boolean =>
    sort === 'newest' ? other.createdAt < createdAt : other.createdAt > createdAt;
  // nobody has voted on it yet
  const place = sort === 'top' ? -1 : items.findIndex(comesAfter);
  if (place === -1) return nextCursor === null ? items.length : undefined;
  return place > 0 || isFirst ? place : undefined;
}
