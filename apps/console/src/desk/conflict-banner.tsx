import type { Decision, ReviewItemDetail } from '@parley/contract';
import { useState } from 'preact/hooks';
import { Icon } from '../parts/icon.js';
import { KeyCap } from '../parts/key-cap.js';
import { useStore } from '../store.js';
import { clock, since } from '../times.js';
import { say } from '../words.js';
import { step } from './move.js';
import { desk, type Conflict } from './state.js';

/** Why this cannot be decided now: who, when, what; and what can be done instead. What one wrote stays below. */
export function ConflictBanner({ item }: { item: ReviewItemDetail }) {
  const { conflict } = useStore(desk);
  const [shown, setShown] = useState(false);
  if (!conflict) return null;
  const decision = conflict.kind === 'already_decided' ? conflict.decision : null;
  return (
    <div class="told" role="alert">
      <Icon of="bang" />
      <p>
        <b>{head(conflict)}</b> {say(`conflict.${conflict.kind}_then`)}
      </p>
      <div class="row">
        {conflict.kind !== 'comment_changed' && (
          <button class="btn main" type="button" aria-keyshortcuts="J" onClick={() => void step(1)}>
            {say('conflict.next')} <KeyCap of="next" />
          </button>
        )}
        {decision && (
          <button class="btn" type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {say('conflict.see')}
          </button>
        )}
      </div>
      {shown && decision && <Written decision={decision} />}
      {conflict.kind === 'comment_changed' && <Changed was={conflict.was} now={item.comment.body} />}
    </div>
  );
}

function head(conflict: Conflict): string {
  if (conflict.kind === 'already_decided') {
    const { decision, by } = conflict;
    if (!decision) return say('conflict.closed');
    return say('conflict.decided', { by, age: since(decision.createdAt), what: say(`what.${decision.action}`) });
  }
  if (conflict.kind === 'leased_by_other')
    return say('conflict.leased', { by: conflict.by, time: clock(conflict.until) });
  return conflict.kind === 'comment_changed' ? say('conflict.changed') : conflict.detail;
}

function Written({ decision }: { decision: Decision }) {
  return (
    <div class="told-more">
      <p class="letter" dir="auto">
        {decision.statement ?? say('conflict.no_statement')}
      </p>
      {decision.note && <p dir="auto">{decision.note}</p>}
    </div>
  );
}

function Changed({ was, now }: { was: string; now: string }) {
  return (
    <div class="told-more before-now">
      <div>
        <span class="label">{say('conflict.was')}</span>
        <p class="letter" dir="auto">
          {was}
        </p>
      </div>
      <div>
        <span class="label">{say('conflict.now')}</span>
        <p class="letter" dir="auto">
          {now}
        </p>
      </div>
    </div>
  );
}
