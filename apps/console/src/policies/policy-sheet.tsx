import type { PolicyAnswer } from '@parley/contract';
import { useState } from 'preact/hooks';
import { Fault } from '../parts/fault.js';
import { Sheet } from '../parts/sheet.js';
import { faultOf } from '../parts/use-answer.js';
import { say } from '../words.js';

interface SheetProps {
  /** Absent for a new one. */
  policy: PolicyAnswer | undefined;
  taken: string[];
  onClose: () => void;
  onSave: (policy: PolicyAnswer) => Promise<void>;
  onDrop: (policy: PolicyAnswer) => Promise<void>;
}

const grounds = ['contractual', 'legal'] as const;

/** One policy: what authors read of it, and what it rests on. Its code is in records and never changes. */
export function PolicySheet({ policy, taken, onClose, onSave, onDrop }: SheetProps) {
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: Promise<void>): Promise<void> => {
    setBusy(true);
    await work.catch((refusal: unknown) => {
      setFault(faultOf(refusal));
      setBusy(false);
    });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = policyOf(new FormData(event.currentTarget as HTMLFormElement), policy?.code);
    if (!policy && taken.includes(given.code)) setFault(say('policy.taken', { code: given.code }));
    else void attempt(onSave(given));
  };
  return (
    <Sheet title={policy ? say('policy.change_one', { title: policy.title }) : say('policy.add')} onClose={onClose}>
      <form class="sheet-form" onSubmit={submit}>
        {!policy && <Line name="code" max={40} pattern="[a-z][a-z0-9_]*" hint={say('policy.code_hint')} />}
        <Line name="title" value={policy?.title} max={200} />
        <div class="field">
          <label for="policy-text">{say('policy.text')}</label>
          <textarea
            class="input"
            id="policy-text"
            name="text"
            rows={4}
            required
            maxLength={5000}
            dir="auto"
            defaultValue={policy?.text ?? ''}
          />
        </div>
        <fieldset class="field">
          <legend class="label">{say('policy.ground')}</legend>
          {grounds.map((ground) => (
            <label key={ground} class="row">
              <input
                type="radio"
                name="ground"
                value={ground}
                defaultChecked={ground === (policy?.ground ?? 'contractual')}
              />
              {say(`ground.${ground}`)}
            </label>
          ))}
        </fieldset>
        <Line name="reference" value={policy?.reference} max={500} optional />
        {fault && <Fault>{fault}</Fault>}
        <p class="quiet">{say('policy.what')}</p>
        <div class="row">
          <button class="btn main" disabled={busy}>
            {say('settings.save')}
          </button>
          <button class="btn" type="button" onClick={onClose}>
            {say('cancel')} <kbd aria-hidden="true">Esc</kbd>
          </button>
          {policy && taken.length > 1 && (
            <button class="btn restrict end" type="button" disabled={busy} onClick={() => void attempt(onDrop(policy))}>
              {say('policy.drop')}
            </button>
          )}
        </div>
      </form>
    </Sheet>
  );
}

interface LineProps {
  name: 'code' | 'title' | 'reference';
  value?: string | undefined;
  max: number;
  pattern?: string;
  hint?: string;
  optional?: boolean;
}

function Line({ name, value = '', max, pattern, hint, optional }: LineProps) {
  const id = `policy-${name}`;
  return (
    <div class="field">
      <label for={id}>{say(`policy.${name === 'title' ? 'name' : name}`)}</label>
      <input
        class={name === 'code' ? 'input mono' : 'input'}
        id={id}
        name={name}
        required={!optional}
        maxLength={max}
        autocomplete="off"
        dir={name === 'code' ? 'ltr' : 'auto'}
        defaultValue={value}
        {...(pattern ? { pattern } : {})}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
      />
      {hint && (
        <span class="quiet" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

function policyOf(fields: FormData, code: string | undefined): PolicyAnswer {
  const text = (name: string): string => String(fields.get(name) ?? '').trim();
  const reference = text('reference');
  return {
    code: code ?? text('code'),
    title: text('title'),
    text: text('text'),
    ground: text('ground') as PolicyAnswer['ground'],
    ...(reference ? { reference } : {}),
  };
}
