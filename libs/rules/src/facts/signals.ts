import { defineGroup } from './group.js';

/** What was measured about the comment and its surroundings before the rules ran. */
export interface SignalFacts {
  links: number;
  capitals: number;
  repeatsOwn: number;
  repeatsOthers: number;
  firstComment: boolean;
  burst: number;
  similarToRemoved: number;
}

export const signalsGroup = defineGroup<SignalFacts>({
  name: 'signals',
  typeName: 'Signals',
  kind: 'object',
  description: 'What was measured about the comment and its surroundings.',
  fields: {
    links: { type: 'int', description: 'Links in the text.' },
    capitals: { type: 'double', description: 'Capital letters as a share of all cased letters, 0 to 1.' },
    repeatsOwn: { type: 'double', description: 'Likeness to the author’s recent comments, 0 to 1.' },
    repeatsOthers: { type: 'double', description: 'Likeness to recent comments of others, 0 to 1.' },
    firstComment: { type: 'bool', description: 'Whether the author has published nothing here before.' },
    burst: { type: 'int', description: 'Comments that reached the post in the last minutes.' },
    similarToRemoved: { type: 'double', description: 'Likeness to comments that were removed, 0 to 1.' },
  },
});
