import { closeStrip, live } from '../live.js';
import { useKeys } from '../keys.js';
import { useStore } from '../store.js';
import { say } from '../words.js';
import { KeyCap } from './key-cap.js';

/** The last thing that was done, in the bar where it covers no work, with its undo; and the one live region. */
export function LiveStrip() {
  const { said, strip } = useStore(live);
  const undo = (): void => {
    closeStrip();
    strip?.undo?.();
  };
  useKeys(strip?.undo ? { undo } : {});
  return (
    <>
      <p class="hush" role="status" aria-live="polite">
        {said}
      </p>
      {strip && (
        <div class={strip.fault ? 'toast fault-toast' : 'toast'}>
          <span>{strip.text}</span>
          {strip.undo ? (
            <button class="btn" type="button" aria-keyshortcuts="U" onClick={undo}>
              {say('undo')} <KeyCap of="undo" />
            </button>
          ) : (
            <button class="btn" type="button" onClick={closeStrip}>
              {say('close')}
            </button>
          )}
        </div>
      )}
    </>
  );
}
