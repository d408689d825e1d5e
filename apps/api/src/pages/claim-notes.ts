import { explainClaim, includesRole, type Claim, type ClusterNote, type Comment } from '@parley/contract';
import type { MarkedSpan } from '@parley/discussion';
import { postPath, sameWith, within } from './addresses.js';
import { faultOf, faultWords } from './fault-words.js';
import { html, type Html } from './html.js';
import { icon } from './layout.js';
import type { Reader } from './reader.js';
import type { ThreadState } from './thread-state.js';
import { languages, type Word } from './words.js';

type State = 'unsourced' | 'asked' | 'sourced';

const word: Record<State, Word> = { unsourced: 'unsourced', asked: 'asked', sourced: 'source' };
const sign = { unsourced: 'caret', asked: 'clock', sourced: 'book' } as const;

function stateOf(claim: Claim, comment: Comment): State {
  if (claim.sourced) return 'sourced';
  return comment.labels.includes('source-requested') ? 'asked' : 'unsourced';
}

/** Where the words of a comment are marked, and with what. */
export function spansOf(reader: Reader, comment: Comment): MarkedSpan[] {
  let end = 0;
  const spans: MarkedSpan[] = [];
  for (const claim of comment.claims) {
    if (claim.start < end) continue;
    end = claim.end;
    const state = stateOf(claim, comment);
    const pointer = html`<a
class="sign is-${state}"
href="#k-${claim.id}-note"
aria-label="${reader.say('explanation', { state: reader.say(word[state]) })}">${icon(sign[state])}</a>`;
    const noted = claim.cluster && isDecided(claim.cluster) ? notePointer(reader, claim) : '';
    spans.push({
      start: claim.start,
      end: claim.end,
      classes: `claim ${noted ? 'noted' : state}`,
      id: `k-${claim.id}`,
      after: pointer.text + noted,
    });
  }
  return spans;
}

/** Why it counts as a claim and what it lacks, in the reader's language. */
export function explain({ say, language }: Reader, claim: Omit<Claim, 'id'>): string {
  if (language === 'en') {
    const why = explainClaim(claim);
    return `${why.claim} ${why.source}`;
  }
  const known = claim.reasons.map((code) => `reason_${code}`).filter((name): name is Word => name in languages.en);
  const reasons = known.slice(0, 3).map((name) => say(name));
  const list = new Intl.ListFormat(language).format(reasons);
  return `${reasons.length > 0 ? say('why', { reasons: list }) : say('whyOther')} ${say('missing')}`;
}

/** What is known about a claim: open where a source can be followed, folded where there is only an explanation. */
export function noteOf(claim: Claim, comment: Comment, thread: ThreadState): Html {
  const { reader } = thread;
  const { say } = reader;
  const state = stateOf(claim, comment);
  const found = claim.cluster && isDecided(claim.cluster) ? moderatorsNote(reader, claim.cluster, claim) : '';
  if (state === 'sourced') {
    return html`${found}<div class="remark sourced" id="k-${claim.id}-note">
<span class="tag is-sourced">${icon('book')}${say('source')}</span>${linksOf(claim)}
</div>`;
  }
  const opened = thread.open?.kind === 'source' && thread.open.about === claim.id;
  return html`${found}<details class="remark ${state}" id="k-${claim.id}-note"${opened && html` open`}>
<summary class="is-${state}">${icon(sign[state])}${say(word[state])}${icon('turn', 'turn turns')}</summary>
<p class="says" dir="auto">“${claim.text}”</p>
<p>${explain(reader, claim)} ${say('notWrong')}</p>
${opened ? sourceForm(claim, comment, thread) : wayToAdd(claim, comment, reader)}</details>`;
}

function linksOf(claim: Claim): Html[] {
  return claim.evidence.map((evidence) =>
    evidence.url
      ? html`<p class="source">
<a href="${evidence.url}" rel="nofollow ugc noopener noreferrer">${evidence.url}</a>
</p>`
      : html`<p class="source">${evidence.text}</p>`,
  );
}

/** Its author and moderators may add a source. */
function wayToAdd(claim: Claim, comment: Comment, reader: Reader): Html | undefined {
  const { actor } = reader;
  if (!actor || !(actor.id === comment.author?.id || includesRole(actor.role, 'moderator'))) return undefined;
  const href = sameWith(reader, { source: claim.id ?? '' }, `#k-${claim.id}-note`);
  return html`<a class="more" href="${href}">${reader.say('addSource')}</a>`;
}

export function sourceForm(claim: Claim, comment: Comment, { reader, post, returned }: ThreadState): Html {
  const fault = faultOf(returned, 'url');
  const id = `s-${claim.id}`;
  return html`<form class="source-form" method="post" action="${within(reader, `${postPath(reader, post)}/comments/${comment.id}/sources`)}">
<input type="hidden" name="claimId" value="${claim.id ?? ''}" /><input
type="hidden" name="back" value="${returned.given['back'] ?? sameWith(reader, {}, '')}" />
<div class="field"><label for="${id}">${reader.say('sourceAddress')}</label>
<input class="input" id="${id}" name="url" type="url" inputmode="url" placeholder="https://" required
value="${returned.given['url'] ?? ''}"${fault && html` aria-invalid="true" aria-describedby="${id}-e"`} />
${fault && html`<p class="fault" id="${id}-e">${faultWords(reader, 'url', fault)}</p>`}</div>
<div class="row"><button class="btn main">${reader.say('addSource')}</button><a
class="btn bare" href="${sameWith(reader, {}, `#k-${claim.id}-note`)}">${reader.say('cancel')}</a></div>
</form>`;
}

function isDecided({ verdict }: ClusterNote): boolean {
  return verdict !== 'undecided';
}

function notePointer({ say }: Reader, claim: Claim): string {
  const label = say('explanation', { state: say('moderatorsNote') });
  return html`<a class="sign is-noted" href="#k-${claim.id}-noted" aria-label="${label}"
>${icon('leaf')}</a>`.text;
}

/** What moderators found about everything that says the same; signed as theirs, with the sources it stands on. */
function moderatorsNote({ say }: Reader, { verdict, note, sources }: ClusterNote, claim: Claim): Html {
  const links = sources.map(
    ({ url, title }) =>
      html`<p class="source">
<a href="${url}" rel="nofollow noopener noreferrer"><span class="host">${new URL(url).host}</span>${title && `, ${title}`}</a>
</p>`,
  );
  const found = verdict === 'undecided' ? '' : say(`verdict_${verdict}`);
  return html`<div class="remark noted" id="k-${claim.id}-noted">
<span class="tag is-noted">${icon('leaf')}${say('moderatorsNote')}</span>
<p class="says" dir="auto">${note === '' ? found : note}</p>
${note !== '' && html`<p>${found}</p>`}${links}
<p>${say('noteUnchanged')}</p>
</div>`;
}
