import { render } from 'preact';
import { renew, session } from './api/session.js';
import { App } from './app.js';
import { chooseLanguage } from './words.js';

const root = document.createElement('div');
root.id = 'app';
document.body.append(root);

await Promise.all([chooseLanguage(), renew().catch(() => session.set({ state: 'out' }))]);
render(<App />, root);
