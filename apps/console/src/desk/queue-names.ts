import type { ReviewSummary } from '@parley/contract';
import { say, sayIfKnown } from '../words.js';
import { everyQueue } from './filter.js';

const standing = ['claims', 'flags', 'pending', 'appeals', 'escalated'];

/** Queues every site has, then those that rules named; their keys are 1 to 9. */
export function queueOrder(summary: ReviewSummary | null): string[] {
  const named = (summary?.queues ?? []).map(({ queue }) => queue).filter((queue) => !standing.includes(queue));
  return [...standing, ...named.sort()];
}

/** How much waits in a queue, or in all of them. */
export function openIn(queue: string, summary: ReviewSummary | null): number {
  if (queue === everyQueue) return summary?.open ?? 0;
  return summary?.queues.find((one) => one.queue === queue)?.open ?? 0;
}

export const nameOfQueue = (queue: string): string =>
  queue === everyQueue ? say('queue.every') : (sayIfKnown(`queue.${queue}`) ?? queue);
