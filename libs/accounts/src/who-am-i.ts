import { Injectable } from '@nestjs/common';
import type { Actor, User } from '@parley/contract';
import { Database } from '@parley/store';
import { ownUser } from './users.js';

@Injectable()
export class WhoAmI {
  constructor(private readonly db: Database) {}

  async run(actor: Actor): Promise<User> {
    const emailVerifiedAt = actor.emailVerified ? actor.createdAt : null;
    return ownUser(this.db, { ...actor, emailVerifiedAt });
  }
}
