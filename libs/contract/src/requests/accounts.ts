import { Choice, EmailAddress, ObjectOf, Text, YesNo } from '../fields.js';
import { roles, type Role } from '../roles.js';
import { languages, type Language } from '../vocabulary.js';

/** Names carry no controls, no bidirectional overrides and nothing of zero width, so that nobody poses as somebody. */
export const personName =
  /^(?!.*[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]).*\S.*$/u;

const passwordWords = { min: 12, max: 256 };

export class RegisterRequest {
  @EmailAddress({ description: 'The address to sign in with.', example: 'noor@example.org' })
  email!: string;

  @Text({
    ...passwordWords,
    description: 'At least 12 characters; any characters.',
    example: 'a long enough pass phrase',
  })
  password!: string;

  @Text({
    min: 1,
    max: 60,
    pattern: personName,
    patternSays: 'must not hold control or invisible characters',
    description: 'The name readers see.',
    example: 'Noor Haddad',
  })
  displayName!: string;
}

export class MailChoiceRequest {
  @YesNo({ optional: true, description: 'What was decided about one’s own comments.' })
  decisions?: boolean;

  @YesNo({ optional: true, description: 'A moderator asks for a source.' })
  sourceRequests?: boolean;

  @YesNo({ optional: true, description: 'What became of one’s appeals.' })
  appeals?: boolean;

  @YesNo({ optional: true, description: 'Somebody answered one’s comment.' })
  replies?: boolean;

  @Choice(languages, { optional: true, nullable: true, description: 'The language; null for that of the site.' })
  language?: Language | null;
}

export class ChangeAccountRequest {
  @Text({
    optional: true,
    min: 1,
    max: 60,
    pattern: personName,
    patternSays: 'must not hold control or invisible characters',
    description: 'The name readers see.',
  })
  displayName?: string;

  @EmailAddress({ optional: true, description: 'Another address to sign in with; takes the present password.' })
  email?: string;

  @Text({
    ...passwordWords,
    optional: true,
    description: 'Another password; takes the present one, and ends all other sessions.',
  })
  password?: string;

  @Text({ optional: true, min: 1, max: 256, description: 'The present password.' })
  currentPassword?: string;

  @ObjectOf(() => MailChoiceRequest, { optional: true, description: 'What is to come by mail; the rest stays.' })
  mail?: MailChoiceRequest;
}

export class ForgotPasswordRequest {
  @EmailAddress({ description: 'The address of the account.', example: 'noor@example.org' })
  email!: string;
}

export class ResetPasswordRequest {
  @Text({ min: 1, max: 200, description: 'The token of the link; it works once, for an hour.' })
  token!: string;

  @Text({ ...passwordWords, description: 'The new password; at least 12 characters.' })
  password!: string;
}

export class VerifyEmailRequest {
  @Text({ min: 1, max: 200, description: 'The token of the link; it works once, for three days.' })
  token!: string;
}

export class LoginRequest {
  @Text({ min: 1, max: 254, description: 'The address registered with.', example: 'noor@example.org' })
  email!: string;

  @Text({ min: 1, max: 256, description: 'The password.' })
  password!: string;
}

export class RefreshRequest {
  @Text({ min: 1, max: 200, description: 'The refresh token of the last answer; it works once.' })
  refreshToken!: string;
}

export class MemberRequest {
  @Choice(roles, { description: 'The role on this site.' })
  role!: Role;
}

export class SetupRequest extends RegisterRequest {
  @Text({ min: 20, max: 200, description: 'The token of the one-time link.' })
  token!: string;
}

export class FindPeopleQuery {
  @Text({ min: 2, max: 254, description: 'An address, or what a name begins with.', example: 'noor' })
  q!: string;
}
