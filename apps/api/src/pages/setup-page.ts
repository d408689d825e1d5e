import type { FieldFault } from '@parley/contract';
import { html } from './html.js';
import { page } from './layout.js';

const fields = [
  { name: 'displayName', label: 'Your name', type: 'text', autocomplete: 'name' },
  { name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'username' },
  {
    name: 'password',
    label: 'Password (12 characters or more)',
    type: 'password',
    autocomplete: 'new-password',
  },
] as const;

/** The form behind the one-time link; opening it uses nothing up. */
export function setupPage(
  token: string,
  given: Record<string, string> = {},
  faults: FieldFault[] = [],
  problem?: string,
): string {
  const inputs = fields.map(({ name, label, type, autocomplete }) => {
    const fault = faults.find((f) => f.pointer === `/${name}`)?.message;
    return html`<div class="field">
<label for="f-${name}">${label}</label>
<input
class="input"
id="f-${name}"
name="${name}"
type="${type}"
autocomplete="${autocomplete}"
required
value="${type === 'password' ? '' : (given[name] ?? '')}"
${fault !== undefined && html` aria-invalid="true" aria-describedby="e-${name}"`}
      />
      ${fault !== undefined && html`<p class="fault" id="e-${name}">${label} ${fault}.</p>`}
    </div>`;
  });
  return page(
    { title: 'Set up Parley', private: true },
    html`<section class="article">
<header>
<h1>Set up Parley</h1>
<p class="standfirst">Make the account of the first administrator. The link works once.</p>
</header>
${problem !== undefined && html`<p class="fault" role="alert">${problem}</p>`}
      <form class="plain-form" method="post" action="/setup">
        <input type="hidden" name="token" value="${token}" />${inputs}
        <div><button class="btn main">Make the account</button></div>
      </form>
    </section>`,
  );
}

/** What comes after. */
export function setupDonePage(email: string): string {
  return page(
    { title: 'Parley is set up', private: true },
    html`<section class="article">
<header>
<h1>Parley is set up</h1>
<p class="standfirst">
You are its administrator. Sign in over the API as ${email}; the documentation shows how.
</p>
</header>
<p><a href="/">To the posts</a>, or <a href="/api/docs">to the API</a>.</p>
</section>`,
  );
}
