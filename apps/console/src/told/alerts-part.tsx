import type { QueueAlertsAnswer, QueueAlertsRequest, ReviewSummary } from '@parley/contract';
import { useState } from 'preact/hooks';
import { onSite } from '../api/site.js';
import { nameOfQueue, queueOrder } from '../desk/queue-names.js';
import { tell } from '../live.js';
import { Fault } from '../parts/fault.js';
import { faultOf, useAnswer } from '../parts/use-answer.js';
import { say } from '../words.js';

/** Of which late queues one wants to hear: of every one, or of those that are chosen. */
export function AlertsPart() {
  const { answer, fault, setAnswer } = useAnswer(async () => {
    const [wishes, summary] = await Promise.all([
      onSite<QueueAlertsAnswer>('GET', '/review/alerts'),
      onSite<ReviewSummary>('GET', '/review/summary'),
    ]);
    // a queue that was chosen stays in sight when nothing is in it
    return { wishes, queues: [...new Set([...queueOrder(summary), ...wishes.queues])] };
  }, []);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  if (!answer) return fault ? <Fault>{fault}</Fault> : null;
  const { wishes, queues } = answer;
  const wish = async (body: QueueAlertsRequest): Promise<void> => {
    try {
      setAnswer({ queues, wishes: await onSite<QueueAlertsAnswer>('PUT', '/review/alerts', { body }) });
      setRefused(undefined);
      tell({ text: say('alerts.saved') });
    } catch (refusal) {
      setRefused(faultOf(refusal));
    }
  };
  const turn = (queue: string): string[] =>
    wishes.queues.includes(queue) ? wishes.queues.filter((one) => one !== queue) : [...wishes.queues, queue];
  return (
    <fieldset class="field">
      <legend class="label">{say('alerts.title')}</legend>
      <p class="quiet">{say('alerts.lead')}</p>
      <label class="row">
        <input
          type="checkbox"
          checked={wishes.everyQueue}
          onChange={() => void wish({ ...wishes, everyQueue: !wishes.everyQueue })}
        />
        {say('alerts.every')}
      </label>
      {queues.map((queue) => (
        <label key={queue} class="row">
          <input
            type="checkbox"
            checked={wishes.everyQueue || wishes.queues.includes(queue)}
            disabled={wishes.everyQueue}
            onChange={() => void wish({ everyQueue: false, queues: turn(queue) })}
          />
          <bdi>{nameOfQueue(queue)}</bdi>
        </label>
      ))}
      {refused && <Fault>{refused}</Fault>}
    </fieldset>
  );
}
