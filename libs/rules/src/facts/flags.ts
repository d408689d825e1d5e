import { defineGroup } from './group.js';

/** What a condition may ask about readers' reports on the comment. */
export interface FlagFacts {
  total: number;
  reasons: string[];
}

export const flagsGroup = defineGroup<FlagFacts>({
  name: 'flags',
  typeName: 'Flags',
  kind: 'object',
  description: 'What readers reported about the comment; empty while it is being posted.',
  fields: {
    total: { type: 'int', description: 'How many readers flagged it.' },
    reasons: {
      type: 'list<string>',
      maxLength: 40,
      description: 'The reason code of each flag, one entry a flag; the first 100.',
    },
  },
});
