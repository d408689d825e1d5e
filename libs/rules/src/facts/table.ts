import { authorGroup, type AuthorFacts } from './author.js';
import { claimsGroup, type ClaimFact } from './claims.js';
import { commentGroup, type CommentFacts } from './comment.js';
import { flagsGroup, type FlagFacts } from './flags.js';
import type { FactGroup } from './group.js';
import { postGroup, type PostFacts } from './post.js';
import { signalsGroup, type SignalFacts } from './signals.js';

/** Everything rules may know about one comment, as plain JSON values. */
export interface Facts {
  comment: CommentFacts;
  author: AuthorFacts;
  post: PostFacts;
  claims: ClaimFact[];
  flags: FlagFacts;
  signals: SignalFacts;
}

/** The one table of facts: conditions are type-checked against it and the reference is written from it. */
export const factTable: readonly FactGroup[] = [
  commentGroup,
  authorGroup,
  postGroup,
  claimsGroup,
  flagsGroup,
  signalsGroup,
];

/** The group of that name, if a condition may start from it. */
export function factGroup(name: string): FactGroup | undefined {
  return factTable.find((group) => group.name === name);
}
