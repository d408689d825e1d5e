import { actionTable, type Action, type ReviewItem } from '@parley/contract';
import { actionOf, choices, choicesFor, choiceTable, likelyReason } from './actions.js';

const item = (kind: string, queue: string) =>
  ({ reasons: [{ kind, queue, ref: 'x', text: '', at: '', status: 'open' }] }) as unknown as ReviewItem;

describe('the choices of the console', () => {
  it('apply where the program applies them', () => {
    for (const choice of choices) {
      const row: Action = actionTable[choice];
      expect([choice, [...choiceTable[choice].from].sort()]).toEqual([choice, [...row.from].sort()]);
      expect([choice, choiceTable[choice].onAppeal ?? false]).toEqual([choice, row.onAppeal ?? false]);
    }
  });

  it('ask before anything is taken from somebody', () => {
    for (const choice of choices) if (actionTable[choice].restricts) expect(choiceTable[choice].asks).toBe(true);
  });

  it('have a key each', () => {
    expect(new Set(choices.map((choice) => choiceTable[choice].key)).size).toBe(choices.length);
  });

  it('answer an appeal where one waits, and nothing else', () => {
    expect(choicesFor(item('appeal', 'appeals'))).toEqual(['escalate', 'uphold', 'overturn']);
    expect(choicesFor(item('flag', 'flags'))).not.toContain('uphold');
  });

  it('reject what was never published', () => {
    expect(actionOf('remove', 'pending')).toBe('reject');
    expect(actionOf('remove', 'published')).toBe('remove');
  });

  it('offer the reason that put the comment there', () => {
    expect(likelyReason(item('rule', 'claims'), [])).toBe('unsourced_claim');
    expect(likelyReason(item('flag', 'flags'), [{ reason: 'misinformation', status: 'open' }])).toBe('false_claim');
    expect(likelyReason(item('flag', 'flags'), [])).toBe('other');
  });

  it('offer a policy the site has', () => {
    const claimed = item('rule', 'claims');
    expect(likelyReason(claimed, [], ['house_rules', 'unsourced_claim'])).toBe('unsourced_claim');
    expect(likelyReason(claimed, [], ['house_rules', 'other'])).toBe('other');
    expect(likelyReason(claimed, [], ['house_rules', 'law'])).toBe('house_rules');
  });
});
