import type { Actor } from './actor.js';
import { Failure } from './failures.js';

/**
 * Whether somebody may write comments here.
 * @throws Failure `banned` or `muted`, with the reason and until when
 */
export function mayWrite(actor: Actor): void {
  mayTakePart(actor);
  if (actor.sanction?.kind === 'mute') throw refused('muted', 'You cannot write comments here', actor.sanction);
}

/**
 * Whether somebody may do anything here that others see.
 * @throws Failure `banned`
 */
export function mayTakePart(actor: Actor): void {
  if (actor.sanction?.kind === 'ban') throw refused('banned', 'You cannot take part here', actor.sanction);
}

function refused(code: 'banned' | 'muted', what: string, sanction: NonNullable<Actor['sanction']>): Failure {
  const until = sanction.until?.toISOString() ?? null;
  const detail = `${what}${until === null ? '' : ` until ${until}`}. The moderators say: ${sanction.reason}`;
  return new Failure(code, detail, { until });
}
