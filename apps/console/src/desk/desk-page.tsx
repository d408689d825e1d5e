import { useEffect } from 'preact/hooks';
import { goTo, place } from '../route.js';
import { useKeys } from '../keys.js';
import { announce, tell } from '../live.js';
import { useStore } from '../store.js';
import { tick } from '../tick.js';
import { say } from '../words.js';
import { choose, decideChosen } from './decide.js';
import { BulkPreview } from './bulk-preview.js';
import { cancelBulk, decideBulk, pick, pickSame } from './bulk.js';
import { Calm } from './calm.js';
import { isFiltered, isSame, keyOf, lookAt, lookOf, stayHere, type Look } from './filter.js';
import { choices } from './actions.js';
import { takeOrGive } from './assign.js';
import { ClusterSheet } from './cluster-sheet.js';
import { openCluster, rearrangeCluster } from './clusters.js';
import { letGo, openItem, takeNext } from './hold.js';
import { ItemPane } from './item-pane.js';
import { List } from './list.js';
import { step } from './move.js';
import { readColleagues } from './people.js';
import { openQueue, readSetting, readSummary } from './queue.js';
import { nameOfQueue, openIn, queueOrder } from './queue-names.js';
import { Queues } from './queues.js';
import { desk } from './state.js';
import { toggleMine } from './filter-bar.js';
import { openViews, readViews } from './views.js';
import { ViewsSheet } from './views-sheet.js';
import { watchQueue } from './watch.js';

/** The moderators' desk: queues, list and item. */
export function DeskPage({ queue, itemId }: { queue: string | undefined; itemId: string | undefined }) {
  const { currentId, bulk, items, loaded, onList, summary } = useStore(desk);
  useEffect(() => void Promise.all([readSetting(), readViews(), readColleagues()]), []);
  const { query } = useStore(place);
  const look = queue === undefined ? undefined : lookOf(queue, query);
  useEffect(() => void start(look, itemId), [look && keyOf(look)]);
  useEffect(watchQueue, []);
  useEffect(() => () => void letGo(), []);
  useDeskKeys();
  useEffect(() => {
    const open = openIn(desk.now.queue, summary);
    document.title = `${say('desk.title', { queue: nameOfQueue(desk.now.queue), n: open })} · ${say('bar.home')}`;
  }, [summary, queue]);
  return (
    <main class={onList ? 'desk panes on-list' : 'desk panes'} id="main">
      <Queues />
      <List />
      <section class="item" aria-label={say('item.label')}>
        {bulk ? <BulkPreview /> : currentId ? <ItemPane /> : loaded && items.length === 0 ? <Calm /> : null}
      </section>
      <ClusterSheet />
      <ViewsSheet />
    </main>
  );
}

async function start(look: Look | undefined, itemId: string | undefined): Promise<void> {
  // comes back here by its address
  if (!look) return goTo(['queues', await firstQueue()], { quietly: true });
  await letGo();
  await Promise.all([openQueue(look), readSummary()]);
  // somebody was quicker and looks at something else by now
  if (!isSame(look, desk.now)) return;
  if (isFiltered(look.filter)) announce(say('search.found', { n: desk.now.items.length }));
  const wide = matchMedia('(min-width: 60rem)').matches;
  const first = itemId ?? (wide ? desk.now.items.find(({ lease }) => lease === null)?.id : undefined);
  if (first) await openItem(first);
  // unless one was quicker and opened something
  else if (desk.now.currentId === null) desk.set({ onList: true });
}

/** Where something waits. */
async function firstQueue(): Promise<string> {
  await readSummary();
  const waiting = (name: string) => desk.now.summary?.queues.find(({ queue }) => queue === name)?.open ?? 0;
  return queueOrder(desk.now.summary).find((name) => waiting(name) > 0) ?? 'claims';
}

function useDeskKeys(): void {
  useKeys({
    next: () => void step(1),
    previous: () => void step(-1),
    urgent: () => void urgent(),
    queue: (digit) => toQueue(digit),
    close: () => void close(),
    decide: () => void (desk.now.bulk ? decideBulk() : decideChosen()),
    group: openCluster,
    mine: toggleMine,
    views: openViews,
    assign: takeOrGive,
    rearrange: rearrangeCluster,
    pick: () => desk.now.currentId && pick(desk.now.currentId),
    pickSame,
    note: () => document.getElementById('note')?.focus(),
    why: () => openDetails('why-model'),
    thread: () => openDetails('thread'),
    ...Object.fromEntries(choices.map((choice) => [choice, () => void choose(choice)])),
  });
}

async function urgent(): Promise<void> {
  if (await takeNext()) document.getElementById('item-heading')?.focus();
  else tell({ text: say('desk.none_free') });
}

function toQueue(digit: number): void {
  const name = queueOrder(desk.now.summary)[digit - 1];
  if (name) lookAt({ queue: name, filter: {} });
}

/** Esc closes the nearest thing: the field one types in, the preview, the statement, the item. */
async function close(): Promise<void> {
  const typing = document.activeElement as HTMLElement | null;
  if (typing?.matches('input:not([type=checkbox]), textarea, select') && !desk.now.choice && !desk.now.bulk) {
    typing.blur();
    return;
  }
  if (desk.now.bulk) cancelBulk();
  else if (desk.now.choice) {
    const { choice } = desk.now;
    desk.set({ choice: null });
    await tick();
    document.getElementById(`choice-${choice}`)?.focus();
  } else {
    await letGo();
    desk.set({ onList: true });
    stayHere();
    announce(say('desk.let_go'));
  }
}

function openDetails(id: string): void {
  const details = document.getElementById(id) as HTMLDetailsElement | null;
  if (!details) return;
  details.open = !details.open;
  details.querySelector('summary')?.focus();
}
