import { pathTo } from '../route.js';
import { useStore } from '../store.js';
import { span } from '../times.js';
import { say } from '../words.js';
import { nameOf, people } from './people.js';
import { nameOfQueue, queueOrder } from './queue-names.js';
import { desk } from './state.js';

export function Queues() {
  const { queue: here, summary, items } = useStore(desk);
  useStore(people);
  return (
    <nav class="queues" aria-label={say('bar.queues')}>
      <h2>{say('bar.queues')}</h2>
      <ul>
        {queueOrder(summary).map((queue) => (
          <li key={queue}>
            <a href={pathTo('queues', queue)} aria-current={queue === here ? 'true' : undefined}>
              <span>{nameOfQueue(queue)}</span>
              <Figures queue={queue} />
            </a>
          </li>
        ))}
      </ul>
      <p class="who">{whoIsHere(items)}</p>
    </nav>
  );
}

function Figures({ queue }: { queue: string }) {
  const { summary } = useStore(desk);
  const one = summary?.queues.find((entry) => entry.queue === queue);
  const open = one?.open ?? 0;
  return (
    <>
      <span class="n">{summary ? open.toLocaleString() : '…'}</span>
      <span class="hush">{say('queue.open')}</span>
      <span class="age">
        {open === 0 ? say('queue.empty') : say('queue.oldest', { age: span(one?.oldestAgeSeconds ?? 0) })}
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
