import { flagReasons, type Comment, type FlagReason } from '@parley/contract';
import { postPath, sameWith, signInPath, within } from './addresses.js';
import { faultOf, faultWords } from './fault-words.js';
import { html, type Html } from './html.js';
import { icon } from './layout.js';
import { ownActs } from './own-comment-view.js';
import type { ThreadState } from './thread-state.js';

/** What a reader can do about a comment; what waits for a moderator is its author's business alone. */
export function actsView(comment: Comment, state: ThreadState): Html {
  const { reader, site, post } = state;
  const { say } = reader;
  if (comment.status !== 'published') return html`<div class="acts">${ownActs(comment, state)}</div>`;
  const name = comment.author?.displayName ?? say('unnamed');
  const reply = sameWith(reader, { reply: comment.id }, `#reply-${comment.id}`);
  const flag = sameWith(reader, { flag: comment.id }, `#c-${comment.id}`);
  const way = (href: string): string => (reader.actor ? href : signInPath(reader, href));
  const flagging = state.open?.kind === 'flag' && state.open.about === comment.id && reader.actor !== null;
  return html`<div class="acts">${votes(comment, state, name)}
${post.closedAt === null && html`<a href="${site.settings.guestComments === 'off' ? way(reply) : reply}" data-reply="${comment.id}">${icon('reply', 'turns')}${say('reply')}<span class="hush"> ${name}</span></a>`}
${
  flagging
    ? html`<details open><summary>${icon('flag')}${say('flag')}</summary>${flagForm(comment, state)}</details>`
    : html`<a href="${way(flag)}" aria-label="${say('flagOf', { name })}">${icon('flag')}${say('flag')}</a>`
}${ownActs(comment, state)}</div>`;
}

function votes(comment: Comment, { reader, post, votes: own }: ThreadState, name: string): Html {
  const vote = own.get(comment.id) ?? 0;
  const button = (value: 1 | -1): Html =>
    html`<button name="value" value="${vote === value ? 0 : value}" aria-pressed="${String(vote === value)}"
aria-label="${reader.say(value === 1 ? 'agree' : 'disagree', { name })}">${icon(value === 1 ? 'up' : 'down')}</button>`;
  const score = comment.score < 0 ? `−${-comment.score}` : String(comment.score);
  return html`<form class="votes" method="post" action="${within(reader, `${postPath(reader, post)}/comments/${comment.id}/vote`)}">
<input type="hidden" name="back" value="${sameWith(reader, {}, '')}" />${button(1)}<span class="score num">${score}</span>${button(-1)}
</form>`;
}

/** The question and the reasons, with a sentence for the moderator. */
export function flagForm(comment: Comment, { reader, post, returned }: ThreadState): Html {
  const { say } = reader;
  const chosen = returned.given['reason'] ?? 'unsourced_claim';
  const hints: Partial<Record<FlagReason, string>> = {
    misinformation: say('flag_misinformation_hint'),
    other: say('flag_other_hint'),
  };
  const fault = faultOf(returned, 'note');
  return html`<form class="flag-form" method="post" action="${within(reader, `${postPath(reader, post)}/comments/${comment.id}/flags`)}">
<input type="hidden" name="back" value="${returned.given['back'] ?? sameWith(reader, {}, '')}" />
${returned.problem !== undefined && html`<p class="fault" role="alert">${icon('bang')}${returned.problem}</p>`}
<fieldset class="choices"><legend>${say('flagQuestion')}</legend>
${flagReasons.map(
  (
    reason,
  ) => html`<label><input type="radio" name="reason" value="${reason}"${reason === chosen && html` checked`} /><span
>${say(`flag_${reason}`)}</span>${hints[reason] !== undefined && html`<small>${hints[reason]}</small>`}</label>`,
)}</fieldset>
<div class="field"><label for="f-${comment.id}">${say('flagNote')}</label><input class="input" id="f-${comment.id}"
name="note" maxlength="500" value="${returned.given['note'] ?? ''}"${fault && html` aria-invalid="true" aria-describedby="fe-${comment.id}"`} />
${fault && html`<p class="fault" id="fe-${comment.id}">${faultWords(reader, 'note', fault)}</p>`}</div>
<div class="row"><button class="btn main">${say('sendFlag')}</button><a
class="btn bare" href="${sameWith(reader, {}, `#c-${comment.id}`)}">${say('cancel')}</a></div>
</form>`;
}
