import type { Role, User } from '@parley/contract';
import { mailChoiceOf, rolesOfAccount, type AccountRecord, type Sql } from '@parley/store';
import { mailChoiceAnswer } from './mail-choice.js';

/** An account as clients see it; the address only where `withAddress` says so. */
export function userOf(account: AccountRecord, roles: { site: string; role: Role }[], withAddress: boolean): User {
  return {
    id: account.id,
    displayName: account.displayName,
    ...(withAddress && account.email !== null
      ? { email: account.email, emailVerified: account.emailVerifiedAt !== null }
      : {}),
    createdAt: account.createdAt.toISOString(),
    roles: account.owner ? [{ site: '*', role: 'owner' }, ...roles] : roles,
  };
}

/** An account with its roles and what it wants by mail, for its owner. */
export async function ownUser(sql: Sql, account: AccountRecord): Promise<User> {
  const { roles, ...user } = userOf(account, await rolesOfAccount(sql, account.id), true);
  return { ...user, mail: mailChoiceAnswer(await mailChoiceOf(sql, account.id)), roles };
}
