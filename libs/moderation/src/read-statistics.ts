import { Injectable } from '@nestjs/common';
import type { PeriodQuery, ReviewStatistics, WorkFigures } from '@parley/contract';
import { countWork, Database, type SiteRecord, type WorkCount } from '@parley/store';
import { periodOf } from './period.js';

@Injectable()
export class ReadStatistics {
  constructor(private readonly db: Database) {}

  /** How queues, groups of posts, rules and moderators did over a period: how much, how fast, and how often it stood. */
  async run(site: SiteRecord, query: PeriodQuery): Promise<ReviewStatistics> {
    const period = periodOf(query);
    const [queues, postGroups, rules, moderators] = await Promise.all(
      (['queues', 'postGroups', 'rules', 'moderators'] as const).map((by) => countWork(this.db, site.id, by, period)),
    );
    return {
      from: period.from.toISOString(),
      to: period.to.toISOString(),
      queues: (queues ?? []).map(figures),
      postGroups: (postGroups ?? []).map(figures),
      rules: (rules ?? []).map(figures),
      moderators: (moderators ?? []).map(figures),
    };
  }
}

function figures(count: WorkCount): WorkFigures {
  const all = count.agreed + count.dismissed;
  return { ...count, agreement: all === 0 ? null : Math.round((1000 * count.agreed) / all) / 1000 };
}
