import { KeyCap } from '../parts/key-cap.js';
import { pathTo } from '../route.js';
import { useStore } from '../store.js';
import { span } from '../times.js';
import { say } from '../words.js';
import { isFiltered, narrow } from './filter.js';
import { nameOfQueue } from './queue-names.js';
import { desk } from './state.js';

/** Nothing waits here: where the oldest work is. */
export function Calm() {
  const { queue, summary, filter } = useStore(desk);
  const elsewhere = (summary?.queues ?? []).filter((one) => one.queue !== queue && one.open > 0);
  const [oldest] = elsewhere.sort((a, b) => (b.oldestAgeSeconds ?? 0) - (a.oldestAgeSeconds ?? 0));
  return (
    <div class="item-body">
      <div class="calm">
        <h2 id="calm-heading" tabIndex={-1}>
          {say('calm.title', { queue: nameOfQueue(queue) })}
        </h2>
        {isFiltered(filter) ? (
          <>
            <p>{say('calm.filtered')}</p>
            <button
              class="btn"
              type="button"
              onClick={() => void narrow({ assignee: '', rule: '', post: '', author: '', status: '' })}
            >
              {say('calm.all')}
            </button>
          </>
        ) : (
          <p>{say('calm.text')}</p>
        )}
        {oldest && (
          <>
            <p>
              {say('calm.elsewhere', { queue: nameOfQueue(oldest.queue), age: span(oldest.oldestAgeSeconds ?? 0) })}
            </p>
            <a class="btn main" href={pathTo('queues', oldest.queue)}>
              {say('calm.go', { queue: nameOfQueue(oldest.queue) })} <KeyCap of="queue" />
            </a>
          </>
        )}
      </div>
    </div>
  );
}
