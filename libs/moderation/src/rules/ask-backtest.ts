import { Injectable } from '@nestjs/common';
import {
  endOfMoment,
  Failure,
  invalid,
  momentOf,
  type Actor,
  type Backtest,
  type BacktestPage,
  type ListQuery,
  type StartBacktestRequest,
} from '@parley/contract';
import {
  addToOutbox,
  cancelBacktest,
  countUnfinishedBacktests,
  Database,
  decodeCursor,
  encodeCursor,
  end,
  findBacktest,
  findRule,
  findRuleVersion,
  insertBacktest,
  listBacktests,
  newId,
  pageOf,
  transactOnce,
  type BacktestRecord,
  type Once,
  type SiteRecord,
} from '@parley/store';
import { backtestAnswer, noRule, noVersion } from './rule-answers.js';

/** Backtests of one site that may wait or run at a time. */
const unfinishedMax = 10;
const mostComments = 1_000_000;

@Injectable()
export class AskBacktest {
  constructor(private readonly db: Database) {}

  /** Puts a backtest on the list; a worker takes it up after the commit. */
  async start(
    actor: Actor,
    site: SiteRecord,
    key: string,
    { version, from, to, limit = mostComments }: StartBacktestRequest,
    once?: Once,
  ): Promise<{ value: Backtest; replayed: boolean }> {
    const since = from === undefined ? null : momentOf('/from', from);
    const until = to === undefined ? null : endOfMoment('/to', to);
    if (since !== null && until !== null && since >= until)
      throw invalid({ pointer: '/to', message: 'must be later than `from`' });
    return transactOnce(this.db, once, async (tx) => {
      const rule = await findRule(tx, site.id, key);
      if (!rule) throw noRule(key);
      const chosen = version ?? rule.latest;
      if (!(await findRuleVersion(tx, site.id, key, chosen))) throw noVersion(key, chosen);
      if ((await countUnfinishedBacktests(tx, site.id)) >= unfinishedMax)
        throw new Failure(
          'too_many_backtests',
          `${unfinishedMax} backtests of this site are not over yet. Wait, or cancel one.`,
        );
      const asked = { id: newId(), ruleKey: key, version: chosen, most: limit, createdBy: actor.id };
      const stored = await insertBacktest(tx, site.id, { ...asked, from: since, to: until });
      await addToOutbox(tx, [{ siteId: site.id, event: 'backtest.requested', data: { backtestId: stored.id } }]);
      return backtestAnswer(stored);
    });
  }

  async one(site: SiteRecord, key: string, id: string): Promise<Backtest> {
    return backtestAnswer(await this.find(site, key, id));
  }

  async list(site: SiteRecord, key: string, { cursor, limit = 25 }: ListQuery): Promise<BacktestPage> {
    if (!(await findRule(this.db, site.id, key))) throw noRule(key);
    const list = `backtests:${key}`;
    const [at, id] = cursor === undefined ? [end.time, end.id] : decodeCursor(list, cursor, ['time', 'id']);
    const rows = await listBacktests(this.db, site.id, key, { at: String(at), id: String(id) }, limit + 1);
    const page = pageOf(rows, limit, (last) => encodeCursor(list, [last.createdAt.toISOString(), last.id]));
    return { ...page, items: page.items.map(backtestAnswer) };
  }

  /** Stops a backtest that waits or runs. */
  async cancel(site: SiteRecord, key: string, id: string): Promise<void> {
    const { status } = await this.find(site, key, id);
    if (!(await cancelBacktest(this.db, site.id, id)))
      throw new Failure('backtest_over', `This backtest is over already (${status}).`);
  }

  private async find(site: SiteRecord, key: string, id: string): Promise<BacktestRecord> {
    const found = await findBacktest(this.db, site.id, id);
    if (!found || found.ruleKey !== key) throw new Failure('backtest_not_found', `“${key}” has no such backtest.`);
    return found;
  }
}
