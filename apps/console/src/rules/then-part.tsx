import { Fault } from '../parts/fault.js';
import { say } from '../words.js';
import { effectsOf, type RuleDraft } from './draft.js';

/** What follows, in words, and as the text it is written in. */
export function ThenPart({
  draft,
  readOnly,
  onDraft,
}: {
  draft: RuleDraft;
  readOnly: boolean;
  onDraft: (draft: RuleDraft) => void;
}) {
  const effects = effectsOf(draft);
  return (
    <section aria-labelledby="h-then">
      <h2 id="h-then">{say('rule.then')}</h2>
      {effects && (
        <ul class="then">
          {effects.map((effect) => (
            <li key={JSON.stringify(effect)}>{inWords(effect as Record<string, unknown>)}</li>
          ))}
        </ul>
      )}
      {!effects && <Fault>{say('rule.then_fault')}</Fault>}
      {!readOnly && (
        <details>
          <summary>{say('rule.then_edit')}</summary>
          <textarea
            class="input mono"
            aria-label={say('rule.then')}
            aria-invalid={effects ? undefined : 'true'}
            spellcheck={false}
            dir="ltr"
            rows={2}
            value={draft.then}
            onInput={(event) => onDraft({ ...draft, then: event.currentTarget.value })}
          />
          <p class="quiet">{say('rule.then_hint')}</p>
        </details>
      )}
      <p class="quiet">{say('rule.fails_to_review')}</p>
    </section>
  );
}

function inWords(effect: Record<string, unknown>): string {
  const [name = ''] = Object.keys(effect);
  return say(`effect.${name}`, { value: String(effect[name]), priority: String(effect['priority'] ?? 0) });
}
