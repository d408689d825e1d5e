import type { ThreadPage } from '@parley/contract';
import { html } from './html.js';
import { page } from './layout.js';
import { quickerHead } from './quicker.js';
import type { ThreadState } from './thread-state.js';
import { threadView } from './thread-view.js';

/** The comments alone, for a frame on somebody's page. */
export function framePage(state: ThreadState, thread: ThreadPage): string {
  const { reader, post } = state;
  return page(
    { title: `${reader.say('commentsHeading')} · ${post.title}`, private: true, head: quickerHead(reader) },
    html`${threadView(state, thread)}`,
    reader,
  );
}
