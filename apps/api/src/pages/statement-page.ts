import { actionTable, defaultPolicies, type StatementOfReasons } from '@parley/contract';
import type { SiteRecord } from '@parley/store';
import { within } from './addresses.js';
import { faultOf, faultWords } from './fault-words.js';
import { html, type Html } from './html.js';
import { icon, page, when } from './layout.js';
import type { Reader } from './reader.js';
import type { Returned } from './thread-state.js';
import { languages, type Word } from './words.js';

/** Why something was done to a comment, for whom it concerns: what, the words, why, by whom, and what can be done. */
export function statementPage(
  reader: Reader,
  site: SiteRecord,
  statement: StatementOfReasons,
  returned: Returned,
  appealed: boolean,
): string {
  const { say } = reader;
  const { action, restriction, facts, automatedMeans, ground, appeal, reversedBy } = statement;
  const { until, labels } = restriction;
  const holds = actionTable[action].restricts && until === null;
  return page(
    { title: `${say('reasons')} · ${site.name}`, private: true },
    html`<section class="article account">
<header><h1>${say('reasons')}</h1><p class="dateline"><span>${site.name}</span>${when(statement.createdAt, reader)}</p></header>
${appealed && html`<p class="done" role="status">${say('appealSent')}</p>`}
${reversedBy !== null && html`<p class="waits">${icon('turn')}<span>${say('takenBack')}</span></p>`}
<dl class="reasons">
${entry(
  say('whatWasDone'),
  html`<p>${whatWasDone(reader, statement)}${holds && ` ${say('holdsForGood')}`}</p>${until !== null && html`<p>${say('until')} ${when(until, reader)}</p>`}${labels.length > 0 && html`<p dir="auto">${labels.join(', ')}</p>`}`,
)}
${facts.words.length > 0 && entry(say('wordsConcerned'), html`${facts.words.map((words) => html`<blockquote class="quote" dir="auto">“${words}”</blockquote>`)}`)}
${entry(say('whyDecided'), whyDecided(reader, statement))}
${entry(say('whatItRestsOn'), html`<p dir="auto"><b>${titleOf(reader, ground)}</b></p>${ground.text !== '' && html`<p dir="auto">${ground.text}</p>`}${ground.reference !== undefined && html`<p class="small" dir="auto">${ground.reference}</p>`}`)}
${entry(
  say('whoDecided'),
  html`<p>${say(automatedMeans.decision ? 'decidedByRule' : 'decidedByPerson')} ${say(automatedMeans.detection ? 'foundByMeans' : 'foundByPeople')}</p>`,
)}
${entry(say('anotherLook'), redress(reader, statement, returned))}
</dl>
${appeal && html`<section class="appealed"><h2>${say('yourAppeal')}</h2><p class="by">${when(appeal.createdAt, reader)}<span>${say(`appeal_${appeal.status}`)}</span></p><blockquote class="said plain" dir="auto">${appeal.text}</blockquote></section>`}
<p class="small"><a href="${within(reader, `${reader.base}/comments/${statement.commentId}`)}">${say('toComment')}</a> · <a href="${within(reader, '/notifications')}">${say('notifications')}</a></p>
</section>`,
    reader,
  );
}

function entry(term: string, what: Html): Html {
  return html`<div><dt>${term}</dt><dd>${what}</dd></div>`;
}

const done: Partial<Record<StatementOfReasons['action'], Word>> = {
  approve: 'toldApproved',
  reject: 'toldRejected',
  remove: 'toldRemoved',
  request_source: 'toldSourceWanted',
  attach_source: 'toldAttached',
  label: 'toldLabelled',
  dismiss: 'toldFlagDismissed',
  uphold: 'toldUpheld',
  overturn: 'toldOverturned',
  undo: 'toldReversed',
};

function whatWasDone({ say }: Reader, { action }: StatementOfReasons): string {
  return say(done[action] ?? 'toldDecided');
}

/** What the moderator wrote, and why the comment was looked at. */
function whyDecided({ say }: Reader, { statement, facts, action }: StatementOfReasons): Html {
  const own = statement !== actionTable[action].tells;
  return html`${own && html`<blockquote class="said plain" dir="auto">${statement}</blockquote>`}<p>${say(
    facts.basis === 'notice' ? 'basisNotice' : 'basisOwn',
  )}</p>${facts.reasons.length > 0 && html`<ul dir="auto">${facts.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`}`;
}

/** The site's own title; one nobody changed is said in the reader's language. */
function titleOf({ say }: Reader, { code, title }: { code: string; title: string }): string {
  const standing = defaultPolicies.find((policy) => policy.code === code)?.title === title;
  const word = `policy_${code}`;
  return standing && word in languages.en ? say(word as Word) : title;
}

function redress(
  reader: Reader,
  { id, redress: { possible, until }, appeal }: StatementOfReasons,
  returned: Returned,
): Html {
  const { say } = reader;
  if (!possible)
    return html`<p>${say(appeal ? 'appealedAlready' : until === null ? 'nothingToAppeal' : 'appealOver')}</p>`;
  const fault = faultOf(returned, 'text');
  return html`<p>${say('mayAppeal')} ${until !== null && html`${say('until')} ${when(until, reader)}`}</p>
<form class="plain-form" method="post" action="${within(reader, `${reader.base}/decisions/${id}/appeals`)}">
${returned.problem !== undefined && html`<p class="fault" role="alert">${icon('bang')}${returned.problem}</p>`}
<div class="field"><label for="appeal-t">${say('appealWhy')}</label><textarea class="input" id="appeal-t" name="text" rows="5" maxlength="5000" required dir="auto"${
    fault && html` aria-invalid="true" aria-describedby="appeal-e"`
  }>${'\n'}${returned.given['text'] ?? ''}</textarea>${fault && html`<p class="fault" id="appeal-e">${faultWords(reader, 'text', fault)}</p>`}</div>
<div class="row"><button class="btn main">${say('appealSend')}</button></div>
</form>
<p class="small">${say('otherBodies')}</p>`;
}
