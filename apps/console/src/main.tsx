import { render } from 'preact';
import { renew, session } from './api/session.js';
import { Refusal } from './api/refusal.js';
import { App } from './app.js';
import { tell } from './live.js';
import { faultOf } from './parts/use-answer.js';
import { chooseLanguage } from './words.js';

// what nobody waited for is still told
addEventListener('unhandledrejection', (event) => {
  if (!(event.reason instanceof Refusal)) return;
  event.preventDefault();
  tell({ text: faultOf(event.reason), fault: true });
});

const root = document.createElement('div');
root.id = 'app';
document.body.append(root);

await Promise.all([chooseLanguage(), renew().catch(() => session.set({ state: 'out' }))]);
render(<App />, root);
