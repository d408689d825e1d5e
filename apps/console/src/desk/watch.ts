import type { ReviewSummary } from '@parley/contract';
import { answerOf } from '../api/call.js';
import { siteKey } from '../api/site.js';
import { lookAgain } from './queue.js';
import { desk } from './state.js';

const pauseAfterLoss = 3000;
const gather = 300;
const lookAnyway = 30_000;

/**
 * Follows the queue while the desk is there: figures change in place, and the list is looked at again a moment after
 * something happened. Where the stream does not get through, it is looked at every half minute.
 */
export function watchQueue(): () => void {
  const ended = new AbortController();
  void follow(ended.signal);
  const timer = setInterval(look, lookAnyway);
  return () => {
    ended.abort();
    clearInterval(timer);
  };
}

function look(): void {
  if (document.visibilityState === 'visible') void lookAgain().catch(() => undefined);
}

async function follow(ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    // a loss is made good by coming back
    await read(ended).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, pauseAfterLoss));
  }
}

async function read(signal: AbortSignal): Promise<void> {
  const answer = await answerOf('GET', `/sites/${siteKey()}/review/events`, { signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let soon: ReturnType<typeof setTimeout> | undefined;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const events = (rest + part.value).split('\n\n');
    rest = events.pop() ?? '';
    const moved = events.map(showFigures).includes(true);
    if (moved || events.some((event) => /^event: item$/m.test(event))) {
      clearTimeout(soon);
      soon = setTimeout(look, gather);
    }
  }
}

/** Shows the figures an event brings; whether they are others than were known. */
function showFigures(event: string): boolean {
  const data = /^event: summary\ndata: (.*)$/m.exec(event)?.[1];
  if (data === undefined) return false;
  const { queues } = JSON.parse(data) as Pick<ReviewSummary, 'queues'>;
  const { summary } = desk.now;
  desk.set({ summary: { queues, open: summary?.open ?? 0 } });
  return summary === null || openIn(summary.queues) !== openIn(queues);
}

/** An age grows by itself and is no news. */
const openIn = (queues: ReviewSummary['queues']): string =>
  JSON.stringify(queues.map(({ queue, open, leased, oldestAt }) => [queue, open, leased, oldestAt]));
