import type { RuleDetail, RuleMode } from '@parley/contract';
import { useState } from 'preact/hooks';
import { holds, onSite } from '../api/site.js';
import { tell } from '../live.js';
import { Fault } from '../parts/fault.js';
import { Sheet } from '../parts/sheet.js';
import { faultOf } from '../parts/use-answer.js';
import { say } from '../words.js';

interface SwitchProps {
  rule: RuleDetail;
  version: number;
  onClose: () => void;
  onDone: () => void;
}

const modes: RuleMode[] = ['off', 'shadow', 'live'];

/** Says what a switch changes before it is made. */
export function SwitchSheet({ rule, version, onClose, onDone }: SwitchProps) {
  const [mode, setMode] = useState<RuleMode>(rule.version === version ? rule.mode : 'shadow');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    try {
      await onSite('PUT', `/rules/${rule.key}/mode`, { body: { mode, version } });
      tell({ text: say('switch.done', { mode: say(`mode.${mode}`), version }) });
      onDone();
    } catch (refusal) {
      setFault(faultOf(refusal));
    }
  };
  return (
    <Sheet title={say('switch.title', { version })} onClose={onClose}>
      <form class="sheet-form" onSubmit={(event) => void submit(event)}>
        <fieldset class="field">
          <legend class="label">{say('switch.mode')}</legend>
          {modes.map((one) => (
            <label key={one} class="row">
              <input
                type="radio"
                name="mode"
                value={one}
                checked={mode === one}
                disabled={one === 'live' && !holds('admin')}
                onChange={() => setMode(one)}
              />
              {say(`mode.${one}`)}
            </label>
          ))}
        </fieldset>
        <p>{say(`switch.then_${mode}`, { version })}</p>
        {!holds('admin') && <p class="quiet">{say('switch.live_by_admin')}</p>}
        {fault && <Fault>{fault}</Fault>}
        <div class="row">
          <button class="btn main">{say(`switch.go_${mode}`)}</button>
          <button class="btn" type="button" autofocus onClick={onClose}>
            {say('switch.not_now')} <kbd aria-hidden="true">Esc</kbd>
          </button>
        </div>
      </form>
    </Sheet>
  );
}
