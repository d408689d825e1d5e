import type { Post } from '@parley/contract';
import type { PostRecord, SiteRecord } from '@parley/store';

/** A post as clients see it; without its words in lists. */
export function postAnswer(
  site: SiteRecord,
  post: Omit<PostRecord, 'body' | 'html'> & Partial<PostRecord>,
): Partial<Post> {
  return {
    id: post.id,
    site: site.key,
    slug: post.slug,
    title: post.title,
    ...(post.body === undefined ? {} : { body: post.body, html: post.html ?? '' }),
    url: post.url,
    source: post.source,
    group: post.group,
    closed: post.closedAt !== null,
    commentCount: post.comments,
    // a replayed first answer comes back from storage with its times as text
    createdAt: new Date(post.createdAt).toISOString(),
    updatedAt: new Date(post.updatedAt).toISOString(),
    version: post.version,
  };
}
