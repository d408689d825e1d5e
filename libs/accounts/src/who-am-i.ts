import { Injectable } from '@nestjs/common';
import type { Actor, User } from '@parley/contract';
import { Database, rolesOfAccount } from '@parley/store';
import { userOf } from './users.js';

@Injectable()
export class WhoAmI {
  constructor(private readonly db: Database) {}

  async run(actor: Actor): Promise<User> {
    const emailVerifiedAt = actor.emailVerified ? actor.createdAt : null;
    return userOf({ ...actor, emailVerifiedAt }, await rolesOfAccount(this.db, actor.id), true);
  }
}
