import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.js';
import { say } from '../words.js';
import { isFault, nearest, tryOn, type RuleDraft, type WhenFault } from './draft.js';

const pause = 350;

interface WhenProps {
  draft: RuleDraft;
  readOnly: boolean;
  onDraft: (draft: RuleDraft) => void;
  onFault: (fault: WhenFault | undefined) => void;
}

/** The condition, checked while one writes; a fault is underlined at its place and said below. */
export function WhenEditor({ draft, readOnly, onDraft, onFault }: WhenProps) {
  const [fault, setFault] = useState<WhenFault | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(async () => {
      const answer = await tryOn(draft, { text: '', match: false }).catch(() => undefined);
      const found = isFault(answer) ? answer : undefined;
      setFault(found);
      onFault(found);
    }, pause);
    return () => clearTimeout(timer);
  }, [draft.when]);
  const near = fault && nearest(draft.when, fault);
  const replace = (): void => {
    if (fault && near?.instead) onDraft({ ...draft, when: replaceAt(draft.when, fault, near.word, near.instead) });
  };
  return (
    <section aria-labelledby="h-when">
      <h2 id="h-when">{say('rule.when')}</h2>
      <div class={fault ? 'code at-fault' : 'code'}>
        <Lines text={draft.when} fault={fault} word={near?.word} />
        <textarea
          aria-labelledby="h-when"
          aria-invalid={fault ? 'true' : undefined}
          aria-describedby={fault ? 'when-fault' : undefined}
          spellcheck={false}
          autocapitalize="off"
          dir="ltr"
          readOnly={readOnly}
          rows={draft.when.split('\n').length}
          value={draft.when}
          onInput={(event) => onDraft({ ...draft, when: event.currentTarget.value })}
        />
      </div>
      {fault && (
        <div class="diag" id="when-fault" role="alert">
          <p class="fault">
            <Icon of="bang" />
            <span>{say('rule.fault', { line: fault.line, column: fault.column, message: fault.message })}</span>
          </p>
          {near?.instead && (
            <p class="row">
              <span>{say('rule.did_you_mean')}</span>
              <button
                class="btn"
                type="button"
                aria-label={say('rule.replace', { word: near.instead })}
                onClick={replace}
              >
                <code>{near.instead}</code>
              </button>
            </p>
          )}
          {fault.expected.length > 0 && (
            <p class="quiet">{say('rule.expected', { words: fault.expected.join(', ') })}</p>
          )}
        </div>
      )}
      {fault && <p class="quiet">{say('rule.nothing_saved')}</p>}
    </section>
  );
}

/** The same words behind the field, with their numbers and the place of the fault. */
function Lines({ text, fault, word }: { text: string; fault: WhenFault | undefined; word: string | undefined }) {
  return (
    <div class="lines" aria-hidden="true" dir="ltr">
      {text.split('\n').map((line, i) => {
        const here = fault?.line === i + 1;
        const at = here ? placeOf(line, fault, word) : -1;
        const length = word?.length || 1;
        return (
          <>
            <span class={here ? 'ln at' : 'ln'}>{i + 1}</span>
            <span class="cl">
              {at < 0
                ? line
                : [line.slice(0, at), <mark>{line.slice(at, at + length) || ' '}</mark>, line.slice(at + length)]}
              {'\u200b'}
            </span>
          </>
        );
      })}
    </div>
  );
}

function placeOf(line: string, fault: WhenFault, word: string | undefined): number {
  const from = Math.min(fault.column - 1, line.length);
  const found = word ? line.indexOf(word, Math.max(0, from - 1)) : -1;
  return found >= 0 ? found : from;
}

function replaceAt(when: string, fault: WhenFault, word: string, instead: string): string {
  const lines = when.split('\n');
  const line = lines[fault.line - 1] ?? '';
  const at = placeOf(line, fault, word);
  lines[fault.line - 1] = line.slice(0, at) + instead + line.slice(at + word.length);
  return lines.join('\n');
}
