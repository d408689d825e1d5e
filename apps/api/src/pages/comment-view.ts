import { explainClaim, type Claim, type ClusterNote, type Comment } from '@parley/contract';
import { renderMarked, type MarkedSpan } from '@parley/discussion';
import { html, raw, type Html } from './html.js';
import { icon, when } from './layout.js';

type State = 'unsourced' | 'asked' | 'sourced';

const word: Record<State, string> = {
  unsourced: 'Needs a source',
  asked: 'Source asked for',
  sourced: 'Source',
};
const sign = { unsourced: 'caret', asked: 'clock', sourced: 'book' } as const;

function stateOf(claim: Claim, comment: Comment): State {
  if (claim.sourced) return 'sourced';
  return comment.labels.includes('source-requested') ? 'asked' : 'unsourced';
}

/** A comment with everything below it that came along. */
export function commentView(comment: Comment, threadUrl: string, deepest: number): Html {
  const replies = comment.replies?.items ?? [];
  const flat = comment.depth + 1 >= deepest ? ' flat' : '';
  const deeper =
    replies.length > 0 &&
    html`<ol class="replies${flat}">
${replies.map((reply) => html`<li>${commentView(reply, threadUrl, deepest)}</li>`)}
    </ol>`;
  const more = comment.replies?.nextCursor
    ? html`<a class="deeper" href="${threadUrl}/${comment.id}">More replies</a>`
    : null;
  if (comment.status !== 'published') {
    const words =
      comment.status === 'deleted'
        ? 'Deleted by its author. The answers stay.'
        : comment.status === 'removed'
          ? 'Taken down by a moderator. The answers stay.'
          : 'This comment waits for a moderator.';
    return html`<article class="comment" id="c-${comment.id}">
<p class="gone">${words}</p>
${deeper}${more}
</article>`;
  }
  const name = comment.author
    ? html`<bdi class="name">${comment.author.displayName}</bdi>`
    : html`<span class="name none">Unnamed reader</span>`;
  const role =
    comment.author?.role &&
    html`<span class="role">${{ moderator: 'Moderator', editor: 'Editor', admin: 'Editor', member: '' }[comment.author.role]}</span>`;
  return html`<article class="comment" id="c-${comment.id}" aria-labelledby="c-${comment.id}-by">
<header class="by" id="c-${comment.id}-by">
${name}${role}<a href="#c-${comment.id}">${when(comment.createdAt)}</a>${comment.editedAt !== null && html`<span>edited</span>`}
    </header>
    <div class="said" dir="auto">${raw(renderMarked(comment.body, spansOf(comment)))}</div>
    ${comment.claims.length > 0 && html`<div class="notes">${comment.claims.map((claim) => noteOf(claim, comment))}</div>`}
    ${deeper}${more}
  </article>`;
}

function spansOf(comment: Comment): MarkedSpan[] {
  let end = 0;
  const spans: MarkedSpan[] = [];
  for (const claim of comment.claims) {
    if (claim.start < end) continue;
    end = claim.end;
    const state = stateOf(claim, comment);
    const pointer = html`<a
class="sign is-${state}"
href="#k-${claim.id}-note"
aria-label="${word[state]}: explanation">${icon(sign[state])}</a>`;
    const noted = claim.cluster && isDecided(claim.cluster) ? notePointer(claim) : '';
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

/** What is known about a claim: open where a source can be followed, folded where there is only an explanation. */
function noteOf(claim: Claim, comment: Comment): Html {
  const state = stateOf(claim, comment);
  const why = explainClaim(claim);
  const found = claim.cluster && isDecided(claim.cluster) ? moderatorsNote(claim.cluster, claim) : '';
  const links = claim.evidence.map((evidence) =>
    evidence.url
      ? html`<p class="source">
<a href="${evidence.url}" rel="nofollow ugc noopener noreferrer">${evidence.url}</a>
</p>`
      : html`<p class="source">${evidence.text}</p>`,
  );
  if (state === 'sourced') {
    return html`${found}<div class="remark sourced" id="k-${claim.id}-note">
<span class="tag is-sourced">${icon('book')}${word.sourced}</span>${links}
</div>`;
  }
  return html`${found}<details class="remark ${state}" id="k-${claim.id}-note">
<summary class="is-${state}">${icon(sign[state])}${word[state]}${icon('turn', 'turn turns')}</summary>
<p class="says">“${claim.text}”</p>
<p>${why.claim} ${why.source} Being unsourced does not make it wrong.</p>
</details>`;
}

function isDecided({ verdict }: ClusterNote): boolean {
  return verdict !== 'undecided';
}

const verdictWords: Record<ClusterNote['verdict'], string> = {
  undecided: '',
  supported: 'Moderators checked this: the sources support it.',
  disputed: 'Moderators checked this: sources disagree.',
  false: 'Moderators checked this and found that it is wrong.',
};

function notePointer(claim: Claim): string {
  return html`<a class="sign is-noted" href="#k-${claim.id}-noted" aria-label="Moderators’ note: explanation"
>${icon('leaf')}</a>`.text;
}

/** What moderators found about everything that says the same; signed as theirs, with the sources it stands on. */
function moderatorsNote({ verdict, note, sources }: ClusterNote, claim: Claim): Html {
  const links = sources.map(
    ({ url, title }) =>
      html`<p class="source">
<a href="${url}" rel="nofollow noopener noreferrer"><span class="host">${new URL(url).host}</span>${title && `, ${title}`}</a>
</p>`,
  );
  return html`<div class="remark noted" id="k-${claim.id}-noted">
<span class="tag is-noted">${icon('leaf')}Moderators’ note</span>
<p class="says">${note === '' ? verdictWords[verdict] : note}</p>
${note !== '' && html`<p>${verdictWords[verdict]}</p>`}${links}
<p>The comment itself is unchanged.</p>
</div>`;
}
