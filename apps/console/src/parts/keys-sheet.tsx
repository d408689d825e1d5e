import { capOf, keyNames, keySwitch, keyTable, switchKeys, type KeyGroup } from '../keys.js';
import { store, useStore } from '../store.js';
import { say } from '../words.js';
import { Sheet } from './sheet.js';

const sheet = store({ open: false });
export const openKeys = (): void => sheet.set({ open: true });
const close = (): void => sheet.set({ open: false });

const groups: KeyGroup[] = ['moving', 'deciding', 'around', 'appeals'];

/** All keys, from the table they work by, and the switch that turns them off. */
export function KeysSheet() {
  const { open } = useStore(sheet);
  const { on } = useStore(keySwitch);
  if (!open) return null;
  const foot = (
    <>
      <label class="row">
        <input type="checkbox" checked={on} onChange={(event) => switchKeys(event.currentTarget.checked)} />
        {say('keys.switch')}
      </label>
      <span class="quiet">{say('keys.when')}</span>
    </>
  );
  const end = (
    <button class="btn" type="button" onClick={close} autofocus>
      {say('close')} <kbd aria-hidden="true">Esc</kbd>
    </button>
  );
  return (
    <Sheet title={say('bar.keys')} onClose={close} end={end} foot={foot}>
      <div class="keys">
        {groups.map((group) => (
          <section key={group}>
            <h3>{say(`keys.${group}`)}</h3>
            <dl>
              {keyNames
                .filter((name) => keyTable[name].group === group)
                .map((name) => (
                  <div key={name}>
                    <dt>
                      <kbd>{capOf(name)}</kbd>
                    </dt>
                    <dd>{say(`key.${name}`)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
