import type { ReviewItemDetail, SanctionRequest, UserRecord } from '@parley/contract';
import { useEffect, useState } from 'preact/hooks';
import { onSite } from '../api/site.js';
import { tell } from '../live.js';
import { Fault } from '../parts/fault.js';
import { faultOf } from '../parts/use-answer.js';
import { day } from '../times.js';
import { say } from '../words.js';

/** What the site knows of who wrote it, and what they may do here. */
export function AuthorPart({ item }: { item: ReviewItemDetail }) {
  const { author } = item.comment;
  const [record, setRecord] = useState<UserRecord | undefined>(undefined);
  const id = author?.id;
  useEffect(() => {
    setRecord(undefined);
    if (id) void onSite<UserRecord>('GET', `/users/${id}/record`).then(setRecord, () => undefined);
  }, [id]);
  return (
    <section class="part" aria-labelledby="h-author">
      <h2 id="h-author">
        <bdi>{author?.displayName ?? say('people.unnamed')}</bdi>
      </h2>
      {!author && <p class="quiet">{say('author.unknown')}</p>}
      {record && <Facts record={record} />}
      {record && id && <Sanctioning record={record} onDone={setRecord} />}
    </section>
  );
}

function Facts({ record }: { record: UserRecord }) {
  const { user, comments, flags, appeals, sanction } = record;
  const rows: [string, string][] = [
    [say('author.since'), say('author.since_text', { day: day(user.createdAt), n: comments.total })],
    [
      say('author.decided'),
      say('author.decided_text', {
        published: comments.published,
        restricted: comments.removed + comments.rejected,
        flagged: comments.flagged,
      }),
    ],
    [say('author.flags'), say('author.flags_text', { total: flags.total, agreed: flags.agreed })],
    [say('author.appeals'), say('author.appeals_text', { total: appeals.total, overturned: appeals.overturned })],
    [
      say('author.sanction'),
      say(`sanction.${sanction.kind}`) + (sanction.until ? `, ${say('until', { day: day(sanction.until) })}` : ''),
    ],
  ];
  return (
    <dl class="facts">
      {rows.map(([name, text]) => (
        <>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </>
      ))}
    </dl>
  );
}

const kinds: SanctionRequest['kind'][] = ['none', 'premoderate', 'mute', 'ban'];
const spans = { day: 1, week: 7, month: 30 } as const;

function Sanctioning({ record, onDone }: { record: UserRecord; onDone: (record: UserRecord) => void }) {
  const [fault, setFault] = useState<string | undefined>(undefined);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const days = spans[fields.get('span') as keyof typeof spans];
    const body = {
      kind: fields.get('kind') as SanctionRequest['kind'],
      reason: String(fields.get('reason')),
      until: days ? new Date(Date.now() + days * 86_400_000).toISOString() : null,
    };
    try {
      await onSite('PUT', `/users/${record.user.id}/sanction`, { body });
      tell({ text: say('author.sanctioned', { name: record.user.displayName }) });
      onDone(await onSite<UserRecord>('GET', `/users/${record.user.id}/record`));
      setFault(undefined);
    } catch (refusal) {
      setFault(faultOf(refusal));
    }
  };
  return (
    <details>
      <summary>{say('author.change')}</summary>
      <form class="form" onSubmit={(event) => void submit(event)}>
        <div class="field">
          <label for="sanction-kind">{say('author.may')}</label>
          <select class="input" id="sanction-kind" name="kind" defaultValue={record.sanction.kind}>
            {kinds.map((kind) => (
              <option key={kind} value={kind} selected={kind === record.sanction.kind}>
                {say(`sanction.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="sanction-span">{say('author.span')}</label>
          <select class="input" id="sanction-span" name="span">
            {['day', 'week', 'month', 'always'].map((one) => (
              <option key={one} value={one}>
                {say(`span.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="sanction-reason">{say('author.reason')}</label>
          <input class="input" id="sanction-reason" name="reason" required maxLength={1000} />
        </div>
        {fault && <Fault>{fault}</Fault>}
        <div class="row">
          <button class="btn">{say('author.set')}</button>
        </div>
      </form>
    </details>
  );
}
