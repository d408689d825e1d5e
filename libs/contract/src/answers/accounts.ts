import { Answer } from '../fields.js';
import { roles, type Role } from '../roles.js';
import { languages, type Language } from '../vocabulary.js';

export class RoleAnswer {
  @Answer('The site’s key; `*` for an owner, who has every role everywhere.', { example: 'default' })
  site!: string;
  @Answer('The role there.', { enum: [...roles, 'owner'] })
  role!: Role | 'owner';
}

/** What somebody wants by mail; nothing of it goes to an address that is not confirmed. */
export class MailChoice {
  @Answer('What was decided about one’s own comments.')
  decisions!: boolean;
  @Answer('A moderator asks for a source.')
  sourceRequests!: boolean;
  @Answer('What became of one’s appeals.')
  appeals!: boolean;
  @Answer('Somebody answered one’s comment.')
  replies!: boolean;
  @Answer('The language of mails; null for that of the site.', { enum: [...languages, null], nullable: true })
  language!: Language | null;
}

export class User {
  @Answer('Id.', { format: 'uuid' })
  id!: string;
  @Answer('The name readers see.')
  displayName!: string;
  @Answer('Shown to its owner and to administrators.', { required: false })
  email?: string;
  @Answer('Whether the address was confirmed.', { required: false })
  emailVerified?: boolean;
  @Answer('What goes by mail; shown to its owner.', { type: () => MailChoice, required: false })
  mail?: MailChoice;
  @Answer('When the account was made.', { format: 'date-time' })
  createdAt!: string;
  @Answer('Roles beyond that of a member.', { type: () => [RoleAnswer] })
  roles!: RoleAnswer[];
}

export class Session {
  @Answer('JSON Web Token for the Authorization header.')
  accessToken!: string;
  @Answer('How to send it.', { enum: ['Bearer'] })
  tokenType!: 'Bearer';
  @Answer('How long it works, in seconds.', { type: 'integer', example: 900 })
  expiresIn!: number;
  @Answer('Works once, for the next session.')
  refreshToken!: string;
  @Answer('Who signed in.', { type: () => User })
  user!: User;
}

/** A session whose refresh token stays in a cookie that no script reads. */
export class TabSession {
  @Answer('JSON Web Token for the Authorization header.')
  accessToken!: string;
  @Answer('How to send it.', { enum: ['Bearer'] })
  tokenType!: 'Bearer';
  @Answer('How long it works, in seconds.', { type: 'integer', example: 900 })
  expiresIn!: number;
  @Answer('Who signed in.', { type: () => User })
  user!: User;
}

export class SessionEntry {
  @Answer('Id.', { format: 'uuid' })
  id!: string;
  @Answer('When it began.', { format: 'date-time' })
  createdAt!: string;
  @Answer('When it was last renewed.', { format: 'date-time' })
  lastUsedAt!: string;
  @Answer('What signed in.', { nullable: true, type: String })
  userAgent!: string | null;
  @Answer('Whether it is the caller’s.')
  current!: boolean;
}

export class SessionList {
  @Answer('The caller’s sessions, newest first.', { type: () => [SessionEntry] })
  items!: SessionEntry[];
  @Answer('Where the next page begins.', { type: String, nullable: true })
  nextCursor!: string | null;
}

export class Member {
  @Answer('Who.', { type: () => User })
  user!: User;
  @Answer('The role on this site.', { enum: roles })
  role!: Role;
}

export class MemberList {
  @Answer('Members with a role, by name.', { type: () => [Member] })
  items!: Member[];
  @Answer('Where the next page begins.', { type: String, nullable: true })
  nextCursor!: string | null;
}

export class Moderator {
  @Answer('Id.', { format: 'uuid' })
  id!: string;
  @Answer('The name people see.')
  displayName!: string;
  @Answer('The role on this site.', { enum: roles })
  role!: Role;
}

export class ModeratorList {
  @Answer('Everybody who can decide on the site, by name.', { type: () => [Moderator] })
  items!: Moderator[];
}

export class PeopleFound {
  @Answer('Up to twenty people, by name, each with the role on this site.', { type: () => [Member] })
  items!: Member[];
}
