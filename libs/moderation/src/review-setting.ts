import { threadTotal, type CommentRecord, type ReviewSetting, type SiteRecord, type Tx } from '@parley/store';

/** What priority and due time of a comment's item depend on beside its reasons. */
export async function settingOf(tx: Tx, site: SiteRecord, comment: CommentRecord): Promise<ReviewSetting> {
  const reach = await threadTotal(tx, site.id, comment.postId);
  return { now: comment.now, reach, settings: site.settings };
}
