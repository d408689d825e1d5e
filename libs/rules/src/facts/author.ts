import { defineGroup } from './group.js';

/** What a condition may ask about whoever wrote the comment. */
export interface AuthorFacts {
  known: boolean;
  id: string;
  name: string;
  role: string;
  ageHours: number;
  comments: number;
  removed: number;
  emailVerified: boolean;
  premoderated: boolean;
}

export const authorGroup = defineGroup<AuthorFacts>({
  name: 'author',
  typeName: 'Author',
  kind: 'object',
  description: 'Whoever wrote the comment. Without an account (`known` is false) the other fields are empty or 0.',
  fields: {
    known: { type: 'bool', description: 'Whether the author has an account here.' },
    id: { type: 'string', maxLength: 64, description: 'Id of the account, or empty.' },
    name: { type: 'string', maxLength: 200, description: 'The displayed name.' },
    role: { type: 'string', maxLength: 40, description: 'Role on this site, or empty.' },
    ageHours: { type: 'double', description: 'Hours since the account was made.' },
    comments: { type: 'int', description: 'Comments published on this site before this one.' },
    removed: {
      type: 'int',
      description: 'How many of the author’s comments moderators removed or rejected.',
    },
    emailVerified: { type: 'bool', description: 'Whether the mail address is confirmed.' },
    premoderated: { type: 'bool', description: 'Whether a moderator asked to see every comment first.' },
  },
});
