import type { WebhookDeliveryStatus } from '@parley/contract';
import type { OutsideAnswer } from './post-outside.js';

/** What follows from an attempt. */
export interface Outcome {
  status: WebhookDeliveryStatus;
  failure: string | null;
  /** Seconds until the next attempt. */
  pause: number;
  /** Whom to leave alone meanwhile: nobody, this message, the whole address; or the address wants no more at all. */
  about: 'nothing' | 'message' | 'address' | 'gone';
}

/** Attempts of one message, over some two days. */
export const mostAttempts = 12;
const firstPause = 5;
const longestPause = 12 * 3600;
const longestWish = 24 * 3600;

/**
 * Seconds before attempt `attempts + 1`: 5 s, then three times as long each time up to twelve hours.
 * @param chance 0 to 1; spreads attempts by a fifth each way, so that not all come back at once
 */
export function pauseAfter(attempts: number, chance: number): number {
  return Math.min(longestPause, firstPause * 3 ** (attempts - 1)) * (0.8 + 0.4 * chance);
}

/**
 * Only 2xx is success. 410 means no more, ever. Where nobody is there (no answer, 429, 502, 503, 504) the whole address is left
 * alone for a while; any other answer is about this message.
 * @param attempts with this one
 */
export function judgeAttempt(attempts: number, answer: OutsideAnswer, chance: number): Outcome {
  const { status } = answer;
  if (status !== null && status >= 200 && status < 300)
    return { status: 'delivered', failure: null, pause: 0, about: 'nothing' };
  const failure = failureOf(answer);
  const wish = status === null ? null : answer.retryAfter;
  const pause = Math.max(pauseAfter(attempts, chance), Math.min(wish ?? 0, longestWish));
  if (status === 410) return { status: 'failed', failure, pause, about: 'gone' };
  const nobodyThere = status === null || [429, 502, 503, 504].includes(status);
  return {
    status: attempts >= mostAttempts ? 'failed' : 'waiting',
    failure,
    pause,
    about: nobodyThere ? 'address' : 'message',
  };
}

function failureOf(answer: OutsideAnswer): string {
  if (answer.status === null) return answer.failure;
  const { status } = answer;
  return status >= 300 && status < 400 ? `Answered ${status}; redirects are not followed.` : `Answered ${status}.`;
}
