import { Injectable } from '@nestjs/common';
import { Mailing, OwnSessions, WhoAmI } from '@parley/accounts';
import type { Actor, SessionEntry, User } from '@parley/contract';

/** What the page of an account shows beside its forms. */
export interface OwnAccount {
  user: User;
  sessions: SessionEntry[];
  /** Whether this installation sends mail. */
  mailOn: boolean;
}

@Injectable()
export class AccountFacts {
  constructor(
    private readonly whoAmI: WhoAmI,
    private readonly sessions: OwnSessions,
    private readonly mailing: Mailing,
  ) {}

  async of(actor: Actor): Promise<OwnAccount> {
    const { items } = await this.sessions.list(actor, { limit: 100 });
    return { user: await this.whoAmI.run(actor), sessions: items, mailOn: this.mailing.on };
  }
}
