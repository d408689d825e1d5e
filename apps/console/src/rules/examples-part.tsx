import type { RuleExample } from '@parley/contract';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.js';
import { say } from '../words.js';
import { tryOn, type RuleDraft } from './draft.js';

interface ExamplesProps {
  draft: RuleDraft;
  readOnly: boolean;
  sound: boolean;
  onDraft: (draft: RuleDraft) => void;
}

/** Texts the rule must match and must not, tried on what is being written. */
export function ExamplesPart({ draft, readOnly, sound, onDraft }: ExamplesProps) {
  const [does, setDoes] = useState<(boolean | undefined)[]>([]);
  useEffect(() => {
    if (!sound) return undefined;
    const timer = setTimeout(async () => {
      const answers = await Promise.all(draft.examples.map((example) => tryOn(draft, example).catch(() => undefined)));
      setDoes(answers.map((one) => (typeof one === 'object' && 'matched' in one ? one.matched : undefined)));
    }, 400);
    return () => clearTimeout(timer);
  }, [draft.when, draft.examples, sound]);
  const right = draft.examples.filter((example, i) => does[i] === example.match).length;
  const set = (examples: RuleExample[]): void => onDraft({ ...draft, examples });
  return (
    <section aria-labelledby="h-examples">
      <h2 id="h-examples">{say('rule.examples')}</h2>
      <table class="tbl stack">
        <caption>{say('rule.examples_right', { right, all: draft.examples.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('rule.text')}</th>
            <th scope="col">{say('rule.should')}</th>
            <th scope="col">{say('rule.does')}</th>
            {!readOnly && (
              <th scope="col">
                <span class="hush">{say('rule.drop')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {draft.examples.map((example, i) => (
            <tr key={`${i} ${example.text}`}>
              <td>
                <q dir="auto">{example.text}</q>
                {example.given && <span class="quiet"> {JSON.stringify(example.given)}</span>}
              </td>
              <td data-l={say('rule.should')}>{matchWord(example.match)}</td>
              <Does match={example.match} does={does[i]} />
              {!readOnly && (
                <td>
                  <button
                    class="btn bare"
                    type="button"
                    onClick={() => set(draft.examples.filter((_, at) => at !== i))}
                  >
                    {say('rule.drop')}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!readOnly && <AddExample onAdd={(example) => set([...draft.examples, example])} />}
    </section>
  );
}

const matchWord = (match: boolean): string => say(match ? 'rule.match' : 'rule.no_match');

function Does({ match, does }: { match: boolean; does: boolean | undefined }) {
  if (does === undefined) return <td data-l={say('rule.does')}>…</td>;
  return (
    <td data-l={say('rule.does')} class={does === match ? 'ok' : 'bad'}>
      <Icon of={does === match ? 'tick' : 'cross'} />
      {matchWord(does)}
    </td>
  );
}

function AddExample({ onAdd }: { onAdd: (example: RuleExample) => void }) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const fields = new FormData(form);
    onAdd({ text: String(fields.get('text')), match: fields.get('match') === 'yes' });
    form.reset();
  };
  return (
    <form class="add-example" onSubmit={submit}>
      <div class="field">
        <label for="example-text">{say('rule.example_text')}</label>
        <input class="input" id="example-text" name="text" required maxLength={10_000} />
      </div>
      <div class="field">
        <label for="example-match">{say('rule.should')}</label>
        <select class="input" id="example-match" name="match">
          <option value="yes">{say('rule.match')}</option>
          <option value="no">{say('rule.no_match')}</option>
        </select>
      </div>
      <button class="btn">{say('rule.add_example')}</button>
    </form>
  );
}
