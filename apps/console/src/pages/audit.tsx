import type { AuditEntry, AuditPage as Page, AuditVerdict } from '@parley/contract';
import { useState } from 'preact/hooks';
import { onSite } from '../api/site.js';
import { nameOf, people } from '../desk/people.js';
import { announce } from '../live.js';
import { Fault } from '../parts/fault.js';
import { Icon } from '../parts/icon.js';
import { faultOf, useAnswer } from '../parts/use-answer.js';
import { useStore } from '../store.js';
import { dayAndClock } from '../times.js';
import { say, sayIfKnown } from '../words.js';

/** Everything that happened, newest first, and the proof that nothing was changed since. */
export function AuditPage() {
  useStore(people);
  const { answer, fault, setAnswer } = useAnswer(() => onSite<Page>('GET', '/audit', { query: { limit: 50 } }), []);
  const more = async (): Promise<void> => {
    if (!answer?.nextCursor) return;
    const next = await onSite<Page>('GET', '/audit', { query: { limit: 50, cursor: answer.nextCursor } });
    setAnswer({ items: [...answer.items, ...next.items], nextCursor: next.nextCursor });
  };
  return (
    <main class="report" id="main">
      <h1>{say('audit.title')}</h1>
      <p class="lead">{say('audit.lead')}</p>
      <Verification />
      {fault && <Fault>{fault}</Fault>}
      <table class="tbl stack log">
        <caption class="hush">{say('audit.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('audit.when')}</th>
            <th scope="col">{say('audit.what')}</th>
            <th scope="col">{say('audit.who')}</th>
            <th scope="col" class="r">
              {say('audit.place')}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer?.items.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
      {answer?.nextCursor && (
        <button class="btn" type="button" onClick={() => void more()}>
          {say('list.more')}
        </button>
      )}
    </main>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  return (
    <tr>
      <td class="num">{dayAndClock(entry.at)}</td>
      <td>
        <details>
          <summary>
            <Icon of="turn" turns />
            {sayIfKnown(`log.${entry.kind}`) ?? entry.kind}
          </summary>
          <pre class="inl particulars" dir="ltr" tabIndex={0}>
            {JSON.stringify({ kind: entry.kind, comment: entry.commentId, ...entry.data }, null, 2)}
          </pre>
          <p class="quiet hash">SHA-256 {entry.hash}</p>
        </details>
      </td>
      <td data-l={say('audit.who')}>
        <bdi>{nameOf(entry.actorId)}</bdi>
      </td>
      <td class="r" data-l={say('audit.place')}>
        {entry.seq}
      </td>
    </tr>
  );
}

function Verification() {
  const [verdict, setVerdict] = useState<AuditVerdict | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const verify = async (): Promise<void> => {
    setBusy(true);
    try {
      const answer = await onSite<AuditVerdict>('GET', '/audit/verify');
      setVerdict(answer);
      announce(say(answer.ok ? 'audit.unbroken' : 'audit.broken', { n: answer.entries }));
    } catch (refusal) {
      setFault(faultOf(refusal));
    }
    setBusy(false);
  };
  return (
    <div class="tools">
      <button class="btn" type="button" disabled={busy} onClick={() => void verify()}>
        {say('audit.verify')}
      </button>
      {fault && <Fault>{fault}</Fault>}
      {verdict && (
        <p class={verdict.ok ? 'is-sourced' : 'fault'}>
          <Icon of={verdict.ok ? 'tick' : 'bang'} />{' '}
          {say(verdict.ok ? 'audit.unbroken' : 'audit.broken', { n: verdict.entries })}{' '}
          <span class="quiet hash">{verdict.firstBadId ?? verdict.headHash}</span>
        </p>
      )}
    </div>
  );
}
