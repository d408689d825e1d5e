import type { Comment } from '@parley/contract';
import { commentPath, sameWith, within } from './addresses.js';
import { writingForm } from './composer-view.js';
import { html, type Html } from './html.js';
import { icon } from './layout.js';
import type { ThreadState } from './thread-state.js';

/** The ways to change an own comment and to take it away, while that is open. */
export function ownActs(comment: Comment, { reader, editable }: ThreadState): Html | undefined {
  if (!editable.has(comment.id)) return undefined;
  const { say } = reader;
  const way = (kind: 'edit' | 'delete', id: string): string => sameWith(reader, { [kind]: comment.id }, `#${id}`);
  return html`<a href="${way('edit', `edit-${comment.id}`)}" data-open="edit" aria-label="${say('editOwn')}">${icon('pen')}${say('edit')}</a><a
href="${way('delete', `delete-${comment.id}`)}" data-open="delete" aria-label="${say('deleteOwn')}">${icon('bin')}${say('delete')}</a>`;
}

/** The words of an own comment in a field. */
export function editForm(comment: Comment, state: ThreadState): Html {
  const { reader, post, returned } = state;
  const back = returned.given['back'] ?? sameWith(reader, {}, '');
  return writingForm(state, {
    kind: 'edit',
    id: `edit-${comment.id}`,
    action: `${commentPath(reader, post, comment.id)}/edit`,
    title: reader.say('editOwn'),
    label: undefined,
    words: comment.body,
    rows: 4,
    buttons: ['save', 'addAndSave', 'saveWithout'],
    cancel: sameWith(reader, {}, `#c-${comment.id}`),
    // the version the words on the page have: whoever sends an older one is shown what came between
    hidden: html`<input type="hidden" name="version" value="${comment.version}" /><input
type="hidden" name="back" value="${back}" />`,
    foot: '',
  });
}

/** Asks once before a comment is taken away. */
export function deleteForm(comment: Comment, { reader, post, returned }: ThreadState): Html {
  const { say } = reader;
  const back = returned.given['back'] ?? sameWith(reader, {}, '');
  return html`<form class="ask-once" id="delete-${comment.id}" method="post" data-delete
action="${within(reader, `${commentPath(reader, post, comment.id)}/delete`)}" aria-labelledby="delete-${comment.id}-q">
<input type="hidden" name="back" value="${back}" />
${returned.problem !== undefined && html`<p class="fault" role="alert">${icon('bang')}${returned.problem}</p>`}
<p id="delete-${comment.id}-q">${say(comment.replyCount > 0 ? 'deleteQuestionAnswers' : 'deleteQuestion')}</p>
<div class="row"><a class="btn" href="${sameWith(reader, {}, `#c-${comment.id}`)}" data-cancel>${say('keepIt')}</a><button class="btn main">${say('deleteYes')}</button></div>
</form>`;
}
