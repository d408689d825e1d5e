import type { ViewQuery } from '@parley/contract';
import { addressOf, pathTo } from '../route.js';
import { useStore } from '../store.js';
import { span } from '../times.js';
import { say } from '../words.js';
import { everyQueue, isFiltered, lookOfView, queryOf } from './filter.js';
import { nameOf, people } from './people.js';
import { nameOfQueue, openIn, queueOrder } from './queue-names.js';
import { desk } from './state.js';
import { isShown, views } from './views.js';

export function Queues() {
  const { queue: here, summary, items, filter } = useStore(desk);
  const { items: kept } = useStore(views);
  const shown = kept.find(isShown);
  const plain = !shown && !isFiltered(filter);
  useStore(people);
  return (
    <nav class="queues" aria-label={say('bar.queues')}>
      <h2>{say('bar.queues')}</h2>
      <ul>
        {[...queueOrder(summary), everyQueue].map((queue) => (
          <li key={queue}>
            <a href={pathTo('queues', queue)} aria-current={queue === here ? (plain ? 'true' : 'location') : undefined}>
              <span>{nameOfQueue(queue)}</span>
              <Figures queue={queue} />
            </a>
          </li>
        ))}
      </ul>
      {kept.length > 0 && (
        <>
          <h2>{say('views.title')}</h2>
          <ul class="kept">
            {kept.slice(0, 9).map((view) => {
              const { queue, ...look } = lookOfView(view.query as ViewQuery);
              return (
                <li key={view.id}>
                  <a
                    href={addressOf(['queues', queue], queryOf(look))}
                    aria-current={view === shown ? 'true' : undefined}
                  >
                    <bdi>{view.name}</bdi>
                  </a>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <p class="who">{whoIsHere(items)}</p>
    </nav>
  );
}

function Figures({ queue }: { queue: string }) {
  const { summary } = useStore(desk);
  const one = summary?.queues.find((entry) => entry.queue === queue);
  const open = openIn(queue, summary);
  return (
    <>
      <span class="n">{summary ? open.toLocaleString() : '…'}</span>
      <span class="hush">{say('queue.open')}</span>
      <span class="age">
        {queue === everyQueue && open > 0
          ? ''
          : open === 0
            ? say('queue.empty')
            : say('queue.oldest', { age: span(one?.oldestAgeSeconds ?? 0) })}
        {one && one.overTarget > 0 && (
          <>
            {' · '}
            <span class="late">{say('queue.late', { n: one.overTarget })}</span>
          </>
        )}
      </span>
    </>
  );
}

function whoIsHere(items: { lease: { userId: string } | null }[]): string {
  const counts = new Map<string, number>();
  for (const { lease } of items) if (lease) counts.set(lease.userId, (counts.get(lease.userId) ?? 0) + 1);
  if (counts.size === 0) return '';
  const who = [...counts].map(([id, n]) => say('queue.holds', { who: nameOf(id), n }));
  return say('queue.here', { who: who.join(', ') });
}
