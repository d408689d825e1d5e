import type { Comment } from '@parley/contract';
import { flagForm } from './acts-view.js';
import { threadPath } from './addresses.js';
import { sourceForm } from './claim-notes.js';
import { commentView } from './comment-view.js';
import { composerView } from './composer-view.js';
import { html, type Html } from './html.js';
import { page } from './layout.js';
import { deleteForm, editForm } from './own-comment-view.js';
import type { ThreadState } from './thread-state.js';
import type { Word } from './words.js';

/**
 * A form that was not taken, alone on its page: what was written is kept, and what is wrong stands beside its field.
 * The thread may have moved on, so it is not drawn again around it.
 */
export function formPage(state: ThreadState, about?: Comment): string {
  const { reader, post } = state;
  const title = reader.say(titleOf(state, about));
  const quoted =
    about && html`<ol class="thread quoted"><li>${commentView(about, { ...state, open: undefined })}</li></ol>`;
  return page(
    { title: `${title} · ${post.title}`, private: true },
    html`<section class="talk" id="talk" aria-labelledby="talk-h">
<header class="talk-head"><h1 id="talk-h">${title}</h1></header>
<p><a href="${threadPath(reader, post)}#talk">${reader.say('backTo', { title: post.title })}</a></p>
${quoted}${formOf(state, about)}
</section>`,
    reader,
  );
}

function titleOf({ open }: ThreadState, about: Comment | undefined): Word {
  const titles = { flag: 'flag', source: 'addSource', edit: 'editOwn', delete: 'deleteOwn', reply: 'reply' } as const;
  if (about) return open ? titles[open.kind] : 'reply';
  return 'write';
}

/** The form itself. */
export function formOf(state: ThreadState, about: Comment | undefined): Html {
  const { open } = state;
  if (about && open?.kind === 'flag') return flagForm(about, state);
  if (about && open?.kind === 'edit') return editForm(about, state);
  if (about && open?.kind === 'delete') return deleteForm(about, state);
  const claim = about?.claims.find(({ id }) => id === open?.about);
  if (about && claim && open?.kind === 'source') return sourceForm(claim, about, state);
  return composerView(state, about);
}
