import type { ReviewExcerpt, ReviewItem } from '@parley/contract';
import { session } from '../api/session.js';
import { Icon, type Sign } from '../parts/icon.js';
import { useStore } from '../store.js';
import { since } from '../times.js';
import { say } from '../words.js';
import type { Choice } from './actions.js';
import { pick, pickAll, previewBulk } from './bulk.js';
import { nameOfQueue } from './queue-names.js';
import { FilterBar } from './filter-bar.js';
import { addressHere, lookAt } from './filter.js';
import { openItem } from './hold.js';
import { shortened } from './letter.js';
import { lineOf } from './lines.js';
import { nameOf, people } from './people.js';
import { showArrivals, showMore } from './queue.js';
import { desk, type Listed } from './state.js';
import { isShown, views } from './views.js';

export function List() {
  const { queue, sort, items, arrivals, nextCursor, picked } = useStore(desk);
  const other = sort === 'priority' ? 'oldest' : 'priority';
  const view = useStore(views).items.find(isShown);
  return (
    <section class="list" aria-labelledby="list-heading">
      <header class="list-head">
        <h1 id="list-heading" tabIndex={-1}>
          {view?.name ?? nameOfQueue(queue)}
        </h1>
        <span>{say(`list.by_${sort}`)}</span>
        <span class="end">
          <button class="btn bare" type="button" onClick={() => lookAt({ sort: other })}>
            {say(`list.sort_${other}`)}
          </button>
          {items.length > 0 && (
            <button class="btn bare" type="button" onClick={pickAll}>
              {picked.length === items.length ? say('list.pick_none') : say('list.pick_all')}
            </button>
          )}
        </span>
      </header>
      <FilterBar />
      {arrivals.length > 0 && (
        <button class="btn arrivals" type="button" onClick={showArrivals}>
          {say('list.arrivals', { n: arrivals.length })}
        </button>
      )}
      {picked.length > 0 && <Picked n={picked.length} />}
      <ol>
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ol>
      {items.length === 0 && <p class="list-head">{say('list.none')}</p>}
      {nextCursor !== null && (
        <button class="btn more" type="button" onClick={() => void showMore()}>
          {say('list.more')}
        </button>
      )}
    </section>
  );
}

const forMany: Choice[] = ['approve', 'request_source', 'dismiss', 'escalate', 'remove'];

function Picked({ n }: { n: number }) {
  return (
    <div class="list-head" role="group" aria-label={say('list.for_picked')}>
      <p>{say('list.picked', { n })}</p>
      {forMany.map((choice) => (
        <button key={choice} class="btn" type="button" onClick={() => void previewBulk(choice)}>
          {say(`action.${choice}`)}
        </button>
      ))}
    </div>
  );
}

function Row({ item }: { item: Listed }) {
  const { currentId, picked } = useStore(desk);
  useStore(people);
  const line = lineOf(item);
  const flags = item.reasons.filter(({ kind, status }) => kind === 'flag' && status === 'open').length;
  const held = item.lease && item.lease.userId !== session.now.user?.id ? item.lease.userId : null;
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    void openItem(item.id).then(() => document.getElementById('item-heading')?.focus());
  };
  return (
    <li aria-current={item.id === currentId ? 'true' : undefined}>
      <label>
        <input
          type="checkbox"
          checked={picked.includes(item.id)}
          aria-label={say('list.pick', { words: shortened(line?.text ?? '…', 60) })}
          onChange={() => pick(item.id)}
        />
      </label>
      <a href={addressHere(item.id)} onClick={open}>
        <Why item={item} labels={line?.labels ?? []} />
        <span class="words" dir="auto">
          {line ? <Words line={line} /> : '…'}
        </span>
        <span class="meta">
          <bdi>{line ? (line.author?.displayName ?? say('people.unnamed')) : ''}</bdi>
          <span>{since(item.openedAt)}</span>
          {flags > 0 && <span>{say('list.flags', { n: flags })}</span>}
          {held && <span class="held">{say('list.held', { who: nameOf(held) })}</span>}
          {item.assignee && <span class="held">{say('assign.for', { name: nameOf(item.assignee) })}</span>}
          {line?.postTitle && (
            <span class="under" dir="auto">
              {line.postTitle}
            </span>
          )}
        </span>
      </a>
    </li>
  );
}

/** The claim stands out from what stands before it. */
function Words({ line: { text, start, end } }: { line: ReviewExcerpt }) {
  if (start === end) return <>{text}</>;
  return (
    <>
      {start > 0 && <span class="lead-in">{text.slice(0, start)}</span>}
      {text.slice(start, end)}
    </>
  );
}

/** The gravest thing about an item in two words, with the sign of its state. */
export function gist(item: ReviewItem, labels: string[]): { sign: Sign; state: string; text: string } {
  const open = item.reasons.filter(({ status }) => status === 'open');
  const kinds = new Set(open.map(({ kind }) => kind));
  if (kinds.has('appeal')) return { sign: 'turn', state: 'is-noted', text: say('gist.appeal') };
  if (labels.includes('source-requested')) return { sign: 'clock', state: 'is-asked', text: say('gist.asked') };
  if (open.some(({ queue }) => queue === 'claims'))
    return { sign: 'caret', state: 'is-unsourced', text: say('gist.unsourced') };
  if (kinds.has('flag')) return { sign: 'flag', state: '', text: say('gist.flagged') };
  if (open.some(({ queue }) => queue === 'pending')) return { sign: 'clock', state: '', text: say('gist.pending') };
  return { sign: 'rule', state: '', text: open[0]?.text ?? '' };
}

function Why({ item, labels }: { item: ReviewItem; labels: string[] }) {
  const { sign, state, text } = gist(item, labels);
  return (
    <span class={`why ${state}`}>
      <Icon of={sign} />
      {text}
      <span class="prio">
        <span class="hush">{say('list.priority')} </span>
        {Math.round(item.priority)}
      </span>
    </span>
  );
}
