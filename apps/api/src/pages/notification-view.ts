import { actionTable, type Claim, type Comment, type Notification } from '@parley/contract';
import { siteBase, within } from './addresses.js';
import { html, type Html } from './html.js';
import { icon, when } from './layout.js';
import type { Reader } from './reader.js';
import type { Word } from './words.js';

/** A notification with the comment it is about, where its reader has to do something there. */
export interface Told extends Notification {
  comment?: Comment | undefined;
}

const decided: Record<string, Word> = {
  approve: 'toldApproved',
  reject: 'toldRejected',
  remove: 'toldRemoved',
  attach_source: 'toldAttached',
  label: 'toldLabelled',
};

/** One thing its reader was told, and what can be done about it. */
export function notificationView(reader: Reader, told: Told): Html {
  const { say } = reader;
  const base = siteBase(told.site);
  const own = ownWords(told);
  const wants = told.kind === 'comment.source_requested' && sourceWanted(reader, told);
  return html`<li class="told${told.readAt === null && ' unread'}">
<p class="by">${told.readAt === null && html`<span class="badge">${say('unread')}</span>`}${when(told.createdAt, reader)}</p>
<p class="what">${headline(reader, told)}</p>
${own !== undefined && html`<blockquote class="said plain" dir="auto">${own}</blockquote>`}${wants}
<p class="acts">${
    told.commentId !== null &&
    html`<a href="${within(reader, `${base}/comments/${told.commentId}`)}">${say('toComment')}</a>`
  }${
    told.decisionId !== null &&
    html`<a href="${within(reader, `${base}/decisions/${told.decisionId}`)}">${say('toReasons')}</a>`
  }</p>
</li>`;
}

function dataOf(told: Notification): Record<string, unknown> {
  return told.data as Record<string, unknown>;
}

/** What happened, in the reader's language. */
function headline({ say }: Reader, told: Told): string {
  const { action, outcome, kind, queue } = dataOf(told);
  switch (told.kind) {
    case 'comment.decided':
      return say(decided[String(action)] ?? 'toldDecided');
    case 'comment.held':
      return say('toldHeld');
    case 'comment.replied':
      return say('toldReplied');
    case 'comment.source_requested':
      return say('toldSourceWanted');
    case 'comment.decision_reversed':
      return say('toldReversed');
    case 'flag.settled':
      return say(outcome === 'agreed' ? 'toldFlagAgreed' : 'toldFlagDismissed');
    case 'appeal.decided':
      return say(outcome === 'overturned' ? 'toldOverturned' : 'toldUpheld');
    case 'notice.decided':
      return say(outcome === 'agreed' ? 'toldNoticeAgreed' : 'toldNoticeDismissed');
    case 'queue.late':
      return say('toldLate', { queue: String(queue) });
    case 'user.sanctioned':
      return say(kind === 'none' ? 'toldSanctionOver' : 'toldSanctioned');
  }
}

/** What a moderator wrote in their own words; the standing sentences are said in the reader's language instead. */
function ownWords(told: Told): string | undefined {
  const { kind, text } = told;
  if (kind === 'user.sanctioned') return text;
  if (kind === 'comment.held') return (dataOf(told)['held'] as string[]).join('; ');
  if (kind === 'queue.late' || kind === 'comment.replied') return undefined;
  if (kind === 'flag.settled' || kind === 'notice.decided' || kind === 'comment.decision_reversed') return undefined;
  if (Object.values(actionTable).some(({ tells }) => tells !== '' && text.startsWith(tells))) return undefined;
  // the deadline is told beside it, in the reader's language
  return text.replace(/ There is time until [^.]* UTC\.$/, '');
}

/** Which words need a source, until when, and where to put it. */
function sourceWanted(reader: Reader, told: Told): Html | undefined {
  const { say } = reader;
  const { until } = dataOf(told);
  const { comment } = told;
  const deadline =
    typeof until === 'string' &&
    html`<p class="due">${icon('clock')}<span>${say('until')} ${when(until, reader)}</span></p>`;
  if (!comment || comment.status !== 'published') return html`${deadline}`;
  const open = comment.claims.filter(({ sourced }) => !sourced);
  return html`${deadline}${open.map((claim) => sourceField(reader, told, comment, claim))}`;
}

function sourceField(reader: Reader, told: Told, comment: Comment, claim: Claim): Html {
  const { say } = reader;
  const id = `n-${told.id}-${claim.id}`;
  const action = `${siteBase(told.site)}/posts/${comment.postId}/comments/${comment.id}/sources`;
  return html`<form class="source-form" method="post" action="${within(reader, action)}">
<p class="quote" dir="auto">“${claim.text}”</p>
<input type="hidden" name="claimId" value="${claim.id ?? ''}" /><input type="hidden" name="back" value="${reader.here}" />
<div class="field"><label for="${id}">${say('sourceAddress')}</label>
<input class="input" id="${id}" name="url" type="url" inputmode="url" placeholder="https://" required /></div>
<div class="row"><button class="btn main">${say('addSource')}</button></div>
</form>`;
}
