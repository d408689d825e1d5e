import type { UserRecord } from '@parley/contract';
import { useEffect, useState } from 'preact/hooks';
import { Fault } from '../parts/fault.js';
import { faultOf } from '../parts/use-answer.js';
import { day } from '../times.js';
import { say } from '../words.js';
import { endOf, sanction, sanctionKinds, spanNames, type SanctionKind, type SpanName } from './sanction.js';

/** What somebody may do from now on, until when and why; and what that means, before it is done. */
export function SanctionForm({ record, onDone }: { record: UserRecord; onDone: (record: UserRecord) => void }) {
  const [kind, setKind] = useState<SanctionKind>(record.sanction.kind);
  const [span, setSpan] = useState<SpanName>('week');
  const [date, setDate] = useState(tomorrow());
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | undefined>(undefined);
  // as it is now, also after an undo
  useEffect(() => setKind(record.sanction.kind), [record.sanction.kind, record.sanction.createdAt]);
  const until = kind === 'none' || (span === 'date' && !date) ? null : endOf(span, date);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFault(undefined);
    await sanction(record, { kind, until, reason: reason.trim() }, onDone).then(
      () => setReason(''),
      (refusal: unknown) => setFault(faultOf(refusal)),
    );
    setBusy(false);
  };
  return (
    <form class="form" onSubmit={(event) => void submit(event)}>
      <div class="field">
        <label for="sanction-kind">{say('author.may')}</label>
        <select
          class="input"
          id="sanction-kind"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as SanctionKind)}
        >
          {sanctionKinds.map((one) => (
            <option key={one} value={one}>
              {say(`sanction.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {kind !== 'none' && (
        <div class="field">
          <label for="sanction-span">{say('author.span')}</label>
          <select
            class="input"
            id="sanction-span"
            value={span}
            onChange={(event) => setSpan(event.currentTarget.value as SpanName)}
          >
            {spanNames.map((one) => (
              <option key={one} value={one}>
                {say(`span.${one}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {kind !== 'none' && span === 'date' && (
        <div class="field">
          <label for="sanction-date">{say('person.last_day')}</label>
          <input
            class="input"
            id="sanction-date"
            type="date"
            required
            min={tomorrow()}
            value={date}
            onInput={(event) => setDate(event.currentTarget.value)}
          />
        </div>
      )}
      <div class="field">
        <label for="sanction-reason">{say('author.reason')}</label>
        <input
          class="input"
          id="sanction-reason"
          required
          maxLength={1000}
          pattern=".*\S.*"
          autocomplete="off"
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <p class="quiet">
        {say(`person.means_${kind}`, { name: record.user.displayName })}{' '}
        {until && say('person.ends', { day: day(until) })}
      </p>
      {fault && <Fault>{fault}</Fault>}
      <div class="row">
        <button class="btn" disabled={busy}>
          {say('author.set')}
        </button>
      </div>
    </form>
  );
}

function tomorrow(): string {
  const next = new Date(Date.now() + 86_400_000);
  return [next.getFullYear(), next.getMonth() + 1, next.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
