import type { ReviewItemDetail } from '@parley/contract';
import { useStore } from '../store.js';
import { moment } from '../times.js';
import { say } from '../words.js';
import { sayDecision } from './letter.js';
import { nameOf, people } from './people.js';

/** What was decided about the comment before. */
export function HistoryPart({ item }: { item: ReviewItemDetail }) {
  useStore(people);
  if (item.decisions.length === 0) return null;
  return (
    <section class="part" aria-labelledby="h-before">
      <h2 id="h-before">{say('history.title')}</h2>
      <ol class="plain-list">
        {item.decisions.map((decision) => (
          <li key={decision.id}>
            <b>{sayDecision(decision, nameOf(decision.decidedBy))}</b>{' '}
            <span class="quiet">
              {moment(decision.createdAt)}
              {decision.reversedBy && `, ${say('history.reversed')}`}
            </span>
            {decision.note && <p dir="auto">{decision.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
