import type { UserRecord } from '@parley/contract';
import { useState } from 'preact/hooks';
import { everyQueue } from '../desk/filter.js';
import { sayDecision } from '../desk/letter.js';
import { nameOf, people } from '../desk/people.js';
import { Fault } from '../parts/fault.js';
import { faultOf, useAnswer } from '../parts/use-answer.js';
import { addressOf } from '../route.js';
import { useStore } from '../store.js';
import { dayAndClock } from '../times.js';
import { language, say } from '../words.js';
import { Facts } from './facts.js';
import { muteFlags, readRecord } from './sanction.js';
import { SanctionForm } from './sanction-form.js';

/** The record of somebody: what they wrote and reported, what was decided, and what they may do. */
export function PersonPage({ id }: { id: string }) {
  const { answer, fault, setAnswer } = useAnswer(() => readRecord(id), [id]);
  return (
    <main class="report" id="main">
      {fault && <Fault>{fault}</Fault>}
      {answer && (
        <>
          <h1>
            <bdi>{answer.user.displayName}</bdi>
          </h1>
          <div class="tools person-links">
            <a class="btn" href={addressOf(['search'], { author: id })}>
              {say('person.comments')}
            </a>
            <a class="btn" href={addressOf(['queues', everyQueue], { author: id })}>
              {say('person.waiting')}
            </a>
          </div>
          <Facts record={answer} />
          <Now record={answer} onDone={setAnswer} />
          <Reports record={answer} onDone={setAnswer} />
          <Decisions record={answer} />
        </>
      )}
    </main>
  );
}

interface PartProps {
  record: UserRecord;
  onDone: (record: UserRecord) => void;
}

function Now({ record, onDone }: PartProps) {
  useStore(people);
  const { kind, until, reason, setBy, createdAt } = record.sanction;
  return (
    <section aria-labelledby="h-may">
      <h2 id="h-may">{say('person.may')}</h2>
      {kind === 'none' ? (
        <p>{say('person.free')}</p>
      ) : (
        <p>
          <b>{say(`sanction.${kind}`)}</b>, {until ? say('until', { day: dayAndClock(until) }) : say('span.always')}.{' '}
          <span dir="auto">“{reason}”</span>{' '}
          {createdAt && (
            <span class="quiet">{say('person.set_by', { name: nameOf(setBy), day: dayAndClock(createdAt) })}</span>
          )}
        </p>
      )}
      <SanctionForm record={record} onDone={onDone} />
    </section>
  );
}

function Reports({ record, onDone }: PartProps) {
  const [fault, setFault] = useState<string | undefined>(undefined);
  const { flags, flagging } = record;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const reason = String(new FormData(form).get('reason')).trim();
    try {
      await muteFlags(record, !flagging.muted, reason, onDone);
      form.reset();
      setFault(undefined);
    } catch (refusal) {
      setFault(faultOf(refusal));
    }
  };
  const share = flags.accuracy?.toLocaleString(language.now.code, { style: 'percent' });
  return (
    <section aria-labelledby="h-reports">
      <h2 id="h-reports">{say('author.flags')}</h2>
      <p>
        {say('person.reports', { total: flags.total, agreed: flags.agreed, open: flags.open })}{' '}
        {share && say('person.right', { share })}
      </p>
      <p>
        {flagging.muted ? say('person.muted') : say('person.counted')} {flagging.reason && `“${flagging.reason}”`}
      </p>
      <form class="form" onSubmit={(event) => void submit(event)}>
        <div class="field">
          <label for="flagging-reason">{say('author.reason')}</label>
          <input class="input" id="flagging-reason" name="reason" required maxLength={1000} pattern=".*\S.*" />
        </div>
        {fault && <Fault>{fault}</Fault>}
        <div class="row">
          <button class="btn">{say(flagging.muted ? 'person.unmute' : 'person.mute')}</button>
        </div>
      </form>
    </section>
  );
}

function Decisions({ record }: { record: UserRecord }) {
  useStore(people);
  if (record.decisions.length === 0) return null;
  return (
    <section aria-labelledby="h-decisions">
      <h2 id="h-decisions">{say('person.decisions')}</h2>
      <ol class="plain-list">
        {record.decisions.map((decision) => (
          <li key={decision.id}>
            <b>{sayDecision(decision, nameOf(decision.decidedBy))}</b>{' '}
            <span class="quiet">
              {dayAndClock(decision.createdAt)}
              {decision.reversedBy && `, ${say('history.reversed')}`}
            </span>
            {decision.statement && (
              <p class="letter" dir="auto">
                {decision.statement}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
