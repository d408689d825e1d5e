import type { ReviewItemDetail } from '@parley/contract';
import { session } from '../api/session.js';
import { KeyCap } from '../parts/key-cap.js';
import { useStore } from '../store.js';
import { say } from '../words.js';
import { assign } from './assign.js';
import { nameOf, people } from './people.js';

/** Whose work the item is, and the way to give it to somebody. */
export function AssignPart({ item }: { item: ReviewItemDetail }) {
  return (
    <label class="assign">
      <span>{say('assign.to')}</span>
      <select
        class="input small"
        aria-keyshortcuts="I"
        value={item.assignee ?? ''}
        onChange={(event) => void assign(item.id, event.currentTarget.value || null, item.assignee)}
      >
        <option value="">{say('assign.nobody')}</option>
        <Colleagues held={item.assignee} />
      </select>
      <KeyCap of="assign" />
    </label>
  );
}

/** Everybody to whom work can be given: oneself first, and whoever holds it, even without a role any more. */
export function Colleagues({ held }: { held: string | null | undefined }) {
  const { colleagues } = useStore(people);
  const me = session.now.user?.id;
  const others = colleagues.filter(({ id }) => id !== me);
  const gone = held && held !== me && !others.some(({ id }) => id === held) ? held : undefined;
  return (
    <>
      {me && <option value={me}>{say('assign.me')}</option>}
      {others.map(({ id, displayName }) => (
        <option key={id} value={id}>
          {displayName}
        </option>
      ))}
      {gone && <option value={gone}>{nameOf(gone)}</option>}
    </>
  );
}
