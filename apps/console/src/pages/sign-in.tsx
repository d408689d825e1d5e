import { useState } from 'preact/hooks';
import { session, signIn } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Icon } from '../parts/icon.js';
import { Sheet } from '../parts/sheet.js';
import { faultOf } from '../parts/use-answer.js';
import { say } from '../words.js';

export function SignInPage() {
  return (
    <main class="sign-in" id="main">
      <p class="wordmark" aria-hidden="true">
        Parley
        <Icon of="caret" />
      </p>
      <h1>{say('sign_in.title')}</h1>
      <SignInForm />
      <p class="quiet">{say('sign_in.who')}</p>
    </main>
  );
}

/** Over the work, which waits below it as it was. */
export function SignInSheet() {
  return (
    <Sheet title={say('sign_in.again')}>
      <div class="sheet-form">
        <p>{say('sign_in.kept')}</p>
        <SignInForm email={session.now.user?.email ?? ''} />
      </div>
    </Sheet>
  );
}

function SignInForm({ email = '' }: { email?: string }) {
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    await signIn(String(fields.get('email')), String(fields.get('password'))).catch((refusal: unknown) =>
      setFault(faultOf(refusal)),
    );
    setBusy(false);
  };
  return (
    <form class="form" onSubmit={(event) => void submit(event)}>
      <div class="field">
        <label for="sign-in-email">{say('sign_in.email')}</label>
        <input
          class="input"
          id="sign-in-email"
          name="email"
          type="email"
          autocomplete="username"
          required
          defaultValue={email}
          autofocus={email === ''}
        />
      </div>
      <div class="field">
        <label for="sign-in-password">{say('sign_in.password')}</label>
        <input
          class="input"
          id="sign-in-password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          autofocus={email !== ''}
        />
      </div>
      {fault && <Fault>{fault}</Fault>}
      <div class="row">
        <button class="btn main" disabled={busy}>
          {say('sign_in.go')}
        </button>
        <a href="/forgot-password">{say('sign_in.forgot')}</a>
      </div>
    </form>
  );
}
