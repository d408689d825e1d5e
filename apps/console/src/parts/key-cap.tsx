import { capOf, keySwitch, type KeyName } from '../keys.js';
import { useStore } from '../store.js';

/** The key of a button, while keys are on. */
export function KeyCap({ of }: { of: KeyName }) {
  const { on } = useStore(keySwitch);
  return on ? <kbd aria-hidden="true">{capOf(of)}</kbd> : null;
}
