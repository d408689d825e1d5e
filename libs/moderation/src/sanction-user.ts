import { Injectable } from '@nestjs/common';
import {
  Failure,
  includesRole,
  invalid,
  type Actor,
  type Flagging,
  type FlaggingRequest,
  type Sanction,
  type SanctionKind,
  type SanctionRequest,
} from '@parley/contract';
import {
  addToOutbox,
  Database,
  findAccount,
  findSanction,
  notify,
  roleOn,
  setSanction,
  writeLog,
  type SanctionScope,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { flaggingAnswer, sanctionAnswer } from './answers.js';

interface Change {
  accountId: string;
  scope: SanctionScope;
  kind: SanctionKind | 'none';
  until: Date | null;
  reason: string;
}

@Injectable()
export class SanctionUser {
  constructor(private readonly db: Database) {}

  /** Says what somebody may write here; it holds with their next request, and ends by itself. */
  async writing(actor: Actor, site: SiteRecord, accountId: string, input: SanctionRequest): Promise<Sanction> {
    const { kind, reason } = input;
    const change = { accountId, scope: 'writing' as const, kind, until: untilOf(input.until), reason };
    return this.db.transaction(async (tx) => {
      await set(tx, actor, site, change);
      return sanctionAnswer(await findSanction(tx, site.id, accountId, 'writing'));
    });
  }

  /** Says whether what somebody reports opens items. What they report is kept in any case. */
  async flagging(actor: Actor, site: SiteRecord, accountId: string, input: FlaggingRequest): Promise<Flagging> {
    const kind = input.muted ? ('mute' as const) : ('none' as const);
    const change = { accountId, scope: 'flagging' as const, kind, until: untilOf(input.until), reason: input.reason };
    return this.db.transaction(async (tx) => {
      await set(tx, actor, site, change);
      return flaggingAnswer(await findSanction(tx, site.id, accountId, 'flagging'));
    });
  }
}

function untilOf(text: string | null | undefined): Date | null {
  if (text === undefined || text === null) return null;
  const until = new Date(text);
  if (Number.isNaN(until.getTime()) || until.getTime() <= Date.now())
    throw invalid({ pointer: '/until', message: 'must be a time to come' });
  return until;
}

async function set(tx: Tx, actor: Actor, site: SiteRecord, change: Change): Promise<void> {
  const { accountId, scope, kind, until, reason } = change;
  await checkMaySanction(tx, actor, site, accountId);
  const sanction = kind === 'none' ? null : { kind, until, reason, setBy: actor.id };
  await setSanction(tx, site.id, accountId, scope, sanction);
  const data = { accountId, scope, kind, until: until?.toISOString() ?? null, reason };
  await writeLog(tx, [{ siteId: site.id, kind: 'user.sanctioned', actorId: actor.id, data }]);
  await addToOutbox(tx, [{ siteId: site.id, event: 'user.sanctioned', data: { accountId, scope, kind } }]);
  await notify(tx, site.id, [{ accountId, kind: 'user.sanctioned', text: toldOf(change), data: { ...data } }]);
}

/** Members are for moderators, moderators for admins; nobody is their own judge. */
async function checkMaySanction(tx: Tx, actor: Actor, site: SiteRecord, accountId: string): Promise<void> {
  const account = await findAccount(tx, accountId);
  if (!account) throw new Failure('user_not_found', 'There is no account with this id.');
  if (accountId === actor.id) throw new Failure('forbidden', 'This is you.');
  const role = account.owner ? 'admin' : await roleOn(tx, site.id, accountId);
  if (account.owner || (includesRole(role, 'moderator') && !includesRole(actor.role, 'admin')))
    throw new Failure('forbidden', `${account.displayName} is ${role} here. Take the role away first.`);
}

/** What somebody reads about it. */
function toldOf({ scope, kind, until, reason }: Change): string {
  const what =
    scope === 'flagging'
      ? { none: 'What you report counts again.', mute: 'What you report is kept, but counts less for now.' }
      : {
          none: 'You can write here again.',
          premoderate: 'A moderator looks at your comments before others see them.',
          mute: 'You cannot write comments here.',
          ban: 'You cannot take part here.',
        };
  const end = kind === 'none' || until === null ? '' : ` This ends on ${until.toISOString()}.`;
  return `${(what as Record<string, string>)[kind] ?? ''}${end} The moderators say: ${reason}`;
}
