import { Choice, EmailAddress, Text } from '../fields.js';
import { roles, type Role } from '../roles.js';

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
