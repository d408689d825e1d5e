import type { Decision, Explanation, PriorityAnswer, ReviewItemDetail, ReviewReason } from '@parley/contract';
import { useEffect, useState } from 'preact/hooks';
import { onSite } from '../api/site.js';
import { Icon, type Sign } from '../parts/icon.js';
import { say, sayIfKnown } from '../words.js';

const signs: Record<ReviewReason['kind'], Sign> = {
  rule: 'rule',
  claim: 'caret',
  flag: 'flag',
  appeal: 'turn',
  policy: 'bang',
};

/** Why it is here, in words; and on demand how sure the model is and what the priority is made of. */
export function WhyPart({ item }: { item: ReviewItemDetail }) {
  const open = item.reasons.filter(({ status }) => status === 'open');
  const flags = open.filter(({ kind }) => kind === 'flag');
  return (
    <section class="part" aria-labelledby="h-why">
      <h2 id="h-why">{say('why.title')}</h2>
      {open
        .filter(({ kind }) => kind !== 'flag')
        .map((reason) => (
          <Reason key={reason.ref} sign={signs[reason.kind]} head={headOf(reason, item)}>
            {reason.text} {reason.queue === 'claims' && claimWords(item)}
          </Reason>
        ))}
      {flags.length > 0 && (
        <Reason sign="flag" head={say('why.flagged', { n: flags.length })}>
          {flagWords(item)}
        </Reason>
      )}
      <Model item={item} />
      <Priority item={item} />
    </section>
  );
}

function Reason({ sign, head, children }: { sign: Sign; head: string; children: preact.ComponentChildren }) {
  return (
    <div class="reason">
      <Icon of={sign} />
      <p>
        <b>{head}</b> {children}
      </p>
    </div>
  );
}

function headOf(reason: ReviewReason, item: ReviewItemDetail): string {
  if (reason.kind === 'appeal' && ruleDecided(item)) return say('why.appeal_of_rule');
  if (reason.kind !== 'rule') return say(`why.${reason.kind}`);
  const hit = item.ruleHits.find(({ rule }) => rule === reason.ref);
  return say('why.rule', { rule: reason.ref, version: hit?.version ?? 1 });
}

/** Whether no person took the decision that restricts the comment now. */
function ruleDecided({ decisions }: ReviewItemDetail): boolean {
  const restricting = decisions.filter(
    ({ action, reversedBy }) => /^(reject|remove|label)$/.test(action) && !reversedBy,
  );
  const last = restricting.reduce<Decision | undefined>(
    (latest, one) => (latest && latest.createdAt > one.createdAt ? latest : one),
    undefined,
  );
  return last?.automatic === true;
}

/** What makes the first unsourced sentence a claim, and why nothing here counts as its source. */
function claimWords(item: ReviewItemDetail): string {
  const claim = item.comment.claims.find(({ sourced }) => !sourced);
  return claim?.explanation ? `${claim.explanation.claim} ${claim.explanation.source}` : '';
}

function flagWords(item: ReviewItemDetail): string {
  const open = item.flags.filter(({ status }) => status === 'open');
  const counts = new Map<string, number>();
  for (const { reason } of open) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const kinds = [...counts].map(([reason, n]) => `${n} × ${say(`flag.${reason}`)}`).join(', ');
  const notes = open.flatMap(({ note }) => (note ? [`“${note}”`] : [])).join(' ');
  return `${kinds}. ${notes}`;
}

function Model({ item }: { item: ReviewItemDetail }) {
  const [open, setOpen] = useState(false);
  const [explained, setExplained] = useState<Explanation | undefined>(undefined);
  useEffect(() => setExplained(undefined), [item.id, item.comment.version]);
  useEffect(() => {
    if (open && !explained)
      void onSite<Explanation>('GET', `/comments/${item.commentId}/explanation`).then(setExplained, () => undefined);
  }, [open, item.id, explained]);
  const best = item.comment.claims.reduce((most, { score }) => Math.max(most, score), 0);
  if (item.comment.claims.length === 0) return null;
  return (
    <details id="why-model" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon of="turn" turns />
        {say('why.model', { score: best.toFixed(2) })}
      </summary>
      {explained && <Weights explained={explained} />}
    </details>
  );
}

interface ExplainedClaim {
  text: string;
  features?: { name: string; weight: number }[];
}

function Weights({ explained }: { explained: Explanation }) {
  const claims = explained.claims as ExplainedClaim[];
  return (
    <>
      {claims.map((claim) => (
        <table class="weights" key={claim.text}>
          <caption class="quiet">{claim.text}</caption>
          <tbody>
            {(claim.features ?? []).slice(0, 8).map(({ name, weight }) => (
              <tr key={name}>
                <td>{sayIfKnown(`feature.${name}`) ?? name.replaceAll('_', ' ')}</td>
                <td>{signed(weight)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {explained.rules.map((rule) => (
        <p key={rule.title} class="quiet">
          {rule.title}: {rule.text}
        </p>
      ))}
    </>
  );
}

const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;

function Priority({ item }: { item: ReviewItemDetail }) {
  const [answer, setAnswer] = useState<PriorityAnswer | undefined>(undefined);
  useEffect(() => setAnswer(undefined), [item.id]);
  const open = (isOpen: boolean): void => {
    if (isOpen && !answer)
      void onSite<PriorityAnswer>('GET', `/review/items/${item.id}/priority`).then(setAnswer, () => undefined);
  };
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary>
        <Icon of="turn" turns />
        {say('why.priority', { priority: Math.round(item.priority) })}
      </summary>
      {answer && (
        <table class="weights">
          <caption class="hush">{say('why.parts')}</caption>
          <tbody>
            {answer.parts.map(({ part, value, text }) => (
              <tr key={part}>
                <td>{text}</td>
                <td>{value.toFixed(1)}</td>
              </tr>
            ))}
            <tr class="sum">
              <td>{say('why.sum')}</td>
              <td>{answer.priority.toFixed(1)}</td>
            </tr>
          </tbody>
        </table>
      )}
    </details>
  );
}
