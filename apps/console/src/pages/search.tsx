import type { Comment, CommentList, CommentStatus } from '@parley/contract';
import { useEffect, useState } from 'preact/hooks';
import { onSite } from '../api/site.js';
import { shortened } from '../desk/letter.js';
import { nameOf, people } from '../desk/people.js';
import { announce } from '../live.js';
import { Fault } from '../parts/fault.js';
import { Icon } from '../parts/icon.js';
import { faultOf } from '../parts/use-answer.js';
import { goTo, place } from '../route.js';
import { useStore } from '../store.js';
import { dayAndClock } from '../times.js';
import { say } from '../words.js';

const statuses: CommentStatus[] = ['published', 'pending', 'rejected', 'removed', 'deleted'];

/** Every comment of the site, whatever became of it. */
export function SearchPage() {
  const [found, setFound] = useState<CommentList | undefined>(undefined);
  const [query, setQuery] = useState<Record<string, string>>({});
  const [fault, setFault] = useState<string | undefined>(undefined);
  const author = useStore(place).query['author'];
  useStore(people);
  useEffect(() => {
    if (author) void look({ author });
  }, [author]);
  const look = async (asked: Record<string, string>, cursor?: string): Promise<void> => {
    try {
      const page = await onSite<CommentList>('GET', '/comments', { query: { ...asked, cursor } });
      setFound(cursor ? { items: [...(found?.items ?? []), ...page.items], nextCursor: page.nextCursor } : page);
      setFault(undefined);
      announce(say('search.found', { n: page.items.length }));
    } catch (refusal) {
      setFault(faultOf(refusal));
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const asked = {
      q: String(fields.get('q')),
      status: String(fields.get('status')),
      ...(author ? { author } : {}),
    };
    setQuery(asked);
    void look(asked);
  };
  return (
    <main class="report" id="main">
      <h1>{say('search.title')}</h1>
      <form class="tools" role="search" onSubmit={submit}>
        <div class="field">
          <label for="q">{say('search.words')}</label>
          <input class="input" id="q" name="q" type="search" maxLength={200} autofocus />
        </div>
        <div class="field">
          <label for="status">{say('search.status')}</label>
          <select class="input" id="status" name="status">
            <option value="">{say('search.any')}</option>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {say(`status.${status}`)}
              </option>
            ))}
          </select>
        </div>
        <button class="btn">{say('search.go')}</button>
        {author && (
          <button class="btn chip" type="button" onClick={() => goTo(['search'])}>
            <span>{say('filter.author', { name: nameOf(author) })}</span>
            <Icon of="cross" />
            <span class="hush">{say('filter.drop')}</span>
          </button>
        )}
      </form>
      {fault && <Fault>{fault}</Fault>}
      {found?.items.length === 0 && <p>{say('search.none')}</p>}
      <ol class="found">
        {found?.items.map((comment) => (
          <Found key={comment.id} comment={comment} />
        ))}
      </ol>
      {found?.nextCursor && (
        <button class="btn" type="button" onClick={() => void look(query, found.nextCursor ?? undefined)}>
          {say('list.more')}
        </button>
      )}
    </main>
  );
}

function Found({ comment }: { comment: Comment }) {
  return (
    <li>
      <p class="quiet">
        <bdi>{comment.author?.displayName ?? say('people.unnamed')}</bdi>, {dayAndClock(comment.createdAt)},{' '}
        {say(`status.${comment.status}`)}
      </p>
      <p class="said" dir="auto">
        {shortened(comment.body, 400)}
      </p>
    </li>
  );
}
