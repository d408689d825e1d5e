import { actionNames, actionTable, invalid, type Action, type WeekFigures } from '@parley/contract';
import { countWeeks, type Period, type Sql } from '@parley/store';

const restricting = actionNames.filter((action) => (actionTable[action] as Action).restricts);
const day = 86_400_000;
const mostDays = 5 * 366;

/** Refuses a period that is too long to be told week by week. */
export function checkWeeks({ from, to }: Period): void {
  if (to.getTime() - from.getTime() > mostDays * day)
    throw invalid({ pointer: '/from', message: 'must be at most five years before `to` where weeks are asked for' });
}

/** The figures of each week of a period; the first and the last are cut where it begins and ends. */
export async function weeksOf(sql: Sql, siteId: string, period: Period): Promise<WeekFigures[]> {
  const counts = await countWeeks(sql, siteId, period, restricting);
  return counts.map(({ week, automatic, slowSeconds, medianSeconds, ...counted }) => ({
    from: new Date(Math.max(week.getTime(), period.from.getTime())).toISOString(),
    to: new Date(Math.min(week.getTime() + 7 * day, period.to.getTime())).toISOString(),
    ...counted,
    automatedDecisions: automatic,
    medianSeconds,
    slowestTenthSeconds: slowSeconds,
  }));
}
