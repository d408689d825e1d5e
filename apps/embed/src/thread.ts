import { enhanceActs } from './thread/acts.js';
import { enhanceComposer } from './thread/composer.js';
import { tellSize } from './thread/frame.js';
import { follow } from './thread/live.js';
import { pageOf } from './thread/page.js';

/** Makes a thread that works by itself quicker: the same on the article's page and in a frame. */
tellSize();
const root = document.querySelector<HTMLElement>('[data-thread]');
if (root) {
  const page = pageOf(root);
  const enhance = (): void => {
    for (const form of root.querySelectorAll<HTMLFormElement>('form[data-composer]')) enhanceComposer(page, form);
  };
  root.addEventListener('parley:drawn', enhance);
  enhance();
  enhanceActs(page);
  follow(page);
}
