import { Choice, Cursor, Id, ListOf, ObjectOf, Text, WebAddress, Whole, YesNo } from '../fields.js';
import { personName } from './accounts.js';
import { flagReasons, groupName, threadSorts, type FlagReason, type ThreadSort } from '../vocabulary.js';

/** The longest comment, in code points. */
export const longestComment = 10_000;

const siteKey = /^[a-z0-9][a-z0-9-]{0,62}$/;
const slug = /^[a-z0-9](?:[a-z0-9-]{0,198}[a-z0-9])?$/;

export const groupSays = 'must be lower-case letters, digits and hyphens';

export class CreateSiteRequest {
  @Text({
    min: 1,
    max: 63,
    pattern: siteKey,
    patternSays: 'must be lower-case letters, digits and hyphens',
    description: 'The key in paths.',
    example: 'daily',
  })
  key!: string;

  @Text({ min: 1, max: 200, description: 'The name people see.', example: 'The Daily' })
  name!: string;
}

export class CreatePostRequest {
  @Text({
    min: 1,
    max: 200,
    pattern: slug,
    patternSays: 'must be lower-case letters, digits and hyphens',
    description: 'The word in the address.',
    example: 'a-walk-through-town',
  })
  slug!: string;

  @Text({ min: 1, max: 500, description: 'The title.', example: 'A walk through town' })
  title!: string;

  @Text({ optional: true, max: 200_000, description: 'The article as Markdown.' })
  body?: string;

  @WebAddress({
    optional: true,
    description: 'Where the article is published; kept without fragment and tracking words.',
  })
  url?: string;

  @Text({ optional: true, max: 200, description: 'Who published it first.', example: 'RT' })
  source?: string;

  @Text({
    optional: true,
    max: 40,
    pattern: groupName,
    patternSays: groupSays,
    description: 'The section it belongs to.',
    example: 'politics',
  })
  group?: string;
}

export class ResolvePostRequest {
  @WebAddress({ description: 'The address of the page.', example: 'https://daily.example/a-walk-through-town' })
  url!: string;

  @Text({ optional: true, min: 1, max: 500, description: 'The title, should the post have to be made.' })
  title?: string;
}

export class CountsQuery {
  @Text({ min: 1, max: 20_000, description: 'Slugs or addresses of up to 100 posts, with commas between them.' })
  posts!: string;
}

export class ChangePostRequest {
  @Text({ optional: true, min: 1, max: 500, description: 'The title.' })
  title?: string;

  @Text({ optional: true, max: 200_000, description: 'The article as Markdown.' })
  body?: string;

  @WebAddress({
    optional: true,
    nullable: true,
    description: 'Where the article is published; null for nowhere.',
  })
  url?: string | null;

  @Text({
    optional: true,
    nullable: true,
    max: 200,
    description: 'Who published it first; null for unknown.',
  })
  source?: string | null;

  @Text({
    optional: true,
    nullable: true,
    max: 40,
    pattern: groupName,
    patternSays: groupSays,
    description: 'The section it belongs to; null for none.',
  })
  group?: string | null;

  @YesNo({ optional: true, description: 'Closed posts take no comments.' })
  closed?: boolean;
}

export class SourceRequest {
  @WebAddress({ description: 'Where it can be checked.', example: 'https://www.nato.int/members' })
  url!: string;

  @Text({ optional: true, max: 1000, description: 'The words of the comment it belongs to.' })
  quote?: string;

  @Id({ optional: true, description: 'The claim it belongs to.' })
  claimId?: string;
}

export class GuestRequest {
  @Text({
    min: 1,
    max: 60,
    pattern: personName,
    patternSays: 'must not hold control or invisible characters',
    description: 'The name readers see; not that of somebody with an account.',
    example: 'Noor',
  })
  name!: string;
}

export class PostCommentRequest {
  @Text({
    min: 1,
    max: longestComment,
    nfc: true,
    description: 'The comment as Markdown.',
    example: 'The report says so on page 12: https://example.org/report.pdf',
  })
  body!: string;

  @Id({ optional: true, nullable: true, description: 'The comment answered; absent or null at the top.' })
  parentId?: string | null;

  @ListOf(() => SourceRequest, {
    optional: true,
    max: 10,
    description: 'Sources for what the comment states.',
  })
  sources?: SourceRequest[];

  @YesNo({ optional: true, description: 'Post without a source although one was asked for.' })
  acknowledged?: boolean;

  @ObjectOf(() => GuestRequest, {
    optional: true,
    description: 'Who writes, without an account, where `settings.guestComments` allows; never with a token.',
  })
  guest?: GuestRequest;
}

export class EditCommentRequest {
  @Text({ min: 1, max: longestComment, nfc: true, description: 'The comment as Markdown.' })
  body!: string;

  @ListOf(() => SourceRequest, {
    optional: true,
    max: 10,
    description: 'Sources for what the new words state.',
  })
  sources?: SourceRequest[];

  @YesNo({ optional: true, description: 'Save without a source although one was asked for.' })
  acknowledged?: boolean;
}

export class VoteRequest {
  @Choice([-1, 0, 1], { description: '1 agrees, −1 disagrees, 0 takes the vote back.' })
  value!: -1 | 0 | 1;
}

export class FlagRequest {
  @Choice(flagReasons, { description: 'What a moderator should look at.' })
  reason!: FlagReason;

  @Text({ optional: true, max: 500, description: 'A sentence for the moderator; needed for `other`.' })
  note?: string;
}

export class ListQuery {
  @Whole({ optional: true, fromText: true, min: 1, max: 100, description: 'How many entries (25).' })
  limit?: number;

  @Cursor({ optional: true, description: 'Where the last page ended.' })
  cursor?: string;
}

export class ThreadQuery extends ListQuery {
  @Choice(threadSorts, { optional: true, description: 'Order of the top-level comments.' })
  sort?: ThreadSort;

  @Whole({
    optional: true,
    fromText: true,
    min: 0,
    max: 50,
    description: 'How many replies of each comment come along (5).',
  })
  replies?: number;
}

export class CheckClaimsRequest {
  @Text({
    min: 1,
    max: longestComment,
    description: 'The text to look at.',
    example: 'England left NATO in 2020.',
  })
  text!: string;

  @ListOf(() => SourceRequest, { optional: true, max: 10, description: 'Sources given beside the text.' })
  sources?: SourceRequest[];
}
