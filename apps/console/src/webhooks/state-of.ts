import type { Webhook } from '@parley/contract';
import { moment } from '../times.js';
import { say } from '../words.js';

/** How it goes with a webhook, in words. */
export function stateOf({ enabled, disabledBecause, failingSince, pausedUntil }: Webhook): string {
  if (!enabled) return say(`webhook_off.${disabledBecause ?? 'switched_off'}`);
  if (pausedUntil) return say('webhooks.paused', { at: moment(pausedUntil) });
  if (failingSince) return say('webhooks.failing', { at: moment(failingSince) });
  return say('webhooks.sending');
}

export const isWell = ({ enabled, failingSince }: Webhook): boolean => enabled && failingSince === null;
