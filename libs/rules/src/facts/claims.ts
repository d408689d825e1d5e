import { defineGroup } from './group.js';

/** One sentence of the comment that states a fact worth checking. */
export interface ClaimFact {
  text: string;
  score: number;
  sourced: boolean;
  reasons: string[];
  start: number;
  end: number;
  verdict: string;
}

export const claimsGroup = defineGroup<ClaimFact>({
  name: 'claims',
  typeName: 'Claim',
  kind: 'list',
  description: 'The sentences that state a fact worth checking, in the order of the text; the first 100.',
  fields: {
    text: { type: 'string', maxLength: 500, description: 'The sentence.' },
    score: { type: 'double', description: 'Probability from 0 to 1 that it states a fact worth checking.' },
    sourced: { type: 'bool', description: 'Whether the comment gives a source for it.' },
    reasons: {
      type: 'list<string>',
      maxLength: 40,
      description: 'Why it counts as a claim: codes such as `year`, `quantity`, `named_entity`.',
    },
    start: { type: 'int', description: 'Where it starts in the text (UTF-16 units).' },
    end: { type: 'int', description: 'Where it ends in the text (UTF-16 units).' },
    verdict: {
      type: 'string',
      maxLength: 40,
      description:
        'What moderators found about the same claim: `supported`, `disputed`, `false`, or empty while nobody decided.',
    },
  },
});
