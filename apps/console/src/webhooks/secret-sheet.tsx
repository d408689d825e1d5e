import { useState } from 'preact/hooks';
import { announce } from '../live.js';
import { Sheet } from '../parts/sheet.js';
import { say } from '../words.js';

/** The secret, the one time it is shown. */
export function SecretSheet({ secret, onClose }: { secret: string; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
    announce(say('webhooks.copied'));
  };
  return (
    <Sheet title={say('webhooks.secret')} onClose={onClose}>
      <div class="sheet-form">
        <p id="secret-why">{say('webhooks.secret_once')}</p>
        <input
          class="input mono"
          id="webhook-secret"
          dir="ltr"
          readOnly
          value={secret}
          aria-label={say('webhooks.secret')}
          aria-describedby="secret-why"
          onFocus={(event) => event.currentTarget.select()}
        />
        <div class="row">
          {/* only there on https and on this machine */}
          {'clipboard' in navigator && (
            <button class="btn" type="button" onClick={() => void copy()}>
              {copied ? say('webhooks.copied') : say('webhooks.copy')}
            </button>
          )}
          <button class="btn main" type="button" onClick={onClose}>
            {say('webhooks.kept')}
          </button>
        </div>
      </div>
    </Sheet>
  );
}
