import type { ReviewItemDetail } from '@parley/contract';
import { useState } from 'preact/hooks';
import { onSite } from '../api/site.js';
import { announce } from '../live.js';
import { Fault } from '../parts/fault.js';
import { KeyCap } from '../parts/key-cap.js';
import { faultOf } from '../parts/use-answer.js';
import { moment } from '../times.js';
import { say } from '../words.js';
import { readItem } from './hold.js';

/** What moderators tell each other about an item. */
export function NotesPart({ item }: { item: ReviewItemDetail }) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    try {
      await onSite('POST', `/review/items/${item.id}/notes`, { body: { text: text.trim() } });
      setText('');
      setFault(undefined);
      announce(say('notes.kept'));
      await readItem(item.id);
    } catch (refusal) {
      setFault(faultOf(refusal));
    }
  };
  return (
    <section class="part" aria-labelledby="h-notes">
      <h2 id="h-notes">{say('notes.title')}</h2>
      {item.notes.map((note) => (
        <p key={note.id} dir="auto">
          <b>
            <bdi>{note.authorName ?? say('people.somebody')}</bdi>, {moment(note.createdAt)}:
          </b>{' '}
          {note.text}
        </p>
      ))}
      <form class="form" onSubmit={(event) => void submit(event)}>
        <div class="field">
          <label for="note">
            {say('notes.add')} <KeyCap of="note" />
          </label>
          <input
            class="input"
            id="note"
            value={text}
            maxLength={5000}
            autocomplete="off"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        {fault && <Fault>{fault}</Fault>}
        {text.trim() !== '' && <button class="btn">{say('notes.send')}</button>}
      </form>
    </section>
  );
}
