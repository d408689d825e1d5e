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
  language: string;
}

export const signalsGroup = defineGroup<SignalFacts>({
  name: 'signals',
  typeName: 'Signals',
  kind: 'object',
  description: 'What was measured about the comment and its surroundings.',
  fields: {
    links: { type: 'int', description: 'Links in the text.' },
    capitals: { type: 'double', description: 'Capital letters as a share of all cased letters, 0 to 1.' },
    repeatsOwn: {
      type: 'double',
      description: 'Likeness to the most similar comment of the author in the last 30 days, 0 to 1.',
    },
    repeatsOthers: {
      type: 'double',
      description: 'Likeness to the most similar comment of anybody else in the last 30 days, 0 to 1.',
    },
    firstComment: { type: 'bool', description: 'Whether the author has published nothing here before.' },
    burst: { type: 'int', description: 'Comments that reached the post in the last ten minutes, up to 1,000.' },
    similarToRemoved: {
      type: 'double',
      description: 'Likeness to the most similar comment of the last 30 days that was removed or rejected, 0 to 1.',
    },
    language: {
      type: 'string',
      maxLength: 8,
      description: 'The language of the text, such as `en`, `de`, `uk` or `ar`; empty where it cannot be told.',
    },
  },
});

/** The signals that take more than the text and its author. */
export type MeasuredSignals = Pick<
  SignalFacts,
  'repeatsOwn' | 'repeatsOthers' | 'similarToRemoved' | 'burst' | 'language'
>;

/** Where nobody measured. */
export const unmeasured: MeasuredSignals = {
  repeatsOwn: 0,
  repeatsOthers: 0,
  similarToRemoved: 0,
  burst: 0,
  language: '',
};
