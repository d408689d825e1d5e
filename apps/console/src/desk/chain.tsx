import type { Comment, ReviewItemDetail } from '@parley/contract';
import { say } from '../words.js';
import { moment } from '../times.js';
import { shortened } from './letter.js';
import { Marked } from './marked.js';

/** The comment in its thread: the one it answers above it, the others on demand. */
export function Chain({ item }: { item: ReviewItemDetail }) {
  const { ancestors, siblings } = item.thread;
  const above = ancestors.slice(0, -1);
  const parent = ancestors.at(-1);
  return (
    <div class="chain">
      {(above.length > 0 || siblings.length > 0) && (
        <details id="thread">
          <summary>{say('thread.around', { n: above.length + siblings.length })}</summary>
          <div class="chain">
            {[...above, ...siblings].map((comment) => (
              <Other key={comment.id} comment={comment} />
            ))}
          </div>
        </details>
      )}
      {parent && <Other comment={parent} />}
      <This comment={item.comment} />
      {item.comment.replyCount > 0 && <p class="quiet">{say('thread.answers', { n: item.comment.replyCount })}</p>}
    </div>
  );
}

function Other({ comment }: { comment: Comment }) {
  return (
    <div class="older">
      <By comment={comment} />
      <p class="said" dir="auto">
        {comment.body ? shortened(comment.body, 600) : say(`status.${comment.status}`)}
      </p>
    </div>
  );
}

function This({ comment }: { comment: Comment }) {
  return (
    <article class="this" aria-label={say('thread.this')}>
      <By comment={comment}>
        <span>{say('thread.version', { version: comment.version })}</span>
        <span>{comment.score < 0 ? `−${-comment.score}` : comment.score}</span>
        {comment.status !== 'published' && <span class="mode">{say(`status.${comment.status}`)}</span>}
        {comment.labels.map((label) => (
          <span key={label} class="mode shadow">
            {label}
          </span>
        ))}
      </By>
      <Marked body={comment.body} claims={comment.claims} labels={comment.labels} lit />
    </article>
  );
}

function By({ comment, children }: { comment: Comment; children?: preact.ComponentChildren }) {
  return (
    <p class="by">
      <b>
        <bdi>{comment.author?.displayName ?? say('people.unnamed')}</bdi>
      </b>
      <span>{moment(comment.createdAt)}</span>
      {children}
    </p>
  );
}
