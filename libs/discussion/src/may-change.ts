import { Failure, includesRole, type Actor } from '@parley/contract';
import type { CommentRecord, SiteRecord } from '@parley/store';

/**
 * Authors may change what they wrote while it is fresh, moderators at any time.
 * @throws Failure where this actor may not
 */
export function mayChange(actor: Actor, site: SiteRecord, comment: CommentRecord): void {
  const moderates = includesRole(actor.role, 'moderator');
  const own = comment.authorId === actor.id;
  if (!moderates && !own) {
    // what is not public does not exist for others
    if (comment.status !== 'published') throw new Failure('comment_not_found', 'There is no such comment.');
    throw new Failure('forbidden', 'Only its author or a moderator can change this comment.');
  }
  if (comment.status === 'deleted' || comment.status === 'removed' || comment.status === 'rejected') {
    throw new Failure('comment_gone', 'This comment is no longer there to be changed.');
  }
  const minutes = site.settings.editWindowMinutes;
  if (!moderates && comment.now.getTime() - comment.createdAt.getTime() > minutes * 60_000) {
    throw new Failure('edit_window_over', `A comment can be changed for ${minutes} minutes after it was written.`);
  }
}
