import type { Notification } from '@parley/contract';
import { siteKey } from '../api/site.js';
import { KeyCap } from '../parts/key-cap.js';
import { Icon } from '../parts/icon.js';
import { Sheet } from '../parts/sheet.js';
import { useStore } from '../store.js';
import { tick } from '../tick.js';
import { dayAndClock } from '../times.js';
import { say } from '../words.js';
import { deadlineOf, ownWordsOf, sentenceOf } from './sentence.js';
import { closeTold, markAllRead, markRead, openComment, openTold, showMoreTold, told } from './told.js';

/** The number of what is unread, in the bar. */
export function ToldButton() {
  const { unread } = useStore(told);
  const n = unread >= 100 ? '100+' : String(unread);
  return (
    <button
      class="btn told-button"
      type="button"
      aria-keyshortcuts="B"
      aria-label={unread === 0 ? say('told.title') : say('told.unread', { n: unread })}
      onClick={openTold}
    >
      <Icon of="bell" />
      {unread > 0 && <span class="badge">{n}</span>}
      <KeyCap of="told" />
    </button>
  );
}

export function ToldSheet() {
  const { open, items, nextCursor, unread } = useStore(told);
  if (!open) return null;
  const end = (
    <button class="btn" id="told-close" type="button" onClick={closeTold} autofocus>
      {say('close')} <kbd aria-hidden="true">Esc</kbd>
    </button>
  );
  const foot = unread > 0 && (
    <button class="btn" type="button" onClick={() => void markAllRead().then(focusNext)}>
      {say('told.read_all')}
    </button>
  );
  return (
    <Sheet title={say('told.title')} onClose={closeTold} end={end} foot={foot}>
      <div class="sheet-form">
        {items.length === 0 && <p class="quiet">{say('told.none')}</p>}
        <ol class="told-list">
          {items.map((one) => (
            <Entry key={one.id} one={one} />
          ))}
        </ol>
        {nextCursor !== null && (
          <button class="btn start" type="button" onClick={() => void showMoreTold()}>
            {say('list.more')}
          </button>
        )}
      </div>
    </Sheet>
  );
}

/** What was pressed is gone: on to the next that is unread, or to the way out. */
async function focusNext(): Promise<void> {
  await tick();
  (document.querySelector<HTMLElement>('.told-list .mark') ?? document.getElementById('told-close'))?.focus();
}

function Entry({ one }: { one: Notification }) {
  const [own, deadline] = [ownWordsOf(one), deadlineOf(one)];
  return (
    <li class={one.readAt === null ? 'unread' : undefined}>
      <p>
        {one.readAt === null && <span class="mode live">{say('told.is_new')}</span>} <b>{sentenceOf(one)}</b>
      </p>
      {own && <p dir="auto">{own}</p>}
      <p class="row quiet">
        <span>{dayAndClock(one.createdAt)}</span>
        {deadline && <span>{deadline}</span>}
        {one.site !== siteKey() && <span>{one.site}</span>}
        {one.commentId && (
          <button class="btn bare" type="button" onClick={() => void openComment(one)}>
            {say('item.on_page')}
          </button>
        )}
        {one.readAt === null && (
          <button class="btn bare mark" type="button" onClick={() => void markRead(one.id).then(focusNext)}>
            {say('told.read')}
          </button>
        )}
      </p>
    </li>
  );
}
