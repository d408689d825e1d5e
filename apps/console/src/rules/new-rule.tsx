import type { Rule } from '@parley/contract';
import { useState } from 'preact/hooks';
import { newKey } from '../api/call.js';
import { onSite } from '../api/site.js';
import { Fault } from '../parts/fault.js';
import { faultOf } from '../parts/use-answer.js';
import { say } from '../words.js';
import { effectsOf, type RuleDraft, type WhenFault } from './draft.js';
import { ExamplesPart } from './examples-part.js';
import { ThenPart } from './then-part.js';
import { WhenEditor } from './when-editor.js';

const blank: RuleDraft = {
  title: '',
  when: 'comment.words > 4 && signals.capitals > 0.7',
  then: '[{ "review": "flags", "priority": 10 }]',
  examples: [],
};

/** A rule begins switched off. */
export function NewRule({ onMade }: { onMade: (key: string) => void }) {
  const [draft, setDraft] = useState(blank);
  const [key, setKey] = useState('');
  const [whenFault, setWhenFault] = useState<WhenFault | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { title, when, examples } = draft;
    const body = { key, title, when, then: effectsOf(draft) ?? [], examples };
    try {
      onMade((await onSite<Rule>('POST', '/rules', { body, key: newKey() })).key);
    } catch (refusal) {
      setFault(faultOf(refusal));
    }
  };
  return (
    <div class="work">
      <header>
        <h1>{say('rule.new')}</h1>
      </header>
      <form class="form" id="new-rule" onSubmit={(event) => void save(event)}>
        <div class="field">
          <label for="rule-title">{say('rule.title')}</label>
          <input
            class="input"
            id="rule-title"
            required
            maxLength={200}
            value={draft.title}
            onInput={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for="rule-key">{say('rule.key')}</label>
          <input
            class="input mono"
            id="rule-key"
            required
            pattern="[a-z0-9]([a-z0-9\-]{0,62}[a-z0-9])?"
            value={key}
            onInput={(event) => setKey(event.currentTarget.value)}
          />
          <span class="hint">{say('rule.key_hint')}</span>
        </div>
      </form>
      <WhenEditor draft={draft} readOnly={false} onDraft={setDraft} onFault={setWhenFault} />
      <ThenPart draft={draft} readOnly={false} onDraft={setDraft} />
      <ExamplesPart draft={draft} readOnly={false} onDraft={setDraft} sound={whenFault === undefined} />
      {fault && <Fault>{fault}</Fault>}
      <button class="btn main" form="new-rule" disabled={whenFault !== undefined || !effectsOf(draft)}>
        {say('rule.make')}
      </button>
    </div>
  );
}
