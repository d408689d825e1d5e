import { defineGroup } from './group.js';

/** What a condition may ask about the post under which the comment stands. */
export interface PostFacts {
  slug: string;
  title: string;
  comments: number;
  ageHours: number;
  closed: boolean;
}

export const postGroup = defineGroup<PostFacts>({
  name: 'post',
  typeName: 'Post',
  kind: 'object',
  description: 'The post under which the comment stands.',
  fields: {
    slug: { type: 'string', maxLength: 200, description: 'The name of the post in its address.' },
    title: { type: 'string', maxLength: 500, description: 'The title of the post.' },
    comments: { type: 'int', description: 'Comments published under it so far.' },
    ageHours: { type: 'double', description: 'Hours since the post was opened.' },
    closed: { type: 'bool', description: 'Whether it takes no more comments.' },
  },
});
