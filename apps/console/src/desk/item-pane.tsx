import type { ReviewItemDetail } from '@parley/contract';
import { pageOfComment } from '../api/site.js';
import { clock, since, span } from '../times.js';
import { Icon } from '../parts/icon.js';
import { useStore } from '../store.js';
import { say } from '../words.js';
import { AssignPart } from './assign-part.js';
import { AuthorPart } from './author-part.js';
import { Chain } from './chain.js';
import { ClusterPart } from './cluster-part.js';
import { ConflictBanner } from './conflict-banner.js';
import { Decide } from './decide-form.js';
import { addressHere, isFiltered, narrow } from './filter.js';
import { lineOf } from './lines.js';
import { nameOfQueue, openIn } from './queue-names.js';
import { EvidencePart } from './evidence-part.js';
import { HistoryPart } from './history-part.js';
import { NotesPart } from './notes-part.js';
import { currentItem, desk } from './state.js';
import { WhyPart } from './why-part.js';

export function ItemPane() {
  const { currentId, items, queue } = useStore(desk);
  const item = currentItem();
  return (
    <>
      <div class="item-body">
        <a
          class="back"
          href={addressHere()}
          onClick={(event) => {
            event.preventDefault();
            event.stopPropagation();
            desk.set({ onList: true });
          }}
        >
          <Icon of="back" turns />
          {say('item.back', { queue: nameOfQueue(queue), n: items.length })}
        </a>
        <Head index={items.findIndex(({ id }) => id === currentId)} />
        {item && (
          <>
            <ConflictBanner item={item} />
            <div class="split">
              <div>
                <Chain item={item} />
                <WhyPart item={item} />
              </div>
              <div>
                <ClusterPart item={item} />
                <EvidencePart item={item} />
                <AuthorPart item={item} />
                <HistoryPart item={item} />
                <NotesPart key={item.id} item={item} />
              </div>
            </div>
          </>
        )}
      </div>
      {item && <Decide item={item} />}
    </>
  );
}

function Head({ index }: { index: number }) {
  const { queue, items, heldUntil, summary, filter } = useStore(desk);
  const item = currentItem();
  const inQueue = isFiltered(filter) ? 0 : openIn(queue, summary);
  const open = Math.max(items.length, inQueue);
  return (
    <header class="item-head">
      <h2 id="item-heading" tabIndex={-1}>
        {say('item.title', { queue: nameOfQueue(queue), at: index + 1, open })}
      </h2>
      {item && <span>{opened(item)}</span>}
      {item && <Under item={item} />}
      {item && <AssignPart item={item} />}
      <a class="jump" href="#decide">
        {say('item.jump')}
      </a>
      {heldUntil && (
        <span class="lease">
          <Icon of="clock" />
          {say('item.yours', { time: clock(heldUntil) })}
        </span>
      )}
    </header>
  );
}

/** The post it stands under: on the readers' page, and the way to everything that waits there. */
function Under({ item }: { item: ReviewItemDetail }) {
  const { items, posts, filter } = useStore(desk);
  const line = items.map((one) => (one.id === item.id ? lineOf(one) : undefined)).find((one) => one?.postSlug);
  const slug = line?.postSlug ?? posts[item.postId]?.slug;
  if (!slug) return null;
  return (
    <>
      <a href={pageOfComment(slug, item.commentId)} target="_blank" rel="noopener">
        {say('item.on_page')}
      </a>
      {filter.post !== item.postId && (
        <button class="btn bare" type="button" onClick={() => void narrow({ post: item.postId })}>
          {say('item.only_post')}
        </button>
      )}
    </>
  );
}

function opened(item: { openedAt: string; dueAt: string }): string {
  const target = (Date.parse(item.dueAt) - Date.parse(item.openedAt)) / 1000;
  return say('item.opened', { age: since(item.openedAt), target: span(target) });
}
