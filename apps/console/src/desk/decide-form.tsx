import type { ReviewItemDetail } from '@parley/contract';
import { keyTable } from '../keys.js';
import { KeyCap } from '../parts/key-cap.js';
import { useStore } from '../store.js';
import { say } from '../words.js';
import { actionOf, choicesFor, choiceTable, type Choice } from './actions.js';
import { applies, choose, decideChosen, isClosed } from './decide.js';
import { restOfLetter, statementFor, writesToAuthor } from './letter.js';
import { desk, type Draft } from './state.js';

/** The choices at the foot, and above them what will be written. Buttons keep their place whatever is open. */
export function Decide({ item }: { item: ReviewItemDetail }) {
  const { choice } = useStore(desk);
  return (
    <form
      class="decide"
      id="decide"
      aria-label={say('decide.label')}
      onSubmit={(event) => {
        event.preventDefault();
        void decideChosen();
      }}
    >
      <div class="choices" role="group" aria-label={say('decide.what')}>
        {choicesFor(item).map((one) => (
          <ChoiceButton key={one} choice={one} item={item} />
        ))}
      </div>
      {choice && <Statement choice={choice} item={item} />}
    </form>
  );
}

function ChoiceButton({ choice, item }: { choice: Choice; item: ReviewItemDetail }) {
  const now = useStore(desk);
  const waiting = item.comment.status === 'pending';
  const word =
    waiting && (choice === 'approve' || choice === 'remove') ? `action.${choice}_waiting` : `action.${choice}`;
  return (
    <button
      class={choiceTable[choice].restricts && choice === 'remove' ? 'btn restrict' : 'btn'}
      type="button"
      id={`choice-${choice}`}
      aria-pressed={now.choice === choice}
      aria-keyshortcuts={keyTable[choice].key.toUpperCase()}
      disabled={isClosed() || now.deciding || !applies(choice, item)}
      onClick={() => void choose(choice)}
    >
      {say(word)} <KeyCap of={choice} />
    </button>
  );
}

function Statement({ choice, item }: { choice: Choice; item: ReviewItemDetail }) {
  const { draft, deciding } = useStore(desk);
  const action = actionOf(choice, item.comment.status);
  return (
    <div class="statement">
      <div class="fields">
        <Fields choice={choice} />
        <div class="row">
          <button class="btn main" disabled={deciding || isClosed()}>
            {deciding ? say('decide.busy') : say('decide.go')} <KeyCap of="decide" />
          </button>
        </div>
      </div>
      {writesToAuthor(action) ? (
        <Letter choice={choice} item={item} draft={draft} />
      ) : (
        <p class="quiet">{say('decide.nobody')}</p>
      )}
    </div>
  );
}

const change = (part: Partial<Draft>): void => desk.set({ draft: { ...desk.now.draft, ...part } });

function Fields({ choice }: { choice: Choice }) {
  const { draft, policies } = useStore(desk);
  return (
    <>
      {choice === 'attach_source' && (
        <div class="field">
          <label for="draft-url">{say('decide.url')}</label>
          <input
            class="input"
            id="draft-url"
            type="url"
            required
            value={draft.url}
            onInput={(event) => change({ url: event.currentTarget.value })}
          />
        </div>
      )}
      {choice === 'label' && (
        <div class="field">
          <label for="draft-label">{say('decide.labels')}</label>
          <input
            class="input"
            id="draft-label"
            required
            value={draft.label}
            onInput={(event) => change({ label: event.currentTarget.value })}
          />
        </div>
      )}
      <div class="field">
        <label for="draft-reason">{say('decide.reason')}</label>
        <select class="input" id="draft-reason" onChange={(event) => change({ reason: event.currentTarget.value })}>
          {policies.map(({ code, title }) => (
            <option key={code} value={code} selected={code === draft.reason}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="draft-note">{say('decide.note')}</label>
        <input
          class="input"
          id="draft-note"
          maxLength={2000}
          autocomplete="off"
          value={draft.note}
          onInput={(event) => change({ note: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

function Letter({ choice, item, draft }: { choice: Choice; item: ReviewItemDetail; draft: Draft }) {
  const action = actionOf(choice, item.comment.status);
  const policy = desk.now.policies.find(({ code }) => code === draft.reason);
  const name = item.comment.author?.displayName;
  return (
    <div>
      <label class="label" for="draft-statement">
        {name ? say('decide.will_read', { name }) : say('decide.nobody_to_write')}
      </label>
      <textarea
        class="input letter-field"
        id="draft-statement"
        dir="auto"
        rows={2}
        maxLength={2000}
        value={draft.statement ?? statementFor(action, item, draft) ?? ''}
        onInput={(event) => change({ statement: event.currentTarget.value })}
      />
      <p class="letter" dir="auto">
        {restOfLetter(action, item, policy).join(' ')}
      </p>
    </div>
  );
}
