import { defineGroup } from './group.js';

/** What a condition may ask about the comment itself. */
export interface CommentFacts {
  text: string;
  length: number;
  words: number;
  depth: number;
  isReply: boolean;
  isEdit: boolean;
  links: number;
  hosts: string[];
}

/** The longest comment there is; a longer text is measured again before a condition runs over it. */
export const TEXT_MAX = 10_000;

export const commentGroup = defineGroup<CommentFacts>({
  name: 'comment',
  typeName: 'Comment',
  kind: 'object',
  description: 'The comment that is being posted or edited.',
  fields: {
    text: { type: 'string', maxLength: TEXT_MAX, description: 'The Markdown as its author wrote it.' },
    length: { type: 'int', description: 'Characters (Unicode code points) in the text.' },
    words: { type: 'int', description: 'Words in the text.' },
    depth: { type: 'int', description: 'How far below the post it stands; 0 is a top-level comment.' },
    isReply: { type: 'bool', description: 'Whether it answers another comment.' },
    isEdit: { type: 'bool', description: 'Whether an existing comment is being changed.' },
    links: { type: 'int', description: 'Links in the text.' },
    hosts: {
      type: 'list<string>',
      maxLength: 253,
      description: 'Host names of its links, lower case, each once; the first 100.',
    },
  },
});
