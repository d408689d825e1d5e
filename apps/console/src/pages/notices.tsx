import type { Notice, NoticeList, ReasonStatus } from '@parley/contract';
import { useState } from 'preact/hooks';
import { onSite, pageOfComment } from '../api/site.js';
import { sayDecision } from '../desk/letter.js';
import { everyQueue } from '../desk/filter.js';
import { nameOf, people } from '../desk/people.js';
import { readSetting } from '../desk/queue.js';
import { desk } from '../desk/state.js';
import { Fault } from '../parts/fault.js';
import { useAnswer } from '../parts/use-answer.js';
import { pathTo } from '../route.js';
import { useStore } from '../store.js';
import { dayAndClock } from '../times.js';
import { say } from '../words.js';

const choices = ['open', 'agreed', 'dismissed', ''] as const;

/** Notices of illegal content: what they say, who sent them, their receipt, and what was decided. */
export function NoticesPage() {
  useStore(people);
  const [status, setStatus] = useState<ReasonStatus | ''>('open');
  const query = { status, limit: 25 };
  const { answer, fault, setAnswer } = useAnswer(async () => {
    await readSetting();
    return onSite<NoticeList>('GET', '/notices', { query });
  }, [status]);
  const more = async (): Promise<void> => {
    if (!answer?.nextCursor) return;
    const next = await onSite<NoticeList>('GET', '/notices', { query: { ...query, cursor: answer.nextCursor } });
    setAnswer({ items: [...answer.items, ...next.items], nextCursor: next.nextCursor });
  };
  return (
    <main class="report" id="main">
      <h1>{say('notices.title')}</h1>
      <p class="lead">{say('notices.lead')}</p>
      <div class="row" role="group" aria-label={say('notices.which')}>
        {choices.map((one) => (
          <button key={one} class="btn" type="button" aria-pressed={one === status} onClick={() => setStatus(one)}>
            {say(`notices.${one || 'all'}`)}
          </button>
        ))}
      </div>
      {fault && <Fault>{fault}</Fault>}
      {answer?.items.length === 0 && (
        <p class="nothing">{say(status === 'open' ? 'notices.none_open' : 'notices.none')}</p>
      )}
      <ol class="found">
        {answer?.items.map((notice) => (
          <li key={notice.id}>
            <Entry notice={notice} />
          </li>
        ))}
      </ol>
      {answer?.nextCursor && (
        <button class="btn" type="button" onClick={() => void more()}>
          {say('list.more')}
        </button>
      )}
    </main>
  );
}

function Entry({ notice }: { notice: Notice }) {
  const { reference, status, receivedAt, law, explanation, words, itemId, commentId, postSlug, postTitle } = notice;
  return (
    <article class="notice" aria-labelledby={`n-${reference}`}>
      <h2 id={`n-${reference}`}>
        <span class="mono">{reference}</span> <span class="mode">{say(`notices.${status}`)}</span>
      </h2>
      <p class="said" dir="auto">
        {explanation}
      </p>
      <dl class="facts">
        {law && <Fact name="notices.law" text={law} />}
        <Fact name="notices.sender" text={senderOf(notice)} />
        <Fact name="notices.received" text={dayAndClock(receivedAt)} />
        <Fact name="notices.comment" text={`“${words}”`} />
        <Fact name="notices.under" text={postTitle} />
        <Fact name="notices.now" text={say(`status.${notice.commentStatus}`)} />
      </dl>
      {notice.decision && <Decided notice={notice} />}
      <div class="row">
        {itemId && status === 'open' && (
          <a class="btn main" href={pathTo('queues', everyQueue, itemId)}>
            {say('notices.decide')}
          </a>
        )}
        <a class="btn" href={pageOfComment(postSlug, commentId)} target="_blank" rel="noopener">
          {say('item.on_page')}
        </a>
      </div>
      <details class="alt">
        <summary>{say('notices.receipt')}</summary>
        <p class="letter">
          {reference}: <span lang="en">{notice.text}</span>
        </p>
      </details>
    </article>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt>{say(name)}</dt>
      <dd dir="auto">{text}</dd>
    </>
  );
}

function senderOf({ sender: { name, email, accountId } }: Notice): string {
  const known = [name ?? (accountId ? nameOf(accountId) : undefined), email].filter(Boolean);
  return known.length > 0 ? known.join(', ') : say('notices.nameless');
}

function Decided({ notice: { decision, decidedAt } }: { notice: Notice }) {
  const { policies } = useStore(desk);
  if (!decision) return null;
  const reason = policies.find(({ code }) => code === decision.reason)?.title ?? decision.reason;
  return (
    <div class="decided">
      <p>
        <b>{sayDecision(decision, nameOf(decision.decidedBy))}</b>{' '}
        <span class="quiet">
          {decidedAt && dayAndClock(decidedAt)}, {reason}
        </span>
      </p>
      {decision.statement && (
        <p class="letter" dir="auto">
          {decision.statement}
        </p>
      )}
    </div>
  );
}
